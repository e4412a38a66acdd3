"""Years and longer: "năm 2016 và 2017", "những năm 1990", "thế kỷ XVI"."""

from __future__ import annotations

import re

from vnpolext.stages.dates.atoms import AND, BLANK, BREAK, LETTER, NO_BLANK, TO, TO_NUMBER, YEAR, Words
from vnpolext.stages.dates.behind import YEAR_SHIFT, words_behind
from vnpolext.stages.dates.reading import Moment, Reading, Shift

_CENTURY_NUMBER = r"(?:x{0,2}(?:ix|iv|v?i{0,3})(?<=[xvi])|\d{1,2})(?![^\W_])"


CYCLE = (
    r"(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) "
    r"(?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)"
)
_OF_DECADES = 1900
_YEAR_FROM_LAST = re.compile(rf"năm{BLANK}(?P<w>trước|sau){BLANK}đó(?!{LETTER})")
_CYCLE_ALONE = re.compile(rf"năm{BLANK}{CYCLE}(?!{LETTER}|{NO_BLANK}[(,\-]?{NO_BLANK}\d)")
_MOON_BEFORE = re.compile(rf"(?:\d|giêng|chạp|âm lịch|âl),?{BLANK}\Z")  # the year of a lunar day
_NEXT_YEAR = re.compile(rf"sang{BLANK}năm(?!{LETTER}|{BLANK}(?:\d|mới|học|thứ|nay|sau|tới|cuối|đầu))")


class YearGrammar:
    """Matches years, decades and centuries at a given place."""

    def __init__(self, words: Words) -> None:
        self._year = re.compile(
            rf"(?:những{BLANK})?năm{TO_NUMBER}(?:(?:{CYCLE}{BLANK})?(?P<y>{YEAR})|(?P<old>[1-9]\d\d)"
            rf"(?![\d%/.,\-]\d|\d|%)|(?P<w>nay|ngoái|trước|qua|vừa qua|vừa rồi|sau|tới(?!{BLANK}(?:nay|giờ))"
            rf"|tới đây|tiếp theo|kế tiếp|này)(?!{LETTER}))"
        )
        self._year_end = re.compile(rf"(?:năm{TO_NUMBER})?(?P<y>{YEAR})")
        self._decade = re.compile(
            rf"(?:những{BLANK}năm|thập{BLANK}(?:niên|kỷ|kỉ)(?:{BLANK}(?:những{BLANK})?năm)?"
            rf"|các{BLANK}năm){BREAK}(?P<y>(?:1[89]|20)\d0|[1-9]0)(?:s(?!\w)|(?!\d"
            rf"|{NO_BLANK}-))(?:{BLANK}của{BLANK}thế{BLANK}k[ỷỉ]{BLANK}(?P<c>{_CENTURY_NUMBER}|trước))?"
        )
        century = rf"(?:{_CENTURY_NUMBER}|{words.number})"
        self._century = re.compile(
            rf"thế{BLANK}k[ỷỉ]{BREAK}(?:thứ{BLANK})?(?P<c>{century})(?:(?:{TO}"
            rf"|{AND})(?:thế{BLANK}k[ỷỉ]{BREAK})?(?P<c2>(?!năm){century}))?"
        )
        self._to = re.compile(TO)
        self._and = re.compile(AND)

    def match(self, low: str, start: int, relative: bool = True) -> Reading | None:
        """Return the year, list or range of years that starts at `start`."""
        nearby = _YEAR_FROM_LAST.match(low, start)
        if nearby:
            step = -1 if nearby["w"] == "trước" else 1
            return Reading(
                start, nearby.end(), "dates.distance", first=Moment(shift=Shift("Y", step, "last"))
            )
        alone = _CYCLE_ALONE.match(low, start)
        if alone and not _MOON_BEFORE.search(low, max(0, start - 16), start):
            return Reading(start, alone.end(), "dates.cycle_year", vague=True)
        following = _NEXT_YEAR.match(low, start)
        if following:
            return Reading(start, following.end(), "dates.relative_year", first=Moment(shift=Shift("Y", 1)))
        found = self._year.match(low, start)
        if not found or found[0].startswith("những"):
            return None
        if found["w"]:
            amount = YEAR_SHIFT.get(" ".join(found["w"].split()), 1)
            if not relative:
                return None
            if low.startswith(" liền kề", found.end()):  # the year before whichever is dealt with
                return Reading(start, found.end() + 8, "dates.relative_year", vague=True)
            if found["w"] == "này":
                if not low.endswith("trong ", 0, start):
                    return None
                same = Shift("Y", 0, "told")
                return Reading(start, found.end(), "dates.relative_year", first=Moment(shift=same))
            base = (
                "last" if found["w"].endswith("tiếp") or found["w"].startswith(("tiếp", "kế")) else "anchor"
            )
            shift = Shift("Y", amount, base)  # "năm tiếp theo" is the one after the year told
            return Reading(start, found.end(), "dates.relative_year", first=Moment(shift=shift))
        if found["old"]:
            return Reading(start, found.end(), "dates.old_year", first=Moment(int(found["old"])))
        reading = Reading(start, found.end(), "dates.year", first=Moment(int(found["y"])))
        return words_behind(low, self._chain(low, reading))

    def _chain(self, low: str, reading: Reading) -> Reading:
        """Join further years: "2019, 2020 và 2021", "2015 đến năm 2018", "2023 - 2024"."""
        years, at = [reading.first.year or 0], reading.end
        for _ in range(9):
            bridge = self._to.match(low, at)
            joined = bridge is None
            bridge = bridge or self._and.match(low, at)
            found = self._year_end.match(low, bridge.end()) if bridge else None
            if not bridge or not found or (joined and low[bridge.end()] == "n"):
                break
            if (
                low[found.end() : found.end() + 1] in ("/", ".", "-")
                and low[found.end() + 1 : found.end() + 2].isdigit()
            ):
                break
            year = int(found["y"])
            if year <= years[-1] or (joined and year != years[-1] + 1):
                break
            years.append(year)
            at = found.end()
            if not joined:
                break
        if len(years) > 1:
            reading.last, reading.end, reading.rule = Moment(years[-1]), at, "dates.year_range"
        return reading

    def match_long(self, low: str, start: int) -> Reading | None:
        """Decades and centuries."""
        found = self._decade.match(low, start)
        if found:
            year = int(found["y"])
            if year < 100:
                century = 19 if found["c"] in (None, "trước") else _roman(found["c"]) - 1
                year += century * 100
            elif year % 100 == 0 and year < _OF_DECADES:  # "cuối những năm 1800": of the century
                return Reading(start, found.end(), "dates.century", vague=True)
            return Reading(start, found.end(), "dates.decade", first=Moment(year), last=Moment(year + 9))
        found = self._century.match(low, start)
        if found:
            reading = Reading(start, found.end(), "dates.century", vague=True)
            reading.last = Moment() if found["c2"] and not re.search(rf"{AND}", found[0]) else None
            return reading
        return None


def _roman(written: str) -> int:
    if written.isdigit():
        return int(written)
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for letter, following in zip(written, [*written[1:], ""], strict=True):
        value = values[letter]
        total += -value if following and values[following] > value else value
    return total
