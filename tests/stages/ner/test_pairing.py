"""A person that a model marked becomes an official with the posts beside the name."""

from __future__ import annotations

import unicodedata

import pytest

from vnpolext import Pipeline
from vnpolext.config import Config
from vnpolext.source import Source
from vnpolext.spans import Found, OfficialSpan, PositionSpan
from vnpolext.stages.ner.stage import NerStage
from vnpolext.vocab import load_lexicon

from .marked import Scripted, read_marks

# What the model marks; then name, honorific, and each post as title | body | status.
CASES = [
    (
        "[Tổng thống Palau|POSITION] [Tommy Remengesau|PERSON] tới dự.",
        [("Tommy Remengesau", None, ["Tổng thống | Palau | current"])],
    ),
    (
        "[Chủ tịch đảng Cam|POSITION], [Anna de Vries|PERSON], từ chức.",
        [("Anna de Vries", None, ["Chủ tịch | đảng Cam | current"])],
    ),
    (
        "Bà [Nia Okoro|PERSON], [cựu Bộ trưởng Tài chính|POSITION], nói.",
        [("Nia Okoro", "Bà", ["Bộ trưởng | Tài chính | former"])],
    ),
    (
        "[Trưởng ban Tổ chức|POSITION] ông [Lò A Tỉnh|PERSON] phát biểu.",
        [("Lò A Tỉnh", "ông", ["Trưởng ban | ban Tổ chức | current"])],
    ),
    (
        "[Nia Okoro|PERSON] - [Thị trưởng|POSITION] [Thành phố Xanh|ORGANIZATION]",
        [("Nia Okoro", None, ["Thị trưởng | Thành phố Xanh | current"])],
    ),
    (
        "[Bí thư Chi bộ|POSITION], [Trưởng thôn|POSITION] [Hờ Nỏ Dia|PERSON] cho hay.",
        [("Hờ Nỏ Dia", None, ["Bí thư | Chi bộ | current", "Trưởng thôn | None | current"])],
    ),
    (
        "[Chủ tịch|POSITION] [Sao Xanh|PERSON], [Nia Okoro|PERSON], vắng mặt.",  # a firm, then the person
        [("Nia Okoro", None, ["Chủ tịch | Sao Xanh | current"])],
    ),
    ("[Thứ trưởng Bộ|POSITION] [Công Thương|PERSON] ký.", []),  # a ministry goes on
    ("[Bí thư|POSITION] đến sân Tân [Lê Nhất|PERSON], [Bí thư Đoàn|POSITION].", []),  # the tail of a name
    (
        "Bộ trưởng Tài chính [Nia Okoro|PERSON] từ chức.",  # no post marked: the rules' roles serve
        [("Nia Okoro", None, ["Bộ trưởng | Tài chính | current"])],
    ),
    (
        "[Anna de Vries|PERSON], Chủ tịch Hội Nông dân Đảo Xa, nói.",
        [("Anna de Vries", None, ["Chủ tịch | Hội Nông dân Đảo Xa | current"])],
    ),
    ("Bộ trưởng đã gặp, theo [Nia Okoro|PERSON].", []),
    ("Đại tá [Jon Kabila|PERSON] có mặt.", [("Jon Kabila", "Đại tá", [])]),
    ("Cụ [Tommy Remengesau|PERSON] kể chuyện.", []),  # neither post nor an official's honorific
    ("[Tổng thống|POSITION] gặp [Nia Okoro|PERSON].", []),  # the post is not beside the name
    ("[Tổng thống Palau|POSITION] [Remengesau|PERSON] tới dự.", []),  # one word is no full name
    (
        "[Tổng thống|POSITION] [Ahmad al|PERSON]-Hakim tới dự.",
        [("Ahmad al-Hakim", None, ["Tổng thống | None | current"])],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_posts_beside_a_name(marked: str, expected: list[tuple[str, str | None, list[str]]]) -> None:
    source = Source(read_marks(marked)[0])
    stage = NerStage(load_lexicon(), Config(ner="all"), Scripted(marked))

    def cut(offsets: tuple[int, int] | None) -> str | None:
        return None if offsets is None else source.text[slice(*offsets)]

    read = [
        (
            source.text[span.start : span.end],
            cut(span.honorific),
            [f"{cut(post.title)} | {cut(post.organization)} | {post.status}" for post in span.positions],
        )
        for span in stage(source, Found())
    ]
    assert read == expected


def test_rules_outrank_the_model() -> None:
    text = "Tổng thống Palau Tommy Remengesau tới dự."
    name, post = (17, 33), PositionSpan(0, 16, "officials.post", (0, 10), (11, 16))
    ruled = [OfficialSpan(*name, "officials.post_name", None, [post])]
    model = Scripted("[Tổng thống|POSITION] [Palau Tommy|PERSON] Remengesau tới dự.")
    assert NerStage(load_lexicon(), Config(ner="all"), model)(Source(text), Found(officials=ruled)) == ruled


def test_a_post_is_added_where_the_rules_saw_a_person_and_no_post() -> None:
    text = "Ông Trần Nhật Khoa, Thuyền trưởng tàu Sao Biển, nói."
    ruled = OfficialSpan(4, 18, "officials.honorific", (0, 3))
    model = Scripted("Ông [Trần Nhật Khoa|PERSON], [Thuyền trưởng tàu Sao Biển|POSITION], nói.")
    (read,) = NerStage(load_lexicon(), Config(ner="all"), model)(Source(text), Found(officials=[ruled]))
    assert (read.start, read.honorific, len(read.positions)) == (4, (0, 3), 1)
    assert ruled.positions == []  # what the rules found is not written over


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_offsets_are_the_callers_own(form: str) -> None:
    marked = "[Thống lĩnh Đảo Xoài|POSITION] [Uyên Xí Pọng|PERSON] tới dự."
    text = unicodedata.normalize(form, read_marks(marked)[0])
    pipe = Pipeline(Config(ner="all"))
    pipe._ner = NerStage(load_lexicon(), Config(ner="all"), Scripted(marked))
    (official,) = pipe(text).officials
    (mention,), (post,) = official.mentions, official.positions
    assert text[mention.start : mention.end] == mention.text
    assert text[post.start : post.end] == post.text
    assert unicodedata.normalize("NFC", mention.text) == official.name == "Uyên Xí Pọng"
