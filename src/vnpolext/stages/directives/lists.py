"""What the members of a list share: the date and issuer after the last one, the subject before the first."""

from __future__ import annotations

import re
from bisect import bisect_left

from vnpolext.source import Source
from vnpolext.spans import DateSpan, DirectiveSpan, Offsets
from vnpolext.stages.directives.codes import IssuerTable

_BACK = re.compile(r"[ \n]*(?:,|;|và|,[ \n]và|cùng)?[ \n]*(?:các[ ])?$")
_ONWARD = re.compile(r"[ \n]*(?:,|;|và|,[ \n]và|cùng|kèm|kèm theo)?[ \n]*$")
_IN_TURN = re.compile(
    r"[ ](?:được )?lần lượt[ ](?:được )?(?:(?:ký |ra )?ban hành |ký |ra )?(?:vào )?(?:các )?"
)
_SAME_DAY = re.compile(r"(?<!\w)cùng[ ]")
_OF_ONE = ("Nghị định", "Thông tư")  # what only the Government, or a minister, issues
_NUMBERED = ("full", "code", "short")


class ListSharer:
    """Lets mentions that stand in one list share what is said once."""

    def __init__(self, table: IssuerTable) -> None:
        self.table = table

    def share(
        self, source: Source, dates: list[DateSpan], mentions: list[DirectiveSpan], stops: list[int]
    ) -> None:
        """Complete the attributes of listed mentions.

        Args:
            source: the document.
            dates: its dates, in order.
            mentions: its mentions, in order; they are completed in place.
            stops: where each mention's own attributes end.
        """
        for index, stop in enumerate(stops):
            _pair_in_turn(source, dates, mentions, index, stop)
        for index in range(len(mentions) - 1):
            self._onward(source, mentions[index], mentions[index + 1], stops[index])
        for index in range(len(mentions) - 2, -1, -1):
            self._back(source, mentions[index], mentions[index + 1], stops[index])

    def fits(
        self, source: Source, issuer_code: str | None, body: Offsets, *, itself: bool = False
    ) -> bool | None:
        """Tell whether a body may stand behind the letters of a code; None if the letters are not known.

        With `itself` it must be that body, not an office of it: the Prime Minister is not the Government.
        """
        if not issuer_code:
            return None
        first = issuer_code.split("-")[0]
        key = self.table.mend(first) or first
        stem = re.sub(r"\d+$|[IVX]+$", "", key)
        names = self.table.bodies.get(key) or self.table.bodies.get(stem)
        if not names:
            return None
        written = source.low[slice(*body)]
        return any(written.startswith(name) if itself else name in written for name in names)

    def _onward(self, source: Source, first: DirectiveSpan, second: DirectiveSpan, stop: int) -> None:
        """Hand the subject before the first mention on: "Tỉnh ủy ban hành Thông tri ..., Quy hoạch ..."."""
        body = first.issuer
        if body is None or body[1] > first.start or second.issuer is not None or second.form == "anaphor":
            return
        if not 0 <= second.start - stop <= 16 or not _ONWARD.fullmatch(source.low, stop, second.start):
            return
        same = second.issuer_code is not None and second.issuer_code == first.issuer_code
        bare = first.form == second.form == "short" and first.type == second.type
        if same or bare or self.fits(source, second.issuer_code, body):
            second.issuer = body

    def _back(self, source: Source, first: DirectiveSpan, second: DirectiveSpan, stop: int) -> None:
        """Hand back what stands after the second mention: "Nghị quyết 18 và 19-NQ/TW ngày ... của ..."."""
        if not 0 <= second.start - stop <= 12 or first.form not in _NUMBERED or second.form not in _NUMBERED:
            return
        if not _BACK.fullmatch(source.low, stop, second.start):
            return
        same = first.issuer_code == second.issuer_code
        body, day = second.issuer, second.date
        if first.issuer is None and body is not None and body[0] > second.end:
            plain = first.form == "short" and (first.type == second.type or first.type not in _OF_ONE)
            shared = same and (first.issuer_code is not None or plain)
            if shared or self.fits(source, first.issuer_code, body, itself=True):
                first.issuer = body
        if first.date is None and same and stop == first.end and second.form == "code":
            first.date = day if day and day.start > second.end else None
        same_day = (
            day is not None
            and day.start > second.end
            and _SAME_DAY.search(source.low, second.end, day.start + len("cùng "))
        )
        if first.date is None and same_day and stop == first.end:
            first.date = day


def _pair_in_turn(
    source: Source, dates: list[DateSpan], mentions: list[DirectiveSpan], index: int, stop: int
) -> None:
    """Pair "A và B lần lượt ban hành ngày X và ngày Y" in order."""
    turn = _IN_TURN.match(source.low, stop)
    if turn is None:
        return
    days: list[DateSpan] = []
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
