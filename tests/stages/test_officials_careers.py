"""Posts given, taken, shared and told of at a distance: one line one truth."""

from __future__ import annotations

import pytest

from tests.stages.test_officials import officials

PEOPLE = [
    (
        "Thừa ủy quyền của Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc, Trưởng Ban Dân tộc tỉnh Tạ Đình Khôi trao quà.",
        {"Tạ Đình Khôi": ["Trưởng Ban | Ban Dân tộc tỉnh"]},
    ),
    (
        "Đồng chí Tạ Đình Khôi sinh năm 1950. Ông từng là Tư lệnh Quân khu 4.",
        {"Tạ Đình Khôi": ["Tư lệnh | Quân khu 4 (former)"]},
    ),
    (
        "Kỳ họp bãi nhiệm chức danh Phó Chủ tịch HĐND tỉnh nhiệm kỳ 2016 - 2021 đối với bà Lò Thị Khún.",
        {"Lò Thị Khún": ["Phó Chủ tịch | HĐND tỉnh (former)"]},
    ),
    (
        "Kỳ họp miễn nhiệm ông Tạ Đình Khôi, Chủ tịch HĐND tỉnh.",
        {"Tạ Đình Khôi": ["Chủ tịch | HĐND tỉnh (former)"]},
    ),
    (
        "Ông Tạ Đình Khôi, Phó Cục trưởng Cục Quản lý Khám, chữa bệnh; bà Lò Thị Khún, Vụ trưởng.",
        {"Tạ Đình Khôi": ["Phó Cục trưởng | Cục Quản lý Khám, chữa bệnh"], "Lò Thị Khún": ["Vụ trưởng"]},
    ),
    (
        "CEO Orbis Jim Cork, Giám đốc WB tại Việt Nam Marian Sherwin, đại diện UNDP Ramla Kalid dự.",
        {
            "Jim Cork": ["CEO | Orbis"],
            "Marian Sherwin": ["Giám đốc | WB tại Việt Nam"],
            "Ramla Kalid": ["đại diện | UNDP"],
        },
    ),
    (
        "Bà Lò Thị Khún, Vụ trưởng, Vụ Chính sách thuế, nói.",
        {"Lò Thị Khún": ["Vụ trưởng | Vụ Chính sách thuế"]},
    ),
    (
        "Ông Tạ Đình Khôi bị bắt. Khôi giữ chức Tổng giám đốc Orbis từ năm 2009.",
        {"Tạ Đình Khôi": ["Tổng giám đốc | Orbis"]},
    ),
    (
        "Ông Tạ Đình Khôi từng giữ các chức vụ Giám đốc Sở Y tế, Bí thư Huyện ủy; Chủ tịch HĐND tỉnh.",
        {
            "Tạ Đình Khôi": [
                "Giám đốc | Sở Y tế (former)",
                "Bí thư | Huyện ủy (former)",
                "Chủ tịch | HĐND tỉnh (former)",
            ]
        },
    ),
    (
        "Dự có:\n- Huỳnh Anh Minh và Tạ Đình Khôi, nguyên Phó Chủ tịch UBND tỉnh;",
        {
            "Huỳnh Anh Minh": ["Phó Chủ tịch | UBND tỉnh (former)"],
            "Tạ Đình Khôi": ["Phó Chủ tịch | UBND tỉnh (former)"],
        },
    ),
    (
        "các Ủy viên Bộ Chính trị: Tạ Đình Khôi, Giám đốc Sở Y tế; Lò Thị Khún, Giám đốc Sở Xây dựng dự.",
        {
            "Tạ Đình Khôi": ["Ủy viên | Bộ Chính trị", "Giám đốc | Sở Y tế"],
            "Lò Thị Khún": ["Ủy viên | Bộ Chính trị", "Giám đốc | Sở Xây dựng"],
        },
    ),
    (
        "Ông Tạ Đình Khôi, Tổng Giám đốc (TGĐ) Đài Truyền hình tỉnh, dự.",
        {"Tạ Đình Khôi": ["Tổng Giám đốc | Đài Truyền hình tỉnh"]},
    ),
    (
        "Ông Tạ Đình Khôi, Chính ủy Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh, dự.",
        {"Tạ Đình Khôi": ["Chính ủy | Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh"]},
    ),
    ("Ông Tạ Đình Khôi nói có 101 ứng viên là Ủy viên Trung ương Đảng.", {}),
    (
        "Trong cuộc bầu cử đại biểu Quốc hội khóa XV, Tổng Bí thư Tạ Đình Khôi bỏ phiếu.",
        {"Tạ Đình Khôi": ["Tổng Bí thư"]},
    ),
    ("Ca sĩ Lan Anh làm đại sứ thương hiệu cho phòng khám.", {}),
    ("Thượng úy CSGT Tạ Đình Khôi bắt cướp.", {"Tạ Đình Khôi": []}),
    ("Chủ tịch Herbert Hainz của Bayern Munich nói.", {"Herbert Hainz": ["Chủ tịch | Bayern Munich"]}),
    (
        "Ông Tạ Đình Khôi, CT.Hội Cựu chiến binh huyện, dự.",
        {"Tạ Đình Khôi": ["CT | Hội Cựu chiến binh huyện"]},
    ),
    ("Ông Tạ Đình Khôi cử Lan làm giám đốc.", {}),
    ("Ông Tạ Đình Khôi, Giám đốc eComLab, trình bày.", {"Tạ Đình Khôi": ["Giám đốc | eComLab"]}),
    (
        "Chủ tịch nước Lò Thị Khún trao quyết định bổ nhiệm chức vụ Trưởng Ban Dân tộc cho ông Tạ Đình Khôi.",
        {"Lò Thị Khún": ["Chủ tịch nước"], "Tạ Đình Khôi": ["Trưởng Ban | Ban Dân tộc"]},
    ),
    (
        "Từ năm 2015, ông Tạ Đình Khôi được Thủ tướng bổ nhiệm làm Thứ trưởng Bộ Xây dựng.",
        {"Tạ Đình Khôi": ["Thứ trưởng | Bộ Xây dựng"]},
    ),
    (
        "Bộ trưởng Ngô Khún yêu cầu cho thôi chức Cục trưởng Cục Mỹ thuật đối với ông Tạ Đình Khôi.",
        {"Ngô Khún": ["Bộ trưởng"], "Tạ Đình Khôi": ["Cục trưởng | Cục Mỹ thuật (former)"]},
    ),
    ("Bộ trưởng Bộ VH, TT&DL Tạ Đình Khôi nói.", {"Tạ Đình Khôi": ["Bộ trưởng | Bộ VH, TT&DL"]}),
    (
        "Ông Tạ Đình Khôi, Ủy viên Ban Bí thư. Công tác: 7.1979 - 6.1994: Chánh Văn phòng Huyện đoàn Mường Tè.",
        {
            "Tạ Đình Khôi": [
                "Ủy viên | Ban Bí thư",
                "Chánh Văn phòng | Văn phòng Huyện đoàn Mường Tè (former)",
            ]
        },
    ),
    (
        "Bà Lò Thị Khún gặp ông Tạ Đình Khôi. Bà từng là Giám đốc Sở Y tế.",
        {"Lò Thị Khún": ["Giám đốc | Sở Y tế (former)"]},
    ),
    ("Tổng thống Mỹ, Thủ tướng Nhật Bản Tạ Đình Khôi gặp nhau.", {"Tạ Đình Khôi": ["Thủ tướng | Nhật Bản"]}),
    (
        "Về trách nhiệm của Hiệu trưởng Trường mầm non Hoa Ban, luật sư Tạ Đình Khôi cho biết cô có lỗi.",
        {},
    ),
    (
        "Ông Tạ Đình Khôi, Chủ tịch Ủy ban An toàn giao thông (ATGT) quốc gia, chủ trì.",
        {"Tạ Đình Khôi": ["Chủ tịch | Ủy ban An toàn giao thông (ATGT) quốc gia"]},
    ),
    (
        "Ông Tạ Đình Khôi - Cục trưởng Cục Mỹ thuật, Nhiếp ảnh và Triển lãm (Bộ Văn hóa) - cho biết.",
        {"Tạ Đình Khôi": ["Cục trưởng | Cục Mỹ thuật, Nhiếp ảnh và Triển lãm"]},
    ),
    (
        "Bà Lò Thị Khún, chuyên gia phân tích quân sự, nhận định.",
        {"Lò Thị Khún": ["chuyên gia phân tích quân sự"]},
    ),
    ("Tỉnh trưởng An Huy Tạ Đình Khôi nói.", {"Tạ Đình Khôi": ["Tỉnh trưởng | An Huy"]}),
    (
        "Ông Tạ Đình Khôi được đưa về làm chuyên viên phòng Kế hoạch, bà Lò Thị Khún làm chuyên viên Văn phòng Sở.",
        {
            "Tạ Đình Khôi": ["chuyên viên | phòng Kế hoạch"],
            "Lò Thị Khún": ["chuyên viên | Văn phòng Sở"],
        },
    ),
    ("Thủ hiến New Delhi Jane Doering nói.", {"Jane Doering": ["Thủ hiến | New Delhi"]}),
    (
        "Chủ tịch Tạ Đình Khôi được cử làm Bí thư Thành ủy, Phó chủ tịch Lò Thị Khún nghỉ hưu.",
        {"Tạ Đình Khôi": ["Chủ tịch", "Bí thư | Thành ủy"], "Lò Thị Khún": ["Phó chủ tịch"]},
    ),
    ("Đề cập đến việc kỷ luật ông Tạ Đình Khôi, Tổng bí thư nói sau giai đoạn đó sẽ tốt hơn.", {}),
    (
        "Trước khi công bố quyết định của Thủ tướng, ông Tạ Đình Khôi, Vụ trưởng Vụ Kế hoạch, phát biểu.",
        {"Tạ Đình Khôi": ["Vụ trưởng | Vụ Kế hoạch"]},
    ),
    (
        "Ông Quý là em trai Bí thư Tỉnh ủy Lò Thị Khún làm Giám đốc Sở Tài chính.",
        {"Lò Thị Khún": ["Bí thư | Tỉnh ủy"]},
    ),
    (
        "Chủ tịch Quốc hội Trường Chinh dự. Hiệu trưởng Trường THPT Trường Chinh Tạ Đình Khôi nói.",
        {"Trường Chinh": ["Chủ tịch | Quốc hội"], "Tạ Đình Khôi": ["Hiệu trưởng | Trường THPT Trường Chinh"]},
    ),
    (
        "Ông Tạ Đình Khôi chưa thay thế bà Lò Thị Khún để đảm nhiệm chức vụ Bí thư Đảng ủy.",
        {"Lò Thị Khún": []},
    ),
    (
        "Bí thư Tỉnh ủy Tạ Đình Khôi trao quyết định bổ nhiệm lại chức vụ Giám đốc Sở Y tế cho bà Lò Thị Khún.",
        {"Tạ Đình Khôi": ["Bí thư | Tỉnh ủy"], "Lò Thị Khún": ["Giám đốc | Sở Y tế"]},
    ),
    (
        "Bí thư Tỉnh ủy Tạ Đình Khôi trao quyết định bổ nhiệm chức vụ Giám đốc Sở Y tế trong lễ sáng nay.",
        {"Tạ Đình Khôi": ["Bí thư | Tỉnh ủy"]},
    ),
    (
        "Ông Tạ Đình Khôi được Thủ tướng ký quyết định bổ nhiệm chức vụ Thứ trưởng Bộ Y tế.",
        {"Tạ Đình Khôi": ["Thứ trưởng | Bộ Y tế"]},
    ),
]

BODIES = [
    (
        "Bí thư TP.HCM Tạ Đình Khôi đến. Bí thư Thành ủy Tạ Đình Khôi dự. Bí thư Thành ủy TP.HCM Tạ Đình Khôi nói.",
        ["Bí thư | Thành ủy TP.HCM"],
    ),
    (
        "Ông Tạ Đình Khôi là Bí thư Tỉnh đoàn, Bí thư Đảng ủy cơ quan Tỉnh đoàn.",
        ["Bí thư | Tỉnh đoàn", "Bí thư | Đảng ủy cơ quan Tỉnh đoàn"],
    ),
    (
        "Ông Tạ Đình Khôi từng là Trưởng khoa rồi Phó Hiệu trưởng Trường Đại học Mây.",
        ["Trưởng khoa (former)", "Phó Hiệu trưởng | Trường Đại học Mây (former)"],
    ),
    ("Ông Tạ Đình Khôi tái đắc cử chức Chủ tịch Hội Sinh viên tỉnh.", ["Chủ tịch | Hội Sinh viên tỉnh"]),
    (
        "Chủ tịch UBND TP.HCM Tạ Đình Khôi dự. Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh Tạ Đình Khôi nói.",
        ["Chủ tịch | UBND TP.HCM"],
    ),
    (
        "Chủ tịch HĐND tỉnh Tạ Đình Khôi, nguyên Chủ tịch UBND tỉnh, dự. Chủ tịch Hội đồng nhân dân tỉnh Tạ Đình Khôi nói.",
        ["Chủ tịch | HĐND tỉnh", "Chủ tịch | UBND tỉnh (former)"],
    ),
    (
        "Giám đốc Sở TN&MT tỉnh Tạ Đình Khôi dự. Giám đốc Sở Tài nguyên và Môi trường Tạ Đình Khôi nói.",
        ["Giám đốc | Sở Tài nguyên và Môi trường"],
    ),
    (
        "Phó Trưởng Ban Kinh tế Trung ương Tạ Đình Khôi dự. Phó Ban Kinh tế TƯ Tạ Đình Khôi nói.",
        ["Phó Trưởng Ban | Ban Kinh tế Trung ương"],
    ),
    ("Giám đốc Sở GD – ĐT tỉnh Yên Bái Tạ Đình Khôi nói.", ["Giám đốc | Sở GD - ĐT tỉnh Yên Bái"]),
    ("Giám đốc Sở VH, TT và DL Tạ Đình Khôi nói.", ["Giám đốc | Sở VH, TT và DL"]),
    ("Bộ trưởng Bộ VH, TT&DL Tạ Đình Khôi nói.", ["Bộ trưởng | Bộ VH, TT&DL"]),
    (
        "Vụ trưởng Vụ Thể thao thành tích cao 2 Tạ Đình Khôi nói.",
        ["Vụ trưởng | Vụ Thể thao thành tích cao 2"],
    ),
    ("Chủ nhiệm Ủy ban Tài chính, Ngân sách Tạ Đình Khôi nói.", ["Chủ nhiệm | Ủy ban Tài chính, Ngân sách"]),
    ("Chủ tịch Hội Cựu TNXP tỉnh Tạ Đình Khôi nói.", ["Chủ tịch | Hội Cựu TNXP tỉnh"]),
    ("Ông Tạ Đình Khôi là Chủ tịch Hội đồng Bộ trưởng rồi về hưu.", ["Chủ tịch | Hội đồng Bộ trưởng"]),
    (
        "Ông Tạ Đình Khôi, Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng Cuba.",
        ["Chủ tịch | Hội đồng Nhà nước và Hội đồng Bộ trưởng Cuba"],
    ),
    ("Giám đốc Bệnh viện Mây BS CKII Tạ Đình Khôi nói.", ["Giám đốc | Bệnh viện Mây"]),
    ("Bác sĩ chuyên khoa II Tạ Đình Khôi, Trưởng khoa Nhi, nói.", ["Trưởng khoa | khoa Nhi"]),
    ("Ông Tạ Đình Khôi đã nhận nhiệm vụ Bí thư Quận ủy.", ["Bí thư | Quận ủy"]),
    ("Ông Tạ Đình Khôi kiêm nhiệm chức vụ Cục trưởng Cục Mây.", ["Cục trưởng | Cục Mây"]),
    ("Ông Tạ Đình Khôi nhận quyết định về việc giữ chức vụ Cục trưởng Cục Mây.", ["Cục trưởng | Cục Mây"]),
    ("Ông Tạ Đình Khôi, Phó Chủ tịch Hội Kiến trúc sư tỉnh, nói.", ["Phó Chủ tịch | Hội Kiến trúc sư tỉnh"]),
    (
        "Ông Tạ Đình Khôi ở xã. Năm 2005, được bầu làm Bí thư Đảng ủy. Tháng 3/2010 ông chuyển về làm Vụ trưởng.",
        ["Bí thư | Đảng ủy", "Vụ trưởng"],
    ),
    (
        "Tổng thống Mỹ Tạ Đình Khôi đến. Tổng thống Hoa Kỳ Tạ Đình Khôi nói.",
        ["Tổng thống | Mỹ"],
    ),
    (
        "Ủy viên TƯ Đảng Tạ Đình Khôi dự. Ông Tạ Đình Khôi, Ủy viên Trung ương Đảng, nói.",
        ["Ủy viên | TƯ Đảng"],
    ),
    (
        "ĐBQH Tạ Đình Khôi hỏi. Ông Tạ Đình Khôi, đại biểu Quốc hội tỉnh Yên Bái, nói.",
        ["đại biểu | Quốc hội tỉnh Yên Bái"],
    ),
    (
        "ĐBQH Tạ Đình Khôi hỏi. Ông Tạ Đình Khôi, đại biểu HĐND tỉnh Yên Bái, nói.",
        ["ĐBQH", "đại biểu | HĐND tỉnh Yên Bái"],
    ),
]


@pytest.mark.parametrize(("text", "posts"), BODIES)
def test_a_body_and_a_spelling(text: str, posts: list[str]) -> None:
    assert officials(text) == {"Tạ Đình Khôi": posts}


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_who_holds_what(text: str, people: dict[str, list[str]]) -> None:
    assert officials(text) == people
