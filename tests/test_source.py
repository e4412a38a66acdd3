"""The folded view, and the way back from it."""

import unicodedata

import pytest

from vnpolext.source import _ODD, Source, fold_text

FOLDS = [
    # as written, as the stages see it
    ("Đảng uỷ xã", "Đảng ủy xã"),
    ("UỶ BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
    ("hoà bình, khoẻ mạnh, thuỷ lợi", "hòa bình, khỏe mạnh, thủy lợi"),
    ("toàn dân, hoàn thành, huỳnh, xoèn", "toàn dân, hoàn thành, huỳnh, xoèn"),
    ("quý III, quỷ, Quỳ Hợp", "quý III, quỷ, Quỳ Hợp"),
    ("11–ĐA/TU 11—ĐA/TU 11\u2011ĐA/TU 11\u2212ĐA/TU", "11-ĐA/TU 11-ĐA/TU 11-ĐA/TU 11-ĐA/TU"),
    ("11-ÐA/TU, ðồng chí", "11-ĐA/TU, đồng chí"),
    ("ngày\u00a06\u202f12", "ngày 6 12"),
    ("72\u200b-KH\u00ad/QU\ufeff", "72-KH/QU"),
    ("5\uff0f2\u20442022, ２０２４", "5/2/2022, 2024"),
    ("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
    ("“Trích” ‘dẫn’ H’Mai", "“Trích” ‘dẫn’ H’Mai"),
]


@pytest.mark.parametrize(("written", "folded"), FOLDS)
def test_fold(written: str, folded: str) -> None:
    assert fold_text(written) == folded
    assert fold_text(unicodedata.normalize("NFD", written)) == folded


BACK = [
    # raw text, a folded stretch, the caller's own characters
    ("xem Đề án 11-ĐA/TU nhé", "Đề án 11-ĐA/TU", "Đề án 11-ĐA/TU"),
    ("xem Kế hoạch 72\u200b-KH\u00ad/QU, ạ", "Kế hoạch 72-KH/QU", "Kế hoạch 72\u200b-KH\u00ad/QU"),
    ("dòng\r\n\r\nĐảng uỷ\r\nxã", "Đảng ủy\nxã", "Đảng uỷ\r\nxã"),
    (unicodedata.normalize("NFD", "ở Quận uỷ Đống Đa."), "Quận ủy Đống Đa", None),
]


@pytest.mark.parametrize(("raw", "folded", "own"), BACK)
def test_way_back(raw: str, folded: str, own: str | None) -> None:
    source = Source(raw)
    start = source.text.index(folded)
    raw_start, raw_end = source.raw_span(start, start + len(folded))
    assert fold_text(raw[raw_start:raw_end]) == folded
    assert source.raw_text(start, start + len(folded)) == raw[raw_start:raw_end]
    if own is not None:
        assert raw[raw_start:raw_end] == own


def test_written_is_the_same_for_twins_and_keeps_the_spelling() -> None:
    written = "Đảng uỷ – Khối\u00a0Doanh nghiệp"
    for twin in (written, unicodedata.normalize("NFD", written), written.replace(" – ", " –\r\n")):
        source = Source(twin)
        assert source.written(0, len(source.text)) == "Đảng uỷ – Khối Doanh nghiệp"


def test_lower_case_view_has_the_same_length_even_for_turkish_capitals() -> None:
    source = Source("İSTANBUL và Đảng ỦY")
    assert len(source.low) == len(source.text)
    assert source.low[-2:] == "ủy"


def test_form_feeds_are_line_ends_and_page_breaks() -> None:
    source = Source("trang một\ftrang hai")
    assert source.text == "trang một\ntrang hai"
    assert source.page_breaks == (9,)


SENTENCES = [
    ("Ông A phát biểu. Bà B đáp.", ["Ông A phát biểu.", "Bà B đáp."]),
    ("PGS. TS. Trần Lan nói. TP. Huế họp.", ["PGS. TS. Trần Lan nói.", "TP. Huế họp."]),
    ("Ngày 5.2.2022 họp. Xong!", ["Ngày 5.2.2022 họp.", "Xong!"]),
    ("Đạt 55.000 ngọn. Kết luận 71-KL/T.Ư nêu rõ.", ["Đạt 55.000 ngọn.", "Kết luận 71-KL/T.Ư nêu rõ."]),
    ("1. Chi bộ A\n2. Chi bộ B", ["1. Chi bộ A", "2. Chi bộ B"]),
    ("Cải cách hành chính....cũng tốt. Rồi", ["Cải cách hành chính....cũng tốt.", "Rồi"]),
    ("“Tốt lắm!” Ông nói.", ["“Tốt lắm!”", "Ông nói."]),
    ("Họp tại Hải Phòng.Tuy nhiên, chưa xong.", ["Họp tại Hải Phòng.", "Tuy nhiên, chưa xong."]),
    ("Báo VnExpress.net và TP.Huế, PGS.Trần Lan", ["Báo VnExpress.net và TP.Huế, PGS.Trần Lan"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "sentences"), SENTENCES)
def test_sentences(text: str, sentences: list[str]) -> None:
    source = Source(text)
    assert [source.text[start:end] for start, end in source.sentences] == sentences
    for start, end in source.sentences:
        assert source.sentence_at(start) == source.sentence_at(end - 1) == (start, end)


def test_lines_skip_blanks() -> None:
    source = Source("  một \n\n\thai\n ")
    assert [source.text[start:end] for start, end in source.lines] == ["một", "hai"]
    assert source.line_at(source.text.index("hai")) == (8, 11)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Bí thư  Quận\u00a0 ủy", "Bí thư Quận ủy"),
        ("Lê Lan   0912", "Lê Lan   0912"),
        ("ông Hòang, bà Húynh, qúyt, HÒANG", "ông Hoàng, bà Huýnh, quýt, HOÀNG"),
        ("hòaBình", "hòaBình"),
    ],
)
def test_two_blanks_are_one_and_a_mark_gone_astray_is_put_right(raw: str, text: str) -> None:
    source = Source(raw)
    assert source.text == text
    assert source.raw_span(0, len(text)) == (0, len(raw))


WRAPPED = """Ban Thường vụ Quận ủy Hải An vừa ban hành Kế hoạch số
45-KH/QU về việc học tập chuyên đề năm 2022 trong toàn
đảng bộ, giao cho Ban Tuyên giáo Quận ủy hướng dẫn, kiểm
tra và báo cáo kết quả.
Các chi bộ trực thuộc phải xong trước ngày 30/6 và gửi
báo cáo về Văn phòng Quận ủy để tổng hợp, trình hội nghị
cuối năm xem xét.
- Chi bộ Một"""


def test_lines_broken_to_fit_a_page_are_joined() -> None:
    lines = [Source(WRAPPED).text[start:end] for start, end in Source(WRAPPED).lines]
    assert [line[:12] for line in lines] == ["Ban Thường v", "Các chi bộ t", "- Chi bộ Một"]
    assert "45-KH/QU về việc học tập chuyên đề năm 2022 trong toàn đảng bộ" in lines[0]


def test_lines_of_their_own_stay() -> None:
    items = "\n".join(f"Chi bộ Trường Tiểu học số {number} phường Đông Hải" for number in range(9))
    assert Source(items).text == items


@pytest.mark.parametrize(
    "text",
    [
        "Uỷ ban",
        "hoà\u0300",
        "Đảng\u00a0uỷ",
        "hai  chữ",
        "một\ndòng",
        "Hòang",
        "a\u0301n",
        "–",
        "\u200bxã",
        "quý",
        "",
    ],
)
def test_words_are_folded_as_texts_are(text: str) -> None:
    assert fold_text(text) == Source(text).text


def test_no_ordinary_character_needs_composing() -> None:
    """What the search for odd characters passes over is NFC, whatever stands before it."""
    plain = [character for character in map(chr, range(0x10000)) if not _ODD.match(character)]
    assert len(plain) > 2000
    for character in plain:
        assert unicodedata.combining(character) == 0
        assert all(unicodedata.is_normalized("NFC", before + character) for before in "aeiouyđăâêôơưAEIOUY ")
