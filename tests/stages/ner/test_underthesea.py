"""underthesea's words are laid back onto the sentence that it was fed."""

from __future__ import annotations

import pytest

from vnpolext.stages.ner import underthesea
from vnpolext.stages.ner.entities import Entity
from vnpolext.stages.ner.underthesea import UndertheseaRecogniser

Row = tuple[str, str, str, str]


def row(word: str, tag: str = "O") -> Row:
    return (word, "", "", tag)


CASES: list[tuple[str, list[Row], list[Entity]]] = [
    (
        "Bà Nia  Okoro ở Huế",  # two blanks inside a name
        [row("Bà"), row("Nia Okoro", "B-PER"), row("ở"), row("Huế", "B-LOC")],
        [Entity(3, 13, "PERSON"), Entity(16, 19, "LOCATION")],
    ),
    (
        "Sở Y tế Huế họp",
        [row("Sở", "B-ORG"), row("Y tế", "I-ORG"), row("Huế", "I-ORG"), row("họp")],
        [Entity(0, 11, "ORGANIZATION")],
    ),
    ("Huế Huế", [row("Huế"), row("Huế", "B-LOC")], [Entity(4, 7, "LOCATION")]),  # the second, not the first
    ("An Bình", [row("An", "B-PER"), row("Bình", "B-PER")], [Entity(0, 2, "PERSON"), Entity(3, 7, "PERSON")]),
    (
        "An gặp Tuy",
        [row("An", "B-PER"), row("gặp"), row("Tùy", "B-PER")],
        [Entity(0, 2, "PERSON")],
    ),  # re-spelled
    ("Tháng Ba", [row("Tháng Ba", "B-MISC")], []),
    (" ", [], []),
]


@pytest.mark.parametrize(("sentence", "rows", "expected"), CASES)
def test_words_are_walked_back(
    sentence: str, rows: list[Row], expected: list[Entity], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(underthesea, "_ner", lambda: lambda _: rows)
    assert UndertheseaRecogniser()([sentence]) == [expected]


@pytest.mark.full
def test_the_library_itself_finds_a_person() -> None:
    sentence = "Ông Nguyễn Văn Toàn làm việc tại Hà Nội."
    (entities,) = UndertheseaRecogniser()([sentence])
    assert ("Nguyễn Văn Toàn", "PERSON") in {(sentence[e.start : e.end], e.label) for e in entities}
