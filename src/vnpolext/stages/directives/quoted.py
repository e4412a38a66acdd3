"""Documents without a number told in quotation marks: Đề án “...”, “Đề án ...”."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.spans import Found
from vnpolext.stages.directives.titles import TitleGrammar
from vnpolext.stages.directives.told import Described, limit_at
from vnpolext.stages.directives.types import DocType

OWN = re.compile(
    r"[ ](?:được[ ])?(?:ban hành kèm[ ]theo|ban hành theo|kèm theo)[ ](?=quyết định|thông tư|nghị định)"
)
_QUOTE = re.compile(r"[ \n](?:(?:về việc|về|v/v)[ ]?)?(?:mang tên |có tên )?:?[ ]?([“\"«„])")
_RULE = 24  # blanks in what "Quy định “...”" still quotes as a title
_NONE = (
    "đồ án ",
    "dự thảo ",
    "tọa đàm ",
    "tọa đàm khoa học ",
    "hội thảo ",
    "hội thảo khoa học ",
    "diễn đàn ",
)
_NUMBERED_ABOUT = re.compile(
    r"(?:\d[/-]|số \d|ngày \d|trung ương \d|khóa [xvi]+)[^.;\n]{0,90} về $|(?<!\w)v/v $"
)


class QuotedGrammar:
    """Matches a quoted title behind a type word, or a quotation that both stand in."""

    def __init__(self, titles: TitleGrammar) -> None:
        self.titles = titles

    def by_quote(self, source: Source, found: Found, end: int, kind: DocType) -> Described | None:
        """Return the document whose quoted title follows its type word, capital or not."""
        opening = _QUOTE.match(source.low, end) if "quote" in kind.tells else None
        if opening is None:
            return None
        title = self.titles.quoted(source, opening.start(1), limit_at(source, found, end - 1))
        if title is None or source.text.count(" ", *title[0]) < (5 if kind.name == "Chiến lược" else 2):
            return None
        if self.titles.is_opinion(source, title[0]):
            return None
        if kind.name == "Quy định" and source.text.count(" ", *title[0]) > _RULE:
            return None  # the words of a rule
        return Described(title[1], title[0], None, "directives.quoted_title")

    def match(self, source: Source, start: int, end: int, limit: int, kind: DocType) -> Described | None:
        """Read “Đề án tăng cường xử lý vi phạm”: type word and title stand in one quotation."""
        if not start or source.text[start - 1] not in '“"«':
            return None
        if source.low.endswith(_NONE, 0, start - 1) or _NUMBERED_ABOUT.search(
            source.low, max(0, start - 120), start - 1
        ):
            return None  # the title of a document that has a number
        title = self.titles.free(source, end, limit)
        if title is None or source.low.count(" ", *title[0]) < 3:
            return None
        if source.text[title[1] : title[1] + 1] not in ("”", '"', "»"):
            return None
        if not OWN.match(source.low, title[1] + 1):  # "... ban hành theo Quyết định": it surely is one
            words = source.low[slice(*title[0])]
            if "cut" not in kind.tells or " không " in words or " phải " in words:
                return None  # somebody, or a rule, is quoted
            if kind.vague and kind.name != "Quy hoạch" and not self.titles.opens_by_verb(source, title[0][0]):
                return None  # “Kế hoạch đảo chính”: nobody's paper
        return Described(title[1], title[0], None, "directives.own_title")
