"""What follows a mention and belongs to it: ", ngày 6/12/2021 của Ban Thường vụ Thành ủy về “...”"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import DateSpan, Found, Offsets
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.letters import LOWER, UPPER
from vnpolext.stages.directives.titles import TitleGrammar

_GAP = re.compile(r"[ \t]{0,3}\n?[ \t]{0,2},?[ \t]{0,2}")
_DATE_LEAD = re.compile(
    r"\(?(?:(?:vừa )?(?:được )?(?:ký ban hành|ban hành|ký|phát hành|thông qua)(?: vào)?[ ]"
    r"(?=(?:ngày|tháng|năm|\d))|đề |ra )?"
)
_OF = re.compile(r"(?:của|do)[ \n]{1,2}(?=\S)")
_SIGNER = late_regex(rf"(?:ông|bà|đồng chí)(?:[ ]{UPPER}{LOWER}+){{2,5}}(?:[ ]?[-–]|,)[ ](?=\S)")
_ASIDE = re.compile(  # "49/2011/QĐ-TTg (QĐ 49) quy định ...", "06-ĐA/TU (khóa XIII), ngày ..."
    r"[ ]?\((?:[A-ZĐ]{2,4} ?\d{1,4}|[A-ZĐ][^\W\d_]+(?: [^\W\d_]+){0,2} \d{1,4}"
    r"|(?:khóa|Khóa|nhiệm kỳ) [^()\n]{1,20})\)"
)
_SIGNED = late_regex(
    r"(?:,?[ ](?:vừa |mới |đã )?(?:được|do) (?:ông|bà|đồng chí|thống đốc|bộ trưởng|thứ trưởng|phó |chủ tịch|"
    r"thủ tướng|tổng |giám đốc|chánh )[^.;:\n]{0,80}?[ ]?(?:vừa )?ký(?: ban hành)?)?"
    r"(?=[ ](?:vào )?(?:ngày )?\d)"
)
_YEAR_SAID = re.compile(r"(?:19|20)\d\d")
_SIGNS = (" ký", " ban hành", " thông qua", " phê duyệt")
_NAME = late_regex(
    rf"(?:[ ]\([^()\n]{{2,12}}\))?(?:[ ](?:ông|bà|đồng chí))?(?:[ ]{UPPER}{LOWER}+){{2,5}},?(?=[ ])"
)
_PASSIVE = re.compile(r"(?:vừa |mới |đã )?(?:được|do) (?=\S)")
_ISSUED = re.compile(
    r"[ \n](?:vừa |đã |mới )?(?:ký ban hành|ban hành|ký|phê duyệt|thông qua|công bố|phát hành)(?!\w)"
)
_SESSION = re.compile(r",? (?:tại )?(?:kỳ họp|phiên họp) (?:lần )?thứ \w+,?")
_SENT_ABOUT = late_regex(r"[ ](?:về việc )?gửi(?: tới| đến| cho)? [^.;:\n“”]{3,150}?(?= (?:về việc|v/v) )")
_NEWS_DAY = ("ngày hôm", "sáng", "chiều", "tối", "trưa", "hôm", "nay", "tuần", "cuối tuần", "đầu tuần")
_WHOLE = re.compile(r"\d{4}(?:-\d\d){0,2}$")


@dataclass(slots=True)
class Tail:
    """The attributes after a mention, and where they end."""

    end: int
    date: DateSpan | None = None
    issuer: Offsets | None = None
    title: Offsets | None = None
    issuers: int = 1


class TailReader:
    """Reads the attributes after a mention, in whatever order they stand."""

    def __init__(self, issuers: IssuerGrammar, titles: TitleGrammar) -> None:
        self.issuers = issuers
        self.titles = titles

    def read(
        self,
        source: Source,
        found: Found,
        dates: dict[int, DateSpan],
        at: int,
        *,
        issuers: int = 1,
        bracketed: bool = False,
    ) -> Tail:
        """Return date, issuer and title that follow a mention ending at `at`.

        Args:
            source: the document.
            found: its spans so far.
            dates: its dates, by their starts.
            at: the end of the mention.
            issuers: how many bodies may have issued it together.
            bracketed: whether a bracket behind its type word holds the mention, to be closed on the way.
        """
        section = found.section_at(at - 1)
        limit = section.end if section else len(source.text)
        aside = _ASIDE.match(source.text, at, limit)
        tail = Tail(aside.end() if aside else at, issuers=issuers)
        for _ in range(4):
            if bracketed and source.text.startswith(")", tail.end):
                tail.end, bracketed = tail.end + 1, False
            if not (self._date(source, dates, tail, limit) or self._issuer(source, tail, limit)):
                break
        if tail.date is None and tail.issuer is None:
            self._over_day(source, dates, tail, limit)
        title = self.titles.find(source, tail.end, limit)
        if title is None:
            sent = _SENT_ABOUT.match(source.low, tail.end, limit)
            title = self.titles.find(source, sent.end(), limit, verbal=False) if sent else None
        if title:
            tail.title, tail.end = title
            if source.low.startswith(" (", tail.end):  # "... về đời sống trẻ em (ngày 9/5/2017)"
                self._date(source, dates, tail, limit)
            if tail.issuer is None:
                self._issuer(source, tail, limit)
        signed = _SIGNED.match(source.low, tail.end, limit)  # "... do ông Phan Bình ký ngày ..."
        if signed and (signed[0] or source.low.endswith(_SIGNS, at, tail.end)):
            tail.end = signed.end()
            self._date(source, dates, tail, limit)
        return tail

    @staticmethod
    def _date(source: Source, dates: dict[int, DateSpan], tail: Tail, limit: int) -> bool:
        if tail.date is not None:
            return False
        gap = _GAP.match(source.low, tail.end)
        assert gap is not None
        lead = _DATE_LEAD.match(source.low, gap.end())
        assert lead is not None
        date = dates.get(lead.end())
        if date is None or date.end > limit or date.value is None or not _WHOLE.match(date.value):
            return False
        if (
            "," in gap[0]
            and tail.issuer is not None
            and not _YEAR_SAID.search(source.low, date.start, date.end)
        ):
            return False  # "thực hiện Kế hoạch số 5/KH-UBND của UBND tỉnh, ngày 2-2, đoàn kiểm tra ..."
        if source.low.startswith(_NEWS_DAY, date.start):
            return False  # "Hiến pháp 1992 sáng nay (22/10)": the day of the news
        if source.text.startswith("Ngày", date.start) and source.text.startswith(",", date.end):
            return False  # "... dự án Luật Ngày 24/5/2017, Quốc hội họp": the next sentence, its stop lost
        if date.value.isdigit() and ("," in gap[0] or tail.issuer is not None):
            return False
        if (
            "\n" in gap[0]
            and source.text[tail.end - 1] not in "-/,"
            and not source.low.startswith(("ngày", "tháng"), lead.end())
        ):
            return False
        tail.date, tail.end = date, date.end
        if lead[0].startswith("(") and source.text.startswith(")", tail.end):
            tail.end += 1
        return True

    def _over_day(self, source: Source, dates: dict[int, DateSpan], tail: Tail, limit: int) -> None:
        """Go on over a day without its year to the issuer: "Văn bản số 3214 ⟨ngày 02/4⟩ của Sở Xây dựng"."""
        day = dates.get(tail.end + 1)
        if day is None or not source.low.startswith(" ngày ", tail.end) or day.end > limit:
            return
        behind = Tail(day.end)
        if source.low.startswith(" của ", day.end) and self._issuer(source, behind, limit):
            tail.issuer, tail.end = behind.issuer, behind.end

    def _issuer(self, source: Source, tail: Tail, limit: int) -> bool:
        if tail.issuer is not None:
            return False
        low = source.low
        gap = _GAP.match(low, tail.end)
        assert gap is not None
        at = gap.end()
        of = _OF.match(low, at)
        if of and ("\n" not in gap[0] or not gap[0].strip(" \n")):
            by = low.startswith("do", at)
            signer = _SIGNER.match(source.text, of.end()) if by else None
            start = signer.end() if signer else of.end()
            end = self.issuers.match(source, start)
            if end is None or end > limit:
                return False
            issued = _issued(source, end)
            if by and not issued:
                return False
            end = max(end, self.issuers.jointly(source, end, tail.issuers))
            tail.issuer = (start, end)
            tail.end = issued.end() if issued and by else end
            return True
        passive = _PASSIVE.match(low, at)
        if passive:
            end = self.issuers.match(source, passive.end())
            session = _SESSION.match(low, end) if end is not None else None
            issued = _issued(source, session.end() if session else end) if end is not None else None
            if end is not None and issued:
                tail.issuer, tail.end = (passive.end(), end), issued.end()
                return True
        if source.text.startswith("(", at) and not self.titles.tells_of_holder(source, at - 1):
            end = self.issuers.match(source, at + 1)
            if end is not None and source.text.startswith(")", end):
                tail.issuer, tail.end = (at + 1, end), end + 1
                return True
        return False


def _issued(source: Source, end: int) -> re.Match[str] | None:
    """Return the verb of issuing after a body that ends at `end`, a name or a comma between them."""
    name = _NAME.match(source.text, end)
    at = name.end() if name else end + source.low.startswith(", ký", end)
    return _ISSUED.match(source.low, at)
