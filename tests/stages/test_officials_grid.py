"""Made-up sentences with every sort of post in every order of name, honorific and post."""

from __future__ import annotations

from itertools import cycle

import pytest

from vnpolext import Pipeline

_NAMES = (
    "Nguyễn Văn Hải",
    "Trần Thị Ngọc Bích",
    "Y Thanh Hà Niê Kđăm",
    "Lê Minh",
    "Giàng A Páo",
    "Đinh Thị Phương Lan",
    "Phạm Đại Dương",
)
_HONORIFICS = ("ông", "bà", "đồng chí", "đ/c", "Thượng tá", "TS")
POSTS = (
    ("Bí thư", "Huyện ủy Kim Sơn", "Bí thư Huyện ủy Kim Sơn"),
    ("Giám đốc", "Sở Công Thương tỉnh Lào Cai", "Giám đốc Sở Công Thương tỉnh Lào Cai"),
    ("Trưởng Ban", "Ban Tuyên giáo Tỉnh ủy", "Trưởng Ban Tuyên giáo Tỉnh ủy"),
    ("Phó Chủ tịch Thường trực", "UBND tỉnh", "Phó Chủ tịch Thường trực UBND tỉnh"),
    (
        "Chánh Văn phòng",
        "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
        "Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    ),
    ("Chủ tịch", "Hội Cựu chiến binh huyện Thạch Thất", "Chủ tịch Hội Cựu chiến binh huyện Thạch Thất"),
    ("Ủy viên Ban Thường vụ", "Thành ủy", "Ủy viên Ban Thường vụ Thành ủy"),
    ("Tư lệnh", "Quân khu 7", "Tư lệnh Quân khu 7"),
    ("Hiệu trưởng", "Trường THPT Chu Văn An", "Hiệu trưởng Trường THPT Chu Văn An"),
    ("Tổng Giám đốc", "Công ty Cổ phần Than Hà Tu", "Tổng Giám đốc Công ty Cổ phần Than Hà Tu"),
    ("Viện trưởng", "Viện KSND tỉnh", "Viện trưởng Viện KSND tỉnh"),
    (
        "Bộ trưởng",
        "Bộ Lao động - Thương binh và Xã hội",
        "Bộ trưởng Bộ Lao động - Thương binh và Xã hội",
    ),
    ("Chi cục trưởng", "Chi cục Kiểm lâm", "Chi cục trưởng Chi cục Kiểm lâm"),
)
FRAMES = (
    "Phát biểu tại hội nghị, {post} {name} cho biết tỉnh đã hoàn thành kế hoạch.",
    "Theo {post} {honorific} {name}, tỉnh đã hoàn thành kế hoạch.",
    "Phát biểu tại hội nghị, {honorific} {name}, {post}, cho biết tỉnh đã hoàn thành kế hoạch.",
    "Theo {honorific} {name} ({post}), tỉnh đã hoàn thành kế hoạch.",
    "Cùng ngày, {honorific} {name} được bổ nhiệm giữ chức {post} từ ngày 1/3/2023.",
    "Hội nghị đã bầu {honorific} {name} làm {post} nhiệm kỳ 2020 - 2025.",
    "{post} là {honorific} {name}.",
    "Đoàn công tác do {honorific} {name}, {post} dẫn đầu đã đến thăm.",
    "Đoàn công tác do {post} {name} dẫn đầu đã đến thăm xã.",
    "Dự hội nghị có các đồng chí: {name}, {post}; Trần Văn Nhất, Phó Bí thư Đảng ủy xã.",
    "Dự hội nghị có các đồng chí: Trần Văn Nhất - Phó Bí thư Đảng ủy xã; {name} - {post}.",
    "{post} {name} trao quà cho các hộ nghèo. Ảnh: Thu Hà",
    "“Chúng tôi sẽ làm tốt việc này”, {honorific} {name}, {post} khẳng định.",
    "Buổi làm việc với {post} {name} diễn ra sáng 5/3/2022.",
)


@pytest.mark.parametrize(("title", "organization", "post"), POSTS, ids=[post[2] for post in POSTS])
def test_the_post_in_every_order(pipeline: Pipeline, title: str, organization: str, post: str) -> None:
    honorifics = cycle(_HONORIFICS)
    for frame, name in zip(FRAMES, cycle(_NAMES), strict=False):
        text = frame.format(post=post, name=name, honorific=next(honorifics))
        (official,) = (official for official in pipeline(text).officials if official.name == name)
        held = [(one.title, one.organization, one.status) for one in official.positions]
        assert held == [(title, organization, "current")], text


@pytest.mark.parametrize(("title", "organization", "post"), POSTS, ids=[post[2] for post in POSTS])
def test_a_former_post(pipeline: Pipeline, title: str, organization: str, post: str) -> None:
    (official,) = pipeline(f"Đến dự có ông Lê Văn Chương, nguyên {post}.").officials
    held = [(one.title, one.organization, one.status) for one in official.positions]
    assert held == [(title, organization, "former")]
