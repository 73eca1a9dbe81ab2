# Fuzzing of what strangers may hand in: BPMN, DMN, FEEL. Sourced by ./dev.
#
# Seeds are the project's own conformance cases; what is found grows below build/fuzz and is not
# kept in the project, but for inputs that once failed: tests/fuzz/found/KIND/*.

fuzz_kinds=(bpmn dmn feel)

# fuzz_seeds KIND FOLDER: the cases as single inputs.
fuzz_seeds() {
    mkdir -p "$2"
    case $1 in
        feel) tests/fuzz/feel_seeds "$2" ;;
        *) find "tests/conformance/$1" -name "*.$1" | while read -r file; do
            cp "$file" "$2/$(basename "$file")"
        done ;;
    esac
}

# fuzz_one KIND SECONDS [FLAG…]: fails where an input crashes, hangs or takes too much memory.
fuzz_one() {
    local kind=$1 seconds=$2 place=build/fuzz/$1
    shift 2
    fuzz_seeds "$kind" "$place/seeds"
    mkdir -p "$place/corpus" "$place/found" "tests/fuzz/found/$kind"
    "build/sanitize/fx_${kind}_fuzz" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2048 \
        -max_len=20000 -dict="tests/fuzz/$kind.dict" -artifact_prefix="$place/found/" \
        -print_final_stats=1 -verbosity=0 "$@" \
        "$place/corpus" "$place/seeds" "tests/fuzz/found/$kind"
}

# The long searches: each executable file of tests/long is one, `N passed, N failed` its last line.
long_searches() {
    local file
    run_section "release build" 10 section_release_build
    if [ $section_ok = 1 ]; then
        for file in tests/long/*; do
            run_section "${file##*/}" 120 run_counted plain "$file"
        done
    fi
    close_sections
}

# ./dev fuzz [MINUTES]: each kind in turn, ten minutes unless told otherwise; then long searches.
fuzz_all() {
    local kind status=0
    install_all
    build_preset sanitize fx_bpmn_fuzz fx_dmn_fuzz fx_feel_fuzz
    for kind in "${fuzz_kinds[@]}"; do
        say "fuzz: $kind, ${1:-10} minutes"
        fuzz_one "$kind" $((${1:-10} * 60)) || status=1
    done
    long_searches || status=1
    return $status
}
