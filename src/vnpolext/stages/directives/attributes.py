"""Date, issuer and title of each mention: after it, before it, around a header, shared over a list."""

from __future__ import annotations

import re
from bisect import bisect_left

from vnpolext.source import Source
from vnpolext.spans import DateSpan, DirectiveSpan, Found, Offsets
from vnpolext.stages.directives.codes import IssuerTable
from vnpolext.stages.directives.headers import HeaderReader
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.tails import TailReader
from vnpolext.stages.directives.titles import TitleGrammar
from vnpolext.stages.directives.types import TypeTable

_SHARED = re.compile(r"[ \n]*(?:,|;|và|,[ \n]và|cùng)?[ \n]*(?:các[ ])?$")
_WITH = re.compile(r"[ \n]*(?:,|;|và|,[ \n]và|cùng|kèm|kèm theo)?[ \n]*$")
_IN_TURN = re.compile(
    r"[ ](?:được )?lần lượt[ ](?:được )?(?:(?:ký |ra )?ban hành |ký |ra )?(?:vào )?(?:các )?"
)
_AS_SOURCE = re.compile(r"(?<!\w)(?:cũng )?(?:theo|tại|trong|bằng)[ \n](?:nội dung |các )?$")
_NEXT_CLAUSE = re.compile(r"(?:[ ](?:vừa )?được (?:ban hành|ký|công bố))?[ ]?,[ \n](?=\S)")
_DATE_BEFORE = re.compile(r",?[ ](?:vừa qua,?[ ]|qua,?[ ])?$")
_NOT_ISSUED = re.compile(r"(?<!\w)(?:từ|trước|sau|kể từ|hết)[ ]$")
_TITLED = ("directives.congress", "directives.plenum")
_WHOLE = re.compile(r"\d{4}-\d\d(?:-\d\d)?$|\d{4}$")


class AttributeReader:
    """Fills the attributes of all mentions of one text."""

    def __init__(
        self, types: TypeTable, table: IssuerTable, issuers: IssuerGrammar, titles: TitleGrammar
    ) -> None:
        self.table = table
        self.issuers = issuers
        self.tails = TailReader(issuers, titles)
        self.headers = HeaderReader(types, issuers)

    def read(self, source: Source, found: Found, mentions: list[DirectiveSpan]) -> None:
        """Set date, issuer and title of each mention from what stands beside it."""
        dates = {date.start: date for date in found.dates if date.type == "DATE"}
        ends = {date.end: date for date in found.dates if date.type == "DATE"}
        stops: list[int] = []
        for index, mention in enumerate(mentions):
            if mention.form == "anaphor":
                stops.append(mention.end)
                self._of_anaphor(source, found, dates, ends, mention)
                continue
            tail = self.tails.read(source, found, dates, mention.end)
            mention.date = tail.date
            mention.issuer = mention.issuer or tail.issuer
            if mention.form != "named" or mention.rule in _TITLED:
                mention.title = mention.title or tail.title
            stops.append(tail.end)
            if mention.form == "code":
                self._from_header(source, found, mention)
            self._from_subject(source, ends, mention)
            if mention.issuer is None:
                self._from_next_clause(source, mention, tail.end)
            if index + 1 < len(mentions):
                mention.issuer = _before(source, mention.issuer, mentions[index + 1].start)
        self._in_turn(source, found.dates, mentions, stops)
        self._share(source, mentions, stops)

    def _of_anaphor(
        self,
        source: Source,
        found: Found,
        dates: dict[int, DateSpan],
        ends: dict[int, DateSpan],
        mention: DirectiveSpan,
    ) -> None:
        """Read who issues what a pointing word means: "ban hành Chỉ thị", "Nghị quyết này được Quốc hội thông qua"."""
        if "this" in mention.flags:
            tail = self.tails.read(source, found, dates, mention.end)
            mention.issuer, mention.date = tail.issuer, tail.date if tail.issuer else None
        else:
            self._from_subject(source, ends, mention)

    def _from_header(self, source: Source, found: Found, mention: DirectiveSpan) -> None:
        if not source.low.startswith(("số", "so"), mention.start):
            return
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
            return
        body, verb = subject
        fits = self.fits(source, mention.issuer_code, body)
        if verb not in self.issuers.strong and fits is not True:
            return
        if verb in ("có", "xây dựng") and mention.form not in ("full", "code", "short"):
            return
        if mention.issuer is None and fits is not False:
            mention.issuer = body
        if mention.date is None and verb in self.issuers.strong and fits is not False:
            mention.date = self._date_before(source, ends, body[0])

    @staticmethod
    def _date_before(source: Source, ends: dict[int, DateSpan], subject: int) -> DateSpan | None:
        gap = _DATE_BEFORE.search(source.low, max(0, subject - 12), subject)
        date = ends.get(gap.start()) if gap else None
        if date is None or date.value is None or not _WHOLE.match(date.value):
            return None
        if date.value.isdigit() or _NOT_ISSUED.search(source.low, max(0, date.start - 8), date.start):
            return None
        return None if source.low.startswith(("từ", "trước", "sau"), date.start) else date

    def _from_next_clause(self, source: Source, mention: DirectiveSpan, end: int) -> None:
        """ "Theo Quyết định số ..., Chủ tịch UBND tỉnh tặng ...": the clause's subject issued it."""
        if mention.form not in ("full", "code") or not _AS_SOURCE.search(
            source.low, max(0, mention.start - 24), mention.start
        ):
            return
        clause = _NEXT_CLAUSE.match(source.low, end)
        if clause is None:
            return
        stop = self.issuers.match(source, clause.end())
        if stop is None:
            return
        body = (clause.end(), stop)
        fits = self.fits(source, mention.issuer_code, body)
        if fits or (fits is None and mention.issuer_code):
            mention.issuer = body

    def fits(self, source: Source, issuer_code: str | None, body: Offsets) -> bool | None:
        """Tell whether a body may stand behind the letters of a code; None if the letters are not known."""
        if not issuer_code:
            return None
        first = issuer_code.split("-")[0]
        key = self.table.mend(first) or first
        stem = re.sub(r"\d+$|[IVX]+$", "", key)
        names = self.table.bodies.get(key) or self.table.bodies.get(stem)
        if not names:
            return None
        written = source.low[slice(*body)]
        return any(name in written for name in names)

    def _in_turn(
        self, source: Source, dates: list[DateSpan], mentions: list[DirectiveSpan], stops: list[int]
    ) -> None:
        """Pair "A và B lần lượt ban hành ngày X và ngày Y" in order."""
        for index, stop in enumerate(stops):
            turn = _IN_TURN.match(source.low, stop)
            if turn is None:
                continue
            days = []
            at = turn.end()
            for date in dates[bisect_left(dates, at, key=lambda date: date.start) :][:8]:
                if date.start - at > 6 or not date.value:
                    break
                days.append(date)
                at = date.end
            first = index + 1 - len(days)
            if len(days) > 1 and first >= 0:
                for mention, date in zip(mentions[first : index + 1], days, strict=True):
                    mention.date = mention.date or date

    def _share(self, source: Source, mentions: list[DirectiveSpan], stops: list[int]) -> None:
        """Let the members of a list share the date and the issuer that stand after the last one."""
        for index in range(len(mentions) - 1):
            mention, following = mentions[index], mentions[index + 1]
            body = mention.issuer
            if (
                body is None
                or following.issuer is not None
                or body[1] > mention.start
                or following.form == "anaphor"
            ):
                continue
            if not 0 <= following.start - stops[index] <= 16 or not _WITH.fullmatch(
                source.low, stops[index], following.start
            ):
                continue
            if self.fits(source, following.issuer_code, body) or (
                following.issuer_code and following.issuer_code == mention.issuer_code
            ):
                following.issuer = body
        for index in range(len(mentions) - 2, -1, -1):
            mention, following = mentions[index], mentions[index + 1]
            if following.start < stops[index] or following.start - stops[index] > 12:
                continue
            if mention.form not in ("full", "code", "short") or following.form not in (
                "full",
                "code",
                "short",
            ):
                continue
            if not _SHARED.fullmatch(source.low, stops[index], following.start):
                continue
            same = mention.issuer_code == following.issuer_code
            if (
                mention.issuer is None
                and following.issuer is not None
                and following.issuer[0] > following.end
            ):
                if (same and (mention.issuer_code or mention.form == "short")) or self.fits(
                    source, mention.issuer_code, following.issuer
                ):
                    mention.issuer = following.issuer
            if (
                mention.date is None
                and mention.issuer_code == following.issuer_code
                and stops[index] == mention.end
            ):
                if following.date and following.date.start > following.end and following.form == "code":
                    mention.date = following.date


_TRAILING = re.compile(r"[ ,;\n]*(?:và|,|cùng|;)?[ \n]*$")


def _before(source: Source, issuer: Offsets | None, start: int) -> Offsets | None:
    """End an issuer's name before the next mention, should the name seem to run into it."""
    if issuer is None or not issuer[0] < start < issuer[1]:
        return issuer
    trailing = _TRAILING.search(source.low, issuer[0], start)
    end = trailing.start() if trailing else start
    return (issuer[0], end) if end > issuer[0] else None
