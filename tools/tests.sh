# shellcheck shell=bash
# The stages of `./dev test`. Sourced by ./dev.
#
# A stage leaves its counts, "PASSED FAILED", in $COUNTS. A stage that fails
# without a failed test to show for it, say because it did not compile, counts as
# one failure. Later stages run all the same: one look at the output tells all.

RESULTS=build/results
COUNTS=$RESULTS/counts
PASSED=0
FAILED=0
SUMMARY=()

stage() { # HEADING FUNCTION [ARGUMENT]...
    local start=$SECONDS passed=0 failed=0 status=0
    mkdir -p "$RESULTS"
    rm -f "$COUNTS"
    printf '\n==== %s\n' "$1"
    # A shell of its own: `set -e` works inside and ends only this stage.
    set +e
    (
        set -e
        "${@:2}"
    )
    status=$?
    set -e
    [ ! -e "$COUNTS" ] || read -r passed failed <"$COUNTS"
    [ "$status" = 0 ] || [ "$failed" -gt 0 ] || failed=1
    PASSED=$((PASSED + passed))
    FAILED=$((FAILED + failed))
    SUMMARY+=("$(printf '%-60s %6d passed %4d failed %5d s' "$1" "$passed" "$failed" $((SECONDS - start)))")
    echo "---- ${SUMMARY[-1]}"
}

report() {
    printf '\n'
    printf '%s\n' "${SUMMARY[@]}"
    printf '\n%d passed, %d failed\n' "$PASSED" "$FAILED"
    [ "$FAILED" = 0 ]
}

sources() { find src tests -name '*.cpp' -o -name '*.h' | sort; }

check_format() {
    sources | xargs clang-format-19 --dry-run -Werror
    echo "1 0" >"$COUNTS"
}

# Each source by itself: what has been compiled together is no file to tell of.
lint() {
    compile native look_files
    python3 tools/lint.py build/native
    echo "1 0" >"$COUNTS"
}

ctest_counted() { # PRESET
    local results=$PWD/$RESULTS/$1.xml status=0
    rm -f "$results"
    ctest --preset "$1" --parallel "$(nproc 2>/dev/null || echo 2)" --no-tests=error --output-junit "$results" || status=$?
    # CTest writes a test case a line; what was skipped is neither passed nor failed.
    echo "$(grep -c '<testcase .* status="run"' "$results")" \
        "$(grep -c '<testcase .* status="fail"' "$results")" >"$COUNTS" || true
    return "$status"
}

native_tests() {
    compile unity
    ctest_counted unity
}

sanitizer_tests() {
    compile sanitize
    ctest_counted sanitize
}

web_tests() {
    compile web
    # What the module is compared with.
    export PROGRAM=build/unity/mazhilis
    ctest_counted web
}

page_tests() { # ENGINE
    local files limit=() status=0
    mapfile -t files < <(find tests/page -name '*.test.mjs' | sort)
    [ ${#files[@]} -gt 0 ] || { echo "there is no tests/page/*.test.mjs" && return 1; }
    # What the bench sets beside the page is no part of the site.
    compile web bare
    # What hangs is ended, and fails: the limit is far above what it takes.
    ! have timeout || limit=(timeout --kill-after=20 1500)
    ENGINE=$1 SITE=build/web/site "${limit[@]}" \
        node --test --test-concurrency="$(nproc 2>/dev/null || echo 2)" \
        --test-reporter=spec --test-reporter-destination=stdout \
        --test-reporter=tap --test-reporter-destination="$RESULTS/page-$1.tap" "${files[@]}" || status=$?
    awk '/^# pass / { passed = $3 } /^# fail / { failed = $3 } /^# cancelled / { cancelled = $3 }
         END { print passed + 0, failed + cancelled }' "$RESULTS/page-$1.tap" >"$COUNTS"
    # Which tests needed a second try is told; more than a few are no bad luck.
    if grep -o 'second try: .*' "$RESULTS/page-$1.tap" >"$RESULTS/page-$1.second"; then
        printf '\nA second try was needed by:\n'
        cat "$RESULTS/page-$1.second"
        [ "$(wc -l <"$RESULTS/page-$1.second")" -le 3 ] || status=1
    fi
    return "$status"
}
