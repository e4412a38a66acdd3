"""Changes to an input that keep most of what a parser or a rule has already understood."""

from __future__ import annotations

import random
from collections.abc import Sequence


class Mixer:
    """Patch, cut, move, repeat and join inputs.

    Args:
        pieces: what is put into inputs.
        pool: other inputs, to take stretches from.
    """

    def __init__(self, pieces: Sequence[bytes], pool: Sequence[bytes] = ()) -> None:
        self._pieces = pieces
        self._pool = pool

    def mix(self, data: bytes, rng: random.Random) -> bytes:
        """Return `data` changed in one of the ways, as `rng` wills."""
        change = rng.choice((self._insert, self._insert, self._replace, self._cut, self._move, self._repeat,
                             self._join, self._spoil))  # fmt: skip
        start = rng.randint(0, len(data))
        end = min(len(data), start + rng.choice((1, 4, 20, 100, 500)))
        return change(data, start, end, rng)

    def _insert(self, data: bytes, start: int, _end: int, rng: random.Random) -> bytes:
        added = b"".join(rng.choice(self._pieces) for _ in range(rng.choice((1, 1, 2, 5))))
        return data[:start] + added + data[start:]

    def _replace(self, data: bytes, start: int, end: int, rng: random.Random) -> bytes:
        return data[:start] + rng.choice(self._pieces) + data[end:]

    def _cut(self, data: bytes, start: int, end: int, _rng: random.Random) -> bytes:
        return data[:start] + data[end:]

    def _move(self, data: bytes, start: int, end: int, rng: random.Random) -> bytes:
        rest = data[:start] + data[end:]
        at = rng.randint(0, len(rest))
        return rest[:at] + data[start:end] + rest[at:]

    def _repeat(self, data: bytes, start: int, end: int, rng: random.Random) -> bytes:
        return data[:end] + data[start:end] * rng.choice((1, 2, 10, 60)) + data[end:]

    def _join(self, data: bytes, start: int, _end: int, rng: random.Random) -> bytes:
        other = rng.choice(self._pool) if self._pool else data
        return data[:start] + other[rng.randint(0, len(other)) :]

    def _spoil(self, data: bytes, start: int, end: int, rng: random.Random) -> bytes:
        return data[:start] + rng.randbytes(max(1, min(end - start, 4))) + data[end:]
