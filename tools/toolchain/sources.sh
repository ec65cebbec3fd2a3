# shellcheck shell=bash
# Sources of the libraries, pinned in pins.txt: Dear ImGui and SDL, and SDL as it is
# built from them for the web. Sourced by toolchain.sh, after lib.sh: the folders'
# names are computed at once. Its pieces are fetched by toolchain_native (ImGui) and
# toolchain_web (all).

# ---- Sources of the two libraries ---------------------------------------------

sum_of() { # FILE: its SHA-256
    if have sha256sum; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1
}

pin() { # NAME PLACE: the rest of that line of pins.txt
    awk -v name="$1" -v place="$2" '$1 == name && $2 == place { $1 = $2 = ""; print; exit }' "$TOOLS/pins.txt"
}

check_sum() { # FILE SHA-256: what does not match is deleted, so that it is fetched again
    local sum
    [ -s "$1" ] || return 1
    sum=$(sum_of "$1")
    [ "$sum" = "$2" ] && return 0
    echo "      $(basename "$1") is not the file it should be (its SHA-256 is $sum); deleting it" >&2
    rm -f "$1"
    return 1
}

check_files() { # FOLDER FILE-OF-SUMS
    local sum file
    while read -r sum file; do
        if [ "$(sum_of "$1/$file")" != "$sum" ]; then
            echo "      $file is not the file it should be" >&2
            return 1
        fi
    done <"$2"
}

unpack() { # ARCHIVE FOLDER
    rm -rf "$2"
    mkdir -p "$2"
    tar -xf "$1" -C "$2" --strip-components=1 --no-same-owner
}

from_debian() { # FOLDER RELEASE PACKAGE=VERSION FILE SHA-256
    have apt-get || return 1
    (cd "$UNFINISHED" && private_apt apt-get -qq source --download-only --only-source "$3") >/dev/null &&
        check_sum "$UNFINISHED/$4" "$5" && unpack "$UNFINISHED/$4" "$1"
}

from_upstream() { # FOLDER URL (SHA-256 | FILE-OF-SUMS)
    local file
    file=$UNFINISHED/$(basename "$2")
    if have curl; then
        curl --fail --location --silent --show-error --max-time 300 --output "$file" "$2"
    elif have wget; then
        wget --quiet --timeout=60 --output-document="$file" "$2"
    else
        return 1
    fi || return 1
    if [ -e "$TOOLS/$3" ]; then
        unpack "$file" "$1" && check_files "$1" "$TOOLS/$3"
    else
        check_sum "$file" "$3" && unpack "$file" "$1"
    fi
}

get_source() { # NAME TARGET-FOLDER VARIABLE A-FILE-OF-IT
    local debian upstream
    [ -z "${!3:-}" ] || fail "$3 names ${!3}, where there is no $4"
    read -ra debian <<<"$(pin "$1" debian)"
    read -ra upstream <<<"$(pin "$1" upstream)"
    if ! try_thrice from_debian "$UNFINISHED/$1" "${debian[@]}"; then
        echo "      not to be had from this machine's Debian mirror; trying the library's own release"
        try_thrice from_upstream "$UNFINISHED/$1" "${upstream[@]}" ||
            fail "the sources of $1 could not be fetched: unpack ${upstream[0]} by hand and set $3 to its folder"
    fi
    rm -rf "$2"
    mv "$UNFINISHED/$1" "$2"
}

# The folders' names contain the pinned sum: a new pin uses a new folder.
source_folder() { # NAME
    local debian
    read -ra debian <<<"$(pin "$1" debian)"
    echo "$CACHE/$1-${debian[3]:0:12}"
}

IMGUI_FOLDER=${MAZHILIS_IMGUI:-$(source_folder imgui)}
about_imgui() { echo "Sources of Dear ImGui (1 MB)"; }
have_imgui() { [ -e "$IMGUI_FOLDER/imgui.h" ]; }
get_imgui() { get_source imgui "$IMGUI_FOLDER" MAZHILIS_IMGUI imgui.h; }

SDL2_FOLDER=${MAZHILIS_SDL2_SOURCE:-$(source_folder sdl2)}
about_sdl2() { echo "Sources of SDL (5 MB)"; }
have_sdl2() { [ -e "$SDL2_FOLDER/CMakeLists.txt" ]; }
get_sdl2() { get_source sdl2 "$SDL2_FOLDER" MAZHILIS_SDL2_SOURCE CMakeLists.txt; }

# ---- SDL, built for the web ------------------------------------------------------

# The folder's name depends on all sources of the library.
sdl2_web_folder() {
    local key
    key=$({ cat "$MAZHILIS_EMSCRIPTEN/emscripten-version.txt" "$TOOLS"/sdl2/* && echo "$SDL2_FOLDER"; } | cksum | cut -d' ' -f1)
    echo "$CACHE/sdl2-web-$key"
}

about_sdl2_web() { echo "SDL, built for the web"; }
have_sdl2_web() { have_emscripten && use_emscripten && [ -e "$(sdl2_web_folder)/lib/libSDL2.a" ]; }
get_sdl2_web() {
    local prefix root=$UNFINISHED/sdl2-root
    use_emscripten
    prefix=$(sdl2_web_folder)
    with_heartbeat "$UNFINISHED" build_sdl2 "$UNFINISHED/sdl2-build" "$root" ||
        fail "SDL could not be built for the web; the whole output is in $CACHE/last-step.log"
    rm -rf "$prefix"
    mv "$root" "$prefix"
}
build_sdl2() { # BUILD-FOLDER PREFIX
    cmake -S "$TOOLS/sdl2" -B "$1" -G Ninja -DCMAKE_BUILD_TYPE=MinSizeRel -DCMAKE_INSTALL_PREFIX="$2" \
        -DSDL2_SOURCE="$SDL2_FOLDER" \
        -DCMAKE_TOOLCHAIN_FILE="$MAZHILIS_EMSCRIPTEN/cmake/Modules/Platform/Emscripten.cmake" &&
        cmake --build "$1" --target install
}
