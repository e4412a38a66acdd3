"""The year of a day, month or quarter that is written without one."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, timedelta

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.stages.dates.anchor import Anchors
from vnpolext.stages.dates.nearby import Asked
from vnpolext.stages.dates.reading import Moment, Reading
from vnpolext.stages.dates.tense import TenseCues
from vnpolext.stages.dates.values import as_date, shift_unit
from vnpolext.stages.dates.years import CYCLE

_FAR = 60
_MANY = 3
_SAME_MONTHS = 100
_NEIGHBOUR = 60
_JUST_PAST = 3
_JUST_OVER = 31
_SOON = 75
_LONG_AGO = 240
_PLANS = 200
_OPENING = 24
_COMPARED = re.compile(r"(?<!\w)(?:so|hơn|bằng|tăng|giảm)(?!\w)")
_OPENS = r"[\s\"“*•\-+]{0,4}(?:(?:trong|vào|đến|từ|đầu|cuối|giữa)\s){0,2}(?:năm\s)?\Z"
_YEAR_OPENS = re.compile(_OPENS)
_ISSUED_AFTER = late_regex(  # "ngày 14/11 đã ban hành Thông tư 10/2016/TT-BVHTTDL"
    r"[^.;\n\d]{0,60}(?<!\w)(?:ban hành|ký|ra|có|phê duyệt|công bố)(?!\w)"
    r"(?:(?!thay|sửa|theo|căn cứ|thực hiện|hướng dẫn)[^.;\n\d]){0,40} \d{1,4}/(?P<y>20\d\d)(?=/)"
)
_CODE_BEFORE = late_regex(r"\d/(?P<y>20\d\d)/[^\s\d]{2,14},? \Z")
_CODE_WITHIN = 130
_CYCLE_BEHIND = late_regex(rf" năm {CYCLE}(?!\w)")
_MAY_OPEN = re.compile(r"(?:\A|\n|[^\w\s,(/\-][\s\"”’')\]]{0,3})" + _OPENS)


class YearChooser:
    """Chooses open years by the sentence, the anchor and the tense."""

    def __init__(
        self, source: Source, anchors: Anchors, readings: list[Reading], tense: TenseCues, prefer: str
    ) -> None:
        self._source, self._low, self._anchors = source, source.low, anchors
        self._tense, self._prefer = tense, prefer
        self._given: list[tuple[int, int]] = []
        self._opened: tuple[int, int, int] = (-1, -1, 0)
        self._at_hand: tuple[int, int, int] | None = None
        periods = [
            one
            for one in readings
            if (one.rule == "dates.year" and self._is_whole(one)) or one.first.grain in ("month", "part")
        ]
        self._periods = [(one.start, year) for one in periods if (year := _year_of(one)) is not None]

    def _is_whole(self, reading: Reading) -> bool:
        """Tell whether a year is put beside its parts: "6 tháng đầu năm và cả năm 2019"."""
        return self._low.endswith("cả ", 0, reading.start)

    def note_relative(self, reading: Reading, year: int) -> None:
        """Keep "Năm ngoái" where it opens a sentence, and what is put against it: "song năm nay"."""
        if self._anchors.at(reading.start) is None:
            return
        begin, end, _ = self._opened
        if begin <= reading.start < end:
            self._opened = (begin, end, year)
        else:
            self.note_opening(reading, year)
        self._at_hand = self._opened

    def note_opening(self, reading: Reading, year: int) -> None:
        """Keep the year that opens a sentence: "Năm 2011, ... ngày 15/3 ..."."""
        if not _MAY_OPEN.search(self._low, max(0, reading.start - _OPENING - 4), reading.start):
            return  # so that the text need not be cut into sentences for nothing
        sentence = self._source.sentence_at(reading.start)
        if reading.start - sentence[0] > _OPENING:
            return
        if _YEAR_OPENS.match(self._low[sentence[0] : reading.start]):
            self._opened = (sentence[0], sentence[1], year)

    def sentence_year(self, reading: Reading) -> int | None:
        """Return the year that opens the sentence of `reading`, or None."""
        begin, end, year = self._opened
        return year if begin <= reading.start < end else None

    def _neighbour_year(self, reading: Reading) -> int | None:
        """The year of the next month or quarter in the sentence: "quý I và nhiệm vụ quý II năm 2019"."""
        index = bisect_right(self._periods, (reading.start, 9999))
        if index >= len(self._periods):
            return None
        start, year = self._periods[index]
        if start - reading.end > _NEIGHBOUR or start >= self._source.sentence_at(reading.start)[1]:
            return None
        return None if _COMPARED.search(self._low, reading.end, start) else year

    def _like_the_others(self, moment: Moment, year: int | None) -> int | None:
        """The year that all others before got, for a day that nothing else tells, in the same months."""
        if moment.month is None:
            return year
        day_of_year = moment.month * 30 + (moment.day or 15)
        if year is not None:
            self._given.append((year, day_of_year))
            return year
        if len(self._given) < _MANY or len({given for given, _ in self._given}) > 1:
            return None
        year, last = self._given[-1]
        return year if abs(day_of_year - last) <= _SAME_MONTHS else None

    def _year_of_code(self, reading: Reading) -> int | None:
        """The year in the code of a document of the day: "Nghị định 56/2017/NĐ-CP ngày 9/5"."""
        low, start, end = self._low, reading.start, reading.end
        found = None
        if low.find("/20", end, end + _CODE_WITHIN) >= 0:
            found = _ISSUED_AFTER.match(low, end)
        if found is None and low.find("/20", max(0, start - 24), start) >= 0:
            found = _CODE_BEFORE.search(low, max(0, start - 24), start)
        return int(found["y"]) if found else None

    def year(self, reading: Reading, moment: Moment) -> int | None:
        """Return the year of `moment`, or None where nothing tells it."""
        coded = self._year_of_code(reading) if moment.day is not None else None
        if coded is not None:
            return coded
        anchor = self._anchors.at(reading.start)
        opened = self.sentence_year(reading)
        if moment.day is None and reading.direction is None and self._prefer == "past":
            opened = self._neighbour_year(reading) or opened
        if (
            opened is not None
            and (anchor is None or opened != anchor.year or self._opened == self._at_hand)
            and self._prefer == "past"
            and reading.direction is None
        ):
            return opened
        if anchor is None:
            if _CYCLE_BEHIND.match(self._low, reading.end):
                return None  # "tháng 2 năm Canh Thìn (1400)"
            near = None
            if moment.month is not None:
                towards = reading.direction if moment.shift is None else 0
                near = self._anchors.near(Asked(moment.month, moment.day, reading.start, towards))
            if near is not None and self._low.endswith("trước ", 0, reading.start):
                near = near if self._anchors.comes(near, moment.month, moment.day) else None
            there = as_date(moment._replace(year=near)) if near and reading.direction == -1 else None
            if there is not None and moment.day is not None:
                if self._anchors.just_over.is_due(there):
                    return None  # "ngày 24/4 vừa qua ... trước ngày 24/4/2018"
                if self._anchors.just_over.is_past(there):
                    return self._anchors.year_at(reading.start, month=moment.month)
            year = near or self._anchors.year_at(reading.start, month=moment.month)
            if year is None and reading.direction == 1 and moment.month is not None:
                year = self._anchors.next_after_told(moment.month, moment.day)
            return self._like_the_others(moment, year)
        candidates = [
            year
            for year in (anchor.year - 1, anchor.year, anchor.year + 1)
            if as_date(moment._replace(year=year))
        ]
        if not candidates:
            return None
        distances = {year: self._distance(moment._replace(year=year), anchor) for year in candidates}
        ahead = [year for year in candidates if distances[year] >= 0]
        behind = [year for year in candidates if distances[year] <= 0]
        nearest = min(candidates, key=lambda year: (abs(distances[year]), year))
        if reading.direction == 1:
            return nearest if -_JUST_PAST <= distances[nearest] < 0 else min(ahead, default=None)
        if self._prefer == "future" and reading.direction is None:
            return min(ahead, default=None)
        if reading.direction == -1:
            return max(behind, default=None)
        if reading.direction == 0 or self._prefer == "nearest":
            return nearest
        return self._past_year(reading, moment, distances, nearest, ahead, behind)

    def _past_year(
        self,
        reading: Reading,
        moment: Moment,
        distances: dict[int, int],
        nearest: int,
        ahead: list[int],
        behind: list[int],
    ) -> int | None:
        """News as it is written: the nearest day or quarter, the last month, unless tense tells."""
        if moment.day is not None:
            if abs(distances[nearest]) <= _FAR:
                return nearest
            tense = self.cue(reading)
            if tense == 1 and distances[nearest] < 0 and ahead and distances[min(ahead)] < 300:
                return min(ahead)
            if tense == -1 and distances[nearest] > 0 and behind:
                return max(behind)
            return nearest
        if -_JUST_OVER <= distances[nearest] <= 0:
            return nearest
        if ahead and (self.cue(reading) == 1 or (distances[nearest] > 0 and self._plans(reading))):
            return min(ahead)
        soon = 0 < distances[nearest] <= _SOON and self.cue(reading) == 0
        if soon and moment.part is None and behind and distances[max(behind)] < -_LONG_AGO:
            return nearest  # "trong tháng 5, thành phố mở hội", said in April
        if moment.part is not None:
            return nearest  # "giữa quý III" in June is planned, "quý IV" in January is over
        return max(behind, default=nearest)

    def cue(self, reading: Reading) -> int:
        """Return 1 where the words around look forward, -1 where they look back, else 0."""
        return self._tense.around(
            self._low, reading.start, reading.end, self._source.sentence_at(reading.start)
        )

    def _plans(self, reading: Reading) -> bool:
        """Tell whether the sentences before a month at hand speak of plans."""
        start = max(0, reading.start - _PLANS)
        return self._tense.around(self._low, reading.start, reading.end, (start, reading.end)) == 1

    @staticmethod
    def _distance(moment: Moment, anchor: date) -> int:
        """Days from the anchor to a period: 0 inside it, negative before."""
        start = as_date(moment)
        assert start is not None
        if moment.day is not None:
            return (start - anchor).days
        months = {"Q": 3, "H": 6}.get((moment.part or " ")[0], 1)
        after = shift_unit(Moment(start.year, start.month), "M", months)
        end = as_date(after) if after is not None else None
        if end is None:
            return (start - anchor).days
        if start <= anchor < end:
            return 0
        return (start - anchor).days if anchor < start else (end - timedelta(days=1) - anchor).days


def _year_of(reading: Reading) -> int | None:
    return (reading.last or reading.first).year
