"""What the dates of a text hang on: its publication, a related item's own stamp, or its own full dates."""

from __future__ import annotations

import re
from datetime import date

from vnpolext.source import Source
from vnpolext.spans import Found
from vnpolext.stages.dates.reading import Moment, Reading
from vnpolext.stages.dates.values import as_date, of_date

_OPENING = 700
_SAME_WEEKS = 45
_LEAD = 900
_MOST_FULL = 60
_DOCUMENT_BEFORE = re.compile(
    r"(?:luật|nghị quyết|quyết định|chỉ thị|nghị định|thông tư|kết luận|công văn)[^.;:\n]{0,40}\Z"
)
_LIFE_BEFORE = re.compile(
    r"(?:sinh|vào đảng|kết nạp|chính thức|mất|thành lập|ra đời|kỷ niệm[^.\n]{0,60}\()\s{0,2}\(?\Z"
)
_AIM_BEFORE = re.compile(
    r"(?:đến|tới|sau|trước|từ|đoạn|nhiệm kỳ|khóa|sinh|sn|cuối|hơn|nhìn|vào|với|gấp \d lần)\s\Z"
)
_COMPARED = re.compile(
    r"năm nay[^.\n]{0,80}?(?:so với|so|hơn|gấp \d+ lần|tăng|giảm|bằng)(?: cùng kỳ)? (?:năm )?(20\d\d)"
)


def follows_code(before: str) -> bool:
    """Tell whether the word right before is a document's code ("11-ĐA/TU, ngày 6/12/2021")."""
    words = before[-40:].rsplit(maxsplit=1)
    word = words[-1] if words else ""
    return (
        ("/" in word or "-" in word)
        and any(letter.isdigit() for letter in word)
        and any(letter.isalpha() for letter in word)
    )


def dates_a_document(before: str) -> bool:
    """Tell whether a day is the date of a document: behind its code, or behind its name without one."""
    return follows_code(before) or _DOCUMENT_BEFORE.search(before) is not None


class Anchors:
    """Finds the day or at least the year that a place of the text speaks from.

    Attributes:
        year: the year of the article as its own dates tell it, or None.
        today: the article's own day, perhaps without its year, or None.
    """

    def __init__(self, source: Source, found: Found, readings: list[Reading]) -> None:
        self._found = found
        self._published = found.anchor.date() if found.anchor is not None else None
        self._related = any(section.kind == "related" for section in found.sections)
        self.year: int | None = None
        self.loose_year: int | None = None
        self.today: Moment | None = None
        self._full: list[date] = []
        self._years_near: dict[tuple[int, int | None], int | None] = {}
        self._latest = date.min
        if self._published is None and readings:
            self._infer(source, readings)

    def at(self, position: int) -> date | None:
        """Return the day of publication that holds at `position`, or None."""
        if self._related:
            section = self._found.section_at(position)
            if section is not None and section.kind == "related":
                return section.published.date() if section.published is not None else None
        return self._published

    def day_at(self, position: int) -> Moment | None:
        """Return "today" at `position`: the day of publication, or the day the article tells of."""
        anchor = self.at(position)
        if anchor is not None:
            return of_date(anchor)
        if self._published is None and self._outside(position):
            return None
        return self.today

    def year_at(self, position: int, loose: bool = False) -> int | None:
        """Return the current year at `position`; `loose` takes the year of the latest full date too."""
        anchor = self.at(position)
        if anchor is not None:
            return anchor.year
        if self.today is not None and self.today.year is not None:
            return self.today.year
        if self._outside(position):
            return None
        return self.loose_year if loose else self.year

    def _outside(self, position: int) -> bool:
        return self._related and not self._found.in_article(position)

    def near(self, month: int, day: int | None) -> int | None:
        """Return the year that the article's own full dates give to a day or month in the same weeks."""
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

    # ---- no publication is known: the text's own years

    def _infer(self, source: Source, readings: list[Reading]) -> None:
        low = source.low
        inside = [reading for reading in readings if self._found.in_article(reading.start)]
        weights: dict[int, int] = {}
        for reading in inside:
            self._weigh(low, reading, weights)
        strong = [year for year, weight in weights.items() if weight >= 2]
        if strong and max(strong) + 1 in weights:
            strong.append(max(strong) + 1)
        compared = _COMPARED.search(low, 0, min(len(low), 20_000))
        if compared:
            strong.append(int(compared[1]) + 1)
        self.year = max(strong) if strong else None
        if compared and self.year == int(compared[1]) + 1:
            self._full = [full for full in self._full if full.year >= self.year]
        elif self.year == self._latest.year + 1 and self._latest.month < 10:
            self.year -= 1
        if self.year is None and weights and "năm nay" in low:
            self.year = max(weights)
        self.loose_year = (
            self.year if self.year is not None or self._latest == date.min else self._latest.year
        )
        self._infer_today(low, inside)

    def _weigh(self, low: str, reading: Reading, weights: dict[int, int]) -> None:
        moment = reading.last or reading.first
        counted = reading.rule in ("dates.months_of_year", "dates.half")
        if reading.type not in ("DATE", "TIME") or moment.year is None or reading.lunar or moment.short_year:
            return
        before = low[max(0, reading.start - 80) : reading.start]
        if moment.grain in ("day", "month") and not counted:
            full = as_date(moment)
            if full is None or full.year < 1990 or (reading.last is None and _LIFE_BEFORE.search(before)):
                return
            if dates_a_document(before) or (moment.grain == "month" and before.endswith("từ ")):
                return
            if len(self._full) < _MOST_FULL and full not in self._full:
                self._full.append(full)
            if not before.rstrip().endswith(("trước", "hạn", "là")):
                self._latest = max(self._latest, full)
            return
        if (reading.last is not None and not counted) or (
            _AIM_BEFORE.search(before) and not counted and not low.startswith("đầu", reading.start)
        ):
            return
        if reading.rule == "dates.bare_year" and moment.year % 100 == 0:
            return
        hedged = counted or not low.startswith(("năm", "1", "2"), reading.start)
        weight = 2 if reading.start < _OPENING or hedged else 1
        weights[moment.year] = weights.get(moment.year, 0) + weight

    def _infer_today(self, low: str, readings: list[Reading]) -> None:
        lead: Moment | None = None
        for reading in readings:
            if not reading.single_day or reading.first.month is None or reading.lunar:
                continue
            if reading.pinned:
                lead = reading.first
                break
            if lead is None and reading.start < _LEAD and self._opens(low, reading):
                lead = reading.first
        if lead is None or lead.month is None or lead.day is None:
            return
        year = lead.year or self.near(lead.month, lead.day) or self.year
        self.today = Moment(year, lead.month, lead.day)

    @staticmethod
    def _opens(low: str, reading: Reading) -> bool:
        """Tell whether a day opens a sentence or stands with a part of the day: the day of the news."""
        before = low[max(0, reading.start - 60) : reading.start].rstrip()
        if dates_a_document(before + " ") or _LIFE_BEFORE.search(before + " "):
            return False
        return (
            reading.day_part is not None
            or not before
            or before[-1] in ".\n-*:)|"
            or low[reading.start - 1] == "\n"
        )
