"""The zones of a page."""

from datetime import datetime

import pytest

import vnpolext
from vnpolext.stages.layout import read_stamp

STAMPS = [
    ("2024-05-15 16:08:53 0 Bình luận", datetime(2024, 5, 15, 16, 8, 53)),
    ("Thứ Tư, 27/07/2016, 10:26 (GMT+7)", datetime(2016, 7, 27, 10, 26)),
    ("Thứ 4, ngày 27/07/2016 10:26", datetime(2016, 7, 27, 10, 26)),
    ("17/07/2019 | 09:15", datetime(2019, 7, 17, 9, 15)),
    ("28/06/2025  20:26", datetime(2025, 6, 28, 20, 26)),
    ("14/06/2013 - 12:00 AM", datetime(2013, 6, 14, 0, 0)),
    ("09:15 | 17/07/2019", datetime(2019, 7, 17, 9, 15)),
    ("Cập nhật: 05-11-2024", datetime(2024, 11, 5)),
    ("Cập nhật lúc 16:45, Thứ Sáu, 18/11/2022 (GMT+7)", datetime(2022, 11, 18, 16, 45)),
    ("Ngày đăng: 28/12/2023 | Lượt xem: 1.254", datetime(2023, 12, 28)),
    ("19/07/2024 15:40:12 | Theo Báo Ví Dụ", datetime(2024, 7, 19, 15, 40, 12)),
    ("(Thứ tư, 05/06/2019 - 10:30)", datetime(2019, 6, 5, 10, 30)),
    ("Thứ Sáu, ngày 18 tháng 11 năm 2022", datetime(2022, 11, 18)),
    ("19/07/2024 huyện họp", None),
    ("Ngày 5/2/2022, Quận ủy họp", None),
    ("31/02/2024", None),
    ("Số 12/2024", None),
]


@pytest.mark.parametrize(("line", "stamp"), STAMPS)
def test_stamp(line: str, stamp: datetime | None) -> None:
    assert read_stamp(line.lower()) == stamp


PAGE = """\
Quận ủy Tây Lâm khen thưởng hai chi bộ

Thứ Ba, 12/03/2024, 08:30 (GMT+7)

Sáng 12/3, Quận ủy Tây Lâm họp tổng kết.

Hội nghị nghe báo cáo. Có hai chi bộ được khen:
- Chi bộ Trường Mầm non Hoa Sen
- Chi bộ Trạm Y tế phường

Đồng chí Lê Văn Minh trao Giấy khen cho đại diện các chi bộ tại hội nghị sáng nay

Hội nghị kết thúc trưa cùng ngày.
>> Xem thêm: Quận đoàn ra quân
Bạn đọc gửi bài về tòa soạn.
Tạp chí Ví Dụ, cơ quan ngôn luận của Hội Ví Dụ. Kính mời độc giả đón đọc.
Tin liên quan
Huyện Đông Sơn mở lớp tập huấn
2024-03-10 10:00:00
Xã Bình An trồng cây
2024-03-09 09:00:00
"""
ZONES = [
    ("headline", "Quận ủy Tây Lâm khen thưởng hai chi bộ"),
    ("dateline", "Thứ Ba, 12/03/2024, 08:30 (GMT+7)"),
    ("lead", "Sáng 12/3, Quận ủy Tây Lâm họp tổng kết."),
    ("list", "- Chi bộ Trường Mầm non Hoa Sen\n- Chi bộ Trạm Y tế phường"),
    ("caption", "Đồng chí Lê Văn Minh trao Giấy khen cho đại diện các chi bộ tại hội nghị sáng nay"),
    ("boilerplate", ">> Xem thêm: Quận đoàn ra quân"),
    ("boilerplate", "Tạp chí Ví Dụ, cơ quan ngôn luận của Hội Ví Dụ. Kính mời độc giả đón đọc."),
    ("boilerplate", "Tin liên quan\n"),
    ("related", "Huyện Đông Sơn mở lớp tập huấn\n2024-03-10 10:00:00"),
    ("related", "Xã Bình An trồng cây\n2024-03-09 09:00:00"),
]


def test_zones_of_a_page() -> None:
    article = vnpolext.extract(PAGE).article
    zones = [(section.kind, PAGE[section.start : section.end]) for section in article.sections]
    assert [zone for zone in zones if zone[0] != "body"] == ZONES
    body = next(text for kind, text in zones if kind == "body")
    assert body.startswith("Hội nghị nghe") and body.endswith("tòa soạn.")
    assert article.published == "2024-03-12T08:30:00"
    assert article.title is not None
    assert article.title.text == ZONES[0][1]


HEADLINES = [
    ("Quận ủy họp\nSáng 12/3, Quận ủy họp.", "Quận ủy họp"),
    ("Tối 1/10, cả nước không có ca mắc mới\nTin của Bộ Y tế.", "Tối 1/10, cả nước không có ca mắc mới"),
    ("2.000 đại biểu dự hội nghị\nSáng nay hội nghị mở.", "2.000 đại biểu dự hội nghị"),
    ("Sáng 12/3, Quận ủy họp.\nHội nghị nghe báo cáo.", None),
    ("Quận ủy họp sáng nay. Hội nghị nghe báo cáo\nHết.", None),
    ("Chỉ một dòng không có dấu chấm", None),
]


@pytest.mark.parametrize(("text", "headline"), HEADLINES)
def test_headline(text: str, headline: str | None) -> None:
    title = vnpolext.extract(text).article.title
    assert (title.text if title else None) == headline


def test_an_article_after_a_form_feed_is_read_after_the_related_items_of_the_first() -> None:
    sections = vnpolext.extract(PAGE + "\f" + PAGE).article.sections
    assert [section.kind for section in sections].count("body") == 2


def test_menu_lines_above_the_headline_and_buttons_below_the_text_are_not_the_article() -> None:
    page = (
        "Trang chủ\nGiới thiệu\nHuyện Đông Sơn mở lớp tập huấn\n2024-03-10 10:00:00\n"
        "Sáng 10/3, huyện mở lớp.\nLớp có 40 học viên.\nChia sẻ Zalo\n"
    )
    sections = vnpolext.extract(page).article.sections
    assert [(section.kind, page[section.start : section.end].strip()) for section in sections] == [
        ("boilerplate", "Trang chủ\nGiới thiệu"),
        ("headline", "Huyện Đông Sơn mở lớp tập huấn"),
        ("dateline", "2024-03-10 10:00:00"),
        ("lead", "Sáng 10/3, huyện mở lớp."),
        ("body", "Lớp có 40 học viên."),
        ("boilerplate", "Chia sẻ Zalo"),
    ]


def test_a_stamp_that_ends_the_text() -> None:
    result = vnpolext.extract(
        "Đội huyện thắng trận\nĐêm qua, đội huyện thắng. An Phú - Thể thao | 09:00 05/06/2017"
    )
    assert result.article.published == "2017-06-05T09:00:00"
    assert [(date.value, date.role) for date in result.dates] == [
        ("2017-06-04", None),
        ("2017-06-05T09:00", "published"),
    ]
