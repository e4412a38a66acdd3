"""The time told last, from which "hai ngày sau", "hôm trước" and "một tháng sau đó" step."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.stages.dates.reading import Moment, Reading, Shift
from vnpolext.stages.dates.signs import follows_code

_STEP = 400
"""Characters within which a step still counts from the time told; farther, other events lie between."""
_STEP_BACK = 900
"""The same for a step back that opens its sentence: "Trước đó một ngày, ..."."""
_OPENS = re.compile(r"(?:\A|[.:!?\n])[ \t\n“\"]*\Z")


class LastPoint:
    """Keeps the last time that a text has told, a day or a month, as its readings are resolved."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._point: tuple[Reading, Moment] | None = None

    def note(self, reading: Reading, first: Moment | None, last: Moment | None) -> None:
        """Take a resolved reading as the last point; a week, a comparison and a birth are none."""
        if first is None or (first.year is None and first.month is None) or first.week is not None:
            return
        before = self._source.low[max(0, reading.start - 40) : reading.start]
        if before.rstrip("( ").endswith(("sinh", "sn")) or follows_code(before):
            return
        if reading.rule != "dates.same_period":
            self._point = reading, last or first

    def forget(self) -> None:
        """Drop the point: a lunar day follows it, whose place in the solar year is not known."""
        self._point = None

    def before(self, reading: Reading, shift: Shift) -> Moment | None:
        """Return the time that `reading` steps from; None where it is far away or too coarse."""
        if self._point is None:
            return None
        told, moment = self._point
        if moment.month is None or reading.start - told.end > self._reach(reading, shift):
            return None
        if reading.last is not None and self._source.sentence_at(told.start)[1] < reading.start:
            return None  # "mở cửa từ 20h đến 5h sáng hôm sau": the hours of any day
        return moment if moment.day is not None or shift.unit == "M" else None

    def _reach(self, reading: Reading, shift: Shift) -> int:
        low, start = self._source.low, reading.start
        back = shift.amount < 0 and "trước đó" in low[start : reading.end]
        return _STEP_BACK if back and _OPENS.search(low, max(0, start - 5), start) else _STEP
