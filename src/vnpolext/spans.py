"""What the stages find, before anything is a public record.

Every offset here counts code points of the *folded* view (`Source.text`); only the pipeline maps
spans back to the caller's text. `rule` names the rule that made a span and shows in `explain`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime

Offsets = tuple[int, int]
"""A half-open pair of folded offsets."""


@dataclass(slots=True)
class Span:
    """A stretch of the folded text and the rule that found it."""

    start: int
    end: int
    rule: str


@dataclass(slots=True)
class SectionSpan(Span):
    """A zone of the page: headline, dateline, lead, body, caption, list, boilerplate or related."""

    kind: str
    published: datetime | None = None
    """The zone's own time stamp: the article's in a dateline, the item's in a related teaser."""
    day_only: bool = False
    """True where the stamp gives a day and no clock time."""


@dataclass(slots=True)
class DateSpan(Span):
    """A temporal expression with its TIMEX3 reading."""

    type: str
    value: str | None
    day_part: str | None = None
    basis: str = "explicit"
    role: str | None = None
    directive: DirectiveSpan | None = None
    """The mention whose day of issue this is; the pipeline turns it into the directive's id."""


@dataclass(slots=True)
class DirectiveSpan(Span):
    """One mention of a document."""

    form: str
    type: str | None = None
    type_code: str | None = None
    code: str | None = None
    number: str | None = None
    year: str | None = None
    issuer_code: str | None = None
    system: str = "other"
    pointer: Offsets | None = None
    issuer: Offsets | None = None
    date: DateSpan | None = None
    title: Offsets | None = None
    code_span: Offsets | None = None
    """Where the code or number itself stands: no date or other span may claim these characters."""
    flags: tuple[str, ...] = ()


@dataclass(slots=True)
class PositionSpan(Span):
    """A post as written, split into role and body."""

    title: Offsets
    organization: Offsets | None = None
    status: str = "current"


@dataclass(slots=True)
class OfficialSpan(Span):
    """One mention of a person by name; `start`/`end` bound the name alone."""

    honorific: Offsets | None = None
    positions: list[PositionSpan] = field(default_factory=list)
    short: bool = False
    """True for a later short form ("ông Chiến"), which resolution joins to a full name or drops."""
    official: bool = False
    """True where an honorific or the sentence marks an official even without a post."""


@dataclass(slots=True)
class RecipientSpan(Span):
    """A named recipient; `start`/`end` bound the bare name."""

    kind: str
    abbreviation: Offsets | None = None


@dataclass(slots=True)
class CountSpan(Span):
    """A stated number of recipients ("8 cơ quan")."""

    count: int
    of: Offsets


@dataclass(slots=True)
class CommendationSpan(Span):
    """One (award, authority) group; `start`/`end` run from its trigger to its last recipient."""

    award: Offsets | None = None
    authority: Offsets | None = None
    presenter: Offsets | None = None
    status: str = "given"
    reason: Offsets | None = None
    date: str | None = None
    counts: list[CountSpan] = field(default_factory=list)
    recipients: list[RecipientSpan] = field(default_factory=list)
    directive: DirectiveSpan | None = None
    """The decision that grants the award, where its code is written."""


@dataclass(slots=True)
class RelationSpan(Span):
    """Evidence that two parties are related; a party is an entity or the name of a body."""

    subject: object
    predicate: str
    object: object


@dataclass(slots=True)
class IssueSpan:
    """Something cut short or gone wrong; offsets are folded, or None for the whole text."""

    code: str
    severity: str
    stage: str
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class DirectiveEntity:
    """All mentions of one document, and what the text says of it."""

    mentions: list[DirectiveSpan]
    code: str | None = None
    type: str | None = None
    type_code: str | None = None
    number: str | None = None
    year: str | None = None
    issuer_code: str | None = None
    issuer: Offsets | None = None
    issuer_expanded: str | None = None
    system: str = "other"
    issued_on: str | None = None
    title: Offsets | None = None
    candidates: tuple[str, ...] = ()
    """Codes that an ambiguous short form could stand for; shown by `explain`, never guessed."""


@dataclass(slots=True)
class PersonEntity:
    """All mentions of one official, with the posts that the text gives."""

    name: Offsets
    mentions: list[OfficialSpan]
    honorific: Offsets | None = None
    positions: list[PositionSpan] = field(default_factory=list)


class _Zones:
    """The innermost section of every stretch between two borders, found by bisection."""

    __slots__ = ("_innermost", "_starts", "sections")

    def __init__(self, sections: list[SectionSpan]) -> None:
        self.sections = sections
        self._starts = sorted({border for section in sections for border in (section.start, section.end)})
        self._innermost: list[SectionSpan | None] = []
        waiting = sorted(sections, key=lambda section: section.start)[::-1]
        around: list[SectionSpan] = []
        for border in self._starts:
            while waiting and waiting[-1].start == border:
                around.append(waiting.pop())
            around = [section for section in around if section.end > border]
            # of sections that end together the later one is the inner one
            self._innermost.append(min(reversed(around), key=lambda section: section.end, default=None))

    def at(self, position: int) -> SectionSpan | None:
        index = bisect_right(self._starts, position) - 1
        return self._innermost[index] if index >= 0 else None


@dataclass(slots=True)
class Found:
    """The spans so far; stages read it, only the pipeline writes it."""

    sections: list[SectionSpan] = field(default_factory=list)
    anchor: datetime | None = None
    dates: list[DateSpan] = field(default_factory=list)
    directives: list[DirectiveSpan] = field(default_factory=list)
    officials: list[OfficialSpan] = field(default_factory=list)
    commendations: list[CommendationSpan] = field(default_factory=list)
    relations: list[RelationSpan] = field(default_factory=list)
    issues: list[IssueSpan] = field(default_factory=list)
    documents: list[DirectiveEntity] = field(default_factory=list)
    people: list[PersonEntity] = field(default_factory=list)
    _zones: _Zones | None = field(default=None, repr=False, compare=False)

    def section_at(self, position: int) -> SectionSpan | None:
        """Return the innermost section that holds `position`, or None between sections."""
        if self._zones is None or self._zones.sections is not self.sections:
            self._zones = _Zones(self.sections)
        return self._zones.at(position)

    def in_article(self, position: int) -> bool:
        """Tell whether `position` lies in the article itself, not in boilerplate or a teaser."""
        section = self.section_at(position)
        return section is None or section.kind not in ("boilerplate", "related")


def at_or_before(starts: list[int], position: int) -> int:
    """Return the index of the last start that is <= `position`, or -1."""
    return bisect_right(starts, position) - 1
