"""How sentences are cut for our model."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from vnpolext.stages.ner.words import blank_after, split_words


@given(st.text(max_size=60))
def test_words_hold_every_character_that_is_not_blank(text: str) -> None:
    words = split_words(text)
    assert "".join(text[start:end] for start, end in words) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(words))


def test_blanks_are_told() -> None:
    text = "số 05-CT/TW, Huế"
    assert [text[s:e] for s, e in split_words(text)] == ["số", "05", "-", "CT", "/", "TW", ",", "Huế"]
    assert blank_after(text, split_words(text)) == [True, False, False, False, False, False, True, False]
