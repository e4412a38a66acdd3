"""Tables of staff: rows with tabs or bars, and tables that a crawler flattened to one cell a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.table_heads import column
from vnpolext.source import Source
from vnpolext.spans import Offsets, PositionSpan
from vnpolext.stages.officials.items import Person
from vnpolext.stages.officials.positions import PositionGrammar
from vnpolext.vocab import Lexicon

_CELL = re.compile(r" ?[^\n\t| ]+(?: [^\n\t| ]+)*")
_ROW_NUMBER = re.compile(r"\d{1,3}[.)]?\Z")
_FIGURES = re.compile(r"[\d\s./()+-]*\Z|[-–:*]+\Z|\S+@\S+\Z")
"""A year of birth, a telephone number, an e-mail address, a rule between rows."""
_BULLET = re.compile(r"(?:[*+-]|\d{1,2}[.)]|[IVXa-h]{1,4}[.)])\s*")
_BETWEEN_POSTS = re.compile(r"\s*(?:[,;-]|kiêm(?: nhiệm)?(?!\w))\s*")
_LONGEST_UNIT = 80
_LONGEST_HEAD = 60
"""Characters over a column; a longer cell is prose."""
_MOST_HEADS = 12
_MOST_CELLS = 4000


@dataclass(slots=True)
class Table:
    """The persons of one table, their posts attached, and where its rows stand."""

    start: int
    end: int
    persons: list[Person]


class StaffTableReader:
    """Reads tables whose head names a column of persons and one of posts; built once."""

    def __init__(self, lexicon: Lexicon, names: NameGrammar, positions: PositionGrammar) -> None:
        self._names = names
        self._positions = positions
        self._bodies = BodyGrammar(lexicon)
        self._name_column, self._post_column = (
            re.compile(column(lexicon, kind)) for kind in ("name", "post")
        )
        self._count_column = re.compile(rf"{column(lexicon, 'count')}\b\.?")
        self._unit_column = re.compile(rf"{column(lexicon, 'unit')}\b")

    def __call__(self, source: Source) -> list[Table]:
        """Return the tables of staff in the order of the text."""
        tables: list[Table] = []
        for head in self._name_column.finditer(source.low):
            if tables and head.start() < tables[-1].end:
                continue
            table = self._table(source, head.start())
            if table is not None:
                tables.append(table)
        return tables

    def _table(self, source: Source, name_column: int) -> Table | None:
        """Return the table with this column of names, or None if it is none of staff."""
        head, above = self._head(source, name_column)
        counted = False
        cells = _cells(source, head)
        heads: list[str] = []
        for start, end in cells:
            if end - start > _LONGEST_HEAD:
                return None
            title = source.low[start:end]
            if _ROW_NUMBER.match(title) if counted else self._person(source, start, end):
                break
            counted = counted or self._count_column.match(title) is not None
            heads.append(title)
            if len(heads) > _MOST_HEADS:
                return None
        else:
            return None
        if not any(self._post_column.match(title) for title in heads):
            return None
        has_units = any(self._unit_column.match(title) for title in heads)
        first = (start, end)
        persons = self._rows(source, first, cells, has_units)
        if not persons:
            return None
        unit = self._unit_above(source, above)
        for person in persons:
            person.official = bool(person.posts)
            for post in person.posts:
                if post.organization is None:
                    post.organization = unit
        last = max([persons[-1].end, *(post.end for post in persons[-1].posts)])
        return Table(first[0], last, persons)

    def _rows(
        self, source: Source, first: Offsets, cells: Iterator[Offsets], has_units: bool
    ) -> list[Person]:
        """Return the persons of the rows; the first cell that fits no row ends them."""
        persons: list[Person] = []
        current: Person | None = None
        for start, end in chain([first], cells):
            cell = source.text[start:end]
            if _ROW_NUMBER.match(cell):
                current = None
                continue
            if _FIGURES.match(cell):
                continue
            person = self._person(source, start, end)
            posts = [] if person is not None else self._posts(source, start, end, current)
            if person is not None:
                current = person
                persons.append(person)
            elif posts:
                if current is not None:
                    current.posts += posts
            elif current is not None and current.posts and has_units:
                current.posts[-1].organization = current.posts[-1].organization or (start, end)
            else:
                break
        return persons

    def _person(self, source: Source, start: int, end: int) -> Person | None:
        """Return the person whose name, with honorifics, fills the cell."""
        honorific = self._names.honorific_at(source, start)
        name = honorific.name_start if honorific is not None and honorific.name_start < end else start
        if (
            self._names.match(source, name, "loose") != end
            or self._positions.titles.match(source, name)
            or self._bodies.match(source, name) is not None
        ):
            return None
        return Person(name, end, "officials.table", honorific if name != start else None)

    def _posts(self, source: Source, start: int, end: int, holder: Person | None) -> list[PositionSpan]:
        """Return the posts of one cell; a deputy's is believed even where it is misspelt."""
        posts: list[PositionSpan] = []
        at = start
        while at < end:
            post = self._positions.match(source, at)
            if post is None or post.end > end:
                break
            post.span.rule = "officials.table"
            posts.append(post.span)
            joint = _BETWEEN_POSTS.match(source.low, post.end, end)
            at = joint.end() if joint else end
        if not posts and holder is not None and not holder.posts and source.low.startswith("phó ", start):
            posts.append(PositionSpan(start, end, "officials.table", (start, end)))
        return posts

    def _head(self, source: Source, name_column: int) -> tuple[int, int]:
        """Return where the table begins and the index of the line above it."""
        line = bisect_right(source.lines, name_column, key=lambda line: line[0]) - 1
        if line and self._count_column.fullmatch(source.low[slice(*source.lines[line - 1])]):
            line -= 1
        return source.lines[line][0], line - 1

    def _unit_above(self, source: Source, line: int) -> Offsets | None:
        """Return the body that the line above the table names: "* Ban Tuyên giáo"."""
        if line < 0:
            return None
        start, end = source.lines[line]
        bullet = _BULLET.match(source.text, start, end)
        start = bullet.end() if bullet else start
        is_body = self._bodies.read(source, start).head is not None and end - start < _LONGEST_UNIT
        return (start, end) if is_body and source.text[end - 1] not in ".:;" else None


def _cells(source: Source, start: int) -> Iterator[Offsets]:
    for index, cell in enumerate(_CELL.finditer(source.text, start)):
        if index == _MOST_CELLS:
            return
        if cell[0].strip():
            yield cell.end() - len(cell[0].lstrip()), cell.start() + len(cell[0].rstrip())
