"""Texts that are no text: told in `issues`, never raised."""

import pytest

import vnpolext

JUDGED = [
    ("", "empty_text"),
    (" \n\u00a0\u200b\n", "empty_text"),
    ("Céng hßa x· héi chñ nghÜa ViÖt Nam, Uû ban nh©n d©n tØnh B¾c Ninh", "legacy_encoding"),
    ("UÛY BAN NHAÂN DAÂN TÆNH, Caên cöù Luaät Toå chöùc HÑND", "legacy_encoding"),
    ("Káº¿ hoáº¡ch sá»‘ 72 cá»§a Quáº­n á»§y vá» viá»‡c há»c táº­p", "legacy_encoding"),
    ("\x00\x01\x02\x03 PK \x04\x05" * 40, "binary_data"),
    ("The quick brown fox jumps over the lazy dog. " * 10, "not_vietnamese"),
    ("Ngày 5/2/2022 \ud800 họp.", "lone_surrogate"),
]


@pytest.mark.parametrize(("text", "code"), JUDGED, ids=[code for _, code in JUDGED])
def test_issue(text: str, code: str) -> None:
    assert [issue.code for issue in vnpolext.extract(text).issues] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Quận ủy Đống Đa họp sáng 15/5.",
        "Giá 5 m² đất là 20°C © VnExpress ® hàng hóa · mục ½",
        "Khách sạn Société Générale và nhà văn Günter Grass ở Malmö thăm Hà Nội, Việt Nam.",
    ],
)
def test_sound(text: str) -> None:
    assert vnpolext.extract(text).issues == ()


@pytest.mark.parametrize("value", [None, b"Qu\xe1\xba\xadn", 72, ["Quận ủy"]], ids=repr)
def test_wrong_type(value: object) -> None:
    with pytest.raises(vnpolext.InputTypeError, match="pass a str"):
        vnpolext.extract(value)
