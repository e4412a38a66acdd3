"""The fast tests on each Python that is here, with the lowest and with the newest dependencies.

Each run has an environment of its own under `build/pythons`, which a second run finds again. A run whose
dependencies do not install says which one and why.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.10", "3.11", "3.12", "3.13")
PINS = ("newest", "lowest")
EXTRAS = ("files", "pandas", "polars")
PLACE = ROOT / "build" / "pythons"


def lowest(python: str) -> Iterator[str]:
    """Yield what the package needs on this Python, each pinned to the lowest version that is allowed there.

    Args:
        python: a Python as "3.13"; markers such as `python_version >= '3.13'` are read for it.
    """
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    from packaging.requirements import Requirement
    from packaging.version import Version

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needs = [*project["dependencies"]]
    for extra in EXTRAS:
        needs += project["optional-dependencies"][extra]
    floors: dict[str, Version] = {}
    for need in map(Requirement, needs):
        if need.marker is None or need.marker.evaluate({"python_version": python}):
            floor = max(Version(bound.version) for bound in need.specifier if bound.operator in (">=", "=="))
            floors[need.name] = max(floor, floors.get(need.name, floor))
    for name, floor in floors.items():
        yield f"{name}=={floor}"


def versions(pythons: list[str], pins: list[str]) -> int:
    """Run the fast tests on each Python and each choice of dependencies; the status is 1 if one failed."""
    failed = 0
    for version in pythons:
        python = _interpreter(version)
        for label in pins:
            row = "not run: no such Python here" if python is None else _row(python, version, label)
            failed += row.startswith("FAILED")
            sys.stdout.write(f"{version} {label}: {row}\n")
            sys.stdout.flush()
    return int(failed > 0)


def _interpreter(version: str) -> str | None:
    found = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    return str(found[-1]) if found else shutil.which(f"python{version}")


def _row(python: str, version: str, label: str) -> str:
    own = PLACE / f"{version}-{label}" / "bin" / "python"
    wanted = [f"{ROOT}[{','.join(('dev', *EXTRAS))}]"]
    if label == "lowest":
        pinned = own.parents[1] / "lowest.txt"
        pinned.parent.mkdir(parents=True, exist_ok=True)
        pinned.write_text("\n".join(lowest(version)) + "\n", "utf-8")
        wanted += ["--constraint", str(pinned)]
    else:
        wanted += ["--upgrade"]
    pip = [str(own), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    for command in ([python, "-m", "venv", str(own.parents[1])], [*pip, *wanted]):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            told = [line for line in done.stderr.splitlines() if "ERROR" in line or "error:" in line]
            return f"not run, does not install: {' | '.join(told or [done.stderr[-200:]])[:500]}"
    tests = [str(own), "-m", "pytest", "-p", "no:cacheprovider", "--numprocesses=auto", "-rfE"]
    done = subprocess.run(tests, cwd=ROOT, capture_output=True, text=True, check=False)
    end = re.findall(r"(?m)^=*\s*(\d+ (?:passed|failed|errors?).*? in [\d.]+s).*$", done.stdout)
    broken = [line[:200] for line in re.findall(r"(?m)^(?:FAILED|ERROR) .*", done.stdout)]
    if done.returncode == 0:
        return f"{end[-1]} ({_installed(own)})"
    return f"FAILED: {' | '.join([*end[-1:], *broken[:10]]) or done.stderr[-300:]} ({_installed(own)})"


def _installed(python: Path) -> str:
    """Name the versions of what the base stands on, as the environment has them."""
    names = ["pydantic", "regex", "rich", "spacy", "typer", "underthesea", "pyarrow", "pandas", "polars"]
    ask = "import sys, importlib.metadata as m; print(', '.join(f'{n} {m.version(n)}' for n in sys.argv[1:]))"
    done = subprocess.run([str(python), "-c", ask, *names], capture_output=True, text=True, check=False)
    return done.stdout.strip() or done.stderr[-200:]
