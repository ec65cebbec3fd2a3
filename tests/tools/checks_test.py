#!/usr/bin/env python3
"""What's checked: each tool of the stage "Lint", with the rules that this project gives it,
reports a defect that is planted for it, and passes the same text without the defect."""

import json
import runpy
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Checks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        return str(self.folder / name)

    def run_tool(self, *command, text=""):
        """The exit status, and all that the tool printed."""
        done = subprocess.run(command, cwd=ROOT, input=text, capture_output=True, text=True,
                              check=False)
        return done.returncode, done.stdout + done.stderr

    def passes(self, found):
        self.assertEqual(found[0], 0, found[1])

    def reports(self, found, what):
        self.assertNotEqual(found[0], 0, found[1])
        self.assertIn(what, found[1])

    def test_eslint(self):
        def lint(file, text):
            return self.run_tool("node_modules/.bin/eslint", "--stdin", "--stdin-filename", file,
                                 text=text)
        self.passes(lint("web/boot/x.mjs", "document.title = '';\n"))
        self.reports(lint("web/boot/x.mjs", "process.exit();\n"), "no-undef")
        self.passes(lint("tools/dev/x.mjs", "process.exit();\n"))
        self.reports(lint("tools/dev/x.mjs", "let a = process.exit();\na == 1;\n"), "eqeqeq")
        self.reports(lint("web/embed/x.js", "const x = 1;\nself.x = x;\n"), "no-implicit-globals")

    def test_tsc(self):
        def check(config, text):
            self.write("x.mjs", f"const x = 'a'.at(-1);\n{text}\nexport default {{}};\n")
            self.write("tsconfig.json", json.dumps({
                "extends": str(ROOT / config), "include": ["x.mjs"], "exclude": [],
                "compilerOptions": {"incremental": False, "tsBuildInfoFile": None,
                                    "typeRoots": [str(ROOT / "node_modules/@types")]}}))
            return self.run_tool("node_modules/.bin/tsc", "-p", str(self.folder))
        self.passes(check("web/tsconfig.json", "x?.length;"))
        self.reports(check("web/tsconfig.json", "x.length;"), "possibly 'undefined'")
        self.passes(check("tsconfig.json", "x.length;"))
        self.reports(check("tsconfig.json", "x.lenght;"), "'lenght' does not exist")

    def test_ruff(self):
        def lint(text):
            return self.run_tool("node", "--liftoff-only", "tools/dev/ruff.mjs",
                                 self.write("x.py", text))
        self.passes(lint("X = 1\n"))
        self.reports(lint("import os\nX = 1\n"), "x.py:1:8: `os` imported but unused [F401]")
        self.reports(lint("X = (1\n"), "[invalid-syntax]")

    def test_shellcheck(self):
        def lint(text):
            return self.run_tool("shellcheck", self.write("x.sh", text))
        self.passes(lint('#!/bin/sh\nrm -- "$1"\n'))
        self.reports(lint("#!/bin/sh\nrm -- $1\n"), "SC2086")

    def test_clang_tidy(self):
        def lint(text):
            return self.run_tool("clang-tidy-19", "-quiet", f"--config-file={ROOT}/.clang-tidy",
                                 *limits, self.write("x.cpp", text), "--")
        limits = runpy.run_path(str(ROOT / "tools/dev/lint.py"))["SHALLOW"]
        self.passes(lint("int* x() { return nullptr; }\n"))
        self.reports(lint("int* x() { return 0; }\n"), "modernize-use-nullptr")
        self.reports(lint("static int at(const int* x) { return *x; }\nint y(int a) {\n"
                          "  const int* p = nullptr;\n  if (a > 3) p = &a;\n  return at(p);\n}\n"),
                     "clang-analyzer-core.NullDereference")


if __name__ == "__main__":
    unittest.main()
