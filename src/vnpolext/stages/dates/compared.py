"""What "năm trước", "tháng trước" and "đầu năm" step from where a told period is compared with them."""

from __future__ import annotations

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.stages.dates.reading import Moment, Reading, Shift

_REACH = 200
"""Characters within which a period of the same sentence is the one compared."""
_NEXT_SENTENCE = 90
"""The same where they stand in two: "Tháng 6 đạt 2 tỷ. Mức này giảm so với tháng trước"."""
_AGAINST = late_regex(r"(?<!\w)(?:so|so với|so sánh với)(?: (?!năm |tháng |quý )[^\W\d]+){0,4} \Z")
_RULES = ("dates.same_period", "dates.relative_year", "dates.relative_period", "dates.part_of_period")


class Comparisons:
    """Keeps the period told last: "Quý I/2021 thu 5 tỷ đồng, tăng 4% so với cùng kỳ năm trước"."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._told: list[tuple[Reading, Moment]] = []

    def note(self, reading: Reading, first: Moment | None, last: Moment | None) -> None:
        """Take in a resolved period; whether it is itself one compared with is asked later, if at all."""
        if first is not None and first.year is not None:
            self._told.append((reading, last or first))

    def base(self, reading: Reading, shift: Shift) -> Moment | None:
        """Return the period that `reading` steps from, or None where it steps from the day of the news."""
        if shift.amount > 0 or not self._is_compared(reading):
            return None
        for told, moment in reversed(self._told):
            gap = reading.start - told.end
            if gap > _REACH:
                return None
            if self._is_period(told):
                apart = self._source.sentence_at(told.end)[0] != self._source.sentence_at(reading.start)[0]
                return self._step(moment, shift) if gap <= _NEXT_SENTENCE or not apart else None
        return None

    @staticmethod
    def _step(told: Moment, shift: Shift) -> Moment | None:
        if shift.unit == "Y":
            return Moment(told.year, told.month)
        whole_month = told.month is not None and told.day is None
        return Moment(told.year, told.month, 1) if shift.unit == "M" and whole_month else None

    def _is_period(self, told: Reading) -> bool:
        """Tell whether a date may be what is compared: "bằng tháng trước; xăng giảm so với tháng trước"."""
        if told.type != "DATE" or told.rule in ("dates.same_period", "dates.relative_period"):
            return False
        return not self._stands_against(told)

    def _is_compared(self, reading: Reading) -> bool:
        if reading.rule not in _RULES or reading.first.month is not None or reading.first.part is not None:
            return False
        return reading.rule == "dates.same_period" or self._stands_against(reading)

    def _stands_against(self, reading: Reading) -> bool:
        before = self._source.low[max(0, reading.start - 40) : reading.start]
        return "so " in before and _AGAINST.search(before) is not None
