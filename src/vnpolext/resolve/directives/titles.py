"""Do two titles name one document? A headline cuts a title; a short form never adds words to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from vnpolext.grammar.late import late_regex
from vnpolext.resolve.directives.keys import plain_words
from vnpolext.source import Source
from vnpolext.spans import Offsets

_CONSONANT = "[bcdđghklmnpqrstvx]"
_ABBREVIATION = late_regex(  # no syllable: no vowel, or two consonants at its end that none ends with
    rf"{_CONSONANT}{{2,8}}|[a-zđ]{{1,6}}(?:{_CONSONANT}[bcdđgklmpqrstvx]|[bdđghklmpqrstvx]h)(?<!ng)"
)
_CENTURIES = ("19", "20")
_MANY = 8  # words that name a document whatever their order
_CITY = re.compile(r"\btp\b")
_BITS = 61


def words_of(source: Source, title: Offsets | None) -> list[str]:
    """Return the words of a title, without "về việc" before them."""
    if title is None:
        return []
    words = _CITY.sub("thành phố", plain_words(source.low[slice(*title)])).split()
    if words[:2] == ["về", "việc"]:
        return words[2:]
    return words[1:] if words[:1] == ["về"] else words


def cut_from(part: list[str], whole: list[str]) -> bool:
    """Tell whether `part` is `whole` with words left out: all its words, in order, at least three.

    Two words are enough where they end a long title ("Quy hoạch Sơn Trà").
    """
    if len(part) < 3:
        return len(part) == 2 and len(whole) > 4 and whole[-2:] == part
    if len(part) > len(whole):
        return False
    rest = iter(whole)
    for word in part:  # a plain loop: this is asked of each title and a hundred before it
        if word not in rest:
            break
    else:
        return True
    return (
        len(part) == len(whole)
        and len(part) >= _MANY
        and part[:2] == whole[:2]
        and sorted(part) == sorted(whole)
    )


class WordSet(NamedTuple):
    """The words of a title, for ruling out at once what it has nothing to do with."""

    told: list[str]
    words: frozenset[str]
    short: tuple[str, ...]
    """The abbreviations among them."""
    initials: str
    signature: int

    def spells(self, other: WordSet) -> bool:
        """Tell whether some words of this title may be what an abbreviation of the other stands for."""
        return any(word in self.initials for word in other.short)


def word_set(told: list[str]) -> WordSet:
    """Return the words of a title as a set."""
    short = tuple(word for word in told if _is_abbreviation(word))
    return WordSet(told, frozenset(told), short, "".join(word[0] for word in told), signature(told))


def that_may_be_alike(ours: WordSet, others: Iterable[WordSet]) -> list[list[str]]:
    """Return the words of those titles in which `likeness` could find anything.

    One has all words of the other, or writes out its abbreviations.
    """
    return [
        theirs.told
        for theirs in others
        if ours.words <= theirs.words
        or theirs.words <= ours.words
        or (ours.short and theirs.spells(ours))
        or (theirs.short and ours.spells(theirs))
    ]


def signature(words: list[str]) -> int:
    """Return a bit for each word of a title, some words sharing one.

    What has a bit that another title lacks is not cut from that title: two signatures rule out most pairs of
    titles in a tenth of the time that their words would take.
    """
    bits = 0
    for word in words:
        bits |= _bit(word)
    return bits


@lru_cache(maxsize=4096)
def _bit(word: str) -> int:
    return 1 << sum(map(ord, word)) % _BITS


def likeness(ours: list[str], theirs: list[str], *, doubtful: bool, spell: bool = True) -> int | None:
    """Return how much two titles say of one document, or None if they are of two.

    Args:
        ours: the words of the title read now.
        theirs: the words of a document's title.
        doubtful: whether ours names a document only as a cut of theirs.
        spell: whether abbreviations are written out.
    """
    if ours == theirs and len(ours) > 1:  # "07 luật": as short as it is
        return len(ours) + len(ours)
    pairs = [(ours, theirs)]
    if spell:
        spelled = _spelled_out(ours, theirs), _spelled_out(theirs, ours)
        if spelled != pairs[0]:
            pairs.append(spelled)
    for one, two in pairs:
        if cut_from(one, two) or (not doubtful and cut_from(two, one)):
            return None if _of_two(ours, theirs) else opens_with(one, two) + len(one)
    return None


def _of_two(ours: list[str], theirs: list[str]) -> bool:
    """Tell whether a report and the examining committee's on it, or the plans of two years are meant."""
    years = _first_year(ours), _first_year(theirs)
    return _by_examiner(ours) != _by_examiner(theirs) or bool(years[0] and years[1] and years[0] != years[1])


def _spelled_out(words: list[str], other: list[str]) -> list[str]:
    """Return a title's words with its abbreviations written as the other title has them.

    "nsnn" stands for the four words of the other title that begin so.
    """
    short = [word for word in words if _is_abbreviation(word) and word not in other]
    if not short:
        return words
    initials = "".join(word[0] for word in other)
    plain: list[str] = []
    for word in words:
        place = initials.find(word) if word in short else -1
        plain += other[place : place + len(word)] if place >= 0 else [word]
    return plain


@lru_cache(maxsize=4096)
def _is_abbreviation(word: str) -> bool:
    return _ABBREVIATION.fullmatch(word) is not None


def _first_year(words: list[str]) -> str:
    for word in words:
        if len(word) == 4 and word.startswith(_CENTURIES) and word.isdecimal():
            return word
    return ""


def _by_examiner(words: list[str]) -> bool:
    return "thẩm" in words[:4] and "tra" in words[:5]


def opens_with(part: list[str], whole: list[str]) -> int:
    """Return how many words two titles share at their beginning."""
    count = 0
    for one, two in zip(part, whole, strict=False):
        if one != two:
            break
        count += 1
    return count


def titles_clash(one: list[str], two: list[str]) -> bool:
    """Tell whether two titles are of two documents: they share little, and neither is cut from the other."""
    if len(one) < 3 or len(two) < 3 or cut_from(one, two) or cut_from(two, one):
        return False
    shared = len(set(one) & set(two))
    return shared < 0.75 * min(len(set(one)), len(set(two)))
