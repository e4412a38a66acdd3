"""A run that is killed goes on where it stopped and ends with the same bytes."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from vnpolext.batch import chunks, run, run_batch
from vnpolext.batch.journal import Journal, Progress
from vnpolext.batch.output import Output
from vnpolext.errors import WriterError
from vnpolext.writers.formats import Format

from ..conftest import ROOT
from .stand_in import work
from .test_run import tree

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX matter")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fill(tmp_path / "in", 600)


def fill(place: Path, count: int) -> Path:
    place.mkdir()
    for number in range(count):
        (place / f"{number:03}.txt").write_text(f"SLOW {number}", encoding="utf-8")
    (place / "033.txt").write_bytes(bytes(range(128, 256)))
    rows = [json.dumps({"text": f"SLOW dòng {number}"}) for number in range(count // 2)] + ["{broken"]
    (place / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return place


def start(folder: Path, output: Path, workers: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.batch.stand_in", str(folder), str(output), str(workers)]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True)


def run_killed(folder: Path, output: Path, workers: int, pick: random.Random, first: float) -> int:
    """Run until it is done, killing it now and then; return how often it was killed."""
    kills = 0
    while True:
        process = start(folder, output, workers)
        patience = first * (1 + 2 * pick.random()) if kills < 4 else 120
        try:
            _, message = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            kills += 1
            assert_nothing_half(output)
        else:
            assert process.returncode == 0, message.decode()
            return kills


def assert_nothing_half(output: Path) -> None:
    """Whatever stands in the output's place is whole."""
    if output.is_file() and output.suffix == ".jsonl":
        assert output.read_bytes().endswith(b"}\n")


def seconds_of(folder: Path, output: Path, workers: int) -> float:
    process = start(folder, output, workers)
    started = time.monotonic()
    _, message = process.communicate()
    assert process.returncode == 0, message.decode()
    return time.monotonic() - started


def check_kills(folder: Path, tmp_path: Path, ending: str, workers: int, rounds: int, seed: int) -> None:
    reference = tmp_path / f"reference{ending}"
    whole = min(seconds_of(folder, place, workers) for place in (tmp_path / f"first{ending}", reference))
    pick = random.Random(seed)
    killed = 0
    for number in range(rounds):
        output = tmp_path / f"out{number}{ending}"
        killed += run_killed(folder, output, workers, pick, whole * 0.3)
        assert tree(output) == {
            name.replace("reference", f"out{number}"): data for name, data in tree(reference).items()
        }
        errors = [Path(f"{place}.errors.jsonl").read_bytes() for place in (reference, output)]
        assert errors[0] == errors[1]
    assert killed >= rounds


def test_a_killed_run_ends_with_the_same_bytes(tmp_path: Path) -> None:
    check_kills(fill(tmp_path / "in", 200), tmp_path, ".jsonl", workers=1, rounds=1, seed=1)


@pytest.mark.full
@pytest.mark.parametrize(
    "ending", [".jsonl", ".csv", ".parquet", ""], ids=["jsonl", "csv", "parquet", "tables"]
)
def test_twenty_killed_runs_end_with_the_same_bytes(folder: Path, tmp_path: Path, ending: str) -> None:
    check_kills(folder, tmp_path, ending, workers=2, rounds=5, seed=len(ending))


@pytest.mark.full
def test_a_killed_run_leaves_no_workers(folder: Path, tmp_path: Path) -> None:
    process = start(folder, tmp_path / "out.jsonl", 2)
    time.sleep(2)
    process.kill()
    process.communicate()
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and session_members(process.pid):
        time.sleep(0.1)
    assert session_members(process.pid) == []


def session_members(session: int, parent: int | None = None) -> list[int]:
    """Return the live processes of a session; those whose parent is `parent` are left out."""
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, of, _, member_of = place.read_text().rsplit(")", 1)[1].split()[:4]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(member_of) == session and state != "Z" and int(of) != parent:
            found.append(int(place.parent.name))
    return found


@pytest.mark.full
def test_control_c_stops_and_the_command_goes_on(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    place = tmp_path / ".out.jsonl.vnpolext" / "journal"
    process = start(folder, output, 2)
    while not place.exists() or b"progress" not in place.read_bytes():
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=20)
    assert process.returncode != 0
    journal = Journal.load(place)
    assert journal is not None
    assert journal.progress.documents > 0
    process = start(folder, output, 2)
    process.communicate()
    assert process.returncode == 0
    assert len(output.read_bytes().splitlines()) == 899


def broken_off_after(count: int, folder: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a batch in this process and break it off after some chunks, as a full disk does."""
    real = run.append_all
    written = 0

    def append(stream: object, data: bytes) -> None:
        nonlocal written
        written += 1
        if written > count:
            real(stream, data[: len(data) // 2])  # type: ignore[arg-type]
            raise OSError(28, "No space left on device")
        real(stream, data)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(run, "append_all", append)
        with pytest.raises(WriterError, match=r"disk is full.*run the same command again"):
            run_batch([folder], output, work(output), workers=1)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(chunks, "MAX_DOCUMENTS", 4)
    place = tmp_path / "in"
    place.mkdir()
    for number in range(40):
        (place / f"{number:02}.txt").write_text(f"Bài {number}", encoding="utf-8")
    return place


@pytest.mark.parametrize("count", [0, 1, 2, 5, 12])
def test_a_full_disk_is_told_and_the_run_goes_on(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    output = tmp_path / "out.csv"
    broken_off_after(count, small, output, monkeypatch)
    assert not output.exists()
    summary = run_batch([small], output, work(output), workers=1)
    assert summary.documents == 40
    assert summary.resumed == max(0, (count - 1) // 2) * 4
    run_batch([small], tmp_path / "whole.csv", work(output), workers=1)
    assert output.read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_a_run_broken_off_starts_over_if_its_inputs_changed(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "out.jsonl"
    broken_off_after(9, small, output, monkeypatch)
    (small / "00.txt").write_text("Bài khác hẳn", encoding="utf-8")
    assert run_batch([small], output, work(output), workers=1).resumed == 0


@pytest.mark.parametrize("ending", [".parquet", "", ".duckdb"], ids=["parquet", "tables", "duckdb"])
def test_an_output_grows_with_the_run_or_is_made_at_the_end_of_one_that_goes_on(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    pytest.importorskip("duckdb" if ending == ".duckdb" else "pyarrow")
    whole, halved = tmp_path / f"whole{ending}", tmp_path / f"halved{ending}"
    with monkeypatch.context() as patch:
        patch.delattr(Format, "assemble")
        run_batch([small], whole, work(whole), workers=1)
    broken_off_after(9, small, halved, monkeypatch)
    assert run_batch([small], halved, work(halved), workers=1).resumed
    if ending == ".duckdb":
        assert rows_of(whole) == rows_of(halved)
    else:
        assert list(tree(whole).values()) == list(tree(halved).values())


def rows_of(database: Path) -> list[object]:
    import duckdb

    from vnpolext.writers.tables import TABLES

    with duckdb.connect(str(database), read_only=True) as connection:
        return [connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in TABLES]


@pytest.mark.parametrize("ending", [".jsonl", ".parquet", ""], ids=["jsonl", "parquet", "tables"])
def test_a_run_killed_while_publishing_is_finished_by_the_next(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    if ending != ".jsonl":
        pytest.importorskip("pyarrow")
    output = tmp_path / f"out{ending}"
    real = Output.publish
    for moment in ("before", "after"):
        with monkeypatch.context() as patch:

            def publish(self: Output, format: object, assembled: bool, moment: str = moment) -> None:
                if moment == "after":
                    real(self, format, assembled)  # type: ignore[arg-type]
                raise KeyboardInterrupt

            patch.setattr(Output, "publish", publish)
            with pytest.raises(KeyboardInterrupt):
                run_batch([small], output, work(output), workers=1, force=moment == "before")
    summary = run_batch([small], output, work(output), workers=1)
    assert (summary.documents, summary.up_to_date) == (40, False)
    assert run_batch([small], output, work(output), workers=1).up_to_date
    run_batch([small], tmp_path / f"whole{ending}", work(output), workers=1)
    assert list(tree(output).values()) == list(tree(tmp_path / f"whole{ending}").values())


def test_a_journal_line_cut_off_counts_for_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal", "f")
    journal.start()
    journal.advance(Progress(chunks=3, spool=100))
    journal.advance(Progress(chunks=4, spool=200))
    data = journal.place.read_bytes()
    for cut in range(len(data)):
        journal.place.write_bytes(data[:cut])
        loaded = Journal.load(journal.place)
        assert loaded is None or loaded.progress.chunks in (0, 3)
        assert journal.place.read_bytes() == data[:cut][: data[:cut].rfind(b"\n") + 1]
