"""The year of a day without one, in a text without a date of publication: told, or left open."""

from __future__ import annotations

import pytest

from tests.stages.dates_table import found, unmark

CASES = """
# what is kept since a known year
Nhân kỷ niệm ⟦92 năm|P92Y⟧ Ngày Báo chí cách mạng Việt Nam, ⟦sáng 20/6|2017-06-20⟧ huyện gặp mặt phóng viên.
Tỉnh tiến tới kỷ niệm ⟦95 năm|P95Y⟧ Ngày thành lập Đảng; ⟦sáng 20/6|XXXX-06-20⟧ xã họp.
⟦Sáng 16/6|2017-06-16⟧, bưu điện làm lễ kỷ niệm ⟦10 năm|P10Y⟧ thành lập. ⟦Ngày 15/6/2007|2007-06-15⟧ bưu điện ra đời; ⟦năm 2016|2016⟧ lãi to.
# results of the last year and the tasks of the new one
⟦Ngày 9/2|2018-02-09⟧, huyện tổng kết công tác ⟦năm 2017|2017⟧, triển khai nhiệm vụ ⟦năm 2018|2018⟧.
⟦Ngày 9/2|2018-02-09⟧, xã họp. ⟦Năm 2017|2017⟧ thu đủ; ⟦năm 2018|2018⟧ phấn đấu thu vượt.
# a year that goes on, or begins
⟦Sáng 3/7|2019-07-03⟧, đoàn về xã. Mùa giải ⟦năm 2019|2019⟧ đang diễn ra sôi nổi.
⟦Sáng 3/7|2019-07-03⟧, huyện họp. ⟦Năm nay (2019)|2019⟧, thu ngân sách tăng.
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
# a document of the day has its year in its code; what takes effect is told of in the months before
⟦Ngày 14/11|2016-11-14⟧, Bộ đã ban hành Thông tư 10/2016/TT-BYT về giá thuốc.
Theo Nghị định số 56/2017/NĐ-CP ⟦ngày 9/5|2017-05-09⟧, trẻ em được giữ bí mật đời tư.
⟦Ngày 14/11|XXXX-11-14⟧, Bộ đã ký văn bản thay thế Thông tư 10/2016/TT-BYT.
⟦Sáng 20/6|2017-06-20⟧, sở họp. Giá mới áp dụng từ ⟦ngày 1/8/2017|2017-08-01⟧.
⟦Ngày 6/9|2018-09-06⟧, tỉnh duyệt chi. Kinh phí lấy từ dự toán ngân sách ⟦năm 2018|2018⟧ của tỉnh.
# what nothing else tells is of the year of the others
Luật áp dụng từ ⟦1/6/2017|2017-06-01⟧. ⟦Ngày 1/6|2017-06-01⟧ họp. ⟦Ngày 5/6|2017-06-05⟧ họp. ⟦Ngày 12/6|2017-06-12⟧ họp. ⟦Ngày 25/8|2017-08-25⟧ họp.
# a day just over is no deadline's, nor of an old story's year
⟦Ngày 24/4 vừa qua|XXXX-04-24⟧, sở họp. Các hộ phải đăng ký xong trước ⟦ngày 24/4/2018|2018-04-24⟧.
Theo kết luận ⟦ngày 1/7/2014|2014-07-01⟧, kho thanh tra ⟦từ ngày 14/5/2014 đến ngày 28/6/2014|2014-05-14/2014-06-28⟧ có sai sót. Vụ cháy kho ⟦ngày 29/5 vừa qua|XXXX-05-29⟧ đang được làm rõ.
⟦Ngày 12/6/2014|2014-06-12⟧, xã kiểm tra kho. Vụ cháy kho ⟦ngày 29/5 vừa qua|2014-05-29⟧ đang được làm rõ.
# figures of two periods are put side by side
Tính đến ⟦31/12/2016|2016-12-31⟧, hãng có 90 tỷ đồng, tăng 5 tỷ đồng so với ⟦cùng kỳ năm ngoái|2015⟧.
⟦Năm 2016|2016⟧, hãng lãi 3 tỷ đồng, tăng 12% so với ⟦năm trước|2015⟧ và 4% so với ⟦đầu năm|2016⟧.
Số khách ⟦tháng 1/2017|2017-01⟧ tăng 6% so với ⟦tháng trước|2016-12⟧.
Tính chung ⟦11 tháng đầu năm|2016-01/2016-11⟧ có 9 xã về đích; riêng ⟦tháng 11/2016|2016-11⟧ có hai xã.
# what is past, old or still to come tells nothing of the news
⟦Ngày 26/6|XXXX-06-26⟧, hai bên họp. Nước này rời khối sau cuộc trưng cầu dân ý ⟦ngày 23/6/2016|2016-06-23⟧.
⟦Chiều 25/5|XXXX-05-25⟧, xã họp về Luật Đê điều được Quốc hội thông qua ⟦ngày 9/5/2015|2015-05-09⟧.
⟦Chiều 15/5|XXXX-05-15⟧, xe đổ bên đường. Xe có hạn kiểm định đến ⟦21/4/2019|2019-04-21⟧.
⟦Chiều 28/11|XXXX-11-28⟧, thành phố ký hợp đồng ⟦từ 1/1/2017 đến 31/12/2018|2017-01-01/2018-12-31⟧.
⟦Chiều 20/10|XXXX-10-20⟧, hội thi mở màn. Thí sinh ghi ngày sinh: ⟦22/10/1998|1998-10-22⟧.
Anh cưới vợ ⟦ngày 18/9/2016|2016-09-18⟧ ở quê. Con anh mới hơn một tháng tuổi, ⟦ngày 12/6|XXXX-06-12⟧ bé bị ốm.
⟦Chiều 27/6|XXXX-06-27⟧, huyện họp. Phải tăng thu cao hơn mức ⟦6 tháng đầu năm 2017|2017-H1⟧. ⟦Năm 2017|2017⟧ huyện thu đủ.
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
