"""Posts told at a distance: a verb, a pronoun or a clause says whose they are."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.officials import gaps
from vnpolext.stages.officials.items import PLURAL, Item, Person
from vnpolext.stages.officials.positions import Post
from vnpolext.vocab import Lexicon

_GLANCE = 24
"""Characters before a post that hold the last word of a verb and what may follow it."""
_MARKS = ' :“"'
"""Behind a verb that gives a post."""
_NO_SUBJECT = (" đó", " đây", " này", " nghĩa", " tức", " gọi", " việc")
_TOLD_OF = ("quyết định về việc",)
"""What is no subject, and what looks like it and is none: "nhận quyết định về việc giữ chức ..."."""
_TIME_BEFORE = ("trước đó", "khi đó", "lúc đó", "sau đó", "từ đó", "trước đây", "sau này")
_LONGEST_GAP = 140
_CLAUSE = 80
_OPENING = 120
"""Characters of a sentence before its subject."""
_ONCE = ("khi còn là ", "lúc còn là ", "hồi còn là ")
_HELD = (" đảm nhiệm", " đảm trách", " nắm giữ", " phụ trách", " giữ", " làm")
_LIKENED = tuple(
    f"{verb} "
    for verb in ("được xem", "được coi", "được ví như", "được ví", "bị coi", "bị xem", "được mệnh danh")
)
"""Before "là" and a post in a figure of speech."""
_AS = ("cương vị", "tư cách")
_APPOINTS = re.compile(
    r" (?:đã )?(?:chỉ định|bổ nhiệm|đề cử|cử|giao|phân công|chọn|mời|chọn ra"
    r"|cất nhắc|đề bạt|tiến cử|điều động|giới thiệu|đưa lên|phong|thăng|tin tưởng giao)(?!\w)"
)
_SENDS = re.compile(r"(?:cử|bổ nhiệm|chọn|chỉ định|đề cử|điều) (?=[^\W\d_])[A-ZĐ]")
"""Before someone else who is given the post: "cử Lan làm giám đốc"."""
_OF_ANOTHER = re.compile(r"(?: \([^()\n]{1,20}\))? (?:của|với|đối với) (?:ông|bà) (?=[^\W\d_])[A-ZĐÁÂĂÔƠƯÊ]")
"""Behind a post whose holder follows: "lễ nhậm chức Bộ trưởng ⟨của ông A⟩"."""
_PRONOUN = re.compile(r", (ông|bà) ")
_WOMEN = ("bà", "chị", "cô")
_PASSIVE = re.compile(r" (?:đã |vừa |mới )?(?:được|bị|do) [^,.;\n]{0,60}\Z")
_BRACKET = re.compile(r"\([^()\n]*\)")
_OTHER_SUBJECT = re.compile(r", | và |xưng|mạo|đều")
"""In a gap before "là" and a minor post: someone else is meant."""
_LONGEST_VITA = 3000
"""Characters over which the entries of a curriculum vitae belong to the person told of before."""
_FARTHEST = 500
"""Characters over which "ông" may point back to a name."""


class VerbLinks:
    """Finds who holds posts that a verb gives or takes; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        links = alternation(lexicon.words("position_link"))
        self._linking = late_regex(
            rf"(?:\A|[\s,;(])(?P<link>{links}) ?(?:mới )?(?:là |một )?(?:đương kim )?[:“\"]? ?\Z"
        )
        last = (word.rstrip(_MARKS).rpartition(" ")[2] for word in lexicon.words("position_link"))
        self._last_words = tuple({*last, "mới", "là", "một", "đương kim"})
        past = alternation(lexicon.words("position_past"))
        self._past = late_regex(rf"(?<!\w)(?:{past})(?!\w)")

    def by_verb(
        self, source: Source, items: list[Item], first: int, chain: list[Post], owner: Person | None
    ) -> Person | None:
        """Give posts to the subject of a verb: "được bầu giữ chức", "do A làm Trưởng đoàn"."""
        if first == 0 or owner is None:
            return None
        before = items[first - 1]
        if chain[0].kind == "staff" and (
            (chain[0].span.organization is None and chain[-1].kind == "staff")
            or source.low.startswith(("lãnh đạo", "đại diện"), chain[0].start)
        ):
            return None
        start, end = before.end, chain[0].start
        if end - start > _LONGEST_GAP:
            return None
        gap = source.low[start:end]
        link = self._link(gap)
        if _OF_ANOTHER.match(source.text, chain[-1].end):
            return None
        if "\n" in gap or ". " in gap or link is None or self._points(gap[: link.start()]):
            return None
        told = gap[: link.start() + 1]
        if (
            link["link"] == "là" and (gaps.OTHERS.search(told) or gaps.HEARD.search(told))
        ) or gaps.WISHED.search(told):
            return None
        if gaps.FOR_OTHERS.search(told):
            return None
        novel = chain[0].kind == "staff" and source.low.startswith(" đầu tiên", chain[-1].end)
        if link["link"] == "là" and (novel or told.endswith(_LIKENED)):
            return None  # "là lãnh đạo Đông Nam Á ⟨đầu tiên⟩ thăm ...", "được xem ⟨là⟩ kiến trúc sư trưởng"
        if before is owner and link["link"] == "bổ nhiệm" and "được" not in told:
            return None  # "Tổng thống A ⟨bổ nhiệm⟩ Ngoại trưởng"
        if before is owner and gaps.UNLESS.search(source.low, max(0, owner.left - _GLANCE), owner.left):
            return None
        if gaps.DECIDES.search(told) and (
            before is owner or (isinstance(before, Post) and before.span in owner.posts)
        ):
            return None
        if _SENDS.search(source.text, start, end):
            return None
        if chain[0].kind == "staff" and link["link"] == "là" and _OTHER_SUBJECT.search(_BRACKET.sub("", gap)):
            return None
        over = gaps.UNTIL.match(source.low, chain[-1].end) is not None
        if link["link"].endswith((*_AS, "là")) and not over:
            once = gaps.ONCE_AS.search(gap) is not None
            over = once or gaps.IN_YEAR.match(source.low, chain[-1].end) is not None
        if (
            over
            or self._is_over(source, owner.left, gap, link)
            or gaps.TERM.search(self._clause(source, start + len(gap)))
        ):
            mark_past(chain)
        appointed = self._appointed(source, items, first, owner, gap)
        if appointed is None:
            return None
        direct = not gap[: link.start()].strip()
        successor = self._successor(source, items, first, appointed, direct)
        if successor is None:
            return None
        owner = successor
        attach(owner, chain, "officials.verb")
        return owner

    def _link(self, clause: str) -> re.Match[str] | None:
        """Return the verb that gives posts at the end of a clause; most clauses end with another word."""
        return self._linking.search(clause) if clause.rstrip(_MARKS).endswith(self._last_words) else None

    def _is_over(self, source: Source, left: int, gap: str, link: re.Match[str]) -> bool:
        """Tell whether a post is a past one, by the words before it or before its holder."""
        told = list(self._past.finditer(gap))
        past = told[-1] if told else None
        if past is not None:
            later = past[0] == "trước khi" and link["link"] != "là" and "," not in gap[past.end() :]
            return not later and gaps.STILL.search(gap, past.end()) is None
        if gap[: link.start()].strip() not in ("", "lên") or link["link"] == "trở thành":
            return False
        before = source.low[max(0, left - _OPENING) : left]
        return gaps.IN_THE_TIME.search(before) is not None or gaps.BEFORE_THAT.search(before) is not None

    def may_link(self, source: Source, start: int) -> bool:
        """Tell at a glance whether a verb that gives posts can stand right before `start`."""
        return source.low[max(0, start - _GLANCE) : start].rstrip(_MARKS).endswith(self._last_words)

    def is_linked(self, source: Source, start: int) -> bool:
        """Tell whether a verb that gives posts stands right before `start`."""
        return self._link(self._clause(source, start)) is not None

    def links(self, source: Source, start: int, end: int) -> bool:
        """Tell whether nothing but a linking verb stands between a name and a post."""
        gap = source.low[start:end]
        return (
            len(gap) < _CLAUSE and (link := self._link(gap)) is not None and not gap[: link.start()].strip()
        )

    def by_pronoun(self, source: Source, items: list[Item], first: int, chain: list[Post]) -> Person | None:
        """Give posts to whom "ông", "bà" means: "..., ông được bổ nhiệm làm Đại sứ ..."."""
        clause = self._clause(source, chain[0].start, _OPENING)
        link = self._link(clause)
        subject = gaps.PRONOUN_SUBJECT.search(clause, 0, link.start("link")) if link is not None else None
        if link is None or subject is None:
            return None
        pronoun = subject["pronoun"]
        persons = (item for item in reversed(items[:first]) if isinstance(item, Person))
        owner = next((person for person in persons if _may_be(source, person, pronoun)), None)
        if (
            owner is None
            or (owner.honorific is None and not owner.posts)
            or chain[0].start - owner.end > _FARTHEST
        ):
            return None
        told = clause[subject.start("pronoun") + len(pronoun) : link.start("link")].strip()
        earlier = not told and gaps.BEFORE_THAT.search(clause[: subject.start("pronoun")])
        over = earlier or gaps.UNTIL.match(source.low, chain[-1].end) is not None
        if self._past.search(clause, subject.start()) or over or gaps.TERM.search(clause):
            mark_past(chain)
        attach(owner, chain, "officials.verb")
        return owner

    def by_entry(self, source: Source, items: list[Item], first: int, chain: list[Post]) -> Person | None:
        """Give the posts of an entry in a curriculum vitae to the person whom the text is about."""
        start = chain[0].start
        if not source.low.endswith((":", ": "), max(0, start - 2), start):
            return None
        entry = gaps.ENTRY.search(source.low, max(0, start - _CLAUSE), start)
        if entry is None:
            return None
        before = (item for item in reversed(items[:first]) if isinstance(item, Person))
        owner = next((person for person in before if person.posts or person.honorific is not None), None)
        if owner is None or start - owner.end > _LONGEST_VITA:
            return None
        if entry["now"] != "nay":
            mark_past(chain)
        attach(owner, chain, "officials.entry")
        return owner

    def towards(self, source: Source, chain: list[Post], after: Item | None) -> Person | None:
        """Give posts to whom they are taken from: "cho thôi chức Cục trưởng đối với ông ⟨Name⟩"."""
        clause = self._clause(source, chain[0].start)
        if clause.endswith(PLURAL):
            clause = clause.rstrip(" ").rpartition(" ")[0] + " "  # "bổ nhiệm ⟨2⟩ Phó Chánh án đối với ..."
        if not isinstance(after, Person) or self._link(clause) is None:
            return None
        gap = source.low[chain[-1].end : after.left]
        decided = gaps.APPOINTS.search(clause) is not None or self._is_told_past(clause)
        given = gap.endswith((" cho ", " với ")) and decided
        if not (given or gap.endswith(" đối với ")) or gaps.TOWARDS.fullmatch(gap) is None:
            return None
        if self._past.search(clause):
            mark_past(chain)
        attach(after, chain, "officials.clause")
        return after

    def of_holder(self, source: Source, chain: list[Post], after: Item | None) -> Person | None:
        """Give a post to whom the words behind it name: "chức Chủ tịch đảng A của bà ⟨Name⟩"."""
        start = chain[0].start
        if (
            not isinstance(after, Person)
            or after.honorific is None
            or (chain[0].kind == "staff" and chain[0].span.organization is None)
            or gaps.OF_HOLDER.fullmatch(source.low, chain[-1].end, after.left) is None
            or gaps.SEAT.search(source.low, max(0, start - _GLANCE), start) is None
        ):
            return None
        if self.is_past(source, start):
            mark_past(chain)
        attach(after, chain, "officials.clause")
        return after

    def is_appointed(self, source: Source, before: Item, post: Post) -> bool:
        """Tell whether who stands before a post is made its holder: "chỉ định A, một học giả, làm ..."."""
        return (
            isinstance(before, Person)
            and post.start - before.end < _LONGEST_GAP
            and source.low.endswith(" làm ", 0, post.start)
            and ". " not in source.low[before.end : post.start]
            and _APPOINTS.search(source.low, max(0, before.left - _GLANCE), before.left) is not None
        )

    def held_by(self, source: Source, chain: list[Post], after: Item | None) -> Person | None:
        """Give a post to who holds it in a passive clause: "vị trí Chủ tịch X do ông ⟨Name⟩ đảm nhiệm"."""
        if (
            not isinstance(after, Person)
            or source.low[chain[-1].end : after.left] != " do "
            or not source.low.startswith(_HELD, after.end)
        ):
            return None
        attach(after, chain, "officials.clause")
        return after

    def rises(self, source: Source, before: Item | None, chain: list[Post]) -> Person | None:
        """Give posts to who rises from them: "ông ⟨Name⟩ từ Phó Chủ tịch xã thăng tiến lên ..."."""
        if (
            not isinstance(before, Person)
            or source.low.find(" từ ", before.end, min(chain[0].start, before.end + _CLAUSE)) < 0
            or gaps.RISES_FROM.fullmatch(source.low, before.end, chain[0].start) is None
            or gaps.RISES_TO.match(source.low, chain[-1].end) is None
        ):
            return None
        mark_past(chain)
        attach(before, chain, "officials.verb")
        return before

    def forward(
        self, source: Source, chain: list[Post], after: Item | None, owner: Person | None
    ) -> Person | None:
        """Give posts to the subject that follows: "Trong thời gian giữ chức ..., ông A"."""
        low, start = source.low, chain[0].start
        clause = self._clause(source, start)
        link = self._link(clause)
        if source.low.startswith("lãnh đạo", start) and chain[0].span.organization is None:
            return None  # "nhiều người làm ⟨lãnh đạo⟩ xã, ông A nói"
        once = clause.endswith(_ONCE)
        if (
            link is None
            or (link["link"] == "là" and not once)
            or source.text[chain[-1].end : chain[-1].end + 1] in '"”'
        ):
            return None
        end = chain[-1].end
        if isinstance(after, Person) and (
            gaps.CLAUSE.fullmatch(low, end, after.left) or gaps.TOWARDS.fullmatch(low, end, after.left)
        ):
            owner = after
        elif gaps.PRONOUN.match(low, end) is None:
            return None
        else:
            owner = self._meant(source, owner, chain[-1].end)
        if owner is None:
            return None
        if once or self._is_told_past(clause):
            mark_past(chain)
        attach(owner, chain, "officials.clause")
        return owner

    def _meant(self, source: Source, owner: Person | None, end: int) -> Person | None:
        """Return the person told of before if the pronoun behind `end` may mean the person."""
        pronoun = _PRONOUN.search(source.low, end, end + _CLAUSE)
        if owner is None or pronoun is None or _may_be(source, owner, pronoun[1]):
            return owner
        return None

    def is_past(self, source: Source, start: int) -> bool:
        """Tell whether a word in the clause before `start` makes a post there a past one."""
        return self._is_told_past(self._clause(source, start))

    def _is_told_past(self, clause: str) -> bool:
        """Tell whether a clause before a post makes it a past one; "Trước khi làm ⟨Giám đốc⟩" does not."""
        return any(past[0] != "trước khi" for past in self._past.finditer(clause))

    def _clause(self, source: Source, end: int, most: int = _CLAUSE) -> str:
        """Return what stands before `end` in its sentence, at most `most` characters."""
        clause = source.low[max(0, end - most) : end]
        return clause[max(clause.rfind("\n"), clause.rfind(". ")) + 1 :]

    def _points(self, gap: str) -> bool:
        """Tell whether a word that points back is the subject: "đó là ...", not "trước đó là ..."."""
        return gap.endswith(_NO_SUBJECT) and not gap.endswith((*_TIME_BEFORE, *_TOLD_OF))

    def _appointed(
        self, source: Source, items: list[Item], first: int, owner: Person, gap: str
    ) -> Person | None:
        """Return who is appointed, not who appoints: "bà A được Tổng thống B chỉ định làm ..."."""
        agent = items[first - 1]
        if agent is owner and self._is_kin(source, owner):
            told = items[first - 2] if first > 1 else None
            return (
                told
                if isinstance(told, Person) and gaps.KIN_OF.match(source.low, told.end, owner.left)
                else None
            )
        if agent is not owner or _APPOINTS.match(gap) is None:
            return owner
        for item in reversed(items[max(0, first - 4) : first - 1]):
            if isinstance(item, Person):
                between = source.low[item.end : owner.start]
                return item if _PASSIVE.match(between) else None
        return None

    def _is_kin(self, source: Source, person: Person) -> bool:
        """Tell whether a person only says whose brother the subject is: "em trai Bí thư ⟨A⟩ làm Giám đốc"."""
        start = min([person.left, *(post.start for post in person.posts)])
        return gaps.KIN.search(source.low, max(0, start - 20), start) is not None

    def _successor(
        self, source: Source, items: list[Item], first: int, owner: Person, direct: bool
    ) -> Person | None:
        """Return who takes the post where `owner` is the one replaced: "A lên thay B làm Chủ tịch"."""
        previous = items[first - 2] if first > 1 else None
        replaced = gaps.REPLACED.search(source.low, max(0, owner.start - 40), owner.start)
        if items[first - 1] is owner and replaced:
            owner.official = True
            if gaps.NOT_REPLACED.search(source.low, max(0, owner.start - 40), owner.start):
                return None
            if isinstance(previous, Person):
                return previous
            return None if direct else owner
        return owner


def _may_be(source: Source, person: Person, pronoun: str) -> bool:
    """Tell whether "ông" or "bà" may mean a person, by the honorific."""
    if person.honorific is None or pronoun not in ("ông", "bà", "anh", "chị"):
        return pronoun not in ("anh", "chị")
    honorific = source.low[person.honorific.start : person.honorific.end]
    if pronoun in ("anh", "chị"):
        return honorific not in ({"ông", "bà", "anh", "chị", "cô"} - {pronoun})
    return honorific != "ông" if pronoun == "bà" else honorific not in _WOMEN


def attach(person: Person, chain: list[Post], rule: str) -> None:
    """Give posts to a person and note the rule."""
    for post in chain:
        post.span.rule = rule
        person.posts.append(post.span)


def mark_past(chain: list[Post]) -> None:
    """Make current posts past ones."""
    for post in chain:
        if post.span.status == "current":
            post.span.status = "former"
