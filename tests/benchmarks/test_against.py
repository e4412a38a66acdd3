"""Comparing two checkouts."""

from __future__ import annotations

import pytest
from benchmarks.against import compare
from benchmarks.material import ROOT


@pytest.mark.full
def test_a_checkout_is_as_good_as_itself() -> None:
    *stages, total, dumps = compare(ROOT, number=10, rounds=3).splitlines()
    assert dumps == "dumps: the same"
    assert len(stages) > 8
    assert total.startswith("all")
    assert 0.5 < float(total.split()[-1]) < 2.0
