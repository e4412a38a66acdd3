"""Days: "ngày 5/2/2022", "sáng thứ Tư (15/5)", "từ ngày 5 đến 7/6", "chiều nay (11/5)", "mùng 6 Tết"."""

from __future__ import annotations

import re
from calendar import monthrange

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import (
    AND,
    BLANK,
    BREAK,
    DAY,
    LETTER,
    MONTH,
    NO_BLANK,
    NO_BREAK,
    TO,
    TO_NUMBER,
    YEAR,
    Words,
)  # fmt: skip
from vnpolext.stages.dates.behind import YEAR_SHIFT, words_behind
from vnpolext.stages.dates.reading import Moment, Reading, Shift
from vnpolext.stages.dates.undated import UndatedDays, real_day
from vnpolext.stages.dates.values import follows_day

_ISO = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?!\d)")
_NUMERIC = (
    rf"(?P<d>{DAY})(?P<s>{NO_BLANK}/{NO_BLANK}|[.\-])(?P<m>{MONTH})"
    rf"(?:(?:{NO_BLANK}/{NO_BLANK}|\.|-[ ]?)(?P<y>{YEAR})|(?P=s)(?P<y2>\d\d)(?![\d/.\-]\d|\d))?"
)
_YEAR_BEHIND = re.compile(
    rf"{BLANK}năm{BLANK}(?P<w>nay|ngoái|trước|sau|tới|qua|tiếp theo)(?!{LETTER})"
    rf"|{BLANK}(?P<same>cùng năm|năm đó|năm ấy)(?!{LETTER})"
)
_HEAD = re.compile(rf"(?P<w>ngày|hôm|mùng|mồng)(?:{BLANK}(?P<w2>mùng|mồng))?(?!{LETTER}){NO_BREAK}")
_WEEK_BEHIND = re.compile(
    rf"{BLANK}(?:của{BLANK})?tuần{BLANK}(?P<w>này|nay|trước|qua|vừa qua|vừa rồi|tới|sau"
    rf"|tiếp theo)(?!{LETTER})"
)
_FIRST_OF_MONTH = re.compile(
    rf"(?P<w>ngày{BLANK}(?:đầu tiên|đầu|cuối cùng|cuối){BLANK}(?:của{BLANK})?)tháng{BLANK}"
)
_FIRST_OF_YEAR = re.compile(
    rf"ngày{BLANK}(?P<w>đầu(?:{BLANK}tiên)?|cuối{BLANK}cùng){BLANK}(?:của{BLANK})?năm{BLANK}(?P<y>{YEAR})"
)
_MONTH_FIRST = late_regex(
    rf"tháng{BLANK}(?P<m>{MONTH}){BLANK}ngày{BLANK}(?P<d>{DAY})(?![/.,\-]\d|{BLANK}tháng)"
    rf"(?:,?{BLANK}năm{BLANK}(?P<y>{YEAR}))?"
)
_PAIR = re.compile(rf"{NO_BLANK}/{NO_BLANK}(?=\d{{1,2}}[.\-]\d{{1,2}}[.\-](?:19|20)\d\d)")
_BRACKET = re.compile(rf"{NO_BLANK}\({NO_BLANK}(?:tức{BLANK})?|{NO_BLANK},{NO_BLANK}|{BLANK}")
_STAMPED = re.compile(rf"{BLANK}-{BLANK}(?=\d{{1,2}}[/.\-]\d{{1,2}}[/.\-](?:19|20)\d\d)")
"""What portals put between the weekday and the day of a stamp: "Thứ sáu - 19/05/2023 08:30"."""
_SLASHED = re.compile(r"\d{1,2}/")
_GOES_ON = re.compile(r"[/\-][^\W\d_]|/\d|\.\d|\d")
_HOLIDAY_BEFORE = ("lễ ", "nghỉ ")
_LAST_OF = ("chặng ", "vòng ", "trận ", "lượt ")
_CLOSE = re.compile(rf"[/.]?{NO_BLANK}\)")
_JOIN_PART = re.compile(rf"{BLANK}(?:và|rồi|đến){BLANK}|{NO_BLANK}[,\-]{NO_BLANK}|{BLANK}")


class DayGrammar:
    """Matches one day, or a range or list of days, at a given place."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._undated = UndatedDays(words)
        day_word = rf"(?:{DAY}|{words.number})"
        short_year = rf"{BREAK}năm{BREAK}(?P<y2>[0-9]\d)(?![\d.,%/]\d|\d|{NO_BLANK}%)"
        tail = rf"(?:{NO_BREAK}(?:[,/.\-]{NO_BLANK})?(?:năm{TO_NUMBER})?(?P<y>{YEAR})|{short_year})?"
        self._numeric = re.compile(_NUMERIC)
        self._worded = re.compile(
            rf"(?P<d>{day_word}){NO_BREAK}(?:tháng|thg\.?){TO_NUMBER}(?P<m>{MONTH}|{words.solar_month}){tail}"
        )
        head = rf"(?:{words.day_part}{BLANK}|rạng{BLANK})?(?:ngày{BLANK}(?:mùng{BLANK}|mồng{BLANK})?)?"
        self._list = re.compile(
            rf"(?P<list>(?:{DAY}(?:{TO}|{AND}|{BLANK}(?=rạng)){head}){{1,6}})"
            rf"(?={DAY}(?:{NO_BLANK}/{NO_BLANK}\d|[.\-]\d|{NO_BREAK}tháng{TO_NUMBER}))"
        )
        self._part = re.compile(rf"(?:buổi{BLANK})?(?P<p>{words.day_part})")
        self._shift = re.compile(words.shift)
        self._weekday = re.compile(rf"(?:(?:ngày|hôm){BLANK})?(?P<w>{words.weekday})")
        self._to = re.compile(rf"(?P<c>{TO}|{_PAIR.pattern})(?={head}(?:hôm )?\d|{words.weekday}|ngày)")
        self._and = re.compile(rf"(?P<c>{AND})(?={head}\d)")

    def match(self, low: str, start: int) -> Reading | None:
        """Return the longest day expression that starts exactly at `start`."""
        if low[start : start + 1].isdigit() or (
            low.startswith("ngày ", start) and low[start + 5 : start + 6].isdigit()
        ):
            return self._dated(low, start, start, False)
        if low.startswith("cuối ngày ", start):
            return self._end_of_day(low, start)
        at, part = start, None
        found = self._part.match(low, at)
        if found:
            part = self._words.day_parts[" ".join(found["p"].split())]
            at = found.end()
            again = _JOIN_PART.match(low, at)
            second = self._part.match(low, again.end()) if again else None
            if second:
                part, at = self._words.day_parts[" ".join(second["p"].split())], second.end()
            if not (low[at : at + 1].isspace() or low[at : at + 1].isdigit()):
                return None
            at += len(low[at : at + 3]) - len(low[at : at + 3].lstrip(" \t"))
        has_part = part is not None
        reading = self._named(low, start, at, has_part) or self._dated(low, start, at, has_part)
        if reading is not None:
            reading.day_part = part
        return reading

    def _end_of_day(self, low: str, start: int) -> Reading | None:
        """Such as "cuối ngày 7/2", "cuối ngày hôm qua"; "vòng cuối ngày 7/2" is the last round."""
        reading = self.match(low, low.index("ngày", start))
        if reading is None or not reading.single_day or low.endswith(_LAST_OF, 0, start):
            return None
        reading.start = start
        return None if reading.rule == "dates.bare_day" else reading

    def match_spelled(self, low: str, start: int) -> Reading | None:
        """Return a day without "ngày" whose month is a word: "19 tháng tám 2015"."""
        found = self._worded.match(low, start)
        if (
            not found
            or (found["y"] is None and found["y2"] is None)
            or (found["m"] == "năm" and "năm" not in found[0][found.end("m") - start :])
        ):
            return None
        core = self._core(low, start)
        if core is None:
            return None
        reading = Reading(start, core[0], "dates.day_in_words", first=core[1])
        return self._ranged(low, reading)

    def match_month_first(self, low: str, start: int) -> Reading | None:
        """Return a day behind its month: "tháng 5 ngày 20"."""
        found = _MONTH_FIRST.match(low, start)
        if not found:
            return None
        year = int(found["y"]) if found["y"] else None
        if not real_day(year, int(found["m"]), int(found["d"])):
            return None
        moment = Moment(year, int(found["m"]), int(found["d"]))
        return Reading(start, found.end(), "dates.day_in_words", first=moment)

    # ---- relative words and weekdays

    def _named(self, low: str, start: int, at: int, has_part: bool) -> Reading | None:
        """A relative word or a weekday, which a date in brackets or behind a comma may explain."""
        found = self._shift.match(low, at)
        if found:
            word = " ".join(found[0].split())
            if not has_part and word in ("nay", "qua", "mai"):
                return None
            amount, base = self._words.shifts[word]
            reading = Reading(
                start, found.end(), "dates.relative_day", first=Moment(shift=Shift("D", amount, base))
            )
            return self._until(low, self._explained(low, reading))
        found = self._weekday.match(low, at)
        if found:
            if found[0].startswith("hôm"):
                start = found.start("w")
            weekday = self._words.weekdays[" ".join(found["w"].split())]
            reading = Reading(start, found.end(), "dates.weekday", first=Moment(weekday=weekday))
            reading.headed = has_part
            week = _WEEK_BEHIND.match(low, found.end())
            if week:
                amount = self._words.directions[" ".join(week["w"].split())]
                reading.first = Moment(weekday=weekday, shift=Shift("W", amount))
                reading.end, reading.headed = week.end(), True
                return self._explained(low, reading)
            explained = self._explained(low, reading)
            if explained is reading:
                return self._behind(low, reading)
            return explained
        found = _FIRST_OF_YEAR.match(low, at)
        if found and not low.endswith(("những ", "các "), 0, start):
            edge = (1, 1) if "đầu" in found["w"] else (12, 31)
            return Reading(start, found.end(), "dates.day_of_year", first=Moment(int(found["y"]), *edge))
        found = _FIRST_OF_MONTH.match(low, at)
        if found and not low.endswith(("những ", "các "), 0, start):
            month = re.compile(
                rf"(?P<m>{MONTH}|{self._words.solar_month})(?:(?:{NO_BLANK}[/\-.]{NO_BLANK}|{BLANK}năm{BLANK})(?P<y>{YEAR}))?"
            ).match(low, found.end())
            if month:
                number, year = self._words.month_of(month["m"]), int(month["y"]) if month["y"] else None
                last = monthrange(year or 2001, number)[1]
                day = 1 if "đầu" in found["w"] else last
                return self._behind(
                    low, Reading(start, month.end(), "dates.day_of_month", first=Moment(year, number, day))
                )
        return None

    def _until(self, low: str, reading: Reading) -> Reading:
        """Join the day up to which a stretch lasts: "từ hôm nay đến ngày 8/11"."""
        bridge = self._to.match(low, reading.end) if low.endswith("từ ", 0, reading.start) else None
        second = self._second(low, bridge.end()) if bridge else None
        if second is None or reading.last is not None or second.last is not None:
            return reading
        reading.last, reading.end, reading.rule = second.first, second.end, "dates.day_range"
        return reading

    def _explained(self, low: str, reading: Reading) -> Reading:
        """Join "(15/5)", ", ngày 15/5" or " 15/5" to the word that it explains; its value wins."""
        bridge = _STAMPED.match(low, reading.end) or _BRACKET.match(low, reading.end)
        if not bridge:
            return reading
        dated = self._dated(low, bridge.end(), bridge.end(), True)
        if dated is None or (dated.last is not None and dated.first.month is None):
            return reading
        if dated.rule == "dates.bare_day" or ("(" not in bridge[0] and dated.first.month is None):
            return reading
        if (
            "(" not in bridge[0]
            and not dated.headed
            and dated.separator not in ("/", None)
            and reading.first.weekday is None
        ):
            return reading
        end = dated.end
        if "(" in bridge[0]:
            close = _CLOSE.match(low, end)
            if not close:
                return reading
            week = _WEEK_BEHIND.match(low, close.end())  # "thứ Bảy (11/2) tuần này"
            end = week.end() if week else close.end()
        shift = reading.first.shift
        if shift is not None and shift.unit == "D" and shift.base == "anchor":
            dated.pinned = shift.amount
        dated.start, dated.end, dated.headed = reading.start, end, True
        return dated

    # ---- days by number

    def _dated(self, low: str, start: int, at: int, headed: bool) -> Reading | None:
        head = None if low[at : at + 1].isdigit() else _HEAD.match(low, at)
        if head:
            if head["w"] == "hôm" and start == at:
                start = head.end()
            at, headed = head.end(), True
        iso = _ISO.match(low, at) if low[at + 4 : at + 5] in "-/." else None
        if iso:
            moment = Moment(int(iso["y"]), int(iso["m"]), int(iso["d"]))
            if not real_day(moment.year, moment.month, moment.day):
                return None
            return Reading(start, iso.end(), "dates.iso_day", first=moment, separator="iso")
        if not _SLASHED.match(low, at):
            listed = self._listed(low, start, at, headed)
            if listed is not None:
                return self._behind(low, listed)
        core = self._core(low, at)
        if core is None:
            return self._undated.match(low, start, at, head)
        end, moment, separator = core
        reading = Reading(start, end, "dates.day", first=moment, separator=separator, headed=headed)
        if head and (head["w"] in ("mùng", "mồng") or head["w2"]) and separator is None:
            reading.rule = "dates.day_in_words"
        reading = self._behind(low, reading)
        return self._ranged(low, reading)

    def _core(self, low: str, at: int) -> tuple[int, Moment, str | None] | None:
        """Read one day with its month: the end, the moment, and what parts its numbers."""
        found = self._numeric.match(low, at)
        if found:
            written_day, separator, written_month, full, two_digits = found.groups()
            day, month = int(written_day), int(written_month)
            year = int(full or two_digits or 0) or None
            short = two_digits is not None
            if (_GOES_ON.match(low, found.end()) and not _PAIR.match(low, found.end())) or not real_day(
                None if short else year, month, day
            ):
                return None
            return found.end(), Moment(year, month, day, short_year=short), separator.strip()
        found = self._worded.match(low, at)
        if found:
            day_number = self._words.day_of(found["d"])
            month = self._words.month_of(found["m"])
            year = int(found["y"] or found["y2"] or 0) or None
            short = found["y2"] is not None
            if day_number is None or not real_day(None if short else year, month, day_number):
                return None
            return found.end(), Moment(year, month, day_number, short_year=short), None
        return None

    def _listed(self, low: str, start: int, at: int, headed: bool) -> Reading | None:
        """Days that share the month of the last one: "5 đến 7/6", "1-3/10", "20, 21 và 22/9/2025"."""
        found = self._list.match(low, at)
        if not found:
            return None
        core = self._core(low, found.end())
        if core is None:
            return None
        end, last, separator = core
        written = found["list"]
        if separator == "-" and re.search(r"\d-\d|\d-$", written):
            return None
        if not headed and "," in written:
            return None
        days = [int(number) for number in re.findall(r"\d+", written)]
        first = Moment(last.year, last.month, days[0])
        assert last.day is not None
        spread = bool(re.search(rf"{TO}", written)) or "rạng" in written
        adjacent = [*days, last.day] == list(range(days[0], last.day + 1))
        if days[0] >= last.day or not (adjacent or (spread and len(days) == 1)):
            if spread and len(days) == 1 and days[0] > last.day and last.month is not None:
                month = last.month - 1 or 12
                year = last.year - 1 if last.year is not None and month == 12 else last.year
                first = Moment(year, month, days[0])
            elif headed and not spread:
                spots = [(at + spot.start(), at + spot.end()) for spot in re.finditer(r"\d+", written)]
                each = [
                    Reading(spot[0], spot[1], "dates.listed_day", first=Moment(last.year, last.month, day))
                    for spot, day in zip(spots, days, strict=True)
                    if real_day(last.year, last.month, day)
                ]
                final = Reading(found.end(), end, "dates.listed_day", first=last, separator=separator)
                each[0].start, each[0].more = start, (*each[1:], final)
                return each[0]
            else:
                return None
        return Reading(
            start, end, "dates.day_range", first=first, last=last, separator=separator, headed=headed
        )

    # ---- what may follow

    def _behind(self, low: str, reading: Reading) -> Reading:
        """Take in the words behind a date that belong to it: "năm nay", "vừa qua", "tới"."""
        if (
            low[reading.end : reading.end + 1] not in " \t)"
            or low[reading.end + 1 : reading.end + 2].isdigit()
        ):
            return reading
        year = _YEAR_BEHIND.match(low, reading.end) if reading.first.year is None else None
        if year:
            shift = Shift("Y", 0, "last") if year["same"] else Shift("Y", YEAR_SHIFT[year["w"]])
            if reading.last is not None:
                reading.last = reading.last._replace(shift=shift)
            reading.first = reading.first._replace(shift=shift)
            reading.end = year.end()
        return words_behind(low, reading)

    def _ranged(self, low: str, reading: Reading) -> Reading:
        """Join a second day: "28/8 đến 3/9/2025", "21/6/1925 - 21/6/2024", "3/5 và ngày 4/5/2019"."""
        bridge = self._to.match(low, reading.end)
        joined = bridge is None
        bridge = bridge or self._and.match(low, reading.end)
        if not bridge:
            return reading
        second = self._second(low, bridge.end())
        if second is None or (
            second.separator != reading.separator and not second.headed and reading.separator == "iso"
        ):
            return reading
        left, right = reading.first, second.first
        if joined:
            shares = left.year is None and right.year is not None
            named = reading.headed or low.endswith(_HOLIDAY_BEFORE, 0, reading.start)
            if named and second.last is None and follows_day(left.given_by(right), right):
                pass  # "ngày 30/6 và ngày 1/7" are one stretch of time, so are "nghỉ lễ 30/4 và 1/5"
            elif not shares or left.month != right.month or right.day != (left.day or 0) + 1:
                if shares and second.last is None and left.shift is None:
                    reading.first = left.given_by(right)
                return reading
        elif right.month is None:
            return reading
        reading.first = left.given_by(right)
        if right.year is None and left.year is not None and right.shift is None:
            right = right._replace(year=left.year + (1 if (right.month or 0) < (left.month or 0) else 0))
        reading.last, reading.end, reading.rule = right, second.end, "dates.day_range"
        reading.headed = reading.headed or second.headed
        reading.direction = reading.direction if second.direction is None else second.direction
        return reading

    def _second(self, low: str, at: int) -> Reading | None:
        start, headed = at, False
        if not low[at : at + 1].isdigit():
            at, headed = self._day_words(low, at)
        core = self._core(low, at)
        if core is None:
            return None
        end, moment, separator = core
        second = Reading(start, end, "dates.day", first=moment, separator=separator, headed=headed)
        return self._behind(low, second)

    def _day_words(self, low: str, at: int) -> tuple[int, bool]:
        """Pass the words before a day's number; tell whether "ngày" is one of them."""
        part = self._part.match(low, at)
        if part:
            at = part.end() + 1
        weekday = self._weekday.match(low, at)
        if weekday:
            bridge = _BRACKET.match(low, weekday.end())
            at = bridge.end() if bridge and "(" not in bridge[0] else weekday.end()
        head = _HEAD.match(low, at)
        return (head.end(), True) if head else (at, False)
