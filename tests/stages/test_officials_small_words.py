"""Bodies that hold words no vocabulary knows, and posts that are told at a distance."""

from __future__ import annotations

import pytest

from tests.stages.test_officials import officials

BODIES = [
    (
        "Ông Tạ Đình Khôi, Tổ trưởng bộ môn Toán Trường THPT Sông Mây, nói.",
        "Tổ trưởng | bộ môn Toán Trường THPT Sông Mây",
    ),
    ("Ông Tạ Đình Khôi, Giám đốc Công ty bảo mật Sông Mây chia sẻ.", "Giám đốc | Công ty bảo mật Sông Mây"),
    (
        "Ông Tạ Đình Khôi, Phó Đội trưởng Phòng An ninh đối nội cho biết.",
        "Phó Đội trưởng | Phòng An ninh đối nội",
    ),
    (
        "Ông Tạ Đình Khôi, Trưởng Ban giám khảo lĩnh vực cơ khí - tự động hóa, kết luận.",
        "Trưởng Ban | Ban giám khảo lĩnh vực cơ khí - tự động hóa",
    ),
    (
        "Ông Tạ Đình Khôi, Trưởng ban chỉ đạo chống buôn lậu, gian lận thương mại và hàng giả tỉnh Hà Nam, nói.",
        "Trưởng ban | ban chỉ đạo chống buôn lậu, gian lận thương mại và hàng giả tỉnh Hà Nam",
    ),
    ("Ông Tạ Đình Khôi, Giám đốc Sở Y tế thẳng thắn nhìn nhận.", "Giám đốc | Sở Y tế"),
    (
        "Ông Tạ Đình Khôi, Giám đốc Công ty Tân Sông Mây kỳ vọng vào năm tới.",
        "Giám đốc | Công ty Tân Sông Mây",
    ),
    (
        "Ông Tạ Đình Khôi, Phó Chủ tịch Ủy ban Đoàn kết Công giáo huyện.",
        "Phó Chủ tịch | Ủy ban Đoàn kết Công giáo huyện",
    ),
    (
        "Ông Tạ Đình Khôi, Tổng Biên tập Báo và Đài Phát thanh tỉnh, dự.",
        "Tổng Biên tập | Báo và Đài Phát thanh tỉnh",
    ),
    ("Ông Tạ Đình Khôi, Chánh văn phòng HĐND&UBND quận, ký.", "Chánh văn phòng | văn phòng HĐND&UBND quận"),
    ("Ông Tạ Đình Khôi, CEO của Globex Systems, nói.", "CEO | Globex Systems"),
    ("Ông Tạ Đình Khôi, Thường vụ Tỉnh ủy, dự.", "Thường vụ | Tỉnh ủy"),
    ("Đồng chí Tạ Đình Khôi, UVTVTU, dự.", "UVTVTU"),
    ("ĐB Tạ Đình Khôi (Nghệ An) đề xuất.", "ĐB"),
    ("Chủ tịch UBND tỉnh Tạ Khôi chủ trì.", "Chủ tịch | UBND tỉnh"),
    ("Ông Tạ Đình Khôi từ năm 2000 đến 2005 là Giám đốc Sở Y tế.", "Giám đốc | Sở Y tế (former)"),
    ("Nhà trường cách chức Bí thư Chi bộ đối với ông Tạ Đình Khôi.", "Bí thư | Chi bộ (former)"),
    ("Với trách nhiệm Phó Giám đốc Sở Y tế, ông Tạ Đình Khôi đã ký.", "Phó Giám đốc | Sở Y tế"),
    ("Bệnh viện đã bổ nhiệm Tạ Đình Khôi (bị bệnh) làm phó Khoa Nội.", "phó Khoa | Khoa Nội"),
    ("Tạ Đình Khôi (SN 1965, cựu Giám đốc Sở Y tế) hầu tòa.", "Giám đốc | Sở Y tế (former)"),
    ("- Bà: Tạ Thị Khôi - Văn thư", "Văn thư"),
]


@pytest.mark.parametrize(("text", "post"), BODIES)
def test_the_post_is_read_whole(text: str, post: str) -> None:
    ((_, posts),) = officials(text).items()
    assert posts == [post]


PEOPLE = [
    (
        "Trưởng đoàn đàm phán của Liên minh châu Âu (EU) về thương mại, ông Mark Rutter, nói.",
        {"Mark Rutter": ["Trưởng đoàn | đoàn đàm phán của Liên minh châu Âu"]},
    ),
    (
        "Ông Mark Rutter là Thị trưởng. Năm sau, ông được bổ nhiệm làm Đại sứ Canada tại Lào.",
        {"Mark Rutter": ["Thị trưởng", "Đại sứ | Canada tại Lào"]},
    ),
    (
        "Chủ tịch Liên đoàn bóng đá châu Á (AFC) Mark Rutter nói. Chủ tịch AFC Mark Rutter về nước.",
        {"Mark Rutter": ["Chủ tịch | Liên đoàn bóng đá châu Á"]},
    ),
    (
        "Đại sứ Trung Quốc tại Việt Nam Hồng Tiểu Lam dự.",
        {"Hồng Tiểu Lam": ["Đại sứ | Trung Quốc tại Việt Nam"]},
    ),
    ("Người phát ngôn của Thủ tướng May nêu rõ lập trường.", {}),
    ("Tướng Tạ Đình Khôi thời vua Trần đã đánh giặc.", {}),
    (
        "gồm ĐB Tạ Đình Khôi, Phó Giám đốc Sở Y tế, ĐB Lò Văn Khún và ĐB Vi Văn Pản dự.",
        {
            "Tạ Đình Khôi": ["ĐB", "Phó Giám đốc | Sở Y tế"],
            "Lò Văn Khún": ["ĐB"],
            "Vi Văn Pản": ["ĐB"],
        },
    ),
    (
        "Ba cựu chủ tịch xã: Tạ Đình Khôi (SN 1958, trú tại thôn Đông), Lò Văn Khún (SN 1965).",
        {"Tạ Đình Khôi": ["chủ tịch | xã (former)"], "Lò Văn Khún": ["chủ tịch | xã (former)"]},
    ),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_who_holds_what(text: str, people: dict[str, list[str]]) -> None:
    assert officials(text) == people
