"""Posts that are named in passing: of those answered, met or spoken to, or of nobody."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.stages.officials import gaps
from vnpolext.stages.officials.items import PLURAL, Item, Person
from vnpolext.stages.officials.positions import Post

_OPENING = 140
"""Characters of a phrase that opens a sentence."""
_ENDS = ("", ".", ";", ":", "\n")
"""Behind a name that is no subject: "trao đổi với ⟨Chủ tịch X, ông A.⟩"."""
_ANNOUNCE = (" theo ", " của ", " do ", " với ", " cùng ", " là ", " và ", " có ", " gồm ", " gặp ")
"""Before a post without a body that its holder follows behind a comma: "với ⟨giám đốc⟩, ông A"."""


def answers(source: Source, chain: list[Post], right: Person, acts: re.Pattern[str]) -> bool:
    """Tell whether a person answers the unnamed holder: "Trả lời câu hỏi của Chủ tịch X, ông A nói"."""
    return (
        source.low.startswith(",", chain[-1].end)
        and right.honorific is not None
        and right.left != right.start
        and source.text[right.end : right.end + 1] not in _ENDS
        and _spoken_to(source, chain[0].start, right.end, acts)
    )


def _spoken_to(source: Source, start: int, end: int, acts: re.Pattern[str]) -> bool:
    """Tell whether the holder of the post at `start` is only answered or met by another."""
    before = max(0, start - 90), start
    if gaps.MET.search(source.low, *before) is not None:
        return True
    if not acts.match(source.low, end):
        return False
    opening = max(0, start - _OPENING), start
    return (
        gaps.ANSWERED.search(source.low, *before) is not None
        or gaps.OPENING_OF.search(source.low, *opening) is not None
    )


def answered(source: Source, chain: list[Post], after: Item | None, acts: re.Pattern[str]) -> bool:
    """Tell whether the first post is another's, whose words the person behind the posts answers."""
    end = chain[0].end
    if len(chain) > 2 and source.low[end : chain[1].start] in (" kiêm ", " và "):
        end = chain[1].end  # "Tại cuộc tiếp ⟨Chủ tịch kiêm Giám đốc Tập đoàn X⟩, Thủ tướng A"
    return (
        isinstance(after, Person)
        and source.low.startswith(",", end)
        and _spoken_to(source, chain[0].start, after.end, acts)
    )


def audience(source: Source, chain: list[Post], right: Person) -> bool:
    """Tell whether a plural post is spoken to: "Thông tin với các đại biểu, ông A cho biết"."""
    plural = source.low.endswith(PLURAL, max(0, chain[0].start - 12), chain[0].start)
    return plural and source.low.startswith(",", chain[-1].end) and right.honorific is not None


def is_in_passing(source: Source, post: Post) -> bool:
    """Tell whether small letters in mid clause name nobody: "lo sức khỏe ⟨đại biểu⟩, ông A nói"."""
    before = source.low[max(0, post.start - 8) : post.start]
    return (
        post.span.organization is None
        and post.kind != "staff"
        and source.text[post.start].islower()
        and before.endswith(" ")
        and before[-2:-1].isalpha()
        and not before.endswith(_ANNOUNCE)
    )
