"""Sentences with marked entities, "[Tổng thống|POSITION] [Nia Okoro|PERSON] nói.", and who reads them so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vnpolext.stages.ner.entities import LABELS, Entity

_MARK = re.compile(r"\[([^|\]]+)\|([A-Z]+)\]")
_BY_NAME = {label: label for label in LABELS}


def read_marks(marked: str) -> tuple[str, list[Entity]]:
    """Return the sentence without its marks, and the entities that were marked."""
    text, entities, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        entities.append(Entity(len(text), len(text) + len(match[1]), _BY_NAME[match[2]]))  # type: ignore[index]
        text += match[1]
        at = match.end()
    return text + marked[at:], entities


class Scripted:
    """A recogniser that knows what to see in each sentence, and keeps what it was asked."""

    def __init__(self, *marked: str) -> None:
        self._known = dict(map(read_marks, marked))
        self.asked: list[str] = []

    def __call__(self, sentences: Sequence[str]) -> list[list[Entity]]:
        self.asked += sentences
        return [self._known.get(sentence, []) for sentence in sentences]
