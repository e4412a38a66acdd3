"""From readings with holes to values: years, months and days from anchor, neighbours and tense."""

from __future__ import annotations

import re
from datetime import date, timedelta

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import DateSpan, Found
from vnpolext.stages.dates.anchor import Anchors
from vnpolext.stages.dates.compared import Comparisons
from vnpolext.stages.dates.hours import ended, nearest, of_any_day
from vnpolext.stages.dates.last_point import LastPoint
from vnpolext.stages.dates.lunar import solar_day
from vnpolext.stages.dates.open_years import YearChooser
from vnpolext.stages.dates.reading import Moment, Reading, Shift
from vnpolext.stages.dates.signs import follows_code, in_caption
from vnpolext.stages.dates.tense import TenseCues
from vnpolext.stages.dates.undated import real_day
from vnpolext.stages.dates.values import as_date, of_date, plus_days, shift_unit, week_of, written
from vnpolext.stages.dates.year_cues import YearCues

_CLOCK_REACH = 1500
_LEAD = 900
_OVER = re.compile(r"\A(?!.{0,200}(?<!\w)sẽ(?!\w)).{0,120}(?<!\w)đã(?!\w)", re.S)
_NEAR_DAYS = 6
_GENERATION = 20
_SAME_DAY = 600
_NEXT_SENTENCE = 150
_ITEM_BEFORE = re.compile(r"(?:\n|[*•] ?)[^.;\n]{0,30}\Z")
_ASIDE_BEFORE = late_regex(
    r"(?:(?:trước|hạn|hạn chót|chậm nhất|muộn nhất|hiệu lực(?: kể)? từ|từ|kể từ|dự kiến)(?: là| vào| đến)?"
    r"|(?:sẽ|dự kiến|yêu cầu|đề nghị|kêu gọi|đòi)[^.;:\n]{0,80}|\([^)\n]{0,20})\s?\Z"
)
_YEAR_ENDS = 12
_OPEN_QUOTES = ("“", '"', "‘")
_CLOCK_STEPS = {"H": 3600, "MIN": 60, "S": 1}


class Resolver:
    """Resolves the readings of one text in their order."""

    def __init__(
        self,
        source: Source,
        found: Found,
        readings: list[Reading],
        tense: TenseCues,
        cues: YearCues,
        prefer: str,
    ) -> None:
        self._source, self._low, self._prefer = source, source.low, prefer
        self._anchor_time = found.anchor
        self._anchors = Anchors(source, found, readings, cues)
        self._years = YearChooser(source, self._anchors, readings, tense, prefer)
        self._last: Moment | None = None
        self._last_at = -_CLOCK_REACH
        self._days: list[tuple[Reading, Moment]] = []
        self._point, self._compared = LastPoint(source), Comparisons(source)
        self._last_year: int | None = None

    def resolve(self, reading: Reading) -> DateSpan:
        """Give one reading its value; later ones may lean on it."""
        span = DateSpan(
            reading.start, reading.end, reading.rule, reading.type, reading.value, reading.day_part
        )
        if reading.type in ("DURATION", "SET"):
            return span
        if reading.lunar:
            span.basis, span.value = "lunar", self._lunar(reading)
            self._last = None
            self._point.forget()
            return span
        if reading.vague:
            return span
        span.basis = _basis(reading)
        first, last = self._ends(reading)
        if first is None or (reading.last is not None and last is None):
            span.value = None
        elif last is None:
            span.value = written(first)
        else:
            begin, end = written(first), written(last)
            span.value = f"{begin}/{end}" if begin and end else None
        self._point.note(reading, first, last)
        self._compared.note(reading, first, last)
        hours = first is not None and last is not None and last._replace(clock=first.clock) == first
        if first is not None and first.day is not None and (reading.single_day or hours):
            self._remember(reading, first)
        if reading.first.year is not None and reading.last is None:
            self._last_year = reading.first.year
            self._years.note_opening(reading, reading.first.year)
        elif reading.rule == "dates.relative_year" and first is not None and first.year is not None:
            self._years.note_relative(reading, first.year)
        if span.basis == "anchored" and (span.value is None or span.value.startswith("XXXX")):
            span.basis = "explicit"
        return span

    def _remember(self, reading: Reading, day: Moment) -> None:
        before = self._low[max(0, reading.start - 40) : reading.start]
        if reading.rule == "dates.relative_day" and before.endswith(("phiên ", "so với ")):
            return  # "so với phiên hôm qua. Đến 10h27 ..."
        if reading.rule == "dates.relative_day" and self._last is not None and before.endswith(_OPEN_QUOTES):
            return  # words of one who takes part in a story: 'Vợ nói: "Chiều nay họ chuyển tiền"'
        if not follows_code(before):
            self._last, self._last_at = Moment(day.year, day.month, day.day), reading.end
            self._days.append((reading, self._last))

    # ---- both ends

    def _ends(self, reading: Reading) -> tuple[Moment | None, Moment | None]:
        if reading.last is None:
            return self._moment(reading, reading.first), None
        if (
            reading.first.clock is not None
            and reading.last._replace(clock=reading.first.clock) == reading.first
        ):
            first = self._moment(reading, reading.first)
            if first is None:
                return None, None
            last = ended(first, reading.last.clock)
            shift = reading.first.shift
            before = plus_days(first, -1)
            if shift is not None and shift.amount == 1 and last.day != first.day and before is not None:
                return before._replace(clock=first.clock), first._replace(clock=last.clock)
            return first, last
        last = reading.last
        if reading.rule == "dates.months_of_year" and last.month != _YEAR_ENDS:
            end = self._moment(reading, last)  # the last month is the one just over
            return reading.first._replace(year=end and end.year, shift=None), end
        first = self._moment(reading, reading.first)
        open_end = last.year is None and last.shift is None
        if first is not None and first.year is not None and open_end and last.part is not None:
            return first, last._replace(year=first.year + (last.part < (first.part or "")))
        if first is not None and first.year is not None and open_end and last.month is not None:
            later = (last.month, last.day or 0) >= (first.month or 0, first.day or 0 if last.day else 0)
            return first, last._replace(year=first.year + (not later))
        if first is not None and first.month is not None and last.month is None and last.day is not None:
            return first, last._replace(year=first.year, month=first.month)
        return first, self._moment(reading, last)

    def _moment(self, reading: Reading, moment: Moment) -> Moment | None:
        """Fill the holes of one moment; None where its value cannot be told."""
        if moment.short_year and moment.year is not None:
            moment = moment._replace(year=self._century(reading, moment.year), short_year=False)
            if as_date(moment) is None:
                return None
        if moment.shift is not None:
            return self._shifted(reading, moment, moment.shift)
        if moment.week is not None and moment.month is not None:
            return self._week(reading, moment)
        if moment.weekday is not None:
            return self._weekday(reading, moment)
        if moment.grain == "clock":
            return self._clock(reading, moment)
        if moment.year is not None or reading.recurring:
            return moment
        if moment.day is not None and moment.month is None:
            return self._bare_day(reading, moment)
        if moment.month is not None or moment.part is not None:
            return moment._replace(year=self._years.year(reading, moment))
        return None

    def _century(self, reading: Reading, short: int) -> int:
        now = self._anchors.year_at(reading.start)
        if now is None:
            return 2000 + short if short < 50 else 1900 + short
        return min((century + short for century in (1900, 2000, 2100)), key=lambda year: abs(year - now))

    # ---- relative words, weekdays, weeks, bare days, clock times

    def _base(self, reading: Reading, shift: Shift) -> Moment | None:
        if shift.base == "last" and shift.amount == 0 and shift.unit == "D":
            return self._same_day(reading)
        if shift.base == "told":
            return Moment(self._last_year) if self._last_year is not None else None
        if shift.base == "last":
            no_day = self._last is None or self._last.year is None
            year_only = shift.unit == "Y" and (shift.amount != 0 or no_day) and self._last_year is not None
            if year_only or shift.unit == "Y":
                return Moment(self._last_year) if year_only else self._last
            return self._point.before(reading, shift)
        compared = self._compared.base(reading, shift)
        if compared is not None:
            return compared
        if shift.unit in ("Y",):
            year = self._anchors.year_at(reading.start)
            if shift.amount == 0 and shift.base == "context":
                year = self._years.sentence_year(reading) or year
            day = self._anchors.day_at(reading.start)
            month = day.month if day is not None else None
            return Moment(year, month) if year is not None else None
        return self._anchors.day_at(reading.start)

    def _same_day(self, reading: Reading) -> Moment | None:
        """The day that "cùng ngày" means: the last one told near by, else the day of the news."""
        news = next(
            (day for told, day in self._days if told.start < _LEAD and not self._is_aside(told)), None
        )
        new_item = _ITEM_BEFORE.search(self._low, max(0, reading.start - 40), reading.start) is not None
        clause = self._low[reading.end : self._source.sentence_at(reading.start)[1]]
        over = self._anchors.at(reading.start) if _OVER.search(clause) else None
        for told, day in reversed(self._days[-_NEAR_DAYS:]):
            if over is not None and (there := as_date(day)) is not None and there > over:
                continue  # "mở cửa từ ngày 8/10 ... Cùng ngày, Đại sứ quán cũng đã thông báo"
            gap = reading.start - told.end
            if gap > _SAME_DAY and new_item:
                break
            if self._is_aside(told) and self._source.sentence_at(told.start)[1] < reading.start:
                continue
            other_time = told.first.year is not None and news is not None and day.year != news.year
            if not (other_time and gap > _NEXT_SENTENCE):
                return day
        return news or self._last

    def _is_aside(self, told: Reading) -> bool:
        """Tell whether a day is one to come, a deadline or one in brackets: no day that is told of."""
        before = self._low[max(0, told.start - 100) : told.start]
        if told.direction == 1 or _ASIDE_BEFORE.search(before):
            return True
        return in_caption(self._low, told.end)

    def _shifted(self, reading: Reading, moment: Moment, shift: Shift) -> Moment | None:
        if shift.unit in _CLOCK_STEPS:
            return self._hours_away(reading, shift)
        base = self._base(reading, shift)
        if base is None:
            if shift == Shift("Y", 0) and (moment.month is not None or moment.part is not None):
                year = self._years.year(reading, moment)
                return moment._replace(shift=None, year=year)
            if moment.month is not None and moment.weekday is None and reading.rule != "dates.clock_and_day":
                return moment._replace(shift=None)
            return moment._replace(shift=None) if moment.clock is not None and moment.month is None else None
        if reading.rule == "dates.past_year" and base.month == 12:
            shift = shift._replace(amount=0)
        reached = shift_unit(base, shift.unit, shift.amount)
        if reached is not None and self._is_absurd(reading, shift, reached):
            return None
        reached = self._not_after_news(reading, shift, reached)
        if reached is None:
            return moment._replace(shift=None) if moment.clock is not None else None
        if moment.weekday is not None and reached.week is not None and reached.year is not None:
            return of_date(date.fromisocalendar(reached.year, reached.week, moment.weekday + 1))
        if shift.unit == "Y" and (moment.month is not None or moment.part is not None):
            return moment._replace(year=reached.year, shift=None)
        if shift.unit == "M" and moment.day is not None:
            return reached._replace(day=moment.day) if real_day(*reached[:2], moment.day) else None
        return reached._replace(clock=moment.clock)

    def _not_after_news(self, reading: Reading, shift: Shift, reached: Moment | None) -> Moment | None:
        """A day after ("hôm sau") that the news tells as over follows the last told day that allows it."""
        if shift.base != "last" or shift.unit != "D" or shift.amount < 1 or reached is None:
            return reached
        news, there = self._anchors.at(reading.start), as_date(reached)
        if news is None or there is None or there <= news or self._years.cue(reading) != -1:
            return reached
        for _, day in reversed(self._days[-_NEAR_DAYS:]):
            after = plus_days(day, shift.amount)
            if after is not None and (then := as_date(after)) and then <= news:
                return after
        return reached

    def _is_absurd(self, reading: Reading, shift: Shift, reached: Moment) -> bool:
        """Tell a step of generations that lands in the future: "100 năm trước ...; 100 năm sau ..."."""
        far = shift.base == "last" and shift.unit == "Y" and shift.amount >= _GENERATION
        now = self._anchors.year_at(reading.start) if far else None
        return now is not None and (reached.year or 0) > now

    def _hours_away(self, reading: Reading, shift: Shift) -> Moment | None:
        """Such as "5 giờ trước": told only where the hour of publication is known."""
        anchor = self._anchor_time
        if (
            anchor is None
            or not (anchor.hour or anchor.minute)
            or self._anchors.at(reading.start) != anchor.date()
        ):
            return None
        spot = anchor.replace(tzinfo=None) + timedelta(seconds=shift.amount * _CLOCK_STEPS[shift.unit])
        return of_date(spot.date())._replace(clock=f"T{spot:%H:%M}")

    def _weekday(self, reading: Reading, moment: Moment) -> Moment | None:
        anchor = self._anchors.at(reading.start)
        if anchor is None or moment.weekday is None:
            return None
        ahead = (moment.weekday - anchor.weekday()) % 7
        behind = ahead - 7 if ahead else 0
        direction = reading.direction
        if direction is None:
            direction = {"future": 1, "nearest": 0}.get(self._prefer, self._years.cue(reading) or -1)
            step = ahead if direction == 1 else behind if direction == -1 else min(ahead, behind, key=abs)
        elif direction == 0:
            step = moment.weekday - anchor.weekday()
        else:
            step = (ahead or 7) if direction == 1 else (behind or -7)
        return of_date(anchor + timedelta(days=step))._replace(clock=moment.clock)

    def _week(self, reading: Reading, moment: Moment) -> Moment | None:
        """The n-th week of a month begins with its n-th Monday."""
        year = moment.year or self._years.year(reading, moment._replace(week=None))
        first = as_date(Moment(year, moment.month))
        if first is None or moment.week is None:
            return None
        monday = first + timedelta(days=-first.weekday() % 7)
        return week_of(monday + timedelta(weeks=moment.week - 1))

    def _bare_day(self, reading: Reading, moment: Moment) -> Moment | None:
        """Such as "ngày 20": the month last named in the paragraph, else the nearest to the anchor."""
        day = moment.day or 0
        line = self._source.line_at(reading.start)
        if (
            self._last is not None
            and self._last.month is not None
            and line[0] <= self._last_at <= reading.start
            and self._prefer == "past"
        ):
            found = moment._replace(year=self._last.year, month=self._last.month)
            return found if found.year is None or as_date(found) is not None else None
        anchor = self._anchors.at(reading.start)
        if anchor is None:
            return moment
        here = Moment(anchor.year, anchor.month)
        found_months = [shift_unit(here, "M", step) for step in (-1, 0, 1)]
        days = [month._replace(day=day) for month in found_months if month is not None]
        real = [(that, there) for that in days if (there := as_date(that)) is not None]
        if self._prefer == "future":
            real = [pair for pair in real if pair[1] >= anchor]
        return min(real, key=lambda pair: (abs((pair[1] - anchor).days), pair[1]), default=(moment, anchor))[
            0
        ]

    def _clock(self, reading: Reading, moment: Moment) -> Moment | None:
        """A clock time takes the day last named near it; else no day is known."""
        last = self._last
        sentence = self._source.sentence_at(reading.start)[0]
        if of_any_day(self._low, sentence, reading.start, reading.end):
            return moment
        if (
            last is not None
            and reading.start - self._last_at <= _CLOCK_REACH
            and self._same_times(reading, last)
        ):
            if self._low[reading.start - 1 : reading.start] in ("", "\n"):
                self._last_at = reading.end  # a timeline: "7 giờ: ...", "8 giờ: ..."
            return last._replace(clock=moment.clock)
        if self._prefer == "past" or self._anchor_time is None or moment.clock is None:
            return moment
        return nearest(self._anchor_time, moment, self._prefer, open_half=reading.day_part is None)

    def _same_times(self, reading: Reading, day: Moment) -> bool:
        anchor, there = self._anchors.at(reading.start), as_date(day)
        return anchor is None or there is None or abs((there - anchor).days) <= 400

    # ---- lunar days

    def _lunar(self, reading: Reading) -> str | None:
        """The solar value of a lunar day, where its year is written and the calendar library is there."""
        moment = reading.first
        if reading.vague or moment.year is None or moment.month is None or moment.day is None:
            return None
        first = solar_day(moment.year, moment.month, moment.day)
        if first is None:
            return None
        if reading.last is None:
            return first.isoformat()
        last = solar_day(moment.year, moment.month, reading.last.day or 0)
        return None if last is None else f"{first.isoformat()}/{last.isoformat()}"


def _basis(reading: Reading) -> str:
    moment = reading.first
    if moment.shift is not None:
        return "relative" if moment.month is None and moment.part is None else "anchored"
    if (
        moment.grain == "clock"
        or moment.weekday is not None
        or moment.open_year
        or (moment.day is not None and moment.year is None)
    ):
        return "anchored"
    return "explicit"
