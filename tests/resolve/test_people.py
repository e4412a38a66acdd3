"""Who is whom: mentions of one person are one record, two persons stay two."""

from __future__ import annotations

import pytest

from vnpolext.config import Config
from vnpolext.resolve.people import name_key, resolve_people
from vnpolext.source import Source
from vnpolext.spans import Found
from vnpolext.stages.officials import OfficialsStage
from vnpolext.vocab import load_lexicon

LEXICON = load_lexicon()
STAGE = OfficialsStage(LEXICON, Config())

CASES: list[tuple[str, list[list[str]]]] = [
    (
        "Ông Vũ Mạnh Cường, Bí thư Huyện ủy, dự. Ông Cường nói. Vũ Mạnh Cường kết luận.",
        [["Vũ Mạnh Cường", "Cường", "Vũ Mạnh Cường"]],
    ),
    (
        "Ông Lê Văn Hải, Chủ tịch UBND xã, và bà Trần Thị Hải, Bí thư Đảng ủy xã. Bà Hải nói.",
        [["Lê Văn Hải"], ["Trần Thị Hải", "Hải"]],
    ),
    ("Ông Sùng A Thào, Bí thư Chi bộ, dự. Ông Lường Văn Pánh trồng chè. Ông Pánh vui.", [["Sùng A Thào"]]),
    (
        "Bí thư Tỉnh ủy Đỗ Thúy Hoà phát biểu. Bà Đỗ Thuý Hòa nhấn mạnh. ĐỖ THÚY HÒA: PHẢI LÀM NGAY",
        [["Đỗ Thúy Hòa", "Đỗ Thúy Hòa", "ĐỖ THÚY HÒA"]],
    ),
    ("Thứ trưởng Nguyễn Quí Lộc dự. Thứ trưởng Nguyễn Quý Lộc ký.", [["Nguyễn Quí Lộc", "Nguyễn Quý Lộc"]]),
    ("Thứ trưởng Bộ Y tế Mai Văn Độ dự. Thứ trưởng Độ yêu cầu rà soát.", [["Mai Văn Độ", "Độ"]]),
    (
        "Theo TS Khánh, cần làm ngay. TS Bế Văn Khánh, Viện trưởng Viện Chăn nuôi, cho biết.",
        [["Khánh", "Bế Văn Khánh"]],
    ),
    (
        "Chủ tịch Quốc hội Trường Chinh dự. Nhân viên Trường Chính trị Trường Chinh đến. Đồng chí Trường Chinh nói.",
        [["Trường Chinh", "Trường Chinh"]],
    ),
    (
        "Chủ tịch nước Cuba Raldo Castell đến. Ông Raldo nói. Lời của Raldo được ghi lại. Raldo Bank mở cửa.",
        [["Raldo Castell", "Raldo", "Raldo"]],
    ),
    (
        "Tổng thống Pháp Claude Bernier đến. Tổng thống Claud Bernier phát biểu.",
        [["Claude Bernier", "Claud Bernier"]],
    ),
    (
        "Bà H'Mai Êban, Bí thư Đảng ủy xã, dự. Bà H'Mai nói. Ông Y Thanh Niê, Chủ tịch UBND xã, về. Ông Y Thanh kể.",
        [["H'Mai Êban", "H'Mai"], ["Y Thanh Niê", "Y Thanh"]],
    ),
    (
        "Thủ tướng Ursula von der Corwell đến. Bà Von der Corwell nói. Bà Corwell về.",
        [["Ursula von der Corwell", "Von der Corwell", "Corwell"]],
    ),
    ("Ông Nguyễn Đức Anh, Giám đốc Sở Y tế, dự. Ông Đức Anh nói.", [["Nguyễn Đức Anh", "Đức Anh"]]),
]


@pytest.mark.parametrize(("text", "people"), CASES)
def test_mentions_of_persons(text: str, people: list[list[str]]) -> None:
    source, found = Source(text), Found()
    found.officials = STAGE(source, found)
    persons = resolve_people(source, found, LEXICON)
    assert [[source.text[m.start : m.end] for m in person.mentions] for person in persons] == people


def test_a_post_is_told_once_in_its_fullest_wording() -> None:
    source, found = Source("Thứ trưởng Hà Văn Lộc dự. Ông Hà Văn Lộc, Thứ trưởng Bộ Xây dựng, nói."), Found()
    found.officials = STAGE(source, found)
    [person] = resolve_people(source, found, LEXICON)
    assert [source.text[post.start : post.end] for post in person.positions] == ["Thứ trưởng Bộ Xây dựng"]


@pytest.mark.parametrize(
    ("one", "other"), [("Lý Quí", "LÝ QUÝ"), ("H'Mai Êban", "H’Mai Êban"), ("V.Pê-tơ-rốp", "Pê-tơ-rốp")]
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)
