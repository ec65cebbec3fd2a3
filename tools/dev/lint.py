#!/usr/bin/env python3
"""Runs clang-tidy over src/, several files at a time.

    python3 tools/dev/lint.py [BUILD_FOLDER [CACHE_FOLDER [WEB_BUILD_FOLDER]]]

BUILD_FOLDER is build/native by default. The sources that only Emscripten compiles are
looked at by the commands of WEB_BUILD_FOLDER, for WebAssembly.

Most of what clang-tidy does for a small file it does for the standard library's
headers. So files of a layer are written one after the other into one, and looked at
together; where that does not compile, say because two of them have a helper of the
same name, each by itself. The findings are told with the files' own names and
lines, and make the exit status 1.

What was clean is not looked at again: in the cache folder it is kept, by the rules,
the program's version, the command and the text, which headers it was clean with. So
a changed header makes all that includes it be looked at, and a changed rule all.
"""

import bisect
import functools
import hashlib
import json
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count, environ
from pathlib import Path

TOGETHER = 8
ROOT = Path(__file__).resolve().parents[2]


TIDY = environ.get("CLANG_TIDY", "clang-tidy-19")
CLANG = environ.get("CLANG", "clang++-19")


# Limits of Clang's static analyzer: it enters only short functions that are called, and gives
# a function up after so many steps. Without them it takes eight times as long as all other checks.
SHALLOW = [f"--extra-arg={part}" for part in
           ("-Xclang", "-analyzer-config", "-Xclang", "mode=shallow,max-nodes=30000")]


def tidy(commands, file):
    done = subprocess.run([TIDY, "-quiet", *SHALLOW, f"-p={commands}", str(file)], cwd=ROOT,
                          capture_output=True, text=True, check=False)
    return done.stdout.splitlines(), done.returncode


def sum_of(*parts):
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()


@functools.cache
def sum_of_file(path):
    """None if it is gone; `path` may be below ROOT."""
    try:
        return hashlib.sha256((ROOT / path).read_bytes()).hexdigest()
    except OSError:
        return None


@functools.cache
def rules():
    """A sum of all that affects the findings in a text, except the text."""
    version = subprocess.run([TIDY, "--version"], capture_output=True, text=True, check=True)
    return sum_of(version.stdout, sum_of_file(".clang-tidy"), sum_of_file("tools/dev/lint.py"))


class Clean:
    """What was clean, for all clones: FOLDER/KEY has a line of JSON for each state of the
    headers, a list of [path, sum]."""

    MOST = 20  # cached states of one unit's headers

    def __init__(self, folder, unit):
        own = str(ROOT)
        text = [sum_of_file(file) for file in unit.files]
        command = [part.replace(own, "") for part in unit.entry["arguments"]]
        self.unit, self.file = unit, folder / sum_of(rules(), *text, *command)

    def states(self):
        try:
            return self.file.read_text(encoding="utf-8").splitlines()
        except OSError:
            return []

    def known(self):
        return any(all(sum_of_file(path) == was for path, was in json.loads(state))
                   for state in self.states())

    def keep(self):
        headers = self.headers()
        if headers is None:
            return
        state = json.dumps([[path, sum_of_file(path)] for path in headers])
        self.file.parent.mkdir(parents=True, exist_ok=True)
        # Replaced atomically: another clone may be reading it.
        new = self.file.with_suffix(f".{id(self)}")
        new.write_text("\n".join([*self.states(), state][-self.MOST:]), encoding="utf-8")
        new.replace(self.file)

    def headers(self):
        """Which files the unit includes, as the compiler tells; None if it cannot."""
        command = [part for part in self.unit.entry["arguments"][1:] if part != "-c"]
        try:
            told = subprocess.run([CLANG, *command, "-M", "-w"], cwd=self.unit.entry["directory"],
                                  capture_output=True, text=True, check=False)
        except OSError:
            return None
        if told.returncode != 0:
            return None
        files = told.stdout.split(":", 1)[1].replace("\\\n", " ").split()
        places = {(Path(self.unit.entry["directory"]) / file).resolve() for file in files}
        places.discard(self.unit.path.resolve())
        return sorted(str(place.relative_to(ROOT) if ROOT in place.parents else place)
                      for place in places)


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
        # The compilers check -Wshadow for each file separately.
        self.entry = {"directory": directory, "file": str(self.path),
                      "arguments": [*command, "-Wno-shadow", str(self.path)]}

    def entries(self):
        """Compile commands: of the unit, and of each of its files by itself."""
        yield self.entry
        *command, _, _ = self.entry["arguments"]
        for file in self.files:
            yield {**self.entry, "file": str(file), "arguments": [*command, str(file)]}

    def lint(self):
        """What there is to tell, in lines; nothing if all is well."""
        told, status = tidy(self.path.parent, self.path)
        if any("[clang-diagnostic-error]" in line for line in told) and len(self.files) > 1:
            told = []
            for file in self.files:
                told += tidy(self.path.parent, file)[0]
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


def command_of(entry):
    """The compiler and its options; for Emscripten's compiler, Clang's own that it adds."""
    command = shlex.split(entry["command"])
    command = command[:command.index("-o")]
    compiler = Path(command[0])
    if compiler.name != "em++":
        return command
    sysroot = compiler.parent / "cache/sysroot"
    return [CLANG, "--target=wasm32-unknown-emscripten", f"--sysroot={sysroot}", "-DEMSCRIPTEN",
            *command[1:]]


def units(builds):
    """The layers, from the builds' compile commands; a file counts once."""
    folder = builds[0] / "lint"
    folder.mkdir(exist_ok=True)
    groups, seen = {}, set()
    for build in builds:
        for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
            file = Path(entry["file"])
            if ROOT / "src" not in file.parents or file in seen:
                continue
            seen.add(file)
            key = (file.parent.name, *command_of(entry))
            groups.setdefault(key, []).append((file, entry["directory"]))
    for (layer, *command), found in groups.items():
        for at in range(0, len(found), TOGETHER):
            files = [file for file, _ in found[at:at + TOGETHER]]
            yield Unit(folder, f"{layer}-{files[0].stem}", files, command, found[0][1])
    # A source that is in no build would never be checked.
    forgotten = set((ROOT / "src").rglob("*.cpp")) - seen
    if forgotten and len(builds) > 1:
        sys.exit("lint: no build compiles " + ", ".join(sorted(map(str, forgotten))))


def main():
    build = ROOT / (sys.argv[1] if len(sys.argv) > 1 else "build/native")
    layers = list(units([build, *(ROOT / folder for folder in sys.argv[3:])]))
    if not layers:
        sys.exit(f"lint: {build} compiles nothing of src/")
    (build / "lint/compile_commands.json").write_text(json.dumps(
        [entry for unit in layers for entry in unit.entries()]))
    layers.sort(key=lambda unit: -unit.path.stat().st_size)
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else None

    def lint(unit):
        clean = folder and Clean(folder, unit)
        if clean and clean.known():
            return None
        told = unit.lint()
        if clean and not told:
            clean.keep()
        return told

    with ThreadPoolExecutor(cpu_count()) as pool:
        results = list(pool.map(lint, layers))
    told = [line for result in results for line in result or []]
    if told:
        print("\n".join(told))
    looked_at = sum(len(unit.files) for unit, result in zip(layers, results, strict=True)
                    if result is not None)
    print(f"{looked_at} of {sum(len(unit.files) for unit in layers)} files looked at; "
          "the others were clean and are as they were")
    sys.exit(1 if told else 0)


if __name__ == "__main__":
    main()
