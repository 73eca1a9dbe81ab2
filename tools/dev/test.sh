# The sections of ./dev test, cheapest first. Sourced by ./dev.

section_house_rules() {
    # Planted faults first: a check that cannot fail proves nothing.
    run_counted unittest tools/check_rooms_test
    run_counted unittest tools/tidy_test
    run_counted unittest tools/web_weight_test
    run_counted unittest tests/scenario_runner_test
    run_counted unittest tests/packaging_test
    run_check tools/check_rooms
    run_check tools/tidy
    run_check check_format
}

check_format() {
    formatted_sources | xargs -r clang-format-19 --dry-run -Werror
}

section_web() {
    run_check npm --prefix web run --silent typecheck
    run_check tools/generate_client --check
    run_check check_web_format
    run_counted vitest web_tests
    run_check build_web
    run_check tools/web_weight
}

check_web_format() {
    (cd web && node_modules/.bin/prettier --log-level warn --config .prettierrc.json --check \
        "${web_sources[@]}")
}

web_tests() { (cd web && NO_COLOR=1 node_modules/.bin/vitest run); }

section_build() { run_check build_preset "$1"; }

section_unit() {
    local log status
    for preset in "$@"; do
        log=build/$preset/Testing/Temporary/LastTest.log
        status=0
        say "unit tests of build/$preset"
        UBSAN_OPTIONS=print_stacktrace=1 ctest --test-dir "build/$preset" --output-on-failure \
            -j"$(nproc)" --no-tests=error || status=$?
        count_log doctest "$log"
        # A binary that dies says no count of its own.
        [ $status = 0 ] || count 0 "$(grep -cE '^Test Failed\.' "$log")"
    done
}

# Rooms that are clean; the others join when they are, and none leaves.
tidied_rooms=(src/base src/domain)

# Looks at each source alone, as the build for the hand compiles it.
section_tidy() {
    run_check configure_preset quick
    run_counted plain tools/clang_tidy build/quick "${tidied_rooms[@]}"
}

section_scenarios() {
    run_counted plain tests/run_scenarios --binary "build/$2/fangxing" --database "$1" \
        --replay build/release/fx_replay
}

# Of the cases only those that failed are shown.
cases_of() {
    build/release/fangxing "$1" test "tests/conformance/$2" | { grep -v '^passed ' || :; }
}

section_command_line() {
    run_counted unittest tests/command_line/run
    run_counted plain cases_of process bpmn
    run_counted plain cases_of feel feel
    run_counted plain cases_of decide dmn
    run_check tools/bpmn_support --check
}

# Long enough to run every seed and what once failed, and some minutes' worth of luck.
section_fuzz() {
    local kind
    for kind in "${fuzz_kinds[@]}"; do run_check fuzz_one "$kind" 20 -seed=1; done
}

section_demonstration() { run_counted unittest tests/demo/run --binary build/release/fangxing; }

# That `./dev bench` still runs; nobody looks at its figures here.
section_bench() { run_check bench/server/run --try; }

# What ships, the benches, and what the trust tests need: replay, simulation, programs with planted
# faults. The unit tests are built once, under sanitizers.
section_release_build() {
    run_check build_preset release fangxing benches fx_replay fx_simulation faults
}

# docs/trust.md says what each does; ./dev fuzz runs the same for longer.
section_simulation() {
    mkdir -p build
    run_counted plain build/release/fx_simulation --seeds 200 \
        --kept tests/simulation/seeds.txt --failed build/simulation-failed.txt
}

section_trust() {
    run_check build_preset release faults
    run_counted unittest tests/trust/run
}

section_walks() { run_counted vitest browser_walks; }

browser_walks() {
    (cd web && NO_COLOR=1 node_modules/.bin/vitest run --config vitest.walks.config.ts)
}

test_all() {
    local sanitize release
    rm -rf "$section_logs"
    run_section install 4 install_all
    [ $section_ok = 1 ] || { close_sections; return 1; }
    install_node
    run_section "house rules" 1 section_house_rules
    run_section web 3 section_web
    run_section "release build" 7 section_release_build
    release=$section_ok
    run_section "sanitize build" 7 section_build sanitize
    sanitize=$section_ok
    [ $sanitize = 0 ] || run_section unit 5 section_unit sanitize
    [ $sanitize = 0 ] || run_section fuzz 2 section_fuzz
    run_section tidy 6 section_tidy
    # The sanitized server serves the embedded database, the one that ships serves PostgreSQL: so
    # each scenario runs on both databases and on both binaries at the price of two runs.
    [ $sanitize = 0 ] || run_section "scenarios on SQLite" 5 section_scenarios sqlite sanitize
    [ $release = 0 ] || run_section "scenarios on PostgreSQL" 4 section_scenarios postgres release
    [ $release = 0 ] || run_section "command line" 1 section_command_line
    [ $release = 0 ] || run_section demonstration 4 section_demonstration
    [ $release = 0 ] || run_section bench 1 section_bench
    [ $release = 0 ] || run_section simulation 3 section_simulation
    [ $release = 0 ] || run_section trust 4 section_trust
    [ $release = 0 ] || run_section "browser walks" 3 section_walks
    close_sections
}
