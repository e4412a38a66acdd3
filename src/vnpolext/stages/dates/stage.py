"""The dates stage: one scan for places where a date may start, the grammar there, then the values."""

from __future__ import annotations

import re
from collections.abc import Callable

from vnpolext.config import Config
from vnpolext.source import Source
from vnpolext.spans import DateSpan, Found
from vnpolext.stages.dates.atoms import BLANK, LETTER, TO, Words, read_words
from vnpolext.stages.dates.bare import BareGrammar
from vnpolext.stages.dates.clock import ClockGrammar
from vnpolext.stages.dates.days import DayGrammar
from vnpolext.stages.dates.durations import DurationGrammar
from vnpolext.stages.dates.guards import Guards
from vnpolext.stages.dates.lunar import LunarGrammar
from vnpolext.stages.dates.periods import PeriodGrammar
from vnpolext.stages.dates.reading import Reading
from vnpolext.stages.dates.resolve import Resolver
from vnpolext.stages.dates.tense import TenseCues
from vnpolext.vocab import Lexicon

Matcher = Callable[[str, int], Reading | None]

_FROM = re.compile(rf"(?:từ){BLANK}\Z")
_TO_ONLY = re.compile(TO)


class DatesStage:
    """Finds every temporal expression of a text and gives it its TIMEX3 value.

    Example:
        >>> from vnpolext.vocab import load_lexicon
        >>> stage = DatesStage(load_lexicon(), Config())
        >>> [span.value for span in stage(Source("Sáng 15/5/2024, xã họp."), Found())]
        ['2024-05-15']
    """

    def __init__(self, lexicon: Lexicon, config: Config) -> None:
        words = read_words(lexicon)
        self._prefer = config.prefer_dates_from
        self._days = DayGrammar(words)
        self._clock = ClockGrammar(words, self._days)
        self._periods = PeriodGrammar(words)
        self._durations = DurationGrammar(words)
        self._lunar = LunarGrammar(words)
        self._bare = BareGrammar(lexicon)
        self._guards = Guards(lexicon, self._bare)
        self._tense = TenseCues(lexicon)
        self._routes = self._route_table(words)
        self._trigger = _trigger(words)

    def __call__(self, source: Source, found: Found) -> list[DateSpan]:
        """Return the date spans of `source` in order, without overlaps."""
        readings = self._read(source)
        resolver = Resolver(source, found, readings, self._tense, self._prefer)
        spans = [resolver.resolve(reading) for reading in readings]
        _mark_published(spans, found)
        return spans

    # ---- reading

    def _read(self, source: Source) -> list[Reading]:
        low, text = source.low, source.text
        readings: list[Reading] = []
        weak: list[Reading] = []
        styles: set[str] = set()
        at = 0
        for trigger in self._trigger.finditer(low):
            start = trigger.start()
            if start < at:
                continue
            reading = self._read_at(text, low, start, trigger[0])
            if reading is None and trigger[0].count(" "):
                start = trigger.end() - len(trigger[0].rsplit(" ", 1)[1])
                reading = self._read_at(text, low, start, low[start : trigger.end()])
            if reading is None:
                continue
            for one in (reading, *reading.more):
                if one.headed and one.separator is not None and one.first.year is None:
                    styles.add(one.separator)
                if not one.headed and one.separator is not None:
                    weak.append(one)
                readings.append(one)
                at = one.end
        for bare in weak:
            if not self._bare.allows_day(text, low, bare, styles):
                bare.rule = ""
        kept = [reading for reading in readings if reading.rule]
        for reading in kept:
            _take_from(low, reading)
        return _joined(low, kept)

    def _read_at(self, text: str, low: str, start: int, word: str) -> Reading | None:
        first = word[0]
        if first.isdigit():
            reading = self._read_number(text, low, start, word)
        else:
            reading = None
            for matcher in self._routes.get(word.split()[0], self._routes[""]):
                reading = matcher(low, start)
                if reading is not None and self._guards.allows(text, low, reading):
                    break
                reading = None
        if reading is None:
            return None
        if first.isdigit() and not self._guards.allows(text, low, reading):
            return None
        if reading.single_day and reading.type == "DATE":
            reading = self._clock.behind_day(low, reading)
        return reading

    def _read_number(self, text: str, low: str, start: int, digits: str) -> Reading | None:
        """Dispatch on what stands behind the digits, so that plain numbers cost next to nothing."""
        end = start + len(digits)
        following = low[end : end + 1]
        if start and (low[start - 1].isalnum() or low[start - 1] == "_"):
            return None
        if "." in digits or "," in digits:
            return self._durations.match(low, start)
        if len(digits) > 4 or following == "%":
            return None
        if len(digits) == 4:
            if following in "-/." and following:
                return self._days.match(low, start) or self._bare.match_year(text, low, start)
            return self._bare.match_year(text, low, start)
        if start > 1 and low[start - 1] in ".,/" and low[start - 2].isdigit():
            return None
        if len(digits) == 3:
            return self._durations.match(low, start) if following in " .\n\t" else None
        return self._read_short_number(text, low, start, following)

    def _read_short_number(self, text: str, low: str, start: int, following: str) -> Reading | None:
        if following and following in ":hg":
            return self._clock.match(low, start) or self._durations.match_short(low, start)
        if following and following in "/.-":
            counted = self._durations.match(low, start) if following == "-" else None
            return (
                counted or self._lunar.match(low, start) or self._days.match(low, start) or self._bare.match_year(text, low, start)
                or (self._durations.match(low, start) if following == "." else None)
            )  # fmt: skip
        if not following.isspace() and following not in ",tnpag'":
            return None
        for matcher in (
            self._clock.match, self._periods.match, self._lunar.match, self._days.match_spelled, self._durations.match, self._days.match,
        ):  # fmt: skip
            reading = matcher(low, start)
            if reading is not None:
                return reading
        return None

    def _route_table(self, words: Words) -> dict[str, tuple[Matcher, ...]]:
        """Which matchers are tried at which word, in order."""
        lunar, days, periods, spans, sets = (
            self._lunar.match, self._days.match, self._periods.match, self._durations.match, self._durations.match_set,
        )  # fmt: skip
        table: dict[str, tuple[Matcher, ...]] = {
            "ngày": (lunar, days), "hôm": (days,), "mùng": (lunar, days), "mồng": (lunar, days), "rằm": (lunar,), "giao": (lunar,),
            "tháng": (lunar, periods), "thg": (periods,), "năm": (periods, self._durations.match_set, spans), "quý": (periods, sets), "quí": (periods, sets),
            "tuần": (periods, sets), "đêm": (lunar, days, sets), "nửa": (days, periods, spans), "giữa": (days, periods),
            "thứ": (days,), "chủ": (days,), "chúa": (days,), "bữa": (days,), "hằng": (sets,), "hàng": (sets,), "mỗi": (sets,), "từng": (sets,),
            "thường": (sets,), "chục": (spans,), "đầu": (days, periods), "cuối": (days, periods), "cùng": (days, periods),
            "": (lunar, days, periods, spans),
        }  # fmt: skip
        for part in words.day_parts:
            table.setdefault(part.split()[0], (lunar, days))
        for number in words.numbers:
            table.setdefault(number, (self._clock.match, periods, self._days.match_spelled, spans))
        return table


def _trigger(words: Words) -> re.Pattern[str]:
    """One scan finds the digits and the words that a date can start with.

    What must follow thins them out; alternatives are grouped by their first letter, which makes the scan fast.
    """
    unit = "(?:năm|tháng|tuần|ngày|giờ|phút|giây|tiếng|thập|thế|qu[ýí]|đêm)"
    small = "(?: (?:mươi|chục|trăm|nghìn|một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín|mốt|năm)){0,2}"
    period = r"[ \n]{1,2}(?:năm|tháng|qu[ýí]|tuần|thế|thập|những|giờ|trưa|đêm|\d)"
    each = " (?:năm|nằm|tháng|tuần|ngày|qu[ýí]|đêm|giờ|phút|giây|thập|buổi|sáng|trưa|chiều|tối|thứ|chủ|hai|ba|bốn|\\d)"
    number = (
        rf"\d{{1,3}}(?:\.\d{{3}})?(?:,\d)?(?=[ \t\n]{{1,3}}{unit})|\d{{1,2}}(?=:\d\d|[ \t]{{0,3}}/[ \t]{{0,3}}\d|[.\-]\d{{1,2}}(?!\d)|[.\-](?:19|20)\d\d"
        r"|[ ]?[hg](?:\d|\b)|[ ]{0,3}-[ ]{0,3}\d{1,2}(?!\d)|[ ](?:đến|tới|và)[ ](?:ngày[ ])?\d|[ ](?:tết|mươi|thg)|[ ]?[ap]m\b)"
        r"|(?:19|20)\d\d(?!\d)"
    )
    starts = [f"{number}{small}(?= {unit}) {unit}" for number in words.numbers if number not in ("mốt", "tư", "lăm", "nhăm")]
    starts += [part.split()[0] for part in words.day_parts if part.split()[0] not in ("đầu", "cuối", "giữa", "nửa", "sớm")]
    starts += [f"{each_word}(?={each})" for each_word in words.each_words]
    starts += [f"{word}(?={period})" for word in ("đầu", "giữa", "cuối")]
    starts += [
        rf"ngày(?=[ \t\n]{{0,3}}\d|{BLANK}(?:hôm|mai|kia|mốt|mùng|mồng|rằm|thứ|chủ|đầu|cuối|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))",
        r"tháng(?=[ \t\n]{1,3}[\dmhbtnscgqv])", r"năm(?=[ \t\n]{1,3}[\dntsqvk])", r"qu[ýí](?=[ \t\n]{1,3}[\diqvhbtmns])", "tuần(?= )", r"thg(?=[. ]{1,3}\d)",
        r"thứ (?:\d|hai|ba|tư|năm|sáu|bảy|bẩy)", "thường niên", "thế k[ỷỉ]", "thập (?:niên|kỷ|kỉ)", "thượng tuần", "trung tuần", "hạ tuần",
        "chủ nhật", "chúa nhật", "buổi", "hôm", "mùng(?= )", "mồng(?= )", "rằm", "giao thừa", "nửa(?= (?:đầu|cuối|đêm|năm|tháng|ngày|tiếng|giờ))",
        "từng (?:năm|tháng|quý|tuần)", "cùng (?:ngày|kỳ|kì)", "những năm", "những tháng", "các năm", "bữa (?:nay|kia)",
    ]  # fmt: skip
    by_letter: dict[str, set[str]] = {}
    for start in starts:
        by_letter.setdefault(start[0], set()).add(start[1:])
    grouped = "|".join(f"{letter}(?:{'|'.join(sorted(rests, key=len, reverse=True))})" for letter, rests in by_letter.items())
    return re.compile(rf"\b(?:{number}|(?:{grouped})(?!{LETTER}))")


def _joined(low: str, readings: list[Reading]) -> list[Reading]:
    """Join a day and a month, a month and a year: "từ ngày 15/7/2009 đến tháng 2/2014"."""
    kept: list[Reading] = []
    for reading in readings:
        before = kept[-1] if kept else None
        if (
            before is not None and reading.start - before.end < 20 and before.last is None and reading.last is None
            and before.type == reading.type == "DATE" and before.first.year is not None and reading.first.year is not None
            and _TO_ONLY.fullmatch(low, before.end, reading.start) and _FROM.search(low[max(0, before.start - 6) : before.start])
        ):  # fmt: skip
            before.last, before.end, before.rule = reading.first, reading.end, "dates.mixed_range"
            before.start -= 3
            continue
        kept.append(reading)
    return kept


def _take_from(low: str, reading: Reading) -> None:
    """A range takes in its "từ"; a duration does not, nor does a pair of years in brackets."""
    if reading.last is None or reading.type not in ("DATE", "TIME"):
        return
    if reading.rule in ("dates.months_of_year", "dates.decade"):
        return
    found = _FROM.search(low[max(0, reading.start - 6) : reading.start])
    if found:
        reading.start -= len(found[0])


def _mark_published(spans: list[DateSpan], found: Found) -> None:
    """The stamp in a dateline is the day of publication."""
    if not any(section.kind == "dateline" for section in found.sections):
        return
    for span in spans:
        if span.type in ("DATE", "TIME") and span.value is not None and not span.value.startswith("X"):
            section = found.section_at(span.start)
            if section is not None and section.kind == "dateline":
                span.role = "published"
