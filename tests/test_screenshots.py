"""The pictures of the docs are there, are shown, and can be made anew from the examples."""

from __future__ import annotations

import runpy
import shutil
from pathlib import Path

import pytest

from .conftest import ROOT

SCRIPT = ROOT / "docs" / "screenshots.py"
PICTURES = ROOT / "docs" / "pictures"
LARGEST = 120_000


def test_every_picture_of_the_script_is_committed_small_and_shown() -> None:
    wanted = set(runpy.run_path(str(SCRIPT))["PICTURES"])
    assert {file.name for file in PICTURES.iterdir()} == wanted
    assert max(file.stat().st_size for file in PICTURES.iterdir()) < LARGEST
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    shown = "".join(page.read_text("utf-8") for page in pages)
    assert [name for name in sorted(wanted) if f"pictures/{name}" not in shown] == []


@pytest.mark.full
def test_the_script_makes_them(tmp_path: Path) -> None:
    for module in ("playwright", "PIL"):
        pytest.importorskip(module, reason="the extra [browser] is not installed: make test-full installs it")
    if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        pytest.skip("no Chromium on this machine: install the package chromium")
    script = runpy.run_path(str(SCRIPT))
    script["main"](tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == set(script["PICTURES"])
