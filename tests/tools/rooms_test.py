#!/usr/bin/env python3
"""What's checked: tools/dev/rooms.py reports an include or an import that leads to a higher
floor or to a room beside, with its file and line, and a file that is in no room; it reports
nothing else. The rooms of the repository itself are held to it by the stage "Lint"."""

import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOMS = Path(__file__).resolve().parents[2] / "tools/dev/rooms.py"

TABLE = {"groups": [
    {"files": ["src/**/*.h", "src/**/*.cpp"], "found_below": ["src/"], "floors": [
        {"core": ["src/core/"]},
        {"app/state": ["src/app/state/"]},
        {"app": ["src/app/"]},
        {"window": ["src/window/"], "cli": ["src/cli/"]}]},
    {"files": ["**/*.mjs"], "found_below": [], "floors": [
        {"web": ["web/"]}, {"tools": ["tools/"]}, {"tests": ["tools/*.test.mjs"]}]},
]}

FILES = {
    "src/core/core.h": "int core();\n",
    "src/core/core.cpp": '#include <vector>\n#include "core/core.h"\n#include "made/here.h"\n',
    "src/app/state/state.h": '#include "core/core.h"\n',
    "src/app/app.h": '#include "app/state/state.h"\n#include "core/core.h"\n',
    "src/window/window.h": '#include "app/app.h"\n',
    "src/cli/main.cpp": '// #include "window/window.h" is not wanted\n#include "app/app.h"\n',
    "web/link.mjs": "export const link = \"from './nowhere.mjs'\";\n",
    "web/page.mjs": "import {\n  link,\n} from './link.mjs';\nexport default link;\n",
    "tools/dist.mjs": "// import '../tools/dist.test.mjs'\nimport page from '../web/page.mjs';\n",
    "tools/dist.test.mjs": "const dist = await import('./dist.mjs');\n",
}


class Rooms(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        for path, text in FILES.items():
            self.write(path, text)
        (self.folder / "rooms.json").write_text(json.dumps(TABLE), encoding="utf-8")

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def problems(self):
        done = subprocess.run(
            [sys.executable, ROOMS, self.folder, self.folder / "rooms.json"],
            capture_output=True, text=True, check=False)
        *told, self.summary = done.stdout.splitlines()
        self.assertEqual(done.returncode, 1 if told else 0, done.stderr)
        return told

    def test_arrows_downwards_are_right(self):
        self.assertEqual(self.problems(), [])
        self.assertEqual(self.summary, "9 includes and imports, 0 wrong")

    def test_an_include_upwards(self):
        self.write("src/core/core.h", 'int core();\n\n#  include "window/window.h"\n')
        self.assertEqual(self.problems(), [
            "src/core/core.h:3: core uses src/window/window.h of window, which is above it"])

    def test_an_include_upwards_inside_of_a_folder(self):
        self.write("src/app/state/state.h", '#include "../app.h"\n')
        self.assertEqual(self.problems(), [
            "src/app/state/state.h:1: app/state uses src/app/app.h of app, which is above it"])

    def test_an_include_of_a_room_beside(self):
        self.write("src/cli/main.cpp", '#include "window/window.h"\n')
        self.assertEqual(self.problems(), [
            "src/cli/main.cpp:1: cli uses src/window/window.h of window, which is beside it"])

    def test_each_form_of_import_upwards(self):
        told = ["web/page.mjs:2: web uses tools/dist.mjs of tools, which is above it"]
        for line in ("import dist from '../tools/dist.mjs';", "import '../tools/dist.mjs';",
                     "export { dist } from '../tools/dist.mjs';",
                     'export * from "../tools/dist.mjs";',
                     "const dist = await import('../tools/dist.mjs');"):
            self.write("web/page.mjs", f"\n{line}\n")
            self.assertEqual(self.problems(), told, line)

    def test_the_longest_place_decides(self):
        self.write("tools/dist.mjs", "import './dist.test.mjs';\n")
        self.assertEqual(self.problems(), [
            "tools/dist.mjs:1: tools uses tools/dist.test.mjs of tests, which is above it"])

    def test_a_file_in_no_room(self):
        self.write("src/new/new.cpp", '#include "window/window.h"\n')
        self.assertEqual(self.problems(), [
            "src/new/new.cpp:1: this file is in no room of tools/dev/rooms.json"])

    def test_a_folder_without_arrows_is_no_success(self):
        for path in FILES:
            (self.folder / path).unlink()
        self.assertEqual(len(self.problems()), 1)


if __name__ == "__main__":
    unittest.main()
