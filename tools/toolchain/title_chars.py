#!/usr/bin/env python3
"""Prints the characters of the titles in the interface's texts, sorted, each once.

    title_chars.py assets/texts/*.json

The titles are the texts named `title` and `….heading`; they are set in the serif
font, which keeps only these characters. Digits and some punctuation are always
among them, since places such as {seats} are filled in later.
"""

import json
import sys

ALWAYS = "0123456789 .,:;!?()%-–—’«»“”…\u00a0"


def titles(texts):
    for name, text in texts.items():
        if name == "title" or name.endswith(".heading"):
            # A text with plural forms is an object of these forms.
            yield from text.values() if isinstance(text, dict) else [text]


def main():
    found = set(ALWAYS)
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            for title in titles(json.load(file)):
                found.update(title)
    # It separates the forms of a word, "{seats:seat was|seats were}", and is never shown.
    found.discard("|")
    sys.stdout.buffer.write("".join(sorted(found)).encode() + b"\n")


if __name__ == "__main__":
    main()
