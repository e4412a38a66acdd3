"""Small words at the edges of dates, clock times and lengths of time; and years that other words settle."""

from __future__ import annotations

import pytest

from tests.stages.dates_table import found, unmark

CASES = """
- | Lịch trực ⟦từ ngày 22-24|XXXX-XX-22/XXXX-XX-24⟧ và ⟦từ ngày 26-28/4/2021|2021-04-26/2021-04-28⟧.
2017-06-10 | ⟦Đêm 9 - 6|2017-06-09⟧, xã diễn kịch.
2017-05-21 | Đoàn họp ⟦chiều 20/5|2017-05-20⟧. Tới ⟦sáng 21|2017-05-21⟧, đoàn về.
- | Xe dừng ở đó khoảng ⟦14h|XXXX-XX-XXT14:00⟧ đi tiếp; quán mở sau ⟦0 giờ|XXXX-XX-XXT00:00⟧.
2013-11-10 | Chuyến bay nối lại từ sau ⟦18g chiều nay 10-11|2013-11-10T18:00⟧.
- | Phát ấn từ ⟦5h sáng ngày 15 tháng Giêng|⟧ tại đền.
- | ⟦Đêm 14 âm lịch|⟧, chùa mở cửa.
- | ⟦Đêm 19 rạng ngày 20/12/1946|1946-12-19/1946-12-20⟧, cả nước đứng lên.
- | Đóng cổng lúc ⟦24h ngày 31/12/2024|2024-12-31T24:00⟧.
2021-04-27 | Đến ⟦ngày thứ 7|2021-04-24⟧, bé sốt; gặp vào ⟦ngày Chủ nhật|2021-04-25⟧. Đêm thứ hai đông hơn.
- | Anh về nhất với ⟦1 giờ 38 phút 04 giây|PT5884S⟧.
- | Suốt hơn ⟦1 năm|P1Y⟧ trời, tổ công tác bám bản.
- | Họ đạt danh hiệu đơn vị mạnh trong ⟦5 năm|P5Y⟧ liền.
- | Sau ⟦1 tháng|P1M⟧ sinh con, chị đi làm.
- | Ca mổ sau gần ⟦2 tiếng|PT2H⟧ đã xong, ngồi chờ hơn ⟦hai tiếng|PT2H⟧ và về. Hai tiếng nổ lớn.
- | Cắm trại ⟦mỗi ngày cuối tuần|P1W⟧ và ⟦mỗi dịp cuối tuần|P1W⟧.
- | Khách hàng Thứ ba, xếp hàng thứ 3.
- | Trong 400 triệu năm qua, đá nguội dần.
- | ⟦Từ tháng 10/2019 đến cuối năm 2020|2019-10/2020⟧, trạm nghỉ.
- | Họp ⟦Tuần 20 năm 2024|2024-W20⟧.
- | Chức danh cao quý này, ông xứng đáng.
- | ⟦Từ năm2016 đến năm2018|2016/2018⟧, cầu đã xong; ⟦quý3/2019|2019-Q3⟧ và ⟦tháng8/2020|2020-08⟧ thông xe.
- | Sau ⟦20năm|P20Y⟧ và ⟦34phút|PT34M⟧, trong ⟦6tháng đầu năm2017|2017-H1⟧; hẹn ⟦ngày 20 tháng5 năm2017|2017-05-20⟧.
- | ⟦Chiều28/10|XXXX-10-28⟧, xã họp; đội 5người uống 5ml, phim 3D.
- | ⟦20 năm|P20Y⟧ sau tái lập tỉnh.
- | Tọa độ từ 21 độ 07 phút đến 21 độ 37 phút.
- | Thăm ⟦9 ngày|P9D⟧ qua các nước.
- | Ở vòng ba ⟦đêm qua|⟧, đội thắng.
- | Mất từ ⟦30 phút đến 1 tiếng đồng hồ|PT30M/PT1H⟧.
- | Phạt tù từ ⟦bảy năm đến mười lăm năm|P7Y/P15Y⟧, nghỉ ⟦hai đến ba tuần|P2W/P3W⟧; rút từ ⟦10 ngày|P10D⟧ đến ⟦3 ngày|P3D⟧.
- | Ông giữ chức ⟦từ năm 2001 cho đến năm 2005|2001/2005⟧; cửa mở ⟦từ 8h cho tới 17h|XXXX-XX-XXT08:00/XXXX-XX-XXT17:00⟧.
- | Làng có hội trong giai đoạn ⟦1920 cho tới cuối 1930|1920/1930⟧.
2017-06-20 | Chợ đóng từ ⟦đầu tháng trước|2017-05⟧ đến ⟦cuối quý này|2017-Q2⟧.
- | Lễ mở ⟦tối 27/4/2017|2017-04-27⟧ (⟦rằm tháng 3 âm lịch|⟧).
- | Trận đấu lúc ⟦23h45 (giờ Việt Nam) ngày 7/6/2017|2017-06-07T23:45⟧.
- | Cửa mở lúc ⟦8 giờ|XXXX-XX-XXT08:00⟧ (tức ⟦12 giờ|XXXX-XX-XXT12:00⟧, giờ Hà Nội).
- | Hội họp ⟦sáng thứ Bảy đầu tiên hằng tháng|P1M⟧ và ⟦thứ Hai cuối cùng của mỗi tháng|P1M⟧.
- | Đến ⟦cuối ngày 7/2/2017|2017-02-07⟧, nước rút; chặng cuối ⟦ngày 8/2/2017|2017-02-08⟧; bắt đầu ⟦ngày 9/2/2017|2017-02-09⟧.
- | Nhiệm kỳ ⟦2010 - 2015|2010/2015⟧ đồng chí An làm Bí thư.
- | Tỷ lệ 1/2000 và quy hoạch 1/500.
- | Mùa giải F1 ⟦2016|2016⟧ đã khép lại; U23 châu Á ⟦2018|2018⟧.
- | ⟦Năm 938|0938⟧, Ngô Quyền thắng trận; ⟦thế kỷ 20|⟧, ⟦năm Mậu Thân 1968|1968⟧.
- | Tết Kỷ Dậu (⟦1789|1789⟧), nghĩa quân ra Bắc.
- | Không phải làm ngày 1 ngày 2.
- | Cuộc thi "Nụ cười ngày mai" và đảo Ngày Mai.
- | Kiểm toán từ ⟦ngày 09/7|2013-07-09⟧ và kết thúc vào ⟦ngày 10/9/2013|2013-09-10⟧.
- | ⟦Chiều 20/11|2024-11-20⟧, trường kỷ niệm ⟦60 năm|P60Y⟧ thành lập (⟦1964-2024|1964/2024⟧).
- | ⟦Sáu tháng đầu năm|XXXX-H1⟧, thu tăng; ⟦quý III năm nay|XXXX-Q3⟧ giảm.
2021-04-20 | Để có được thành công như ngày hôm nay, chị học suốt. Mức thưởng bằng 10 tháng lương cơ sở.
2021-04-20 | Trong ⟦ngày hôm nay|2021-04-20⟧, đội rút lui; phiên kết thúc vào ⟦ngày hôm nay, 20/4|2021-04-20⟧.
- | Nhiệm kỳ kéo dài đến ⟦đầu năm 2018|2018⟧. Công tố viên nói ⟦ngày 20/11|XXXX-11-20⟧ như vậy.
2021-04-24 | Đến ⟦tháng 6, 2019|2019-06⟧ hãng đạt mốc. Lễ truy điệu ⟦từ 8g-13g ngày 24-4|2021-04-24T08:00/2021-04-24T13:00⟧.
2021-04-24 | ⟦Ngày 21/4|2021-04-21⟧ thành phố cấm ra đường ⟦từ 20h đến 5h sáng hôm sau|2021-04-21T20:00/2021-04-22T05:00⟧.
- | ⟦Ngày 11.5 mới đây|XXXX-05-11⟧, đoàn họp. Cháu học giỏi, ⟦năm nào cũng|P1Y⟧ được khen.
- | Hội ra đời ⟦24-6-1957|1957-06-24⟧; lễ mừng (⟦19-5-1890/19-5-2023|1890-05-19/2023-05-19⟧).
2013-11-01 | Giải bắt đầu ⟦từ hôm nay đến ngày 08/11|2013-11-01/2013-11-08⟧.
- | Tai nạn xảy ra khoảng ⟦14h (ngày 1/5)|XXXX-05-01T14:00⟧, ⟦5 phút sau|⟧, dân tới cứu.
- | Quốc tang ⟦từ 6h sáng ngày 26/11 đến 12h00 ngày 4/12/2016|2016-11-26T06:00/2016-12-04T12:00⟧.
- | Bản đồ vẽ trong thời gian ⟦1626-1980|1626/1980⟧; kho đủ ⟦2.5 năm|P30M⟧; hơn ⟦nửa thế kỷ qua|P50Y⟧.
- | Khoảng ⟦20 phút|PT20M⟧ sau cấp cứu, bệnh nhân tỉnh; chỉ ⟦8 phút sau|⟧, bác sĩ tới.
- | Lễ viếng ⟦từ 9h15 - 11h00|2021-04-13T09:15/2021-04-13T11:00⟧; lễ truy điệu ⟦từ 11h00 - 11h15 ngày 13/4/2021|2021-04-13T11:00/2021-04-13T11:15⟧.
- | Ngôi sao cách 14 năm ánh sáng. ⟦Sáng nay (6/2)|XXXX-02-06⟧, tỉnh đặt mục tiêu đạt 2 tỷ đô la vào ⟦năm 2021 này|2021⟧.
- | Giờ ông hút ngày 3 gói thuốc; đội mở tỷ số 1-0 phút 34.
- | Từ ⟦đầu năm|⟧ tới nay, xã đạt khá; thành công ngày hôm nay của chị là nhờ mẹ.
2019-08-21 | ⟦100 năm trước|1919⟧, ngày ấy được chọn. ⟦100 năm sau|⟧, ngày ấy thành lễ.
- | Lúc nửa đêm, đội cứu hộ vào bản và ở lại tới quá nửa đêm; ⟦nửa đêm 5/3/2017|2017-03-05⟧, mưa tạnh.
2017-05-01 | ⟦Một năm về trước|2016⟧, xã còn nghèo; con đường của ⟦20 năm về trước|1997⟧ đã khác.
- | Khoảng ⟦3 năm về trước|⟧, chị về quê; ⟦6 năm trước (ngày 7/4/2011)|2011-04-07⟧, chị rời làng.
- | Đê bị vỡ ⟦giữa năm 1988 và 2007|1988/2007⟧; ⟦giữa những năm 1930 và 1950|1930/1950⟧ có đập.
- | Thu ⟦6 tháng đầu 2013|2013-H1⟧ tăng, ⟦quý đầu 2016|2016-Q1⟧ giảm; ⟦9 tháng đầu năm 2014|2014-01/2014-09⟧ khá.
2017-05-01 | Đừng chỉ nhìn hình ảnh ngày hôm nay của bản. Xe SH 2017 và iPhone SE 2016 đều đắt.
- | ⟦Sáng 5-3|2024-03-05⟧, Ban Chỉ đạo Chương trình nông thôn mới họp giao ban ⟦quý I-2024|2024-Q1⟧.
- | Tay vợt dẫn từ 2/0, rồi 4/2 và khép lại ván hai 6/4.
- | Con số ấy là ⟦tháng 5 ngày 20|XXXX-05-20⟧.
- | Lễ mở ⟦tháng 3 ngày 12 năm 2017|2017-03-12⟧.
- | Phiên đầu tiên của ⟦năm Đinh Dậu|⟧ đã mở; dân nhớ ⟦năm Kỷ Hợi 2019|2019⟧.
- | Bà con tụ họp ⟦7h45 thứ Hai hàng tuần|P1W⟧ ở đình.
2017-07-05 | Định kỳ vào ⟦ngày 20|XXXX-XX-20⟧ ⟦hằng tháng|P1M⟧, xã báo cáo; ⟦tháng 5, 6|XXXX-05/XXXX-06⟧ là mùa mưa.
2017-07-05 | Khu buôn đá quý\t\t2 hộ bị phạt; gian hàng Ngày hội đông khách.
- | Lãi ⟦Q1/2024|2024-Q1⟧ tăng, ⟦Q.II/2024|2024-Q2⟧ giảm; trong ⟦thập kỷ tới|P10Y⟧ sẽ khá hơn ⟦những năm 1960s|1960/1969⟧.
- | Phạt ⟦6 (sáu) năm|P6Y⟧ tù, thử thách ⟦18 (mười tám) tháng|P18M⟧; báo cáo định kỳ ⟦hàng tuần|P1W⟧ trước ⟦16h|XXXX-XX-XXT16:00⟧.
- | ⟦Ngày 6/6|2017-06-06⟧, Viện kỷ niệm “⟦60 năm|P60Y⟧ chữa bệnh (⟦1957 - 2017|1957/2017⟧)”.
- | Lễ hội đền vào ⟦ngày 21/4 vừa qua|XXXX-04-21⟧; ngày Giỗ tổ ⟦21/4 vừa qua|XXXX-04-21⟧ rất đông.
- | Bộ họp xét kỷ luật vào ⟦20/2|XXXX-02-20⟧ Bộ cho biết; xã nộp báo cáo trước hạn chót ⟦31/3|XXXX-03-31⟧ của huyện.
- | “⟦2016|2016⟧ là năm được mùa, còn ⟦2017|2017⟧ sẽ là năm bận rộn”, ông nói.
2021-04-30 | Dừng bán từ ⟦12h hôm nay (30/4/)|2021-04-30T12:00⟧. Đội đá trận tiếp vào ⟦thứ Bảy (8/5) tuần này|2021-05-08⟧.
2021-04-25 | Trận đấu vào ⟦tháng Sáu tới|2021-06⟧ vẫn được chờ đợi. Trong ⟦tháng 5|2021-05⟧, thành phố mở hội.
2020-10-02 | Số thu ⟦9 tháng năm nay|2020-01/2020-09⟧ giảm. Thai được ⟦23 tuần 5 ngày|P166D⟧.
- | Hội mở ⟦đêm mùng 9, rạng sáng mùng 10 tháng Giêng|⟧, ⟦hằng năm|P1Y⟧ từ ⟦tháng 4|XXXX-04⟧ là mùa mưa.
- | ⟦Sáng 15/4/2013|2013-04-15⟧ đội họp. ⟦Mỗi sáng|P1D⟧ đội làm ⟦từ 6 giờ đến 10 giờ|XXXX-XX-XXT06:00/XXXX-XX-XXT10:00⟧.
2021-04-21 | Anh viết: “⟦Chiều nay, lúc 17h00 ngày 20/4|2021-04-20T17:00⟧ tôi bị ngã”. Lễ kết thúc ⟦16 giờ|2021-04-20T16:00⟧.
2021-04-21 | ⟦Ngày 20/4|2021-04-20⟧ xã họp. Chợ có giờ mở cửa ⟦từ 5 giờ đến 11 giờ|XXXX-XX-XXT05:00/XXXX-XX-XXT11:00⟧.
2013-10-21 | Đến ⟦ngày 21.10|2013-10-21⟧, bò mắc bệnh; từ ⟦ngày 14.10|2013-10-14⟧ có 40 con. ⟦Sáng cùng ngày|2013-10-21⟧, tỉnh đi kiểm tra.
- | ⟦Tháng 6/2013|2013-06⟧ thu đạt 2 tỷ đồng. Mức này giảm 13% so với ⟦tháng trước|2013-05⟧.
- | Hội mở trong không khí kỷ niệm ⟦64 năm|P64Y⟧ Ngày giải phóng.
- | ⟦Chiều 15/4/2013|2013-04-15⟧, đội đá giao hữu. ⟦17 giờ|2013-04-15T17:00⟧: hai đội ra sân.
""".strip().splitlines()

YEARS = """
- | ⟦Sáng 12/6|XXXX-06-12⟧, Quốc hội họp. Mức thu ⟦tháng 3/2016|2016-03⟧ không lặp lại.
- | Hội thi Tin học trẻ ⟦năm 2018|2018⟧ khai mạc ⟦sáng 21/4|2018-04-21⟧.
- | ⟦Sáng 12/6|2017-06-12⟧, thông qua chương trình giám sát ⟦năm 2018|2018⟧. Tháng Thanh niên ⟦năm 2017|2017⟧ đã qua.
- | ⟦Chiều 6/2|XXXX-02-06⟧, ông bị kiện vì cuộc bầu cử ⟦năm 2016|2016⟧. Sau bầu cử ⟦năm 2016|2016⟧, ông im lặng.
- | ⟦Hôm nay 1/6|2017-06-01⟧, luật có hiệu lực. Điều ấy có hiệu lực từ ⟦1/6/2017|2017-06-01⟧.
- | ⟦Ngày 28/4|XXXX-04-28⟧, xã dâng hương nhân Ngày toàn thắng ⟦30/4/1975|1975-04-30⟧.
- | ⟦Ngày 10/2|2017-02-10⟧, bến xe khởi công. Trước đó, ⟦ngày 20/12/2016|2016-12-20⟧, xã duyệt.
- | ⟦Sáng 3/10|2024-10-03⟧, huyện trao Quyết định số 7/QĐ-UBND ⟦ngày 1/10/2024|2024-10-01⟧.
- | ⟦Ngày 3/2/1930|1930-02-03⟧, Đảng ra đời. Thu ngân sách ⟦9 tháng đầu năm nay|XXXX-01/XXXX-09⟧ tăng.
2017-05-26 | ⟦Sáng 25/5|2017-05-25⟧, Bộ họp, giao báo cáo trước ⟦ngày 30-6|2017-06-30⟧. ⟦Cùng ngày|2017-05-25⟧, Bộ trưởng đi thăm xã.
2017-05-26 | ⟦Sáng 25/5|2017-05-25⟧, Bộ họp. Kết quả sẽ được công bố ⟦ngày 20/6|2017-06-20⟧. ⟦Cùng ngày|2017-05-25⟧, Bộ trưởng về.
- | Chính phủ quyết tâm trong ⟦năm 2017 này|2017⟧ vượt khó, ông nói ⟦chiều 4/6|2017-06-04⟧.
2025-04-22 | Dịp lễ ⟦30.4 - 1.5|2025-04-30/2025-05-01⟧ và kỳ nghỉ ⟦2.9|2025-09-02⟧, dân đi chơi đông.
- | Công bố quốc tế chỉ bằng 1/5 Singapore.
- | ⟦Hai ba năm nay|P2Y/P3Y⟧, lúa mất mùa.
2025-05-15 | ⟦Ngày 23/4|2025-04-23⟧ xã họp, ⟦tuần trước đó|2025-W16⟧ dân đi chợ.
- | ⟦Ngày 19/6 tới|2017-06-19⟧, ông trả nhà. Giấy gửi ⟦ngày 22/3/2017|2017-03-22⟧ buộc trả trong ⟦tháng 6/2017|2017-06⟧, ông xin thêm ⟦một năm|P1Y⟧ (đến ⟦ngày 30/6/2018|2018-06-30⟧).
- | ⟦Ngày 7/7|2017-07-07⟧, hai bên họp nhân kỷ niệm ⟦64 năm|P64Y⟧ Hiệp định đình chiến (⟦1953|1953⟧).
- | Thành phố nói ⟦chiều 5.7|2017-07-05⟧ về cây xanh. Trước đó, ⟦tháng 6.2017|2017-06⟧, thành phố gửi công văn.
2021-04-30 | Giữ trật tự dịp nghỉ lễ ⟦30.4, 1.5|2021-04-30/2021-05-01⟧ và bầu cử. Những năm tháng sau đó, dân khá lên; Đức rơi từ hạng hai ⟦năm ngoái|2020⟧.
- | ⟦Chiều 10.2|XXXX-02-10⟧, thành phố gặp doanh nghiệp. Thu ⟦năm 2016|2016⟧ cao; ⟦năm 2017|2017⟧ thành phố hứa giúp.
- | Số liệu đến ⟦ngày 8-2|2017-02-08⟧. Khách đến dịp Tết Nguyên đán Đinh Dậu ⟦2017|2017⟧ tăng.
- | ⟦Sáng nay (28/11)|2016-11-28⟧, Ủy ban kỷ niệm ⟦20 năm|P20Y⟧ ngày thành lập (⟦28/11/1996|1996-11-28⟧).
- | ⟦Ngày 8/5|2017-05-08⟧, hai bên gặp nhau. ⟦Cách đây 5 năm|2012⟧, ⟦ngày 15/5/2012|2012-05-15⟧, họ gặp lần đầu.
- | ⟦Ngày 9/5|XXXX-05-09⟧, ông thôi chức, dù trong cuộc họp báo hôm ⟦5/7/2016|2016-07-05⟧ ông được khen.
- | ⟦Sáng 21/5|2017-05-21⟧, các bộ trưởng họp để chuẩn bị hội nghị sẽ diễn ra vào ⟦tháng 11/2017|2017-11⟧.
- | ⟦Chiều 20/6|XXXX-06-20⟧, Quốc hội thông qua luật, có hiệu lực thi hành từ ⟦1/7/2018|2018-07-01⟧.
- | Chính phủ vừa ban hành Nghị định 53/2017 về giấy tờ đất. Nghị định có hiệu lực từ ⟦ngày 25/6|2017-06-25⟧.
- | ⟦Sáng 11/7|2017-07-11⟧, huyện họp. Việc khó phải sang ⟦năm 2018|2018⟧ mới xong.
- | Giá cát ⟦cuối tháng 7|2017-07⟧ tăng so với ⟦quý I/2017|2017-Q1⟧; ⟦6 tháng đầu năm 2017|2017-H1⟧ tăng đều.
- | Chỉ số giá ⟦tháng 4|2017-04⟧ so với ⟦tháng 12/2016|2016-12⟧ tăng, theo báo cáo ⟦ngày 3/5/2017|2017-05-03⟧.
- | ⟦Ngày 6/2|XXXX-02-06⟧, hoàng tử nói; ông ⟦năm nay|⟧ 41 tuổi, nhậm chức ⟦năm 2015|2015⟧.
2013-11-01 | Hãng bàn giao máy bay hồi ⟦đầu tháng vừa qua|2013-10⟧, chiếc nữa ⟦đầu tháng tới|2013-12⟧.
- | Lợi nhuận giảm 13% so với ⟦cùng kỳ 2012|2012⟧.
- | ⟦Trước đó, khoảng 4 tháng|⟧, xã đã họp. ⟦Một thế kỷ trước|⟧, nơi đây là rừng.
- | ⟦Chiều 10/7|2017-07-10⟧, hai bên họp. Tính đến ⟦tháng 3/2017|2017-03⟧, vốn đầu tư đạt 7 tỉ USD.
- | ⟦Ngày 5/7|2017-07-05⟧, hội đồng họp, hỏi mục tiêu ⟦năm 2017|2017⟧ và kế hoạch ⟦năm 2018|2018⟧.
- | Con tàu đưa vào sử dụng ⟦tháng 8/2016|2016-08⟧ đã hỏng. Tỉnh phải báo cáo trước ⟦ngày 30/6|XXXX-06-30⟧.
2021-04-05 | Trong ⟦những ngày đầu tháng 3|2021-03⟧, dân góp công. ⟦Năm 2015|2015⟧, chợ dời đi; ⟦năm tiếp theo|2016⟧, chợ về.
- | ⟦Năm 2014|2014⟧, xã làm đường; ⟦tháng 10 năm đó|2014-10⟧ thì xong. Hơn ⟦4h|XXXX-XX-XXT04:00⟧, đội lên đường.
- | Kỳ họp lần thứ 3 (⟦21/6|XXXX-06-21⟧) đã bế mạc.
- | ⟦Sáng 8/2|2017-02-08⟧, hai bên họp: kết quả ⟦năm 2016|2016⟧ khá; kế hoạch hợp tác ⟦năm 2017|2017⟧ rõ; ⟦năm 2017|2017⟧ là năm bản lề.
- | ⟦Ngày 9/5|2017-05-09⟧, phố lại bị chiếm. Phố bị xử lý hồi ⟦tháng 2/2017|2017-02⟧; nhưng ⟦ngày 9/5|2017-05-09⟧ vẫn thế.
- | ⟦Chiều 13/6|2017-06-13⟧, Bộ họp. Quy hoạch ⟦ngày 15/2/2017 vừa qua|2017-02-15⟧ mới được công bố.
2021-04-26 | ⟦Tháng 5|XXXX-05⟧ được xem là cao điểm du lịch. Giải ⟦4 năm tổ chức một lần|P4Y⟧. Thu phí ⟦từ 5 giờ đến trước 21 giờ|XXXX-XX-XXT05:00/XXXX-XX-XXT21:00⟧.
2017-03-01 | ⟦Năm ngoái|2016⟧, kỳ thi mở vào ⟦đầu tháng 7|2016-07⟧ song ⟦năm nay|2017⟧, kỳ thi lùi vào ⟦cuối tháng 6|2017-06⟧.
- | Phim được chiếu ⟦chiều 27/11|2016-11-27⟧, quảng bá phim Tết ⟦2017|2017⟧; so với ⟦năm trước liền kề|⟧ thì sớm hơn.
- | ⟦Ngày 20/6|2017-06-20⟧, đội tập trung cho Olympic Toán ⟦2017|2017⟧, sẽ diễn ra vào ⟦cuối tháng 7 tới|2017-07⟧.
- | ⟦Tối 19/11|2016-11-19⟧, ba nghệ sĩ được Giải thưởng Bông Lúa ⟦2016|2016⟧ vinh danh tại Cần Thơ.
2020-03-02 | ⟦Một thập kỷ sau|⟧, ông trở về. Đội sẽ đến trong ⟦10-20 ngày tới|P10D/P20D⟧ trước khi mùa mưa bắt đầu.
- | VNA - ⟦18/01/2022 20:12|2022-01-18T20:12⟧ ⟦Chiều 18/1|2022-01-18⟧, Viện kiểm sát họp.
2024-05-15 | Dịp ⟦30 tháng Tư|2024-04-30⟧, chợ mở. ⟦Ngày 5 tháng trước|2024-04-05⟧, xã họp. Sau ⟦6 tháng|P6M⟧ Ba về.
2021-04-22 | ⟦Cách đây nửa năm|2020-10⟧, ông mua. Họ nghỉ ⟦1 năm|P1Y⟧ sau scandal ấy. Một ngày không xa, giá lên.
- | Giá giảm trong ⟦nửa cuối 2016|2016-H2⟧ và ⟦đầu 2017|2017⟧.
2020-10-01 | ⟦Ngày 30/9|2020-09-30⟧, nước này mở cửa từ ⟦ngày 8/10|2020-10-08⟧. ⟦Cùng ngày|2020-09-30⟧, Đại sứ quán cũng đã thông báo.
2020-10-01 | ⟦Ngày 8/10|2020-10-08⟧, hội sẽ khai mạc. ⟦Cùng ngày|2020-10-08⟧, hội chợ cũng sẽ mở.
- | ⟦Chiều 12/6|2017-06-12⟧, hai bên họp. Kinh tế ⟦năm 2016|2016⟧ đạt 6,2% và dự kiến đạt 6,7% trong ⟦năm 2017|2017⟧.
- | ⟦Sáng 21.6|2017-06-21⟧, ông trở lại. Nhớ lại ⟦40 năm trước|1977⟧, ⟦ngày 21.6.1977|1977-06-21⟧, ông vượt biên.
2021-04-22 | Hội mở ⟦ngày 20/7|2021-07-20⟧. Đổi vé ⟦từ 9h đến 18h|XXXX-XX-XXT09:00/XXXX-XX-XXT18:00⟧ ⟦hàng ngày|P1D⟧.
- | Quỹ quyết định nhận quà ⟦từ ngày 17 đến hết ngày 31/10/2016|2016-10-17/2016-10-31⟧. ⟦Ngày 22/10|2016-10-22⟧, họ mở hội.
2013-10-22T15:35 | Giá giảm so với phiên ⟦hôm qua|2013-10-21⟧. Đến ⟦10h27|XXXX-XX-XXT10:27⟧, giá lại tăng.
2021-04-16 | Rét thường rơi vào thời đoạn ⟦cuối tháng 3|XXXX-03⟧. Pin nghe liên tục đến ⟦10 giờ|PT10H⟧. Phim Vĩ tuyến 17 ngày và đêm.
- | Đi ⟦7 phút|PT7M⟧ qua cầu là tới chợ.
- | ⟦Trưa 1/7|2017-07-01⟧, tại vòng đấu Lễ hội chọi trâu ⟦năm 2017|2017⟧, trâu húc chủ.
- | ⟦Ngày 7/2|2017-02-07⟧, bà nói tại Đại hội toàn quốc các hợp tác xã nuôi ong lấy mật vùng cao ⟦năm 2017|2017⟧.
- | ⟦Chiều 12/6|2017-06-12⟧, hai xã bàn việc. Công an huyện đáp bằng công văn số 12/CAH ⟦ngày 2/6/2017|2017-06-02⟧.
- | ⟦Ngày 8/2|2017-02-08⟧, sở báo cáo kế hoạch làm việc ⟦năm 2017|2017⟧; nhiệm vụ ⟦năm 2017|2017⟧ còn nặng.
- | ⟦Sáng 19/6|2013-06-19⟧, tỉnh khen ông. Từ ⟦tháng 12/2012|2012-12⟧ ông vẽ bản đồ, sẽ in ngay trong ⟦năm 2013|2013⟧.
- | ⟦Chiều 9/4|2017-04-09⟧, ông nói: kết quả ⟦năm 2016|2016⟧ khá; nhiệm vụ thu ngân sách ⟦năm 2017|2017⟧ nặng.
- | ⟦Ngày 18/5|2017-05-18⟧, ông bàn việc nước. Ông mời bà dự Hội nghị cấp cao APEC ⟦2017|2017⟧ ở Đà Nẵng.
- | ⟦Ngày 18/5|XXXX-05-18⟧, đội tập cho vòng loại Asian Cup ⟦2019|2019⟧; nữ diễn viên về thăm quê ở tỉnh.
- | Bà con đón ngày hội ⟦6/11/2016 sắp tới|2016-11-06⟧; ⟦năm nay|2016⟧ hội lớn hơn.
- | Quốc hội bàn ⟦sáng 8/6|2017-06-08⟧ chương trình làm luật ⟦năm 2018|2018⟧ và điều chỉnh chương trình làm luật ⟦năm 2017|2017⟧.
- | ⟦Ngày 17/6|XXXX-06-17⟧, ông nói chưa nhận văn bản về việc gia hạn thuê thêm ⟦một năm|P1Y⟧ (đến ⟦ngày 30/6/2018|2018-06-30⟧).
- | ⟦Ngày 20/6|XXXX-06-20⟧, hãng trả lãi trái phiếu kỳ hạn ⟦5 năm|P5Y⟧ (⟦từ 26/6/2013 - 26/6/2018|2013-06-26/2018-06-26⟧).
- | ⟦Ngày 3/7|2017-07-03⟧, ông xin lỗi dân. Việc đo đạc sẽ làm ⟦từ tháng 7/2017 đến tháng 10/2017|2017-07/2017-10⟧.
- | Loài này sống ở đây ⟦cuối những năm 1800|⟧ và cả ⟦những năm 1960|1960/1969⟧.
- | Phiên họp kéo dài ⟦2 giờ rưỡi|PT150M⟧, tan lúc ⟦3 giờ rưỡi|XXXX-XX-XXT03:30⟧; chỉ sau ⟦24h|PT24H⟧, dăm bữa nửa tháng lại họp.
2013-11-01 | Án phạt sẽ nặng. Hồi ⟦tháng bảy|2013-07⟧, quản lý của cô không nhận lỗi và sẽ không xin lỗi.
2021-04-13 | Trẻ chờ ⟦mỗi buổi sáng thứ 2|P1W⟧ và ⟦mỗi tối thứ 3, thứ 7 hàng tuần|P1W⟧. Sau Thế chiến thứ Hai, dân về.
2021-04-20 | Trường nghỉ lễ ⟦30/4 và 1/5 sắp tới|2021-04-30/2021-05-01⟧; dịp ⟦30/4|2021-04-30⟧ và ⟦1/5|2021-05-01⟧, chợ đông.
- | Trong ⟦2 năm|P2Y⟧ ⟦2010 và 2011|2010/2011⟧, xã thu đủ; ⟦3 năm|P3Y⟧ ⟦2014, 2015 và 2016|2014/2016⟧ thì không. Đợt 2 ⟦năm 2016 và 2017|2016/2017⟧ vắng.
- | Báo cáo ⟦năm 2012|2012⟧ và ⟦nửa năm 2013|2013-H1⟧ đã nộp; hơn ⟦nửa năm|P6M⟧ trôi qua.
2021-04-26 | ⟦2018|2018⟧ là năm được mùa; ⟦năm nay 2020|2020⟧ được gấp đôi, ⟦năm ngoái (2019)|2019⟧ kém. ⟦Năm nay|2021⟧, 2020 hộ thoát nghèo.
- | Tháng Công nhân ⟦từ 1.3 - 31.5|XXXX-03-01/XXXX-05-31⟧. Điểm chuẩn từ 15.6 đến 20.7 là cao; đường dài từ 1.3 - 2.5 km.
- | Ông nằm viện ⟦3 ngày|P3D⟧ cuối cùng cũng về; hội đông vào ⟦3 ngày cuối cùng|P3D⟧ của tháng.
2017-06-10 | ⟦Ngày đầu năm|2017⟧, dân đi chùa; ⟦những ngày cuối năm|2017⟧, chợ đông. ⟦Những ngày đầu năm 2016|2016⟧ rét; ⟦ngày đầu năm 2016|2016-01-01⟧ mưa.
2017-06-10 | Quán nghỉ ⟦thứ Bảy|2017-06-10⟧. ⟦Tuần trước|2017-W22⟧, hội đấu giá vào các ⟦ngày thứ Tư|2017-06-07⟧ và ⟦thứ Sáu|2017-06-09⟧. Anh về ⟦thứ Bảy|2017-06-10⟧ và ⟦Chủ nhật|2017-06-04⟧.
2013-10-22 | Nợ xấu của ngân hàng ⟦đầu năm nay|2013⟧ thấp; mặt hàng đầu ⟦năm nay|2013⟧ bán chạy.
2021-04-26 | Bế mạc hội nghị lần thứ 2 ⟦chiều nay|2021-04-26⟧; xe đông từ ⟦chiều qua|2021-04-25⟧.
2021-04-20 | ⟦Ngày 16/4|2021-04-16⟧, đường tắc. ⟦Sáng 20/4|2021-04-20⟧, xã họp. Ngay ⟦ngày hôm sau|2021-04-17⟧, đường đã thông.
- | ⟦Sáng qua (30.6)|XXXX-06-30⟧, đoàn đi thăm. Đến ⟦tối qua|XXXX-06-30⟧, đoàn về; ⟦hôm nay|XXXX-07-01⟧ đoàn nghỉ.
""".strip().splitlines()


@pytest.mark.parametrize("line", [*CASES, *YEARS])
def test_edges(line: str) -> None:
    published, marked = line.split(" | ", 1)
    text, truths = unmark(marked)
    assert found(text, None if published == "-" else published) == truths
