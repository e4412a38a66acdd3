"""The last defence against a text that would take for ever: each stage stops when its time is over.

Every pattern is meant to be linear and quick, and tests hold them to it; this is for the text that nobody
thought of. Time is the thread's own processor time, looked at between pieces of work, and allowed in
proportion to the length: an ordinary text stays far below it on any machine, so that its records do not
depend on the machine.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

SECONDS_AT_LEAST = 0.5
SECONDS_PER_CHARACTER = 2.5e-6
TOGETHER_PER_CHARACTER = 2.2e-6
"""What all stages may take together, besides `SECONDS_AT_LEAST`: few texts are slow in more than one."""

_LOOK_EVERY = 32


class Budget:
    """The time that the stages may spend on one text, each for itself and all together.

    Args:
        length: the text's length in characters.

    Attributes:
        seconds: what one stage may take.
        cuts: for each stage that was stopped, the place up to which it has read.
    """

    def __init__(self, length: int) -> None:
        self.seconds = SECONDS_AT_LEAST + SECONDS_PER_CHARACTER * length
        self.cuts: dict[str, int] = {}
        self._ends: dict[str, float] = {}
        self._together = SECONDS_AT_LEAST + TOGETHER_PER_CHARACTER * length
        self._over: float | None = None
        self._pieces = 0

    def watch(self, stage: str, work: Iterable[T], place: Callable[[T], int]) -> Iterator[T]:
        """Yield the pieces of a stage's work until its time is over.

        Args:
            stage: whose time is spent; its clock starts at its first piece of work.
            work: the pieces, in the order of the text.
            place: where a piece stands in the folded text.
        """
        now = time.thread_time()
        if self._over is None:
            self._over = now + self._together
        end = self._ends.setdefault(stage, min(now + self.seconds, self._over))
        for piece in work:
            self._pieces += 1
            if stage in self.cuts or (not self._pieces % _LOOK_EVERY and time.thread_time() > end):
                self.cuts.setdefault(stage, place(piece))
                return
            yield piece
