"""From entities to officials: a person with a post or an official's honorific beside the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnpolext.grammar.names import NameGrammar
from vnpolext.spans import OfficialSpan
from vnpolext.stages.ner.posts import PostSplitter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnpolext.source import Source
    from vnpolext.spans import Offsets
    from vnpolext.stages.ner.entities import Entity
    from vnpolext.vocab import Lexicon

RULE = "ner.person"

_BEFORE = re.compile(r" ?[,-]? ?")
"""What may stand between a post and the name behind it (honorifics are taken off first)."""

_AFTER = re.compile(r",? ?(?:là|-|\() ?|, ?")
_BETWEEN = re.compile(r" ?(?:,|-|và|kiêm|;)? ?")
_NAME = re.compile(r"[^\W\d_][\w'’ʼ]*(?:[ -][^\W\d_][\w'’ʼ]*){1,5}")
_MOST_POSTS = 4
_GOES_ON = re.compile(r"(?:[-'’ʼ][^\W\d_]+)+")
"""What words of a foreign name are joined by; our model cuts there."""


class Pairing:
    """Joins PERSON and POSITION entities of one sentence; built once from the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._names = NameGrammar(lexicon)
        self._posts = PostSplitter(lexicon)
        self._official = frozenset(
            word for entry in lexicon.entries("honorific") if entry["official"] for word in entry["words"]
        )

    def officials(self, source: Source, start: int, entities: Sequence[Entity]) -> list[OfficialSpan]:
        """Return the officials among the entities of the sentence at `start`."""
        people = [entity for entity in entities if entity.label == "PERSON"]
        posts = [(start + e.start, start + e.end) for e in entities if e.label == "POSITION"]
        bodies = [(start + e.start, start + e.end) for e in entities if e.label == "ORGANIZATION"]
        posts = [self._whole(source, post, bodies) for post in posts]
        found = []
        for person in people:
            end = start + person.end
            joint = _GOES_ON.match(source.text, end)
            name = (start + person.start, joint.end() if joint else end)
            if not _NAME.fullmatch(source.text, *name):
                continue
            honorific = self._names.honorific_before(source, name[0])
            positions = self._before(source, name, honorific, posts) + self._after(source, name, posts)
            if positions or (honorific and source.low[slice(*honorific)] in self._official):
                spans = [self._posts.split(source, post) for post in positions[:_MOST_POSTS]]
                found.append(OfficialSpan(*name, RULE, honorific, spans))
        return found

    def _before(
        self, source: Source, name: Offsets, honorific: Offsets | None, posts: list[Offsets]
    ) -> list[Offsets]:
        """Return the chain of posts that ends right before the name or its honorific."""
        chain: list[Offsets] = []
        at = honorific[0] if honorific else name[0]
        for post in reversed(posts):
            if post[1] <= at and (_BETWEEN if chain else _BEFORE).fullmatch(source.low, post[1], at):
                chain.insert(0, post)
                at = post[0]
        return chain

    def _after(self, source: Source, name: Offsets, posts: list[Offsets]) -> list[Offsets]:
        """Return the chain of posts that begins right behind the name."""
        chain: list[Offsets] = []
        at = name[1]
        for post in posts:
            if post[0] >= at and (_BETWEEN if chain else _AFTER).fullmatch(source.low, at, post[0]):
                chain.append(post)
                at = post[1]
        return chain

    def _whole(self, source: Source, post: Offsets, bodies: list[Offsets]) -> Offsets:
        """Join a post and the body that a model marked right behind it."""
        for start, end in bodies:
            if start == post[1] + 1 and source.text[post[1]] == " ":
                return post[0], end
        return post
