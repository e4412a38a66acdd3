"""From entities to officials: a person with a post or an official's honorific beside the name."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.names import name_grammar
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.spans import OfficialSpan
from vnpolext.stages.ner.posts import PostSplitter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnpolext.source import Source
    from vnpolext.spans import Offsets
    from vnpolext.stages.ner.entities import Entity, Label
    from vnpolext.vocab import Lexicon

RULE = "ner.person"

_BEFORE = re.compile(r" ?[,-]? ?")
"""What may stand between a post and the name behind it (honorifics are taken off first)."""

_AFTER = re.compile(r",? ?(?:là|-|\() ?|, ?")
_BETWEEN = re.compile(r" ?(?:,|-|và|kiêm|;)? ?")
_NAME = late_regex(r"[^\W\d_][\w'’ʼ]*(?:[ -][^\W\d_][\w'’ʼ]*){1,5}")
_MOST_POSTS = 4
_LONGEST_WORD = 20
_WORD_BEFORE = re.compile(r"[^\W\d_]+ \Z")
_GOES_ON = re.compile(r"(?:[-'’ʼ][^\W\d_]+)+")
"""What words of a foreign name are joined by; our model cuts there."""


class Pairing:
    """Joins PERSON and POSITION entities of one sentence; built once from the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._names = name_grammar(lexicon)
        self._posts = PostSplitter(lexicon)
        self._official = frozenset(
            word
            for entry in lexicon.entries("honorific")
            if entry["official"] != "never"
            for word in entry["words"]
        )

    def officials(self, source: Source, start: int, entities: Sequence[Entity]) -> list[OfficialSpan]:
        """Return the officials among the entities of the sentence at `start`."""

        def marked(label: Label) -> list[Offsets]:
            return [(start + e.start, start + e.end) for e in entities if e.label == label]

        names = [(first, self._whole_name(source, end)) for first, end in marked("PERSON")]
        bodies = marked("ORGANIZATION")
        posts = [self._whole_post(source, post, bodies) for post in marked("POSITION")]
        if not posts:
            posts = [post for name in names for post in self._posts.beside(source, name)]
        names, posts = self._without_firms(source, names, posts)
        found = []
        for name in names:
            if not self._is_person(source, name, posts):
                continue
            honorific = self._names.honorific_before(source, name[0])
            positions = self._before(source, name, honorific, posts) + self._after(source, name, posts)
            if positions or (honorific and source.low[slice(*honorific)] in self._official):
                spans = [self._posts.split(source, post) for post in positions[:_MOST_POSTS]]
                found.append(OfficialSpan(*name, RULE, honorific, spans))
        return found

    def _whole_name(self, source: Source, end: int) -> int:
        joint = _GOES_ON.match(source.text, end)
        return joint.end() if joint else end

    def _without_firms(
        self, source: Source, names: list[Offsets], posts: list[Offsets]
    ) -> tuple[list[Offsets], list[Offsets]]:
        """Take "Chủ tịch ⟨Sao Xanh⟩, ⟨Nia Okoro⟩" as one person and the post that names a body."""
        bodies = {
            before: after
            for before, after in pairwise(names)
            if source.text[before[1] : after[0]] in (", ", " - ")
            and any(p[1] == before[0] - 1 for p in posts)
        }
        ends = {body[0] - 1: body[1] for body in bodies}
        return (
            [name for name in names if name not in bodies],
            [(start, ends.get(end, end)) for start, end in posts],
        )

    def _is_person(self, source: Source, name: Offsets, posts: list[Offsets]) -> bool:
        """Tell whether what a model took for a person may be one by the rules of names and bodies."""
        text = source.text
        if not _NAME.fullmatch(text, *name) or self._names.is_namesake(source, *name):
            return False
        words = source.low[slice(*name)].split()
        if all(map(is_vietnamese, words)) and self._names.match(source, name[0], "loose") != name[1]:
            return False
        if any(post[1] == name[0] - 1 for post in posts):
            return not self._posts.runs_on(source, name[0])
        before = _WORD_BEFORE.search(text, max(0, name[0] - _LONGEST_WORD), name[0])
        return (
            before is None
            or not text[before.start()].isupper()
            or self._names.honorific_before(source, name[0]) is not None
        )

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

    def _whole_post(self, source: Source, post: Offsets, bodies: list[Offsets]) -> Offsets:
        """Join a post and the body that a model marked right behind it."""
        for start, end in bodies:
            if start == post[1] + 1 and source.text[post[1]] == " ":
                return post[0], end
        return post
