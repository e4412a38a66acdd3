"""Relations to commendations: who awards, who hands over, and which decision grants."""

from __future__ import annotations

import re
from functools import lru_cache

from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.spans import CommendationSpan, DirectiveEntity, Found, Offsets, PersonEntity, RelationSpan
from vnpolext.vocab import Lexicon

_AWARDS, _PRESENTS, _DECIDES = "awards", "presents", "decides"
_POSTS = 200
"""How far behind the giver's name the verb may stand: titles come between."""


def relate_commendations(source: Source, found: Found, lexicon: Lexicon) -> list[RelationSpan]:
    """Return the relations of the commendations of a text, in its order.

    Args:
        source: the document.
        found: its spans; people and documents are resolved by now.
        lexicon: the vocabulary; its verbs of giving bound the evidence.
    """
    relations: list[RelationSpan] = []
    for commendation in found.commendations:
        relations += _givers(source, found, commendation, _giving(lexicon))
        decision = _document(found, commendation)
        if decision is not None and commendation.directive is not None:
            mention = commendation.directive
            rule = "relations.decides"
            relations.append(RelationSpan(mention.start, mention.end, rule, decision, _DECIDES, commendation))
    return sorted(relations, key=lambda relation: (relation.start, relation.end))


@lru_cache(maxsize=16)
def _giving(lexicon: Lexicon) -> re.Pattern[str]:
    """Verbs of giving in a row ("trao tặng", "trao khen thưởng"), as whole words."""
    verb = alternation(lexicon.words("award_verb"))
    return re.compile(rf"(?<!\w){verb}(?: {verb}){{0,2}}(?!\w)")


def _givers(
    source: Source, found: Found, commendation: CommendationSpan, giving: re.Pattern[str]
) -> list[RelationSpan]:
    relations = []
    for span, predicate in ((commendation.authority, _AWARDS), (commendation.presenter, _PRESENTS)):
        if span is not None:
            party = _person(found, span) or source.written(*span)
            rule = f"relations.{predicate}"
            start, end = _evidence(source, span, commendation.award, giving)
            relations.append(RelationSpan(start, end, rule, party, predicate, commendation))
    return relations


def _evidence(source: Source, giver: Offsets, award: Offsets | None, giving: re.Pattern[str]) -> Offsets:
    """Return what shows that `giver` gave: from the name over the verb to the award that is named there.

    Where the award stands first ("Bằng khen của UBND tỉnh"), the evidence starts with it.
    """
    _, limit = source.sentence_at(giver[0])
    if award is not None and award[1] <= giver[0] and source.low[award[1] : giver[0]].strip() in ("", "của"):
        return award[0], giver[1]
    verb = giving.search(source.low, giver[1], min(limit, giver[1] + _POSTS))
    if verb is None:
        return giver
    name = source.low[award[0] : award[1]] if award is not None else None
    if name and source.low.startswith(name, verb.end() + 1):
        return giver[0], verb.end() + 1 + len(name)
    return giver[0], verb.end()


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
