"""The personal name right behind a role, with or without the land it is held in."""

from __future__ import annotations

import re

from vnpolext.grammar.abroad import NamesAbroad
from vnpolext.grammar.literals import alternation
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.officials.body_words import BodyWords
from vnpolext.stages.officials.organizations import OrganizationGrammar
from vnpolext.stages.officials.titles import Title
from vnpolext.vocab import Lexicon

_HOLDER_FOLLOWS = re.compile(r",? (?:là )?(?:ông|bà) [^\W\d_]")
_ROMAN = re.compile(r"[IVX]{1,5}")


class PostHolders:
    """Reads who holds a post out of the capitals behind it.

    Args:
        lexicon: gives the posts of foreign leaders.
        names: the grammar of persons.
        words: the words of bodies and places.
        names_abroad: given names of other lands.
        bodies: the grammar of organisations.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        names: NameGrammar,
        words: BodyWords,
        names_abroad: NamesAbroad,
        bodies: OrganizationGrammar,
    ) -> None:
        self._names, self._words, self._names_abroad, self._bodies = names, words, names_abroad, bodies
        self._abroad = frozenset(lexicon.words("position_abroad"))
        self._abroad_before = tuple(f"{word} " for word in self._abroad)
        self._only_with = {
            word.lower(): f"{entry['role']} "
            for entry in lexicon.entries("position_only_with")
            for word in entry["words"]
        }
        self._leader = re.compile(rf"{alternation(self._only_with)}(?!\w)")

    def direct(self, source: Source, at: int) -> Offsets | None:
        """Return the name right behind a role that names no body ("Thủ tướng ⟨Mark R...⟩")."""
        text = source.text
        if at >= len(text) or not text[at].isupper():
            return None
        leader = self._leader.match(source.low, at)
        if leader is not None and source.low.endswith(self._only_with[leader[0]], 0, at):
            return leader.span()
        if self._bodies.opens_body(source, at):
            return None
        words = self._names.words_at(source, at, 8)
        if len(words) == 1 and self._is_given(source, words[0]):
            return words[0]
        if not words or self._words.place(source.low, at) is not None:
            return None
        if len(words) > 1 and self._words.opens_field(source, *words[-1]):
            return None  # "Trưởng ban ⟨Futsal Quốc gia⟩ Trần ..."
        split = self._names.split(source, words, self._words.known)
        if split == 0:
            return words[0][0], words[-1][1]
        if len(words) == 2 and _ROMAN.fullmatch(text, *words[1]):
            return words[0][0], words[1][1]  # "Quốc vương ⟨Felipe VI⟩"
        if len(words) == 2 and source.low.endswith(("đại biểu ", "thủ tướng ", "tổng thống "), 0, at):
            return words[0][0], words[-1][1]
        return None if split is not None else self._foreign_name(source, at)

    def _is_given(self, source: Source, word: Offsets) -> bool:
        """Tell whether one word behind a role can be a given name ("Thứ trưởng ⟨Độ⟩ cho hay")."""
        start, end = word
        if not source.text[start + 1 : end].islower() or self._words.place(source.low, start) is not None:
            return False
        abroad = source.low.endswith(self._abroad_before, 0, start)
        if abroad and end - start > 2 and not is_vietnamese(source.low[start:end]):
            return not source.low.startswith(("-", " ông ", " bà "), end)  # "Tổng thống ⟨Obama⟩ ký ..."
        following = source.text[end : end + 2]
        if following == ", " and self._names.match_abroad(source, end + 2) is not None:
            return False
        if (
            following[:1] == " "
            and following[1:].islower()
            and self._words.statement.end(source.low, end + 1) is None
            and not source.low.startswith(("và ", "cùng "), end + 1)
        ):
            return False
        return abroad or is_vietnamese(source.low[start:end])

    def _foreign_name(self, source: Source, at: int) -> Offsets | None:
        """Return a foreign name, unless it is the body of someone named next ("chủ tịch A B là ông C")."""
        end = self._names.match(source, at, "foreign")
        if (
            end is None
            or _HOLDER_FOLLOWS.match(source.low, end)
            or self._words.ends_in_place(source.low, at, end)
        ):
            return None
        if not source.low.endswith(self._abroad_before, 0, at):
            words = self._names.words_at(source, at)
            if self._names_abroad.starts(source, words, whole=False):
                return None  # "CEO ⟨Orbis⟩ Jim ..."
        last = source.text[at:end].rpartition(" ")[2]
        if last.isupper() and len(last) > 1 and not source.text[at:end].isupper():
            return None  # a firm: "Sông Xanh IDC"
        if source.text.startswith(" ", end) and self._words.country(source.low, end + 1) is not None:
            return None
        following = self._names.match_abroad(source, end + 2) if source.low.startswith(", ", end) else None
        if following is not None and not source.low.startswith((", ", " và "), following):
            return None  # the body of who is named next; else the first name of a list
        return at, end

    def behind_country(self, source: Source, end: int, title: Title) -> Offsets | None:
        """Return a name right behind a country ("Thủ tướng Đức ⟨Angela M...⟩", "Chủ tịch ... ⟨Tập C...⟩")."""
        at = end + 1
        if not source.text.startswith(" ", end) or self._bodies.opens_body(source, at):
            return None
        name = self.direct(source, at)
        if name is not None or self._words.place(source.low, at) is not None:
            return name
        words = self._names.words_at(source, at, 4)
        if len(words) == 1 and source.text[at + 1 : words[0][1]].islower():
            if title.head not in self._abroad:
                return None
            return None if is_vietnamese(source.low[at : words[0][1]]) else words[0]
        return (words[0][0], words[-1][1]) if len(words) in (2, 3) else None
