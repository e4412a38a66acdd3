"""The stage: gate, recogniser, pairing."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        """Return officials that overlap none of those in `found`: rules outrank the model."""
        if self._idle:
            return []
        choose = self._gate.every_sentence if self._every else self._gate.open_sentences
        sentences = list(choose(source, found))
        if not sentences:
            return []
        recognise = self._recogniser or load_model()
        officials = []
        taken = sorted((span.start, span.end) for span in found.officials)
        for (start, _), entities in zip(
            sentences, recognise([source.text[start:end] for start, end in sentences]), strict=True
        ):
            officials += [
                span
                for span in self._pairing.officials(source, start, entities)
                if not any(span.start < end and first < span.end for first, end in taken)
            ]
        return officials
