"""What two clauses of one sentence share and only one of them tells: who gives, who is given."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.stages.commendations.anchor import Anchor
from vnpolext.stages.commendations.events import Clause, Event
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.passives import Passive
from vnpolext.stages.commendations.rewards import SUM

_SAME_GIVER = late_regex(
    rf"[”\"]?(?: (?:số tiền )?{SUM})?(?:,|;| và|, và|; đồng thời|, đồng thời) (?:đã |cũng |đồng thời )?"
)
_NEXT_GIVER = re.compile(
    r"[”\"]?(?: (?:các )?năm \d{4}(?:(?:,| và) \d{4})*| \d{1,2} năm liền| trước cờ)?"
    r"(?:,|;| và|, và|; đồng thời) (?:năm \d{4},? )?"
)
_GETS = re.compile(r",? (?:đã |vinh dự )*(?:được|nhận|đón nhận)(?!\w)")
_IN_ROW = re.compile(r"(?:,| và|, và) (?:[^\W\d_]+ ){0,3}")
_SAME_PASSIVE = re.compile(r"(?:,| và|, và) (?:trao )?")
_BADGE = "huy hiệu"
_NO_SUBJECT = re.compile(
    r"\s?(?:(?:đồng thời|ngoài ra|cùng với đó|bên cạnh đó|bên cạnh đó còn|cạnh đó|tiếp đó|cũng|còn),? )?"
)
"""What may open a sentence before a verb without a subject: "Đồng thời, tặng Giấy khen ..."."""
_NEXT = 120
"""How near the sentence must follow the award before it."""


def giver(source: Source, event: Event, clause: Clause) -> None:
    """A verb right behind the award before it, without a subject: the same one gives on."""
    told, before = event.giver, clause.before
    if before is None or told.authority or told.presenter:
        return
    if _SAME_GIVER.fullmatch(source.low, max(before.end, before.anchor.right), event.start):
        told.authority, told.presenter = before.giver.authority, before.giver.presenter


def passive(source: Source, anchor: Anchor, verb: int, clause: Clause) -> Passive | None:
    """A verb right behind a passive goes on with it: "được A khen thưởng, tặng Giấy khen"."""
    before = clause.before
    if before is None or before.voice != "passive" or source.low.startswith(" cho ", anchor.right):
        return None
    if _SAME_PASSIVE.fullmatch(source.low, before.anchor.right, verb) is None:
        return None
    return before.start, before.giver.authority, before.giver.presenter


def recipients(source: Source, event: Event, clause: Clause) -> None:
    """Two givers in a row: "A được Bộ tặng X, UBND tỉnh tặng Y"; "Bộ tặng X, UBND tỉnh tặng Y cho A"."""
    before, subject = clause.before, event.giver.authority or event.giver.presenter
    if before is None or subject is None or (before.anchor.kind != "award" and before.voice != "passive"):
        return
    if _NEXT_GIVER.fullmatch(source.low, before.anchor.right, subject[0]) is None:
        return
    if before.voice == "passive" and not event.items:
        event.voice, event.items, event.left = "passive", list(before.left), before.left
    elif before.voice == "give" and not before.items and event.items:
        before.items = list(event.items)


def giver_above(event: Event, clause: Clause) -> None:
    """A line that opens with the verb goes on with the list of the one who gives in a line above."""
    last = clause.last
    if event.giver.authority is None and last is not None and last.voice == "give" and not last.annex:
        event.giver.authority = last.giver.authority


def giver_before(source: Source, event: Event, clause: Clause) -> None:
    """A sentence that opens with the verb goes on with the giver before: "... Tặng Bằng khen cho B."."""
    last = clause.last
    if last is None or last.voice != "give" or last.annex or not 0 <= clause.sentence - last.end < _NEXT:
        return
    if _NO_SUBJECT.fullmatch(source.low, clause.sentence, event.start) is not None:
        event.giver.authority = last.giver.authority or (None if last.anchor.owned else last.anchor.owner)


def badge_giver(event: Event, clause: Clause) -> None:
    """Some of those who get the Party's badge get it of the same: "tặng Huy hiệu Đảng, gồm 2 người"."""
    before = clause.before
    if before is None or event.giver.authority is not None:
        return
    if before.anchor.key.startswith(_BADGE) and event.anchor.key.startswith(_BADGE):
        event.giver.authority = before.giver.authority


def before_clause(low: str, items: list[Item], least: int) -> list[Item]:
    """Return the items before the subject of the next clause: the last one, or the row of those who get.

    Args:
        low: the text in small letters.
        items: the row.
        least: how many are no subject in any case.
    """
    first = len(items) - 1
    if _GETS.match(low, items[-1].after):
        while first > 0 and _IN_ROW.fullmatch(low, items[first - 1].after, items[first].start):
            first -= 1
        first = first if items[first].count is None else first + 1
    return items[: max(first, least)]
