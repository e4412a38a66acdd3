"""Days of the month whose month is not written, or hardly: "ngày 20", "mùng 3", "sáng 21,", "đêm 9 - 6"."""

from __future__ import annotations

import re
from calendar import monthrange

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import BLANK, DAY, LETTER, MONTH, NO_BLANK, TO, Words
from vnpolext.stages.dates.reading import Moment, Reading, Shift

_CLAUSE_BEHIND = re.compile(r",\s[^\W\d_]")
_MONTH_BEFORE = re.compile(rf"{BLANK}tháng{BLANK}trước(?!{LETTER})")
_EVERY_MONTH = re.compile(
    rf"(?:(?:,|{BLANK}và){BLANK}(?:ngày{BLANK})?\d{{1,2}}){{0,3}}{BLANK}(?:hằng|hàng|mỗi){BLANK}tháng(?!{LETTER})"
)


def real_day(year: int | None, month: int | None, day: int | None) -> bool:
    """Tell whether the calendar has this day; an unknown month has 31 days, an unknown February 29."""
    if day is None or month is None:
        return True
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= 28 or 28 < day <= monthrange(year or 2000, month)[1]


class UndatedDays:
    """Matches a day without its month behind "ngày", "mùng" or a part of the day."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._number = late_regex(words.number)
        self._bare = re.compile(rf"(?P<d>{DAY})(?![\d/]|[.,\-]\d|{NO_BLANK}%)")
        self._run = re.compile(r"(?P<d>[12]?\d)-(?P<d2>1[3-9]|2\d|3[01])(?![\d/.\-])")
        self._spaced = re.compile(rf"(?P<d>{DAY}) ?- ?(?P<m>{MONTH})(?=[,.;)\n])")
        self._span = late_regex(
            rf"{TO}(?:ngày{BLANK})?(?:mùng{BLANK}|mồng{BLANK})?(?P<d>{DAY})(?![\d/]|[.,\-]\d|{NO_BLANK}%)"
        )

    def match(self, low: str, start: int, at: int, head: re.Match[str] | None) -> Reading | None:
        """Return the day at `at`; the expression began at `start`, and `head` is its "ngày" or "mùng"."""
        reading = self._headed(low, start, at, head) if head else None
        return reading or self._short(low, start, at, head is None)

    def _headed(self, low: str, start: int, at: int, head: re.Match[str]) -> Reading | None:
        """Such as "ngày 20" or "mùng 3"."""
        lunar_head = head["w"] in ("mùng", "mồng") or head["w2"] is not None
        found = self._bare.match(low, at)
        if found:
            day, end = int(found["d"]), found.end()
        elif lunar_head:
            word = self._number.match(low, at)
            value = self._words.day_of(word[0]) if word else None
            if word is None or value is None:
                return None
            day, end = value, word.end()
        else:
            return None
        if low[end : end + 1].isalnum():
            return None
        reading = Reading(start, end, "dates.bare_day", first=Moment(day=day), headed=lunar_head)
        month = _MONTH_BEFORE.match(low, end)
        if month and not lunar_head:
            beside = Moment(day=day, shift=Shift("M", -1))
            return Reading(start, month.end(), "dates.day", first=beside, headed=True)
        span = self._span.match(low, end)
        if span and int(span["d"]) > day:
            reading.last, reading.end = Moment(day=int(span["d"])), span.end()
        reading.recurring = _EVERY_MONTH.match(low, reading.end) is not None
        return reading

    def _short(self, low: str, start: int, at: int, has_part: bool) -> Reading | None:
        """Behind a part of the day: "đêm 9 - 6,", "sáng 21,"; behind "ngày": the run "22-24"."""
        if not has_part:
            found = self._run.match(low, at)
            if not found or int(found["d"]) >= int(found["d2"]) or found["d"] == "0":
                return None
            first, last = Moment(day=int(found["d"])), Moment(day=int(found["d2"]))
            return Reading(start, found.end(), "dates.bare_day", first=first, last=last, headed=False)
        if at == start or low[at - 1] == "(":
            return None
        found = self._spaced.match(low, at)
        if found and real_day(None, int(found["m"]), int(found["d"])):
            return Reading(
                start, found.end(), "dates.day", first=Moment(None, int(found["m"]), int(found["d"]))
            )
        found = self._bare.match(low, at)
        if not found or not _CLAUSE_BEHIND.match(low, found.end()):
            return None
        return Reading(start, found.end(), "dates.bare_day", first=Moment(day=int(found["d"])), headed=False)
