# ./dev run: the demonstration, served in the foreground until Ctrl-C. Sourced by ./dev.

demo_address=${FANGXING_ADDRESS:-127.0.0.1:8080}
demo_command=(tools/demo/run --binary build/release/fangxing --data data/demo
    --address "$demo_address" --web web/dist --packs processes)

run_demo() {
    install_all
    build_preset release fangxing
    build_web
    say "starting on http://${demo_address/127.0.0.1/localhost} (Ctrl-C stops it)"
    exec "${demo_command[@]}" "$@"
}
