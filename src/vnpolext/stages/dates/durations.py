"""Durations: "3 năm", "hai tuần tới", "6 tháng/lần", and points told by them: "3 năm trước"."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import BLANK, FROM_NUMBER, LETTER, NO_BLANK, Words, either
from vnpolext.stages.dates.reading import Moment, Reading, Shift
from vnpolext.stages.dates.values import amount, is_longer
from vnpolext.stages.dates.years_beside import counts_named_years

_DIRECTION = re.compile(
    rf"{BLANK}(?P<w>vừa qua|vừa rồi|qua|tới đây|sắp tới|tới|tiếp theo|kế tiếp|nữa|đầu tiên|đầu"
    rf"|cuối cùng(?!{BLANK}(?:về|cũng|vẫn|lại|phải)(?!{LETTER}))|cuối(?!{BLANK}cùng)|gần đây|gần nhất"
    rf"|trở lại đây|nay|trước đó|trước đây|cách đây|sau đó|về trước|trước|sau)(?!{LETTER})"
)
_TEN_YEARS = re.compile(rf"thập{BLANK}(?:kỷ|kỉ|niên){BLANK}(?:vừa qua|qua|tới|sắp tới|tới đây)(?!{LETTER})")
_AGO_BEFORE = re.compile(rf"(?:cách đây|trước đây)(?:{BLANK}(?:đúng|tròn|hơn|gần|khoảng|chừng|đã))?{BLANK}\Z")
_FROM_LAST_BEFORE = re.compile(
    rf"(?P<w>trước|sau) đó,?(?:{BLANK}(?:đúng|tròn|hơn|gần|khoảng|chừng))?{BLANK}\Z"
)
_WITHIN = re.compile(rf"(?:trong|suốt|cả|của|qua|vòng|đoạn){BLANK}(?:(?:vòng|khoảng|hơn|gần|suốt){BLANK})?\Z")
_RATE = re.compile(
    rf"{NO_BLANK}/{NO_BLANK}(?:\d+{BLANK})?lần(?!{LETTER})"
    rf"|(?:{BLANK}(?:tổ chức|diễn ra|họp|mới có|thay))?{BLANK}(?:một|1){BLANK}lần(?!{LETTER})"
)
_NOT_DURATION_AFTER = re.compile(
    rf"{BLANK}(?:tuổi|ánh{BLANK}sáng|lương(?!{BLANK}hưu)|thứ|học{BLANK}\d|học{BLANK}sinh|tháng{BLANK}\d|âm|sinh(?!{BLANK}con)|lẻ|nào|nọ|ấy|kia|mai|chẵn"
    rf"|một{BLANK}(?:ít|chút))(?!{LETTER})"
)
_TIME_WORD_BEFORE = re.compile(
    rf"(?:ngày|tháng|thứ|lần|khóa|số|điều|khoản|lớp|hạng|tổ|quận|phường|đội|khu){BLANK}\Z"
    rf"|(?<!năm)(?<!tháng)(?<!tuần)(?<!ngày)(?<!giờ)(?<!phút)(?<!\d)(?<! )-\Z|\d[.,]\Z"
)
_RATE_BEFORE = re.compile(rf"\d(?<!\d.)(?<!thứ .)(?<!lớp .)\d*(?:(?!chưa|không)[^.,;:\n]){{0,24}}{BLANK}\Z")
_HALF_MORE = re.compile(rf"{BLANK}rưỡi(?!{LETTER})")
_MONTHS_MORE = re.compile(
    rf"{BLANK}(?:(?:và|lẻ){BLANK})?(?P<n>\d{{1,2}})(?:{BLANK}\([^()\d\n]{{2,24}}\))?{BLANK}(?:(?P<s>phút|giây)|(?P<l>tháng|ngày)"
    rf"(?!{BLANK}(?:đầu|cuối|\d{{1,2}}(?!\d|{BLANK}ngày)|\d{{3}})))(?!{LETTER})"
)
_LABOUR = re.compile(rf"{BLANK}công(?!{LETTER}|{BLANK}(?:tác|nghệ|bố|khai|chiếu|ty|an|tố|cuộc))")
_SPENT = late_regex(
    rf"(?:sau|trong|hơn|gần|suốt|qua|quá|tròn|đã|mất|đầy|khoảng|chừng|vòng|đúng|hạn|thêm|dài|nghỉ"
    rf"|bị){BLANK}\Z"
)
_MORE_TIME = re.compile(
    rf"{BLANK}\d{{1,2}}{BLANK}(?:tháng|ngày|giờ|phút)(?!{LETTER}|{BLANK}\d(?!\d?{BLANK}ngày))"
)
_COUNT_BEFORE = re.compile(r"(?<![\d.,/\-])(?P<n>\d{1,2}), \Z")
_SHORT = re.compile(r"(?P<n>\d{1,3})h(?!\w)")
_HOUR_OPENS = re.compile(r"(?:\A|[.\n] ?)(?:hơn|gần) \Z")
_SHORT_BEFORE = re.compile(
    rf"(?:trong|vòng|suốt|sau|hơn|gần|kéo dài|quá)(?:{BLANK}(?:khoảng|hơn|gần|vòng))?{BLANK}\Z"
)
_NO_SPELL_AFTER = late_regex(  # "một năm mới", "một ngày cuối tuần"
    rf"{BLANK}(?:mới|trời{BLANK}(?:mưa|nắng|đẹp|nóng|lạnh|rét|âm)|mưa|nắng|gió|đẹp|lễ|hội|chủ{BLANK}nhật"
    rf"|quốc{BLANK}tế|đáng{BLANK}nhớ"
    rf"|nghỉ{BLANK}(?:lễ|rất|thú|cuối)|cụ thể"
    rf"|(?:đầu|giữa|cuối){BLANK}(?:tuần|tháng|năm|quý|mùa|xuân|hè|hạ|thu|đông))(?!{LETTER})"
)
_PAST_AFTER = re.compile(rf"{BLANK}(?:về trước|trước|vừa qua|qua|sau|nay)(?!{LETTER}|{BLANK}(?:khi|mới))")
_WHOLE_AFTER = re.compile(
    rf"{BLANK}(?:rưỡi|thực hiện|triển khai|thi hành|hoạt động|thành lập|kể từ|vừa qua)(?!{LETTER})"
)
_QUARTERS_AFTER = re.compile(rf"{BLANK}(?:qua|tới|vừa qua|liên tiếp|liền|nữa|sắp tới)(?!{LETTER})")
_DEGREES = re.compile(r"\d độ \Z")
_BADGE = re.compile(
    rf"(?<!{LETTER})(?:huy hiệu|hhđ?|kỷ niệm chương|huân chương|danh hiệu){BLANK}"
    rf"(?:(?!trong|suốt|sau|qua){LETTER}+{BLANK}){{0,3}}(?:\d\d{BLANK}năm(?:{BLANK}tuổi{BLANK}đảng)?,?{BLANK}(?:và{BLANK})?){{0,3}}\Z"
)
_SOME_BEFORE = re.compile(rf"(?:hàng|mấy|vài|đôi|dăm){BLANK}\Z")
_OPENS = re.compile(r"(?:\A|[.,\n:?!]|\n- |\. )\s?\Z")
_TIMES_AFTER = re.compile(
    rf"[^.;:,\n]{{1,60}}?{BLANK}(?:(?:\d+|một|hai|ba|bốn|vài|mấy|nhiều){BLANK}lần"
    rf"|chỉ{BLANK}(?:có{BLANK})?(?:\d+|một|hai|vài))(?!{LETTER})"
)
_AGE_AFTER = re.compile(
    rf"(?:{BLANK}(?:đến|tới){BLANK}|{NO_BLANK}-{NO_BLANK})(?:dưới{BLANK})?\d{{1,2}}{BLANK}tuổi"
)
_AGE_BEFORE = re.compile(r"tuổi,? (?:và )?(?:\d{1,2} tháng,? (?:và )?)?\Z")
_INFANT_BEFORE = late_regex(
    rf"(?<!{LETTER})(?:cháu|bé|con|trẻ)(?:{BLANK}{LETTER}+){{0,2}}{BLANK}(?:được|mới|gần|chưa đầy|mới được)"
    rf"(?:{BLANK}(?:hơn|gần|khoảng))?{BLANK}\Z"
)
_INFANT_AFTER = re.compile(rf"{NO_BLANK}[,.;)]|{BLANK}(?:thì|em|tôi|mẹ|chị|vợ)(?!{LETTER})")
_PER_BEFORE = re.compile(rf"/{NO_BLANK}\Z")
_SHARE_AFTER = re.compile(rf"{NO_BLANK}/{NO_BLANK}\d")
_NUMBER_AFTER = re.compile(r"[ \t\n]{1,3}\d")
_SPELL_ENDS = re.compile(
    rf"{NO_BLANK}(?:[.,;:)!?\n]|$|{BLANK}(?:đồng hồ|qua|nữa|sau|trước|tiếp|vừa|tới|liền|mỗi|để|mới|thì))"
)
_RATE_AFTER = re.compile(
    rf"{BLANK}(?:chỉ|lần|mà|có|phải|là|hai|ba|khoảng|trung bình|được|học|như|đầy|nhiều|mấy|vài"
    rf"|vẫn|quá{BLANK}\d|lượng"
    rf"|bình thường|sớm|đẹp|gần{BLANK}(?:đây|\d)|xa|tiêu|kiếm|đóng|nộp)(?!{LETTER})"
)
_HEDGE_BEFORE = re.compile(rf"(?:hơn|gần|sau|trước|trong|suốt|quá|tròn|đúng|khoảng){BLANK}\Z")
_EACH_BEFORE = re.compile(rf"(?:cùng|vào|là|mỗi|từng|như|cứ|rồi|đến|có){BLANK}\Z")
_SOME_DAY_BEFORE = re.compile(
    rf"(?:sợ|mong|mong chờ|mong đợi|ước|hy vọng|hi vọng|nếu|lỡ|biết đâu|báo hiệu){BLANK}\Z"
)
_OPENS_LINE = re.compile(r"(?:\A|[.!?\n“\"])[ \n]{0,2}\Z")
_WORD_AFTER = re.compile(rf"{BLANK}(?P<w>{LETTER}+)")


_UP_TO = rf"{BLANK}(?:cho{BLANK})?(?:đến|tới){BLANK}"
_TO_LONGER = re.compile(rf"{_UP_TO}(?:dưới{BLANK})?|{NO_BLANK}-{NO_BLANK}")
_AMOUNT = re.compile(r"(?P<p>PT?)(?P<n>\d+)(?P<u>[A-Z])")


class DurationGrammar:
    """Matches an amount of time at a given place."""

    def __init__(self, words: Words) -> None:
        self._words = words
        count = (
            rf"(?:\d{{1,2}}\.\d(?!\d)|\d{{1,3}}(?:\.\d{{3}})?(?:,\d)?|nửa"
            rf"|{words.number}(?:{BLANK}(?:nghìn|trăm))?)"
        )
        spelled = rf"(?:{BLANK}\({words.number}\))?"  # "6 (sáu) tháng"
        self._amount = re.compile(
            rf"(?P<n>{count}){spelled}(?:{NO_BLANK}-{NO_BLANK}(?P<n2>{count})|{BLANK}(?:đến"
            rf"|tới){BLANK}(?:dưới{BLANK})?(?P<n3>{count})|{BLANK}(?P<n4>ba|bốn|sáu|bảy|tám|chín))?{FROM_NUMBER}(?P<u>{words.unit})"
        )
        self._less_before = late_regex(rf"(?<!\w)(?P<n>{words.number}){_UP_TO}\Z")
        self._sound = late_regex(rf"{BLANK}(?:[\"“‘'(]|{either(words.sounds)}(?!{LETTER}))")
        self._dozen = re.compile(rf"(?P<n>chục){BLANK}(?P<u>{words.unit}){BLANK}(?:nay|qua)(?!{LETTER})")
        self._first_half = late_regex(rf"(?P<n>{count})(?P<h>{BLANK}năm{BLANK}rưỡi)")

    def match(self, low: str, start: int) -> Reading | None:
        """Return the duration or range at `start`, a set ("6 tháng/lần"), or a day so long ago."""
        reading = self._one(low, start)
        if reading is None or reading.rule != "dates.duration" or "/" in (reading.value or "/"):
            return reading
        if low.endswith(("đến ", "tới "), 0, start) and self._take_less(low, reading):
            return reading
        bridge = _TO_LONGER.match(low, reading.end)
        longer = self._one(low, bridge.end(), is_bound=True) if bridge else None
        if longer is None or longer.rule != "dates.duration" or "/" in (longer.value or "/"):
            return reading
        if is_longer(longer.value, reading.value):
            reading.value, reading.end = f"{reading.value}/{longer.value}", longer.end
        return reading

    def _take_less(self, low: str, reading: Reading) -> bool:
        """Join the lower number in words, which has no unit of its own: "một đến hai năm"."""
        found = self._less_before.search(low, max(0, reading.start - 30), reading.start)
        count = self._words.count(found["n"]) if found else None
        amount_of = _AMOUNT.fullmatch(reading.value or "")
        if found is None or count is None or amount_of is None or count >= int(amount_of["n"]):
            return False
        if _TIME_WORD_BEFORE.search(low, max(0, found.start() - 12), found.start()):
            return False
        reading.start = found.start()
        reading.value = f"{amount_of['p']}{int(count)}{amount_of['u']}/{reading.value}"
        return True

    def _one(self, low: str, start: int, *, is_bound: bool = False) -> Reading | None:
        """Return one amount of time, with the number that may follow its own: "2-3 năm", "hai ba năm".

        `is_bound` tells that it closes a range.
        """
        found = self._amount.match(low, start) or self._dozen.match(low, start)
        if not found:
            return self._next_ten(low, start)
        unit = self._words.units[" ".join(found["u"].split())]
        groups = found.groupdict()
        first, last = self._words.count(found["n"]), None
        second = groups.get("n2") or groups.get("n3") or groups.get("n4")
        if second:
            last = self._words.count(second)
        if last == 0:
            return None
        if groups.get("n4") and last != (first or 0) + 1:
            return None  # only neighbours are a guess: "hai ba năm"
        if last is None and low[start - 2 : start] == ", ":
            listed = _COUNT_BEFORE.search(low, max(0, start - 6), start)
            if listed and first is not None and int(listed["n"]) == first - 1:
                start, first, last = listed.start(), first - 1, first
        if _SOME_BEFORE.search(low[max(0, start - 6) : start]):
            return None
        if first is None or first == 0 or not self._is_amount(low, start, found, unit, is_bound):
            return None
        end = found.end()
        rate = _RATE.match(low, end)
        if rate:
            value = amount(first, unit)
            return None if value is None else Reading(start, rate.end(), "dates.set", type="SET", value=value)
        if unit == "Q" and not _QUARTERS_AFTER.match(low, end):
            return None
        first, unit, end = self._compound(low, end, first, unit)
        if last is not None and first != int(first) and low.startswith("rưỡi", end - 4):
            first, last = first - 0.5, last + 0.5  # "1 đến 2 tiếng rưỡi"
        value = amount(first, unit)
        if value is None and unit != "?":
            return None
        if last is not None:
            upper = amount(last, unit)
            value = f"{value}/{upper}" if upper else value
        reading = Reading(start, end, "dates.duration", type="DURATION", value=value)
        return self._directed(low, reading, first, unit, last is not None)

    @staticmethod
    def _next_ten(low: str, start: int) -> Reading | None:
        """Such as "trong thập kỷ tới": ten years without their number."""
        found = _TEN_YEARS.match(low, start)
        if not found or low.endswith(("những ", "nhiều ", "mấy ", "vài ", "các "), 0, start):
            return None
        return Reading(start, found.end(), "dates.duration", type="DURATION", value="P10Y")

    def _is_amount(self, low: str, start: int, found: re.Match[str], unit: str, is_bound: bool) -> bool:
        """Drop numbers that count no time: ages, ordinals, names of badges, rates."""
        before = low[max(0, start - 32) : start]
        end, groups = found.end(), found.groupdict()
        if _NOT_DURATION_AFTER.match(low, end) or (
            _TIME_WORD_BEFORE.search(before) and not before.endswith("số ")
        ):
            return False
        if found["n"] in ("một", "1") and _NO_SPELL_AFTER.match(low, end):
            return False
        if unit == "M" and _INFANT_AFTER.match(low, end) and _INFANT_BEFORE.search(before):
            return False  # "khi cháu được 18 tháng em phải gửi về cho ông bà"
        if unit in ("M", "D") and (_AGE_BEFORE.search(before) or _AGE_AFTER.match(low, end)):
            return False  # "16 tuổi, 10 tháng, 3 ngày"
        if found["n"] in ("một", "1") and not groups.get("n2") and _PER_BEFORE.search(before):
            return False  # "3 triệu/1 tháng"
        if unit in ("Y", "M") and _SHARE_AFTER.match(low, end):
            return False
        word = found["u"]
        if unit in ("D", "H") and _LABOUR.match(low, end):
            return False
        if unit in ("Y", "M", "D", "Q") and _NUMBER_AFTER.match(low, end):
            named = unit == "Y" and counts_named_years(low, before, end)
            if not named and not _MORE_TIME.match(low, end):
                return False
        if word == "hôm" or (word == "đêm" and found["n"] in ("một", "nửa")):
            return False
        if word == "đêm" and (before.endswith("vòng ") or not _SPELL_ENDS.match(low, end)):
            return False
        if word == "tiếng" and not self._counts_hours(low, found, before):
            return False
        if unit == "MIN" and _DEGREES.search(before):  # degrees and minutes of a place
            return False
        if found["n"] == "năm" and (before[-2:-1].isdigit() or (unit == "M" and not _SPENT.search(before))):
            return False  # "64 năm Ngày giải phóng", "năm tháng rồi sẽ qua"
        ranged = groups.get("n2") or groups.get("n3")
        one = found["n"] in ("một", "1", "01") and not ranged and not _WHOLE_AFTER.match(low, end)
        is_bound = is_bound or (unit in ("Y", "M", "W") and before.endswith(("từ ", "đến ", "tới ", "tù ")))
        one = one and not _PAST_AFTER.match(low, end)
        if one and low.startswith(", ", end) and _OPENS_LINE.search(before):
            return False  # "Một ngày, anh gặp lại bạn cũ", "Một năm, xã thu 3 tỷ đồng"
        if one and found["n"] != "1" and _OPENS.search(before) and _TIMES_AFTER.match(low, end):
            return False  # "Một năm các em về quê hai lần"
        if one and unit in ("Y", "M", "D", "W", "H") and not is_bound and not _SPENT.search(before):
            if _RATE_AFTER.match(low, end):
                return False
            if _RATE_BEFORE.search(before) and not _HEDGE_BEFORE.search(before):
                return False
            if _EACH_BEFORE.search(before) or (unit == "D" and _SOME_DAY_BEFORE.search(before)):
                return False  # "mong một ngày con khỏe lại": some day
        return not (unit == "Y" and _BADGE.search(low, max(0, start - 60), start))

    def _counts_hours(self, low: str, found: re.Match[str], before: str) -> bool:
        """Tell "2 tiếng" of time from sounds and languages: "hai tiếng nổ", "ba tiếng Anh, Pháp, Nga"."""
        if _SPELL_ENDS.match(low, found.end()):
            return True
        counted = found["n"][0].isdigit() or _SPENT.search(before) is not None
        return counted and not self._sound.match(low, found.end())

    def _compound(self, low: str, end: int, first: float, unit: str) -> tuple[float, str, int]:
        """Such as "2 năm 6 tháng", "một năm rưỡi", "1 giờ 30 phút" as one amount of the smaller unit."""
        half = _HALF_MORE.match(low, end)
        if half:
            return first + 0.5, unit, half.end()
        more = _MONTHS_MORE.match(low, end)
        if not more:
            return first, unit, end
        smaller = more["s"] or more["l"]
        if (unit, smaller) in (("Y", "ngày"), ("M", "ngày")):
            return first, "?", more.end()
        if (unit, smaller) == ("W", "ngày"):
            return first * 7 + int(more["n"]), "D", more.end()
        if (unit, smaller) not in (("Y", "tháng"), ("H", "phút"), ("MIN", "giây")):
            return first, unit, end
        again = _MONTHS_MORE.match(low, more.end())
        third = (again["s"] or again["l"]) if again else None
        if again and smaller == "tháng" and third == "ngày":
            return first, "?", again.end()
        if again and smaller == "phút" and third == "giây":
            return first * 3600 + int(more["n"]) * 60 + int(again["n"]), "S", again.end()
        factor, unit = {"Y": (12, "M"), "H": (60, "MIN"), "MIN": (60, "S")}[unit]
        return first * factor + int(more["n"]), unit, more.end()

    def _directed(self, low: str, reading: Reading, first: float, unit: str, is_range: bool) -> Reading:
        """Take in direction words; "9 tháng trước" and "cách đây 3 năm" are points in time."""
        before = low[max(0, reading.start - 24) : reading.start]
        found = _DIRECTION.match(low, reading.end)
        ago = _AGO_BEFORE.search(before)
        if unit == "Y" and first == 0.5:  # "cách đây nửa năm"
            unit, first = "M", 6
        whole = first == int(first) and not is_range and unit in ("Y", "M", "W", "D", "H", "MIN", "S")
        if ago and whole:
            return self._point(
                reading.start - (len(before) - ago.start()), reading.end, unit, -int(first), "anchor"
            )
        if ago:
            return self._some_point(reading.start - (len(before) - ago.start()), reading.end)
        nearby = _FROM_LAST_BEFORE.search(before)
        if nearby and unit in ("Y", "M", "W", "D"):
            start = reading.start - (len(before) - nearby.start())
            if not whole:
                return self._some_point(start, reading.end)
            step = int(first) if nearby["w"] == "sau" else -int(first)
            return self._point(start, reading.end, unit, step, "last")
        if not found:
            return reading
        word = found["w"]
        if word == "qua" and _THROUGH.match(low, found.end()):
            return reading
        if word == "về trước":  # a point in time, also where the words before it speak of a stretch
            if not whole:
                return self._some_point(reading.start, found.end())
            return self._point(reading.start, found.end(), unit, -int(first), "anchor")
        if word in ("trước", "sau", "trước đây", "cách đây", "trước đó", "sau đó"):
            if _WITHIN.search(before):
                if word in ("trước đó", "trước đây"):
                    reading.end = found.end()
                return reading
            following = _WORD_AFTER.match(low, found.end())
            if word in ("trước", "sau") and following and following["w"] in self._words.happenings:
                return reading
            if is_range and word == "trước":
                return self._some_point(reading.start, found.end())
            if not whole:
                later = word == "sau" and _CLAUSE_AFTER.match(low, found.end())
                if unit in ("DECADE", "CENTURY") and (word in ("trước", "trước đây") or later):
                    return self._some_point(reading.start, found.end())
                return reading
            base = "last" if word in ("trước đó", "sau đó", "sau") else "anchor"
            if unit in ("H", "MIN", "S") and (base == "last" or word != "trước"):
                if word in ("sau", "trước") and not _CLAUSE_AFTER.match(low, found.end()):
                    return reading
                return self._some_point(reading.start, found.end(), "TIME")
            return self._point(
                reading.start, found.end(), unit, int(first) * (1 if "sau" in word else -1), base
            )
        if word in ("đầu", "cuối") and re.match(
            rf"{BLANK}(?:năm|tháng|quý|quí|tuần|nhiệm kỳ|thế kỷ)(?!{LETTER})",
            low[found.end() : found.end() + 12],
        ):
            return reading
        if (
            word == "tới"
            and re.match(rf"{BLANK}(?:\d|{LETTER})", low[found.end() : found.end() + 5])
            and not _OPEN_AFTER.match(low, found.end())
            and not before.endswith("trong ")
        ):
            return reading
        reading.end = found.end()
        return reading

    @staticmethod
    def _some_point(start: int, end: int, kind: str = "DATE") -> Reading:
        """Such as "cách đây 3-4 năm": a time in the past that the text leaves open."""
        return Reading(start, end, "dates.distance", type=kind, vague=True)

    @staticmethod
    def _point(start: int, end: int, unit: str, distance: int, base: str) -> Reading:
        kind = "TIME" if unit in ("H", "MIN", "S") else "DATE"
        return Reading(
            start, end, "dates.distance", type=kind, first=Moment(shift=Shift(unit, distance, base))
        )

    def match_short(self, low: str, start: int) -> Reading | None:
        """Such as "trong vòng 24h": hours written short, which a clock time would be elsewhere."""
        found = _SHORT.match(low, start)
        if found and low.startswith(",", found.end()) and _HOUR_OPENS.search(low, max(0, start - 8), start):
            return None  # "Hơn 4h, mọi người khởi động"
        if not found or not _SHORT_BEFORE.search(low[max(0, start - 24) : start]):
            return None
        return Reading(
            start, found.end(), "dates.duration", type="DURATION", value=amount(float(found["n"]), "H")
        )


_CLAUSE_AFTER = re.compile(  # "5 phút sau, ...", "5 phút sau anh về"; not "5 phút sau cấp cứu"
    rf"{NO_BLANK}(?:[,.;:!?\n]|\Z)|{BLANK}(?:đã|sẽ|cả|có|một|đến|thì|mới|lại|tôi|anh|chị|ông|bà|họ|nó|cô|em|xe|toàn"
    rf"|những|các|hai|chúng|người)(?!{LETTER})"
)
_THROUGH = re.compile(
    rf"{BLANK}(?:(?:các|nhiều|những|\d+){BLANK})?"
    rf"(?:nước|tỉnh|cầu|hầm|đèo|phà|cửa|trạm|quốc gia|thành phố|địa|châu|bang|chặng)(?!{LETTER})"
)
_OPEN_AFTER = re.compile(
    rf"{BLANK}(?:tại|ở|sẽ|nhưng|với|và|khi|để|là|có|theo|do|thì|trong|nhằm|được|trước khi|tiếp tục|cũng|không"
    rf"|chúng|các|cần|phải|tỉnh|cả)(?!{LETTER})"
)
