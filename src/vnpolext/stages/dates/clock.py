"""Clock times: "14h30", "7 giờ 30 phút", "từ 6h đến 18h ngày 1/10", "22:15 (GMT+7)", "3 giờ rưỡi chiều"."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import BLANK, LETTER, NO_BLANK, TO, Words
from vnpolext.stages.dates.days import DayGrammar
from vnpolext.stages.dates.reading import Moment, Reading

_HOUR = r"(?P<h>2[0-4]|[01]?\d)"
_MINUTES = (
    rf"(?P<mi>[0-5]?\d)(?!\d|[/.]\d|-\d(?!\d?(?:[:hg]| giờ))"
    rf"|{NO_BLANK}(?:tháng|người|ngày{BLANK}(?:đêm|liền)))"
)
_HOUR_WORD = rf"(?:giờ|h)(?!{LETTER})"
_DIGITAL = rf"{_HOUR}:(?P<mi2>[0-5]\d)(?::(?P<se2>[0-5]\d)(?:\.\d{{3}}z?)?)?(?![\d:]|[.,]\d)"
_MERIDIEM = re.compile(rf"{NO_BLANK}(?P<w>a\.?m\.?|p\.?m\.?|sa|ch)(?!{LETTER})")
_ZONE = re.compile(
    rf"['’]?{NO_BLANK}(?:[(\[]{NO_BLANK})?(?:gmt|utc){NO_BLANK}[+-]?{NO_BLANK}\d{{0,2}}(?::\d\d)?(?:{NO_BLANK}[)\]])?"
    r"|\+\d\d:?\d\d(?![\d:])"
)
_PART_BEHIND_STOP = re.compile(
    rf"{BLANK}(?:tạo|kiến|suốt|chế|lập|tác|dài|rộng|cao|sâu|hướng|ngang|đa|thiểu|ưu|hậu|nhạc"
    rf"|diễn)(?!{LETTER})"
)
_DAY_BEHIND = re.compile(rf"{BLANK}(?:ngày{BLANK})?\d{{1,2}}[/.\-]\d")
_IN_BRACKET = re.compile(rf"{BLANK}\((?=ngày{BLANK}\d)")
_ZONED = re.compile(
    rf"{BLANK}\((?:theo{BLANK})?giờ{BLANK}[^()\n\d]{{2,20}}\)(?={BLANK}(?:ngày|hôm|sáng|chiều|tối|\d))"
)
_TO_DAY = re.compile(rf"{NO_BLANK}[,\-|]?{NO_BLANK}(?:của{BLANK}|vào{BLANK}|trong{BLANK})?")
_NUMBERED_CLOCK = re.compile(r"\d{1,2}[ \t]{0,3}[:hgap]")
_ANOTHER_CLOCK = re.compile(r"\d{1,2}[hg:]")
_TO_CLOCK = re.compile(
    rf"(?:{NO_BLANK}[,|]{NO_BLANK}|{NO_BLANK}-{NO_BLANK}"
    rf"(?={_DIGITAL.replace('?P<h>', '').replace('?P<mi2>', '').replace('?P<se2>', '')})|{BLANK}|t)"
    rf"(?:(?:vào{BLANK})?(?:lúc|hồi|khoảng|độ|chừng){BLANK}(?:khoảng{BLANK}|hơn{BLANK})?)?"
)
_AT_CLOCK = late_regex(
    rf"(?:lúc|hồi|vào|từ|đến|tới|đúng|khoảng|trước|sau|chừng|độ|tận|gần|quãng|kết thúc|bắt đầu|khai mạc)"
    rf"(?:{BLANK}(?:khoảng|đúng|hơn|gần|hết))?{BLANK}\Z"
)
_SPELL = late_regex(
    rf"(?:trong|suốt|hơn|gần|sau|kéo dài|mất|bộ|chỉ|cả|tròn|thêm|liền|quá|dài|tới nơi|khoảng|dưới|trên"
    rf"|tối đa|tối thiểu|ít nhất|thời gian|từng|mỗi|{LETTER}{{1,8}})(?:{BLANK}khoảng)?{BLANK}\Z"
)
_SPELL_AFTER = re.compile(
    rf"{BLANK}(?:đồng hồ|liền|liên tục|qua|nữa|sau|trước|làm việc|bay|học|/|mỗi|tù)(?!{LETTER})"
)
_LASTING = re.compile(
    rf"(?:trong|kéo dài|mất|sau|suốt|hết|thêm|dài|bay|đi|chạy|ngủ|làm|làm việc|chờ|học|qua){BLANK}\Z"
)
_GOES = re.compile(rf"{BLANK}(?:đi|chạy)(?!{LETTER})")
_LATE = re.compile(r"1[3-9]|2[0-4]")
_LOCAL_TIME = re.compile(
    rf",?{BLANK}\(?(?:(?:tính{BLANK})?theo{BLANK})?giờ{BLANK}(?:địa phương|việt nam|hà nội|gmt|quốc tế|mỹ"
    rf"|bắc kinh)"
)
_UP_TO = re.compile(rf"(?:lên|dài|tối đa|liên tục){BLANK}(?:tới|đến){BLANK}\Z")
_ALONE_BEFORE = re.compile(r"(?:^|[\n.,;:]\s?)\Z")
_MARK_AFTER = re.compile(r"[,:\n]|\Z| \[")  # "17 giờ: ...", a line of a report
_OPENS_CLAUSE = re.compile(r"(?:\A|[.\n] ?)(?:hơn|gần) \Z")
_HOURS = re.compile(rf"(?P<h>2[0-4]|[01]?\d){TO}(?:2[0-4]|[01]?\d)[hg](?!{LETTER}|{BLANK}đồng hồ)")
_SINCE = re.compile(rf"(?:từ|lúc|hồi|vào){BLANK}\Z")
_CLOSED = re.compile(r"[,;)\n]|\.\s|\Z")
_EVERY = re.compile(r"[/\d]")


class ClockGrammar:
    """Matches a clock time or a range of them, with the day that is written beside it."""

    def __init__(self, words: Words, days: DayGrammar) -> None:
        self._words, self._days = words, days
        number = rf"(?P<hw>{words.number})"
        minute_word = rf"(?:{NO_BLANK}(?:phút|'|’|p(?!{LETTER})))?"
        seconds = rf"(?:{NO_BLANK}(?P<se>[0-5]?\d){NO_BLANK}(?:giây|s(?!{LETTER})))?"
        minutes = rf"(?:{NO_BLANK}{_MINUTES}{minute_word}{seconds})?"
        self._written = re.compile(
            rf"{_HOUR}{NO_BLANK}(?:{_HOUR_WORD}|(?:h|g)(?=[0-5]\d)|g(?={BLANK}(?:ngày{BLANK}\d|{words.day_part})|{TO}\d{{1,2}}g)){minutes}(?:{BLANK}(?P<half>rưỡi)"
            rf"|{BLANK}kém{BLANK}(?P<less>[1-5]?\d))?"
        )
        self._spelled = re.compile(
            rf"{number}{BLANK}giờ(?:{BLANK}(?P<half>rưỡi)|{BLANK}kém{BLANK}(?P<less>[1-5]?\d))?(?!{LETTER})"
        )
        self._digital = re.compile(_DIGITAL)
        self._part = late_regex(rf"{BLANK}(?:buổi{BLANK})?(?P<p>{words.day_part})")
        self._to = re.compile(TO)
        self._meridiem = re.compile(rf"(?P<h>1[0-2]|0?[1-9]){NO_BLANK}(?P<w>am|pm)(?!{LETTER})")

    def match(self, low: str, start: int) -> Reading | None:
        """Return the clock time that starts at `start`, joined to the day behind it."""
        one = self._one(low, start) or _bare_hour(low, start)
        if one is None:
            return None
        end, clock, part, sure = one
        reading = Reading(start, end, "dates.clock", type="TIME", first=Moment(clock=clock), day_part=part)
        bridge = self._to.match(low, end)
        second = self._one(low, bridge.end()) if bridge else None
        if bridge and second is None and low.startswith("trước ", bridge.end()):
            second = self._one(low, bridge.end() + 6)  # "từ 5 giờ đến trước 21 giờ"
        if second:
            reading.end, reading.last, sure = second[0], Moment(clock=second[1]), True
            if part is None and second[2] is not None:
                reading.first = Moment(clock=_shifted(clock, second[2]))
                reading.day_part = second[2]
            reading.rule = "dates.clock_range"
        sure = sure or _LOCAL_TIME.match(low, reading.end) is not None
        zone = _ZONE.match(low, reading.end)
        if zone:
            reading.end, sure = zone.end(), True
        if low.endswith("giây", start, end) and not _AT_CLOCK.search(low, max(0, start - 24), start):
            return None  # a time that was run or spent
        if self._join_day(low, reading):
            zone = _ZONE.match(low, reading.end)
            reading.end = zone.end() if zone else reading.end
            return reading
        spelled_out = (
            sure and low.endswith("phút", start, reading.end) and " giờ " in low[start : reading.end]
        )
        if clock == "T24:00" and reading.last is None and low.endswith("sau ", 0, start):
            return None  # "chỉ sau 24h": so many hours
        spelled_out = spelled_out or low.endswith(" rưỡi", start, reading.end)  # "kéo dài 2 giờ rưỡi"
        if (not sure or spelled_out) and not self._is_clock(low, start, reading.end):
            return None
        return reading

    def _one(
        self, low: str, start: int, *, day_told: bool = False
    ) -> tuple[int, str, str | None, bool] | None:
        """One clock time: end, value, part of the day, and whether it can be nothing else."""
        found = self._digital.match(low, start)
        sure = True
        if found:
            hour, minute, second = int(found["h"]), int(found["mi2"]), found["se2"]
        else:
            found = self._written.match(low, start)
            if found:
                hour, minute, second = int(found["h"]), int(found["mi"] or 0), found["se"]
                sure = found["mi"] is not None
            else:
                found = self._spelled.match(low, start)
                if not found:
                    return self._with_meridiem(low, start)
                spoken = self._words.count(found["hw"])
                if spoken is None or spoken > 24:
                    return None
                hour, minute, second, sure = int(spoken), 0, None, False
            if found["half"]:
                minute, sure = 30, True
            elif found["less"]:
                total = hour * 60 - int(found["less"])
                hour, minute, sure = total // 60, total % 60, True
        end, part = found.end(), None
        behind = self._part.match(low, end)
        if behind and day_told and _DAY_BEHIND.match(low, behind.end()):
            behind = None  # "18/01/2022 | 20:12 Chiều 18/1, ..."
        if behind and not _PART_BEHIND_STOP.match(low, behind.end()):
            part, end, sure = self._words.day_parts[" ".join(behind["p"].split())], behind.end(), True
        meridiem = _MERIDIEM.match(low, end)
        if meridiem:
            end, sure = meridiem.end(), True
            if meridiem["w"][0] == "p" or meridiem["w"] == "ch":
                hour = hour + 12 if hour < 12 else hour
            elif hour == 12:
                hour = 0
        if hour == 24 and minute:
            return None
        clock = f"T{hour:02d}:{minute:02d}" + (f":{int(second):02d}" if second else "")
        return end, _shifted(clock, part), part, sure

    def _with_meridiem(self, low: str, start: int) -> tuple[int, str, str | None, bool] | None:
        """Such as "4pm", "10 am"."""
        found = self._meridiem.match(low, start)
        if not found:
            return None
        hour = int(found["h"]) % 12 + (12 if found["w"] == "pm" else 0)
        return found.end(), f"T{hour:02d}:00", None, True

    def _join_day(self, low: str, reading: Reading) -> bool:
        """Attach the day behind a clock time: "ngày 15/5", "cùng ngày", "tối nay", "thứ Tư (15/5)"."""
        bracket = _IN_BRACKET.match(low, reading.end)
        zoned = _ZONED.match(low, reading.end)
        bridge = bracket or _TO_DAY.match(low, zoned.end() if zoned else reading.end)
        if not bridge or bridge.end() >= len(low):
            return False
        at = bridge.end()
        if _ANOTHER_CLOCK.match(low, at):
            return False
        if (
            reading.day_part is not None
            and low.startswith(("nay", "qua", "mai"), at)
            and bridge[0].strip() == ""
        ):
            part = re.compile(rf"{BLANK}").sub(" ", low[reading.start : reading.end]).split(" ")[-1]
            day = self._days.match(low, reading.end - len(part))
        else:
            day = self._days.match(low, at)
        if day is None or (day.rule == "dates.bare_day" and not low.startswith("ngày", at)):
            return False
        if day.rule == "dates.weekday" and not day.headed and "ngày" not in low[at : day.end]:
            return False
        loose = day.separator not in ("/", "iso") and day.first.year is None and reading.day_part is None
        if not day.headed and loose and not _CLOSED.match(low, day.end):
            return False
        if day.last is not None or (bracket and low[day.end : day.end + 1] != ")"):
            return False
        day.end += bracket is not None
        if "cùng ngày" in low[at : day.end]:
            again = re.compile(rf"{BLANK}(?=\d)").match(low, day.end)
            explained = self._days.match(low, again.end()) if again else None
            if explained is not None and explained.last is None and explained.first.month is not None:
                explained.start, day = day.start, explained
        self._on_day(reading, day)
        return True

    def _on_day(self, reading: Reading, day: Reading) -> None:
        part = reading.day_part or day.day_part
        first = reading.first.clock or ""
        reading.first = day.first._replace(clock=_shifted(first, part) if reading.day_part is None else first)
        if reading.last is not None:
            reading.last = day.first._replace(clock=_shifted(reading.last.clock or "", day.day_part))
        reading.end, reading.day_part, reading.rule = max(reading.end, day.end), part, "dates.clock_and_day"
        reading.separator, reading.direction, reading.headed = day.separator, day.direction, True
        reading.pinned = day.pinned

    def behind_day(self, low: str, day: Reading) -> Reading:
        """Attach the clock time behind a day: "15/5/2024, lúc 8 giờ", "2024-05-15 16:08:53"."""
        if day.last is not None or day.first.grain != "day" or day.end >= len(low):
            return day
        bridge = _TO_CLOCK.match(low, day.end)
        if not bridge or not low[bridge.end() : bridge.end() + 1].isdigit():
            return day
        if bridge[0] == "t" and day.separator != "iso":
            return day
        if not _NUMBERED_CLOCK.match(low, bridge.end()):
            return day
        one = self._one(low, bridge.end(), day_told=True)
        if one is None:
            return day
        end, clock, part, sure = one
        cue = any(letter.isalpha() for letter in bridge[0])
        if not sure and not cue:
            return day
        span = self._to.match(low, end)
        second = self._one(low, span.end()) if span else None
        zone = _ZONE.match(low, second[0] if second else end)
        clock = _shifted(clock, part or day.day_part)
        if second:
            day.last, end = day.first._replace(clock=second[1]), second[0]
        if day.first.shift is not None and low.startswith(" ngày ", end):
            told = self._days.match(low, end + 1)  # "Chiều nay, lúc 17h ngày 20/4"
            if told is not None and told.single_day and told.first.month is not None:
                day.first, end = told.first, told.end
        day.first, day.type, day.rule = day.first._replace(clock=clock), "TIME", "dates.day_and_clock"
        day.end, day.headed, day.day_part = zone.end() if zone else end, True, part or day.day_part
        return day

    def _is_clock(self, low: str, start: int, end: int) -> bool:
        """Tell "lúc 17 giờ" from "trong 17 giờ": whole hours are a clock time only where a word says so."""
        going = _GOES.match(low, end) is not None and _LATE.match(low, start) is None
        if (
            going
            or _SPELL_AFTER.match(low, end)
            or _EVERY.match(low, end)
            or (start and low[start - 1] in "/-")
        ):
            return False
        before = low[max(0, start - 24) : start]
        if _UP_TO.search(before):
            return False
        if low.startswith(",", end) and _OPENS_CLAUSE.search(before):
            return True  # "Hơn 4h, mọi người khởi động"
        word = _AT_CLOCK.search(before)
        if not word:
            if _LATE.match(low, start) and _ALONE_BEFORE.search(before) and _MARK_AFTER.match(low, end):
                return True
            return (
                not low[start:end].endswith("giờ")
                and not _SPELL.search(before)
                and not before.endswith(("24/", "24 "))
            )
        first = word[0].split()[0]
        if _LATE.match(low, start) and low[end - 1] == "h" and not _LASTING.search(before[: word.start()]):
            return True
        if first in ("gần", "sau"):
            return low.startswith("0 giờ", start)
        if first in ("khoảng", "chừng", "độ", "quãng"):
            return not re.search(
                rf"(?:trong|kéo dài|mất|sau|suốt|hết|thêm|dài|chừng|{LETTER}{{2,8}}){BLANK}\Z",
                before[: word.start()],
            ) or bool(re.search(rf"(?:vào|lúc|đến|từ|tới|hồi){BLANK}\Z", before[: word.start()]))
        return True


def _bare_hour(low: str, start: int) -> tuple[int, str, str | None, bool] | None:
    """The first hour of "từ 19 - 21h", which only the second one makes a clock time."""
    found = _HOURS.match(low, start)
    if not found or not _SINCE.search(low[max(0, start - 6) : start]):
        return None
    return found.end("h"), f"T{int(found['h']) % 24:02d}:00", None, False


def _shifted(clock: str, part: str | None) -> str:
    """Read twelve-hour times by the part of the day: "3 giờ chiều" is T15:00."""
    hour, rest = int(clock[1:3]), clock[3:]
    late = {"afternoon": range(12), "evening": range(12), "noon": (1, 2), "night": range(6, 12)}
    if part in late and hour in late[part]:
        hour += 12
    elif part == "night" and hour == 12:
        hour = 0
    return f"T{hour:02d}{rest}"
