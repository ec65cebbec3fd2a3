#!/usr/bin/env python3
"""look.py LOOK.json FOLDER: the figure's look as FOLDER/look.h and FOLDER/look.css.

Both come from the one file, so that canvas and page cannot differ. Types are in
rem in the style sheet: they follow the visitor's own size of text.
"""
import json
import sys
from pathlib import Path

NOTE = "Made by tools/site/look.py from assets/look.json."
COMMENTS = {
    "type": "Type sizes, in CSS pixels.",
    "space": "Lengths, in CSS pixels.",
    "line": "Widths of lines and roundness of corners, in CSS pixels.",
    "motion": "In seconds.",
}
NAMESPACES = {"type": "size", "space": "size", "line": "line", "motion": "motion"}


def constant(name):
    return "k" + "".join(word.capitalize() for word in name.split("-"))


def number(value):
    return f"{value:g}" if value == int(value) else f"{value:g}F"


def grounds(look):
    """Every ground whole: the high-contrast ones say only what differs."""
    colours = look["colours"]
    return {name: colours[name.removesuffix("-more")] | own for name, own in colours.items()}


def header(look):
    def hexadecimal(colour):
        return "0x" + colour.removeprefix("#")

    def ground(colours):
        return ", ".join(
            f".{name} = " + (hexadecimal(value) if isinstance(value, str)
                             else "{" + ", ".join(map(hexadecimal, value)) + "}")
            for name, value in colours.items())

    names = [name for name in look["colours"]["light"] if name != "lists"]
    lists = len(look["colours"]["light"]["lists"])
    out = [f"// {NOTE}", "#pragma once", "#include <cstdint>", "namespace look {",
           "struct Colours {  // 0xRRGGBB",
           f"  std::uint32_t {', '.join(names)}, lists[{lists}];", "};"]
    for name, colours in grounds(look).items():
        out.append(f"inline constexpr Colours {constant(name)} = {{{ground(colours)}}};")
    for group, namespace in NAMESPACES.items():
        out.append(f"namespace {namespace} {{  // {COMMENTS[group]}")
        for name, value in look[group].items():
            told = value / 1000 if group == "motion" else value
            out.append(f"inline constexpr float {constant(name)} = {number(told)};")
        out.append("}")
    return "\n".join([*out, "}  // namespace look", ""])


def style_sheet(look):
    def properties(colours):
        flat = {name: value for name, value in colours.items() if name != "lists"}
        flat |= {f"list-{place}": value for place, value in enumerate(colours.get("lists", []), 1)}
        return ";".join(f"--{name}:{value.lower()}" for name, value in flat.items())

    ground = {name: properties(colours) for name, colours in look["colours"].items()}
    sizes = [f"--{name}:{value / 16:g}rem" for name, value in look["type"].items()]
    for group in ("space", "line"):
        sizes += [f"--{name}:{value:g}px" for name, value in look[group].items()]
    sizes += [f"--{name}:{value:g}ms" for name, value in look["motion"].items()]
    # The theme in the address overrides the system's; print is light.
    system, chosen = ":root:not([data-theme=light])", ":root[data-theme=dark]"
    dark, more = "screen and (prefers-color-scheme:dark)", "(prefers-contrast:more)"
    return "\n".join([
        f"/* {NOTE} */",
        f":root{{{ground['light']};{';'.join(sizes)}}}",
        f"@media {dark}{{{system}{{{ground['dark']}}}}}",
        f"@media screen{{{chosen}{{{ground['dark']}}}}}",
        f"@media {more}{{:root{{{ground['light-more']}}}}}",
        f"@media screen and {more}{{{chosen}{{{ground['dark-more']}}}}}",
        f"@media {dark} and {more}{{{system}{{{ground['dark-more']}}}}}",
        ""])


def main():
    look = json.loads(Path(sys.argv[1]).read_text())
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "look.h").write_text(header(look))
    (folder / "look.css").write_text(style_sheet(look))


main()
