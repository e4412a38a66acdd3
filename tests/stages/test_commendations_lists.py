"""Recipients in lines and tables: one a line, two on a line, headings, flattened cells, ends of lists."""

from __future__ import annotations

import pytest

from tests.stages.commendation_facts import groups, recipients, unmarked
from vnpolext import Pipeline

LISTS = (
    "LĐLĐ huyện khen thưởng 3 công đoàn: ⟦Trường Mầm non Thị trấn⟧, ⟦UBND xã Lâm Trung Thủy⟧, ⟦Trạm Y tế xã Tùng Châu⟧.",
    "1. Tặng Bằng khen của Bộ trưởng Bộ Nội vụ cho:\na) ⟦Vụ Địa bàn 5⟧;\nb) Sở Y tế các tỉnh: ⟦Cà Mau⟧, ⟦Bạc Liêu⟧ và "
    "Công an các huyện ⟦Sìn Hồ⟧, ⟦Nậm Pồ⟧;\nc) Đồng chí ⟦Lê Thị Na⟧, Phó Vụ trưởng Vụ Tổng hợp.\n2. Chưa xem xét tặng "
    "Bằng khen đối với Sở Công Thương.",
    "Huyện đoàn tặng Giấy khen cho:\n- ⟦Đoàn xã Mường Than⟧\n- Chị ⟦Lò Thị Ón⟧",
    "Có 4 đơn vị được biểu dương:\n- ⟦Chi bộ Hội hữu nghị Việt Nam - Lào⟧\n- ⟦Chi bộ Hợp tác xã Rau sạch Vân "
    "Nội⟧ - ⟦Chi bộ Công ty Cổ phần Cơ khí Mê Linh⟧\n- ⟦Chi bộ Viện Quy hoạch, Kiến trúc và Đô thị (VQK)⟧",
    "Có 3 chi bộ được khen thưởng:\n\n- ⟦Chi bộ Trường Mầm non Hoa Sen⟧\n\n- ⟦Chi bộ Trạm Y tế xã⟧\n\n"
    "Mọi góp ý xin gửi về tòa soạn.",
    "Danh sách được tặng Bằng khen của Bộ trưởng Bộ Y tế:\n1. ⟦Trung tâm Y tế huyện Sìn Hồ⟧;\n"
    "2. ⟦Trạm Y tế xã Nậm Tăm⟧;\n3. Bà ⟦Lò Thị Ón⟧, y sĩ.",
    "UBND tỉnh tặng Bằng khen cho 3 doanh nghiệp:\n* ⟦Công ty TNHH Giày Liên Phát, Chi nhánh Dĩ An⟧;\n"
    "* ⟦Công ty TNHH Nước giải khát Suối Lồ Ồ⟧; ⟦Công ty TNHH Dược phẩm Sông Bé⟧;",
    "Cục Thuế tỉnh tặng giấy khen cho 2 doanh nghiệp. Các doanh nghiệp này là:\n"
    "* ⟦Doanh nghiệp tư nhân Thép Hưng Lợi⟧;\n* ⟦Hợp tác xã Vận tải Thủ Dầu Một⟧.\n"
    "Bà Lê Thị Chi cho biết ngành sẽ cắt giảm thủ tục.",
    "UBND huyện công nhận 4 thôn đạt danh hiệu “Thôn văn hóa tiêu biểu”, cụ thể:\n- Xã Sơn Kim 1:\n"
    "+ ⟦Thôn Kim Cương 1⟧\n+⟦Thôn Công Thương⟧;\n- Xã An Hòa Thịnh:\n+ ⟦Thôn Thịnh Văn⟧ và ⟦thôn Đông Hà⟧",
    "UBND tỉnh tặng Bằng khen cho 2 tập thể, gồm:\n1. ⟦Tiểu đoàn 610, Bộ Chỉ huy Quân sự tỉnh⟧;\n"
    "2. ⟦Phòng Kinh tế và Hạ tầng huyện Ninh Phước⟧, vì hoàn thành sớm kế hoạch;",
    "Chủ tịch UBND tỉnh tặng Bằng khen cho 3 đơn vị:\n • ⟦Công ty TNHH Thạnh Phú⟧\n"
    " • ⟦Giáo xứ Hòa Bình Tân Mai⟧\n • Vì thành tích 5 năm vượt chỉ tiêu: ⟦Hội Chữ thập đỏ huyện Tân Phú⟧",
    "UBND huyện tặng Giấy khen cho các tập thể, cá nhân có thành tích trong phòng, chống dịch, "
    "gồm:\nI. TẬP THỂ\n"
    "1. ⟦Trung tâm Y tế huyện⟧\nII. CÁ NHÂN\n1. Ông ⟦Lê Văn Tâm⟧, Trưởng Trạm Y tế xã Lộc Hòa\nHội "
    "nghị bế mạc.",
    "DANH SÁCH\nCÁC TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN\n(Kèm theo Quyết định số 12-QĐ/HU ngày 05/01/2023)\n"
    "1. ⟦Đảng bộ xã Thạch Sơn⟧\n2. ⟦Chi bộ Quân sự⟧\n3. Đồng chí ⟦Võ Văn Hùng⟧ - Bí thư Chi bộ thôn 3",
    "Kết quả, 3 chi bộ được Đảng ủy xã tặng Giấy khen: - ⟦Chi bộ thôn Đông⟧; - ⟦Chi bộ Trạm Y tế⟧.",
    "Các tập thể được khen thưởng gồm: ⟦Trường Mầm non Hoàng Thèn, huyện Phong Thổ⟧; ⟦Trường Tiểu "
    "học và Trung "
    "học cơ sở Khun Há, huyện Tam Đường⟧; ⟦Phòng Giáo dục Trung học, Sở Giáo dục và Đào tạo⟧.",
)


@pytest.mark.parametrize("marked", LISTS)
def test_each_item_of_a_list_is_found(pipeline: Pipeline, marked: str) -> None:
    text, spans = unmarked(marked)
    assert recipients(pipeline, text) == spans


def test_headings_group_by_award_and_take_the_decisions_issuer(pipeline: Pipeline) -> None:
    text = (
        "Tỉnh công bố Quyết định số 1338/QĐ-CTN ngày 12/8/2021 của Chủ tịch nước.\n"
        "I. Huân chương Lao động hạng Nhất: 01 tập thể\nSở Giao thông vận tải\n"
        "II. Huân chương Lao động hạng Nhì: 01 tập thể, 01 cá nhân\n1. Kho bạc Nhà nước Cao Bằng\n"
        "2. Đồng chí Nông Thị Viền, Trưởng Ban Dân tộc HĐND tỉnh\n"
        "III. Bằng khen của Thủ tướng Chính phủ\nĐồn Biên phòng Sóc Giang; ông Bế Văn Hựu, cựu chiến binh."
    )
    assert groups(pipeline, text) == [
        "Huân chương Lao động hạng Nhất | Chủ tịch nước | 1 tập thể | Sở Giao thông vận tải",
        "Huân chương Lao động hạng Nhì | Chủ tịch nước | 1 tập thể, 1 cá nhân | Kho bạc Nhà nước Cao Bằng, "
        "Nông Thị Viền",
        "Bằng khen | Thủ tướng Chính phủ |  | Đồn Biên phòng Sóc Giang, Bế Văn Hựu",
    ]


TABLES = (
    "Các đơn vị được khen:\nSTT\tTên đơn vị\tHình thức\n1\tTrường Tiểu học Kim Đồng\tGiấy khen\n"
    "2\tĐồn Công an số 3\tBằng khen",
    "Các đơn vị được khen:\nSTT | Tên đơn vị | Hình thức\n1 | Trường Tiểu học Kim Đồng | Giấy khen\n"
    "2 | Đồn Công an số 3 | Bằng khen",
    "Các đơn vị được khen:\nSTT\nTên đơn vị\nHình thức\n1\nTrường Tiểu học Kim Đồng\nGiấy khen\n2\n"
    "Đồn Công an số 3\nBằng khen\nHội nghị kết thúc cùng ngày.",
)


@pytest.mark.parametrize("text", TABLES, ids=["tabs", "bars", "flattened"])
def test_a_table_gives_each_row_its_award(pipeline: Pipeline, text: str) -> None:
    assert groups(pipeline, text) == [
        "Giấy khen | None |  | Trường Tiểu học Kim Đồng",
        "Bằng khen | None |  | Đồn Công an số 3",
    ]


def test_too_few_names_are_told_and_not_made_up(pipeline: Pipeline) -> None:
    text = "UBND xã khen thưởng 3 hộ gia đình: hộ ông Tòng Văn Lả, hộ bà Quàng Thị Thiên."
    commendation = pipeline(text).commendations[0]
    assert (len(commendation.recipients), commendation.counts_match) == (2, False)


def test_a_bracketed_abbreviation_is_kept_and_told(pipeline: Pipeline) -> None:
    text = "UBND tỉnh tặng Bằng khen cho Viện Nghiên cứu biển (MATI)."
    recipient = pipeline(text).commendations[0].recipients[0]
    assert (recipient.name, recipient.abbreviation) == ("Viện Nghiên cứu biển (MATI)", "MATI")


def test_winners_of_a_prize_are_told_in_the_next_sentence(pipeline: Pipeline) -> None:
    text = (
        "Thành đoàn Hà Nội đã trao giải thưởng Cống hiến tôn vinh cá nhân tiêu biểu trong phong trào sinh viên. "
        "4 cá nhân nhận giải gồm: nguyên Phó thủ tướng Lê Khoan; GS - viện sĩ Đặng Hữu; Giám đốc Quỹ hỗ trợ sinh viên "
        "nghèo Hà Nội Chu Anh Đào; bà Trần Thị Bích, chủ nhà trọ."
    )
    assert groups(pipeline, text) == [
        "giải thưởng Cống hiến | Thành đoàn Hà Nội | 4 cá nhân | Lê Khoan, Đặng Hữu, Chu Anh Đào, Trần Thị Bích"
    ]


SAME = (
    (
        "Phó thủ tướng trao Cờ thi đua của Chính phủ cho đại diện Cục QLTT.\nCục Quản lý thị trường vinh dự được trao Cờ "
        "thi đua của Chính phủ.",
        "Cờ thi đua của Chính phủ | None |  | Cục QLTT",
    ),
    (
        "Sở trao bằng khen cho gia đình em Trần Đức Đông.\nBộ trưởng tặng bằng khen cho em Trần Đức Đông.",
        "bằng khen | Bộ trưởng |  | Trần Đức Đông",
    ),
    (
        "Trường THPT A Lưới tổ chức lễ đón nhận Huân chương Lao động.\nChủ tịch nước đã trao Huân chương Lao động hạng "
        "Nhì cho Trường THPT A Lưới.",
        "Huân chương Lao động hạng Nhì | Chủ tịch nước |  | Trường THPT A Lưới",
    ),
    (
        "Công đoàn tặng Giấy khen cho 38 tập thể và 112 cá nhân đạt danh hiệu “Giỏi việc nước”.",
        "Giấy khen | Công đoàn | 38 tập thể, 112 cá nhân | ",
    ),
)


@pytest.mark.parametrize(("text", "expected"), SAME)
def test_one_award_told_in_two_ways(pipeline: Pipeline, text: str, expected: str) -> None:
    assert groups(pipeline, text) == [expected]


WHO = (
    (
        "UBND, Ủy ban MTTQ Việt Nam thành phố tổ chức Lễ đón nhận danh hiệu Anh hùng Lực lượng vũ trang nhân dân của Chủ "
        "tịch nước phong tặng Công an nhân dân vũ trang TP Hải Phòng.",
        "Anh hùng Lực lượng vũ trang nhân dân | Chủ tịch nước |  | Công an nhân dân vũ trang TP Hải Phòng",
    ),
    (
        "Thủ tướng cũng trao Huy hiệu 80 năm tuổi Đảng cho ông Nguyễn Văn Trân, nguyên Bí thư Trung ương Đảng.",
        "Huy hiệu 80 năm tuổi Đảng | None |  | Nguyễn Văn Trân",
    ),
    (
        "Viện 78 - Tổng Cục II - Bộ Quốc phòng tổ chức Lễ kỷ niệm và đón nhận Huân chương Lao động hạng Ba.",
        "Huân chương Lao động hạng Ba | None |  | Viện 78 - Tổng Cục II - Bộ Quốc phòng",
    ),
    (
        "Có 377 điển hình được tuyên dương, trong đó có anh Nguyễn Địch Huy - Chủ tịch Công đoàn cơ sở, Công ty TNHH Hùng "
        "Vương.",
        "None | None | 377 điển hình | Nguyễn Địch Huy",
    ),
    (
        "Nhà nước Nga trao Huân chương Hữu nghị cho ông Trương Quang Khánh. Việc trao tặng Huân chương cho ông Trương Quang "
        "Khánh là sự ghi nhận.",
        "Huân chương Hữu nghị | Nhà nước Nga |  | Trương Quang Khánh",
    ),
)


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_whose_the_award_is(pipeline: Pipeline, text: str, expected: str) -> None:
    assert groups(pipeline, text) == [expected]
