"""Which commas of a run join: a unit with the body it belongs to, a person with the house he serves in."""

from __future__ import annotations

import re
from itertools import pairwise

from vnpolext.source import Source
from vnpolext.stages.commendations.belonging import Belonging
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.vocab import Lexicon

_CELL = re.compile(r"(?:chi bộ|chi đoàn|tổ công đoàn) (?:số )?\d+\w?\Z")
"""A cell told by its number alone: "Chi bộ 2 - Bệnh viện Đa khoa tỉnh"."""
_INSIDE_FIRM = re.compile(r"(?:cđcs|công đoàn|chi bộ|đảng bộ)(?!\w)")
_FIRM = ("công ty", "tổng công ty", "tập đoàn")
_HIGHER = 4
"""Of two alone the second may be where the first belongs ("Đội 2, Công an huyện X"), unless it is lower."""
_SURELY = 4

Row = list[tuple[Item, str]]
"""Items, each with what joins it to the one before."""


class UnitJoiner:
    """Joins the units of a run with the bodies they belong to.

    Args:
        lexicon: gives which kinds of bodies hold which.
        items: reads one recipient.
    """

    def __init__(self, lexicon: Lexicon, items: ItemReader) -> None:
        self._bodies = items.bodies
        self._belonging = Belonging(lexicon, items.bodies)

    def settle(self, source: Source, raw: Row, *, line: bool = False) -> list[Item]:
        """Join units with the body they belong to, where levels and the stated count say so."""
        stated = _stated(raw, "unit_count")
        if line or _semicolons(raw):
            raw = _without_posts(raw)
        raw = _without_houses(raw)
        links = self._links(source, raw, line=line)
        units = sum(1 for item, _ in raw if item.kind == "unit")
        pair = len(raw) == 2 and not stated and raw[1][0].rank <= _HIGHER
        chosen = {index for strength, index in links if strength >= (1 if pair else 2 if line else 3)}
        spare = units - stated
        if stated and links and spare >= 0 and spare != len(chosen) and spare <= len(links):
            links.sort(key=lambda link: (-link[0], link[1]))
            chosen = {index for _, index in links[:spare]}
        items: list[Item] = []
        for index, (item, _) in enumerate(raw):
            if index in chosen and items:
                items[-1].end, items[-1].after = item.end, item.after
            else:
                items.append(item)
        return items

    def _links(self, source: Source, raw: Row, *, line: bool) -> list[tuple[int, int]]:
        """Return how strongly each unit belongs to the next, and the next one's place in the run."""
        separate = line or _units_parted(raw)
        links: list[tuple[int, int]] = []
        for index, ((child, _), (parent, joint)) in enumerate(pairwise(raw), 1):
            dashed = joint.strip() == "-"
            if not (dashed or joint.strip() == ",") or not child.kind == parent.kind == "unit":
                continue
            if child.after != child.end:
                continue
            strength = self._belonging.strength(source, child, parent, separate=separate or dashed)
            if dashed and self._bodies.read(source, child.start).head_end == child.end:
                strength = _SURELY  # "Đảng ủy - HĐND - UBND xã A" is honoured as one
            elif dashed:
                strength = self._dashed(source.low, child, parent, strength)
            if strength:
                links.append((strength, index))
        return links

    @staticmethod
    def _dashed(low: str, child: Item, parent: Item, strength: int) -> int:
        """A dash leads to a higher body, or from a cell to the house it is in."""
        of_firm = _INSIDE_FIRM.match(low, child.start) and low.startswith(_FIRM, parent.start)
        if of_firm or _CELL.match(low, child.start, child.end):
            return _SURELY
        return 0 if parent.rank > 3 or child.rank <= parent.rank else strength


def _stated(raw: Row, kind: str) -> int:
    return sum(item.count.count for item, _ in raw if item.count is not None and item.kind == kind)


def _semicolons(raw: Row) -> bool:
    return any(joint.strip().startswith(";") for _, joint in raw)


def _units_parted(raw: Row) -> bool:
    """Tell whether semicolons part the units: then their commas lead to where a unit belongs."""
    return any(
        joint.strip().startswith(";") and last.kind == "unit" for (last, _), (_, joint) in pairwise(raw)
    )


def _without_posts(raw: Row) -> Row:
    """Drop what a comma or dash joins to a person among semicolons: "ông A, Phòng B; bà C - Phòng D"."""
    kept: Row = []
    for item, joint in raw:
        posted = bool(kept) and kept[-1][0].kind == "person" and item.kind == "unit"
        if not (posted and joint.strip() in (",", "-")):
            kept.append((item, joint))
    return kept


def _without_houses(raw: Row) -> Row:
    """Where as many people are named as are counted, the body behind the last is where they serve."""
    stated = _stated(raw, "person_count")
    persons = sum(1 for item, _ in raw if item.kind == "person")
    units = any(item.kind == "unit_count" for item, _ in raw)
    last = len(raw) - 1
    posted = last > 1 and raw[last][0].kind == "unit" and raw[last][1].strip() == ","
    if stated and stated == persons and not units and posted and raw[last - 1][0].kind == "person":
        return raw[:-1]
    return raw
