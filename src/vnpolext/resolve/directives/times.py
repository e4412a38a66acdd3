"""Is a law of some year older than the one that a text sees being made?"""

from __future__ import annotations

from vnpolext.spans import Found


def is_older(found: Found, year: str) -> bool:
    """Tell whether the law of a year was in force before what the text tells of.

    Args:
        found: gives the day of publication, or else the days that the text tells.
        year: that of the law.
    """
    if found.anchor is not None:
        return int(year) < found.anchor.year - 1
    near = (year, str(int(year) + 1))
    return not any(date.value and date.value.startswith(near) for date in found.dates)
