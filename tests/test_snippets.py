"""What the README and the docs show is what happens: every snippet runs, every output is compared.

A `python` block is run; the `text` block after it is what it must print. Blocks of a page share their
names. In a `console` block each line that starts with `$ vnpolext` is run at a terminal of 110
columns, and what follows it is its output.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import sys
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from vnpolext import MissingExtraError

from .conftest import ROOT
from .terminal import run_in_terminal

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SCRIPTS = Path(sys.executable).parent


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_python_of_a_page_runs_and_prints_what_it_shows(
    page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {"__name__": "snippet"}
    blocks = BLOCK.findall(page.read_text("utf-8"))
    for (language, code), (after, shown) in zip_longest(blocks, blocks[1:], fillvalue=("", "")):
        if language == "python":
            printed = io.StringIO()
            try:
                with contextlib.redirect_stdout(printed):
                    exec(compile(code, page.name, "exec"), names)
            except ImportError as error:
                if not isinstance(error, MissingExtraError) and (error.name or "vnpolext").startswith(
                    "vnpolext"
                ):
                    raise
                pytest.skip(f"the snippets of this page need an extra that is not installed: {error}")
            assert printed.getvalue() == (shown if after == "text" else "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_commands_of_a_page_print_what_it_shows(page: Path) -> None:
    for language, block in BLOCK.findall(page.read_text("utf-8")):
        if language == "console":
            for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
                words = shlex.split(command)
                if words[0] == "vnpolext":
                    printed = run_in_terminal([SCRIPTS / words[0], *words[1:]], ROOT)
                    assert printed.rstrip() == shown.rstrip()


def test_the_readme_shows_python_and_a_command() -> None:
    languages = [language for language, _ in BLOCK.findall((ROOT / "README.md").read_text("utf-8"))]
    assert "python" in languages
    assert "console" in languages
