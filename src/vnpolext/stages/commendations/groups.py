"""From events to commendations: one for each award and authority, each recipient and count once."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.spans import CommendationSpan, CountSpan, Found, Offsets, RecipientSpan
from vnpolext.stages.commendations.clauses import Event
from vnpolext.stages.commendations.items import named

_REASON = re.compile(
    r",? (?:vì|do (?=đã|có|lập))(?: đã)? ?(?P<why>[^;:\n]{4,240}?)(?=[.;:\n]|, gồm|\Z)|(?P<had>(?:đã )?có (?:nhiều )?thành tích [^;:\n]{4,240}?)(?=[.;:\n]|, gồm|, cụ thể|\Z)"
)
_STAGE_PRAISE = ("tôn vinh", "vinh danh", "khen")
_OFFICIAL_NOUNS = (
    "tập thể", "cá nhân", "gương", "tấm gương", "điển hình", "gương điển hình", "đơn vị", "tập thể, cá nhân",
    "cá nhân, tập thể", "đảng viên", "chi bộ", "doanh nghiệp", "doanh nhân", "gia đình", "dn",
)  # fmt: skip
_YEAR = re.compile(r"(?:năm |[/.-]|\()((?:19|20)\d\d)(?!\d)")
_OPENING = 400
_RULE = "commendations."


def to_spans(source: Source, found: Found, events: list[Event]) -> list[CommendationSpan]:
    """Merge the events of one article and return what honours somebody.

    An event that only repeats in other words what another one tells (the headline, a caption) adds
    nothing of its own: its named recipients and counts are those of the other.
    """
    groups: list[tuple[Event, CommendationSpan]] = []
    about = any(event.anchor.start < _OPENING or _in_headline(found, event) for event in events)
    for event in sorted(events, key=lambda event: (_in_headline(found, event), event.anchor.start)):
        span = _span(source, found, event)
        if (not span.recipients and not span.counts) or not _is_official(source, event, span):
            continue
        if not about and _is_career(source, found, event):
            continue
        if _in_headline(found, event) and groups:
            continue
        twin = next((other for kept, other in groups if _same(source, kept, other, event, span)), None)
        if twin is None:
            groups.append((event, span))
        else:
            _merge(source, twin, span)
    _fill_authorities(source, events, groups)
    _move_names(source, groups)
    spans = [span for event, span in groups if not _repeats(source, event, span, groups)]
    return sorted(spans, key=lambda span: (span.start, span.end))


def _is_official(source: Source, event: Event, span: CommendationSpan) -> bool:
    """Praise and coined titles count only in an official setting: a giver, or bodies and counted groups.

    Newspapers also praise singers and crown beauties; nobody awards them anything.
    """
    given = span.authority is not None or span.presenter is not None or span.directive is not None
    if given or event.voice == "heading":
        return True
    anchor = event.anchor
    if anchor.kind == "award":
        vague = source.low.endswith("nhiều ", 0, anchor.start) and not span.counts
        return not anchor.coined and not vague
    word = source.low[anchor.start : anchor.end]
    if word in _STAGE_PRAISE:
        return any(source.low[slice(*count.of)] in _OFFICIAL_NOUNS for count in span.counts)
    single = [r for r in span.recipients if r.kind == "person" and " " not in source.low[r.start : r.end]]
    return event.voice == "give" or not single


def _is_career(source: Source, found: Found, event: Event) -> bool:
    """Awards of earlier years, told in the life of a person or unit the article is not honouring."""
    if event.anchor.kind != "award" or event.voice not in ("passive", "receive"):
        return False
    if event.anchor.listed:
        return True
    sentence = source.sentence_at(event.anchor.start)
    if sentence is None:
        return False
    years = [int(year[1]) for year in _YEAR.finditer(source.low, *sentence)]
    now = (
        found.anchor.year if found.anchor else max((int(y[1]) for y in _YEAR.finditer(source.low)), default=0)
    )
    return bool(years) and max(years) < now - 1


def _fill_authorities(
    source: Source, events: list[Event], groups: list[tuple[Event, CommendationSpan]]
) -> None:
    """An event that names nobody may still say whose the award is: "được Chủ tịch nước tặng Giải thưởng ..."."""
    taken = {_folded(source, span.authority) for _, span in groups}
    for kept, span in groups:
        for event in events:
            if span.presenter is None and event.anchor.key == kept.anchor.key and not event.items:
                span.presenter = event.giver.presenter
        if span.authority is not None or kept.anchor.kind != "award":
            continue
        for event in events:
            by = event.giver.authority or (None if event.anchor.owned else event.anchor.owner)
            if (
                event.anchor.key == kept.anchor.key
                and not event.items
                and by
                and _folded(source, by) not in taken
            ):
                span.authority = by
                break


def _move_names(source: Source, groups: list[tuple[Event, CommendationSpan]]) -> None:
    """Praise that names those whom an award only counted names the award's recipients."""
    for event, span in groups:
        numbers = {count.count for count in span.counts}
        if event.anchor.kind != "praise" or not numbers or not span.recipients:
            continue
        for kept, other in groups:
            if (
                kept.anchor.kind == "award"
                and not other.recipients
                and numbers <= {c.count for c in other.counts}
            ):
                other.recipients = list(span.recipients)
                other.start, other.end = min(span.start, other.start), max(span.end, other.end)
                break


def _in_headline(found: Found, event: Event) -> bool:
    section = found.section_at(event.anchor.start)
    return section is not None and section.kind == "headline"


def _span(source: Source, found: Found, event: Event) -> CommendationSpan:
    anchor, giver = event.anchor, event.giver
    award, authority = anchor.name, giver.authority
    if anchor.kind == "praise":
        award = _noun_award(source, event)
    if anchor.owner is not None:
        if anchor.owned and (
            authority is not None and event.voice != "heading" or _state(source, anchor.owner)
        ):
            award = (award[0] if award else anchor.start, anchor.owner[1])
            if authority == anchor.owner:
                authority = None
        elif anchor.owned or authority is None or giver.decided or event.voice == "give":
            authority = anchor.owner
    recipients: list[RecipientSpan] = []
    counts: list[CountSpan] = []
    seen: set[tuple[int, str]] = set()
    for item in event.items:
        if item.count is not None:
            key = (item.count.count, source.low[slice(*item.count.of)])
            if key not in seen:
                seen.add(key)
                counts.append(item.count)
    for item in named(event.items):
        if all((item.start, item.end) != (other.start, other.end) for other in recipients):
            recipients.append(item.recipient(source, _RULE + event.voice))
    ends = [anchor.end, *(item.end for item in event.items), event.end if event.items else anchor.end]
    starts = [anchor.start, *(item.start for item in event.items)]
    start, end = min(starts), max(ends)
    return CommendationSpan(
        start, end, _RULE + event.voice, award, authority, giver.presenter, event.status,
        _reason(source, anchor.right, end), _date(found, source, anchor.start), counts, recipients, giver.directive,
    )  # fmt: skip


def _noun_award(source: Source, event: Event) -> Offsets | None:
    """ "trao thưởng nóng": the praise is an award as a noun."""
    start, end = event.anchor.start, event.anchor.end
    if source.low[start:end] == "thưởng nóng" and source.low.endswith("trao ", max(0, start - 5), start):
        return start, end
    return None


def _state(source: Source, owner: Offsets) -> bool:
    """The Government's own flag names its giver: no other authority is meant."""
    return source.low[slice(*owner)] in ("chính phủ", "thủ tướng chính phủ")


def _reason(source: Source, right: int, end: int) -> Offsets | None:
    sentence = source.sentence_at(end - 1)
    match = _REASON.search(source.text, right, sentence[1] if sentence else end)
    if match is None:
        return None
    return match.span("why") if match["why"] else match.span("had")


def _date(found: Found, source: Source, pos: int) -> str | None:
    """The day the sentence names, if it is a whole day."""
    sentence = source.sentence_at(pos)
    if sentence is None:
        return None
    for date in found.dates:
        if (
            sentence[0] <= date.start < pos
            and date.role is None
            and date.value
            and re.fullmatch(r"\d{4}-\d\d-\d\d", date.value)
        ):
            return date.value
    return None


def _folded(source: Source, span: Offsets | None) -> str:
    return "" if span is None else " ".join(source.low[slice(*span)].split()).strip('“”"')


def _names(source: Source, span: CommendationSpan) -> set[str]:
    return {_folded(source, (r.start, r.end)) for r in span.recipients}


def _numbers(source: Source, span: CommendationSpan) -> set[tuple[int, str]]:
    return {(c.count, source.low[slice(*c.of)]) for c in span.counts}


def _same(source: Source, kept: Event, span: CommendationSpan, event: Event, other: CommendationSpan) -> bool:
    """Tell whether two events are one commendation told twice."""
    first, second = kept.anchor.key, event.anchor.key
    if span.status != other.status:
        return False
    by, other_by = _folded(source, span.authority), _folded(source, other.authority)
    shared = _share_names(source, span, other) or bool(_numbers(source, span) & _numbers(source, other))
    if first != second:
        return False
    if (
        not first
        and (not span.recipients or not other.recipients)
        and not (by and other_by and by != other_by)
    ):
        return True
    if by and other_by and not (by.startswith(other_by) or other_by.startswith(by)):
        return False
    if by == other_by and by and kept.anchor.name is not None and _near(source, span, other):
        return True
    return shared


def _share_names(source: Source, span: CommendationSpan, other: CommendationSpan) -> bool:
    """Tell whether both name somebody, in full or by the end of a full name."""
    if _names(source, span) & _names(source, other):
        return True
    pairs = ((a, b) for a in span.recipients for b in other.recipients)
    return any(_is_short_of(source, a, b) or _is_short_of(source, b, a) for a, b in pairs)


def _near(source: Source, span: CommendationSpan, other: CommendationSpan) -> bool:
    """Within a few sentences and without counts of its own, a second event with the same giver goes on the first."""
    return not other.counts and abs(other.start - span.end) < 600


def _is_short_of(source: Source, short: RecipientSpan, full: RecipientSpan) -> bool:
    """Tell whether a name ("Mười") is the end of a fuller one ("Trần Văn Mười")."""
    if short.kind != full.kind or short.kind != "person":
        return False
    return _folded(source, (full.start, full.end)).endswith(" " + _folded(source, (short.start, short.end)))


def _known(source: Source, recipient: RecipientSpan, span: CommendationSpan) -> bool:
    name = _folded(source, (recipient.start, recipient.end))
    return name in _names(source, span) or any(_is_short_of(source, recipient, r) for r in span.recipients)


def _merge(source: Source, span: CommendationSpan, other: CommendationSpan) -> None:
    names, numbers = _names(source, span), _numbers(source, span)
    span.recipients += [r for r in other.recipients if _folded(source, (r.start, r.end)) not in names]
    span.recipients = [
        r for r in span.recipients if not any(_is_short_of(source, r, other) for other in span.recipients)
    ]
    span.counts += [c for c in other.counts if (c.count, source.low[slice(*c.of)]) not in numbers]
    span.recipients.sort(key=lambda recipient: recipient.start)
    span.authority = span.authority or other.authority
    span.directive = span.directive or other.directive
    span.presenter = span.presenter or other.presenter
    span.date = span.date or other.date
    span.start, span.end = min(span.start, other.start), max(span.end, other.end)


def _repeats(
    source: Source, event: Event, span: CommendationSpan, groups: list[tuple[Event, CommendationSpan]]
) -> bool:
    """Praise of those who, in another sentence, are given an award: the same event in other words."""
    if event.anchor.kind != "praise":
        return False
    names, numbers = _names(source, span), {count for count, _ in _numbers(source, span)}
    for kept, other in groups:
        if other is span or kept.anchor.kind == "praise":
            continue
        if names and all(_known(source, recipient, other) for recipient in span.recipients):
            return True
        if not names and numbers and numbers <= {count for count, _ in _numbers(source, other)}:
            return True
    return False
