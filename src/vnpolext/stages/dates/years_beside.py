"""Years that stand beside the words they explain: "năm nay 2020", "trong 2 năm 2010 và 2011"."""

from __future__ import annotations

import re

from vnpolext.stages.dates.atoms import BLANK, NO_BLANK
from vnpolext.stages.dates.reading import Reading

_YEARS_AFTER = re.compile(
    rf"{BLANK}(?:19|20)\d\d(?:{NO_BLANK}-{NO_BLANK}|(?P<list>,{BLANK}|{BLANK}và{BLANK}))(?:19|20)\d\d(?!\d)"
)
_ORDINAL_BEFORE = re.compile(rf"(?:đợt|vòng|kỳ|kì|quý|quí|giai đoạn|bước|phần){BLANK}\Z")


def counts_named_years(low: str, before: str, end: int) -> bool:
    """Tell whether a count of years has their names behind it: "2 năm 2010 và 2011", not "đợt 2 năm 2016"."""
    years = _YEARS_AFTER.match(low, end)
    return years is not None and not (years["list"] and _ORDINAL_BEFORE.search(before))


def explain(low: str, relative: Reading, year: Reading) -> bool:
    """Join a year to the word before it that means it ("năm nay 2020"); tell whether there is one.

    The year may say what "năm nay" is in a text without a date: its direction is the word's.
    """
    shift = relative.first.shift
    if relative.rule != "dates.relative_year" or year.rule != "dates.bare_year" or year.last is not None:
        return False
    if shift is None or shift.base != "anchor" or abs(shift.amount) > 1:
        return False
    gap, closes = low[relative.end : year.start], low.startswith(")", year.end)
    if gap != " " and not (gap == " (" and closes):
        return False
    year.start, year.end = relative.start, year.end + (gap == " (")
    year.rule, year.direction = "dates.year", shift.amount
    return True
