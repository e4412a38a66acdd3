"""Tables of honours: rows with tabs or bars, and tables that a crawler flattened to one cell a line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.table_heads import column
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.commendations.anchor import Anchor
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.lines import LineListReader
from vnpolext.vocab import Lexicon

_NO_ROW = re.compile(
    r"[\s|:-]+\Z|[\s|*]*(?:(?:[ivx]{1,4}|[a-hđ])[.)]?\s*[\t|])?[\s|*]*"
    r"(?:tập thể|cá nhân|đơn vị|hộ gia đình)[^\t|]{0,40}[\s|*]*\Z"
)
"""A rule between rows, or a row that only heads a group: "I | TẬP THỂ"."""
_GROUP = late_regex(
    r"(?:(?:[ivx]{1,4}|[a-hđ]|\d)[.)/-]?\s*)?(?:(?:về|đối với|các) )?(?:tập thể|cá nhân|hộ gia đình)"
    r"(?:\s?[(:][^\n]{0,30})?\Z"
)
"""The heading of a group of rows in a table of one cell a line."""
_MOST_CELLS = 7
_LONGEST_CELL = 160
_NUMBER = re.compile(r"0?(\d{1,3})\.?\Z")
_CELL = re.compile(r"[^\t|]+")
_NAME = late_regex(r"[^\W\d_a-zà-ỹđ][\w'’]*(?: [^\W\d_a-zà-ỹđ][\w'’]*){1,4}")
"""A cell that holds nothing but a name, whatever it is."""
_MOST_ROWS = 500


@dataclass(slots=True)
class Row:
    """One row: who is honoured, and with what if the row says so."""

    items: list[Item]
    anchor: Anchor | None


@dataclass(slots=True)
class Table:
    """The rows of one table between two places."""

    start: int
    end: int
    rows: list[Row]


class TableReader:
    """Finds and reads tables whose first column counts the rows.

    Args:
        lexicon: gives what stands over the columns.
        lines: reads the recipients of one cell.
    """

    def __init__(self, lexicon: Lexicon, lines: LineListReader) -> None:
        self._lines = lines
        self._head = re.compile(rf"(?m)^[ |]*{column(lexicon, 'count')}[ .]*(?=[\t|\n])")
        self._named = re.compile(column(lexicon, "honoured"))

    def __call__(self, source: Source, anchors: list[Anchor]) -> list[Table]:
        """Return the tables of honours in the order of the text."""
        tables: list[Table] = []
        for head in self._head.finditer(source.low):
            if tables and head.start() < tables[-1].end:
                continue
            rows = list(self._rows(source, head.start()))
            read = [row for row in (self._row(source, cells, anchors) for cells in rows) if row is not None]
            if read:
                tables.append(Table(head.start(), rows[-1][-1][1], read))
        return tables

    def _rows(self, source: Source, pos: int) -> Iterator[list[Offsets]]:
        first_line = bisect_left(source.lines, pos, key=lambda line: line[0])
        lines = source.lines[first_line : first_line + _MOST_ROWS * 8]
        if not lines:
            return
        first = source.text[lines[0][0] : lines[0][1]]
        if "\t" in first or "|" in first:
            yield from self._delimited(source, lines)
        else:
            yield from self._flattened(source, lines)

    def _delimited(self, source: Source, lines: list[Offsets]) -> Iterator[list[Offsets]]:
        text = source.text
        if not self._named.search(source.low, *lines[0]):
            return
        for start, end in lines[1:]:
            cells = [_strip(text, *cell.span()) for cell in _CELL.finditer(text, start, end)]
            cells = [cell for cell in cells if cell[0] < cell[1]]
            if cells and _NO_ROW.match(source.low, start, end):
                continue
            if len(cells) < 2 or not _NUMBER.match(text[slice(*cells[0])]):
                break
            yield cells[1:]

    def _flattened(self, source: Source, lines: list[Offsets]) -> Iterator[list[Offsets]]:
        """Rows of one cell a line: each starts with its number; groups may count anew under a heading."""
        text, low = source.text, source.low
        at = next((i for i, (s, e) in enumerate(lines[:9]) if _number(text, s, e) == 1), 0)
        head = [line for line in lines[1:at] if not _GROUP.match(low, *line)]
        if not any(self._named.search(low, *line) for line in head):
            return
        expected, most = 1, len(head)
        while at < len(lines) and _number(text, *lines[at]) == expected:
            ahead = range(at + 2, min(at + 2 + _MOST_CELLS, len(lines)))
            end = next((i for i in ahead if _opens_row(source, lines, i, expected + 1)), None)
            row = lines[at + 1 : at + 1 + most] if end is None else lines[at + 1 : end]
            most = max(most, len(row))
            yield [cell for cell in row if cell[1] - cell[0] <= _LONGEST_CELL]
            if end is None:
                return
            anew = _number(text, *lines[end]) is None
            at, expected = end + anew, 1 if anew else expected + 1

    def _row(self, source: Source, cells: list[Offsets], anchors: list[Anchor]) -> Row | None:
        first = bisect_left(anchors, cells[0][0], key=lambda anchor: anchor.start)
        near = anchors[first : first + 20]
        inside = [a for a in near if a.kind == "award" and any(s <= a.start < e for s, e in cells)]
        for start, end in cells:
            if any(start <= anchor.start < end for anchor in inside):
                continue
            items = self._lines.read_line(source, start, end)
            if items:
                return Row(items[:1] if items[0].kind == "person" else items, inside[0] if inside else None)
            name = _NAME.fullmatch(source.text, start, end) if start == cells[0][0] else None
            if name is not None:
                return Row([Item("person", start, end, end)], inside[0] if inside else None)
        return None


def _opens_row(source: Source, lines: list[Offsets], at: int, number: int) -> bool:
    """Tell whether the next row starts at a line, or the heading of a group whose rows count anew."""
    if _number(source.text, *lines[at]) == number:
        return True
    under = at + 1 < len(lines) and _number(source.text, *lines[at + 1]) == 1
    return under and _GROUP.match(source.low, *lines[at]) is not None


def _number(text: str, start: int, end: int) -> int | None:
    match = _NUMBER.match(text[start:end])
    return int(match[1]) if match is not None else None


def _strip(text: str, start: int, end: int) -> Offsets:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
