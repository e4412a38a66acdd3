"""Given names alone, as crime reports call officials whom they named in full before."""

from __future__ import annotations

import pytest

from vnpolext import Pipeline

WHO = "Tạ Đình Khương, Phó Giám đốc Công ty Sông Mây, bị bắt. "

ALONE = [
    ("Ông Vi Văn Pó bắt tay với [Khương] lên kế hoạch.", "the object of a preposition"),
    ("Nhân viên lấy tài liệu do [Khương] cung cấp.", "who does it in a passive"),
    ("Ba ngày sau, [Khương] gặp kế toán.", "the subject behind a phrase of time"),
    ("Kế toán nói dối thì [Khương] không hỏi nữa.", "the subject of the main clause"),
    ("Theo [Khương], tiền đã trả.", "behind a word that opens the sentence"),
    (
        "Cả hai và [Khương] đều bị bắt. [Khương] khai đã trả tiền.",
        "at the head of a sentence, told inside one",
    ),
    ("Tiền do [Khương] giữ. Họ đổi cho [Khương] chiếc xe.", "before a noun, beside a sure one"),
]

ANOTHER = [
    ("Khương khai đã trả tiền.", "at the head of sentences only"),
    ("Kế toán gặp Lò Văn Khương. Theo Khương, tiền đã trả.", "two are so called"),
    ("Công ty Khương Thịnh bị kiện. Theo Khương, tiền đã trả.", "also a part of a firm's name"),
    ("Đường qua cầu Khương đã thông.", "the name of a thing"),
    ("Chuyện giữa bà và Khương Hạ chưa rõ.", "a part of a place"),
]

COMMON = [
    "Ông Tạ Đình Thành là Giám đốc Công ty Sông Mây. Chiều 3/5, Thành ủy họp với Thành đoàn.",
    "Ông Tạ Đình Quốc là Giám đốc Công ty Sông Mây. Theo Quốc hội, và Quốc đã nghe.",
    "Ông Tạ Đình Hiệp là Giám đốc Công ty Sông Mây. Chiều 3/5, Hiệp hội họp.",
    "Ông Tạ Đình Anh là Giám đốc Công ty Sông Mây. Họ dạy tiếng Anh và bán cho Anh.",
]


@pytest.mark.parametrize(("text", "why"), ALONE)
def test_a_given_name_alone(pipeline: Pipeline, text: str, why: str) -> None:
    parts = text.replace("]", "[").split("[")
    (person,) = [one for one in pipeline(WHO + "".join(parts)).officials if one.name == "Tạ Đình Khương"]
    assert [mention.text for mention in person.mentions[1:]] == parts[1::2], why


@pytest.mark.parametrize(("text", "why"), ANOTHER)
def test_no_given_name_alone(pipeline: Pipeline, text: str, why: str) -> None:
    (person,) = [one for one in pipeline(WHO + text).officials if one.name == "Tạ Đình Khương"]
    assert len(person.mentions) == 1, why


@pytest.mark.parametrize("text", COMMON)
def test_common_words_are_no_given_names(pipeline: Pipeline, text: str) -> None:
    (person,) = pipeline(text).officials
    assert len(person.mentions) == 1
