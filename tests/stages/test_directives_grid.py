"""Made-up sentences with every type of document in every frame that tells its number, day, issuer and subject."""

from __future__ import annotations

import pytest

from vnpolext import Pipeline

_ISSUERS = {
    "TU": "Ban Thường vụ Tỉnh ủy",
    "UBND": "UBND tỉnh",
    "TW": "Bộ Chính trị",
    "BTCTW": "Ban Tổ chức Trung ương",
    "SNV": "Sở Nội vụ",
    "CP": "Chính phủ",
    "BNV": "Bộ Nội vụ",
    "HĐND": "HĐND tỉnh",
    "TTg": "Thủ tướng Chính phủ",
}
DOCUMENTS = (
    ("Nghị quyết", "45-NQ/TU", "TU"),
    ("Chỉ thị", "12-CT/TU", "TU"),
    ("Kế hoạch", "215/KH-UBND", "UBND"),
    ("Quyết định", "1234/QĐ-UBND", "UBND"),
    ("Kết luận", "88-KL/TU", "TU"),
    ("Thông báo", "301-TB/TU", "TU"),
    ("Hướng dẫn", "07-HD/BTCTW", "BTCTW"),
    ("Quy định", "96-QĐ/TW", "TW"),
    ("Chương trình", "17-CTr/TU", "TU"),
    ("Đề án", "05-ĐA/TU", "TU"),
    ("Công văn", "2345/UBND-VX", "UBND"),
    ("Tờ trình", "90/TTr-SNV", "SNV"),
    ("Nghị định", "30/2020/NĐ-CP", "CP"),
    ("Thông tư", "15/2021/TT-BNV", "BNV"),
    ("Nghị quyết", "22/2022/NQ-HĐND", "HĐND"),
    ("Báo cáo", "410-BC/TU", "TU"),
    ("Công điện", "18/CĐ-TTg", "TTg"),
    ("Quy chế", "03-QC/TU", "TU"),
)
_DAY, _SUBJECT = "2021-05-12", "phát triển kinh tế biển"
FRAMES = (
    (
        "Thực hiện {type} số {code} ngày 12/5/2021 của {by} về phát triển kinh tế biển, các cấp đã vào cuộc.",
        _DAY,
        _SUBJECT,
    ),
    ("Sau 2 năm thực hiện {type} {code} của {by}, kết quả khả quan.", None, None),
    ("Ngày 12/5/2021, {by} đã ban hành {type} số {code} về phát triển kinh tế biển.", _DAY, _SUBJECT),
    ("Theo {small} số {code}, ngày 12 tháng 5 năm 2021 của {by}, từ nay đến năm 2025 phải xong.", _DAY, None),
    ("Căn cứ khoản 2 Điều 5 {type} số {code} của {by}, mức hỗ trợ là 5 triệu đồng.", None, None),
    ("Các địa phương cần bám sát {type} {number} của {by} ({code}) để thực hiện.", None, None),
)


@pytest.mark.parametrize(("frame", "day", "subject"), FRAMES, ids=range(len(FRAMES)))
@pytest.mark.parametrize(("kind", "code", "letters"), DOCUMENTS, ids=[code for _, code, _ in DOCUMENTS])
def test_one_document_with_all_that_is_said_of_it(
    pipeline: Pipeline, kind: str, code: str, letters: str, frame: str, day: str | None, subject: str | None
) -> None:
    by = _ISSUERS[letters]
    number = code.split("/")[0].split("-")[0]
    text = frame.format(type=kind, small=kind.lower(), code=code, by=by, number=number)
    (document,) = pipeline(text).directives
    said = (document.type, document.code, document.issuer, document.issued_on, document.title)
    assert said == (kind, code, by, day, subject)
