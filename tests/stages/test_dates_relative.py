"""Relative words, clock times, durations and sets, and the three ways to prefer dates."""

from __future__ import annotations

import pytest

from tests.stages.dates_table import found, spans, unmark

CASES = """
# days around the anchor
2025-09-03 | ⟦Trưa 3/9|2025-09-03⟧ nghỉ; ⟦tối cùng ngày|2025-09-03⟧ họp, ⟦ngày mai|2025-09-04⟧ về.
2025-09-03 | ⟦Hôm qua|2025-09-02⟧ họp, ⟦hôm kia|2025-09-01⟧ nghỉ, ⟦sáng mai|2025-09-04⟧ đi.
2010-02-05 | ⟦Hôm qua (4/2)|2010-02-04⟧, Sở triển khai kế hoạch.
- | ⟦Hôm qua|⟧, Sở triển khai kế hoạch.
2025-04-23 | ⟦Ngày 20/4|2025-04-20⟧ xã họp; ⟦sáng hôm sau|2025-04-21⟧ huyện kiểm tra.
# sets of weekdays, ranges of hours, points told from the last one
- | Chợ mở ⟦thứ 4, thứ 7, Chủ nhật hàng tuần|P1W⟧ ⟦từ 18h30-21h00|XXXX-XX-XXT18:30/XXXX-XX-XXT21:00⟧.
- | Em học ⟦từ 19 - 21h|XXXX-XX-XXT19:00/XXXX-XX-XXT21:00⟧ ⟦hàng ngày|P1D⟧.
2021-07-09 | Khoảng ⟦20 giờ 8.7|2021-07-08T20:00⟧, điện lại sáng.
- | ⟦Cách đây hơn 3 thế kỷ|⟧, làng đã có chùa; ⟦cách đây 7, 8 năm|⟧ chùa được sửa.
- | ⟦Ngày 5/6/2021|2021-06-05⟧ họp; ⟦trước đó 2 ngày|2021-06-03⟧ gửi giấy mời.
- | Thu tăng 12% so với ⟦1 năm trước|⟧.
- | Người mua phải giữ thẻ ⟦90 ngày|P90D⟧ mới được đổi, nợ từ ⟦1 đến dưới 30 ngày|P1D/P30D⟧.
- | Bị cáo chịu ⟦13 năm 1 tháng 12 ngày|⟧ tù.
- | Mưa to trong ⟦24 giờ tới|PT24H⟧ đồng bào cần tránh.
# periods around the anchor
2017-02-02 | ⟦Tuần này|2017-W05⟧ học, ⟦tuần sau|2017-W06⟧ thi, ⟦tháng trước|2017-01⟧ nghỉ.
2017-02-02 | ⟦Quý này|2017-Q1⟧ thu, ⟦quý tới|2017-Q2⟧ chi; ⟦năm ngoái|2016⟧ lỗ.
2017-02-02 | ⟦Năm nay|2017⟧ lãi, ⟦sang năm|2018⟧ hòa.
- | ⟦Chiều 9/8|XXXX-08-09⟧, xã họp. Sổ ⟦năm 2016|2016⟧, ⟦năm 2016|2016⟧ cũ; ⟦3/3/2017|2017-03-03⟧ sửa.
- | ⟦Tối 13/6|2017-06-13⟧, bế mạc Lễ hội biển ⟦năm 2017|2017⟧. Lễ hội ⟦năm 2017|2017⟧ thu hút đông khách.
- | ⟦Chiều 15/5|XXXX-05-15⟧, trao Giải thưởng Sáng tạo ⟦2016|2016⟧. Giải thưởng Sáng tạo ⟦2016|2016⟧ có 40 công trình.
- | ⟦Cuối tháng 5/1941|1941-05⟧, quân Đức đổ bộ. ⟦Ngày 27/5|1941-05-27⟧, họ rút.
2017-02-02 | Ao đào ⟦cách đây 3-4 năm|⟧, lấp ⟦1-2 năm trước|⟧, trong ⟦2-3 năm tới|P2Y/P3Y⟧ sẽ khơi lại.
2017-02-02 | Xe mua ⟦cách đây 2 năm|2015⟧, sửa ⟦3 ngày trước|2017-01-30⟧.
2017-02-02T03:55 | Bài đăng ⟦10 phút trước|2017-02-02T03:45⟧.
# clock times
2016-08-01 | ⟦Thứ Tư, 27/07/2016, 10:26 (GMT+7)|2016-07-27T10:26⟧
2016-08-01 | ⟦Thứ Tư, 27/07/2016 10:26'(GMT+7)|2016-07-27T10:26⟧
2016-08-01 | ⟦Thứ Tư, 27/07/2016, 10:26 [GMT+7]|2016-07-27T10:26⟧
2016-08-01 | ⟦2016-07-27T10:26:00+07:00|2016-07-27T10:26:00⟧ | Cập nhật
2016-08-01 | ⟦Thứ tư - 27/07/2016 10:26|2016-07-27T10:26⟧
2016-08-01 | ⟦07:52, 03/05/2016|2016-05-03T07:52⟧
2016-08-01 | ⟦17/07/2016 | 09:15|2016-07-17T09:15⟧
- | ⟦2024-05-15 16:08:53|2024-05-15T16:08:53⟧ 0 Bình luận
2020-10-02 | Thu ⟦từ 6h đến 18h ngày 1/10|2020-10-01T06:00/2020-10-01T18:00⟧.
2020-10-02 | Thu lúc ⟦0h15 ngày 1/10|2020-10-01T00:15⟧, ⟦2h30 cùng ngày|2020-10-01T02:30⟧.
2018-09-21 | Nghi phạm bị bắt lúc ⟦2 giờ 30 ngày 30.8|2018-08-30T02:30⟧ ở bản.
2024-04-19 | Tàu gặp nạn lúc ⟦3 giờ sáng 16/4|2024-04-16T03:00⟧.
2017-02-05 | ⟦Ngày 26/1/2017, khoảng 22 giờ 30 phút|2017-01-26T22:30⟧, ông đến trạm.
- | Phiên tòa mở lúc ⟦14h30|XXXX-XX-XXT14:30⟧, nghỉ lúc ⟦3 giờ rưỡi chiều|XXXX-XX-XXT15:30⟧.
- | Hội ý ⟦7h30 - 9h|XXXX-XX-XXT07:30/XXXX-XX-XXT09:00⟧.
# durations
- | Sau ⟦3 năm|P3Y⟧, dân góp ⟦hai tuần|P2W⟧ công và ⟦10-14 ngày|P10D/P14D⟧ nghỉ.
- | Hơn ⟦60 năm qua|P60Y⟧ và ⟦hai năm tới|P2Y⟧; ⟦2 năm đầu|P2Y⟧ miễn phí.
- | Bị phạt ⟦2 năm 6 tháng|P30M⟧ tù, chờ ⟦một năm rưỡi|P18M⟧, họp ⟦nửa ngày|PT12H⟧.
- | Giáo viên phải đi bộ ⟦5 giờ|PT5H⟧ vào bản; xe đến trong vòng ⟦24h|PT24H⟧.
- | Trải qua ⟦3 thập kỷ|P30Y⟧ mở cửa, bao vây ⟦52 ngày đêm|P52D⟧.
- | Nghỉ ⟦1 tuần|P1W⟧ sau khi mổ.
- | Tàu chạy khoảng ⟦3 giờ 15 phút|PT195M⟧; lúc ⟦8 giờ 15 phút|XXXX-XX-XXT08:15⟧ xã họp.
- | Thời hạn ⟦một trăm tám mươi ngày|P180D⟧, phạt từ ⟦một tháng đến một năm|P1M/P1Y⟧.
- | Trong ⟦3 quý tới|P9M⟧, xã trả nợ; ⟦năm 2012|2012⟧ lãi, ⟦năm trước đó|2011⟧ lỗ.
# sets
- | ⟦Hằng năm|P1Y⟧, ⟦hàng tháng|P1M⟧, ⟦mỗi quý|P3M⟧ và ⟦mỗi sáng|P1D⟧ đều họp; giải tổ chức ⟦thường niên|P1Y⟧.
- | Đối thoại ⟦6 tháng/lần|P6M⟧; ⟦năm nào|P1Y⟧ xã cũng đạt; nộp theo ⟦từng năm|P1Y⟧.
- | Học phí ⟦mỗi năm học|P1Y⟧ không tăng; ⟦mỗi năm|P1Y⟧ học sinh được tặng sách; hạn ⟦ngày 1-7- 2017|2017-07-01⟧.
2017-06-20 | Kết quả trận đấu ⟦hôm nay|2017-06-20⟧ gây bất ngờ; Nhật Bản ⟦hôm nay|2017-06-20⟧ nói sẽ họp trong ⟦ngày mai|2017-06-21⟧.
2017-06-20 | Tại phiên họp về kinh tế - xã hội ⟦hôm nay|2017-06-20⟧, ông nêu ba việc; ⟦ngày hôm nay|2017-06-20⟧ hoặc ⟦ngày mai|2017-06-21⟧ sẽ ký.
# steps from the time told last, where it is near by and exact enough
- | ⟦Tháng 2/2021|2021-02⟧, đoàn đi khảo sát. ⟦Hai tháng sau|2021-04⟧, cầu khởi công; ⟦ba ngày sau|⟧ thì mưa lũ.
- | ⟦Ngày 5/3/2016|2016-03-05⟧, ông nhận việc. ⟦Tháng 8/2016|2016-08⟧, ông nghỉ. ⟦Hôm sau|⟧, vợ ông cũng nghỉ.
- | Ông mất ⟦ngày 5/3/2016|2016-03-05⟧ (sinh ⟦năm 1960|1960⟧). ⟦Ba ngày sau|2016-03-08⟧, lễ tang được tổ chức.
- | Hội mở ⟦ngày 5/3/2016|2016-03-05⟧. Quán bán ⟦từ 20h đến 5h sáng hôm sau|XXXX-XX-XXT20:00/XXXX-XX-XXT05:00⟧.
- | ⟦Ngày 16/5/2017|2017-05-16⟧ đài đưa tin. Văn phòng chưa trả lời. ⟦Trước đó một ngày|2017-05-15⟧, đoàn đã xin phép.
- | ⟦Ngày 16-5|XXXX-05-16⟧ công an kể lại. ⟦Sáng 26-4|XXXX-04-26⟧, anh đi làm, nói: “⟦Chiều nay|XXXX-05-16⟧ về”. Lúc ⟦15h|XXXX-04-26T15:00⟧ anh ra chợ.
- | Số thu giai đoạn ⟦2014-2016|2014/2016⟧ cao hơn giai đoạn ⟦5 năm trước đó|P5Y⟧.
- | Tuổi Trẻ ⟦Ngày 25/11|XXXX-11-25⟧, xã mở hội. Ông nói: “⟦Hôm nay|XXXX-11-25⟧ là ngày vui của cả xã”.
""".strip().splitlines()

FUTURE = """
thứ 2|2017-02-06
chủ nhật|2017-02-05
thứ ba vừa rồi|2017-01-31
thứ năm tuần tới|2017-02-09
tháng 6|2017-06
tháng 1|2018-01
quý 3|2017-Q3
7/3|2017-03-07
1/2|2018-02-01
lúc 2 giờ sáng|2017-02-03T02:00
2:30|2017-02-02T14:30
15:23:24|2017-02-02T15:23:24
11 giờ kém 15|2017-02-02T10:45
3 giờ chiều ngày mai|2017-02-03T15:00
ngày đầu tiên của tháng ba|2017-03-01
""".strip().splitlines()


@pytest.mark.parametrize("line", [line for line in CASES if not line.startswith("#")])
def test_relative(line: str) -> None:
    published, marked = line.split(" | ", 1)
    text, truths = unmark(marked.replace("17/07/2016 | 09:15|", "17/07/2016 ¦ 09:15|"))
    text = text.replace("¦", "|")
    truths = [(written.replace("¦", "|"), value) for written, value in truths]
    assert found(text, None if published == "-" else published) == truths


@pytest.mark.parametrize("line", FUTURE)
def test_prefer_future(line: str) -> None:
    text, value = line.split("|")
    assert [pair[1] for pair in found(text, "2017-02-02T03:55", "future")] == [value]


def test_prefer_nearest() -> None:
    assert found("Họp vào tháng 3 và chủ nhật.", "2017-02-25", "nearest") == [
        ("tháng 3", "2017-03"),
        ("chủ nhật", "2017-02-26"),
    ]


def test_types() -> None:
    _, dates = spans("Lúc 8h ngày 5/2/2022, họp 2 giờ, mỗi tuần một lần.")
    assert [span.type for span in dates] == ["TIME", "DURATION", "SET"]
