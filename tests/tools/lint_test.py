#!/usr/bin/env python3
"""What's checked: tools/dev/lint.py checks again what has changed, and only that. A changed
header affects all files that include it, changed rules and another version of the program
all files; findings are printed each time; another clone uses the results of the first."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

LINT = Path(__file__).resolve().parents[2] / "tools/dev/lint.py"
COMPILER = os.environ.get("COMPILER", "c++")

# Replaces clang-tidy: records the files that it is given, and has one finding.
TIDY = """#!/bin/sh
if [ "$1" = --version ]; then cat "{folder}/version"; exit 0; fi
for file; do :; done
echo "$file" >>"{folder}/looked"
if grep -n BAD "$file"; then echo "$file:1:1: error: it is bad [some-check]"; exit 1; fi
"""


class Clone:
    def __init__(self, folder):
        self.folder = folder
        for path, text in {
            "src/left/left.h": "int left();\n",
            "src/left/left.cpp": '#include "left/left.h"\nint left() { return 1; }\n',
            "src/right/right.cpp": "int right() { return 2; }\n",
            ".clang-tidy": "Checks: bugprone-*\n",
        }.items():
            self.write(path, text)
        (folder / "tools/dev").mkdir(parents=True)
        shutil.copy(LINT, folder / "tools/dev/lint.py")
        self.write("build/compile_commands.json", json.dumps([
            {"directory": str(folder / "build"), "file": str(folder / path),
             "command": f"{COMPILER} -I{folder}/src -o x.o -c {folder / path}"}
            for path in ("src/left/left.cpp", "src/right/right.cpp")]))

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")


class Lint(unittest.TestCase):
    def setUp(self):
        self.top = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.top)
        (self.top / "version").write_text("19")
        (self.top / "tidy").write_text(TIDY.format(folder=self.top))
        (self.top / "tidy").chmod(0o755)
        self.clone = Clone(self.top / "one")
        self.assertEqual(self.run_lint(), (0, ["left", "right"]), "first all is looked at")

    def run_lint(self, clone=None):
        """The exit status, and which layers were looked at."""
        clone = clone or self.clone
        (self.top / "looked").write_text("")
        done = subprocess.run(
            [sys.executable, "tools/dev/lint.py", "build", str(self.top / "cache")],
            cwd=clone.folder, capture_output=True, text=True, check=False,
            env={**os.environ, "CLANG_TIDY": str(self.top / "tidy"), "CLANG": COMPILER})
        self.told = done.stdout + done.stderr
        looked = (self.top / "looked").read_text().split()
        return done.returncode, sorted(Path(file).name.split("-")[0] for file in looked)

    def test_what_is_as_it_was_is_not_looked_at(self):
        self.assertEqual(self.run_lint(), (0, []))

    def test_a_changed_file_is(self):
        self.clone.write("src/right/right.cpp", "int right() { return 3; }\n")
        self.assertEqual(self.run_lint(), (0, ["right"]))
        self.assertEqual(self.run_lint(), (0, []))

    def test_a_changed_header_counts_for_what_includes_it(self):
        self.clone.write("src/left/left.h", "int left();  // and more\n")
        self.assertEqual(self.run_lint(), (0, ["left"]))
        # And files that were clean before are still known.
        self.clone.write("src/left/left.h", "int left();\n")
        self.assertEqual(self.run_lint(), (0, []))

    def test_a_changed_rule_counts_for_all(self):
        self.clone.write(".clang-tidy", "Checks: performance-*\n")
        self.assertEqual(self.run_lint(), (0, ["left", "right"]))

    def test_another_version_counts_for_all(self):
        (self.top / "version").write_text("20")
        self.assertEqual(self.run_lint(), (0, ["left", "right"]))

    def test_what_is_not_clean_is_told_each_time(self):
        self.clone.write("src/right/right.cpp", "int right() { return 4; }  // BAD\n")
        for _ in range(2):
            self.assertEqual(self.run_lint(), (1, ["right"]))
            self.assertIn("src/right/right.cpp:1:1: error", self.told)

    def test_another_clone_finds_what_was_seen(self):
        self.assertEqual(self.run_lint(Clone(self.top / "two")), (0, []))


if __name__ == "__main__":
    unittest.main()
