"""`import vnpolext` is light, and so is asking the command line for help."""

from __future__ import annotations

import os
import subprocess
import sys

HEAVY = ("spacy", "underthesea", "pyarrow", "pandas", "rich", "numpy", "typer", "pydantic")


def test_import_loads_nothing_heavy() -> None:
    script = f"import sys, vnpolext; print([name for name in {HEAVY} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_extracting_loads_no_library_that_the_rules_do_not_need() -> None:
    heavy = [name for name in HEAVY if name != "pydantic"]
    script = (
        "import sys, vnpolext; vnpolext.extract('Sáng 15/5, Quận ủy họp.');"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_import_costs_little() -> None:
    assert _fastest("import vnpolext") - _fastest("pass") <= 0.2


def test_help_answers_at_once() -> None:
    assert (
        _fastest("import sys; sys.argv = ['vnpolext', '--help']; from vnpolext.cli import main; main()")
        <= 0.5
    )


def _fastest(script: str) -> float:
    """Return the best of three runs in seconds of processor time: a busy machine does not count."""
    times = []
    for _ in range(3):
        before = os.times()
        subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
        after = os.times()
        times.append(
            after.children_user - before.children_user + after.children_system - before.children_system
        )
    return min(times)
