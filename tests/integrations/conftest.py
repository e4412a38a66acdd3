"""Articles for the engines: the workshop's corpus where it is, else the examples many times over."""

from __future__ import annotations

import json
import lzma
from itertools import islice

import pytest

from vnpolext import Extraction, extract

from ..conftest import SHARED

COUNT = 600


@pytest.fixture(scope="session")
def rows(articles: list[str]) -> list[dict[str, str]]:
    corpus = SHARED / "corpus" / "articles.jsonl.xz"
    if not corpus.exists():
        return [{"doc_id": f"{n}", "text": f"{articles[n % len(articles)]}\n{n}"} for n in range(COUNT)]
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for line in islice(lines, COUNT)]
    return [{"doc_id": row["id"], "text": row["text"]} for row in found]


@pytest.fixture(scope="session")
def expected(rows: list[dict[str, str]]) -> dict[str, Extraction]:
    return {row["doc_id"]: extract(row["text"], doc_id=row["doc_id"]) for row in rows}
