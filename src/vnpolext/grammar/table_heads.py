"""What stands over the columns of a table, as patterns of the vocabulary."""

from __future__ import annotations

from vnpolext.grammar.literals import alternation
from vnpolext.vocab import Lexicon


def column(lexicon: Lexicon, kind: str) -> str:
    """Return a pattern of one group for the heads of one kind of column."""
    return alternation(
        word for entry in lexicon.entries("table_column") if entry["kind"] == kind for word in entry["words"]
    )
