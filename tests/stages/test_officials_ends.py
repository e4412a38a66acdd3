"""Posts whose right end or holder is told in many ways: a grid of own sentences, the posts between bars."""

from __future__ import annotations

import pytest

from vnpolext import Pipeline

ENDS = """
# tại / ở / từ + body behind a role
Ông Lò Văn Khún, |giảng viên tại Đại học Tây Bắc|, cho biết lớp đã đủ.
Theo bà Vi Thị Nụ, |chuyên gia tại Viện Nghiên cứu Phát triển nông thôn|, giá sẽ giảm.
Anh Hà Văn Pó (SN 1990, |nhân viên bảo vệ tại Bệnh viện Đa khoa Mộc Châu|) kể lại.
Bà Anna Keller, |giám đốc thương mại tại Northwind Trading|, nói.
Ông John Dahl, |chuyên gia phân tích tại Mirabell Capital|, nhận định.
Ông Lò Văn Khún hiện là |điều dưỡng tại Trung tâm Y tế huyện Mường La|.
Cô Vi Thị Nụ, |giáo viên Ngữ văn tại Trường THPT Chiềng Sinh|, nhận xét đề vừa sức.
Thầy Hà Văn Pó, |giáo viên bộ môn Toán tại Hệ thống Giáo dục Sao Mai|, cho hay đề khó.
TS John Dahl, |trưởng khoa tại Bệnh viện Nhi Boston|, cho biết.
Ông John Dahl, |chuyên gia từ Viện Karoline|, giải thích.
Ông John Dahl, |nhà nghiên cứu ở Viện Hải dương học|, cho hay.
Ông Lò Văn Khún từng là |kế toán tại Công ty TNHH Hoa Ban|.
Bà Anna Keller, |phó giám đốc Trung tâm Khí hậu tại Đại học Lund|, nói.
Ông John Dahl, |Giám đốc Chương trình Biển tại Viện Chính sách Oslo|, nói.
Ông Lò Văn Khún, |Chủ tịch UBND tỉnh Sơn La| tại buổi họp báo chiều 2/3 nói.
Ông Lò Văn Khún, |Giám đốc Sở Y tế| tại hội nghị sáng nay cho biết.
Ông Lò Văn Khún, |Bí thư Huyện ủy| tại Lễ khai giảng phát biểu.
Ông Lò Văn Khún được bầu làm |Bí thư Huyện ủy| tại Đại hội lần thứ XX.
Ông Lò Văn Khún, |Phó Chủ tịch UBND huyện| tại kỳ họp thứ 5 đã trả lời.
|Trưởng ban Futsal Quốc gia| Lò Văn Khún và |Phó CT UBND huyện| Vi Thị Nụ dự bốc thăm.
# tại + place: envoys, branches, foreign bodies
Bà Anna Keller, |Tùy viên Quốc phòng Na Uy tại Việt Nam|, cho biết.
Ông John Dahl, |Phó Tổng lãnh sự Vương quốc Hà Lan tại TP.HCM|, dự lễ.
Ông John Dahl - |Giám đốc ADB tại Việt Nam| chia sẻ.
Ông John Dahl - |Giám đốc Quốc gia của ADB tại Việt Nam| chia sẻ.
Ông Lò Văn Khún, |Phó giám đốc VCCI tại Đà Nẵng|, cho biết.
Ông Lò Văn Khún, |Phó Bí thư Đảng ủy Việt Nam tại Liên bang Nga|, dự lễ.
Ông Lò Văn Khún, |Chủ tịch Hội người Việt Nam tại Cộng hòa Séc|, cho biết.
Ông Lò Văn Khún, |chủ tịch Hội người Việt ở tỉnh Champasak|, cho hay.
Thủ tướng đã tiếp Chủ tịch Hạ viện Nhật Bản tại Tokyo.
Ông Lò Văn Khún, |Trưởng đại diện Văn phòng Sao Mai tại Hà Nội|, cho biết.
# comma + parent
Ông Lò Văn Khún, |Trưởng khoa Nhi, BV Bạch Mai|, cho biết.
Ông Lò Văn Khún, |Trưởng phòng Đào tạo, ĐH Thủy lợi|, cho biết.
Cô Vi Thị Nụ, |giáo viên Lịch sử, Trường THPT Chiềng Sinh|, nhận xét.
Ông Lò Văn Khún, |tổ trưởng tổ Ngữ văn, Trường THPT Chiềng Sinh| cho rằng đề hay.
Ông Lò Văn Khún, |Chánh Thanh tra, Sở Nội vụ|, cho biết.
Ông Lò Văn Khún, |nguyên Phó Vụ trưởng, Bộ Nội vụ|, nói.
Ông Lò Văn Khún, |Thủ trưởng Cơ quan Cảnh sát điều tra, Công an tỉnh Hòa Bình| cho biết.
Ông Lò Văn Khún, |Phó Tổng Giám đốc phụ trách pháp luật, Công ty Hoa Ban|, nói.
Ông Lò Văn Khún, |Chủ tịch Công đoàn cơ sở, Công ty TNHH Hoa Ban|, nói.
Ông Lò Văn Khún, |Chủ tịch UBND quận 1, TP.HCM|, cho biết.
Ông Lò Văn Khún, |Trưởng Công an quận Bình Thạnh, TP.HCM| thông tin.
Ông Lò Văn Khún, |Hiệu trưởng Trường Tiểu học Kim Đồng, quận Gò Vấp, TP.HCM| cho biết.
Ông Lò Văn Khún, |Giám đốc Đào tạo, Viện Đổi mới sáng tạo|, nói.
Ông Lò Văn Khún, |Chủ tịch UBND xã Chiềng Hặc|, xã đã có kế hoạch.
Theo ông Lò Văn Khún - |Giám đốc Sở Y tế tỉnh Sơn La|, tỉnh sẽ mở thêm trạm.
Theo ông Lò Văn Khún - |Hiệu trưởng Trường Mầm non Hoa Ban|, trường hiện có 300 trẻ.
Theo ông Lò Văn Khún, |Giám đốc Bệnh viện Tim|, Bệnh viện đã mổ 20 ca.
Theo ông Lò Văn Khún, |Bộ trưởng Bộ Quốc phòng|, Bộ Công an sẽ phối hợp.
# phụ trách
Ông Lò Văn Khún, |Phó Tổng Giám đốc phụ trách Khối vốn của Ngân hàng Hoa Ban|, nói.
Ông Lò Văn Khún - |Phó Chủ tịch xã phụ trách văn hóa|, cho biết.
Bà Anna Keller, |trợ lý Bộ trưởng Tư pháp Mỹ phụ trách hình sự|, nói.
Ông John Dahl, |đặc phái viên Mỹ phụ trách Syria|, nói.
|Bộ trưởng phụ trách vấn đề biên giới của Anh| John Dahl đến Bỉ.
Ông Lò Văn Khún, |Phó Tổng Thư ký ASEAN phụ trách Cộng đồng Kinh tế|, cho biết.
Ông Lò Văn Khún, |Tổ trưởng phụ trách tuyển sinh, Phòng Đào tạo|, cho biết.
# về
Bà Anna Keller, |Đặc phái viên của Tổng thống Mỹ về Kiểm soát vũ khí|, thăm châu Á.
Ông John Dahl, |Chủ tịch Tiểu ban về các lực lượng chiến lược|, dẫn đầu đoàn.
Ông John Dahl, |chuyên gia về cúm mùa tại Viện Pasteur|, nói.
Ông Lò Văn Khún, |Chủ nhiệm Ủy ban về các vấn đề xã hội của Quốc hội|, nói.
Ông John Dahl, |Điều phối viên đặc biệt của Liên hợp quốc về Tiến trình hòa bình Trung Đông|, kêu gọi.
Ông Lò Văn Khún, |Chủ tịch UBND tỉnh Sơn La| về việc thanh tra đất.
Ông Lò Văn Khún, |Bí thư Quận ủy Ba Đình| về công tác tại Ủy ban Kiểm tra Thành ủy.
|Trưởng đoàn đàm phán về Brexit của EU| John Dahl sẽ đến.
# và / & / -
Bà Vi Thị Nụ, |Giám đốc Đối ngoại và Truyền thông Hoa Ban Group|, nói.
Ông John Dahl, |nhà phân tích quân sự và tình báo Indonesia|, nói.
Ông Lò Văn Khún, |Phó giám đốc Trung tâm tuyển sinh và quan hệ doanh nghiệp|, nói.
Ông John Dahl, |Bộ trưởng Nông nghiệp và nguồn nước Kazakhstan|, nói.
Ông Lò Văn Khún, |Bí thư Đoàn Trường Đại học Bách khoa - Đại học Quốc gia Hà Nội|, nói.
Ông Lò Văn Khún, |Tổ trưởng Tổ Vật lí - Công nghệ|, nói.
Bà Vi Thị Nụ, |Trưởng phòng Giáo dục & Đào tạo huyện Mường La|, nói.
Bà Vi Thị Nụ, |Phó Trưởng khoa Điện - Điện tử|, nói.
Bà Vi Thị Nụ, |Chi hội trưởng Chi hội Doanh nhân Cựu chiến binh huyện|, nói.
Bà Vi Thị Nụ, |Chủ tịch Hội Liên hiệp Phụ nữ thành phố| và ông Hà Văn Pó dự.
# của
Ông Lò Văn Khún, |Tổ trưởng Tổ Thẩm định độc lập của tỉnh Bình Định|, cho biết.
Ông Lò Văn Khún, |Trưởng Ban Chỉ đạo phòng, chống dịch Covid-19 của Hà Nội|, cho biết.
Ông Lò Văn Khún, |Giám đốc Khối Viễn thông của hệ thống Hoa Ban Shop|, cho biết.
Ông Lò Văn Khún, |đại biểu Quốc hội của đoàn TP.HCM|, nhận định.
"""

HOLDERS = """
# ranks of professional soldiers
Thiếu tá QNCN Lò Văn Hặc, |Tổ trưởng Tổ Đúc mạ|, được khen.
Đại úy QNCN Vi Thị Nụ, |nhân viên Kho K820|, được khen.
Thiếu tá (QNCN) Hà Văn Pó, |Trạm trưởng Trạm sửa chữa|, được khen.
Thượng úy chuyên nghiệp Hà Văn Pó, |Đội trưởng Đội xe|, được khen.
# ranks and degrees between two posts
Ông Lò Văn Khún (sinh năm 1970), |Ủy viên Ban Thường vụ Tỉnh ủy|, Đại tá, |Giám đốc Công an tỉnh Sơn La|.
Ông Lò Văn Khún, |Ủy viên Trung ương Đảng|, Thượng tướng, |Thứ trưởng Bộ Quốc phòng|, dự lễ.
Bà Vi Thị Nụ, |Tỉnh ủy viên|, Bác sĩ CKII, |Giám đốc Sở Y tế|, nói.
Bà Vi Thị Nụ (Sinh năm 1980), Bác sĩ, |Phó Giám đốc Bệnh viện Đa khoa tỉnh Sơn La|.
Bà Vi Thị Nụ (Sinh năm 1980), Bác sĩ y khoa, |Phó Giám đốc Bệnh viện Đa khoa tỉnh Sơn La|.
Ông Lò Văn Khún, PGS.TS, |Trưởng khoa Toán|, nói.
# the accused: bracket, then a dash
Lò Văn Khún (SN 1961, trú tại phường Chiềng Lề) - |cựu Giám đốc Công ty Hoa Ban| bị truy tố.
Vi Thị Nụ (sinh năm 1970, ở quận 3) – |nguyên Kế toán trưởng Công ty Hoa Ban|, khai nhận.
Các bị cáo gồm: Lò Văn Khún (SN 1961, |nguyên Chủ tịch HĐQT|), Vi Thị Nụ (SN 1970, |nguyên Kế toán trưởng|).
Bị cáo Lò Văn Khún (55 tuổi), |cựu Phó Giám đốc Sở Y tế|, khai.
Hà Văn Pó (32 tuổi, ngụ quận 12, |nhân viên Ngân hàng Hoa Ban|) bị tạm giữ.
# bracket behind a name
TS Vi Thị Nụ (|Viện trưởng Viện Kinh tế Hoa Ban|) nói.
Ông Lò Văn Khún (|Giám đốc|) và bà Vi Thị Nụ (|Phó Giám đốc|) ký.
Ông Lò Văn Khún - |Giám đốc Sở Y tế| (|Trưởng ban|) nói.
# relations of words
Với vai trò nước ta là Chủ tịch ASEAN, |Bộ trưởng Ngoại giao| Lò Văn Khún cho biết.
|Tổng thống đắc cử| John Dahl nói.
|Phát ngôn viên của Tổng thống Nga|, ông Ivan Petrov, nói.
Đại biểu chất vấn Bộ trưởng Bộ Tài chính, |Phó Thủ tướng| Lò Văn Khún đã giải trình thêm.
Theo |Trưởng phòng Kinh tế huyện| Lò Văn Khún, huyện đã hỗ trợ.
|Giám đốc công ty| Lò Văn Khún phát động phong trào.
Đồng chí Lò Văn Khún được giao |quyền Trưởng ban Tổ chức Huyện ủy|.
Anh Lò Văn Khún hiện làm |lái xe Công ty Hoa Ban|.
Chị Vi Thị Nụ - |văn thư Trường THPT Chiềng Sinh| kể.
Chị Vi Thị Nụ, |y sĩ Trạm Y tế xã Mường Bú|, kể.
Trung sĩ Hà Văn Pó, |chiến sĩ Đại đội 9, Tiểu đoàn 2|, được khen.
Ông Lò Văn Khún làm |Chủ tịch UBND xã Mường Bú| từ năm 2015.
Thay mặt đoàn, ông Lò Văn Khún, |Trưởng đoàn|, cảm ơn.
# firms and bodies are no persons
Ông Hà Văn Pó là |Giám đốc Công ty TNHH Đúc đồng Trà Lân|, |Chi hội trưởng Chi hội Doanh nhân huyện|.
LIÊN MINH HỢP TÁC XÃ TỈNH HÀ XUYÊN - CHỦ TỊCH đã ký.
Ông Hà Văn Pó, |Giám đốc Công ty CP Gạch men Thanh Hà|, nói.
Ông Hà Văn Pó, |Giám đốc Công ty TNHH MTV Dệt may Mai Linh|, nói.
Ông Hà Văn Pó, |Giám đốc HTX Nông nghiệp Lê Lợi|, nói.
Ông Hà Văn Pó, |Hiệu trưởng Trường THCS Lương Thế Vinh|, nói.
Ông Hà Văn Pó, |Chủ tịch UBND phường Trần Hưng Đạo|, nói.
"""

NAMES = """
# names behind long bodies
|Chủ tịch Đại hội đồng Liên hợp quốc| Peter Dahl phát biểu.
|nguyên Thứ trưởng Thường trực Bộ Bưu chính, Viễn thông| Mai Văn Trực kể.
|cựu Chủ tịch Tập đoàn sản xuất thực phẩm Meatco| José Batista nhận tội.
|Cố vấn Hội đồng An ninh Quốc gia| H.R. McMahon dự họp.
|giám đốc Cơ quan Tình báo| Dan Coates nói.
|Bộ trưởng Quốc phòng| James Mather, |cố vấn an ninh quốc gia| H.R. McMahon và |giám đốc Cơ quan Tình báo| Dan Coates dự họp.
|Trưởng thôn Nghĩa Xá| Nguyễn Văn Phú cho biết.
|Phó Tổng Thư ký Quốc hội| Lê Bộ Lĩnh trả lời.
|Thứ trưởng Bộ Văn hóa, Thể thao và Du lịch| Lò Văn Khún dự lễ.
|Chủ tịch Ủy ban Olympic quốc tế| Thomas Berg đến thăm.
|Tổng Giám đốc Tổ chức Y tế Thế giới| John Dahl cảnh báo.
|Chủ tịch Ủy ban châu Âu| Jean Muller phát biểu.
|Chủ tịch Phòng Thương mại châu Âu tại Trung Quốc| Jorg Wutte cho rằng.
|Giám đốc WB tại Việt Nam| John Dahl nói.
|Đại sứ Na Uy tại Việt Nam| Anna Keller chúc mừng.
|Tư lệnh Bộ Chỉ huy Ấn Độ Dương - Thái Bình Dương| John Dahl nói.
# parties and heads
|lãnh đạo đảng Lao động đối lập| Jeremy Cole nói.
|Lãnh đạo đảng DUP|, bà Anna Foster, nói.
|Nghị sỹ Đảng Lao động| John Dahl nói.
|cựu lãnh đạo đối lập| Anwar Ismail được thả.
|Thường trực Ủy ban Kinh tế|, ông Lò Văn Khún, nói.
|Người phát ngôn viên Bộ Ngoại giao| Lò Văn Khún trả lời.
|Đại biện lâm thời Đại sứ quán Na Uy| John Dahl dự.
# verbs
UBND tỉnh bổ nhiệm ông Lò Văn Khún, em trai Bí thư Huyện ủy, làm |Giám đốc Sở Nội vụ|.
Thủ tướng bổ nhiệm chức vụ |Vụ trưởng Vụ Pháp chế| cho bà Vi Thị Nụ.
Ông Lò Văn Khún được cử giữ chức vụ |Phó Giám đốc Sở Nội vụ|.
# of another
|Tổng thống Mỹ| John Dahl và |Thủ tướng| Lò Văn Khún hội đàm.
Tổng thống Mỹ và |Thủ tướng| Lò Văn Khún hội đàm.
Trong buổi làm việc với đoàn của Bí thư Thành ủy, |Phó Giám đốc Sở Xây dựng| Lò Văn Khún cho biết.
Ông Lò Văn Khún được phân công giữ chức |Bí thư Thành ủy| |Chủ tịch Quốc hội| Vi Thị Nụ trao quyết định.
Theo đề nghị của Giám đốc Sở Y tế, |Chủ tịch UBND tỉnh| Lò Văn Khún đã ký quyết định.
Thực hiện chỉ đạo của Bộ trưởng Bộ Y tế, |Giám đốc Sở Y tế| Lò Văn Khún yêu cầu.
# status
|Cựu nữ chủ tịch xã| Vi Thị Nụ kể.
"""

RELATIONS = """
# a dash, a comma, a bracket or nothing between the post and its holder
|Thủ tướng| - Stefan Dahl cho biết.
|Bộ trưởng Tài chính| - Magda Andersen cho biết.
|Thủ tướng Nhật Bản| - Shinzo Abe và |Thủ tướng New Zealand| - Bill Dahl hội đàm.
|Chuyên gia kinh tế| - TS Lò Văn Khún cho rằng giá sẽ tăng.
Theo |chuyên gia kinh tế| - TS. Vi Thị Nụ, giá sẽ tăng.
|chỉ huy lực lượng cảnh sát London| - Stuart Dahl nói.
|Chuyên gia phân tích kim loại quý| John Dahl cảnh báo.
|cựu Bộ trưởng Quốc phòng Mỹ|, ông William J. Perez, từng chỉ đạo.
|Cựu Chủ tịch Barcelona|, Bartomeo Lopez, nói.
|Phát ngôn viên của Tổng thống Nga| , ông Ivan Petrov, nói.
|Trưởng phòng Cảnh sát giao thông (PC08) Công an TP.HCM|, Thượng tá Lò Văn Khún cho biết.
# names of unusual build
Ông Lê Bộ Lĩnh - |Phó Chủ nhiệm Văn phòng Quốc hội| nói.
|Bí thư Tỉnh ủy Hưng Yên| Đỗ Tiến Sỹ phát biểu.
Ông Đỗ Tiến Sỹ, |Bí thư Tỉnh ủy|, phát biểu.
|Thủ tướng| Abe cho biết.
|Thứ trưởng| Ohtsuka cho biết.
|Tổng thống Mỹ| khi đó George W. Bush tuyên bố.
|Cựu Tổng thống Mỹ| George H. W. Bush nói.
Ông Prachup Chaya – |Chủ tịch Hội Hữu nghị Thái Việt|, dự lễ.
|Thứ trưởng Bộ Nông Lâm Lào| Khăm Bun nói.
Ông Tôn Thất Bào - |Chủ tịch Hội đồng trị sự Nguyễn Phúc tộc| - đứng tên.
Đồng chí Y Thanh Niê Kđăm, |Phó Bí thư Tỉnh ủy|, dự lễ. Đồng chí Y Thanh phát biểu.
Ông Rơ Châm Hyéo, |Trưởng làng Mrông Yố|, nói.
|Chỉ huy lực lượng không quân Nga| Ivan Petrov nói.
# a post given or left
Bà A ký quyết định bổ nhiệm chức vụ |Giám đốc Sở Nội vụ| cho ông Lò Văn Khún.
Chủ tịch tỉnh đã ký quyết định bổ nhiệm chức |Giám đốc Sở Nội vụ| cho ông Lò Văn Khún.
UBND tỉnh giao nhiệm vụ |Giám đốc Sở Nội vụ| cho ông Lò Văn Khún.
Tổng thống cũng chỉ định Giáo sư Lò Văn Khún, một học giả nổi tiếng, làm |Bộ trưởng Tư pháp|, bà Vi Thị Nụ làm |Bộ trưởng Y tế|.
Vị trí |Chủ tịch Hội đồng| do ông Lò Văn Khún đảm nhiệm.
Bà Vi Thị Nụ, khi còn |Chủ tịch UBND tỉnh|, đã ký.
Bà Anna Keller nói. Keller trở thành |Giám đốc Viện Hải dương| năm 2010.
Ông Lò Văn Khún, |Chủ tịch| kiêm |Tổng giám đốc VNG|, nói.
Ông Lò Văn Khún, |nguyên Giám đốc| và bà Vi Thị Nụ, |nguyên Phó Giám đốc Sở Y tế|, khai.
Theo bị cáo Lò Văn Khún (|nguyên Giám đốc Công ty Sao Mai|), tiền đã chi hết.
# words of a post that stand for none here
Thấy khó khăn của vợ chồng anh Khún, chủ tịch UBND xã đã cho sửa lại nhà.
Trả lời thắc mắc của ông Lò Văn Khún, Giám đốc Sở Y tế đã nêu rõ lý do.
Theo Văn phòng Tổng thống Hàn Quốc, ông Kim Sang-kon đã từ chức.
Ông Kohl được xem là kiến trúc sư trưởng của nước Đức mới.
Ca sĩ Lê Thùy Linh được chọn làm đại sứ cho sản phẩm này.
Thủ tướng là nhà lãnh đạo Đông Nam Á đầu tiên thăm Mỹ. Ông Lò Văn Khún, |Bí thư Tỉnh ủy|, dự.
Vợ Chủ tịch nước, bà Vi Thị Nụ, dự lễ.
Con trai Bí thư Huyện ủy, anh Lò Văn Khún, đã xin nghỉ.
Báo cáo sự việc với Thủ tướng , ông Lò Văn Khún nhấn mạnh.
# long bodies and fields of work
Ông Lò Văn Khún, |Bí thư Tỉnh ủy Bà Rịa - Vũng Tàu|, khẳng định.
Ông Lò Văn Khún, |Bí thư Tỉnh ủy Bà Rịa-Vũng Tàu| khẳng định.
Ông Lò Văn Khún, |Bí thư Tỉnh ủy tỉnh BR-VT| và ông Hà Văn Pó, |Chủ tịch UBND tỉnh| dự.
Kristian Ulrich, một |chuyên gia tại Baker Institute|, cho biết.
Bà Vi Thị Nụ, |cán bộ tư pháp-hộ tịch xã Mường Bú|, nói.
Bà Vi Thị Nụ, |cán bộ tư pháp - hộ tịch xã Mường Bú|, nói.
Ông Lò Văn Khún, |cán bộ địa chính - xây dựng phường Chiềng Lề|, nói.
Ông Lò Văn Khún, |công chức Tư pháp - Hộ tịch xã Mường Bú|, nói.
Ông Lò Văn Khún, |công chức văn hóa - xã hội xã Mường Bú|, nói.
Ông Lò Văn Khún, |cục trưởng cục Quản lý khám chữa bệnh, bộ Y tế|, nói.
Ông Lò Văn Khún, |trưởng phòng Đào tạo, trường Đại học Tây Bắc|, nói.
Ông Lò Văn Khún, |Trọng tài viên VIAC|, |Chủ tịch HĐTV Công ty Luật Sao Mai|, nói.
|Bí thư thứ 1 Đại sứ quán Việt Nam tại LB Nga| Vi Thị Nụ dự.
Bà Anna Keller, |Phó chủ tịch phụ trách phát triển quan hệ toàn cầu của Apple|, nói.
Ông Lò Văn Khún, |Đội trưởng Đội Cảnh sát điều tra tội phạm về trật tự xã hội|, nói.
Ông Lò Văn Khún, |Trưởng phòng Cảnh sát điều tra tội phạm về kinh tế, ma túy|, nói.
Ông Lò Văn Khún, |Phó Trưởng phòng Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu|, nói.
Ông Lò Văn Khún, |Đội phó Đội Cảnh sát quản lý hành chính về trật tự xã hội|, nói.
Ông Lò Văn Khún, |Giám đốc cảng Cát Lái|, nói.
Ông Lò Văn Khún, |tổ trưởng tổ quản lý chợ Lương Văn Can|, nói.
Ông Lò Văn Khún, |Trưởng ban quản lý chợ Phạm Văn Hai|, nói.
Ông Lò Văn Khún, |Phó hiệu trưởng Trường ĐH Y Dược, ĐHQGHN|, nói.
Ông Lò Văn Khún, |Phó hiệu trưởng Trường ĐH Công nghệ, ĐH Quốc gia Hà Nội|, nói.
|Trưởng ban Tuyên giáo Thành ủy|, |Trưởng đoàn Đại biểu Quốc hội khóa XIV đơn vị thành phố Mường Thanh| Lò Văn Khún dự.
Ông John Dahl, |chuyên gia về cơ khí| cho biết.
Ông John Dahl, |chuyên gia về Covid-19 tại Viện Wellborn|, nói.
Chị Vi Thị Nụ - |Giám đốc HTX Sản xuất, kinh doanh rượu nếp Mường Lò| cho rằng giá tốt.
Đại tá Lò Văn Khún - |Phó Giám đốc CATP|chúc mừng các đồng chí.
Ông John Dahl, |người đứng đầu tổ chức bảo tồn di sản tại Yemen|, nói.
Ông Lò Văn Khún, |Giám đốc Công ty CP sản xuất và thương mại Sao Mai|, nói.
Ông Lò Văn Khún, |Giám đốc Công ty Xây dựng|, kinh doanh từ năm 1990.
"""

ROWS = [row for row in (ENDS + HOLDERS + NAMES + RELATIONS).splitlines() if row and not row.startswith("#")]


@pytest.mark.parametrize("row", ROWS)
def test_the_posts_between_bars_are_found(pipeline: Pipeline, row: str) -> None:
    parts = row.split("|")
    officials = pipeline("".join(parts)).officials
    assert [post.text for person in officials for post in person.positions] == parts[1::2]
