"""The day of a commendation: of its sentence, of the page that decides it, or of the event told of."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from vnpolext.source import Source
from vnpolext.spans import CommendationSpan, DateSpan, Found, Offsets

_DAY = len("2024-05-15")
_OPENING = 60
"""How far into its sentence a date may stand and still be when the event was ("Theo đó, sáng 15/5, ...")."""


def date_commendations(source: Source, found: Found) -> None:
    """Give each award that was given the day on which it was, where the article tells it.

    Args:
        source: the document.
        found: its spans; the commendations are written to.
    """
    days = [day for day in found.dates if _is_day(day) and found.in_article(day.start)]
    occasion = _occasion(source, found, days)
    for commendation in found.commendations:
        if commendation.status == "given":
            day = _told_with(source, commendation, days) or _of_page(commendation) or occasion
            commendation.date = day.value[:_DAY] if day and day.value else None


def _is_day(date: DateSpan) -> bool:
    """Tell whether a date is one day of the calendar and not the day of a document."""
    value = date.value or ""
    return (
        date.type in ("DATE", "TIME")
        and date.role is None
        and "/" not in value
        and len(value.partition("T")[0]) == _DAY
        and not value.startswith("XXXX-XX")
    )


def _told_with(source: Source, commendation: CommendationSpan, days: list[DateSpan]) -> DateSpan | None:
    """Return the nearest day that stands before the award in its own sentence."""
    start, _ = source.sentence_at(commendation.start)
    index = bisect_left(days, commendation.start, key=attrgetter("start"))
    return days[index - 1] if index and days[index - 1].start >= start else None


def _of_page(commendation: CommendationSpan) -> DateSpan | None:
    """Return the day of the decision whose own text gives the award."""
    decision = commendation.directive
    return decision.date if decision is not None and "header" in decision.flags else None


def _occasion(source: Source, found: Found, days: list[DateSpan]) -> DateSpan | None:
    """Return the day that opens a sentence of the lead, or of the body's first line where there is none."""
    lead = _lead(source, found)
    for day in days:
        if lead[0] <= day.start < lead[1] and day.start - source.sentence_at(day.start)[0] <= _OPENING:
            return day
    return None


def _lead(source: Source, found: Found) -> Offsets:
    for kind in ("lead", "body"):
        for section in found.sections:
            if section.kind == kind:
                return source.line_at(section.start)
    return (0, 0)
