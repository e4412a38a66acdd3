"""Foreign officials, and minor posts beside a name: one line one truth."""

from __future__ import annotations

import pytest

from tests.stages.test_officials import officials

ABROAD = [
    (
        "Nhiều nghị sĩ yêu cầu Bộ trưởng Quốc phòng Tomoko Inaba từ chức.",
        {"Tomoko Inaba": ["Bộ trưởng | Quốc phòng"]},
    ),
    ("Giám đốc FBI James Corwell nói.", {"James Corwell": ["Giám đốc | FBI"]}),
    ("Chủ tịch Hạ viện Khadra Arob cho rằng cần họp.", {"Khadra Arob": ["Chủ tịch | Hạ viện"]}),
    (
        "Chủ tịch Ủy ban châu Âu Ursula von der Lind hy vọng.",
        {"Ursula von der Lind": ["Chủ tịch | Ủy ban châu Âu"]},
    ),
    ("Thị trưởng bang Karnok Rohaz Baheri nói.", {"Rohaz Baheri": ["Thị trưởng | bang Karnok"]}),
    ("Chủ tịch Tập đoàn Orbis Joe Kessler đến.", {"Joe Kessler": ["Chủ tịch | Tập đoàn Orbis"]}),
    ("Bộ trưởng Tài chính nước này Eukles Tsakal nêu rõ.", {}),
    ("Thủ tướng nước chủ nhà Dmitry Medin nói.", {"Dmitry Medin": ["Thủ tướng | nước chủ nhà"]}),
    ("Tổng thống Belarus Lukenko chủ trì lễ đón.", {"Lukenko": ["Tổng thống | Belarus"]}),
    ("Thủ tướng mới Edouard Philipot nhậm chức.", {"Edouard Philipot": ["Thủ tướng"]}),
    (
        "Tin từ Reuters.\nKendra Dalen, phát ngôn viên của hãng Orbis Air, cho biết.",
        {"Kendra Dalen": ["phát ngôn viên | hãng Orbis Air"]},
    ),
    (
        "Theo Tim Cockburn, Giám đốc điều hành hãng Orbis, giá sẽ tăng.",
        {"Tim Cockburn": ["Giám đốc điều hành | hãng Orbis"]},
    ),
    ("Thủ tướng Pháp Ê-đu-a Phi-lôn đến. Ông Phi-lôn phát biểu.", {"Ê-đu-a Phi-lôn": ["Thủ tướng | Pháp"]}),
    ("Giám đốc Công ty Sopra Global Group cho biết.", {}),
    ("Bí thư Huyện ủy Đắk Glong dự họp.", {}),
    (
        "Trong cuộc gặp với Phó Chủ tịch tập đoàn Orbis, Thủ tướng Tạ Đình Khôi nói.",
        {"Tạ Đình Khôi": ["Thủ tướng"]},
    ),
    ("Thứ trưởng Rod Rosen bổ nhiệm làm công tố viên một người khác.", {"Rod Rosen": ["Thứ trưởng"]}),
]

STAFF = [
    ("Chuyên gia kinh tế Tạ Đình Khôi cho rằng giá tăng.", "chuyên gia kinh tế"),
    (
        "Ông Tạ Đình Khôi, chuyên gia về biển của Viện Hải dương học, nói.",
        "chuyên gia về biển | Viện Hải dương học",
    ),
    ("Nhà lãnh đạo Triều Tiên Tạ Đình Khôi nói.", "Nhà lãnh đạo | Triều Tiên"),
    ("Bà Tạ Đình Khôi, đại diện hãng Orbis, cho biết lịch bay.", "đại diện | hãng Orbis"),
    ("Tiến sĩ sử học Tạ Đình Khôi, Trưởng khoa Sử, nói.", "Trưởng khoa | khoa Sử"),
    ("Ông Tạ Đình Khôi (42 tuổi, Trưởng Công an xã Phú Sơn) bị bắt.", "Trưởng Công an | Công an xã Phú Sơn"),
    ("Tạ Đình Khôi (33 tuổi, trú xã Phú Sơn), thủ quỹ của Công ty Sông Mây.", "thủ quỹ | Công ty Sông Mây"),
    ("PGS Tạ Đình Khôi, Đại học Sông Mây, Chủ tịch Hội Hóa học, nói.", "Chủ tịch | Hội Hóa học"),
    ("Ông Tạ Đình Tại - Trưởng phòng Nội vụ huyện nói.", "Trưởng phòng | phòng Nội vụ huyện"),
    ("T/M ĐẢNG ỦY\nBÍ THƯ\n(đã ký)\nTẠ ĐÌNH KHÔI", "BÍ THƯ | ĐẢNG ỦY"),
    (
        "Tuyên phạt Tạ Đình Khôi (sinh năm 1973), nguyên Phó Chủ tịch UBND phường Đồi Cao 30 tháng tù.",
        "Phó Chủ tịch | UBND phường Đồi Cao (former)",
    ),
]

CAREERS = [
    (
        "ông Tạ Đình Khôi, thành viên HĐTV Orbis, nguyên Giám đốc Sở Y tế, có đơn.",
        ["thành viên | HĐTV Orbis", "Giám đốc | Sở Y tế (former)"],
    ),
    (
        "TS Tạ Đình Khôi, chuyên gia lúa gạo, Hiệu trưởng Đại học Sông Mây, nói.",
        ["chuyên gia lúa gạo", "Hiệu trưởng | Đại học Sông Mây"],
    ),
]


@pytest.mark.parametrize(("text", "people"), ABROAD)
def test_foreign_officials(text: str, people: dict[str, list[str]]) -> None:
    assert officials(text) == people


@pytest.mark.parametrize(("text", "post"), STAFF)
def test_a_minor_post(text: str, post: str) -> None:
    ((_, posts),) = officials(text).items()
    assert [one.lower() for one in posts] == [post.lower()]


@pytest.mark.parametrize(("text", "posts"), CAREERS)
def test_a_row_of_posts(text: str, posts: list[str]) -> None:
    assert officials(text) == {"Tạ Đình Khôi": posts}
