"""The words behind a date that belong to it: "vừa qua", "này", "tới", "hằng năm"."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import BLANK, LETTER, NO_BLANK
from vnpolext.stages.dates.reading import Reading

YEAR_SHIFT = {
    **dict.fromkeys(("nay", "này"), 0),
    **dict.fromkeys(("ngoái", "trước", "qua", "vừa qua", "vừa rồi"), -1),
    **dict.fromkeys(("sau", "tới", "tới đây", "tiếp theo", "kế tiếp"), 1),
}
"""Steps of years by the word behind "năm"."""

DIRECTION = re.compile(rf"{BLANK}(?P<w>vừa qua|vừa rồi|mới đây|này|tới đây|sắp tới|tới)(?!{LETTER})")
_AFTER_TOI = late_regex(
    rf"{NO_BLANK}(?:[,.;:)\]\"”’!?\n]|$|(?:tại|ở|sẽ|nhưng|với|và|khi|để|là|có|theo|do|thì|trong|nhằm|nếu"
    rf"|được|cũng|tổ|diễn|trên|vẫn|mới|nên|mà|vì|như|hoặc|hay|chắc|phải|cần|dưới|giữa)(?!{LETTER}))"
)
_EACH_BEHIND = re.compile(
    rf"\)?{BLANK}(?:(?:hằng|hàng|mỗi){BLANK}(?:năm|tháng)|(?:(?:được|thường){BLANK}(?:xem{BLANK}|coi{BLANK})?)?là{BLANK}(?:mùa|cao{BLANK}điểm))"
    rf"(?!{LETTER})"
)

_USUALLY = re.compile(
    r"(?<!\w)thường (?:rơi vào|diễn ra|bắt đầu|nở|xuất hiện|kéo dài|được tổ chức|chín|ra hoa)(?: \w+){0,4} \Z"
)
_YEARLY = late_regex(
    r"(?<!\w)(?:hằng|hàng|mỗi) năm,? (?:cứ |thường )?(?:vào|từ|trong|cứ đến)(?: [^\W\d_]+){0,3} \Z"
)


def words_behind(low: str, reading: Reading) -> Reading:
    """Take a direction word into the span, and note a day or month of every year.

    "tới" also means "come to" and "until": it counts only where the sentence goes on without an object.
    """
    found = DIRECTION.match(low, reading.end)
    of_birth = low.startswith("sinh", reading.start - 5) and found is not None and found["w"] == "này"
    if found and not of_birth and not (found["w"] == "tới" and not _AFTER_TOI.match(low, found.end())):
        reading.end = found.end()
        reading.direction = {"này": 0, "vừa qua": -1, "vừa rồi": -1, "mới đây": -1}.get(found["w"], 1)
    before = low[max(0, reading.start - 40) : reading.start]
    reading.recurring = bool(_EACH_BEHIND.match(low, reading.end)) or (
        ("thường " in before and _USUALLY.search(before) is not None)
        or (" năm" in before and _YEARLY.search(before) is not None)
    )
    return reading
