"""Those counted are named later: "Người cao tuổi nhất là ông A", "tiêu biểu như B với ..., C với ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.commendations.item import Item, named
from vnpolext.stages.commendations.items import ItemReader

_WHO = (
    r"(?:người|đại biểu|đảng viên|mẹ|tấm gương|gương|cá nhân|tập thể|đơn vị|điển hình|doanh nghiệp|hộ"
    r"|nhà giáo|học sinh|sinh viên|thủ khoa)"
)
_ONE_OF_THEM = late_regex(
    rf"(?:còn |và |trong đó,? )?(?:một |những )?{_WHO}(?!\w)(?:[^.;:\n]{{0,60}}?)"
    r" (?:nhất|điển hình|tiêu biểu|khác|tuyên dương|vinh danh|khen thưởng)(?!\w)"
    r"(?:[^.;:\n]{0,80}?) (?:là|gồm) "
)
_CUE = late_regex(
    r"(?:(?:tiêu biểu|điển hình)(?:,? (?:là|như|có|gồm|nhất là))+"
    r"|(?:trong số đó|trong số này|có thể kể đến|có thể kể tới|phải kể đến|phải kể tới)"
    r"(?:,? (?:là|như|có|gồm|nhất là))*):? (?:các )?(?=\w)"
)
_WHO_BEFORE = re.compile(rf"(?<!\w){_WHO}(?!\w)")
_ABOUT = re.compile(r" (?:với|về|ở|có|đã|vì|do|là)(?!\w)|,? \(| - ")
_JOINT = re.compile(r"[,;] (?:và )?| và ")
_ANY = late_regex(rf"(?<!\w)(?:tiêu biểu|điển hình|trong số|có thể kể|phải kể|còn {_WHO}|{_WHO})(?!\w)")
_REACH = 2200
_MOST = 40
_TOLD = 160


@dataclass(slots=True)
class Named:
    """Those named behind and where that ends."""

    items: list[Item] = field(default_factory=list)
    end: int = 0


class NamingReader:
    """Reads names of those counted out of the sentences behind.

    Args:
        items: reads one recipient.
    """

    def __init__(self, items: ItemReader) -> None:
        self._items = items

    def behind(self, source: Source, pos: int, stop: int) -> Named:
        """Return who is named between `pos` and `stop`.

        Args:
            source: the document.
            pos: where the counts end.
            stop: where something else begins.
        """
        limit = min(stop, pos + _REACH)
        result = Named(end=pos)
        for match in _ANY.finditer(source.low, pos, limit):
            start = match.start()
            if start < result.end or not self._may_cue(source, start):
                continue
            for pattern in (_CUE, _ONE_OF_THEM):
                cue = pattern.match(source.low, start, limit)
                if cue is not None and self._run(source, cue.end(), limit, result):
                    break
        return result

    @staticmethod
    def _may_cue(source: Source, pos: int) -> bool:
        """Tell whether people or bodies are spoken of in the sentence up to `pos`, or begin it there."""
        start = source.sentence_at(pos)[0]
        return _WHO_BEFORE.search(source.low, start, pos + 12) is not None

    def _run(self, source: Source, pos: int, limit: int, result: Named) -> bool:
        """Read the names from `pos` on, each with what is told of it."""
        found: list[Item] = []
        at: int | None = pos
        end = self._end(source, pos, limit)
        while at is not None and at < end and len(found) < _MOST:
            items = named(self._items.items_at(source, at))
            if not items or items[-1].end > end:
                break
            if found and not self._parallel(source, items[-1], end):
                break
            found += items
            at = self._next(source, items[-1], end)
        result.items += found
        result.end = max([result.end, *(item.after for item in found)])
        return bool(found)

    @staticmethod
    def _end(source: Source, pos: int, limit: int) -> int:
        return min(limit, source.sentence_at(pos)[1])

    @staticmethod
    def _parallel(source: Source, item: Item, end: int) -> bool:
        """Tell whether an item stands like the one before it: something is told of it, or the row ends."""
        rest: Offsets = (item.after, end)
        return (
            _ABOUT.match(source.low, *rest) is not None
            or _JOINT.match(source.low, *rest) is not None
            or (not source.low[item.after : end].strip(" .…\n"))
        )

    def _place(self, source: Source, item: Item) -> bool:
        reading = self._items.bodies.read(source, item.start)
        return item.kind == "unit" and reading.head is None and reading.place_end > 0

    def _next(self, source: Source, item: Item, end: int) -> int | None:
        """Return where the next name begins behind what is told of one."""
        joint = _JOINT.match(source.low, item.after, end)
        if joint is not None:
            return joint.end()
        if _ABOUT.match(source.low, item.after, end) is None:
            return None
        for joint in _JOINT.finditer(source.low, item.after, min(end, item.after + _TOLD)):
            items = named(self._items.items_at(source, joint.end()))
            alike = (
                bool(items)
                and items[0].kind == item.kind
                and self._place(source, items[0]) <= self._place(source, item)
            )
            if alike and self._parallel(source, items[-1], end):
                return joint.end()
        return None
