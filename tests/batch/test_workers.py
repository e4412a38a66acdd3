"""Workers may die, and documents may kill them: the rest of the batch is there all the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from vnpolext.batch import chunks, run_batch, server

from .stand_in import work
from .test_resume import session_members, start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are a POSIX matter")


def fill(place: Path, count: int, text: str) -> Path:
    place.mkdir()
    for number in range(count):
        (place / f"{number:03}.txt").write_text(f"{text} {number}", encoding="utf-8")
    return place


def test_a_document_that_kills_its_worker_is_one_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chunks, "MAX_DOCUMENTS", 4)
    folder = fill(tmp_path / "in", 24, "Bài")
    (folder / "009.txt").write_text("DIE", encoding="utf-8")
    output = tmp_path / "out.jsonl"
    summary = run_batch([folder], output, work(output), workers=2)
    assert (summary.documents, summary.failed) == (24, 1)
    [error] = Path(f"{output}.errors.jsonl").read_text("utf-8").splitlines()
    assert "009.txt" in error
    assert "worker_died" in error
    assert len(output.read_bytes().splitlines()) == 23


def test_a_script_without_a_guard_is_told_what_it_lacks(tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", 70, "Bài")
    script = tmp_path / "script.py"
    script.write_text(
        "import vnpolext\n"
        "from vnpolext.batch import chunks\n"
        "chunks.MAX_DOCUMENTS = 4\n"
        f"print(len(list(vnpolext.extract_files({str(folder)!r}, workers=2))))\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "VnpolextError: no worker process can be started" in done.stderr


def test_the_server_of_workers_starts_early_only_for_what_looks_like_much(tmp_path: Path) -> None:
    small, large = tmp_path / "small.txt", tmp_path / "large.jsonl"
    small.write_bytes(b"B")
    large.write_bytes(b"B" * (1 << 20))
    assert server.looks_large([str(tmp_path)])
    assert server.looks_large([str(small), str(large)])
    assert server.looks_large([f"{tmp_path}/*.txt"])
    assert not server.looks_large([str(small)])
    assert not server.looks_large(["-"])


def test_the_server_loads_no_more_than_it_must_before_it_starts() -> None:
    script = (
        "import sys, vnpolext.batch.server; print([m for m in ('pydantic', 'pyarrow') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.full
def test_workers_killed_from_outside_lose_nothing(tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", 1500, "SLOW")
    output = tmp_path / "out.jsonl"
    process = start(folder, output, 2)
    killed = 0

    def kill_some() -> None:
        nonlocal killed
        for _ in range(3):
            time.sleep(1.2)
            workers = [pid for pid in session_members(process.pid, process.pid) if pid != process.pid]
            if process.poll() is None and workers:  # children of the fork server, not of the run
                os.kill(workers[0], signal.SIGKILL)
                killed += 1

    thread = threading.Thread(target=kill_some)
    thread.start()
    _, message = process.communicate()
    thread.join()
    assert process.returncode == 0, message.decode()
    assert killed
    assert len(output.read_bytes().splitlines()) == 1500
    assert not Path(f"{output}.errors.jsonl").exists()
