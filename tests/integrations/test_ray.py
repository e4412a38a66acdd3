"""Ray gives the records of a local run, also when a worker is killed in the middle."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from vnpolext import Extraction

pytestmark = [pytest.mark.full, pytest.mark.filterwarnings("default")]


@pytest.fixture(scope="module")
def cluster() -> Iterator[object]:
    ray = pytest.importorskip("ray")
    pytest.importorskip("ray.data")
    ray.init(num_cpus=2, include_dashboard=False, logging_level="ERROR", log_to_driver=False)
    yield ray
    ray.shutdown()


def run(ray: object, rows: list[dict[str, str]]) -> dict[str, Extraction]:
    import pyarrow as pa

    from vnpolext.arrow import to_extractions
    from vnpolext.integrations.ray import extract_dataset

    dataset = ray.data.from_arrow(
        [pa.Table.from_pylist(rows[start : start + 50]) for start in range(0, len(rows), 50)]
    )  # type: ignore[attr-defined]
    records = extract_dataset(dataset, keep_text=False, batch_size=50)
    return {
        result.doc_id or "": result
        for batch in records.iter_batches(batch_format="pyarrow", batch_size=None)
        for result in to_extractions(batch)
    }


def test_ray_gives_the_records_of_a_local_run(
    cluster: object, rows: list[dict[str, str]], expected: dict[str, Extraction]
) -> None:
    assert run(cluster, rows) == expected


@pytest.mark.skipif(not Path("/proc").exists(), reason="finds the worker's process in /proc")
def test_a_worker_killed_in_the_middle_loses_nothing(
    cluster: object, rows: list[dict[str, str]], expected: dict[str, Extraction]
) -> None:
    killed: list[int] = []

    def kill_one() -> None:
        until = time.monotonic() + 60
        while not killed and time.monotonic() < until:
            for pid in busy_workers():
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)
                return
            time.sleep(0.01)

    killer = threading.Thread(target=kill_one)
    killer.start()
    found = run(cluster, rows)
    killer.join()
    assert killed, "no worker was caught at work"
    assert found == expected


def busy_workers() -> list[int]:
    """Return the processes that run our task: Ray names a worker by what it is doing."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            title = place.read_bytes()
        except OSError:
            continue
        if title.startswith(b"ray::MapBatches"):
            found.append(int(place.parent.name))
    return found
