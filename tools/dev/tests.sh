# shellcheck shell=bash
# The stages of `./dev test`. Sourced by ./dev.
#
# A stage writes its counts, "PASSED FAILED", to $COUNTS. A stage that fails
# without a failed test, for example because it did not compile, counts as
# one failure. Later stages still run, so that one run shows all failures.

RESULTS=build/results

# Runs one stage and adds its counts.
stage() { # HEADING FUNCTION [ARGUMENT]...
    local start=$SECONDS passed=0 failed=0 status=0 busy line
    mkdir -p "$RESULTS"
    # Each row of stages has counts of its own.
    local -x COUNTS=$RESULTS/counts${ROW:+-$ROW}
    rm -f "$COUNTS"
    printf '\n==== %s\n' "$1"
    # A shell of its own: `set -e` works inside and ends only this stage.
    set +e
    (
        set -e
        trap 'times >"$RESULTS/times${ROW:+-$ROW}"' EXIT
        "${@:2}"
    )
    status=$?
    set -e
    [ ! -e "$COUNTS" ] || read -r passed failed <"$COUNTS"
    [ "$status" = 0 ] || [ "$failed" -gt 0 ] || failed=1
    # What the commands of the stage used of all processors: stages run side by side.
    busy=$(awk -F '[ ms]+' 'NR == 2 { print int(60 * ($1 + $3) + $2 + $4) }' "$RESULTS/times${ROW:+-$ROW}")
    line=$(printf '%-60s %6d passed %4d failed %5d s, processor %5d s' "$1" "$passed" "$failed" $((SECONDS - start)) "$busy")
    echo "---- $line"
    printf '%d %d %s\n' "$passed" "$failed" "$line" >>"$RESULTS/stages"
}

# Runs two rows of stages at once: `behind` gets the processor time that the first leaves.
# Page tests wait a lot and then need no processor; compilation in the meantime has the
# lowest priority, so that it does not delay a page.
side_by_side() { # FIRST BEHIND: functions that run stages
    local second said=$RESULTS/behind.txt status=0 apart=()
    mkdir -p "$RESULTS"
    # A session of its own: Linux shares the processors between sessions first, and then
    # between the programs of each. It can also be ended as a whole.
    if have setsid; then apart=(setsid); else set -m; fi
    "${apart[@]}" ./dev behind "$2" >"$said" 2>&1 </dev/null &
    second=$!
    set +m
    BESIDE=$second
    # Not called with `||`, which would disable `set -e` in its stages.
    "$1"
    # Prints the output so far, and then new output as it comes.
    tail -n +1 --pid="$second" -f "$said" 2>/dev/null || { wait "$second"; cat "$said"; }
    wait "$second" || status=$?
    # shellcheck disable=SC2034 # lib.sh reads it at the end
    BESIDE=
    # Stages count their own failures; this one means that the row did not finish.
    [ "$status" = 0 ] || echo "0 1 The stages behind ended with $status" >>"$RESULTS/stages"
}

# Runs the row behind, called by `./dev`.
do_behind() { # FUNCTION
    renice -n 19 -p $$ >/dev/null 2>&1 || true
    { echo 19 >/proc/self/autogroup; } 2>/dev/null || true
    toolchain_native
    toolchain_web
    toolchain_tests
    ROW=behind
    "$1"
}

report() {
    local passed=0 failed=0 more_passed more_failed line
    printf '\n'
    while read -r more_passed more_failed line; do
        passed=$((passed + more_passed))
        failed=$((failed + more_failed))
        printf '%s\n' "$line"
    done <"$RESULTS/stages"
    printf '\nThe slowest ten tests:\n'
    python3 tools/dev/results.py slowest "$RESULTS" || true
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" = 0 ]
}

sources() { find src tests -name '*.cpp' -o -name '*.h' | sort; }

check_format() {
    sources | xargs clang-format-19 --dry-run -Werror
    echo "1 0" >"$COUNTS"
}

# Every check counts as one test; all of them run, whichever fails.
lint() {
    local check status failed=0 checks=(rooms shell python scripts types_web types_node cpp)
    for check in "${checks[@]}"; do
        set +e
        (
            set -e
            "lint_$check"
        )
        status=$?
        set -e
        [ "$status" = 0 ] || { failed=$((failed + 1)) && echo "lint: the check \"$check\" failed"; }
    done
    echo "$((${#checks[@]} - failed)) $failed" >"$COUNTS"
    [ "$failed" = 0 ]
}

lint_rooms() { python3 tools/dev/rooms.py; }

lint_shell() { find tools -name '*.sh' -exec shellcheck --external-sources dev .ci/run {} +; }

lint_python() { find tools tests -name '*.py' -exec node --liftoff-only tools/dev/ruff.mjs {} +; }

# These three cache in build/lint/ which files were clean.
lint_scripts() { node_modules/.bin/eslint --cache --cache-strategy content --cache-location build/lint/eslint .; }
lint_types_web() { node_modules/.bin/tsc -p web; }
lint_types_node() { node_modules/.bin/tsc -p .; }

# Checks each source separately, since files compiled together are generated. Of the
# sources that only Emscripten compiles, one includes a generated file.
lint_cpp() {
    compile native look_files
    compile web look_files
    compile web generated/module/rules.h
    python3 tools/dev/lint.py build/native "$CACHE/lint" build/web
}

# Counts the cases of the test programs that wrote a file of them, and every other test as one.
ctest_counted() { # PRESET
    local results=$PWD/$RESULTS/$1.xml cases=$RESULTS/$1 status=0
    rm -rf "$results" "$cases" "build/$1/cases"
    ctest --preset "$1" --parallel "$(nproc 2>/dev/null || echo 2)" --no-tests=error --output-junit "$results" || status=$?
    [ ! -d "build/$1/cases" ] || mv "build/$1/cases" "$cases"
    python3 tools/dev/results.py count "$results" "$cases" >"$COUNTS"
    return "$status"
}

native_tests() {
    compile unity
    ctest_counted unity
}

# Clang if available: it takes a fourth of GCC's time here. A compiler set by the user
# is kept.
sanitizer_compiler() {
    [ -z "${CC:-}${CXX:-}" ] && have clang++-19 || return 0
    echo 'int main() {}' >"$RESULTS/probe.cpp"
    if clang++-19 -fsanitize=address,undefined -o "$RESULTS/probe" "$RESULTS/probe.cpp" 2>/dev/null; then
        export CC=clang-19 CXX=clang++-19
    fi
}

sanitizer_tests() {
    sanitizer_compiler
    compile sanitize
    ctest_counted sanitize
}

# The command-line program, for the tests that compare page and module with it.
export PROGRAM=build/unity/mazhilis

# The builds that the page tests use; the benchmark's bare window is not a part of the site.
web_build() {
    compile web dist
    compile web bare
    compile unity mazhilis
    echo "1 0" >"$COUNTS"
}

web_tests() {
    compile web
    compile unity mazhilis
    ctest_counted web
}

# Sets files to a few modules that import the given ones. Firefox and WebKitGTK take as long to
# start as three tests, and the files that one process runs share a browser.
in_groups() { # ENGINE FILE...
    local groups=$PWD/$RESULTS/groups-$1 i=0 file
    shift
    rm -rf "$groups"
    mkdir -p "$groups"
    for file; do
        echo "import '$PWD/$file';" >>"$groups/$((i % 8)).mjs"
        i=$((i + 1))
    done
    files=("$groups"/*.mjs)
}

page_tests() { # ENGINE
    local files limit=() status=0
    mapfile -t files < <(find tests/page -name '*.test.mjs' | sort)
    [ ${#files[@]} -gt 0 ] || { echo "there is no tests/page/*.test.mjs" && return 1; }
    in_groups "$1" "${files[@]}"
    # Twice as many at once as there are processors: half of the time a test waits, for
    # a page to load or to settle. A test run that hangs is killed and fails: the limit is
    # far above the normal duration.
    ! have timeout || limit=(timeout --kill-after=20 1500)
    ENGINE=$1 SITE=build/web/site "${limit[@]}" \
        node --test --test-concurrency="$((2 * $(nproc 2>/dev/null || echo 2)))" \
        --test-reporter=spec --test-reporter-destination=stdout \
        --test-reporter=tap --test-reporter-destination="$RESULTS/page-$1.tap" "${files[@]}" || status=$?
    awk '/^# pass / { passed = $3 } /^# fail / { failed = $3 } /^# cancelled / { cancelled = $3 }
         END { print passed + 0, failed + cancelled }' "$RESULTS/page-$1.tap" >"$COUNTS"
    # Lists the tests that needed a second try; more than a few are not a coincidence.
    if grep -o 'second try: .*' "$RESULTS/page-$1.tap" >"$RESULTS/page-$1.second"; then
        printf '\nA second try was needed by:\n'
        cat "$RESULTS/page-$1.second"
        [ "$(wc -l <"$RESULTS/page-$1.second")" -le 3 ] || status=1
    fi
    return "$status"
}
