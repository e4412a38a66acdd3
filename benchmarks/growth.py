"""Does a document of twice the length take twice the time?"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence

SIZES = (500_000, 1_000_000, 2_000_000, 4_000_000, 8_000_000)


def one_long_text(texts: Sequence[str], size: int) -> str:
    """Join different texts to one of `size` characters, each as often as needed."""
    parts, length = [], 0
    while length < size:
        for text in texts:
            parts.append(text)
            length += len(text) + 1
            if length >= size:
                break
    return "\n".join(parts)[:size]


def seconds(read: Callable[[str], object], text: str, rounds: int) -> float:
    """Return the median processor time of reading a text."""
    taken = []
    for _ in range(rounds):
        started = time.process_time()
        read(text)
        taken.append(time.process_time() - started)
    return statistics.median(taken)


def measure(
    read: Callable[[str], object], texts: Sequence[str], sizes: Sequence[int] = SIZES, rounds: int = 5
) -> list[tuple[int, float]]:
    """Return the time for one document of each size."""
    return [(size, seconds(read, one_long_text(texts, size), rounds)) for size in sizes]
