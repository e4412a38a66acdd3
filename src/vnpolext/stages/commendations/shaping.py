"""One event as a commendation's span: its award as written, its giver and its reason."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import CommendationSpan, CountSpan, Offsets, RecipientSpan
from vnpolext.stages.commendations.events import Event

_STOP = r"(?=[.;:\n]|,? (?:gồm|cụ thể|trong đó|bao gồm)(?!\w)|,? (?:đã |vinh dự |vừa )*được (?!\w+ giao)|\Z)"
_REASON = late_regex(
    rf",? (?:vì|do (?=đã|có|lập))(?: đã)? ?(?P<why>[^;:\n]{{4,240}}?){_STOP}"
    rf"|(?<!\w)(?P<had>(?:đã )?có (?:nhiều )?thành tích [^;:\n]{{4,240}}?){_STOP}"
)
_OTHER = re.compile(r";|(?<!\w)(?:tặng|trao|khen thưởng|đề nghị|trình)(?!\w)")
_ASKED = re.compile(r"(?<!\w)(?:đề nghị|trình)(?!\w)")
_MONEY = re.compile(r" (?:số tiền )?\d[\d.,]* (?:triệu|nghìn|tỷ|đồng)")
_WINDOW = 400
_BARE_POSTS = ("bộ trưởng", "chủ tịch", "giám đốc", "tổng giám đốc", "tư lệnh", "viện trưởng", "chánh án")
_NOBODY = (" cấp trên", " các cấp", " cấp có thẩm quyền")
"""What shows that a giver is not named: "đề nghị Hội cấp trên khen thưởng"."""
_RULE = "commendations."


def shape(source: Source, event: Event) -> CommendationSpan:
    """Return the event as a span; whether it honours anybody is for others to judge."""
    award, authority = award_and_giver(source, event)
    if authority is not None and source.low.startswith(_NOBODY, authority[1]):
        authority = None
    recipients: list[RecipientSpan] = []
    counts: list[CountSpan] = []
    seen: set[tuple[int, object]] = set()
    for item in event.items:
        mark = (item.start, item.end) if item.count is None else source.low[slice(*item.count.of)]
        key = (0 if item.count is None else item.count.count, mark)
        if key in seen:
            continue
        seen.add(key)
        if item.count is None:
            recipients.append(item.recipient(source, _RULE + event.voice))
        else:
            counts.append(item.count)
    anchor = event.anchor
    start = min([anchor.start, *(item.start for item in event.items)])
    if source.low.endswith("có ", max(0, start - 3), start):  # "có 8 cơ quan được khen thưởng: ..."
        start -= len("có ")
    end = max([anchor.end, *(item.end for item in event.items), event.end if event.items else 0])
    return CommendationSpan(
        start=start,
        end=end,
        rule=_RULE + event.voice,
        award=award,
        authority=authority,
        presenter=event.giver.presenter,
        status=event.status,
        reason=_reason(source, event, end),
        counts=counts,
        recipients=recipients,
        directive=event.giver.directive,
    )


def award_and_giver(source: Source, event: Event) -> tuple[Offsets | None, Offsets | None]:
    """Tell the award as written from who gives it: "Cờ thi đua của Chính phủ" names its giver itself."""
    anchor, authority = event.anchor, event.giver.authority
    if anchor.kind == "praise":
        return _noun_award(source, event), anchor.owner or authority
    award, owner = anchor.name, anchor.owner
    if owner is None:
        return award, authority
    told = authority is not None and not event.giver.decided and event.voice != "heading"
    if anchor.owned and (told or _is_state(source, owner)):
        begin = award[0] if award else anchor.start
        return (begin, owner[1]), None if authority == owner else authority
    post = source.low[slice(*owner)]
    if authority is not None and post in _BARE_POSTS and source.low.startswith(post + " ", authority[0]):
        return award, authority  # "thừa ủy quyền của Bộ trưởng Bộ Công an, ... Bằng khen của Bộ trưởng"
    if anchor.owned or authority is None or event.giver.decided or event.voice == "give":
        return award, owner
    return award, authority


def _noun_award(source: Source, event: Event) -> Offsets | None:
    """Praise as a noun is the award: "trao thưởng nóng", "thưởng nóng 20 triệu đồng"."""
    start, end = event.anchor.start, event.anchor.end
    noun = source.low.endswith("trao ", max(0, start - 5), start) or _MONEY.match(source.low, end)
    if source.low[start:end] == "thưởng nóng" and noun:
        return start, end
    return None


def _is_state(source: Source, owner: Offsets) -> bool:
    """The Government's own flag names its giver: no other authority is meant."""
    return source.low[slice(*owner)] in ("chính phủ", "thủ tướng chính phủ")


def _reason(source: Source, event: Event, end: int) -> Offsets | None:
    """Return what the award is given for: behind the award and the counts, before "được", at the end."""
    anchor = event.anchor
    limit = min(source.sentence_at(anchor.start)[1], anchor.right + _WINDOW)
    first = min((item.start for item in event.items), default=anchor.start)
    stop = min(source.sentence_at(end - 1)[1], max(anchor.right, end) + _WINDOW)
    regions = [(anchor.right, limit, _OTHER), (max(anchor.right, end - _WINDOW), stop, _ASKED)]
    if first < anchor.start:
        regions.insert(1, (max(first, anchor.start - _WINDOW), anchor.start, _OTHER))
    for begin, close, another in regions:
        match = _REASON.search(source.text, begin, close)
        if match is not None and another.search(source.low, begin, match.start()) is None:
            return match.span("why") if match["why"] else match.span("had")
    return None
