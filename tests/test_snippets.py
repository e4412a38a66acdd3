"""What the README and the docs show is what happens: every snippet runs, every output is compared.

A `python` block is run; the `text` block after it is what it must print. Blocks of a page share their
names. In a `console` block each line that starts with `$ vnpolext` is run at a terminal of 110
columns, and what follows it is its output. In a `bash` block each `vnpolext` or `make` command must be
one that can be given, with options that are there. A block with `title="FILE"` shows a part of that file.
What cannot run here, for want of a cluster say, is `py`.
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
from typer.core import TyperGroup as Group
from typer.main import get_command

from vnpolext import MissingExtraError
from vnpolext.cli import app

from .conftest import ROOT
from .terminal import run_in_terminal

PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "SECURITY.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
BLOCK = re.compile(r"^```([^\n`]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LANGUAGES = {"python", "py", "text", "console", "bash", "toml", "json", "sql"}
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


def test_blocks_are_of_a_known_sort_and_show_files_as_they_are() -> None:
    for page in PAGES:
        for header, code in BLOCK.findall(page.read_text("utf-8")):
            language, _, title = header.partition(' title="')
            assert language in LANGUAGES, (page, header)
            if title:
                assert code in (ROOT / title.rstrip('"')).read_text("utf-8"), (page, title)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_commands_for_a_shell_can_be_given(page: Path) -> None:
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for language, block in BLOCK.findall(page.read_text("utf-8")):
        if language != "bash":
            continue
        for line in block.replace("\\\n", " ").splitlines():
            words = shlex.split(line, comments=True)
            if words[:1] == ["make"]:
                assert words[1] in targets, line
            elif words and words[0].endswith("vnpolext"):
                _parse(words[1:])


def _parse(words: list[str]) -> None:
    """Have the command line read `words` without doing what they say."""
    command: Any = get_command(app)
    while isinstance(command, Group):
        command, words = command.commands[words[0]], words[1:]
    command.make_context(command.name, list(words))


def test_the_readme_shows_python_and_a_command() -> None:
    languages = [language for language, _ in BLOCK.findall((ROOT / "README.md").read_text("utf-8"))]
    assert "python" in languages
    assert "console" in languages
