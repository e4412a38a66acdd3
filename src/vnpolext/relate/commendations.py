"""Relations to commendations: who awards, who hands over, and which decision grants."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from vnpolext.grammar.late import late_regex
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
    parties = _Parties(found)
    for commendation in found.commendations:
        relations += _givers(source, parties, commendation, _giving(lexicon))
        decision = parties.document(commendation)
        given = commendation.status == "given"  # what is only proposed nobody has decided
        if given and decision is not None and commendation.directive is not None:
            mention = commendation.directive
            rule = "relations.decides"
            relations.append(RelationSpan(mention.start, mention.end, rule, decision, _DECIDES, commendation))
    return sorted(relations, key=lambda relation: (relation.start, relation.end))


@lru_cache(maxsize=16)
def _giving(lexicon: Lexicon) -> re.Pattern[str]:
    """Verbs of giving in a row ("trao tặng", "trao khen thưởng"), as whole words."""
    verb = alternation(lexicon.words("award_verb"))
    return late_regex(rf"(?<!\w){verb}(?: {verb}){{0,2}}(?!\w)")


def _givers(
    source: Source, parties: _Parties, commendation: CommendationSpan, giving: re.Pattern[str]
) -> list[RelationSpan]:
    relations = []
    for span, predicate in ((commendation.authority, _AWARDS), (commendation.presenter, _PRESENTS)):
        if span is not None:
            party = parties.person(span) or source.written(*span)
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


class _Parties:
    """The people and documents of a text by the places of their mentions."""

    def __init__(self, found: Found) -> None:
        self._people = found.people
        self._mentions = sorted(
            (mention.start, order) for order, person in enumerate(found.people) for mention in person.mentions
        )
        self._posts: dict[Offsets, int] = {}
        for order, person in enumerate(found.people):
            for post in (post for mention in person.mentions for post in mention.positions):
                self._posts.setdefault((post.start, post.end), order)
        self._documents: dict[int, DirectiveEntity] = {}
        for document in found.documents:
            for mention in document.mentions:
                self._documents.setdefault(mention.start, document)

    def person(self, span: Offsets) -> PersonEntity | None:
        """Return the official who is named in `span`, or whose post `span` is; the first told of."""
        first = bisect_left(self._mentions, (span[0], -1))
        last = bisect_left(self._mentions, (span[1], -1))
        orders = [order for _, order in self._mentions[first:last]]
        if span in self._posts:
            orders.append(self._posts[span])
        return self._people[min(orders)] if orders else None

    def document(self, commendation: CommendationSpan) -> DirectiveEntity | None:
        """Return the decision that a commendation names."""
        mention = commendation.directive
        return None if mention is None else self._documents.get(mention.start)
