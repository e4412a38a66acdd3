"""The time of publication as callers write it."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from vnpolext.errors import PublishedError

_ISO = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<m>\d\d)-(?P<d>\d\d)|(?P<bm>\d\d)(?P<bd>\d\d)|-?W(?P<w>\d\d)-?(?P<wd>[1-7])|-?(?P<o>\d{3}))"
    r"(?:[T ]\s*(?P<h>\d\d)(?::?(?P<min>\d\d)(?::?(?P<s>\d\d)(?:[.,]\d+)?)?)?"
    r"\s*(?:Z|[+-]\d\d(?::?\d\d)?)?)?"
)
_REMEDY = "give a date, a datetime or ISO 8601 text such as '2024-05-15' or '2024-05-15T16:08:53+07:00'"


def read_published(value: object) -> tuple[datetime, str] | None:
    """Read the caller's `published`.

    Args:
        value: None, a date, a datetime, or ISO 8601 text, basic or extended, with or without offset.

    Returns:
        The local time (its offset is dropped, not converted) and the text that a record shows:
        a day, or a day and a time where the caller gave one. None where nothing is given.

    Raises:
        PublishedError: the value is of another type or cannot be read.

    Example:
        >>> read_published("20240515T1608")
        (datetime.datetime(2024, 5, 15, 16, 8), '2024-05-15T16:08:00')
    """
    if value is None:
        return None
    if isinstance(value, datetime):
        local = value.replace(tzinfo=None, microsecond=0)
        return local, local.isoformat()
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day), value.isoformat()
    if not isinstance(value, str):
        raise PublishedError(f"published is of type {type(value).__name__}; {_REMEDY}")
    match = _ISO.fullmatch(value.strip())
    if match is None:
        raise PublishedError(f"published={value!r} cannot be read; {_REMEDY}")
    try:
        day = _day(match)
        if match["h"] is None:
            return datetime(day.year, day.month, day.day), day.isoformat()
        local = datetime(
            day.year, day.month, day.day, int(match["h"]), int(match["min"] or 0), int(match["s"] or 0)
        )
    except ValueError as error:
        raise PublishedError(f"published={value!r} is no day of the calendar ({error}); {_REMEDY}") from error
    return local, local.isoformat()


def _day(match: re.Match[str]) -> date:
    year = int(match["year"])
    if match["w"]:
        return date.fromisocalendar(year, int(match["w"]), int(match["wd"]))
    if match["o"]:
        day = date(year, 1, 1) + timedelta(days=int(match["o"]) - 1)
        if day.year != year:
            raise ValueError("day of year out of range")
        return day
    return date(year, int(match["m"] or match["bm"]), int(match["d"] or match["bd"]))
