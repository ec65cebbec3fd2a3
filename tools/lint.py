#!/usr/bin/env python3
"""Runs clang-tidy over src/, several files at a time.

    python3 tools/lint.py [BUILD_FOLDER]        build/native by default

Most of what clang-tidy does for a small file it does for the standard library's
headers. So files of a layer are written one after the other into one, and looked at
together; where that does not compile, say because two of them have a helper of the
same name, each by itself. The findings are told with the files' own names and
lines, and make the exit status 1.
"""

import bisect
import json
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

TOGETHER = 8
ROOT = Path(__file__).resolve().parent.parent


def tidy(commands, file):
    done = subprocess.run(["clang-tidy-19", "-quiet", f"-p={commands}", str(file)], cwd=ROOT,
                          capture_output=True, text=True, check=False)
    return done.stdout.splitlines(), done.returncode


class Unit:
    """Files of src/ as one, below `folder`, and where each of them begins."""

    def __init__(self, folder, name, files, command, directory):
        self.path = folder / f"{name}.cpp"
        self.begins, self.files, lines = [], files, 0
        with self.path.open("w", encoding="utf-8") as out:
            for file in files:
                self.begins.append(lines)
                text = file.read_text(encoding="utf-8").rstrip("\n") + "\n"
                out.write(text)
                lines += text.count("\n")
        # Each file for itself is held to it by the compilers.
        self.entry = {"directory": directory, "file": str(self.path),
                      "arguments": [*command, "-Wno-shadow", str(self.path)]}

    def lint(self):
        """What there is to tell, in lines; nothing if all is well."""
        told, status = tidy(self.path.parent, self.path)
        if any("[clang-diagnostic-error]" in line for line in told) and len(self.files) > 1:
            told = []
            for file in self.files:
                told += tidy(self.path.parent.parent, file)[0]
            return told
        if status and not told:
            return [f"clang-tidy ended with {status} at {self.files}"]
        return [self.in_its_file(line) for line in told]

    def in_its_file(self, line):
        def place(match):
            at = int(match[1])
            i = bisect.bisect_left(self.begins, at) - 1
            return f"{self.files[i].relative_to(ROOT)}:{at - self.begins[i]}"
        return re.sub(re.escape(str(self.path)) + r":(\d+)", place, line)


def units(build):
    """The layers, from the build's compile commands."""
    folder = build / "lint"
    folder.mkdir(exist_ok=True)
    groups = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        file = Path(entry["file"])
        if ROOT / "src" not in file.parents:
            continue
        command = shlex.split(entry["command"])
        command = command[:command.index("-o")]
        groups.setdefault((file.parent.name, *command), []).append((file, entry["directory"]))
    for (layer, *command), found in groups.items():
        for at in range(0, len(found), TOGETHER):
            files = [file for file, _ in found[at:at + TOGETHER]]
            yield Unit(folder, f"{layer}-{files[0].stem}", files, command, found[0][1])


def main():
    build = ROOT / (sys.argv[1] if len(sys.argv) > 1 else "build/native")
    layers = list(units(build))
    if not layers:
        sys.exit(f"lint: {build} compiles nothing of src/")
    (build / "lint/compile_commands.json").write_text(json.dumps([unit.entry for unit in layers]))
    layers.sort(key=lambda unit: -unit.path.stat().st_size)
    with ThreadPoolExecutor(cpu_count()) as pool:
        results = list(pool.map(Unit.lint, layers))
    told = [line for result in results for line in result]
    if told:
        print("\n".join(told))
    sys.exit(1 if told else 0)


if __name__ == "__main__":
    main()
