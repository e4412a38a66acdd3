"""Several bodies before a verb of giving: those who give together, and the one whom others help."""

from __future__ import annotations

import re

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.source import Source
from vnpolext.spans import Offsets

_WITH = re.compile(r"(?: \([^()\n]{2,60}\))?,? (?:đã |vừa )?phối hợp(?:,? cùng)?(?:,? với)? \Z")
"""Between the body that gives and the one that helps it: "Tỉnh đoàn phối hợp với Sở Y tế tuyên dương ..."."""
_JOINT = re.compile(r"(?:,|;| và|, và| -| cùng| cùng với)\s\Z")
_PREPOSITION = re.compile(
    r"(?:tại|của|ở|trụ|quảng|trong|theo|từ|cho|về|đến|tới|thuộc|trực thuộc)\s"
    r"(?:(?:phó )?(?:trưởng|giám đốc|chủ tịch|chánh|bí thư|thủ trưởng) )?\Z"
)
_FAR = 160
_MOST = 12


def is_place(source: Source, since: int, start: int) -> bool:
    """Tell whether the body at `start` only says where or whose: "tại UBND huyện"."""
    return _PREPOSITION.search(source.low, max(since, start - 30), start) is not None


def first_of_row(bodies: BodyGrammar, source: Source, since: int, start: int) -> int:
    """Several bodies that give together are one giver as written: "Sở X, Hội Y và Đoàn Z"."""
    for _ in range(_MOST):
        joint = _JOINT.search(source.low, max(since, start - 8), start)
        if joint is None or (joint[0] == " - " and not bodies.read(source, start).head_end):
            break
        before = bodies.ending_at(source, joint.start(), max(since, joint.start() - _FAR))
        word = source.text[before : joint.start()].strip() if before is not None else ""
        one_word = " " not in word and not (word.isupper() and len(word) > 3)
        if before is None or one_word or is_place(source, since, before):
            break
        start = before
    return start


def leader(bodies: BodyGrammar, source: Source, since: int, start: int) -> Offsets | None:
    """Return who gives with the help of the body at `start`: "A phối hợp với B tặng"."""
    joint = _WITH.search(source.low, max(since, start - 90), start)
    if joint is None:
        return None
    before = bodies.ending_at(source, joint.start(), max(since, joint.start() - _FAR))
    if before is None or is_place(source, since, before) or source.low.endswith("cấp ", 0, before):
        return None
    return first_of_row(bodies, source, max(since, before - _FAR), before), joint.start()


def with_lead(source: Source, since: int, subject: Offsets) -> Offsets:
    """Lengthen a giver by the words that belong to it: "lãnh đạo", "người đứng đầu"."""
    start = subject[0]
    for word in ("lãnh đạo ", "người đứng đầu "):
        if source.low.startswith(word, start - len(word)) and start - len(word) >= since:
            start -= len(word)
    return start, start + len(source.text[start : subject[1]].rstrip())
