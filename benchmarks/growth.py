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


def seconds(read: Callable[[str], object], text: str) -> float:
    """Return the processor time of reading a text once."""
    started = time.process_time()
    read(text)
    return time.process_time() - started


def measure(
    read: Callable[[str], object], texts: Sequence[str], sizes: Sequence[int] = SIZES, rounds: int = 5
) -> list[tuple[int, float]]:
    """Return the median time for one document of each size; all sizes are read in each round."""
    documents = [one_long_text(texts, size) for size in sizes]
    told = [[seconds(read, document) for document in documents] for _ in range(rounds)]
    return [(size, statistics.median(taken)) for size, *taken in zip(sizes, *told, strict=True)]
