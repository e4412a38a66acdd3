"""Every example in the vocabulary is found: ⟦ ⟧ mark what its stage must find, ⟨ ⟩ a position."""

from __future__ import annotations

import re
from typing import Any

import pytest

from vnpolext import Extraction, Pipeline
from vnpolext.vocab import load_lexicon

LEXICON = load_lexicon()
EXAMPLES = [
    pytest.param(entry["stage"], sentence, id=f"{kind}: {sentence}")
    for kind in LEXICON.kinds()
    for entry in LEXICON.entries(kind)
    for sentence in entry.get("examples", ())
]
FINDS = {
    "directives": lambda result: [
        mention for directive in result.directives for mention in directive.mentions
    ],
    "dates": lambda result: result.dates,
    "officials": lambda result: [mention for official in result.officials for mention in official.mentions],
    "commendations": lambda result: [
        recipient for commendation in result.commendations for recipient in commendation.recipients
    ],
}


def marked(sentence: str) -> tuple[str, set[tuple[int, int]], set[tuple[int, int]]]:
    """Return the sentence without its marks, the spans in ⟦ ⟧ and those in ⟨ ⟩."""
    spans: dict[str, set[tuple[int, int]]] = {"⟦": set(), "⟨": set()}
    opened: list[tuple[str, int]] = []
    plain = ""
    for piece in re.split("([⟦⟧⟨⟩])", sentence):
        if piece in ("⟦", "⟨"):
            opened.append((piece, len(plain)))
        elif piece in ("⟧", "⟩"):
            mark, start = opened.pop()
            spans[mark].add((start, len(plain)))
        else:
            plain += piece
    assert not opened, f"a mark is not closed in {sentence!r}"
    return plain, spans["⟦"], spans["⟨"]


def offsets(found: Any) -> set[tuple[int, int]]:
    return {(span.start, span.end) for span in found}


def positions(result: Extraction) -> set[tuple[int, int]]:
    return offsets(position for official in result.officials for position in official.positions)


@pytest.mark.parametrize(("stage", "sentence"), EXAMPLES)
def test_the_stage_finds_what_the_example_marks(pipeline: Pipeline, stage: str, sentence: str) -> None:
    text, wanted, held = marked(sentence)
    result = pipeline(text)
    found = offsets(FINDS[stage](result))
    assert wanted <= found, f"not found: {[text[a:b] for a, b in wanted - found]}"
    assert held <= positions(result), f"no position: {[text[a:b] for a, b in held - positions(result)]}"
    if not wanted and not held:
        assert not found, f"nothing is marked, but found: {[text[a:b] for a, b in found]}"
