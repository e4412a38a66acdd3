"""Outputs run nothing, tell nothing of the machine, and nothing that is loaded can run code."""

from __future__ import annotations

import ast
import csv
import io
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from vnpolext import Extraction
from vnpolext.display import to_html
from vnpolext.report import build_report
from vnpolext.writers.entry import Entry
from vnpolext.writers.spreadsheet import encode_rows, header

from ..conftest import ROOT
from ..sample_extractions import full_extraction

SCRIPT = Path(sys.executable).with_name("vnpolext")
HOSTILE = (
    "</script><script>window.hacked=1</script>",
    '"><img src=x onerror=window.hacked=1>',
    "' onmouseover='window.hacked=1",
    "<!--<script>",
    "]]></style></mark></td></table>",
    "$data ${script} %(x)s {0}",
    "&lt;script&gt;",
    "\u2028\u2029\u202e\0",
    '=HYPERLINK("http://a")',
    "+1+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1",
    "-2+3",
)


def hostile(value: Any, poison: str, fixed: frozenset[str]) -> Any:
    """Return a dump with every free string replaced; what is an id or one of a few values stays."""
    if isinstance(value, dict):
        return {key: part if key in fixed else hostile(part, poison, fixed) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [hostile(part, poison, fixed) for part in value]
    return poison if isinstance(value, str) else value


CLOSED = frozenset(
    "schema_version kind form type day_part basis role section status predicate severity system id directive "
    "subject object start end".split()
)


def poisoned(poison: str) -> Extraction:
    """Return an extraction that holds a hostile string in every field that can hold one."""
    dump = hostile(full_extraction("bài.txt", 3).model_dump(mode="json"), poison, CLOSED)
    for directive in dump["directives"]:
        directive["type"] = poison
    for relation in dump["relations"]:
        if isinstance(relation["subject"], dict):
            relation["subject"] = {"organization": poison}
    return Extraction.model_validate(dump)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, frozenset[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, frozenset(name for name, _ in attrs)))


def tags(page: str) -> set[tuple[str, frozenset[str]]]:
    parser = _Tags()
    parser.feed(page)
    return set(parser.seen)


@pytest.mark.parametrize("poison", HOSTILE)
def test_hostile_text_in_every_field_adds_no_tag(poison: str) -> None:
    text = (poison + " ") * 40
    result, tame = poisoned(poison), poisoned("x")
    tame_text = "x" * len(text)
    expected = tags(to_html(tame, tame_text)) | tags(to_html(poisoned("x y " * 40), tame_text))
    assert tags(to_html(result, text)) <= expected
    page = build_report([(poison, text, result)])
    assert tags(page) == tags(build_report([("x", tame_text, tame)]))
    data = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert data is not None
    assert json.loads(data[1])[0]["text"] == text


@pytest.mark.parametrize("poison", HOSTILE)
def test_no_cell_of_a_spreadsheet_is_a_formula(poison: str) -> None:
    table = (header() + encode_rows([Entry(1, poisoned(poison))])).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(table, newline="")))
    assert len({len(row) for row in rows}) == 1
    numbers = re.compile(r"-?\d+(\.\d+)?\Z")
    cells = [cell for row in rows[1:] for cell in row if cell and not numbers.match(cell)]
    assert not [cell for cell in cells if cell[0] in "=+-@\t\r\n"]


@pytest.mark.parametrize(
    "output",
    [
        "out.jsonl",
        *(
            pytest.param(kind, marks=pytest.mark.full)
            for kind in ("out.csv", "out.parquet", "out.duckdb", "out")
        ),
        "report",
    ],
)
def test_outputs_tell_nothing_of_the_machine(tmp_path: Path, output: str) -> None:
    pytest.importorskip("duckdb")
    place = tmp_path / "folder-that-nobody-should-see"
    (place / "in").mkdir(parents=True)
    for number in range(3):
        (place / "in" / f"{number}.txt").write_text("Kế hoạch số 72-KH/QU ngày 5/2/2022.", "utf-8")
    (place / "in" / "bad.pdf").write_bytes(b"%PDF-1.7")
    arguments = ["report", "in", "-o", "out.html"] if output == "report" else ["extract", "in", "-o", output]
    secret = "a-secret-of-the-environment"
    subprocess.run(
        [SCRIPT, *arguments],
        cwd=place,
        env={**os.environ, "A_SECRET": secret},
        capture_output=True,
        check=False,
    )
    written = [
        file for file in place.rglob("*") if file.is_file() and "in" not in file.relative_to(place).parts
    ]
    assert written
    for file in written:
        content = file.read_bytes()
        for told in (place.name, secret, os.uname().nodename, str(Path.home())):
            assert len(told) < 6 or told.encode() not in content, (file.name, told)


def test_nothing_is_loaded_by_what_can_run_code() -> None:
    """No pickle, marshal, shelve, eval, exec or unsafe loader anywhere in the package."""
    modules = {"pickle", "marshal", "shelve", "dill", "joblib", "cloudpickle"}
    calls = {"eval", "exec", "compile", "__import__"}
    for file in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                assert not modules & {alias.name.partition(".")[0] for alias in node.names}, file
            elif isinstance(node, ast.ImportFrom):
                assert (node.module or "").partition(".")[0] not in modules, file
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in calls, (file, node.lineno)


def test_archives_are_never_unpacked_to_disk() -> None:
    """Members are read in memory: no name in an archive can lead out of a folder."""
    for file in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Attribute):
                assert node.attr not in ("extractall", "unpack_archive"), file
