#!/usr/bin/env python3
"""Tells the slowest ten tests of all stages of `./dev test`, from what they left.

    python3 tools/dev/slowest.py FOLDER      with CTest's *.xml and Node's page-*.tap
"""

import re
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

SHOWN = 10


def of_ctest(file):
    for case in tree.parse(file).getroot().iter("testcase"):
        if case.get("status") in ("run", "fail"):
            yield float(case.get("time", 0)), file.stem, case.get("name")


def of_pages(file):
    name = None
    for line in file.read_text(encoding="utf-8").splitlines():
        # Node prints a test on one line, and its time on one of the following lines.
        if found := re.match(r"\s*(?:not )?ok \d+ - (.*)", line):
            name = None if "# SKIP" in line else found[1]
        elif name and (found := re.match(r"\s*duration_ms: ([\d.]+)", line)):
            yield float(found[1]) / 1000, file.stem, name.replace("\\#", "#")
            name = None


def main():
    folder = Path(sys.argv[1])
    tests = [test for file in sorted(folder.glob("*.xml")) for test in of_ctest(file)]
    tests += [test for file in sorted(folder.glob("page-*.tap")) for test in of_pages(file)]
    for seconds, stage, name in sorted(tests, key=lambda test: -test[0])[:SHOWN]:
        print(f"{seconds:8.1f} s  {stage}: {name}")


if __name__ == "__main__":
    main()
