# shellcheck shell=bash
# Emscripten and its Closure compiler: an emcc on the PATH that is new enough, else
# a private one from Debian's packages. Sourced by toolchain.sh. Its pieces are
# fetched by toolchain_web; packages.sh asks emscripten_folder_on_path whether the
# compiler's packages are needed, sources.sh calls use_emscripten.

LEAST_EMSCRIPTEN=3.1.69

# "3.1.69" is at least "3.1.9": compares numbers, not letters.
at_least() { # VERSION WANTED
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# An emcc on the PATH is used when it is new enough; else a private one from
# Debian's package, which runs on this machine's LLVM 19.
emscripten_folder_on_path() {
    local folder version
    have emcc || return 1
    folder=$(dirname "$(readlink -f "$(command -v emcc)")")
    # Homebrew's emcc is a wrapper beside its libexec folder.
    [ -e "$folder/emcc.py" ] || folder=$folder/../libexec
    [ -e "$folder/cmake/Modules/Platform/Emscripten.cmake" ] || return 1
    version=$(tr -d '"' <"$folder/emscripten-version.txt") || return 1
    at_least "${version%-git}" "$LEAST_EMSCRIPTEN" && echo "$folder"
}

# Increase the number when the recipe below changes.
PRIVATE_EMSCRIPTEN=$CACHE/emscripten-2
about_emscripten() { echo "Emscripten for WebAssembly (240 MB to fetch, 900 MB on the disk)"; }
have_emscripten() { emscripten_folder_on_path >/dev/null || [ -d "$PRIVATE_EMSCRIPTEN" ]; }
get_emscripten() {
    local work=$UNFINISHED/emscripten version deb
    if ! have apt-get || ! have dpkg-deb; then
        fail "this is not a Debian machine: put an emcc of $LEAST_EMSCRIPTEN or newer on the PATH (the Emscripten SDK has one)"
    fi
    try_thrice with_heartbeat "$UNFINISHED" private_download "$UNFINISHED/packages" \
        emscripten/trixie binaryen/trixie libc6/trixie libstdc++6/trixie libgcc-s1/trixie ||
        fail "Emscripten could not be fetched from this machine's Debian mirror: put an emcc of $LEAST_EMSCRIPTEN or newer on the PATH instead"
    mkdir -p "$work/binaryen/system" "$work/binaryen/bin"
    # Half of the package is libraries for shared modules, which we do not make.
    with_heartbeat "$work" unpack_deb "$UNFINISHED"/packages/emscripten_*.deb "$work" \
        --exclude='*/wasm32-emscripten/pic' --exclude='*/wasm32-emscripten/lto-pic' --exclude=./usr/share/emscripten/test ||
        fail "the Emscripten package could not be unpacked: is the disk full?"
    version=$(tr -d '"' <"$work/usr/share/emscripten/emscripten-version.txt")
    at_least "$version" "$LEAST_EMSCRIPTEN" || fail "the mirror offers Emscripten $version, but $LEAST_EMSCRIPTEN is needed"
    for deb in "$UNFINISHED"/packages/{binaryen,libc6,libstdc++6,libgcc-s1}_*.deb; do
        unpack_deb "$deb" "$work/binaryen/system" || fail "$(basename "$deb") could not be unpacked"
    done
    wrap_binaryen "$work/binaryen"
    install_emcc_npm "$work"
    # Beside emcc, where it looks for its configuration; with the paths it will
    # have when all of this is moved to its place.
    cat >"$work/usr/share/emscripten/.emscripten" <<EOF
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = '$PRIVATE_EMSCRIPTEN/binaryen'
NODE_JS = '$(command -v node)'
FROZEN_CACHE = True
CLOSURE_COMPILER = '$PRIVATE_EMSCRIPTEN/$(closure_in "$work")'
EOF
    rm -rf "$PRIVATE_EMSCRIPTEN"
    mv "$work" "$PRIVATE_EMSCRIPTEN"
    rm -rf "$UNFINISHED/packages"
}

# Binaryen of the newer release needs a newer libc than this machine may have:
# each program is started with the loader and the libraries of its own release.
wrap_binaryen() { # FOLDER
    local program loader
    loader=$(cd "$1/system" && find usr/lib -name 'ld-linux-*.so.*' | head -n 1)
    [ -n "$loader" ] || fail "no program loader in Debian's libc6 package"
    for program in "$1"/system/usr/bin/*; do
        cat >"$1/bin/$(basename "$program")" <<EOF
#!/bin/sh
system=\$(dirname "\$0")/../system
exec "\$system/$loader" --library-path "\$system/$(dirname "$loader")" "\$system/usr/bin/$(basename "$program")" "\$@"
EOF
        chmod +x "$1/bin/$(basename "$program")"
    done
}

# Emscripten's JavaScript optimiser imports acorn from a node_modules in its own
# folder or above; the Closure compiler is the native program for this processor.
install_emcc_npm() { # FOLDER
    echo "      acorn and the Closure compiler from npm"
    mkdir -p "$1"
    cp "$TOOLS"/emcc-npm/package*.json "$1/"
    try_thrice with_heartbeat "$1" npm ci --prefix "$1" --no-audit --no-fund --ignore-scripts ||
        fail "npm could not fetch acorn and the Closure compiler: check the network and npm's registry setting"
    [ -x "$1/$(closure_in "$1")" ] || fail "there is no Closure compiler for this processor in npm"
}

closure_in() { # FOLDER: the path of the Closure compiler below it
    (cd "$1" && echo node_modules/google-closure-compiler-linux*/compiler)
}

# Debian's own emcc comes without a Closure compiler; the Emscripten SDK's has one.
CLOSURE_FOLDER=$CACHE/closure-1
closure_is_there() {
    local folder
    folder=$(emscripten_folder_on_path) || return 0
    [ -e "$folder/node_modules/.bin/google-closure-compiler" ] || have closure-compiler || [ -n "${EM_CLOSURE_COMPILER:-}" ]
}
about_closure() { echo "Closure compiler for the emcc on the PATH"; }
have_closure() { closure_is_there || [ -d "$CLOSURE_FOLDER" ]; }
get_closure() {
    install_emcc_npm "$UNFINISHED/closure"
    mv "$UNFINISHED/closure" "$CLOSURE_FOLDER"
}

# Sets MAZHILIS_EMSCRIPTEN for the presets, and what emcc itself reads.
use_emscripten() {
    if MAZHILIS_EMSCRIPTEN=$(emscripten_folder_on_path); then
        if ! closure_is_there && [ -d "$CLOSURE_FOLDER" ]; then
            EM_CLOSURE_COMPILER=$CLOSURE_FOLDER/$(closure_in "$CLOSURE_FOLDER")
            export EM_CLOSURE_COMPILER
        fi
    else
        MAZHILIS_EMSCRIPTEN=$PRIVATE_EMSCRIPTEN/usr/share/emscripten
        export EM_CONFIG=$MAZHILIS_EMSCRIPTEN/.emscripten
    fi
    export MAZHILIS_EMSCRIPTEN
}
