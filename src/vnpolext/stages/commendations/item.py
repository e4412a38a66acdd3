"""One recipient or counted group, and where what belongs to it ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vnpolext.source import Source
from vnpolext.spans import CountSpan, RecipientSpan

_ABBREVIATION = re.compile(r"\(([^()\s]{2,14})\)\Z")


@dataclass(slots=True)
class Item:
    """A recipient or a count; `after` is where what belongs to it ends."""

    kind: str
    start: int
    end: int
    after: int
    rank: int = 9
    count: CountSpan | None = None

    def recipient(self, source: Source, rule: str) -> RecipientSpan:
        """Return the item as a recipient's span."""
        short = _ABBREVIATION.search(source.text, self.start, self.end)
        return RecipientSpan(self.start, self.end, rule, self.kind, short.span(1) if short else None)


def named(items: Iterable[Item]) -> list[Item]:
    """Return the items that are recipients, not counts."""
    return [item for item in items if item.count is None]
