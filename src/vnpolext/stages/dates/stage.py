"""The dates stage: one scan for places where a date may start, the grammar there, then the values."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from operator import itemgetter

from vnpolext.config import Config
from vnpolext.source import Source
from vnpolext.spans import DateSpan, Found
from vnpolext.stages.dates.atoms import BLANK, TO, Words, read_words
from vnpolext.stages.dates.bare import BareGrammar
from vnpolext.stages.dates.clock import ClockGrammar
from vnpolext.stages.dates.days import DayGrammar
from vnpolext.stages.dates.durations import DurationGrammar
from vnpolext.stages.dates.guards import Guards
from vnpolext.stages.dates.lunar import LunarGrammar
from vnpolext.stages.dates.periods import PeriodGrammar
from vnpolext.stages.dates.reading import Reading
from vnpolext.stages.dates.resolve import Resolver
from vnpolext.stages.dates.sets import SetGrammar
from vnpolext.stages.dates.tense import TenseCues
from vnpolext.stages.dates.trigger import trigger_scan
from vnpolext.stages.dates.year_cues import YearCues
from vnpolext.stages.dates.years_beside import explain
from vnpolext.vocab import Lexicon

Matcher = Callable[[str, int], Reading | None]

_FROM = re.compile(rf"(?:từ){BLANK}\Z")
_ONE_DAY = 60
_SENTENCE_END = re.compile(r"[.!?\n:]\s|\n")
_TO_ONLY = re.compile(TO)
_UNIT_BEHIND = re.compile(r"\d?[ \t\n]{0,3}([^\W\d]\w*)")


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
        self._sets = SetGrammar(words)
        self._lunar = LunarGrammar(words)
        self._bare = BareGrammar(lexicon)
        self._guards = Guards(lexicon, self._bare)
        self._tense = TenseCues(lexicon)
        self._cues = YearCues(lexicon)
        self._routes = {lunar: self._route_table(words, lunar) for lunar in (False, True)}
        self._by_unit = self._unit_table()
        self.openings = trigger_scan(words)

    def __call__(self, source: Source, found: Found) -> list[DateSpan]:
        """Return the date spans of `source` in order, without overlaps."""
        readings = self._read(source)
        resolver = Resolver(source, found, readings, self._tense, self._cues, self._prefer)
        spans = [resolver.resolve(reading) for reading in readings]
        _mark_published(spans, found)
        return spans

    # ---- reading

    def _read(self, source: Source) -> list[Reading]:
        low, text = source.low, source.text
        openings = list(self.openings(source))
        lunar = self._lunar.concerns(low, openings)
        readings: list[Reading] = []
        weak: list[Reading] = []
        styles: set[str] = set()
        at = 0
        for start, end in source.budget.watch("dates", openings, itemgetter(0)):
            if start < at:
                continue
            word = low[start:end]
            reading = self._read_at(text, low, start, word, lunar)
            if reading is None and " " in word:
                last = word.rsplit(" ", 1)[1]
                reading = self._read_at(text, low, end - len(last), last, lunar)
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
        for reading, following in pairwise(kept):
            _take_day(low, reading, following)
        for reading in kept:
            _take_from(low, reading)
        return _joined(low, kept)

    def _read_at(self, text: str, low: str, start: int, word: str, lunar: bool) -> Reading | None:
        first = word[0]
        if first.isdigit():
            reading = self._read_number(text, low, start, word, lunar)
        else:
            reading = None
            routes = self._routes[lunar]
            for matcher in routes.get(word.partition(" ")[0], routes[""]):
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

    def _read_number(self, text: str, low: str, start: int, digits: str, lunar: bool) -> Reading | None:
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
            if low.endswith("năm ", 0, start):  # "trong 2 năm 2010 và 2011": the years that a length names
                reading = self._periods.match(low, start - 4)
                if reading is not None and reading.rule == "dates.year_range":
                    reading.start = start
                    return reading
            if following in "-/." and following:
                return self._days.match(low, start) or self._bare.match_year(text, low, start)
            return self._bare.match_year(text, low, start)
        if start > 1 and low[start - 1] in ".,/" and low[start - 2].isdigit():
            return None
        if len(digits) == 3:
            return self._durations.match(low, start) if following in " .\n\t" else None
        return self._read_short_number(text, low, start, following, lunar)

    def _read_short_number(
        self, text: str, low: str, start: int, following: str, lunar: bool
    ) -> Reading | None:
        clock, days, spans = self._clock.match, self._days.match, self._durations.match
        if following and following in ":hg":
            return self._read_clock(low, start, lunar) or self._durations.match_short(low, start)
        moon = self._lunar.match(low, start) if lunar else None
        if following and following in "/.-":
            counted = spans(low, start) or clock(low, start) if following == "-" else None
            reading = counted or moon or days(low, start) or self._bare.match_year(text, low, start)
            return reading or (spans(low, start) if following == "." else None)
        if moon is not None or (not following.isspace() and following not in ",tnpag'"):
            return moon
        unit = _UNIT_BEHIND.match(low, start + 1)
        named = unit is not None and unit[1] == "tháng" and text[unit.end() + 1 : unit.end() + 2].isupper()
        if (
            unit
            and named
            and text[unit.end() - 1].islower()
            and not low.endswith(("sau ", "trong "), 0, start)
        ):
            reading = days(low, start)  # "30 tháng Tư"
            if reading is not None:
                return reading
        for matcher in self._by_unit.get(unit[1] if unit else "", self._by_unit[""]):
            reading = matcher(low, start)
            if reading is not None:
                return reading
        return None

    def _read_clock(self, low: str, start: int, lunar: bool) -> Reading | None:
        """A clock time; its day may be a lunar one ("5h sáng ngày 15 tháng Giêng")."""
        reading = self._clock.match(low, start)
        if reading is None or not lunar or reading.type != "TIME":
            return reading
        day_at = low.find("ngày ", start, reading.end)
        day_at = reading.end + 1 if day_at < 0 else day_at
        moon = self._lunar.match(low, day_at)
        if moon is None or moon.end <= reading.end:
            return reading
        return Reading(
            start, moon.end, "dates.lunar", type="TIME", day_part=reading.day_part, lunar=True, vague=True
        )

    def _unit_table(self) -> dict[str, tuple[Matcher, ...]]:
        """Which matchers are tried at a number with a blank behind it, by the word that follows."""
        clock, periods, spans = self._clock.match, self._periods.match, self._durations.match
        spelled, days = self._days.match_spelled, self._days.match
        return {
            **dict.fromkeys(("năm", "tuần", "ngày", "phút", "giây", "tiếng", "thập", "thế"), (spans,)),
            "giờ": (clock, spans),
            "": (clock, periods, spelled, spans, days),
        }

    def _route_table(self, words: Words, with_lunar: bool) -> dict[str, tuple[Matcher, ...]]:
        """Which matchers are tried at which word, in order."""
        lunar = (self._lunar.match,) if with_lunar else ()
        days, periods, spans = self._days.match, self._periods.match, self._durations.match
        sets, weekly = self._sets.match, self._sets.match_weekly
        table: dict[str, tuple[Matcher, ...]] = {
            **dict.fromkeys(("ngày", "mùng", "mồng"), (*lunar, weekly, days)),
            **dict.fromkeys(("rằm", "giao"), lunar),
            **dict.fromkeys(("thứ", "chủ", "chúa"), (weekly, days)),
            **dict.fromkeys(("hôm", "bữa"), (days,)),
            **dict.fromkeys(("hằng", "hàng", "mỗi", "từng", "thường"), (sets,)),
            **dict.fromkeys(("đầu", "cuối", "giữa", "cùng"), (days, periods)),
            **dict.fromkeys(("quý", "quí", "tuần"), (periods, sets)),
            "tháng": (*lunar, self._days.match_month_first, periods),
                "thg"
            : (periods,), "năm": (periods, sets, spans), "đêm": (*lunar, days, sets),
            "nửa": (days, periods, spans), "chục": (spans,), "": (*lunar, days, periods, spans),
        }  # fmt: skip
        for part in words.day_parts:
            table.setdefault(part.split()[0], (*lunar, weekly, days))
        table["sang"] = (periods,)
        for number in words.numbers:
            table.setdefault(number, (self._clock.match, periods, self._days.match_spelled, spans))
        return table


def _take_day(low: str, reading: Reading, following: Reading) -> None:
    """Hours share the day that the next ones of the sentence name: "lúc 8h họp, 9h ngày 5/6 nghỉ"."""
    if reading.type != "TIME" or following.type != "TIME" or reading.first.grain != "clock" or reading.vague:
        return
    day = following.first
    if day.day is None or following.start - reading.end > _ONE_DAY or reading.first.shift is not None:
        return
    if _SENTENCE_END.search(low, reading.end, following.start):
        return
    reading.first = day._replace(clock=reading.first.clock)
    if reading.last is not None:
        reading.last = day._replace(clock=reading.last.clock)


def _joined(low: str, readings: list[Reading]) -> list[Reading]:
    """Join a day and a month, a month and a year: "từ ngày 15/7/2009 đến tháng 2/2014"."""
    kept: list[Reading] = []
    for reading in readings:
        if kept and _comes_again(low, kept[-1], reading):
            reading.start = kept.pop().start
        if kept and explain(low, kept[-1], reading):
            kept.pop()
        if kept and _tells_point(low, kept[-1], reading):
            reading.start, reading.end = kept.pop().start, reading.end + 1
        if kept and _joins_times(low, kept[-1], reading):
            before = kept[-1]
            before.first = before.first.given_by(reading.first)
            before.last, before.end, before.rule = reading.first, reading.end, "dates.mixed_range"
            before.start -= 3
            continue
        if kept and _joins(low, kept[-1], reading):
            before = kept[-1]
            before.last, before.end, before.rule = reading.first, reading.end, "dates.mixed_range"
            before.start -= 3
            continue
        kept.append(reading)
    return kept


def _comes_again(low: str, hour: Reading, reading: Reading) -> bool:
    """Tell whether a clock time stands before the weekday on which it recurs: "7h45 thứ Hai hàng tuần"."""
    if reading.type != "SET" or hour.type != "TIME" or hour.first.grain != "clock":
        return False
    return low[hour.end : reading.start] == " " and low.endswith((" tuần", " tháng"), hour.end, reading.end)


def _tells_point(low: str, point: Reading, day: Reading) -> bool:
    """Tell whether a day in brackets says when a distance was: "6 năm trước (ngày 27/4/2011)"."""
    if point.rule != "dates.distance" or not day.single_day or day.first.year is None:
        return False
    return low[point.end : day.start] == " (" and low[day.end : day.end + 1] == ")"


def _joins_times(low: str, first: Reading, second: Reading) -> bool:
    """Tell whether two clock times with their days are one range: "từ 6h ngày 26/11 đến 12h ngày 4/12"."""
    if first.type != "TIME" or second.type != "TIME" or first.last is not None or second.last is not None:
        return False
    if not (first.single_day and second.single_day) or first.first.shift or second.first.shift:
        return False
    if second.start - first.end >= 20 or not _TO_ONLY.fullmatch(low, first.end, second.start):
        return False
    return _FROM.search(low[max(0, first.start - 6) : first.start]) is not None


def _joins(low: str, first: Reading, second: Reading) -> bool:
    """Tell whether two full dates with "đến" or a dash between them, and "từ" before, are one range."""
    if second.start - first.end >= 20 or first.last is not None or second.last is not None:
        return False
    if first.type != "DATE" or second.type != "DATE" or first.first.year is None or second.first.year is None:
        return False
    if not _TO_ONLY.fullmatch(low, first.end, second.start):
        return False
    return _FROM.search(low[max(0, first.start - 6) : first.start]) is not None


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
    datelines = [section for section in found.sections if section.kind == "dateline"]
    if not datelines:
        return
    last = max(section.end for section in datelines)
    for span in spans:
        if span.start >= last:
            return
        if span.type in ("DATE", "TIME") and span.value is not None and not span.value.startswith("X"):
            section = found.section_at(span.start)
            if section is not None and section.kind == "dateline":
                span.role = "published"
