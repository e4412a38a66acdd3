"""Word segmentation: underthesea's words, on raw offsets, for any text at all."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnpolext.errors import InputTypeError
from vnpolext.stages import tokens
from vnpolext.stages.tokens import Token, tokenize, walk

SENTENCE = "Huyện ủy giao Ban Tổ chức theo dõi việc thực hiện Kế hoạch số 72-KH/HU ở các chi bộ."


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


def check(text: str) -> None:
    """What holds for every text: true slices, in order, apart, and nothing but blanks between them."""
    at = 0
    for token in tokenize(text):
        assert at <= token.start < token.end
        assert text[token.start : token.end] == token.text
        assert not text[at : token.start].strip()
        at = token.end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \r\n\t\u00a0 ", []),
        ("Chi bộ họp thường kỳ.", ["Chi bộ", "họp", "thường kỳ", "."]),
        ("Chi\u00a0bộ  họp", ["Chi\u00a0bộ", "họp"]),
        ("Chi\tbộ", ["Chi\tbộ"]),
        ("Uỷ viên – chi bộ", ["Uỷ viên", "–", "chi bộ"]),
        ("Nghành y tế", ["Nghành", "y tế"]),
        ("chi bộ\r\nđảng bộ", ["chi bộ", "đảng bộ"]),
        ("chi\u200b bộ", ["chi\u200b bộ"]),
        ("nghị quy\u00adết", ["nghị quy\u00adết"]),
        ("\ufeffchi bộ", ["\ufeffchi bộ"]),
        ("chi bộ \u200b họp", ["chi bộ", "\u200b", "họp"]),
        ("\u200b", ["\u200b"]),
        ("chi bộ\ud800", ["chi bộ", "\ud800"]),
        ("Ðoàn viên", ["Ðoàn viên"]),
        ("ngày 3/2/2024", ["ngày", "3/2/2024"]),
        ("số 72 - KH / HU", ["số", "72", "-", "KH", "/", "HU"]),
    ],
)
def test_table(text: str, expected: list[str]) -> None:
    check(text)
    assert words(text) == expected


def test_offsets_are_those_of_the_caller_in_decomposed_text() -> None:
    composed = SENTENCE + " " + SENTENCE
    decomposed = unicodedata.normalize("NFD", composed)
    check(decomposed)
    assert [unicodedata.normalize("NFC", word) for word in words(decomposed)] == words(composed)


def test_same_words_as_underthesea_on_one_plain_sentence() -> None:
    from underthesea import word_tokenize

    assert words(SENTENCE) == word_tokenize(SENTENCE)


def test_a_word_does_not_run_across_a_sentence() -> None:
    assert words("Họp chi. Bộ họp.")[:4] == ["Họp", "chi", ".", "Bộ"]


def test_a_token_is_a_plain_tuple() -> None:
    token = tokenize("chi bộ")[0]
    assert token == (0, 6, "chi bộ")
    assert isinstance(token, Token)


def test_only_text_is_read() -> None:
    with pytest.raises(InputTypeError, match="decode bytes first"):
        tokenize(b"chi b")  # type: ignore[arg-type]


def test_re_spelled_syllables_are_laid_as_they_stand() -> None:
    assert walk("nghành y", ["ngành", "y"]) is None
    assert walk("nghành \n y", ["nghành", "y"]) == [(0, 6), (9, 10)]


def test_words_that_cannot_be_laid_fall_back_to_blanks(monkeypatch: pytest.MonkeyPatch) -> None:
    stranger = tokens._Segmenter(words=lambda text: ["quite", "other"], syllables=lambda text: ["other"])
    monkeypatch.setattr(tokens, "_segmenter", lambda: stranger)
    check("chi bộ, họp")
    assert words("chi bộ, họp") == ["chi", "bộ,", "họp"]


def test_no_word_is_torn_where_a_stretch_ends() -> None:
    text = "chi bộ họp " * 400
    check(text)
    assert set(words(text)) == {"chi bộ", "họp"}


ODD = st.sampled_from(
    (
        "chi bộ|Đảng uỷ|quyế\u0301t|e\u0323\u0302|\u0301|\u200b|\u00ad|\r\n|\r|\u2028|\x1c|\u00a0|\t|–|ð|"
        "72-KH/HU|v.v...|http://a.vn/x|\ud800|\U0001f600|\u1100\u1161|\x00|H’Mông|nghành|_|=>|5.5.2024|"
        "\uff15|ＫＨ|İ|ﬁ|\u0958| "
    ).split("|")
)


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(ODD, max_size=25).map("".join),
        st.lists(ODD, max_size=15).map(" ".join),
    )
)
def test_any_text_is_covered_without_overlap(text: str) -> None:
    check(text)


@pytest.mark.full
@pytest.mark.parametrize(
    "unit", [SENTENCE + " ", "chi bộ họp ", "a", "a.", "http", unicodedata.normalize("NFD", "ệ")]
)
def test_time_grows_with_length(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    tokenize(unit)
    seconds = []
    for size in (1, 2, 4):
        started = time.process_time()
        tokenize(text * size)
        seconds.append(time.process_time() - started)
    assert seconds[2] / seconds[0] < 4 * 2
