"""Money that rewards: "thưởng nóng", "thưởng Công an xã A 20 triệu đồng", "trao tiền thưởng của B cho C"."""

from __future__ import annotations

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.stages.commendations.anchor import Anchor

WORDS = ("thưởng", "thưởng nóng", "trao thưởng", "tiền thưởng")
"""The words of praise that speak of money."""
SUM = r"\d[\d.,]* ?(?:triệu|nghìn|tỷ|đồng)(?: đồng)?"
_SUM = late_regex(SUM)
_HOW = late_regex(rf"(?: nóng| đột xuất| khẩn cấp)?(?:(?: (?:số tiền|trị giá))? {SUM})?")
_HANDED = late_regex(rf"(?<!\w)(?:trao|tặng)(?: số)?(?: {SUM})? \Z")
_HANDED_WITHIN = 40
_NOUN = late_regex(r"(?<!\w)(?:giải|phần|tiền|mức|quỹ|chế độ|lương|có|khen|điểm)\s\Z")
_NEAR = 120
"""How far behind "thưởng" the sum stands: "thưởng Ban chuyên án 523L 100 triệu đồng"."""


def read(source: Source, start: int, end: int) -> Anchor | None:
    """Return the anchor of the word between two places, unless it is a bonus, a prize or a fund."""
    low, told = source.low, source.low[start:end]
    if told == "trao thưởng" and low.startswith(" nóng", end):
        start += len("trao ")
    how = _HOW.match(low, end)
    right = end if how is None else how.end()
    at_once = low.startswith(" nóng", end)
    if told == "tiền thưởng":
        if _HANDED.search(low, max(0, start - _HANDED_WITHIN), start) is None:
            return None
    else:
        if told == "thưởng" and not at_once:
            limit = min(end + _NEAR, source.sentence_at(start)[1])
            if _NOUN.search(low, max(0, start - 12), start) or _SUM.search(low, end, limit) is None:
                return None
        right = end = end + len(" nóng") if at_once else end
    return Anchor("praise", start, end, None, "", right, money=True)
