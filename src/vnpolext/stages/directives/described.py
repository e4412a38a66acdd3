"""Documents without a number: told by a quoted title, an issuer, or a title after a verb of issuing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vnpolext.source import Source
from vnpolext.spans import Found, Offsets
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.letters import UPPER
from vnpolext.stages.directives.titles import TitleGrammar
from vnpolext.stages.directives.types import DocType

_QUOTE = re.compile(r"[ \n](?:(?:về việc|về|v/v)[ ]?)?(?:mang tên |có tên )?:?[ ]?([“\"«„])")
_OF = re.compile(r"[ \n]của[ \n]")
_ISSUED = re.compile(
    r"(?<!\w)(?:ban hành|thông qua|phê duyệt|công bố|ký|trao|đón nhận|ra)[ \n](?:dự thảo |bản )?$"
)
_BESIDE = re.compile(
    r"(?<!\w)(?:ban hành|thông qua|phê duyệt|công bố|ký|trao|đón nhận|ra|triển khai|thực hiện|theo|có|"
    r"trong|vào|tại|của|đối với|báo cáo|trình bày|ý kiến về|góp ý về|góp ý cho)[ \n](?:dự thảo |bản )?$"
)
_SENT = re.compile(r"[ ]gửi[ ](?!kèm)")
_AFTER_TYPE = re.compile(
    r"(?:(?:Chỉ thị|Nghị quyết|Quyết định|Kết luận|Nghị định|Thông tư|Luật)"
    r"|(?:các|những) (?:chỉ thị|nghị quyết|quyết định|kết luận|nghị định|thông tư|luật|văn bản)),? (?:và )?$"
)
_TO_COME = re.compile(
    r"(?<!\w)(?:xây dựng|soạn thảo|dự thảo|chuẩn bị"
    r"|(?:trình|sẽ|để|sớm|đề nghị|hình thức)(?: ký)? ban hành)[ ]$"
)
_NOT_YET = re.compile(
    r"(?<!\w)(?:(?:sẽ|sắp|sớm|dự kiến|cần)(?: (?:sớm|sẽ|sắp|ký|phải))*"
    r"|(?:đề nghị|kiến nghị|trình) [^,.;:\n]{2,40}?(?: ký)?"
    r"|(?<!đã )(?<!vừa )xây dựng(?:,| và)"
    r"|(?:dự thảo|xây dựng) (?:nghị định|quyết định|thông tư|nghị quyết)) ban hành[ ]$"
)
_AT_PLACE = re.compile(rf" (?:tại|của) (?={UPPER})")


@dataclass(frozen=True, slots=True)
class Described:
    """The end of a described document's mention, with the title or issuer that identifies it."""

    end: int
    title: Offsets | None
    issuer: Offsets | None
    rule: str
    flags: tuple[str, ...] = ()


class DescribedGrammar:
    """Matches what follows a type word when no number does."""

    def __init__(self, issuers: IssuerGrammar, titles: TitleGrammar) -> None:
        self.issuers = issuers
        self.titles = titles

    def match(self, source: Source, found: Found, start: int, end: int, kind: DocType) -> Described | None:
        """Return the described document whose capital type word stands at `start:end`, or None."""
        limit = _limit(source, found, start)
        return (
            self.by_quote(source, found, end, kind)
            or self._by_issuer(source, start, end, kind)
            or self._by_title(source, start, end, limit, kind)
            or self._by_sending(source, start, end, kind)
        )

    def by_quote(self, source: Source, found: Found, end: int, kind: DocType) -> Described | None:
        """Return the document whose quoted title follows its type word, capital or not."""
        opening = _QUOTE.match(source.low, end) if "quote" in kind.tells else None
        if opening is None:
            return None
        title = self.titles.quoted(source, opening.start(1), _limit(source, found, end - 1))
        if title is None or source.text.count(" ", *title[0]) < 2:
            return None
        return Described(title[1], title[0], None, "directives.quoted_title")

    def _by_issuer(self, source: Source, start: int, end: int, kind: DocType) -> Described | None:
        of = _OF.match(source.low, end) if "issuer" in kind.tells else None
        stop = self.issuers.match(source, of.end()) if of else None
        if of is None or stop is None or self._is_collective(source, start, stop):
            return None
        flags = ("doubtful",) if _opens_sentence(source, start) else ()
        return Described(stop, None, (of.end(), stop), "directives.of_issuer", flags)

    def _is_collective(self, source: Source, start: int, stop: int) -> bool:
        """Tell whether many, or one to come, are meant: "Chỉ thị, Nghị quyết của Trung ương, Chính phủ"."""
        if _TO_COME.search(source.low, max(0, start - 22), start):
            return True
        if source.low.startswith((", của ", " và của "), stop) or _AFTER_TYPE.search(
            source.text, max(0, start - 26), start
        ):
            return True
        second = (
            self.issuers.central.match(source.low, stop + 2) if source.low.startswith(", ", stop) else None
        )
        return second is not None and source.low.startswith((",", " và ", " về "), second.end())

    def _by_title(self, source: Source, start: int, end: int, limit: int, kind: DocType) -> Described | None:
        if "verb" not in kind.tells:
            return None
        named = "name" in kind.tells
        opens = start == 0 or source.text[start - 1] == "\n"
        lead = _BESIDE if named else _ISSUED
        if not opens and not lead.search(source.low, max(0, start - 24), start):
            return None
        if _NOT_YET.search(source.low, max(0, start - 64), start):
            return None
        title = self.titles.find(source, end, limit, verbal=not opens or kind.name == "Nghị định")
        flags: tuple[str, ...] = ()
        if title is None and named:
            title = self.titles.free(source, end, limit)
            flags = (
                ("doubtful",) if opens else ()
            )  # a headline is a sentence: "Quy hoạch Sơn Trà gây lo ngại"
        if title is None:
            return None
        first, last = title[0]
        if named and source.text[first - 1] not in '“"':
            place = _AT_PLACE.search(source.text, first + 12, last)
            last = place.start() if place else last
        if last - first < 12 or source.low.count(" ", first, last) < 2:
            return None
        return Described(last, (first, last), None, "directives.own_title", flags)

    def _by_sending(self, source: Source, start: int, end: int, kind: DocType) -> Described | None:
        """Read "BODY đã có Điện gửi ...": a letter told by its sender and its addressees."""
        sent = _SENT.match(source.low, end) if "sent" in kind.tells else None
        subject = self.issuers.subject(source, start) if sent else None
        return Described(end, None, subject[0], "directives.sent") if subject else None

    def cut_title(
        self, source: Source, found: Found, start: int, end: int, kind: DocType
    ) -> Described | None:
        """Take the words after a type word as its title, to be kept only if a document has that title."""
        title = self.titles.free(source, end, _limit(source, found, start)) if "cut" in kind.tells else None
        if title is None or source.low.count(" ", *title[0]) < 3:
            return None
        return Described(title[1], title[0], None, "directives.cut_title", ("doubtful",))


def _limit(source: Source, found: Found, position: int) -> int:
    """Return the end of the section at `position`: no title runs across it."""
    section = found.section_at(position)
    return section.end if section else len(source.text)


def _opens_sentence(source: Source, start: int) -> bool:
    before = source.text[max(0, start - 2) : start].strip(' "“')
    return not before or before[-1] in ".:;!?\n-"
