"""Personal names and what stands before them: Kinh, ethnic, religious and foreign names, honorifics.

A name is read syllable by syllable from its first capital. Which first syllables are believed depends
on the place: anywhere only family names (`"strict"`); behind a post also foreign-looking words
(`"foreign"`); behind an honorific any capital (`"loose"`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from vnpolext.grammar.honorifics import Honorific, HonorificGrammar
from vnpolext.grammar.runs import CapitalRuns, Word
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.vocab import Lexicon

Trust = Literal["strict", "foreign", "loose"]
Behind = Literal["", "place", "firm", "body"]

_TRANSCRIBED = re.compile(r"(?:[^\W\d_]\.){0,2}[^\W\d_]\w*-(?P<rest>[^\W\d_]\w*)(?:-[^\W\d_]\w*)*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,2}[^\W\d_]")
_NO_SURNAMES = ("tập đoàn", "tập thể")
_ANONYMOUS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
_APOSTROPHE = re.compile(r"[^\W\d_]{1,2}['’ʼ][^\W\d_]")
_HIGHLAND = re.compile(r"[KHY]['’ʼ][^\W\d_]{2}")
_NAMESAKE = -99.0
_LEAST_SCORE = 2.0
_NEVER_FIRST = frozenset({"thị", "văn"})
_WOMAN = "thị"


class NameGrammar(CapitalRuns):
    """Matches personal names and honorifics; built once from a lexicon, then pure.

    Example:
        >>> from vnpolext.vocab import load_lexicon
        >>> source = Source("Ông Hầu A Pao dự họp.")
        >>> NameGrammar(load_lexicon()).match(source, 4)
        13
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self.surnames = {
            word.lower(): entry["weight"]
            for entry in reversed(lexicon.entries("surname"))
            for word in entry["words"]
        }
        self._middles = frozenset(word.lower() for word in lexicon.words("name_middle"))
        self._never = frozenset(lexicon.words("name_never"))
        self._no_woman = {entry["place"]: frozenset(entry["words"]) for entry in lexicon.entries("no_woman")}
        self._unmarked = frozenset(lexicon.words("surname_unmarked"))
        self.firm_forms = frozenset(lexicon.words("firm_form"))
        self.namesakes = frozenset(word.lower() for word in lexicon.words("namesake"))
        self._honorifics = HonorificGrammar(lexicon)
        self._named_after = tuple(lexicon.words("named_after"))
        self._named_ends = frozenset(word[-3:] for word in self._named_after)
        self._no_thing = tuple(lexicon.words("named_after_half"))

    def match(self, source: Source, pos: int, trust: Trust = "strict") -> int | None:
        """Return the end of the personal name that starts exactly at `pos`.

        Args:
            source: the document.
            pos: a folded offset.
            trust: which first syllables are believed; see the module.

        Returns:
            The name's end, or None where no full name starts.
        """
        text = source.text
        if pos >= len(text) or not text[pos].isupper() or (pos and (text[pos - 1].isalnum())):
            return None
        known = source.memo(self)
        key = (pos, trust)
        if key not in known:
            known[key] = self._match(source, pos, trust)
        end: int | None = known[key]
        return end

    def _match(self, source: Source, pos: int, trust: Trust) -> int | None:
        text, low = source.text, source.low
        words = self.words_at(source, pos)
        if not words:
            return None
        start, end = words[0]
        first = low[start:end]
        if text.startswith(".", start + 1) and _ANONYMOUS.fullmatch(text, start, words[-1][1]):
            return None
        if self.is_firm(low, words):
            return None
        family = first in self.surnames or (len(words) > 2 and self._shows_woman(low, words))
        if family and not low.startswith(_NO_SURNAMES, start):
            words = self._one_case(text, words)
            return words[min(len(words), self._length(low, words)) - 1][1] if len(words) > 1 else None
        if not first.isalpha():
            if _APOSTROPHE.match(text, start):
                return words[min(len(words), 3) - 1][1]
            transcribed = _TRANSCRIBED.fullmatch(text, start, end)
            if trust != "strict" and (
                (transcribed and len(words) > 1 and transcribed["rest"].islower())
                or _INITIALS.match(text, start)
            ):
                small = any(low[a:b] in self._particles for a, b in words)
                return words[min(len(words), 6 if small else 4) - 1][1]
        if trust == "strict" or len(words) < 2:
            return None
        if is_vietnamese(first):
            if trust == "foreign" and first.isascii() and self._is_abroad(low, words):
                return words[min(len(words), 5) - 1][1]
            acronym = text[start:end].isupper() and end - start > 1
            if trust == "foreign" or (acronym and not text[words[1][0] : words[1][1]].isupper()):
                return None
            words = self._one_case(text, words)
            return words[min(len(words), 5) - 1][1] if len(words) > 1 else None
        if text[start:end].isupper() and end - start < 8 and trust == "foreign":
            return None
        return self._abroad_end(low, words)

    def _is_abroad(self, low: str, words: list[Word]) -> bool:
        """Tell whether the second word shows a name as written abroad: "Tim ⟨Cook⟩", "Tuong ⟨Nguyen⟩"."""
        second = low[slice(*words[1])]
        return not is_vietnamese(second) or (len(words) == 2 and second in self._unmarked)

    def _shows_woman(self, low: str, words: list[Word]) -> bool:
        """Tell whether "Thị" in the second place shows a family name that no list knows: "Cổ Thị Miền"."""
        if low[slice(*words[1])] != _WOMAN:
            return False
        first, third = low[slice(*words[0])], low[slice(*words[2])]
        known = first in self._no_woman["before"] or third in self._no_woman["behind"]
        return not known and is_vietnamese(first)

    def _abroad_end(self, low: str, words: list[Word]) -> int:
        """End a foreign name before a Vietnamese word that a lost full stop glued to it."""
        for index in range(2, len(words)):
            word = low[slice(*words[index])]
            if not word.isascii() and is_vietnamese(word):
                return words[index - 1][1]
        small = any(low[start:end] in self._particles for start, end in words)
        return words[min(len(words), 6 if small else 5) - 1][1]

    def is_firm(self, low: str, words: list[Word]) -> bool:
        """Tell whether a run of capitals is a firm's name: "An B... Bank"."""
        return not self._never.isdisjoint([low[start:end] for start, end in words])

    def _one_case(self, text: str, words: list[Word]) -> list[Word]:
        """Cut where small letters turn to capitals throughout (an acronym), or the other way."""
        kept = [words[0]]
        shout = text[words[0][0] : words[0][1]].isupper() if words[0][1] - words[0][0] > 1 else None
        for start, end in words[1:]:
            if end - start > 1:
                upper = text[start:end].isupper()
                if shout is not None and upper != shout:
                    break
                shout = upper
            kept.append((start, end))
        return kept

    def _length(self, low: str, words: list[Word]) -> int:
        """Say how many words of a long run are the name."""
        if len(words) <= 4:
            return len(words)
        second = low[slice(*words[1])]
        if len(words) == 5:
            return 3 if second in ("văn", "đình") else 5
        return 4 if second == "thị" else 3

    def match_abroad(self, source: Source, pos: int, *, ambiguous: bool = False) -> int | None:
        """Return the end of a foreign name of two words or more at `pos`; firms are none.

        Args:
            source: the document.
            pos: a folded offset.
            ambiguous: whether the first word may be built like a Vietnamese one ("Tim Cook").

        Returns:
            The name's end, or None where no such name starts.
        """
        words = self.words_at(source, pos)
        if len(words) < 2 or any(
            end - start > 1 and source.text[start:end].isupper() for start, end in words
        ):
            return None
        first, second = (source.low[slice(*word)] for word in words[:2])
        if is_vietnamese(first) and not (ambiguous and first.isascii() and not is_vietnamese(second)):
            return None
        if self.is_firm(source.low, words):
            return None
        small = any(source.text[start].islower() for start, _ in words)  # "Mohammad bin Zayed Al-Nahyan"
        return words[min(len(words), 6 if small else 4) - 1][1]

    def is_highland(self, source: Source, pos: int) -> bool:
        """Tell whether a name of the highlands may start at `pos`: "K'Brểu"."""
        return _HIGHLAND.match(source.text, pos) is not None

    def is_transcribed(self, source: Source, words: list[Word]) -> bool:
        """Tell whether a run of capitals is a foreign name in Vietnamese letters: "An-tô-ni-ô Gu-tê-rết"."""
        found = _TRANSCRIBED.fullmatch(source.text, *words[0]) if len(words) > 1 else None
        return found is not None and found["rest"].islower()

    def match_given(self, source: Source, pos: int) -> int | None:
        """Return the end of a given name alone ("Chiến" in "ông Chiến"): one or two syllables."""
        words = self.words_at(source, pos, 3)
        return words[-1][1] if 0 < len(words) <= 2 else None

    def split(
        self,
        source: Source,
        words: list[Word],
        known: frozenset[str],
        behind: Behind = "",
    ) -> int | None:
        """Return the index in a run of capitalised words where a personal name begins, or None.

        Args:
            source: the document.
            words: the run, as `words_at` gives it.
            known: lower-cased names of places and countries that no name may be cut from.
            behind: what stands before the run: a place word ("xã") or a thing named after persons, a
                body that a place name may follow ("Huyện ủy"), or neither.
        """
        text, low = source.text, source.low
        count = len(words)
        firm = max((i for i, (a, b) in enumerate(words) if low[a:b] in self._never), default=-1)
        best, best_score = None, _LEAST_SCORE
        inside = self._known_inside(low, words, known)
        lead = 0
        while behind == "firm" and lead < count - 1 and low[slice(*words[lead])] in self.firm_forms:
            lead += 1
        for index in range(count):
            length = count - index
            if length < 2:
                break
            weight = self.surnames.get(low[slice(*words[index])])
            if weight is None or length > 5 or index in inside or index <= firm:
                continue
            if text[words[index][0]].islower():  # a particle: "Rodrigo de ⟨la⟩ Cruz"
                continue
            if len(self._one_case(text, words[index:])) != length:
                continue
            if index and low[slice(*words[index])] in _NEVER_FIRST:
                continue
            score = weight + (0.0, 0.0, 0.5, 3.0, 2.0, -2.5)[length]
            if low[slice(*words[index + 1])] in self._middles and length > 2:
                score += 1.5
            if index == lead:
                score += self._at_start(low[words[index][0] : words[-1][1]], length, behind, weight)
            elif index == lead + 1 and behind in ("place", "firm"):
                score -= 3.0
            if score < _NAMESAKE / 2:
                return None
            if score > best_score:
                best, best_score = index, score
        return best

    def _at_start(self, name: str, length: int, behind: str, weight: int) -> float:
        """Weigh a run that is a name as a whole: likely behind a role, unlikely behind "xã"."""
        if behind and name in self.namesakes:
            return _NAMESAKE
        if behind == "firm":
            return -2.0 if name.split(" ", 2)[1] in _NEVER_FIRST else -7.0
        if behind == "place":
            return -3.0 if length > 2 else -9.0
        if behind == "body" and length == 2 and weight < 3:
            return -9.0
        return 4.0

    def namesake_at(self, low: str, words: list[Word]) -> int | None:
        """Return the end of a name that things are named after, where a run of words begins with it."""
        for size in range(min(4, len(words)), 1, -1):
            if low[words[0][0] : words[size - 1][1]] in self.namesakes:
                return words[size - 1][1]
        return None

    def _known_inside(self, low: str, words: list[Word], known: frozenset[str]) -> set[int]:
        """Return the indices at which a name would begin inside a known place name."""
        inside: set[int] = set()
        for index in range(len(words)):
            for size in (3, 2):
                if index + size <= len(words) and low[words[index][0] : words[index + size - 1][1]] in known:
                    inside.update(range(index, index + size))
                    break
        return inside

    def is_namesake(self, source: Source, start: int, end: int) -> bool:
        """Tell whether the name stands in the name of a place, school, campaign or the like."""
        before = source.low[max(0, start - 24) : start].rstrip(" \"“'")
        ends = self._named_ends
        if before[-3:] not in ends and before[-2:] not in ends and before[-1:] not in ends:
            return False
        if not before.endswith(self._named_after) or before.endswith(self._no_thing):
            return False
        word = max((w for w in self._named_after if before.endswith(w)), key=len)
        return len(before) == len(word) or not before[-len(word) - 1].isalnum()

    def honorific_at(self, source: Source, pos: int) -> Honorific | None:
        """Return the honorifics that start at `pos`, stacked ones together; a name need not follow."""
        return self._honorifics.at(source, pos)

    def honorific_before(self, source: Source, pos: int) -> Offsets | None:
        """Return the honorific that ends right before a name at `pos`, or None."""
        return self._honorifics.before(source, pos)


@lru_cache(maxsize=8)
def name_grammar(lexicon: Lexicon) -> NameGrammar:
    """Return the grammar of a lexicon: built once for all stages that ask."""
    return NameGrammar(lexicon)
