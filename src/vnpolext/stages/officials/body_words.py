"""The words that bodies are made of, indexed for reading one from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.vocab import Lexicon

_FIRST_LETTERS = re.compile(r"[^\W_]*")


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


class BodyWords:
    """Looks words up at a place in the text; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        sorts: dict[str, Sort] = {}
        for entry in lexicon.entries("body_term"):
            sorts.update(dict.fromkeys(entry["words"], Sort.ACT if entry["kind"] == "act" else Sort.FIELD))
        sorts.update(dict.fromkeys(lexicon.words("organization_term"), Sort.FIELD))
        sorts.update(dict.fromkeys(lexicon.words("body_head"), Sort.UNIT))
        sorts.update(dict.fromkeys(lexicon.words("organization_head"), Sort.UNIT))
        sorts.update(dict.fromkeys(lexicon.words("place_noun"), Sort.PLACE))
        self._terms: dict[str, list[Term]] = {}
        for text in sorted(sorts, key=len, reverse=True):
            key = _FIRST_LETTERS.match(text)
            self._terms.setdefault(key[0] if key else "", []).append(Term(text, sorts[text]))
        self.bare = frozenset(w for e in lexicon.entries("body_head") if e.get("bare") for w in e["words"])
        self.firms = frozenset(lexicon.words("organization_named"))
        self.firm_heads = tuple(self.firms)
        self.named_after = frozenset(lexicon.words("named_after")) | self.firms
        self.local = tuple(lexicon.words("organization_local"))
        self.parts = tuple(lexicon.words("organization_part"))
        self.twins = tuple(lexicon.words("organization_twin"))
        stops = (*lexicon.words("body_stop"), *lexicon.words("organization_stop"))
        statements = (*stops, *lexicon.words("position_verb"))
        self.stop = _pattern(stops)
        self.statement = _pattern(statements)
        self.stop_first = frozenset(word.split(" ", 1)[0] for word in statements) | {"và", "của"}
        self.opens_other = _pattern(lexicon.words("organization_break"))
        self.sits_abroad = re.compile(alternation(lexicon.words("organization_abroad")))
        countries = _lower(lexicon.words("country"))
        provinces = (row[0] for entry in lexicon.entries("province") for row in entry["data"])
        self.known = (
            countries
            | _lower(provinces)
            | _lower(lexicon.words("place_alias"))
            | _lower(lexicon.words("place_known"))
        )
        self._country = _pattern(countries)
        self._known = _pattern(self.known)
        self.abroad = re.compile(rf" (?:tại|ở) {alternation(self.known)}(?!\w)")

    def term(self, low: str, at: int) -> Term | None:
        """Return the longest term that starts at `at`."""
        key = _FIRST_LETTERS.match(low, at)
        for term in self._terms.get(key[0] if key else "", ()):
            end = at + len(term.text)
            if low.startswith(term.text, at) and (term.text[-1] == "." or not low[end : end + 1].isalnum()):
                return term
        return None

    def place(self, low: str, at: int) -> int | None:
        """Return the end of a known place or country that starts at `at`."""
        match = self._known.match(low, at)
        return match.end() if match else None

    def country(self, low: str, at: int) -> int | None:
        """Return the end of a country's name that starts at `at`."""
        match = self._country.match(low, at)
        return match.end() if match else None

    def ends_in_place(self, low: str, start: int, end: int) -> bool:
        """Tell whether the last words of a run are a known place: then it names a body."""
        words = low[start:end].split(" ")
        return words[-1] in self.known or " ".join(words[-2:]) in self.known

    def field_end(self, source: Source, end: int) -> int:
        """Return the end of the fields of work in small letters from the blank at `end` on."""
        for _ in range(4):
            at = end + 1
            if not source.text.startswith(" ", end) or not source.text[at : at + 1].islower():
                break
            term = self.term(source.low, at)
            if term is None or term.sort not in (Sort.FIELD, Sort.ACT) or " " not in term.text:
                break
            end = at + len(term.text)
        return end


def _lower(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(alternation(words) + r"(?!\w)")
