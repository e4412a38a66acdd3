"""The last defence against a text that would take for ever: the stages stop when their time is over.

Every pattern is meant to be linear and quick, and tests hold them to it; this is for the text that nobody
thought of. Time is the thread's own processor time, looked at between pieces of work, and allowed in
proportion to the length: an ordinary text stays far below it on any machine, so that its records do not
depend on the machine. The clock of the processor is slow to ask, so that of the wall, which no thread's work
outruns, is asked first: an ordinary text is read before it says that a tenth of the time is over.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

SECONDS_AT_LEAST = 0.5
SECONDS_PER_CHARACTER = 1.8e-6
MANY_CHARACTERS = 1_000_000
SECONDS_PER_FURTHER_CHARACTER = 3e-6
"""Beyond the first million; the bar is 5 s for one million and 120 s, a fifth more for each, for twenty."""

_SHORT = 10_000
"""Characters of a text in which nothing takes long, not even what takes their square."""
_LOOK_EVERY = 32
_FREE_SHARE = 0.1
"""The share of the time that passes by the wall's clock before the processor's is asked."""


class Budget:
    """The time that all stages together may spend on one text.

    Args:
        length: the text's length in characters.

    Attributes:
        seconds: what they may take of the thread's processor time.
        cuts: for each stage that was stopped, the place up to which it has read.
    """

    def __init__(self, length: int) -> None:
        further = max(0, length - MANY_CHARACTERS)
        self.seconds = (
            SECONDS_AT_LEAST
            + SECONDS_PER_CHARACTER * (length - further)
            + SECONDS_PER_FURTHER_CHARACTER * further
        )
        self.cuts: dict[str, int] = {}
        self._is_short = length < _SHORT
        self._free_until: float | None = None
        self._end: float | None = None
        self._until_look = _LOOK_EVERY

    def watch(self, stage: str, work: Iterable[T], place: Callable[[T], int]) -> Iterator[T]:
        """Yield the pieces of a stage's work until the time is over.

        Args:
            stage: whose work it is; the clock starts with the first stage that works.
            work: the pieces, in the order of the text.
            place: where a piece stands in the folded text.
        """
        return iter(work) if self._is_short else self._watched(stage, work, place)

    def _watched(self, stage: str, work: Iterable[T], place: Callable[[T], int]) -> Iterator[T]:
        if self._free_until is None:
            self._free_until = time.monotonic() + self.seconds * _FREE_SHARE
        was_cut, left = stage in self.cuts, self._until_look
        for piece in work:
            left -= 1
            if was_cut or not left:
                if was_cut or self._is_over():
                    self.cuts.setdefault(stage, place(piece))
                    return
                left = _LOOK_EVERY
            self._until_look = left
            yield piece

    def _is_over(self) -> bool:
        """Tell whether the time is over, by the clock that it takes to know."""
        if self._end is None:
            if time.monotonic() <= (self._free_until or 0.0):
                return False
            self._end = time.thread_time() + self.seconds * (1 - _FREE_SHARE)
        return time.thread_time() > self._end
