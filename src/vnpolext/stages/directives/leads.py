"""What leads up to a document that is told by its title: a verb of issuing, a list that was passed ..."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.stages.directives.types import DocType

_ISSUED = re.compile(
    r"(?<!\w)(?:ban hành|thông qua|xem xét|phê duyệt|công bố|ký|trao|đón nhận|ra|hủy bỏ|bãi bỏ|thu hồi)[ \n]"
    r"(?:dự thảo |bản )?$"
)
_BESIDE = late_regex(
    r"(?<!\w)(?:ban hành|thông qua|phê duyệt|ký duyệt|công bố|ký|trao|đón nhận|ra|triển khai|"
    r"thực hiện|theo|có|trong|vào|tại|của|đối với|bổ sung|sửa đổi|chấp hành|vấn đề|"
    r"(?:điều|khoản|điểm|mục|chương) [\divxđa-h]{1,3}|"
    r"điều chỉnh(?: cục bộ| tổng thể)?|thành công|thắng lợi|tốt|đồng bộ|"
    r"liên quan đến|liên quan tới|nghiêm|nghiêm túc|đúng|hiệu quả|"
    r"báo cáo|trình bày|ý kiến về|góp ý về|góp ý cho)[ \n](?:dự thảo |bản )?$"
)
_NOT_YET = late_regex(
    r"(?<!\w)(?:(?:sẽ|sắp|sớm|dự kiến|cần|phải|có nhiệm vụ|có trách nhiệm)(?: (?:sớm|sẽ|sắp|ký|phải))*"
    r"|(?:đề nghị|kiến nghị|trình) [^,.;:\n]{2,40}?(?: ký)?"
    r"|(?<!đã )(?<!vừa )xây dựng(?:,| và)"
    r"|(?:dự thảo|xây dựng) (?:nghị định|quyết định|thông tư|nghị quyết)) (?:ban hành|ra|ký)[ ]$"
)
_PUT_FORWARD = re.compile(  # "trình HĐND xem xét, ban hành Nghị quyết": still to be issued
    r"(?<!\w)(?:(?<!tờ )trình(?! bày)|gửi|đề nghị|kiến nghị|đề xuất)[ ][^.;:\n]{2,60}?[ ]"
    r"(?:(?:xem xét|nghiên cứu)(?:,| và|) )?(?:để )?(?:sớm )?(?:ban hành|thông qua)[ ]$"
)
_HAS_SENT = re.compile(r"(?<!\w)(?:vừa có|đã có|có|phát|phát đi)[ \n]$")
_COMMANDS = ("Chỉ thị", "Nghị quyết", "Kết luận", "Công điện", "Quyết định")
_LISTED_TOO = ("Chương trình", "Kế hoạch", "Quy định")  # vague kinds that stand in such lists too
_HANDED = late_regex(  # "thông qua Luật A; Luật B; Nghị quyết về ...", "thông qua 3 nghị quyết, gồm: ..."
    r"(?<!\w)(?P<verb>thông qua|ban hành|phê duyệt|ký|xem xét|thảo luận|cho ý kiến|quyết nghị)[ ,:]{1,2}"
    r"(?!(?:(?:về |vào |đối với |các |những |\d+ ){0,3}(?:bản )?dự thảo|kết"
    r"|hệ thống|việc|(?:các )?(?:kênh|hình thức|hoạt động|phương tiện|trang)|mạng"
    r"|cơ chế|công tác|đó|internet|website|điện thoại)(?!\w))"
    r"[^\n]{3,600}[;:][ ]?(?:và )?(?:- ?)?$"
)
_JOINTLY = late_regex(  # "thông qua Luật A và Nghị quyết về ..."
    r"(?<!\w)(?:thông qua|ban hành)[ ](?=(?:bộ )?luật |nghị quyết |nghị định |pháp lệnh )[^.;:\n]{5,320} và $"
)
_NOT_HANDED = re.compile(  # "sẽ trình Quốc hội thông qua: ...": still to be passed
    r"(?<!\w)(?:(?<!tờ )(?<!chương )trình(?! bày| kỳ họp)|đề nghị|kiến nghị|đề xuất|hoàn thiện|soạn thảo)[ ]"
    r"[^.;:\n]{0,40}$|(?<!\w)(?:để|xây dựng)[ ]$"
)
_PASSED = re.compile(r"(?<!\w)(?:thông qua|bấm nút|nhấn nút|biểu quyết)[ ]$")
_PRESENTED = late_regex(
    r"(?<!\w)(?:trình bày|đối với|nghe|thông qua|xem xét|thảo luận|gửi|ký|theo|có)[ ](?:dự thảo )?$"
)
_CARRIED = re.compile(r"(?<!\w)(?:triển khai|thực hiện|quán triệt|học tập|thi hành)[ ]$")


def find_lead(source: Source, start: int, end: int, kind: DocType) -> str | None:
    """Return what leads up to the type word at `start:end`.

    "told": a verb of issuing, or for kinds that have names any word a document goes with; "sent": "có",
    which needs a body that has sent it; "handed": a list of what was passed; "carried": a verb of
    carrying out.
    """
    low = source.low
    about = low.startswith(" về ", end)
    if "verb" in kind.tells:
        lead = _BESIDE if "name" in kind.tells else _ISSUED
        if lead.search(low, max(0, start - 24), start):
            return "told"
    if kind.name == "Tờ trình" and about and _PRESENTED.search(low, max(0, start - 24), start):
        return "told"
    if ("sent" in kind.tells or kind.name in _COMMANDS) and _HAS_SENT.search(low, max(0, start - 9), start):
        return "sent"
    if (
        "verb" in kind.tells
        and (not kind.vague or kind.name in _LISTED_TOO)
        and low[max(0, start - 6) : start].rstrip(" -").endswith((";", ":", "; và"))
        and handed_from(source, start) is not None
    ):
        return "handed"
    if about and "verb" in kind.tells and not kind.vague and low.endswith(" và ", 0, start):
        floor = max(source.sentence_at(start)[0], start - 340)
        joint = _JOINTLY.search(low, floor, start)
        if joint and not _NOT_HANDED.search(low, max(floor, joint.start() - 70), joint.start()):
            return "handed"
    carried = about and "verb" in kind.tells and _CARRIED.search(low, max(0, start - 12), start)
    return "carried" if carried else None


def handed_from(source: Source, start: int) -> int | None:
    """Return where the list of what was passed begins that the type word at `start` stands in, or None."""
    floor = max(source.sentence_at(start)[0], start - 640)
    handed = _HANDED.search(source.low, floor, start)
    if handed is None or _NOT_HANDED.search(source.low, max(floor, handed.start() - 70), handed.start()):
        return None
    return handed.end("verb") + 1


def is_passed(source: Source, start: int) -> bool:
    """Tell whether the document whose type word stands at `start` is said to be passed."""
    return _PASSED.search(source.low, max(0, start - 12), start) is not None


def to_come(source: Source, start: int) -> bool:
    """Tell whether the document whose type word stands at `start` is still to be issued."""
    if _NOT_YET.search(source.low, max(0, start - 64), start):
        return True
    floor = max(source.sentence_at(start)[0], start - 110)
    return _PUT_FORWARD.search(source.low, floor, start) is not None
