"""Commendations in the shapes of the provincial press: rows of bodies and brands, badges by years, pronouns."""

from __future__ import annotations

import pytest

from tests.stages.commendation_facts import groups
from vnpolext import Pipeline

PRESS = (
    (
        "Trung tá Lò Văn Thắng, Đội trưởng Đội Cảnh sát ma túy, là một trong 5 cá nhân được Chủ tịch "
        "UBND tỉnh tặng bằng khen.",
        ["bằng khen | Chủ tịch UBND tỉnh | 5 cá nhân | Lò Văn Thắng"],
    ),
    (
        "Mạnh Quân trở thành 1 trong 10 gương mặt trẻ Thủ đô tiêu biểu được Thành đoàn tuyên dương. "
        "Anh Nguyễn Mạnh Quân sinh năm 1999.",
        ["None | Thành đoàn | 10 gương mặt trẻ | Mạnh Quân"],
    ),
    (
        "Bằng khen của UBND tỉnh Tây Ninh tặng bà Phạm Thị Mận.",
        ["Bằng khen | UBND tỉnh Tây Ninh |  | Phạm Thị Mận"],
    ),
    (
        "Phó Chủ tịch UBND tỉnh Nguyễn Bá Hoan trao Bằng Tổ quốc ghi công cho thân nhân liệt sĩ Hồ Văn Biên.",
        ["Bằng Tổ quốc ghi công | None |  | Hồ Văn Biên"],
    ),
    (
        "Khối thi đua suy tôn Ban Dân vận Tỉnh ủy đề nghị UBND tỉnh tặng Cờ thi đua.",
        ["Cờ thi đua | UBND tỉnh |  | Ban Dân vận Tỉnh ủy"],
    ),
    (
        "UBND quận công nhận ông Bùi Trung Bản đạt danh hiệu “Người tốt, việc tốt”.",
        ["Người tốt, việc tốt | UBND quận |  | Bùi Trung Bản"],
    ),
    (
        "Ông Phan Văn Tâm, lái xe ôm, nhặt được chiếc túi. Ghi nhận việc đó, Chủ tịch UBND phường đã "
        "tặng giấy khen cho ông.",
        ["giấy khen | Chủ tịch UBND phường |  | Phan Văn Tâm"],
    ),
    (
        "Em Võ Minh Trí lao xuống sông cứu bạn. Với hành động dũng cảm đó, em đã được Huyện đoàn "
        "Nghĩa Hành tặng giấy khen.",
        ["giấy khen | Huyện đoàn Nghĩa Hành |  | Võ Minh Trí"],
    ),
    (
        "Thành đoàn Hải Phòng tuyên dương và trao giải thưởng cho 20 cán bộ Đoàn xuất sắc. Đó là các "
        "anh, chị: Phạm Thị Nhung (Bí thư Đoàn phường Cát Bi), Vũ Đức Cảnh (Phó Bí thư Quận đoàn Kiến"
        " An).",
        ["None | Thành đoàn Hải Phòng | 20 cán bộ Đoàn | Phạm Thị Nhung, Vũ Đức Cảnh"],
    ),
    (
        "UBND tỉnh trao Cờ thi đua cho các đơn vị: Công ty CP Gốm Bình Phước, VNPT Bình Phước, "
        "Agribank Chi nhánh Bình Phước, Vietcombank.",
        [
            "Cờ thi đua | UBND tỉnh |  | Công ty CP Gốm Bình Phước, VNPT Bình Phước, Agribank Chi nhánh "
            "Bình Phước, Vietcombank"
        ],
    ),
    (
        "Trung đoàn 897, Ban CHQS thị xã Vĩnh Châu, Công ty CP Dược Hậu Giang được UBND tỉnh tặng Bằng khen.",
        ["Bằng khen | UBND tỉnh |  | Trung đoàn 897, Ban CHQS thị xã Vĩnh Châu, Công ty CP Dược Hậu Giang"],
    ),
    (
        "Báo Lạng Sơn, Đài PT-TH tỉnh vinh dự được Bộ Thông tin và Truyền thông tặng Bằng khen.",
        ["Bằng khen | Bộ Thông tin và Truyền thông |  | Báo Lạng Sơn, Đài PT-TH tỉnh"],
    ),
    (
        "UBND xã tặng giấy khen cho tổ dân phố số 4, khu dân cư số 7, tập thể thầy và trò Trường THCS"
        " Nậm Mả và bà con bản Huổi Cọ.",
        ["giấy khen | UBND xã |  | tổ dân phố số 4, khu dân cư số 7, Trường THCS Nậm Mả, bản Huổi Cọ"],
    ),
    (
        "Sở Y tế tặng Giấy khen cho ông Giàng A Tủa, già làng Lý Tòn Pu, em Rơ Châm H'Lan.",
        ["Giấy khen | Sở Y tế |  | Giàng A Tủa, Lý Tòn Pu, Rơ Châm H'Lan"],
    ),
    (
        "Hội Chữ thập đỏ tặng Kỷ niệm chương cho 45 người hiến máu, tiêu biểu có anh Lâm Chí Thiện "
        "(quận Ninh Kiều) 62 lần, chị Trương Mỹ Loan (quận Ô Môn) 41 lần.",
        ["Kỷ niệm chương | Hội Chữ thập đỏ | 45 người hiến máu | Lâm Chí Thiện, Trương Mỹ Loan"],
    ),
    (
        "10 gương phụ nữ tiêu biểu được Tỉnh hội tuyên dương, tiêu biểu là chị Vi Thị Lẻ, thôn Nà Lốc"
        " với mô hình du lịch; Thiếu tá Hoàng Thị Ngọc - Chủ tịch Hội Phụ nữ Công an tỉnh.",
        ["None | Tỉnh hội | 10 gương phụ nữ | Vi Thị Lẻ, Hoàng Thị Ngọc"],
    ),
    (
        "Sở GD&ĐT khen thưởng 24 học sinh đạt giải kỳ thi học sinh giỏi quốc gia và 16 giáo viên có "
        "thành tích bồi dưỡng.",
        ["None | Sở GD&ĐT | 24 học sinh, 16 giáo viên | "],
    ),
    (
        "Công an tỉnh tặng bằng khen cho 150 gương cán bộ Đoàn, đoàn viên thanh niên, 44 thanh niên "
        "Công an và 5 cán bộ Hội Nông dân xã.",
        [
            "bằng khen | Công an tỉnh | 150 gương cán bộ Đoàn, đoàn viên thanh niên, 44 thanh niên Công "
            "an, 5 cán bộ | "
        ],
    ),
    (
        "Trường Chính trị tỉnh được Nhà nước tặng Huân chương Lao động hạng Nhất, Nhì, Ba; Huân "
        "chương Độc lập hạng Ba.",
        [
            "Huân chương Lao động hạng Nhất, Nhì, Ba | Nhà nước |  | Trường Chính trị tỉnh",
            "Huân chương Độc lập hạng Ba | Nhà nước |  | Trường Chính trị tỉnh",
        ],
    ),
    (
        "Đảng ủy phường 5 trao Huy hiệu 60 năm tuổi Đảng cho 2 đảng viên, 55 năm tuổi Đảng cho 3 đảng viên.",
        ["Huy hiệu 60 năm tuổi Đảng | None | 2 đảng viên | ", "55 năm tuổi Đảng | None | 3 đảng viên | "],
    ),
    (
        "24 đảng viên được trao Huy hiệu Đảng, trong đó 1 đồng chí nhận Huy hiệu 75 năm tuổi Đảng; 3 "
        "đồng chí nhận Huy hiệu 65 năm tuổi Đảng.",
        [
            "Huy hiệu Đảng | None | 24 đảng viên | ",
            "Huy hiệu 75 năm tuổi Đảng | None | 1 đồng chí | ",
            "Huy hiệu 65 năm tuổi Đảng | None | 3 đồng chí | ",
        ],
    ),
    (
        "Sở Văn hóa tổ chức lễ công bố Quyết định của Chủ tịch nước phong tặng danh hiệu “Nghệ nhân "
        "Ưu tú” cho bà Y Sinh và ông A Biu.",
        ["Nghệ nhân Ưu tú | Chủ tịch nước |  | Y Sinh, A Biu"],
    ),
    (
        "Giám đốc Công an tỉnh trao thưởng đột xuất cho Ban Chuyên án 325G vì thành tích phá án ma túy.",
        ["None | Giám đốc Công an tỉnh |  | Ban Chuyên án 325G"],
    ),
    (
        "Nhà trường trao thưởng cho em Lê Thị Mai và Ban tổ chức trao thưởng đội vô địch.",
        [],
    ),
    (
        "Chủ tịch UBND tỉnh ghi nhận, biểu dương LLVT tỉnh Quảng Trị đã hoàn thành nhiệm vụ.",
        ["None | Chủ tịch UBND tỉnh |  | LLVT tỉnh Quảng Trị"],
    ),
    (
        "Hiệu trưởng tặng Bằng khen cho Tổ Hóa - Sinh - Công nghệ, Khoa Nội - Nhi và tập thể lớp 12A1.",
        ["Bằng khen | Hiệu trưởng |  | Tổ Hóa - Sinh - Công nghệ, Khoa Nội - Nhi, tập thể lớp 12A1"],
    ),
    (
        "Sở trao Kỷ niệm chương “Vì sự nghiệp giáo dục” của Bộ trưởng Bộ GD&ĐT cho 2 thầy, cô: Lê Văn"
        " Tám, Trần Thị Sen.",
        [
            "Kỷ niệm chương “Vì sự nghiệp giáo dục” | Bộ trưởng Bộ GD&ĐT | 2 thầy, cô | Lê Văn Tám, Trần "
            "Thị Sen"
        ],
    ),
    (
        "Huy hiệu “Tuổi trẻ dũng cảm” được Trung ương Đoàn truy tặng em Phùng Mùi Ghển, học sinh lớp 8.",
        ["Huy hiệu “Tuổi trẻ dũng cảm” | Trung ương Đoàn |  | Phùng Mùi Ghển"],
    ),
    (
        "Huyện đoàn tuyên dương 2 “Cán bộ Đoàn tiêu biểu”: Lê Thị Mai (Đoàn xã Ba Động) và Thượng úy "
        "Đinh Văn Rin (Ban CHQS huyện).",
        ["None | Huyện đoàn | 2 Cán bộ Đoàn | Lê Thị Mai, Đinh Văn Rin"],
    ),
    (
        "Tỉnh đoàn tổ chức hội nghị tuyên dương cán bộ Đoàn tiêu biểu năm 2023.",
        [],
    ),
    (
        "Bộ Công an tặng Cờ thi đua “Đơn vị dẫn đầu phong trào thi đua” cho Công an tỉnh Gia Lai.",
        ["Cờ thi đua “Đơn vị dẫn đầu phong trào thi đua” | Bộ Công an |  | Công an tỉnh Gia Lai"],
    ),
    (
        "Đảng bộ xã Hòa Tiến được Tỉnh ủy tặng Cờ “Đảng bộ trong sạch, vững mạnh tiêu biểu” 5 năm liền.",
        ["Cờ “Đảng bộ trong sạch, vững mạnh tiêu biểu” | Tỉnh ủy |  | Đảng bộ xã Hòa Tiến"],
    ),
    (
        "Phòng 7, Phòng 9, VKSND huyện Đông Hưng được Viện trưởng VKSND tối cao tặng Bằng khen.",
        ["Bằng khen | Viện trưởng VKSND tối cao |  | Phòng 7, Phòng 9, VKSND huyện Đông Hưng"],
    ),
    (
        "Gắn bó với công tác Mặt trận, ông Sồng A Khua vừa được Ủy ban MTTQ tỉnh tặng Bằng khen; năm "
        "2020 được Ủy ban Trung ương MTTQ Việt Nam tặng Bằng khen.",
        [
            "Bằng khen | Ủy ban MTTQ tỉnh |  | Sồng A Khua",
            "Bằng khen | Ủy ban Trung ương MTTQ Việt Nam |  | Sồng A Khua",
        ],
    ),
    (
        "Lãnh đạo Quận ủy, UBND quận Bình Thủy đến thăm, tặng quà và biểu dương Công an phường Trà An.",
        ["None | Lãnh đạo Quận ủy, UBND quận Bình Thủy |  | Công an phường Trà An"],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho Phòng Phòng chống ma túy và tội phạm (BĐBP tỉnh) và quần chúng "
        "Rơ Châm Đông (trú làng Bi).",
        ["Bằng khen | UBND tỉnh |  | Phòng Phòng chống ma túy và tội phạm (BĐBP tỉnh), Rơ Châm Đông"],
    ),
    (
        "Hộ ông Lý Sà Rươl (xã Vĩnh Hải) và hộ bà Thạch Thị Sô được công nhận danh hiệu “Nông dân sản"
        " xuất, kinh doanh giỏi” cấp Trung ương.",
        ["Nông dân sản xuất, kinh doanh giỏi | None |  | Hộ ông Lý Sà Rươl, hộ bà Thạch Thị Sô"],
    ),
    (
        "43 đảng viên của 5 đảng bộ được Ban Thường vụ Tỉnh ủy tặng Huy hiệu Đảng, gồm: 1 đồng chí "
        "được tặng Huy hiệu 75 năm tuổi Đảng, 4 đồng chí được tặng Huy hiệu 60 năm tuổi Đảng.",
        [
            "Huy hiệu Đảng | Ban Thường vụ Tỉnh ủy | 43 đảng viên | ",
            "Huy hiệu 75 năm tuổi Đảng | Ban Thường vụ Tỉnh ủy | 1 đồng chí | ",
            "Huy hiệu 60 năm tuổi Đảng | Ban Thường vụ Tỉnh ủy | 4 đồng chí | ",
        ],
    ),
    (
        "Ông Lê Văn Sáu được Bộ trưởng Bộ Y tế tặng Bằng khen năm 2021, Chủ tịch UBND tỉnh tặng Bằng "
        "khen năm 2022.",
        ["Bằng khen | Bộ trưởng Bộ Y tế |  | Lê Văn Sáu", "Bằng khen | Chủ tịch UBND tỉnh |  | Lê Văn Sáu"],
    ),
    (
        "Hội đồng Đội Trung ương đã quyết định trao tặng bằng khen, Hội đồng Đội tỉnh, Sở GD&ĐT đã "
        "tặng giấy khen em Nguyễn Thị Lan.",
        [
            "bằng khen | Hội đồng Đội Trung ương |  | Nguyễn Thị Lan",
            "giấy khen | Hội đồng Đội tỉnh, Sở GD&ĐT |  | Nguyễn Thị Lan",
        ],
    ),
    (
        "Chi cục Hải quan sân bay được Thủ tướng Chính phủ Lê Văn Ba gửi Thư khen.",
        ["Thư khen | Thủ tướng Chính phủ Lê Văn Ba |  | Chi cục Hải quan sân bay"],
    ),
    (
        "Công đoàn ngành tặng Giấy khen cho 4 tập thể: Tổ Toán - Tin, Tổ Ngoại ngữ, Công đoàn trường,"
        " Đoàn trường và 10 giáo viên.",
        [
            "Giấy khen | Công đoàn ngành | 4 tập thể, 10 giáo viên | Tổ Toán - Tin, Tổ Ngoại ngữ, Công "
            "đoàn trường, Đoàn trường"
        ],
    ),
    (
        "Chị Vàng Thị Dế là trưởng bản. Sáng nay, chị là 1 trong 10 đảng viên tiêu biểu được Ban "
        "Thường vụ Tỉnh ủy biểu dương.",
        ["None | Ban Thường vụ Tỉnh ủy | 10 đảng viên | Vàng Thị Dế"],
    ),
    (
        "Bộ Quốc phòng tặng Bằng khen cho Trung đoàn 335, Sư đoàn 324; Tiểu đoàn 1, Lữ đoàn 414.",
        ["Bằng khen | Bộ Quốc phòng |  | Trung đoàn 335, Sư đoàn 324, Tiểu đoàn 1, Lữ đoàn 414"],
    ),
    (
        "Sở Công Thương phối hợp tuyên dương 12 hợp tác xã tiêu biểu; trong đó HTX Chè La Bằng, HTX "
        "Miến Việt Cường được UBND tỉnh tặng Bằng khen.",
        [
            "None | Sở Công Thương | 12 hợp tác xã | ",
            "Bằng khen | UBND tỉnh |  | HTX Chè La Bằng, HTX Miến Việt Cường",
        ],
    ),
    (
        "UBND huyện tặng Giấy khen cho 02 tập thể là: Công an xã Lũng Cú, Dân quân xã Lũng Cú và 02 "
        "cá nhân gồm: Thượng úy Vàng Mí Sình, anh Sùng Mí Na.",
        [
            "Giấy khen | UBND huyện | 2 tập thể, 2 cá nhân | Công an xã Lũng Cú, Dân quân xã Lũng Cú, "
            "Vàng Mí Sình, Sùng Mí Na"
        ],
    ),
    (
        "Phòng GD&ĐT có 2 trường được tặng Cờ thi đua của Bộ GD&ĐT là: Tiểu học Kim Đồng và Mầm non "
        "Hoa Sen; 12 trường đạt Tập thể lao động xuất sắc.",
        [
            "Cờ thi đua | Bộ GD&ĐT | 2 trường | Tiểu học Kim Đồng, Mầm non Hoa Sen",
            "Tập thể lao động xuất sắc | None | 12 trường | ",
        ],
    ),
    (
        "Trần Kim Việt đã vinh dự trở thành 1 trong 85 đại biểu xuất sắc nhất nhận giải thưởng Lương "
        "Định Của do Trung ương Đoàn trao tặng.",
        ["giải thưởng Lương Định Của | Trung ương Đoàn | 85 đại biểu | Trần Kim Việt"],
    ),
    (
        "Anh Nguyễn Thành Long, một trong 60 cá nhân được Trung ương Đoàn tuyên dương.",
        ["None | Trung ương Đoàn | 60 cá nhân | Nguyễn Thành Long"],
    ),
    (
        "Em Lê Thị Mai (lớp 9A) là một trong những học sinh được UBND huyện tặng giấy khen.",
        ["giấy khen | UBND huyện |  | Lê Thị Mai"],
    ),
    (
        "UBND huyện tặng Giấy khen cho 15 tập thể, 5 hộ gia đình, trong đó có bà Vàng Thị Mai, nghệ "
        "nhân dệt lanh, và hộ ông Giàng Mí Pó.",
        ["Giấy khen | UBND huyện | 15 tập thể, 5 hộ gia đình | Vàng Thị Mai, hộ ông Giàng Mí Pó"],
    ),
    (
        "UBND huyện khen thưởng Hội Nông dân xã, Hội LHPN xã, thôn Noọng Nhai 1 và Trường TH&THCS "
        "Thanh Xương.",
        [
            "None | UBND huyện |  | Hội Nông dân xã, Hội LHPN xã, thôn Noọng Nhai 1, Trường TH&THCS Thanh"
            " Xương"
        ],
    ),
    (
        "1 đảng viên nhận Huy hiệu 65 năm tuổi Đảng là đồng chí Nguyễn Thị Khướu, Chi bộ tổ dân phố "
        "5; 2 đảng viên nhận Huy hiệu 60 năm tuổi Đảng là các đồng chí Phan Xuân Hào, Lê Thị Tý.",
        [
            "Huy hiệu 65 năm tuổi Đảng | None | 1 đảng viên | Nguyễn Thị Khướu",
            "Huy hiệu 60 năm tuổi Đảng | None | 2 đảng viên | Phan Xuân Hào, Lê Thị Tý",
        ],
    ),
    (
        "TAND huyện Phú Bình, Tòa Hình sự TAND tỉnh đạt danh hiệu Tập thể lao động xuất sắc; bà Đào "
        "Thị Huệ được tặng danh hiệu Chiến sĩ thi đua Tòa án nhân dân.",
        [
            "Tập thể lao động xuất sắc | None |  | TAND huyện Phú Bình, Tòa Hình sự TAND tỉnh",
            "Chiến sĩ thi đua Tòa án nhân dân | None |  | Đào Thị Huệ",
        ],
    ),
    (
        "Bà Võ Thị Hương được UBND tỉnh tặng Bằng khen. Cùng được tặng Bằng khen dịp này còn có ông "
        "Đỗ Xuân Lập (Công ty CP Tiến Đạt) và bà Trần Thị Mỹ.",
        ["Bằng khen | UBND tỉnh |  | Võ Thị Hương", "Bằng khen | None |  | Đỗ Xuân Lập, Trần Thị Mỹ"],
    ),
    (
        "Đảng bộ Khối có 9 tổ chức đảng được khen thưởng, trong đó: Đảng bộ Điện lực Lào Cai, Chi bộ "
        "Công ty Apatit được Ban Thường vụ Tỉnh ủy tặng Bằng khen.",
        [
            "None | None | 9 tổ chức đảng | ",
            "Bằng khen | Ban Thường vụ Tỉnh ủy |  | Đảng bộ Điện lực Lào Cai, Chi bộ Công ty Apatit",
        ],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho tập thể Tổ Ngữ văn, Tổ Hóa - Sinh - Công nghệ, Công đoàn trường"
        " và cô giáo Ngô Thị Diễm; Hội Khuyến học tặng giấy khen cho em A Lưới.",
        [
            "Bằng khen | UBND tỉnh |  | Tổ Ngữ văn, Tổ Hóa - Sinh - Công nghệ, Công đoàn trường, Ngô Thị "
            "Diễm",
            "giấy khen | Hội Khuyến học |  | A Lưới",
        ],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho 2 doanh nghiệp (Công ty TNHH MTV Cao su Dầu Giây; Công ty TNHH "
        "Sơn Việt Úc) và 2 doanh nhân là bà Phạm Thị Song Hà (Công ty TNHH Dệt Hòa), ông Huỳnh Uy Tâm"
        " (Công ty CP Đại Nam).",
        [
            "Bằng khen | UBND tỉnh | 2 doanh nghiệp, 2 doanh nhân | Công ty TNHH MTV Cao su Dầu Giây, "
            "Công ty TNHH Sơn Việt Úc, Phạm Thị Song Hà, Huỳnh Uy Tâm"
        ],
    ),
    (
        "Trường Đại học Hải Đăng tặng Giấy khen cho các khoa: Cơ khí, Hóa và Kinh tế biển.",
        ["Giấy khen | Trường Đại học Hải Đăng |  | Cơ khí, Hóa, Kinh tế biển"],
    ),
    (
        "LĐLĐ huyện khen thưởng Công ty CP Dược Nam Hà chi nhánh Đức Thọ, Trạm Y tế xã Tùng Châu.",
        ["None | LĐLĐ huyện |  | Công ty CP Dược Nam Hà chi nhánh Đức Thọ, Trạm Y tế xã Tùng Châu"],
    ),
    (
        "Đại tá Hà Ba trao Cờ thi đua của Bộ Quốc phòng tặng LLVT tỉnh Quảng Trị và Danh hiệu Đơn vị "
        "quyết thắng tặng Đội Quy tập 584, Ban CHQS huyện Hướng Hóa, Trung đoàn 842.",
        [
            "Cờ thi đua | Bộ Quốc phòng |  | LLVT tỉnh Quảng Trị",
            "Đơn vị quyết thắng | None |  | Đội Quy tập 584, Ban CHQS huyện Hướng Hóa, Trung đoàn 842",
        ],
    ),
    (
        "UBND tỉnh khen thưởng Đảng ủy xã Mường Lạn 20 triệu đồng, ông Lò Văn Ba, Trưởng bản Nà Khi 5"
        " triệu đồng.",
        ["None | UBND tỉnh |  | Đảng ủy xã Mường Lạn, Lò Văn Ba"],
    ),
    (
        "Gia đình ông Lê Văn Ba được Chủ tịch UBND huyện công nhận “Gia đình văn hóa tiêu biểu” và "
        "tặng Giấy khen.",
        ["Giấy khen | Chủ tịch UBND huyện |  | Gia đình ông Lê Văn Ba"],
    ),
    (
        "CĐCS Xí nghiệp Nước sạch số 2 - Công ty Cấp nước Việt Trì được LĐLĐ tỉnh tặng Bằng khen.",
        ["Bằng khen | LĐLĐ tỉnh |  | CĐCS Xí nghiệp Nước sạch số 2 - Công ty Cấp nước Việt Trì"],
    ),
    (
        "Tại lễ, Sở GD&ĐT, Hội Khuyến học tỉnh; Thị ủy, UBND thị xã Quảng Trị cũng đã trao giấy khen "
        "cho học sinh Phạm Huy Ba.",
        ["giấy khen | Sở GD&ĐT, Hội Khuyến học tỉnh; Thị ủy, UBND thị xã Quảng Trị |  | Phạm Huy Ba"],
    ),
    (
        "Huyện đoàn Tân Phước tặng Giấy khen “Đơn vị dẫn đầu công tác Đoàn” cho Đoàn xã Tân Phước.",
        ["Giấy khen “Đơn vị dẫn đầu công tác Đoàn” | Huyện đoàn Tân Phước |  | Đoàn xã Tân Phước"],
    ),
    (
        "Huyện Hướng Hóa tổ chức lễ truy tặng danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam anh hùng” "
        "cho mẹ Hồ Thị Pỉ (xã Lìa).",
        ["Bà mẹ Việt Nam anh hùng | None |  | Hồ Thị Pỉ"],
    ),
    (
        "Hội Nhà báo tỉnh trao Kỷ niệm chương cho 6 hội viên; nhà báo Lê Thanh (Báo Bình Thuận), nhà "
        "báo Hoàng Thị Ngân (Đài PT-TH tỉnh) được Hội Nhà báo Việt Nam tặng Bằng khen.",
        [
            "Kỷ niệm chương | Hội Nhà báo tỉnh | 6 hội viên | ",
            "Bằng khen | Hội Nhà báo Việt Nam |  | Lê Thanh, Hoàng Thị Ngân",
        ],
    ),
    (
        "Hội Khuyến học thị xã tuyên dương 15 gia đình học tập. Điển hình có gia đình ông Thạch Sươl "
        "ở ấp Vĩnh Tiền, xã Vĩnh Biên có 5 con; gia đình bà Trần Thị Út, khóm 1.",
        ["None | Hội Khuyến học thị xã | 15 gia đình | gia đình ông Thạch Sươl, gia đình bà Trần Thị Út"],
    ),
    (
        "Trung tá Lê Hoàng Nhí, Trưởng Công an phường Cái Khế, một trong những cá nhân được Công an "
        "thành phố tặng Giấy khen, cho hay sẽ cố gắng.",
        ["Giấy khen | Công an thành phố |  | Lê Hoàng Nhí"],
    ),
    (
        "Hội Khuyến học tỉnh tặng Bằng khen cho Dòng họ Phan Mạc (xã Bắc Thành), dòng họ Nguyễn Duy "
        "và gia đình ông Lê Văn Ba.",
        [
            "Bằng khen | Hội Khuyến học tỉnh |  | Dòng họ Phan Mạc (xã Bắc Thành), dòng họ Nguyễn Duy, "
            "gia đình ông Lê Văn Ba"
        ],
    ),
    (
        "Ngư dân Huỳnh Văn Đực, chủ tàu KG-94567-TS nhận Giấy khen của UBND thành phố.",
        ["Giấy khen | UBND thành phố |  | Huỳnh Văn Đực"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), PRESS)
def test_the_press(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


LISTED = (
    (
        "Chủ tịch UBND tỉnh trao Bằng khen cho 2 tập thể:\n- Công an huyện Tam Nông\n- Trạm Y tế xã Vạn Xuân\n"
        "và 1 cá nhân:\n+ Ông Nguyễn Ngọc Sơn - Trưởng khu 10, xã Vạn Xuân",
        [
            "Bằng khen | Chủ tịch UBND tỉnh | 2 tập thể, 1 cá nhân | Công an huyện Tam Nông, Trạm Y tế xã Vạn Xuân, "
            "Nguyễn Ngọc Sơn"
        ],
    ),
    (
        "Tặng Giấy khen của Huyện ủy cho 02 đảng viên, gồm các đồng chí:\n"
        "1/ Lê Minh Tấn - Đảng viên Chi bộ Quân sự, Đảng bộ xã Suối Cao\n2/ Huỳnh Thị Yến - Bí thư Chi bộ ấp 4",
        ["Giấy khen | Huyện ủy | 2 đảng viên | Lê Minh Tấn, Huỳnh Thị Yến"],
    ),
    (
        "Danh sách khen thưởng năm 2023\nC. Bằng khen của LĐLĐ tỉnh (2 công đoàn cơ sở)\n1. CĐCS Trường THPT Hùng "
        "Vương\n2. CĐCS Bệnh viện Mắt\nD. 100 đoàn viên được nhận danh hiệu “Đoàn viên công đoàn xuất sắc”",
        [
            "Bằng khen | LĐLĐ tỉnh | 2 công đoàn cơ sở | CĐCS Trường THPT Hùng Vương, CĐCS Bệnh viện Mắt",
            "Đoàn viên công đoàn xuất sắc | None | 100 đoàn viên | ",
        ],
    ),
    (
        "Danh sách khen thưởng:\nA. Tổng LĐLĐ Việt Nam tặng Cờ thi đua chuyên đề:\nCĐCS Công ty Giấy Lam Thao\n"
        "B. Huân chương Lao động hạng Ba:\n- Ông Thạch Sa Vane, Giám đốc Sở Khoa học và Công nghệ;\n"
        "- Trường Trung cấp Pali.",
        [
            "Cờ thi đua chuyên đề | Tổng LĐLĐ Việt Nam |  | CĐCS Công ty Giấy Lam Thao",
            "Huân chương Lao động hạng Ba | None |  | Thạch Sa Vane, Trường Trung cấp Pali",
        ],
    ),
    (
        "Ban Thường vụ Tỉnh ủy tặng Cờ cho 02 tổ chức cơ sở đảng tiêu biểu:\n1. Đảng bộ Trường Cao đẳng nghề.\n"
        "2. Chi bộ Hội Nông dân tỉnh.\nTặng Bằng khen cho 01 đảng viên:\n1. Đồng chí Vi Nông Trường - Đảng bộ xã Mai Sao.",
        [
            "Cờ | Ban Thường vụ Tỉnh ủy | 2 tổ chức cơ sở đảng | Đảng bộ Trường Cao đẳng nghề, Chi bộ Hội Nông dân tỉnh",
            "Bằng khen | Ban Thường vụ Tỉnh ủy | 1 đảng viên | Vi Nông Trường",
        ],
    ),
)


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_lists_with_groups_and_posts(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


def test_a_headline_tells_who_gives(pipeline: Pipeline) -> None:
    text = (
        "UBND TP Vinh khen thưởng đột xuất cho Công an phường Hưng Dũng\nChiều 22/11, ông Trần Ngọc Tú, Chủ tịch UBND "
        "TP Vinh đã trao quyết định khen thưởng đột xuất cho Công an phường Hưng Dũng và 3 cá nhân."
    )
    assert groups(pipeline, text) == ["None | UBND TP Vinh | 3 cá nhân | Công an phường Hưng Dũng"]


def test_a_headline_counts_those_named_below(pipeline: Pipeline) -> None:
    text = (
        "Trao danh hiệu “Nghệ nhân Ưu tú” cho 2 nghệ nhân\nSáng 5/6, Sở Văn hóa tổ chức lễ công bố Quyết định của Chủ "
        "tịch nước phong tặng danh hiệu “Nghệ nhân Ưu tú” cho bà Y Sinh và ông A Biu."
    )
    assert groups(pipeline, text) == ["Nghệ nhân Ưu tú | Chủ tịch nước | 2 nghệ nhân | Y Sinh, A Biu"]
