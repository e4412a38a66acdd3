"""Which year an article without a date of publication speaks from, as its own dates tell it."""

from __future__ import annotations

import re
from datetime import date

from vnpolext.stages.dates.reading import Moment, Reading
from vnpolext.stages.dates.values import as_date

_OPENING = 700
_SAME_WEEKS = 45
_MOST_FULL = 60
_SCANNED = 20_000
_NEWS_SINCE = 1997
_ENOUGH = 4
_DOCUMENT_BEFORE = re.compile(
    r"(?:luật|nghị quyết|quyết định|chỉ thị|nghị định|thông tư|kết luận|công văn)[^.;:\n]{0,40}\Z"
)
_LIFE_BEFORE = re.compile(
    r"(?:sinh|vào đảng|kết nạp|chính thức|mất|thành lập|ra đời|kỷ niệm[^.\n]{0,60}\()\s{0,2}\(?\Z"
)
_AIM_BEFORE = re.compile(
    r"(?:đến|tới|sau|trước|từ|đoạn|nhiệm kỳ|khóa|sinh|sn|cuối|hơn|nhìn|vào|với|gấp \d lần)\s\Z"
)
_DEADLINE_BEFORE = re.compile(r"(?:trước|hạn|là)\s*\Z")
_SENTENCE_BEFORE = re.compile(r"(?:\A|[\n.!?:]\s{0,2})\Z")
_COMPARED = re.compile(
    r"năm nay[^.\n]{0,80}?(?:so với|so|hơn|gấp \d+ lần|tăng|giảm|bằng)(?: cùng kỳ)? (?:năm )?(20\d\d)"
)


_RETROSPECTIVE = re.compile(
    r"(?:giải thưởng|giải báo chí|giải văn học|giải sáng tạo|chỉ số|pci|papi|par index|xếp hạng|khảo sát"
    r"|sách trắng|báo cáo thường niên)[^.;,:\n]{0,50}\Z"
)


def follows_code(before: str) -> bool:
    """Tell whether the word right before is a document's code ("11-ĐA/TU, ngày 6/12/2021")."""
    words = before[-40:].rsplit(maxsplit=1)
    word = words[-1] if words else ""
    parted = "/" in word or "-" in word
    return parted and any(letter.isdigit() for letter in word) and any(letter.isalpha() for letter in word)


def dates_a_document(before: str) -> bool:
    """Tell whether a day is the date of a document: behind its code, or behind its name without one."""
    return follows_code(before) or _DOCUMENT_BEFORE.search(before) is not None


def dates_a_life(before: str) -> bool:
    """Tell whether a day is one of birth, death, admission or founding."""
    return _LIFE_BEFORE.search(before) is not None


class Evidence:
    """The years that a text names, weighed by how surely they are its own time.

    Attributes:
        year: the year that the text speaks from, or None.
        loose_year: the same, or else the year of its latest full date; good for "năm nay", not for days.
    """

    def __init__(self, low: str, readings: list[Reading]) -> None:
        self._full: list[date] = []
        self._latest = date.min
        self._weights: dict[int, int] = {}
        self._fine: set[int] = set()
        self._looked_back: set[int] = set()
        self._old: list[date] = []
        self._years_near: dict[tuple[int, int | None], int | None] = {}
        for reading in readings:
            self._weigh(low, reading)
        if not self._weights and not self._full:
            self._full = self._old  # all of the article is of old times: they date each other
        self.year = self._judge(low)
        known = self._latest != date.min
        self.loose_year = self._latest.year if self.year is None and known else self.year

    def near(self, month: int, day: int | None) -> int | None:
        """Return the year that full dates give to a day or month of the same weeks."""
        if (month, day) not in self._years_near:  # a long text asks for the same few days again and again
            self._years_near[month, day] = self._nearest(month, day)
        return self._years_near[month, day]

    def _nearest(self, month: int, day: int | None) -> int | None:
        best: tuple[int, int] | None = None
        for full in self._full:
            for year in (full.year - 1, full.year, full.year + 1):
                there = as_date(Moment(year, month, day or 15))
                if there is not None:
                    distance = abs((there - full).days)
                    if distance <= _SAME_WEEKS and (best is None or distance < best[0]):
                        best = (distance, year)
        return best[1] if best else None

    def _weigh(self, low: str, reading: Reading) -> None:
        """Let one reading with a year speak for that year."""
        moment = reading.last or reading.first
        if reading.type not in ("DATE", "TIME") or moment.year is None or reading.lunar or moment.short_year:
            return
        before = low[max(0, reading.start - 80) : reading.start]
        counted = reading.rule in ("dates.months_of_year", "dates.half")
        if moment.grain in ("day", "month") and not counted:
            self._add_full(reading, moment, before)
        elif moment.year >= _NEWS_SINCE and (counted or reading.last is None):
            self._add_year(low, reading, moment.year, before, counted)

    def _add_full(self, reading: Reading, moment: Moment, before: str) -> None:
        full = as_date(moment)
        if full is None or (reading.last is None and dates_a_life(before)):
            return
        if full.year < _NEWS_SINCE:
            self._old.append(full)
            return
        if dates_a_document(before) or (moment.grain == "month" and before.endswith("từ ")):
            return
        if len(self._full) < _MOST_FULL and full not in self._full:
            self._full.append(full)
        if not _DEADLINE_BEFORE.search(before):
            self._latest = max(self._latest, full)

    def _add_year(self, low: str, reading: Reading, year: int, before: str, counted: bool) -> None:
        this_year = low.startswith("đầu", reading.start)
        if _AIM_BEFORE.search(before) and not counted and not this_year:
            return
        if reading.rule == "dates.bare_year" and year % 100 == 0:
            return
        if _RETROSPECTIVE.search(before):  # a prize or an index is given in the year after the one it names
            self._looked_back.add(year)
            return
        fine = counted or not low.startswith(("năm", "1", "2"), reading.start)
        if fine:
            self._fine.add(year)
        weight = 4 if fine or reading.start < _OPENING else 2
        if not fine and _SENTENCE_BEFORE.search(before) and reading.start > _OPENING:
            weight //= 2  # "Năm 2002, ..." opens a look back more often than news of the year
        self._weights[year] = self._weights.get(year, 0) + weight

    def _judge(self, low: str) -> int | None:
        compared = _COMPARED.search(low, 0, min(len(low), _SCANNED))
        strong = {year for year, weight in self._weights.items() if weight >= _ENOUGH}
        strong -= self._looked_back - self._fine
        if self._fine:  # months and quarters are spoken of when they are at hand: later years are plans
            strong = {year for year in strong if year <= max(self._fine) + 1}
        elif strong and max(strong) + 1 in self._weights:
            strong.add(max(strong) + 1)
        if compared:
            strong.add(int(compared[1]) + 1)
        year = max(strong, default=None)
        if compared and year == int(compared[1]) + 1:
            self._full = [full for full in self._full if full.year >= year]
        elif year is not None and year == self._latest.year + 1 and self._latest.month < 10:
            return year - 1
        if year is None and "năm nay" in low:
            since = max(self._looked_back, default=0)
            return max((named for named in self._weights if named > since), default=None)
        if year is not None and year < self._latest.year:  # it tells of later days
            return None
        return year
