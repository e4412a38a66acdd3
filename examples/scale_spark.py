"""Extract from Parquet files of articles on Spark: `python examples/scale_spark.py articles/ records/`.

The articles have the columns `doc_id` and `text`, and `published` if it is known. Without arguments the
articles of this folder are taken. On a cluster, give it to `spark-submit`; it needs Java 17 or newer.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import SparkSession
from pyspark.sql.functions import size
from pyspark.sql.functions import sum as total

from vnpolext.integrations.spark import extract_dataframe

HERE = Path(__file__).parent


def main() -> None:
    """Extract from the articles, and say what was found."""
    source, target = sys.argv[1:] or sample()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("vnpolext")
    spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "1000").getOrCreate()
    articles = spark.read.parquet(source)
    extract_dataframe(articles, keep_text=False).write.parquet(target)
    records = spark.read.parquet(target)
    [row] = records.select(total(size("directives"))).collect()
    sys.stdout.write(f"{records.count()} articles name {row[0]} directives: {target}\n")
    spark.stop()


def sample() -> tuple[str, str]:
    """Write the articles of this folder as a Parquet file, and return it with a place for the records."""
    texts = [(file.name, file.read_bytes().decode()) for file in sorted(HERE.glob("*.txt"))]
    folder = Path(tempfile.mkdtemp())
    table = pa.table({"doc_id": [name for name, _ in texts], "text": [text for _, text in texts]})
    pq.write_table(table, folder / "articles.parquet")
    return str(folder / "articles.parquet"), str(folder / "records")


if __name__ == "__main__":
    main()
