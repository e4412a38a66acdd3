"""The feast of the one who gets an award: "lễ đón nhận ... của A", "kỷ niệm ... thành lập A và đón nhận"."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.stages.commendations.events import Clause, Event
from vnpolext.stages.commendations.givers import GiverReader
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.items import ItemReader

_FOUNDED = re.compile(
    r"(?:kỷ niệm|lễ)[^.;:\n]{0,60}? (?:thành lập|tái lập|truyền thống|giải phóng) (?:của )?(?=\w)"
)
_THEN_RECEIVED = re.compile(r"(?: \([^()\n]{0,60}\))?,? ?(?:và |đồng thời |vinh dự )*")
_FEAST = re.compile(r"(?<!\w)(?:lễ|buổi lễ) [^.;:\n]{0,100}\Z")


def is_host(source: Source, event: Event, clause: Clause) -> bool:
    """Tell whether the one behind "của" gets a State award at a feast: "lễ đón nhận ... của A"."""
    owner = event.anchor.owner
    return (
        event.voice == "receive"
        and event.anchor.handed
        and owner is not None
        and source.low.endswith("của ", 0, owner[0])
        and not GiverReader.is_central(source, owner)
        and _FEAST.search(source.low, max(clause.since, event.start - 120), event.start) is not None
    )


def founded(items: ItemReader, source: Source, event: Event, clause: Clause) -> list[Item]:
    """The one whose feast it is gets the award: "lễ kỷ niệm 110 năm thành lập tỉnh A và đón nhận ..."."""
    if event.voice != "receive":
        return []
    begin = max(clause.passed, event.start - 200)
    for match in _FOUNDED.finditer(source.low, begin, event.start):
        read = items.items_at(source, match.end())
        gap = source.low[read[0].after : event.start] if read and read[0].kind == "unit" else "."
        if _THEN_RECEIVED.fullmatch(gap):
            return read[:1]
    return []
