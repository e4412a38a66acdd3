"""Is a law of some year older than the one that a text sees being made?"""

from __future__ import annotations

from functools import cached_property

from vnpolext.spans import Found


class Ages:
    """Tells which laws of a text were in force before what it tells of.

    Args:
        found: gives the day of publication, or else the documents and days that the text tells.
    """

    def __init__(self, found: Found) -> None:
        self._found = found
        self._older: dict[str, bool] = {}

    def is_older(self, year: str) -> bool:
        """Tell whether the law of a year was in force before what the text tells of."""
        if year not in self._older:
            self._older[year] = self._was_before(year)
        return self._older[year]

    def _was_before(self, year: str) -> bool:
        found = self._found
        if found.anchor is not None:
            return int(year) < found.anchor.year - 1
        if int(year) < self._last_told - 1:
            return True
        near = (year, str(int(year) + 1))
        return not any(date.value and date.value.startswith(near) for date in found.dates)

    @cached_property
    def _last_told(self) -> int:
        """The last year of a document."""
        return max((int(one.year) for one in self._found.directives if one.year), default=0)
