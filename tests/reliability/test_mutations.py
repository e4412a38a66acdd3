"""Damaged articles: sound records always, and most of the records where a reader would still read them."""

from __future__ import annotations

import random

import pytest
from benchmarks.material import CORPUS, SEED, corpus_rows

from reliability.mutations import GOAL, GOALS, MUTATIONS, judge
from reliability.seeds import articles

from .test_planted import plant

# Articles so short and dense that a break or a capital may cost one record of twenty.
SMALL_GOALS = {
    "nfd": 1.0,
    "tones_moved": 1.0,
    "blanks_doubled": 1.0,
    "names_in_capitals": 0.95,
    "line_breaks": 0.9,
}


def shares(rows: list[dict[str, str]], kinds: tuple[str, ...]) -> dict[str, float]:
    """Return for each kind of damage the share of the records that survives it; nothing may break."""
    there, kept = dict.fromkeys(kinds, 0), dict.fromkeys(kinds, 0)
    for row in rows:
        for name, answer in judge({**row, "kinds": kinds})["answers"].items():
            assert answer["defect"] is None, (row["id"], name, answer)
            there[name] += answer["there"]
            kept[name] += answer["kept"]
    return {name: kept[name] / max(1, there[name]) for name in kinds}


def test_our_articles_survive_damage() -> None:
    texts = [*articles(), *(plant(seed).text for seed in range(200, 210))]
    quick = tuple(name for name in MUTATIONS if name != "repeated_50_times")
    found = shares([{"id": str(n), "text": text} for n, text in enumerate(texts)], quick)
    assert {name: found[name] for name, goal in SMALL_GOALS.items() if found[name] < goal} == {}


@pytest.mark.full
def test_corpus_articles_survive_damage() -> None:
    if not CORPUS.exists():
        pytest.skip("../shared/corpus is not here: its articles stay outside the project")
    rows = random.Random(SEED).sample(list(corpus_rows()), 150)
    found = shares(rows, tuple(MUTATIONS))
    assert {name: found[name] for name in GOALS if found[name] < GOAL} == {}
