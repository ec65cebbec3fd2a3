# shellcheck shell=bash
# Gets everything the project is built with and keeps it in a cache folder that
# all clones on this machine share. Sourced by ./dev; sets the environment that
# the CMake presets read.

TOOLS=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/toolchain/lib.sh
. "$TOOLS/lib.sh"
# shellcheck source=tools/toolchain/packages.sh
. "$TOOLS/packages.sh"
# shellcheck source=tools/toolchain/emscripten.sh
. "$TOOLS/emscripten.sh"

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

get_source() { # NAME TARGET-FOLDER VARIABLE
    local debian upstream
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

# The folders' names carry the pinned sum: a new pin is a new folder.
source_folder() { # NAME
    local debian
    read -ra debian <<<"$(pin "$1" debian)"
    echo "$CACHE/$1-${debian[3]:0:12}"
}

IMGUI_FOLDER=${MAZHILIS_IMGUI:-$(source_folder imgui)}
about_imgui() { echo "Sources of Dear ImGui (1 MB)"; }
have_imgui() { [ -e "$IMGUI_FOLDER/imgui.h" ]; }
get_imgui() {
    [ -z "${MAZHILIS_IMGUI:-}" ] || fail "MAZHILIS_IMGUI names $MAZHILIS_IMGUI, where there is no imgui.h"
    get_source imgui "$IMGUI_FOLDER" MAZHILIS_IMGUI
}

SDL2_FOLDER=${MAZHILIS_SDL2_SOURCE:-$(source_folder sdl2)}
about_sdl2() { echo "Sources of SDL (5 MB)"; }
have_sdl2() { [ -e "$SDL2_FOLDER/CMakeLists.txt" ]; }
get_sdl2() {
    [ -z "${MAZHILIS_SDL2_SOURCE:-}" ] || fail "MAZHILIS_SDL2_SOURCE names $MAZHILIS_SDL2_SOURCE, where there is no CMakeLists.txt"
    get_source sdl2 "$SDL2_FOLDER" MAZHILIS_SDL2_SOURCE
}

# ---- SDL, built for the web ------------------------------------------------------

# The folder's name changes with all that the library is made from.
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

# ---- Fonts -------------------------------------------------------------------------

# Without texts the serif font keeps all characters.
title_characters() {
    local texts=("$TOOLS"/../../assets/texts/*.json)
    [ ! -e "${texts[0]}" ] || python3 "$TOOLS/title_chars.py" "${texts[@]}"
}

python_with_fonttools() {
    local python
    # A python3 of the user's own on the PATH does not see Debian's packages.
    for python in python3 /usr/bin/python3; do
        if have "$python" && "$python" -c 'import fontTools, brotli' 2>/dev/null; then
            echo "$python"
            return 0
        fi
    done
    fail "fontTools and brotli for Python 3 are needed: pip install fonttools brotli"
}

fonts_folder() {
    local key
    key=$({
        cat "$TOOLS/fonts.py"
        title_characters
        dpkg-query -W fonts-inter fonts-noto-core 2>/dev/null || true
    } | cksum | cut -d' ' -f1)
    echo "$CACHE/fonts-$key"
}

about_fonts() { echo "Fonts, cut to the characters the page shows"; }
have_fonts() { have python3 && [ -e "$(fonts_folder)/sans.ttf" ]; }
get_fonts() {
    local python folder titles=()
    python=$(python_with_fonttools)
    folder=$(fonts_folder)
    title_characters >"$UNFINISHED/titles.txt" || fail "the titles in assets/texts/ could not be read"
    [ ! -s "$UNFINISHED/titles.txt" ] || titles=(--title-chars "$UNFINISHED/titles.txt")
    "$python" "$TOOLS/fonts.py" --out "$UNFINISHED/fonts" "${titles[@]}" || fail "the fonts could not be made"
    rm -rf "$folder"
    mv "$UNFINISHED/fonts" "$folder"
}

# ---- What ./dev asks for -----------------------------------------------------------

# Everything for the page, and where the CMake presets find it.
toolchain_web() {
    provide packages_base packages_web emscripten closure imgui sdl2 sdl2_web fonts npm_packages
    use_emscripten
    MAZHILIS_IMGUI=$IMGUI_FOLDER
    MAZHILIS_SDL2_SOURCE=$SDL2_FOLDER
    MAZHILIS_SDL2_WEB=$(sdl2_web_folder)
    MAZHILIS_FONTS=$(fonts_folder)
    export MAZHILIS_IMGUI MAZHILIS_SDL2_SOURCE MAZHILIS_SDL2_WEB MAZHILIS_FONTS
}

# The native program needs no Emscripten, but the same sources and fonts.
toolchain_native() {
    provide packages_base packages_native imgui fonts
    MAZHILIS_IMGUI=$IMGUI_FOLDER
    MAZHILIS_FONTS=$(fonts_folder)
    export MAZHILIS_IMGUI MAZHILIS_FONTS
}

# What has been compiled is kept for all clones, where there is ccache to keep it
# (cmake/CompilerCache.cmake).
export MAZHILIS_CCACHE=${CCACHE_DIR:-$CACHE/ccache}

# What serves the folder for hosts, and what asks it for much.
toolchain_hosting() {
    provide packages_hosting nginx
    if [ -d "$NGINX_FOLDER" ]; then
        export MAZHILIS_NGINX=$NGINX_FOLDER/usr/sbin/nginx
    fi
}

toolchain_tests() {
    provide packages_checks packages_page
    toolchain_hosting
}
