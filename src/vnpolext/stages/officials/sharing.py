"""Posts that several persons hold: two deputies, a list under one post, a decision on three."""

from __future__ import annotations

from itertools import pairwise

from vnpolext.source import Source
from vnpolext.spans import PositionSpan
from vnpolext.stages.officials import gaps
from vnpolext.stages.officials.items import PLURAL, Item, Person
from vnpolext.stages.officials.labels import names_start
from vnpolext.stages.officials.offices import Offices
from vnpolext.stages.officials.positions import Post
from vnpolext.stages.officials.verb_links import VerbLinks, attach

_HIGH_DEPUTY = "phó thủ tướng"
_BESIDE = (", ", " và ")
_OWN_POST = 5
"""How near behind a name a post is the person's own."""


class Sharing:
    """Says who shares posts with whom; built once for the linker."""

    def __init__(self, verbs: VerbLinks, offices: Offices) -> None:
        self._verbs = verbs
        self._offices = offices

    def heads_list(self, source: Source, chain: list[Post]) -> bool:
        """Tell whether posts stand over a list of their holders: "các Ủy viên Bộ Chính trị: ..."."""
        if chain[-1].name is not None or chain[-1].kind == "staff":
            return False
        low, end = source.low, chain[-1].end
        if low.startswith((" đối", " cho"), end) and gaps.GIVEN_TO.match(low, end) is not None:
            return self._verbs.is_linked(source, chain[0].start)
        return low.endswith(PLURAL, 0, chain[0].start) and gaps.HEADS_LIST.match(low, end) is not None

    def back(self, source: Source, items: list[Item], first: int, chain: list[Post]) -> None:
        """Give posts behind the second of two listed names to the first as well: "- A và B, nguyên ..."."""
        before = items[first - 2] if first > 1 else None
        if isinstance(before, Person) and (
            before.rule == "officials.pair" or self._are_deputies(source, before, items[first - 1], chain)
        ):
            give_too(before, chain)

    def _are_deputies(self, source: Source, before: Person, second: Item, chain: list[Post]) -> bool:
        """Tell whether two hold a post of which a body has several: "ông A và bà B, ⟨Phó Chủ tịch ...⟩"."""
        return (
            isinstance(second, Person)
            and before.honorific is not None
            and second.honorific is not None
            and not before.posts
            and not before.short
            and len(chain) == 1
            and chain[0].kind != "staff"
            and source.low[before.end : second.left] in (" và ", ", ")
            and self._offices.is_held_by_several(source, chain[0].span)
        )

    def on(self, source: Source, items: list[Item], first: int, at: int, chain: list[Post]) -> None:
        """Give posts to all of several persons: "2 đại biểu Quốc hội A, B"."""
        if not source.low.endswith(PLURAL, 0, chain[0].start) and names_start(source, chain[-1]) is None:
            following = items[at + 1] if at + 1 < len(items) else None
            if following is None or source.low[items[at].end : following.start] not in _BESIDE:
                return
            if source.low.startswith(_HIGH_DEPUTY, chain[-1].span.title[0]) or (
                self._offices.is_held_by_several(source, chain[-1].span)
            ):
                self._among_deputies(source, items, at, chain[-1:])
            return
        closed = False
        for person, following in zip(items[at:], items[at + 1 :], strict=False):
            if not (isinstance(person, Person) and isinstance(following, Person)):
                return
            if not _is_next(source, person, following) or (closed and following.left < following.start):
                return
            give_too(following, chain)
            closed = source.low.startswith(" và ", person.end)  # "A và B, ⟨ông C⟩": a list ends with its "và"

    def _among_deputies(self, source: Source, items: list[Item], at: int, chain: list[Post]) -> None:
        """Give a post of which a body has several to bare names behind its first: "⟨Phó Thủ tướng⟩ A, B"."""
        for index in range(at + 1, len(items)):
            person, before = items[index], items[index - 1]
            if not isinstance(person, Person) or person.honorific is not None or person.short:
                return
            if source.low[before.end : person.start] not in _BESIDE:
                return
            after = items[index + 1] if index + 1 < len(items) else None
            if isinstance(after, Post) and after.start - person.end < _OWN_POST:
                return
            give_too(person, chain)


def _is_next(source: Source, person: Person, following: Person) -> bool:
    """Tell whether a name follows another in a list, with an honorific of its own or without."""
    if gaps.NAMES.fullmatch(source.low, person.end, following.start) is not None:
        return True
    joint = gaps.NAMES.fullmatch(source.low, person.end, following.left)
    return joint is not None and ";" not in joint[0]


def give_too(person: Person, chain: list[Post]) -> None:
    """Give a person copies of posts that another holds as well."""
    attach(person, [Post(_copy(post.span), post.kind) for post in chain], "officials.shared")


def share_state(source: Source, chain: list[Post]) -> None:
    """Let "cựu" before the first of two posts held at once hold for both: "⟨cựu⟩ Chủ tịch và CEO của X"."""
    for left, right in pairwise(chain):
        joint = source.low[left.end : right.start]
        joined = joint == " kiêm " or (joint == " và " and left.span.organization is None)
        if joined and right.span.status == "current":
            right.span.status = left.span.status


def _copy(span: PositionSpan) -> PositionSpan:
    return PositionSpan(span.start, span.end, span.rule, span.title, span.organization, span.status)
