"""What recipients and awards share with the words around them: a head, a pronoun, letters, a number."""

from __future__ import annotations

import pytest

from tests.stages.commendation_facts import groups
from vnpolext import Pipeline

HEADS = (
    (
        "Cuối năm ấy, nghệ sĩ Thúy Ngân và Bích Vân cũng đã được nhận danh hiệu Nghệ sĩ Ưu tú.",
        ["Nghệ sĩ Ưu tú | None |  | Thúy Ngân, Bích Vân"],
    ),
    (
        "Nghệ sĩ Thúy Ngân, Bích Vân và Hồng Nhạn được tặng Bằng khen.",
        ["Bằng khen | None |  | Thúy Ngân, Bích Vân, Hồng Nhạn"],
    ),
    (
        "Hai em Minh Khuê và Gia Hân được Hội đồng Đội tỉnh tặng giấy khen.",
        ["giấy khen | Hội đồng Đội tỉnh | 2 em | Minh Khuê, Gia Hân"],
    ),
    (
        "Anh Văn Hiếu và Quốc Duy vinh dự nhận Bằng khen của Trung ương Đoàn.",
        ["Bằng khen | Trung ương Đoàn |  | Văn Hiếu, Quốc Duy"],
    ),
    (
        "Sở Văn hóa tặng Giấy khen cho các nghệ nhân Thúy Ngân, Bích Vân.",
        ["Giấy khen | Sở Văn hóa |  | Thúy Ngân, Bích Vân"],
    ),
    (
        "UBND xã tặng Giấy khen cho ông Vi Văn Tài, Trưởng bản Huồi Mới.",
        ["Giấy khen | UBND xã |  | Vi Văn Tài"],
    ),
    (
        "Em Lường Gia Hân, Thanh Hóa được Tỉnh đoàn tặng giấy khen.",
        ["giấy khen | Tỉnh đoàn |  | Lường Gia Hân"],
    ),
)

LETTERS = (
    ("Nghệ sĩ Văn Thành được phong NSƯT năm 1993.", ["NSƯT | None |  | Văn Thành"]),
    ("Nghệ sĩ Hồng Nhạn được phong tặng NSND đợt này.", ["NSND | None |  | Hồng Nhạn"]),
    ("Nghệ sĩ Hồng Nhạn được nhận danh hiệu NSND.", ["NSND | None |  | Hồng Nhạn"]),
    ("Năm 2012, nghệ sĩ Hồng Nhạn trở thành NSND.", ["NSND | None |  | Hồng Nhạn"]),
    ("Năm 2012, nghệ sĩ Hồng Nhạn trở thành Nghệ sĩ Nhân dân.", ["Nghệ sĩ Nhân dân | None |  | Hồng Nhạn"]),
    ("Thầy Tống Văn Bảo được công nhận danh hiệu NGƯT.", ["NGƯT | None |  | Tống Văn Bảo"]),
    ("Bác sĩ Hà Thị Mơ được phong tặng danh hiệu TTƯT.", ["TTƯT | None |  | Hà Thị Mơ"]),
    (
        "Chủ tịch nước phong tặng danh hiệu NSND, NSƯT cho 84 nghệ sĩ.",
        ["NSND | Chủ tịch nước | 84 nghệ sĩ | ", "NSƯT | Chủ tịch nước | 84 nghệ sĩ | "],
    ),
    (
        "Liệt sĩ Lò Văn Sáng được truy tặng danh hiệu AHLLVT nhân dân.",
        ["AHLLVT nhân dân | None |  | Lò Văn Sáng"],
    ),
    (
        "Bà Hà Thị Mơ được phong danh hiệu AHLĐ thời kỳ đổi mới.",
        ["AHLĐ thời kỳ đổi mới | None |  | Hà Thị Mơ"],
    ),
    (
        "Chủ tịch nước truy tặng danh hiệu Bà mẹ VNAH cho mẹ Lò Thị Ín.",
        ["Bà mẹ VNAH | Chủ tịch nước |  | Lò Thị Ín"],
    ),
    (
        "Đợt xét tặng lần này, Nhà hát Chèo có nghệ sĩ Văn Thành được phong tặng danh hiệu NSND.",
        ["NSND | None |  | Văn Thành"],
    ),
    # an honorific before a name, a wish, a life
    (
        "Hội tặng Bằng khen cho NSND Hồng Nhạn và NSƯT Văn Thành.",
        ["Bằng khen | Hội |  | Hồng Nhạn, Văn Thành"],
    ),
    ("NSND Hồng Nhạn cho biết vở diễn đã khép lại.", []),
    ("Ban tổ chức tặng NSND Hồng Nhạn một bó hoa.", []),
    ("Khán giả tặng NSND những bó hoa.", []),
    ("Đoàn đã thăm, tặng quà các Mẹ VNAH Lò Thị Ín, Hà Thị Mơ.", []),
    ("Mong ước của nghệ sĩ Hồng Nhạn là trở thành NSND vào năm 2019.", []),
    ("Con út của ông, nghệ sĩ Hồng Nhạn, trở thành NSND.", []),
)

POINTED = (
    (
        "Ghi nhận đóng góp của ông Tống Văn Bảo, Nhà nước đã tặng ông Huân chương Lao động hạng Ba.",
        ["Huân chương Lao động hạng Ba | Nhà nước |  | Tống Văn Bảo"],
    ),
    (
        "Với những cống hiến của bà Hà Thị Mơ, UBND tỉnh đã tặng bà Bằng khen.",
        ["Bằng khen | UBND tỉnh |  | Hà Thị Mơ"],
    ),
    (
        "Ghi nhận nỗ lực của Trường THPT Mường Chiên, Bộ Giáo dục và Đào tạo đã tặng trường Bằng khen.",
        ["Bằng khen | Bộ Giáo dục và Đào tạo |  | Trường THPT Mường Chiên"],
    ),
    (
        "Ghi nhận công lao của ông Bảo, lãnh đạo Nhà nước đã khen tặng ông nhiều Huân chương, huy chương các loại.",
        ["Huân chương, huy chương các loại | lãnh đạo Nhà nước |  | Bảo"],
    ),
    (
        "Nhà nước đã khen tặng ông Tống Văn Bảo Huân chương Lao động hạng Ba.",
        ["Huân chương Lao động hạng Ba | Nhà nước |  | Tống Văn Bảo"],
    ),
    (
        "UBND tỉnh khen tặng tập thể Trường THPT Mường Chiên.",
        ["None | UBND tỉnh |  | Trường THPT Mường Chiên"],
    ),
    (
        "Anh Vi Văn Tài được Tỉnh đoàn khen tặng Huy hiệu Tuổi trẻ dũng cảm.",
        ["Huy hiệu Tuổi trẻ dũng cảm | Tỉnh đoàn |  | Vi Văn Tài"],
    ),
    (
        "Ghi nhận chiến công của Đồn Biên phòng Mường Cai, Chủ tịch UBND tỉnh đã gửi Thư khen cho đơn vị.",
        ["Thư khen | Chủ tịch UBND tỉnh |  | Đồn Biên phòng Mường Cai"],
    ),
    (
        "Trên đường về, anh Sồng A Chía và chị Giàng Thị Mỷ nhặt được ví. Công an huyện Vân Hồ tặng giấy khen "
        "cho hai anh chị.",
        ["giấy khen | Công an huyện Vân Hồ |  | Sồng A Chía, Giàng Thị Mỷ"],
    ),
    (
        "CCB Lường Văn Sáng chia sẻ kinh nghiệm. Với tinh thần đó, năm nay, ông được UBND quận tặng giấy khen.",
        ["giấy khen | UBND quận |  | Lường Văn Sáng"],
    ),
    (
        "Bác sĩ Hà Thị Mơ ở lại trực ba tháng. Ghi nhận việc này, Sở Y tế tặng bà Giấy khen.",
        ["Giấy khen | Sở Y tế |  | Hà Thị Mơ"],
    ),
    ("Giáo sư Hà Thị Mơ dạy học hơn nửa thế kỷ. Viện Toán học tặng bà Bằng danh dự.", []),
    (
        "Đồn Biên phòng Mường Cai đóng ở vùng cao. Chủ tịch UBND tỉnh đã gửi Thư khen cho đơn vị.",
        [],
    ),
    ("Khán giả dành nhiều lời khen tặng cho ca sĩ Hồng Nhạn.", []),
    ("Bạn bè tặng ông danh hiệu “Vua lúa”.", []),
)

ASKED = (
    (
        "Tập thể Khoa Nội và bác sĩ Tống Văn Bảo cũng được Sở Y tế đề nghị UBND tỉnh tặng Bằng khen.",
        ["Bằng khen | UBND tỉnh |  | Khoa Nội, Tống Văn Bảo"],
    ),
    (
        "Sư đoàn tặng Giấy khen cho 2 cá nhân: Đại úy Lò Văn Sáng, Trung úy CN Vì Văn Tài.",
        ["Giấy khen | Sư đoàn | 2 cá nhân | Lò Văn Sáng, Vì Văn Tài"],
    ),
    (
        "Được UBND tỉnh tặng Cờ thi đua năm nay có Sở Tài chính, Cục Thuế tỉnh và Công ty Cổ phần Gốm Mường Cai.",
        ["Cờ thi đua | UBND tỉnh |  | Sở Tài chính, Cục Thuế tỉnh, Công ty Cổ phần Gốm Mường Cai"],
    ),
    (
        "Có 3 thầy thuốc được phong tặng TTƯT, gồm: BS Hà Thị Mơ, ĐD Lò Thị Ín, CNĐD Vi Văn Tài.",
        ["TTƯT | None | 3 thầy thuốc | Hà Thị Mơ, Lò Thị Ín, Vi Văn Tài"],
    ),
)

SUBJECTS = (
    (
        "TS Hà Thị Mơ, BS Lò Văn Sáng và các cộng sự của Bệnh viện Hữu nghị được Bộ Y tế gửi thư khen.",
        ["thư khen | Bộ Y tế |  | Hà Thị Mơ, Lò Văn Sáng"],
    ),
    (
        "UBND tỉnh Hưng Yên đã tổ chức khen thưởng nóng cho Công an huyện Yên Mỹ.",
        ["None | UBND tỉnh Hưng Yên |  | Công an huyện Yên Mỹ"],
    ),
    (
        "Hạ sĩ Lầu A Vàng vừa được Tư lệnh Quân khu 2 gửi thư khen, tặng Bằng khen.",
        ["thư khen | Tư lệnh Quân khu 2 |  | Lầu A Vàng", "Bằng khen | Tư lệnh Quân khu 2 |  | Lầu A Vàng"],
    ),
    (
        "UBND huyện Sốp Cộp quyết định: Tặng Giấy khen cho 04 tập thể (có danh sách kèm theo).",
        ["Giấy khen | UBND huyện Sốp Cộp | 4 tập thể | "],
    ),
    (
        "Giám đốc Sở Văn hóa trao bằng công nhận danh hiệu “Nghệ nhân Ưu tú” do Chủ tịch nước phong tặng cho nghệ "
        "nhân Lò Văn Lả.",
        ["Nghệ nhân Ưu tú | Chủ tịch nước |  | Lò Văn Lả"],
    ),
    (
        "12 học sinh giỏi cấp tỉnh, trong đó có em Hà Gia Hân (giải Nhất môn Văn), được nhà trường tuyên dương.",
        ["None | nhà trường | 12 học sinh giỏi | Hà Gia Hân"],
    ),
    (
        "Hợp tác xã Chè Mường Cai là đơn vị duy nhất của tỉnh được Bộ Công Thương tặng Bằng khen.",
        ["Bằng khen | Bộ Công Thương |  | Hợp tác xã Chè Mường Cai"],
    ),
    (
        "Y sĩ Thào A Sình – cán bộ Trạm Y tế xã Chiềng Khoi – vừa được Sở Y tế tặng giấy khen.",
        ["giấy khen | Sở Y tế |  | Thào A Sình"],
    ),
)

ABROAD = (
    (
        "Huân chương Hữu nghị St. Andrew được trao cho ông Tống Văn Bảo.",
        ["Huân chương Hữu nghị St. Andrew | None |  | Tống Văn Bảo"],
    ),
    (
        "Tổng thống Pháp Emmanuel Macron đã trao Huân chương Bắc đẩu bội tinh cho bà Hà Thị Mơ.",
        ["Huân chương Bắc đẩu bội tinh | Tổng thống Pháp Emmanuel Macron |  | Hà Thị Mơ"],
    ),
    (
        "Bà Hà Thị Mơ được Tổng thống Pháp Emmanuel Macron trao tặng Huân chương Bắc đẩu bội tinh.",
        ["Huân chương Bắc đẩu bội tinh | Tổng thống Pháp Emmanuel Macron |  | Hà Thị Mơ"],
    ),
    (
        "Phó Tổng thống Mỹ trao Huân chương Tự do cho bà Hà Thị Mơ.",
        ["Huân chương Tự do | None |  | Hà Thị Mơ"],
    ),
)

NUMBERS = (
    (
        "LĐLĐ tỉnh tặng 6 cờ thi đua xuất sắc cho công đoàn cấp trên cơ sở.",
        ["cờ thi đua xuất sắc | LĐLĐ tỉnh |  | "],
    ),
    ("UBND tỉnh tặng 12 bằng khen cho các tập thể, cá nhân.", ["bằng khen | UBND tỉnh |  | "]),
    (
        "Bộ Quốc phòng tặng 2 cờ thi đua và 5 bằng khen cho các đơn vị.",
        ["cờ thi đua | Bộ Quốc phòng |  | ", "bằng khen | Bộ Quốc phòng |  | "],
    ),
    (
        "UBND huyện trao hai Bằng khen cho Đồn Biên phòng Mường Cai và Công an xã Chiềng Khoi.",
        ["Bằng khen | UBND huyện |  | Đồn Biên phòng Mường Cai, Công an xã Chiềng Khoi"],
    ),
    (
        "Bộ Y tế trao 5 Kỷ niệm chương “Vì sức khỏe nhân dân” tặng Học viện Quân y và 3 Bằng khen tặng cá nhân.",
        [
            "Kỷ niệm chương “Vì sức khỏe nhân dân” | Bộ Y tế |  | Học viện Quân y",
            "Bằng khen | Bộ Y tế |  | ",
        ],
    ),
    (
        "UBND huyện tặng 2 giấy khen.\nCác đơn vị được tặng giấy khen của UBND huyện gồm: Trường THCS Mường "
        "Cai, Trạm Y tế xã Chiềng Khoi.",
        ["giấy khen | UBND huyện |  | Trường THCS Mường Cai, Trạm Y tế xã Chiềng Khoi"],
    ),
    (
        "Liên đoàn Lao động huyện trao 15 suất quà, 3 bằng khen của Liên đoàn Lao động tỉnh và 12 giấy khen cho các "
        "công đoàn cơ sở.",
        ["bằng khen | Liên đoàn Lao động tỉnh |  | ", "giấy khen | Liên đoàn Lao động huyện |  | "],
    ),
    # years summed up, plans, contests, keepsakes, people
    ("Trong 5 năm qua, UBND tỉnh đã tặng 120 bằng khen cho các tập thể, cá nhân.", []),
    ("Nhiệm kỳ qua, Hội Nông dân huyện đã tặng 20 giấy khen.", []),
    ("UBND tỉnh sẽ tặng 12 bằng khen cho các đơn vị.", []),
    ("Sở trao 3 giải nhất, tặng 12 giấy khen cho các thí sinh của hội thi.", []),
    ("Hội Cựu chiến binh tỉnh tặng 20 huy hiệu cho các cháu thiếu nhi.", []),
    ("UBND huyện tặng 10 Bà mẹ Việt Nam anh hùng mỗi người một suất quà.", []),
)


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_a_head_covers_the_next_given_names(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_letters_are_a_title_where_something_confers_it(
    pipeline: Pipeline, text: str, expected: list[str]
) -> None:
    assert groups(pipeline, text) == expected


@pytest.mark.parametrize(("text", "expected"), POINTED)
def test_a_pronoun_stands_between_the_verb_and_the_award(
    pipeline: Pipeline, text: str, expected: list[str]
) -> None:
    assert groups(pipeline, text) == expected


def test_what_somebody_got_long_ago_is_told_of_his_life(pipeline: Pipeline) -> None:
    life = (
        "Ông Tống Văn Bảo lên Mường Chiên dạy học từ trẻ. "
        + 12 * "Bản xa, đường khó, lớp học dựng bằng tre. "
    )
    text = life + "Năm 1985, Nhà nước tặng ông Huân chương Lao động hạng Ba. Năm 2023, ông viết hồi ký."
    assert groups(pipeline, text) == []


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_who_asks_and_what_stands_before_a_name(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_what_stands_between_subject_verb_and_award(
    pipeline: Pipeline, text: str, expected: list[str]
) -> None:
    assert groups(pipeline, text) == expected


@pytest.mark.parametrize(("text", "expected"), ABROAD)
def test_foreign_orders_and_those_who_confer_them(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_a_number_before_the_award_counts_awards(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected
