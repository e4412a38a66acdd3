"""Every encoding that is read gives the text back; what is not sure is refused and never guessed."""

from __future__ import annotations

import unicodedata

import pytest

from vnpolext.errors import ReaderError
from vnpolext.readers.encodings import decode
from vnpolext.readers.legacy import syllable_share

TEXT = (
    "Sáng 15/5, Quận ủy Tân Phú tổ chức hội nghị sơ kết thực hiện Đề án số 11-ĐA/TU của Thành ủy. "
    "Đồng chí Nguyễn Văn Ba trao Giấy khen cho các đơn vị được khen thưởng.\r\n"
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def as_windows_1258(text: str) -> bytes:
    """Spell text as Windows does: letters with their shape in one piece, tones after them."""
    spelled = []
    for character in unicodedata.normalize("NFC", text):
        marks = unicodedata.normalize("NFD", character)
        tones = [mark for mark in marks if mark in TONES]
        bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
        spelled.append(bare + "".join(tones))
    return "".join(spelled).encode("cp1258")


def as_legacy(text: str, name: str) -> bytes:
    encodings = pytest.importorskip("viparse.normalize.encodings")
    table = {letter: code for code, letter in encodings.CHARMAPS[name].pairs}
    return "".join(table.get(letter, table.get(letter.lower(), letter)) for letter in text).encode("latin-1")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"]
)
def test_unicode_is_read_exactly(encoding: str) -> None:
    mark = b"\xff\xfe\0\0" if encoding == "utf-32-le" else b""
    assert decode(mark + TEXT.encode(encoding)) == (TEXT, ())


def test_windows_1258_is_read_and_told() -> None:
    text, issues = decode(as_windows_1258(TEXT))
    assert text == TEXT
    assert [issue.code for issue in issues] == ["legacy_encoding"]
    assert "windows-1258" in issues[0].message


@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii"])
def test_legacy_encodings_are_read_where_they_are_sure(name: str) -> None:
    data = as_legacy(TEXT, name)
    text, issues = decode(data)
    assert text.split() == TEXT.split()
    assert name.upper() in issues[0].message
    assert decode(data.decode("latin-1").encode())[0].split() == TEXT.split()  # saved as UTF-8 since


def test_text_encoded_twice_is_undone() -> None:
    once = "".join(
        chr(byte) if byte in b"\x81\x8d\x8f\x90\x9d" else bytes([byte]).decode("cp1252")
        for byte in TEXT.encode()
    )
    text, issues = decode(once.encode())
    assert text == TEXT
    assert "encoded twice" in issues[0].message


def test_text_encoded_three_times_is_undone() -> None:
    text = "Quận ủy Đông Hồ đã ban hành Kế hoạch về cải cách hành chính."
    twice = text.encode().decode("latin-1").encode().decode("latin-1")
    undone, issues = decode(twice.encode())
    assert undone == text
    assert "encoded three times" in issues[0].message


def test_a_wrong_byte_is_told_and_the_rest_is_read() -> None:
    data = TEXT.encode()
    text, issues = decode(data[:11] + b"\xff" + data[11:])
    assert text.replace("\ufffd", "") == TEXT
    assert [issue.code for issue in issues] == ["invalid_bytes"]


@pytest.mark.parametrize(
    "text",
    [
        "Les années passées à l'école où règne la gaieté, le président a été élu à la majorité",
        "El señor español volvió mañana después de la operación, también cañón y piñata",
        "Größe über alles in der Straße, schöne Grüße für die Öffentlichkeit",
        "São três irmãos e uma irmã, você não vê que está à direita",
    ],
)
def test_other_languages_are_left_alone(text: str) -> None:
    assert decode(text.encode()) == (text, ())
    with pytest.raises(ReaderError, match="UTF-8"):
        decode(text.encode("latin-1"))


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), bytes(range(128, 256)) * 8],
    ids=["picture", "noise"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReaderError):
        decode(data)


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"") == ("", ())


def test_without_viparse_the_refusal_tells_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vnpolext.readers.legacy.has_viparse", lambda: False)
    with pytest.raises(ReaderError, match=r"Python 3\.11"):
        decode(as_legacy(TEXT, "tcvn3"))


@pytest.mark.parametrize(
    ("text", "share"),
    [("nghiêng khuỷu ngoằn quyển", 1.0), ("trường học được mở", 1.0), ("QuẺn ựy Tẹn hiỷn", 0.25)],
)
def test_syllables_are_told_by_their_spelling(text: str, share: float) -> None:
    assert syllable_share(text) == pytest.approx(share, abs=0.01)
