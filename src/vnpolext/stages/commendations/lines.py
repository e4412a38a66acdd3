"""Recipients listed line by line: bullets, numbers, bare lines, and two on one line.

The line is the separator, so a comma inside it belongs to a name; `;`, ` - ` before a unit head and "và"
before one part two names. The list ends at the first line that is no item of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

import regex

from vnpolext.grammar.body_words import WORD
from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import Found
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.stages.commendations.series import SeriesReader

_BULLET = re.compile(
    r"[-+*•●▪◦·–]+\s?|(?:\d{1,2}\.){2,3}\s?|\(?\d{1,3}[.)/]\s?(?!\d)|\d{1,2}\s?-\s?(?=[^\W\d])|[a-zđ][.)]\s"
)
_ROW_NUMBER = re.compile(r"0?\d{1,3}[.)]?\Z")
_CAUSE = re.compile(r"(?:vì|về|có|đã có)\s[^:\n]{3,120}:\s?")
_CUT = regex.compile(
    r",? (?:vì|do|đã|có|dẫn đầu|đạt|với|về|trong|được|nhân|theo|là)(?!\w)|, (?=\p{Ll})|\s?\(|:|\s-\s"
    r"|\s?–|[;\n]|\.\s|\.?\Z"
)
_NAME = regex.compile(r"(\p{Lu}[\w'’]*(?: \p{Lu}[\w'’]*){1,4})(?=\s?[,;:(–-]|\.?\s*\Z)")
_COLLECTIVE = late_regex(
    r"[Tt]ập thể (?P<name>(?:tổ|lớp|khoa|phòng|khối|nhóm|đội|bộ môn|chi đoàn|ban) [^,;:.()\n–]{1,60}?)"
    r"(?= - |\s?[,;:.()–]|\s*\Z)"
)
"""An entry whose body is written in small letters: "Tập thể tổ chuyên môn 1"."""
_VERBAL = re.compile(r"(?<!\w)(?:đã|được|sẽ|đang|là|cho biết|tổ chức|phát biểu|nhấn mạnh)(?!\w)")
_GROUP = late_regex(
    r"(?:[ivx]{1,4}[.)/-]|\d[.)]|[a-zđ][.)]|[-+*])?\s*(?:về |đối với |các )*"
    r"(?:tập thể|cá nhân|đơn vị|hộ gia đình|cán bộ|đảng viên|tổ chức đảng|chi bộ)"
    r"(?:,? (?:và )?(?:cá nhân|tập thể|hộ gia đình))?(?: được (?:khen|tặng)[^\n]{0,30})?"
    r"(?:\s?[(:]?\s?\d{0,3}\s?(?:tập thể|cá nhân|đơn vị|hộ)?\)?:?|\s?:?\s?\([^()\n]{1,60}\)\s?[:.]?)\Z"
)
"""A heading over part of a list: "I. TẬP THỂ (02 tập thể)", "I. Tập thể: (mức thưởng 1.000.000 đồng)"."""
_GOES_ON = re.compile(r"(?:[-+*•]|[a-zđ][.)])?\s*(?:và |cùng )?(?:tặng cho |cho )?")
_HEADING_REST = 60
_END = re.compile(r"[\s.;,:]*\Z")
_MOST_LINES = 500
_MOST_CELLS = 5
"""Cells that a row may have behind the name, each on a line of its own: post, place, note."""
_LONG = 40


@dataclass(slots=True)
class LineList:
    """The items of a list and where it ends."""

    items: list[Item] = field(default_factory=list)
    end: int = 0


@dataclass(slots=True)
class _State:
    """What the lines read so far say of the list."""

    result: LineList
    bulleted: bool | None = None
    closed: bool = False
    """A bare line ended with a full stop: only another one of the kind may follow."""
    cells: int | None = None
    """Lines since the last that only numbers a row; None where no line does."""


class LineListReader:
    """Reads the list in the lines behind a place.

    Args:
        items: reads one recipient.
        series: reads runs of them.
    """

    def __init__(self, items: ItemReader, series: SeriesReader) -> None:
        self.items, self.series = items, series

    def read(self, source: Source, found: Found, pos: int, stop: int) -> LineList:
        """Read the list that starts in the line after the one that holds `pos`.

        Args:
            source: the document.
            found: its sections.
            pos: a place in the line that announces the list.
            stop: the next anchor: the line that holds it ends the list.
        """
        state = _State(LineList(end=pos))
        for start, end in _lines_after(source, pos):
            if not state.result.items and source.text[start] == "(":
                continue
            if start <= stop < end or not found.in_article(start):
                break
            if self._is_apart(source, start, end, state):
                continue
            if state.cells is not None and state.cells > _MOST_CELLS:
                break
            if not self._read_item(source, start, end, state):
                break
        return state.result

    def _is_apart(self, source: Source, start: int, end: int, state: _State) -> bool:
        """Take a line that heads a group, numbers a row or fills its cells; tell whether it is one."""
        if _GROUP.match(source.low, start, end):
            state.bulleted, state.cells, state.closed = None, None, False
            return True
        if _ROW_NUMBER.match(source.text[start:end]):
            state.cells = 0
            return True
        if state.cells:
            state.cells += 1
            return state.cells <= _MOST_CELLS
        counted = self._counted_heading(source, start, end)
        if counted is not None and state.result.items:
            state.result.items.append(counted)
            state.bulleted = None
            return True
        return False

    def _read_item(self, source: Source, start: int, end: int, state: _State) -> bool:
        """Read the item in a line; tell whether the list goes on behind it."""
        result = state.result
        bullet = _BULLET.match(source.text, start, end)
        if state.cells == 0:
            state.cells, state.bulleted = 1, False
        if state.bulleted is None:
            state.bulleted = bullet is not None
        if state.bulleted and bullet is None:
            return False
        line = source.text[start:end].rstrip()
        if line.endswith(":") and state.bulleted:
            return True
        items = self.read_line(
            source,
            bullet.end() if bullet else start,
            end,
            lenient=state.bulleted and bool(result.items),
            person_list=bool(result.items) and result.items[-1].kind == "person",
        )
        stopped = line.endswith(".")
        if not items or (state.closed and not stopped):
            return False
        result.items += items
        result.end = items[-1].end
        state.closed = not state.bulleted and stopped
        return True

    def _counted_heading(self, source: Source, start: int, end: int) -> Item | None:
        """Read a heading over the rest of a list: "và 2 cá nhân:"."""
        opens = _GOES_ON.match(source.low, start, end)
        count = self.items.count_at(source, opens.end()) if opens is not None else None
        if count is None or not source.text.endswith(":", start, len(source.text[:end].rstrip())):
            return None
        return count if end - count.end < _HEADING_REST else None

    def read_line(
        self, source: Source, start: int, end: int, *, lenient: bool = False, person_list: bool = False
    ) -> list[Item]:
        """Return the recipients of one line (or table cell), [] if it is no item of a list.

        Args:
            source: the document.
            start: where the line starts, behind its mark.
            end: where it ends.
            lenient: whether the lines before have shown that it is an item, whatever it begins with.
            person_list: whether people stood in the lines before.
        """
        cause = _CAUSE.match(source.low, start, end)
        at = cause.end() if cause else start
        items: list[Item] = []
        for begin, close in _segments(source.text, at, end):
            series = self.series.read(source, begin, close, line=True)
            found = series.items
            if found:
                self._extend(source, found[-1], close)
                if not self._covers(source, found[-1], close):
                    return []
                items += found
            elif (person := self._addressed(source, begin, close)) is not None:
                items.append(person)
            elif (collective := _COLLECTIVE.match(source.text, begin, close)) is not None:
                items.append(Item("unit", *collective.span("name"), collective.end("name")))
            elif lenient or items:
                loose = self._loose(source, begin, close, person=person_list)
                if loose is None:
                    return items
                items.append(loose)
            else:
                return []
        return items

    def _extend(self, source: Source, item: Item, close: int) -> None:
        """Let a unit's name run to where the line ends or the words about it begin."""
        rest = source.low[item.after : close]
        if item.kind != "unit" or item.after != item.end or not rest.strip(" .;,:"):
            return
        cut = _CUT.search(source.text, item.end, close)
        stop = cut.start() if cut is not None else close
        addition = source.low[item.end : stop]
        if addition.startswith((" và ", " - ")) or _VERBAL.search(addition) or addition.count(" ") > 12:
            return
        reading = self.items.bodies.read(source, item.end + 1)
        if stop > item.end and not reading.stop_end:
            item.end = item.after = len(source.text[:stop].rstrip(" ,."))

    def _covers(self, source: Source, item: Item, close: int) -> bool:
        """A line that goes on with a finite sentence is prose, not an item."""
        rest = source.low[item.after : close]
        if _END.match(rest):
            return True
        if len(WORD.findall(rest)) > _LONG:
            return False
        return rest.startswith(
            (",", " vì", " do", " -", ":", " (", " có", " đã có", ";", " dẫn đầu", ".")
        ) and not re.match(
            r"[,\s-]*(?:cho biết|cho rằng|phát biểu|nhấn mạnh|khẳng định|trao|lưu ý|đề nghị|tặng|chia sẻ|dự)",
            rest,
        )

    def _addressed(self, source: Source, start: int, close: int) -> Item | None:
        """Read one who is addressed as a person, whatever the name: "Ông Thạch Sa Vane, Giám đốc ..."."""
        honorific = self.items.names.honorific_at(source, start)
        name = _NAME.match(source.text, honorific.name_start, close) if honorific is not None else None
        return Item("person", *name.span(1), close) if name is not None else None

    def _loose(self, source: Source, start: int, close: int, *, person: bool) -> Item | None:
        """Among units, a short capital line without a verb is a unit whose head no list knows."""
        text = source.text
        name = _NAME.match(text, start, close) if person else None
        if name is not None:
            return Item("person", *name.span(1), close)
        cut = _CUT.search(text, start, close)
        stop = cut.start() if cut is not None else close
        words = text[start:stop].split()
        if not words or not words[0][0].isupper() or not 2 <= len(words) <= 14:
            return None
        if _VERBAL.search(source.low, start, stop) or self.items.bodies.read(source, start).stop_end:
            return None
        return Item("unit", start, stop, stop)


def _lines_after(source: Source, pos: int) -> list[tuple[int, int]]:
    first = bisect_right(source.lines, pos, key=lambda line: line[0])
    return source.lines[first : first + _MOST_LINES]


def _segments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split a line at semicolons that stand outside brackets."""
    segments, depth, begin = [], 0, start
    for at in range(start, end):
        sign = text[at]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif sign == ";" and depth == 0:
            segments.append((begin, at))
            begin = at + 1
    segments.append((begin, end))
    trimmed = []
    for begin, close in segments:
        while begin < close and text[begin] in " \t":
            begin += 1
        if begin < close:
            trimmed.append((begin, close))
    return trimmed
