"""The year of a day without one, in a text without a date of publication: told, or left open."""

from __future__ import annotations

import pytest

from tests.stages.dates_table import found, unmark

CASES = """
# what is kept since a known year
Nhân kỷ niệm ⟦92 năm|P92Y⟧ Ngày Báo chí cách mạng Việt Nam, ⟦sáng 20/6|2017-06-20⟧ huyện gặp mặt phóng viên.
Tỉnh tiến tới kỷ niệm ⟦95 năm|P95Y⟧ Ngày thành lập Đảng; ⟦sáng 20/6|XXXX-06-20⟧ xã họp.
# results of the last year and the tasks of the new one
⟦Ngày 9/2|2018-02-09⟧, huyện tổng kết công tác ⟦năm 2017|2017⟧, triển khai nhiệm vụ ⟦năm 2018|2018⟧.
⟦Ngày 9/2|2018-02-09⟧, xã họp. ⟦Năm 2017|2017⟧ thu đủ; ⟦năm 2018|2018⟧ phấn đấu thu vượt.
# a year that goes on, or begins
⟦Sáng 3/7|2019-07-03⟧, đoàn về xã. Mùa giải ⟦năm 2019|2019⟧ đang diễn ra sôi nổi.
⟦Sáng 3/7|2019-07-03⟧, huyện họp. Bước sang ⟦năm 2019|2019⟧, thu ngân sách tăng.
⟦Sáng 3/7|2019-07-03⟧, huyện họp về nhiệm vụ ⟦năm 2019|2019⟧ và những năm tiếp theo.
⟦Sáng 3/7|2019-07-03⟧, huyện họp. Ngay trong ⟦đầu năm 2019|2019⟧, thu ngân sách tăng.
⟦Sáng 3/7|2019-07-03⟧, huyện trình đề án giai đoạn ⟦2019 - 2022|2019/2022⟧, tầm nhìn đến ⟦năm 2030|2030⟧.
⟦Sáng 3/7|2019-07-03⟧, đội ra quân. Từ ⟦đầu năm 2019|2019⟧ đến nay, đội chữa 7 vụ cháy.
⟦Sáng 3/7|XXXX-07-03⟧, đội ra quân. Ông nuôi cá từ ⟦đầu năm 2018|2018⟧ đến nay.
⟦Ngày 18/5|2017-05-18⟧, huyện họp. Trong mùa khô ⟦năm 2016 - 2017|2016/2017⟧, đội tìm được 9 mộ.
⟦Sáng 3/7|2019-07-03⟧, đội họp. Đội bóng thi đấu tại Suzuki Cup ⟦2019|2019⟧, Suzuki Cup ⟦2019|2019⟧ có 8 đội.
⟦Ngày 8/2|XXXX-02-08⟧, khách tới thăm đền. ⟦Tháng 2|XXXX-02⟧ năm Canh Thìn (⟦1400|1400⟧), vua lên ngôi.
# figures reach to a day; a timeline goes on
⟦Sáng 3/7|2019-07-03⟧, huyện họp. Tính đến ⟦31/12/2018|2018-12-31⟧, xã còn 40 hộ nghèo.
⟦Sáng 3/7|2019-07-03⟧, huyện họp. Tính đến ⟦cuối năm 2018|2018⟧, xã còn 40 hộ nghèo.
Đội tìm ra mộ vào ⟦tháng 4/2018|2018-04⟧. ⟦Ngày 31/5|2018-05-31⟧, xã dựng bia. ⟦Ngày 12/7|2018-07-12⟧, xã làm lễ.
# the same month by its distance and with its year
⟦Ngày 4/8|2017-08-04⟧, dân kể vụ cháy ⟦tháng 7 năm ngoái|2016-07⟧. Vụ cháy ⟦tháng 7/2016|2016-07⟧ thiêu rụi chợ.
# months and quarters of a year that are put beside it
⟦Quý IV|2016-Q4⟧ và cả ⟦năm 2016|2016⟧, xã xử phạt 16 trường hợp.
# what is past, old or still to come tells nothing of the news
⟦Chiều 19/5|XXXX-05-19⟧, Quốc hội họp báo. ⟦Ngày 22/5/2016|2016-05-22⟧, cử tri đã bầu ông.
⟦Chiều 19/5|XXXX-05-19⟧, hai bên gặp nhau sau cuộc bỏ phiếu ⟦2016|2016⟧ và vụ khủng bố ⟦năm 2015|2015⟧.
⟦Chiều 19/6|XXXX-06-19⟧, Quốc hội thông qua chương trình giám sát ⟦năm 2018|2018⟧.
⟦Chiều 19/5|XXXX-05-19⟧, xã họp theo Thông báo kết luận số 178 ⟦ngày 4/4/2014|2014-04-04⟧.
⟦Tối 22/10|XXXX-10-22⟧, huyện hứa trả đất trong ⟦quý I năm 2014|2014-Q1⟧.
""".strip().splitlines()


@pytest.mark.parametrize("line", [line for line in CASES if not line.startswith("#")])
def test_years(line: str) -> None:
    text, truths = unmark(line)
    assert found(text, None) == truths
