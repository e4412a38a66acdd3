"""Number groups without a date word: years, "5/2024", "28/8"; and what keeps them from being dates."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import BLANK, LETTER, MONTH, NO_BLANK, RECENT_YEAR, TO, either
from vnpolext.stages.dates.reading import Moment, Reading
from vnpolext.vocab import Lexicon

_YEARS = late_regex(
    rf"(?P<a>{RECENT_YEAR}|1[0-8]\d\d)(?:(?:{TO}(?:năm{BLANK})?"
    rf"|(?P<slash>/))(?P<b>{RECENT_YEAR}|1[0-8]\d\d)|(?P<short>(?:{NO_BLANK}-{NO_BLANK}|/)(?P<c>\d\d)(?![\d.,%/]"
    rf"|{NO_BLANK}%)))?"
)
_MONTH_RANGE = late_regex(
    rf"(?P<m>{MONTH})[/.](?P<y>{RECENT_YEAR}){NO_BLANK}-{NO_BLANK}(?P<m2>{MONTH})[/.](?P<y2>{RECENT_YEAR})"
    rf"(?![/.,\-]?\w)"
)
_FEAST_BEFORE = re.compile(r"(?:ngày|lễ|tết|dịp|kỷ niệm|mừng|quốc tế)\s[^.,;:\n()\d]{1,40}\s\Z")
_SCORE_BEFORE = late_regex(  # sets of a match: "từ 2/0, rồi 4/2"
    rf"\d/0,?{BLANK}(?:rồi{BLANK}|và{BLANK})?\Z"
    rf"|(?<!{LETTER})(?:tỷ số|tỉ số|ván|set|hiệp{BLANK}(?:\d|một|hai|phụ))(?!{LETTER})[^.;:\n]{{0,30}}\Z"
)
_MEASURE = re.compile(rf"(?:bằng|chỉ|khoảng|chiếm|hơn|gần|gấp|đạt|giảm|tăng|còn|mất|có){BLANK}\Z")
_HOLIDAY_BEFORE = re.compile(rf"(?:dịp|lễ|kỳ nghỉ|đợt nghỉ){BLANK}(?:\d{{1,2}}[./-]\d{{1,2}}, )?\Z")
_LOOSE_BEFORE = late_regex(
    rf"(?:khoảng|tới|đến|cho|là|vào|trước|và|qua|sang|hoặc|hay|nhất|hơn|gần|lịch){BLANK}\Z"
)
_MEASURE_OF = late_regex(
    r"(?:điểm|điểm chuẩn|chỉ số|tăng|giảm|nặng|dài|cao|rộng|sâu|đạt|mức|giá|độ|tỷ lệ|lãi suất|bán kính)"
    r"(?: [^\W\d]+){0,2} từ \Z"
)
_MONTHS = 12
_CLOSED = re.compile(rf"{NO_BLANK}(?:[,.;:()!?\n\]”\"]|$)")
_PLAIN_AFTER = re.compile(
    rf"{BLANK}(?:nhờ|cho|của|là|được|đã|sẽ|do|tại|ở|có|với|trong|đến|và|để|khi|về|từ|vừa|diễn|tổ chức|trước"
    rf"|sau|cũng|thì|bao gồm|gồm|theo|như)(?!{LETTER})"
)
_DECIMALS = re.compile(r",\d{1,3}(?![\d/.-])")
_DAY_BEFORE = re.compile(r"\d/\d{1,2},\s\Z|(?:dịp|lễ) \d{1,2}[.-]\d{1,2},\s\Z")
_NAMED_DASH = re.compile(r"[^\W\d_]{2,}-\Z")
_MONTH_YEAR = re.compile(rf"(?P<m>{MONTH})(?P<s>[/.\-])(?P<y>{RECENT_YEAR})(?![/.,\-]?[\w])")
_YEAR_BEFORE = late_regex(
    rf"(?:từ|đến|tới|trước|sau|cuối|đầu|giữa|hơn|đoạn|điểm|kỳ|kì|năm mới|với|riêng|sn|s\.n|sinh|mùa|giải|khóa"
    rf"|vụ|vào|hồi|hết|trong|và|,|cho|là|so|năm:?|vđqg:|ngay|tầm nhìn|tuất|hợi|tý|tí|sửu|dần|mão|mẹo|thìn|tỵ"
    rf"|tị|ngọ|mùi|thân|dậu|nguyên đán|xuân|hè|thu|đông|lịch|-|hạ|tháng \d{{1,2}}){BLANK}\Z"
)
_IS_A_YEAR = late_regex(  # "2017 sẽ là năm bận rộn"
    rf"{BLANK}(?:(?:sẽ|đã|cũng|vẫn|tiếp tục|được coi){BLANK}){{0,2}}là{BLANK}(?:một{BLANK})?năm"
    rf"(?!{LETTER}|{BLANK}\d)"
)
_WORD_BEFORE = late_regex(r"[^\W_][\w'’\-.]*[”\"’']?\)?[ \t]{1,3}\Z")
_DOCUMENT = re.compile(
    rf"(?:luật|nghị định|thông tư|quyết định|nghị quyết|chỉ thị|công văn|văn bản|công điện|số|kết luận"
    rf"|hướng dẫn|pháp lệnh){NO_BLANK}:?{BLANK}?\Z"
)
_MONTH_BEFORE = re.compile(rf"(?:từ|đến|tới|tháng|vào|hồi|trước|sau|hết|\(){BLANK}?\Z")
_TERM_BEFORE = re.compile(rf"(?:năm học|niên khóa|giai đoạn|nhiệm kỳ|niên vụ){BLANK}\Z")
_BOUND_BEFORE = re.compile(rf"(?:đến|tới|hơn){BLANK}\Z")
_LOOSE = " \t.:"
_SPONSORED = ("cup ", "cúp ", "league ")  # "AFF Suzuki Cup 2016" is an event, not a maker's model
_LAST_WORD = re.compile(rf"({LETTER}+){BLANK}\Z")


class BareGrammar:
    """Judges number groups by the words around them."""

    def __init__(self, lexicon: Lexicon) -> None:
        named = lexicon.words("date_named_after")
        self._named_ends = {word.rstrip(_LOOSE)[-1:] for word in named}
        self._named_after = late_regex(rf"(?:^|[^\w]){either(named)}{NO_BLANK}[:.]?{NO_BLANK}\Z")
        licence = lexicon.words("date_licence")
        self._licence_ends = {word[-1:] for word in licence}
        self._licence = late_regex(rf"(?:^|[^\w]){either(licence)}{NO_BLANK}\Z")
        self._counted = late_regex(rf"{NO_BLANK}(?:%|{either(lexicon.words('date_counted'))}(?![\w]))")
        self._quantity = late_regex(
            rf"{NO_BLANK}(?!đồng{BLANK}(?:chí|bào|thời|tháp|nai|hới|đội))(?:%|{either(lexicon.words('date_quantity'))}(?![\w]))"
        )
        self._follower = late_regex(
            rf"{NO_BLANK}(?:[,.;:()!?…\n\]”\"]|$|-{BLANK}|{either(lexicon.words('date_follower'))}"
            rf"(?!{LETTER}))"
        )
        self._scale = re.compile(rf"(?:tỷ|tỉ){BLANK}lệ(?:{BLANK}{LETTER}+){{0,2}}{NO_BLANK}:?{BLANK}\Z")
        self._numbered = late_regex(rf"{either(lexicon.words('date_numbered'))}{NO_BLANK}:?{BLANK}?\Z")
        self._event_word = late_regex(
            rf"{either(lexicon.words('date_event'))}{BLANK}(?:{LETTER}+{BLANK}){{0,3}}\Z"
        )
        feast = either(lexicon.words("date_feast"))
        self._feast = late_regex(
            rf"(?:ngày|lễ|tết|dịp|kỷ niệm|mừng){BLANK}(?:{LETTER}+{BLANK}){{0,3}}{feast}"
            rf"(?:{BLANK}{LETTER}+){{0,5}}{BLANK}\Z"
        )
        self._product = late_regex(
            rf"(?:^|[^\w]){either(lexicon.words('date_product'))}(?:{BLANK}[\w.\-]+){{0,3}}{BLANK}\Z"
        )
        law = either(lexicon.words("date_law"))
        end = either(lexicon.words("date_law_end"))
        self._law = re.compile(rf"[^\w](?P<law>{law})(?P<name>(?:[ ,\-]{{1,2}}[\w()]+){{0,14}}){NO_BLANK}\Z")
        self._law_end = late_regex(rf"(?:^|[^\w]){end}(?![\w])")

    def counts(self, low: str, end: int) -> bool:
        """Tell whether what follows `end` is counted by the number before it."""
        return bool(self._counted.match(low, end))

    def counts_much(self, low: str, end: int) -> bool:
        """Tell whether a number of three digits or more counts what follows `end`."""
        return bool(self._quantity.match(low, end))

    def is_law_year(self, text: str, low: str, start: int) -> bool:
        """Tell whether the year at `start` belongs to the name of a law ("Luật Đất đai 2024")."""
        begin = max(0, start - 90)
        found = self._law.search("\n" + low[begin:start])
        begin -= 1
        if not found or self._law_end.search(found["name"]):
            return False
        at = begin + found.start("law")
        name = text[begin + found.start("name") : start].lstrip()
        return text[at].isupper() or (name[:1].isupper() and low.startswith("luật", at))

    def allows_day(self, text: str, low: str, reading: Reading, styles: set[str]) -> bool:
        """Tell whether a bare numeric day ("30/4") is a date where it stands."""
        start, end = reading.start, reading.end
        full = reading.first.year is not None and not reading.first.short_year
        if start and (low[start - 1].isalnum() or low[start - 1] in "/.-,+×x="):
            return False
        runs_on = low.endswith("vào ", 0, start) and text[end + 1 : end + 2].isupper()
        if not full and not runs_on and (self.counts(low, end) or _DECIMALS.match(low, end)):
            return False  # but "họp vào 20/2 Bộ Y tế cho biết", where a full stop is lost
        if start > 1 and low[start - 1] == ":" and low[start - 2].isdigit():
            return False
        before = low[max(0, start - 40) : start]
        last = before.rstrip(_LOOSE)[-1:]
        if last in self._named_ends and reading.direction != -1 and self._named_after.search(before):
            return False
        if full:
            return last.isdigit() or not _DOCUMENT.search(before)
        return self._allows_short(low, reading, before, styles) and not _SCORE_BEFORE.search(before)

    def _allows_short(self, low: str, reading: Reading, before: str, styles: set[str]) -> bool:
        """Tell whether a bare day without a whole year is licensed by what stands around it."""
        start, end, separator = reading.start, reading.end, reading.separator
        bracket = before[-1:] == "(" and low[end : end + 1] == ")"
        licensed = bracket or reading.direction == -1 or self._is_licensed(before)
        opening = not before or before[-1] == "\n" or before.endswith(("- ", ") ", "* "))
        if reading.first.short_year:
            return separator is not None and (licensed or opening) and self._is_followed(low, end)
        if separator == "/" and not licensed and _FEAST_BEFORE.search(before) and not _MEASURE.search(before):
            return True
        if (
            separator == "/"
            and _is_share(reading)
            and not bracket
            and _LOOSE_BEFORE.search(before)
            and not _CLOSED.match(low, end)
        ):
            return False
        if separator == "/":
            return (
                licensed
                or (opening and low[end : end + 1] in ("", "\n", ","))
                or ("/" in styles and reading.last is not None and self._is_followed(low, end))
            )
        followed = self._is_followed(low, end)
        if followed and self._feast.search(low[max(0, start - 60) : start]):
            return True
        if not licensed or not followed:
            return False
        if _HOLIDAY_BEFORE.search(before):
            return True
        if reading.last is not None and before.endswith("từ ") and _is_stretch(reading):
            return not _MEASURE_OF.search(before)  # "từ 1.3 - 31.5"
        falling = (reading.first.day or 0) > (reading.first.month or 0)
        return separator in styles or (separator == "-" and falling and (reading.first.day or 0) > 12)

    def _is_licensed(self, before: str) -> bool:
        """Tell whether the word before a day asks for one: "từ 5/6", "ngày 4/6, 5/6"."""
        if before[-2:-1] == "," and _DAY_BEFORE.search(before):
            return True
        return before.rstrip(" \t")[-1:] in self._licence_ends and self._licence.search(before) is not None

    def _is_followed(self, low: str, end: int) -> bool:
        return self._follower.match(low, end) is not None

    # ---- years

    def match_year(self, text: str, low: str, start: int) -> Reading | None:
        """Return a bare year, a range of years, or "5/2024" at `start`."""
        if (
            start
            and (low[start - 1].isalnum() or low[start - 1] in "/.,:+-$=_")
            and not self._dash_opens(text, start)
        ):
            return None
        months = _MONTH_RANGE.match(low, start)
        if months:
            begin, finish = (
                Moment(int(months["y"]), int(months["m"])),
                Moment(int(months["y2"]), int(months["m2"])),
            )
            return Reading(start, months.end(), "dates.month_range", first=begin, last=finish)
        month = _MONTH_YEAR.match(low, start)
        before = low[max(0, start - 40) : start]
        if month and (month["s"] == "/" or _MONTH_BEFORE.search(before)):
            if self._scale.search(before) or month[0] == "1/2000":  # the scale of a plan
                return None
            if _DOCUMENT.search(before) or self.is_law_year(text, low, start):
                return None
            moment = Moment(int(month["y"]), int(month["m"]))
            return Reading(start, month.end(), "dates.month_number", first=moment, headed=True)
        found = _YEARS.match(low, start)
        if not found:
            return None
        first = int(found["a"])
        following = low[found.end() : found.end() + 2]
        if (following[:1] in ("/", "-", "_") and following[1:2].isalnum()) or (
            following[:1] in (":", ".", ",") and following[1:2].isdigit()
        ):
            return None
        if following[:1].isalpha():
            return None
        if first < 1900:
            return self._bracketed(low, start, found.end(), first, int(found["b"]) if found["b"] else None)
        if found["b"] or found["c"]:
            last = int(found["b"] or found["a"][:2] + found["c"])
            if found["c"] and last != first + 1 and not _TERM_BEFORE.search(before):
                return (
                    None
                    if "/" in found["short"]
                    else self._single(text, low, start, start + 4, first, before)
                )
            if (
                not 0 < last - first <= 120
                or _DOCUMENT.search(before)
                or self._quantity.match(low, found.end())
            ):
                return None
            return Reading(start, found.end(), "dates.years", first=Moment(first), last=Moment(last))
        return self._single(text, low, start, found.end(), first, before)

    @staticmethod
    def _bracketed(low: str, start: int, end: int, year: int, last: int | None) -> Reading | None:
        """A year of old times counts in brackets only: "Tết Kỷ Dậu (1789)"."""
        inside = low[start - 1 : start] == "(" and low[end : end + 1] == ")"
        spell = _OLD_SPELL.search(low, max(0, start - 20), start)
        if not inside and not (last and spell):
            return None
        later = Moment(last) if last is not None and last > year else None
        return Reading(start, end, "dates.bare_year", first=Moment(year), last=later)

    @staticmethod
    def _dash_opens(text: str, start: int) -> bool:
        """A dash behind a name is no part of a code: "Shangri La-2017", not "QĐ-2017"."""
        name = _NAMED_DASH.search(text[max(0, start - 20) : start])
        return name is not None and name[0][0].isupper() and not name[0].isupper()

    def _single(self, text: str, low: str, start: int, end: int, year: int, before: str) -> Reading | None:
        if self._quantity.match(low, end) or self.is_law_year(text, low, start):
            return None
        reading = Reading(start, end, "dates.bare_year", first=Moment(year))
        if before[-1:] == "(" and low[end : end + 1] in "),":
            return reading
        if _IS_A_YEAR.match(low, end):
            return Reading(start, end, "dates.year", first=Moment(year))
        if before[-1:] in ("", "\n") and low[end : end + 1] in ("", "\n") and 1900 < year < 2050:
            return reading  # a line of its own: the heading of a year
        if self._numbered.search(before) and not _BOUND_BEFORE.search(before):
            return None
        if _YEAR_BEFORE.search(before):
            word = _LAST_WORD.search(before)
            plain = (
                word is not None and word[1] in ("đến", "tới", "hơn", "là", "có", "cho") and year % 100 == 0
            )
            return None if plain and not _CLOSED.match(low, end) else reading
        if not before.endswith(_SPONSORED) and self._product.search(before):
            return None
        return reading if self._event(text, low, start, end) else None

    def _event(self, text: str, low: str, start: int, end: int) -> bool:
        """A year closes the name of an event: "THPT quốc gia 2017", "Intel ISEF 2017"."""
        word = _WORD_BEFORE.search(text[max(0, start - 24) : start])
        if not word:
            return False
        written = word[0].strip()
        if written.endswith((".", ":")) or (
            any(map(str.isdigit, written)) and not _SERIES.fullmatch(written)
        ):
            return False
        following = re.match(
            rf"{NO_BLANK}(?:[.,;:)\n”\"’'!?\]…-]|$|{BLANK}(?:[^\W\d_]))", text[end : end + 8]
        )
        if (
            2000 < int(low[start:end]) < 2036
            and written[-1].isalpha()
            and (_CLOSED.match(low, end) or _PLAIN_AFTER.match(low, end))
        ):
            return True
        if int(low[start:end]) > 2050:
            return False
        return bool(following) and (
            written[0].isupper()
            or written[-1] in "”\"’'"
            or self._event_word.search(low[max(0, start - 40) : start]) is not None
        )


def _is_stretch(reading: Reading) -> bool:
    """Tell whether two numbers rise as days of the year and one of them is too high for a month."""
    first, last = reading.first, reading.last
    if last is None or first.day is None or last.day is None or last.month is None:
        return False
    return max(first.day, last.day) > _MONTHS and (first.month or last.month, first.day) < (
        last.month,
        last.day,
    )


def _is_share(reading: Reading) -> bool:
    """Tell whether "3/4" could as well be a fraction."""
    day, month = reading.first.day or 0, reading.first.month or 0
    return reading.last is None and day < month <= 10


_OLD_SPELL = re.compile(rf"(?:giai đoạn|thời gian|thời kỳ|từ|năm){BLANK}\Z")
_SERIES = re.compile(r"[FUG]-?\d{1,2}|SOM ?\d")
