"""Minor posts: "chuyên gia", "đại diện", "thành viên". They say less, so more must stand around them."""

from __future__ import annotations

from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.stages.officials import gaps
from vnpolext.stages.officials.items import Item, Person
from vnpolext.stages.officials.offices import PREPOSITIONS
from vnpolext.stages.officials.positions import Post
from vnpolext.stages.officials.speech import speech_of
from vnpolext.vocab import Lexicon

_LOOSE = ("đại diện", "lãnh đạo", "thành viên")
_OTHERS = ("các ", "những ", "một số ", "nhiều ")
_LEADERS = ("nhà lãnh đạo", "lãnh đạo tối cao", "lãnh đạo đảng", "thủ lĩnh")
"""Minor posts of the one who leads: "nhà lãnh đạo Triều Tiên, ông ⟨Name⟩, ..."."""
_FORMAL = ("ông", "bà", "đồng chí", "đ/c")
_ROW_MARK = 5
"""Characters before a name in a list: a number or a bullet."""
_BESIDE = 20
"""Characters between a person and a minor post that leaves the person the subject: ", quan chức ..."."""


class StaffLinks:
    """Says whose a minor post is; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._named = tuple(lexicon.words("position_named_staff"))
        self._speech = speech_of(lexicon)
        self._experts = tuple(lexicon.words("position_expert"))

    def is_beside(self, owner: Person | None, post: Post) -> bool:
        """Tell whether a minor post is a mere aside behind the subject of the sentence."""
        return owner is not None and post.kind == "staff" and post.start - owner.end < _BESIDE

    def _ends_row(self, source: Source, person: Person, post: Post, gap: str) -> bool:
        """Tell whether a person and a minor post have a line for themselves, as in a list of staff."""
        start, end = source.line_at(post.start)
        return (
            person.honorific is not None
            and end == post.end
            and person.left - start <= _ROW_MARK
            and gaps.SET_OFF.match(gap) is not None
        )

    def follows(self, source: Source, person: Person, post: Post, gap: str) -> bool:
        """Tell whether a minor post behind a name is that person's: it names its body and stands apart."""
        if gap.isspace():
            return False
        expert = source.low.startswith(self._experts, post.start)
        if (
            post.span.organization is None
            and not post.telling
            and not expert
            and not self._ends_row(source, person, post, gap)
        ):
            return False
        loose = source.low.startswith(_LOOSE, post.start)
        if loose and post.placed and not self._is_formal(source, person):
            return False  # "A, ⟨đại diện Đài Loan⟩": a contestant
        if gap.endswith("một "):
            return loose or expert
        return not loose or gaps.SET_OFF.match(gap) is not None or self._speaks(source, person, post)

    def _speaks(self, source: Source, person: Person, post: Post) -> bool:
        """Tell whether a post stands between a person and what that person says."""
        first = source.low[person.start : person.end].split(" ")[0]
        known = person.honorific is not None or not is_vietnamese(first)
        return known and not person.posts and self._speech.speaks.match(source.low, post.end) is not None

    def precedes(self, source: Source, post: Post, person: Person) -> bool:
        """Tell whether a minor post right before a name is that person's: "chuyên gia kinh tế ⟨Name⟩"."""
        start = post.span.title[0]
        if not source.low.startswith(self._named, start) or source.low.endswith("hạn một ", 0, start):
            return False
        if post.span.organization is None and not (
            post.telling or source.low.startswith(self._experts, post.span.title[0])
        ):
            return False
        if post.span.organization is not None and source.low.endswith(_OTHERS, 0, start):
            return False  # "các ⟨nhà nghiên cứu⟩ Viện Hàn lâm": nobody is named
        if (
            source.low.startswith("lãnh đạo", start)
            and not post.placed
            and not self._is_abroad(source, person)
        ):
            return False  # "lãnh đạo Trường A ⟨Name⟩": the school's name goes on
        gap = source.low[post.end : person.left]
        if person.honorific is None or person.left == person.start:
            return gap == " "
        expert = source.low.startswith(self._experts, post.span.title[0])
        if gap == ", " and source.low.startswith(_LEADERS, start):
            closed = source.text.startswith((",", " (", "."), person.end)
            return not person.short and (closed or not source.low.endswith(PREPOSITIONS, 0, start))
        return gap == " " or (expert and gap in (", ", " - ") and person.honorific.official != "never")

    def _is_formal(self, source: Source, person: Person) -> bool:
        """Tell whether a person is named as officials are: "ông A, ⟨đại diện Đài Loan⟩"."""
        told = person.honorific
        return told is not None and source.low.startswith(_FORMAL, told.start)

    def _is_abroad(self, source: Source, person: Person) -> bool:
        """Tell whether a person has a foreign name of two words or more."""
        first, _, rest = source.low[person.start : person.end].partition(" ")
        return bool(rest) and not is_vietnamese(first)

    def opens_career(self, source: Source, person: Item | None, chain: list[Post]) -> bool:
        """Tell whether a minor post opens a row behind a person: "ông A, thành viên X, Giám đốc Y"."""
        return (
            isinstance(person, Person)
            and len(chain) > 1
            and chain[0].kind == "staff"
            and chain[-1].kind != "staff"
            and (chain[0].span.organization is not None or chain[0].telling)
            and person.honorific is not None
            and not person.posts
            and gaps.AFTER.fullmatch(source.low, person.end, chain[0].start) is not None
        )
