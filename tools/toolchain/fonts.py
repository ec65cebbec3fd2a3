#!/usr/bin/env python3
"""Cuts the page's three fonts out of Debian's Inter and Noto Serif.

    fonts.py --out FOLDER [--title-chars FILE]

writes sans.ttf and serif-bold.ttf, whichever kind of outlines
they hold (readers look at the content, not at the name). Each visitor downloads them, so a font
keeps only the characters the page can show and the tables that ImGui's
stb_truetype reads; of several ways to write the outlines, the one that is
smallest after brotli wins.
"""

import argparse
import io
import os
import sys
import unicodedata

import brotli
from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem

FOLDERS = [
    os.environ.get("MAZHILIS_FONT_SOURCES", ""),
    "/usr/share/fonts/opentype/inter",
    "/usr/share/fonts/truetype/inter",
    "/usr/share/fonts/truetype/noto",
]

LATIN = "".join(map(chr, range(0x20, 0x7F)))
RUSSIAN = "".join(map(chr, range(0x410, 0x450))) + "Ёё"
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
# "ä" is in names of deputies in English, "ë" in Sainte-Laguë.
LETTERS = LATIN + "äë" + RUSSIAN + KAZAKH
DIGITS = range(ord("0"), ord("9") + 1)
NO_BREAK_SPACES = "\u00a0\u202f"
THIN_SPACE = "\u2009"
TEXT = LETTERS + "«»“”‘’„–—−·…×÷≥≤№→" + NO_BREAK_SPACES + THIN_SPACE


def find(*names):
    for folder in FOLDERS:
        for name in names:
            path = os.path.join(folder, name)
            if folder and os.path.exists(path):
                return path
    sys.exit(f"fonts.py: {names[0]} is not on this machine: install Debian's fonts-inter and "
             "fonts-noto-core, or set MAZHILIS_FONT_SOURCES to a folder that holds it")


def tabular_digits(font):
    """Maps the digits to their glyphs of equal width (GSUB feature tnum).

    stb_truetype knows no features, and numbers that change must not jump.
    """
    table = font["GSUB"].table
    lookups = {index for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for index in record.Feature.LookupListIndex}
    swap = {}
    for index in lookups:
        for part in table.LookupList.Lookup[index].SubTable:
            inner = getattr(part, "ExtSubTable", part)
            swap.update(getattr(inner, "mapping", {}))
    for cmap in font["cmap"].tables:
        for code in DIGITS:
            if code in cmap.cmap:
                cmap.cmap[code] = swap.get(cmap.cmap[code], cmap.cmap[code])
    # Even those differ by a thousandth of an em in the bolder faces.
    digits = [font.getBestCmap()[code] for code in DIGITS]
    widest = max(font["hmtx"][name][0] for name in digits)
    for name in digits:
        font["hmtx"][name] = (widest, font["hmtx"][name][1])


def cut(font, characters):
    """Leaves only the characters, and of the tables those a rasteriser reads."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 13, 14]  # whose it is, what it is, its licence
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    options.legacy_cmap = False
    options.desubroutinize = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "STAT", "gasp", "meta", "MATH", "BASE"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)


def to_quadratic(font, error):
    """CFF outlines (cubic) as TrueType outlines (quadratic), at most `error` units off."""
    glyphs = font.getGlyphSet()
    order = font.getGlyphOrder()
    table = newTable("glyf")
    table.glyphOrder = order
    table.glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, error, reverse_direction=True))
        table.glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = table
    for name in order:
        glyph = table.glyphs[name]
        glyph.recalcBounds(table)
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs "
                  "maxStackElements maxSizeOfInstructions maxComponentElements maxComponentDepth "
                  "maxPoints maxContours maxCompositePoints maxCompositeContours").split():
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def written(font):
    data = io.BytesIO()
    font.recalcTimestamp = False  # the same input gives the same bytes
    font["head"].modified = font["head"].created
    font.save(data)
    return data.getvalue()


def smallest(path, characters, digits):
    """The font cut in several ways; returns (bytes, brotli size, way, the font)."""
    def fresh():
        font = TTFont(path, recalcTimestamp=False)
        if digits:
            tabular_digits(font)
        cut(font, characters)
        return font

    ways = {"as it is": lambda font: None}
    if "CFF " in TTFont(path):
        ways["quadratic, 1000 units"] = lambda font: (
            scale_upem(font, 1000), to_quadratic(font, 0.6))
        ways["cubic, 1000 units"] = lambda font: scale_upem(font, 1000)
    results = []
    for way, change in ways.items():
        font = fresh()
        change(font)
        data = written(font)
        results.append((len(brotli.compress(data, quality=11)), data, way))
        if os.environ.get("FONTS_COMPARE"):
            print(f"      {os.path.basename(path)}, {way}: "
                  f"{len(data)} bytes, {results[-1][0]} brotli")
    size, data, way = min(results, key=lambda result: result[0])
    return data, size, way


def make(path, characters, target, digits):
    offered = TTFont(path).getBestCmap()
    missing = [c for c in sorted(set(characters)) if ord(c) not in offered]
    data, size, way = smallest(path, characters, digits)
    with open(target, "wb") as file:
        file.write(data)
    got = TTFont(target).getBestCmap()
    print(f"      {os.path.basename(target):18} {len(got):4} characters {len(data):7} bytes "
          f"{size:7} brotli  ({os.path.basename(path)}, {way})")
    if missing:
        print("        not in this font: " + ", ".join(
            f"{c if c.isprintable() else ''} U+{ord(c):04X} {unicodedata.name(c, '')}".strip()
            for c in missing))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True, metavar="FOLDER")
    parser.add_argument("--title-chars", metavar="FILE",
                        help="a text file; the serif font keeps only its characters")
    arguments = parser.parse_args()

    titles = TEXT
    if arguments.title_chars:
        with open(arguments.title_chars, encoding="utf-8") as file:
            titles = set(file.read()) - set("\n\r\t") | {" "}

    os.makedirs(arguments.out, exist_ok=True)

    def target(name):
        return os.path.join(arguments.out, name)

    make(find("Inter-Regular.otf", "Inter-Regular.ttf"), TEXT, target("sans.ttf"), True)
    make(find("NotoSerif-Bold.ttf"), titles, target("serif-bold.ttf"), False)


if __name__ == "__main__":
    main()
