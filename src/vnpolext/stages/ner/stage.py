"""The stage: gate, recogniser, pairing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnpolext.spans import at_or_before
from vnpolext.stages.ner.gate import Gate
from vnpolext.stages.ner.model import load_model
from vnpolext.stages.ner.pairing import Pairing

if TYPE_CHECKING:
    from vnpolext.config import Config
    from vnpolext.source import Source
    from vnpolext.spans import Found, OfficialSpan
    from vnpolext.stages.ner.entities import Recogniser
    from vnpolext.vocab import Lexicon


AUTO_READS = False
"""Whether `ner = "auto"` asks our model; decided by the ablation in models/ner/CARD.md."""


class NerStage:
    """Finds officials that no rule found; does nothing, and loads nothing, with `ner = "off"`.

    Args:
        lexicon: The vocabulary, for cues and honorifics.
        config: The settings; `ner` decides which sentences are read.
        recogniser: The model to ask; our own by default, loaded at the first sentence that reaches it.
    """

    def __init__(self, lexicon: Lexicon, config: Config, recogniser: Recogniser | None = None) -> None:
        self._every = config.ner == "all"
        self._idle = config.ner == "off" or (config.ner == "auto" and recogniser is None and not AUTO_READS)
        self._recogniser = recogniser
        if not self._idle:
            self._gate = Gate(lexicon)
            self._pairing = Pairing(lexicon)

    def __call__(self, source: Source, found: Found) -> list[OfficialSpan]:
        """Return the officials in `found`, some with posts that the model saw, and new ones.

        Rules outrank the model: it moves no name that they found, and adds posts only where they saw none.
        """
        if self._idle:
            return found.officials
        choose = self._gate.every_sentence if self._every else self._gate.open_sentences
        sentences = list(choose(source, found))
        if not sentences:
            return found.officials
        recognise = self._recogniser or load_model()
        read = recognise([source.text[start:end] for start, end in sentences])
        seen = [
            span
            for (start, _), entities in zip(sentences, read, strict=True)
            for span in self._pairing.officials(source, start, entities)
        ]
        return _joined(found.officials, seen)


def _joined(ruled: list[OfficialSpan], seen: list[OfficialSpan]) -> list[OfficialSpan]:
    """Add what the model saw to what the rules found, in text order."""
    at = {(span.start, span.end): index for index, span in enumerate(ruled)}
    posted = {span for span in at if ruled[at[span]].positions}
    order = sorted(at)
    starts = [start for start, _ in order]
    joined = list(ruled)
    for span in seen:
        index = at.get((span.start, span.end))
        if index is not None:
            if span.positions and (span.start, span.end) not in posted:
                joined[index] = replace(ruled[index], positions=span.positions, rule=span.rule)
            continue
        before = at_or_before(starts, span.end - 1)
        if before < 0 or order[before][1] <= span.start:
            joined.append(span)
    return sorted(joined, key=lambda item: item.start)
