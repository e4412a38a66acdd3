"""Extract from Parquet files of articles on Ray: `python examples/scale_ray.py articles/ records/`.

The articles have the columns `doc_id` and `text`, and `published` if it is known. Without arguments the
articles of this folder are taken. On a cluster, run it where `ray.init()` finds one.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import ray

from vnpolext.integrations.ray import extract_dataset

HERE = Path(__file__).parent


def main() -> None:
    """Extract from the articles, and say what was found."""
    source, target = sys.argv[1:] or sample()
    ray.init(ignore_reinit_error=True, log_to_driver=False)
    articles = ray.data.read_parquet(source)
    extract_dataset(articles, keep_text=False).write_parquet(target)
    records = pq.read_table(target)
    found = sum(len(directives) for directives in records["directives"].to_pylist())
    sys.stdout.write(f"{records.num_rows} articles name {found} directives: {target}\n")


def sample() -> tuple[str, str]:
    """Write the articles of this folder as a Parquet file, and return it with a place for the records."""
    texts = [(file.name, file.read_bytes().decode()) for file in sorted(HERE.glob("*.txt"))]
    folder = Path(tempfile.mkdtemp())
    table = pa.table({"doc_id": [name for name, _ in texts], "text": [text for _, text in texts]})
    pq.write_table(table, folder / "articles.parquet")
    return str(folder / "articles.parquet"), str(folder / "records")


if __name__ == "__main__":
    main()
