"""What speaks of praise and awards without honouring anybody."""

from __future__ import annotations

import pytest

from vnpolext import Pipeline

NOTHING = (
    # punishment
    "Ban Thường vụ Huyện ủy thi hành kỷ luật cảnh cáo Đảng ủy xã Tân Lập và khiển trách ông Đặng Văn Quý.",
    "Ủy ban phê bình Chi bộ Đội Quản lý trật tự xây dựng; tự phê bình và phê bình được giữ nền nếp.",
    # revoked, not given, conditional, once
    "UBND tỉnh thu hồi Bằng khen đã tặng Công ty TNHH Phú Lợi.",
    "Chủ tịch nước hủy bỏ danh hiệu Anh hùng Lao động đối với Công ty Xây lắp Dầu khí.",
    "Tập thể nào hoàn thành vượt mức sẽ được xem xét khen thưởng theo quy định.",
    "Nếu hoàn thành chỉ tiêu, Đội 3 sẽ được tặng Giấy khen.",
    "Đơn vị vi phạm sẽ không được xét tặng cờ thi đua.",
    "Ông Trần Văn Lâm từng được tặng Huân chương Chiến công hạng Ba.",
    # laws, bodies, rules, competitions
    "Luật Thi đua, khen thưởng quy định hình thức Bằng khen của Bộ trưởng.",
    "Hội đồng Thi đua - Khen thưởng tỉnh họp phiên thứ hai.",
    "Trích từ Quỹ thi đua, khen thưởng của Sở Nội vụ.",
    "Khối thi đua gồm 8 thành viên: Sở Tài chính, Sở Nội vụ, Thanh tra tỉnh.",
    "Đại biểu làm rõ cách thức bình xét khen thưởng ở các xã Đông La, Minh Tân.",
    "Công đoàn Công ty Điện lực đoạt giải nhất, Công đoàn ngành Y tế giải nhì.",
    # applause
    "Diễn viên Lê Thị Hà được khen ngợi vì vai diễn mới.",
    "Chị Ngô Thúy Hà giành danh hiệu Á hậu 2 tại cuộc thi.",
    "Tay vợt Lê Văn Tám được vinh danh tại giải quần vợt.",
    "Nam diễn viên Trần Bảo nhận Giải thưởng Điện ảnh Châu Âu.",
    "Bảy thí sinh có giải tại kỳ thi Olympic Toán; ba thí sinh khác được tặng Bằng khen gồm: Lê Ngọc Lân, Đỗ Bá Tạo.",
    "Bị cáo Minh đã được tặng thưởng nhiều bằng khen nên được giảm nhẹ hình phạt.",
    "Trong kỳ thi Olympic Vật lý, em Phan Tuấn Lộc đạt bằng khen.",
    "Công trình của tác giả Lê Văn Tuấn được Tổ chức Sở hữu trí tuệ thế giới trao Giải thưởng Sáng chế Quốc tế.",
    "Nhã nhạc và Hội Gióng đã được UNESCO vinh danh là di sản văn hóa phi vật thể.",
    "- Tốt nghiệp Thạc sĩ Marketing, University of Queensland, Úc- Nhận giấy khen vì có thành tích nổi bật.",
    "Cha anh đã phục vụ trong lực lượng Súng trường Gurkha và được trao tặng Huân chương Victoria cao quý.",
    # nobody named or counted
    "UBND tỉnh trao bằng khen cho các tập thể, cá nhân có thành tích xuất sắc.",
    "Đồng chí Bí thư biểu dương tinh thần trách nhiệm của cán bộ.",
    # a career told in passing, in a later year
    "Ngày 5/3/2021, bà Lê Thị Tuyết mở lớp học tình thương ở thị trấn, dạy chữ cho trẻ em nghèo. "
    + "Lớp có ba mươi em, học vào buổi tối, sách vở do bà và các nhà hảo tâm góp. " * 5
    + "Năm 2005, bà Tuyết được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_is_honoured(pipeline: Pipeline, text: str) -> None:
    assert pipeline(text).commendations == ()


def test_another_articles_teaser_honours_nobody_here(pipeline: Pipeline) -> None:
    text = (
        "Phường tặng Giấy khen cho Chi bộ 7.\nTin liên quan\n"
        "Bù Đăng khen thưởng 6 tập thể làm tốt công tác tuyển quân\n2024-03-02 10:11:12"
    )
    assert [c.stated_counts for c in pipeline(text).commendations] == [()]
