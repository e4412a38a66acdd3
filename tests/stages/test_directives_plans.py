"""Plans, strategies and the like that are told by their years or their place, with no verb of issuing."""

from __future__ import annotations

import pytest

from tests.stages.test_directives import marked, rows, sure

YEARS = """
Xã tiếp tục thực hiện nghị quyết, ⟦Kế hoạch phát triển kinh tế - xã hội 5 năm 2016 - 2020⟧, trong điều kiện khó khăn.
Vốn được bố trí trong ⟦Kế hoạch đầu tư công trung hạn giai đoạn 2021 - 2025⟧ của tỉnh.
Toàn huyện phấn đấu hoàn thành ⟦Kế hoạch phát triển kinh tế - xã hội năm 2018⟧ ngay từ quý đầu.
⟦Chiến lược phát triển nuôi biển Việt Nam đến năm 2030, tầm nhìn đến năm 2045⟧ xác định cá là mũi nhọn.
Dự án nằm ngoài ⟦Quy hoạch phát triển chợ tỉnh Hòa An giai đoạn đến 2020 có xét đến năm 2035⟧.
⟦Quy hoạch tỉnh Hòa An thời kỳ 2021 - 2030⟧ đã được phê duyệt.
Danh mục thuộc ⟦Kế hoạch đầu tư công trung hạn của huyện Hòa An giai đoạn 2021-2025⟧ gồm 20 công trình.
Đại biểu thảo luận về ⟦Kế hoạch phát triển kinh tế - xã hội 5 năm 2021-2025⟧ sáng nay.
⟦Quyết định số 12/QĐ-UBND⟧ phê duyệt ⟦Chương trình phát triển nhà ở tỉnh Hòa An giai đoạn 2021 - 2030⟧.
Tỉnh đang xây dựng Kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030.
Sở xây dựng Chiến lược phát triển làng nghề giai đoạn 2021-2030 và Kế hoạch trồng rừng ven biển giai đoạn 2021-2025.
Sở trình Chủ tịch UBND tỉnh Quy hoạch phát triển chợ tỉnh Hòa An giai đoạn 2021-2030.
Hai bộ ký Kế hoạch hợp tác giai đoạn 2018 - 2020 và bàn Kế hoạch hành động giai đoạn 2021-2023.
Kế hoạch của ngành là trong năm 2019 trồng 500 ha rừng; Kế hoạch trồng rừng bắt đầu từ năm 2017 đã xong.
⟦Nghị quyết số 55-NQ/TW⟧ về Chiến lược phát triển năng lượng quốc gia đến năm 2030 được quán triệt.
Hội đồng Kiến trúc-Quy hoạch thành phố Hòa An nhiệm kỳ 2017-2021 có 22 người.
Đề án định hướng đến năm 2015 đào tạo 300 người.
Đoàn kiểm toán ⟦Báo cáo quyết toán ngân sách nhà nước năm 2015⟧; Báo cáo thường niên năm 2016 đã in.
Bộ công bố ⟦Quy chế thi tốt nghiệp quốc gia 2017⟧; nhận xét về ⟦Quy chế thi tốt nghiệp quốc gia 2017⟧, ông khen.
Chiến lược biển Việt Nam xác định mục tiêu đến năm 2020 sẽ làm giàu từ biển.
"""

PLACES = """
⟦Quy hoạch tổng thể phát triển khu du lịch Đồng Mây⟧ để đảm bảo cân bằng giữa rừng và du lịch.
Theo ông, ⟦Quy hoạch tổng thể phát triển khu du lịch Đồng Mây⟧ có nhiều điểm chưa hợp lý.
⟦Quy hoạch chung xây dựng thành phố Hòa An⟧ không phải là dự án đầu tư.
Các hộ dân nằm trong ranh giới ⟦Quy hoạch phân khu đô thị sông Lam, tỷ lệ 1/2.000⟧.
Dự án phù hợp với ⟦Quy hoạch chung xây dựng Thủ đô Hà Nội⟧ và các quy hoạch ngành.
Tỉnh tổ chức lập Quy hoạch chung đô thị Hòa An; đồ án Quy hoạch chung đô thị Hòa An được trưng bày.
Ông An công tác ở Viện Quy hoạch tổng thể Hòa An. Quy hoạch tổng thể cần có tầm nhìn xa.
"""


@pytest.mark.parametrize("line", rows(YEARS + PLACES))
def test_plans(line: str) -> None:
    text, want = marked(line)
    assert [text[mention.start : mention.end] for mention in sure(text)] == want
