"""The command line keeps the contract: ids, exit statuses, UTF-8, and a table for a person."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from vnpolext import Extraction, extract

from .conftest import EXAMPLES
from .terminal import run_in_terminal

ARTICLE = "Quận ủy ban hành Kế hoạch số 72-KH/QU ngày 5/2/2022."
SCRIPT = Path(sys.executable).with_name("vnpolext")


def run(
    *arguments: object, stdin: bytes = b"", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [SCRIPT, *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, check=False)


def lines(output: bytes) -> list[Extraction]:
    return [Extraction.model_validate_json(line) for line in output.decode().splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "b" / "c.txt").write_text(ARTICLE, encoding="utf-16")
    (tmp_path / "b" / "d.txt").write_text(ARTICLE, encoding="utf-8-sig")
    (tmp_path / "b" / "e.jpeg").write_bytes(b"\xff\xd8\xff")
    return tmp_path


def test_a_folder_gives_one_line_per_text_with_its_relative_path(folder: Path) -> None:
    done = run("extract", folder)
    assert done.returncode == 0
    results = lines(done.stdout)
    assert [result.doc_id for result in results] == ["a.txt", "b/c.txt", "b/d.txt"]
    assert {result.model_copy(update={"doc_id": None}) for result in results} == {extract(ARTICLE)}


def test_a_file_keeps_its_name_and_a_pattern_is_expanded(folder: Path) -> None:
    assert [result.doc_id for result in lines(run("extract", folder / "b" / "c.txt").stdout)] == ["c.txt"]
    assert [result.doc_id for result in lines(run("extract", "b/*.txt", cwd=folder).stdout)] == [
        "c.txt",
        "d.txt",
    ]


def test_standard_input_has_the_id_of_a_dash() -> None:
    done = run("extract", "-", stdin=ARTICLE.encode())
    assert [result.doc_id for result in lines(done.stdout)] == ["-"]


def test_output_goes_to_the_file(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    done = run("extract", EXAMPLES, "-o", target)
    assert (done.returncode, done.stdout) == (0, b"")
    results = lines(target.read_bytes())
    assert {result.doc_id for result in results} == {
        file.relative_to(EXAMPLES).as_posix() for file in EXAMPLES.rglob("*.txt")
    }


def test_a_bad_file_is_reported_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "bad.txt").write_bytes("Kế hoạch".encode("cp1258", "ignore") + b"\xe0\xff")
    done = run("extract", folder)
    assert done.returncode == 1
    assert "a.txt" in {result.doc_id for result in lines(done.stdout)}
    message = done.stderr.decode()
    assert "bad.txt" in message
    assert "UTF-8" in message


@pytest.mark.parametrize(
    "arguments",
    [("extract",), ("extract", "no-such-file.txt"), ("extract", "-", "-o", "out.xyz"), ("no-such-command",)],
    ids=" ".join,
)
def test_unusable_arguments_are_told_with_status_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr
    assert b"Traceback" not in done.stderr


def test_a_lone_surrogate_in_a_text_can_be_written(tmp_path: Path) -> None:
    """Text files cannot hold one, but JSON lines can."""
    file = tmp_path / "rows.jsonl"
    file.write_text('{"id": "x", "text": "Tin \\ud800 ' + ARTICLE + '"}\n', encoding="utf-8")
    done = run("extract", file)
    assert done.returncode == 0
    assert json.loads(done.stdout)["directives"][0]["code"] == "72-KH/QU"


def test_explain_names_the_rule_of_a_record(folder: Path) -> None:
    done = run("explain", folder / "a.txt")
    assert done.returncode == 0
    shown = done.stdout.decode()
    assert "Kế hoạch số 72-KH/QU" in shown
    assert "rule directives." in shown


def test_schema_prints_the_committed_schema() -> None:
    committed = (EXAMPLES.parent / "docs" / "schema.json").read_text("utf-8")
    assert json.loads(run("schema").stdout) == json.loads(committed)


def test_a_terminal_gets_a_table() -> None:
    shown = run_in_terminal([SCRIPT, "extract", EXAMPLES / "party_review.txt"], EXAMPLES)
    assert "Directives" in shown
    assert "45-KH/QU" in shown
    assert "schema_version" not in shown
