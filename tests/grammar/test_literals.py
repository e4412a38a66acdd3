"""Shared openings give the same matches as a plain alternation, longest first."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnpolext.grammar.literals import alternation, by_lead


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        (
            ["bí thư", "bí thư đoàn", "chủ tịch"],
            "bí thư đoàn, chủ tịch, bí thư",
            ["bí thư đoàn", "chủ tịch", "bí thư"],
        ),
        (["a", "b", "ab"], "abba", ["ab", "b", "a"]),
        (["đ/c", "t.ư", "-", "^", "]"], "đ/c ở t.ư-^]", ["đ/c", "t.ư", "-", "^", "]"]),
        ([], "gì cũng không", []),
        (["giống", "giống"], "giống", ["giống"]),
    ],
)
def test_table(words: list[str], text: str, expected: list[str]) -> None:
    assert re.findall(alternation(words), text) == expected


def test_blanks_may_match_something_else() -> None:
    assert re.findall(alternation(["bí thư", "bí quyết"], r"[ \n]{1,2}"), "bí\nthư bí  quyết") == [
        "bí\nthư",
        "bí  quyết",
    ]


@given(st.lists(st.text("ab c-]^\\", min_size=1, max_size=6), min_size=1), st.text("ab c-]^\\", max_size=40))
def test_same_as_a_plain_alternation(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))
    assert re.findall(alternation(words), text) == re.findall(plain, text)


def test_some_words_fit_only_as_whole_words() -> None:
    pattern = re.compile(alternation(["cô", "công an", "bà", "gs"], whole={"cô", "bà"}))
    text = "cô nói, công an xã, công nhân, bàn, bà, gs.ts"
    assert [found[0] for found in pattern.finditer(text)] == ["cô", "công an", "bà", "gs"]


@given(
    st.lists(st.text("ab c.", min_size=1, max_size=6), min_size=1, max_size=8),
    st.text("ab c.", max_size=40),
    st.booleans(),
)
def test_leads_with_what_follows_are_the_words(words: list[str], text: str, whole: bool) -> None:
    wholes = set(words) if whole else set()
    leads = by_lead(words, wholes)
    parts = [re.escape(lead) + f"(?:{leads[lead]})" for lead in sorted(leads, key=len, reverse=True)]
    assert re.findall("|".join(parts), text) == re.findall(alternation(words, whole=wholes), text)


def test_what_follows_ends_with_the_end() -> None:
    assert by_lead(["bí thư", "bí"], end="!") == {"bí": r"(?:\ thư)?!"}
