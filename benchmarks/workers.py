"""Two workers against one: the whole corpus to Parquet through the command line."""

from __future__ import annotations

import json
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from benchmarks.material import COMMAND, CORPUS, corpus_rows, load


def measure(rounds: int = 5) -> dict[int, float]:
    """Return the median seconds for one and for two workers."""
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles.jsonl"
        with articles.open("w", encoding="utf-8") as out:
            rows = corpus_rows() if CORPUS.exists() else ({"id": None, "text": text} for text in load().texts)
            for number, row in enumerate(rows):
                line = {"id": row["id"] or f"t{number}", "text": row["text"]}
                out.write(json.dumps(line, ensure_ascii=False) + "\n")
        taken: dict[int, list[float]] = {1: [], 2: []}
        for round_ in range(rounds):
            for number in taken:
                out_path = Path(folder) / f"out{round_}-{number}.parquet"
                taken[number].append(_extract(articles, out_path, number))
    return {number: statistics.median(all_) for number, all_ in taken.items()}


def _extract(articles: Path, out: Path, workers: int) -> float:
    arguments = ["extract", str(articles), "-o", str(out), "--workers", str(workers), "-q"]
    started = time.perf_counter()
    done = subprocess.run([COMMAND, *arguments], check=False, capture_output=True)
    if done.returncode:
        raise RuntimeError(f"vnpolext {' '.join(arguments)} failed: {done.stderr.decode()}")
    return time.perf_counter() - started
