"""Relations between documents: a sentence, and "subject predicate object | evidence"."""

from __future__ import annotations

import pytest

from vnpolext import Pipeline

RELATIONS = [
    (
        "Sau khi Chương trình số 4-CTr/TU được ban hành, UBND xã xây dựng Kế hoạch số 15/KH-UBND để thực hiện.",
        [
            "UBND xã issues 15/KH-UBND | UBND xã xây dựng Kế hoạch số 15/KH-UBND",
            "15/KH-UBND implements 4-CTr/TU | để thực hiện",
        ],
    ),
    ("Lớp học Luật Đất đai; quán triệt Nghị định số 3/2015/NĐ-CP về phí.", []),
    ("Bộ sẽ sửa đổi Thông tư số 3/2015/TT-BTC; sửa đổi Thông tư số 4/2015/TT-BTC về phí.", []),
    (
        "Thông tư số 12/2020/TT-BTC quy định chi tiết một số điều của Luật Giá, có hiệu lực từ ngày 1/1/2021, "
        "thay thế Thông tư số 5/2015/TT-BTC.",
        [
            "12/2020/TT-BTC details Luật Giá | quy định chi tiết một số điều của Luật Giá",
            "12/2020/TT-BTC replaces 5/2015/TT-BTC | thay thế Thông tư số 5/2015/TT-BTC",
        ],
    ),
    (
        "Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư thay thế Quy định số 66-QĐ/TW.",
        [
            "Ban Bí thư issues 399-QĐ/TW | của Ban Bí thư",
            "399-QĐ/TW replaces 66-QĐ/TW | thay thế Quy định số 66-QĐ/TW",
        ],
    ),
    (
        "Nghị định số 12/2020/NĐ-CP đã được thay thế bởi Nghị định số 15/2024/NĐ-CP.",
        ["15/2024/NĐ-CP replaces 12/2020/NĐ-CP | đã được thay thế bởi Nghị định số 15/2024/NĐ-CP"],
    ),
    (
        "Đề án 12-ĐA/TU được xây dựng trên cơ sở Nghị quyết số 19-NQ/TW.",
        ["12-ĐA/TU based_on 19-NQ/TW | trên cơ sở Nghị quyết số 19-NQ/TW"],
    ),
    (
        "Thông tư số 3/2020/TT-BNV (được sửa đổi, bổ sung bởi Thông tư số 5/2021/TT-BNV) còn hiệu lực.",
        ["5/2021/TT-BNV amends 3/2020/TT-BNV | được sửa đổi, bổ sung bởi Thông tư số 5/2021/TT-BNV"],
    ),
    (
        'Kế hoạch số 58-KH/ĐU “về việc triển khai Đề án số 04-ĐA/TU về tinh gọn" đã gửi.',
        ["58-KH/ĐU implements 04-ĐA/TU | triển khai Đề án số 04-ĐA/TU"],
    ),
    (
        "Căn cứ Kế hoạch số 12-KH/TU, Ban Thường vụ Huyện ủy ban hành Kế hoạch số 77-KH/HU.",
        [
            "77-KH/HU based_on 12-KH/TU | Căn cứ Kế hoạch số 12-KH/TU",
            "Ban Thường vụ Huyện ủy issues 77-KH/HU | Ban Thường vụ Huyện ủy ban hành Kế hoạch số 77-KH/HU",
        ],
    ),
    (
        "Quyết định số 100/QĐ-UBND bãi bỏ Quyết định số 88/QĐ-UBND; Hướng dẫn số "
        "15-HD/BTCTW hướng dẫn thực hiện Quy định số 142-QĐ/TW.",
        [
            "100/QĐ-UBND repeals 88/QĐ-UBND | bãi bỏ Quyết định số 88/QĐ-UBND",
            "15-HD/BTCTW guides 142-QĐ/TW | hướng dẫn thực hiện Quy định số 142-QĐ/TW",
        ],
    ),
    (
        "Nghị định số 43/2014/NĐ-CP quy định chi tiết thi hành một số điều của Luật Đất đai.",
        ["43/2014/NĐ-CP details Luật Đất đai | quy định chi tiết thi hành một số điều của Luật Đất đai"],
    ),
    (
        "Đảng ủy xây dựng Hướng dẫn số 38-HD/ĐU nhằm hướng dẫn và triển khai thực hiện Đề án 11-ĐA/TU.",
        [
            "Đảng ủy issues 38-HD/ĐU | Đảng ủy xây dựng Hướng dẫn số 38-HD/ĐU",
            "38-HD/ĐU guides 11-ĐA/TU | nhằm hướng dẫn và triển khai thực hiện Đề án 11-ĐA/TU",
            "38-HD/ĐU implements 11-ĐA/TU | nhằm hướng dẫn và triển khai thực hiện Đề án 11-ĐA/TU",
        ],
    ),
    (
        "UBND tỉnh ban hành Quyết định số 12/2024/QĐ-UBND. Theo đó, bãi bỏ các Quyết định "
        "sau: số 10/2019/QĐ-UBND; số 11/2019/QĐ-UBND.",
        [
            "UBND tỉnh issues 12/2024/QĐ-UBND | UBND tỉnh ban hành Quyết định số 12/2024/QĐ-UBND",
            "12/2024/QĐ-UBND repeals 10/2019/QĐ-UBND | bãi bỏ các Quyết định sau: số 10/2019/QĐ-UBND",
            "12/2024/QĐ-UBND repeals 11/2019/QĐ-UBND | bãi bỏ các Quyết định sau: số "
            "10/2019/QĐ-UBND; số 11/2019/QĐ-UBND",
        ],
    ),
    (
        "Quyết định số 12/2024/QĐ-UBND có hiệu lực. Quyết định này thay thế Quyết định số "
        "10/2019/QĐ-UBND và cụ thể hóa Nghị quyết số 84-NQ/TW.",
        [
            "12/2024/QĐ-UBND replaces 10/2019/QĐ-UBND | thay thế Quyết định số 10/2019/QĐ-UBND",
            "12/2024/QĐ-UBND details 84-NQ/TW | cụ thể hóa Nghị quyết số 84-NQ/TW",
        ],
    ),
    (
        "Phó Chủ tịch UBND tỉnh Nguyễn Văn An ký Quyết định số 12/QĐ-UBND.",
        [
            "Nguyễn Văn An issues 12/QĐ-UBND | Phó Chủ tịch UBND tỉnh Nguyễn Văn An ký "
            "Quyết định số 12/QĐ-UBND"
        ],
    ),
    (
        "Số: 12/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc phân bổ vốn\nCăn cứ Luật Đầu tư công;\nCăn cứ "
        "Nghị định số 5/2020/NĐ-CP;",
        [
            "12/QĐ-UBND based_on Luật Đầu tư công | Căn cứ Luật Đầu tư công",
            "12/QĐ-UBND based_on 5/2020/NĐ-CP | Căn cứ Nghị định số 5/2020/NĐ-CP",
        ],
    ),
    (
        "Số: 12/2024/QĐ-UBND\nQUYẾT ĐỊNH\nBan hành Quy định quản lý bến đò\nĐiều 3. Hiệu lực\n1. Quyết định này có "
        "hiệu lực ngay.\n2. Bãi bỏ Quyết định số 10/2019/QĐ-UBND.",
        ["12/2024/QĐ-UBND repeals 10/2019/QĐ-UBND | Bãi bỏ Quyết định số 10/2019/QĐ-UBND"],
    ),
    (
        "SỞ NỘI VỤ\nSố: 12/SNV-VP\nV/v trực lễ\nThực hiện Chỉ thị số 3/CT-UBND về trực lễ, Sở Nội vụ hướng dẫn như sau:",
        [
            "SỞ NỘI VỤ issues 12/SNV-VP | SỞ NỘI VỤ\nSố: 12/SNV-VP",
            "12/SNV-VP implements 3/CT-UBND | Thực hiện Chỉ thị số 3/CT-UBND",
        ],
    ),
    (
        "Nghị định số 139/2018/NĐ-CP (sửa đổi tại Nghị định số 30/2023/NĐ-CP) là kẽ hở.",
        ["30/2023/NĐ-CP amends 139/2018/NĐ-CP | sửa đổi tại Nghị định số 30/2023/NĐ-CP"],
    ),
    (
        "Dự án được phê duyệt tại Quyết định số 3245/QĐ-UBND và điều chỉnh tại Quyết định số 1123/QĐ-UBND.",
        ["1123/QĐ-UBND amends 3245/QĐ-UBND | điều chỉnh tại Quyết định số 1123/QĐ-UBND"],
    ),
    ("Chi bộ tổ chức thực hiện Nghị quyết số 18-NQ/TW và Chỉ thị 05-CT/TW.", []),
]


@pytest.mark.parametrize(("text", "want"), RELATIONS)
def test_relations(pipeline: Pipeline, text: str, want: list[str]) -> None:
    result = pipeline(text)
    names = {document.id: document.code or document.mentions[0].text for document in result.directives}
    names |= {official.id: official.name for official in result.officials}
    found = []
    for relation in result.relations:
        subject, target = (
            names[party] if isinstance(party, str) else party.organization
            for party in (relation.subject, relation.object)
        )
        found.append(f"{subject} {relation.predicate} {target} | {relation.text}")
    assert found == want
