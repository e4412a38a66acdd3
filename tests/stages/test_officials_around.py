"""Posts whose holder or body stands around them: behind a modifier, an aside, a name."""

from __future__ import annotations

import pytest

from tests.stages.test_officials import officials

SEVERAL = [
    (
        "Hai đại biểu ứng cử tại địa phương là ông Tạ Đình Khôi và Lò Thị Mận, ông Vi Văn Pó (Giám đốc Sở Y tế) dự.",
        {"Tạ Đình Khôi": ["đại biểu"], "Lò Thị Mận": ["đại biểu"], "Vi Văn Pó": ["Giám đốc | Sở Y tế"]},
    ),
    (
        "Một Phó Chủ tịch khác của tỉnh là ông Tạ Đình Khôi.",
        {"Tạ Đình Khôi": ["Phó Chủ tịch"]},
    ),
    (
        "Một đại biểu Quốc hội khác của cụm Sông Mây là ông Tạ Đình Khôi, Bí thư Huyện ủy, vắng mặt.",
        {"Tạ Đình Khôi": ["đại biểu | Quốc hội", "Bí thư | Huyện ủy"]},
    ),
    (
        "Các đại biểu Tạ Đình Khôi, Lò Thị Mận và Vi Văn Pó phát biểu.",
        {"Tạ Đình Khôi": ["đại biểu"], "Lò Thị Mận": ["đại biểu"], "Vi Văn Pó": ["đại biểu"]},
    ),
]

ASIDES = [
    (
        "Jane Corwell, đối tác và Phó chủ tịch bộ phận nghiên cứu của Orbis Research, nói.",
        {"Jane Corwell": ["Phó chủ tịch | bộ phận nghiên cứu của Orbis Research"]},
    ),
    (
        "Bà Tạ Thị Khôi - Nhà sáng lập Ứng dụng bảo hiểm công nghệ Orbis, dự họp.",
        {"Tạ Thị Khôi": ["Nhà sáng lập | Ứng dụng bảo hiểm công nghệ Orbis"]},
    ),
    (
        "Bà Tạ Thị Khôi, đồng sáng lập Công ty Sông Mây, dự họp.",
        {"Tạ Thị Khôi": ["đồng sáng lập | Công ty Sông Mây"]},
    ),
    ("Nhà sáng lập Orbis Jane Corwell nói.", {"Jane Corwell": ["Nhà sáng lập | Orbis"]}),
    (
        "Sở xin lỗi Hiệp hội Du lịch và cá nhân anh Tạ Đình Khôi. Giám đốc Sở Lò Văn Khún nói.",
        {"Tạ Đình Khôi": [], "Lò Văn Khún": ["Giám đốc | Sở"]},
    ),
    (
        "Sở xin lỗi nghệ sĩ và cá nhân anh Tạ Đình Khôi. Giám đốc Sở Lò Văn Khún nói.",
        {"Lò Văn Khún": ["Giám đốc | Sở"]},
    ),
]

BODIES = [
    ("Nhà phân tích Jane Corwell của Orbis cho biết giá tăng.", ["Nhà phân tích | Orbis"]),
    ("Nhà phân tích Tuong Nguyen của Orbis cho biết giá tăng.", ["Nhà phân tích | Orbis"]),
    ("Chuyên gia Tạ Đình Khôi của Viện Kinh tế cho biết giá tăng.", ["Chuyên gia | Viện Kinh tế"]),
    ("Giám đốc Tạ Đình Khôi của Công ty Sông Mây nói.", ["Giám đốc | Công ty Sông Mây"]),
    ("Giám đốc Tạ Đình Khôi của Công ty Sông Mây.", ["Giám đốc"]),
    ("Thủ tướng gặp Tiểu vương Qatar Hamad bin Corwell tại Doha.", ["Tiểu vương | Qatar"]),
    (
        "Ông Tạ Đình Khôi (Giám đốc Sacombank, Chi nhánh Sông Mây) nói.",
        ["Giám đốc | Sacombank, Chi nhánh Sông Mây"],
    ),
    ("Ông Tạ Đình Khôi, CT.UBND huyện, dự. CT. UBND huyện Tạ Đình Khôi nói.", ["CT | UBND huyện"]),
    ("Theo ông Tạ Đình Khôi - Trưởng PCC số 6, cần thời gian.", ["Trưởng PCC | PCC số 6"]),
    ("Ông Tạ Đình Khôi, Trưởng PGD huyện Sông Mây, nói.", ["Trưởng PGD | PGD huyện Sông Mây"]),
    (
        "Bí thư Đảng ủy, Giám đốc Công ty Nguyễn Mạnh Khôi phát biểu tại buổi lễ.",
        ["Bí thư | Đảng ủy", "Giám đốc | Công ty"],
    ),
    (
        "Thầy Tạ Đình Khôi, Hiệu trưởng trường THCS Phan Huy Chú cho biết.",
        ["Hiệu trưởng | trường THCS Phan Huy Chú"],
    ),
]

CAREERS = [
    (
        "Ông Tạ Đình Khôi là Ủy viên Trung ương Đảng khóa X, XI, XII; đại biểu Quốc hội khóa XI, XIII.",
        ["Ủy viên | Trung ương Đảng", "đại biểu | Quốc hội"],
    ),
    (
        "Ông Tạ Đình Khôi về nhận nhiệm vụ Phó Trưởng ban Kinh tế Tỉnh ủy.",
        ["Phó Trưởng ban | ban Kinh tế Tỉnh ủy"],
    ),
    (
        "Ông Tạ Đình Khôi, Phó ban Kinh tế Tỉnh ủy, nói. Ông Tạ Đình Khôi, Phó Trưởng ban Kinh tế Tỉnh ủy, dự.",
        ["Phó Trưởng ban | ban Kinh tế Tỉnh ủy"],
    ),
    (
        "Công ty miễn nhiệm chức danh thành viên HĐQT Orbis nhiệm kỳ 2013-2018 của ông Tạ Đình Khôi.",
        ["thành viên | HĐQT Orbis (former)"],
    ),
]


@pytest.mark.parametrize(("text", "people"), SEVERAL + ASIDES)
def test_who_holds_it(text: str, people: dict[str, list[str]]) -> None:
    assert officials(text) == people


@pytest.mark.parametrize(("text", "posts"), BODIES + CAREERS)
def test_the_posts_of_one(text: str, posts: list[str]) -> None:
    ((_, told),) = officials(text).items()
    assert told == posts


def test_the_emirates_are_no_emir() -> None:
    assert officials("Thủ tướng thăm Các Tiểu vương quốc Ả Rập Thống nhất.") == {}
