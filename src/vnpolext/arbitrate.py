"""Overlaps, settled in one place: which of two spans that claim the same characters stays.

1. What lies in boilerplate or in a related teaser goes, but for dates, unless all sections are asked for.
2. A document's code and a law's name outrank dates, names and awards: "30/2020/NĐ-CP" holds no year.
3. Between two spans of one kind the longer wins; of equal ones the first rule that found it.
4. A document named inside another's title stays: titles do nest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from vnpolext.spans import (
    CommendationSpan,
    DateSpan,
    DirectiveSpan,
    Found,
    OfficialSpan,
    Offsets,
    Span,
    at_or_before,
)

S = TypeVar("S", bound=Span)


class Claims:
    """Characters that belong to someone; stretches may not overlap each other."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, stretches: Iterable[Offsets]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether any claimed character lies in `start:end`."""
        index = at_or_before(self._starts, end - 1)
        return index >= 0 and self._ends[index] > start


def arbitrate(found: Found, all_sections: bool) -> None:
    """Settle overlaps between and within kinds, and leave out what is not of the article.

    Args:
        found: the spans of all stages; its lists are replaced by what stays, in text order.
        all_sections: keep records of boilerplate and related teasers too.
    """
    inside: Callable[[int], bool] = (lambda _: True) if all_sections else found.in_article
    found.directives = _directives([span for span in found.directives if inside(span.start)])
    claims = Claims(_claimed(span) for span in found.directives)
    found.dates = _longest(span for span in found.dates if not _taken(claims, span))
    found.officials = _officials(
        span for span in found.officials if inside(span.start) and not claims.overlaps(span.start, span.end)
    )
    found.commendations = _commendations(found.commendations, inside)


def _claimed(span: DirectiveSpan) -> Offsets:
    """A code or number claims its own characters; a name without one claims the whole mention."""
    if span.code_span is not None:
        return span.code_span
    return (span.start, span.end) if span.form == "named" else (span.start, span.start)


def _taken(claims: Claims, span: DateSpan) -> bool:
    return claims.overlaps(span.start, span.end)


def _longest(spans: Iterable[S]) -> list[S]:
    """Keep the longest of overlapping spans; among equals the one found first."""
    kept: list[S] = []
    for span in sorted(spans, key=lambda item: (item.start, -item.end)):
        if kept and span.start < kept[-1].end:
            if span.end - span.start > kept[-1].end - kept[-1].start:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


def _directives(spans: list[DirectiveSpan]) -> list[DirectiveSpan]:
    """Drop a mention that shares its code, or that another one swallows without quoting it."""
    kept: list[DirectiveSpan] = []
    for span in sorted(spans, key=lambda item: (item.start, -item.end, item.code is None)):
        if any(_swallows(other, span) for other in kept[-4:]):
            continue
        kept.append(span)
    return kept


def _swallows(outer: DirectiveSpan, inner: DirectiveSpan) -> bool:
    if inner.start >= outer.end:
        return False
    if (inner.start, inner.end) == (outer.start, outer.end) or inner.end > outer.end:
        return True
    head = outer.code_span[1] if outer.code_span else outer.start
    quotes = outer.form == "descriptive" or outer.rule == "directives.amending_law"
    return inner.start < head or (not quotes and inner.code is None)


def _officials(spans: Iterable[OfficialSpan]) -> list[OfficialSpan]:
    return _longest(spans)


def _commendations(spans: list[CommendationSpan], inside: Callable[[int], bool]) -> list[CommendationSpan]:
    """Give each recipient to the first award that names it with this award and authority."""
    kept = []
    seen: set[tuple[int, int, Offsets | None]] = set()
    for span in sorted(spans, key=lambda item: (item.start, item.end)):
        if not inside(span.start):
            continue
        nameless = not span.recipients  # "tặng 6 cờ thi đua" tells of nobody from the start
        span.recipients = [
            recipient
            for recipient in span.recipients
            if (recipient.start, recipient.end, span.award) not in seen
        ]
        seen.update((recipient.start, recipient.end, span.award) for recipient in span.recipients)
        if span.recipients or span.counts or nameless:
            kept.append(span)
    return kept
