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

EVERY = 100
"""Articles between two looks at the memory in use."""


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
    """Read all articles one after the other, as a worker does."""
    from vnpolext import Pipeline

    pipeline, seen = Pipeline(), []
    with articles.open(encoding="utf-8") as lines:
        for number, _ in enumerate(pipeline.stream(json.loads(line) for line in lines)):
            if number % EVERY == 0:
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
            out.writelines(json.dumps(text) + "\n" for text in texts)
        command = [sys.executable, "-m", "benchmarks.memory", str(articles)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    figures: dict[str, object] = json.loads(done.stdout)
    return figures


if __name__ == "__main__":
    main(Path(sys.argv[1]))
