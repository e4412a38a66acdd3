"""Train the NER model anew: vectors, labels, folds, and the model that is packed.

    python models/ner/train.py prepare --work WORK     label the corpus and the gold
    python models/ner/train.py base --work WORK        train on rule-made labels alone (no gold article)
    python models/ner/train.py folds --work WORK       go on with the gold, five models, one for each fold
    python models/ner/train.py final --work WORK       go on with all of the gold: models/ner/weights

Vectors first: `python models/ner/vectors.py --out WORK/vectors`. Run from the root of the project; the
corpus and the gold are expected in ../shared, or where --shared says.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable
from pathlib import Path

import spacy
from corpus import read_articles, read_gold
from folds import FOLDS, GOLD
from labels import Labelled, Labeller
from spacy.tokens import Doc, DocBin, Span
from spacy.training.initialize import convert_vectors, init_nlp
from spacy.training.loop import train
from spacy.util import load_config

from vnpolext.stages.ner.words import blank_after, split_words

HERE = Path(__file__).parent


def to_doc(nlp: spacy.Language, sentence: Labelled) -> Doc:
    """Return the sentence as spaCy learns it, words cut as the library cuts them."""
    text = sentence.text
    words = split_words(text)
    doc = Doc(nlp.vocab, words=[text[s:e] for s, e in words], spaces=blank_after(text, words))
    entities = [_span(doc, words, e.start, e.end, e.label) for e in sentence.entities]
    missing = [_span(doc, words, start, end) for start, end in sentence.unsure]
    kept = [span for span in entities if span is not None]
    taken = {token.i for span in kept for token in span}
    free = [span for span in missing if span is not None and taken.isdisjoint(range(span.start, span.end))]
    doc.set_ents(kept, missing=_without_overlaps(free), default="outside")
    return doc


def _span(doc: Doc, words: list[tuple[int, int]], start: int, end: int, label: str = "") -> Span | None:
    inside = [index for index, (s, e) in enumerate(words) if start <= s and e <= end]
    return Span(doc, inside[0], inside[-1] + 1, label=label) if inside else None


def _without_overlaps(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda item: (item.start, -item.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def save(sentences: Iterable[Labelled], path: Path) -> None:
    """Write sentences in spaCy's own format."""
    nlp = spacy.blank("xx")
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=[to_doc(nlp, sentence) for sentence in sentences], store_user_data=False).to_disk(path)


def worth_reading(sentence: Labelled, rng: random.Random) -> bool:
    """Keep all sentences with a person or a post, some with other names, few without any."""
    labels = {entity.label for entity in sentence.entities}
    if len(sentence.unsure) > len(sentence.entities):
        return False
    if labels & {"PERSON", "POSITION"}:
        return True
    return rng.random() < (0.3 if labels else 0.1)


def prepare(options: argparse.Namespace) -> None:
    """Label what the models learn from."""
    labeller, rng = Labeller(), random.Random(7)
    for part in GOLD:
        for fold in range(FOLDS):
            articles = read_gold(options.shared / "gold" / part)[fold::FOLDS]
            sentences = [s for text, note in articles for s in labeller.sentences(text, note)]
            save(sentences, options.work / f"{part}{fold}.spacy")
    articles = list(read_articles(options.shared / "corpus", options.shared / "gold"))
    rng.shuffle(articles)
    kept: list[Labelled] = []
    seen: set[str] = set()
    read = 0
    for article in articles:
        read += 1
        for sentence in labeller.sentences(article["text"]):
            if sentence.text not in seen and worth_reading(sentence, rng):
                seen.add(sentence.text)
                kept.append(sentence)
        if len(kept) >= options.sentences:
            break
    print(f"{len(kept)} sentences of {read} articles")
    held = len(kept) // 20
    save(kept[:held], options.work / "weak-dev.spacy")
    save(kept[held:], options.work / "weak-train.spacy")
    rng.shuffle(kept)
    save(kept[: options.mixed], options.work / "weak-mixed.spacy")


def vectors(options: argparse.Namespace) -> Path:
    """Turn floret's table into spaCy vectors, looked up by the lower-cased word."""
    folder = options.work / "vectors" / "spacy"
    if not folder.exists():
        nlp = spacy.blank("xx")
        convert_vectors(
            nlp,
            options.work / "vectors" / "vectors.floret",
            truncate=0,
            prune=-1,
            mode="floret",
            attr="LOWER",
        )
        nlp.to_disk(folder)
    return folder


def run(options: argparse.Namespace, train_on: list[Path], dev: Path, out: Path, base: Path | None) -> None:
    """Train with spaCy's own loop; go on from `base` if there is one."""
    docs = [doc for path in train_on for doc in DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab)]
    out.mkdir(parents=True, exist_ok=True)
    DocBin(docs=docs, store_user_data=False).to_disk(out / "train.spacy")
    overrides = {
        "paths.train": str(out / "train.spacy"),
        "paths.dev": str(dev),
        "paths.vectors": str(vectors(options)),
        "sizes.width": options.width,
        "sizes.depth": options.depth,
        "sizes.rows": options.rows,
    }
    if base is not None:
        overrides |= {"training.max_epochs": options.epochs or 1, "training.optimizer.learn_rate": 0.0005}
    elif options.epochs:
        overrides["training.max_epochs"] = options.epochs
    config = load_config(HERE / "config.cfg", overrides=overrides, interpolate=True)
    if base is not None:
        config["components"]["ner"] = {"source": str(base)}
    nlp = init_nlp(config)
    train(nlp, out)


def main() -> None:
    """Run one step."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("step", choices=["prepare", "base", "folds", "final"])
    parser.add_argument("--work", type=Path, required=True, help="folder for everything made on the way")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--sentences", type=int, default=16000, help="sentences taken from the corpus")
    parser.add_argument("--mixed", type=int, default=800, help="of these, sentences mixed with the gold")
    parser.add_argument("--name", default="", help="suffix of the models' folders, for comparisons")
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--depth", type=int, default=4)
    parser.add_argument("--rows", type=int, default=4000)
    parser.add_argument("--epochs", type=int, default=0)
    options = parser.parse_args()
    work, base = options.work, options.work / f"base{options.name}"
    if options.step == "prepare":
        prepare(options)
    elif options.step == "base":
        run(options, [work / "weak-train.spacy"], work / "weak-dev.spacy", base, None)
    elif options.step == "folds":
        for fold in range(FOLDS):
            others = [work / f"{part}{k}.spacy" for part in GOLD for k in range(FOLDS) if k != fold]
            own = work / "weak-dev.spacy"
            run(
                options,
                [*others, work / "weak-mixed.spacy"],
                own,
                work / f"fold{fold}{options.name}",
                base / "model-best",
            )
    else:
        every = [work / f"{part}{fold}.spacy" for part in GOLD for fold in range(FOLDS)]
        run(
            options,
            [*every, work / "weak-mixed.spacy"],
            work / "weak-dev.spacy",
            work / f"final{options.name}",
            base / "model-best",
        )


if __name__ == "__main__":
    main()
