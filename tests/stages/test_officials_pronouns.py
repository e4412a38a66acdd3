"""Posts whose holder stands before: a pronoun, the opening of a sentence, a bracket, a list: one line one truth."""

from __future__ import annotations

import pytest

from tests.stages.test_officials import officials

PEOPLE = [
    (
        "Thiếu tướng Tạ Đình Khôi quê Thái Bình. Ngày 1/3/2022, ông được điều động, bổ nhiệm giữ chức Giám đốc Công an "
        "tỉnh Hải Dương.",
        {"Tạ Đình Khôi": ["Giám đốc | Công an tỉnh Hải Dương"]},
    ),
    (
        "Ông Tạ Đình Khôi về quê. Đầu năm, ông được Bộ trưởng Bộ Y tế bổ nhiệm làm Cục trưởng Cục Dân số.",
        {"Tạ Đình Khôi": ["Cục trưởng | Cục Dân số"]},
    ),
    (
        "Trung tá Tạ Đình Khôi trở về. Anh chính là Giám đốc Bệnh viện dã chiến.",
        {"Tạ Đình Khôi": ["Giám đốc | Bệnh viện dã chiến"]},
    ),
    (
        "Ông Tạ Đình Khôi quê Bến Tre. Ông từng giữ các chức vụ: Bí thư Tỉnh Đoàn, Bí thư Huyện ủy Ba Tri.",
        {"Tạ Đình Khôi": ["Bí thư | Tỉnh Đoàn (former)", "Bí thư | Huyện ủy Ba Tri (former)"]},
    ),
    (
        "Ông Tạ Đình Khôi dạy học trước khi qua Đức, hiện đồng thời là tổng giám đốc Orbis.",
        {"Tạ Đình Khôi": ["tổng giám đốc | Orbis"]},
    ),
    (
        "Ông Tạ Đình Khôi đã thôi chức ở ngân hàng nhưng vẫn là chủ tịch công ty mẹ.",
        {"Tạ Đình Khôi": ["chủ tịch | công ty mẹ"]},
    ),
    (
        "Trước khi về nhận việc ở tỉnh, ông Tạ Đình Khôi giữ chức Chánh Văn phòng Bộ Nội vụ.",
        {"Tạ Đình Khôi": ["Chánh Văn phòng | Văn phòng Bộ Nội vụ (former)"]},
    ),
    (
        "Trước khi làm Chủ tịch UBND tỉnh, ông Tạ Đình Khôi là Bí thư Huyện ủy.",
        {"Tạ Đình Khôi": ["Chủ tịch | UBND tỉnh", "Bí thư | Huyện ủy (former)"]},
    ),
    (
        "Giai đoạn ông Tạ Đình Khôi lên làm Giám đốc Sở Y tế là giai đoạn khó khăn.",
        {"Tạ Đình Khôi": ["Giám đốc | Sở Y tế (former)"]},
    ),
    (
        "Bà Lò Thị Khún, chị ông Khôi, khi đó là Chủ tịch UBND tỉnh, đã ký.",
        {"Lò Thị Khún": ["Chủ tịch | UBND tỉnh (former)"]},
    ),
    (
        "Hai người câu kết với Tạ Đình Khôi (lúc đó là Chủ tịch xã Hải Yến).",
        {"Tạ Đình Khôi": ["Chủ tịch | xã Hải Yến (former)"]},
    ),
    (
        "Khen các chị: Lò Thị Khún (Bí thư Đoàn phường Cát Bi), Tạ Thị Mận (Bí thư Đoàn xã An Hòa).",
        {
            "Lò Thị Khún": ["Bí thư | Đoàn phường Cát Bi"],
            "Tạ Thị Mận": ["Bí thư | Đoàn xã An Hòa"],
        },
    ),
    (
        "Ban có 3 phó trưởng ban, gồm các ông Tạ Đình Khôi, Thứ trưởng Bộ Nội vụ; Lò Văn Khún.",
        {
            "Tạ Đình Khôi": ["phó trưởng ban", "Thứ trưởng | Bộ Nội vụ"],
            "Lò Văn Khún": ["phó trưởng ban"],
        },
    ),
    (
        "Ông Tạ Đình Khôi là Ủy viên Trung ương Đảng các khóa X, XI và XII, Đại biểu Quốc hội khóa XIV.",
        {"Tạ Đình Khôi": ["Ủy viên | Trung ương Đảng", "Đại biểu | Quốc hội khóa XIV"]},
    ),
    (
        "Chào mừng chuyến thăm của Chủ tịch Thượng viện, kiêm Chủ tịch Quốc hội Myanmar, ông Tạ Đình Khôi nói.",
        {},
    ),
    ("Đề án sẽ được báo cáo Thủ tướng Chính phủ, ông Tạ Đình Khôi nói.", {}),
    (
        "Đồng chí Tạ Đình Khôi, Thủ tướng Chính phủ điều hành phiên họp.",
        {"Tạ Đình Khôi": ["Thủ tướng | Chính phủ"]},
    ),
    (
        "Bà Lò Thị Khún, Hiệu trưởng Trường Đại học Nông lâm, Đại học Huế, dự.",
        {"Lò Thị Khún": ["Hiệu trưởng | Trường Đại học Nông lâm, Đại học Huế"]},
    ),
    (
        "Phó Chánh Văn phòng Tổng thống Ukraine, ông Viktor Melnik, lên tiếng.",
        {"Viktor Melnik": ["Phó Chánh Văn phòng | Văn phòng Tổng thống Ukraine"]},
    ),
    (
        "Cô Lò Thị Khún - Giáo viên chủ nhiệm lớp 4A cho biết em chăm học.",
        {"Lò Thị Khún": ["Giáo viên chủ nhiệm | lớp 4A"]},
    ),
    (
        "Gặp ông Tạ Đình Khôi và bà Lò Thị Khún. Ông Khôi là đại tá, nguyên hiệu trưởng Trường Sĩ quan Lục quân.",
        {"Tạ Đình Khôi": ["hiệu trưởng | Trường Sĩ quan Lục quân (former)"]},
    ),
    (
        "Tổng Giám đốc Tổ hợp Samsung Việt Nam Kim Yong-Sup cho biết.",
        {"Kim Yong-Sup": ["Tổng Giám đốc | Tổ hợp Samsung Việt Nam"]},
    ),
    (
        "Sau khi ông Tạ Đình Khôi được phân công nhiệm vụ Bí thư Thành ủy, Mặt trận đã họp.",
        {"Tạ Đình Khôi": ["Bí thư | Thành ủy"]},
    ),
    ("Văn phòng sẽ lo sức khỏe đại biểu, ông Tạ Đình Khôi nói.", {}),
    ("Hiệu trưởng ĐH Tôn Đức Thắng bị đình chỉ.", {}),
    ("Các nhà nghiên cứu thuộc Viện Công nghệ, Viện Hàn Lâm Khoa học đã chế tạo máy.", {}),
    ("Trao quyết định cho đồng chí Tạ Đình Khôi, Chủ tịch nước nêu rõ: Đây là vinh dự.", {}),
    (
        "Bà Lò Thị Khún, Trưởng phòng Đào tạo, trường Đại học Xây dựng Hà Nội, nói.",
        {"Lò Thị Khún": ["Trưởng phòng | phòng Đào tạo, trường Đại học Xây dựng Hà Nội"]},
    ),
    (
        "Ông Tạ Đình Khôi, Chủ tịch UBND phường Nguyễn Cư Trinh, nói.",
        {"Tạ Đình Khôi": ["Chủ tịch | UBND phường Nguyễn Cư Trinh"]},
    ),
    ("Ông Khôi trả lời câu hỏi của Bí thư Thành ủy về nhà ở, ông Tạ Đình Khôi nói.", {}),
    (
        "Dự có ông Tạ Đình Khôi - Bộ trưởng Bộ Lao động - Thương binh và Xã hội và đông đảo nhân dân.",
        {"Tạ Đình Khôi": ["Bộ trưởng | Bộ Lao động - Thương binh và Xã hội"]},
    ),
    (
        "Tổng Giám đốc Công ty Cổ phần Than Hà Tu H'Mận Niê dự.",
        {"H'Mận Niê": ["Tổng Giám đốc | Công ty Cổ phần Than Hà Tu"]},
    ),
    (
        "Chủ tịch Đảng Lao động Nga Gennady Melnikov đến. Đồng chí G. Melnikov cảm ơn.",
        {"Gennady Melnikov": ["Chủ tịch | Đảng Lao động Nga"]},
    ),
    (
        "Bà Monica Whaley, Chủ tịch Trung tâm Quốc gia về APEC, cho rằng tốt.",
        {"Monica Whaley": ["Chủ tịch | Trung tâm Quốc gia về APEC"]},
    ),
    (
        "Ông Tạ Đình Khôi, Giám đốc Xí nghiệp Vận chuyển số 1, nói.",
        {"Tạ Đình Khôi": ["Giám đốc | Xí nghiệp Vận chuyển số 1"]},
    ),
    (
        "Ông Tạ Đình Khôi, Phó Cục trưởng Cục Công nghệ tin học, NHNN, nói.",
        {"Tạ Đình Khôi": ["Phó Cục trưởng | Cục Công nghệ tin học, NHNN"]},
    ),
    (
        "Ông Tạ Đình Khôi, cựu Chủ tịch và giám đốc điều hành của Tập đoàn Mây, nói.",
        {"Tạ Đình Khôi": ["Chủ tịch (former)", "giám đốc điều hành | Tập đoàn Mây (former)"]},
    ),
    ("Đội trưởng Jordan Hendry xin lỗi.", {"Jordan Hendry": ["Đội trưởng"]}),
    (
        "Ông Tạ Đình Khôi, Chủ tịch Hiệp hội các nhà thầu xây dựng Việt Nam, nói.",
        {"Tạ Đình Khôi": ["Chủ tịch | Hiệp hội các nhà thầu xây dựng Việt Nam"]},
    ),
    (
        "Bà Lò Thị Khún, giáo viên Trường THPT Hòa Bình, huyện Chi Lăng, tỉnh Lạng Sơn, nói.",
        {"Lò Thị Khún": ["giáo viên | Trường THPT Hòa Bình, huyện Chi Lăng, tỉnh Lạng Sơn"]},
    ),
    (
        "Ông Tạ Đình Khôi - Trưởng phòng Quy hoạch - Giao đất (Sở TN&MT), nói.",
        {"Tạ Đình Khôi": ["Trưởng phòng | phòng Quy hoạch - Giao đất"]},
    ),
    (
        "Ông Kato Hideki, Chủ tịch Hội Hữu nghị Nhật - Việt, nói.",
        {"Kato Hideki": ["Chủ tịch | Hội Hữu nghị Nhật - Việt"]},
    ),
    (
        "Tổng Lãnh sự Việt Nam tại Bonn Tạ Đình Khôi đón đoàn.",
        {"Tạ Đình Khôi": ["Tổng Lãnh sự | Việt Nam tại Bonn"]},
    ),
    (
        "Bộ trưởng Lò Thị Kim Khún nói. Bộ trưởng Lò Thị Kim Khún Chiều 14.6, bà trả lời.",
        {"Lò Thị Kim Khún": ["Bộ trưởng"]},
    ),
    (
        "Phó Giám đốc Sở Giáo dục và Đào tạo (GD-ĐT) Hà Nội Tạ Đình Khôi nói.",
        {"Tạ Đình Khôi": ["Phó Giám đốc | Sở Giáo dục và Đào tạo (GD-ĐT) Hà Nội"]},
    ),
    (
        "Ông Tạ Đình Khôi - Phó Chủ tịch Hiệp hội Du lịch Việt Nam Có cùng quan điểm ấy.",
        {"Tạ Đình Khôi": ["Phó Chủ tịch | Hiệp hội Du lịch Việt Nam"]},
    ),
    (
        "Ông Tạ Đình Khôi, Giám đốc Công ty TNHH tư vấn du học Nhật Bản Bắc Nam, nói.",
        {"Tạ Đình Khôi": ["Giám đốc | Công ty TNHH tư vấn du học Nhật Bản Bắc Nam"]},
    ),
    (
        "Công an bắt ông Tạ Đình Khôi - khi đó còn là Phó phòng Giáo dục (nay đổi tên), ông Lò Văn Mín - Vụ trưởng.",
        {"Tạ Đình Khôi": ["Phó phòng | phòng Giáo dục (former)"], "Lò Văn Mín": ["Vụ trưởng"]},
    ),
    (
        "Ông Tạ Đình Khôi là Giám đốc Sở Y tế từ năm 2001 đến năm 2008.",
        {"Tạ Đình Khôi": ["Giám đốc | Sở Y tế (former)"]},
    ),
    (
        "Phó Thủ tướng Tạ Đình Khôi, Viện trưởng Viện Kiểm sát nhân dân Tối cao đều nói thế.",
        {"Tạ Đình Khôi": ["Phó Thủ tướng"]},
    ),
    (
        "Ông Tạ Đình Khôi, cán bộ Địa chính - Xây dựng xã Sơn Dung, nói.",
        {"Tạ Đình Khôi": ["cán bộ Địa chính - Xây dựng | xã Sơn Dung"]},
    ),
    (
        "Tôi nhận lỗi trước Bộ trưởng, Thứ trưởng và Phó Thủ tướng Tạ Đình Khôi.",
        {"Tạ Đình Khôi": ["Phó Thủ tướng"]},
    ),
    (
        "Ông Tạ Đình Khôi và bà Lò Thị Khún, Phó Chủ tịch UBND tỉnh đồng chủ trì.",
        {
            "Tạ Đình Khôi": ["Phó Chủ tịch | UBND tỉnh"],
            "Lò Thị Khún": ["Phó Chủ tịch | UBND tỉnh"],
        },
    ),
    (
        "Bà Lò Thị Khún, Phó Hiệu trưởng phụ trách đào tạo từ năm 2016, nói.",
        {"Lò Thị Khún": ["Phó Hiệu trưởng"]},
    ),
    (
        "Bà Lò Thị Khún, Phó Hiệu trưởng phụ trách chuyên môn Trường THCS Phú Cường, nói.",
        {"Lò Thị Khún": ["Phó Hiệu trưởng phụ trách chuyên môn | Trường THCS Phú Cường"]},
    ),
    (
        "Ông Tạ Đình Khôi từng làm công an viên, Chi hội trưởng Chi hội Nông dân, rồi làm Bí thư Chi bộ bản.",
        {
            "Tạ Đình Khôi": [
                "công an viên (former)",
                "Chi hội trưởng | Chi hội Nông dân (former)",
                "Bí thư | Chi bộ bản (former)",
            ]
        },
    ),
    (
        "Ông Tạ Đình Khôi sinh năm 1958. Từ 1991 - 2012, ông là giảng viên Trường Mỏ, trưởng phòng Nội vụ.",
        {"Tạ Đình Khôi": ["giảng viên | Trường Mỏ (former)", "trưởng phòng | phòng Nội vụ (former)"]},
    ),
    (
        "Ông Tạ Đình Khôi xảy ra sai phạm khi làm Phó Chủ tịch UBND tỉnh.",
        {"Tạ Đình Khôi": ["Phó Chủ tịch | UBND tỉnh (former)"]},
    ),
    (
        "Các Hội thẩm nhân dân: Bà Lò Thị Khún và ông Tạ Đình Khôi.",
        {"Lò Thị Khún": ["Hội thẩm nhân dân"], "Tạ Đình Khôi": ["Hội thẩm nhân dân"]},
    ),
    (
        "Ông Tạ Đình Khôi, Giám đốc Sở Văn hóa, Thể thao & Du lịch Hà Nội, nói.",
        {"Tạ Đình Khôi": ["Giám đốc | Sở Văn hóa, Thể thao & Du lịch Hà Nội"]},
    ),
    (
        "- Ông Tạ Đình Khôi -- Cục trưởng Cục Đường sắt - Ông Lò Văn Mín -- Tổng biên tập báo Đại Đoàn Kết.",
        {
            "Tạ Đình Khôi": ["Cục trưởng | Cục Đường sắt"],
            "Lò Văn Mín": ["Tổng biên tập | báo Đại Đoàn Kết"],
        },
    ),
    (
        "Ông Tạ Đình Khôi - Thứ trưởng Bộ Y tế Giảm phiền hà cho người bệnh.",
        {"Tạ Đình Khôi": ["Thứ trưởng | Bộ Y tế"]},
    ),
    (
        "Tổng thống Mauricio Macri nhớ chuyến thăm năm 2008 trên cương vị Thị trưởng Buenos Aires.",
        {"Mauricio Macri": ["Tổng thống", "Thị trưởng | Buenos Aires (former)"]},
    ),
    (
        "Hội đồng đã chấm dứt tư cách thành viên Hội đồng quản trị đối với ông Tạ Đình Khôi.",
        {"Tạ Đình Khôi": ["thành viên | Hội đồng quản trị (former)"]},
    ),
    (
        "Bà Lò Thị Khún, Tổng Giám đốc Apollo English, chuyên gia giáo dục đến từ Apollo cho biết.",
        {"Lò Thị Khún": ["Tổng Giám đốc | Apollo English"]},
    ),
    (
        "Ông Tạ Đình Khôi, Giám đốc sản phẩm FPT Play Box mong rằng máy sẽ trở thành một trợ lý ảo.",
        {"Tạ Đình Khôi": ["Giám đốc sản phẩm | FPT Play Box"]},
    ),
    (
        "Kim Daenen, phát ngôn viên của hãng Brussels Airlines cho biết một số người.",
        {"Kim Daenen": ["phát ngôn viên | hãng Brussels Airlines"]},
    ),
    (
        "Thủ hiến Delhi Arvind Kejriwal gửi lời thỉnh cầu.",
        {"Arvind Kejriwal": ["Thủ hiến | Delhi"]},
    ),
    (
        "Theo Quyết định của Bộ trưởng Bộ Tài chính, bà Lò Thị Khún sẽ đảm nhiệm chức vụ Vụ trưởng.",
        {"Lò Thị Khún": ["Vụ trưởng"]},
    ),
    (
        "Tại cuộc tiếp Chủ tịch kiêm Giám đốc điều hành Tập đoàn Vamed, Thủ tướng Tạ Đình Khôi nói.",
        {"Tạ Đình Khôi": ["Thủ tướng"]},
    ),
    (
        "Ông Tạ Đình Khôi - Phó ban quản lý sân bay Tân Sơn Nhất từ 1990 đến 2003 - nói.",
        {"Tạ Đình Khôi": ["Phó ban | ban quản lý sân bay Tân Sơn Nhất (former)"]},
    ),
    (
        "Eduard Shevardnadze là Bộ trưởng Bộ Ngoại giao Liên Xô vào năm 1986.",
        {"Eduard Shevardnadze": ["Bộ trưởng | Bộ Ngoại giao Liên Xô (former)"]},
    ),
    (
        "Ông Tạ Đình Khôi, nguyên Chủ tịch UBND tỉnh Khánh Hòa Ban cán sự đảng UBND tỉnh có khuyết điểm.",
        {"Tạ Đình Khôi": ["Chủ tịch | UBND tỉnh Khánh Hòa (former)"]},
    ),
    (
        "Ông Tạ Đình Khôi - Chủ tịch HĐQT & Tổng giám đốc Công ty Nam Nung - nói.",
        {"Tạ Đình Khôi": ["Chủ tịch | HĐQT", "Tổng giám đốc | Công ty Nam Nung"]},
    ),
    (
        "Giai đoạn 2006-2011, ông Tạ Đình Khôi làm Bí thư Ban cán sự đảng rồi Bí thư Đảng ủy.",
        {"Tạ Đình Khôi": ["Bí thư | Ban cán sự đảng (former)", "Bí thư | Đảng ủy (former)"]},
    ),
    ("Theo ông Tạ Đình Khôi, giá vàng dù ai lên làm Tổng thống Mỹ cũng sẽ tăng.", {}),
    (
        "Ông Tạ Đình Khôi – Trưởng Ban quản lý dự án đường sắt đô thị TPHCM thông tin, máy dài 70m.",
        {"Tạ Đình Khôi": ["Trưởng Ban | Ban quản lý dự án đường sắt đô thị TPHCM"]},
    ),
    (
        "Gồm Tạ Đình Khôi, nguyên Ủy viên HĐQT kiêm Tổng Giám đốc; Lò Văn Mín, Phó Tổng Giám đốc.",
        {
            "Tạ Đình Khôi": ["Ủy viên | HĐQT (former)", "Tổng Giám đốc (former)"],
            "Lò Văn Mín": ["Phó Tổng Giám đốc"],
        },
    ),
    (
        "Trong suốt nhiệm kỳ làm đại sứ? Về những vấn đề này, ông Tạ Đình Khôi - Vụ trưởng - chia sẻ.",
        {"Tạ Đình Khôi": ["Vụ trưởng"]},
    ),
    ("Đại diện UBND xã Phạm Văn Hai (huyện Bình Chánh) cho biết.", {}),
    ("Lãnh đạo ĐH Y khoa Phạm Ngọc Thạch cho biết trường sẽ tuyển thêm.", {}),
    ("Ca sĩ La Chí Tường - đại diện của Đài Loan - vào vòng sau.", {}),
]
"""A sentence, and who holds what in it by it."""


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_posts_of_who_was_told_of_before(text: str, expected: dict[str, list[str]]) -> None:
    found = {person: posts for person, posts in officials(text).items() if posts}
    assert found == expected
