"""Months, quarters, halves, years, decades and centuries, alone, in ranges and in parts of them."""

from __future__ import annotations

import re

from vnpolext.stages.dates.atoms import (
    AND, BLANK, BREAK, LETTER, MONTH, NO_BLANK, NO_BREAK, RECENT_YEAR, ROMAN, TO, YEAR, Words,
)  # fmt: skip
from vnpolext.stages.dates.reading import Moment, Reading, Shift

_QUARTER_NUMBER = r"(?:iv|iii|ii|i|[1-4]|một|hai|ba|tư|bốn)(?![^\W_])"
_PART_OF = rf"(?:(?:ngay|những{BLANK}ngày)?(?:đầu|giữa|cuối)|thượng tuần|trung tuần|hạ tuần|nửa{BLANK}(?:đầu|cuối)|hết)"
_HEDGED = re.compile(rf"(?P<w>(?:những{BLANK}ngày{BLANK})?(?:đầu|giữa|cuối)|thượng tuần|trung tuần|hạ tuần|nửa{BLANK}(?:đầu|cuối){BLANK}|nửa{BLANK}(?:đầu|cuối)){BLANK}")
_YEAR_WORD = rf"(?:năm{BLANK}(?P<yw>nay|ngoái|trước|qua|vừa qua|vừa rồi|sau|tới|tiếp theo|kế tiếp|này)|(?P<ys>cùng năm))(?!{LETTER})"
_YEAR_TAIL = (
    rf"(?:{NO_BLANK}(?:/|-|\.){NO_BLANK}(?P<y>{YEAR})"
    rf"|{NO_BREAK},?{BREAK}(?:của{BLANK})?năm{BREAK}(?P<y2>{YEAR})|{BLANK}(?P<y3>{RECENT_YEAR})|{BLANK}năm{BLANK}(?P<yy>[0-9]\d)(?![\d.,%/]\d|\d|{NO_BLANK}%|{BLANK}{LETTER})|{BLANK}(?:của{BLANK})?{_YEAR_WORD})?"
)
_YEAR_SHIFT = {"nay": 0, "này": 0, "ngoái": -1, "trước": -1, "qua": -1, "vừa qua": -1, "vừa rồi": -1, "sau": 1, "tới": 1, "tiếp theo": 1, "kế tiếp": 1}
_DIRECTION = re.compile(rf"{BLANK}(?P<w>vừa qua|vừa rồi|này|tới đây|sắp tới|tới)(?!{LETTER})")
_AFTER_TOI = re.compile(rf"{NO_BLANK}(?:[,.;:)\]\"”!?\n]|$|(?:tại|ở|sẽ|nhưng|với|và|khi|để|là|có|theo|do|thì|trong|nhằm|được)(?!{LETTER}))")
_CENTURY_NUMBER = rf"(?:x{{0,2}}(?:ix|iv|v?i{{0,3}})(?<=[xvi])|\d{{1,2}})(?![^\W_])"


def _plain(word: str) -> str:
    return " ".join(word.split())


class PeriodGrammar:
    """Matches one month, quarter, year or longer period, or a range of them, at a given place."""

    def __init__(self, words: Words) -> None:
        self._words = words
        count = rf"(?:\d{{1,2}}|{words.number})"
        self._month = re.compile(rf"(?:tháng|thg\.?){BREAK}(?P<m>{MONTH}|{words.month}){_YEAR_TAIL}")
        self._month_end = re.compile(rf"(?:tháng{BREAK})?(?P<m>{MONTH}|{words.month})(?![/.,]\d*%|{NO_BLANK}%){_YEAR_TAIL}")
        self._quarter = re.compile(rf"qu[ýí]{BREAK}(?P<q>{_QUARTER_NUMBER}){_YEAR_TAIL}")
        self._quarter_end = re.compile(rf"(?:qu[ýí]{BREAK})?(?P<q>{_QUARTER_NUMBER}){_YEAR_TAIL}")
        self._year = re.compile(rf"(?:những{BLANK})?năm{BREAK}(?:(?P<y>{YEAR})|(?P<w>nay|ngoái|trước|qua|vừa qua|vừa rồi|sau|tới|tới đây|tiếp theo|kế tiếp|này)(?!{LETTER}))")
        self._year_end = re.compile(rf"(?:năm{BREAK})?(?P<y>{YEAR})")
        self._months_of = re.compile(
            rf"(?P<n>{count}|hai|những){BREAK}(?P<u>tháng|qu[ýí]){BLANK}(?P<w>đầu(?:{BLANK}tiên)?|cuối(?:{BLANK}cùng)?)"
            rf"(?:{BLANK}của)?(?:{BLANK}năm(?:{BREAK}(?P<y>{YEAR})|{BLANK}(?P<yw>nay|ngoái|trước|qua|sau|tới)(?!{LETTER}))?|(?={BLANK}cùng năm))(?!{LETTER})"
        )
        self._months_year = re.compile(rf"(?P<n>\d{{1,2}}){BREAK}tháng(?:{BLANK}của)?{BLANK}năm{BREAK}(?P<y>{YEAR})")
        self._half = re.compile(rf"nửa{BLANK}(?:(?P<w>đầu|cuối){BLANK}(?:của{BLANK})?năm|năm{BLANK}(?P<w2>đầu|cuối))(?:{BREAK}(?P<y>{YEAR})|{BLANK}(?P<yw>nay|ngoái|trước|qua|sau|tới)(?!{LETTER}))?(?!{LETTER})")
        self._decade = re.compile(rf"(?:những{BLANK}năm|thập{BLANK}(?:niên|kỷ|kỉ)(?:{BLANK}(?:những{BLANK})?năm)?|các{BLANK}năm){BREAK}(?P<y>(?:1[89]|20)\d0|[1-9]0)(?!\d|{NO_BLANK}-)(?:{BLANK}của{BLANK}thế{BLANK}k[ỷỉ]{BLANK}(?P<c>{_CENTURY_NUMBER}))?")
        century = rf"(?:{_CENTURY_NUMBER}|{words.number})"
        self._century = re.compile(rf"thế{BLANK}k[ỷỉ]{BREAK}(?:thứ{BLANK})?(?P<c>{century})(?:(?:{TO}|{AND})(?:thế{BLANK}k[ỷỉ]{BREAK})?(?P<c2>{century}))?")
        self._unit_word = re.compile(rf"(?P<u>tuần|tháng|qu[ýí]){BLANK}(?:lễ{BLANK})?(?P<w>{words.direction})")
        self._first_week = re.compile(rf"tuần{BLANK}(?P<w>đầu tiên|đầu|(?:thứ{BLANK})?(?:nhất|hai|ba|tư|[1-5]))(?:{BLANK}của)?{BLANK}tháng{BLANK}(?P<m>{MONTH}|{words.month}){_YEAR_TAIL}")
        self._bare_part = re.compile(rf"(?P<w>đầu|giữa|cuối){BLANK}(?P<u>năm|tháng|qu[ýí]|tuần)(?!{BLANK}(?:học|tuổi|thứ|sau{BLANK}đó)(?!{LETTER}))(?!{LETTER})")
        self._same_time = re.compile(rf"cùng{BLANK}k[ỳì]{BLANK}(?:của{BLANK})?(?=năm|tháng|qu[ýí])")
        self._hedged_year = re.compile(rf"(?:đầu|giữa|cuối|giữa){BLANK}(?P<y>{RECENT_YEAR})(?!{NO_BLANK}[-/.,]\d)")
        self._to = re.compile(TO)
        self._and = re.compile(AND)

    # ---- starts

    def match(self, low: str, start: int) -> Reading | None:
        """Return the longest period that starts exactly at `start`."""
        first = low[start]
        if first == "c" and low.startswith("cùng", start):
            return self._same_period(low, start)
        if first == "t":
            return self._months(low, start) or self._named_unit(low, start) or self._old(low, start) or self._hedge(low, start)
        if first == "q":
            return self._quarters(low, start) or self._named_unit(low, start)
        if first == "n" and low.startswith("năm", start):
            return self._years(low, start)
        return self._counted(low, start) or self._old(low, start) or self._hedge(low, start)

    def _hedge(self, low: str, start: int) -> Reading | None:
        """ "cuối tháng 6", "đầu năm 2017", "giữa thế kỷ XVI", "đầu năm"."""
        found = _HEDGED.match(low, start)
        if found:
            inner = self._months(low, found.end()) or self._quarters(low, found.end()) or self._old(low, found.end())
            inner = inner or self._years(low, found.end(), relative=True)
            if inner is not None:
                inner.start = start
                return inner
            year = self._hedged_year.match(low, start)
            if year:
                return Reading(start, year.end(), "dates.part_of_year", first=Moment(int(year["y"])))
        bare = self._bare_part.match(low, start)
        if bare and bare["u"] != "tuần":
            unit = {"n": "Y", "t": "M", "q": "Q"}[bare["u"][0]]
            reading = Reading(start, bare.end(), "dates.part_of_period", first=Moment(shift=Shift(unit, 0)))
            if unit == "Y" or _DIRECTION.match(low, bare.end()):
                return self._behind(low, reading)
            return None
        if bare:
            tail = re.compile(rf"{BLANK}(?P<w>{self._words.direction})").match(low, bare.end())
            if tail:
                amount = self._words.directions[_plain(tail["w"])]
                return Reading(start, tail.end(), "dates.part_of_week", first=Moment(shift=Shift("W", amount)))
        return None

    # ---- months

    def _tail(self, found: re.Match[str]) -> tuple[int | None, Shift | None]:
        groups = found.groupdict()
        year = groups.get("y") or groups.get("y2") or groups.get("y3")
        if year:
            return int(year), None
        if groups.get("yy"):
            return 2000 + int(groups["yy"]) - (100 if int(groups["yy"]) >= 50 else 0), None
        if groups.get("ys"):
            return None, Shift("Y", 0, "last")
        if groups.get("yw"):
            return None, Shift("Y", _YEAR_SHIFT[_plain(groups["yw"])])
        return None, None

    def _months(self, low: str, start: int) -> Reading | None:
        found = self._month.match(low, start)
        if not found:
            return self._week_of_month(low, start)
        words = self._words
        end, year, shift = self._kept_tail(low, found, "m")
        reading = Reading(start, end, "dates.month", first=Moment(year, words.month_of(found["m"]), shift=shift))
        if _plain(found["m"]) in ("giêng", "chạp"):
            reading.lunar = True
            return reading
        return self._behind(low, self._chain(low, reading, self._month_end, "m"))

    def _kept_tail(self, low: str, found: re.Match[str], name: str) -> tuple[int, int | None, Shift | None]:
        """Drop a tail that is no year of this month: a year that a range goes on from."""
        year, shift = self._tail(found)
        return found.end(), year, shift

    def _week_of_month(self, low: str, start: int) -> Reading | None:
        found = self._first_week.match(low, start)
        if not found:
            return None
        year, shift = self._tail(found)
        word = _plain(found["w"])
        number = 1 if word.split()[-1] in ("đầu", "tiên", "nhất") else ROMAN.get(word.split()[-1], 5)
        moment = Moment(year, self._words.month_of(found["m"]), week=number, shift=shift)
        return Reading(start, found.end(), "dates.week_of_month", first=moment)

    def _chain(self, low: str, reading: Reading, pattern: re.Pattern[str], name: str) -> Reading:
        """Join the further months or quarters of a range or list: "4-5/2017", "tháng 8, 9", "quý I và II"."""
        moments, at, spread = [reading.first], reading.end, False
        for _ in range(11):
            bridge = self._to.match(low, at)
            joined = bridge is None
            bridge = bridge or self._and.match(low, at)
            if not bridge or (joined and moments[-1].year is not None):
                break
            found = pattern.match(low, bridge.end())
            if not found or (not joined and spread):
                break
            year, shift = self._tail(found)
            following = low[found.end() : found.end() + 2]
            if (joined or name == "q") and re.match(r"[/.]\d|[^\W_]", following):
                break
            number = self._words.month_of(found[name]) if name == "m" else ROMAN[found[name]]
            follows = number == (moments[-1].month if name == "m" else int((moments[-1].part or "Q0")[1])) + 1 if True else False
            if joined and (not follows or not self._may_join(low, found)):
                break
            if joined and shift is not None and shift.base == "last":
                break
            moment = Moment(year, number, shift=shift) if name == "m" else Moment(year, part=f"Q{number}", shift=shift)
            if not joined and year is None and shift is None and low[bridge.end()] not in "tq" and _quantity(low, found.end()):
                break
            moments.append(moment)
            at, spread = found.end(), spread or not joined
        if len(moments) > 1:
            last = moments[-1]
            reading.first = moments[0].given_by(last)
            if last.year is None and last.shift is None and moments[0].year is not None:
                back = (last.month or 0) < (moments[0].month or 0)
                last = last._replace(year=moments[0].year + back)
            reading.last, reading.end, reading.rule = last, at, reading.rule + "_range"
        return reading

    @staticmethod
    def _may_join(low: str, found: re.Match[str]) -> bool:
        """A number behind a comma is a month only if it says so, or nothing is counted by it."""
        return low[found.start()] in "tq" or not _quantity(low, found.end())

    # ---- quarters and counted months

    def _quarters(self, low: str, start: int) -> Reading | None:
        found = self._quarter.match(low, start)
        if not found:
            return None
        year, shift = self._tail(found)
        moment = Moment(year, part=f"Q{ROMAN[found['q']]}", shift=shift)
        reading = Reading(start, found.end(), "dates.quarter", first=moment)
        return self._behind(low, self._chain(low, reading, self._quarter_end, "q"))

    def _counted(self, low: str, start: int) -> Reading | None:
        """ "6 tháng đầu năm", "hai quý cuối năm nay", "9 tháng năm 2024", "nửa đầu năm", "những năm 1990"."""
        found = self._half.match(low, start)
        if found:
            year, shift = self._tail(found)
            half = "H1" if (found["w"] or found["w2"]) == "đầu" else "H2"
            return Reading(start, found.end(), "dates.half", first=self._in_year(Moment(part=half), year, shift))
        found = self._months_of.match(low, start)
        if not found:
            whole = self._months_year.match(low, start)
            if not whole or not 1 < int(whole["n"]) < 12:
                return None
            return self._months_range(start, whole.end(), 1, int(whole["n"]), int(whole["y"]), None)
        year, shift = self._tail(found)
        start_of_year = found["w"].startswith("đầu")
        if found["n"] == "những":
            return Reading(start, found.end(), "dates.months_of_year", first=self._in_year(Moment(), year, shift))
        number = int(self._words.count(found["n"]) or 0)
        if found["u"] != "tháng":
            number *= 3
        if not 1 <= number <= 12:
            return None
        low_month, high_month = (1, number) if start_of_year else (13 - number, 12)
        return self._months_range(start, found.end(), low_month, high_month, year, shift)

    def _months_range(
        self, start: int, end: int, low_month: int, high_month: int, year: int | None, shift: Shift | None
    ) -> Reading:
        named = {(1, 3): "Q1", (10, 12): "Q4", (1, 6): "H1", (7, 12): "H2"}.get((low_month, high_month))
        if named:
            return Reading(start, end, "dates.months_of_year", first=self._in_year(Moment(part=named), year, shift))
        first = self._in_year(Moment(month=low_month), year, shift)
        if low_month == high_month:
            return Reading(start, end, "dates.months_of_year", first=first)
        last = self._in_year(Moment(month=high_month), year, shift)
        return Reading(start, end, "dates.months_of_year", first=first, last=last)

    @staticmethod
    def _in_year(moment: Moment, year: int | None, shift: Shift | None) -> Moment:
        """Place a part in its year; a year that is not named is the current one."""
        return moment._replace(year=year, shift=None if year is not None else shift or Shift("Y", 0))

    # ---- years and longer

    def _years(self, low: str, start: int, relative: bool = True) -> Reading | None:
        found = self._year.match(low, start)
        if not found or found[0].startswith("những"):
            return None
        if found["w"]:
            amount = _YEAR_SHIFT.get(_plain(found["w"]), 1)
            if found["w"] == "này" or not relative:
                return None
            return Reading(start, found.end(), "dates.relative_year", first=Moment(shift=Shift("Y", amount)))
        reading = Reading(start, found.end(), "dates.year", first=Moment(int(found["y"])))
        return self._behind(low, self._year_chain(low, reading))

    def _year_chain(self, low: str, reading: Reading) -> Reading:
        """Join further years: "2019, 2020 và 2021", "2015 đến năm 2018", "2023 - 2024"."""
        years, at = [reading.first.year or 0], reading.end
        for _ in range(9):
            bridge = self._to.match(low, at)
            joined = bridge is None
            bridge = bridge or self._and.match(low, at)
            found = self._year_end.match(low, bridge.end()) if bridge else None
            if not bridge or not found or (joined and low[bridge.end()] == "n"):
                break
            if low[found.end() : found.end() + 1] in ("/", ".", "-") and low[found.end() + 1 : found.end() + 2].isdigit():
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

    def _old(self, low: str, start: int) -> Reading | None:
        """Decades and centuries."""
        found = self._decade.match(low, start)
        if found:
            year = int(found["y"])
            if year < 100:
                century = 19 if not found["c"] else _roman(found["c"]) - 1
                year += century * 100
            return Reading(start, found.end(), "dates.decade", first=Moment(year), last=Moment(year + 9))
        found = self._century.match(low, start)
        if found:
            reading = Reading(start, found.end(), "dates.century", vague=True)
            reading.last = Moment() if found["c2"] and not re.search(rf"{AND}", found[0]) else None
            return reading
        return None

    # ---- periods named by their distance

    def _named_unit(self, low: str, start: int) -> Reading | None:
        """ "tuần tới", "tháng trước", "quý này"."""
        found = self._unit_word.match(low, start)
        if not found:
            return None
        word = _plain(found["w"])
        if word in ("tiếp", "rồi", "trước", "sau", "tới", "qua") and _CONTINUES.match(low, found.end()):
            return None
        unit = {"t": "W" if found["u"] == "tuần" else "M", "q": "Q"}[found["u"][0]]
        return Reading(start, found.end(), "dates.relative_period", first=Moment(shift=Shift(unit, self._words.directions[word])))

    def _same_period(self, low: str, start: int) -> Reading | None:
        """ "cùng kỳ năm 2016", "cùng kỳ năm ngoái"."""
        found = self._same_time.match(low, start)
        if not found:
            return None
        inner = self._years(low, found.end()) or self._months(low, found.end()) or self._quarters(low, found.end())
        if inner is None:
            return None
        inner.start, inner.rule = start, "dates.same_period"
        return inner

    def _behind(self, low: str, reading: Reading) -> Reading:
        found = _DIRECTION.match(low, reading.end)
        if found and not (found["w"] == "tới" and not _AFTER_TOI.match(low, found.end())):
            reading.end = found.end()
            reading.direction = {"này": 0, "vừa qua": -1, "vừa rồi": -1}.get(found["w"], 1)
        reading.recurring = bool(_EACH_BEHIND.match(low, reading.end))
        return reading


_EACH_BEHIND = re.compile(rf"\)?{BLANK}(?:hằng|hàng|mỗi){BLANK}năm(?!{LETTER})")
_CONTINUES = re.compile(rf"{BLANK}(?:tục|đó|nay|nữa|đây|các|những|mọi|thăm|dự|ngày|tháng|năm|\d)")
_QUANTITY = re.compile(rf"{NO_BLANK}%|[.,]\d|{LETTER}")
_FREE = re.compile(
    rf"{BLANK}(?:vừa|này|tới|năm|và|của|tại|là|có|đã|sẽ|được|thì|trong|ở|với|để|khi|cho|hằng|hàng|đến|đạt|tăng|giảm|ước|cũng|toàn|cả|theo)(?!{LETTER})"
)


def _quantity(low: str, end: int) -> bool:
    """Tell whether the number that ends at `end` counts what follows it."""
    return bool(_QUANTITY.match(low, end)) or bool(re.compile(rf"{BLANK}{LETTER}").match(low, end) and not _FREE.match(low, end))


def _roman(written: str) -> int:
    if written.isdigit():
        return int(written)
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for letter, following in zip(written, [*written[1:], ""], strict=True):
        value = values[letter]
        total += -value if following and values[following] > value else value
    return total
