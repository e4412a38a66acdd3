"""Documents as records, read by the whole pipeline: a text, and below it each of its documents.

A document is written as `code or type | day of issue | issuer | title | mention; mention`; "⏎" is a line's end.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from vnpolext import Pipeline

PIPELINE = Pipeline()
TABLE = Path(__file__).with_name("directive_records.txt")


def cases() -> list[tuple[str, list[str]]]:
    """Read the table: lines that begin with "#" are texts, those indented are what they hold."""
    found: list[tuple[str, list[str]]] = []
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("# "):
            found.append((line.removeprefix("# ").replace("⏎", "\n"), []))
        elif line.strip():
            found[-1][1].append(line.strip())
    return found


def records(text: str) -> list[str]:
    """Return the documents of a text as the table writes them."""
    return [
        " | ".join(
            (
                *(part or "-" for part in (one.code or one.type, one.issued_on, one.issuer, one.title)),
                "; ".join(mention.text for mention in one.mentions),
            )
        )
        for one in PIPELINE(text).directives
    ]


@pytest.mark.parametrize(("text", "want"), cases())
def test_documents(text: str, want: list[str]) -> None:
    assert records(text) == want
