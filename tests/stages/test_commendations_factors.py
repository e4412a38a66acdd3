"""Passages put together out of givers, sentences, people and layouts: each pair of factors must tell its own answer."""

from __future__ import annotations

from itertools import product

import pytest

from vnpolext import Pipeline

Facts = tuple[str | None, str | None, tuple[str, ...], tuple[str, ...]]

_GIVERS = (
    "UBND huyện Sìn Hồ",
    "Chủ tịch UBND tỉnh",
    "Giám đốc Công an tỉnh",
    "Ban Thường vụ Huyện ủy",
    "Hội LHPN tỉnh",
    "Hiệu trưởng Trường THCS Pú Dao",
    "Tư lệnh Quân khu 2",
    "Lữ đoàn trưởng Lữ đoàn 168",
)
_UNITS = ("Trạm Y tế xã Pú Dao", "Chi bộ bản Nậm Đắc", "Công ty TNHH Gỗ Hưng Phú")
_PEOPLE = {
    "Lò Thị Mai": "bà {}, Trưởng bản Nậm Đắc",
    "Tẩn A Páo": "Thiếu tá {} - Phó Trưởng Công an xã Pú Dao",
    "Giàng Thị Sua": "em {} (học sinh lớp 9A)",
}
_LISTS = {
    "units": (", ".join(_UNITS[:2]) + " và " + _UNITS[2], _UNITS, ("3 tập thể",)),
    "people": (
        "; ".join(said.format(name) for name, said in _PEOPLE.items()),
        tuple(_PEOPLE),
        ("3 cá nhân",),
    ),
    "both": (
        f"{_UNITS[0]}; {_UNITS[2]} và ông Lê Văn Tám",
        (_UNITS[0], _UNITS[2], "Lê Văn Tám"),
        ("2 tập thể", "1 cá nhân"),
    ),
}
_PROSE = (
    "Tại hội nghị, {by} tặng Bằng khen cho {names}.",
    "{by} vừa ký quyết định tặng Bằng khen cho {names}.",
    "Ông Vũ Văn Khải, Phó Bí thư Huyện ủy thừa ủy quyền trao Bằng khen của {by} cho {names}.",
    "{by} trao tặng:\n- Bằng khen cho {names}.",
    "Bằng khen của {by} đã được trao cho {names}.",
    "Khen thưởng năm 2023:\n1. {by}: Bằng khen: {names}.",
    "Các tập thể, cá nhân được {by} tặng Bằng khen đợt này gồm: {names}.",
)
_COUNTED = (
    "Dịp này, {by} tặng Bằng khen cho {counts}, gồm: {names}.",
    "Có {counts} được {by} khen thưởng, tặng Bằng khen, cụ thể: {names}.",
    "{counts} vinh dự được {by} tặng Bằng khen. Tiêu biểu là {names}.",
)
_MONEY = (
    "{by} thưởng nóng 10 triệu đồng cho {names}.",
    "Ông Vũ Văn Khải, Phó Bí thư Huyện ủy trao 20.000.000 đồng tiền thưởng của {by} cho {names}.",
    "{by} quyết định trích thưởng 5 triệu đồng cho {names}.",
)
_BEHIND = "\nPhát biểu tại đây, ông Nguyễn Văn Hòa đề nghị các đơn vị cố gắng."


def _facts(pipeline: Pipeline, text: str) -> list[Facts]:
    return [
        (
            c.award,
            c.awarded_by,
            tuple(f"{count.count} {count.of}" for count in c.stated_counts),
            tuple(recipient.name for recipient in c.recipients),
        )
        for c in pipeline(text).commendations
    ]


@pytest.mark.parametrize("people", _LISTS)
@pytest.mark.parametrize("by", _GIVERS)
def test_givers_by_sentences(pipeline: Pipeline, by: str, people: str) -> None:
    said, names, stated = _LISTS[people]
    wrong = []
    for form in (*_PROSE, *_COUNTED):
        counts = stated if form in _COUNTED else ()
        text = form.format(by=by, names=said, counts=" và ".join(stated)) + _BEHIND
        given = _facts(pipeline, text)
        if given != [("Bằng khen", by, counts, names)]:
            wrong.append((text, given))
    assert wrong == []


@pytest.mark.parametrize("form", _MONEY)
def test_money_that_rewards(pipeline: Pipeline, form: str) -> None:
    for by, (said, names, _) in product(_GIVERS, _LISTS.values()):
        text = form.format(by=by, names=said)
        assert [facts[1:] for facts in _facts(pipeline, text)] == [(by, (), names)], text


_SHEETS = {
    "bars": (
        "| TT | Họ và tên, đơn vị | Chức vụ |\n| I | Tập thể | |\n| 1 | {0} | |\n| 2 | {1} | |\n"
        "| II | Cá nhân | |\n| 1 | {2} | Trưởng bản |\n| 2 | {3} | học sinh |"
    ),
    "tabs": ("STT\tTên tập thể, cá nhân\tChức vụ\n1\t{0}\t\n2\t{1}\t\n3\t{2}\tTrưởng bản\n4\t{3}\thọc sinh"),
    "cells in lines": (
        "STT\nTên tập thể, cá nhân\nChức vụ\n1\n{0}\n2\n{1}\n3\n{2}\nTrưởng bản\n4\n{3}\nhọc sinh"
    ),
    "numbers": "I. TẬP THỂ\n1. {0}\n2. {1}\nII. CÁ NHÂN\n1. {2}, Trưởng bản\n2. {3}, học sinh",
}


@pytest.mark.parametrize("sheet", _SHEETS.values(), ids=_SHEETS)
@pytest.mark.parametrize(
    "title", ["DANH SÁCH", "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN", "DANH SÁCH ĐƯỢC KHEN THƯỞNG"]
)
def test_lists_on_sheets_of_their_own(pipeline: Pipeline, title: str, sheet: str) -> None:
    names = (*_UNITS[:2], "Lò Thị Mai", "Giàng Thị Sua")
    text = (
        "CHỦ TỊCH UBND HUYỆN SÌN HỒ\nCăn cứ Luật Thi đua, khen thưởng;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Tặng Giấy khen cho 02 tập thể và 02 cá nhân (có danh sách kèm theo).\n"
        "Điều 2. Kinh phí khen thưởng trích từ quỹ của huyện.\nCHỦ TỊCH\nNông Văn Lử\n"
        f"{title}\n(Kèm theo Quyết định số 15/QĐ-UBND ngày 04/4/2022)\n{sheet.format(*names)}"
    )
    given = _facts(pipeline, text)
    assert given == [("Giấy khen", "CHỦ TỊCH UBND HUYỆN SÌN HỒ", ("2 tập thể", "2 cá nhân"), names)]
