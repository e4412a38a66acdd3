"""underthesea's own NER as a recogniser: its words walked back onto the sentence that it was fed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from vnpolext.stages.ner.entities import Entity, Label

_LABELS: dict[str, Label] = {"PER": "PERSON", "ORG": "ORGANIZATION", "LOC": "LOCATION"}
_LONGEST = 1000
"""Its patterns are quadratic in the length of a run, so what stands behind this is not read."""


class UndertheseaRecogniser:
    """Finds PERSON, ORGANIZATION and LOCATION; underthesea knows no posts."""

    def __call__(self, sentences: Sequence[str]) -> list[list[Entity]]:
        """Return the entities of each sentence."""
        return [list(self._read(sentence[:_LONGEST])) for sentence in sentences]

    def _read(self, sentence: str) -> Iterator[Entity]:
        if not sentence.strip():
            return
        open_label: Label | None = None
        start = end = at = 0
        for word, *_, tag in _ner()(sentence):
            place = _next_to(sentence, at, word)
            if place is None:  # re-spelled: nothing behind it can be laid back surely
                break
            label = _LABELS.get(tag[2:])
            if tag.startswith("I-") and label is not None and label == open_label:
                end = place[1]
            else:
                if open_label is not None:
                    yield Entity(start, end, open_label)
                open_label, (start, end) = label, place
            at = place[1]
        if open_label is not None:
            yield Entity(start, end, open_label)


def _next_to(sentence: str, at: int, word: str) -> tuple[int, int] | None:
    """Lay a word onto the sentence from `at` on, nothing but blanks before and between its syllables."""
    first: int | None = None
    for syllable in word.split():
        while at < len(sentence) and sentence[at].isspace():
            at += 1
        if not sentence.startswith(syllable, at):
            return None
        first = at if first is None else first
        at += len(syllable)
    return None if first is None else (first, at)


@lru_cache(maxsize=1)
def _ner() -> Callable[[str], list[tuple[Any, ...]]]:
    """Load underthesea at the first sentence: its import and its models take seconds."""
    from underthesea import ner

    return ner  # type: ignore[no-any-return]
