"""How much memory a worker takes, and whether it grows: run as a process of its own.

Prints JSON: the peak, and the mean of each third of the way, in MiB.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.material import CORPUS, ROOT, corpus_rows, load


def resident() -> float:
    """Return the memory that this process has in use, in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def peak() -> float:
    """Return the most that this process has had in use, in MiB.

    Not `ru_maxrss`: that of a process started from a larger one begins with the larger one's.
    """
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main(articles: Path) -> None:
    """Do what a worker does with all articles: read, extract from and encode them, chunk after chunk."""
    from vnpolext.batch.chunks import Work, make_chunks, run_chunk
    from vnpolext.config import Config
    from vnpolext.readers import ReaderOptions, find_files, list_items
    from vnpolext.writers.formats import Format

    work, seen = Work(Config(), ReaderOptions(), Format("parquet")), []
    for chunk in make_chunks(list_items(find_files([articles], work.options), work.options)):
        run_chunk(work, chunk)
        seen.append(resident())
    third = len(seen) // 3
    parts = [seen[:third], seen[third : 2 * third], seen[2 * third :]]
    figures = {
        "peak": peak(),
        "thirds": [sum(part) / len(part) for part in parts],
    }
    sys.stdout.write(json.dumps(figures))


def measure() -> dict[str, object]:
    """Run `main` in a fresh process and return its figures.

    The texts are unpacked first: the window of an unpacker fills up as it goes and would look like a leak.
    """
    texts = (row["text"] for row in corpus_rows()) if CORPUS.exists() else iter(load().texts)
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "texts.jsonl"
        with articles.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps({"text": text}) + "\n" for text in texts)
        command = [sys.executable, "-m", "benchmarks.memory", str(articles)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    figures: dict[str, object] = json.loads(done.stdout)
    return figures


if __name__ == "__main__":
    main(Path(sys.argv[1]))
