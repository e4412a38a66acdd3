"""`vnpolext extract -o`: every kind of output, the exit status, and what is said where."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from vnpolext import Extraction

SCRIPT = Path(sys.executable).with_name("vnpolext")
ARTICLE = "Quận ủy ban hành Kế hoạch số 72-KH/QU ngày 5/2/2022."


def run(*arguments: object, cwd: Path, **options: object) -> subprocess.CompletedProcess[str]:
    command = [str(SCRIPT), "extract", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=False, **options)  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number in range(5):
        (tmp_path / "in" / f"{number}.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_a_run_is_told_and_the_next_one_has_nothing_to_do(place: Path) -> None:
    first = run("in", "-o", "out.jsonl", cwd=place)
    assert (first.returncode, first.stdout) == (0, "")
    assert "5 files" in first.stderr
    assert "out.jsonl: 5 documents" in first.stderr
    second = run("in", "-o", "out.jsonl", cwd=place)
    assert "up to date" in second.stderr
    third = run("in", "-o", "out.jsonl", "-q", cwd=place)
    assert (third.returncode, third.stdout, third.stderr) == (0, "", "")


def test_failures_have_status_1_and_stand_beside_the_output(place: Path) -> None:
    (place / "in" / "bad.txt").write_bytes(bytes(range(128, 256)))
    done = run("in", "-o", "out.jsonl", "-q", cwd=place)
    assert done.returncode == 1
    assert "out.jsonl.errors.jsonl" in done.stderr
    [error] = (place / "out.jsonl.errors.jsonl").read_text("utf-8").splitlines()
    assert json.loads(error)["doc_id"] == "bad.txt"


@pytest.mark.parametrize(
    "output",
    [
        *(pytest.param(kind, marks=pytest.mark.full) for kind in ("out.csv", "out.parquet", "out.duckdb")),
        "out",
    ],
)
def test_every_kind_of_output_is_written(place: Path, output: str) -> None:
    if output != "out.csv":
        pytest.importorskip("pyarrow")
    if output == "out.duckdb":
        pytest.importorskip("duckdb")
    done = run("in", "-o", output, "-q", cwd=place)
    assert (done.returncode, done.stderr) == (0, "")
    assert (place / output).exists()


def test_tables_are_read_by_their_columns(place: Path) -> None:
    (place / "rows.csv").write_text(f'url,body,day\nu1,"{ARTICLE}",2024-05-15\n', encoding="utf-8")
    columns = ("--text-column", "body", "--id-column", "url", "--published-column", "day")
    result = Extraction.model_validate_json(run("rows.csv", *columns, cwd=place).stdout)
    assert (result.doc_id, result.article.published) == ("u1", "2024-05-15")


def test_standard_input_can_be_a_table(place: Path) -> None:
    line = json.dumps({"text": ARTICLE}) + "\n"
    done = run("-", "--format", "jsonl", cwd=place, input=line * 3)
    assert [json.loads(row)["doc_id"] for row in done.stdout.splitlines()] == ["-#1", "-#2", "-#3"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("in", "no-such-file.txt"),
        ("in", "-o", "precious.jsonl"),
        *(
            pytest.param(arguments, marks=pytest.mark.full)
            for arguments in (
                ("in", "-o", "out.xlsx"),
                ("in", "--published", "hôm nào"),
                ("in", "-o", "out.jsonl", "--keep-text"),
                ("in", "-o", "in"),
            )
        ),
    ],
    ids=" ".join,
)
def test_unusable_arguments_have_status_2_and_one_line(place: Path, arguments: tuple[str, ...]) -> None:
    (place / "precious.jsonl").write_text("mine", encoding="utf-8")
    done = run(*arguments, cwd=place)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("vnpolext: ")
    assert done.stderr.count("\n") == 1
    assert (place / "precious.jsonl").read_text("utf-8") == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_what_a_terminal_would_obey_does_not_reach_it(place: Path) -> None:
    (place / "in" / "\x1b[2Jbad\n.txt").write_bytes(bytes(range(128, 256)))
    done = run("in", cwd=place)
    assert done.returncode == 1
    assert "failed: \\x1b[2Jbad\\n.txt: is neither" in done.stderr


def test_a_reader_that_has_seen_enough_is_no_error(place: Path) -> None:
    (place / "rows.jsonl").write_text((json.dumps({"text": ARTICLE}) + "\n") * 300, encoding="utf-8")
    shell = f"'{SCRIPT}' extract rows.jsonl -j 1 | head -n 1"
    done = subprocess.run(shell, shell=True, capture_output=True, text=True, cwd=place, check=False)
    assert done.stdout.startswith('{"schema_version"')
    assert done.stderr == ""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="limits and mounts are POSIX matters")
def test_a_full_disk_has_status_1_and_the_same_command_goes_on(place: Path) -> None:
    import resource

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1200, 1200))

    full = run("in", "-o", "out.jsonl", "-q", "-j", "1", cwd=place, preexec_fn=limited)
    assert full.returncode == 1
    assert "the disk is full" in full.stderr
    assert not (place / "out.jsonl").exists()
    assert run("in", "-o", "out.jsonl", "-q", cwd=place).returncode == 0
    assert len((place / "out.jsonl").read_text("utf-8").splitlines()) == 5


@pytest.mark.full
@pytest.mark.parametrize(
    ("output", "size"),
    [("out.jsonl", "256k"), ("out.parquet", "200k"), ("out.duckdb", "700k")],
    ids=["lines", "parquet", "database"],
)
def test_a_small_disk_that_fills_up(place: Path, tmp_path: Path, output: str, size: str) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    if subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)], check=False
    ).returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        rows = (json.dumps({"text": ARTICLE}) + "\n") * 1000
        (place / "rows.jsonl").write_text(rows, encoding="utf-8")
        full = run("rows.jsonl", "-o", disk / output, "-q", cwd=place)
        assert full.returncode == 1
        assert "the disk is full" in full.stderr
        subprocess.run([mount, "-o", "remount,size=64m", str(disk)], check=True)
        again = run("rows.jsonl", "-o", disk / output, cwd=place)
        assert again.returncode == 0
        assert "of an earlier run" in again.stderr
        if output != "out.duckdb":
            run("rows.jsonl", "-o", place / output, "-q", cwd=place)
            assert (disk / output).read_bytes() == (place / output).read_bytes()
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.full
def test_two_runs_on_one_output_do_not_meet(place: Path) -> None:
    (place / "rows.jsonl").write_text((json.dumps({"text": ARTICLE * 20}) + "\n") * 800, encoding="utf-8")
    first = subprocess.Popen([SCRIPT, "extract", "rows.jsonl", "-o", "out.jsonl", "-q"], cwd=place)
    lock = place / ".out.jsonl.vnpolext" / "lock"
    while not lock.exists() or not lock.read_text("ascii"):
        time.sleep(0.01)
    second = run("rows.jsonl", "-o", "out.jsonl", cwd=place)
    assert second.returncode == 2
    assert f"process {first.pid}" in second.stderr
    assert first.wait() == 0


@pytest.mark.full
def test_memory_stays_flat(place: Path) -> None:
    """The largest process of a run over 12,000 documents is no larger than in one over 3,000."""
    peaks = []
    for count in (3_000, 12_000):
        rows = place / f"{count}.jsonl"
        rows.write_text((json.dumps({"text": ARTICLE * 3}) + "\n") * count, encoding="utf-8")
        probe = (
            "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        )
        command = [sys.executable, "-c", probe, SCRIPT, "extract", rows, "-o", f"{count}.parquet", "-q"]
        done = subprocess.run(command, capture_output=True, text=True, cwd=place, check=True)
        peaks.append(int(done.stdout))
    assert peaks[1] < peaks[0] * 1.1
