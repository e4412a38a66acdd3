"""Which year an article without a date of publication speaks from, as its own dates tell it."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from vnpolext.stages.dates import signs
from vnpolext.stages.dates.reading import Moment, Reading
from vnpolext.stages.dates.values import as_date
from vnpolext.stages.dates.year_cues import YearCues

_OPENING = 700
_LEAD = 1200
_SAME_WEEKS = 45
_MOST_FULL = 60
_NEWS_SINCE = 1997
_NO_NEWS_YET = 2050
_ENOUGH = 4
_LOOKING_BACK = 3
_PLANNING_AHEAD = 5
_YEAR_ENDS = 10
_FIRST_HALF = 6
_TWO_MONTHS = 60
_NEW_YEAR = 100
_HANDED_OVER = 5
_JUST_OVER = 3
_TIMETABLE = 3
_SAME_CLAUSE = 120
_NEAR_BY = 300
_ANNIVERSARY = re.compile(
    r"(?<!tiến tới )(?<!hướng tới )kỷ niệm (?:lần thứ )?[\"“]?\d{1,4} năm[^.;\n]{0,60}\(\Z"
)
_FROM_TO_AFTER = re.compile(r"\s(?:xuống|lên)\s")  # "từ 81 triệu quý II/2015 xuống 16 triệu"
_NEWS_DAY = re.compile(r"(?:ngày|sáng|trưa|chiều|tối) \d{1,2}[/.\-]\d{1,2},[^.\n]{0,130}\Z")
_BEFORE_THAT = re.compile(r"trước đó,?\s(?:(?:vào|hồi|từ|trong)\s)?\Z")
_PART_ENDS = {"Q1": 3, "H1": 6}
_THIS_YEAR = re.compile(r"năm nay(?! (?:mới |đã |tròn |vừa )*\d+ tuổi)")
_SOON_DAYS = 240
_TO_DATE_DAYS = 180
_TO_NOW = re.compile(r"\s(?:đến|tới)\s(?:nay|giờ)(?!\w)")


@lru_cache(maxsize=4096)
def _on(year: int, month: int, day: int) -> date | None:
    """Return a day if the calendar has it: asked for each undated day, with each full date."""
    return as_date(Moment(year, month, day))


class Evidence:
    """The years that a text names, weighed by how surely they are its own time.

    The text's own year is told by what is spoken of only while it is at hand: the months and quarters of
    a year, an event that bears the year in its name, "từ đầu năm 2017 đến nay", a year named in the opening
    and again. A year that opens a sentence, ends a plan, stands in a caption, names a prize, a vote or a law
    or is compared with tells nothing, and no year does once the text tells of days after it.

    Attributes:
        year: the year that the text speaks from, or None.
    """

    def __init__(self, low: str, readings: list[Reading], cues: YearCues) -> None:
        self._cues = cues
        self._full: list[tuple[date, int]] = []
        self._months: list[tuple[date, int, int]] = []
        self._latest = date.min
        self._weights: dict[int, int] = {}
        self._told: set[int] = set()
        self._planned: set[int] = set()
        self._at_hand: set[int] = set()
        self._ended: dict[int, int] = {}
        self._events: set[int] = set()
        self._named_events: set[int] = set()
        self._looked_back: set[int] = set()
        self._feasts: set[int] = set()
        self._in_force: dict[tuple[int, int], int] = {}
        self._signed: date | None = None
        self._ends: list[tuple[date, int]] = []
        self._deadlines: set[date] = set()
        self._ahead: list[date] = []
        self._to_date = date.min
        self._old: list[tuple[date, int]] = []
        self._old_months = False
        self._of_old = False
        self._newest = 0
        self._told_day = date.min
        for reading in readings:
            self._weigh(low, reading)
        issued = signs.JUST_ISSUED.search(low, 0, _LEAD)
        if issued and _NEWS_SINCE <= int(issued["y"]) < _NO_NEWS_YET:
            self._at_hand.add(int(issued["y"]))
        self._add_months()
        self._add_ends()
        old_times = self._old_months or len({day for day, _ in self._old}) > 1
        if old_times and not self._weights and not self._full and not self._months:
            self._full = self._old  # all of the article is of old times: they date what comes behind
            self._of_old = True
        self.year = self._judge(low)

    def _add_months(self) -> None:
        """Months with their year count as full dates where the year is named so in the opening or again."""
        weights: dict[int, int] = {}
        for full, _, weight in self._months:
            weights[full.year] = weights.get(full.year, 0) + weight
        self._full += [(full, place) for full, place, _ in self._months if weights[full.year] > 1]

    def _add_ends(self) -> None:
        """Days that something lasts to count, but for those of years after all others: they are to come."""
        last = self._latest.year if self._latest > date.min else 9999
        for full, place in self._ends:
            if full.year <= last:
                self._full.append((full, place))
                self._latest = max(self._latest, full)

    def near(self, month: int, day: int | None, position: int) -> int | None:
        """Return the year that full dates give to a day or month of the same weeks.

        Dates of a year before the last one told are of another story, but for those that stand near by.
        """
        best: tuple[int, int] | None = None
        now = max(self._latest.year, self.year or 0, self._newest - 1)
        newest = max(now, *self._weights, 0)
        if day is not None and (month, day) in self._in_force:
            return self._in_force[month, day]
        for full, place in self._full:
            new_year = full.year + 1 == now and full.month > _YEAR_ENDS and month <= _LOOKING_BACK
            if full.year < now and abs(place - position) > _NEAR_BY and not new_year:
                continue
            if self._of_old and place > position:
                continue
            beside = abs(place - position) <= _SAME_CLAUSE
            for year in (full.year - 1, full.year, full.year + 1):
                there = _on(year, month, day or 15)
                if there is not None:
                    distance = abs((there - full).days)
                    turned = full.year < year >= newest  # told in the new year
                    if full in self._deadlines and there > full:
                        continue  # what has to be done by then is not done yet
                    newest_told = full.year >= newest
                    far = _NEW_YEAR if beside or turned else _TWO_MONTHS if newest_told else _SAME_WEEKS
                    if distance <= far and (best is None or distance < best[0]):
                        best = (distance, year)
        if best:
            return best[1]
        if self._to_date > date.min and self._to_date.year >= now and day is not None:
            for year in (self._to_date.year, self._to_date.year + 1):
                there = _on(year, month, day)
                if there is not None and 0 <= (there - self._to_date).days < _TO_DATE_DAYS:
                    return year  # "tính đến tháng 3/2017"
        soon = min((full for full in self._ahead if full >= self._told_day), default=None)
        if soon is not None and day is not None:
            year = soon.year - ((month, day) > (soon.month, 28))
            there = _on(year, month, day)
            near_told = not self._newest or self._newest - 1 <= year <= self._newest + 1
            if there is not None and near_told and (soon - there).days < _SOON_DAYS:
                return year  # "sẽ diễn ra vào tháng 11/2017"
        feast = next(iter(self._feasts)) if len(self._feasts) == 1 else 0
        if month <= _LOOKING_BACK and feast >= max(now, _NEWS_SINCE):
            return feast  # "Tết Đinh Dậu 2017": days of its first months
        return self._by_papers(month, day, now)

    def _by_papers(self, month: int, day: int | None, now: int) -> int | None:
        """A day soon after the last document was signed is of its year: it was handed over or announced."""
        signed = self._signed
        if signed is None or day is None or signed.year < now:
            return None
        there = as_date(Moment(signed.year, month, day))
        return signed.year if there and 0 <= (there - signed).days <= _HANDED_OVER else None

    def _weigh(self, low: str, reading: Reading) -> None:
        """Let one reading with a year speak for that year."""
        moment = reading.last or reading.first
        if reading.type not in ("DATE", "TIME") or moment.year is None or moment.short_year:
            return
        if reading.lunar:
            self._feasts.add(moment.year)
            return
        before = low[max(0, reading.start - 80) : reading.start]
        if reading.rule == "dates.bare_year" and signs.FEAST_BEFORE.search(before):
            self._feasts.add(moment.year)
        if reading.last is None and (ago := signs.years_ago(low, before, reading.end)):
            if _NEWS_SINCE <= moment.year + ago < _NO_NEWS_YET:
                self._at_hand.add(moment.year + ago)  # "cách đây 5 năm, ngày 15/5/2012"
            return
        jubilee = signs.JUBILEE.search(before) if reading.last is None and "kỷ niệm" in before else None
        if jubilee and moment.grain != "day" and not before.endswith("("):
            jubilee = None
        if jubilee and _NEWS_SINCE <= (year := moment.year + int(jubilee["n"])) < _NO_NEWS_YET:
            self._at_hand.add(year)  # "kỷ niệm 64 năm Hiệp định (1953)"
            return
        counted = reading.rule in ("dates.months_of_year", "dates.half", "dates.same_period")
        if moment.grain == "day" or (moment.grain == "month" and not counted):
            self._add_full(low, reading, moment, before)
        elif moment.year >= _NEWS_SINCE and (counted or moment.part is not None):
            self._add_part(low, reading, moment, moment.year, before)
        elif moment.year >= _NEWS_SINCE and reading.last is not None and _ANNIVERSARY.search(before):
            self._at_hand.add(moment.year)  # "kỷ niệm 60 năm thành lập (1964-2024)"
        elif moment.year >= _NEWS_SINCE and reading.last is None:
            self._add_year(low, reading, moment.year, before)

    def _add_part(self, low: str, reading: Reading, moment: Moment, year: int, before: str) -> None:
        """Let the months, quarters and halves of a year speak for it, or for the next where compared with."""
        if reading.rule == "dates.same_period":
            year += 1
        elif signs.COMPARED_BEFORE.search(before):
            if reading.rule == "dates.quarter":
                return  # the quarter before is of the same year as often
            year += 1
        elif _FROM_TO_AFTER.match(low, reading.end):
            return
        elif reading.rule == "dates.quarter" and signs.MEETING_BEFORE.search(before):
            pass  # "hội nghị giao ban quý I-2024" is held in its year, whatever is planned there
        elif reading.rule == "dates.quarter" and self._cues.is_planned(before, low, reading.end):
            self._planned.add(year)
            return
        self._at_hand.add(year)
        if reading.rule == "dates.months_of_year" or moment.part == "H1":
            ends = moment.month or _PART_ENDS.get(moment.part or "", 0)
            self._ended[year] = min(ends, self._ended.get(year, ends))

    def _add_full(self, low: str, reading: Reading, moment: Moment, before: str) -> None:
        full = as_date(moment)
        if full is None or (reading.last is None and signs.dates_a_life(before)):
            return
        if full.year < _NEWS_SINCE:
            self._old.append((full, reading.start))
            self._old_months = self._old_months or moment.grain == "month"
            return
        if moment.grain == "month" and before.endswith("từ "):
            return
        if before.endswith("đến ") and moment.grain == "day" and not signs.NOW_REACHED.search(before):
            self._ends.append((full, reading.start))
            return
        if signs.DEADLINE_BEFORE.search(before):
            if not before.endswith("là "):
                self._deadlines.add(full)
        elif moment.grain == "day" or not self._comes(low, reading, before):
            self._latest = max(self._latest, full)
            if full > self._told_day and self._is_over(low, reading, before):
                self._told_day = full
        of_document = (
            signs.follows_code(before) if moment.grain == "month" else signs.dates_a_document(before)
        )
        if before.endswith(signs.IN_FORCE):
            self._in_force[full.month, full.day] = max(
                full.year, self._in_force.get((full.month, full.day), 0)
            )
            return
        if of_document and moment.grain == "day":
            self._signed = max(self._signed or full, full)
        if of_document or signs.in_caption(low, reading.end):
            return
        if moment.grain == "day" and len(self._full) < _MOST_FULL:
            self._full.append((full, reading.start))
        elif moment.grain == "month" and len(self._months) < _MOST_FULL:
            sure = reading.start < _OPENING or _BEFORE_THAT.search(before) or before.endswith("trong ")
            if self._comes(low, reading, before):
                self._ahead.append(full)
            if before.endswith(signs.TO_DATE):
                self._to_date = max(self._to_date, full)
            self._months.append((full, reading.start, 2 if sure else 1))

    def _comes(self, low: str, reading: Reading, before: str) -> bool:
        """Tell whether a month with its year is told as to come: "sẽ diễn ra vào tháng 11/2017"."""
        coming = reading.direction == 1 or signs.SOON.search(before) is not None
        if not coming or reading.last is not None or signs.AIM_BEFORE.search(before.replace("vào ", "")):
            return False
        return self._cues.kind(before, low, reading.end) != "back"

    def _is_over(self, low: str, reading: Reading, before: str) -> bool:
        """Tell whether a day or month is told as past: no end of a span, no plan, nothing still to come."""
        if reading.last is not None or reading.direction in (0, 1) or before.endswith(signs.NOT_OVER):
            return False
        return not self._cues.is_planned(before, low, reading.end)

    def _add_year(self, low: str, reading: Reading, year: int, before: str) -> None:
        if signs.NEXT_BEFORE.search(before):  # "phải sang năm 2018", "trong năm nay và năm 2018"
            self._at_hand.add(year - 1)
            return
        if reading.direction is not None and reading.direction < 1:  # "năm 2017 này", "năm 2016 vừa qua"
            if not self._cues.is_planned(before, low, reading.end):
                self._at_hand.add(year - reading.direction)
            return
        if low.startswith("đầu", reading.start):
            if _TO_NOW.match(low, reading.end):
                self._at_hand.add(year)
                return
            if before.endswith(("đến ", "tới ", "trước ", "sau ")):
                return
        elif signs.COMPARED_BEFORE.search(before):
            if "năm nay" in before:
                self._at_hand.add(year + 1)
            return
        elif signs.AIM_BEFORE.search(before) or year % 10 == 0:
            return
        if signs.in_caption(low, reading.end):
            return
        if reading.rule == "dates.bare_year" and signs.EVENT_TO_COME.search(before):
            return
        kind = self._cues.kind(before, low, reading.end)
        if kind != "plan":
            self._newest = max(self._newest, year)
        if kind == "prize":  # given in the year after the one it names
            self._looked_back.add(year)
        if kind in ("prize", "back"):
            return
        (self._planned if kind == "plan" else self._told).add(year)
        opening = reading.start < _OPENING
        weight = 3 if opening else 2
        begins = opening and low.startswith("đầu", reading.start)
        bare = reading.rule == "dates.bare_year" and kind == "plain"
        if kind == "event" and _NEWS_DAY.search(low, max(0, reading.start - 150), reading.start):
            opening = True  # "Trưa 1/7, tại lễ hội ... năm 2017"
        if kind == "event" and opening:
            self._events.add(year)
        if kind == "event" or begins or bare or signs.EDITION_BEFORE.search(before):
            weight = 4 if opening else 1  # further down it may be any event, also one of years to come
            self._named_events.add(year)
        elif kind == "plan":
            weight += opening
        elif (signs.SENTENCE_BEFORE.search(before) and not opening) or before.endswith("hồi "):
            weight = 0  # "Năm 2002, ..." opens a look back more often than news of the year
        self._weights[year] = self._weights.get(year, 0) + weight

    def _judge(self, low: str) -> int | None:
        enough = _ENOUGH - (
            _THIS_YEAR.search(low) is not None
        )  # it speaks of its year: one naming in the opening will do
        strong = {year for year, weight in self._weights.items() if weight >= enough}
        strong -= self._looked_back - self._events
        year = max(strong, default=None)
        at_hand = max(self._at_hand, default=None)
        if at_hand is not None and (year is None or at_hand >= year or year not in self._told):
            year = at_hand  # later years are plans, and earlier days are written with their year
            self._full = [(full, place) for full, place in self._full if full.year >= year]
        elif year is not None and year < max(self._told, default=0):
            year = None
        if year is not None and year < self._latest.year:  # it tells of later days
            return None
        return year

    def allows(self, year: int, month: int, day: int | None) -> bool:
        """Tell whether the day of the news may be of `year`: not before days and years told as over."""
        there = _on(year, month, day or 28)
        if there is None:
            return True
        if year + 1 < self._newest:
            return False
        if (self._told_day - there).days <= _JUST_OVER:
            return True
        return len({full for full, _ in self._full if full > there and full.year == year}) >= _TIMETABLE

    def year_in(self, month: int | None) -> int | None:
        """Return the year for a day of `month`.

        A plain year named in the first months is the last one, whose results are told; so is one whose
        first months are over ("6 tháng đầu năm 2016" in February).
        """
        if self.year is None and month is not None and month <= _LOOKING_BACK:
            return self._turn_of_year()
        if self.year is None:
            return self._year_of_plans(month)
        if month is None:
            return self.year
        if self.year + 1 < self._newest:
            return None  # later years are told of
        if month + 1 < self._ended.get(self.year, 0):
            return None
        if self.year not in self._told | self._at_hand and self.year - 1 in self._told:
            return self.year - (month >= _PLANNING_AHEAD)  # next year's plan, or this year's tasks
        told = self.year in self._at_hand or self.year in self._named_events
        results = self.year - 1 in self._told and self.year - 1 not in self._planned
        if not told and month <= _LOOKING_BACK and self.year in self._planned and results:
            return self.year  # the results of the last year, and what this one brings
        if not told and self.year not in self._told and self.year - 1 in self._planned:
            return self.year - 1 if month >= _PLANNING_AHEAD else None  # plans of this year and the next
        if not told and self.year + 1 in self._planned and month <= _FIRST_HALF:
            return None  # results of the last year and the tasks of this one, or this year and the next
        return self.year if told or month > _LOOKING_BACK else None

    def _year_of_plans(self, month: int | None) -> int | None:
        """Where nothing but plans is told, of a year and the next, the first of them is at hand."""
        year = min(self._planned, default=None)
        if year is None or self._told or month is None or year < self._latest.year:
            return None
        return year if year + 1 in self._planned else None

    def _turn_of_year(self) -> int | None:
        """In the first months both years are told of: the results of the last one, and the new one."""
        told = {year for year, weight in self._weights.items() if weight > 0}
        year = max(told, default=None)
        if year is None or year < self._latest.year or year - 1 not in told or year not in self._told:
            return None
        return year
