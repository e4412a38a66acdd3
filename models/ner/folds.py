"""Gold articles in folds, and how well a recogniser finds their persons and posts.

python models/ner/folds.py --work WORK --name SUFFIX      our model, each fold read by its own
python models/ner/folds.py --work WORK --underthesea      underthesea's NER
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from vnpolext.stages.ner.entities import LABELS, Recogniser

FOLDS = 5
GOLD = ("dev", "written")


def read_docs(path: Path, vocab: Vocab) -> list[Doc]:
    """Read a file of labelled sentences."""
    return list(DocBin().from_disk(path).get_docs(vocab))


def gold_docs(work: Path, part: str, fold: int, vocab: Vocab) -> list[Doc]:
    """Read the sentences of one fold."""
    return read_docs(work / f"{part}{fold}.spacy", vocab)


class Figures:
    """Counts of entities found, over any number of folds; what the labels leave open does not count."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = {}
        self._seconds = 0.0
        self._characters = 0

    def add(self, part: str, docs: Sequence[Doc], recogniser: Recogniser) -> None:
        """Read the sentences and count."""
        counts = self._counts.setdefault(part, Counter())
        texts = [doc.text for doc in docs]
        started = time.perf_counter()
        read = recogniser(texts)
        self._seconds += time.perf_counter() - started
        self._characters += sum(map(len, texts))
        for doc, entities in zip(docs, read, strict=True):
            gold = {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents}
            unsure = [(t.idx, t.idx + len(t)) for t in doc if t.ent_iob == 0]
            found = {
                tuple(e) for e in entities if all(e.end <= start or end <= e.start for start, end in unsure)
            }
            for label in LABELS:
                counts[f"{label} gold"] += sum(item[2] == label for item in gold)
                counts[f"{label} found"] += sum(item[2] == label for item in found)
                counts[f"{label} right"] += sum(item[2] == label for item in gold & found)

    def table(self, name: str) -> str:
        """Return a line for each part: F1 by label, and the speed."""
        lines = []
        for part, counts in self._counts.items():
            cells = []
            for label in LABELS:
                total = counts[f"{label} gold"] + counts[f"{label} found"]
                cells.append(f"{label} {2 * counts[f'{label} right'] / total if total else 0.0:.3f}")
            speed = self._characters / self._seconds / 1000 if self._seconds else 0.0
            lines.append(f"{name} {part}: " + ", ".join(cells) + f"; {speed:.0f} kchar/s")
        return "\n".join(lines)


def main() -> None:
    """Print the figures of one recogniser."""
    from vnpolext.stages.ner.model import SpacyRecogniser
    from vnpolext.stages.ner.underthesea import UndertheseaRecogniser

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", default="")
    parser.add_argument("--underthesea", action="store_true")
    parser.add_argument("--base", action="store_true", help="the model trained on rule-made labels alone")
    options = parser.parse_args()
    vocab, figures = spacy.blank("xx").vocab, Figures()
    for fold in range(FOLDS):
        folder = f"base{options.name}/model-best" if options.base else f"fold{fold}{options.name}/model-last"
        recogniser: Recogniser = (
            UndertheseaRecogniser() if options.underthesea else SpacyRecogniser(options.work / folder)
        )
        for part in GOLD:
            figures.add(part, gold_docs(options.work, part, fold, vocab), recogniser)
    print(figures.table("underthesea" if options.underthesea else f"ours{options.name}"))


if __name__ == "__main__":
    main()
