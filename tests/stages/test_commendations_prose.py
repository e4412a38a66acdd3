"""Commendations as press prose tells them: in passing, behind other words, of those the text names elsewhere."""

from __future__ import annotations

import pytest

from tests.stages.commendation_facts import groups
from vnpolext import Pipeline

TOLD = (
    # who is one of those counted
    (
        "Ông Tảo là một trong 15 thuyền trưởng của Đà Nẵng được tặng bằng khen vì bám biển.",
        ["bằng khen | None | 15 thuyền trưởng | Tảo"],
    ),
    (
        "Lê Mạnh Tường trở thành 1 trong 10 gương mặt trẻ tiêu biểu được Thành đoàn tuyên dương.",
        ["None | Thành đoàn | 10 gương mặt trẻ | Lê Mạnh Tường"],
    ),
    (
        "Trong số những cá nhân được vinh danh lần này còn có ông Nguyễn Văn Sự, nguyên Chủ tịch thị xã.",
        ["None | None |  | Nguyễn Văn Sự"],
    ),
    (
        "Các đơn vị được khen thưởng sau chuyên án gồm: Công an tỉnh Hà Nam, Công an huyện Kim Bảng.",
        ["None | None |  | Công an tỉnh Hà Nam, Công an huyện Kim Bảng"],
    ),
    (
        "13 đồng chí được trao tặng Huy hiệu Đảng đợt này, trong đó có hai đồng chí được nhận Huy hiệu 80 năm tuổi "
        "Đảng gồm nguyên Bí thư Tỉnh ủy Lê Văn Trí; nguyên Bí thư Huyện ủy, nguyên Chủ tịch UBND huyện Lò Văn Côn.",
        [
            "Huy hiệu Đảng | None | 13 đồng chí | ",
            "Huy hiệu 80 năm tuổi Đảng | None | 2 đồng chí | Lê Văn Trí, Lò Văn Côn",
        ],
    ),
    # posts before names, kin, appositions
    (
        "Chủ tịch nước trao tặng Huân chương Lao động hạng Nhất cho Đại sứ Lê Thanh Tùng và Huân chương Lao động "
        "hạng Nhì cho Đại sứ quán Việt Nam tại Liên bang Nga.",
        [
            "Huân chương Lao động hạng Nhất | Chủ tịch nước |  | Lê Thanh Tùng",
            "Huân chương Lao động hạng Nhì | Chủ tịch nước |  | Đại sứ quán Việt Nam tại Liên bang Nga",
        ],
    ),
    (
        "Bí thư Đảng ủy trao Huy hiệu 70 năm tuổi Đảng cho ông Trần Thăng Lộc và Huy hiệu 60 năm tuổi Đảng cho vợ "
        "ông, bà Hoàng Thị Thường.",
        [
            "Huy hiệu 70 năm tuổi Đảng | None |  | Trần Thăng Lộc",
            "Huy hiệu 60 năm tuổi Đảng | None |  | Hoàng Thị Thường",
        ],
    ),
    (
        "Anh Trần Quang Hảo, công nhân Xí nghiệp Môi trường thuộc Công ty Môi trường đô thị, vừa được lãnh đạo khen "
        "thưởng vì trả lại máy ảnh.",
        ["None | None |  | Trần Quang Hảo"],
    ),
    # the award first, the feast of the one who gets it
    (
        "Huy hiệu “Vì cộng đồng” được trao cho 9 cá nhân xuất sắc.",
        ["Huy hiệu “Vì cộng đồng” | None | 9 cá nhân | "],
    ),
    (
        "Sáng nay diễn ra lễ khánh thành và đón nhận Huân chương Lao động hạng Ba của Công ty Xi măng Thành An.",
        ["Huân chương Lao động hạng Ba | None |  | Công ty Xi măng Thành An"],
    ),
    (
        "Hội Sinh viên tỉnh tổ chức đón nhận bằng khen của Thủ tướng Chính phủ trao tặng.",
        ["bằng khen | Thủ tướng Chính phủ |  | Hội Sinh viên tỉnh"],
    ),
    (
        "UBND tỉnh tổ chức lễ truy tặng danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam anh hùng” cho 167 mẹ.",
        ["Bà mẹ Việt Nam anh hùng | UBND tỉnh | 167 mẹ | "],
    ),
    # what is praised in whom; firms by their brand
    (
        "Phó Thủ tướng biểu dương chiến công của Công an tỉnh Trà Vinh.",
        ["None | Phó Thủ tướng |  | Công an tỉnh Trà Vinh"],
    ),
    (
        "Bộ trưởng Bộ Công an biểu dương những kết quả lực lượng Công an tỉnh Sóc Trăng đạt được thời gian qua.",
        ["None | Bộ trưởng Bộ Công an |  | Công an tỉnh Sóc Trăng"],
    ),
    (
        "Hãng hàng không Vietjet có lãi. Bộ trưởng Bộ Y tế biểu dương nỗ lực của Vietjet và VNPT.",
        ["None | Bộ trưởng Bộ Y tế |  | Vietjet, VNPT"],
    ),
    (
        "Công ty Gilimex làm đồ gỗ. Gilimex vinh dự nhận Cờ thi đua của UBND tỉnh.",
        ["Cờ thi đua | UBND tỉnh |  | Gilimex"],
    ),
    (
        "Hoa khôi Tường Vi quê Phú Yên. Tường Vi vừa được UBND tỉnh Phú Yên tặng bằng khen.",
        ["bằng khen | UBND tỉnh Phú Yên |  | Tường Vi"],
    ),
    # money and decisions between the verb and the one who gets it
    (
        "Giám đốc Công an tỉnh thưởng nóng 20 triệu đồng cho Ban chuyên án.",
        ["thưởng nóng | Giám đốc Công an tỉnh |  | Ban chuyên án"],
    ),
    (
        "Chính ủy trao quyết định khen thưởng của Tổng cục Hậu cần cho đồng chí Lường Văn Học.",
        ["None | Tổng cục Hậu cần |  | Lường Văn Học"],
    ),
    (
        "Bộ trưởng Bộ Y tế trao quyết định khen thưởng cho đại diện tập thể và 11 cá nhân.",
        ["None | Bộ trưởng Bộ Y tế | 11 cá nhân | "],
    ),
    (
        "UBND xã khen thưởng cho 5 tập thể, 7 hộ gia đình; trong đó có Hội Cựu chiến binh xã, hộ ông Lò Văn Sơn.",
        ["None | UBND xã | 5 tập thể, 7 hộ gia đình | Hội Cựu chiến binh xã, hộ ông Lò Văn Sơn"],
    ),
    (
        "UBND huyện tổ chức hội nghị tổng kết và tặng giấy khen cho 12 nhà thầu.",
        ["giấy khen | UBND huyện | 12 nhà thầu | "],
    ),
    # one giver in two writings; the flag's own giver
    (
        "UBND huyện Nho Quan trao giấy khen của Chủ tịch UBND huyện Nho Quan cho 7 công dân.\n"
        "UBND huyện Nho Quan tặng giấy khen cho 7 công dân dũng cảm.",
        ["giấy khen | Chủ tịch UBND huyện Nho Quan | 7 công dân | "],
    ),
    (
        "Đồng chí Chủ tịch LĐLĐ tỉnh trao Cờ thi đua của Tổng LĐLĐ Việt Nam cho CĐCS Công ty CP Bê tông Phan Vũ.",
        ["Cờ thi đua | Tổng LĐLĐ Việt Nam |  | CĐCS Công ty CP Bê tông Phan Vũ"],
    ),
    (
        "Năm 2023 Công đoàn các KCN tỉnh được Tổng LĐLĐ Việt Nam tặng Cờ thi đua.",
        ["Cờ thi đua | Tổng LĐLĐ Việt Nam |  | Công đoàn các KCN tỉnh"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_prose_tells(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


BESIDE = (
    (
        "Ban chỉ đạo khen thưởng 752 cá nhân, trong đó 74 cá nhân hiến máu 40 lần được trao Kỷ niệm chương “Vì sự nghiệp "
        "nhân đạo” và 492 cá nhân được UBND thành phố tặng bằng khen.",
        [
            "None | Ban chỉ đạo | 752 cá nhân | ",
            "Kỷ niệm chương “Vì sự nghiệp nhân đạo” | None | 74 cá nhân | ",
            "bằng khen | UBND thành phố | 492 cá nhân | ",
        ],
    ),
    (
        "Chiều 2/6, Bí thư Thành ủy TP.HCM Lê Thiện Nhàn đã đến trụ sở và thưởng nóng cho một số tập thể là Phòng Cảnh sát "
        "ma túy (PC47) phòng PA71, phòng PC54.",
        [
            "None | Bí thư Thành ủy TP.HCM Lê Thiện Nhàn |  | Phòng Cảnh sát ma túy (PC47), phòng PA71, phòng PC54"
        ],
    ),
    (
        "Bí thư trao huy hiệu 70 năm tuổi Đảng cho hai lão thành cách mạng Nguyễn Ngọc Cẩn (90 tuổi) và Nguyễn Chí Thần.",
        ["huy hiệu 70 năm tuổi Đảng | None | 2 lão thành cách mạng | Nguyễn Ngọc Cẩn, Nguyễn Chí Thần"],
    ),
    (
        "Giám đốc Sở Y tế tặng bằng khen vinh danh em Phạm Huy Tú.",
        ["bằng khen | Giám đốc Sở Y tế |  | Phạm Huy Tú"],
    ),
    (
        "Phó Chủ tịch nước biểu dương những nỗ lực của Lãnh sự quán Việt Nam tại Fukuoka.",
        ["None | Phó Chủ tịch nước |  | Lãnh sự quán Việt Nam tại Fukuoka"],
    ),
    (
        "Bộ trưởng Bộ Y tế biểu dương sáng kiến của Báo Quân đội Nhân dân đã tổ chức cuộc thi.",
        ["None | Bộ trưởng Bộ Y tế |  | Báo Quân đội Nhân dân"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_what_stands_beside_the_award(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


LATER = (
    # those counted are named in the sentences behind
    (
        "Hội đồng Thi đua tỉnh tuyên dương 40 điển hình. Hội trường chật kín. Người cao tuổi nhất là ông Vũ Văn Thắng, 71 "
        "tuổi. Còn người nhỏ tuổi nhất là em Huỳnh Hoàng Kha, 14 tuổi.",
        ["None | Hội đồng Thi đua tỉnh | 40 điển hình | Vũ Văn Thắng, Huỳnh Hoàng Kha"],
    ),
    (
        "Huyện ủy Mường La biểu dương 24 tập thể.\nNhiều tập thể có cách làm hay, tiêu biểu như Chi hội Phụ nữ bản Hua với "
        "mô hình “Nhà sạch”, Ban Chỉ huy Quân sự xã Chiềng San với “Bếp ăn tình thương”.",
        [
            "None | Huyện ủy Mường La | 24 tập thể | Chi hội Phụ nữ bản Hua, Ban Chỉ huy Quân sự xã Chiềng San",
        ],
    ),
    (
        "UBND thành phố tặng danh hiệu “Công dân ưu tú” cho 10 cá nhân.\nCác cá nhân khác được tặng danh hiệu “Công dân ưu "
        "tú” năm nay còn có GS. Lê Ngọc Cảnh, nguyên Phó Viện trưởng Viện Văn hóa; Đại tá Lê Đức Hoài, Trường Công an tỉnh.",
        ["Công dân ưu tú | UBND thành phố | 10 cá nhân | Lê Ngọc Cảnh, Lê Đức Hoài"],
    ),
    (
        "22 cá nhân được Chủ tịch UBND tỉnh tặng bằng khen gồm 9 người dân, trong đó có anh Lê Văn Tuyền - người đã lái xe "
        "cứu nạn; 5 cán bộ, chiến sĩ Công an huyện; 3 y, bác sĩ Bệnh viện tỉnh.",
        [
            "bằng khen | Chủ tịch UBND tỉnh | 22 cá nhân, 9 người dân, 5 cán bộ, chiến sĩ, 3 y, bác sĩ | Lê Văn Tuyền"
        ],
    ),
    (
        "Hội đồng họp để xét chọn 13 đơn vị với 13 sản phẩm, 2 tập thể và 2 cá nhân có thành tích, cùng 5 sinh viên giỏi để "
        "đề xuất UBND thành phố trao tặng bằng khen.",
        ["bằng khen | UBND thành phố | 13 đơn vị, 2 tập thể, 2 cá nhân, 5 sinh viên | "],
    ),
    # called by a short name; whose feast it is; on whose flag it is pinned
    (
        "Thủ khoa Phạm Nguyễn Minh Ngọc ra trường.\nHiệu trưởng trao bằng khen cho Minh Ngọc.",
        ["bằng khen | Hiệu trưởng |  | Minh Ngọc"],
    ),
    (
        "Sáng 12/7, Tỉnh ủy, UBND tỉnh Lào Cai tổ chức Lễ kỷ niệm 110 năm thành lập tỉnh Lào Cai và đón nhận Huân chương "
        "Độc lập hạng Nhất.",
        ["Huân chương Độc lập hạng Nhất | None |  | tỉnh Lào Cai"],
    ),
    (
        "Chủ tịch nước gắn Huân chương Độc lập hạng Nhất lên lá cờ truyền thống của tỉnh Hà Giang.",
        ["Huân chương Độc lập hạng Nhất | Chủ tịch nước |  | tỉnh Hà Giang"],
    ),
    (
        "Thay mặt Đảng ủy, Ban Giám đốc Công an tỉnh, Đại tá Lê Văn Hùng biểu dương tập thể lãnh đạo, cán bộ Trại giam số 3.",
        ["None | Đảng ủy, Ban Giám đốc Công an tỉnh |  | Trại giam số 3"],
    ),
    (
        "UBND xã tặng giấy khen và tuyên dương em Nguyễn Thị Lan Anh trước toàn trường.",
        ["giấy khen | UBND xã |  | Nguyễn Thị Lan Anh"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), LATER)
def test_names_told_away_from_the_award(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


NOBODY = (
    # people in general by an acronym, places by their name, applause
    "Cơ quan kịp thời biểu dương thành tích của CBCS trong đơn vị.",
    "Buổi diễn nhằm tôn vinh công lao của Đại tướng Lê Văn Tám.",
    "Nhiều người biểu dương hành động của 2 người đàn ông đã bắt cướp.",
    "Ông Bùi Trung Hải nhiều năm được các cấp khen thưởng.",
    "Hội nghị ghi nhận và biểu dương sự năng động của Việt Nam với vai trò chủ nhà.",
    # people of a body whom nobody names
    "Bộ trưởng Bộ Y tế trao bằng khen cho các tập thể, cá nhân của Cục Y dược cổ truyền.",
)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_honoured(pipeline: Pipeline, text: str) -> None:
    assert pipeline(text).commendations == ()


COUNTED = (
    # those counted are named in brackets, behind a word, or in the next sentence
    (
        "3 tập thể (Phòng PC01, Phòng PC02, Công an huyện Tam Đảo) và 9 cá nhân được Bộ trưởng Bộ Công an tặng Bằng khen.",
        [
            "Bằng khen | Bộ trưởng Bộ Công an | 3 tập thể, 9 cá nhân | Phòng PC01, Phòng PC02, Công an huyện Tam Đảo"
        ],
    ),
    (
        "Trung ương Đoàn tặng Bằng khen cho 2 tập thể, 3 cá nhân (anh Trần Minh Khánh, Bí thư Đoàn phường An Khánh; chị Lê "
        "Ngọc Hân, sinh viên Trường Đại học Cần Thơ); Ban Thường vụ Thành đoàn trao giấy khen cho 64 gương tiêu biểu.",
        [
            "Bằng khen | Trung ương Đoàn | 2 tập thể, 3 cá nhân | Trần Minh Khánh, Lê Ngọc Hân",
            "giấy khen | Ban Thường vụ Thành đoàn | 64 gương | ",
        ],
    ),
    (
        "3 bác sĩ của bệnh viện gồm Nguyễn Tri Thuần, Phạm Thanh Vinh, Lê Quốc Hoàn được phong tặng danh hiệu Thầy thuốc "
        "Nhân dân.",
        ["Thầy thuốc Nhân dân | None | 3 bác sĩ | Nguyễn Tri Thuần, Phạm Thanh Vinh, Lê Quốc Hoàn"],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho 30 tập thể, 35 cá nhân. Trong đó, có Khối Dân vận phường Nhơn Phú, ông Đinh Y Thiên, "
        "Trưởng làng Canh Thành; bà Trần Thị Sương - Chủ tịch Hội LHPN xã Phước Sơn.",
        [
            "Bằng khen | UBND tỉnh | 30 tập thể, 35 cá nhân | Khối Dân vận phường Nhơn Phú, Đinh Y Thiên, Trần Thị Sương",
        ],
    ),
    (
        "Bộ Y tế trao Huân chương Lao động hạng Ba cho 3 cá nhân: TS Hà Anh Đoan - Chánh Văn phòng Bộ; BS Nguyễn Trọng Khôi, "
        "Phó Cục trưởng Cục Quản lý Khám, chữa bệnh; bà Vũ Thị Minh Hà, nguyên Phó Viện trưởng.",
        [
            "Huân chương Lao động hạng Ba | Bộ Y tế | 3 cá nhân | Hà Anh Đoan, Nguyễn Trọng Khôi, Vũ Thị Minh Hà"
        ],
    ),
    (
        "Tổng giám đốc trao Cờ thi đua của Bộ Công Thương cho EVNNPC, EVNHANOI và Công ty Thủy điện Hòa Bình.",
        ["Cờ thi đua | Bộ Công Thương |  | EVNNPC, EVNHANOI, Công ty Thủy điện Hòa Bình"],
    ),
    (
        "Giám đốc công bố quyết định khen thưởng Đồn Biên phòng Tam Quang, Hải đội 2.",
        ["None | None |  | Đồn Biên phòng Tam Quang, Hải đội 2"],
    ),
    # givers
    (
        "50 chi hội được nhận Giấy khen của Tỉnh hội.",
        ["Giấy khen | Tỉnh hội | 50 chi hội | "],
    ),
    (
        "Công đoàn Giáo dục huyện tặng 30 suất quà cho học sinh nghèo, khen thưởng 15 em học sinh giỏi.",
        ["None | Công đoàn Giáo dục huyện | 15 em học sinh | "],
    ),
    (
        "Đại diện Ủy ban An toàn giao thông trao bằng khen cho đại diện Công ty Yamaha Motor.",
        ["bằng khen | Ủy ban An toàn giao thông |  | Công ty Yamaha Motor"],
    ),
    (
        "UBND, Phòng GD&ĐT huyện và Trường Tiểu học Thạch Hải đã làm lễ khen thưởng, tuyên dương dưới cờ đối với em Nguyễn "
        "Thị Lan Anh.",
        ["None | UBND, Phòng GD&ĐT huyện và Trường Tiểu học Thạch Hải |  | Nguyễn Thị Lan Anh"],
    ),
    (
        "Lữ đoàn pháo binh 49 nhận bằng khen của Thủ tướng Chính phủ nước CHXHCN Việt Nam.",
        ["bằng khen | Thủ tướng Chính phủ nước CHXHCN Việt Nam |  | Lữ đoàn pháo binh 49"],
    ),
    (
        "Trường THPT A Lưới đón nhận bằng khen của Bộ Tài chính, cờ thi đua của UBND thành phố Huế trao tặng.",
        [
            "bằng khen | Bộ Tài chính |  | Trường THPT A Lưới",
            "cờ thi đua | UBND thành phố Huế |  | Trường THPT A Lưới",
        ],
    ),
    # a flag goes to the body, whoever fetches it
    (
        "Ông Nguyễn Cảnh Hòa – Tổng giám đốc Công ty CP Hải Vân nhận Cờ thi đua do Thủ tướng Chính phủ trao tặng.",
        ["Cờ thi đua | Thủ tướng Chính phủ |  | Công ty CP Hải Vân"],
    ),
    # brackets behind a name: the brand belongs to it, the short form does not
    (
        "Công ty Tài chính Sigma Việt Nam (Sigma Finance) nhận bằng khen của Bộ Tài chính.",
        ["bằng khen | Bộ Tài chính |  | Công ty Tài chính Sigma Việt Nam (Sigma Finance)"],
    ),
    (
        "Hội Nông dân tỉnh Gia Lai (Hội) nhận bằng khen của Bộ Tài chính.",
        ["bằng khen | Bộ Tài chính |  | Hội Nông dân tỉnh Gia Lai"],
    ),
    (
        "Chủ tịch huyện quyết định tặng Giấy khen cho tập thể lớp 9A, Trường THCS Chu Văn An.",
        ["Giấy khen | Chủ tịch huyện |  | tập thể lớp 9A, Trường THCS Chu Văn An"],
    ),
    (
        "Hội CCB huyện được Trung ương tặng bằng khen và 5 năm liên tiếp được hội CCB tỉnh công nhận danh hiệu tổ chức "
        "Hội “Trong sạch vững mạnh”.",
        [
            "bằng khen | Trung ương |  | Hội CCB huyện",
            "Trong sạch vững mạnh | hội CCB tỉnh |  | Hội CCB huyện",
        ],
    ),
    (
        "Tỉnh Nghệ An đón nhận Huân chương Sao vàng lần thứ hai.",
        ["Huân chương Sao vàng lần thứ hai | None |  | Tỉnh Nghệ An"],
    ),
    (
        "Ông Trương Minh Tú, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Y tế biểu dương Khoa Báo chí.",
        ["None | Bộ trưởng Bộ Y tế |  | Khoa Báo chí"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_counts_names_and_givers(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


PLANNED = (
    "Từ năm 2021 đến 2025, mỗi năm Đảng ủy xã biểu dương 10 tập thể, 20 cá nhân.",
    "Sở Y tế xét tặng danh hiệu “Thầy thuốc ưu tú” cho 15 cá nhân.",
    "Phó Thủ tướng yêu cầu Bộ Công an đề xuất hình thức khen thưởng phù hợp cho Công an tỉnh Nam Định.",
    "Trường Tiểu học Gio Châu thông tin, sẽ có hình thức khen thưởng hai học sinh lớp 1.",
    "Có 27 thanh niên viết đơn tình nguyện sẽ được UBND huyện khen thưởng, trong đó có Lê Minh Sáng.",
)


@pytest.mark.parametrize("text", PLANNED)
def test_a_plan_is_a_proposal(pipeline: Pipeline, text: str) -> None:
    assert [commendation.status for commendation in pipeline(text).commendations] == ["proposed"]


def test_a_programme_is_no_submission(pipeline: Pipeline) -> None:
    text = "Phát biểu tại chương trình Chủ tịch Quốc hội Lê Thị Ngân đã biểu dương Đài Truyền hình Việt Nam."
    assert [commendation.status for commendation in pipeline(text).commendations] == ["given"]


NOT_THEIRS = (
    (
        "Chi cục Hải quan cửa khẩu Quốc tế Hà Tiên, Công an TP Phú Quốc được UBND tỉnh tặng Bằng khen.",
        ["Bằng khen | UBND tỉnh |  | Chi cục Hải quan cửa khẩu Quốc tế Hà Tiên, Công an TP Phú Quốc"],
    ),
    (
        "Huyện tặng quà cho ông Nguyễn Trọng Tuấn, xóm 9, xã Hợp Thành; UBND huyện tặng Giấy khen cho Trạm Y tế xã Bình Minh.",
        ["Giấy khen | UBND huyện |  | Trạm Y tế xã Bình Minh"],
    ),
    (
        "Hội Cựu chiến binh tặng Kỷ niệm chương Cựu chiến binh Việt Nam cho 3 đồng chí lãnh đạo tỉnh.",
        ["Kỷ niệm chương Cựu chiến binh Việt Nam | Hội Cựu chiến binh | 3 đồng chí | "],
    ),
    (
        "Huyện đoàn tặng Giấy khen cho anh Lê Văn Tám; Bí thư Huyện đoàn Vì Văn Hoan đã đến thăm hỏi.",
        ["Giấy khen | Huyện đoàn |  | Lê Văn Tám"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), NOT_THEIRS)
def test_names_that_get_nothing(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert groups(pipeline, text) == expected


REASONS = (
    ("UBND xã tặng Giấy khen cho ông Lê Văn Tám vì đã cứu người đuối nước.", "cứu người đuối nước"),
    (
        "Liên đoàn Lao động tỉnh tặng Bằng khen cho 2 tập thể có thành tích xuất sắc trong phong trào thi đua năm 2023, "
        "gồm: Công đoàn Sở Y tế, Công đoàn Sở Nội vụ.",
        "có thành tích xuất sắc trong phong trào thi đua năm 2023",
    ),
    (
        "Có 8 tập thể có thành tích xuất sắc trong thực hiện Chương trình 04 đã được UBND quận tặng Giấy khen.",
        "có thành tích xuất sắc trong thực hiện Chương trình 04",
    ),
    ("UBND xã tặng Giấy khen cho ông Lê Văn Tám.", None),
)


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_what_it_is_given_for(pipeline: Pipeline, text: str, reason: str | None) -> None:
    (commendation,) = pipeline(text).commendations
    assert commendation.reason == reason
