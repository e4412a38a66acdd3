"""Only sentences with a cue and a likely name that the rules left open reach a model."""

from __future__ import annotations

import pytest

from vnpolext.config import Config
from vnpolext.source import Source
from vnpolext.spans import Found, OfficialSpan, PositionSpan
from vnpolext.stages.ner.gate import Gate
from vnpolext.stages.ner.stage import NerStage
from vnpolext.vocab import load_lexicon

from .marked import Scripted

GATE = Gate(load_lexicon())


def opened(text: str, found: Found | None = None) -> list[str]:
    source = Source(text)
    return [source.text[start:end] for start, end in GATE.open_sentences(source, found or Found())]


@pytest.mark.parametrize(
    ("sentence", "is_open"),
    [
        ("Tổng thống Cộng hòa Palau Tommy Remengesau đã tới dự.", True),
        ("Chủ tịch Hiệp hội Gỗ Bình Phú, Trần Nhật Khoa, phản đối.", True),
        ("TS ngành luật Hà Thu Cúc cho rằng cần sửa.", True),
        ("Chủ tịch UBND huyện yêu cầu các xã rà soát.", False),  # a cue, and no name
        ("Chủ tịch UBND tỉnh Quảng Ninh yêu cầu rà soát.", False),  # a province is no person
        ("Anh Trần Nhật Khoa trồng hai sào lúa.", False),  # a name, and no cue of an official
        ("Mưa lớn kéo dài ở vùng núi.", False),
    ],
)
def test_a_cue_and_a_likely_name_open_a_sentence(sentence: str, is_open: bool) -> None:
    assert opened(sentence) == ([sentence] if is_open else [])


def test_a_sentence_whose_official_is_known_stays_closed() -> None:
    text = "Chủ tịch Hiệp hội Gỗ Trần Nhật Khoa phản đối."
    start = text.index("Trần")
    post = PositionSpan(0, start - 1, "officials.post", (0, 8), (9, start - 1))
    known = OfficialSpan(start, start + len("Trần Nhật Khoa"), "officials.post_name", None, [post])
    assert opened(text, Found(officials=[known])) == []
    assert opened(text) == [text]


def test_a_person_without_a_post_leaves_the_sentence_open() -> None:
    text = "Ông Trần Nhật Khoa, chủ cửa hàng, phó giám đốc hãng, nói."
    person = OfficialSpan(4, 18, "officials.honorific", (0, 3))
    assert opened(text, Found(officials=[person])) == [text]


def test_very_long_sentences_are_not_read() -> None:
    assert opened("Tổng thống Nia Okoro " + "nói mãi " * 200) == []


def test_all_reads_every_sentence_that_holds_a_name() -> None:
    source = Source("Anh Trần Nhật Khoa trồng lúa. Mưa lớn kéo dài.")
    assert [source.text[s:e] for s, e in GATE.every_sentence(source, Found())] == [
        "Anh Trần Nhật Khoa trồng lúa."
    ]


@pytest.mark.parametrize(("mode", "asked"), [("off", 0), ("auto", 1), ("all", 2)])
def test_the_setting_decides_what_is_asked(mode: str, asked: int) -> None:
    model = Scripted()
    stage = NerStage(load_lexicon(), Config.model_validate({"ner": mode}), model)
    stage(Source("Tổng thống Cộng hòa Palau Tommy Remengesau tới dự. Anh Trần Nhật Khoa trồng lúa."), Found())
    assert len(model.asked) == asked
