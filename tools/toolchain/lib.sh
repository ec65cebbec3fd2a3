# shellcheck shell=bash
# What all files of the toolchain use: the cache folder, messages, long steps with
# signs of life, retries, and `provide`, which fetches the missing pieces. Sourced
# by toolchain.sh; called by the other files of this folder, ./dev and
# tools/dev/tests.sh.

CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/mazhilis-explainer
# Pieces are made here and moved to their place when complete: a piece under its
# final name is complete, even after an interruption.
UNFINISHED=$CACHE/unfinished

# ---- Messages and long steps -------------------------------------------------

fail() { # MESSAGE: ends everything with one clear line.
    CURRENT_STEP=
    printf 'dev: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

megabytes() { du -sm "$1" 2>/dev/null | cut -f1; }

# Runs a long, silent command: its output goes to a log, a sign of life is printed
# every ten seconds, and the log's end is shown only if the command fails.
with_heartbeat() { # FOLDER-THAT-GROWS COMMAND...
    local folder=$1 log=$CACHE/last-step.log start=$SECONDS tick status=0
    shift
    # In a process group of its own (set -m), so that all of it can be ended.
    set -m
    "$@" >"$log" 2>&1 </dev/null &
    LONG_STEP=$!
    set +m
    while kill -0 "$LONG_STEP" 2>/dev/null; do
        for ((tick = 0; tick < 50; tick++)); do
            sleep 0.2
            kill -0 "$LONG_STEP" 2>/dev/null || break 2
        done
        printf '      … %d s, %s MB; %.70s\n' $((SECONDS - start)) "$(megabytes "$folder")" \
            "$(tail -c 300 "$log" | tr '\r' '\n' | tail -n 1)"
    done
    wait "$LONG_STEP" || status=$?
    LONG_STEP=
    [ "$status" = 0 ] || tail -n 15 "$log" | sed 's/^/      | /' >&2
    return "$status"
}

# Ctrl-C must not leave a download running that the next ./dev would trip over.
LONG_STEP=
BESIDE= # stages that run beside others (tests.sh)
CURRENT_STEP=
at_the_end() {
    [ -z "$LONG_STEP" ] || kill -- "-$LONG_STEP" 2>/dev/null || true
    [ -z "$BESIDE" ] || kill -- "-$BESIDE" 2>/dev/null || true
    # After any other failure: always print a message.
    [ -z "$CURRENT_STEP" ] || echo "dev: stopped in the step \"$CURRENT_STEP\"; run it again to go on from there" >&2
}
trap at_the_end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Networks fail now and then: a download is tried three times before we give up.
try_thrice() { # COMMAND...
    local attempt
    for attempt in 1 2 3; do
        if "$@"; then return 0; fi
        [ "$attempt" = 3 ] || { echo "      that failed; once more in $((attempt * 2)) s" && sleep $((attempt * 2)); }
    done
    return 1
}

# ---- The pieces and the lock -------------------------------------------------

# The work is divided into pieces. A piece NAME has two functions: have_NAME checks
# whether it exists, get_NAME fetches it. `provide` calls the second only if the
# first fails, so a second run takes a fraction of a second, and a run after an
# interruption continues with the unfinished piece.

# Fetches the missing pieces, one clone at a time: a second clone waits and then
# finds the work done.
provide() { # PIECE...
    local piece number=0 missing=()
    for piece in "$@"; do
        "have_$piece" || missing+=("$piece")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    mkdir -p "$CACHE"
    if have flock; then
        exec 9>"$CACHE/lock"
        flock -n 9 || { echo "Another ./dev is filling $CACHE; waiting for it." && flock 9; }
    fi
    rm -rf "$UNFINISHED"
    mkdir -p "$UNFINISHED"
    for piece in "${missing[@]}"; do
        number=$((number + 1))
        "have_$piece" && continue
        CURRENT_STEP=$("about_$piece")
        echo "[$number/${#missing[@]}] $CURRENT_STEP"
        # The lock's descriptor is closed for children, or a background process
        # of theirs could hold it after we are gone.
        "get_$piece" 9>&-
        "have_$piece" || fail "the step above ended, yet its result is missing; run ./dev again, or remove $CACHE and run it"
    done
    CURRENT_STEP=
    rm -rf "$UNFINISHED"
    exec 9>&-
}
