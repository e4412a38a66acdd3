"""The labels that the model learns from still come out of the stages as they are today."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from tests.conftest import ROOT

TEXT = "Ông Trần Quang Huy, Bí thư Huyện ủy Đông Hồ, thăm Công ty Sao Biển tại tỉnh Hà Nam cùng Kia Mobi."


@pytest.fixture(scope="module")
def labeller() -> Any:
    sys.path.insert(0, str(ROOT / "models" / "ner"))
    try:
        from labels import Labeller
    finally:
        sys.path.pop(0)
    return Labeller()


def named(sentence: Any) -> set[tuple[str, str]]:
    return {(sentence.text[e.start : e.end], e.label) for e in sentence.entities}


def test_rules_label_what_they_are_sure_of_and_leave_the_rest_open(labeller: Any) -> None:
    (sentence,) = labeller.sentences(TEXT)
    assert named(sentence) == {
        ("Trần Quang Huy", "PERSON"),
        ("Bí thư Huyện ủy Đông Hồ", "POSITION"),
        ("Công ty Sao Biển", "ORGANIZATION"),
        ("tỉnh Hà Nam", "LOCATION"),
    }
    assert "Kia Mobi" in [sentence.text[start:end] for start, end in sentence.unsure]


def test_in_the_gold_nobody_is_a_person_because_a_rule_says_so(labeller: Any) -> None:
    (sentence,) = labeller.sentences(TEXT, {"officials": [], "commendations": []})
    assert "PERSON" not in {entity.label for entity in sentence.entities}
    start = TEXT.index("Trần")
    mention = {"start": start, "end": start + len("Trần Quang Huy")}
    gold = {"officials": [{"mentions": [mention], "positions": []}], "commendations": []}
    (sentence,) = labeller.sentences(TEXT, gold)
    assert ("Trần Quang Huy", "PERSON") in named(sentence)
