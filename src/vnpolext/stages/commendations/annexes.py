"""The title of a list on a sheet of its own: "DANH SÁCH TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH"."""

from __future__ import annotations

import re
from bisect import bisect_right

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import Found, Offsets
from vnpolext.stages.commendations.anchor import Anchor
from vnpolext.stages.commendations.events import Event
from vnpolext.stages.commendations.item import Item, named
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.stages.commendations.lines import LineListReader

_TITLE = re.compile(r"[\s*#]*(?:phụ lục[^\n]{0,20}\n\s*)?(?:trích )?(?:ngang )?danh sách(?!\w)")
_PROPOSED = re.compile(r"(?<!\w)(?:đề nghị|đề xuất|dự kiến|xét|bình xét|suy tôn)(?!\w)")
_REST = re.compile(r"[^.;:\n]{0,140}(?=\n|\Z)")
_NOT_A_TITLE = re.compile(r"(?<!\w)(?:gồm|là|có|sẽ|đã)(?!\w)")
_OPENS = late_regex(
    r"(?:[ivx]{1,4}|\d{1,3}|[a-đ])[.)/ -]|[-+*•●|]|stt|tt\b|số tt|tập thể|cá nhân|đơn vị|hộ gia đình"
)
_MOST_LINES = 3
_LONGEST = 260
_LIST = "danh sách"
_MOST_SHEETS = 40
_SAID_WITHIN = 600
"""How far behind an award its sentence says that a list is attached."""


class AnnexReader:
    """Tells the title of a list from prose.

    Args:
        items: reads counts in the title.
    """

    def __init__(self, items: ItemReader) -> None:
        self._items = items

    def read(self, source: Source, anchor: Anchor) -> Event | None:
        """Return the open event of the award that is named in the title of a list, else None."""
        rest = _REST.match(source.low, anchor.right)
        start = self._title_start(source, anchor.start)
        if rest is None or start is None or _NOT_A_TITLE.search(source.low, start, rest.end()):
            return None
        if not self._list_follows(source, rest.end()):
            return None
        event = Event(anchor, "heading", anchor.start, rest.end(), annex=True, open=True)
        if _PROPOSED.search(source.low, start, anchor.start):
            event.status = "proposed"
        event.giver.authority = (
            None if anchor.owned else anchor.owner or self._giver(source, start, anchor.start)
        )
        event.items = self._counts(source, start, rest.end())
        return event

    def _list_follows(self, source: Source, pos: int) -> bool:
        """Tell whether the next line that is no bracket opens a list, a table or a group of one."""
        first = bisect_right(source.lines, pos, key=lambda line: line[0])
        for start, _ in source.lines[first : first + _MOST_LINES]:
            if source.text[start] != "(":
                return _OPENS.match(source.low, start) is not None or bool(
                    self._items.items_at(source, start)
                )
        return False

    def _giver(self, source: Source, start: int, end: int) -> Offsets | None:
        """Return who gives in the title: "DANH SÁCH ĐƯỢC BỘ TRƯỞNG TẶNG BẰNG KHEN"."""
        at = source.low.find("được ", start, end) + len("được ")
        close = self._items.bodies.authority(source, at) if at > start + len("được ") else None
        return (at, close) if close is not None and close < end else None

    def _title_start(self, source: Source, pos: int) -> int | None:
        """Return where the title starts whose line, or one of the lines below it, holds `pos`."""
        start = pos
        for _ in range(_MOST_LINES):
            start = source.low.rfind("\n", max(0, pos - _LONGEST), start) + 1
            if _TITLE.match(source.low, start):
                return start
            if start == 0 or source.low[max(0, start - 2) : start - 1] in (".", ";", ":"):
                return None
            start -= 1
        return None

    def _counts(self, source: Source, start: int, end: int) -> list[Item]:
        found = (
            self._items.count_at(source, m.start())
            for m in self._items.count_form.finditer(source.low, start, end)
        )
        return [item for item in found if item is not None]


class SheetReader:
    """Joins the lists on sheets of their own to the decisions that announce them.

    Args:
        lines: reads a list.
    """

    def __init__(self, lines: LineListReader) -> None:
        self._lines = lines

    def __call__(self, source: Source, found: Found, events: list[Event]) -> None:
        """Give the names on the sheets to those events that only count them "(có danh sách kèm theo)"."""
        waiting = [event for event in events if announces(source, event)][:_MOST_SHEETS]
        if not waiting:
            return
        for event in events:
            if event.annex and event.items:
                told = next((other for other in waiting if _told_on(other, event)), None)
                if told is not None:
                    _hand_over(told, event)
        pos = waiting[0].end
        for _ in range(_MOST_SHEETS):
            waiting = [event for event in waiting if not event.names()]
            sheet = self._next_sheet(source, pos) if waiting else None
            if sheet is None:
                return
            listed = self._lines.read(source, found, sheet, len(source.text))
            pos = max(sheet + 1, listed.end)
            if listed.items:
                waiting[0].items += listed.items

    @staticmethod
    def _next_sheet(source: Source, pos: int) -> int | None:
        """Return a place in the last line of the next title "DANH SÁCH ..." behind `pos`."""
        while (pos := source.low.find("\n" + _LIST, pos)) >= 0:
            start, end = source.line_at(pos + 1)
            if source.text[start:end].isupper():
                while (below := source.line_at(min(end + 1, len(source.text) - 1)))[0] > end:
                    line = source.text[slice(*below)]
                    if not line.isupper() or _OPENS.match(line.lower()):
                        break
                    end = below[1]
                return end - 1
            pos = end
        return None


def announces(source: Source, event: Event) -> bool:
    """Tell whether an event only counts those whom a list on another sheet names."""
    if event.names() or not event.items or event.annex:
        return False
    end = min(event.anchor.end + _SAID_WITHIN, source.line_at(event.anchor.start)[1])
    return source.low.find(_LIST, event.anchor.end, end) >= 0


def _told_on(event: Event, sheet: Event) -> bool:
    """Tell whether the list of a sheet may be the one that an event announces."""
    same = sheet.anchor.kind == "praise" or sheet.anchor.key == event.anchor.key
    return same and event.anchor.start < sheet.anchor.start and not event.names()


def _hand_over(event: Event, sheet: Event) -> None:
    event.items += named(sheet.items)
    sheet.items = []
