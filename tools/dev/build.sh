# Builds by preset, and says how much there is to do. Sourced by ./dev.

# The compiler cache is shared by all checkouts of this user: paths are relative to the checkout.
# Without the sloppiness it would pass by whatever uses a precompiled header.
use_ccache() {
    export CCACHE_DIR=${CCACHE_DIR:-${HOME:-/tmp}/.cache/fangxing-ccache}
    export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-5G}
    export CCACHE_SLOPPINESS=pch_defines,time_macros
}

configure_preset() {
    local log=build/$1-configure.log
    mkdir -p build
    if ! cmake --preset "$1" >"$log" 2>&1; then
        cat "$log"
        return 1
    fi
}

# build_preset PRESET [TARGET…]: configure and build into build/PRESET.
build_preset() {
    local preset=$1
    shift
    configure_preset "$preset" || return 1
    local steps
    steps=$(ninja -C "build/$preset" -n "$@" | grep -c '^\[' || true)
    say "build/$preset: $steps steps"
    [ "$steps" = 0 ] || ninja -C "build/$preset" --quiet "$@"
}

build_web() {
    local stamp
    stamp=$stamps/dist-$(find web -type f -not -path '*/node_modules/*' -not -path '*/dist/*' \
        -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)
    if [ -e "$stamp" ] && [ -f web/dist/index.html ]; then
        say "web/dist is up to date"
        return
    fi
    say "web: vite build"
    (cd web && node_modules/.bin/vite build --logLevel warn) || return 1
    mkdir -p $stamps
    rm -f $stamps/dist-*
    touch "$stamp"
}

web_sources=(src index.html vite.config.ts vitest.walks.config.ts ../tests/ui)

formatted_sources() {
    git ls-files -co --exclude-standard 'src/*.cc' 'src/*.h' 'tests/*.cc' 'tests/*.h' \
        'bench/*.cc' 'bench/*.h' | while read -r file; do [ ! -e "$file" ] || echo "$file"; done
}
