"""The title of a list on a sheet of its own: "DANH SÁCH TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH"."""

from __future__ import annotations

import re
from bisect import bisect_right

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.commendations.events import Event
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.stages.commendations.triggers import Anchor

_TITLE = re.compile(r"[\s*#]*(?:phụ lục[^\n]{0,20}\n\s*)?(?:trích )?(?:ngang )?danh sách(?!\w)")
_PROPOSED = re.compile(r"(?<!\w)(?:đề nghị|đề xuất|dự kiến|xét|bình xét|suy tôn)(?!\w)")
_REST = re.compile(r"[^.;:\n]{0,140}(?=\n|\Z)")
_NOT_A_TITLE = re.compile(r"(?<!\w)(?:gồm|là|có|sẽ|đã)(?!\w)")
_OPENS = late_regex(
    r"(?:[ivx]{1,4}|\d{1,3}|[a-đ])[.)/ -]|[-+*•●|]|stt|tt\b|số tt|tập thể|cá nhân|đơn vị|hộ gia đình"
)
_MOST_LINES = 3
_LONGEST = 260


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
