"""Tables go into the pages where their marks are, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.material import ROOT
from benchmarks.pages import put

from benchmarks import __main__, scale


def test_a_table_replaces_the_one_between_its_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Before.\n<!-- bench -->\nold\n<!-- /bench -->\nBehind.\n", encoding="utf-8")
    put("page.md", "bench", "| new |", root=tmp_path)
    put("page.md", "bench", "| newer |\n", root=tmp_path)
    assert page.read_text("utf-8") == "Before.\n<!-- bench -->\n\n| newer |\n\n<!-- /bench -->\nBehind.\n"
    with pytest.raises(ValueError, match="no table"):
        put("page.md", "scale", "| new |", root=tmp_path)


def test_the_pages_have_the_marks_of_their_tables() -> None:
    for page, name in ((__main__.PAGE, "bench"), (scale.PAGE, "scale")):
        text = (ROOT / page).read_text("utf-8")
        assert text.count(f"<!-- {name} -->\n") == text.count(f"<!-- /{name} -->\n") == 1
