"""Which sentences a recogniser may see: those with a cue and a likely name that the rules left open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnpolext.grammar.literals import alternation
from vnpolext.grammar.names import name_grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnpolext.source import Source
    from vnpolext.spans import Found, Offsets
    from vnpolext.vocab import Lexicon

CAPITALS = "".join(
    letter for letter in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if letter.isupper()
)
"""All capital letters of Vietnamese and of foreign names, for a character class."""

_LONGEST = 800
"""Longer sentences are lists, tables or damage: slow to read, and no model has learned from them."""

_BEFORE, _BEHIND = 40, 110
"""How far from a cue, in characters, a name may stand."""


class Gate:
    """Chooses sentences; built once from the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._names = name_grammar(lexicon)
        word = rf"[{CAPITALS}][^\W\d_]*"
        joint = rf"[ -](?:{alternation(lexicon.words('name_particle'))}[ -])?"
        self._run = re.compile(rf"(?<!\w){word}(?:{joint}{word}){{1,6}}(?!\w)")
        heads = (entry for entry in lexicon.entries("position_head") if entry["kind"] != "staff")
        titles = (entry for entry in lexicon.entries("honorific") if entry["official"] != "never")
        cues = [word for entry in (*heads, *titles) for word in entry["words"]]
        self._cue = re.compile(rf"(?<!\w){alternation(cues)}(?!\w)")
        provinces = {row[0].lower() for entry in lexicon.entries("province") for row in entry["data"]}
        self._places = frozenset(provinces | {word.lower() for word in lexicon.words("country")})

    def open_sentences(self, source: Source, found: Found) -> Iterator[Offsets]:
        """Yield the sentences of the article that hold a cue, near it a likely name, and no official.

        A person whom the rules found without a post, there or elsewhere, is no official yet.
        """
        posted = {source.low[span.start : span.end] for span in found.officials if span.positions}
        done = {
            source.sentence_at(span.start)
            for span in found.officials
            if span.short or source.low[span.start : span.end] in posted
        }
        for cue in self._cue.finditer(source.low):
            sentence = source.sentence_at(cue.start())
            if sentence in done or sentence[1] - sentence[0] > _LONGEST:
                continue
            near = max(sentence[0], cue.start() - _BEFORE), min(sentence[1], cue.end() + _BEHIND)
            if self._holds_name(source, *near) and found.in_article(sentence[0]):
                done.add(sentence)
                yield sentence

    def every_sentence(self, source: Source, found: Found) -> Iterator[Offsets]:
        """Yield all sentences of the article that hold two words with capitals in a row."""
        for start, end in source.sentences:
            if (
                end - start <= _LONGEST
                and self._run.search(source.text, start, end)
                and found.in_article(start)
            ):
                yield start, end

    def _holds_name(self, source: Source, start: int, end: int) -> bool:
        """Tell whether a stretch holds what could be the name of a person, Vietnamese or foreign."""
        for run in self._run.finditer(source.text, start, end):
            at = run.start()
            while 0 <= at < run.end():
                name_end = self._names.match(source, at, "foreign")
                if name_end is not None and source.low[at:name_end] not in self._places:
                    return True
                at = source.text.find(" ", at, run.end()) + 1 or -1
        return False
