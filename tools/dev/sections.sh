# Runs ./dev test by sections: each is timed, logged and counted; the last line sums the counts.
# Sourced by ./dev.

section_logs=build/test-logs
section_table=()
section_passed=0
section_failed=0

# count PASSED FAILED: called inside a section, as often as it likes.
count() { echo "$1 $2" >>"$section_logs/counts"; }

# run_check COMMAND…: one check that either holds or not.
run_check() {
    if "$@"; then
        count 1 0
    else
        say "FAILED: $*"
        count 0 1
    fi
}

total() { awk '{ n += $1 } END { print n + 0 }'; }

# count_log KIND LOG: adds up what a test runner's own closing lines say.
count_log() {
    local passed failed
    case $1 in
        doctest)
            passed=$(sed -nE 's/.*test cases:.* ([0-9]+) passed.*/\1/p' "$2" | total)
            failed=$(sed -nE 's/.*test cases:.* ([0-9]+) failed.*/\1/p' "$2" | total)
            ;;
        unittest)
            failed=$(sed -nE 's/^FAILED \((.*)\)$/\1/p' "$2" | { grep -oE '[0-9]+' || :; } | total)
            passed=$(sed -nE 's/^Ran ([0-9]+) tests?.*/\1/p' "$2" | total)
            passed=$((passed - failed))
            ;;
        vitest)
            passed=$(sed -nE 's/^ *Tests .*\b([0-9]+) passed.*/\1/p' "$2" | total)
            failed=$(sed -nE 's/^ *Tests .*\b([0-9]+) failed.*/\1/p' "$2" | total)
            ;;
        plain)
            passed=$(sed -nE 's/.*\b([0-9]+) passed, [0-9]+ failed$/\1/p' "$2" | total)
            failed=$(sed -nE 's/.*\b[0-9]+ passed, ([0-9]+) failed$/\1/p' "$2" | total)
            ;;
    esac
    count "$passed" "$failed"
}

# run_counted KIND COMMAND…: a test runner of one of the kinds above.
run_counted() {
    local kind=$1 log status=0
    shift
    log=$(mktemp)
    "$@" 2>&1 | tee "$log" || status=$?
    count_log "$kind" "$log"
    # A runner that dies without a count of failures is a failure of its own.
    if [ $status != 0 ] && [ "$(tail -n1 "$section_logs/counts" | cut -d' ' -f2)" = 0 ]; then
        count 0 1
    fi
    rm -f "$log"
}

# run_section NAME BUDGET_MINUTES COMMAND…: in a shell of its own, so that nothing leaks. Sets
# section_ok; never call it behind `||` or `if`, where bash ignores `set -e` inside it.
run_section() {
    local name=$1 budget=$2 begin=$SECONDS status passed failed
    shift 2
    mkdir -p "$section_logs"
    : >"$section_logs/counts"
    say "==== $name"
    set +e
    (
        set -e
        "$@"
    ) 2>&1 | tee "$section_logs/${name// /-}.log"
    status=${PIPESTATUS[0]}
    set -e
    passed=$(cut -d' ' -f1 "$section_logs/counts" | total)
    failed=$(cut -d' ' -f2 "$section_logs/counts" | total)
    if [ "$status" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
    [ "$failed" = 0 ] || say "---- $name FAILED"
    section_passed=$((section_passed + passed))
    section_failed=$((section_failed + failed))
    section_table+=("$(printf '%-24s %6d s of %5d s   %5d passed %4d failed' \
        "$name" $((SECONDS - begin)) $((budget * 60)) "$passed" "$failed")")
    section_ok=0
    [ "$failed" != 0 ] || section_ok=1
}

close_sections() {
    say "==== time budget"
    printf '%s\n' "${section_table[@]}"
    printf '%-24s %6d s\n' "all" "$SECONDS"
    echo "$section_passed passed, $section_failed failed"
    [ "$section_failed" = 0 ] && [ "$section_passed" -gt 0 ]
}
