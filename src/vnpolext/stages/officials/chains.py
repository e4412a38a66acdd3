"""Rows of posts that look like one person's and are more or fewer."""

from __future__ import annotations

from vnpolext.source import Source
from vnpolext.stages.officials import gaps
from vnpolext.stages.officials.items import Item, Person
from vnpolext.stages.officials.positions import Post

_GOVERNMENT = ("thủ tướng", "phó thủ tướng", "bộ trưởng")
_CLAUSE = 80
_OF_STATES = ("tổng thống", "thủ tướng", "quốc vương")
"""Heads of states: one person is head of one."""


def are_two_offices(source: Source, chain: list[Post]) -> bool:
    """Tell whether the first two posts are of two persons: "trình Thủ tướng, Bộ trưởng X A nói"."""
    first, second = (source.low[slice(*post.span.title)] for post in chain[:2])
    if all(_leads_state(source, post) for post in chain[:2]):
        return True
    if _leads_state(source, chain[0]) and source.low.startswith((" và ", ", và "), chain[0].end):
        return True  # "Tổng thống Mỹ ⟨và⟩ Thủ tướng A"
    if first == "bộ trưởng" and second in ("phó thủ tướng", "thủ tướng"):
        return True  # a minister is told behind the higher office: "Phó Thủ tướng, Bộ trưởng X A"
    bare = chain[0].span.organization is None and chain[0].span.status == "current"
    if first in _GOVERNMENT and second in ("đại biểu", "đb", "đbqh"):
        return source.low.startswith(", ", chain[0].end)
    if bare and (first, second) == ("bộ trưởng", "thứ trưởng"):
        return True
    if bare and first == "thứ trưởng" and second in _GOVERNMENT:
        return True  # "trước Bộ trưởng, ⟨Thứ trưởng⟩ và Phó Thủ tướng A"
    return bare and first == "thủ tướng" and second in ("bộ trưởng", "thứ trưởng", "phó thủ tướng")


def _leads_state(source: Source, post: Post) -> bool:
    """Tell whether a post is that of the head of a state that is named."""
    body, title = post.span.organization, source.low[slice(*post.span.title)]
    if body is None or source.low[slice(*body)] == "chính phủ":
        return False
    return title in _OF_STATES or (title == "chủ tịch nước" and source.low.startswith("nước ", body[0]))


def is_double(source: Source, chain: list[Post]) -> bool:
    """Tell whether the first two posts are one office: "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc"."""
    if len(chain) > 2 and source.low[chain[0].end : chain[1].start] == " kiêm ":
        return True
    return (
        len(chain) > 2
        and chain[0].span.organization is None
        and source.low.startswith("bộ trưởng", chain[0].span.title[0])
        and source.low.startswith("chủ nhiệm", chain[1].span.title[0])
    )


def is_another_subject(source: Source, chain: list[Post], right: Person, still: frozenset[str]) -> bool:
    """Tell whether "là" ties the first post to what is no person: "nước ta là Chủ tịch X, Bộ trưởng ⟨A⟩"."""
    first, last = chain[0], chain[-1]
    if len(chain) < 2 or last.name != (right.start, right.end) or not source.low.startswith(",", first.end):
        return False
    clause = source.low[max(0, first.start - _CLAUSE) : first.start]
    clause = clause[max(clause.rfind(mark) for mark in ",.;:\n(") + 1 :]
    if not clause.endswith(" là "):
        return False
    told = clause.removesuffix(" là ").split()
    return len(told) > 1 and told[-1] not in still


def may_split(source: Source, before: Item | None, chain: list[Post], right: Person) -> bool:
    """Tell whether a verb may give all but the last post to who stands before: "A được cử làm X, Y ⟨B⟩"."""
    return (
        isinstance(before, Person)
        and len(chain) > 1
        and source.low.startswith(",", chain[-2].end)
        and not source.low[chain[-1].end : right.left].strip()
    )


def is_on_behalf(source: Source, post: Post, right: Person) -> bool:
    """Tell whether the person behind a comma acts for the holder: "Thay mặt Giám đốc ..., ông A trao"."""
    if not source.low.startswith(",", post.end) or right.honorific is None:
        return False
    before = max(0, post.start - 30), post.start
    if source.low[slice(*post.span.title)] in ("thủ tướng", "chủ tịch nước") and gaps.DECIDED.search(
        source.low, *before
    ):
        return True
    if right.left != right.start and gaps.DECISION.search(source.low, *before):
        return True  # "Theo quyết định của Bộ trưởng ..., bà A sẽ giữ chức ..."
    return gaps.ON_BEHALF.search(source.low, *before) is not None
