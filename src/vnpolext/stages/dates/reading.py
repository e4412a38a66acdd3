"""What the grammar reads before any anchor is known: moments with holes, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Shift(NamedTuple):
    """A distance in calendar units from the anchor, or from the day last named in the text."""

    unit: str
    """Y, Q, M, W, D, H, MIN or S."""
    amount: int
    base: str = "anchor"


class Moment(NamedTuple):
    """A point or a period of the calendar; what the text does not say is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    """Q1 to Q4, H1, H2."""
    weekday: int | None = None
    week: int | None = None
    """The n-th week of its month."""
    clock: str | None = None
    """T14:30 or T14:30:05."""
    shift: Shift | None = None
    short_year: bool = False
    """True when the year was written with two digits and its century is still open."""

    @property
    def grain(self) -> str:
        """The smallest calendar unit that the text names: day, week, month, part or year."""
        if self.day is not None or self.weekday is not None:
            return "day"
        if self.week is not None:
            return "week"
        if self.month is not None:
            return "month"
        if self.part is not None:
            return "part"
        if self.shift is not None and self.year is None:
            return {"Y": "year", "Q": "part", "M": "month", "W": "week"}.get(self.shift.unit, "day")
        return "year" if self.year is not None else "clock"

    @property
    def open_year(self) -> bool:
        """True when a month, day or part is named and its year is not."""
        return self.year is None and self.shift is None and (self.month is not None or self.part is not None)

    def given_by(self, later: Moment) -> Moment:
        """Take the parts that the later end of a range or list names for both ("từ 5 đến 7/6/2024")."""
        if self.shift is not None:
            return self
        month = self.month
        if month is None and self.day is not None:
            month = later.month
        year, shift = self.year, self.shift
        if year is None and (later.year is not None or later.shift is not None):
            year, shift = later.year, later.shift
            if year is not None and month is not None and later.month is not None and month > later.month:
                year -= 1
        if (year, month, shift) == (self.year, self.month, self.shift):
            return self
        return self._replace(year=year, month=month, shift=shift)


@dataclass(slots=True)
class Reading:
    """A temporal expression as the grammar reads it."""

    start: int
    end: int
    rule: str
    type: str = "DATE"
    first: Moment = Moment()
    last: Moment | None = None
    value: str | None = None
    """The finished value of a duration or a set."""
    day_part: str | None = None
    direction: int | None = None
    """-1, 0 or 1 for "vừa qua", "này", "tới" behind the date."""
    separator: str | None = None
    """What parts a numeric date: "/", "-", "."; None where words part it."""
    headed: bool = True
    """False for a bare number group, which is a date only where its surroundings say so."""
    recurring: bool = False
    """True for a day of every year ("28-6 hằng năm"), which has no year of its own."""
    lunar: bool = False
    vague: bool = False
    """True where there is no value to give (centuries)."""
    more: tuple[Reading, ...] = ()
    """The further days of a list whose days do not follow one another ("ngày 8, 15 và 20/6")."""
    pinned: int | None = None
    """Days from today for a relative word explained by a date in brackets: -1 in "hôm qua (5/6)"."""

    @property
    def single_day(self) -> bool:
        """True for one day, with or without a clock time."""
        return self.last is None and self.type in ("DATE", "TIME") and self.first.grain == "day"
