"""The pipeline against underthesea's named-entity recogniser: same texts, same process, same run."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from vnpolext import Pipeline


@pytest.mark.full
def test_forty_times_as_fast_as_a_recogniser_by_sentence(pipeline: Pipeline, shared: Path) -> None:
    underthesea = pytest.importorskip("underthesea")

    def recognise(text: str) -> None:
        for sentence in underthesea.sent_tokenize(text):
            underthesea.ner(sentence)

    lines = (shared / "gold" / "dev" / "texts.jsonl").read_text("utf-8").splitlines()[:3]
    few = [json.loads(line)["text"] for line in lines]
    recognise(few[0])  # loads its model
    pipeline(few[0])
    assert _seconds(recognise, few) >= 40 * _seconds(pipeline, few)


def _seconds(read: Callable[[str], object], texts: list[str]) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - start)
    return best
