# shellcheck shell=bash
# The page's fonts, cut by fonts.py to the characters that are shown. Sourced by
# toolchain.sh. Its piece is fetched by toolchain_native and toolchain_web.

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
