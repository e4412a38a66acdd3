"""The figures that a plan for many articles starts from: `python -m benchmarks.scale --articles 100000000`.

It runs the command line over a table of articles with one worker, and reads off what one core does, what a
worker holds in memory, and what a document takes on the disk. The rest is arithmetic, printed as a table.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.material import COMMAND, CORPUS, compile_package, corpus_rows, load, machine
from benchmarks.pages import put

PAGE = "docs/scale.md"
LIMIT = 3000
HOURS = (1, 8, 24)


@dataclass(frozen=True)
class Measured:
    """One run over `documents` articles.

    Attributes:
        documents: How many articles.
        characters: Their characters.
        input_bytes: Their bytes as JSON lines.
        seconds: Processor time of the run, start included, in all its processes.
        peak: Largest resident memory of a process, in bytes.
        output: Bytes of each kind of output.
    """

    documents: int
    characters: int
    input_bytes: int
    seconds: float
    peak: int
    output: dict[str, int]


def measure(limit: int = LIMIT) -> Measured:
    """Run the command line, to every kind of output; the first one is timed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles = folder / "articles.jsonl"
        documents, characters = _write(articles, limit)
        output = {}
        seconds, peak = 0.0, 0
        for kind in ("out.parquet", "out.jsonl", "tables"):
            taken, held = _run(articles, folder / kind)
            if not seconds:
                seconds, peak = taken, held
            output[kind] = _size(folder / kind)
        return Measured(documents, characters, articles.stat().st_size, seconds, peak, output)


def _write(articles: Path, limit: int) -> tuple[int, int]:
    """Write the table of articles; return how many, and their characters.

    One at a time: a process that holds much would show in the peak of those that it starts.
    """
    texts = (row["text"] for row in corpus_rows()) if CORPUS.exists() else iter(load().texts)
    documents = characters = 0
    with articles.open("w", encoding="utf-8") as lines:
        for text in islice(texts, limit):
            lines.write(json.dumps({"id": str(documents), "text": text}, ensure_ascii=False) + "\n")
            documents, characters = documents + 1, characters + len(text)
    return documents, characters


def _run(articles: Path, out: Path) -> tuple[float, int]:
    """Run one extraction in one process; return its processor time and its peak of memory."""
    arguments = [str(COMMAND), "extract", str(articles), "-o", str(out), "--workers", "1", "-q"]
    pid = os.posix_spawn(arguments[0], arguments, os.environ)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status):
        raise RuntimeError(f"{' '.join(arguments)} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def _size(place: Path) -> int:
    files = place.iterdir() if place.is_dir() else [place]
    return sum(file.stat().st_size for file in files)


def plan(found: Measured, articles: int) -> str:
    """Return the plan for so many articles as a table."""
    each = found.seconds / found.documents
    core_hours = each * articles / 3600
    made = machine()
    rows = [
        ("measured", f"{made['date']}, one of {made['cores']} cores, {made['processor']}"),
        ("an article", f"{found.characters / found.documents:,.0f} characters"),
        (
            "one core",
            f"{1 / each:,.0f} articles a second, {found.characters / found.seconds / 1e6:.2f} Mchar/s",
        ),
        ("memory of a worker, at its peak", f"{found.peak / 1e6:,.0f} MB"),
        (f"{articles:,} articles", f"{core_hours:,.0f} core hours"),
        *((f"cores to be done in {hours} h", f"{core_hours / hours:,.0f}") for hours in HOURS),
        ("input, JSON lines uncompressed", _terabytes(found.input_bytes / found.documents * articles)),
        *(
            (f"output: {kind}", _terabytes(size / found.documents * articles))
            for kind, size in found.output.items()
        ),
    ]
    return "\n".join(
        ["| figure | value |", "| --- | --- |", *(f"| {name} | {value} |" for name, value in rows)]
    )


def _terabytes(size: float) -> str:
    return f"{size / 1e12:,.2f} TB" if size >= 1e12 else f"{size / 1e9:,.0f} GB"


def main() -> None:
    """Measure and print the plan."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=100_000_000)
    parser.add_argument("--sample", type=int, default=LIMIT)
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE}")
    options = parser.parse_args()
    compile_package()
    table = plan(measure(options.sample), options.articles)
    sys.stdout.write(table + "\n")
    if options.write:
        put(PAGE, "scale", table)


if __name__ == "__main__":
    main()
