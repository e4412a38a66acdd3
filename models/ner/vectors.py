"""Syllable vectors with subwords (floret), learned from the corpus."""

from __future__ import annotations

import argparse
from pathlib import Path

import floret
from corpus import read_articles

from vnpolext.source import Source
from vnpolext.stages.ner.words import split_words


def write_text(corpus: Path, gold: Path, target: Path) -> None:
    """Write the sentences of the corpus, one a line, lower case, cut as the model will cut them."""
    seen: set[int] = set()
    with target.open("w", encoding="utf-8") as out:
        for article in read_articles(corpus, gold):
            source = Source(article["text"])
            for start, end in source.sentences:
                sentence = source.low[start:end]
                if hash(sentence) in seen:
                    continue
                seen.add(hash(sentence))
                words = [sentence[first:last] for first, last in split_words(sentence)]
                out.write(" ".join(words) + "\n")


def main() -> None:
    """Learn the vectors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--dim", type=int, default=64)
    parser.add_argument("--bucket", type=int, default=20000)
    parser.add_argument("--epoch", type=int, default=3)
    parser.add_argument("--thread", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    text = options.out / "sentences.txt"
    if not text.exists():
        write_text(options.corpus, options.gold, text)
    model = floret.train_unsupervised(
        str(text), model="skipgram", mode="floret", hashCount=2, bucket=options.bucket, minn=2, maxn=4,
        minCount=10, dim=options.dim, epoch=options.epoch, lr=0.05, ws=5, neg=5, verbose=1,
        thread=options.thread,
    )  # fmt: skip
    model.save_floret_vectors(str(options.out / "vectors.floret"))


if __name__ == "__main__":
    main()
