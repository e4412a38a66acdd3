"""Spark gives the records of a local run."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
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
            sql.SparkSession.builder.master("local[2]")
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


def test_spark_names_the_columns_of_the_records(spark: Any) -> None:
    from vnpolext.integrations.spark import extract_dataframe

    frame = spark.createDataFrame([("a", "Kế hoạch số 72-KH/QU")], ["doc_id", "text"])
    [row] = extract_dataframe(frame).selectExpr("directives[0].code").collect()
    assert row[0] == "72-KH/QU"
