"""From events to commendations: one for each award and authority, each recipient and count once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from vnpolext.source import Source
from vnpolext.spans import CommendationSpan, Found, Offsets, RecipientSpan
from vnpolext.stages.commendations.events import Event
from vnpolext.stages.commendations.judging import Judge
from vnpolext.stages.commendations.shaping import shape

_AT_HEAD = re.compile(r"(?:(?:phó )?(?:chủ tịch|giám đốc|bộ trưởng|bí thư|trưởng)|lãnh đạo|đại diện) ")
_BRACKETED = re.compile(r" \([^()]{2,40}\)\Z")
_SHORT_FORMS = (
    ("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("liên đoàn lao động", "lđlđ"),
    ("trung ương", "tw"), ("t.ư", "tw"), ("thành phố", "tp"), ("ban chấp hành", "bch"), ("tp.", "tp "),
    ("tổng công ty", "tct"),
    ("nhà xuất bản", "nxb"), ("công an thành phố", "catp"), ("bộ đội biên phòng", "bđbp"),
)  # fmt: skip
_BARE = ("huân chương", "kỷ niệm chương", "huy hiệu")
"""Awards without the words that tell which one."""
_LEVELS = (" huyện ", " quận ", " thị xã ", " thành phố ", " tp ", " tỉnh ", " xã ", " phường ")
_NEAR = 600
_MOST_COMPARED = 40
"""How many earlier groups an event is compared with: enough for an article, and linear for hostile text."""


def to_spans(source: Source, found: Found, events: list[Event]) -> list[CommendationSpan]:
    """Merge the events of one article and return what honours somebody.

    An event that only repeats in other words what another one tells (the headline, a caption) adds
    nothing of its own: its named recipients and counts are those of the other.
    """
    judge = Judge(source, found, events)
    by_key: defaultdict[str, list[_Group]] = defaultdict(list)
    groups: list[_Group] = []
    for event in sorted(events, key=lambda event: (judge.in_headline(event), event.anchor.start)):
        span = shape(source, event)
        if not judge.honours(event, span):
            continue
        group = _Group(source, event, span)
        if judge.in_headline(event) and groups and not group.counts_more(groups):
            _tell_giver(group, by_key[event.anchor.key])
            continue
        same = by_key[event.anchor.key]
        twin = next((other for other in reversed(same[-_MOST_COMPARED:]) if other.tells_same(group)), None)
        if twin is None:
            same.append(group)
            groups.append(group)
        else:
            twin.take(group)
    _fill_givers(source, events, groups)
    _move_names(groups)
    spans = [group.span for group in groups if not _repeats(group, groups)]
    return sorted(spans, key=lambda span: (span.start, span.end))


def _tell_giver(headline: _Group, groups: list[_Group]) -> None:
    """A headline may tell who gives where the body only tells who handed over."""
    for group in groups[:_MOST_COMPARED]:
        if group.span.authority is None and not group.owned and group.names & headline.names:
            group.span.authority = headline.span.authority
            group.refresh()


def _same_or_untold(by: str, other: str) -> bool:
    return by == other or not by or not other


@dataclass(slots=True)
class _Group:
    """A commendation in the making, with the names and numbers it is known by."""

    source: Source
    event: Event
    span: CommendationSpan
    by: str = ""
    names: set[tuple[str, str]] = field(default_factory=set)
    persons: tuple[str, ...] = ()
    numbers: set[tuple[int, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read names, numbers and giver off the span again."""
        self.by = _shortened(folded(self.source, self.span.authority))
        self.names = {(r.kind, self._name(r)) for r in self.span.recipients}
        self.persons = tuple(name for kind, name in self.names if kind == "person")
        self.numbers = {(c.count, self.source.low[slice(*c.of)]) for c in self.span.counts}

    @property
    def praise(self) -> bool:
        """Whether no award is named."""
        return self.event.anchor.kind == "praise"

    @property
    def bare(self) -> bool:
        """Whether only the awards are counted, and nobody who got them."""
        return not self.names and not self.numbers

    @property
    def owned(self) -> bool:
        """Whether the award's name tells its giver: "Cờ thi đua của Chính phủ"."""
        award, owner = self.span.award, self.event.anchor.owner
        return award is not None and owner is not None and owner[1] <= award[1]

    def counts_more(self, groups: list[_Group]) -> bool:
        """Tell whether nobody is named here, and a number that no group knows."""
        if self.names or self.bare:
            return False
        return not any(self.counts() & other.counts() for other in groups[:_MOST_COMPARED])

    def counts_only(self, named: _Group) -> bool:
        """Tell whether this counts exactly those whom another, without a number, names."""
        untold = self.names or named.numbers
        return not untold and bool(self.numbers) and sum(self.counts()) == len(named.names)

    def counts(self) -> set[int]:
        """Return the stated numbers alone."""
        return {count for count, _ in self.numbers}

    def knows(self, kind: str, name: str) -> bool:
        """Tell whether a name is in the group, in full or as the end of a full one ("Mười")."""
        if (kind, name) in self.names:
            return True
        return kind == "person" and any(full.endswith(" " + name) for full in self.persons)

    def tells_same(self, other: _Group) -> bool:
        """Tell whether two events of one award are one commendation told twice."""
        by, other_by = self.by, other.by
        if self.span.status != other.span.status:
            return bool(self.names & other.names) and not (by and other_by)
        if self.bare or other.bare:
            return _same_or_untold(by, other_by) or _alike(by, other_by)
        if self.praise and self.names and self.names == other.names:
            return True
        if self.event.annex or other.event.annex:
            return not by or not other_by or _alike(by, other_by)
        if by and other_by and not (by.startswith(other_by) or other_by.startswith(by)):
            return bool(self.numbers) and self.numbers == other.numbers and _alike(by, other_by)
        if self.praise and (not self.names or not other.names) and (not by or not other_by or by == other_by):
            return True
        counted = other.counts_only(self) or self.counts_only(other)
        if not self.praise and counted and _same_or_untold(by, other_by):
            return True
        near = not other.numbers and abs(other.span.start - self.span.end) < _NEAR
        if by == other_by and by and not self.praise and near:
            return True
        if self.names & other.names or self.numbers & other.numbers or self._is_short_of(other):
            return True
        return bool(self.persons and other.persons) and (
            any(self.knows("person", name) for name in other.persons)
            or any(other.knows("person", name) for name in self.persons)
        )

    def take(self, other: _Group) -> None:
        """Add what another telling says."""
        span, more = self.span, other.span
        added = [r for r in more.recipients if not self._has(r)]
        span.recipients = sorted([*span.recipients, *added], key=lambda recipient: recipient.start)
        self.refresh()
        span.recipients = [r for r in span.recipients if not self._is_short(r)]
        span.counts += [
            c for c in more.counts if (c.count, self.source.low[slice(*c.of)]) not in self.numbers
        ]
        span.authority = span.authority or more.authority
        span.status = "given" if more.status == "given" else span.status
        span.directive = span.directive or more.directive
        span.presenter = span.presenter or more.presenter
        span.start, span.end = min(span.start, more.start), max(span.end, more.end)
        self.refresh()

    def _name(self, recipient: RecipientSpan) -> str:
        return _shortened(_BRACKETED.sub("", folded(self.source, (recipient.start, recipient.end))))

    def _is_short_of(self, other: _Group) -> bool:
        """Tell whether both honour one body, told in full and in short: "Cục QLTT", "Công an Tiên Lãng"."""
        if len(self.names) != 1 or len(other.names) != 1:
            return False
        (kind, name), (other_kind, full) = *self.names, *other.names
        return kind == other_kind == "unit" and _is_shorter(name, full)

    def _has(self, recipient: RecipientSpan) -> bool:
        name = self._name(recipient)
        if (recipient.kind, name) in self.names:
            return True
        return recipient.kind == "unit" and any(
            kind == "unit" and _is_shorter(name, full) for kind, full in list(self.names)[:_MOST_COMPARED]
        )

    def _is_short(self, recipient: RecipientSpan) -> bool:
        name = folded(self.source, (recipient.start, recipient.end))
        return recipient.kind == "person" and any(
            kind == "person" and full.endswith(" " + name) for kind, full in self.names
        )


def folded(source: Source, span: Offsets | None) -> str:
    """Return the stretch in small letters, blanks run together, without quotes."""
    return "" if span is None else " ".join(source.low[slice(*span)].split()).strip('“”"')


def _is_shorter(one: str, other: str) -> bool:
    """Tell whether one of two names of a body is short for the other."""
    short, full = sorted((one, other), key=len)
    return _abbreviates(short, full) or _leaves_level(short, full) or _is_front(short, full)


def _is_front(name: str, full: str) -> bool:
    """Tell whether a longer name only adds behind a dash where the body is: "viện 78 - bộ quốc phòng"."""
    return full.startswith(name) and full[len(name) :].startswith((" - ", "- ", " -")) and " " in name


def _leaves_level(name: str, full: str) -> bool:
    """Tell whether a name leaves the level out: "công an tiên lãng", "công an huyện tiên lãng"."""
    return len(name) < len(full) and any(full.replace(level, " ", 1) == name for level in _LEVELS)


def _abbreviates(name: str, full: str) -> bool:
    """Tell whether the last word of a name stands for the last words of another: "cục qltt"."""
    if len(name) >= len(full) or not full.startswith(name.rpartition(" ")[0]):
        return False
    words, said = name.split(), full.split()
    head = len(words) - 1
    rest = "".join(word[0] for word in said[head:])
    return 1 < len(rest) == len(words[-1]) and words[:-1] == said[:head] and words[-1] == rest


def _shortened(by: str) -> str:
    """Write a giver with the usual acronyms, so that both ways of writing are the same."""
    for long, short in _SHORT_FORMS:
        by = by.replace(long, short)
    return by.replace(" việt nam", "vn")


def _alike(one: str, other: str) -> bool:
    """Tell whether two givers are a body and the one at its head: "Chủ tịch UBND huyện", "UBND huyện A"."""
    first, second = (_AT_HEAD.sub("", by) for by in (one, other))
    return first.startswith(second) or second.startswith(first)


def _fill_givers(source: Source, events: list[Event], groups: list[_Group]) -> None:
    """An event that names nobody may still say whose the award is: "được Chủ tịch nước tặng ..."."""
    authorities: dict[str, Offsets] = {}
    presenters: dict[str, Offsets] = {}
    taken = {(group.event.anchor.key, group.by) for group in groups if group.names}
    for event in events:
        if event.names():
            continue
        key, giver = event.anchor.key, event.giver
        by = giver.authority or (None if event.anchor.owned else event.anchor.owner)
        if by is not None and (key, folded(source, by)) not in taken:
            authorities.setdefault(key, by)
        if giver.presenter is not None:
            presenters.setdefault(key, giver.presenter)
    for group in groups:
        key = group.event.anchor.key
        group.span.presenter = group.span.presenter or presenters.get(key)
        if group.span.authority is None and not group.praise and not group.owned:
            group.span.authority = authorities.get(key)


def _move_names(groups: list[_Group]) -> None:
    """Praise that names those whom an award only counted names the award's recipients."""
    for index, group in enumerate(groups):
        numbers = group.counts()
        if not group.praise or not numbers or not group.names:
            continue
        for other in _around(groups, index):
            if not other.praise and not other.names and numbers <= other.counts():
                other.span.recipients = list(group.span.recipients)
                other.span.start = min(group.span.start, other.span.start)
                other.span.end = max(group.span.end, other.span.end)
                other.refresh()
                break


def _tells_less(group: _Group, other: _Group) -> bool:
    """Tell whether the award is told more exactly elsewhere: by its class, or to whom a family got it for."""
    key, full = group.event.anchor.key, other.event.anchor.key
    if group is other or not group.names:
        return False
    if key != full:
        if key in _BARE:
            return full.startswith(key) and full != key and group.names <= other.names
        better = full.startswith(key) and full.startswith(key + " hạng ")
        return better and group.event.voice == "receive" and group.names <= other.names
    return bool(other.persons) and all(
        kind == "unit" and name.startswith("gia đình ") and name.endswith(other.persons)
        for kind, name in group.names
    )


def _around(groups: list[_Group], index: int) -> list[_Group]:
    return groups[max(0, index - _MOST_COMPARED) : index + _MOST_COMPARED]


def _repeats(group: _Group, groups: list[_Group]) -> bool:
    """Praise of those who, in another sentence, are given an award: the same event in other words."""
    if not group.praise:
        return any(_tells_less(group, other) for other in groups[:_MOST_COMPARED])
    numbers = group.counts()
    for other in groups[: 2 * _MOST_COMPARED]:
        if other is group or other.praise:
            continue
        told_apart = group.event.voice == "passive" and group.by and other.by
        if told_apart and not _alike(group.by, other.by):
            continue
        if group.names and all(other.knows(*name) for name in group.names):
            return True
        if not group.names and numbers and numbers <= other.counts():
            return True
    return False
