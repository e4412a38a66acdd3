"""What the words around a year say of it: an event at hand, a look back, a plan, or nothing."""

from __future__ import annotations

import re
from typing import Literal

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import LETTER, either
from vnpolext.stages.dates.jubilees import Jubilees
from vnpolext.vocab import Lexicon

YearKind = Literal["event", "prize", "back", "plan", "plain"]

_PLANNED_AFTER = re.compile(rf",?[^.;,\n\d]{{0,25}}(?<!{LETTER})(?:sẽ|dự kiến|phấn đấu)(?!{LETTER})")


class YearCues:
    """Reads the clause around a year that an article without a date of publication names."""

    def __init__(self, lexicon: Lexicon) -> None:
        def before(kind: str, gap: str) -> re.Pattern[str]:
            return late_regex(rf"[\W\d_]{either(lexicon.words(kind))}(?!{LETTER}){gap}\Z")

        self.jubilees = Jubilees(lexicon)
        self._event = before("date_year_event", r"[^.;:,\n\d]{0,60}")
        self._yearly = before("date_year_yearly", r"[^.;:,\n\d]{0,60}")
        self._seldom = before("date_year_seldom", r"[^.;\n]{0,60}")
        self._prize = before("date_year_prize", r"[^.;:\n\d]{0,60}")
        self._back = before("date_year_back", r"[^.;:\n\d]{0,50}")
        self._remembered = before("date_day_remembered", r"[^.;:,\n\d]{0,40}")
        self._plan = before("date_year_plan", r"[^.;\n]{0,70}")

    def is_yearly(self, before: str) -> bool:
        """Tell whether a year behind `before` names the event of a row held each year ("APEC 2017")."""
        opened = "\n" + before
        return self._yearly.search(opened) is not None and self._seldom.search(opened) is None

    def looks_back(self, before: str) -> bool:
        """Tell whether a day behind `before` is one that is spoken of long after: of a vote, of a coup."""
        return self._remembered.search("\n" + before) is not None

    def is_planned(self, before: str, low: str, end: int) -> bool:
        """Tell whether the year or the quarter that ends at `end` is one of a plan."""
        return self._plan.search("\n" + before) is not None or _PLANNED_AFTER.match(low, end) is not None

    def kind(self, before: str, low: str, end: int) -> YearKind:
        """Return what the words before a year, and the ones behind its `end`, say of it."""
        opened = "\n" + before  # something stands before each word, so that the search can look for that
        if self._prize.search(opened):
            return "prize"
        if self._back.search(opened):
            return "back"
        if self.is_planned(before, low, end):
            return "plan"
        return "event" if self._event.search(opened) else "plain"
