"""The time told last, from which "hai ngày sau", "hôm trước" and "một tháng sau đó" step."""

from __future__ import annotations

import re
from itertools import takewhile

from vnpolext.source import Source
from vnpolext.stages.dates.reading import Moment, Reading, Shift
from vnpolext.stages.dates.signs import follows_code

_STEP = 400
"""Characters within which a step still counts from the time told; farther, other events lie between."""
_STEP_BACK = 900
"""The same for a step back that opens its sentence: "Trước đó một ngày, ..."."""
_OPENS = re.compile(r"(?:\A|[.:!?\n])[ \t\n“\"]*\Z")


class LastPoint:
    """Keeps the times that a text has told, days and months, as its readings are resolved."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._points: list[tuple[Reading, Moment]] = []

    def note(self, reading: Reading, first: Moment | None, last: Moment | None) -> None:
        """Take in a resolved reading; a week and a comparison are no points of the story."""
        if first is None or first.week is not None or reading.rule == "dates.same_period":
            return
        if first.year is not None or first.month is not None:
            self._points.append((reading, last or first))

    def forget(self) -> None:
        """Drop the points: a lunar day follows them, whose place in the solar year is not known."""
        self._points.clear()

    def before(self, reading: Reading, shift: Shift) -> Moment | None:
        """Return the time that `reading` steps from; None where it is far away or too coarse."""
        near = takewhile(lambda point: reading.start - point[0].end <= _STEP_BACK, reversed(self._points))
        point = next((point for point in near if not self._is_aside(point[0])), None)
        if point is None:
            return None
        told, moment = point
        if moment.month is None or reading.start - told.end > self._reach(reading, shift):
            return None
        if reading.last is not None and self._source.sentence_at(told.start)[1] < reading.start:
            return None  # "mở cửa từ 20h đến 5h sáng hôm sau": the hours of any day
        return moment if moment.day is not None or shift.unit == "M" else None

    def _is_aside(self, told: Reading) -> bool:
        """Tell whether a date is one of birth or of a document's code: the story does not go on from it."""
        before = self._source.low[max(0, told.start - 40) : told.start]
        return before.rstrip("( ").endswith(("sinh", "sn")) or follows_code(before)

    def _reach(self, reading: Reading, shift: Shift) -> int:
        low, start = self._source.low, reading.start
        back = shift.amount < 0 and "trước đó" in low[start : reading.end]
        return _STEP_BACK if back and _OPENS.search(low, max(0, start - 5), start) else _STEP
