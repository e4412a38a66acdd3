"""No text takes long for its length: each idea of `reliability.worst`, small here and large in the full run."""

from __future__ import annotations

import pytest

from reliability.worst import LONGEST, MEGABYTE, SECONDS, TEXTS, measure, quickest
from vnpolext import Config, Pipeline

SMALL = 20_000


@pytest.fixture(scope="module")
def everything() -> Pipeline:
    return Pipeline(Config(sections="all"))


@pytest.mark.parametrize("name", TEXTS)
def test_small_texts(everything: Pipeline, name: str) -> None:
    bar = SECONDS[MEGABYTE] * SMALL / MEGABYTE
    assert quickest(everything, TEXTS[name](SMALL), 5 * bar)[0] < 5 * bar


@pytest.mark.full
@pytest.mark.parametrize("name", TEXTS)
def test_a_megabyte_takes_five_seconds_at_most(everything: Pipeline, name: str) -> None:
    assert quickest(everything, TEXTS[name](MEGABYTE), SECONDS[MEGABYTE])[0] < SECONDS[MEGABYTE]


@pytest.mark.full
@pytest.mark.parametrize("name", ("our examples, one line", "our examples"))
def test_eight_times_the_text_takes_eight_times_as_long(everything: Pipeline, name: str) -> None:
    """What walks over all that was found before, or copies the rest of the text, shows here and not in 1 MB."""
    small, large = TEXTS[name](MEGABYTE // 2), TEXTS[name](4 * MEGABYTE)
    for _ in range(3):
        ratio = measure(everything, large)[0] / measure(everything, small)[0]
        if ratio < 10:
            return
    raise AssertionError(f"eight times the text took {ratio:.1f} times as long")


@pytest.mark.full
@pytest.mark.parametrize("name", LONGEST[:8])
def test_twenty_megabytes_take_two_minutes_at_most(everything: Pipeline, name: str) -> None:
    size = 20 * MEGABYTE
    assert measure(everything, TEXTS[name](size))[0] < SECONDS[size]
