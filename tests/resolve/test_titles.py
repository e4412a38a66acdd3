"""Titles are ruled out by their words only where comparing them would find nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vnpolext.resolve.directives.titles import likeness, that_may_be_alike, word_set

TITLES = st.lists(
    st.sampled_from("phát triển kinh tế xã hội ktxh năm 2020 2021 nsnn ngân sách nhà nước thẩm tra".split()),
    min_size=1,
    max_size=10,
)


@given(TITLES, st.lists(TITLES, max_size=4), st.booleans())
def test_no_title_that_is_alike_is_ruled_out(
    title: list[str], others: list[list[str]], doubtful: bool
) -> None:
    kept = that_may_be_alike(word_set(title), map(word_set, others))
    for other in others:
        if likeness(title, other, doubtful=doubtful) is not None:
            assert other in kept


@given(TITLES, TITLES, st.booleans())
def test_no_title_that_is_cut_from_another_has_a_bit_of_its_own(
    title: list[str], other: list[str], doubtful: bool
) -> None:
    ours, theirs = word_set(title).signature, word_set(other).signature
    if likeness(title, other, doubtful=doubtful, spell=False) is not None:
        assert not ours & ~theirs or not theirs & ~ours


def test_titles_of_other_words_are_ruled_out() -> None:
    ours = word_set(["phát", "triển", "kinh", "tế"])
    others = map(word_set, (["giáo", "dục"], ["phát", "triển", "kinh", "tế", "biển"]))
    assert that_may_be_alike(ours, others) == [["phát", "triển", "kinh", "tế", "biển"]]
