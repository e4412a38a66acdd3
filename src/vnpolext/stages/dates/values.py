"""TIMEX3 strings of moments, and calendar steps on moments that may have holes."""

from __future__ import annotations

from datetime import date, timedelta

from vnpolext.stages.dates.reading import Moment

_ANY_YEAR = 2001


def written(moment: Moment) -> str | None:
    """Write a moment as the contract does; unknown leading parts become X.

    Example:
        >>> written(Moment(None, 5, 15)), written(Moment(2024, part="Q1")), written(Moment(clock="T14:30"))
        ('XXXX-05-15', '2024-Q1', 'XXXX-XX-XXT14:30')
    """
    clock = moment.clock or ""
    year = "XXXX" if moment.year is None else f"{moment.year:04d}"
    if moment.day is not None:
        month = "XX" if moment.month is None else f"{moment.month:02d}"
        return f"{year}-{month}-{moment.day:02d}{clock}"
    if clock:
        return f"XXXX-XX-XX{clock}"
    if moment.week is not None:
        return None if moment.year is None else f"{year}-W{moment.week:02d}"
    if moment.part is not None:
        return f"{year}-{moment.part}"
    if moment.month is not None:
        return f"{year}-{moment.month:02d}"
    return None if moment.year is None else year


def as_date(moment: Moment) -> date | None:
    """Return the first day of a moment whose year is known."""
    if moment.year is None or not 1 <= moment.year <= 9999:
        return None
    month = moment.month or {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}.get(moment.part or "", 1)
    try:
        return date(moment.year, month, moment.day or 1)
    except ValueError:
        return None


def of_date(day: date) -> Moment:
    """Return a day as a moment."""
    return Moment(day.year, day.month, day.day)


def plus_days(moment: Moment, days: int) -> Moment | None:
    """Step by days; an unknown year stays unknown unless the step crosses into another one."""
    if days == 0:
        return moment
    if moment.month is None or moment.day is None:
        return None
    start = as_date(moment._replace(year=moment.year or _ANY_YEAR))
    if start is None:
        return None
    try:
        reached = start + timedelta(days=days)
    except OverflowError:
        return None
    return Moment(None if moment.year is None else reached.year, reached.month, reached.day)


def follows_day(first: Moment, second: Moment) -> bool:
    """Tell whether both days are written in full or both without a year, and follow one another."""
    if first.shift is not None or second.shift is not None or (first.year is None) != (second.year is None):
        return False
    return plus_days(first, 1) == second


def plus_months(moment: Moment, months: int) -> Moment | None:
    """Step by months; the day is dropped."""
    if moment.month is None:
        return None
    total = (moment.year or _ANY_YEAR) * 12 + moment.month - 1 + months
    if not 12 <= total < 120_000:
        return None
    return Moment(None if moment.year is None else total // 12, total % 12 + 1)


def week_of(day: date) -> Moment:
    """Return the ISO week that holds a day."""
    year, week, _ = day.isocalendar()
    return Moment(year, week=week)


def shift_unit(base: Moment, unit: str, amount: int) -> Moment | None:
    """Step from the day or period `base` by `amount` years, quarters, months, weeks or days."""
    if unit == "Y":
        return (
            None if base.year is None or not 1 <= base.year + amount <= 9999 else Moment(base.year + amount)
        )
    if unit == "D":
        return plus_days(base, amount)
    if unit == "M":
        return plus_months(base, amount)
    if unit == "Q":
        if base.month is None:
            return None
        quarter = (base.year or _ANY_YEAR) * 4 + (base.month - 1) // 3 + amount
        return Moment(None if base.year is None else quarter // 4, part=f"Q{quarter % 4 + 1}")
    day = as_date(base) if base.day is not None else None
    if day is None:
        return None
    try:
        return week_of(day + timedelta(weeks=amount))
    except OverflowError:
        return None


def amount(count: float, unit: str) -> str | None:
    """Write an amount as a TIMEX3 duration in whole units.

    Example:
        >>> amount(1.5, "Y"), amount(3, "DECADE"), amount(0.5, "H")
        ('P18M', 'P30Y', 'PT30M')
    """
    factors = {"Q": (3, "M"), "DECADE": (10, "Y"), "CENTURY": (100, "Y")}
    if unit in factors:
        factor, unit = factors[unit]
        count *= factor
    smaller = {
        "Y": (12, "M"),
        "M": (30, "D"),
        "W": (7, "D"),
        "D": (24, "H"),
        "H": (60, "MIN"),
        "MIN": (60, "S"),
    }
    if count != int(count):
        if unit not in smaller:
            return None
        factor, unit = smaller[unit]
        count = round(count * factor)
    if unit == "?":
        return None
    written = int(count)
    if unit in ("H", "MIN", "S"):
        return f"PT{written}{unit[0]}"
    return f"P{written}{unit}"


def is_longer(duration: str | None, other: str | None) -> bool:
    """Tell whether a duration lasts longer than another one; a month counts as 30 days.

    Example:
        >>> is_longer("P1Y", "P2M"), is_longer("PT2H", "PT150M")
        (True, False)
    """
    return _seconds(duration) > _seconds(other)


def _seconds(duration: str | None) -> int:
    if duration is None:
        return 0
    steps = _CLOCK_SECONDS if duration[1] == "T" else _CALENDAR_SECONDS
    return int(duration.lstrip("PT")[:-1]) * steps[duration[-1]]


_CLOCK_SECONDS = {"H": 3600, "M": 60, "S": 1}
_CALENDAR_SECONDS = {"Y": 365 * 86_400, "M": 30 * 86_400, "W": 7 * 86_400, "D": 86_400}
