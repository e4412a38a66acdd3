"""`vnpolext evaluate` and `vnpolext diff` from the outside."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from vnpolext.evaluation.commands import diff, evaluate

TEXT = "Đảng ủy xã họp ngày 5/6/2024 và ngày 7/6/2024."


def date(surface: str, value: str) -> dict[str, Any]:
    start = TEXT.index(surface)
    return {"start": start, "end": start + len(surface), "text": surface, "type": "DATE", "value": value}


FIRST, SECOND = date("ngày 5/6/2024", "2024-06-05"), date("ngày 7/6/2024", "2024-06-07")
WRONG = date("ngày 7/6/2024", "2024-07-06")


def dump(*dates: dict[str, Any]) -> dict[str, Any]:
    return {"dates": list(dates), "directives": [], "officials": [], "commendations": []}


@pytest.fixture
def app() -> typer.Typer:
    app = typer.Typer()
    app.command()(evaluate)
    app.command()(diff)
    return app


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    annotation = {"id": "a", "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), **dump(FIRST, SECOND)}
    (folder / "a.json").write_text(json.dumps(annotation), encoding="utf-8")
    (folder / "texts.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}) + "\n", encoding="utf-8")
    return folder


def write_run(path: Path, *dates: dict[str, Any]) -> str:
    path.write_text(json.dumps({"doc_id": "a", **dump(*dates)}) + "\n", encoding="utf-8")
    return str(path)


def test_table_with_errors(app: typer.Typer, gold: Path, tmp_path: Path) -> None:
    run = write_run(tmp_path / "run.jsonl", FIRST, WRONG)
    result = CliRunner().invoke(app, ["evaluate", str(gold), run, "--errors", "5", "--only", "date.value"])
    assert result.exit_code == 0
    assert "1 documents, 46 characters, 0 wrong offsets" in result.stdout
    assert "họp ngày 5/6/2024 và ⟦ngày 7/6/2024⟧. 2024-06-07" in result.stdout
    assert "date.span" not in result.stdout
    row = next(line for line in result.stdout.splitlines() if line.startswith("date.value <"))
    assert row.split()[2:] == ["2", "2", "1"] + ["0.500"] * 6


def test_json(app: typer.Typer, gold: Path, tmp_path: Path) -> None:
    run = write_run(tmp_path / "run.jsonl", FIRST, WRONG)
    result = CliRunner().invoke(app, ["evaluate", str(gold), run, "--json", "--errors", "1"])
    data = json.loads(result.stdout)
    assert data["metrics"]["date.value"] == {"gold": 2, "found": 2, "right": 1, "p": 0.5, "r": 0.5, "f1": 0.5}
    assert data["overlap"]["date.span"]["f1"] == 1.0
    assert len(data["disagreements"]) == 1


def test_without_a_run_the_gold_texts_are_extracted(app: typer.Typer, gold: Path) -> None:
    result = CliRunner().invoke(app, ["evaluate", str(gold), "--json"])
    assert result.exit_code == 0
    assert json.loads(result.stdout)["documents"] == 1


def test_diff_with_gold(app: typer.Typer, gold: Path, tmp_path: Path) -> None:
    before = write_run(tmp_path / "before.jsonl", WRONG)
    after = write_run(tmp_path / "after.jsonl", SECOND)
    arguments = ["diff", before, after, "--gold", str(gold), "--errors", "9"]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    assert "a date.value found: " in result.stdout
    assert "a date.value mended: " in result.stdout
    assert result.stdout.endswith("⟦ngày 7/6/2024⟧. 2024-07-06\n")
    assert "1 documents differ: 2 gains, 0 losses" in result.stdout


def test_diff_without_gold(app: typer.Typer, tmp_path: Path) -> None:
    before = write_run(tmp_path / "before.jsonl", FIRST)
    after = write_run(tmp_path / "after.jsonl", SECOND)
    result = CliRunner().invoke(app, ["diff", before, after, "--json", "--only", "date.value"])
    assert [(row["kind"], row["fact"][2]) for row in json.loads(result.stdout)] == [
        ("new", "2024-06-07"),
        ("gone", "2024-06-05"),
    ]
    same = CliRunner().invoke(app, ["diff", before, before])
    assert same.stdout == "0 documents differ: 0 gains, 0 losses\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["evaluate", "nowhere"], "a folder with one ID.json per article is needed"),
        (["evaluate", "GOLD", "nothing.jsonl"], "nothing.jsonl: cannot be read"),
        (["evaluate", "GOLD", "--only", "date"], "no such metric; there are directive.mention"),
        (["evaluate", "GOLD", "--texts", "OTHER"], "no text has the id 'a'; name its file with --texts"),
        (["evaluate", "GOLD", "--texts", "CHANGED"], "the text is not the one that was annotated"),
        (["evaluate", "GOLD", "OTHER"], "line 1: no doc_id"),
    ],
)
def test_unusable_arguments(
    app: typer.Typer, gold: Path, tmp_path: Path, arguments: list[str], message: str
) -> None:
    other, changed = tmp_path / "other.jsonl", tmp_path / "changed.jsonl"
    other.write_text('{"id": "b", "text": ""}\n', encoding="utf-8")
    changed.write_text('{"id": "a", "text": "Đảng ủy"}\n', encoding="utf-8")
    names = {"GOLD": str(gold), "OTHER": str(other), "CHANGED": str(changed)}
    result = CliRunner().invoke(app, [names.get(word, word) for word in arguments])
    assert result.exit_code == 2
    assert message in result.stderr
