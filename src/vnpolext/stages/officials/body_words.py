"""The words that bodies are made of, indexed for reading one from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.officials.speech import speech_of
from vnpolext.vocab import Lexicon

_LETTERS = re.compile(r"[^\W_]+")
_MOST_LETTERS = 10
_FIELD_JOINT = re.compile(r" ?- ?| ")
_HERE = re.compile(r"vn\b")
"""Between two fields of a role: "cán bộ tư pháp⟨-⟩hộ tịch"."""
_WORD_START = re.compile(r"(?<!\w)\w")


class Sort(IntEnum):
    """What a word does inside a body."""

    FIELD = 1
    """A field of work: "tài nguyên"."""
    ACT = 2
    """A field that is a verb too: "quản lý"."""
    UNIT = 3
    """The noun that opens a body: "sở", "trung tâm"."""
    PLACE = 4
    """The noun before a place: "tỉnh", "thôn"."""


class Term(NamedTuple):
    """A word or phrase of the vocabulary and what it does."""

    text: str
    sort: Sort


class Phrases:
    """Literal phrases looked up at a place; as quick as a pattern, and free to build."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_start: dict[str, list[str]] = {}
        for phrase in sorted(set(phrases), key=len, reverse=True):
            self._by_start.setdefault(_first_letters(phrase, 0), []).append(phrase)

    def end(self, low: str, at: int) -> int | None:
        """Return the end of the longest phrase that starts at `at` and ends with a word, or None."""
        for phrase in self._by_start.get(_first_letters(low, at), ()):
            if low.startswith(phrase, at):
                end = at + len(phrase)
                if not low[end : end + 1].isalnum():
                    return end
        return None

    def within(self, low: str, start: int, end: int) -> bool:
        """Tell whether a phrase starts at any word between `start` and `end`."""
        return any(self.end(low, word.start()) is not None for word in _WORD_START.finditer(low, start, end))


class BodyWords:
    """Looks words up at a place in the text; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        sorts: dict[str, Sort] = {}
        for entry in lexicon.entries("body_term"):
            sorts.update(dict.fromkeys(entry["words"], Sort.ACT if entry["kind"] == "act" else Sort.FIELD))
        sorts.update(dict.fromkeys(lexicon.words("organization_term"), Sort.FIELD))
        sorts.update(dict.fromkeys(lexicon.words("organization_act"), Sort.ACT))
        sorts.update(dict.fromkeys(lexicon.words("body_head"), Sort.UNIT))
        sorts.update(dict.fromkeys(lexicon.words("organization_head"), Sort.UNIT))
        places = (*lexicon.words("place_noun"), *lexicon.words("organization_place"))
        sorts.update(dict.fromkeys(places, Sort.PLACE))
        self._terms: dict[str, list[Term]] = {}
        for text in sorted(sorts, key=len, reverse=True):
            self._terms.setdefault(_first_letters(text, 0), []).append(Term(text, sorts[text]))
        self.bare = frozenset(w for e in lexicon.entries("body_head") if e.get("bare") for w in e["words"])
        self.firms = frozenset(lexicon.words("organization_named"))
        self.firm_heads = tuple(self.firms)
        self.named_after = frozenset(lexicon.words("named_after")) | self.firms
        short = alternation(lexicon.words("country_short"))
        self.friend = re.compile(rf"{short}(?! ?nam)(?!\w)")
        self.friends = re.compile(rf"{short}(?: ?- ?| ){short}(?!\w)")
        self.called_whole = frozenset(lexicon.words("organization_called_whole"))
        self.local = tuple(lexicon.words("organization_local"))
        self.parts = tuple(lexicon.words("organization_part"))
        self.twins = tuple(lexicon.words("organization_twin"))
        self.whole = frozenset(lexicon.words("organization_whole"))
        self.says = speech_of(lexicon).says
        self.offices = tuple(f"{word} " for word in lexicon.words("organization_office"))
        self.named_heads = tuple(f"{word} " for word in lexicon.words("organization_called"))
        self.sits_abroad = lexicon.words("organization_abroad")
        like_bodies = [name.lower() for name in lexicon.words("name_like_body")]
        self.persons = Phrases(like_bodies)
        self.person_nouns = frozenset(name.split(" ", 1)[0] for name in like_bodies)
        stops = (*lexicon.words("body_stop"), *lexicon.words("organization_stop"))
        statements = (*stops, *lexicon.words("position_verb"))
        self.stop = Phrases(stops)
        self.statement = Phrases(statements)
        self._never = Phrases((*statements, *lexicon.words("organization_verb")))
        self.opens_other = Phrases(lexicon.words("organization_break"))
        countries = _lower(lexicon.words("country"))
        provinces = (row[0] for entry in lexicon.entries("province") for row in entry["data"])
        aliases = (*lexicon.words("place_alias"), *lexicon.words("place_known"))
        self.known = countries | _lower(provinces) | _lower(aliases)
        self._countries = Phrases(countries)
        self._places = Phrases(self.known)

    def term(self, low: str, at: int) -> Term | None:
        """Return the longest term that starts at `at`."""
        for term in self._terms.get(_first_letters(low, at), ()):
            text = term.text
            if low.startswith(text, at):
                end = at + len(text)
                if text[-1] == "." or not low[end : end + 1].isalnum():
                    return term
        return None

    def place(self, low: str, at: int) -> int | None:
        """Return the end of a known place or country that starts at `at`."""
        return self._places.end(low, at)

    def country(self, low: str, at: int) -> int | None:
        """Return the end of a country's name that starts at `at`."""
        return self._countries.end(low, at)

    def abroad(self, low: str, at: int) -> int | None:
        """Return the end of "tại Nhật Bản", "ở Lào" that starts at `at`."""
        if low.startswith("tại ", at):
            here = _HERE.match(low, at + 4)
            return here.end() if here is not None else self.place(low, at + 4)
        return self.place(low, at + 2) if low.startswith("ở ", at) else None

    def states(self, low: str, at: int) -> bool:
        """Tell whether a statement or something new begins at `at`, so that no body goes on there."""
        end = max(self._never.end(low, at) or 0, self.opens_other.end(low, at) or 0)
        if not end:
            return False
        term = self.term(low, at)
        return term is None or " " not in term.text or at + len(term.text) <= end

    def ends_in_place(self, low: str, start: int, end: int) -> bool:
        """Tell whether the last words of a run are a known place: then it names a body."""
        words = low[start:end].split(" ")
        return words[-1] in self.known or " ".join(words[-2:]) in self.known

    def opens_field(self, source: Source, start: int, end: int) -> bool:
        """Tell whether a capital opens a field that goes on in small letters: "tiến sĩ ⟨Kỹ thuật⟩ ..."."""
        term = self.term(source.low, start)
        return term is not None and start + len(term.text) > end and source.text[end + 1 : end + 2].islower()

    def field_end(self, source: Source, end: int) -> int:
        """Return the end of the fields of work in small letters from the blank at `end` on."""
        for _ in range(4):
            joint = _FIELD_JOINT.match(source.text, end)
            at = joint.end() if joint is not None else end + 1
            if joint is None or not source.text[at : at + 1].islower():
                break
            term = self.term(source.low, at)
            if term is None or term.sort > Sort.ACT or (" " not in term.text and joint[0] == " "):
                break
            end = at + len(term.text)
        return end


def _lower(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)


def _first_letters(low: str, at: int) -> str:
    """Return the letters and digits at `at`: the key that phrases are found by."""
    word = low[at : at + _MOST_LETTERS].partition(" ")[0]
    if len(word) < _MOST_LETTERS and word.isalnum():
        return word  # nearly always, and twice as fast as the pattern
    letters = _LETTERS.match(low, at)
    return letters[0] if letters else ""
