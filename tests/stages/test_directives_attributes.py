"""Date, issuer and title beside a mention: a sentence, and what each of its codes takes with it."""

from __future__ import annotations

import pytest

from vnpolext.config import Config
from vnpolext.source import Source
from vnpolext.spans import Found
from vnpolext.stages.dates import DatesStage
from vnpolext.stages.directives import DirectivesStage
from vnpolext.vocab import load_lexicon

LEXICON = load_lexicon()
DATES = DatesStage(LEXICON, Config())
DIRECTIVES = DirectivesStage(LEXICON, Config())


def attributes(text: str) -> dict[str, tuple[str | None, str | None, str | None]]:
    """Return date, issuer and title by code."""
    source, found = Source(text), Found()
    found.dates = DATES(source, found)
    said = {}
    for mention in DIRECTIVES(source, found):
        if mention.code:
            issuer = mention.issuer and source.written(*mention.issuer)
            title = mention.title and source.written(*mention.title)
            said[mention.code] = (mention.date.value if mention.date else None, issuer, title)
    return said


SENTENCES = [
    (
        'Tỉnh ủy ban hành Nghị quyết chuyên đề số 3-NQ/TU (khóa XIII), ngày 22/9/2016 "Về phát triển nhân lực".',
        {"3-NQ/TU": ("2016-09-22", "Tỉnh ủy", "Về phát triển nhân lực")},
    ),
    (
        "Nghị quyết số 54/2019/NQ-HĐND (ban hành ngày 11/12/2019) đã hết hiệu lực.",
        {"54/2019/NQ-HĐND": ("2019-12-11", None, None)},
    ),
    (
        "Đồng chí Bí thư Tỉnh ủy ký ban hành Quyết định số 1123-QĐ/TU.",
        {"1123-QĐ/TU": (None, "Bí thư Tỉnh ủy", None)},
    ),
    (
        "Xã báo cáo theo Công văn số 45/UBND-NC ngày 5/3 của UBND tỉnh và Thông báo số 6/TB-SXD ngày 7/3.",
        {"45/UBND-NC": (None, "UBND tỉnh", None), "6/TB-SXD": (None, None, None)},
    ),
    (
        'Thủ tướng chỉ đạo tại Thông báo số 12/TB-VPCP ngày 25/3/2020: "Bộ chủ động chuẩn bị kinh phí."',
        {"12/TB-VPCP": ("2020-03-25", None, None)},
    ),
    (
        "Quyết định số 8-QĐ/TW về việc các tổ chức góp ý xây dựng Đảng, Chủ tịch Nguyễn Văn An cho rằng cần sửa.",
        {"8-QĐ/TW": (None, None, "các tổ chức góp ý xây dựng Đảng")},
    ),
    (
        "Ngày 5/7/2012, ông Khanh - Chủ tịch UBND xã ký Nghị quyết số 12/NQ-UBND và ngày 9/7/2012 ký "
        "Quyết định số 13/QĐ-UBND.",
        {
            "12/NQ-UBND": ("2012-07-05", "Chủ tịch UBND xã", None),
            "13/QĐ-UBND": ("2012-07-09", None, None),
        },
    ),
    (
        "Theo Nghị quyết 9/NQ-CP, Quyết định số 8/QĐ-TTg của Thủ tướng Chính phủ thì xong.",
        {"9/NQ-CP": (None, None, None), "8/QĐ-TTg": (None, "Thủ tướng Chính phủ", None)},
    ),
    (
        "Thông báo số 87/TB-HĐTT ngày 14/6/2019 của Hội đồng thi tuyển viên chức năm 2019 về lịch thi.",
        {"87/TB-HĐTT": ("2019-06-14", "Hội đồng thi tuyển viên chức năm 2019", "lịch thi")},
    ),
    (
        "Theo ý kiến của Sở Y tế (Công văn số 18/SYT-NV), dự án được UBND xã cho phép theo văn bản số 3/UBND-KT.",
        {"18/SYT-NV": (None, "Sở Y tế", None), "3/UBND-KT": (None, "UBND xã", None)},
    ),
    (
        "Ngày 3/5/2017, Bộ Công Thương đã phê duyệt phương án tại Quyết định số 62/QĐ-BCT.",
        {"62/QĐ-BCT": ("2017-05-03", "Bộ Công Thương", None)},
    ),
    (
        "Nghị định số 9/2013/NĐ-CP hướng dẫn thi hành Luật Giá quy định giá sàn là mức thấp nhất.",
        {"9/2013/NĐ-CP": (None, None, "hướng dẫn thi hành Luật Giá")},
    ),
    (
        "Thông tư số 8/2016/TT-NHNN quy định cho vay tiêu dùng vừa được Thống đốc ký ban hành ngày 5/3/2016.",
        {"8/2016/TT-NHNN": ("2016-03-05", None, "quy định cho vay tiêu dùng")},
    ),
    (
        "Kết luận số 37/KL-UBND của UBND tỉnh do ông Lê Văn Khoa - Phó Chủ tịch ký ngày 21/11/2016 nêu rõ.",
        {"37/KL-UBND": ("2016-11-21", "UBND tỉnh", None)},
    ),
    (
        "Hai văn bản Bộ Y tế vừa ban hành: Thông tư số 3/2016/TT-BYT và công văn.",
        {"3/2016/TT-BYT": (None, "Bộ Y tế", None)},
    ),
    (
        "Ngày 11/7/2017, UBND tỉnh đã có văn bản số 35/UBND-KT đồng ý.",
        {"35/UBND-KT": ("2017-07-11", "UBND tỉnh", None)},
    ),
    (
        "Thực hiện Kế hoạch số 16/KH-UBND của UBND quận, ngày 2-2, đoàn kiểm tra đi phường.",
        {"16/KH-UBND": (None, "UBND quận", None)},
    ),
    (
        "Bộ sửa Nghị định số 2/2014/NĐ-CP về kinh doanh khí theo hướng bỏ điều kiện về kho.",
        {"2/2014/NĐ-CP": (None, None, "kinh doanh khí")},
    ),
    (
        "Theo Nghị định 4/2014/NĐ-CP về quy định tổ chức các cơ quan chuyên môn thì Sở thừa người.",
        {"4/2014/NĐ-CP": (None, None, "quy định tổ chức các cơ quan chuyên môn")},
    ),
    (
        "Kế hoạch số 3/KH-UBND về thực hiện Chỉ thị số 5-CT/TU, ngày 6/2/2016, của Thành ủy về tiếp dân.",
        {
            "3/KH-UBND": (
                None,
                None,
                "thực hiện Chỉ thị số 5-CT/TU, ngày 6/2/2016, của Thành ủy về tiếp dân",
            ),
            "5-CT/TU": ("2016-02-06", "Thành ủy", "tiếp dân"),
        },
    ),
    (
        "Đề án 11-ĐA/TU, ngày 6/12/2021 của Ban Thường vụ Thành ủy về “nâng cao chất lượng "
        "chi bộ” có kết quả.",
        {"11-ĐA/TU": ("2021-12-06", "Ban Thường vụ Thành ủy", "nâng cao chất lượng chi bộ")},
    ),
    (
        "Quận ủy Hải An ban hành Kế hoạch số 72-KH/QU “về việc triển khai Đề án số 11-ĐA/TU, "
        'ngày 6/12/2021" ngay.',
        {
            "72-KH/QU": (
                None,
                "Quận ủy Hải An",
                "về việc triển khai Đề án số 11-ĐA/TU, ngày 6/12/2021",
            ),
            "11-ĐA/TU": ("2021-12-06", None, None),
        },
    ),
    (
        "Ngày 9/5/2024, UBND tỉnh đã ban hành Quyết định 1105/QĐ-UBND.",
        {"1105/QĐ-UBND": ("2024-05-09", "UBND tỉnh", None)},
    ),
    (
        "Nghị quyết số 5/2020/QH14 được Quốc hội khóa XIV, kỳ họp thứ 9, thông qua ngày 8/6/2020.",
        {"5/2020/QH14": ("2020-06-08", "Quốc hội khóa XIV", None)},
    ),
    (
        "Chỉ thị 788-CT/QUTW của Thường vụ Quân ủy Trung ương được học.",
        {"788-CT/QUTW": (None, "Thường vụ Quân ủy Trung ương", None)},
    ),
    (
        "Sau ba năm thực hiện Nghị định 67/2014/NĐ-CP về phát triển thủy sản, đến đầu tháng 7, xã có 6 tàu.",
        {"67/2014/NĐ-CP": (None, None, "phát triển thủy sản")},
    ),
    (
        "Nghị quyết số 48/2016/NQ-HĐND về phí cảng biển đang gây nhiều lo ngại.",
        {"48/2016/NQ-HĐND": (None, None, "phí cảng biển")},
    ),
    ("Ngày 9/5/2024, Huyện ủy quán triệt Nghị quyết 24-NQ/TW.", {"24-NQ/TW": (None, None, None)}),
    (
        "Từ 1/7/2025, Đảng ủy xã An Bình ban hành Nghị quyết số 01-NQ/ĐU.",
        {"01-NQ/ĐU": (None, "Đảng ủy xã An Bình", None)},
    ),
    ("Công văn số 12/BNV-TCBC đề nghị báo cáo trước ngày 20/5/2025.", {"12/BNV-TCBC": (None, None, None)}),
    (
        "Nghị quyết số 10-NQ/TW ngày 18/1/2002 và Kết luận số 12-KL/TW ngày 24/10/2011 của "
        "Bộ Chính trị được sơ kết.",
        {"10-NQ/TW": ("2002-01-18", "Bộ Chính trị", None), "12-KL/TW": ("2011-10-24", "Bộ Chính trị", None)},
    ),
    (
        "Nghị quyết số 18-NQ/TW và 19-NQ/TW ngày 25/10/2017 được sơ kết.",
        {"18-NQ/TW": ("2017-10-25", None, None), "19-NQ/TW": ("2017-10-25", None, None)},
    ),
    (
        "Kết luận số 126-KL/TW và Kết luận số 127-KL/TW lần lượt ban hành ngày 14/2/2025 và ngày 28/2/2025.",
        {"126-KL/TW": ("2025-02-14", None, None), "127-KL/TW": ("2025-02-28", None, None)},
    ),
    (
        "Tỉnh ủy Lào Cai ban hành Thông tri số 04-TT/TU, Quy hoạch số 02-QH/TU.",
        {"04-TT/TU": (None, "Tỉnh ủy Lào Cai", None), "02-QH/TU": (None, "Tỉnh ủy Lào Cai", None)},
    ),
    (
        "Theo Quyết định số 25/QĐ-UBND ngày 5/10/2015, Chủ tịch UBND tỉnh Bình Dương tặng Bằng khen.",
        {"25/QĐ-UBND": ("2015-10-05", "Chủ tịch UBND tỉnh Bình Dương", None)},
    ),
    (
        "Theo Thông tư số 10/2025/TT-BTC vừa được Bộ Tài chính ban hành, phí giảm.",
        {"10/2025/TT-BTC": (None, "Bộ Tài chính", None)},
    ),
    (
        "Xét đề nghị của Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 3/4/2020.",
        {"12/TTr-SNV": ("2020-04-03", "Sở Nội vụ", None)},
    ),
    (
        "Nghị định số 67/2017/NĐ-CP quy định xử phạt trong lĩnh vực dầu khí, thay thế Nghị "
        "định 97/2013/NĐ-CP.",
        {
            "67/2017/NĐ-CP": (None, None, "quy định xử phạt trong lĩnh vực dầu khí"),
            "97/2013/NĐ-CP": (None, None, None),
        },
    ),
    (
        "Chỉ thị số 16/CT-TTg về lập dự toán ngân sách, Ủy ban nhân dân tỉnh yêu cầu các sở báo cáo.",
        {"16/CT-TTg": (None, None, "lập dự toán ngân sách")},
    ),
    ("Nghị định số 67/2017/NĐ-CP quy định phạt tiền từ 1 triệu đồng.", {"67/2017/NĐ-CP": (None, None, None)}),
    ("Căn cứ Luật Thủy lợi số 08/2017/QH14;", {"08/2017/QH14": (None, None, "Thủy lợi")}),
    (
        "Nghị quyết số 25-NQ/TW ngày 3/6/2013 của Ban Chấp hành Trung ương Đảng khóa XI.",
        {"25-NQ/TW": ("2013-06-03", "Ban Chấp hành Trung ương Đảng khóa XI", None)},
    ),
    (
        "UBND quận họp; văn bản số 12/UBND-NV là của cơ quan này.",
        {"12/UBND-NV": (None, "UBND quận", None)},
    ),
    (
        "QUẬN ỦY LONG BIÊN\n*\nSố: 72 – KH/QU\nLong Biên, ngày 05 tháng 02 năm 2022\nKẾ "
        "HOẠCH\nvề việc triển khai công tác dân vận",
        {"72-KH/QU": ("2022-02-05", "QUẬN ỦY LONG BIÊN", "triển khai công tác dân vận")},
    ),
    (
        "Theo Quyết định số 12/QĐ-UBND của UBND tỉnh về bảo đảm hậu cần cho lực lượng "
        "chống dịch, huyện đã họp.",
        {"12/QĐ-UBND": (None, "UBND tỉnh", "bảo đảm hậu cần cho lực lượng chống dịch")},
    ),
    (
        "Theo Quyết định số 13/QĐ-UBND của UBND tỉnh về các biện pháp cấp bách, cần thiết "
        "phòng dịch, huyện đã họp.",
        {"13/QĐ-UBND": (None, "UBND tỉnh", "các biện pháp cấp bách, cần thiết phòng dịch")},
    ),
    (
        "Theo Thông tư 19/2019/TT-BTC về thuế đối với hàng hóa đã qua sử dụng, doanh nghiệp phải nộp.",
        {"19/2019/TT-BTC": (None, None, "thuế đối với hàng hóa đã qua sử dụng")},
    ),
    (
        "Nghị quyết số 9/NQ-HĐND về học bổng cho học sinh là người dân tộc Dao được thông qua.",
        {"9/NQ-HĐND": (None, None, "học bổng cho học sinh là người dân tộc Dao")},
    ),
    (
        "Thông tư số 43/2016/TT-BCA quy định bảo hiểm của chiến sĩ CAND.Ngoài ra, theo "
        "pháp luật, mức này giữ nguyên.",
        {"43/2016/TT-BCA": (None, None, "quy định bảo hiểm của chiến sĩ CAND")},
    ),
    (
        "Thông báo số 28-TB/ĐUK của Đảng ủy Khối Cơ quan kết luận kiểm tra khi có dấu hiệu "
        "vi phạm đối với ông An.",
        {
            "28-TB/ĐUK": (
                None,
                "Đảng ủy Khối Cơ quan",
                "kết luận kiểm tra khi có dấu hiệu vi phạm đối với ông An",
            )
        },
    ),
    (
        'Hội thảo "Nghị định 116/2020/NĐ-CP về đào tạo giáo viên theo nhu cầu" do Sở Giáo dục tổ chức.',
        {"116/2020/NĐ-CP": (None, None, "đào tạo giáo viên theo nhu cầu")},
    ),
    (
        "Nghị định 179/2013/NĐ-CP về xử phạt trong lĩnh vực môi trường, quy định tăng mức "
        "phạt với hành vi xả rác.",
        {"179/2013/NĐ-CP": (None, None, "xử phạt trong lĩnh vực môi trường")},
    ),
    (
        "Ý kiến của Ban Thường vụ Tỉnh ủy về việc thanh tra đất đai, đô thị tại Công văn "
        "số 1415-CV/TU nêu rõ.",
        {"1415-CV/TU": (None, "Ban Thường vụ Tỉnh ủy", None)},
    ),
    (
        "Công an huyện ra quyết định khởi tố bị can số 15/QĐ-CSĐT.",
        {"15/QĐ-CSĐT": (None, "Công an huyện", None)},
    ),
    (
        "Căn cứ Nghị định 124/2015/NĐ-CP về sửa đổi Nghị định 185/2013/NĐ-CP, UBND phường "
        "phạt ông An 2 triệu đồng.",
        {
            "124/2015/NĐ-CP": (None, None, "sửa đổi Nghị định 185/2013/NĐ-CP"),
            "185/2013/NĐ-CP": (None, None, None),
        },
    ),
    (
        "Nghị định 67/2014/NĐ-CP về chính sách phát triển thủy sản do Bộ NNPTNT tổ chức đã sơ kết.",
        {"67/2014/NĐ-CP": (None, None, "chính sách phát triển thủy sản")},
    ),
    (
        "Thành phố ban hành Kế hoạch số 37/KH-UBND thực hiện Quyết định của Thủ tướng Chính "
        "phủ phê duyệt đề án kinh tế đêm.",
        {
            "37/KH-UBND": (
                None,
                "Thành phố",
                "thực hiện Quyết định của Thủ tướng Chính phủ phê duyệt đề án kinh tế đêm",
            )
        },
    ),
    (
        "Nội dung tại Quyết định số số 5612/QĐ-UBND ngày 7/10/2016 giữ nguyên.",
        {"5612/QĐ-UBND": ("2016-10-07", None, None)},
    ),
    (
        "Nghị định 163/2006/NĐ-CP về giao dịch bảo đảm, quy định bên thế chấp giữ giấy đăng ký xe.",
        {"163/2006/NĐ-CP": (None, None, "giao dịch bảo đảm")},
    ),
    (
        "Kế hoạch số 4-KH/TU thực hiện Nghị quyết Trung ương 4 về xây dựng Đảng; ngăn chặn, "
        "đẩy lùi sự suy thoái, những biểu hiện “tự chuyển hóa”.",
        {
            "4-KH/TU": (
                None,
                None,
                "thực hiện Nghị quyết Trung ương 4 về xây dựng Đảng; ngăn chặn, đẩy lùi sự "
                "suy thoái, những biểu hiện “tự chuyển hóa”",
            )
        },
    ),
    (
        'Nhiều nơi phớt lờ Nghị định 87/2015/NĐ-CP, "ém" thông tin tài chính.',
        {"87/2015/NĐ-CP": (None, None, None)},
    ),
    (
        "Toàn văn Nghị quyết số 12-NQ/TW về cơ cấu lại doanh nghiệp nhà nước I- TÌNH HÌNH 1. Thời gian qua.",
        {"12-NQ/TW": (None, None, "cơ cấu lại doanh nghiệp nhà nước")},
    ),
    (
        "Thông tư 333/2016/TT-BTC quy định lệ phí tại bến như sau: từ 1 triệu đồng.",
        {"333/2016/TT-BTC": (None, None, "quy định lệ phí tại bến")},
    ),
    (
        "Nghị định 37/2014/NĐ-CP quy định, số cấp phó của mỗi sở không quá ba người.",
        {"37/2014/NĐ-CP": (None, None, None)},
    ),
    (
        "Thông tư 30/2014/TT-BGDĐT về đánh giá học sinh tiểu học thông qua đã được sửa.",
        {"30/2014/TT-BGDĐT": (None, None, "đánh giá học sinh tiểu học")},
    ),
    (
        "Sở Y tế có Công văn số 21/SYT-NVY gửi các bệnh viện công lập về việc trực cấp cứu dịp Tết.",
        {"21/SYT-NVY": (None, "Sở Y tế", "trực cấp cứu dịp Tết")},
    ),
    (
        "Dự án được Thủ tướng Chính phủ chấp thuận chủ trương tại văn bản số 21/TTg-CN.",
        {"21/TTg-CN": (None, "Thủ tướng Chính phủ", None)},
    ),
    (
        "Việc này được phân cấp từ Bộ Công Thương về cho tỉnh, theo Nghị định số 46/2025/NĐ-CP.",
        {"46/2025/NĐ-CP": (None, None, None)},
    ),
    (
        "Thông tư số 63/2014/TT-BGTVT về quản lý xe chở khách quy định hợp đồng phải có biển số.",
        {"63/2014/TT-BGTVT": (None, None, "quản lý xe chở khách")},
    ),
    (
        "Nghị định 46/2016/NĐ-CP xử phạt vi phạm giao thông nếu người lái đi sai làn.",
        {"46/2016/NĐ-CP": (None, None, "xử phạt vi phạm giao thông")},
    ),
    (
        "Bộ Công Thương ra Quyết định số 76/QĐ-BCT thành lập Hội đồng kỷ luật do Thứ trưởng làm Chủ tịch.",
        {"76/QĐ-BCT": (None, "Bộ Công Thương", "thành lập Hội đồng kỷ luật")},
    ),
    (
        "Theo Thông tư số 2/2017/TT-BYT ban hành theo mức tối đa của giá dịch vụ.",
        {"2/2017/TT-BYT": (None, None, None)},
    ),
    (
        "Nghị quyết số 36-NQ/TW về công tác kiều bào, luôn coi kiều bào là nguồn lực.",
        {"36-NQ/TW": (None, None, "công tác kiều bào")},
    ),
    (
        "Ngày 8/2/2017, Bộ trưởng Bộ Y tế ký, ban hành Quyết định số 78/QĐ-BYT loại bỏ thuốc hết hạn.",
        {"78/QĐ-BYT": ("2017-02-08", "Bộ trưởng Bộ Y tế", "loại bỏ thuốc hết hạn")},
    ),
    (
        "Nghị định 47/2017/NĐ-CP quy định 9 nhóm được tăng lương.",
        {"47/2017/NĐ-CP": (None, None, None)},
    ),
    (
        "Xã làm theo số 53/QĐ-UBND ngày 2/10/2014 của UBND TP. Đề nghị của dân được ghi nhận.",
        {"53/QĐ-UBND": ("2014-10-02", "UBND TP", None)},
    ),
    (
        "Chỉ thị 18-CT/TW về an toàn giao thông đường bộ, Ủy ban An toàn giao thông quốc gia tập trung làm ba việc.",
        {"18-CT/TW": (None, None, "an toàn giao thông đường bộ")},
    ),
    (
        "Thông tư 5/2016/TT-BTP về quan hệ giữa luật sư và người được bào chữa có hiệu lực.",
        {"5/2016/TT-BTP": (None, None, "quan hệ giữa luật sư và người được bào chữa")},
    ),
]


@pytest.mark.parametrize(("text", "want"), SENTENCES)
def test_what_stands_beside_a_mention(
    text: str, want: dict[str, tuple[str | None, str | None, str | None]]
) -> None:
    assert attributes(text) == want


def test_a_header_gives_the_type_of_its_number() -> None:
    text = "ỦY BAN NHÂN DÂN TỈNH HÀ NAM\nSố: 12/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc phân bổ vốn"
    (mention,) = (mention for mention in DIRECTIVES(Source(text), Found()) if mention.code)
    assert (mention.type, "header" in mention.flags) == ("Quyết định", True)


HEADINGS = [
    ("THÔNG BÁO\nKết luận của Bí thư Huyện ủy tại buổi làm việc\n\nSáng nay, Huyện ủy họp.", True),
    ("NGHỊ ĐỊNH\nQuy định mức lương cơ sở và chế độ thưởng\n\nCăn cứ Luật Tổ chức Chính phủ;", True),
    ("THÔNG BÁO\nHuyện ủy báo tin cuộc họp dời sang tuần sau.", False),
    ("THÔNG BÁO\nKính gửi: Các chi bộ", False),
]


@pytest.mark.parametrize(("below", "titled"), HEADINGS)
def test_a_heading_below_the_type_word_is_the_title(below: str, titled: bool) -> None:
    text = f"HUYỆN ỦY BA VÌ\nSố 12-TB/HU\n{below}"
    (mention,) = (mention for mention in DIRECTIVES(Source(text), Found()) if mention.code)
    assert (mention.title and text[slice(*mention.title)]) == (below.split("\n")[1] if titled else None)


CARDS = [
    "Số hiệu:\t61/2025/TT-BGDĐT\tLoại văn bản:\tThông tư\nNơi ban hành:\tBộ Giáo dục và Đào tạo\tNgười ký:\tLê An\n"
    "Ngày ban hành:\t17/07/2025\tNgày hiệu lực:\t01/09/2025\nTrích yếu: Quy định về dạy thêm",
    "| **Số ký hiệu** | 61/2025/TT-BGDĐT |\n| **Nơi ban hành** | Hà Nội |\n| **Loại văn bản** | Thông tư |\n"
    "| **Cơ quan ban hành** | Bộ Giáo dục và Đào tạo |\n| **Ngày ban hành** | 17/07/2025 |\n"
    "| **Trích yếu** | Thông tư Quy định về dạy thêm |",
    "Số ký hiệu\n61/2025/TT-BGDĐT\nNgày ban hành\n17/07/2025\nLoại văn bản\nThông tư\nCơ quan ban hành\n"
    "Bộ Giáo dục và Đào tạo\nTrích yếu\nQuy định về dạy thêm\nSố ký hiệu\n7/CT-TTg\nNgày ban hành\n1/2/2020",
]


@pytest.mark.parametrize("card", CARDS)
def test_the_record_card_of_a_portal(card: str) -> None:
    want = ("2025-07-17", "Bộ Giáo dục và Đào tạo", "Quy định về dạy thêm")
    assert attributes(card)["61/2025/TT-BGDĐT"] == want
