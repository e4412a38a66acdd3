"""Our own model (spaCy), loaded at the first sentence that reaches it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import nullcontext
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from vnpolext.errors import ModelError
from vnpolext.stages.ner.entities import LABELS, Entity, Label
from vnpolext.stages.ner.words import blank_after, split_words

if TYPE_CHECKING:
    from spacy.language import Language

_BY_NAME: dict[str, Label] = {label: label for label in LABELS}


def model_folder() -> Path:
    """Return where the weights stand: in the installed package, or beside the sources in a checkout.

    Raises:
        ModelError: There are none in either place.
    """
    package = Path(str(files("vnpolext")))
    for folder in (package / "models" / "ner", package.parents[1] / "models" / "ner" / "weights"):
        if (folder / "config.cfg").is_file():
            return folder
    raise ModelError(
        f"the weights of the NER model are missing under {package / 'models' / 'ner'}; "
        'install the wheel again, or set ner = "off"'
    )


class SpacyRecogniser:
    """A trained spaCy pipeline as a recogniser.

    Args:
        folder: What `nlp.to_disk` wrote.
    """

    def __init__(self, folder: Path) -> None:
        import spacy

        self._nlp: Language = spacy.load(folder)
        self._lock = threading.Lock()

    def __call__(self, sentences: Sequence[str]) -> list[list[Entity]]:
        """Return the entities of each sentence; a blank sentence has none."""
        from spacy.tokens import Doc

        vocab = self._nlp.vocab
        # What the vocabulary learns while reading goes with the zone; spaCy before 3.8 has none and keeps it.
        zone = getattr(self._nlp, "memory_zone", nullcontext)
        with self._lock, zone():
            cut = ((sentence, split_words(sentence)) for sentence in sentences)
            docs = (
                (Doc(vocab, [text[s:e] for s, e in words], spaces=blank_after(text, words)), words)
                for text, words in cut
            )
            return [
                [Entity(words[ent.start][0], words[ent.end - 1][1], _BY_NAME[ent.label_]) for ent in doc.ents]
                for doc, words in self._nlp.pipe(docs, as_tuples=True)
            ]


@lru_cache(maxsize=1)
def load_model() -> SpacyRecogniser:
    """Load the packed model once; importing spaCy and reading the weights takes about a second."""
    return SpacyRecogniser(model_folder())
