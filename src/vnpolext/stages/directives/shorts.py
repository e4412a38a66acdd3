"""Short mentions: a type word and a number without its code ("Nghị quyết 18", "văn bản số 571", "NĐ 30/2020")."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.stages.directives.words import Before

_YEAR = re.compile(r"/((?:19|20)\d\d)(?![\w/])|[ ]năm[ ]((?:19|20)\d\d)(?!\w)")
_NO_NUMBER = re.compile(r"[%‰°]|[.,]\d|[-/][ ]?\w|[ ]?[x×][ ]?\d|\+|:\d")
_UNIT = re.compile(
    r"[ \n](?:năm|tháng|ngày (?!\d|ký)|giờ|phút|tuần|quý|kỳ|nội dung|nhiệm vụ|vấn đề|giải pháp|nhóm|chỉ tiêu|tiêu chí|mục tiêu|phần|chương|điều|khoản|bước|giai đoạn|"
    r"tỷ|tỉ|triệu|nghìn|ngàn|trăm|đồng|usd|ha|km|kg|m2|m3|tấn|người|cán bộ|hộ|lần|trường hợp|dự án|đề án|công trình|văn bản|đồng chí|ông|bà|"
    r"cá nhân|tập thể|đơn vị|cơ quan|xã|huyện|phường|thôn|tổ|bộ|sở|ngành|lĩnh vực|doanh nghiệp|công ty|chữ|loại|hình thức|cấp|bên|đảng viên|"
    r"ý kiến|phương án|kết luận|quyết định|nghị quyết|tổ chức|địa phương|tỉnh|đại biểu|học sinh|sinh viên|thành viên|gói|khối|kênh|điểm|mức|trang|phiếu|đợt|chủ|vụ|bị cáo|bị can|đối tượng|mặt|mũi|khâu|con|cuộc|buổi|phiên)(?!\w)"
)
_STRICT_LOWER = frozenset(("Quyết định", "Kết luận", "Chỉ thị", "Thông báo", "Báo cáo", "Hướng dẫn", "Kế hoạch", "Quy định", "Chương trình", "Công điện"))
_LEADS_ON = re.compile(r"[,]?[ \n](?:ngày \d|của [^\W\d_])")


def short_end(source: Source, start: int, end: int, before: Before) -> tuple[int, str | None, bool] | None:
    """Return where a short mention ends, its year and whether it is doubtful; None if the number counts things.

    Args:
        source: the document.
        start: the number's start.
        end: the number's end.
        before: what leads up to the number; it has a type.
    """
    kind = before.kind
    assert kind is not None
    low = source.low
    year = _YEAR.match(low, end)
    digits = low[start:end]
    if year:
        end = year.end()
    elif _NO_NUMBER.match(low, end) or (low[end : end + 1].isalnum()):
        return None
    if not before.numbered:
        if kind.law or kind.name in ("Hiến pháp", "Điều lệ"):
            return None
        if _UNIT.match(low, end) and not (year and "/" in year[0]):
            return None
        if len(digits) == 4 and digits[:2] in ("19", "20") and year is None and not _LEADS_ON.match(low, end):
            return None
    value = year and (year[1] or year[2])
    if before.numbered:
        return end, value, False
    if kind.short == "no":
        return end, value, True
    if kind.short == "free" and (before.capital or kind.name not in _STRICT_LOWER):
        return end, value, False
    leads_on = _LEADS_ON.match(low, end) is not None and (kind.short == "free" or before.capital or kind.name == "Công văn")
    return end, value, not (leads_on or (digits.startswith("0") and kind.short == "free"))
