"""Officials as givers: who stands right before a verb, and how the giver is told then."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from vnpolext.source import Source
from vnpolext.spans import Found, OfficialSpan, Offsets


def official_ending(found: Found, since: int, end: int) -> OfficialSpan | None:
    """Return the official whose name, or whose last post behind it, ends at `end`."""
    first = bisect_left(found.officials, since, key=attrgetter("start"))
    for official in found.officials[first : first + 30]:
        if official.start > end:
            break
        ends = [official.end, *(post.end for post in official.positions if post.start > official.start)]
        if any(close == end for close in ends):
            return official
    return None


def together(source: Source, found: Found, since: int, span: Offsets) -> Offsets:
    """Lengthen a giver who is told by post and name by the one joined to him who is told so too."""
    for joint in (" và ", " cùng "):
        end = span[0] - len(joint)
        other = official_ending(found, since, end) if source.low.startswith(joint, end) else None
        first = as_authority(source, other) if other is not None else span
        if other is not None and other.end == first[1] == end:
            return first[0], span[1]
    return span


def name_of(official: OfficialSpan | None) -> Offsets | None:
    """Return where an official is named."""
    return None if official is None else (official.start, official.end)


def as_authority(source: Source, official: OfficialSpan) -> Offsets:
    """The giver as written: the post and the name behind it, or the post behind the name."""
    before = [post.start for post in official.positions if post.end <= official.start]
    if before:
        return min(before), official.end
    if official.positions:
        behind = [post for post in official.positions if not source.low.startswith("ủy viên", post.start)]
        first = (behind or official.positions)[0]
        return first.start, first.end
    return official.start, official.end
