"""What recurs: "hằng năm", "mỗi quý", "từng năm", "năm nào cũng", "thứ 4, thứ 7 hàng tuần"."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import AND, BLANK, LETTER, TO, Words
from vnpolext.stages.dates.reading import Reading
from vnpolext.stages.dates.values import amount

_WEEKLY_WINDOW = 90
_GOODS_AFTER = re.compile(
    rf"{BLANK}(?:\d|nay|qua|này|trước(?!{BLANK}(?:\d|ngày|thứ))|sau|tới|ngoái)(?!{LETTER})"
)  # "ngân hàng năm nay"
_SLIP = re.compile(rf"hằng{BLANK}nằm(?!{LETTER})")  # a common slip of the keyboard for "hằng năm"
_NO_SET_AFTER = re.compile(
    rf"{BLANK}(?:trời|liền|hiếm|giá|báu|đồng hồ|triệu|triêụ|tỷ|tỉ"
    rf"|nghìn|ngàn|trăm|chục|thứ|học{BLANK}viên|càng)(?!{LETTER})"
)
_SCHOOL_YEAR = re.compile(
    rf" học(?=[,.;:)]|{BLANK}(?:không|đối|cùng|cho|tại|và|là|theo|có|trong|sẽ|phải|để|của|từ|ở)(?!{LETTER}))"
)
_LASTS_BEFORE = re.compile(
    rf"(?:mất|chờ|đợi|nằm|dài|suốt|tốn|ngồi|đứng){BLANK}\Z"
)  # "nằm viện hàng tháng": for months
_NUMBER_AFTER = re.compile(rf"{BLANK}\d")
_EVERY_BEFORE = re.compile(rf"(?:trong|của|ở|theo dõi){BLANK}\Z")
_COUNT_AFTER = re.compile(rf"{BLANK}(?:\d|một)")
_TOO_AFTER = re.compile(rf"{BLANK}[^.,;:\n]{{1,40}}?{BLANK}cũng(?!{LETTER})")


class SetGrammar:
    """Matches what recurs, at a given place."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._each = late_regex(
            rf"(?P<w>{words.each}){BLANK}(?:(?P<n>\d{{1,2}}|{words.number}){BLANK})?(?:buổi{BLANK})?"
            rf"(?:(?P<u>(?:{words.day_part}{BLANK})?{words.weekday}|{words.unit}|{words.day_part})"
            rf"(?P<end>{BLANK}cuối{BLANK}tuần(?!{LETTER}))?|(?:dịp{BLANK}|kỳ{BLANK}|kỳ{BLANK}nghỉ{BLANK})?"
            rf"cuối{BLANK}tuần(?!{LETTER}))"
        )
        self._every = re.compile(
            rf"(?P<u>năm|tháng|tuần|ngày|quý|quí|đêm){BLANK}nào(?:{BLANK}cũng)?(?!{LETTER})"
        )
        one = rf"(?:{words.day_part}{BLANK})?(?:ngày{BLANK})?{words.weekday}"
        self._weekly = late_regex(
            rf"{one}(?:(?:{AND}|{TO}){one}){{0,6}}{BLANK}(?:(?:đầu tiên|cuối cùng){BLANK})?"
            rf"(?:(?:của|trong){BLANK})?(?:hằng|hàng|mỗi){BLANK}(?P<u>tuần|tháng)(?!{LETTER})"
        )
        self._year_by_year = re.compile(rf"từng{BLANK}(?P<u>năm|tháng|quý|quí|tuần)(?!{LETTER})")

    def match_weekly(self, low: str, start: int) -> Reading | None:
        """Return weekdays that come again: "thứ 4, thứ 7 hàng tuần", "thứ Hai đầu tiên của mỗi tháng"."""
        ahead = low[start : start + _WEEKLY_WINDOW]
        if " tuần" not in ahead and " tháng" not in ahead:
            return None
        found = self._weekly.match(low, start)
        if not found:
            return None
        value = amount(1.0, self._words.units[found["u"]])
        return Reading(start, found.end(), "dates.set", type="SET", value=value)

    def match(self, low: str, start: int) -> Reading | None:
        """Return what recurs: "hằng năm", "mỗi quý", "từng năm", "thường niên", "năm nào cũng"."""
        if low.startswith("thường niên", start):
            return Reading(start, start + 11, "dates.set", type="SET", value="P1Y")
        slip = _SLIP.match(low, start)
        if slip:
            return Reading(start, slip.end(), "dates.set", type="SET", value="P1Y")
        found = self._each.match(low, start)
        if not found:
            return self._distributed(low, start)
        if found["u"] is None or found["end"]:
            return Reading(start, found.end(), "dates.set", type="SET", value="P1W")
        word, end = " ".join(found["u"].split()), found.end("u")
        unit = self._words.units.get(word)
        if unit is None:
            unit = "W" if self._is_weekday(word) else "D"
        if _NO_SET_AFTER.match(low, end):
            return None
        if found["w"] == "hàng" and unit != "Y" and _LASTS_BEFORE.search(low[max(0, start - 8) : start]):
            return None
        if word in ("hôm", "tiếng", "đêm", "sớm") and found["w"] == "hàng" and word != "đêm":
            return None
        ranked = self._is_weekday(word) or found["n"]  # "xếp hàng thứ ba", "khách hàng hai năm"
        if found["w"] == "hàng" and (ranked or _GOODS_AFTER.match(low, end)):
            return None
        weekly = self.match_weekly(low, found.start("u")) if ranked else None
        if weekly is not None:  # "mỗi tối thứ 3, thứ 7 hàng tuần"
            return Reading(start, weekly.end, "dates.set", type="SET", value="P1W")
        times = self._words.count(found["n"]) if found["n"] else 1.0
        value = amount(times or 1.0, unit)
        if value is None or (word == "năm" and found["n"] is None and _NUMBER_AFTER.match(low, end)):
            return None
        return Reading(start, _school_year_end(low, word, end), "dates.set", type="SET", value=value)

    def _is_weekday(self, words: str) -> bool:
        """Tell whether `words` are a weekday, perhaps with a part of it: "sáng thứ 2"."""
        return words in self._words.weekdays or words.endswith(
            tuple(f" {day}" for day in self._words.weekdays)
        )

    def _distributed(self, low: str, start: int) -> Reading | None:
        found = self._every.match(low, start)
        if not found:
            found = self._year_by_year.match(low, start)
            if not found or _EVERY_BEFORE.search(low[max(0, start - 10) : start]):
                return None
            if _COUNT_AFTER.match(low, found.end()):
                return None
        end = found.end()
        if "nào" in found[0]:
            if "cũng" not in found[0] and not _TOO_AFTER.match(low, end, end + 60):
                return None
            end = start + found[0].index("nào") + 3 if "cũng" not in found[0] else end
        value = amount(1.0, self._words.units[found["u"]])
        end = _school_year_end(low, found["u"], end)
        return Reading(start, end, "dates.set", type="SET", value=value)


def _school_year_end(low: str, unit: str, end: int) -> int:
    """Return the end of "mỗi năm ⟨học⟩"; "mỗi năm học sinh được ..." ends before it."""
    school = _SCHOOL_YEAR.match(low, end) if unit == "năm" and low.startswith(" học", end) else None
    return school.end() if school else end
