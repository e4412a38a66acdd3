"""Titles are ruled out by their words only where comparing them would find nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vnpolext.resolve.directives.titles import likeness, that_may_be_alike, words_of
from vnpolext.source import Source

TITLES = st.lists(
    st.sampled_from("phát triển kinh tế xã hội ktxh năm 2020 2021 nsnn ngân sách nhà nước thẩm tra".split()),
    min_size=1,
    max_size=10,
).map(" ".join)


@given(TITLES, st.lists(TITLES, max_size=4), st.booleans())
def test_no_title_that_is_alike_is_ruled_out(title: str, others: list[str], doubtful: bool) -> None:
    source = Source(title)
    words = words_of(source, (0, len(title)))
    told = {other: other.split() for other in others}
    kept = that_may_be_alike(source, (0, len(title)), words, told)
    for other in told.values():
        if likeness(words, other, doubtful=doubtful) is not None:
            assert other in kept


def test_titles_of_other_words_are_ruled_out() -> None:
    source = Source("phát triển kinh tế")
    told = {"giáo dục": ["giáo", "dục"], "phát triển kinh tế biển": ["phát", "triển", "kinh", "tế", "biển"]}
    words = ["phát", "triển", "kinh", "tế"]
    assert that_may_be_alike(source, (0, 18), words, told) == [["phát", "triển", "kinh", "tế", "biển"]]
