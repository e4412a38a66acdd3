"""A batch writes what it should, in order, whatever the workers; a second run finds nothing to do."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from vnpolext.batch import Summary, chunks, extract_files, run_batch
from vnpolext.batch.lock import locked
from vnpolext.batch.progress import LineReporter, Reporter
from vnpolext.config import Config
from vnpolext.errors import ReaderError, WriterError
from vnpolext.records import Extraction

from .stand_in import build, work

KINDS = [".jsonl", ".csv", ".parquet", "", ".duckdb"]
Run = Callable[..., Summary]


def tree(place: Path) -> dict[str, bytes]:
    """Return the files of an output by name, with what is in them."""
    files = sorted(place.iterdir()) if place.is_dir() else [place]
    return {file.name: file.read_bytes() for file in files}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    for number in range(150):
        (place / f"{number:03}.txt").write_text(f"Bài số {number}", encoding="utf-8")
    (place / "077.txt").write_bytes(bytes(range(128, 256)))
    (place / "088.txt").write_text("RAISE", encoding="utf-8")
    return place


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(chunks, "MAX_DOCUMENTS", 16)

    def run(output: Path, workers: int = 1, paths: list[Path] | None = None, **options: object) -> Summary:
        return run_batch(paths or [folder], output, work(output), workers=workers, **options)  # type: ignore[arg-type]

    return run


@pytest.mark.parametrize("ending", KINDS)
def test_output_holds_every_document_in_order_and_the_errors_stand_beside_it(
    run: Run, tmp_path: Path, ending: str
) -> None:
    if ending not in (".jsonl", ".csv"):
        pytest.importorskip("pyarrow")
    if ending == ".duckdb":
        pytest.importorskip("duckdb")
    output = tmp_path / f"out{ending}"
    summary = run(output)
    assert (summary.documents, summary.failed, summary.up_to_date) == (150, 2, False)
    errors = [json.loads(line) for line in Path(f"{output}.errors.jsonl").read_text("utf-8").splitlines()]
    assert [error["doc_id"] for error in errors] == ["077.txt", "088.txt"]
    assert "UTF-8" in errors[0]["message"]
    assert errors[1]["code"] == "internal_error"
    assert "IndexError: a defect" in errors[1]["message"]
    assert str(tmp_path) not in json.dumps(errors)

    before = tree(output), [file.stat().st_mtime_ns for file in [output]]
    assert run(output).up_to_date
    assert (tree(output), [file.stat().st_mtime_ns for file in [output]]) == before


def test_json_lines_are_the_dumps(run: Run, tmp_path: Path) -> None:
    run(tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    results = [Extraction.model_validate_json(line) for line in lines]
    expected = [f"{number:03}.txt" for number in range(150) if number not in (77, 88)]
    assert [result.doc_id for result in results] == expected


@pytest.mark.parametrize("ending", [".jsonl", ".parquet"])
def test_workers_change_nothing(run: Run, tmp_path: Path, ending: str) -> None:
    if ending == ".parquet":
        pytest.importorskip("pyarrow")
    run(tmp_path / f"one{ending}")
    run(tmp_path / f"two{ending}", workers=2)
    assert (tmp_path / f"one{ending}").read_bytes() == (tmp_path / f"two{ending}").read_bytes()
    errors = [(tmp_path / f"{name}{ending}.errors.jsonl").read_bytes() for name in ("one", "two")]
    assert errors[0] == errors[1]


def test_changed_inputs_are_done_again_and_force_does_so_in_any_case(
    run: Run, tmp_path: Path, folder: Path
) -> None:
    output = tmp_path / "out.jsonl"
    run(output)
    first = output.read_bytes()
    (folder / "077.txt").write_text("Nay là chữ", encoding="utf-8")
    assert not run(output).up_to_date
    assert len(output.read_bytes()) > len(first)
    assert len((tmp_path / "out.jsonl.errors.jsonl").read_text("utf-8").splitlines()) == 1
    assert not run(output, force=True).up_to_date
    (folder / "088.txt").unlink()
    run(output)
    assert not (tmp_path / "out.jsonl.errors.jsonl").exists()


def test_what_is_not_ours_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("precious", encoding="utf-8")
    with pytest.raises(WriterError, match="--force"):
        run(output)
    assert output.read_text("utf-8") == "precious"
    assert not (tmp_path / ".out.jsonl.vnpolext" / "spool").exists()
    run(output, force=True)
    output.write_text("edited", encoding="utf-8")
    with pytest.raises(WriterError, match="--force"):
        run(output)
    output.unlink()
    assert not run(output).up_to_date


def test_two_runs_on_one_output_do_not_meet(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    (tmp_path / ".out.jsonl.vnpolext").mkdir()
    with (
        locked(tmp_path / ".out.jsonl.vnpolext" / "lock", "out.jsonl"),
        pytest.raises(WriterError, match=f"process {os.getpid()}"),
    ):
        run(output)
    run(output)


def test_the_output_in_the_input_folder_is_no_input(run: Run, folder: Path) -> None:
    output = folder / "out.jsonl"
    assert run(output).documents == 150
    assert run(output).up_to_date
    with pytest.raises(ReaderError, match="output itself"):
        run(output, paths=[output], force=True)


def test_nothing_is_left_behind_by_a_run_that_cannot_start(run: Run, tmp_path: Path) -> None:
    with pytest.raises(ReaderError):
        run(tmp_path / "new" / "out.jsonl", paths=[tmp_path / "no-such"])
    assert list((tmp_path / "new").iterdir()) == []


def test_an_output_that_cannot_be_written_is_told_at_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(WriterError, match="cannot be written"):
        run(tmp_path / "file" / "out.jsonl")
    (tmp_path / "folder.jsonl").mkdir()
    with pytest.raises(WriterError, match="is a folder"):
        run(tmp_path / "folder.jsonl")


def test_an_empty_folder_gives_an_empty_output(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run(tmp_path / "out.jsonl", paths=[tmp_path / "empty"]).documents == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_lines_tell_of_the_run(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path / "out.jsonl", reporter=LineReporter())
    assert "150 files" in capsys.readouterr().err
    run(tmp_path / "quiet.jsonl", reporter=Reporter())
    assert capsys.readouterr() == ("", "")


def test_a_million_rows_would_need_no_more_memory_than_a_few(tmp_path: Path) -> None:
    """Chunks are made as they are asked for: nothing is read ahead of them."""
    taken = 0

    def items():  # type: ignore[no-untyped-def]
        nonlocal taken
        for number in range(1_000_000):
            taken += 1
            yield replace(ITEM, doc_id=str(number))

    from vnpolext.readers.items import RowItem

    ITEM = RowItem("", "Bài", None, 3)
    made = chunks.make_chunks(items())
    next(made)
    assert taken == chunks.MAX_DOCUMENTS + 1


def test_extract_files_gives_results_and_failures_in_order(folder: Path) -> None:
    results = list(extract_files(folder, Config()))
    assert [result.doc_id for result in results] == [f"{number:03}.txt" for number in range(150)]
    assert results[77].issues[0].severity == "error"
    assert results[0].issues == ()


def test_the_stand_in_is_what_workers_build() -> None:
    assert build(Config())("Bài").directives
