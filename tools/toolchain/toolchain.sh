# shellcheck shell=bash
# Gets everything the project is built with and keeps it in a cache folder that
# all clones on this machine share. Sourced by ./dev, which calls the toolchain_*
# functions below: they fetch what is missing and set the environment that the CMake
# presets read. The work itself is in the files that are sourced here.
#
# Why scripts fetch the toolchain: continuous integration and many networks reach only
# the registries of Debian and npm. There CMake's FetchContent cannot download from the
# libraries' own servers, and emsdk cannot download Emscripten. Elsewhere an emcc on the
# PATH is used, and MAZHILIS_IMGUI, MAZHILIS_SDL2_SOURCE and MAZHILIS_FONT_SOURCES name
# folders with sources of your own.

TOOLS=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/toolchain/lib.sh
. "$TOOLS/lib.sh"
# shellcheck source=tools/toolchain/packages.sh
. "$TOOLS/packages.sh"
# shellcheck source=tools/toolchain/emscripten.sh
. "$TOOLS/emscripten.sh"
# shellcheck source=tools/toolchain/sources.sh
. "$TOOLS/sources.sh"
# shellcheck source=tools/toolchain/fonts.sh
. "$TOOLS/fonts.sh"

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

# Compiled files are cached for all clones, if ccache is installed
# (cmake/CompilerCache.cmake).
export MAZHILIS_CCACHE=${CCACHE_DIR:-$CACHE/ccache}

# nginx, which serves the folder for hosts, and wrk, which load-tests it.
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
