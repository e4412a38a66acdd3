"""The year of a day or month without one, by the dates with a year that stand for the same weeks."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import NamedTuple

from vnpolext.stages.dates.reading import Moment, Reading
from vnpolext.stages.dates.told import Told
from vnpolext.stages.dates.values import as_date
from vnpolext.stages.dates.year_cues import YearCues

_GOES_ON = 200
_GOES_ON_DAYS = 200
_SAME_WEEKS = 45
_TWO_MONTHS = 60
_NEW_YEAR = 100
_NEWS_SINCE = 1997
_AROUND = range(-10, 11)
_NO_NEWS_YET = 2031
"""The first year of which no anniversary is told as kept: later ones are aims ("năm 2030, 2045")."""
_LOOKING_BACK = 3
_YEAR_ENDS = 10
_HANDED_OVER = 5
_ANSWERED = 30
_SEASON = 5  # months apart that are in no year within `_NEW_YEAR` days
_SAME_CLAUSE = 120
_SAME_PHRASE = 60
_NEXT_SENTENCES = 400
_MONTHS_ON = 3
_SOON_DAYS = 240
_TO_DATE_DAYS = 300


@lru_cache(maxsize=4096)
def on(year: int, month: int, day: int) -> date | None:
    """Return a day if the calendar has it: asked for each undated day, with each full date."""
    return as_date(Moment(year, month, day))


class Asked(NamedTuple):
    """A day or month without its year, and where it stands."""

    month: int
    day: int | None
    position: int
    direction: int | None = None
    """-1, 0 or 1 for "vừa qua", "này", "tới" behind it, as in `Reading`."""


class Nearby(Told):
    """Tells the year of a day by full dates of the same weeks.

    Attributes:
        year: the year that the text speaks from, or None.
    """

    def __init__(self, low: str, readings: list[Reading], cues: YearCues) -> None:
        super().__init__(low, readings, cues)
        self.year: int | None = None
        self._timeline: tuple[date, int] | None = None

    def near(self, asked: Asked) -> int | None:
        """Return the year that full dates give to a day or month of the same weeks, or None."""
        month, day = asked[:2]
        known = self.year if self.year in self._told | self._at_hand else None
        now = max(self._latest.year, known or 0, self._newest - 1)
        newest = max(now, *self._weights, 0)
        if day is not None and (month, day) in self._in_force:
            return self._in_force[month, day]
        kept = self._by_jubilee(month, day) if self._ages else None
        best = self._by_full(asked, now, newest)
        if best and kept is not None and kept - best[0] in self._ages:
            return kept  # not the year of what is kept
        told = None if day is None else self._told_before(month, day, asked.position)
        if best:
            goes_on = told is not None and told == best[0] + 1 and best[1] > _GOES_ON
            return told if goes_on else best[0]  # "ngày 17-12-2016 ... Ngày 18-12 ... Ngày 3-4"
        if told is not None and told >= now:
            return told
        year = None if day is None else self._by_last_told(month, day, now, newest)
        if year is not None:
            return year
        feast = next(iter(self._feasts)) if len(self._feasts) == 1 else 0
        if month <= _LOOKING_BACK and feast >= max(now, _NEWS_SINCE):
            return feast  # "Tết Đinh Dậu 2017": days of its first months
        year = None if day is None else self._by_papers(month, day, now)
        year = year or (self._by_timeline(asked, now) if asked.direction is None else None)
        return year or self._before_effect(month, day, now) or kept

    def _by_full(self, asked: Asked, now: int, newest: int) -> tuple[int, int] | None:
        """Return the year by the nearest full date, and how far from it the day stands.

        Dates of a year before the last one told are of another story, but for those that stand beside.
        """
        month, day, position, _ = asked
        best: tuple[int, int, int] | None = None
        for full, place in self._full:
            months, gap = month - full.month, abs(place - position)
            new_year = full.year + 1 == now and full.month > _YEAR_ENDS and month <= _LOOKING_BACK
            outdated = full.year < now and not new_year
            if (outdated and gap > _SAME_CLAUSE) or (self._of_old and place > position):
                continue
            if _SEASON <= abs(months) <= 12 - _SEASON:
                continue
            year = full.year + (months < -_SEASON) - (months > _SEASON)
            there = on(year, month, day or 15)
            if there is None or (full in self._deadlines and there > full):
                continue  # what has to be done by then is not done yet
            turned = full.year < year >= newest  # told in the new year
            wide = (gap <= _SAME_CLAUSE or turned) and (not outdated or gap <= _SAME_PHRASE)
            far = _NEW_YEAR if wide else _TWO_MONTHS if full.year >= newest else _SAME_WEEKS
            distance = abs((there - full).days)
            beside = place > position and gap <= _SAME_PHRASE  # "từ ngày 9/7 đến ngày 10/9/2013"
            if distance > _TWO_MONTHS and full > there and not beside:
                continue  # a story goes on: it does not turn back by a season
            if distance <= far and (best is None or distance < best[0]):
                best = (distance, year, gap)
        return best and best[1:]

    def _told_before(self, month: int, day: int, position: int) -> int | None:
        """The year of a day told right after an earlier one: "hồi tháng 2/2017. Tuy nhiên, ngày 9/5 ..."."""
        index = bisect_left(self._over, (position,)) - 1
        if index < 0:
            return None
        place, full = self._over[index]
        if position - place > _GOES_ON or full in self._deadlines:
            return None
        for year in (full.year, full.year + 1):
            there = on(year, month, day)
            if there is not None and there >= full:
                far = _GOES_ON_DAYS if year == full.year else _NEW_YEAR
                return year if (there - full).days < far else None
        return None

    def _by_last_told(self, month: int, day: int, now: int, newest: int) -> int | None:
        """The year of a day by the last one that figures reach to, by one just before, or by one to come."""
        to_date = self._to_date
        if to_date > date.min and to_date.year >= now:
            for year in (to_date.year, to_date.year + 1):
                there = on(year, month, day)
                if there is not None and 0 <= (there - to_date).days < _TO_DATE_DAYS:
                    return year  # "tính đến tháng 3/2017"
        before = self._just_before
        if before > date.min and before.year >= newest and before >= self._told_day:
            there = on(before.year, month, day)
            if there is not None and 0 <= (there - before).days < _NEW_YEAR:
                return before.year  # "Trước đó, vào tháng 3/2017", "từ đầu tháng 5/2017 đến nay"
        soon = min((full for full in self._ahead if full >= self._told_day), default=None)
        held = max(self._yearly, default=0)  # "APEC 2017" with plans for 2018
        if soon is None or 0 < held < soon.year:
            return None
        year = soon.year - ((month, day) > (soon.month, 28))
        there = on(year, month, day)
        near_told = not self._newest or self._newest - 1 <= year <= self._newest + 1
        if there is not None and near_told and (soon - there).days < _SOON_DAYS:
            return year  # "sẽ diễn ra vào tháng 11/2017"
        return None

    def _by_papers(self, month: int, day: int, now: int) -> int | None:
        """A day soon after the last document was signed is of its year: it was handed over or announced."""
        signed = self._signed
        if signed is None or signed.year < now:
            return None
        there = as_date(Moment(signed.year, month, day))
        reach = _ANSWERED if signed == self._letter else _HANDED_OVER
        return signed.year if there and 0 <= (there - signed).days <= reach else None

    def _by_jubilee(self, month: int, day: int | None) -> int | None:
        """The year of a day on which an anniversary is kept: "kỷ niệm 10 năm", of what began on 15/6/2007."""
        newest = max(self._newest, self._latest.year, _NEWS_SINCE)
        years = {
            year
            for year in range(newest, _NO_NEWS_YET)
            if day is not None
            and (there := on(year, month, day)) is not None
            and any(there + timedelta(days=step) in self._kept for step in _AROUND)
        }
        return years.pop() if len(years) == 1 else None

    @cached_property
    def _kept(self) -> frozenset[date]:
        """The days on which the anniversaries that the text tells of may be kept."""
        days = (
            on(since.year + age, since.month, since.day) for age in self._ages for since in self._named_days
        )
        return frozenset(day for day in days if day is not None)

    def _before_effect(self, month: int, day: int | None, now: int) -> int | None:
        """The year of a day in the months before something takes effect: it is told of as that comes."""
        years = {
            year
            for comes in self._taking_effect
            for year in (comes.year - 1, comes.year)
            if comes.year >= max(now, self._newest)
            and (there := on(year, month, day or 15)) is not None
            and 0 <= (comes - there).days <= _NEW_YEAR
        }
        return years.pop() if len(years) == 1 else None

    def _by_timeline(self, asked: Asked, now: int) -> int | None:
        """A day in the months after one told right before it: "Tháng 4/2017, ... Ngày 31/5, ... Ngày 2/6"."""
        told = [(full, place) for full, place, _ in self._months if full not in self._ahead]
        if self._timeline is not None:
            told.append(self._timeline)
        years = [
            full.year + (asked.month < full.month)
            for full, place in told
            if 0 < asked.position - place < _NEXT_SENTENCES
            and full.year >= max(now, self._newest)
            and (asked.month - full.month) % 12 <= _MONTHS_ON
        ]
        year = max(years, default=None)
        then = None if year is None else on(year, asked.month, asked.day or 1)
        if then is not None:
            self._timeline = then, asked.position
        return year
