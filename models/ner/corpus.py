"""The corpus as articles to learn from: everything but what the gold was made of."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vnpolext.source import fold_text


def read_gold(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    """Return (text, annotation) of the gold articles of a folder, in the order of their names."""
    with (folder / "texts.jsonl").open(encoding="utf-8") as lines:
        texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    notes = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    return [(texts[note["id"]], note) for note in notes]


def _prints(text: str) -> set[str]:
    """Return the long lines of a text, folded: two articles that share one are copies of each other."""
    return {line.strip() for line in fold_text(text).split("\n") if len(line.strip()) > 80}


def read_articles(corpus: Path, gold: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of the corpus that no gold article is, or is a copy of."""
    known: set[str] = set()
    names: set[str] = set()
    for folder in sorted(path for path in gold.iterdir() if (path / "texts.jsonl").exists()):
        for text, note in read_gold(folder):
            known |= _prints(text)
            names.add(note["id"])
    with lzma.open(corpus / "articles.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if article["id"] not in names and known.isdisjoint(_prints(article["text"])):
                yield article
