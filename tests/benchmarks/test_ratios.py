"""The figures of `make bench` that can be checked anywhere: ratios in one run, never seconds."""

from __future__ import annotations

import pytest

from benchmarks import growth, material, rates
from vnpolext import Pipeline

ALLOWANCE = 0.7
"""A short run on a busy machine is coarse: it must keep this share of the bar."""


@pytest.fixture(scope="module")
def few() -> material.Material:
    drawn = material.load(number=60, few=6)
    return material.Material(drawn.source, drawn.texts, drawn.few[:6])


@pytest.mark.full
def test_faster_than_what_people_use_today(few: material.Material) -> None:
    found = rates.measure(few, rounds=3)
    figures = list(rates.ratios(found))
    assert len(figures) >= 3
    for name, _, _, ratio, bar in figures:
        assert ratio >= bar * ALLOWANCE, f"{name}: {ratio:.1f} x, the bar is {bar} x"


@pytest.mark.full
def test_time_grows_with_the_text() -> None:
    many = material.load().texts  # a thousand articles hold other names and days, not the same ones again
    taken = growth.measure(Pipeline(), many, sizes=(750_000, 3_000_000), rounds=3)
    assert taken[1][1] / taken[0][1] < 2.3**2


def test_long_texts_have_the_length_asked_for() -> None:
    text = growth.one_long_text(["một", "hai ba"], 50)
    assert len(text) == 50
    assert text.startswith("một\nhai ba\nmột\n")
