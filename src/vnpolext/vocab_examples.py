"""Examples in vocabulary files: sentences whose marks say what must be found in them.

⟦ ⟧ mark a mention, a date, a person's name or a recipient, by the stage of the entry's kind; ⟨ ⟩ mark a
position. A sentence without marks must give nothing of that stage.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vnpolext.pipeline import Pipeline
from vnpolext.records import Extraction
from vnpolext.spans import Offsets
from vnpolext.vocab import Lexicon

_MARK = re.compile("([⟦⟧⟨⟩])")


@dataclass(slots=True, frozen=True)
class Example:
    """A marked sentence of an entry and the stage that must find what it marks."""

    kind: str
    stage: str
    sentence: str


def examples_of(lexicon: Lexicon, packed: Lexicon | None = None) -> Iterator[Example]:
    """Yield the examples of `lexicon`, without those of `packed`.

    Args:
        lexicon: the vocabulary whose examples are asked for.
        packed: the vocabulary without the user's files; its entries are left out, and its kinds tell the
            stage of entries whose file names none.
    """
    for kind in lexicon.kinds():
        known = packed.entries(kind) if packed else ()
        for entry in lexicon.entries(kind)[len(known) :]:
            stage = entry["stage"] or (known[0]["stage"] if known else "directives")
            for sentence in entry.get("examples", ()):
                yield Example(kind, stage, sentence)


def unmark(sentence: str) -> tuple[str, set[Offsets], set[Offsets]]:
    """Return the sentence without its marks, the stretches in ⟦ ⟧ and those in ⟨ ⟩.

    Raises:
        ValueError: a mark is not closed.

    Example:
        >>> unmark("Gửi ⟦Kế hoạch 7⟧.")
        ('Gửi Kế hoạch 7.', {(4, 14)}, set())
    """
    spans: dict[str, set[Offsets]] = {"⟦": set(), "⟨": set()}
    opened: list[tuple[str, int]] = []
    plain = ""
    for piece in _MARK.split(sentence):
        if piece in ("⟦", "⟨"):
            opened.append((piece, len(plain)))
        elif piece in ("⟧", "⟩"):
            if not opened:
                raise ValueError(f"a mark is closed but not opened in {sentence!r}")
            mark, start = opened.pop()
            spans[mark].add((start, len(plain)))
        else:
            plain += piece
    if opened:
        raise ValueError(f"a mark is not closed in {sentence!r}")
    return plain, spans["⟦"], spans["⟨"]


def failures(pipeline: Pipeline, examples: Iterable[Example]) -> Iterator[tuple[Example, str]]:
    """Yield each example that does not hold, and what is missing or too much."""
    for example in examples:
        try:
            text, wanted, held = unmark(example.sentence)
        except ValueError as error:
            yield example, str(error)
            continue
        result = pipeline(text)
        found = _found(example.stage, result)
        posts = {(post.start, post.end) for official in result.officials for post in official.positions}
        missing = [text[start:end] for start, end in sorted((wanted - found) | (held - posts))]
        if missing:
            shown = ", ".join(text[start:end] for start, end in sorted(found)) or "nothing"
            yield example, f"not found: {', '.join(missing)} (found: {shown})"
        elif not wanted and not held and found:
            yield example, f"nothing is marked, but found: {', '.join(text[s:e] for s, e in sorted(found))}"


def _found(stage: str, result: Extraction) -> set[Offsets]:
    if stage == "directives":
        return {(span.start, span.end) for item in result.directives for span in item.mentions}
    if stage == "dates":
        return {(span.start, span.end) for span in result.dates}
    if stage == "officials":
        return {(span.start, span.end) for item in result.officials for span in item.mentions}
    return {(span.start, span.end) for item in result.commendations for span in item.recipients}
