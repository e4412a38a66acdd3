"""From resolved spans to public records: the only place that maps folded offsets to the caller's text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from vnpolext.explain import Evidence, Explanation
from vnpolext.records import Extraction
from vnpolext.source import Source
from vnpolext.spans import (
    CommendationSpan,
    CountSpan,
    DateSpan,
    DirectiveEntity,
    Found,
    IssueSpan,
    Offsets,
    PersonEntity,
    PositionSpan,
    RecipientSpan,
    Span,
)

Fields: TypeAlias = "dict[str, Any]"
"""What a record is made of; all of a document's are validated at once, which is faster than one by one."""


class Assembler:
    """Build the records of one document.

    Ids follow the text: `d1` is the document named first.
    """

    def __init__(self, source: Source, found: Found) -> None:
        self._source = source
        self._found = found
        self._ids: dict[int, str] = {}
        for prefix, things in (("d", found.documents), ("o", found.people), ("c", found.commendations)):
            for number, thing in enumerate(things, 1):
                self._ids[id(thing)] = f"{prefix}{number}"
        for entity in found.documents:
            for mention in entity.mentions:
                self._ids[id(mention)] = self._ids[id(entity)]

    def extraction(self, doc_id: str | None, published: str | None) -> Extraction:
        """Return the public result.

        Args:
            doc_id: the caller's name for the text.
            published: the anchor's text, as given or as read from the dateline.
        """
        found = self._found
        return Extraction.model_validate(
            {
                "doc_id": doc_id,
                "article": self._article(published),
                "directives": [self._directive(entity) for entity in found.documents],
                "dates": [self._date(span) for span in found.dates],
                "officials": [self._official(person) for person in found.people],
                "commendations": [self._commendation(span) for span in found.commendations],
                "relations": list(self._relations()),
                "issues": [self._issue(issue) for issue in found.issues],
            }
        )

    def _written(self, offsets: Offsets | None) -> str | None:
        return None if offsets is None else self._source.written(*offsets)

    def _place(self, span: Span) -> Fields:
        start, end = self._source.raw_span(span.start, span.end)
        return {"start": start, "end": end, "text": self._source.raw[start:end]}

    def _article(self, published: str | None) -> Fields:
        title = None
        sections = []
        for section in self._found.sections:
            start, end = self._source.raw_span(section.start, section.end)
            sections.append({"kind": section.kind, "start": start, "end": end})
            if section.kind == "headline" and title is None:
                title = self._place(section)
        return {"title": title, "published": published, "sections": sections}

    def _directive(self, entity: DirectiveEntity) -> Fields:
        return {
            "id": self._ids[id(entity)],
            "code": entity.code,
            "number": entity.number,
            "year": int(entity.year) if entity.year else None,
            "type_code": entity.type_code,
            "type": entity.type,
            "issuer_code": entity.issuer_code,
            "issuer": self._written(entity.issuer),
            "issuer_expanded": entity.issuer_expanded,
            "system": entity.system,
            "issued_on": entity.issued_on,
            "title": self._written(entity.title),
            "mentions": [
                self._place(mention) | {"form": mention.form, "pointer": self._written(mention.pointer)}
                for mention in entity.mentions
            ],
        }

    def _date(self, span: DateSpan) -> Fields:
        section = self._found.section_at(span.start)
        return self._place(span) | {
            "type": span.type,
            "value": span.value,
            "day_part": span.day_part,
            "basis": span.basis,
            "role": span.role,
            "directive": self._ids.get(id(span.directive)) if span.directive else None,
            "section": section.kind if section else "body",
        }

    def _official(self, person: PersonEntity) -> Fields:
        return {
            "id": self._ids[id(person)],
            "name": self._source.written(*person.name),
            "honorific": self._written(person.honorific),
            "positions": [self._position(position) for position in person.positions],
            "mentions": [self._place(mention) for mention in person.mentions],
        }

    def _position(self, span: PositionSpan) -> Fields:
        return self._place(span) | {
            "title": self._source.written(*span.title),
            "organization": self._written(span.organization),
            "status": span.status,
        }

    def _commendation(self, span: CommendationSpan) -> Fields:
        return self._place(span) | {
            "id": self._ids[id(span)],
            "award": self._written(span.award),
            "awarded_by": self._written(span.authority),
            "status": span.status,
            "reason": self._written(span.reason),
            "date": span.date,
            "stated_counts": [self._count(count) for count in span.counts],
            "recipients": [self._recipient(recipient) for recipient in span.recipients],
            "counts_match": _counts_match(span),
        }

    def _count(self, span: CountSpan) -> Fields:
        start, end = self._source.raw_span(span.start, span.end)
        return {"count": span.count, "of": self._source.written(*span.of), "start": start, "end": end}

    def _recipient(self, span: RecipientSpan) -> Fields:
        return self._place(span) | {
            "name": self._source.written(span.start, span.end),
            "kind": span.kind,
            "abbreviation": self._written(span.abbreviation),
        }

    def _relations(self) -> Iterator[Fields]:
        for span in sorted(self._found.relations, key=lambda item: (item.start, item.end)):
            subject, target = self._party(span.subject), self._party(span.object)
            if subject is not None and target is not None:
                yield self._place(span) | {
                    "subject": subject,
                    "predicate": span.predicate,
                    "object": target,
                }

    def _party(self, party: object) -> str | Fields | None:
        if isinstance(party, str):
            return {"organization": party}
        return self._ids.get(id(party))

    def _issue(self, issue: IssueSpan) -> Fields:
        start, end = issue.start, issue.end
        if start is not None and end is not None:
            start, end = self._source.raw_span(start, end)
        return {
            "code": issue.code,
            "severity": issue.severity,
            "stage": issue.stage,
            "message": issue.message,
            "start": start,
            "end": end,
        }

    def explanations(self) -> list[Explanation]:
        """Return why each span of each record is there, in text order."""
        rows = [self._explain("section", span) for span in self._found.sections]
        rows += [self._explain("date", span) for span in self._found.dates]
        for entity in self._found.documents:
            for mention in entity.mentions:
                parts = {"issuer": mention.issuer, "title": mention.title, "pointer": mention.pointer}
                if mention.date is not None:
                    parts["issued on"] = (mention.date.start, mention.date.end)
                rows.append(self._explain(self._ids[id(entity)], mention, parts, entity.candidates))
        for person in self._found.people:
            for name in person.mentions:
                rows.append(self._explain(self._ids[id(person)], name, {"honorific": name.honorific}))
            for post in person.positions:
                rows.append(self._explain(self._ids[id(person)], post, {"organization": post.organization}))
        for award in self._found.commendations:
            parts = {"award": award.award, "authority": award.authority, "presenter": award.presenter}
            rows.append(self._explain(self._ids[id(award)], award, parts))
            rows += [self._explain(self._ids[id(award)], recipient) for recipient in award.recipients]
        rows += [self._explain("relation", span) for span in self._found.relations]
        return sorted(rows, key=lambda row: (row.start, row.end))

    def _explain(
        self,
        record: str,
        span: Span,
        parts: dict[str, Offsets | None] | None = None,
        candidates: tuple[str, ...] = (),
    ) -> Explanation:
        evidence = []
        for label, offsets in (parts or {}).items():
            if offsets is not None:
                start, end = self._source.raw_span(*offsets)
                evidence.append(Evidence(label, start, end, self._source.raw[start:end]))
        start, end = self._source.raw_span(span.start, span.end)
        stage = span.rule.partition(".")[0]
        return Explanation(
            record, start, end, self._source.raw[start:end], stage, span.rule, tuple(evidence), candidates
        )


def _counts_match(span: CommendationSpan) -> bool | None:
    """Tell whether the stated counts add up to the recipients that are named; None where none is stated."""
    if not span.counts:
        return None
    return sum(count.count for count in span.counts) == len(span.recipients)
