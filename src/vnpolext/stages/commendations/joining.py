"""Which commas of a run join: a unit with the body it belongs to, a person with the house he serves in."""

from __future__ import annotations

import re
from itertools import pairwise

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.vocab import Lexicon

_OFFICES = ("ban ", "phòng ", "trung tâm", "văn phòng")
"""No firm belongs to one of these."""
_CELL = re.compile(r"(?:chi bộ|chi đoàn|tổ công đoàn) (?:số )?\d+\w?\Z")
"""A cell told by its number alone: "Chi bộ 2 - Bệnh viện Đa khoa tỉnh"."""
_ROOMS = ("phòng ", "khoa ", "văn phòng", "xưởng ", "kho ")
_WORD = 60
_HIGHER = 4
"""Of two alone the second may be where the first belongs ("Đội 2, Công an huyện X"), unless it is lower."""
_OF_POLICE = late_regex(
    r"(?:đội|phòng|tổ|ban|đồn|trạm|công an|cơ quan|trại|chi|đoàn|hội|công đoàn|văn phòng|thanh tra|lực lượng"
    r"|cảnh sát|trung tâm|bệnh viện|báo)(?!\w)(?! cục)"
)
_PART = re.compile(r"(?:khoa|bộ môn|tổ bộ môn|liên chi|phân xưởng)(?!\w)")
_WHOLE = re.compile(
    r"(?:bệnh viện|trường|học viện|viện|đại học|trung tâm y tế|công ty|nhà máy|xí nghiệp)(?!\w)"
)
"""Parts of a house, and the house behind a comma: "Khoa Sản, Bệnh viện Từ Dũ"."""
_DISTRICT = re.compile(
    r"(?:công an|vksnd|viện kiểm sát nhân dân|tand|tòa án nhân dân|chi cục thuế) (?:huyện|quận|xã|phường|thị)"
)
_REGIMENT = re.compile(r"(?:sư|lữ|trung|hải) đoàn|hải đội|đồn biên phòng")
_OF_COMMUNE = re.compile(r" (?:xã|phường|thị trấn|huyện|quận|tỉnh)(?: [^,]*)?\Z")
_HAMLET = re.compile(r"(?:thôn|bản|ấp|buôn|bon|xóm|làng|khu phố|khu dân cư|tổ dân phố|tổ) ")
_MASS = re.compile(r"(?:công đoàn|đoàn trường|đoàn thanh niên|chi bộ|chi đoàn|liên đội|hội )")
_OF_MASS = re.compile(
    r"(?:tổ công đoàn|tổ đảng|công đoàn|cđcs|chi |liên chi|đoàn|hội|ban|đội|clb|câu lạc bộ|trung tâm|quỹ)"
)
_INSIDE_FIRM = re.compile(r"(?:cđcs|công đoàn|chi bộ|đảng bộ)(?!\w)")
_FIRM = ("công ty", "tổng công ty", "tập đoàn")
_THREE_DIGITS = re.compile(r" \d{3}\Z")
_PRESS = re.compile(r"(?:báo|đài|tạp chí)(?!\w)")
_DISTRICT_COMMAND = re.compile(r"ban (?:chqs|chỉ huy quân sự)")
_NUMBERED_ONLY = re.compile(r"\w+(?: \w+){0,2} \d+\w?\Z")
_LOCAL = re.compile(
    r"(?:công an|bộ đội biên phòng|bộ chỉ huy quân sự|bộ chqs|bộ chỉ huy|sở|cục|ubnd"
    r"|ủy ban nhân dân) .*(?:tỉnh|thành phố)"
)


class UnitJoiner:
    """Joins the units of a run with the bodies they belong to.

    Args:
        lexicon: gives which kinds of bodies hold which.
        items: reads one recipient.
    """

    def __init__(self, lexicon: Lexicon, items: ItemReader) -> None:
        self.items = items
        self._held = [
            (
                late_regex(rf"{alternation(row['parts'])}(?!\w)"),
                late_regex(rf"{alternation(row['wholes'])}(?!\w)"),
            )
            for row in lexicon.entries("unit_part")
        ]

    def _may_hold(self, low: str, child: Item, parent: Item) -> bool:
        """Tell whether bodies of the parent's kind hold bodies of the child's."""
        for part, whole in self._held:
            if part.match(low, child.start):
                return whole.match(low, parent.start) is not None
        return True

    def settle(self, source: Source, raw: list[tuple[Item, str]], *, line: bool = False) -> list[Item]:
        """Join units with the body they belong to, where levels and the stated count say so."""
        stated = sum(
            item.count.count for item, _ in raw if item.count is not None and item.kind == "unit_count"
        )
        if line or self._semicolons(raw):
            raw = _without_posts(raw)
        raw = _without_houses(raw)
        links: list[tuple[int, int]] = []
        for index in range(1, len(raw)):
            (child, _), (parent, joint) = raw[index - 1], raw[index]
            if (
                joint.strip() in (",", "-")
                and child.kind == parent.kind == "unit"
                and child.after == child.end
            ):
                dashed = joint.strip() == "-"
                strength = self._belonging(source, child, parent, line or dashed or self._units_parted(raw))
                of_firm = _INSIDE_FIRM.match(source.low, child.start) and source.low.startswith(
                    _FIRM, parent.start
                )
                if dashed and (of_firm or _CELL.match(source.low, child.start, child.end)):
                    strength = 4
                elif dashed and (parent.rank > 3 or child.rank <= parent.rank):
                    strength = 0
                if strength:
                    links.append((strength, index))
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

    @staticmethod
    def _semicolons(raw: list[tuple[Item, str]]) -> bool:
        return any(joint.strip().startswith(";") for _, joint in raw)

    @staticmethod
    def _units_parted(raw: list[tuple[Item, str]]) -> bool:
        """Tell whether semicolons part the units: then their commas lead to where a unit belongs."""
        parted = (
            joint.strip().startswith(";") and last.kind == "unit" for (last, _), (_, joint) in pairwise(raw)
        )
        return any(parted)

    def _belonging(self, source: Source, child: Item, parent: Item, separate: bool) -> int:
        """Say how strongly `parent` after a comma is where `child` belongs: 0 not at all ... 4 surely."""
        low = source.low
        if low.startswith(("hộ ", "gia đình "), parent.start):
            return 0
        reading = self.items.bodies.read(source, parent.start)
        place = reading.head_end < reading.place_end or reading.head is None
        if place and not reading.place_end:  # a brand is nobody's parent
            return 0
        inner = self.items.bodies.read(source, child.start)
        child_place = inner.head is None or inner.head_end < inner.place_end
        if place:
            if child_place or _lower_place(low, child, parent):
                return 0
            return 4 if separate else 3
        if not (separate or self._may_hold(low, child, parent)):
            return 0
        if low.startswith("phòng", child.start) and _DISTRICT.search(low, parent.start, parent.end):
            return 0
        if low.startswith("công an ", parent.start) and not _OF_POLICE.match(low, child.start):
            return 0  # "Chi cục Hải quan Hà Tiên, Công an TP Phú Quốc"
        if _PRESS.match(low, child.start):  # "Báo Lạng Sơn, Đài PT-TH tỉnh"
            return 0
        if _MASS.match(low, parent.start) and not _OF_MASS.match(low, child.start):
            return 0
        numbered = _REGIMENT.match(low, child.start) or _THREE_DIGITS.search(low, child.start, child.end)
        if numbered and _DISTRICT_COMMAND.match(low, parent.start):
            return 0
        soldiers = inner.head is not None and inner.head.system == "army"
        room = low.startswith(_ROOMS, parent.start)
        if soldiers and reading.head is not None and (reading.head.trade or reading.head.named or room):
            return 0  # "Trung đoàn 932, Công ty A", "Đại đội 12, Phòng Đào tạo"
        if _PART.match(low, child.start) and _WHOLE.match(low, parent.start):
            return 4
        if inner.head is not None and inner.head.trade and low.startswith(_OFFICES, parent.start):
            return 0  # "Công ty Nhiệt điện A, Ban Quản lý dự án B"
        near = min(parent.end, parent.start + _WORD)
        first, second = low[child.start : child.end], low[parent.start : near]
        first, second = first.split(" ", 1)[0], second.split(" ", 1)[0]
        if first == second and not separate:
            return 0
        if parent.rank >= child.rank:
            return 2 if separate and first != second else 0
        if separate:
            return 4
        if _NUMBERED_ONLY.match(low[child.start : child.end]):
            return 3
        if child.rank >= 5 and _LOCAL.match(low[parent.start : parent.end]):
            return 3
        return 1 + (parent.rank <= 1)


def _without_posts(raw: list[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """Drop what a comma or dash joins to a person among semicolons: "ông A, Phòng B; bà C - Phòng D"."""
    kept: list[tuple[Item, str]] = []
    for item, joint in raw:
        posted = bool(kept) and kept[-1][0].kind == "person" and item.kind == "unit"
        if not (posted and joint.strip() in (",", "-")):
            kept.append((item, joint))
    return kept


def _without_houses(raw: list[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """Where as many people are named as are counted, the body behind the last is where they serve."""
    stated = sum(
        item.count.count for item, _ in raw if item.count is not None and item.kind == "person_count"
    )
    persons = sum(1 for item, _ in raw if item.kind == "person")
    units = any(item.kind == "unit_count" for item, _ in raw)
    last = len(raw) - 1
    posted = last > 1 and raw[last][0].kind == "unit" and raw[last][1].strip() == ","
    if stated and stated == persons and not units and posted and raw[last - 1][0].kind == "person":
        return raw[:-1]
    return raw


def _lower_place(low: str, child: Item, parent: Item) -> bool:
    """Tell whether a place is too small to hold the body before it: "Hội LHPN xã, thôn Noọng Nhai"."""
    return (
        _OF_COMMUNE.search(low, child.start, child.end) is not None
        and _HAMLET.match(low, parent.start) is not None
    )
