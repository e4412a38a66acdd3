"""Reads one-line truths: a sentence whose expressions stand as ⟦written|value⟧, and nothing else is one."""

from __future__ import annotations

import re
from datetime import datetime

from vnpolext.config import Config
from vnpolext.source import Source
from vnpolext.spans import DateSpan, Found
from vnpolext.stages.dates import DatesStage
from vnpolext.vocab import load_lexicon

_MARK = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")
_STAGES = {
    prefer: DatesStage(load_lexicon(), Config(prefer_dates_from=prefer))
    for prefer in ("past", "future", "nearest")
}


def spans(text: str, published: str | None = None, prefer: str = "past") -> tuple[Source, list[DateSpan]]:
    """Run the stage alone on a text."""
    source = Source(text)
    anchor = datetime.fromisoformat(published) if published else None
    return source, _STAGES[prefer](source, Found(anchor=anchor))


def found(text: str, published: str | None = None, prefer: str = "past") -> list[tuple[str, str]]:
    """Return what the stage finds as (written, value); an empty value is ""."""
    source, dates = spans(text, published, prefer)
    return [(source.text[span.start : span.end], span.value or "") for span in dates]


def unmark(line: str) -> tuple[str, list[tuple[str, str]]]:
    """Split a marked line into the plain text and the truths in it."""
    return _MARK.sub(r"\1", line), _MARK.findall(line)
