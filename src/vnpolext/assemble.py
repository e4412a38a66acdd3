"""From resolved spans to public records: the only place that maps folded offsets to the caller's text."""

from __future__ import annotations

from vnpolext import records
from vnpolext.explain import Evidence, Explanation
from vnpolext.source import Source
from vnpolext.spans import (
    CommendationSpan,
    DirectiveEntity,
    Found,
    IssueSpan,
    Offsets,
    PersonEntity,
    PositionSpan,
    RecipientSpan,
    Span,
)


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

    def extraction(self, doc_id: str | None, published: str | None) -> records.Extraction:
        """Return the public result.

        Args:
            doc_id: the caller's name for the text.
            published: the anchor's text, as given or as read from the dateline.
        """
        found = self._found
        return records.Extraction(
            doc_id=doc_id,
            article=self._article(published),
            directives=tuple(self._directive(entity) for entity in found.documents),
            dates=tuple(self._dates()),
            officials=tuple(self._official(person) for person in found.people),
            commendations=tuple(self._commendation(span) for span in found.commendations),
            relations=tuple(self._relations()),
            issues=tuple(self._issue(issue) for issue in found.issues),
        )

    def _written(self, offsets: Offsets | None) -> str | None:
        return None if offsets is None else self._source.written(*offsets)

    def _article(self, published: str | None) -> records.Article:
        title = None
        sections = []
        for section in self._found.sections:
            start, end = self._source.raw_span(section.start, section.end)
            sections.append(records.Section(kind=section.kind, start=start, end=end))
            if section.kind == "headline" and title is None:
                title = records.Mention(start=start, end=end, text=self._source.raw[start:end])
        return records.Article(title=title, published=published, sections=tuple(sections))

    def _directive(self, entity: DirectiveEntity) -> records.Directive:
        mentions = []
        for mention in entity.mentions:
            start, end = self._source.raw_span(mention.start, mention.end)
            mentions.append(
                records.DirectiveMention(
                    start=start,
                    end=end,
                    text=self._source.raw[start:end],
                    form=mention.form,
                    pointer=self._written(mention.pointer),
                )
            )
        return records.Directive(
            id=self._ids[id(entity)],
            code=entity.code,
            number=entity.number,
            year=int(entity.year) if entity.year else None,
            type_code=entity.type_code,
            type=entity.type,
            issuer_code=entity.issuer_code,
            issuer=self._written(entity.issuer),
            issuer_expanded=entity.issuer_expanded,
            system=entity.system,
            issued_on=entity.issued_on,
            title=self._written(entity.title),
            mentions=tuple(mentions),
        )

    def _dates(self) -> list[records.Date]:
        dates = []
        for span in self._found.dates:
            start, end = self._source.raw_span(span.start, span.end)
            section = self._found.section_at(span.start)
            dates.append(
                records.Date(
                    start=start,
                    end=end,
                    text=self._source.raw[start:end],
                    type=span.type,
                    value=span.value,
                    day_part=span.day_part,
                    basis=span.basis,
                    role=span.role,
                    directive=self._ids.get(id(span.directive)) if span.directive else None,
                    section=section.kind if section else "body",
                )
            )
        return dates

    def _official(self, person: PersonEntity) -> records.Official:
        mentions = []
        for mention in person.mentions:
            start, end = self._source.raw_span(mention.start, mention.end)
            mentions.append(records.Mention(start=start, end=end, text=self._source.raw[start:end]))
        return records.Official(
            id=self._ids[id(person)],
            name=self._source.written(*person.name),
            honorific=self._written(person.honorific),
            positions=tuple(self._position(position) for position in person.positions),
            mentions=tuple(mentions),
        )

    def _position(self, span: PositionSpan) -> records.Position:
        start, end = self._source.raw_span(span.start, span.end)
        return records.Position(
            text=self._source.raw[start:end],
            title=self._source.written(*span.title),
            organization=self._written(span.organization),
            status=span.status,
            start=start,
            end=end,
        )

    def _commendation(self, span: CommendationSpan) -> records.Commendation:
        start, end = self._source.raw_span(span.start, span.end)
        counts = []
        for count in span.counts:
            count_start, count_end = self._source.raw_span(count.start, count.end)
            counts.append(
                records.StatedCount(
                    count=count.count, of=self._source.written(*count.of), start=count_start, end=count_end
                )
            )
        return records.Commendation(
            id=self._ids[id(span)],
            award=self._written(span.award),
            awarded_by=self._written(span.authority),
            status=span.status,
            reason=self._written(span.reason),
            date=span.date,
            stated_counts=tuple(counts),
            recipients=tuple(self._recipient(recipient) for recipient in span.recipients),
            counts_match=_counts_match(span),
            start=start,
            end=end,
            text=self._source.raw[start:end],
        )

    def _recipient(self, span: RecipientSpan) -> records.Recipient:
        start, end = self._source.raw_span(span.start, span.end)
        return records.Recipient(
            name=self._source.written(span.start, span.end),
            kind=span.kind,
            abbreviation=self._written(span.abbreviation),
            start=start,
            end=end,
            text=self._source.raw[start:end],
        )

    def _relations(self) -> list[records.Relation]:
        relations = []
        for span in sorted(self._found.relations, key=lambda item: (item.start, item.end)):
            subject, target = self._party(span.subject), self._party(span.object)
            if subject is None or target is None:
                continue
            start, end = self._source.raw_span(span.start, span.end)
            relations.append(
                records.Relation(
                    subject=subject,
                    predicate=span.predicate,
                    object=target,
                    start=start,
                    end=end,
                    text=self._source.raw[start:end],
                )
            )
        return relations

    def _party(self, party: object) -> str | records.OrganizationParty | None:
        if isinstance(party, str):
            return records.OrganizationParty(organization=party)
        return self._ids.get(id(party))

    def _issue(self, issue: IssueSpan) -> records.Issue:
        start, end = issue.start, issue.end
        if start is not None and end is not None:
            start, end = self._source.raw_span(start, end)
        return records.Issue(
            code=issue.code,
            severity=issue.severity,
            stage=issue.stage,
            message=issue.message,
            start=start,
            end=end,
        )

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
