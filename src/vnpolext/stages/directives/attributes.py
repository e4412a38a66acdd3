"""Date, issuer and title of each mention: after it, before it, around a header, shared over a list."""

from __future__ import annotations

import re
from operator import attrgetter

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import DateSpan, DirectiveSpan, Found, Offsets
from vnpolext.stages.directives.cards import CardReader
from vnpolext.stages.directives.codes import IssuerTable
from vnpolext.stages.directives.headers import HeaderReader
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.letters import UPPER
from vnpolext.stages.directives.lists import ListSharer
from vnpolext.stages.directives.tails import TailReader
from vnpolext.stages.directives.titles import TitleGrammar
from vnpolext.stages.directives.types import TypeTable
from vnpolext.vocab import Lexicon

_AS_SOURCE = re.compile(r"(?<!\w)(?:cũng )?(?:theo|tại|trong|bằng)[ \n](?:nội dung |các )?$")
_THAT_BODY = re.compile(
    r"[ ](?:là )?(?:của|do) (?:chính )?(?:cơ quan|đơn vị|tổ chức|địa phương) (?:này|đó|trên)(?!\w)"
)
_NEXT_CLAUSE = re.compile(r"(?:[ ](?:vừa )?được (?:ban hành|ký|công bố))?[ ]?,[ \n](?=\S)")
_SENT_TO = re.compile(r" gửi(?: tới| đến| cho)? ?(?=\S)")
_ADDRESSEES = 120  # characters
_COMMA = re.compile(r"[^.;:\n]*?, ")
_SAYS = re.compile(
    r" (?:đã |cũng |vừa )?(?:cho biết|cho hay|nêu|yêu cầu|đề nghị|khẳng định|thông báo|thông tin)(?!\w)"
)
_DATE_BEFORE = re.compile(r"(?P<just>(?:,?[ ]vừa)?[ ]qua)?,?[ ]$")  # the day may hold "vừa qua"
_NOT_ISSUED = re.compile(r"(?<!\w)(?:từ|trước|sau|kể từ|hết)[ ]$")
_SENT = (
    "Công điện",
    "Công văn",
    "Điện",
    "Tờ trình",
    "Chỉ thị",
    "Kết luận",
    "Quyết định",
)  # what a body "has", it has sent
_BOARDS = ("ban chỉ đạo ", "ban quản lý ", "tổ công tác ", "ban điều hành ")
_WRITTEN = (
    "Chỉ thị",
    "Nghị quyết",
    "Nghị định",
    "Thông tư",
    "Công điện",
    "Kế hoạch",
)  # what papers are called
_TELLING = 4  # blanks in a title that tells one
_GOVERNMENT = ("chính phủ", "thủ tướng", "chủ tịch quốc hội")  # that no law comes from
_NORMATIVE = ("Nghị định", "Thông tư", "Thông tư liên tịch", "Luật", "Pháp lệnh")
_RULING = late_regex(
    r"(?:quy định|hướng dẫn|sửa đổi|bổ sung|ban hành|bãi bỏ|điều chỉnh|công bố|thay thế|phê duyệt|thành lập"
    r"|áp dụng|xử phạt)(?!\w)"
)
_GUIDED = ("hướng dẫn ", "hướng dẫn thực hiện ", "hướng dẫn thi hành ")  # whose guide it is
_MOST_ISSUERS = 6
_NESTED = 3  # mentions that may stand within one title
_LAW_RULES = ("directives.law", "directives.amending_law")
_TITLED = ("directives.congress", "directives.plenum")
_NAMED = late_regex(rf"(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí)(?:[ ]{UPPER}\w+){{1,5}}(?:[ ]?[-–]|,)[ ]$")
_BRACKET = re.compile(r"[ ]\((?:theo )?$")
_OF_BODY = re.compile(r" của (?=[^\W\d_])")
_IN_YEAR = re.compile(r"(?:^|[.;:,\n“\"(-][ ]?|\n|(?:đến|vào|và)[ ])năm$")
_AND_ISSUED = re.compile(r",?[ ](?:đã |lại |tiếp tục )?(?:ra|ban hành|ký|ký ban hành|phát hành)[ ]$")
_SIGNED_BY = late_regex(
    rf",[ ](?:[^,.;:\n\d]{{2,90}}, )?(?:[^,.;:\n\d]{{0,90}}[ ])?(?:{UPPER}\w+ ){{2,5}}"
    r"(?:(?:đã|vừa|lại|cũng|mới) ){0,2}ký(?: ban hành| tiếp| liên tiếp)?"
    r"(?: (?:các|những|\d{1,2}|bản|Quyết định|quyết định|văn bản|Văn bản))*[ ]$"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
_WHOLE = re.compile(r"\d{4}-\d\d(?:-\d\d)?$|\d{4}$")


class AttributeReader:
    """Fills the attributes of all mentions of one text."""

    def __init__(
        self,
        lexicon: Lexicon,
        types: TypeTable,
        table: IssuerTable,
        issuers: IssuerGrammar,
        titles: TitleGrammar,
    ) -> None:
        self.issuers = issuers
        self.tails = TailReader(issuers, titles)
        self.lists = ListSharer(table)
        self.headers = HeaderReader(types, issuers)
        self.cards = CardReader(lexicon, types, issuers)
        self._bracketed = tuple(f"{word} (" for word in types.by_phrase)

    def read(self, source: Source, found: Found, mentions: list[DirectiveSpan]) -> None:
        """Set date, issuer and title of each mention from what stands beside it."""
        dates = {date.start: date for date in found.dates if date.type == "DATE"}
        ends = {date.end: date for date in found.dates if date.type == "DATE"}
        stops: list[int] = []
        for index, mention in enumerate(source.budget.watch("directives", mentions, attrgetter("start"))):
            if mention.form == "anaphor":
                stops.append(mention.end)
                self._of_anaphor(source, found, dates, ends, mention)
                continue
            if _ends_in(mentions[max(0, index - 3) : index], mention):
                stops.append(mention.end)
                continue
            tail = self.tails.read(
                source,
                found,
                dates,
                mention.end,
                issuers=_issuers(source, mention),
                bracketed=self._is_bracketed(source, mention),
            )
            mention.date = self._own_day(source, mention, tail.date) or self._date_within(found, mention)
            body = tail.issuer
            if body and self._may_issue(source, mention, body[0]):
                mention.issuer = mention.issuer or body
            if mention.form != "named" or mention.rule in _TITLED:
                mention.title = mention.title or self._own(source, mention, tail.title)
            if mention.flags == ("doubtful",) and self._is_told(source, mention):
                mention.flags = ()
            stops.append(tail.end)
            if mention.form == "code" or source.line_at(mention.start) == (mention.start, mention.end):
                self._from_header(source, found, mention)
            self._from_subject(source, ends, mention)
            if mention.issuer is None:
                self._from_next_clause(source, mention, tail.end)
                self._from_pointing_body(source, mention)
                self._before_bracket(source, mention)
            if mention.date is not None and mention.rule in _LAW_RULES and self._is_of_outer(mentions, index):
                mention.date = None
            if index + 1 < len(mentions):
                mention.issuer = _before(source, mention.issuer, mentions[index + 1].start)
        stops += [mention.end for mention in mentions[len(stops) :]]  # those that time was too short for
        self.lists.share(source, found.dates, mentions, stops)

    def _is_bracketed(self, source: Source, mention: DirectiveSpan) -> bool:
        """Tell whether a bracket adds the number to its type: "Quyết định (số 15/QĐ-UBND) của UBND tỉnh"."""
        if mention.form != "code" or source.text[mention.start - 1 : mention.start] != "(":
            return False
        return source.low.endswith(self._bracketed, 0, mention.start)

    def _may_issue(self, source: Source, mention: DirectiveSpan, body: int) -> bool:
        """Tell whether the body at `body` is none of another: "xử lý vi phạm Luật Giá của Công ty X"."""
        if mention.rule in _LAW_RULES:
            if source.low.startswith(_GOVERNMENT, body):  # "dự án Luật Giá của Chính phủ"
                return False
        elif mention.type != "Nghị định" or not source.low.endswith(_GUIDED, 0, mention.start):
            return True
        return self.issuers.central.match(source.low, body) is not None

    @staticmethod
    def _own_day(source: Source, mention: DirectiveSpan, day: DateSpan | None) -> DateSpan | None:
        """Return the day behind a mention, unless it is none of a law: "Luật Giá 2012, ngày 1/7 ...".

        A law is passed in its year, and no comma parts its name from the day. Behind a programme of work
        stands the year that it is for.
        """
        if mention.rule == "directives.work_of_issuer":
            return None
        if day is None or mention.rule not in _LAW_RULES:
            return day
        other = mention.year is not None and day.value is not None and not day.value.startswith(mention.year)
        apart = source.low.startswith(",", mention.end) and day.start == mention.end + len(", ")
        return None if other or apart else day

    @staticmethod
    def _is_of_outer(mentions: list[DirectiveSpan], index: int) -> bool:
        """Tell whether the day is that of the document in whose title a law stands."""
        inner = mentions[index]
        return any(
            outer.date is inner.date
            and outer.title is not None
            and outer.title[0] <= inner.start < outer.title[1]
            for outer in mentions[max(0, index - _NESTED) : index]
        )

    @staticmethod
    def _is_told(source: Source, mention: DirectiveSpan) -> bool:
        """Tell whether "Chỉ thị của Thủ tướng về chấn chỉnh ..." is one document where a sentence opens."""
        if mention.rule != "directives.of_issuer" or mention.title is None or mention.type not in _WRITTEN:
            return False
        return (
            source.low.startswith((" về ", ", về "), mention.end)
            and source.low.count(" ", *mention.title) >= _TELLING
        )

    @staticmethod
    def _own(source: Source, mention: DirectiveSpan, title: Offsets | None) -> Offsets | None:
        """Return the title, unless it is what somebody does: "tàu đóng theo Nghị định 67 kiểm tra ..."."""
        if title is None or source.low.endswith("đưa ", 0, mention.start):  # "đưa Nghị quyết 4 về Hải Phòng"
            return None
        if source.low.startswith(", về ", mention.end) and source.low.endswith(" về ", 0, mention.start):
            return None  # "nhận thức về Chỉ thị 5, về tư tưởng ...": two things in a row
        of_board = source.low.endswith(_BOARDS, 0, mention.start)  # "Ban Chỉ đạo Đề án 896 hướng dẫn ..."
        if not of_board and mention.type not in _NORMATIVE:
            return title
        behind = source.low[max(0, title[0] - 9) : title[0]].rstrip(' “"«„')
        if source.text[title[0] - 1] in '“"«„':
            return title
        if behind.endswith(("về", "việc", "v/v", ":")):
            return None if of_board else title  # "báo cáo Ban Chỉ đạo Đề án 896 về tình hình ..."
        return title if not of_board and _RULING.match(source.low, title[0]) else None

    @staticmethod
    def _date_within(found: Found, mention: DirectiveSpan) -> DateSpan | None:
        """Return the day in "Công điện ngày 2/2/2017 của Thủ tướng"."""
        if mention.rule != "directives.of_issuer":
            return None
        within = (day for day in found.dates if mention.start < day.start and day.end < mention.end)
        return next((day for day in within if day.value and _WHOLE.match(day.value)), None)

    def _of_anaphor(
        self,
        source: Source,
        found: Found,
        dates: dict[int, DateSpan],
        ends: dict[int, DateSpan],
        mention: DirectiveSpan,
    ) -> None:
        """Read who issues what a pointing word means: "ban hành Chỉ thị", "Luật này do Quốc hội ban hành"."""
        if "this" in mention.flags:
            tail = self.tails.read(source, found, dates, mention.end)
            mention.issuer, mention.date = tail.issuer, tail.date if tail.issuer else None
        else:
            self._from_subject(source, ends, mention)

    def _from_header(self, source: Source, found: Found, mention: DirectiveSpan) -> None:
        header = self.cards.read(source, found.dates, mention.code_span[0]) if mention.code_span else None
        numbered = source.low.startswith(("số", "so"), mention.start) or mention.form == "full"
        if header is None and (numbered or source.low.endswith("số:** ", 0, mention.start)):
            header = self.headers.read(source, found.dates, mention.start, mention.end)
        if header is None:
            return
        if header.kind:
            mention.type = header.kind.name
        mention.issuer = mention.issuer or header.issuer
        mention.date = mention.date or header.date
        mention.title = mention.title or header.title
        mention.flags = (*mention.flags, "header")

    def _from_subject(self, source: Source, ends: dict[int, DateSpan], mention: DirectiveSpan) -> None:
        """Take the subject of "ban hành" as issuer, and the date before that subject as day of issue."""
        subject = self.issuers.subject(source, mention.start)
        if subject is None:
            if mention.date is None and ends:
                self._from_day_before(source, ends, mention)
            return
        body, verb = _without_honorific(source, subject[0]), subject[1]
        fits = self.lists.fits(source, mention.issuer_code, body)
        if verb not in self.issuers.strong and fits is not True:
            return
        told = mention.form in ("full", "code", "short") or (verb == "có" and mention.type in _SENT)
        if verb in ("có", "xây dựng") and not told:
            return
        issued = fits is not False or verb in (
            "ban hành",
            "phát hành",
        )  # plain words outrank a slip in a code
        if mention.issuer is None and issued:
            mention.issuer = body
        sent = verb in ("có", "tại") and mention.form in ("full", "code") and mention.type in _SENT
        if mention.date is None and (verb in self.issuers.strong or sent) and issued:
            mention.date = self._date_before(source, ends, body[0], mention)

    @staticmethod
    def _from_day_before(source: Source, ends: dict[int, DateSpan], mention: DirectiveSpan) -> None:
        """Take the day in "và ngày 26/6/2017 ra Quyết định 2", "Ngày 3/4, Bộ trưởng Trần An ký văn bản"."""
        again = _AND_ISSUED.search(source.low, max(0, mention.start - 24), mention.start)
        if again is None and source.low.find(" ký ", max(0, mention.start - 40), mention.start) >= 0:
            floor = max(source.sentence_at(mention.start)[0], mention.start - 160)
            again = _SIGNED_BY.search(source.text, floor, mention.start)
        day = ends.get(again.start()) if again else None
        if day is not None and day.value and _DAY.match(day.value):
            mention.date = day

    @staticmethod
    def _date_before(
        source: Source, ends: dict[int, DateSpan], subject: int, mention: DirectiveSpan
    ) -> DateSpan | None:
        named = _NAMED.search(source.text, max(0, subject - 50), subject)  # "ông Khanh - Chủ tịch ..."
        subject = named.start() if named else subject
        gap = _DATE_BEFORE.search(source.low, max(0, subject - 12), subject)
        date = ends.get(gap.start()) or ends.get(gap.end("just")) if gap else None
        if date is None or date.value is None or not _WHOLE.match(date.value):
            return None
        year = date.value.isdigit()
        if year and (mention.year or not _IN_YEAR.search(source.low, max(0, date.start - 6), date.start + 3)):
            return None  # "... ngân sách năm 2020, UBND tỉnh ban hành ..."
        if _NOT_ISSUED.search(source.low, max(0, date.start - 8), date.start):
            return None
        if mention.year and not date.value.startswith(mention.year) and date.basis != "explicit":
            return None  # a code holds the year of its issue
        return None if source.low.startswith(("từ", "trước", "sau"), date.start) else date

    def _from_next_clause(self, source: Source, mention: DirectiveSpan, end: int) -> None:
        """Take the subject of the next clause: "Theo Quyết định số ..., Chủ tịch UBND tỉnh tặng ..."."""
        if mention.form not in ("full", "code") or not _AS_SOURCE.search(
            source.low, max(0, mention.start - 24), mention.start
        ):
            return
        body = self._next_subject(source, end)
        if body is None:
            return
        fits = self.lists.fits(source, mention.issuer_code, body)
        if fits or (fits is None and mention.issuer_code):
            mention.issuer = body

    def _next_subject(self, source: Source, end: int) -> Offsets | None:
        """Return the body that the clause behind `end` is about.

        "Trong văn bản số 5/VP gửi UBND quận, ⟨UBND thành phố⟩ cho biết": not the one it was sent to.
        """
        clause = _NEXT_CLAUSE.match(source.low, end)
        if clause:
            stop = self.issuers.match(source, clause.end())
            return (clause.end(), stop) if stop is not None else None
        sent = _SENT_TO.match(source.low, end)
        for comma in _COMMA.finditer(source.low, sent.end(), sent.end() + _ADDRESSEES) if sent else ():
            stop = self.issuers.match(source, comma.end())
            if stop is not None and _SAYS.match(source.low, stop):
                return comma.end(), stop
        return None

    def _before_bracket(self, source: Source, mention: DirectiveSpan) -> None:
        """Take the body in front of a bracket: "ý kiến của Sở Y tế (Công văn số 12/SYT-NV)"."""
        near = max(0, mention.start - 8)
        if mention.issuer is not None or source.text.find("(", near, mention.start) < 0:
            return
        bracket = _BRACKET.search(source.low, near, mention.start)
        if bracket is None or mention.form not in ("full", "code", "short"):
            return
        floor = max(source.sentence_at(mention.start)[0], bracket.start() - 90)
        for of in _OF_BODY.finditer(source.low, floor, bracket.start()):
            stop = self.issuers.match(source, of.end())
            body = (of.end(), stop or 0)
            if stop == bracket.start() and self.lists.fits(source, mention.issuer_code, body) is not False:
                mention.issuer = body
                return

    def _from_pointing_body(self, source: Source, mention: DirectiveSpan) -> None:
        """Take the last body before that the letters fit: "văn bản số 12/UBND-NV là của cơ quan này"."""
        if mention.issuer is not None or not _THAT_BODY.match(source.low, mention.end):
            return
        floor = max(source.sentence_at(mention.start)[0], mention.start - 200)
        for body in reversed(list(self.issuers.bodies_in(source, floor, mention.start))):
            if self.lists.fits(source, mention.issuer_code, body):
                mention.issuer = body
                return


def _issuers(source: Source, mention: DirectiveSpan) -> int:
    """Return how many bodies may have issued a document together: "Thông tư liên tịch số 5/TTLT-BYT-BTC"."""
    joint = "LT" in (mention.type_code or "") or source.low.find("liên tịch", mention.start, mention.end) >= 0
    if not joint:
        return 1
    return mention.issuer_code.count("-") + 1 if mention.issuer_code else _MOST_ISSUERS


def _ends_in(before: list[DirectiveSpan], inner: DirectiveSpan) -> bool:
    """Tell whether a law ends the name of the one that amends it: what follows is the outer one's."""
    return any(outer.rule == "directives.amending_law" and outer.end == inner.end for outer in before)


_TRAILING = re.compile(r"[ ,;\n]*(?:và|,|cùng|;)?[ \n(]*$")


def _before(source: Source, issuer: Offsets | None, start: int) -> Offsets | None:
    """End an issuer's name before the next mention, should the name seem to run into it."""
    if issuer is None or not issuer[0] < start < issuer[1]:
        return issuer
    trailing = _TRAILING.search(source.low, issuer[0], start)
    end = trailing.start() if trailing else start
    return (issuer[0], end) if end > issuer[0] else None


def _without_honorific(source: Source, body: Offsets) -> Offsets:
    """Return a subject without its honorific: "⟨Đồng chí⟩ Bí thư Tỉnh ủy ký ..."."""
    for honorific in ("đồng chí ", "đ/c "):
        if source.low.startswith(honorific, body[0]):
            return body[0] + len(honorific), body[1]
    return body
