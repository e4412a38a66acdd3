"""The verb before an award, and what may stand between the two: "tặng hoa và 3 Bằng khen"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.stages.commendations import numbers
from vnpolext.stages.commendations.anchor import Anchor

_MID = (
    r"(?: (?:\d{1,3} )?(?:(?:suất|phần|bó|lẵng) )?(?:hoa|quà|tiền|phần thưởng|tiền thưởng|biểu trưng|cúp)"
    r"(?:,| và| cùng| kèm))*"
    rf"(?: (?:nhiều|các|những|một|{numbers.FORM}|thêm|danh hiệu|vinh dự nhà nước|giải|phần thưởng|quyết định"
    r"|lá|tấm|cao quý|chiếc|thưởng))*"
)
_LETTER, _HAS_LETTER = "thư khen", late_regex(r"(?<!\w)(có) \Z")
_RECEIVED_TOO = late_regex(
    r"(?<!\w)(đón nhận|được nhận) (?:quyết định|bằng công nhận|giấy chứng nhận|bằng)(?!\w)"
    r"[^.;:\n]{3,180}?(?:,| và| cùng|, và) \Z"
)
"""A verb that has another object first: "đón nhận Quyết định công nhận ... và Bằng khen"."""


class AwardVerb:
    """Finds the verb of an award.

    Args:
        verbs: those of giving, receiving and becoming.
    """

    def __init__(self, verbs: Iterable[str]) -> None:
        self._form = late_regex(rf"(?<!\w)({alternation(verbs)}){_MID}[:\s]?\s?[“\"]?\Z")

    def before(self, low: str, anchor: Anchor, since: int) -> re.Match[str] | None:
        """Return the verb and all that stands between it and the award; its first group is the verb."""
        start = anchor.start
        match = self._form.search(low, max(since, start - 70), start)
        match = match or _RECEIVED_TOO.search(low, max(since, start - 220), start)
        if match is None and anchor.key.startswith(_LETTER):
            match = _HAS_LETTER.search(low, max(since, start - 20), start)
        return match
