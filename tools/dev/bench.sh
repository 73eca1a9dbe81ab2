# ./dev bench: every bench there is, one JSON object a line on stdout; words go to stderr.
# Sourced by ./dev.
#
# A folder of bench/ is a bench: its `run` is called where there is one, else the program
# build/release/fx_bench_FOLDER that is built from its sources. All take --quick.

run_benches() {
    local folder name status=0
    {
        install_debian
        build_preset release fangxing benches
    } >&2
    for folder in bench/*/; do
        name=$(basename "$folder")
        say "bench: $name" >&2
        if [ -x "$folder/run" ]; then
            "$folder/run" "$@" || status=1
        elif [ -x "build/release/fx_bench_$name" ]; then
            "build/release/fx_bench_$name" "$@" || status=1
        fi
    done
    return $status
}
