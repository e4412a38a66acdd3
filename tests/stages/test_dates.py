"""Calendar days, months, quarters, years and their ranges: one line, one truth."""

from __future__ import annotations

import pytest

from tests.stages.dates_table import found, spans, unmark

CASES = """
# full days
- | Biên bản lập ⟦ngày 5/2/2022|2022-02-05⟧ tại xã.
- | Biên bản lập ⟦ngày 05-02-2022|2022-02-05⟧ tại xã.
- | Biên bản lập ⟦ngày 5.2.2022|2022-02-05⟧ tại xã.
- | Biên bản lập ⟦ngày 15/5/24|2024-05-15⟧.
- | Ông sinh ⟦ngày 03/9/85|1985-09-03⟧ ở Nam Định.
- | Chi bộ ra đời ⟦ngày 3 tháng Hai năm 1930|1930-02-03⟧.
- | Hội nghị họp ⟦ngày 09 tháng 01 năm 2026|2026-01-09⟧.
- | Hội nghị họp ⟦ngày mười lăm tháng tám năm 1945|1945-08-15⟧.
- | Bài đăng ⟦19 tháng tám 2015|2015-08-19⟧ trên báo tường.
- | Bài đăng ⟦Ngày 14 thg 1 năm 2018|2018-01-14⟧.
- | Thi hành Nghị quyết số18-NQ/TW ⟦ngày25/10/2017|2017-10-25⟧, xã họp bàn.
- | Nghị quyết có hiệu lực từ ⟦1/1/2026|2026-01-01⟧.
- | Bản ghi ⟦2024-05-15|2024-05-15⟧ trên máy chủ.
- | ⟦14/6/2024|2024-06-14⟧ Đ/c Lê Văn Tám trực tại trụ sở.
- | Thu ngân sách ⟦quý đầu tiên của năm 2021|2021-Q1⟧ đạt khá.
- | Đài truyền thanh có từ ⟦những năm 60 của thế kỷ trước|1960/1969⟧.
- | Xã giữ ⟦ngày 30.6 và ngày 1.7|XXXX-06-30/XXXX-07-01⟧ làm ngày tiếp dân.
- | Đội trực ⟦ngày 30/6 và ngày 1/7/2017|2017-06-30/2017-07-01⟧.
2021-04-05 | Cơ quan nghỉ dịp ⟦30/4|2021-04-30⟧ và ⟦1/5|2021-05-01⟧.
- | ⟦Sáng 28/11|XXXX-11-28⟧Bí thư xã tới thăm thôn.
2021-08-30 | ⟦Một ngày cuối tháng 8|2021-08⟧, đoàn về lại bản.
2021-11-18 | Trường mít tinh kỷ niệm ngày Nhà giáo Việt Nam ⟦20-11|2021-11-20⟧.
- | Cửa hàng khai trương ⟦ngày đầu năm 2021|2021-01-01⟧.
2021-04-05 | Thu thuế ⟦tháng đầu năm|2021-01⟧ đạt khá; ⟦các tháng cuối năm|2021⟧ còn khó.
- | Sản lượng ⟦4 tháng 2016|2016-01/2016-04⟧ giảm.
- | Ca đầu tiên của năm mới ⟦2017|2017⟧ là bé trai.
# years from the anchor
2024-05-16 | ⟦Sáng 15/5|2024-05-15⟧, Đảng ủy xã họp.
2025-01-03 | ⟦Chiều 28/12|2024-12-28⟧, Sở Y tế kiểm tra bếp ăn.
2025-08-19 | ⟦Sáng 28/8|2025-08-28⟧, phường trao Huy hiệu Đảng đợt ⟦2/9/2025|2025-09-02⟧.
2025-11-04 | Tính đến hết ⟦ngày 31/10|2025-10-31⟧, các chi bộ đã họp.
2014-05-13 | Hôm ⟦12.5|2014-05-12⟧, huyện tuyên dương điển hình.
2025-08-29 | ⟦Sáng 28-8|2025-08-28⟧, phường tổ chức lễ; danh sách chốt ⟦ngày 7-11-2025|2025-11-07⟧.
2017-05-01 | Lễ phát động vào ⟦ngày 17/5 tới|2017-05-17⟧ tại nhà văn hóa.
2017-05-01 | Đoàn đã thăm thôn ⟦ngày 13/11 vừa qua|2016-11-13⟧.
2017-05-01 | Lễ giỗ diễn ra ⟦ngày 2/8 năm ngoái|2016-08-02⟧.
2017-05-01 | Ngày hội (⟦28-6|XXXX-06-28⟧) ⟦hằng năm|P1Y⟧ là dịp gặp mặt.
2013-10-22 | Công ty đạt 68% kế hoạch; doanh thu ⟦quý 3|2013-Q3⟧ tăng.
# no anchor: nothing is invented
- | ⟦Ngày 9/6|XXXX-06-09⟧, xã họp. Trong ⟦năm 2012|2012⟧, xã đã vay vốn.
- | ⟦Ngày 9/6|2017-06-09⟧, khai mạc Hội thi làng nghề ⟦2017|2017⟧.
- | ⟦Ngày 9/6|XXXX-06-09⟧, đội gặp khách ở vòng loại giải châu Á ⟦2019|2019⟧.
- | ⟦Ngày 9/6|XXXX-06-09⟧, huyện công bố Chỉ số cải cách hành chính ⟦năm 2016|2016⟧.
- | ⟦Ngày 9/6|2017-06-09⟧, huyện sơ kết; thu ⟦5 tháng đầu năm 2017|2017-01/2017-05⟧ tăng.
- | ⟦Ngày 9/6|2017-06-09⟧, huyện sơ kết; thu tăng so với ⟦5 tháng đầu năm 2016|2016-01/2016-05⟧.
- | ⟦Ngày 9/2|XXXX-02-09⟧, huyện họp; thu ⟦6 tháng đầu năm 2016|2016-H1⟧ tăng.
- | ⟦Ngày 9/2|XXXX-02-09⟧, xã họp. Trong ⟦năm 2016|2016⟧ xã có 2 hộ khá, ⟦năm 2016|2016⟧ mất mùa.
- | ⟦Ngày 9/6|XXXX-06-09⟧, xã họp theo Quyết định số 7/QĐ-UBND ⟦ngày 1/6/2015|2015-06-01⟧.
- | ⟦Ngày 9/6|XXXX-06-09⟧, xã họp. Dân trồng rừng ⟦tháng 5/2016|2016-05⟧. (Ảnh: Lê Tám)
- | ⟦Ngày 28/5|XXXX-05-28⟧, huyện sơ kết phong trào.
- | ⟦Ngày 28/5|2016-05-28⟧, huyện sơ kết; kỳ trước họp ⟦ngày 2/5/2016|2016-05-02⟧.
- | ⟦Ngày 28/5|XXXX-05-28⟧, huyện sơ kết; kỳ trước họp ⟦ngày 2/6/2016|2016-06-02⟧.
- | ⟦Tối nay (14/6)|2017-06-14⟧, huyện mở Hội thi ⟦2017|2017⟧. Khách ⟦hôm nay|2017-06-14⟧ đông.
# weekdays and parts of the day
2024-05-16 | ⟦Sáng thứ Tư (15/5)|2024-05-15⟧, đoàn đến xã.
2022-12-17 | Lễ diễn ra ⟦sáng nay (17/12)|2022-12-17⟧ tại đình làng.
2017-05-01 | Họp dân ⟦chiều tối ngày 27/4/2017|2017-04-27⟧ ở thôn.
2019-07-20 | Lớp mở vào ⟦Chủ nhật, ngày 14/7/2019|2019-07-14⟧.
2017-02-02 | Tổ công tác về ⟦thứ Hai tuần tới|2017-02-06⟧.
2017-02-02 | Tổ công tác về ⟦chủ nhật|2017-01-29⟧.
# ranges and lists that share parts
2025-06-10 | Lớp mở ⟦từ ngày 5 đến 7/6|2025-06-05/2025-06-07⟧.
2025-09-20 | ⟦Từ ngày 1-3/10|2025-10-01/2025-10-03⟧ sẽ có ngày hội.
- | Công trình thi công ⟦từ 28/8 đến 3/9/2025|2025-08-28/2025-09-03⟧.
- | Nghỉ phép ⟦từ 28/12 đến 3/1/2020|2019-12-28/2020-01-03⟧.
- | Hội thi diễn ra ⟦từ 13 - 19/5/2017|2017-05-13/2017-05-19⟧.
- | Nghỉ lễ (⟦ngày 3/5 và ngày 4/5/2019|2019-05-03/2019-05-04⟧).
- | Họp hai ⟦ngày 11 và 12/7/2017|2017-07-11/2017-07-12⟧.
- | Tiếp dân ⟦ngày 20, 21 và 22/9/2025|2025-09-20/2025-09-22⟧.
- | Tiếp dân ⟦ngày 8|2025-09-08⟧, ⟦15|2025-09-15⟧ và ⟦22/9/2025|2025-09-22⟧.
2024-09-08 | Mưa lớn ⟦đêm 6, rạng sáng 7/9|2024-09-06/2024-09-07⟧ làm ngập.
- | Giám sát ⟦từ ngày 15/7/2009 đến tháng 2/2014|2009-07-15/2014-02⟧.
- | Kỷ niệm ⟦80 năm|P80Y⟧ ngày truyền thống (⟦19/8/1945 - 19/8/2025|1945-08-19/2025-08-19⟧).
# months
- | ⟦Tháng 6/2024|2024-06⟧ thu đạt; ⟦tháng 7-2024|2024-07⟧ tăng; ⟦tháng 8.2024|2024-08⟧ giảm.
2024-10-05 | ⟦Năm 2019, 2020 và 2021|2019/2021⟧ không có án; ⟦tháng 8, 9 vừa qua|2024-08/2024-09⟧ có hai vụ.
2019-04-02 | Xuất khẩu ⟦tháng 3|2019-03⟧ tăng, ⟦tháng 12|2018-12⟧ giảm.
2019-04-02 | Dự kiến ⟦tháng 6|2019-06⟧ khánh thành.
- | Vòng loại diễn ra ⟦từ tháng 4 đến tháng 6/2017|2017-04/2017-06⟧.
- | Vòng loại diễn ra trong hai ⟦tháng 4-5/2017|2017-04/2017-05⟧.
- | Hai bên hợp tác (⟦6/1967 - 6/2017|1967-06/2017-06⟧).
2017-01-10 | Hồ sơ nhận từ ⟦cuối tháng 12/2016|2016-12⟧ đến ⟦đầu tháng 2 năm nay|2017-02⟧.
2017-09-20 | Họp vào ⟦tuần đầu tiên của tháng 9 năm 2017|2017-W36⟧.
# quarters, halves, counted months
2019-04-02 | Kinh tế ⟦quý I|2019-Q1⟧ tăng, nhiệm vụ ⟦quý II/2019|2019-Q2⟧.
- | Nợ giảm trong ⟦quý 4 năm 2018|2018-Q4⟧.
2021-04-28 | Thanh tra trong ⟦quý II-IV|2021-Q2/2021-Q4⟧.
2017-07-11 | ⟦6 tháng đầu năm|2017-H1⟧ thu đủ; ⟦6 tháng cuối năm 2017|2017-H2⟧ phấn đấu.
- | Số thu ⟦9 tháng đầu năm 2017|2017-01/2017-09⟧ và ⟦3 tháng đầu năm 2018|2018-Q1⟧.
- | Số thu ⟦9 tháng năm 2017|2017-01/2017-09⟧.
2017-09-10 | Trong ⟦hai quý đầu năm nay|2017-H1⟧, đơn hàng tăng so với ⟦cùng kỳ năm ngoái|2016⟧.
# years and longer
- | Nhiệm kỳ ⟦2020 - 2025|2020/2025⟧, giai đoạn ⟦2021-2030|2021/2030⟧, năm học ⟦2016-2017|2016/2017⟧.
- | Kế hoạch ⟦5 năm|P5Y⟧ ⟦2016-2020|2016/2020⟧ của huyện.
- | Từ ⟦năm 2015|2015⟧ đến nay, xã có đường bê tông.
- | Cựu chiến binh (SN ⟦1950|1950⟧) nhập ngũ ⟦cuối 1968|1968⟧.
- | Festival Hoa ⟦2017|2017⟧ khai mạc; mùa giải ⟦2016/17|2016/2017⟧ khép lại.
- | ⟦Những năm 1990|1990/1999⟧ và ⟦thập niên 80 của thế kỷ 20|1980/1989⟧ còn khó khăn.
- | Đình dựng ⟦giữa thế kỷ XVI|⟧, sửa ⟦thế kỷ 19|⟧.
# lunar days keep to their own calendar
2025-01-20 | Hội làng ⟦mùng 6 Tết|⟧, hội vật ⟦rằm tháng Giêng|⟧ và giỗ Tổ ⟦10/3 âm lịch|⟧.
""".strip().splitlines()


@pytest.mark.parametrize("line", [line for line in CASES if not line.startswith("#")])
def test_calendar(line: str) -> None:
    published, marked = line.split(" | ", 1)
    text, truths = unmark(marked)
    assert found(text, None if published == "-" else published) == truths


def test_parts_of_the_day_and_basis() -> None:
    _, dates = spans("Trưa 3/9, đoàn nghỉ; tối cùng ngày giao lưu; ngày 5/2/2022 về.", "2025-09-03")
    assert [(span.day_part, span.basis) for span in dates] == [
        ("noon", "anchored"),
        ("evening", "relative"),
        (None, "explicit"),
    ]


def test_lunar_day_with_its_year_has_a_solar_value() -> None:
    pytest.importorskip("lunar_vn")
    assert found("Lễ khai ấn mùng 3 Tết Đinh Dậu 2017.") == [("mùng 3 Tết Đinh Dậu 2017", "2017-01-30")]
    assert spans("Lễ khai ấn mùng 3 Tết Đinh Dậu 2017.")[1][0].basis == "lunar"
