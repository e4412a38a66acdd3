"""Another way, for the comparison: a linear-chain CRF (underthesea's trainer) on the same labels.

    python models/ner/crf.py --work WORK [--labels both|rules|gold|taught]

Five models, one for each fold, and their figures. It is quick, so it also tells what each source of
labels is worth: the rules', the gold's, both, or those of underthesea's NER ("taught") beside the gold.

A CRF cannot leave a word open, so a sentence is cut where its labels are not sure.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import spacy
from folds import FOLDS, GOLD, Figures, gold_docs, read_docs
from spacy.tokens import Doc
from underthesea_core import CRFTagger, CRFTrainer

from vnpolext.stages.ner.entities import LABELS, Entity
from vnpolext.stages.ner.underthesea import UndertheseaRecogniser
from vnpolext.stages.ner.words import split_words

_BY_NAME = {label: label for label in LABELS}


def shape(word: str) -> str:
    """Return how a word is written: "Aa", "AA", "a", "0" or itself."""
    if word.isdigit():
        return "0"
    if not word.isalpha():
        return word
    if word.islower():
        return "a"
    return "AA" if word.isupper() and len(word) > 1 else "Aa"


def features(words: Sequence[str]) -> list[list[str]]:
    """Return the features of each word: it and its neighbours, small letters and shapes."""
    low = ["<s>", "<s>", *(word.lower() for word in words), "</s>", "</s>"]
    form = ["", "", *map(shape, words), "", ""]
    rows = []
    for index in range(2, len(words) + 2):
        row = [f"{k}={low[index + k]}" for k in (-2, -1, 0, 1, 2)]
        row += [f"s{k}={form[index + k]}" for k in (-2, -1, 0, 1, 2)]
        row += [f"b{k}={low[index + k]}|{low[index + k + 1]}" for k in (-2, -1, 0, 1)]
        row += [f"t={form[index - 1]}{form[index]}{form[index + 1]}", f"ws={low[index - 1]}|{form[index]}"]
        rows.append(row)
    return rows


def sure_pieces(docs: Sequence[Doc]) -> tuple[list[list[list[str]]], list[list[str]]]:
    """Return features and tags of the stretches of sentences whose labels are sure."""
    x, y = [], []
    for doc in docs:
        rows = features([token.text for token in doc])
        start = 0
        for index in range(len(doc) + 1):
            if index < len(doc) and doc[index].ent_iob != 0:
                continue
            if index - start > 2:
                x.append(rows[start:index])
                y.append([_tag(doc, at) for at in range(start, index)])
            start = index + 1
    return x, y


def _tag(doc: Doc, at: int) -> str:
    token = doc[at]
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"


class CrfRecogniser:
    """A trained CRF as a recogniser."""

    def __init__(self, path: Path) -> None:
        self._tagger = CRFTagger()
        self._tagger.load(str(path))

    def __call__(self, sentences: Sequence[str]) -> list[list[Entity]]:
        """Return the entities of each sentence."""
        return [self._read(sentence) for sentence in sentences]

    def _read(self, sentence: str) -> list[Entity]:
        words = split_words(sentence)
        found: list[Entity] = []
        tags = self._tagger.tag(features([sentence[s:e] for s, e in words])) if words else []
        for (start, end), tag, before in zip(words, tags, ["O", *tags], strict=False):
            if tag == "O":
                continue
            label = _BY_NAME[tag[2:]]
            if found and tag[0] == "I" and before[2:] == tag[2:]:
                found[-1] = found[-1]._replace(end=end)
            else:
                found.append(Entity(start, end, label))
        return found


def taught_docs(docs: Sequence[Doc]) -> list[Doc]:
    """Return the same sentences with the labels that underthesea's NER gives them."""
    read = UndertheseaRecogniser()([doc.text for doc in docs])
    taught = []
    for doc, entities in zip(docs, read, strict=True):
        copy = Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
        spans = (copy.char_span(e.start, e.end, e.label, alignment_mode="contract") for e in entities)
        copy.set_ents([span for span in spans if span is not None])
        taught.append(copy)
    return taught


def main() -> None:
    """Train on four folds, read the fifth, five times."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--sentences", type=int, default=6000, help="sentences of the corpus")
    parser.add_argument("--iterations", type=int, default=50)
    parser.add_argument("--labels", choices=["both", "rules", "gold", "taught"], default="both")
    options = parser.parse_args()
    vocab = spacy.blank("xx").vocab
    corpus = read_docs(options.work / "weak-train.spacy", vocab)[: options.sentences]
    if options.labels == "gold":
        corpus = []
    elif options.labels == "taught":
        corpus = taught_docs(corpus)
    figures, path = Figures(), options.work / "crf.bin"
    for fold in range(FOLDS):
        docs = [
            d
            for k in range(FOLDS)
            if k != fold
            for part in GOLD
            for d in gold_docs(options.work, part, k, vocab)
        ]
        x, y = sure_pieces([*corpus, *(docs * 2 if options.labels != "rules" else [])])
        trainer = CRFTrainer(l1_penalty=0.1, l2_penalty=0.01, max_iterations=options.iterations, verbose=0)
        trainer.train(x, y).save(str(path))
        recogniser = CrfRecogniser(path)
        for part in GOLD:
            figures.add(part, gold_docs(options.work, part, fold, vocab), recogniser)
    print(f"{path.stat().st_size / 1e6:.1f} MB")
    print(figures.table(f"crf, {options.labels}"))


if __name__ == "__main__":
    main()
