"""Where the name of an organisation ends: the name, a bar, and what the text goes on with."""

from __future__ import annotations

import pytest

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.source import Source
from vnpolext.vocab import load_lexicon

GRAMMAR = BodyGrammar(load_lexicon())

NAMES = """\
UBND tỉnh| ban hành văn bản
UBND tỉnh Hà Nam| đã họp
Đảng ủy xã|, nhiệm kỳ mới
Hội LHPN tỉnh Hà Nam| trao quà
Văn phòng UBND tỉnh|.
Quân khu 5| đã kiểm tra
Sư đoàn 304| được khen
Trạm Kiểm tra tải trọng xe lưu động số 48|
Sở Xây dựng| và Sở Tài chính
Sở Văn hóa, Thể thao và Du lịch| tổ chức lễ hội
Viện Quy hoạch, Kiến trúc và Đô thị (VQK)|
Phòng Đo đạc, Bản đồ và Viễn thám|, vì thành tích
Phòng Văn hóa và Thông tin|, Phòng Tài chính
Phòng Tài chính - Kế hoạch| và Đồn Biên phòng
Ban Tuyên giáo - Dân vận| họp
Bộ Lao động - Thương binh và Xã hội| cho biết
Chi cục Thủy lợi và Phòng chống lụt bão| nhận cờ
Chi bộ Công ty cổ phần xây dựng và kinh doanh nhà|
Chi bộ Hợp tác xã Rau sạch Vân Nội| - Chi bộ Công ty Cổ phần Cơ khí
Công ty Cổ phần Gốm sứ Minh Sáng - Bát Tràng Nam|;
Tổng Công ty Thương mại, Xuất nhập khẩu và Đầu tư Thuận Giao - CTCP|;
Chi bộ Hội hữu nghị Việt Nam - Lào|
Trường THPT Chu Văn An| vinh dự
Hợp tác xã Dược liệu Trà Linh|, Hợp tác xã Rau sạch Bàu Tròn
Hợp tác xã Bưởi da xanh| được tặng
Công ty Mật ong rừng tràm Hương Sơn| đã
Công ty Dược phẩm Hà Tây| bán thuốc
Công ty CP Cao su Bình Lộc| Công ty CP Cảng Nghi Sơn
Cục Quản lý thị trường| Cờ thi đua của Chính phủ
Trường Tiểu học và Trung học cơ sở Khun Há|, huyện Tam Đường
Sở GD&ĐT tỉnh Quảng Trị| - khẳng định
Hội Chữ thập đỏ TP. Biên Hòa|
Công an TP.HCM| khen thưởng
Ủy ban MTTQ Việt Nam tỉnh| phát động
UBND xã Hòa Sơn, huyện Hòa Vang| cho biết
Phòng 5 Cục Cảnh sát hình sự|.
Câu lạc bộ “Gia đình hạnh phúc” xã An Bình| ra mắt
Ủy ban Tư pháp của Quốc hội| thẩm tra
Ban Chấp hành Trung ương Đảng khóa XI| họp
Đại sứ quán Việt Nam tại Nhật Bản| và ông Cường
Hội đồng sáng lập VINASA| chọn
ỦY BAN NHÂN DÂN TỈNH NINH THUẬN|
xã Đông Anh|.
xã Đội Bình| họp dân
huyện Trần Văn Thời| họp dân
tỉnh Bà Rịa - Vũng Tàu| đã
công an xã| bắt quả tang
Sở Y tế| Nguyễn Thị Lan
Bộ Công an| Tô Văn Lâm
UBND tỉnh| Lù Văn Bính mới đây
Huyện ủy| Phan Đình Lực giao
UBND TPHCM| Trần Thị Thúy
UBND huyện Thạch Thất| Nguyễn Mạnh Hồng
UBND phường Lê Hồng Phong| họp
Hội Nhà báo Việt Nam| Hồ Quang Lợi
UBND quận 1|  Theo báo cáo
Tổng cục Chất lượng| Nhân dịp này
Chi cục Thú y tỉnh Vĩnh Phúc| Theo ông Hùng
Thị ủy Điện Bàn| cho biết
Cục Đăng kiểm và Môi trường của Bộ Công Thương| đã"""

NOT_NAMES = (
    "công ty tổ chức tiệc",
    "trường hợp này",
    "xã hội hóa giáo dục",
    "phòng chống dịch bệnh",
    "hội nghị tổng kết",
    "bản đồ địa chính",
    "đội ngũ cán bộ",
    "ban hành kế hoạch",
    "đoàn kết nội bộ",
)


@pytest.mark.parametrize("line", NAMES.splitlines())
def test_a_name_ends_where_the_bar_stands(line: str) -> None:
    name, rest = line.split("|")
    source = Source(name + rest)
    assert source.text[: GRAMMAR.match(source, 0)] == Source(name).text


@pytest.mark.parametrize("text", NOT_NAMES)
def test_common_words_that_look_like_heads_open_no_name(text: str) -> None:
    assert GRAMMAR.match(Source(text), 0) is None


AUTHORITIES = (
    ("Bộ trưởng Bộ Y tế| tặng", True),
    ("Chủ tịch UBND tỉnh| Lò Văn Páo", True),
    ("Chủ tịch nước| phong tặng", True),
    ("Chủ tịch nước CHDCND Lào| trao", True),
    ("Thủ tướng Chính phủ| gửi", True),
    ("Giám đốc Sở| tặng", True),
    ("Tập đoàn| cho 4 đơn vị", True),
    ("Tỉnh| tặng cờ", True),
    ("công ty| tặng", False),
)


@pytest.mark.parametrize(("line", "known"), AUTHORITIES)
def test_who_may_give_or_issue(line: str, known: bool) -> None:
    name, rest = line.split("|")
    source = Source(name + rest)
    assert GRAMMAR.authority(source, 0) == (len(name) if known else None)


def test_a_bracket_at_the_end_can_be_left_out() -> None:
    source = Source("Viện Nghiên cứu biển (MATI)")
    assert source.text[: GRAMMAR.match(source, 0, bracket=False)] == "Viện Nghiên cứu biển"


def test_the_name_that_ends_before_a_verb() -> None:
    source = Source("Sáng nay, Ban Thường vụ Huyện ủy Hòa Vang ban hành kế hoạch")
    verb = source.text.index(" ban hành")
    start = GRAMMAR.ending_at(source, verb, 0)
    assert start is not None
    assert source.text[start:verb] == "Ban Thường vụ Huyện ủy Hòa Vang"


def test_a_code_holds_no_name() -> None:
    source = Source("Quyết định số 12/QĐ-UBND tặng")
    assert GRAMMAR.ending_at(source, source.text.index(" tặng"), 0) is None


def test_lists_split_only_before_a_head() -> None:
    source = Source("Sở Nội vụ, Phòng Văn hóa và Thông tin; Hội Nông dân xã và UBND huyện Ea Súp")
    names = [source.text[start:end] for start, end in GRAMMAR.list_at(source, 0)]
    assert names == ["Sở Nội vụ", "Phòng Văn hóa và Thông tin", "Hội Nông dân xã", "UBND huyện Ea Súp"]


def test_names_in_a_sentence_left_to_right() -> None:
    source = Source("Tại Sở Y tế, đại diện Công an tỉnh và Bệnh viện Đa khoa Tân An dự họp.")
    names = [source.text[start:end] for start, end in GRAMMAR.scan(source, 0, len(source.text))]
    assert names == ["Sở Y tế", "Công an tỉnh", "Bệnh viện Đa khoa Tân An"]
