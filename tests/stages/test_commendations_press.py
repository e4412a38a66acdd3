"""Commendations in the shapes of the provincial press: rows of bodies and brands, badges by years, pronouns."""

from __future__ import annotations

import pytest

from tests.stages.commendation_facts import groups
from vnpolext import Pipeline

PRESS = (
    (
        "Trung tá Lò Văn Thắng, Đội trưởng Đội Cảnh sát ma túy, là một trong 5 cá nhân được Chủ tịch "
        "UBND tỉnh tặng bằng khen.",
        ["bằng khen | Chủ tịch UBND tỉnh | 5 cá nhân | Lò Văn Thắng"],
    ),
    (
        "Mạnh Quân trở thành 1 trong 10 gương mặt trẻ Thủ đô tiêu biểu được Thành đoàn tuyên dương. "
        "Anh Nguyễn Mạnh Quân sinh năm 1999.",
        ["None | Thành đoàn | 10 gương mặt trẻ | Mạnh Quân"],
    ),
    (
        "Bằng khen của UBND tỉnh Tây Ninh tặng bà Phạm Thị Mận.",
        ["Bằng khen | UBND tỉnh Tây Ninh |  | Phạm Thị Mận"],
    ),
    (
        "Phó Chủ tịch UBND tỉnh Nguyễn Bá Hoan trao Bằng Tổ quốc ghi công cho thân nhân liệt sĩ Hồ Văn Biên.",
        ["Bằng Tổ quốc ghi công | None |  | Hồ Văn Biên"],
    ),
    (
        "Khối thi đua suy tôn Ban Dân vận Tỉnh ủy đề nghị UBND tỉnh tặng Cờ thi đua.",
        ["Cờ thi đua | UBND tỉnh |  | Ban Dân vận Tỉnh ủy"],
    ),
    (
        "UBND quận công nhận ông Bùi Trung Bản đạt danh hiệu “Người tốt, việc tốt”.",
        ["Người tốt, việc tốt | UBND quận |  | Bùi Trung Bản"],
    ),
    (
        "Ông Phan Văn Tâm, lái xe ôm, nhặt được chiếc túi. Ghi nhận việc đó, Chủ tịch UBND phường đã "
        "tặng giấy khen cho ông.",
        ["giấy khen | Chủ tịch UBND phường |  | Phan Văn Tâm"],
    ),
    (
        "Em Võ Minh Trí lao xuống sông cứu bạn. Với hành động dũng cảm đó, em đã được Huyện đoàn "
        "Nghĩa Hành tặng giấy khen.",
        ["giấy khen | Huyện đoàn Nghĩa Hành |  | Võ Minh Trí"],
    ),
    (
        "Thành đoàn Hải Phòng tuyên dương và trao giải thưởng cho 20 cán bộ Đoàn xuất sắc. Đó là các "
        "anh, chị: Phạm Thị Nhung (Bí thư Đoàn phường Cát Bi), Vũ Đức Cảnh (Phó Bí thư Quận đoàn Kiến"
        " An).",
        ["None | Thành đoàn Hải Phòng | 20 cán bộ Đoàn | Phạm Thị Nhung, Vũ Đức Cảnh"],
    ),
    (
        "UBND tỉnh trao Cờ thi đua cho các đơn vị: Công ty CP Gốm Bình Phước, VNPT Bình Phước, "
        "Agribank Chi nhánh Bình Phước, Vietcombank.",
        [
            "Cờ thi đua | UBND tỉnh |  | Công ty CP Gốm Bình Phước, VNPT Bình Phước, Agribank Chi nhánh "
            "Bình Phước, Vietcombank"
        ],
    ),
    (
        "Trung đoàn 897, Ban CHQS thị xã Vĩnh Châu, Công ty CP Dược Hậu Giang được UBND tỉnh tặng Bằng khen.",
        ["Bằng khen | UBND tỉnh |  | Trung đoàn 897, Ban CHQS thị xã Vĩnh Châu, Công ty CP Dược Hậu Giang"],
    ),
    (
        "Báo Lạng Sơn, Đài PT-TH tỉnh vinh dự được Bộ Thông tin và Truyền thông tặng Bằng khen.",
        ["Bằng khen | Bộ Thông tin và Truyền thông |  | Báo Lạng Sơn, Đài PT-TH tỉnh"],
    ),
    (
        "UBND xã tặng giấy khen cho tổ dân phố số 4, khu dân cư số 7, tập thể thầy và trò Trường THCS"
        " Nậm Mả và bà con bản Huổi Cọ.",
        ["giấy khen | UBND xã |  | tổ dân phố số 4, khu dân cư số 7, Trường THCS Nậm Mả, bản Huổi Cọ"],
    ),
    (
        "Sở Y tế tặng Giấy khen cho ông Giàng A Tủa, già làng Lý Tòn Pu, em Rơ Châm H'Lan.",
        ["Giấy khen | Sở Y tế |  | Giàng A Tủa, Lý Tòn Pu, Rơ Châm H'Lan"],
    ),
    (
        "Hội Chữ thập đỏ tặng Kỷ niệm chương cho 45 người hiến máu, tiêu biểu có anh Lâm Chí Thiện "
        "(quận Ninh Kiều) 62 lần, chị Trương Mỹ Loan (quận Ô Môn) 41 lần.",
        ["Kỷ niệm chương | Hội Chữ thập đỏ | 45 người hiến máu | Lâm Chí Thiện, Trương Mỹ Loan"],
    ),
    (
        "10 gương phụ nữ tiêu biểu được Tỉnh hội tuyên dương, tiêu biểu là chị Vi Thị Lẻ, thôn Nà Lốc"
        " với mô hình du lịch; Thiếu tá Hoàng Thị Ngọc - Chủ tịch Hội Phụ nữ Công an tỉnh.",
        ["None | Tỉnh hội | 10 gương phụ nữ | Vi Thị Lẻ, Hoàng Thị Ngọc"],
    ),
    (
        "Sở GD&ĐT khen thưởng 24 học sinh đạt giải kỳ thi học sinh giỏi quốc gia và 16 giáo viên có "
        "thành tích bồi dưỡng.",
        ["None | Sở GD&ĐT | 24 học sinh, 16 giáo viên | "],
    ),
    (
        "Công an tỉnh tặng bằng khen cho 150 gương cán bộ Đoàn, đoàn viên thanh niên, 44 thanh niên "
        "Công an và 5 cán bộ Hội Nông dân xã.",
        [
            "bằng khen | Công an tỉnh | 150 gương cán bộ Đoàn, đoàn viên thanh niên, 44 thanh niên Công "
            "an, 5 cán bộ | "
        ],
    ),
    (
        "Trường Chính trị tỉnh được Nhà nước tặng Huân chương Lao động hạng Nhất, Nhì, Ba; Huân "
        "chương Độc lập hạng Ba.",
        [
            "Huân chương Lao động hạng Nhất, Nhì, Ba | Nhà nước |  | Trường Chính trị tỉnh",
            "Huân chương Độc lập hạng Ba | Nhà nước |  | Trường Chính trị tỉnh",
        ],
    ),
    (
        "Đảng ủy phường 5 trao Huy hiệu 60 năm tuổi Đảng cho 2 đảng viên, 55 năm tuổi Đảng cho 3 đảng viên.",
        ["Huy hiệu 60 năm tuổi Đảng | None | 2 đảng viên | ", "55 năm tuổi Đảng | None | 3 đảng viên | "],
    ),
    (
        "24 đảng viên được trao Huy hiệu Đảng, trong đó 1 đồng chí nhận Huy hiệu 75 năm tuổi Đảng; 3 "
        "đồng chí nhận Huy hiệu 65 năm tuổi Đảng.",
        [
            "Huy hiệu Đảng | None | 24 đảng viên | ",
            "Huy hiệu 75 năm tuổi Đảng | None | 1 đồng chí | ",
            "Huy hiệu 65 năm tuổi Đảng | None | 3 đồng chí | ",
        ],
    ),
    (
        "Sở Văn hóa tổ chức lễ công bố Quyết định của Chủ tịch nước phong tặng danh hiệu “Nghệ nhân "
        "Ưu tú” cho bà Y Sinh và ông A Biu.",
        ["Nghệ nhân Ưu tú | Chủ tịch nước |  | Y Sinh, A Biu"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), PRESS)
def test_the_press(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


LISTED = (
    (
        "Chủ tịch UBND tỉnh trao Bằng khen cho 2 tập thể:\n- Công an huyện Tam Nông\n- Trạm Y tế xã Vạn Xuân\n"
        "và 1 cá nhân:\n+ Ông Nguyễn Ngọc Sơn - Trưởng khu 10, xã Vạn Xuân",
        [
            "Bằng khen | Chủ tịch UBND tỉnh | 2 tập thể, 1 cá nhân | Công an huyện Tam Nông, Trạm Y tế xã Vạn Xuân, "
            "Nguyễn Ngọc Sơn"
        ],
    ),
    (
        "Tặng Giấy khen của Huyện ủy cho 02 đảng viên, gồm các đồng chí:\n"
        "1/ Lê Minh Tấn - Đảng viên Chi bộ Quân sự, Đảng bộ xã Suối Cao\n2/ Huỳnh Thị Yến - Bí thư Chi bộ ấp 4",
        ["Giấy khen | Huyện ủy | 2 đảng viên | Lê Minh Tấn, Huỳnh Thị Yến"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_lists_with_groups_and_posts(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


def test_a_headline_tells_who_gives(pipeline: Pipeline) -> None:
    text = (
        "UBND TP Vinh khen thưởng đột xuất cho Công an phường Hưng Dũng\nChiều 22/11, ông Trần Ngọc Tú, Chủ tịch UBND "
        "TP Vinh đã trao quyết định khen thưởng đột xuất cho Công an phường Hưng Dũng và 3 cá nhân."
    )
    assert groups(pipeline, text) == ["None | UBND TP Vinh | 3 cá nhân | Công an phường Hưng Dũng"]


def test_a_headline_counts_those_named_below(pipeline: Pipeline) -> None:
    text = (
        "Trao danh hiệu “Nghệ nhân Ưu tú” cho 2 nghệ nhân\nSáng 5/6, Sở Văn hóa tổ chức lễ công bố Quyết định của Chủ "
        "tịch nước phong tặng danh hiệu “Nghệ nhân Ưu tú” cho bà Y Sinh và ông A Biu."
    )
    assert groups(pipeline, text) == ["Nghệ nhân Ưu tú | Chủ tịch nước | 2 nghệ nhân | Y Sinh, A Biu"]
