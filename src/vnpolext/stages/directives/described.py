"""Documents without a number: type and quoted title, type and issuer, type and own title after a verb of issuing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vnpolext.source import Source
from vnpolext.spans import Found, Offsets
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.titles import find_title, free_title, quoted
from vnpolext.stages.directives.types import DocType

_QUOTE = re.compile(r"[ \n](?:(?:về việc|về|v/v)[ ]?)?(?:mang tên |có tên )?:?[ ]?([“\"«„])")
_OF = re.compile(r"[ \n]của[ \n]")
_ISSUING = re.compile(
    r"(?<!\w)(?:ban hành|thông qua|phê duyệt|công bố|ký|trao|đón nhận|triển khai|thực hiện|theo|ra|có|trong|vào|"
    r"tại|của|đối với)[ \n](?:dự thảo |bản )?$"
)
_STRONG_ISSUING = re.compile(r"(?<!\w)(?:ban hành|thông qua|phê duyệt|công bố|ký|trao|đón nhận|ra)[ \n](?:dự thảo |bản )?$")
_NO_QUOTE = frozenset(("Chương trình", "Dự án", "Báo cáo", "Điện", "Thông báo", "Phương án", "Công văn", "Lệnh", "Luật", "Kết luận", "Quy hoạch"))
_ANYWHERE = frozenset(("Nghị quyết", "Quyết định", "Chỉ thị", "Nghị định", "Thông tư", "Công điện", "Quy chế", "Hướng dẫn", "Kế hoạch", "Đề án", "Thông tri", "Tờ trình"))
_OWN_TITLE = frozenset(("Đề án", "Quy chế", "Chiến lược", "Quy hoạch"))
_AFTER_VERB = frozenset(("Nghị quyết", "Nghị định", "Quyết định", "Thông tư", "Chỉ thị", "Quy định", "Quy chế", "Kế hoạch", "Đề án", "Chiến lược", "Quy hoạch", "Hướng dẫn"))
_SENDING = re.compile(r"[ ]gửi[ ](?!kèm)")
_AT_PLACE = re.compile(r" (?:tại|của) (?=[A-ZĐÀ-Ỹ])")


@dataclass(frozen=True, slots=True)
class Described:
    """The end of a described document's mention, with the title or issuer that identifies it."""

    end: int
    title: Offsets | None
    issuer: Offsets | None
    rule: str


class DescribedGrammar:
    """Matches what follows a type word when no number does."""

    def __init__(self, issuers: IssuerGrammar) -> None:
        self.issuers = issuers

    def match(self, source: Source, found: Found, start: int, end: int, kind: DocType, capital: bool) -> Described | None:
        """Return the described document whose type word stands at `start:end`, or None."""
        section = found.section_at(start)
        limit = section.end if section else len(source.text)
        by_title = self._quoted(source, end, limit, kind)
        if by_title or not capital:
            return by_title
        return self._of_issuer(source, start, end, kind) or self._own_title(source, start, end, limit, kind) or self._sent(source, start, end, kind)

    @staticmethod
    def _quoted(source: Source, end: int, limit: int, kind: DocType) -> Described | None:
        opening = _QUOTE.match(source.low, end)
        if opening is None or kind.name in _NO_QUOTE:
            return None
        title = quoted(source, opening.start(1), limit)
        if title is None or " " not in source.text[slice(*title[0])]:
            return None
        return Described(title[1], title[0], None, "directives.quoted_title")

    def _of_issuer(self, source: Source, start: int, end: int, kind: DocType) -> Described | None:
        of = _OF.match(source.low, end)
        if of is None or kind.name not in _ANYWHERE:
            return None
        stop = self.issuers.match(source, of.end())
        if stop is None or source.low.startswith((", của ", " và của "), stop):
            return None
        if _opens_sentence(source, start) and kind.name in ("Hướng dẫn", "Kế hoạch", "Đề án", "Quy chế"):
            return None
        return Described(stop, None, (of.end(), stop), "directives.of_issuer")

    def _own_title(self, source: Source, start: int, end: int, limit: int, kind: DocType) -> Described | None:
        if kind.name not in _AFTER_VERB:
            return None
        strong = _STRONG_ISSUING.search(source.low, max(0, start - 24), start) is not None
        opens = _opens_line(source, start)
        if not strong and not opens and not (kind.name in _OWN_TITLE and _ISSUING.search(source.low, max(0, start - 24), start)):
            return None
        title = find_title(source, end, limit, self.issuers, verbal=not opens or kind.name == "Nghị định")
        if title is None and kind.name in _OWN_TITLE:
            title = free_title(source, end, limit, self.issuers)
        if title is None:
            return None
        (first, last), _ = title
        if source.low[first - 1] != "“" and kind.name in _OWN_TITLE:
            place = _AT_PLACE.search(source.text, first + 12, last)
            last = place.start() if place else last
        if last - first < 12 or source.low[first:last].count(" ") < 2:
            return None
        return Described(last, (first, last), None, "directives.own_title")


    def _sent(self, source: Source, start: int, end: int, kind: DocType) -> Described | None:
        """Read "BODY đã có Điện gửi ...": a letter told by its sender and its addressees."""
        subject = self.issuers.subject(source, start) if _SENDING.match(source.low, end) else None
        if subject is None or kind.name not in ("Điện", "Công điện", "Công văn", "Thông báo", "Tờ trình"):
            return None
        return Described(end, None, subject[0], "directives.sent")


def _opens_sentence(source: Source, start: int) -> bool:
    before = source.text[max(0, start - 2) : start].strip(" \"“")
    return not before or before[-1] in ".:;!?\n-"


def _opens_line(source: Source, start: int) -> bool:
    return start == 0 or source.text[start - 1] == "\n"
