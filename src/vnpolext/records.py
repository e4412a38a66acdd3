"""The public records: what `extract` returns, and the whole of what a caller may rely on.

All offsets are half-open and count code points of the text exactly as the caller passed it, so that
`text[r.start:r.end] == r.text` for every record that has a `text`. Records are frozen and hold tuples:
an extraction can be shared between threads, compared and hashed.
"""

from __future__ import annotations

from importlib import import_module
from typing import Literal

from pydantic import BaseModel, ConfigDict

SCHEMA_VERSION: Literal["1"] = "1"
"""The version of the dump's shape; it grows when a field changes its meaning or goes away."""

SectionKind = Literal["headline", "dateline", "lead", "body", "caption", "list", "boilerplate", "related"]
System = Literal["party", "state", "assembly", "judiciary", "union", "other"]
MentionForm = Literal["full", "code", "short", "descriptive", "named", "anaphor"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]
DayPart = Literal["morning", "noon", "afternoon", "evening", "night"]
DateBasis = Literal["explicit", "anchored", "relative", "lunar"]
DateRole = Literal["published", "issued"]
PositionStatus = Literal["current", "former", "acting", "late"]
CommendationStatus = Literal["given", "proposed"]
RecipientKind = Literal["unit", "person"]
Severity = Literal["info", "warning", "error"]
Predicate = Literal[
    "implements",
    "details",
    "guides",
    "amends",
    "replaces",
    "repeals",
    "based_on",
    "issues",
    "presents",
    "awards",
    "decides",
]


class Record(BaseModel):
    """What all records share: they cannot be changed and know no other fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Mention(Record):
    """A stretch of the caller's text."""

    start: int
    end: int
    text: str


class DirectiveMention(Mention):
    """One place where a document is named.

    `form` is `full` (type and code), `code` (code alone), `short` (type and number), `descriptive` (type
    and issuer or title), `named` ("Luật Đất đai 2024") or `anaphor`. `pointer` is the part that the text
    points at ("khoản 2 Điều 5").
    """

    form: MentionForm
    pointer: str | None = None


class Directive(Record):
    """A numbered or named document of the Party, the State or a mass organisation.

    `code` is canonical ("11-ĐA/TU"); `number`, `issuer` and `title` stand as the text writes them;
    `issuer_expanded` is what the code's letters stand for, where that is settled. `issued_on` is as
    precise as the text: "2021-12-06", "2021-12" or "2021".
    """

    id: str
    code: str | None = None
    number: str | None = None
    year: int | None = None
    type_code: str | None = None
    type: str | None = None
    issuer_code: str | None = None
    issuer: str | None = None
    issuer_expanded: str | None = None
    system: System = "other"
    issued_on: str | None = None
    title: str | None = None
    mentions: tuple[DirectiveMention, ...] = ()


class Date(Mention):
    """A temporal expression with its TIMEX3 type and value.

    `value` keeps what is unknown as X ("XXXX-05-15") and is None where there is no value. `directive` is
    the id of the document whose day of issue this is.
    """

    type: DateType
    value: str | None = None
    day_part: DayPart | None = None
    basis: DateBasis = "explicit"
    role: DateRole | None = None
    directive: str | None = None
    section: SectionKind = "body"


class Position(Record):
    """A post as written, split into the role and the body in which it is held."""

    text: str
    title: str
    organization: str | None = None
    status: PositionStatus = "current"
    start: int
    end: int


class Official(Record):
    """A named person with at least one position, or with an honorific in an official setting."""

    id: str
    name: str
    honorific: str | None = None
    positions: tuple[Position, ...] = ()
    mentions: tuple[Mention, ...] = ()


class StatedCount(Record):
    """How many recipients the text says there are ("8 cơ quan")."""

    count: int
    of: str
    start: int
    end: int


class Recipient(Record):
    """A named unit, household or person that is commended."""

    name: str
    kind: RecipientKind
    abbreviation: str | None = None
    start: int
    end: int
    text: str


class Commendation(Record):
    """One award of one authority, with those who receive it.

    `award` is None for mere praise ("khen thưởng"). `counts_match` compares the stated counts with the
    recipients found, and is None where nothing is stated.
    """

    id: str
    award: str | None = None
    awarded_by: str | None = None
    status: CommendationStatus = "given"
    reason: str | None = None
    date: str | None = None
    stated_counts: tuple[StatedCount, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    counts_match: bool | None = None
    start: int
    end: int
    text: str


class OrganizationParty(Record):
    """A party of a relation that is a body and no record of its own."""

    organization: str


class Relation(Record):
    """What the text says two parties have to do with each other; the span is the evidence.

    `subject` and `object` are ids of records, or an `OrganizationParty`.
    """

    subject: str | OrganizationParty
    predicate: Predicate
    object: str | OrganizationParty
    start: int
    end: int
    text: str


class Issue(Record):
    """Something that went wrong or was cut short, and what to do about it."""

    code: str
    severity: Severity = "warning"
    stage: str
    message: str
    start: int | None = None
    end: int | None = None


class Section(Record):
    """A zone of the page; zones may nest, and a record's section is the innermost."""

    kind: SectionKind
    start: int
    end: int


class Article(Record):
    """The page itself: its headline, the time that anchors its dates, its zones."""

    title: Mention | None = None
    published: str | None = None
    sections: tuple[Section, ...] = ()


class Extraction(Record):
    """All that one text says, as typed records."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    doc_id: str | None = None
    article: Article = Article()
    directives: tuple[Directive, ...] = ()
    dates: tuple[Date, ...] = ()
    officials: tuple[Official, ...] = ()
    commendations: tuple[Commendation, ...] = ()
    relations: tuple[Relation, ...] = ()
    issues: tuple[Issue, ...] = ()

    def with_text(self, text: str) -> Extraction:
        """Return this extraction with the text it came from at hand, for `_repr_html_` alone.

        The text is no field: it is not dumped, not compared and not checked.
        """
        shown = self.model_copy()
        shown.__dict__["_shown_text"] = text
        return shown

    def _repr_html_(self) -> str:
        """Show the marked text and the records in a notebook."""
        display = import_module("vnpolext.display")  # by name: the floor above draws what this one holds
        html: str = display.to_html(self, self.__dict__.get("_shown_text"))
        return html
