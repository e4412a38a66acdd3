"""The record card of a document on a legal portal: labels and values, "| Số hiệu | 20/2008/QH12 |".

Portals print it as a table, as lines "label: value", or as one cell a line. Whatever the form, a cell that
is a known label says what the next words are, and the card is the run of such cells around the number.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.spans import DateSpan, Offsets
from vnpolext.stages.directives.headers import Header, cells_of
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.types import DocType, TypeTable
from vnpolext.vocab import Lexicon

_LINES = 14
"""Lines that a card reaches above and below the number."""
_LABEL_REACH = 40
"""Characters in front of the number in which its label stands."""


class CardReader:
    """Reads the fields of the card in which a document's number stands."""

    def __init__(self, lexicon: Lexicon, types: TypeTable, issuers: IssuerGrammar) -> None:
        self._fields = {
            word: entry["field"] for entry in lexicon.entries("card_label") for word in entry["words"]
        }
        numbers = [word for word, field in self._fields.items() if field == "number"]
        self._before = re.compile(rf"{alternation(numbers)}[\s:|*]*$")
        self._label = late_regex(rf"(?P<label>{alternation(self._fields)})(?:\*\*)?(?P<mark> ?:)?[ *]*")
        self._types = types
        self._issuers = issuers

    def read(self, source: Source, dates: list[DateSpan], start: int) -> Header | None:
        """Return what the card says whose number stands at `start`; None if that is no number of a card."""
        if self._before.search(source.low, max(0, start - _LABEL_REACH), start) is None:
            return None
        index = bisect_left(source.lines, source.line_at(start))
        cells = list(cells_of(source, source.lines[max(0, index - _LINES) : index + _LINES + 1]))
        own = bisect_left(cells, (start, 0)) - 1
        fields: dict[str, Offsets] = {}
        for ats in (
            range(own, len(cells)),
            range(own - 1, -1, -1),
        ):
            for at in ats:
                label = self._label.match(source.low, *cells[at])
                field = self._fields[label["label"]] if label else None
                if field == "number" and "number" in fields:
                    break  # the next card
                value = _value(cells, at, label) if label else None
                if field is not None and value is not None:
                    fields.setdefault(field, value)
        kind = self._types.by_word.get(source.low[slice(*fields["type"])]) if "type" in fields else None
        return Header(kind, self._issuer(source, fields), _day(dates, fields), _subject(source, fields, kind))

    def _issuer(self, source: Source, fields: dict[str, Offsets]) -> Offsets | None:
        """Return the body that issued; "Nơi ban hành" may name it, or the town."""
        for field in ("issuer", "issuer_or_place"):
            value = fields.get(field)
            if value is not None and self._issuers.match(source, value[0]) == value[1]:
                return value
        return None


def _value(cells: list[Offsets], at: int, label: re.Match[str]) -> Offsets | None:
    """Return the value of a label: behind its colon, or in the next cell."""
    end = cells[at][1]
    if label.end() < end:
        return (label.end(), end) if label["mark"] else None
    return cells[at + 1] if at + 1 < len(cells) else None


def _day(dates: list[DateSpan], fields: dict[str, Offsets]) -> DateSpan | None:
    if "date" not in fields:
        return None
    at = bisect_left(dates, fields["date"][0], key=lambda date: date.start)
    return dates[at] if at < len(dates) and (dates[at].start, dates[at].end) == fields["date"] else None


def _subject(source: Source, fields: dict[str, Offsets], kind: DocType | None) -> Offsets | None:
    """Return the title, without the type word that some portals put before it."""
    if "title" not in fields:
        return None
    start, end = fields["title"]
    word = f"{kind.name.lower()} " if kind else ""
    return (start + len(word), end) if word and source.low.startswith(word, start) else (start, end)
