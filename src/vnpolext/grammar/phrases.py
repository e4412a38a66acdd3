"""Look-up of known phrases at a place in the lower-cased text, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

Value = TypeVar("Value")

WORD = re.compile(r"(?:[A-ZĐƯ]\.){1,3}[A-ZĐƯ]\w*|[^\W_]+(?:['’][^\W_]+)*(?:&[^\W_]+)*")
"""A word as names write it: "Y", "R'lấp", "GD&ĐT", "T.Ư"."""

_FIRST = re.compile(r"[^\W_]+")


class Phrases(Generic[Value]):
    """Phrases by their first syllable, each with a value.

    Example:
        >>> Phrases([("công an", 1), ("công an xã", 2)]).find("công an xã họp", 0)
        (10, 2)
    """

    __slots__ = ("_by_first",)

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        by_first: dict[str, dict[str, Value]] = {}
        for phrase, value in phrases:
            first = _FIRST.match(phrase)
            if first is not None:
                by_first.setdefault(first[0], {}).setdefault(phrase, value)
        self._by_first = {
            first: tuple(sorted(group.items(), key=lambda item: -len(item[0])))
            for first, group in by_first.items()
        }

    def find(self, low: str, pos: int) -> tuple[int, Value] | None:
        """Return the end and the value of the longest phrase at `pos`, or None."""
        first = _FIRST.match(low, pos)
        if first is None:
            return None
        for phrase, value in self._by_first.get(first[0], ()):
            if low.startswith(phrase, pos):
                end = pos + len(phrase)
                if not phrase[-1].isalnum() or not low[end : end + 1].isalnum():
                    return end, value
        return None

    def opens(self, word: str) -> bool:
        """Tell whether some phrase begins with the syllable `word`."""
        return word in self._by_first
