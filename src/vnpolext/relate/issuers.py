"""Who issued each document: its issuer as written, or the official who signed for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from vnpolext.source import Source
from vnpolext.spans import DirectiveEntity, DirectiveSpan, Found, Offsets, RelationSpan

_ISSUING = re.compile(
    r"(?:ban hành|phát hành|thông qua|xây dựng|phê duyệt|ký ban hành|ký|ra|có)[ \n](?:các |bản )?$"
)
_OF = re.compile(r"(?:của|do|được|\()[ \n]?$")


class IssuerRelations:
    """The relations from bodies and officials to the documents that they issued.

    Args:
        source: the document.
        found: its spans, with documents and people.
    """

    def __init__(self, source: Source, found: Found) -> None:
        self.source = source
        self.documents = found.documents
        self.names = sorted(
            ((name, person) for person in found.people for name in person.mentions),
            key=lambda pair: pair[0].start,
        )
        self.name_starts = [name.start for name, _ in self.names]

    def all(self) -> Iterator[RelationSpan]:
        """Yield the relation of each document's issuer to it, where the text states one."""
        for entity in self.documents:
            yield from self._issued(entity)

    def _issued(self, entity: DirectiveEntity) -> Iterator[RelationSpan]:
        """Yield the relation of the document's issuer to it, where the text states one."""
        if entity.issuer is None:
            return
        mention = next((mention for mention in entity.mentions if mention.issuer == entity.issuer), None)
        if mention is None or (
            mention.start <= entity.issuer[0] and entity.issuer[1] <= mention.end and mention.form == "named"
        ):
            return
        evidence = self._evidence(mention, entity.issuer)
        person = self._signer(entity.issuer, mention) if entity.issuer[1] <= mention.start else None
        party: object = person if person is not None else self.source.written(*entity.issuer)
        yield RelationSpan(*evidence, "directives.issuer", party, "issues", entity)

    def _evidence(self, mention: DirectiveSpan, issuer: Offsets) -> Offsets:
        low = self.source.low
        if issuer[0] >= mention.start:
            of = _OF.search(low, max(mention.start, issuer[0] - 8), issuer[0])
            return (of.start() if of else issuer[0]), issuer[1]
        verb = _ISSUING.search(low, max(issuer[1], mention.start - 30), mention.start)
        if verb and "," in low[issuer[1] : verb.start()]:
            return verb.start(), mention.end
        return issuer[0], mention.end

    def _signer(self, issuer: Offsets, mention: DirectiveSpan) -> object | None:
        """Return the official named between the office and the verb ("Chủ tịch UBND tỉnh Lù Văn Bính ký")."""
        index = bisect_left(self.name_starts, issuer[1])
        if index == len(self.names):
            return None
        name, person = self.names[index]
        return person if name.end <= mention.start and name.start - issuer[1] <= 12 else None
