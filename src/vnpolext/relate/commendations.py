"""Relations to commendations: who awards, who hands over, and which decision grants."""

from __future__ import annotations

from vnpolext.source import Source
from vnpolext.spans import CommendationSpan, DirectiveEntity, Found, Offsets, PersonEntity, RelationSpan
from vnpolext.vocab import Lexicon

_AWARDS, _PRESENTS, _DECIDES = "awards", "presents", "decides"


def relate_commendations(source: Source, found: Found, lexicon: Lexicon) -> list[RelationSpan]:
    """Return the relations of the commendations of a text, in its order.

    Args:
        source: the document.
        found: its spans; people and documents are resolved by now.
        lexicon: not needed; all relations of the pipeline are called alike.
    """
    relations: list[RelationSpan] = []
    for commendation in found.commendations:
        relations += _givers(source, found, commendation)
        decision = _document(found, commendation)
        if decision is not None and commendation.directive is not None:
            mention = commendation.directive
            rule = "relations.decides"
            relations.append(RelationSpan(mention.start, mention.end, rule, decision, _DECIDES, commendation))
    return sorted(relations, key=lambda relation: (relation.start, relation.end))


def _givers(source: Source, found: Found, commendation: CommendationSpan) -> list[RelationSpan]:
    relations = []
    for span, predicate in ((commendation.authority, _AWARDS), (commendation.presenter, _PRESENTS)):
        if span is not None:
            party = _person(found, span) or source.written(*span)
            rule = f"relations.{predicate}"
            relations.append(RelationSpan(span[0], span[1], rule, party, predicate, commendation))
    return relations


def _person(found: Found, span: Offsets) -> PersonEntity | None:
    """Return the official who is named in `span`, or whose post `span` is."""
    for person in found.people:
        for mention in person.mentions:
            if span[0] <= mention.start < span[1]:
                return person
            if any(post.start == span[0] and post.end == span[1] for post in mention.positions):
                return person
    return None


def _document(found: Found, commendation: CommendationSpan) -> DirectiveEntity | None:
    mention = commendation.directive
    if mention is None:
        return None
    for document in found.documents:
        if any(other.start == mention.start for other in document.mentions):
            return document
    return None
