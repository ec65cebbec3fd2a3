#!/usr/bin/env python3
"""Reads what the tests of `./dev test` left.

    python3 tools/dev/results.py count FILE CASES   prints "PASSED FAILED" of a run of CTest
    python3 tools/dev/results.py slowest FOLDER     prints the slowest ten tests of all stages

FILE is CTest's own. CASES is a folder in which GoogleTest wrote NAME.xml for the test NAME;
such a test counts as its cases, unless it ended before it wrote them all. FOLDER has CTest's
FILE.xml with a folder FILE of cases beside it, and Node's page-*.tap.
"""

import re
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

SHOWN = 10


def cases_of(file, cases):
    """Of each test that ran: its name, its seconds, and whether it passed."""
    for test in tree.parse(file).getroot().iter("testcase"):
        status = test.get("status")
        if status not in ("run", "fail"):
            continue
        found = cases / f"{test.get('name')}.xml"
        inner = []
        if found.exists():
            inner = [(f"{case.get('classname')}.{case.get('name')}", float(case.get("time", 0)),
                      case.find("failure") is None)
                     for case in tree.parse(found).getroot().iter("testcase")
                     if case.get("status") == "run" and case.find("skipped") is None]
        yield from inner
        # A test that failed without a failed case, for example because it crashed.
        if not inner or (status == "fail" and all(passed for _, _, passed in inner)):
            yield test.get("name"), float(test.get("time", 0)), status == "run"


def of_pages(file):
    name = None
    for line in file.read_text(encoding="utf-8").splitlines():
        # Node prints a test on one line, and its time on one of the following lines.
        if found := re.match(r"\s*(?:not )?ok \d+ - (.*)", line):
            name = None if "# SKIP" in line else found[1]
        elif name and (found := re.match(r"\s*duration_ms: ([\d.]+)", line)):
            yield float(found[1]) / 1000, file.stem, name.replace("\\#", "#")
            name = None


def count(file, cases):
    passed = [passed for _, _, passed in cases_of(file, cases)]
    print(passed.count(True), passed.count(False))


def slowest(folder):
    tests = [(seconds, file.stem, name) for file in sorted(folder.glob("*.xml"))
             for name, seconds, _ in cases_of(file, file.with_suffix(""))]
    tests += [test for file in sorted(folder.glob("page-*.tap")) for test in of_pages(file)]
    for seconds, stage, name in sorted(tests, key=lambda test: -test[0])[:SHOWN]:
        print(f"{seconds:8.1f} s  {stage}: {name}")


def main():
    {"count": count, "slowest": slowest}[sys.argv[1]](*map(Path, sys.argv[2:]))


if __name__ == "__main__":
    main()
