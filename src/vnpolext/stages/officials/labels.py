"""Lines that name a post, then its holders, there or below: "Trưởng đoàn: bà ⟨Name⟩"."""

from __future__ import annotations

import re
from bisect import bisect_right

from vnpolext.source import Source
from vnpolext.stages.officials import gaps
from vnpolext.stages.officials.items import Item, Person
from vnpolext.stages.officials.positions import Post

_LABEL = re.compile(
    r"(?: (?:phiên (?:tòa|họp)|hội nghị|cuộc họp|buổi lễ|hội đồng))?"
    r"(?: ?- ?[^\n:;,.]{2,40})? ?:\s{0,4}(?:[-+*] )?"
)
"""Behind the post: the occasion, a second role, and the colon."""
_LABEL_STARTS = (":", "-", " :", " -", " ph", " hội", " cuộc", " buổi")
_BULLET = re.compile(
    r"[ \t]*(?:(?:[-+*]|\d{1,2}[.)]|[a-zđ][.)])[ \t]*)?(?:các |những )?(?:[^\n:;,.]{2,40} - )?"
)
_NAMES_END = re.compile(r"[ \t]*(?:\n|\Z|[;(-]|, ?(?!người|cho biết|nói)|\.(?:\s|\Z)| và )")
"""What may follow a name in such a line; anywhere else the colon opens what the holder of the post says."""
_HEADING = re.compile(r" ?:[ \t]*\n")
"""Behind a post that stands as a heading over the lines of its holders."""
_LISTED = 30
"""Persons and posts that are looked at in a list."""
_LONGEST_LIST = 600


def names_start(source: Source, post: Post) -> int | None:
    """Return where the holders of a post that labels its line begin, or None if it labels nothing."""
    end = post.end
    label = _LABEL.match(source.low, end) if source.low.startswith(_LABEL_STARTS, end) else None
    if label is None:
        return None
    line = source.lines[bisect_right(source.lines, post.start, key=lambda span: span[0]) - 1][0]
    return label.end() if _BULLET.fullmatch(source.low, line, post.start) else None


def ends_label(source: Source, name_end: int) -> bool:
    """Tell whether the line of a label may end, or go on with another name or post, behind a name."""
    return _NAMES_END.match(source.low, name_end) is not None


def list_end(source: Source, items: list[Item], last: int) -> int:
    """Return where the list under the post `items[last]` ends.

    Under a heading that is the next post; else a full stop, a line's end or a semicolon that no name follows.
    """
    start = items[last].end
    limit = min(start + _LONGEST_LIST, len(source.text))
    if _HEADING.match(source.low, start):
        return min(
            [limit, *(item.start for item in items[last + 1 : last + _LISTED] if isinstance(item, Post))]
        )
    names = {item.left for item in items[last + 1 : last + _LISTED] if isinstance(item, Person)}
    for stop in gaps.LIST_END.finditer(source.text, start, limit):
        if stop[0] != ";" or stop.end() + 1 not in names:
            return stop.start()
    return limit
