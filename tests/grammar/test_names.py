"""Personal names, one line one truth: the text, and the name that starts it (or none)."""

from __future__ import annotations

import pytest

from vnpolext.grammar.names import NameGrammar, Trust
from vnpolext.source import Source
from vnpolext.vocab import load_lexicon

NAMES = NameGrammar(load_lexicon())

STARTS: list[tuple[str, str | None]] = [
    # Kinh
    ("Nguyễn Thị Hòe phát biểu", "Nguyễn Thị Hòe"),
    ("Lê Na đến", "Lê Na"),
    ("Trần Vũ Thanh Hải, Bí thư", "Trần Vũ Thanh Hải"),
    ("Tôn Nữ Ngọc Lan hát", "Tôn Nữ Ngọc Lan"),
    ("PHẠM VĂN SÁU ĐÃ", "PHẠM VĂN SÁU"),
    ("Nguyễn Thị L. khai", "Nguyễn Thị L"),
    # the peoples
    ("Hầu A Pó, Chủ tịch", "Hầu A Pó"),
    ("Giàng Thị Sông - Bí thư", "Giàng Thị Sông"),
    ("Y Thắng Niê,", "Y Thắng Niê"),
    ("H'Nhuên Byă nói", "H'Nhuên Byă"),
    ("K’Brêm – Bí thư", "K’Brêm"),
    ("Rơ Châm Blih-Phó Bí thư", "Rơ Châm Blih"),
    ("Chamaléa Thị Thủy,", "Chamaléa Thị Thủy"),
    ("Thạch Sô Phia được", "Thạch Sô Phia"),
    ("Điểu K'Lứt tới", "Điểu K'Lứt"),
    # religious
    ("Thích Minh Hạnh chúc", "Thích Minh Hạnh"),
    ("Giuse Trần Văn Toàn cầu", "Giuse Trần Văn Toàn"),
    # where it ends
    ("Lê Văn Tám Bí thư Huyện ủy", "Lê Văn Tám"),
    ("Đỗ Thị Mai Theo báo", "Đỗ Thị Mai"),
    ("Vũ Đức Hòa UBND huyện", "Vũ Đức Hòa"),
    ("Trần Văn Sau Năm 2019", "Trần Văn Sau"),
    # none
    ("Sở Công Thương tỉnh", None),
    ("Hội nghị Trung ương", None),
    ("nguyễn văn an", None),
    ("An Bình Bank mở", None),
    ("Donald Novak nói", None),
]

TRUSTED: list[tuple[str, Trust, str | None]] = [
    ("Donald Novak nói", "foreign", "Donald Novak"),
    ("Kim Jong-min nói", "foreign", "Kim Jong-min"),
    ("V.Pê-tơ-rốp thăm", "foreign", "V.Pê-tơ-rốp"),
    ("Haider al-Sabri đến", "foreign", "Haider al-Sabri"),
    ("Ursula von der Berg tới", "foreign", "Ursula von der Berg"),
    ("Pờ Go Chừ dạy", "loose", "Pờ Go Chừ"),
    ("Kaysone Bounmy thăm", "loose", "Kaysone Bounmy"),
    ("T.B.M khai", "loose", None),
    ("GD-ĐT quận", "foreign", None),
]

HONORIFICS = [
    ("Thượng tá, Tiến sĩ, bác sĩ Chu Văn Hải", "Thượng tá, Tiến sĩ, bác sĩ", "always"),
    ("PGS.TS Trịnh Hải", "PGS.TS", "setting"),
    ("đồng chí Đại tá Lê Văn", "Đại tá", "always"),
    ("Đ/c Bùi Thị", "Đ/c", "always"),
    ("Bà Ngô Thị", "Bà", "never"),
]


@pytest.mark.parametrize(("text", "name"), STARTS)
def test_a_name_starts_the_text(text: str, name: str | None) -> None:
    end = NAMES.match(Source(text), 0)
    assert (text[:end] if end is not None else None) == name


@pytest.mark.parametrize(("text", "trust", "name"), TRUSTED)
def test_what_is_believed_depends_on_the_place(text: str, trust: Trust, name: str | None) -> None:
    end = NAMES.match(Source(text), 0, trust)
    assert (text[:end] if end is not None else None) == name


@pytest.mark.parametrize(("text", "words", "official"), HONORIFICS)
def test_honorifics_stack(text: str, words: str, official: str) -> None:
    honorific = NAMES.honorific_at(Source(text), 0)
    assert honorific is not None
    assert (text[honorific.start : honorific.end], honorific.official) == (words, official)


def test_the_honorific_before_a_name() -> None:
    source = Source("Tặng Bằng khen cho ông Trần Văn Bé")
    assert NAMES.honorific_before(source, 23) == (19, 22)
    assert NAMES.honorific_before(Source("Giấy khen cho Trần Văn Bé"), 14) is None


@pytest.mark.parametrize(
    ("before", "name"),
    [("đường ", "Nguyễn Trãi"), ("Trường THPT ", "Lê Quý Đôn"), ("giải thưởng ", "Tôn Đức Thắng")],
)
def test_things_named_after_persons(before: str, name: str) -> None:
    source = Source(before + name)
    assert NAMES.is_namesake(source, len(before), len(before) + len(name))
