"""What the dates of a text hang on: its publication, a related item's own stamp, or its own dates."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from vnpolext.source import Source
from vnpolext.spans import Found
from vnpolext.stages.dates.evidence import Evidence
from vnpolext.stages.dates.just_over import JustOver
from vnpolext.stages.dates.nearby import Asked
from vnpolext.stages.dates.reading import Moment, Reading
from vnpolext.stages.dates.signs import dates_a_document, dates_a_life
from vnpolext.stages.dates.values import of_date, plus_days
from vnpolext.stages.dates.year_cues import YearCues

_LEAD = 900
_NEWS_SINCE = 1997


class Anchors:
    """Finds the day or at least the year that a place of the text speaks from."""

    def __init__(self, source: Source, found: Found, readings: list[Reading], cues: YearCues) -> None:
        self._found = found
        self._published = found.anchor.date() if found.anchor is not None else None
        self._related = any(section.kind == "related" for section in found.sections)
        self._text, self._low, self._readings, self._cues = source.text, source.low, readings, cues

    @cached_property
    def _evidence(self) -> Evidence | None:
        """What the text's own dates tell, asked for only where a date needs it."""
        return Evidence(self._low, self._inside, self._cues) if self._inside else None

    @cached_property
    def _inside(self) -> list[Reading]:
        if self._published is not None:
            return []
        return [reading for reading in self._readings if self._found.in_article(reading.start)]

    @property
    def today(self) -> Moment | None:
        """The article's own day where no publication is known, perhaps without its year, or None."""
        return self._news[0]

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

    def year_at(self, position: int, month: int | None = None) -> int | None:
        """Return the current year at `position`; `month` is the one whose year is asked for, if any."""
        anchor = self.at(position)
        if anchor is not None:
            return anchor.year
        if self.today is not None and self.today.year is not None:
            return self.today.year
        if self._outside(position) or self._evidence is None:
            return None
        if month is None and self.today is not None:
            month = self.today.month
        return self._evidence.year_in(month) or (self._news[1] if month is None else None)

    def _outside(self, position: int) -> bool:
        return self._related and not self._found.in_article(position)

    def near(self, asked: Asked) -> int | None:
        """Return the year that the article's own full dates give to a day or month in the same weeks."""
        if self._evidence is None:
            return None
        year, news = self._evidence.near(asked), self.today
        if year is not None and news is not None and news.year is None and asked[:2] == news[1:3]:
            return year if self._evidence.allows(year, asked.month, asked.day) else None
        return year

    def next_after_told(self, month: int, day: int | None) -> int | None:
        """Return the year of a day or month to come ("tháng 7 tới"): the next one after the last told."""
        return None if self._evidence is None else self._evidence.next_after(month, day)

    def comes(self, year: int, month: int | None, day: int | None) -> bool:
        """Tell whether a day still to come may be of `year`: it is after what the article tells as past."""
        return self._evidence is None or month is None or self._evidence.allows(year, month, day)

    @cached_property
    def just_over(self) -> JustOver:
        """What a day that is called just over ("vừa qua") stands against."""
        return JustOver(self._low, self._inside)

    @cached_property
    def _news(self) -> tuple[Moment | None, int | None]:
        """The article's own day, or else the year of the first day that its opening mentions."""
        lead: Moment | None = None
        mentioned: tuple[Moment, int] | None = None
        place, pinned = 0, False
        for reading in self._inside:
            if not reading.single_day or reading.first.month is None or reading.lunar:
                continue
            if reading.first.year is not None and reading.first.year < _NEWS_SINCE:
                continue  # a look back at old times
            if reading.pinned is not None and (today := plus_days(reading.first, -reading.pinned)):
                if reading.pinned == 0 or not pinned:
                    lead, place, pinned = today, reading.start, True
                if reading.pinned == 0:
                    break
            if mentioned is None and reading.start < _LEAD and reading.first.year is None:
                mentioned = reading.first, reading.start
            if not pinned and lead is None and reading.start < _LEAD and self._opens(reading):
                lead, place = reading.first, reading.start
        if lead is None and mentioned is not None and mentioned[0].month is not None:
            return None, self._year_of_news(mentioned[0].month, mentioned[0].day, mentioned[1])
        if lead is None or lead.month is None or lead.day is None:
            return None, None
        year = lead.year or self._year_of_news(lead.month, lead.day, place)
        return Moment(year, lead.month, lead.day), None

    def _year_of_news(self, month: int, day: int | None, place: int) -> int | None:
        """Return the year of the day of the news: by days near it, or by the years told."""
        if self._evidence is None:
            return None
        year = self._evidence.near(Asked(month, day, place)) or self._evidence.year_in(month)
        if year is not None and not self._evidence.allows(year, month, day):
            return None
        return year

    def _opens(self, reading: Reading) -> bool:
        """Tell whether a day opens a sentence or stands with a part of the day: the day of the news."""
        low, start = self._low, reading.start
        before = low[max(0, start - 60) : start].rstrip()
        if dates_a_document(before + " ") or dates_a_life(before + " "):
            return False
        return (
            reading.day_part is not None
            or not before
            or before[-1] in ".\n-*:)|"
            or low[start - 1] == "\n"
            or self._text.startswith("Ngày ", start)  # "Dân trí Ngày 25/11, ..."
        )
