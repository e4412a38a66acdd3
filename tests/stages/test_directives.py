"""Mentions of documents, one line one truth: ⟦ ⟧ mark what the stage must find, and nothing else is found."""

from __future__ import annotations

import re

import pytest

from vnpolext.config import Config
from vnpolext.source import Source
from vnpolext.spans import DirectiveSpan, Found
from vnpolext.stages.directives import DirectivesStage
from vnpolext.vocab import load_lexicon

STAGE = DirectivesStage(load_lexicon(), Config())


def sure(text: str) -> list[DirectiveSpan]:
    """The mentions that need no confirmation by the rest of the text."""
    return [
        mention
        for mention in STAGE(Source(text), Found())
        if mention.form != "anaphor" and "doubtful" not in mention.flags
    ]


def marked(text: str) -> tuple[str, list[str]]:
    """Take ⟦marks⟧ out of a text; nested marks are written inside each other."""
    spans, stack, plain = [], [], ""
    for character in text:
        if character == "⟦":
            stack.append(len(plain))
        elif character == "⟧":
            spans.append((stack.pop(), len(plain)))
        else:
            plain += character
    return plain, [plain[start:end] for start, end in sorted(spans, key=lambda span: (span[0], -span[1]))]


CODES = """
Huyện ủy triển khai ⟦Nghị quyết số 18-NQ/TW⟧ tới chi bộ.
Huyện ủy triển khai ⟦Nghị quyết số 18 – NQ/TW⟧ tới chi bộ.
Huyện ủy triển khai ⟦Nghị quyết số: 57 - NQ / TW⟧ tới chi bộ.
Chi đoàn kể lại ⟦chỉ thị 05-ct/tw⟧ cho đoàn viên.
Theo ⟦Nghị định 30/2020/NĐ-CP⟧, hồ sơ gồm ba loại.
Theo ⟦Nghị định 43/2014/NĐ-CP⟧ngày 15/5, thuế được giảm.
Theo ⟦Nghị định 43/2014 NĐ-CP⟧ và ⟦Quyết định số 7/2016QĐ-UBND⟧, đất được giao.
Áp dụng ⟦Nghị định số 84/2014/NĐ--CP⟧ trong năm.
Sở gửi ⟦Công văn số 1234/SNV-CCVC⟧ và ⟦văn bản 77/SNV⟧.
Bộ có ⟦Văn bản số 407/BTNMT-TNN⟧ đề nghị các tỉnh.
Theo ⟦QĐ số 187/QĐ-TTg⟧, ⟦NĐ 30/2020⟧ và ⟦CV 1296/CT-NVT⟧.
Căn cứ ⟦QĐ 123/QĐ-UBND⟧;⟦NQ 05-NQ/TU⟧,⟦CT 3-CT/TU⟧, xã họp.
Căn cứ ⟦KH số 7/KH-HĐND⟧, ⟦BC 12/BC-UBND⟧ và ⟦TTr số 3/TTr-STC⟧, tổ làm việc.
Bộ Chính trị ban hành ⟦Nghị quyết 18⟧, ⟦19⟧, ⟦20⟧, ⟦21-NQ/TW⟧ trong năm.
Liên ngành ký ⟦Quy chế phối hợp số 1/QCPH-CA-VKS-TA⟧ và ⟦Hướng dẫn liên tịch số 5/HDLT-LĐLĐ-SGDĐT⟧.
UBND huyện có ⟦Kế hoạch 117⟧ về chuyển đổi số, tại ⟦Thông báo 301⟧ đã nêu.
Các ⟦nghị quyết 57⟧, ⟦59⟧, ⟦66⟧ đã mở đường.
Kế hoạch 5 năm, Chương trình 30 phút và Báo cáo 6 tháng được đọc.
Cục trưởng ký ⟦Quyết định số 32/C46⟧ hôm qua.
Ban Bí thư ra ⟦Quyết định số 476-QĐNS/TW⟧ về nhân sự.
Trung ương Đoàn ban hành ⟦Kế hoạch 298 KH/TWĐTN⟧ hè này.
Mặt trận gửi ⟦Công văn số 738/MTTW-BTT⟧ và ⟦Hướng dẫn số 11/HD-MTTW-BTT⟧.
Tạp chí cấp ⟦Giấy giới thiệu số 45/TCMT-GGT⟧ và ⟦số 46/TCMT-GGT⟧ cho phóng viên.
Tòa tuyên ⟦Bản án số 12/2024/HS-ST⟧ và ⟦Quyết định số 05/2024/QĐST-DS⟧.
Đảng ủy gửi ⟦Thông báo số 214-TB/VPTW/nb⟧ cho chi bộ.
UBND ban hành ⟦Quyết định số 201/QĐ-UBND-2022⟧ trong quý.
Ban Tổ chức và Ban Dân vận ký ⟦Quy chế phối hợp số 05-QC/BTCTU-BDVTU⟧.
Theo ⟦Kết luận thanh tra số 430/KL-TTCP⟧, có ba sai phạm.
Căn cứ ⟦Thông tư liên tịch số 37/2012/TTLT- BLĐTBXH-BYT⟧ còn hiệu lực.
Ông ký ⟦Quyết định thi hành kỷ luật số 15-QĐ/UBKTTU⟧ trong tháng.
Phường lập ⟦Biên bản vi phạm hành chính số 12/BB-VPHC⟧ tại chỗ.
Chủ tịch ký ⟦Quyết định số 10/QĐ-NHHT.ST⟧ và ⟦Thông báo số 176/TB.CCTHADS⟧.
Chính phủ từng ban hành ⟦Nghị định số 28-CP⟧ về việc này.
Căn cứ ⟦Luật Thi đua, khen thưởng số 06/2022/QH15⟧;
Căn cứ ⟦Bộ Luật Hình sự số 100/2015/QH13⟧;
Thảo luận về ⟦bộ luật Hình sự số 100/2015/QH13⟧ sáng nay.
Căn cứ ⟦Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13⟧;
Căn cứ ⟦Quyết định số 123/QĐ-UBND.VX⟧ và ⟦Án lệ số 47/2021/AL⟧;
UBND huyện có ⟦văn bản số 763/UBND.TNMT⟧ do Chủ tịch huyện ký.
Quy chế ban hành kèm theo ⟦Quyết định số 5/2020/QĐ-TTg⟧ đã hết hiệu lực.
Theo ⟦Nghị định số 31/CP⟧, ⟦Quyết định số 217-HĐBT⟧ và ⟦Sắc lệnh số 117-SL⟧.
Quốc hội thông qua ⟦Nghị quyết số 202/2025/QH15⟧ sáng nay.
Chế độ theo ⟦Thông tư số 04/2008/TT-BCA(X11)⟧ của Bộ Công an.
Các trường làm theo ⟦Nghị định116⟧ và ⟦Thông tư02/2015/TT-BTP⟧ từ quý này.
Chi cục ban hành ⟦quyết định xử phạt hành chính số 71/QĐ-XPHC⟧ với một cơ sở.
UBND huyện ra ⟦quyết định thu hồi đất số 412/QĐ-UBND⟧ tại khu Bắc.
Danh mục ban hành theo ⟦Thông tư số 03 /2016/TT-BNNPTNT⟧ của Bộ.
Lễ công bố ⟦Quyết định số 551/QĐ ĐHH⟧ ngày 31/5/2017 của Giám đốc Đại học Huế.
Tỉnh có ⟦Văn bản số 8959/UBND – THKH⟧ chấp thuận và ⟦Công văn số 35/UBND⟧ - TP Vinh đồng ý.
UBND huyện quyết định chi theo ⟦số 413/QĐ-UBND⟧ đã ký.
"""

LISTS = """
Tổng kết các ⟦Nghị quyết 18⟧, ⟦19-NQ/TW⟧.
Quán triệt các ⟦Chỉ thị số 05⟧, ⟦27⟧ và ⟦35-CT/TW⟧ trong quý.
Theo các ⟦Công văn số 463/TTg-KTN⟧; ⟦số 875/TTg-KTN⟧ và ⟦số 1797/TTg-KTN⟧ thì khác.
Bãi bỏ các Thông tư sau: ⟦số 15/2014/TT-BXD⟧; ⟦số 11/2009/TT-BXD⟧.
Theo ⟦Nghị quyết số 18⟧ và ⟦Nghị quyết số 19⟧ của Trung ương.
Ngân hàng có các ⟦văn bản số 5174⟧ và ⟦5175/NHNN-QLNH⟧ gửi chi nhánh.
Thực hiện ⟦Quyết định 935⟧, ⟦936⟧ của tỉnh.
Hội đề nghị thay ⟦Quyết định 09⟧, ⟦80⟧ và ⟦86⟧ về giao đất; theo ⟦Nghị định 12⟧ và ⟦15⟧ thì khác.
Chủ tàu vay vốn theo ⟦Nghị quyết 7⟧ và 15 hộ khác cũng vay.
Huyện hủy ⟦Quyết định cấp đất số 2594⟧ và ⟦Quyết định hành chính số 2595⟧; Quyết định cưỡng chế nhà số 5 còn đó.
Xã ký liên tiếp ba ⟦Quyết định mang số 1101⟧, ⟦1102⟧ và ⟦1103⟧ để giao đất.
"""

SHORT = """
Chi bộ học ⟦Nghị quyết 15⟧ của Tỉnh ủy.
Chi bộ học ⟦nghị quyết 29⟧ về giáo dục.
Mức phạt theo ⟦Nghị định 155/2016⟧ đã tăng.
Bộ trả lời tại ⟦văn bản 571⟧ ngày 19/1.
Theo ⟦quyết định 167⟧ của Chính phủ, hộ nghèo được hỗ trợ.
Theo ⟦Quyết định công nhận sự thỏa thuận của các đương sự số 62/2009⟧ thì xong.
Huyện nghèo hưởng ⟦Chương trình 30a⟧ từ lâu.
Tỉnh triển khai ⟦NQ57⟧ và ⟦Kết luận số 24⟧.
Kế hoạch 5 năm, Phương án 2, Dự án 1 và Báo cáo 9 tháng đã bàn.
Nghị quyết 6 tháng đầu năm và Chương trình 135 được nêu.
Hội đồng quyết định 3 nội dung và thông báo 2 việc.
Cháy ở tòa nhà CT 1A và CT 2.
"""

NAMED = """
Sửa ⟦Luật Đất đai 2024⟧, ⟦Luật Thủ đô (sửa đổi)⟧ và ⟦Bộ luật Hình sự năm 2015⟧.
Theo ⟦Hiến pháp năm 2013⟧ và ⟦Điều lệ Đảng⟧ thì khác.
Thi hành ⟦Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ⟧ từ nay.
Quốc hội thông qua ⟦Luật sửa đổi, bổ sung một số điều của ⟦Luật Giáo dục⟧⟧ hôm qua.
Vi phạm ⟦Luật BHXH⟧, ⟦Luật phòng chống tham nhũng⟧ và ⟦Pháp lệnh Ưu đãi người có công với cách mạng⟧.
⟦Luật Kiểm toán⟧ quy định rõ; ⟦Luật Chống độc quyền⟧ quy định khác.
Dự thảo ⟦Luật Chống trợ cấp hàng hóa⟧ được bàn.
Theo khoản 6 Điều 16 ⟦Luật về người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng⟧ thì khác.
Quốc hội cho ý kiến về ⟦Luật Phòng, chống tác hại của rượu bia⟧ sáng nay.
Dự án ⟦Luật Quản lý, sử dụng, vũ khí, vật liệu nổ và công cụ hỗ trợ⟧ được bàn.
Quốc hội bàn ⟦Luật sửa đổi, bổ sung ⟦Luật Cư trú⟧⟧ sáng nay.
Bộ đề xuất đưa vào ⟦bộ Luật Hình sự sửa đổi⟧ một tội danh.
Dự án ⟦Luật Quản lý bến bãi nhỏ và vừa⟧ đang được bàn.
Trường Đại học Luật Hà Nội, Công ty Luật TNHH An Khánh và báo Pháp luật đưa tin.
Điều 12 ⟦BLTTHS⟧ khác Điều 5 ⟦BLDS năm 2015⟧; ⟦Bộ luật Lao động⟧ (BLLĐ) cũng vậy.
Góp ý về ⟦Luật sửa đổi, bổ sung một số điều của ⟦BLHS 2015⟧⟧ sáng nay.
Học tập ⟦Nghị quyết Đại hội XIII của Đảng⟧ và ⟦Nghị quyết Trung ương 4 (khóa XII)⟧.
Quán triệt ⟦Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII⟧.
Thực hiện ⟦Nghị quyết Hội nghị Trung ương 4 khóa khóa XII⟧ về xây dựng Đảng.
Chi bộ học ⟦Nghị quyết Trung ương 6⟧, ⟦Trung ương 7⟧ và ⟦Trung ương 8 khóa XII⟧ trong hè.
Thực hiện ⟦nghị quyết Đại hội Đảng bộ huyện lần thứ XX⟧ của huyện.
Quyền này có trong ⟦Hiến pháp Pháp⟧ và ⟦Hiến pháp của Nhật Bản⟧ từ lâu.
Quy chế trái với ⟦Điều lệ trường đại học⟧ hiện hành.
Tiểu ban Điều lệ Đảng họp phiên đầu theo ⟦Điều lệ Đảng⟧ hiện hành.
Hai bên ký kết trong Chương trình Thực thi Luật lâm nghiệp và thương mại gỗ.
"""

DESCRIBED = """
Giải thưởng theo ⟦Đề án nâng cao chất lượng báo chí theo ⟦Quyết định số 16/QĐ-TTg⟧⟧, ngày 22/9/2014 của Thủ tướng.
⟦Nghị quyết quy định giá nước sạch của hộ nghèo⟧ đã được Hội đồng nhân dân tỉnh thông qua.
Áp dụng ⟦Hướng dẫn của Đảng ủy xã⟧ từ tháng sau.
Tỉnh phê duyệt ⟦Đề án “Phát triển du lịch xanh”⟧ tuần qua.
Tỉnh triển khai ⟦đề án "Phát triển du lịch xanh đến 2030"⟧ tuần qua.
Quốc hội thông qua ⟦Nghị quyết về xử lý nợ xấu của các tổ chức tín dụng⟧; đại biểu ra về.
Bộ trưởng đã có ⟦Điện⟧ gửi các đơn vị trực thuộc.
Huyện ban hành nhiều nghị quyết, chỉ thị, kế hoạch chuyên đề và công văn đôn đốc.
Thủ tướng phê duyệt ⟦Quy hoạch phát triển điện lực tỉnh Hà Nam đến năm 2020, có xét đến năm 2025⟧.
Chính phủ thông qua ⟦Đề án phát triển ngành giày đến năm 2025, tầm nhìn đến năm 2035⟧, ngành giày sẽ lớn hơn.
Hội nghị góp ý về ⟦Quy hoạch tổng thể khu du lịch quốc gia Tam Chúc⟧ do phần đánh giá còn sơ sài.
⟦Quy hoạch tổng thể bán đảo Tam Chúc⟧: Bộ vào cuộc
Chủ tịch UBND tỉnh báo cáo ⟦Đề án sắp xếp đơn vị hành chính cấp xã⟧ tại Hội nghị.
Quốc hội thông qua ⟦Nghị quyết về tách dự án thành phần⟧ Nghị quyết về tách dự án thành phần đã có.
Theo luật, có 3 Nghị định của Chính phủ; 5 Quyết định của Thủ tướng Chính phủ.
Theo khoản 5 ⟦Quyết định của Thủ tướng Chính phủ⟧, mức này giữ nguyên.
Bộ hoàn thiện hồ sơ trình ban hành Chỉ thị của Thủ tướng về việc này.
Vi phạm ⟦Luật Tài nguyên môi trường biển và hải đảo⟧ là rõ.
Tỉnh triển khai ⟦Đề án cơ cấu lại các hợp tác xã giai đoạn 2011-2015⟧, các hợp tác xã yếu kém đã giảm.
Bộ kiến nghị phê duyệt và triển khai ⟦Đề án phát triển ngành tôm Việt Nam đến năm 2030⟧ vào quý II/2017.
Theo ⟦Quy hoạch phát triển hệ thống cảng biển đến năm 2020⟧, năng lực cảng Bắc Sơn khoảng 36 triệu tấn.
Thực hiện ⟦Công điện của Tổng cục Thi hành án dân sự⟧ và ⟦Công điện của Thủ tướng⟧ ngay.
Quy hoạch xây dựng vẫn được tích hợp vào luật mới
Chính phủ đề nghị Quốc hội ban hành Nghị quyết về việc điều chỉnh dự toán năm nay.
Ngành triển khai nhiều Nghị quyết của Đại hội đồng Liên minh.
Tỉnh triển khai ⟦Đề án xây dựng công viên địa chất toàn cầu⟧ có ý nghĩa rất lớn.
Quyết định "tái xuất" của chị gây bất ngờ.
Thủ tướng ký ⟦Quyết định bổ nhiệm PGS. TS Trần Văn An giữ chức Giám đốc Đại học Bắc Sơn⟧.
Tỉnh thông qua ⟦Đề án bảo tồn cây sâm núi Ngọc⟧, công tác bảo tồn loại cây này ngày càng tốt.
Phương án của bộ đề nghị Ủy ban Thường vụ Quốc hội ban hành Nghị quyết về điều chỉnh địa giới các phường.
Hội đã tập huấn các thông tư, Quyết định của Trung ương cho cán bộ.
Giám đốc Sở chỉ đạo xây dựng, ban hành Quy chế hoạt động của Sở và các đơn vị.
Chính phủ giao bộ xây dựng Nghị định ban hành Quy chế quản lý nạo vét luồng hàng hải, trình trước tháng 9.
Thủ tướng cho biết sẽ sớm ký ban hành Chỉ thị về tháo gỡ khó khăn cho doanh nghiệp.
Chương trình công tác năm và Chương trình “Vì người nghèo” đã xong.
Thực hiện Chỉ thị, Nghị quyết của Trung ương, Chính phủ về tiếp dân.
Xã làm theo chủ trương, Nghị quyết của Đảng trong nhiều năm.
Các huyện thực hiện ⟦Kế hoạch triển khai phong trào “Mỗi xã một vườn rau”⟧ của Chủ tịch UBND tỉnh.
Trạm làm đúng ⟦Hướng dẫn quy trình khử khuẩn dụng cụ⟧ được ban hành kèm theo ⟦Quyết định số 12/QĐ-BYT⟧.
Phó Chủ tịch trao ⟦Quyết định nghỉ hưu trước tuổi cho bà Lê Thị Hoa⟧, kể từ ngày 1/5.
Giám đốc Sở trao ⟦Quyết định bổ nhiệm ông Lê Văn Tám⟧ vào chiều ngày 3/4 tại trụ sở.
Tỉnh ủy ban hành ⟦Chương trình hành động thực hiện Nghị quyết về kinh tế biển⟧ hôm qua.
⟦Công điện khẩn về việc ứng phó với bão số 5⟧
Các đại biểu bàn về vấn đề ⟦Quy hoạch tổng thể phát triển vùng hồ Thác Lớn⟧. Nhiều người góp ý.
Huyện thực hiện nghiêm ⟦Quy chế tổ chức lễ hội đua thuyền⟧ yêu cầu đảm bảo an toàn.
Đảng ủy xã đã ban hành ⟦Quy chế làm việc⟧, xây dựng Nghị quyết chuyên đề và phân công nhiệm vụ.
Xã đã ban hành ⟦Đề án tái cơ cấu ngành trồng trọt⟧ và ⟦Đề án phát triển vùng rau an toàn đến năm 2030⟧.
Viện Chính sách và Chiến lược phát triển nông nghiệp nông thôn lên tiếng.
UBND tỉnh trình HĐND tỉnh xem xét, ban hành Nghị quyết quy định giá nước sạch nông thôn.
Các đại biểu thảo luận về ⟦Đề án tổng kết mười năm trồng rừng ven biển⟧. Chiều cùng ngày, họ ra về.
Hai nước ký Hiệp định về Quy chế biên giới quốc gia trên biển.
Lỗi nêu tại ⟦Kết luận thanh tra của Thanh tra Sở Y tế⟧ về việc mua thuốc.
Vi phạm ⟦Công điện ngày 2/2/2023 của Thủ tướng Chính phủ⟧, ông bị nhắc nhở.
HĐND xã thông qua 2 nghị quyết, gồm: ⟦Nghị quyết về kế hoạch trồng rừng năm 2024⟧; ⟦Nghị quyết quy định mức thu phí chợ⟧.
HĐND xã thông qua ⟦Nghị quyết xác nhận kết quả bầu Ủy viên UBND xã⟧ sáng nay.
Quốc hội thông qua ⟦Nghị quyết chương trình giám sát năm 2018⟧ và Nghị quyết giao Chính phủ tăng lương.
Chính phủ sẽ trình Quốc hội thông qua: ⟦Luật Dân số⟧; Nghị quyết về Chương trình xây dựng luật năm sau.
Bộ trưởng trình bày ⟦Tờ trình đề nghị phê chuẩn quyết toán năm 2015⟧ và ⟦Báo cáo kiểm toán ngân sách xã năm 2015⟧.
Ủy ban trình bày ⟦Báo cáo giải trình, tiếp thu, chỉnh lý dự thảo Nghị quyết về nợ xấu của xã⟧. Báo cáo thẩm tra đã có.
Ông An đọc ⟦Báo cáo của Bộ Chính trị⟧ tiếp thu ý kiến; ⟦Báo cáo thẩm tra của Ủy ban Kinh tế⟧ cho rằng nên giữ.
Hồ sơ nêu trong Báo cáo đánh giá tác động môi trường của nhà máy.
Theo ⟦Nghị quyết Quy định mức hỗ trợ trồng rừng ven biển⟧, mỗi hộ được ba triệu đồng.
Sở đang xây dựng Đề án Phát triển vùng rau an toàn ven đô.
Hội nhận được ⟦Công văn từ Sở Y tế⟧; Sở Y tế đã có ⟦Công văn⟧ đề nghị hội trả lời.
Đó là nội dung của ⟦Kế hoạch bảo vệ đàn voi rừng đến năm 2030⟧ vừa được Thủ tướng phê duyệt.
Bà khiếu nại ⟦Quyết định thu hồi đất của UBND thị xã Sơn Hà⟧ nhiều lần.
Thực hiện ⟦Nghị quyết Đại hội đại biểu toàn quốc lần thứ X của Đoàn⟧, xã trồng cây.
Trường làm theo ⟦Luật Giáo dục đại học sửa đổi số 34⟧; các BLHS đều phạt tội này.
Thủ tướng phê duyệt ⟦Quy hoạch chung xây dựng Khu công nghệ Bắc Sơn đến năm 2030⟧ tuần qua.
Thông qua ⟦Nghị quyết về việc xử lý các xưởng được đưa vào sử dụng trước khi ⟦Luật Phòng cháy⟧ có hiệu lực⟧. Họ ra về.
Quốc hội thông qua ⟦Nghị quyết về việc tách dự án sân bay Bắc Sơn⟧ với đa số phiếu tán thành.
UBND tỉnh đề nghị bổ sung vào ⟦Quy hoạch thủy điện nhỏ trên địa bàn tỉnh⟧ 4 dự án ở vùng cao.
Theo ⟦Quy hoạch phát triển điện lực VII⟧, đến năm 2020 sẽ có thêm nhà máy.
Đại hội thông qua ⟦Tờ trình về việc ủy quyền cho HĐQT (trừ các thành viên có lợi ích liên quan theo Điều 9)⟧.
HĐND cho ý kiến về các văn bản: ⟦Quyết định phân loại đơn vị sự nghiệp công lập⟧; ⟦Đề án bảo tồn các buôn làng cổ⟧.
Tập đoàn thực hiện ⟦Kết luận của Bộ Chính trị⟧ về khai thác than. Người dân làm theo Quy định của Bộ Y tế.
Chính phủ ban hành ⟦Chiến lược quốc gia về khí hậu⟧ và ⟦Chiến lược quốc gia về nguồn nước⟧.
Quốc hội thông qua ⟦Luật sửa đổi, bổ sung Điều 6 và Phụ lục 4 của ⟦Luật Đầu tư⟧⟧ sáng nay.
Bộ xử lý theo ⟦công văn số 3478⟧ năm 2011.
Hai bên bàn về vấn đề Quy chế thị trường cho nước ta; ban có nhiệm vụ ban hành Kế hoạch triển khai các việc của xã nhà.
Cục đã có ⟦Công văn số 868/HĐXD-DA⟧ ngày 26/9/2017; tại ⟦Công văn 4611⟧ do Phó Chủ tịch ký, Hợp đồng số 12/HĐXD còn hiệu lực.
Quốc hội thông qua ⟦Luật Dược⟧ và ⟦Nghị quyết về việc thi hành ⟦Luật Dược⟧ từ năm sau⟧.
Công ty vừa công bố ⟦Nghị quyết Hội đồng quản trị⟧ quyết định lập công ty con.
Theo ⟦Quyết định phê duyệt kế hoạch thanh tra năm 2017⟧ của Thanh tra Chính phủ, đoàn sẽ làm việc.
Sau ba ngày thành phố ra ⟦quyết định 5412⟧ thì dân mới biết; họ quyết định 3 việc.
Thực hiện ⟦Nghị quyết Đại hội Đảng Bộ lần thứ XX⟧, xã trồng rừng theo ⟦Điều lệ Liên đoàn luật sư Việt Nam⟧.
Luật nêu “Quyết định về thi hành án, giấy báo và giấy triệu tập phải được gửi cho đương sự”.
TS An, Trường ĐH Kinh tế - Luật TP.HCM, phân tích.
Họ nghe ⟦Báo cáo giải trình, tiếp thu dự án ⟦Luật Đo đạc⟧⟧, đông đảo đại biểu cho rằng nên sớm thông qua.
Theo ⟦Đề án đổi mới sách giáo khoa sau năm 2015⟧, các định hướng xây dựng chương trình là tiếp cận năng lực.
"""

OTHERS = """
Gọi 0243.825.1234 hoặc 024-3825-1234, hotline 1900 6017.
Xe 30K-567.89 va chạm trên cao tốc CT.01, gần nút QL18 - ĐT.295.
Nhà máy đạt ISO 9001:2015, TCVN 5603:2008; mẫu xe CB-650R.
Hợp đồng tín dụng HĐ-0123/2024 và Giấy phép số 123/GP-BTTTT đã cấp.
Hợp đồng số 12/2020/HĐ-XD và giấy phép xây dựng số 95/GPXD đã cấp.
Địa chỉ: số 72 phố KH-Láng, tầng 11-TU, lô 05-CT/B.
Trận đấu kết thúc với tỷ số 3-2; đội KH/HU nghỉ 24/7.
Tỷ lệ 10/12 đảng viên, bản đồ 1/500 và dịch Covid-19.
Ngày 15/4/2020 - UBND tỉnh họp với 2/3 đại biểu.
"""


def rows(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line]


@pytest.mark.parametrize("line", rows(CODES + LISTS + SHORT + NAMED + DESCRIBED + OTHERS))
def test_mentions(line: str) -> None:
    text, want = marked(line)
    assert [text[mention.start : mention.end] for mention in sure(text)] == want


def test_a_line_break_may_stand_in_a_code_and_in_a_type_word() -> None:
    text = "Đảng bộ thông qua Nghị\nquyết số 05-NQ/ĐU và Kế hoạch số 18-\nKH/ĐU."
    assert [mention.code for mention in sure(text)] == ["05-NQ/ĐU", "18-KH/ĐU"]


READINGS = [
    # as written, code, type, issuer's letters, system
    ("Nghị quyết 18-NQ/TƯ", "18-NQ/TW", "Nghị quyết", "TW", "party"),
    ("Kết luận 71-KL/T.Ư", "71-KL/TW", "Kết luận", "TW", "party"),
    ("Quy định số 66-QĐ/TW", "66-QĐ/TW", "Quy định", "TW", "party"),
    ("66-QĐ/TW", "66-QĐ/TW", "Quyết định", "TW", "party"),
    ("Thông tri số 04-TT/TU", "04-TT/TU", "Thông tri", "TU", "party"),
    ("số 09/2017/TT-BNV", "09/2017/TT-BNV", "Thông tư", "BNV", "state"),
    ("Chỉ thị 05-ct/tw", "05-CT/TW", "Chỉ thị", "TW", "party"),
    ("Kế hoạch 21-KH/DU", "21-KH/ĐU", "Kế hoạch", "ĐU", "party"),
    ("Kế hoạch số 65-Ctr/TU", "65-CTr/TU", "Kế hoạch", "TU", "party"),
    ("Nghị định số 78/2013/NĐCP", "78/2013/NĐ-CP", "Nghị định", "CP", "state"),
    ("Quyết định số 9/2016 QĐ-UBND", "9/2016/QĐ-UBND", "Quyết định", "UBND", "state"),
    ("So: 12/QD-UBND", "12/QĐ-UBND", "Quyết định", "UBND", "state"),
    ("Quyết định số 2551/QDD-TTg", "2551/QĐ-TTg", "Quyết định", "TTg", "state"),
    ("Công văn 34O-CV/ĐU", "340-CV/ĐU", "Công văn", "ĐU", "party"),
    ("Nghị quyết số 19-2017/NQ-CP", "19-2017/NQ-CP", "Nghị quyết", "CP", "state"),
    ("Văn bản số 346/UB-QĐ", "346/UB-QĐ", "Quyết định", "UB", "state"),
    ("Tờ trình số 333/TTr-TANDTC", "333/TTr-TANDTC", "Tờ trình", "TANDTC", "judiciary"),
    ("Luật Báo chí số 103/2016/QH13", "103/2016/QH13", "Luật", "QH13", "assembly"),
    ("Nghị quyết số 916/NQ-UBTVQH13", "916/NQ-UBTVQH13", "Nghị quyết", "UBTVQH13", "assembly"),
    ("Hướng dẫn 47/HD-TLĐ", "47/HD-TLĐ", "Hướng dẫn", "TLĐ", "union"),
    ("Kế hoạch số 225-KH/TWĐTN-TNNT", "225-KH/TWĐTN-TNNT", "Kế hoạch", "TWĐTN-TNNT", "union"),
    ("Nghị quyết số 731-NQ/QUTW", "731-NQ/QUTW", "Nghị quyết", "QUTW", "party"),
    ("Văn bản 3491/UBND_TNMT", "3491/UBND-TNMT", "Công văn", "UBND", "state"),
    ("Thông tư số 04/2008/TT-BCA(X11)", "04/2008/TT-BCA(X11)", "Thông tư", "BCA", "state"),
    ("Quyết định số 08-QĐi/TW", "08-QĐi/TW", "Quyết định", "TW", "party"),
]


@pytest.mark.parametrize(("text", "code", "kind", "issuer", "system"), READINGS)
def test_what_a_code_says(text: str, code: str, kind: str, issuer: str, system: str) -> None:
    (mention,) = STAGE(Source(text), Found())
    assert (mention.code, mention.type, mention.issuer_code, mention.system) == (code, kind, issuer, system)


POINTERS = [
    ("Theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP.", "khoản 2 Điều 5"),
    ("Theo điểm b khoản 2 Điều 5 của Luật Đất đai.", "điểm b khoản 2 Điều 5"),
    ("Vi phạm Điều 21, Điều 23 của Luật Báo chí.", "Điều 21, Điều 23"),
    ("Theo khoản 1, khoản 3 Điều 9 Nghị định 15/2020.", "khoản 1, khoản 3 Điều 9"),
    ("Theo Phụ lục III Thông tư 09/2017/TT-BNV.", "Phụ lục III"),
    ("Theo Nghị định 15/2020.", None),
]


@pytest.mark.parametrize(("text", "pointer"), POINTERS)
def test_article_pointers_stay_beside_the_mention(text: str, pointer: str | None) -> None:
    (mention,) = sure(text)
    assert (mention.pointer and text[slice(*mention.pointer)]) == pointer


def test_a_type_word_that_disagrees_with_its_code_is_flagged() -> None:
    (mention,) = sure("Kế hoạch số 65-Ctr/TU")
    assert mention.flags == ("type_mismatch",)


@pytest.mark.parametrize("rule", ["directives.full_code", "directives.short", "directives.law"])
def test_each_mention_names_its_rule(rule: str) -> None:
    text = "Theo Nghị định 30/2020/NĐ-CP, Nghị quyết 18 và Luật Đất đai."
    assert rule in {mention.rule for mention in sure(text)}
    assert all(re.fullmatch(r"directives\.\w+", mention.rule) for mention in sure(text))
