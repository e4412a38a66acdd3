"""Do two titles name one document? A headline cuts a title; a short form never adds words to it."""

from __future__ import annotations

import re

from vnpolext.resolve.directives.keys import plain_words
from vnpolext.source import Source
from vnpolext.spans import Offsets

_CITY = re.compile(r"\btp\b")


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
    rest = iter(whole)
    return all(word in rest for word in part)


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
