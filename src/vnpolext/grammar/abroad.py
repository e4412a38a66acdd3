"""Where a foreign name begins in a run of capitals that starts as the name of a body or a place."""

from __future__ import annotations

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.vocab import Lexicon

_FEWEST, _MOST = 2, 4
"""Words of a foreign name."""
_GLUED = late_regex(r"[^\W\d_]{2}(?<=[A-ZĐ]{2})[a-zà-ỹ]")
"""An abbreviation glued to the next word: "TPHồ"."""


class NamesAbroad:
    """Cuts foreign names off what stands before them; built once from a lexicon, then pure."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._given = frozenset(word.lower() for word in lexicon.words("given_abroad"))
        self._never = frozenset(lexicon.words("name_never"))
        self._highland = frozenset(word.lower() for word in lexicon.words("place_first_highland"))
        self._place_first = frozenset(word.lower() for word in lexicon.words("place_first_abroad"))

    def starts(
        self,
        source: Source,
        words: list[Offsets],
        *,
        whole: bool,
        named: bool = False,
        place: bool = False,
        opens: bool = False,
    ) -> int | None:
        """Return the index in a run of capitalised words where a foreign name begins, or None.

        Args:
            source: the document.
            words: the run, as `NameGrammar.words_at` gives it.
            whole: whether what stands before the run is a whole body ("Quốc hội"), so that the name may
                begin with the first word; else a noun that wants a name of its own ("Tập đoàn").
            named: whether the noun has a name already, so that a known given name may follow at once.
            place: whether that noun is one of places ("bang").
            opens: whether the run opens the body, so that an acronym is all of it ("FBI").
        """
        count = len(words)
        first = 0
        while first < count and _is_shouted(source, words[first]):
            first += 1
        told = words[first:] if opens else words
        if count < _FEWEST or any(source.low[start:end] in self._never for start, end in told):
            return None
        given = next((n for n in range(first, count - 1) if self._begins(source, words[n:])), None)
        if first:
            known = first if whole or opens else given
            return known if known is not None and self._is_name(source, words[known:]) else None
        if whole and self._is_name(source, words):
            return 0
        if given is not None and (given or whole or named):
            return given
        if place and _FEWEST < count <= _MOST and not self._holds_vietnamese(source, words):
            two = source.low[slice(*words[0])] in self._place_first
            return None if two and count < _MOST else count - _FEWEST
        return self._behind_vietnamese(source, words) if whole else None

    def is_given(self, source: Source, word: Offsets) -> bool:
        """Tell whether a word is a known given name abroad."""
        return source.low[slice(*word)] in self._given

    def opens_place(self, word: str) -> bool:
        """Tell whether a word is the first of two in the names of places in the highlands: "Mường Do"."""
        return word in self._highland

    def _begins(self, source: Source, words: list[Offsets]) -> bool:
        """Tell whether words are a name that begins with a known given name."""
        return source.low[slice(*words[0])] in self._given and self._is_name(source, words)

    def _is_name(self, source: Source, words: list[Offsets]) -> bool:
        """Tell whether words look like a foreign person's name."""
        if not _FEWEST <= len(words) <= _MOST or any(_is_shouted(source, word) for word in words):
            return False
        if _GLUED.match(source.text, words[0][0]):
            return False
        first, *rest = (source.low[slice(*word)].rpartition(".")[2] for word in words)
        if first in self._given:
            return not (is_vietnamese(rest[0]) and is_vietnamese(rest[-1]))
        return (
            not is_vietnamese(first)
            and first not in self._highland
            and not any(is_vietnamese(word) and not word.isascii() for word in rest)
        )

    def _holds_vietnamese(self, source: Source, words: list[Offsets]) -> bool:
        return any(
            is_vietnamese(source.low[start:end]) or source.text[start].islower() for start, end in words
        )

    def _behind_vietnamese(self, source: Source, words: list[Offsets]) -> int | None:
        """Return where foreign words follow Vietnamese ones: "Nhà Xanh ⟨Park Soo-hyun⟩"."""
        for index in range(1, len(words) - 1):
            if not is_vietnamese(source.low[slice(*words[index])]):
                rest = words[index:]
                return index if self._is_name(source, rest) else None
        return None


def _is_shouted(source: Source, word: Offsets) -> bool:
    """Tell whether a word is an acronym."""
    return word[1] - word[0] > 1 and source.text[slice(*word)].isupper()
