"""Quotation marks and brackets in a title: which of them close what stands open."""

from __future__ import annotations

import re

MARK = re.compile(r"[“”\"«»„]")
_LONGEST = 120  # characters that a bracket goes on behind the end of a title
_CUT = len("(được thay thế")


def before_closing_mark(text: str, start: int, stop: int) -> int:
    """Return the place of the first mark that closes a quotation opened before `start`; else `stop`."""
    depth = 0
    for found in MARK.finditer(text, start, stop):
        mark, place = found[0], found.start()
        straight = mark == '"' and text[place - 1] in " (“"
        depth += 1 if mark in "“«„" or straight else -1
        if depth < 0:
            return place
    return stop


def brackets_closed(text: str, start: int, stop: int, limit: int) -> int:
    """Return the end of `start:stop` with its open bracket closed, or before that bracket."""
    bracket = text.rfind("(", start, stop)
    if bracket <= text.rfind(")", start, stop):
        return stop
    if stop - bracket <= _CUT:  # "giao dịch bảo đảm (đã"
        return bracket
    closing = text.find(")", stop, min(limit, stop + _LONGEST))
    return closing + 1 if closing >= 0 and text.find("\n", stop, closing) < 0 else bracket
