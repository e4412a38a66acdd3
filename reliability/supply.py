"""What the package stands on: `python -m reliability.supply licences|wheel|audit|versions`.

`licences` lists the licence of every distribution that a base installation brings, and fails on a GPL;
`wheel` builds the wheel twice and compares the bytes; `audit` asks the vulnerability service, and says
*not run* where it cannot be reached; `versions` runs the fast tests on other Pythons, with the lowest and
with the newest versions of all dependencies.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
import tempfile
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from reliability.pythons import PINS, PYTHONS, versions

ROOT = Path(__file__).parents[1]
_GPL = re.compile(r"\bA?GPL|(?<!Lesser )General Public License", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def closure(name: str = "vnpolext") -> dict[str, Distribution]:
    """Return the installed distributions that a base installation of `name` brings, by name."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        wanted = waiting.pop().lower().replace("_", "-")
        if wanted in found:
            continue
        try:
            found[wanted] = distribution(wanted)
        except PackageNotFoundError:  # for another system or an older Python
            continue
        waiting += [match[0] for need in found[wanted].requires or () if "extra ==" not in need
                    and (match := _NAME.match(need))]  # fmt: skip
    return found


def licence_of(package: Distribution) -> str:
    """Return the licence as the distribution states it: expression, classifier or first line."""
    meta = package.metadata
    classifiers = [
        row.rpartition(" :: ")[2] for row in meta.get_all("Classifier") or () if "License ::" in row
    ]
    stated = (meta.get("License") or "").strip().splitlines()
    return meta.get("License-Expression") or ", ".join(classifiers) or (stated[0] if stated else "not stated")


def licences() -> int:
    """Print the licences of the base; the status is 1 if one is a GPL."""
    wrong = 0
    for name, package in sorted(closure().items()):
        licence = licence_of(package)
        bad = _GPL.search(licence) is not None and " OR " not in licence.upper()
        wrong += bad
        sys.stdout.write(f"{name:<28}{package.version:<14}{licence[:60]}{'   <- GPL' if bad else ''}\n")
    sys.stdout.write(f"{wrong} under a GPL\n")
    return int(wrong > 0)


def build_wheel(target: Path) -> Path:
    """Build the wheel in a place of its own, its files dated by SOURCE_DATE_EPOCH."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(ROOT)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return next(target.glob("*.whl"))


def wheel() -> int:
    """Build twice and compare; the status is 1 if a byte differs."""
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        sums = [
            hashlib.sha256(build_wheel(Path(place)).read_bytes()).hexdigest() for place in (first, second)
        ]
    sys.stdout.write(f"{sums[0]}\n{sums[1]}\n")
    return int(sums[0] != sums[1])


def audit() -> int:
    """Run pip-audit over the base's exact versions; the status is 1 if it knows of a vulnerability."""
    exact = "".join(
        f"{name}=={package.version}\n" for name, package in closure().items() if name != "vnpolext"
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "base.txt").write_text(exact, "utf-8")
        command = [sys.executable, "-m", "pip_audit", "--strict", "--no-deps", "--disable-pip",
                   "--requirement", str(Path(folder, "base.txt"))]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = (done.stdout + done.stderr).strip()
    if re.search("No module named|ConnectionError|Max retries|ServiceError|could not be audited", told):
        sys.stdout.write(f"not run: {told.splitlines()[-1][:200]}\n")
        return 0
    sys.stdout.write(told + "\n")
    return done.returncode


def main() -> int:
    """Do what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["licences", "wheel", "audit", "versions"])
    parser.add_argument("--python", nargs="*", default=list(PYTHONS), help="for `versions`: which to try")
    parser.add_argument("--pins", nargs="*", choices=PINS, default=list(PINS), help="for `versions`")
    options = parser.parse_args()
    if options.what == "versions":
        return versions(options.python, options.pins)
    return {"licences": licences, "wheel": wheel, "audit": audit}[options.what]()


if __name__ == "__main__":
    sys.exit(main())
