"""Days of the Vietnamese lunar calendar, and their solar values where `lunar-vn` is installed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

from vnpolext.grammar.late import late_regex
from vnpolext.spans import Offsets
from vnpolext.stages.dates.atoms import BLANK, BREAK, DAY, LETTER, MONTH, NO_BLANK, TO, YEAR, Words
from vnpolext.stages.dates.reading import Moment, Reading

_STEMS = "giáp ất bính đinh mậu kỷ canh tân nhâm quý".split()
_BRANCHES = "tý sửu dần mão thìn tỵ ngọ mùi thân dậu tuất hợi".split()
_BRANCH_TWINS = {"tí": "tý", "mẹo": "mão", "tị": "tỵ"}
_MARK = rf"(?:{NO_BLANK}(?:\((?:âm lịch|âl|a\.l)\)|(?:âm lịch|âl|a\.l)(?!{LETTER})))"
_STEM, _BRANCH = "|".join(_STEMS), "|".join([*_BRANCHES, *_BRANCH_TWINS])
_CYCLE = rf"(?:(?:năm{BLANK})?(?P<stem>{_STEM}){BLANK}(?P<branch>{_BRANCH})(?!{LETTER}))"
_SOLAR_YEAR = rf"(?:năm{BLANK})?(?P<y>{YEAR})"
_YEAR = rf"(?:{BLANK}(?:tết{BLANK}|xuân{BLANK})?{_CYCLE})?(?:{NO_BLANK}[-/,]?{NO_BLANK}{_SOLAR_YEAR})?"

LUNAR_WORDS = ("âm lịch", "âl", "tết", "giêng", "chạp", "rằm", "giao thừa")
_CYCLE_YEARS = tuple(f" {stem} " for stem in _STEMS)


class LunarGrammar:
    """Matches lunar days: "mùng 6 Tết", "rằm tháng Giêng", "10/3 âm lịch", "14 tháng Giêng âm lịch"."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._part = late_regex(rf"(?P<part>{words.day_part})")

    @staticmethod
    def concerns(low: str, openings: Iterable[Offsets]) -> bool:
        """Tell whether a text holds a lunar word at all; most hold none.

        Args:
            low: the text.
            openings: the words that a date may open with or that tell of the moon.
        """
        for start, end in openings:
            word = low[start:end]
            if word in LUNAR_WORDS or (word == "năm" and low.startswith(_CYCLE_YEARS, end)):
                return True
        return False

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        """All forms; the last one ("3 tháng 2") needs a lunar word in it to count."""
        words = self._words
        day = rf"(?P<d>{DAY}|{words.number})"
        more = (
            rf"(?:(?:{TO}|,{NO_BLANK}|{BLANK}và{BLANK}|{BLANK}(?=rạng))(?:(?:{words.day_part}|rạng){BLANK})?(?:ngày{BLANK})?"
            rf"(?:mùng{BLANK}|mồng{BLANK})?"
            rf"(?P<d2>{DAY}|{words.number})){{0,3}}"
        )
        head = rf"(?P<head>(?:{words.day_part}{BLANK})?(?:ngày{BLANK})?(?:(?:mùng|mồng){BLANK})?)"
        month = rf"(?P<m>{MONTH}|{words.month})"
        marked = rf"(?P<mark>{_MARK})?{_YEAR}(?P<mark2>{_MARK})?"
        forms = (
            rf"{head}{day}{more}{NO_BLANK}/{NO_BLANK}(?P<m>{MONTH})(?:{NO_BLANK}/{NO_BLANK}"
            rf"(?P<yn>{YEAR}))?{_MARK}{_YEAR}",
            rf"{head}{day}{more}{BLANK}(?:tháng{BLANK}chạp{BLANK})?tết(?!{BLANK}(?:trồng|thiếu"
            rf"|độc)){_YEAR}(?!{LETTER})",
            rf"(?P<head>(?:{words.day_part}{BLANK})?(?:ngày{BLANK}"
            rf"|đêm{BLANK})?)rằm{BREAK}tháng{BREAK}{month}{marked}",
            rf"(?P<head>(?:đêm{BLANK})?)giao thừa(?:{BLANK}tết)?{_YEAR}(?!{LETTER})",
            rf"{head}{day}{_MARK}",
            rf"tháng{BREAK}(?P<m>giêng|chạp)(?!{LETTER}){marked}",
            rf"tháng{BREAK}{month}{_MARK}{_YEAR}",
            rf"{head}{day}{more},?{BREAK}tháng{BREAK}{month}(?P<leap>{BLANK}nhuận)?(?:{BLANK}năm{BLANK}"
            rf"(?P<yn>{YEAR}))?{marked}",
        )
        return tuple(late_regex(form) for form in forms)

    def match(self, low: str, start: int) -> Reading | None:
        """Return the lunar day or month that starts at `start`."""
        *sure, unsure = self._patterns
        for pattern in sure:
            found = pattern.match(low, start)
            if found:
                return self._reading(found)
        found = unsure.match(low, start)
        if found and (found["mark"] or found["mark2"] or found["m"] in ("giêng", "chạp") or found["stem"]):
            return self._reading(found)
        return None

    def _reading(self, found: re.Match[str]) -> Reading | None:
        groups = found.groupdict()
        month: int | None = 1
        day: int | None = 15 if "rằm" in found[0] else None
        if groups.get("m"):
            month = self._words.month_of(groups["m"] or "")
        if groups.get("d"):
            day = self._words.day_of(groups["d"] or "")
            if day is None or day > 30:
                return None
            if "tết" in found[0] and day > 20 and not groups.get("m"):
                month = 12
        elif "giao thừa" in found[0]:
            day, month = None, 12
        year = groups.get("yn") or groups.get("y")
        part = self._part.match(found[0])
        reading = Reading(found.start(), found.end(), "dates.lunar", lunar=True)
        reading.first = Moment(int(year) if year else cycle_year(groups), month, day)
        if groups.get("d2"):
            last = self._words.day_of(groups["d2"] or "")
            if last is not None and day is not None and last > day:
                reading.last = Moment(reading.first.year, month, last)
            else:
                reading.vague = True
        if part:
            reading.day_part = self._words.day_parts[" ".join(part["part"].split())]
        reading.vague = reading.vague or "nhuận" in found[0]
        return reading


def cycle_year(groups: dict[str, Any]) -> int | None:
    """Return the year of the sixty-year cycle nearest to the turn of the millennium, or None.

    The cycle alone leaves sixty years open; the caller moves it by sixties to where the article stands.
    """
    stem, branch = groups.get("stem"), groups.get("branch")
    if not stem or not branch:
        return None
    branch = _BRANCH_TWINS.get(branch, branch)
    wanted = (_STEMS.index(stem), _BRANCHES.index(branch))
    for year in range(1984, 2044):
        if ((year - 4) % 10, (year - 4) % 12) == wanted:
            return year
    return None


def solar_day(year: int, month: int, day: int) -> date | None:
    """Return the solar day of a lunar one, or None without `lunar-vn` (extra `lunar`) or such a day."""
    try:
        from lunar_vn import LunarDate, lunar_to_solar
    except ImportError:
        return None
    try:
        return lunar_to_solar(LunarDate(day, month, year))  # type: ignore[no-any-return,unused-ignore]
    except ValueError:
        return None
