"""What any recogniser of names gives: labelled stretches of single sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

Label = Literal["PERSON", "ORGANIZATION", "LOCATION", "POSITION"]

LABELS: tuple[Label, ...] = ("PERSON", "ORGANIZATION", "LOCATION", "POSITION")


class Entity(NamedTuple):
    """A named thing; `start` and `end` count the characters of its own sentence."""

    start: int
    end: int
    label: Label


class Recogniser(Protocol):
    """Anything that finds entities in sentences given as plain strings."""

    def __call__(self, sentences: Sequence[str]) -> list[list[Entity]]:
        """Return the entities of each sentence, in text order and without overlaps."""
        ...
