"""Given names alone: "bắt tay với ⟨Thuận⟩", as crime reports call a person whom they named in full before."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.officials.items import Person
from vnpolext.stages.officials.occurrences import occurrences
from vnpolext.vocab import Lexicon

Place = Literal["own", "other", "sure", "object", "head", "none"]

_SENTENCE_ENDS = ".!?:;…“”\"'‘’-–•*/"
_CLAUSE_ENDS = (",", ".", ";", "?", "!", ":", "…", ")", "”", '"')
_REACH = 40


class GivenAlone:
    """Finds given names that stand alone; built once from the vocabulary.

    Only where nothing else can be meant: one person of the text is so called, the word is nowhere part of a
    longer name, and it is a capital inside a sentence before what a subject has behind it. Beside such a
    place it is believed as an object too, and at the head of a sentence.
    """

    def __init__(self, lexicon: Lexicon, names: NameGrammar) -> None:
        self._names = names
        self._common = frozenset(lexicon.words("given_common"))
        self._openers = frozenset(lexicon.words("given_opener"))
        self._objects = tuple(f" {word} " for word in lexicon.words("given_before"))
        self._goes_on = late_regex(rf" {alternation(lexicon.words('given_behind'))}(?!\w)")

    def places(
        self, source: Source, known: Collection[str], persons: list[Person], ends: frozenset[int]
    ) -> Iterator[Offsets]:
        """Yield where the given name of an official stands alone.

        Args:
            source: the document.
            known: the full names of its officials.
            persons: all persons in it.
            ends: where the mentions end that are known already.
        """
        called: dict[str, set[str]] = {}
        for person in persons:
            if not person.short:
                name = source.text[person.start : person.end]
                called.setdefault(name.rpartition(" ")[2], set()).add(name)
        own = {
            given: name
            for name in known
            if " " in name and not name.isupper() and self._may_stand_alone(given := name.rpartition(" ")[2])
            if called.get(given, set()) <= {name}
        }
        for given, found in _standing(source.text, list(own)).items():
            free = [at for at in found if at + len(given) not in ends]
            if free:
                yield from self._alone(source, own[given], given, free)

    def _may_stand_alone(self, given: str) -> bool:
        """Tell whether a given name is no common word."""
        return given.lower() not in self._common and is_vietnamese(given.lower())

    def _alone(self, source: Source, name: str, given: str, free: list[int]) -> Iterator[Offsets]:
        """Yield where a given name stands alone: nowhere in a text where it is part of another name."""
        places: dict[Place, list[Offsets]] = {}
        for start in free:
            end = start + len(given)
            place = self._place(source, start, end, name)
            if place == "other":
                return
            places.setdefault(place, []).append((start, end))
        if "sure" in places:
            yield from places["sure"]
            yield from places.get("object", ())
            yield from places.get("head", ())

    def _place(self, source: Source, start: int, end: int, name: str) -> Place:
        """Say how a capital word stands."""
        text = source.text
        if text[end : end + 1] in (" ", "-") and text[end + 1 : end + 2].isupper():
            return "other"
        before = text.rfind(" ", max(0, start - _REACH), max(0, start - 1)) + 1
        word = text[before : start - 1] if start and text[start - 1] in " -" else ""
        opener = word.lower() in self._openers
        if word[:1].isupper() and not opener:
            return "own" if f" {name}".endswith(f" {word} {text[start:end]}") else "other"
        goes_on = self._goes_on.match(source.low, end) is not None
        if not word or word[-1] in _SENTENCE_ENDS:
            return "head" if goes_on else "none"
        if opener or source.low.endswith(self._objects, 0, start):
            return "sure" if goes_on or text.startswith(_CLAUSE_ENDS, end) else "object"
        if not goes_on or self._names.is_namesake(source, start, end):
            return "none"
        return "sure" if word[-1] == "," else "object"


def _standing(text: str, words: Sequence[str]) -> dict[str, list[int]]:
    """Return for each word where it stands as a whole."""
    found: dict[str, list[int]] = {word: [] for word in words}
    for start, end in occurrences(text, words):
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            found[text[start:end]].append(start)
    return found
