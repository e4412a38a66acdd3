"""What the words beside a date say of it: the day of a document, of a life, of a caption, so long ago."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex

_DOCUMENT_BEFORE = re.compile(
    r"(?:luật|nghị quyết|quyết định|chỉ thị|nghị định|thông tư|kết luận|công văn|quy định)[^.;:\n]{0,40}\Z"
    r"|(?:thông báo|văn bản|tờ trình|công điện|giấy phép|báo cáo|hợp đồng|giấy chứng nhận)(?: kết luận)?"
    r" số \d[^.;:\n]{0,20}\Z"
    r"|(?<!\w)(?:do|được)(?!\w)[^.;:\n\d]{1,60}(?:ban hành|thông qua|ký|cấp|phê duyệt)(?: vào)? \Z"
)
LETTER_BEFORE = late_regex(
    r"(?<!theo )(?<!căn cứ )(?<!thực hiện )(?:công văn|văn bản|tờ trình|báo cáo|thông báo|quyết định|kế hoạch"
    r"|công điện|giấy mời)[^.;:\n]{0,60}\Z"
)
_LIFE_BEFORE = re.compile(
    r"(?:sinh|sn|vào đảng|kết nạp|chính thức|mất|thành lập|ra đời|kỷ niệm[^.\n]{0,60}\():?\s{0,2}\(?\Z"
)
_CAPTION_AFTER = re.compile(
    r"[^.\n]{0,30}(?:[.)]\s{0,2}\(?|\s?\()(?:ảnh|nguồn)(?!\w| (?:nhỏ|lớn|trên|dưới|bên))"
)
_NUMBERS = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_AGO = rf"cách đây (?:tròn |đúng |vừa tròn )?(?P<n>\d{{1,3}}|{_NUMBERS}) năm"
_AGO_BEFORE = late_regex(rf"{_AGO},? \(?(?:(?:vào|ngày|tháng|năm|hồi) ){{0,2}}\Z")
_YEARS_BEFORE = re.compile(r"(?<![\w.,])(?P<n>[1-9]\d) năm trước, (?:(?:vào|ngày) ){0,2}\Z")
_AGO_AFTER = re.compile(rf",? \(?{_AGO}(?!\w)")
_SMALL = {word: at for at, word in enumerate(_NUMBERS.split("|"), 1)}
LONGER_BEFORE = late_regex(r"(?:gia hạn|kéo dài|lùi|thêm)(?!\w)[^.;\n]{0,60}\Z")
AIM_BEFORE = late_regex(
    r"(?:đến|tới|sau|trước|từ|đoạn|nhiệm kỳ|khóa|sinh|sn|cuối|hơn|nhìn|vào|với|gấp \d lần|hạn|lộ trình"
    r"|nghị sự|hết)\s\Z"
)
EXPIRY_BEFORE = late_regex(r"(?<!\w)(?:hạn sử dụng|hạn dùng|hạn kiểm định|hạn đăng kiểm)[^.;\n\d]{0,30}\Z")
DEADLINE_BEFORE = re.compile(r"(?:trước|hạn|là|(?:hiệu lực|áp dụng|thi hành)(?: kể)? từ)\s*\Z")
IN_FORCE = ("hiệu lực từ ", "lực kể từ ", "thi hành từ ", "thi hành kể từ ", "áp dụng từ ", "hết ")
EVENT_TO_COME = re.compile(r"(?:vòng loại|vck|vòng chung kết|vé|đăng cai|hướng tới|tiến tới)[^.;\n]{0,40}\Z")
SENTENCE_BEFORE = re.compile(r"(?:\A|[\n.!?:]\s{0,2})\Z")
COMPARED_BEFORE = re.compile(r"(?:so với|so|hơn|bằng|gấp \d+ lần)(?: mức)?[^.,;:\n\d]{0,30}\Z")
AGAINST_BEFORE = re.compile(r"(?<!\w)so(?: với)?[^.,;:\n\d]{0,18}\Z")
EDITION_BEFORE = re.compile(r"lần thứ \w{1,5}(?:,| -|\))? \Z")
NEXT_BEFORE = re.compile(
    r"(?:(?:phải|đến|tới|có thể|và|gối) sang (?:đầu |giữa )?(?:năm )?|năm nay và (?:đầu )?(?:năm )?)\Z"
)
JUST_ISSUED = re.compile(
    r"vừa (?:mới )?(?:được )?(?:\w+ ){0,2}(?:ban hành|ký|ra|có|công bố|thông qua|phê duyệt)"
    r"(?:(?!theo |tại |của |về )[^.;\n]){0,60}?\d/(?P<y>20\d\d)(?!\d)"
)
SOON = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|chuẩn bị|dự định|đăng cai|hẹn|tham dự|tới dự)(?!\w)[^.;\n]{0,70}\Z"
)
NOW_REACHED = re.compile(r"(?:[.\n!?]\s{0,2}|tuy nhiên, |\A)đến \Z")  # "Đến ngày 28-3-2017, công an ra ..."
TO_DATE = ("tính đến ", "tính tới ", "tính đến hết ", "tính đến thời điểm ")
NOT_OVER = ("(", "từ ", "trước ", "hết ", "sau ", "trong ", "hạn ", "tức ", "tức là ")
FEAST_BEFORE = re.compile(
    r"(?:tết|xuân)(?: [^\W\d]+){0,3}"
    r" (?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)(?: năm)? \Z"
    r"|(?:tết nguyên đán|tết âm lịch|đầu xuân)(?: năm)? \Z"
)
JUBILEE = re.compile(
    r"(?<!tiến tới )(?<!hướng tới )kỷ niệm (?:lần thứ )?(?P<n>\d{1,3}) năm"
    r"(?!\s\d)[^.;:\n\d]{0,60}\Z"
)
MEETING_BEFORE = re.compile(r"(?:giao ban|sơ kết|phiên họp|kỳ họp|họp báo)(?: [^\W\d]+){0,2} \Z")


def follows_code(before: str) -> bool:
    """Tell whether the word right before is a document's code ("11-ĐA/TU, ngày 6/12/2021")."""
    words = before[-40:].rsplit(maxsplit=1)
    word = words[-1] if words else ""
    parted = "/" in word or "-" in word
    return parted and any(map(str.isalpha, word)) and any(map(str.isdigit, word))


def dates_a_document(before: str) -> bool:
    """Tell whether a day is the date of a document: behind its code, or behind its name without one."""
    return follows_code(before) or _DOCUMENT_BEFORE.search(before) is not None


def dates_a_life(before: str) -> bool:
    """Tell whether a day is one of birth, death, admission or founding."""
    return _LIFE_BEFORE.search(before) is not None


def in_caption(low: str, end: int) -> bool:
    """Tell whether what ends at `end` closes a caption: "... ngày 1/5. (Nguồn: ...)"."""
    return _CAPTION_AFTER.match(low, end) is not None


def years_ago(low: str, before: str, end: int) -> int:
    """Return N where "cách đây N năm" tells how long ago a date was, else 0."""
    found = ("cách đây" in before and _AGO_BEFORE.search(before)) or _AGO_AFTER.match(low, end)
    if not found:
        long_ago = "năm trước" in before and _YEARS_BEFORE.search(before)
        return int(long_ago["n"]) if long_ago else 0
    return int(found["n"]) if found["n"].isdigit() else _SMALL[found["n"]]
