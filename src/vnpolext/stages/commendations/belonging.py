"""Whether a body behind a comma is where the one before it belongs: "Đội 2, Công an huyện A"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.commendations.item import Item
from vnpolext.vocab import Lexicon

_NEVER, _SURELY = 0, 4
_OF_COMMUNE = re.compile(r" (?:xã|phường|thị trấn|huyện|quận|tỉnh)(?: [^,]*)?\Z")
_THREE_DIGITS = re.compile(r" \d{3}\Z")
_DISTRICT_COMMAND = re.compile(r"ban (?:chqs|chỉ huy quân sự)")
_NUMBERED_ONLY = re.compile(r"\w+(?: \w+){0,2} \d+\w?\Z")
_LOCAL = late_regex(
    r"(?:công an|bộ đội biên phòng|bộ chỉ huy|bộ chqs|sở|cục|ubnd|ủy ban nhân dân) .*(?:tỉnh|thành phố)"
)


@dataclass(slots=True)
class _Rule:
    """A row of the vocabulary: bodies of a kind go only with wanted ones, or never with unwanted ones."""

    kind: re.Pattern[str]
    wanted: re.Pattern[str] | None
    unwanted: re.Pattern[str] | None
    always: bool
    sure: bool

    def strength(self, low: str, other: int) -> int | None:
        """Return how strongly the body at `other` goes with it, None where the rule leaves that open."""
        if self.unwanted is not None:
            return _NEVER if self.unwanted.match(low, other) else None
        if self.wanted is None or not self.wanted.match(low, other):
            return _NEVER
        return _SURELY if self.sure else None


class Belonging:
    """Says how strongly one body belongs to another.

    Args:
        lexicon: gives which kinds of bodies hold which.
        bodies: the grammar of organisations.
    """

    def __init__(self, lexicon: Lexicon, bodies: BodyGrammar) -> None:
        self._bodies = bodies
        self._parts = [_rule(row, "parts", "wholes") for row in lexicon.entries("unit_part")]
        self._wholes = [_rule(row, "wholes", "parts") for row in lexicon.entries("unit_whole")]
        hamlets = next(row["wholes"] for row in lexicon.entries("unit_whole") if "thôn" in row["wholes"])
        cities = [row[0].lower() for entry in lexicon.entries("province") for row in entry["data"] if row[3]]
        self._town_police = late_regex(
            rf"(?:công an|ban chqs|ban chỉ huy quân sự) (?:thành phố|tp\.?) ?(?!{alternation(cities)})"
        )
        """A town's: the rooms ("phòng") are those of a province or of a great city."""
        self._hamlet = late_regex(rf"{alternation(hamlets)} ")

    def strength(self, source: Source, child: Item, parent: Item, *, separate: bool) -> int:
        """Return 0 where `parent` is not where `child` belongs, 4 where it surely is.

        Args:
            source: the document.
            child: the first of two bodies.
            parent: the one behind the comma.
            separate: whether lines or semicolons part the names: then a comma leads to where one belongs.
        """
        low = source.low
        if low.endswith(")", child.start, child.end) and not separate:
            return _NEVER  # the bracket has told where it belongs
        reading, inner = (self._bodies.read(source, item.start) for item in (parent, child))
        place = reading.head_end < reading.place_end or reading.head is None
        if place and not reading.place_end:  # a brand is nobody's parent
            return _NEVER
        if low.startswith(("hộ ", "gia đình "), parent.start):
            return _NEVER
        if low.startswith("phòng ", child.start) and self._town_police.match(low, parent.start):
            return _NEVER
        told = self._told(low, child, parent, separate=separate, place=place)
        if told is not None:
            return told
        if place:
            child_place = inner.head is None or inner.head_end < inner.place_end
            own = source.text[parent.start].isupper() and reading.place_end > 0 and not separate
            if own or child_place or self._lower_place(low, child, parent):
                return _NEVER
            return _SURELY if separate else 3
        if _THREE_DIGITS.search(low, child.start, child.end) and _DISTRICT_COMMAND.match(low, parent.start):
            return _NEVER
        soldiers = inner.head is not None and inner.head.system == "army"
        if soldiers and reading.head is not None and (reading.head.trade or reading.head.named):
            return _NEVER  # "Trung đoàn 932, Công ty A"
        return self._by_level(low, child, parent, separate)

    def _told(self, low: str, child: Item, parent: Item, *, separate: bool, place: bool) -> int | None:
        """Return what the vocabulary says of the two kinds of bodies; every body may lie in a place."""
        rows = (
            [(self._wholes, parent, child)]
            if place
            else [
                (self._wholes, parent, child),
                (self._parts, child, parent),
            ]
        )
        for rules, item, other in rows:
            rule = next((rule for rule in rules if rule.kind.match(low, item.start)), None)
            if rule is not None and (rule.always or not separate):
                strength = rule.strength(low, other.start)
                if strength is not None:
                    return strength
        return None

    @staticmethod
    def _by_level(low: str, child: Item, parent: Item, separate: bool) -> int:
        """Return how likely the higher of two bodies holds the lower."""
        first, second = (low[item.start : item.end].split(" ", 1)[0] for item in (child, parent))
        if first == second and not separate:
            return _NEVER
        if parent.rank >= child.rank:
            return 2 if separate and first != second else _NEVER
        if separate:
            return _SURELY
        if _NUMBERED_ONLY.match(low[child.start : child.end]):
            return 3
        if child.rank >= 5 and _LOCAL.match(low[parent.start : parent.end]):
            return 3
        return 1 + (parent.rank <= 1)

    def _lower_place(self, low: str, child: Item, parent: Item) -> bool:
        """Tell whether a place is too small to hold the body before it: "Hội LHPN xã, thôn Noọng Nhai"."""
        return (
            _OF_COMMUNE.search(low, child.start, child.end) is not None
            and self._hamlet.match(low, parent.start) is not None
        )


def _rule(row: Mapping[str, Any], kind: str, other: str) -> _Rule:
    def words(key: str) -> re.Pattern[str] | None:
        return late_regex(rf"{alternation(row[key])}(?!\w)") if key in row else None

    known = words(kind)
    assert known is not None
    return _Rule(known, words(other), words("never"), bool(row.get("always")), bool(row.get("sure")))
