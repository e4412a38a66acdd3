"""Officials, one line one truth: a sentence, and who holds what in it ("role | body")."""

from __future__ import annotations

import pytest

from vnpolext.config import Config
from vnpolext.resolve.people import resolve_people
from vnpolext.source import Source
from vnpolext.spans import Found
from vnpolext.stages.officials import OfficialsStage
from vnpolext.vocab import load_lexicon

LEXICON = load_lexicon()
STAGE = OfficialsStage(LEXICON, Config())


def officials(text: str) -> dict[str, list[str]]:
    """Return the officials of a text and their posts as "role | body"."""
    source, found = Source(text), Found()
    found.officials = STAGE(source, found)
    people = {}
    for person in resolve_people(source, found, LEXICON):
        posts = []
        for post in person.positions:
            body = source.text[slice(*post.organization)] if post.organization else ""
            status = "" if post.status == "current" else f" ({post.status})"
            posts.append(source.text[slice(*post.title)] + (f" | {body}" if body else "") + status)
        people[source.text[slice(*person.name)]] = posts
    return people


SIGNATURES = [
    (
        "Nơi nhận:                      T/M BAN THƯỜNG VỤ\n- Thường trực Tỉnh ủy,              BÍ THƯ\n"
        "- Lưu Văn phòng Huyện ủy.          (Đã ký)\n\n                                 Vũ Thị Đan\n",
        {"Vũ Thị Đan": ["BÍ THƯ"]},
    ),
    (
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tKT. CHỦ TỊCH\n- Lưu: VT.\tPHÓ CHỦ TỊCH\n\tĐã ký\n\n\tLò Thị Mín",
        {"Lò Thị Mín": ["PHÓ CHỦ TỊCH | ỦY BAN NHÂN DÂN"]},
    ),
    ("        T/M CHI BỘ\n          BÍ THƯ\n\n        Vũ Thị Đan", {"Vũ Thị Đan": ["BÍ THƯ | CHI BỘ"]}),
]

LABELS = [
    ("Thẩm phán phiên tòa: Ông Tạ Đình Khôi", {"Tạ Đình Khôi": ["Thẩm phán"]}),
    (
        "Giám đốc: Tạ Đình Khôi\nPhó Giám đốc: Vũ Thị Đan, Lò Văn Mín",
        {"Tạ Đình Khôi": ["Giám đốc"], "Vũ Thị Đan": ["Phó Giám đốc"], "Lò Văn Mín": ["Phó Giám đốc"]},
    ),
    (
        "- Chánh Thanh tra:\n\nÔng: Tạ Đình Khôi\n\nĐT: 0163.638.7777\n\n- Các Phó Chánh Thanh tra:\n\nÔng: Lò Văn Mín\n"
        "\nĐT: 0943.096.090\n\nBà: Vũ Thị Đan",
        {
            "Tạ Đình Khôi": ["Chánh Thanh tra"],
            "Lò Văn Mín": ["Phó Chánh Thanh tra"],
            "Vũ Thị Đan": ["Phó Chánh Thanh tra"],
        },
    ),
    ("Trưởng đoàn: bà Vũ Thị Đan.", {"Vũ Thị Đan": ["Trưởng đoàn"]}),
    ("Giám đốc Sở Y tế: Tạ Đình Khôi sẽ bị xử lý nghiêm", {}),
]


@pytest.mark.parametrize(("text", "expected"), SIGNATURES)
def test_signatures_beside_the_list_of_recipients(text: str, expected: dict[str, list[str]]) -> None:
    assert officials(text) == expected


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_posts_that_label_a_line(text: str, expected: dict[str, list[str]]) -> None:
    assert officials(text) == expected


TABLES = [
    (
        "STT\tHọ và tên\tNăm sinh\tChức vụ\n1\tLò Minh Hạ\t1968\tBí thư Huyện ủy\n"
        "2\tQuàng A Són\t1975\tPhó Bí thư, Chủ tịch UBND huyện\nCuộc họp kết thúc lúc 11 giờ.",
        {
            "Lò Minh Hạ": ["Bí thư | Huyện ủy"],
            "Quàng A Són": ["Phó Bí thư", "Chủ tịch | UBND huyện"],
        },
    ),
    (  # bars, a rule under the head, and a column of bodies
        "| TT | Họ tên | Chức danh | Đơn vị |\n|---|---|---|---|\n| 1 | TS. Vũ Thị Đan | Trưởng phòng | Sở Nội vụ |\n"
        "| 2 | Tạ Đình Khôi | Hiệu trưởng | Trường THPT Yên Hưng |",
        {"Vũ Thị Đan": ["Trưởng phòng | Sở Nội vụ"], "Tạ Đình Khôi": ["Hiệu trưởng | Trường THPT Yên Hưng"]},
    ),
    (  # one cell a line, telephone numbers that some rows lack, a seat nobody holds, a slip
        "* Ban Tuyên giáo\nSTT\n\nHọ và tên\n\nChức danh\n\nĐiện Thoại\n\n1\n\nĐỗ Thanh Cát\n\nTrưởng ban\n\n"
        "0261. 3648707\n\n2\n\nPhó ban\n\n3\n\nNguyễn Thị Lài\n\nPhó trưởng bam\n\n* Ban Dân vận\n\nSTT\n\n"
        "Họ và tên\n\nChức danh\n\n1\n\nPhan Văn Tư\n\nTrưởng ban",
        {
            "Đỗ Thanh Cát": ["Trưởng ban | Ban Tuyên giáo"],
            "Nguyễn Thị Lài": ["Phó trưởng bam | Ban Tuyên giáo"],
            "Phan Văn Tư": ["Trưởng ban | Ban Dân vận"],
        },
    ),
    ("Họ tên\tSố tiền\nNguyễn Thị Lài\t500.000\nĐỗ Thanh Cát\t200.000", {}),
    ("Khai rõ họ tên, chức vụ của người khiếu nại. Nguyễn Thị Lài là người dân.", {}),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_tables_of_staff(text: str, expected: dict[str, list[str]]) -> None:
    assert officials(text) == expected


ORDERS = [
    (
        "Thủ tướng Chính phủ Tạ Đình Khôi Ngày 26/5, Bộ ra thông cáo.",
        {"Tạ Đình Khôi": ["Thủ tướng | Chính phủ"]},
    ),
    ("Ông làm Bí thư Huyện ủy Phù Yên Tiếp đó, ông được rút về tỉnh.", {}),
    ("Thực hư thông tin 'lâu đài của chủ nhiệm UBKT Sơn La'.", {}),
    (
        "Bà Lò Thị Khún, Hiệu trưởng Trường THCS Đức Chánh cho biết.",
        {"Lò Thị Khún": ["Hiệu trưởng | Trường THCS Đức Chánh"]},
    ),
    (
        "Đồng ý với đề xuất của Chủ tịch Hội Nông dân, Chủ tịch Hội Phụ nữ Lò Thị Khún cho rằng cần làm.",
        {"Lò Thị Khún": ["Chủ tịch | Hội Phụ nữ"]},
    ),
    (
        "Đồng ý với đề xuất của Ủy viên Ban Thường vụ, Bí thư Huyện ủy Lò Thị Khún, đại biểu nêu.",
        {"Lò Thị Khún": ["Ủy viên Ban Thường vụ", "Bí thư | Huyện ủy"]},
    ),
    (
        "Thay mặt Giám đốc Sở Xây dựng, ông Tạ Đình Khôi - Phó Giám đốc Sở Xây dựng trao quà.",
        {"Tạ Đình Khôi": ["Phó Giám đốc | Sở Xây dựng"]},
    ),
    (
        "Góp ý cho báo cáo của Đoàn Chủ tịch Hội Nông dân, Phó Chủ tịch Quốc hội Tạ Đình Khôi nói.",
        {"Tạ Đình Khôi": ["Phó Chủ tịch | Quốc hội"]},
    ),
    (
        "Ông Lò Văn Khún - Bí thư Huyện ủy Mường Tè dự khai giảng.",
        {"Lò Văn Khún": ["Bí thư | Huyện ủy Mường Tè"]},
    ),
    ("Bí thư Thành ủy Tạ Đình Khôi kiểm tra tuyến đê.", {"Tạ Đình Khôi": ["Bí thư | Thành ủy"]}),
    ("Bà Hồ Thị Mơ (Giám đốc Sở Xây dựng) trả lời cử tri.", {"Hồ Thị Mơ": ["Giám đốc | Sở Xây dựng"]}),
    (
        "Đoàn công tác do ông Phan Bá Tĩnh, Phó Chủ tịch UBND tỉnh, làm Trưởng đoàn.",
        {"Phan Bá Tĩnh": ["Phó Chủ tịch | UBND tỉnh", "Trưởng đoàn"]},
    ),
    (
        "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Vi Hồng Lĩnh thăm xã.",
        {"Vi Hồng Lĩnh": ["Ủy viên | Trung ương Đảng", "Bí thư | Tỉnh ủy", "Chủ tịch | HĐND tỉnh"]},
    ),
    (
        "Chủ tịch UBND xã Tân Thành Đặng Quốc Bảo và Trưởng Công an xã Lê Đình Hào có mặt.",
        {"Đặng Quốc Bảo": ["Chủ tịch | UBND xã Tân Thành"], "Lê Đình Hào": ["Trưởng Công an | Công an xã"]},
    ),
    (
        "Trưởng phòng Nội vụ (UBND huyện Ba Bể) Nông Văn Dìn cho hay.",
        {"Nông Văn Dìn": ["Trưởng phòng | phòng Nội vụ"]},
    ),
    (
        "Ông Bùi Xuân Trường, 58 tuổi, nguyên Giám đốc Sở Y tế, đến dự.",
        {"Bùi Xuân Trường": ["Giám đốc | Sở Y tế (former)"]},
    ),
    (
        "Người phát ngôn Bộ Ngoại giao, bà Đoàn Mai Chi, trả lời báo chí.",
        {"Đoàn Mai Chi": ["Người phát ngôn | Bộ Ngoại giao"]},
    ),
    ("Bí thư Chi bộ là ông Kiều Văn Tạo.", {"Kiều Văn Tạo": ["Bí thư | Chi bộ"]}),
]

LISTS = [
    (
        "Dự hội nghị có các đồng chí: Mai Văn Sáu - Bí thư Huyện ủy; Trần Thị Lụa, Phó Chủ tịch HĐND huyện; "
        "Vàng A Chớ - Trưởng Ban Dân vận Huyện ủy và Lý Thị Én, Bí thư Huyện đoàn.",
        {
            "Mai Văn Sáu": ["Bí thư | Huyện ủy"],
            "Trần Thị Lụa": ["Phó Chủ tịch | HĐND huyện"],
            "Vàng A Chớ": ["Trưởng Ban | Ban Dân vận Huyện ủy"],
            "Lý Thị Én": ["Bí thư | Huyện đoàn"],
        },
    ),
    (
        "Các Phó Chủ tịch UBND tỉnh: Ngô Đức Thuận, Châu Thị Minh và Lâm Văn Tới cùng dự.",
        {name: ["Phó Chủ tịch | UBND tỉnh"] for name in ("Ngô Đức Thuận", "Châu Thị Minh", "Lâm Văn Tới")},
    ),
    (
        "Huyện có 2 Phó Chủ tịch UBND gồm các ông: Bế Văn Sơn và Nông Đức Tài.",
        {"Bế Văn Sơn": ["Phó Chủ tịch | UBND"], "Nông Đức Tài": ["Phó Chủ tịch | UBND"]},
    ),
    (
        "Đại hội bầu các ông Lê Văn Mạnh, Trịnh Xuân Kha vào hội đồng, do Chủ tịch Hội Phạm Thu Cúc chủ trì.",
        {"Lê Văn Mạnh": [], "Trịnh Xuân Kha": [], "Phạm Thu Cúc": ["Chủ tịch | Hội"]},
    ),
    (
        "Các Ủy viên Bộ Chính trị: Chủ tịch nước Hà Quang Dũng, Chủ tịch Quốc hội Đào Thanh Vân.",
        {
            "Hà Quang Dũng": ["Ủy viên | Bộ Chính trị", "Chủ tịch nước"],
            "Đào Thanh Vân": ["Ủy viên | Bộ Chính trị", "Chủ tịch | Quốc hội"],
        },
    ),
    (
        "Chủ trì hội nghị:\n- Đồng chí Nguyễn Tất Đạt, Chủ tịch UBND phường;\n"
        "- Đồng chí Phạm Thị Nụ, Chủ tịch Hội LHPN phường.",
        {"Nguyễn Tất Đạt": ["Chủ tịch | UBND phường"], "Phạm Thị Nụ": ["Chủ tịch | Hội LHPN phường"]},
    ),
    (
        "THƯỜNG TRỰC HUYỆN ỦY\n\nĐ/c Hoàng Văn Pản\n\nBí thư Huyện ủy\n\nĐ/c Triệu Thị Say\n\n"
        "Phó Bí thư Huyện ủy, Chủ tịch UBND huyện",
        {
            "Hoàng Văn Pản": ["Bí thư | Huyện ủy"],
            "Triệu Thị Say": ["Phó Bí thư | Huyện ủy", "Chủ tịch | UBND huyện"],
        },
    ),
    (
        "Danh bạ\n01 Nguyễn Thị Hòe  0203.111.222 hoe@xa.gov.vn Văn thư Văn phòng UBND\n"
        "02 Đỗ Văn Sắn  0203.111.223 san@xa.gov.vn Trưởng phòng Tài chính",
        {"Nguyễn Thị Hòe": ["Văn thư | Văn phòng UBND"], "Đỗ Văn Sắn": ["Trưởng phòng | phòng Tài chính"]},
    ),
]

BLOCKS = [
    ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n(đã ký)\nTô Hữu Nghị", {"Tô Hữu Nghị": ["PHÓ BÍ THƯ"]}),
    (
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nCao Thị Hạnh",
        {"Cao Thị Hạnh": ["PHÓ CHỦ TỊCH | ỦY BAN NHÂN DÂN"]},
    ),
    (
        "BÍ THƯ HUYỆN ỦY NGUYỄN VĂN TUYỂN THĂM TRƯỜNG\nSáng nay, lễ diễn ra.",
        {"NGUYỄN VĂN TUYỂN": ["BÍ THƯ | HUYỆN ỦY"]},
    ),
]

STATES = [
    (
        "Bà Lương Thị Tơ, quyền Giám đốc Sở Tư pháp, tiếp dân.",
        {"Lương Thị Tơ": ["Giám đốc | Sở Tư pháp (acting)"]},
    ),
    ("Cố Bộ trưởng Bộ Y tế Phùng Đắc Cam được nhắc tới.", {"Phùng Đắc Cam": ["Bộ trưởng | Bộ Y tế (late)"]}),
    ("Đại diện chính quyền Tổng thống Adam Novak có mặt.", {"Adam Novak": ["Tổng thống"]}),
    (
        "Ông Tăng Văn Phú được bầu giữ chức Chủ tịch Hội Nông dân huyện, thay ông Đinh Công Lợi nghỉ hưu.",
        {"Tăng Văn Phú": ["Chủ tịch | Hội Nông dân huyện"], "Đinh Công Lợi": []},
    ),
    (
        "Bà Vương Thị Nhài, Phó Bí thư Đảng ủy kiêm Chủ tịch UBND xã Yên Bài, kết luận.",
        {"Vương Thị Nhài": ["Phó Bí thư | Đảng ủy", "Chủ tịch | UBND xã Yên Bài"]},
    ),
    (
        "Trong thời gian giữ cương vị Giám đốc Sở Công Thương, ông Hứa Văn Tài đã ký.",
        {"Hứa Văn Tài": ["Giám đốc | Sở Công Thương (former)"]},
    ),
]

BODIES = [
    (
        "Ông Tạ Văn Bổng, Trưởng thôn Đồi Cao, xã Hòa Hưng nói.",
        {"Tạ Văn Bổng": ["Trưởng thôn | thôn Đồi Cao, xã Hòa Hưng"]},
    ),
    (
        "Ông Lê Bá Khoa, Chủ nhiệm Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội, chủ trì.",
        {"Lê Bá Khoa": ["Chủ nhiệm | Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội"]},
    ),
    (
        "Bác sĩ Vũ Đăng Ninh, Trưởng khoa Hồi sức tích cực, Bệnh viện Đa khoa tỉnh Phú Thọ cho biết.",
        {"Vũ Đăng Ninh": ["Trưởng khoa | khoa Hồi sức tích cực, Bệnh viện Đa khoa tỉnh Phú Thọ"]},
    ),
    ("Phó Chủ tịch UBND TP. Cần Thơ Đào Anh Dũng ký.", {"Đào Anh Dũng": ["Phó Chủ tịch | UBND TP. Cần Thơ"]}),
    (
        "Ông Chu Văn Lẫm, Giám đốc kinh doanh Công ty May 20 nói.",
        {"Chu Văn Lẫm": ["Giám đốc kinh doanh | Công ty May 20"]},
    ),
    (
        "Trưởng phòng Phòng Thanh tra Trịnh Thị Na cùng đi.",
        {"Trịnh Thị Na": ["Trưởng phòng | Phòng Thanh tra"]},
    ),
    ("Chủ tịch nước Trần Công Lý gửi thư.", {"Trần Công Lý": ["Chủ tịch nước"]}),
    (
        "Ông Đoàn Sĩ Long, Tỉnh ủy viên, Chánh Văn phòng Tỉnh ủy.",
        {"Đoàn Sĩ Long": ["Tỉnh ủy viên", "Chánh Văn phòng | Văn phòng Tỉnh ủy"]},
    ),
]

NAMES = [
    ("Đồng chí H'Nhuên Byă, Phó Bí thư Huyện ủy dự.", {"H'Nhuên Byă": ["Phó Bí thư | Huyện ủy"]}),
    ("Anh Y Thắng Niê - Bí thư Đoàn xã Ea Tul nói.", {"Y Thắng Niê": ["Bí thư | Đoàn xã Ea Tul"]}),
    (
        "Hòa thượng Thích Minh Tuệ Hải, Trưởng Ban Trị sự chúc mừng.",
        {"Thích Minh Tuệ Hải": ["Trưởng Ban | Ban Trị sự"]},
    ),
    ("Thủ tướng Đức Clara Vogel hội đàm.", {"Clara Vogel": ["Thủ tướng | Đức"]}),
    ("Tổng thống George W. Hall ra lệnh.", {"George W. Hall": ["Tổng thống"]}),
    ("Chủ tịch UEFA, Marek Lindov đến.", {"Marek Lindov": ["Chủ tịch | UEFA"]}),
    ("Marek Lindov, thị trưởng thành phố Brno, đến.", {"Marek Lindov": ["thị trưởng | thành phố Brno"]}),
    ("Tổng thống Nga A.Pê-tơ-rốp phát biểu.", {"A.Pê-tơ-rốp": ["Tổng thống | Nga"]}),
    ("Thượng tá, Tiến sĩ Ma Văn Chủng tham luận.", {"Ma Văn Chủng": []}),
    ("Chủ tịch Hồ Chí Minh về thăm xã năm 1961.", {"Hồ Chí Minh": ["Chủ tịch"]}),
]

NOBODY = [
    "Học sinh Trường THPT Lê Quý Đôn ra đường Nguyễn Huệ viếng Lăng Chủ tịch Hồ Chí Minh.",
    "Chủ tịch UBND tỉnh yêu cầu các sở báo cáo; Bí thư Tỉnh ủy lưu ý.",
    "Ông Nguyễn Văn Ruộng, trú thôn 3, trồng 2 ha cam; bà Lê Thị Vườn nuôi ong.",
    "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
    "Bà con xã Núi Bà đi lễ; chị em phụ nữ gói bánh.",
    "Ban Giám đốc Công ty Trần Anh tri ân khách hàng.",
    "Các nghệ sĩ Lan Anh, Đăng Dương hát mừng Chủ tịch UBND tỉnh.",
    "Giám đốc Công ty Hoàng Gia Phát cho biết đã ký hợp đồng.",
    "Bí thư Huyện ủy Lục Yên và Chủ tịch UBND quận Nam Từ Liêm cùng dự.",
    "Thông tin với các đại biểu, bà Hà cho biết tiến độ.",
    "Ông T.B.M, trú tại phường 3, bị phạt; anh Nguyễn Văn L. khai nhận.",
    "Sân bay Thái Nguyên chủ tịch hội đồng chưa họp.",
]


@pytest.mark.parametrize(("text", "people"), ORDERS + LISTS + BLOCKS + STATES + BODIES + NAMES)
def test_who_holds_what(text: str, people: dict[str, list[str]]) -> None:
    assert officials(text) == people


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert officials(text) == {}


def test_hostile_text_is_read_in_linear_time() -> None:
    names = ", ".join(f"Nguyễn Văn {chr(65 + i % 26)}n" for i in range(10_000))
    assert officials("Dự có các đồng chí: " + names)
