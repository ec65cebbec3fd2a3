#!/usr/bin/env python3
"""Writes an apt source list for other Debian releases at this machine's own mirror.

    debian_sources.py trixie:deb,deb-src forky:deb-src > private.sources

The mirror and its keyring are read from the machine's apt configuration, so a
machine behind a local mirror keeps using it and the project names no host.
`apt-get indextargets` understands both styles of configuration, the one-line
*.list and the deb822 *.sources; only the keyring has to be read by hand.
"""

import platform
import re
import subprocess
import sys
from pathlib import Path

DEFAULT_KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"


def targets(fields, *options):
    """One list of fields for each package list that this machine is configured to fetch."""
    listing = subprocess.run(
        ["apt-get", "indextargets", *options,
         "--format", "|".join(f"$({field})" for field in fields), "Created-By: Packages"],
        check=True, capture_output=True, text=True).stdout
    return [line.split("|", len(fields) - 1) for line in listing.splitlines()]


def own_mirrors():
    """Yields (mirror, file:entry) of each Debian release this machine installs from."""
    # A repository's metadata is known once its lists are fetched …
    for origin, label, component, codename, uri, entry in targets(
            ["ORIGIN", "LABEL", "COMPONENT", "CODENAME", "REPO_URI", "SOURCESENTRY"]):
        # Updates and backports have a hyphen in their names, security a label of its own.
        if origin == label == "Debian" and component == "main" and "-" not in codename:
            yield uri, entry
    # … and on a fresh machine, where they are not, the configuration has to do.
    release = platform.freedesktop_os_release()
    if release.get("ID") == "debian":
        for suite, component, uri, entry in targets(
                ["RELEASE", "COMPONENT", "REPO_URI", "SOURCESENTRY"], "--no-release-info"):
            if component == "main" and suite in (
                    release.get("VERSION_CODENAME"), "stable", "testing", "unstable", "sid"):
                yield uri, entry


def keyring_of(entry):
    """The Signed-By value of one entry (FILE:NUMBER): a path, a key in full, or None."""
    file, _, number = entry.rpartition(":")
    number = int(number) if number.isdigit() else 0
    try:
        text = Path(file).read_text(encoding="utf-8")
    except OSError:
        return None
    if file.endswith(".sources"):
        text = re.sub(r"^#.*\n", "", text, flags=re.M)
        stanzas = [s for s in re.split(r"\n\s*\n", text.strip("\n")) if s.strip()]
        if not 1 <= number <= len(stanzas):
            return None
        match = re.search(r"^Signed-By:[ \t]*(.*(?:\n[ \t].*)*)", stanzas[number - 1], re.M | re.I)
    else:
        lines = text.splitlines()
        if not 1 <= number <= len(lines):
            return None
        match = re.search(r"\[[^]]*signed-by=([^\s\]]+)", lines[number - 1])
    return match.group(1).rstrip() if match else None


def main():
    for uri, entry in own_mirrors():
        keyring = keyring_of(entry) or DEFAULT_KEYRING
        for request in sys.argv[1:]:
            suite, _, types = request.partition(":")
            print(f"Types: {types.replace(',', ' ')}\nURIs: {uri}\nSuites: {suite}\n"
                  f"Components: main\nSigned-By: {keyring}")
            # A mirror that lags behind is good enough for sources: their archives
            # are compared with the sums in pins.txt anyway.
            print("Check-Valid-Until: no\n" if types == "deb-src" else "")
        return 0
    print("this machine's apt configuration names no mirror of Debian", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
