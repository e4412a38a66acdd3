"""Months, quarters, halves, years, decades and centuries, alone, in ranges and in parts of them."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import (
    AND,
    BLANK,
    BREAK,
    FROM_NUMBER,
    LETTER,
    MONTH,
    NO_BLANK,
    NO_BREAK,
    RECENT_YEAR,
    ROMAN,
    TO,
    TO_NUMBER,
    YEAR,
    Words,
)  # fmt: skip
from vnpolext.stages.dates.behind import YEAR_SHIFT, words_behind
from vnpolext.stages.dates.reading import Moment, Reading, Shift
from vnpolext.stages.dates.years import YearGrammar

_QUARTER_NUMBER = r"(?:iv|iii|ii|i|[1-4]|một|hai|ba|tư|bốn)(?![^\W_])"
_HEDGED = re.compile(
    rf"(?P<w>(?:(?:những|một){BLANK}ngày{BLANK})?(?:đầu|giữa|cuối)|thượng tuần|trung tuần|hạ tuần"
    rf"|nửa{BLANK}(?:đầu|cuối){BLANK}|nửa{BLANK}(?:đầu|cuối)){BLANK}"
)
_YEAR_WORD = (
    rf"(?:năm{BLANK}(?P<yw>nay|ngoái|trước|qua|vừa qua|vừa rồi|sau|tới|tiếp theo|kế tiếp|này)"
    rf"|(?P<ys>cùng năm|năm đó|năm ấy))(?!{LETTER})"
)
_SHORT_QUARTER = re.compile(
    rf"q\.?(?P<q>[1-4]|iv|i{{1,3}})(?:{NO_BLANK}[/\-.]{NO_BLANK}|{BLANK}(?:năm{BLANK})?)(?P<y>20\d\d)(?!\d)"
)
_YEAR_TAIL = (
    rf"(?:{NO_BLANK}(?:/|-|\.){NO_BLANK}(?P<y>{YEAR})"
    rf"|{NO_BREAK},?{BREAK}(?:của{BLANK})?năm{TO_NUMBER}(?P<y2>{YEAR})|(?:,{BLANK}|{BLANK})(?P<y3>{RECENT_YEAR})"
    rf"|{BLANK}năm{BLANK}(?P<yy>[0-9]\d)(?![\d.,%/]\d|\d|{NO_BLANK}%|{BLANK}{LETTER})"
    rf"|{BLANK}(?:của{BLANK})?{_YEAR_WORD})?"
)


def _plain(word: str) -> str:
    return " ".join(word.split())


class PeriodGrammar:
    """Matches one month, quarter, year or longer period, or a range of them, at a given place."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._years = YearGrammar(words)
        count = rf"(?:\d{{1,2}}|{words.number})"
        self._month = late_regex(rf"(?:tháng|thg\.?){TO_NUMBER}(?P<m>{MONTH}|{words.month}){_YEAR_TAIL}")
        self._month_end = late_regex(
            rf"(?:tháng{TO_NUMBER})?(?P<m>{MONTH}|(?!năm{BREAK}\d){words.month})(?![/.,]\d*%|{NO_BLANK}%)"
            rf"{_YEAR_TAIL}"
        )
        self._week_number = re.compile(
            rf"tuần{BREAK}(?:thứ{BREAK})?(?P<n>[1-4]\d|5[0-3]|0?[1-9]){BREAK}(?:của{BREAK})?năm{BREAK}(?P<y>{RECENT_YEAR})"
        )
        self._quarter = late_regex(rf"qu[ýí]{TO_NUMBER}(?P<q>{_QUARTER_NUMBER}|đầu{BLANK}tiên){_YEAR_TAIL}")
        self._quarter_end = late_regex(rf"(?:qu[ýí]{TO_NUMBER})?(?P<q>{_QUARTER_NUMBER}){_YEAR_TAIL}")
        self._months_of = re.compile(
            rf"(?:(?P<n>{count}|hai|những|các)(?:{BREAK}|{FROM_NUMBER}))?(?P<u>tháng|qu[ýí]){BLANK}(?P<w>đầu(?:{BLANK}tiên)?"
            rf"|cuối(?:{BLANK}cùng)?)"
            rf"(?:{BLANK}của)?(?:{BLANK}năm(?:{TO_NUMBER}(?P<y>{YEAR})|{BLANK}(?P<yw>nay|ngoái|trước|qua|sau"
            rf"|tới)(?!{LETTER}))?|{BREAK}(?P<y3>{RECENT_YEAR})(?!{NO_BLANK}[\-/]\d)|(?={BLANK}cùng năm))"
            rf"(?!{LETTER})"
        )
        self._months_year = re.compile(
            rf"(?P<n>\d{{1,2}}){NO_BREAK}tháng(?:(?:(?:{BLANK}của)?{BLANK}năm)?{TO_NUMBER}(?P<y>{RECENT_YEAR})(?![-/]\d)"
            rf"|(?:{BLANK}của)?{BLANK}năm{BLANK}(?P<yw>nay|ngoái)(?!{LETTER}))"
        )
        self._half = re.compile(
            rf"(?:nửa{BLANK}(?:(?P<w>đầu|cuối)(?:{BLANK}(?:của{BLANK})?năm|(?={BLANK}{YEAR}))|năm{BLANK}(?P<w2>đầu"
            rf"|cuối))|nửa{BLANK}năm(?={BREAK}{YEAR}))(?:{BREAK}(?P<y>{YEAR})|{BLANK}(?P<yw>nay|ngoái|trước|qua|sau"
            rf"|tới)(?!{LETTER}))?(?!{LETTER})"
        )
        self._unit_word = late_regex(
            rf"(?P<u>tuần|tháng|qu[ýí]){BLANK}(?:lễ{BLANK})?(?P<w>{words.direction})"
        )
        self._first_week = late_regex(
            rf"tuần{BLANK}(?P<w>đầu tiên|đầu|(?:thứ{BLANK})?(?:nhất|hai|ba|tư"
            rf"|[1-5]))(?:{BLANK}của)?{BLANK}tháng{BLANK}(?P<m>{MONTH}|{words.month}){_YEAR_TAIL}"
        )
        self._bare_part = re.compile(
            rf"(?P<w>đầu|giữa|cuối){BLANK}(?P<u>năm|tháng|qu[ýí]|tuần)(?!{BLANK}(?:học|tuổi|thứ"
            rf"|sau{BLANK}đó)(?!{LETTER}))(?!{LETTER})"
        )
        self._same_time = re.compile(rf"cùng{BLANK}k[ỳì]{BLANK}(?:của{BLANK})?(?=năm|tháng|qu[ýí]|20\d\d)")
        self._hedged_year = late_regex(
            rf"(?:đầu|giữa|cuối|giữa){BLANK}(?P<y>{RECENT_YEAR})(?!{NO_BLANK}[-/.,]\d)"
        )
        self._between = re.compile(
            rf"giữa{BLANK}(?:(?:những|các){BLANK})?(?:năm{BLANK})?(?P<a>{YEAR}){BLANK}và{BLANK}(?:năm{BLANK})?"
            rf"(?P<b>{YEAR})(?!{NO_BLANK}[-/]\d)"
        )
        self._to = re.compile(TO)
        self._and = re.compile(AND)

    # ---- starts

    def match(self, low: str, start: int) -> Reading | None:
        """Return the longest period that starts exactly at `start`."""
        first = low[start]
        if first == "c" and low.startswith("cùng", start):
            return self._same_period(low, start)
        if first == "t":
            return (
                self._months(low, start)
                or self._counted(low, start)
                or self._named_unit(low, start)
                or self._years.match_long(low, start)
                or self._hedge(low, start)
            )
        if first == "q":
            return self._quarters(low, start) or self._counted(low, start) or self._named_unit(low, start)
        if low.startswith(("năm", "sang"), start):
            return self._years.match(low, start)
        return self._counted(low, start) or self._years.match_long(low, start) or self._hedge(low, start)

    def _hedge(self, low: str, start: int) -> Reading | None:
        """Such as "cuối tháng 6", "đầu năm 2017", "giữa thế kỷ XVI", "đầu năm"."""
        between = self._between.match(low, start)
        if between and int(between["a"]) + 1 < int(between["b"]):
            first, last = Moment(int(between["a"])), Moment(int(between["b"]))
            return Reading(start, between.end(), "dates.year_range", first=first, last=last)
        found = _HEDGED.match(low, start)
        if found:
            inner = (
                self._months(low, found.end())
                or self._quarters(low, found.end())
                or self._years.match_long(low, found.end())
            )
            inner = inner or self._years.match(low, found.end(), relative=True)
            if inner is not None:
                days = low.endswith("những ngày ", 0, start)  # "trong những ngày đầu tháng 2"
                inner.start = start - 11 if days else start
                return inner
            year = self._hedged_year.match(low, start)
            if year:
                return Reading(start, year.end(), "dates.part_of_year", first=Moment(int(year["y"])))
        bare = self._bare_part.match(low, start)
        if not bare:
            return None
        if bare["u"] == "năm":
            start -= 5 if _DAY_WORD_BEFORE.search(low, max(0, start - 12), start) else 0
            start -= 6 if low.endswith("những ", 0, start) else 0
            reading = Reading(start, bare.end(), "dates.part_of_period", first=Moment(shift=Shift("Y", 0)))
            return words_behind(low, reading)
        named = self._named_unit(low, bare.start("u"))
        if named is not None:
            named.start, named.rule = start, "dates.part_of_week"
        return named

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
            return None, Shift("Y", YEAR_SHIFT[_plain(groups["yw"])])
        return None, None

    def _months(self, low: str, start: int) -> Reading | None:
        found = self._month.match(low, start)
        if not found:
            return self._week_of_month(low, start)
        words = self._words
        year, shift = self._tail(found)
        reading = Reading(
            start, found.end(), "dates.month", first=Moment(year, words.month_of(found["m"]), shift=shift)
        )
        if _plain(found["m"]) in ("giêng", "chạp"):
            reading.lunar = True
            return reading
        reading = self._chain(low, reading, self._month_end, "m")
        moon = _LUNAR_MARK.match(low, reading.end)
        if moon:
            reading.end, reading.lunar = moon.end(), True
            return reading
        return words_behind(low, reading)

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
            found = pattern.match(low, bridge.end()) if bridge else None
            if (
                not bridge
                or not found
                or (not joined and spread)
                or (joined and moments[-1].year is not None)
            ):
                break
            moment = self._next(low, found, name, moments[-1], joined)
            if moment is None:
                break
            moments.append(moment)
            at, spread = found.end(), spread or not joined
        if len(moments) > 1:
            last = moments[-1]
            reading.first = moments[0].given_by(last)
            if last.year is None and last.shift is None and moments[0].year is not None:
                last = last._replace(year=moments[0].year + ((last.month or 0) < (moments[0].month or 0)))
            reading.last, reading.end, reading.rule = last, at, reading.rule + "_range"
        return reading

    def _next(self, low: str, found: re.Match[str], name: str, before: Moment, joined: bool) -> Moment | None:
        """The next month or quarter of a list, or None where the number is none."""
        year, shift = self._tail(found)
        following = low[found.end() : found.end() + 2]
        if (joined or name == "q") and re.match(r"[/.]\d|[^\W_]", following):
            return None
        number = self._words.month_of(found[name]) if name == "m" else ROMAN[found[name]]
        previous = before.month if name == "m" else int((before.part or "Q0")[1])
        headed = low[found.start()] in "tq"
        if joined and (number != (previous or 0) + 1 or not (headed or not _quantity(low, found.end()))):
            return None
        if joined and shift is not None and shift.base == "last":
            return None
        if not joined and year is None and shift is None and not headed and _quantity(low, found.end()):
            return None
        return (
            Moment(year, number, shift=shift) if name == "m" else Moment(year, part=f"Q{number}", shift=shift)
        )

    # ---- quarters and counted months

    def _quarters(self, low: str, start: int) -> Reading | None:
        short = _SHORT_QUARTER.match(low, start)
        if short:
            moment = Moment(int(short["y"]), part=f"Q{ROMAN[short['q']]}")
            return Reading(start, short.end(), "dates.quarter", first=moment)
        found = self._quarter.match(low, start)
        if not found:
            return None
        year, shift = self._tail(found)
        if year is None and shift is None and found["q"] not in ROMAN:
            return None
        moment = Moment(year, part=f"Q{ROMAN.get(found['q'], 1)}", shift=shift)
        reading = Reading(start, found.end(), "dates.quarter", first=moment)
        return words_behind(low, self._chain(low, reading, self._quarter_end, "q"))

    def _counted(self, low: str, start: int) -> Reading | None:
        """Such as "6 tháng đầu năm", "hai quý cuối năm nay", "9 tháng năm 2024", "nửa đầu năm"."""
        found = self._half.match(low, start)
        if found:
            year, shift = self._tail(found)
            half = "H2" if (found["w"] or found["w2"]) == "cuối" else "H1"
            return Reading(
                start, found.end(), "dates.half", first=self._in_year(Moment(part=half), year, shift)
            )
        found = self._months_of.match(low, start)
        if not found:
            whole = self._months_year.match(low, start)
            if not whole or not 1 < int(whole["n"]) < 12:
                return None
            return self._months_range(start, whole.end(), 1, int(whole["n"]), *self._tail(whole))
        year, shift = self._tail(found)
        start_of_year = found["w"].startswith("đầu")
        if found["n"] in ("những", "các"):
            return Reading(
                start, found.end(), "dates.months_of_year", first=self._in_year(Moment(), year, shift)
            )
        number = int(self._words.count(found["n"]) or 0) if found["n"] else 1
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
            return Reading(
                start, end, "dates.months_of_year", first=self._in_year(Moment(part=named), year, shift)
            )
        first = self._in_year(Moment(month=low_month), year, shift)
        if low_month == high_month:
            return Reading(start, end, "dates.months_of_year", first=first)
        last = self._in_year(Moment(month=high_month), year, shift)
        return Reading(start, end, "dates.months_of_year", first=first, last=last)

    @staticmethod
    def _in_year(moment: Moment, year: int | None, shift: Shift | None) -> Moment:
        """Place a part in its year; a year that is not named is the current one."""
        return moment._replace(year=year, shift=None if year is not None else shift or Shift("Y", 0))

    # ---- periods named by their distance

    def _named_unit(self, low: str, start: int) -> Reading | None:
        """Such as "tuần tới", "tháng trước", "quý này"."""
        number = self._week_number.match(low, start)
        if number:
            week = Moment(int(number["y"]), week=int(number["n"]))
            return Reading(start, number.end(), "dates.week_of_year", first=week)
        nearby = _FROM_THERE.match(low, start)
        if nearby:
            unit = {"tuần": "W", "tháng": "M"}.get(nearby["u"], "Q")
            step = -1 if nearby["w"] == "trước" else 1
            return Reading(
                start, nearby.end(), "dates.distance", first=Moment(shift=Shift(unit, step, "last"))
            )
        found = self._unit_word.match(low, start)
        if not found:
            return None
        word = _plain(found["w"])
        if word in ("tiếp", "rồi", "trước", "sau", "tới", "qua") and _CONTINUES.match(low, found.end()):
            return None
        unit = {"t": "W" if found["u"] == "tuần" else "M", "q": "Q"}[found["u"][0]]
        return Reading(
            start,
            found.end(),
            "dates.relative_period",
            first=Moment(shift=Shift(unit, self._words.directions[word])),
        )

    def _same_period(self, low: str, start: int) -> Reading | None:
        """Such as "cùng kỳ năm 2016", "cùng kỳ năm ngoái"."""
        found = self._same_time.match(low, start)
        if not found:
            return None
        year = _ONE_YEAR.match(low, found.end())
        if year:
            return Reading(start, year.end(), "dates.same_period", first=Moment(int(year[0])))
        inner = (
            self._years.match(low, found.end())
            or self._months(low, found.end())
            or self._quarters(low, found.end())
        )
        if inner is None:
            return None
        inner.start, inner.rule = start, "dates.same_period"
        return inner


_ONE_YEAR = re.compile(rf"{RECENT_YEAR}(?!{NO_BLANK}[-/]\d|[.,]\d)")
_DAY_WORD_BEFORE = re.compile(r"(?<!\d )(?<!hằng )(?<!hàng )(?<!mỗi )(?<!mấy )(?<!vài )ngày \Z")
_FROM_THERE = re.compile(rf"(?P<u>tuần|tháng|qu[ýí]){BLANK}(?P<w>trước|sau){BLANK}đó(?!{LETTER})")
_LUNAR_MARK = re.compile(rf"{NO_BLANK}(?:\((?:âm lịch|âl)\)|(?:âm lịch|âl)(?!{LETTER}))")
_CONTINUES = re.compile(rf"{BLANK}(?:tục|đó|nay|nữa|đây|các|những|mọi|thăm|dự|ngày|tháng|năm|\d)")
_QUANTITY = re.compile(rf"{NO_BLANK}%|[.,]\d|{LETTER}")
_FREE = re.compile(
    rf"{BLANK}(?:vừa|này|tới|năm|và|của|tại|là|có|đã|sẽ|được|thì|trong|ở|với|để|khi|cho|hằng|hàng|đến|đạt"
    rf"|tăng|giảm|ước|cũng|toàn|cả|theo|âm|dương)(?!{LETTER})"
)


def _quantity(low: str, end: int) -> bool:
    """Tell whether the number that ends at `end` counts what follows it."""
    return bool(_QUANTITY.match(low, end)) or bool(
        re.compile(rf"{BLANK}{LETTER}").match(low, end) and not _FREE.match(low, end)
    )
