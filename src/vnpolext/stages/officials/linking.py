"""Which post belongs to whom: decided by what stands between neighbours in the text."""

from __future__ import annotations

from vnpolext.source import Source
from vnpolext.stages.officials import chains, gaps, passing
from vnpolext.stages.officials.items import PLURAL, Item, Person
from vnpolext.stages.officials.labels import ends_label, list_end, names_start
from vnpolext.stages.officials.offices import PREPOSITIONS, Offices
from vnpolext.stages.officials.positions import Post
from vnpolext.stages.officials.setting import Setting
from vnpolext.stages.officials.sharing import Sharing, give_too, share_state
from vnpolext.stages.officials.speech import speech_of
from vnpolext.stages.officials.staff_links import StaffLinks
from vnpolext.stages.officials.verb_links import VerbLinks, attach, mark_past
from vnpolext.vocab import Lexicon

_THEN_IS = tuple(
    f"{time} đó {still}là " for time in ("khi", "lúc", "hồi") for still in ("", "còn ", "đang ", "đã ")
)
_TO_ANOTHER = ("với ", "của ", "cho ", "tới ", "lên ", "gặp ", "tiếp ")
_AROUND = (" do ", " đối với", " cho ", " với ", " của ", " (", " nhiệm kỳ", " khóa")
"""Behind a post whose holder is named next."""
_ONE_OF = ("một ", *PLURAL)
_FIRM = "officials.firm"
_LONGEST_GAP = 140


class Linker:
    """Gives posts to persons; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._verbs = VerbLinks(lexicon)
        self._offices = Offices(lexicon)
        self._staff = StaffLinks(lexicon)
        self._sharing = Sharing(self._verbs, self._offices)
        self._acts = speech_of(lexicon).acts
        self._still = frozenset(lexicon.words("position_still"))
        self._setting = Setting(lexicon)

    def link(self, source: Source, items: list[Item]) -> list[Person]:
        """Attach posts to persons and return all persons.

        Args:
            source: the document.
            items: persons and posts in text order.

        Returns:
            The persons, with their posts.
        """
        index, count = 0, len(items)
        owner: Person | None = None
        shared: list[Post] = []
        limit = 0
        while index < count:
            item = items[index]
            if isinstance(item, Person):
                owner = item
                self._mark_replaced(source, items, index)
                index += 1
                if shared and item.start < limit:
                    give_too(item, shared)
                continue
            last = index
            while last + 1 < count and (
                self._chained(source, items[last], items[last + 1])
                or self._goes_on(source, items[index], items[last], items[last + 1])
            ):
                last += 1
            chain = [post for post in items[index : last + 1] if isinstance(post, Post)]
            share_state(source, chain)
            if self._sharing.heads_list(source, chain):
                shared, limit = chain, list_end(source, items, last)
                if self._verbs.is_past(source, chain[0].start):
                    mark_past(chain)
            else:
                given = self._give(source, items, index, last, chain, owner)
                beside = self._staff.is_beside(owner, chain[0]) or self._acts_on(source, owner, chain[0])
                if given is not None or not beside:
                    owner = given
            index = last + 1
        persons = [item for item in items if isinstance(item, Person)]
        self._setting.mark(source, items, persons)
        return persons

    def _acts_on(self, source: Source, owner: Person | None, post: Post) -> bool:
        """Tell whether an unnamed holder acts on a person: "ông A được ⟨Thủ tướng⟩ bổ nhiệm làm ..."."""
        return owner is not None and gaps.PASSIVE.fullmatch(source.low, owner.end, post.start) is not None

    def _mark_replaced(self, source: Source, items: list[Item], index: int) -> None:
        """Take the predecessor of an official for one: "..., thay ông ⟨Name⟩ nghỉ hưu"."""
        person, before = items[index], items[index - 1] if index else None
        if (
            isinstance(person, Person)
            and isinstance(before, Post)
            and person.left - before.end < _LONGEST_GAP
            and gaps.REPLACED.search(source.low, max(0, person.start - 40), person.start)
        ):
            person.official = True

    def _goes_on(self, source: Source, first: Item, left: Item, right: Item) -> bool:
        """Tell whether a semicolon joins two posts of a career: "từng giữ các chức vụ A, B; C"."""
        return (
            isinstance(left, Post)
            and isinstance(right, Post)
            and left.name is None
            and right.name is None
            and right.kind != "staff"
            and gaps.CAREER.fullmatch(source.low, left.end, right.start) is not None
            and self._verbs.is_linked(source, first.start)
        )

    def _chained(self, source: Source, left: Item, right: Item) -> bool:
        return (
            isinstance(right, Post)
            and isinstance(left, Post)
            and left.name is None
            and not (right.kind == "staff" and self._loose(source, left, right))
            and not source.text.startswith("ĐB ", right.start)
            and (
                self._stacked(source, left, right)
                or gaps.CHAIN.fullmatch(source.low, left.end, right.start) is not None
                or (
                    source.text.startswith(")", right.end)
                    and right.kind != "staff"
                    and not source.text[left.start : left.end].isupper()
                    and not source.text[right.start : right.end].isupper()
                    and gaps.EARLIER.fullmatch(source.low, left.end, right.start) is not None
                )
            )
        )

    def _loose(self, source: Source, left: Post, right: Post) -> bool:
        """Tell whether a staff post behind another is a new thought: ", đại diện lãnh đạo ..."."""
        return (
            right.start - left.end < 2
            or right.span.organization is None
            or source.low.startswith(("đại diện", "lãnh đạo"), right.start)
        )

    def _stacked(self, source: Source, left: Post, right: Post) -> bool:
        """Tell whether two posts stand on lines of their own, one below the other."""
        text = source.text
        return (
            text.find("\n", left.end, right.start) >= 0
            and gaps.NEW_LINE.fullmatch(text, left.end, right.start) is not None
            and text[left.start : left.end].isupper() == text[right.start : right.end].isupper()
            and source.line_at(left.start)[0] == left.start
            and source.line_at(right.start)[1] >= right.end
        )

    def _give(
        self,
        source: Source,
        items: list[Item],
        first: int,
        last: int,
        chain: list[Post],
        owner: Person | None,
    ) -> Person | None:
        """Decide who owns a chain of posts; return the person whom a later post may join."""
        before = items[first - 1] if first else None
        after = items[last + 1] if last + 1 < len(items) else None
        left = before if isinstance(before, Person) and self._follows(source, before, chain[0]) else None
        whole = chain
        if left is None and isinstance(after, Person) and passing.answers(source, chain, after, self._acts):
            return None
        if left is None:
            while len(chain) > 1 and (
                chain[0].kind == "staff"
                or source.low.endswith(PLURAL, max(0, chain[0].start - 12), chain[0].start)
                or gaps.ON_BEHALF.search(source.low, max(0, chain[0].start - 30), chain[0].start)
                or passing.answered(source, chain, after, self._acts)
                or chains.are_two_offices(source, chain)
            ):
                chain = chain[2:] if chains.is_double(source, chain) else chain[1:]
        right = after if isinstance(after, Person) and self._precedes(source, chain[-1], after) else None
        if right is not None and (
            passing.audience(source, chain, right) or chains.is_on_behalf(source, chain[0], right)
        ):
            right = None
        if right is not None and left is None and self._is_made(source, before, chain, right):
            right = None
        if (
            right is not None
            and left is None
            and chains.is_another_subject(source, chain, right, self._still)
        ):
            chain = chain[1:]
        if right is not None and left is None and chains.may_split(source, before, chain, right):
            given = self._verbs.by_verb(source, items, first, chain[:-1], owner)
            chain = chain[-1:] if given is not None else chain
        if right is not None and left is not None:
            left, right, chain = self._dispute(source, items, last + 1, left, right, chain)
        if left is None and right is None and self._staff.opens_career(source, before, whole):
            left, chain = before if isinstance(before, Person) else None, whole
        if left is not None and right is None and self._offices.begins_clause(source, left, chain):
            left = None
        if left is not None and self._offices.excludes(source, left, chain[0]):
            left = None
        if left is not None:
            if gaps.REMOVED.search(source.low, max(0, left.left - 40), left.left):
                mark_past(chain)
            if gaps.UNTIL.match(source.low, chain[-1].end):
                mark_past(chain[-1:])
            attach(left, chain, "officials.post_after")
            self._sharing.back(source, items, first, chain)
            return left
        if right is not None:
            past = "," in source.low[chain[-1].end : right.left] and self._verbs.is_past(
                source, chain[0].start
            )
            if past or gaps.THEN.match(source.low, chain[-1].end):
                mark_past(chain)
            attach(right, chain, "officials.post_before")
            self._sharing.on(source, items, first, last + 1, chain)
            return right
        given = self._told_around(source, items, first, last, chain)
        if given is None:
            given = self._over_aside(source, items, first, whole)
        if given is not None:
            return given
        starts = {chain[0].start, whole[0].start}
        if not any(self._verbs.may_link(source, start) for start in starts):
            return self._verbs.by_entry(source, items, first, whole)
        return (
            self._verbs.by_verb(source, items, first, whole if whole[0].kind == "staff" else chain, owner)
            or self._verbs.by_verb(source, items, first, chain, owner)
            or (len(whole) > len(chain) and self._verbs.by_pronoun(source, items, first, whole))
            or self._verbs.by_pronoun(source, items, first, chain)
            or self._verbs.by_entry(source, items, first, whole)
            or self._verbs.forward(source, chain, after, owner)
        )

    def _told_around(
        self, source: Source, items: list[Item], first: int, last: int, chain: list[Post]
    ) -> Person | None:
        """Give posts by what stands on both of their sides: "bổ nhiệm ... đối với A", "chức ... của A"."""
        after = items[last + 1] if last + 1 < len(items) else None
        if isinstance(after, Person) and source.low.startswith(_AROUND, chain[-1].end):
            given = self._verbs.towards(source, chain, after)
            if given is not None:
                self._sharing.on(source, items, first, last + 1, chain)
                return given
            given = self._verbs.of_holder(source, chain, after) or self._verbs.held_by(source, chain, after)
            if given is not None:
                return given
        return self._verbs.rises(source, items[first - 1] if first else None, chain)

    def _over_aside(self, source: Source, items: list[Item], first: int, chain: list[Post]) -> Person | None:
        """Give posts over a bracket that names another: "Bà A (em dâu ông B) là Chánh Văn phòng ..."."""
        if first < 2 or not source.low.startswith(")", items[first - 1].end):
            return None
        subject, aside = items[first - 2], items[first - 1]
        if not isinstance(subject, Person) or not isinstance(aside, Person):
            return None
        if not source.low.startswith(" (", subject.end) or source.low.find(")", subject.end, aside.end) >= 0:
            return None
        return self._verbs.by_verb(source, items[: first - 1], first - 1, chain, subject)

    def _is_made(self, source: Source, before: Item | None, chain: list[Post], right: Person) -> bool:
        """Tell whether a verb gives the posts to who stands before: "chọn A làm Ngoại trưởng, B làm ..."."""
        return (
            before is not None
            and "," in source.low[chain[-1].end : right.left]
            and (
                self._verbs.links(source, before.end, chain[0].start)
                or (
                    source.low.startswith(" làm ", right.end)
                    and source.low.endswith(" làm ", 0, chain[0].start)
                )
                or self._verbs.is_appointed(source, before, chain[0])
            )
        )

    def _dispute(
        self, source: Source, items: list[Item], at: int, left: Person, right: Person, chain: list[Post]
    ) -> tuple[Person | None, Person | None, list[Post]]:
        """Settle a chain that two persons could own."""
        direct = right.rule == "officials.bracket" or source.low[chain[-1].end : right.left].strip() == ""
        if not direct:
            if left.posts and self._bare(source, items, at):
                return None, right, chain
            return left, None, chain
        if not (left.posts or left.short) and (
            (right.unknown and self._offices.heads_firm(source, chain[-1].span))
            or self._closes_aside(source, left, chain[-1], right)
        ):
            body = chain[-1].span.organization  # "ông A, Tổng Giám đốc ⟨Sun Property⟩": a firm
            chain[-1].span.organization = (body[0] if body else right.start, right.end)
            chain[-1].span.end = right.end
            right.rule = _FIRM
            return left, None, chain
        if len(chain) == 1 or chain[-1].kind == "staff":
            return None, right, chain
        if left.posts and (
            source.text[chain[0].start].isupper() or self._offices.is_high(source, chain[0].span)
        ):
            return None, right, chain
        return self._cut(left, right, chain)

    def _closes_aside(self, source: Source, left: Person, post: Post, right: Person) -> bool:
        """Tell whether two words end the post in a bracket: "ông A (Giám đốc Công ty ⟨Lan Anh⟩)"."""
        return (
            post.span.organization is not None
            and source.low.endswith("(", left.end, post.start)
            and source.text.startswith((")", ",", ";"), right.end)
            and source.text.count(" ", right.start, right.end) == 1
        )

    def _cut(
        self, left: Person, right: Person, chain: list[Post]
    ) -> tuple[Person | None, Person | None, list[Post]]:
        """Give all but the last post to the person before, the last to the one behind."""
        attach(left, chain[:-1], "officials.post_after")
        return None, right, chain[-1:]

    def _bare(self, source: Source, items: list[Item], at: int) -> bool:
        """Tell whether the person at `at` has no honorific and no post behind."""
        person = items[at]
        if not isinstance(person, Person) or person.honorific is not None:
            return False
        after = items[at + 1] if at + 1 < len(items) else None
        return not (isinstance(after, Post) and self._follows(source, person, after))

    def _follows(self, source: Source, person: Person, post: Post) -> bool:
        """Tell whether a post stands right behind a person."""
        low, text = source.low, source.text
        if person.rule == "officials.directory":
            return True
        if person.rule == _FIRM:
            return False
        if post.start - person.end > _LONGEST_GAP:
            return False
        gap = gaps.AFTER.fullmatch(low, person.end, post.start)
        if gap is not None:
            return post.kind != "staff" or self._staff.follows(source, person, post, gap[0])
        if gaps.NEW_LINE.fullmatch(text, person.end, post.start) is None:
            return False
        return source.line_at(person.start)[0] >= person.left - 3 and not person.short

    def _precedes(self, source: Source, post: Post, person: Person) -> bool:
        """Tell whether a post stands right before a person."""
        if names_start(source, post) == person.left:
            return ends_label(source, person.end)
        if post.kind == "staff" and not self._staff.precedes(source, post, person):
            return False
        if person.left - post.end > _LONGEST_GAP:
            return False
        if person.rule in ("officials.signature", "officials.bracket") or post.name == (
            person.start,
            person.end,
        ):
            return True
        gap = source.low[post.end : person.left]
        if gap.startswith(" ,") and source.low.endswith(_TO_ANOTHER, 0, post.start):
            return False  # "Báo cáo với ⟨Thủ tướng⟩ , ông A nói"
        if "," in gap and source.low.endswith(_THEN_IS, 0, post.start):
            return False  # "ông A - khi đó còn là ⟨Phó phòng⟩ (...), ông B"
        if gap.startswith((" về ", " phụ trách ")) and source.low.endswith(PREPOSITIONS, 0, post.start):
            return False  # "trả lời câu hỏi của ⟨Bí thư⟩ về nhà ở, ông A nói"
        if "," in gap and person.left != person.start and passing.is_in_passing(source, post):
            return False
        if ":" in gap and person.honorific is not None:
            return False
        if gap == " (" and person.left != person.start and source.text.startswith(")", person.end):
            return True  # "Chủ tịch UBND huyện ⟨(ông A)⟩"
        if gap.strip() in (",", "-") and person.honorific is None and post.name is None:
            return True
        if gap.endswith(("là ", "là các ", "là tân ")) and source.low.endswith(_ONE_OF, 0, post.start):
            return gaps.ONE_OF.fullmatch(gap) is not None
        return gaps.BEFORE.fullmatch(gap) is not None
