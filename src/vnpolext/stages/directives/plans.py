"""Plans known by their subject and their years: "Kế hoạch phát triển kinh tế - xã hội 5 năm 2016 - 2020".

The years end the name, so it can be told without a verb of issuing before it.
"""

from __future__ import annotations

import re
from collections import deque

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.directives.letters import UPPER
from vnpolext.stages.directives.titles import TitleGrammar
from vnpolext.stages.directives.types import DocType
from vnpolext.vocab import Lexicon

_YEARS = r"(?:19|20)\d\d(?: ?- ?(?:19|20)\d\d)?(?![\w/]|[-.,]\d)"
_PERIOD = late_regex(  # "5 năm 2016 - 2020", "giai đoạn 2021-2025", "đến năm 2030", "năm 2017"
    r" (?:(?:\d{1,2}|năm|mười) năm )?"
    r"(?:(?:trong |từ )?(?:giai đoạn|thời kỳ)(?: từ| đến)? (?:năm )?|(?:(?:đến|tới) )?năm |(?:đến|tới) )?"
    rf"{_YEARS}"
)
_VISION = late_regex(  # ", tầm nhìn đến năm 2050", "và những năm tiếp theo"
    r",?(?: và)? (?:tầm nhìn|định hướng|có xét|có tính)(?: đến| tới)?(?: năm)? (?:19|20)\d\d"
    r"|,?(?: và)? (?:những )?năm tiếp theo"
)
_ACCOUNT = " quyết toán "  # the one sort of reports that its year names
_APPROVED = re.compile(r"(?<!\w)(?:phê duyệt|ban hành)[ ]$")
_FEWEST = {
    "Kế hoạch": 4,
    "Chương trình": 4,
    "Quy hoạch": 1,
}  # words before the years in what names one plan among many
_ENDS_IN_PLACE = late_regex(rf"(?<= ){UPPER}[^\s,]*(?:,? tỷ lệ 1/[\d.]+)?$")
_NAMED_PLACE = 3  # blanks in the name of a plan of a place
_LONGEST = 260  # characters up to the years
_LONGEST_LIST = 4
_TOLD_BEFORE = 130  # characters


class PlanGrammar:
    """Matches plans, strategies and programmes of building that are named by their years."""

    def __init__(self, lexicon: Lexicon, titles: TitleGrammar) -> None:
        def words(kind: str) -> str:
            return alternation(lexicon.words(kind))

        self.titles = titles
        self._to_come = late_regex(
            rf"(?<!\w)(?:{words('plan_to_come')}[ ](?:các |bản |một |nội dung )?"
            r"|(?<!tờ )trình (?!bày|diễn|độ)[^,.;\n]{2,36}[ ])[“\"]?$"
            r"|(?:tọa đàm|hội thảo|diễn đàn)(?: khoa học| quốc gia| quốc tế)?:?[ ][“\"]$"  # its name
        )
        self._listed = late_regex(rf"(?<!\w){words('plan_word')}(?!\w)")
        self._of_document = late_regex(
            rf"(?<!\w){words('plan_in_title_of')}(?!\w)[^;\n]*?[ “\"](?:về|về việc)[ ]$"
        )
        self._no_plan = late_regex(rf" {words('no_plan')}(?!\w)")
        self._sort = late_regex(rf" {words('plan_sort')}(?!\w)")
        self._place = late_regex(rf"{UPPER}[\w.]*(?= {words('behind_plan')}(?!\w))")
        self._predicate = late_regex(rf" {words('plan_predicate')}(?!\w)")
        self._before_years = late_regex(rf"(?<!\w){words('no_plan_before_years')}$")

    def match(self, source: Source, start: int, end: int, limit: int, kind: DocType) -> Offsets | None:
        """Return the title of the plan whose type word stands at `start:end`, or None."""
        approved = "approved" in kind.tells and _APPROVED.search(source.low, max(0, start - 11), start)
        if not ("years" in kind.tells or approved) or self._no_plan.match(source.low, end):
            return None
        if kind.name == "Báo cáo" and not source.low.startswith(_ACCOUNT, end):
            return None
        title = self._of_years(source, end, limit, _FEWEST.get(kind.name, 2))
        if title is None and kind.name == "Quy hoạch" and self._sort.match(source.low, end):
            title = self._of_place(source, end, limit)
        return None if title is None or self._is_to_come(source, start) else title

    def _of_years(self, source: Source, end: int, limit: int, fewest: int) -> Offsets | None:
        """Return the title that ends with the years of the plan."""
        if _PERIOD.search(source.low, end, min(limit, end + _LONGEST)) is None:
            return None
        if not self.titles.opens_freely(source, end):
            return None
        title = self.titles.free(source, end, limit, any_word=True)
        last = self._last_year(source, *title[0], fewest) if title else None
        return (title[0][0], last) if title and last is not None else None

    def _of_place(self, source: Source, end: int, limit: int) -> Offsets | None:
        """Return the title that ends with the place of the plan.

        What goes on with the sentence behind the place is no part of it: "... khu du lịch Đồng Mây có ...".
        """
        title = self.titles.free(source, end, limit)
        if title is None:
            return None
        (first, last), _ = title
        last = self.before_predicate(source, first, last)
        named = _ENDS_IN_PLACE.search(source.text, first, last) is not None
        return (first, last) if named and source.low.count(" ", first, last) >= _NAMED_PLACE else None

    def before_predicate(self, source: Source, first: int, last: int) -> int:
        """Return where the place ends behind which the sentence goes on, in the title at `first:last`."""
        place = self._place.search(source.text, first, min(last + 2, len(source.text)))
        return place.end() if place else last

    def _last_year(self, source: Source, first: int, stop: int, fewest: int) -> int | None:
        """Return the end of the first years in the title, with those that the plan looks ahead to."""
        low = source.low
        period = _PERIOD.search(low, first, stop)
        if period is None or low.find(" và kế hoạch ", first, period.start()) >= 0:  # or two plans
            return None
        if low.count(" ", first, period.start()) < fewest - 1:
            return None
        if self._before_years.search(low, first, period.start()):
            return None
        if self._predicate.search(low, first, period.start()):
            return None  # "Chiến lược biển xác định mục tiêu đến năm 2020 ..."
        vision = _VISION.match(low, period.end())
        return vision.end() if vision else period.end()

    def _is_to_come(self, source: Source, start: int) -> bool:
        """Tell whether the plan, or its list, is being drawn up or only what a document is about."""
        low = source.low
        sentence = source.sentence_at(start)[0]
        for _ in range(_LONGEST_LIST):
            if source.text.endswith("-", 0, start) or self._to_come.search(low, max(0, start - 60), start):
                return True
            floor = max(sentence, start - _TOLD_BEFORE)
            if self._of_document.search(low, floor, start):
                return True
            before = None
            if low.endswith((" và ", ", "), 0, start):
                before = deque(self._listed.finditer(source.text, max(sentence, start - 260), start), 1)
            if not before:
                return False
            start = before[0].start()
        return False
