# ./dev run: the demo, served in the foreground until Ctrl-C. Sourced by ./dev.

demo_address=${FANGXING_ADDRESS:-127.0.0.1:8080}

run_demo() {
    install_all
    build_preset release
    build_web
    say "starting the demo on http://${demo_address/127.0.0.1/localhost} (Ctrl-C stops it)"
    exec tools/demo/run --binary build/release/fangxing --data data/demo \
        --address "$demo_address" --web web/dist --packs processes "$@"
}
