# shellcheck shell=bash
# Packages of Debian and npm: those that are installed, nginx, which is unpacked but
# not installed, downloads from other Debian releases, and the project's own
# packages from npm. Sourced by toolchain.sh. Its pieces are fetched by toolchain_*
# and by ./dev; emscripten.sh calls private_download and unpack_deb, sources.sh calls
# private_apt.

LEAST_NODE=18

# ---- Programs and libraries of the machine's own distribution ----------------

node_is_new_enough() { have node && have npm && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge "$LEAST_NODE" ]; }

# In groups, so that `./dev run` does not install what only the tests need.
packages_of() { # GROUP: one a line
    case $1 in
    base) printf '%s\n' ccache cmake ninja-build pkg-config xz-utils nlohmann-json3-dev python3 python3-fonttools python3-brotli fonts-inter fonts-noto-core ;;
    web)
        # An Emscripten installed by the user includes its compiler.
        emscripten_folder_on_path >/dev/null || printf '%s\n' clang-19 lld-19 llvm-19
        # The core's tests in WebAssembly are built from GoogleTest's sources.
        echo googletest
        node_is_new_enough || printf '%s\n' nodejs npm ca-certificates
        ;;
    native) printf '%s\n' g++ libsdl2-dev libgl-dev libgtest-dev libgmock-dev libbenchmark-dev ;;
    # Clang compiles for the sanitizers in a fourth of the time that GCC takes.
    checks) printf '%s\n' clang-format-19 clang-tidy-19 clang-19 libclang-rt-19-dev shellcheck ;;
    # Firefox and WebKitGTK need a screen for WebGL: Xvfb and Mesa provide one.
    # WebKitGTK uses the system's language: the package locales has all of them.
    page) printf '%s\n' chromium-headless-shell firefox-esr webkit2gtk-driver locales xvfb libgl1-mesa-dri libegl1 libgl1 libglx-mesa0 ;;
    hosting) printf '%s\n' wrk ;;
    esac
}

missing_packages() { # PACKAGE...: those not installed, one a line
    local installed
    # Asks dpkg each time: it takes 20 ms, and a stamp file would be wrong in a new
    # container that shares the cache folder.
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p') || true
    comm -23 <(printf '%s\n' "$@" | sort) <(sort <<<"$installed")
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() { # PACKAGE...
    local options=(-y --no-install-recommends -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    if [ "$(id -u)" != 0 ] && ! { have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }; then
        fail "packages are missing and this user may not install them; as root run: apt-get install $*"
    fi
    echo "      apt-get install $*"
    # sudo asks for a password here, where the prompt is visible.
    as_root true
    # The lists are fetched only when they are missing or too old to be of use.
    if ! apt-get install -s "$@" >/dev/null 2>&1 ||
        ! with_heartbeat /var/cache/apt/archives as_root env DEBIAN_FRONTEND=noninteractive apt-get install "${options[@]}" "$@"; then
        try_thrice with_heartbeat /var/lib/apt/lists as_root apt-get update ||
            fail "apt-get update failed: check this machine's network and apt sources"
        try_thrice with_heartbeat /var/cache/apt/archives as_root env DEBIAN_FRONTEND=noninteractive apt-get install "${options[@]}" "$@" ||
            fail "apt-get could not install: $*"
    fi
}

# On systems other than Debian nothing is installed: we only look for the programs.
have_programs() { # PROGRAM...
    local program
    for program in "$@"; do
        have "$program" || fail "this is not a Debian machine, so please install by hand: $*  ($program is missing)"
    done
}

have_group() { # GROUP PROGRAM...: the programs stand for the group where there is no apt
    local group=$1 packages
    shift
    if ! have apt-get || ! have dpkg-query; then
        have_programs "$@"
        return 0
    fi
    mapfile -t packages < <(packages_of "$group")
    [ ${#packages[@]} = 0 ] || [ -z "$(missing_packages "${packages[@]}")" ]
}

get_group() { # GROUP
    local packages
    mapfile -t packages < <(packages_of "$1")
    mapfile -t packages < <(missing_packages "${packages[@]}")
    install_packages "${packages[@]}"
}

about_packages_base() { echo "Build programs and fonts"; }
have_packages_base() { have_group base cmake ninja pkg-config python3; }
get_packages_base() { get_group base; }
about_packages_web() { echo "Compiler for the web build"; }
have_packages_web() { have_group web node npm; }
get_packages_web() {
    get_group web
    node_is_new_enough || fail "Node.js $LEAST_NODE or newer is needed; this machine offers $(node --version 2>/dev/null || echo none)"
}
about_packages_native() { echo "Programs and libraries for the native build"; }
have_packages_native() { have_group native c++; }
get_packages_native() { get_group native; }
about_packages_checks() { echo "Formatter and linters"; }
have_packages_checks() { have_group checks clang-format-19 clang-tidy-19 shellcheck; }
get_packages_checks() { get_group checks; }
about_packages_page() { echo "Three browsers for the page's tests"; }
have_packages_page() { have_group page chromium-headless-shell firefox-esr WebKitWebDriver Xvfb; }
get_packages_page() { get_group page; }

about_packages_hosting() { echo "A program that asks a server for much"; }
have_packages_hosting() { have_group hosting wrk nginx; }
get_packages_hosting() { get_group hosting; }

# ---- nginx ---------------------------------------------------------------------

# Debian's own, but unpacked and not installed: a package that is installed starts a
# server on port 80. It is run with a configuration of ours only (tools/bench/nginx.mjs).
NGINX_FOLDER=$CACHE/nginx-1
about_nginx() { echo "nginx, for the tests only"; }
have_nginx() { ! have apt-get || ! have dpkg-deb || [ -d "$NGINX_FOLDER" ]; }
get_nginx() {
    local work=$UNFINISHED/nginx deb
    mkdir -p "$UNFINISHED/nginx-packages"
    download_nginx ||
        { try_thrice with_heartbeat /var/lib/apt/lists as_root apt-get update && try_thrice download_nginx; } ||
        fail "nginx could not be fetched from this machine's Debian mirror"
    for deb in "$UNFINISHED"/nginx-packages/*.deb; do
        unpack_deb "$deb" "$work" || fail "$(basename "$deb") could not be unpacked"
    done
    "$work/usr/sbin/nginx" -v 2>/dev/null ||
        fail "nginx does not start on this machine; install its libraries: apt-get install libpcre2-8-0 libssl3"
    rm -rf "$NGINX_FOLDER"
    mv "$work" "$NGINX_FOLDER"
}
download_nginx() {
    (cd "$UNFINISHED/nginx-packages" &&
        apt-get -qq download -o APT::Sandbox::User=root nginx libnginx-mod-http-brotli-static)
}

unpack_deb() { # FILE FOLDER TAR-OPTIONS...
    local file=$1 folder=$2
    shift 2
    mkdir -p "$folder"
    dpkg-deb --fsys-tarfile "$file" | tar -x -C "$folder" --no-same-owner "$@"
}

# ---- apt for other Debian releases, in a folder of its own -------------------

# Only for downloads: nothing on the machine is upgraded by this. The lists are
# fetched anew for every filling of the cache, since packages move.
private_apt() { # apt-get or apt-cache, ARGUMENTS...
    local program=$1 state=$UNFINISHED/apt
    shift
    if [ ! -e "$state/complete" ]; then
        mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
        /usr/bin/python3 "$TOOLS/debian_sources.py" trixie:deb,deb-src forky:deb-src >"$state/private.sources" || return 1
        set_private_apt_options
        echo "      package lists of Debian trixie and forky, kept apart from this machine's own"
        # One list may fail while the other still has the packages.
        if apt-get "${PRIVATE_APT[@]}" -qq update; then touch "$state/complete"; fi
    fi
    set_private_apt_options
    "$program" "${PRIVATE_APT[@]}" "$@"
}

set_private_apt_options() {
    local state=$UNFINISHED/apt
    PRIVATE_APT=(-o Dir::State::lists="$state/lists" -o Dir::Cache="$state/cache"
        -o Dir::Etc::sourcelist="$state/private.sources" -o Dir::Etc::sourceparts=-
        # Without this a download by root would change to a user who cannot
        # write into the cache folder.
        -o APT::Sandbox::User=root -o Acquire::Retries=3 -o Acquire::Languages=none)
}

# Downloads into FOLDER; apt checks sizes and signed hashes, so accepted files are
# complete.
private_download() { # FOLDER PACKAGE/RELEASE...
    local folder=$1
    shift
    mkdir -p "$folder"
    (cd "$folder" && private_apt apt-get -q download "$@")
}

# ---- The project's own packages from npm ---------------------------------------------

# In the checkout, not in the cache: Node looks for them there.
have_npm_packages() { [ "$TOOLS/../../node_modules/.package-lock.json" -nt "$TOOLS/../../package-lock.json" ]; }
about_npm_packages() { echo "Packages from npm"; }
get_npm_packages() {
    try_thrice with_heartbeat "$TOOLS/../../node_modules" npm ci --prefix "$TOOLS/../.." --no-audit --no-fund --ignore-scripts ||
        fail "npm ci failed: check the network and npm's registry setting"
    touch "$TOOLS/../../node_modules/.package-lock.json"
}
