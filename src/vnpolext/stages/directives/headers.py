"""The head of a document in a page: issuer above, "Số: 72-KH/QU", place and date, type and title below.

A page's two columns come down flattened: line by line with runs of blanks, tabs or bars between the cells,
or one column after the other. So the head is read as a row of cells, and each says by its own form what it
is: a motto or a rule (skipped), a place with a day, a body in capitals, a type word, the subject.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import DateSpan, Offsets
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.types import DocType, TypeTable

_CELL = re.compile(r"[^\s|](?:[^\n\t| ]| (?!  ))*")
_MARKED = re.compile(r"(?:[#>*]+ |\*\*)?(\S(?:.*?\S)?)(?:\*\*)?\s*$")
_NUMBERED = re.compile(r"(?:số[:*]* )?$")
_MOTTO = re.compile(r"cộng hòa xã hội|độc lập ?-|đảng cộng sản việt nam$|đoàn tncs hồ chí minh$|[-*_=.+ ]+$")
_DAY = late_regex(
    r"(?:[^\W\d_][^,;:\d\n]{1,40},? )?(?:ngày: (?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$)"
    r"|(?=ngày (?:[ .…\d]{1,12}tháng[ .…\d]{1,12}năm[ .…\d]{1,8}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$))"
)
_ABOUT = re.compile(r"(?:về việc|về|v/v:?) ")
_TEXT = re.compile(r"kính gửi|căn cứ|theo đề nghị|xét |nơi nhận|điều 1|chương i|[ivx]+[.-]|\d+[.-]")
_OF = re.compile(r"của ")
_SEAT = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn) ")
_RULED = re.compile(
    r"(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd|tòa án nhân dân|viện kiểm sát nhân dân)$"
)
_BOARD = re.compile(r"(?:hội đồng|ban chỉ đạo|ban tổ chức|tổ công tác) (?!nhân dân)[^.,;:\d]{6,80}$")
_ABOVE, _BELOW, _DAY_REACH, _MOST_LINES = 9, 16, 9, 5
_LONGEST_HEADING = 300


@dataclass(slots=True)
class Header:
    """What the cells around a header's number say."""

    kind: DocType | None = None
    issuer: Offsets | None = None
    date: DateSpan | None = None
    title: Offsets | None = None


class HeaderReader:
    """Reads the cells around a number that opens its own line or cell."""

    def __init__(self, types: TypeTable, issuers: IssuerGrammar) -> None:
        self.types = types
        self.issuers = issuers

    def read(self, source: Source, dates: list[DateSpan], start: int, end: int) -> Header | None:
        """Return what the header says whose "số" stands at `start`; None if it opens no line or cell."""
        index = bisect_left(source.lines, source.line_at(start))
        cells = list(cells_of(source, source.lines[max(0, index - _ABOVE) : index + _BELOW]))
        own = next((at for at, cell in enumerate(cells) if cell[0] <= start < cell[1]), None)
        if own is None or end - start > 60 or not _NUMBERED.match(source.low, cells[own][0], start):
            return None
        header = Header()
        self._below(source, header, cells[own + 1 :])
        above = self._issuer_above(source, cells[:own])
        if header.kind is None and above is None:
            return None
        header.issuer = header.issuer or above
        header.date = _day(source, dates, cells, own)
        return header

    def _below(self, source: Source, header: Header, cells: list[Offsets]) -> None:
        """Read type, issuer and title from the cells after the number."""
        rest = [cell for cell in cells if not _is_plain(source, cell)]
        for at, (first, last) in enumerate(rest[:6]):
            kind = self.types.by_word.get(source.low[first:last].strip(" :*"))
            if kind is not None:
                header.kind = kind
                self._subject(source, header, [cell for cell in cells if cell[0] > last])
                return
            if _TEXT.match(source.low, first):
                return
            about = _ABOUT.match(source.low, first)
            if about and header.title is None:
                header.title = about.end(), self._title_end(source, rest[at:])

    def _subject(self, source: Source, header: Header, cells: list[Offsets]) -> None:
        """Read what stands below the type word: "của BODY", the title in a line or more, who decides."""
        for at, (first, last) in enumerate(cells[:7]):
            if _is_plain(source, (first, last)) or _TEXT.match(source.low, first):
                if header.title or not source.low.startswith(("-", "*", "_"), first):
                    return
                continue
            capitals = source.text[first:last].isupper()
            of = _OF.match(source.low, first)
            body = of.end() if of else first
            if (of or capitals) and self.issuers.match(source, body) == last:
                header.issuer = body, last
                if not of:
                    return
                continue
            about = _ABOUT.match(source.low, first)
            opens = (
                about is not None or source.text[first].islower() or capitals or _heads(source, first, last)
            )
            if header.title is None and opens:
                header.title = about.end() if about else first, self._title_end(source, cells[at:])
            elif header.title is None or first > header.title[1]:
                return

    def _title_end(self, source: Source, cells: list[Offsets]) -> int:
        """Return where the title ends that opens the first cell: lines of its own letters carry it on."""
        end = cells[0][1]
        capitals = source.text[slice(*cells[0])].isupper()
        for cell in cells[1:_MOST_LINES]:
            text = source.text[slice(*cell)]
            same = text.isupper() if capitals else text[0].islower()
            if not same or _is_plain(source, cell) or _TEXT.match(source.low, cell[0]):
                break
            if text.isupper() and self.issuers.match(source, cell[0]) == cell[1]:
                break
            end = cell[1]
        while source.text[end - 1] in " .;*":
            end -= 1
        return end

    def _issuer_above(self, source: Source, cells: list[Offsets]) -> Offsets | None:
        """Return the nearest body in capitals above, with the head of it on a line of its own."""
        above = [cell for cell in reversed(cells) if not _is_plain(source, cell)][:6]
        for at, (start, end) in enumerate(above):
            while source.text[end - 1] in " *-":
                end -= 1
            if not source.text[start:end].isupper():
                continue
            upper = above[at + 1] if at + 1 < len(above) else None
            if _SEAT.match(source.low, start) and upper and _RULED.match(source.low[slice(*upper)]):
                return upper[0], end
            match = self.issuers.match(source, start)
            board = _BOARD.match(source.low, start, end)
            if board is not None or (match is not None and match >= end - 1):
                return start, end
        return None


def cells_of(source: Source, lines: Iterable[Offsets]) -> Iterable[Offsets]:
    """Yield the cells of lines, without the marks of Markdown around them ("## **Số:** 12/QĐ-UBND")."""
    for start, end in lines:
        for cell in _CELL.finditer(source.text, start, end):
            marked = _MARKED.match(cell[0])
            if marked is not None:
                yield cell.start() + marked.start(1), cell.start() + marked.end(1)


def _heads(source: Source, start: int, end: int) -> bool:
    """Tell whether a line can be a heading: short, and without the mark that ends a sentence or a clause."""
    return end - start <= _LONGEST_HEADING and source.text[end - 1] not in ".,:;!?/"


def _is_plain(source: Source, cell: Offsets) -> bool:
    """Tell whether a cell is a motto, a rule, or place and day."""
    return _MOTTO.match(source.low, *cell) is not None or _DAY.match(source.low, *cell) is not None


def _day(source: Source, dates: list[DateSpan], cells: list[Offsets], own: int) -> DateSpan | None:
    """Return the day of the nearest cell that holds a place and a day and nothing else."""
    beside = bisect_left(dates, cells[own][0], key=lambda date: date.start)
    if beside < len(dates) and dates[beside].end <= cells[own][1]:  # "SỐ 12-SL/L NGÀY 20-5-1957"
        return dates[beside]
    near = cells[max(0, own - _DAY_REACH) : own + _DAY_REACH]
    for start, end in sorted(near, key=lambda cell: abs(cell[0] - cells[own][0])):
        place = _DAY.match(source.low, start, end)
        if place is None:
            continue
        at = bisect_left(dates, place.end(), key=lambda date: date.start)
        date = dates[at] if at < len(dates) else None
        if (
            date
            and date.start == place.end()
            and end - date.end <= 2
            and date.value
            and "X" not in date.value
        ):
            return date
    return None
