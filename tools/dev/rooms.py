#!/usr/bin/env python3
"""Holds the includes and imports of all rooms to one direction (tools/dev/rooms.json).

    python3 tools/dev/rooms.py [FOLDER [ROOMS.json]]     the repository by default

Prints a line for each include or import that leads to the same floor or to a higher one,
and for each source file that is in no room. The exit status is then 1.
"""

import json
import re
import sys
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+"([^"]+)"', re.MULTILINE)
# A name in `import … from`, `export … from`, `import '…'` and `import('…')`. What only
# looks like one, say in a text, names no file and is no arrow.
IMPORT = re.compile(r"""\b(?:from|import)\b\s*\(?\s*(['"])(\.[^'"\n]+)\1""")
COMMENT = re.compile(r"^[ \t]*(?://|\*|/\*).*$", re.MULTILINE)


def normal(path):
    """`path` without "." and ".."; None if it leads out of the repository."""
    parts = []
    for part in PurePosixPath(path).parts:
        if part != "..":
            parts.append(part)
        elif parts:
            parts.pop()
        else:
            return None
    return "/".join(parts)


class Group:
    """The rooms of one language, and the arrows between their files."""

    def __init__(self, root, about):
        self.root, self.about = root, about
        self.places = [(place, room, floor) for floor, rooms in enumerate(about["floors"])
                       for room, places in rooms.items() for place in places]

    def files(self):
        return sorted({str(PurePosixPath(file.relative_to(self.root)))
                       for pattern in self.about["files"] for file in self.root.glob(pattern)})

    def room_of(self, file):
        """(its name, its floor); None if there is none."""
        fits = [place for place in self.places
                if (file.startswith(place[0]) if place[0].endswith("/")
                    else fnmatchcase(file, place[0]))]
        return max(fits, key=lambda place: len(place[0]))[1:] if fits else None

    def arrows(self, file):
        """(line, the file that is used) for each of the repository's files that `file` uses."""
        text = (self.root / file).read_text(encoding="utf-8")
        cpp = file.endswith((".cpp", ".h"))
        if not cpp:
            text = COMMENT.sub("", text)
        folders = [str(PurePosixPath(file).parent), *self.about["found_below"]]
        for found in (INCLUDE if cpp else IMPORT).finditer(text):
            named = found[found.lastindex]
            places = [normal(f"{folder}/{named}") for folder in folders]
            # Others are made by the build, or are other people's.
            used = [place for place in places if place and (self.root / place).is_file()]
            if used:
                yield text.count("\n", 0, found.start(found.lastindex)) + 1, used[0]

    def problems(self):
        for file in self.files():
            own = self.room_of(file)
            if not own:
                yield f"{file}:1: this file is in no room of tools/dev/rooms.json"
                continue
            for line, used in self.arrows(file):
                other = self.room_of(used)
                if other and other[0] != own[0] and other[1] >= own[1]:
                    where = "beside" if other[1] == own[1] else "above"
                    yield f"{file}:{line}: {own[0]} uses {used} of {other[0]}, which is {where} it"


def main():
    root = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT
    rooms = Path(sys.argv[2]) if len(sys.argv) > 2 else root / "tools/dev/rooms.json"
    groups = [Group(root, about)
              for about in json.loads(rooms.read_text(encoding="utf-8"))["groups"]]
    arrows = sum(len(list(group.arrows(file))) for group in groups for file in group.files())
    problems = [problem for group in groups for problem in group.problems()]
    if not arrows:
        problems = [f"{root} has no includes and no imports"]
    print("\n".join([*problems, f"{arrows} includes and imports, {len(problems)} wrong"]))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
