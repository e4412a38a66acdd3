"""What each word may be inside an organisation's name: one look-up in the vocabulary at a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.vocab import Lexicon

WORD = late_regex(r"(?:[A-ZĐƯ]\.){1,3}[A-ZĐƯ]\w*|[^\W_]+(?:['’][^\W_]+)*(?:&[^\W_]+)*")
"""A word as names write it: "Y", "R'lấp", "GD&ĐT", "T.Ư"."""

_FIRST = re.compile(r"[^\W_]+")


class Head(NamedTuple):
    """What the vocabulary says of a unit head."""

    rank: int
    bare: bool
    free: bool
    named: bool
    short: bool
    numbered: bool
    system: str
    household: bool
    abroad: bool
    seated: bool
    capitals: bool
    trade: bool
    """A firm or a co-operative: any words may name it ("Hợp tác xã Bưởi da xanh")."""
    fielded: bool
    """The head itself ends with a field of work ("Ban Tuyên giáo"), so it can stand as a name."""


class Reading(NamedTuple):
    """The longest phrase of each class at a place: ends are 0 where the class has none."""

    head_end: int
    head: Head | None
    place_end: int
    place_alone: bool
    term_end: int
    term: str
    stop_end: int
    break_end: int
    name_end: int
    post_end: int
    office_end: int


NOTHING = Reading(0, None, 0, False, 0, "", 0, 0, 0, 0, 0)

_Candidate = tuple[str, bool, tuple[tuple[str, Any], ...]]


class BodyWords:
    """All phrases that concern names of bodies, by their first syllable."""

    __slots__ = ("_by_first", "countries", "middle_names", "namesakes", "openers", "surnames")

    def __init__(self, lexicon: Lexicon) -> None:
        phrases: dict[str, dict[str, Any]] = {}
        for kind, phrase, value in _phrases(lexicon):
            phrases.setdefault(phrase, {}).setdefault(kind, value)
        by_first: dict[str, list[_Candidate]] = {}
        for phrase, kinds in sorted(phrases.items(), key=lambda item: -len(item[0])):
            first = _FIRST.match(phrase)
            if first is not None:
                by_first.setdefault(first[0], []).append((phrase, phrase[-1].isalnum(), tuple(kinds.items())))
        self._by_first = {first: tuple(group) for first, group in by_first.items()}
        self.openers = frozenset(
            first
            for first, group in self._by_first.items()
            if any(kind in ("head", "place", "post", "office") for _, _, kinds in group for kind, _ in kinds)
        )
        """First syllables of heads, place nouns, posts and offices: where a name can start."""
        self.surnames = {
            word.lower(): int(entry.get("weight", 1))
            for entry in reversed(lexicon.entries("surname"))
            for word in entry["words"]
        }
        self.namesakes = frozenset(word.lower() for word in lexicon.words("namesake"))
        self.countries = tuple(
            f"{word.lower()}" for word in sorted(lexicon.words("country"), key=len, reverse=True)
        )
        self.middle_names = frozenset(word.lower() for word in lexicon.words("name_middle"))

    def at(self, source: Source, pos: int) -> Reading:
        """Return what the text at `pos` may be."""
        known = source.memo(self)
        reading: Reading | None = known.get(pos)
        if reading is None:
            reading = known[pos] = self.read(source.low, pos)
        return reading

    def read(self, low: str, pos: int) -> Reading:
        """Return what the text at `pos` may be; it is given in small letters."""
        first = _FIRST.match(low, pos)
        if first is None:
            return NOTHING
        candidates = self._by_first.get(first[0])
        if candidates is None:
            return NOTHING
        best: dict[str, tuple[int, Any]] = {}
        for phrase, whole, kinds in candidates:
            if low.startswith(phrase, pos):
                end = pos + len(phrase)
                if whole and low[end : end + 1].isalnum():
                    continue
                for kind, value in kinds:
                    if kind not in best:
                        best[kind] = (end, value)
        return _reading(best) if best else NOTHING


@lru_cache(maxsize=8)
def body_words(lexicon: Lexicon) -> BodyWords:
    """Return the phrases of a lexicon; the stages of one pipeline share them."""
    return BodyWords(lexicon)


def _reading(best: dict[str, tuple[int, Any]]) -> Reading:
    none = (0, None)
    head_end, head = best.get("head", none)
    place_end, alone = best.get("place", none)
    not_head = best.get("not_head", none)[0]
    if not_head > head_end:
        head_end, head = 0, None
    if not_head > place_end:
        place_end, alone = 0, False
    term_end, term = best.get("term", none)
    return Reading(
        head_end,
        head,
        place_end,
        bool(alone),
        term_end,
        term or "",
        best.get("stop", none)[0],
        best.get("break", none)[0],
        best.get("name", none)[0],
        best.get("post", none)[0],
        best.get("office", none)[0],
    )


def _head(entry: Any, fielded: bool) -> Head:
    return Head(
        rank=entry["rank"],
        bare=bool(entry.get("bare", False)),
        free=bool(entry.get("free", False)),
        named=bool(entry.get("named", False)),
        short=bool(entry.get("short", False)),
        numbered=bool(entry.get("numbered", False)),
        system=entry.get("system", ""),
        household=bool(entry.get("household", False)),
        seated=bool(entry.get("seated", False)),
        abroad=bool(entry.get("abroad", False)),
        capitals=bool(entry.get("capitals", False)),
        trade=bool(entry.get("trade", False)),
        fielded=fielded and not entry.get("group", False),
    )


def _phrases(lexicon: Lexicon) -> Iterator[tuple[str, str, Any]]:
    fields = frozenset(lexicon.words("body_term"))
    for entry in reversed(lexicon.entries("body_term")):  # what is also a word for people counts as that
        for word in entry["words"]:
            yield "term", word, entry["kind"]
    for entry in lexicon.entries("body_head"):
        for word in entry["words"]:
            tails = (word[at + 1 :] for at, sign in enumerate(word) if sign == " ")
            yield "head", word, _head(entry, any(tail in fields for tail in tails))
    for entry in lexicon.entries("place_noun"):
        for word in entry["words"]:
            yield "place", word, bool(entry["alone"])
    for entry in lexicon.entries("province"):
        for row in entry["data"]:
            yield "name", row[0].lower(), None
    for kind, words in (
        ("name", "place_alias"),
        ("not_head", "body_not_head"),
        ("stop", "body_stop"),
        ("break", "body_break"),
        ("post", "authority_post"),
        ("office", "authority_alone"),
    ):
        for word in lexicon.words(words):
            yield kind, word.lower(), None
