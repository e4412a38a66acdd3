"""Scans find words where words begin, alone and together the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnpolext.config import Config
from vnpolext.grammar import word_scan
from vnpolext.grammar.literals import by_lead
from vnpolext.grammar.word_scan import DIGIT, WordScan, look_together
from vnpolext.pipeline import Pipeline
from vnpolext.source import Source
from vnpolext.stages.commendations import CommendationsStage
from vnpolext.stages.dates import DatesStage
from vnpolext.stages.officials import OfficialsStage
from vnpolext.vocab import load_lexicon

LETTERS = "ab1. /"
WORDS = st.lists(
    st.builds(str.__add__, st.sampled_from("ab"), st.text(LETTERS, max_size=4)), min_size=1, max_size=6
)


def test_a_scan_looks_where_words_begin() -> None:
    scan = WordScan(by_lead(["ông", "bà"], whole={"bà"}))
    assert list(scan(Source("ông thông, bà\nbàn “ông”"))) == [(0, 3), (11, 13), (19, 22)]


def test_a_scan_for_nothing_finds_nothing() -> None:
    nothing, persons = WordScan({}), WordScan({"ôn": "g"})
    look_together(nothing, persons)
    assert list(nothing(Source("ông"))) == []
    assert list(persons(Source("ông"))) == [(0, 3)]


@given(st.lists(WORDS, min_size=1, max_size=3), st.text(LETTERS, max_size=40), st.booleans())
def test_together_they_find_what_each_finds_alone(
    vocabularies: list[list[str]], text: str, day: bool
) -> None:
    found = [by_lead(words, whole=words[:1], end=r"(?!\d)") for words in vocabularies]
    if day:
        found[0][DIGIT] = r"\d?(?:/\d)?"
    source = Source(text)
    alone = [list(WordScan(leads)(source)) for leads in found]
    scans = [WordScan(leads) for leads in found]
    look_together(*scans)
    assert [list(scan(source)) for scan in scans] == alone
    assert [list(scan(source)) for scan in reversed(scans)] == alone[::-1]


TEXTS = [
    "Sáng mùng 1 Tết, ông Lê An, Phó Chủ tịch UBND tỉnh, trao Bằng khen cho 3 tập thể.",
    "q.Giám đốc Sở, y sĩ Mai, đ/c Bí thư; p.Trưởng phòng 12/5, đ.c Chủ tịch",
    "Tặng Huân chương Lao động hạng Ba nhân ngày Nhà giáo 20/11, năm 2020, những năm qua",
    "chức vụ Phó Chủ tịch; vụ phó; Anh hùng LLVT nhân dân; anh Hùng; danh hiệu năm 2019",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_stages_of_a_pipeline_find_what_each_finds_alone(text: str) -> None:
    pipeline, source = Pipeline(Config(ner="off")), Source(text)
    alone = [stage(load_lexicon(), Config()) for stage in (DatesStage, OfficialsStage, CommendationsStage)]
    together = (pipeline._dates, pipeline._officials, pipeline._commendations)
    for one, same in zip(alone, together, strict=True):
        assert list(same.openings(source)) == list(one.openings(source))


def test_long_texts_are_read_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    persons, days = WordScan({"ôn": "g"}), WordScan({"hô": "m nay"})
    look_together(persons, days)
    monkeypatch.setattr(word_scan, "_AT_ONCE", 5)
    assert list(persons(Source("Hôm nay ông họp."))) == [(8, 11)]
