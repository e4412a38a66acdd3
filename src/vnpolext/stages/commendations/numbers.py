"""A number before an award counts what is given, and not who gets it: "tặng 6 cờ thi đua cho các đơn vị"."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.stages.commendations.anchor import Anchor
from vnpolext.stages.commendations.counts import NUMBER_WORDS
from vnpolext.stages.commendations.events import Clause

FORM = "|".join([r"\d{1,3}", *(word for word, number in NUMBER_WORDS.items() if number > 1)])
"""The number as written; "một" is an article."""
_THINGS = (
    "bằng khen", "giấy khen", "bằng lao động sáng tạo", "cờ ", "huân chương", "huy chương",
    "kỷ niệm chương", "huy hiệu",
)  # fmt: skip
"""Awards that are handed over one by one; "10 Bà mẹ Việt Nam anh hùng" are people."""
_KEEPSAKES = ("huy hiệu", "kỷ niệm chương", "huy chương")
"""What visitors get too, where no words tell which one."""
_NUMBER = re.compile(rf" (?:{FORM}) ")
_PERIOD = re.compile(
    r"(?<!\w)(?:trong (?:\d{1,2}|những|nhiều|suốt|các) |năm qua|thời gian qua|đến nay|tới nay|nhiệm kỳ"
    r"|giai đoạn|tổng số|tổng cộng|bình quân|mỗi|hằng năm|hàng năm|từ năm|kể từ)"
)
"""What sums up years; no single event is told."""


def are_told(source: Source, anchor: Anchor, gift: str, clause: Clause) -> bool:
    """Tell whether the words from the verb to an award count how many are given at one event.

    Args:
        source: the document.
        anchor: the award.
        gift: the verb and what stands between it and the award.
        clause: where they stand.
    """
    if not anchor.key.startswith(_THINGS) or anchor.key in _KEEPSAKES or _NUMBER.search(gift) is None:
        return False
    return _PERIOD.search(source.low, clause.sentence, anchor.start) is None
