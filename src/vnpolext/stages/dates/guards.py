"""Words that look like dates and are none: ordinals, idioms, names of streets, schools and revolutions."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import BLANK, LETTER, NO_BLANK, either
from vnpolext.stages.dates.bare import BareGrammar
from vnpolext.stages.dates.present_age import PresentAge
from vnpolext.stages.dates.reading import Reading
from vnpolext.vocab import Lexicon

_WEEKDAY_AFTER = re.compile(rf"{BLANK}(?:xanh|đỏ|hồng|tình nguyện|yêu thương|liên tiếp|liên tục)(?!{LETTER})")
_WEEKDAY_LEAD = late_regex(
    rf"(?:sáng|trưa|chiều|tối|đêm|vào|hôm|từ|đến|tới|và|các|ngày|trừ|nghỉ|mỗi|,){BLANK}\Z"
)
_LISTED = r"(?:(?:ngày )?(?:thứ \w+|chủ nhật)(?:,| và| hoặc) )"
_ANY_WEEK_BEFORE = late_regex(  # "vào các ngày thứ 4, thứ 6", "những buổi dã ngoại vào chủ nhật"
    rf"(?<!\w)(?:những|các|mọi) (?:ngày|buổi|sáng|trưa|chiều|tối|đêm|đợt|dịp|chuyến)"
    rf"(?: [^\W\d]+){{0,3}} (?:vào )?{_LISTED}{{0,6}}\Z|(?<!\w)(?:những|các|mọi) {_LISTED}{{0,6}}\Z"
)
_FREE = r"(?<!\w)(?:nghỉ|trừ|làm việc|tuần) (?:vào |các )?(?:ngày )?"
_SATURDAY_BEFORE = late_regex(rf"{_FREE}thứ (?:7|bảy)(?:,| và) \Z")
_FREE_BEFORE = late_regex(rf"{_FREE}\Z")
_SUNDAY_TOO = re.compile(r"(?:,| và) (?:ngày )?chủ nhật(?!\w)")
_THAT_WEEK_BEFORE = late_regex(r"(?<!\w)tuần (?:này|trước|qua|rồi|vừa|tới|sau)(?!\w)")
_DAY_BY_DAY = re.compile(r"ngày (?:1|một),? ngày (?:2|hai)(?!\d)")
_NIGHT = re.compile(rf"đêm{BLANK}thứ{BLANK}")
_MONTH_BEFORE = re.compile(rf"(?:cách mạng|lương|ngày|đoàn tàu|quãng|những|bài thơ|tết){BLANK}\Z")
_MONTH_AFTER = re.compile(rf"{BLANK}(?:lần|lượt|buổi|ngày|kỳ|đợt|tuổi)(?!{LETTER})")
_RELATIVE_YEAR_BEFORE = re.compile(
    rf"(?:bước|chuyển|những|các|nhiều|ít|vài|mấy|hằng|(?<!ngân )(?<!nhà )(?<!cửa )hàng|suốt|bao|nhiêu|giữa"
    rf"|lâu|mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|chục|\d){BLANK}\Z"
)
_NUMBER_BEFORE = re.compile(rf"(?:hai|ba|bốn|dăm|đôi){BLANK}\Z")  # "hai ba năm nay"
_YEAR_BY_YEAR = re.compile(r"năm sau[^.,;:\n]{0,25} năm trước")  # "thành tích năm sau cao hơn năm trước"
_NUMBERED_BEFORE = re.compile(
    rf"(?<!{LETTER})(?:lần|mùa|kỳ|vòng|bộ|tập|phần|cuốn|đời|nhiệm kỳ)(?: {LETTER}+){{0,2}} \Z"
)
_NETWORK = re.compile(r"\dG(?![A-Z\d])")
_SOME_BEFORE = re.compile(rf"(?<!{LETTER})(?:một|hai|ba|bốn|năm|vài|mấy|ít|đôi|\d){BLANK}\Z")
_ONE_WAY_BEFORE = late_regex(
    rf"(?:đường|phố|xe|chạy|lưu thông|giao thông|di chuyển|đi lại|làn|vé){BLANK}(?:hai|2|một|1){BLANK}\Z"
)
_ADDRESS = 300
"""Characters of an address before a date in it, at the most."""
_YEAR_STOP = re.compile(rf"{BLANK}(?:đó|ấy|đây)(?!{LETTER})")


_LAST = 300
"""Characters that nearly always show whether a text is written in capitals throughout."""


class Guards:
    """Asked for each reading before it counts."""

    def __init__(self, lexicon: Lexicon, bare: BareGrammar) -> None:
        self._bare = bare
        self._age = PresentAge(lexicon)
        named = either(lexicon.words("date_named_after"))
        self._named_after = late_regex(rf"(?:^|[^\w]){named}{NO_BLANK}\Z")
        self._named_number = late_regex(rf"(?:^|[^\w]){named}{BLANK}\d{{1,2}}{BLANK}\Z")
        self._ordinal = late_regex(rf"{either(lexicon.words('date_ordinal'))}{BLANK}\Z")
        self._dear = tuple(f"{word} " for word in lexicon.words("date_dear"))
        self._wares = tuple(f"{word} " for word in lexicon.words("date_wares"))

    def allows(self, text: str, low: str, reading: Reading) -> bool:
        """Tell whether `reading` may stand where it is."""
        rule = reading.rule
        if reading.start and low[reading.start - 1] in "/-_=" and self._in_address(low, reading):
            return False
        if low[reading.end : reading.end + 1].isalpha() and not self._lost_break(text, reading):
            return False
        if rule == "dates.day" and (reading.headed or reading.separator or reading.first.year):
            return not low.endswith("lần ", 0, reading.start)  # "kỳ họp lần thứ 3 (21/6)"
        before = low[max(0, reading.start - 40) : reading.start]
        if rule == "dates.duration" and (
            low.startswith(" không xa", reading.end)
            or before.endswith(("vĩ tuyến ", "dăm bữa, ", "dăm bữa "))
        ):
            return False  # "một ngày không xa", "Vĩ tuyến 17 ngày và đêm"
        if rule == "dates.duration" and text[reading.start].isdigit():
            unit = [*text[reading.start : reading.end].split(" "), ""][1]  # "top 10 Năm nay": no full stop
            return not (unit[:1].isupper() and unit[1:].islower()) or _is_all_capitals(text, reading.start)
        if rule == "dates.quarter" and before.endswith(self._dear):
            return False  # "buôn bán đá quý\n\n2 ..."
        if rule == "dates.set" and before.endswith(self._wares) and text.startswith("hàng ", reading.start):
            return not text[reading.start + 5].isupper()  # "gian hàng Ngày hội"
        if low.startswith("thứ ", reading.start) and (
            reading.direction == 0 and _NUMBERED_BEFORE.search(before)
        ):
            return False  # "mùa thứ hai này"
        if rule == "dates.clock" and (
            _NETWORK.match(text, reading.start) or text.startswith((".com", ".vn"), reading.end)
        ):
            return False  # "mạng 4G sớm nhất", "24h.com.vn"
        if rule == "dates.weekday":
            return self._weekday(text, low, reading, before)
        if rule in ("dates.month", "dates.month_range"):
            return self._month(text, low, reading, before)
        if rule == "dates.distance" and low.startswith(("năm", "tháng", "tuần", "quý"), reading.start):
            return not _RELATIVE_YEAR_BEFORE.search(before) and not before.endswith("năm ")
        if rule == "dates.relative_year" and _NUMBER_BEFORE.search(before):
            return low.endswith("ngoái", reading.start, reading.end)
        if rule == "dates.relative_year" and _YEAR_BY_YEAR.search(
            low, max(0, reading.start - 40), reading.end + 40
        ):
            return False
        if rule == "dates.months_of_year" and low[reading.start] in "tq":
            return not _RELATIVE_YEAR_BEFORE.search(before)
        if rule == "dates.relative_period" and (
            low.startswith(("tháng nay", "tuần nay"), reading.start) or before.endswith("năm ")
        ):
            return False  # "mấy tháng nay", "năm tháng rồi sẽ trôi qua"
        if (
            low.startswith("quý", reading.start)
            and rule == "dates.relative_period"
            and before.endswith(self._dear)
        ):
            return False  # "danh hiệu cao quý này"
        if rule in ("dates.relative_year", "dates.relative_period", "dates.part_of_period"):
            return not _RELATIVE_YEAR_BEFORE.search(before) and not _YEAR_STOP.match(low, reading.end)
        if rule == "dates.old_year":
            return not self._bare.counts_much(low, reading.end)
        if rule == "dates.year" and reading.last is None:
            return not self._bare.is_law_year(text, low, reading.start)
        if rule == "dates.relative_day":
            return self._relative_day(text, low, reading, before)
        if rule == "dates.day":
            return not self._named_after.search(before)
        if rule == "dates.bare_day":
            return self._bare_day(low, reading)
        return True

    @staticmethod
    def _in_address(low: str, reading: Reading) -> bool:
        """Tell whether numbers are part of an address: "https://a.vn/2017/06/01/tin.html"."""
        word = max(low.rfind(blank, max(0, reading.start - _ADDRESS), reading.start) for blank in " \n")
        return low.find("://", word + 1, reading.start) >= 0 or low.startswith("www.", word + 1)

    @staticmethod
    def _lost_break(text: str, reading: Reading) -> bool:
        """Tell whether a day runs into the next sentence ("sáng 28/11Bị cáo"); "5/6a" is no date.

        A full date may run into any word.
        """
        moment = reading.last or reading.first
        if reading.separator is None or (moment.year is not None and not moment.short_year):
            return True
        end = reading.end
        return reading.headed and text[end].isupper() and text[end + 1 : end + 2].islower()

    def _weekday(self, text: str, low: str, reading: Reading, before: str) -> bool:
        start, end = reading.start, reading.end
        if low.startswith("ngày ", start):
            start += len(low[start:end]) - len(low[start + 5 : end].lstrip())
            before = low[max(0, start - 40) : start]
        if before.endswith(("một ", "một ngày ")):
            return False  # "một ngày chủ nhật"
        night = _NIGHT.match(low, start)
        plain = night is not None and (text[night.end()].islower() or text[night.end()] in "2345")
        lead = _WEEKDAY_LEAD.search(before)
        if plain and reading.direction is None and (lead is None or before.endswith(("đến ", "sang "))):
            return False  # the second night of a festival
        if reading.direction is None and self._of_any_week(low, reading, before):
            return False
        if _WEEKDAY_AFTER.match(low, end) or (self._ordinal.search(before) and not reading.headed):
            return False
        if reading.headed or reading.direction is not None or low.startswith(("chủ", "chúa", "cn"), start):
            return not low.startswith("cn", start)
        if before.endswith("hôm "):
            return True
        if _WEEKDAY_LEAD.search(before) and (
            text[start + 4 : start + 5].isupper() or low[start + 4 : start + 5] in "67"
        ):
            return True
        alone = (not before or before[-1] == "\n") and low[end : end + 1] in ("", "\n")
        return alone or (text[start + 4 : start + 5].isupper() and not (before.endswith(". ") or not before))

    @staticmethod
    def _of_any_week(low: str, reading: Reading, before: str) -> bool:
        """Tell whether a weekday is named as a habit: "các ngày thứ 4, thứ 6", "nghỉ thứ bảy, chủ nhật"."""
        start, end = reading.start, reading.end
        free = _FREE_BEFORE if _SUNDAY_TOO.match(low, end) else _SATURDAY_BEFORE
        if not free.search(before) and not _ANY_WEEK_BEFORE.search(low, max(0, start - 70), start):
            return False
        return not _THAT_WEEK_BEFORE.search(low, max(0, start - 120), start)

    def _month(self, text: str, low: str, reading: Reading, before: str) -> bool:
        if (
            (low.startswith("tháng", reading.start) and _MONTH_BEFORE.search(before))
            or self._named_number.search(before)
            or (_MONTH_AFTER.match(low, reading.end) and reading.first.year is None)
        ):
            return False
        word = low[reading.start : reading.end].split("tháng", 1)[-1].split()
        if reading.last is None and reading.first.year is None and word and word[0] in ("năm", "một", "mười"):
            at = low.index("tháng", reading.start) + 6
            return word[0] == "mười" or text[at : at + 1].isupper()
        return True

    def _relative_day(self, text: str, low: str, reading: Reading, before: str) -> bool:
        """Tell days from ages ("thế hệ hôm nay") and from counted days ("ba hôm sau")."""
        start, end = reading.start, reading.end
        if low.startswith("cùng ngày", start) and before.endswith("cuối "):
            return False  # "chặng cuối cùng | ngày hôm nay"
        if low.startswith(("ngày kia", "hôm sau", "hôm trước"), start) and _SOME_BEFORE.search(before):
            return False  # "một ngày kia", "ba hôm sau"
        if low.startswith("chiều qua", start) and before.endswith(("hai ", "2 ", "một ", "1 ")):
            return False  # "xe chạy hai chiều qua cầu"
        if low.startswith("chiều nay", start) and _ONE_WAY_BEFORE.search(before):
            return False  # "đường một chiều nay mở cả hai"
        if low.endswith("sớm mai", start, end):
            return False  # "buổi sớm mai": of any day
        return not self._age.is_meant(text, low, start, end)

    @staticmethod
    def _bare_day(low: str, reading: Reading) -> bool:
        """Such as "ngày 20" is a day, "ngày 2 lần", "5 ngày 4 đêm" and "ngày 1 ngày 2" are not."""
        if _DAY_BY_DAY.search(low, max(0, reading.start - 7), reading.end + 7):
            return False
        return not re.match(
            rf"{BLANK}(?:lần|lượt|buổi|ca|bữa|giờ|đêm|tiếng|viên|con|người|chuyến|gói|điếu|ly|cốc|bát|kg|lít|suất|triệu|nghìn|ngàn|đồng|%)(?!{LETTER})",
            low[reading.end : reading.end + 9],
        )


def _is_all_capitals(text: str, end: int) -> bool:
    """Tell whether no small letter stands before `end`; the last characters say so without a long look."""
    before = text[max(0, end - _LAST) : end]
    return before == before.upper() and text[:end].isupper()
