"""Which year an article without a date of publication speaks from, as its own dates tell it."""

from __future__ import annotations

import re
from datetime import date

from vnpolext.stages.dates.nearby import Nearby, on
from vnpolext.stages.dates.reading import Reading
from vnpolext.stages.dates.year_cues import YearCues

_ENOUGH = 4
_LOOKING_BACK = 3
_PLANNING_AHEAD = 5
_YEAR_ENDS = 10
_FIRST_HALF = 6
_PLAN_YEARS = 5
_YEAR_GOES = 8
_NEW_YEAR = 100
_JUST_OVER = 1
_RESULTS_TOLD = 5
_TIMETABLE = 3
_THIS_YEAR = re.compile(r"năm nay(?! (?:mới |đã |tròn |vừa )*\d+ tuổi)")


class Evidence(Nearby):
    """The years that a text names, weighed by how surely they are its own time.

    The text's own year is told by what is spoken of only while it is at hand: the months and quarters of
    a year, an event that bears the year in its name, "từ đầu năm 2017 đến nay", a year named in the opening
    and again. A year that opens a sentence, ends a plan, stands in a caption, names a prize, a vote or a law
    or is compared with tells nothing, and no year does once the text tells of days after it.

    Attributes:
        year: the year that the text speaks from, or None.
    """

    def __init__(self, low: str, readings: list[Reading], cues: YearCues) -> None:
        super().__init__(low, readings, cues)
        self.year = self._judge(low)

    def _judge(self, low: str) -> int | None:
        enough = _ENOUGH - (
            _THIS_YEAR.search(low) is not None
        )  # it speaks of its year: one naming in the opening will do
        strong = {year for year, weight in self._weights.items() if weight >= enough}
        strong -= self._looked_back - self._events
        year = max(strong, default=None)
        at_hand = max(self._at_hand, default=None)
        if at_hand is not None and (year is None or at_hand >= year or year not in self._told):
            year = at_hand  # later years are plans, and earlier days are written with their year
            self._full = [(full, place) for full, place in self._full if full.year >= year]
        elif year is not None and year < max(self._told, default=0):
            year = None
        if year is not None and year < self._latest.year:  # it tells of later days
            return None
        return year

    def allows(self, year: int, month: int, day: int | None) -> bool:
        """Tell whether the day of the news may be of `year`: not before days and years told as over."""
        there = on(year, month, day or 28)
        if there is None:
            return True
        if year + 1 < self._newest:
            return False
        if (self._told_day - there).days <= _JUST_OVER:
            return True
        return len({full for full, _ in self._full if full > there and full.year == year}) >= _TIMETABLE

    def next_after(self, month: int, day: int | None) -> int | None:
        """Return the year of the first such day after the last one told as over, if it is near enough."""
        told = self._told_day
        if told == date.min or told.year < max(self._newest, *self._planned, 0):
            return None
        for year in (told.year, told.year + 1):
            there = on(year, month, day or 28)
            if there is not None and there >= told:
                return year if (there - told).days < _NEW_YEAR else None
        return None

    def year_in(self, month: int | None) -> int | None:
        """Return the year for a day of `month`.

        A plain year named in the first months is the last one, whose results are told; so is one whose
        first months are over ("6 tháng đầu năm 2016" in February).
        """
        if month is not None and month <= _LOOKING_BACK:
            tasks = max(self._tasks, default=0)
            if tasks - 1 in self._told | self._looked_back and tasks >= max(self._newest, self._latest.year):
                return tasks  # the results of the last year and the tasks of the new one
            if self.year is None:
                return self._after_results()
        if self.year is None:
            return self._year_of_plans(month)
        if month is None:
            return None if self._only_told(self.year) else self.year
        if self.year in self._at_feast and month >= _YEAR_ENDS:
            return self.year - 1  # "phim Tết 2017" in November
        if self.year + 1 < self._newest:
            return None  # later years are told of
        if not self._parts_allow(self.year, month):
            return None
        if self.year not in self._told | self._at_hand and self.year - 1 in self._told:
            return self.year - (month >= _PLANNING_AHEAD)  # next year's plan, or this year's tasks
        told = self.year in self._at_hand or self.year in self._named_events
        results = self.year - 1 in self._told and self.year - 1 not in self._planned
        if not told and month <= _LOOKING_BACK and self.year in self._planned and results:
            return self.year  # the results of the last year, and what this one brings
        if not told and self.year not in self._told and self.year - 1 in self._planned:
            return self.year - 1 if month >= _PLANNING_AHEAD else None  # plans of this year and the next
        if not told and self.year + 1 in self._planned and month <= _FIRST_HALF:
            return None  # results of the last year and the tasks of this one, or this year and the next
        aim = self.year % _PLAN_YEARS == 0  # "đến năm 2025"
        plans = self.year in self._planned and self.year not in self._told and not aim
        aimed = aim and self.year in self._planned and 0 < self._newest < self.year - 1
        foremost = not aimed and not self._only_told(self.year)
        foremost = foremost and (month > _LOOKING_BACK or self.year in self._planned)
        return self.year if told or plans or foremost else None

    def _parts_allow(self, year: int, month: int) -> bool:
        """Tell whether news of `month` may tell of the months and quarters of `year` that are named."""
        first, last = self._ended.get(year, (month, month))
        return first <= month + 1 and month <= last + _RESULTS_TOLD

    def _only_told(self, year: int) -> bool:
        """Tell whether a year is no more than told: not at hand, no event's, not foremost."""
        return year in self._told and year not in self._at_hand | self._named_events | self._foremost

    def _year_of_plans(self, month: int | None) -> int | None:
        """Tell the year by plans: what has to be done "trong năm" it; the one after the results told."""
        told = max(self._newest, self._latest.year)
        if month is not None and told in self._yearly:
            return told
        within = min(self._within, default=0)
        if month is not None and month <= _YEAR_GOES and told <= within <= min(told + 1, *self._planned):
            return within
        year = min(self._planned, default=None)
        results = self._newest in self._told - self._named_events - self._planned
        follows = results and year == self._newest + 1 and year >= told and year % _PLAN_YEARS != 0
        return year if follows and month is not None and month <= _FIRST_HALF else None

    def _after_results(self) -> int | None:
        """In the first months: the year that is planned for once the one before is summed up."""
        summed_up = self._looked_back | self._told
        year = max(self._planned, default=0)
        results = year - 1 in summed_up and year % _PLAN_YEARS != 0
        return year if results and year >= max(self._latest.year, self._newest, *summed_up) else None
