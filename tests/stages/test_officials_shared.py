"""Posts of several holders, posts told around their holder, fields and leaders: one line one truth."""

from __future__ import annotations

import pytest

from tests.stages.test_officials import officials

CONGRESS = "Ủy ban Thường vụ Đại hội đại biểu nhân dân toàn quốc Trung Quốc"
CHIEF = "Phó Chi cục trưởng | Chi cục Kiểm lâm"
TOLD = [
    (
        "Tổng thống Philippines Rodrigo de la Corwell phát biểu.",
        {"Rodrigo de la Corwell": ["Tổng thống | Philippines"]},
    ),
    (
        "Nữ tỷ phú Jane Corwell đã được Thượng viện Mỹ chính thức phê chuẩn trở thành Bộ trưởng Giáo dục của Mỹ.",
        {"Jane Corwell": ["Bộ trưởng | Giáo dục của Mỹ"]},
    ),
    ("Bà Corwell, tân Bộ trưởng Giáo dục Mỹ, nói.", {"Corwell": ["Bộ trưởng | Giáo dục Mỹ"]}),
    (
        "Người đứng đầu phe Dân chủ trong Thượng viện Mỹ Jane Corwell cho biết.",
        {"Jane Corwell": ["Người đứng đầu | phe Dân chủ trong Thượng viện Mỹ"]},
    ),
    (
        "Thủ lĩnh phe đối lập Venezuela Jane Corwell nói.",
        {"Jane Corwell": ["Thủ lĩnh | phe đối lập Venezuela"]},
    ),
    (
        "Ông Tạ Đình Khôi nhận 635 triệu đồng để lo cho con em họ vào học trường nghề và làm cán bộ địa chính xã.",
        {},
    ),
    (
        "Phó Chủ tịch Quốc hội Tạ Đình Khôi, Vi Văn Nụ và nhiều ý kiến khác thống nhất.",
        {"Tạ Đình Khôi": ["Phó Chủ tịch | Quốc hội"], "Vi Văn Nụ": ["Phó Chủ tịch | Quốc hội"]},
    ),
    (
        "Phó Thủ tướng Tạ Đình Khôi, Vi Văn Nụ - Bí thư Tỉnh ủy dự.",
        {"Tạ Đình Khôi": ["Phó Thủ tướng"], "Vi Văn Nụ": ["Bí thư | Tỉnh ủy"]},
    ),
    (
        "Bộ trưởng Bộ Công Thương khi đó là ông Tạ Đình Khôi đã bổ nhiệm.",
        {"Tạ Đình Khôi": ["Bộ trưởng | Bộ Công Thương (former)"]},
    ),
    (
        "Đối tượng Tạ Đình Khôi, 36 tuổi - nguyên Phó Chánh Thanh tra Sở Y tế bị bắt.",
        {"Tạ Đình Khôi": ["Phó Chánh Thanh tra | Thanh tra Sở Y tế (former)"]},
    ),
    (
        "Đình chỉ đội phó Tạ Đình Khôi và các kiểm soát viên Vi Văn Nụ, Lù Thị Pành.",
        {"Tạ Đình Khôi": ["đội phó"], "Vi Văn Nụ": ["kiểm soát viên"], "Lù Thị Pành": ["kiểm soát viên"]},
    ),
    ("Ông Tạ Đình Khôi vẫn là thành viên của Hội.", {"Tạ Đình Khôi": ["thành viên | Hội"]}),
    (
        "Các đại biểu Tạ Đình Khôi (Cần Thơ), Thượng tọa Thích Minh Tấn, Lù Thị Pành (Đắk Nông) cho rằng cần sửa.",
        {"Tạ Đình Khôi": ["đại biểu"], "Thích Minh Tấn": ["đại biểu"], "Lù Thị Pành": ["đại biểu"]},
    ),
    (
        "Sai phạm gồm 2 đội phó là các ông Tạ Đình Khôi và Vi Văn Nụ; ông Lù Văn Khún, kiểm lâm viên.",
        {"Tạ Đình Khôi": ["đội phó"], "Vi Văn Nụ": ["đội phó"]},
    ),
    (
        "Bà Lù Thị Pành (em dâu ông Khôi) là Chánh Văn phòng Đảng ủy xã Mường Do.",
        {"Lù Thị Pành": ["Chánh Văn phòng | Văn phòng Đảng ủy xã Mường Do"]},
    ),
    (
        "Giám đốc Bệnh viện Phổi tỉnh Tạ Hồng Lĩnh cho biết.",
        {"Tạ Hồng Lĩnh": ["Giám đốc | Bệnh viện Phổi tỉnh"]},
    ),
    (
        "Ông Tạ Đình Khôi - Giám đốc Địa ốc Hoàng Quân, nói.",
        {"Tạ Đình Khôi": ["Giám đốc | Địa ốc Hoàng Quân"]},
    ),
    (
        "Chủ tịch Hội hữu nghị Việt - Trung Tạ Đình Khôi phát biểu.",
        {"Tạ Đình Khôi": ["Chủ tịch | Hội hữu nghị Việt - Trung"]},
    ),
    (
        "Công ty bán hàng đa cấp Bộ trưởng Bộ Công Thương Tạ Đình Khôi vừa ký kết luận.",
        {"Tạ Đình Khôi": ["Bộ trưởng | Bộ Công Thương"]},
    ),
    ("Theo ông Tạ Đình Khôi, Chủ tịch UBND tỉnh đã giao Sở Xây dựng kiểm tra.", {}),
    (
        "Theo ông Tạ Đình Khôi, Chủ tịch UBND xã Mường Do cho biết việc đã xong.",
        {"Tạ Đình Khôi": ["Chủ tịch | UBND xã Mường Do"]},
    ),
    (
        "Cô Lù Thị Pành - Giáo viên chủ nhiệm của Huy cho biết.",
        {"Lù Thị Pành": ["Giáo viên chủ nhiệm"]},
    ),
    (
        "Bà Lù Thị Pành, Thư ký viên Tòa án nhân dân huyện Sông Mây, dự.",
        {"Lù Thị Pành": ["Thư ký viên | Tòa án nhân dân huyện Sông Mây"]},
    ),
    (
        "Ủy viên trưởng Ủy ban Thường vụ Đại hội đại biểu nhân dân toàn quốc Trung Quốc Trương Minh Giang đến.",
        {"Trương Minh Giang": [f"Ủy viên trưởng | {CONGRESS}"]},
    ),
    (
        "Bổ nhiệm giữ chức Phó Chi cục trưởng Chi cục Kiểm lâm đối với 2 cán bộ gồm: ông Tạ Đình Khôi"
        " (Hạt trưởng Hạt Kiểm lâm Sông Mây) và bà Lù Thị Pành.",
        {"Tạ Đình Khôi": [CHIEF, "Hạt trưởng | Hạt Kiểm lâm Sông Mây"], "Lù Thị Pành": [CHIEF]},
    ),
    (
        "Miễn nhiệm chức vụ Phó Chi cục trưởng Chi cục Kiểm lâm đối với các ông: Tạ Đình Khôi, Vi Văn Nụ.",
        {"Tạ Đình Khôi": [f"{CHIEF} (former)"], "Vi Văn Nụ": [f"{CHIEF} (former)"]},
    ),
    (
        "Các đồng chí: Tạ Đình Khôi và Vi Văn Nụ nguyên Phó Chủ tịch UBND huyện Sông Mây được tặng Bằng khen.",
        {
            "Tạ Đình Khôi": ["Phó Chủ tịch | UBND huyện Sông Mây (former)"],
            "Vi Văn Nụ": ["Phó Chủ tịch | UBND huyện Sông Mây (former)"],
        },
    ),
    (
        "Họ nhắm vào chức Chủ tịch đảng Sông Mây của bà Lù Thị Pành.",
        {"Lù Thị Pành": ["Chủ tịch | đảng Sông Mây"]},
    ),
    (
        "Ông Tạ Đình Khôi, Bí thư Huyện ủy Sông Mây (nguyên Giám đốc Sở Y tế), dự.",
        {"Tạ Đình Khôi": ["Bí thư | Huyện ủy Sông Mây", "Giám đốc | Sở Y tế (former)"]},
    ),
    (
        "Gặp Phó Chủ tịch Tập đoàn Orbis (Ireland) Jane Corwell, Giám đốc Ngân hàng Kalix (Anh) Doreen Stein.",
        {"Jane Corwell": ["Phó Chủ tịch | Tập đoàn Orbis"], "Doreen Stein": ["Giám đốc | Ngân hàng Kalix"]},
    ),
    (
        "Nhà lãnh đạo Triều Tiên, ông Tạ Đình Khôi, thị sát.",
        {"Tạ Đình Khôi": ["Nhà lãnh đạo | Triều Tiên"]},
    ),
    ("Trong cuộc gặp nhà lãnh đạo Triều Tiên, ông Tạ Đình Khôi nói hay.", {}),
    ("Tổng thống Corwell tái đắc cử là tin vui.", {"Corwell": ["Tổng thống"]}),
    ("Giá sẽ tăng nếu bà Lù Thị Pành lên làm Thủ tướng.", {}),
    ("Bà Lù Thị Pành đang nỗ lực để trở thành Thủ tướng.", {}),
    (
        "Giám đốc Cơ quan Hỗ trợ chính sách của APEC Denis Corwell nói.",
        {"Denis Corwell": ["Giám đốc | Cơ quan Hỗ trợ chính sách của APEC"]},
    ),
    (
        "Bà Lù Thị Pành, đồng Chánh Văn phòng nội các, đến.",
        {"Lù Thị Pành": ["đồng Chánh Văn phòng | Văn phòng nội các"]},
    ),
    (
        "Bà Lù Thị Pành - Trưởng Phái đoàn Thường trực Việt Nam tại Liên hợp quốc nói.",
        {"Lù Thị Pành": ["Trưởng Phái đoàn | Phái đoàn Thường trực Việt Nam tại Liên hợp quốc"]},
    ),
    (
        "Ông Tạ Đình Khôi, Phó Giám đốc phụ trách khu vực Đông Nam Á của Hãng Orbis, nói.",
        {"Tạ Đình Khôi": ["Phó Giám đốc phụ trách khu vực Đông Nam Á | Hãng Orbis"]},
    ),
    (
        "Ông Tạ Đình Khôi, Phó Giám đốc Ngân hàng Sông Mây - Chi nhánh tỉnh, dự.",
        {"Tạ Đình Khôi": ["Phó Giám đốc | Ngân hàng Sông Mây - Chi nhánh tỉnh"]},
    ),
    (
        "Đại đức Thích Minh Khôi, trụ trì chùa Sông Mây, kể.",
        {"Thích Minh Khôi": ["trụ trì | chùa Sông Mây"]},
    ),
    (
        "Ban có 2 Phó Trưởng ban gồm: Tạ Đình Khôi, Vi Văn Nụ.",
        {"Tạ Đình Khôi": ["Phó Trưởng ban"], "Vi Văn Nụ": ["Phó Trưởng ban"]},
    ),
    (
        "Ông Tạ Đình Khôi, Chủ tịch UBND xã (Trưởng ban), kết luận.",
        {"Tạ Đình Khôi": ["Chủ tịch | UBND xã", "Trưởng ban"]},
    ),
    (
        "Ông Tạ Đình Khôi, Trưởng Công an xã Mường Do đã báo cáo.",
        {"Tạ Đình Khôi": ["Trưởng Công an | Công an xã Mường Do"]},
    ),
    (
        "Thầy Tạ Đình Khôi, giáo viên bộ môn Toán - Tin, kể.",
        {"Tạ Đình Khôi": ["giáo viên | bộ môn Toán - Tin"]},
    ),
    ("Giáo viên vùng cao Lù Thị Pành kể.", {"Lù Thị Pành": ["Giáo viên vùng cao"]}),
    (
        "VỤ TRƯỞNG VỤ KIỂM SÁT VIỆC TẠM GIỮ, TẠM GIAM\nTạ Đình Khôi",
        {"Tạ Đình Khôi": ["VỤ TRƯỞNG | VỤ KIỂM SÁT VIỆC TẠM GIỮ, TẠM GIAM"]},
    ),
    (
        "Bổ nhiệm 2 Phó Chánh án TAND tỉnh với ông Tạ Đình Khôi và ông Vi Văn Nụ.",
        {"Tạ Đình Khôi": ["Phó Chánh án | TAND tỉnh"], "Vi Văn Nụ": ["Phó Chánh án | TAND tỉnh"]},
    ),
    (
        "Bà Lù Thị Pành từ Phó Chủ tịch UBND xã Đồi Cao giờ đã thăng tiến lên Chủ tịch UBND huyện.",
        {"Lù Thị Pành": ["Phó Chủ tịch | UBND xã Đồi Cao (former)", "Chủ tịch | UBND huyện"]},
    ),
    (
        "Việc cho thôi nhiệm vụ đại biểu Quốc hội đối với ông Tạ Đình Khôi được thông báo.",
        {"Tạ Đình Khôi": ["đại biểu | Quốc hội (former)"]},
    ),
    (
        "Ông Tạ Đình Khôi không còn là Bí thư Huyện ủy Sông Mây.",
        {"Tạ Đình Khôi": ["Bí thư | Huyện ủy Sông Mây (former)"]},
    ),
    (
        "Giám đốc điều hành (CEO) hãng xe điện Orbis, ông Tạ Đình Khôi, nói.",
        {"Tạ Đình Khôi": ["Giám đốc điều hành | hãng xe điện Orbis"]},
    ),
    (
        "Phê bình Chủ tịch UBND xã Đồi Cao (ông Tạ Đình Khôi).",
        {"Tạ Đình Khôi": ["Chủ tịch | UBND xã Đồi Cao"]},
    ),
    (
        "Bà Lù Thị Pành, Giám đốc Sở Tài nguyên và Môi trường (TN&MT) Hà Nam, nói.",
        {"Lù Thị Pành": ["Giám đốc | Sở Tài nguyên và Môi trường (TN&MT) Hà Nam"]},
    ),
    ("Thủ tướng Đức hiện nay, bà Lù Thị Pành, đến.", {"Lù Thị Pành": ["Thủ tướng | Đức"]}),
    (
        "Giám đốc Hãng thông tấn ORB - KAL, bà Lù Thị Pành, đến.",
        {"Lù Thị Pành": ["Giám đốc | Hãng thông tấn ORB - KAL"]},
    ),
    (
        "Ông Tạ Đình Khôi, PGS.TS, Phó Hiệu trưởng Trường Đại học Sông Mây, nói.",
        {"Tạ Đình Khôi": ["Phó Hiệu trưởng | Trường Đại học Sông Mây"]},
    ),
    (
        "Phóng viên trao đổi với Chủ tịch UBND xã Đồi Cao, ông Tạ Đình Khôi.",
        {"Tạ Đình Khôi": ["Chủ tịch | UBND xã Đồi Cao"]},
    ),
    (
        "Ông Tạ Đình Khôi, Giám đốc Tổng Công ty VNPT-Media, đến.",
        {"Tạ Đình Khôi": ["Giám đốc | Tổng Công ty VNPT-Media"]},
    ),
    ("Đối với trường hợp của Tạ Đình Khôi, Tổng Bí thư nhấn mạnh phải làm rõ.", {}),
    ("Nhiều người đang làm lãnh đạo một số xã, ông Tạ Đình Khôi nói.", {}),
    ("Các đại sứ của chương trình là nghệ sĩ Tạ Đình Khôi và bạn.", {}),
    (
        "Chủ tịch CLB Karnok Daniel Corwell nói.",
        {"Daniel Corwell": ["Chủ tịch | CLB Karnok"]},
    ),
    (
        "Ông Tạ Đình Khôi, Cục trưởng Cục Chăn nuôi thiếu trách nhiệm khi làm trưởng đoàn thanh tra.",
        {"Tạ Đình Khôi": ["Cục trưởng | Cục Chăn nuôi", "trưởng đoàn | đoàn thanh tra (former)"]},
    ),
    (
        "Bà Lù Thị Pành, Trưởng đại diện văn phòng Orbis tại Hà Nội, nói.",
        {"Lù Thị Pành": ["Trưởng đại diện | văn phòng Orbis tại Hà Nội"]},
    ),
    ("Bà Lù Thị Pành, một chuyên gia hoạt động trong ngành số, nói.", {"Lù Thị Pành": ["chuyên gia"]}),
    (
        "Bí thư thứ nhất Ban Chấp hành Trung ương Đoàn Lê Quốc Khôi đến.",
        {"Lê Quốc Khôi": ["Bí thư thứ nhất | Ban Chấp hành Trung ương Đoàn"]},
    ),
    ("Tổng thống John Corwell cũng bổ nhiệm Ngoại trưởng.", {"John Corwell": ["Tổng thống"]}),
    ("Giáo hoàng Corwellio đến thăm.", {"Corwellio": ["Giáo hoàng"]}),
    ("Về việc xử lý đối với ông Tạ Đình Khôi, Tổng Bí thư gửi lời cảm ơn cử tri.", {}),
    ("Ông Đam tranh luận với đại biểu Quốc hội về vấn đề Quy hoạch khu du lịch quốc gia Sơn Trà.", {}),
    (
        "Ông Tạ Đình Khôi, Chủ tịch Hiệp hội Doanh nghiệp Nhật Bản tại VN, nói.",
        {"Tạ Đình Khôi": ["Chủ tịch | Hiệp hội Doanh nghiệp Nhật Bản tại VN"]},
    ),
    (
        "Ông Tạ Đình Khôi, Viện trưởng Viện Nghiên cứu và Phát triển vùng, nói.",
        {"Tạ Đình Khôi": ["Viện trưởng | Viện Nghiên cứu và Phát triển vùng"]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_posts(text: str, expected: dict[str, list[str]]) -> None:
    """Every holder has the posts that the sentence gives, and nobody has others."""
    found = {name: posts for name, posts in officials(text).items() if posts}
    assert found == expected
