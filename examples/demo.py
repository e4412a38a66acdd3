"""What `make demo` shows: one article with all its records, then what every example gives."""

from __future__ import annotations

import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

import vnpolext
from vnpolext.terminal import print_extraction

KINDS = ("directives", "dates", "officials", "commendations", "relations")


def main() -> None:
    """Extract all examples and print what was found."""
    files = sorted(Path(__file__).parent.glob("*.txt"))
    texts = {file.name: file.read_bytes().decode() for file in files}
    pipeline = vnpolext.Pipeline()
    pipeline(texts["party_review.txt"])  # the first text pays for what is built once
    start = time.perf_counter()
    results = [pipeline(text, doc_id=name) for name, text in texts.items()]
    seconds = time.perf_counter() - start

    console = Console()
    console.rule("One article")
    console.print(texts["party_review.txt"], markup=False, highlight=False)
    console.rule("Its records")
    print_extraction(next(result for result in results if result.doc_id == "party_review.txt"), console)
    console.rule("All examples")
    table = Table("article", *KINDS)
    for result in results:
        table.add_row(result.doc_id, *(str(len(getattr(result, kind))) for kind in KINDS))
    console.print(table)
    characters = sum(map(len, texts.values()))
    console.print(f"{len(results)} articles, {characters:,} characters in {1000 * seconds:.1f} ms")
    console.print("As JSON, one line per article:  .venv/bin/vnpolext extract examples -o examples.jsonl")


if __name__ == "__main__":
    main()
