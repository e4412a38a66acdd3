"""What an article without a date of publication tells of years: its dates, with the words beside them."""

from __future__ import annotations

import re
from datetime import date

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates import own_year, signs
from vnpolext.stages.dates.reading import Moment, Reading
from vnpolext.stages.dates.values import as_date
from vnpolext.stages.dates.year_cues import YearCues, YearKind

_OPENING = 700
_LEAD = 1200
_FOREMOST = 250
_MOST_FULL = 60
_NEWS_SINCE = 1997
_NO_NEWS_YET = 2050
_ANNIVERSARY = re.compile(
    r"(?<!tiến tới )(?<!hướng tới )kỷ niệm (?:lần thứ )?[\"“]?\d{1,4} năm[^.;\n]{0,60}\(\Z"
)
_FROM_TO_AFTER = re.compile(r"\s(?:xuống|lên)\s")  # "từ 81 triệu quý II/2015 xuống 16 triệu"
_BEFORE_THAT = re.compile(r"trước đó,?\s(?:(?:vào|hồi|từ|trong|khoảng)\s){0,2}\Z")
_SEASON_BEFORE = late_regex(r"(?:mùa khô|đông xuân)(?: năm)? \Z")
_VISION_AFTER = late_regex(r",? (?:và )?(?:có )?(?:tầm nhìn|định hướng)(?!\w)")
_REGULAR = late_regex(r"thường kỳ (?:vào )?\Z")
_YEAR_BEGINS, _YEAR_ENDS = 2, 11
_PART_ENDS = {"Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "H1": 6}


class Told:
    """The years, months and days of a text, sorted by what they say of its own time."""

    def __init__(self, low: str, readings: list[Reading], cues: YearCues) -> None:
        self._cues = cues
        jubilees = cues.jubilees.told(low)
        self._ages = {int(found["n"]) for found in jubilees} - {0}
        self._full: list[tuple[date, int]] = []
        self._months: list[tuple[date, int, int]] = []
        self._latest = date.min
        self._weights: dict[int, int] = {}
        self._told: set[int] = set()
        self._planned: set[int] = set()
        self._within: set[int] = set()
        self._foremost: set[int] = set()
        self._named_days: set[date] = set()
        self._tasks: set[int] = set()
        self._yearly: set[int] = set()
        self._at_hand: set[int] = set()
        self._ended: dict[int, tuple[int, int]] = {}
        self._events: set[int] = set()
        self._named_events: set[int] = set()
        self._looked_back: set[int] = set()
        self._feasts: set[int] = set()
        self._seasons: set[int] = set()
        self._at_feast: set[int] = set()
        self._in_force: dict[tuple[int, int], int] = {}
        self._taking_effect: list[date] = []
        self._signed: date | None = None
        self._letter: date | None = None
        self._ends: list[tuple[date, int]] = []
        self._deadlines: set[date] = set()
        self._ahead: list[date] = []
        self._to_date = date.min
        self._just_before = date.min
        self._over: list[tuple[int, date]] = []
        self._old: list[tuple[date, int]] = []
        self._old_months = False
        self._of_old = False
        self._newest = 0
        self._told_day = date.min
        for reading in readings:
            self._weigh(low, reading)
        if self._seasons:
            self._at_hand.add(min(self._seasons))
            self._at_feast.add(min(self._seasons))
        self._add_told_twice(readings)
        self._add_kept(low, jubilees)
        issued = signs.JUST_ISSUED.search(low, 0, _LEAD)
        if issued and _NEWS_SINCE <= int(issued["y"]) < _NO_NEWS_YET:
            self._at_hand.add(int(issued["y"]))
        self._add_months()
        self._add_ends()
        old_times = self._old_months or len({day for day, _ in self._old}) > 1
        if old_times and not self._weights and not self._full and not self._months:
            self._full = self._old  # all of the article is of old times: they date what comes behind
            self._of_old = True

    def _add_kept(self, low: str, jubilees: list[re.Match[str]]) -> None:
        """An anniversary is kept in its year: "kỷ niệm 92 năm Ngày Báo chí cách mạng Việt Nam" (1925)."""
        kept = set(self._cues.jubilees.kept(low, jubilees)) - self._planned
        year, newest = min(kept, default=0), max(self._newest, self._latest.year)
        if newest <= year and _NEWS_SINCE <= year < _NO_NEWS_YET:
            self._at_hand.add(year)

    def _add_told_twice(self, readings: list[Reading]) -> None:
        """A month told by its distance and with its year: "tháng 7 năm ngoái", then "tháng 7/2016"."""
        distant = {
            (one.first.month, one.first.shift.amount)
            for one in readings
            if one.first.shift is not None and one.first.shift.unit == "Y" and one.first.month is not None
        }
        newest = max((day.year for day in self._named_days), default=0)
        for month, amount in distant:
            years = {day.year for day in self._named_days if day.month == month}
            if len(years) == 1 and (amount == -1 or (amount == 1 and newest in years)):
                self._at_hand.add(years.pop() - amount)

    def _add_months(self) -> None:
        """Months with their year count as full dates where the year is named so in the opening or again."""
        weights: dict[int, int] = {}
        for full, _, weight in self._months:
            weights[full.year] = weights.get(full.year, 0) + weight
        named = {self._newest} & self._yearly | ({self._signed.year} if self._signed else set())
        self._full += [
            (full, place) for full, place, _ in self._months if weights[full.year] > 1 or full.year in named
        ]

    def _add_ends(self) -> None:
        """Days that something lasts to count, but for those of years after all others: they are to come."""
        last = self._latest.year if self._latest > date.min else 9999
        for full, place in self._ends:
            if full.year <= last:
                self._full.append((full, place))
                self._latest = max(self._latest, full)

    def _weigh(self, low: str, reading: Reading) -> None:
        """Let one reading with a year speak for that year."""
        moment = reading.last or reading.first
        if reading.type not in ("DATE", "TIME") or moment.year is None or moment.short_year:
            return
        if reading.lunar:
            self._feasts.add(moment.year)
            return
        before = low[max(0, reading.start - 80) : reading.start]
        if reading.rule in ("dates.bare_year", "dates.year") and signs.FEAST_BEFORE.search(before):
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
        elif reading.last is not None and _SEASON_BEFORE.search(before):
            self._seasons.add(moment.year)  # "mùa khô 2016-2017" is told of as it ends
        elif reading.last is not None and self._begins_now(low, reading, before):
            self._at_hand.add(reading.first.year or 0)
        elif moment.year >= _NEWS_SINCE and reading.last is None:
            self._add_year(low, reading, moment.year, before)

    @staticmethod
    def _begins_now(low: str, reading: Reading, before: str) -> bool:
        """Tell whether a period is one that begins as it is told of: "giai đoạn 2017-2020, tầm nhìn 2030"."""
        begins = reading.first.year or 0
        off_plan = begins >= _NEWS_SINCE and begins % 5 > 1  # plans of five years run from 2016, 2021 ...
        return off_plan and before.endswith("đoạn ") and _VISION_AFTER.match(low, reading.end) is not None

    def _add_part(self, low: str, reading: Reading, moment: Moment, year: int, before: str) -> None:
        """Let the months, quarters and halves of a year speak for it, or for the next where compared with."""
        if reading.rule == "dates.same_period":
            year += 1
        elif signs.COMPARED_BEFORE.search(before):
            if reading.rule == "dates.quarter" or not signs.AGAINST_BEFORE.search(before):
                return  # the quarter before is of the same year as often; so is "hơn nửa đầu năm 2017"
            year += 1
        elif _FROM_TO_AFTER.match(low, reading.end):
            return
        elif reading.rule == "dates.quarter" and signs.MEETING_BEFORE.search(before):
            pass  # "hội nghị giao ban quý I-2024" is held in its year, whatever is planned there
        elif reading.rule == "dates.quarter" and self._cues.is_planned(before, low, reading.end):
            self._planned.add(year)
            return
        elif before.endswith("đến ") and self._cues.is_planned(before, low, reading.end):
            return  # "đến 6 tháng đầu năm 2018 sẽ hoàn thành"
        self._at_hand.add(year)
        ends = _PART_ENDS.get(moment.part or "") or moment.month
        if ends is None or year != moment.year:
            return  # the second half of a year is planned as often as told
        first, last = self._ended.get(year, (ends, ends))
        self._ended[year] = min(first, ends), max(last, ends)

    def _add_full(self, low: str, reading: Reading, moment: Moment, before: str) -> None:
        """Let a day or a month with its year speak: as told, as over, as an end, as the date of a paper."""
        full = as_date(moment)
        if full is None or not self._is_of_news(low, reading, moment, full, before):
            return
        to_date = reading.direction == -1 or before.endswith(signs.TO_DATE)
        if to_date and moment.grain == "day":
            self._to_date = max(self._to_date, full)  # "ngày 15/2/2017 vừa qua"
        if (reading.direction == -1 and full.month < _YEAR_ENDS) or (
            reading.direction == 1 and full.month > _YEAR_BEGINS
        ):
            self._at_hand.add(full.year)  # "tháng 9/2017 tới"
        if before.endswith("đến ") and moment.grain == "day" and not signs.NOW_REACHED.search(before):
            if not signs.LONGER_BEFORE.search(before):  # "gia hạn thêm một năm (đến ngày 30/6/2018)"
                self._ends.append((full, reading.start))
            return
        self._note_over(low, reading, full, before, moment.grain == "day")
        if before.endswith(signs.IN_FORCE) and not before.endswith(signs.TO_DATE):
            day = full.month, full.day
            self._in_force[day] = max(full.year, self._in_force.get(day, 0))
            if "luật" not in before:  # a law may be passed a year ahead
                self._taking_effect.append(full)
            return
        of_document = reading.last is None and (
            signs.follows_code(before) if moment.grain == "month" else signs.dates_a_document(before)
        )
        if of_document and moment.grain == "day":
            self._signed = max(self._signed or full, full)
            if signs.LETTER_BEFORE.search(before):
                self._letter = max(self._letter or full, full)
        if of_document or signs.in_caption(low, reading.end):
            return
        if moment.grain == "month":
            self._add_month(low, reading, full, before)
        elif len(self._full) < _MOST_FULL:
            self._full.append((full, reading.start))

    def _is_of_news(self, low: str, reading: Reading, moment: Moment, full: date, before: str) -> bool:
        """Tell whether a date may be one of the news; file it where it is of plans, terms or old times."""
        self._named_days.add(full)
        begins = as_date(reading.first) if reading.last is not None and moment.grain == "month" else None
        if begins and begins.year >= _NEWS_SINCE and signs.SOON.search(before.removesuffix("từ ")):
            self._ahead.append(begins)  # "sẽ được thực hiện từ tháng 7/2017 đến tháng 10/2017"
            return False
        if reading.last is None and signs.dates_a_life(before):
            return False
        if moment.grain == "day" and self._is_term(low, reading, moment):
            return False
        if "hạn" in before and signs.EXPIRY_BEFORE.search(before):
            return False
        if reading.last is None and self._cues.looks_back(before):
            self._note_over(low, reading, full, before, moment.grain == "day")
            return False  # "cuộc trưng cầu dân ý ngày 23/6/2016"
        if full.year < _NEWS_SINCE:
            self._old.append((full, reading.start))
            self._old_months = self._old_months or moment.grain == "month"
            return False
        if moment.grain == "month" and before.endswith("từ "):
            if self._comes(low, reading, before.removesuffix("từ ")):
                self._ahead.append(full)
            elif reading.start < _OPENING and reading.last is None:
                self._months.append((full, reading.start, 1))  # "chính sách có hiệu lực từ tháng 6/2017"
            return False
        return True

    @staticmethod
    def _is_term(low: str, reading: Reading, moment: Moment) -> bool:
        """Tell whole years: "kỳ hạn 5 năm (từ 26/9/2013 - 26/9/2018)", "từ 1/1/2017 đến 31/12/2018"."""
        if reading.last is None or not low.startswith("từ", reading.start):
            return False
        first = reading.first[1:3]
        return first == moment[1:3] or (first == (1, 1) and moment[1:3] == (12, 31))

    def _note_over(self, low: str, reading: Reading, full: date, before: str, is_day: bool) -> None:
        """Keep the last date that is told, those told as over, and the deadlines."""
        if signs.DEADLINE_BEFORE.search(before):
            if not before.endswith("là "):
                self._deadlines.add(full)
            return
        if not is_day and self._comes(low, reading, before):
            return
        self._latest = max(self._latest, full)
        asked = full > self._told_day or len(self._over) < _MOST_FULL
        if asked and self._is_over(low, reading, before):
            self._told_day = max(self._told_day, full)
            if not signs.in_caption(low, reading.end):
                self._over.append((reading.start, full))

    def _add_month(self, low: str, reading: Reading, full: date, before: str) -> None:
        """Keep a month with its year, and what is said of its distance."""
        if len(self._months) >= _MOST_FULL:
            return
        before_that = "trước đó" in before and _BEFORE_THAT.search(before) is not None
        sure = reading.start < _OPENING or before_that or before.endswith("trong ")
        if "thường kỳ" in before and _REGULAR.search(before):
            sure = True  # "phiên họp Chính phủ thường kỳ tháng 4/2017"
        if self._comes(low, reading, before):
            self._ahead.append(full)
        if before.endswith(signs.TO_DATE):
            self._to_date = max(self._to_date, full)
        if before_that or own_year.TO_NOW.match(low, reading.end):
            self._just_before = max(self._just_before, full)
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
        """Let a year that stands alone speak: for the text's own year, for its plans, or for nothing."""
        if reading.direction is not None and reading.direction < 1:  # "năm 2017 này", "năm 2016 vừa qua"
            here = reading.direction == 0 and not signs.AIM_BEFORE.search(before)
            if here or not self._cues.is_planned(before, low, reading.end):
                self._at_hand.add(year - reading.direction)
            return
        if before.endswith(signs.TO_DATE) and (
            low.startswith("cuối", reading.start) or before.endswith("hết ")
        ):
            self._to_date = max(self._to_date, date(year, 12, 31))  # "tính đến cuối năm 2016"
            return
        own = own_year.told_by(low, reading, year, before)
        if own is not None:
            self._at_hand.add(own)
            return
        if own_year.tells_nothing(low, reading, year, before):
            return
        kind = self._cues.kind(before, low, reading.end)
        if own_year.is_current(low, reading, year, before) or (
            kind == "prize" and own_year.is_awarded_today(low, reading)
        ):
            self._at_hand.add(year)
            return
        if own_year.follows_results(year, before):
            self._at_hand.add(year)
            self._at_feast.add(year)
            return
        if own_year.FEAST_ITSELF.search(before):
            self._at_feast.add(year)
        if kind == "plain" and "kỷ niệm" in before:
            kind = "plan"  # "kỷ niệm 45 năm quan hệ vào năm 2018"
        if "năm" in low[reading.start : reading.end] and own_year.TASKS_BEFORE.search(before):
            self._tasks.add(year)  # "triển khai nhiệm vụ năm 2017"
        if kind == "plan" and own_year.NEXT_YEARS_BEFORE.search(before):
            self._planned.add(year)  # "chương trình giám sát của Quốc hội năm 2018" is passed in 2017
        else:
            self._sort_year(low, reading, year, before, kind)

    def _sort_year(self, low: str, reading: Reading, year: int, before: str, kind: YearKind) -> None:
        """File a year under what is told, planned or looked back at, with its weight."""
        if kind == "plan" and before.endswith("trong "):
            self._within.add(year)  # "phấn đấu trong năm 2017"
        if kind != "plan":
            self._newest = max(self._newest, year)
        if kind == "prize":  # given in the year after the one it names
            self._looked_back.add(year)
        if kind in ("prize", "back"):
            return
        (self._planned if kind == "plan" else self._told).add(year)
        opening = reading.start < _OPENING
        if opening and (kind == "plan" or reading.start < _FOREMOST):
            self._foremost.add(year)
        weight = 3 if opening else 2
        begins = opening and low.startswith("đầu", reading.start)
        bare = reading.rule == "dates.bare_year" and kind == "plain"
        if kind == "event" and own_year.follows_news_day(low, reading):
            opening = True  # "Trưa 1/7, tại lễ hội ... năm 2017"
        if kind == "event" and opening:
            self._events.add(year)
        if kind == "event" and reading.rule == "dates.bare_year" and self._cues.is_yearly(before):
            self._yearly.add(year)
        if kind == "event" or begins or bare or signs.EDITION_BEFORE.search(before):
            weight = 4 if opening else 1  # further down it may be any event, also one of years to come
            self._named_events.add(year)
        elif kind == "plan":
            weight = 0 if "kỷ niệm" in before else weight + opening
        elif (signs.SENTENCE_BEFORE.search(before) and not opening) or before.endswith("hồi "):
            weight = 0  # "Năm 2002, ..." opens a look back more often than news of the year
        self._weights[year] = self._weights.get(year, 0) + weight
