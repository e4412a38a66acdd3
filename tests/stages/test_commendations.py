"""Commendations in sentences: who is honoured, with what, and by whom."""

from __future__ import annotations

import pytest

from tests.stages.commendation_facts import groups, recipients, unmarked
from vnpolext import Pipeline

RECIPIENTS = (
    "UBND huyện tặng Giấy khen cho ⟦Trạm Y tế xã An Vinh⟧.",
    "UBND tỉnh tặng Bằng khen cho ⟦Phòng Văn hóa và Thông tin⟧, ⟦Phòng Tài chính - Kế hoạch⟧ và "
    "⟦Đồn Biên phòng Nậm Cắn⟧.",
    "UBND huyện tặng giấy khen cho: ⟦Đội Cảnh sát điều tra tội phạm về hình sự, kinh tế, ma túy⟧; "
    "⟦Công an xã Tân Lập⟧ và ⟦Đội Cảnh sát quản lý hành chính về trật tự xã hội⟧.",
    "⟦Trường THPT Chu Văn An⟧ vinh dự đón nhận Huân chương Lao động hạng Ba.",
    "Ông ⟦Lò Văn Pánh⟧, Trưởng bản Nà Lúng, được Chủ tịch UBND tỉnh tặng Bằng khen.",
    "Bộ trưởng Bộ Y tế gửi Thư khen tới ⟦Bệnh viện Phổi Trung ương⟧; thầy ⟦Lý Hừ Cà⟧ được Phòng Giáo dục "
    "biểu dương.",
    "Các xã ⟦Tân Lập⟧, ⟦Minh Đức⟧ và ⟦Quang Trung⟧ được UBND huyện tặng Giấy khen.",
    "Hội LHPN tỉnh tặng Bằng khen 3 đơn vị: Hội LHPN các huyện ⟦Phú Lộc⟧, ⟦A Lưới⟧, ⟦Quảng Điền⟧.",
    "UBND xã tặng Giấy khen cho ⟦hộ ông Trần Văn Bảy⟧ và ⟦hộ bà Lê Thị Sáu⟧.",
    "Chủ tịch UBND tỉnh tặng Bằng khen cho ông ⟦Lò Văn Hặc⟧, Trưởng bản Nà Sang, xã Mường Bú, huyện "
    "Mường La và "
    "bà ⟦Quàng Thị Xôm⟧, Chi hội trưởng bản Huổi Hao.",
    "Hội Khuyến học tặng Giấy khen cho em ⟦Phạm Gia Bảo⟧, học sinh lớp 9A, Trường THCS Lê Lợi.",
    "Huyện ủy trao Huy hiệu 50 năm tuổi Đảng cho 3 đồng chí: ⟦Lê Bá Nhượng⟧, ⟦Huỳnh Thị Nuôi⟧ và "
    "⟦Võ Tá Kiệm⟧ "
    "(nguyên Trưởng Ban Tổ chức Huyện ủy).",
    "Hội nghị biểu dương ⟦Đảng ủy xã Tân Phong⟧, ⟦Chi bộ Trường THCS Tân Phong⟧; phê bình Chi bộ thôn Đông.",
    "Tại hội nghị, 4 tập thể được Huyện ủy khen thưởng, trong đó có ⟦Chi bộ Công an xã⟧; 2 chi bộ còn lại bị "
    "nhắc nhở, Chi bộ Thuế bị khiển trách.",
    "Công an tỉnh khen thưởng ⟦Đội Cảnh sát hình sự, Công an huyện Yên Mỹ⟧ vì phá nhanh vụ án.",
    "UBND tỉnh tặng Bằng khen cho 2 tập thể: ⟦Đội Cảnh sát hình sự⟧, ⟦Công an huyện Yên Mỹ⟧.",
    "UBND tỉnh tặng Bằng khen cho 3 tập thể là ⟦Công ty Than Khe Chàm, Tập đoàn Than Việt Nam⟧, "
    "⟦Công ty Tuyển than Cửa Ông⟧ và ⟦Trung tâm Cấp cứu mỏ⟧.",
    "Thủ tướng tặng Bằng khen cho ⟦Đại sứ quán Việt Nam tại Nhật Bản⟧ và ông ⟦Lê Quốc Thắng⟧ - Đại sứ.",
    "Nguyên Phó Chủ nhiệm Văn phòng Quốc hội ⟦Lê Văn Tâm⟧ nhận Huy hiệu 50 năm tuổi Đảng.",
    "Đại diện UBND huyện trao Giấy khen cho đại diện ⟦Công ty TNHH Phú Lợi⟧.",
    "Ba tài xế được khen thưởng là ⟦Nguyễn Văn Hoàng⟧ và ⟦Phạm Văn Hùng⟧.",
    "UBND tỉnh tặng giấy khen kèm tiền thưởng 2 triệu đồng cho anh ⟦Phan Văn Đức⟧ vì cứu người.",
    "UBND phường khen thưởng đột xuất ông ⟦Ngô Văn Tám⟧, bảo vệ dân phố khu phố 2.",
    "Tại huyện Sóc Sơn, ⟦Hợp tác xã Thanh Long⟧ được Bộ Y tế tặng Bằng khen.",
    "UBND tỉnh tặng Bằng khen cho: 1. ⟦Phòng Cảnh sát hình sự⟧; 2. ⟦Công an huyện Mai Châu⟧; 3. Đại úy "
    "⟦Bùi Văn Hải⟧, Đội trưởng.",
    "Đảng ủy phường biểu dương 10 đảng viên, trong đó có các đồng chí ⟦Nguyễn Thị Bé⟧, ⟦Trần Quốc Dũng⟧.",
    "5 tập thể gồm: ⟦Phòng Hậu cần⟧, ⟦Phòng Kỹ thuật (Bộ CHQS tỉnh)⟧, ⟦Tiểu đoàn 2⟧, ⟦Ban CHQS thị "
    "xã Hoàng Mai⟧, "
    "⟦Đại đội Thiết giáp⟧ được Bộ Tư lệnh Quân khu 4 tặng Bằng khen.",
    "Bí thư trao Huy hiệu Đảng cho các ông ⟦Trần Quốc Tuấn⟧, ⟦Đoàn Mạnh Hà⟧ và ⟦Vũ Văn Ninh⟧.",
    "UBND tỉnh tặng Cờ thi đua xuất sắc cho các đơn vị: ⟦Sở Công Thương⟧; ⟦UBND huyện Hoằng Hóa⟧.",
    "Bộ trưởng trao tặng ⟦Cục Thủy lợi⟧ Cờ thi đua của Chính phủ.",
    "Sở Lao động trao bằng khen cho hai lão nông ⟦Nguyễn Công Thành⟧ và ⟦Trần Tiến Lộc⟧.",
    "Công an thành phố biểu dương 2 tài xế ⟦Nguyễn Văn Hải⟧ và ⟦Lê Tấn Phong⟧.",
    "Bộ trưởng Bộ Y tế biểu dương những thành tựu mà thầy và trò ⟦Khoa Điều dưỡng⟧ đạt được.",
    "Phó Chủ tịch UBND tỉnh biểu dương tinh thần của chủ đầu tư là ⟦Công ty cổ phần Cầu đường Sông Thao⟧.",
    "Chủ tịch Quốc hội biểu dương ⟦Quỹ Bảo trợ trẻ em Việt Nam⟧ phối hợp với ⟦Tập đoàn Điện lực Việt Nam⟧ đã "
    "giúp trẻ em nghèo.",
    "Giám đốc Công an tỉnh biểu dương tập thể lãnh đạo, cán bộ ⟦Trung tâm Huấn luyện & Bồi dưỡng nghiệp vụ⟧.",
    "Vì lòng dũng cảm trên đảo, ⟦Clive Barker⟧ được tặng thưởng Huân chương Victoria.",
    "Anh Lê Minh Tú là công chức trẻ. Ba năm liền ⟦Tú⟧ nhận danh hiệu Chiến sỹ thi đua cơ sở.",
    "UBND tỉnh tặng Bằng khen cho ⟦Hợp tác xã Bưởi da xanh Phước Bình⟧ và ⟦Công ty Mật ong rừng tràm Hương Sơn⟧.",
    "⟦Hợp tác xã Cam sành⟧ được UBND tỉnh tặng Bằng khen.",
    "Danh sách 3 doanh nghiệp được tôn vinh: ⟦Công ty CP Cao su Bình Lộc⟧ ⟦Công ty CP Dược Danapha⟧ "
    "⟦Công ty CP Cảng Nghi Sơn⟧",
)


@pytest.mark.parametrize("marked", RECIPIENTS)
def test_the_recipients_are_those_marked(pipeline: Pipeline, marked: str) -> None:
    text, spans = unmarked(marked)
    assert recipients(pipeline, text) == spans


GROUPS = (
    (
        "Thừa ủy nhiệm Chủ tịch nước, Bí thư Tỉnh ủy trao Huân chương Lao động hạng Nhì cho Sở Y tế.",
        ["Huân chương Lao động hạng Nhì | Chủ tịch nước |  | Sở Y tế"],
    ),
    (
        "Được sự ủy quyền của Bộ trưởng Bộ Y tế, Giám đốc Sở Y tế trao Bằng khen cho Trạm Y tế xã An Vinh.",
        ["Bằng khen | Bộ trưởng Bộ Y tế |  | Trạm Y tế xã An Vinh"],
    ),
    (
        "Dịp này, UBND huyện tặng Giấy khen cho 30 tập thể và 50 cá nhân.",
        ["Giấy khen | UBND huyện | 30 tập thể, 50 cá nhân | "],
    ),
    (
        "Nhân dịp này, 2 tập thể và 3 cá nhân được Thủ tướng Chính phủ tặng Bằng khen; 01 tập thể "
        "được tặng Cờ thi "
        "đua của Chính phủ.",
        [
            "Bằng khen | Thủ tướng Chính phủ | 2 tập thể, 3 cá nhân | ",
            "Cờ thi đua của Chính phủ | None | 1 tập thể | ",
        ],
    ),
    (
        "Năm qua, 6 tập thể đạt danh hiệu Đơn vị quyết thắng, 50 cán bộ Chiến sỹ tiên tiến.",
        ["Đơn vị quyết thắng | None | 6 tập thể | ", "Chiến sỹ tiên tiến | None | 50 cán bộ | "],
    ),
    (
        "Bộ Công Thương trao Giải thưởng Doanh nghiệp Xanh cho 20 doanh nghiệp.",
        ["Giải thưởng Doanh nghiệp Xanh | Bộ Công Thương | 20 doanh nghiệp | "],
    ),
    (
        "Hội nghị tuyên dương 9 tập thể. Trong đó, 4 tập thể thuộc ngành y tế; 5 tập thể thuộc ngành giáo dục.",
        ["None | None | 9 tập thể, 4 tập thể, 5 tập thể | "],
    ),
    (
        "Hội đồng đã lựa chọn được 12 tập thể, 18 cá nhân tiêu biểu, xuất sắc để vinh danh tại chương trình.",
        ["None | None | 12 tập thể, 18 cá nhân | "],
    ),
    (
        "41 chiến sĩ có thành tích trong khóa huấn luyện đã được CATP Hà Nội khen thưởng.",
        ["None | CATP Hà Nội | 41 chiến sĩ | "],
    ),
    (
        "Liên đoàn được Tổng Liên đoàn tặng cờ vững mạnh cho 9 tập thể, tặng bằng khen cho 29 tập thể.",
        ["cờ vững mạnh | Tổng Liên đoàn | 9 tập thể | ", "bằng khen | Tổng Liên đoàn | 29 tập thể | "],
    ),
    (
        "Cũng tại buổi lễ, Sở Y tế, Hội Khuyến học tỉnh… cùng nhiều đơn vị khác đã tặng giấy khen cho em Lê Huy Bảo.",
        ["giấy khen | Sở Y tế, Hội Khuyến học tỉnh |  | Lê Huy Bảo"],
    ),
    (
        "Thủ tướng trao Huân chương Độc lập hạng Nhất cho ông Vũ Văn Tinh.",
        ["Huân chương Độc lập hạng Nhất | None |  | Vũ Văn Tinh"],
    ),
    (
        "Chị Lê Thu Hà nhận Giấy khen Tổng cục Thuế, Bằng khen Bộ Tài chính.",
        ["Giấy khen | Tổng cục Thuế |  | Lê Thu Hà", "Bằng khen | Bộ Tài chính |  | Lê Thu Hà"],
    ),
    (
        "Kết quả: Bằng khen của UBND tỉnh: Sở Xây dựng, Sở Tài chính; Giấy khen của UBND huyện: "
        "Phòng Tư pháp.",
        [
            "Bằng khen | UBND tỉnh |  | Sở Xây dựng, Sở Tài chính",
            "Giấy khen | UBND huyện |  | Phòng Tư pháp",
        ],
    ),
    (
        "Chủ tịch UBND tỉnh tặng Cờ thi đua của UBND tỉnh cho 7 tập thể.",
        ["Cờ thi đua của UBND tỉnh | Chủ tịch UBND tỉnh | 7 tập thể | "],
    ),
    (
        "Đại tá Lê Văn Tám, Chính ủy, trao Cờ thi đua của Bộ Tư lệnh Quân khu 5 tặng 2 đơn vị.",
        ["Cờ thi đua | Bộ Tư lệnh Quân khu 5 | 2 đơn vị | "],
    ),
    (
        "Ban Thường vụ Huyện ủy ban hành Quyết định số 287-QĐ/HU tặng Giấy khen cho 6 chi bộ.",
        ["Giấy khen | Ban Thường vụ Huyện ủy | 6 chi bộ | "],
    ),
    (
        "Thừa ủy quyền của Chủ tịch nước, ông Vũ Văn Thành trao Huân chương Lao động hạng Ba cho "
        "Bệnh viện tỉnh.",
        ["Huân chương Lao động hạng Ba | Chủ tịch nước |  | Bệnh viện tỉnh"],
    ),
    (
        "Trạm Y tế xã được Sở Y tế, Hội Chữ thập đỏ tỉnh và Tỉnh đoàn tặng Giấy khen; 2 cá nhân được tặng "
        "Kỷ niệm chương “Vì sự nghiệp nhân đạo”.",
        [
            "Giấy khen | Sở Y tế, Hội Chữ thập đỏ tỉnh và Tỉnh đoàn |  | Trạm Y tế xã",
            "Kỷ niệm chương “Vì sự nghiệp nhân đạo” | None | 2 cá nhân | ",
        ],
    ),
    (
        "Sở Nội vụ và Hội Nông dân tỉnh trao tặng Bằng khen cho 27 học sinh.",
        ["Bằng khen | Sở Nội vụ và Hội Nông dân tỉnh | 27 học sinh | "],
    ),
    (
        "Đồng chí Lê Văn Bình được công nhận danh hiệu Chiến sĩ thi đua cơ sở.",
        ["Chiến sĩ thi đua cơ sở | None |  | Lê Văn Bình"],
    ),
    (
        "UBND huyện công nhận 9 thôn đạt danh hiệu “Thôn văn hóa tiêu biểu”.",
        ["Thôn văn hóa tiêu biểu | UBND huyện | 9 thôn | "],
    ),
    (
        "UBND huyện đã trao giấy khen cho 4 tập thể 10 cá nhân và UBND xã trao giấy khen cho 6 tập thể.",
        ["giấy khen | UBND huyện | 4 tập thể, 10 cá nhân | ", "giấy khen | UBND xã | 6 tập thể | "],
    ),
    (
        "UBND tỉnh đã tuyên dương, khen thưởng 6 cá nhân lập thành tích.",
        ["None | UBND tỉnh | 6 cá nhân | "],
    ),
    (
        "Ông Lê Trung Chính, Phó Chủ tịch UBND thành phố, trao Cờ thi đua của Chính phủ cho Sở Y tế; "
        "Bằng khen của Thủ tướng Chính phủ cho Bệnh viện Phụ sản - Nhi; Bằng khen của UBND thành "
        "phố cho 8 tập thể.",
        [
            "Cờ thi đua của Chính phủ | None |  | Sở Y tế",
            "Bằng khen | Thủ tướng Chính phủ |  | Bệnh viện Phụ sản - Nhi",
            "Bằng khen | UBND thành phố | 8 tập thể | ",
        ],
    ),
    (
        "Thứ trưởng Bùi Thanh Tùng tặng Kỷ niệm chương cho 3 cá nhân.",
        ["Kỷ niệm chương | None | 3 cá nhân | "],
    ),
    (
        "Ông Trần Văn Tám, Phó Chủ tịch UBND huyện, trao thưởng nóng cho Ban chuyên án.",
        ["thưởng nóng | None |  | Ban chuyên án"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_one_commendation_for_each_award_and_authority(
    pipeline: Pipeline, text: str, expected: list[str]
) -> None:
    assert groups(pipeline, text) == expected


PROPOSED = (
    "Sở Nội vụ trình Chủ tịch UBND tỉnh tặng Bằng khen cho Phòng Nội vụ huyện Bình Lục.",
    "Hội đồng thống nhất đề nghị tặng Cờ thi đua của Chính phủ cho Sở Tài chính.",
    "Công an xã báo cáo Giám đốc Công an tỉnh, đề nghị khen thưởng anh Lương Quang Khải.",
)


@pytest.mark.parametrize("text", PROPOSED)
def test_a_proposal_is_marked_as_one(pipeline: Pipeline, text: str) -> None:
    assert [commendation.status for commendation in pipeline(text).commendations] == ["proposed"]


def test_the_same_honour_told_twice_is_one(pipeline: Pipeline) -> None:
    text = (
        "Sáng 5/3, Huyện ủy trao Huy hiệu 30 năm tuổi Đảng cho đồng chí Đỗ Kim Sơn.\n"
        "Bí thư Huyện ủy Lê Văn Tám trao Huy hiệu 30 năm tuổi Đảng cho đồng chí Đỗ Kim Sơn."
    )
    assert groups(pipeline, text) == ["Huy hiệu 30 năm tuổi Đảng | None |  | Đỗ Kim Sơn"]


def test_praise_names_those_whom_the_award_counted(pipeline: Pipeline) -> None:
    text = (
        "UBND tỉnh tặng Bằng khen cho 2 sinh viên.\n"
        "Hai sinh viên được khen thưởng gồm: Hoàng Trọng Hiệp và Trần Đức Thắng."
    )
    assert groups(pipeline, text) == [
        "Bằng khen | UBND tỉnh | 2 sinh viên | Hoàng Trọng Hiệp, Trần Đức Thắng"
    ]
