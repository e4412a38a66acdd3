"""Spark gives the records of a local run, also when a worker is killed in the middle."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vnpolext import Extraction

pytestmark = [pytest.mark.full, pytest.mark.filterwarnings("default")]

JAVA = 17


def java_version() -> int | None:
    """Return the version of the Java that is found, or None without one."""
    java = shutil.which("java")
    if java is None:
        return None
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', told)
    return int(found[1]) if found else None


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql")
    version = java_version()
    if version is None or version < JAVA:
        pytest.skip(f"Spark needs Java {JAVA} or newer; found {version or 'none'}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        session = (
            sql.SparkSession.builder.master("local[2,4]")  # two cores, four tries for each task
            .config("spark.ui.enabled", "false")
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", "100")
            .getOrCreate()
        )
        yield session
        session.stop()


def test_spark_gives_the_records_of_a_local_run(
    spark: Any, rows: list[dict[str, str]], expected: dict[str, Extraction]
) -> None:
    from vnpolext.arrow import to_extractions
    from vnpolext.integrations.spark import extract_dataframe

    frame = spark.createDataFrame([(row["doc_id"], row["text"]) for row in rows], ["doc_id", "text"])
    records = extract_dataframe(frame.repartition(4), keep_text=False)
    found = {result.doc_id: result for result in to_extractions(records.toArrow())}
    assert found == expected


@pytest.mark.skipif(not Path("/proc").exists(), reason="finds the worker's process in /proc")
def test_a_worker_killed_in_the_middle_loses_nothing(
    spark: Any, rows: list[dict[str, str]], expected: dict[str, Extraction]
) -> None:
    from vnpolext.arrow import to_extractions
    from vnpolext.integrations.spark import extract_dataframe

    killed: list[int] = []
    before = set(workers())

    def kill_one() -> None:
        until = time.monotonic() + 90
        while not killed and time.monotonic() < until:
            time.sleep(0.3)  # into the work: the pipeline is built by then, or being built
            for pid in set(workers()) - before or before:
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)
                return

    frame = spark.createDataFrame([(row["doc_id"], row["text"]) for row in rows], ["doc_id", "text"])
    records = extract_dataframe(frame.repartition(4), keep_text=False)
    killer = threading.Thread(target=kill_one)
    killer.start()
    found = {result.doc_id: result for result in to_extractions(records.toArrow())}
    killer.join()
    assert killed, "no worker was caught at work"
    assert found == expected


def workers() -> list[int]:
    """Return Spark's Python workers: forks of a daemon, so that the parent has the same command."""
    daemons = {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            if b"pyspark.daemon" in (place / "cmdline").read_bytes():
                daemons[int(place.name)] = int((place / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:  # it has ended since
            continue
    return [pid for pid, parent in daemons.items() if parent in daemons]


def test_spark_names_the_columns_of_the_records(spark: Any) -> None:
    from vnpolext.integrations.spark import extract_dataframe

    frame = spark.createDataFrame([("a", "Kế hoạch số 72-KH/QU")], ["doc_id", "text"])
    [row] = extract_dataframe(frame).selectExpr("directives[0].code").collect()
    assert row[0] == "72-KH/QU"
