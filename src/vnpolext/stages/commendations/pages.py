"""Who gives by the lines above: the one that opens a list, or the heading over "QUYẾT ĐỊNH:"."""

from __future__ import annotations

import re

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import Offsets

_DECIDES = ("quyết định", "quyết nghị")
_MOST_ARTICLES, _MOST_GROUNDS = 40, 40
_OPENS_LIST = late_regex(
    r" (?:đã |vừa |ký )*(?:quyết định|khen thưởng)(?: khen thưởng| tặng)?(?:,? (?:cụ thể|như sau|gồm))*:\Z"
)
_GIVES_LIST = late_regex(
    r"(?<!\w)(?:tặng thưởng|trao tặng|truy tặng|phong tặng|tặng|trao|khen thưởng|gắn)"
    r"(?: [^.:;\n]{1,60})?(?:,? (?:cụ thể|như sau|gồm))*:\Z"
)
_ENTRY = re.compile(r"[-+*•●▪–]|\(?[a-zđ\d]{1,3}[.)/]")
_MARK = re.compile(r"(?:[-+*•●▪–]|\(?(?:[a-zđ]|[ivx]{1,4}|\d{1,3})[.)/])\s*")
_MOST_ABOVE, _LONGEST_ABOVE = 12, 320


def opening(source: Source, pos: int) -> Offsets | None:
    """Return the line over a list, and where it says "quyết định:": "Ban Thường vụ Tỉnh ủy quyết định:"."""
    return _line_above(source, pos, _OPENS_LIST)


def giving(source: Source, pos: int) -> Offsets | None:
    """Return the sentence over a list of awards, and where its verb stands: "Sở A trao tặng:"."""
    return _line_above(source, pos, _GIVES_LIST)


def line_start(source: Source, pos: int) -> int:
    """Return where the line of a place starts, behind its mark or number."""
    start, end = source.line_at(pos)
    mark = _MARK.match(source.low, start, end)
    return mark.end() if mark is not None else start


def _line_above(source: Source, pos: int, ends: re.Pattern[str]) -> Offsets | None:
    line = source.line_at(pos)
    for _ in range(_MOST_ABOVE):
        if line[0] == 0:
            return None
        line = source.line_at(source.text.rfind("\n", 0, line[0]))
        if line[1] - line[0] > _LONGEST_ABOVE and ends is _OPENS_LIST:
            return None
        begin = max(line[0], line[1] - _LONGEST_ABOVE, source.sentence_at(line[1] - 1)[0])
        verb = ends.search(source.low, begin, line[1])
        if verb is not None:
            return begin, verb.start()
        if not _ENTRY.match(source.low, line[0]):
            return None
    return None


def decider(bodies: BodyGrammar, source: Source, pos: int) -> Offsets | None:
    """Return who decides what stands in the articles of a decision, from its line of capitals.

    Args:
        bodies: the grammar of organisations.
        source: the document.
        pos: a place in one of the articles.
    """
    decides = None
    line = source.line_at(pos)
    for _ in range(_MOST_ARTICLES):
        if line[0] == 0:
            return None
        line = source.line_at(source.text.rfind("\n", 0, line[0]))
        told = source.low[slice(*line)].rstrip(" :*")
        if told.strip(" *") in _DECIDES:
            decides = line
            break
        if told.endswith(_DECIDES) and source.text[slice(*line)].isupper():
            end = bodies.authority(source, line[0])  # "BAN THƯỜNG VỤ HUYỆN ỦY QUYẾT ĐỊNH"
            return (line[0], end) if end is not None else None
    for _ in range(_MOST_GROUNDS if decides is not None else 0):
        if line[0] == 0:
            return None
        line = source.line_at(source.text.rfind("\n", 0, line[0]))
        if source.text[slice(*line)].isupper():
            return line if bodies.authority(source, line[0]) is not None else None
    return None
