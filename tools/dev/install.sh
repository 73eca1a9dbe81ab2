# Installs what the project needs: Debian packages, a Node.js that vite accepts, the web packages.
# Sourced by ./dev. Each step is skipped in well under a second when all is there.

stamps=build/.stamps

digest_of() { sha256sum "$@" | sha256sum | cut -c1-16; }

missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null |
        awk '$1 == "ii" { print $2 }')
    printf '%s\n' "$@" | grep -vxF -f <(printf '%s\n' "$installed") || true
}

# Debian starts daemons as it installs them; none of ours is wanted on the machine's own ports.
without_daemons() {
    local policy=/usr/sbin/policy-rc.d made=''
    if [ ! -e $policy ]; then
        printf '#!/bin/sh\nexit 101\n' >$policy
        chmod 755 $policy
        made=1
    fi
    local status=0
    "$@" || status=$?
    [ -z "$made" ] || rm -f $policy
    return $status
}

install_debian() {
    local wanted missing
    mapfile -t wanted <tools/packages.txt
    # A Node.js that is there already is used; Debian's npm conflicts with those from elsewhere.
    command -v node >/dev/null && command -v npm >/dev/null || wanted+=(nodejs npm)
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    if [ ${#missing[@]} -eq 0 ]; then
        say "Debian packages: all ${#wanted[@]} are there"
        return
    fi
    if [ "$(id -u)" != 0 ]; then
        say "These Debian packages are missing, and only root can install them. Run as root:"
        say "    apt-get install --no-install-recommends ${missing[*]}"
        return 1
    fi
    say "Debian packages: installing ${#missing[@]} of ${#wanted[@]}: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q
    without_daemons apt-get install -qy --no-install-recommends "${missing[@]}"
}

# The oldest Node.js that vite runs on is 20.19; of 21 none, of 22 from 22.12.
node_is_new_enough() {
    node 2>/dev/null -e '
        const [a, b] = process.versions.node.split(".").map(Number);
        process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)'
}

# Debian's own Node.js 18 only starts npm, which brings a newer one into the project.
install_node() {
    local here=$PWD/.tools/node_modules/node/bin
    [ ! -x "$here/node" ] || PATH=$here:$PATH
    if ! node_is_new_enough; then
        say "Node.js $(node --version) is too old for the web tools: installing 22 into .tools"
        mkdir -p .tools
        npm install --prefix .tools --no-save --no-audit --no-fund node@22.23.3
        PATH=$here:$PATH
        node_is_new_enough || { say "Node.js $(node --version) is still too old"; return 1; }
    fi
    export PATH
    say "Node.js $(node --version)"
}

install_web() {
    local stamp
    stamp=$stamps/web-$(digest_of web/package.json web/package-lock.json)-$(node --version)
    if [ -e "$stamp" ] && [ -d web/node_modules/vite ]; then
        say "web packages: all are there"
        return
    fi
    say "web packages: npm ci"
    (cd web && npm ci --no-audit --no-fund)
    mkdir -p $stamps
    rm -f $stamps/web-*
    touch "$stamp"
}

install_all() {
    install_debian
    install_node
    install_web
}
