"""Numbers and words that are no dates."""

from __future__ import annotations

import pytest

from tests.stages.dates_table import found

NONE = """
Không có ngày 31/2/2024 hay 30/13 trong sổ.
U23 Việt Nam thắng 2-1 sau khi bị dẫn 0-1; tỷ số hiệp phụ là 1-0.
Đường dây trực 24/24 giờ, camera hoạt động 24/7, tỷ lệ vốn 50/50, quy hoạch tỷ lệ 1/500.
Xã đạt 16/19 tiêu chí, 2/3 đại biểu tán thành, chiếm 3/4 tổng số.
Nhà văn hóa nằm trên đường 30/4, cạnh Trường THPT 1/5 và Quảng trường 19 tháng 8.
Giải thưởng 28.7 trao cho cán bộ công đoàn.
Thu ngân sách đạt 12,5 tỷ đồng, tăng từ 5-7%, giá 2.5 triệu.
Thi hành Nghị định 30/2020/NĐ-CP và Luật Đất đai 2013, Bộ luật Hình sự năm 2015.
Đại hội lần thứ XX, kỳ họp thứ 22, khóa XIII và Hội nghị lần thứ 9 đều thông qua.
Giải nhất thuộc về người thứ ba; bà 45 tuổi, nhận Huy hiệu 30 năm tuổi Đảng.
Trong những năm qua, thời gian tới và hiện nay, ngày càng nhiều hộ thoát nghèo.
Dân góp 30 ngày công và 2000 người tham gia.
Thế hệ trẻ hôm nay tiếp bước cha anh từng ngày.
Kỷ niệm Cách mạng Tháng Tám; điền ngày tháng năm sinh vào phiếu.
Số điện thoại 0912.345.678, mã 12-05-21-33.
Máy ảnh dùng cảm biến 1/2,3 inch; đây là ngày thứ 6 liên tiếp có mưa.
Đơn vị đi đầu, cuối cùng và giữa chừng đều được khen.
Máy tính của xã cài Office 2016; xe Toyota Vios 2016 đã cũ.
Mức thu năm sau cao hơn năm trước; những năm sau đó dân khá lên.
Bài hát “Hát về làng tôi hôm nay” được biểu diễn; bé đi một mình trong một ngày trời mưa.
Rồi một ngày kia anh về, ba hôm sau lại đi; hãy chờ đôi ba năm, dăm bảy ngày.
Giá 3 triệu đồng/1 tháng, công suất 10 tấn/1 ngày; dịch Covid-19 ngày càng lan rộng.
Một năm các cháu về quê hai lần; ông nằm viện hàng tháng trời.
Theo quy định của luật Đất đai năm 2013 và luật Nhà ở 2014.
Mạng 4G sớm nhất xã; cậu bé 16 tuổi, 10 tháng, 3 ngày; mẹ vất vả bao nhiêu năm nay; đó là lần gặp thứ tư này.
Chất lượng ngày mai tốt hơn hôm nay; nguồn ảnh: 24h.com.vn; sâm thuộc hàng quý hiếm; hệ tọa độ VN 2000.
Một năm ở bán đảo chỉ có một mùa hoa; đến đêm thứ 3, khi đám đông tới, ông ra dõng dạc tuyên bố.
Trẻ từ 6 tháng đến 3 tuổi uống hai gói.
Một ngày, anh gặp lại bạn cũ; chị hy vọng một ngày con khỏe lại; một ngày chủ nhật, cả nhà về quê.
Không được thanh tra một đơn vị 1 năm quá 1 lần; loa của một phường một năm mấy trăm triệu; chị một năm vẫn đóng bảy phim.
Khi cháu được 18 tháng, chị gửi cháu về cho ông bà ngoại trông giúp.
Nhà xây theo quy hoạch 1/2000; ra mắt chỉ ít tháng sau khi nhà máy chạy.
Xe chạy hai chiều qua cầu; sương buổi sớm mai còn đọng; nguồn: https://tin.vn/2017/06/01/bai-viet.html
Việc làm hôm nay và về sau; sống trọn vẹn cho hôm nay, đừng lo ngày mai; người trẻ hôm nay ít đọc sách.
Nhờ thầy, tôi mới có ngày hôm nay; tỉnh tự hào với những thành tựu ngày hôm nay; cho đến hôm nay bà vẫn nhớ.
Em tin tưởng vào ngày mai, mọi chuyện như mới xảy ra hôm qua; nếu khi ấy bỏ cuộc thì hôm nay tôi không ở đây.
Bí thư trao HH 60 năm cho hai cụ, Huy hiệu 55 năm, 50 năm và 45 năm tuổi Đảng cho năm cụ khác.
Bà chỉ mong một ngày con khỏe mạnh trở lại; nếu một ngày bạn mất việc thì sao?
Hôm qua, hôm nay hay ngày mai thì nợ vẫn là nợ; xã Tân Hòa (huyện Bình An) hôm nay, nhà cửa san sát.
Tàu chạy vào các ngày thứ 4, thứ 6, chủ nhật; những chuyến dã ngoại vào thứ 7 và chủ nhật đông vui.
Cơ quan nghỉ thứ bảy, chủ nhật; quầy không làm việc vào ngày thứ 7, Chủ nhật; xe hai chiều nay đi chung đường một chiều nay mở.
Nhà ở số 12/5A, gần trạm 7/2b.
""".strip().splitlines()


@pytest.mark.parametrize("text", NONE)
def test_no_date(text: str) -> None:
    assert found(text, "2024-05-15") == []
