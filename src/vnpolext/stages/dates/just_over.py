"""Whether a day called just over ("ngày 29/5 vừa qua") can be of the year that the other days tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from vnpolext.stages.dates.reading import Reading
from vnpolext.stages.dates.signs import DEADLINE_BEFORE, NOT_OVER, SOON
from vnpolext.stages.dates.values import as_date

_JUST = timedelta(days=31)
_BEFORE = 80
_TO_COME = (*NOT_OVER, "đến ", "tới ")
_DUE = re.compile(r"(?<!\w)(?:phải|cần|yêu cầu|chậm nhất|muộn nhất)(?!\w)[^.;\n]{0,60}\Z")


class JustOver:
    """The full days of a text that a day just over stands against: deadlines, and the last one told."""

    def __init__(self, low: str, readings: Iterable[Reading]) -> None:
        self._deadlines: set[date] = set()
        self._last = date.min
        for reading in readings:
            moment = reading.last or reading.first
            if moment.year is None or moment.day is None or reading.direction is not None:
                continue
            day = None if moment.short_year or reading.lunar else as_date(moment)
            if day is None:
                continue
            before = low[max(0, reading.start - _BEFORE) : reading.start]
            if DEADLINE_BEFORE.search(before):
                self._deadlines.add(day)
            elif not before.endswith(_TO_COME) and not (SOON.search(before) or _DUE.search(before)):
                self._last = max(self._last, day)

    def is_due(self, day: date) -> bool:
        """Tell whether something is still to be done by `day`: it is the deadline, and not over."""
        return day in self._deadlines

    def is_past(self, day: date) -> bool:
        """Tell whether other days of the text came more than a month after `day`: another story's year."""
        return self._last > day + _JUST
