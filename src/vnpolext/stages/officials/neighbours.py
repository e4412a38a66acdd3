"""Names that no honorific announces: beside a post, behind a bracket or a comma, next in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vnpolext.grammar.abroad import NamesAbroad
from vnpolext.grammar.honorifics import Honorific
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.runs import Word
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.officials.gaps import SIDE
from vnpolext.stages.officials.items import PLURAL, Item, Person
from vnpolext.stages.officials.labels import ends_label, names_start
from vnpolext.stages.officials.positions import PositionGrammar, Post

_LIST_JOINT = re.compile(
    r"(?: \([^()\n]{2,80}\))? ?(?:;|,|\n-|\n\+|\n\*) ?(?:và |cùng )?|,? (?:và|cùng|với|-) "
)
_JOINT_STARTS = (",", ";", "\n", " (", " ,", " ;", " \n", " -", " v", " c")
_COLON = re.compile(r"(?:,? (?:bao )?gồm(?: có)?)? ?: ?(?:\n\s*[-+*] ?)?")
_SET_OFF = re.compile(r" - |,? ")
_BRACKET = re.compile(r" ?\([^()\n]{2,80}\) ")
_SENTENCE_END = re.compile(r"[.!?]\s|\n(?![-+*\d])")
_LIST_ITEMS = 24
"""Persons and posts that are looked back in a list for what stands over it."""
_HOLDS = re.compile(
    r"(?:(?: \([^()\n]{2,40}\))?(?:(?: (?:đã|vừa|mới|chính thức))* được (?:[^,.;:()\n]{2,50} )?"
    r"(?:bổ nhiệm|phê chuẩn|bầu|chỉ định|phân công|giao|tín nhiệm|đề cử))? (?:làm|trở thành|giữ chức(?: vụ)?)"
    r"|(?: ?[(,-] ?(?:lúc|khi|hồi) (?:đó|ấy|này)(?: đang| đã)?)? là)\Z"
)
"""Between a name that nothing announces and its post."""
_BORN = re.compile(
    r" ?\((?:đảng viên|sn|sinh|s\.n\.?|\d\d tuổi|nguyên quán|quê|trú|ngụ)[^()\n]{0,70}(?:[,;]|\)(?:,| ?-)?)\Z"
    r"|, \d\d tuổi(?:,| ?-)\Z"
)
"""Between a name and its post, in a bracket or behind one: "(SN 1965, cựu ...", "(33 tuổi), cựu ..."."""
_ASIDE = re.compile(rf"[,-] {SIDE}\Z")
"""A name's comma and what the person is besides: "Jane Doe⟨, đối tác và⟩ Phó chủ tịch ..."."""
_PAIR = re.compile(r"(?:\n *[-+*]? ?|[;:] )(?P<name>[^\W\d_][^\d,.;:()\n]{4,40}) và \Z")
"""A name that shares the post behind the next one."""
_AT = (" ở ", " tại ")
_VERBS = (" trở thành", " là", " làm", " giữ chức", " giữ chức vụ")
_TAKES_POST = (" là ", " làm ", " trở thành ", " giữ chức")
_FARTHEST = 110
_MOST_WORDS = 6


class Neighbours:
    """Finds the names around a post and those that follow one another in a list."""

    def __init__(self, names: NameGrammar, positions: PositionGrammar, abroad: NamesAbroad) -> None:
        self._names = names
        self._abroad = abroad
        self._positions = positions

    def left(self, source: Source, start: int, floor: int, items: list[Item]) -> Person | None:
        """Return the name before a joint to the left of a post: "⟨Name⟩ - Phó Bí thư", "⟨Name⟩ là ...".

        Args:
            source: the document.
            start: where the post begins.
            floor: where what was read before ends.
            items: the persons and posts read before.

        Returns:
            The person, or None where no joint or no believable name stands there.
        """
        words = self._capitals_before(source, start, max(floor, start - _FARTHEST))
        if len(words) == 1 and source.low.startswith(_TAKES_POST, words[0][1]):
            return self._known(source, words[0], items)
        while words and self._names.breaks_at(source, words[0][0]):
            words = words[1:]  # "⟨Theo⟩ Jane Doe, Giám đốc ..."
        words = words[self._abroad.starts(source, words, whole=True) or 0 :]  # "⟨Sau⟩ Jane Doe, ..."
        if len(words) < 2:
            return None
        if source.low.endswith(_AT, 0, words[0][0]) or self._positions.names_place(source, words):
            return None
        end = words[-1][1]
        split = self._names.split(source, words, self._positions.known)
        if split is not None:
            first = words[split][0]
            if self._names.match(source, first) != end or self._names.is_namesake(source, first, end):
                return None
            return Person(first, end, "officials.name_post")
        first = words[0][0]
        abroad = self._names.match_abroad(source, first, ambiguous=True)
        if abroad != end or self._positions.holds_place(source, first, end):
            return None
        return Person(first, end, "officials.name_post")

    def is_unknown(self, source: Source, name: Offsets) -> bool:
        """Tell whether a name is two foreign words or more, none of them a known given name."""
        words = self._names.words_at(source, name[0], _MOST_WORDS)
        words = [word for word in words if word[1] <= name[1]]
        return len(words) > 1 and not any(
            is_vietnamese(source.low[slice(*word)]) or self._abroad.is_given(source, word) for word in words
        )

    def paired(self, source: Source, second: Person) -> Person | None:
        """Return the name before "và" that opens a line or follows a semicolon: "- ⟨Name⟩ và Name, ..."."""
        floor = max(0, second.start - _FARTHEST)
        pair = _PAIR.search(source.text, floor, second.start)
        if pair is None or self._names.match(source, pair.start("name")) != pair.end("name"):
            return None
        return Person(*pair.span("name"), "officials.pair")

    def _known(self, source: Source, word: Word, items: list[Item]) -> Person | None:
        """Return a part of a name alone, where the person was named before: "⟨Koike⟩ là ..."."""
        start, end = word
        family = f" {source.text[start:end]}"
        for item in reversed(items[-_LIST_ITEMS:]):
            if isinstance(item, Person) and source.text.endswith(family, item.start, item.end):
                return Person(start, end, "officials.name_post", short=True)
        return None

    def _capitals_before(self, source: Source, start: int, floor: int) -> list[Word]:
        """Return the run of capitals that ends at a joint before `start`."""
        text = source.text
        before = text[floor:start].rstrip(" ")
        if before.endswith((", một", "- một")):
            before = before.removesuffix(" một")
        if before.endswith(" và") and (aside := _ASIDE.search(f"{before} ")) is not None:
            before = before[: aside.start() + 1]
        if before.endswith(_VERBS):
            verb = _HOLDS.search(before)
            before = before[: verb.start()] if verb is not None else before
        elif before.endswith((",", ";", ")", "-")) and (born := _BORN.search(before.lower())) is not None:
            before = before[: born.start()]
        elif before.endswith((",", "-", "(", ":")):
            before = before.removesuffix("--") if before.endswith("--") else before[:-1]
            before = before.rstrip(" ").removesuffix(",")
        else:
            return []
        words: list[Word] = []
        at = len(before)
        while len(words) < _MOST_WORDS and at > 0:
            cut = max(before.rfind(" ", 0, at), before.rfind("\n", 0, at), before.rfind("\t", 0, at)) + 1
            word = before[cut:at]
            bare = word.lstrip("\"“'‘(")
            if not bare[:1].isupper() or not bare[-1:].isalnum():
                break
            words.append((floor + at - len(bare), floor + at))
            if bare != word or before[cut - 1 : cut] in ("\n", "\t"):
                break
            if cut == 0 and floor and text[floor - 1].isalnum():
                break
            at = cut - 1
        return words[::-1]

    def behind_bracket(self, source: Source, end: int) -> Person | None:
        """Return the name behind a bracket: "Trưởng phòng Nội vụ (UBND huyện) ⟨Name⟩"."""
        bracket = _BRACKET.match(source.text, end)
        if bracket is None:
            return None
        start = bracket.end()
        place = self._positions.any_place(source, start)
        if place is not None:
            if not source.text.startswith(" ", place):
                return None
            start = place + 1  # "Sở Giáo dục và Đào tạo (GD-ĐT) Hà Nội ⟨Name⟩"
        stop = self._names.match(source, start) or self._names.match_abroad(source, start)
        return Person(start, stop, "officials.bracket") if stop is not None else None

    def set_off(self, source: Source, end: int) -> Person | None:
        """Return a foreign name set off from its post: "Chủ tịch UEFA, ⟨Name⟩"."""
        joint = _SET_OFF.match(source.text, end)
        stop = self._names.match_abroad(source, joint.end()) if joint else None
        if joint is None or stop is None or self._positions.holds_place(source, joint.end(), stop):
            return None
        return Person(joint.end(), stop, "officials.set_off")

    def listed_under(self, source: Source, post: Post) -> Person | None:
        """Return the first name under a plural post, or one that labels its line: "Giám đốc: ⟨Name⟩"."""
        start = names_start(source, post)
        stop = self._names.match(source, start) if start is not None else None
        if start is not None and stop is not None and ends_label(source, stop):
            announced = self._positions.titles.match(source, start) or self._names.honorific_at(source, start)
            return None if announced else Person(start, stop, "officials.label")
        if post.kind == "staff" or not source.low.endswith(PLURAL, max(0, post.start - 16), post.start):
            return None
        colon = _COLON.match(source.text, post.end)
        stop = self._names.match(source, colon.end()) if colon else None
        return Person(colon.end(), stop, "officials.list") if colon and stop is not None else None

    def goes_on(self, source: Source, end: int) -> bool:
        """Tell whether a joint of a list and a capital follow at `end`."""
        if not source.low.startswith(_JOINT_STARTS, end):
            return False
        joint = _LIST_JOINT.match(source.low, end)
        return joint is not None and source.text[joint.end() : joint.end() + 1].isupper()

    def more(
        self, source: Source, end: int, honorific: Honorific | None, plural: bool = False
    ) -> Iterator[Person]:
        """Yield names that follow `end` in a list: "; ⟨Name⟩ - ...", ", ⟨Name⟩", "và ⟨Name⟩"."""
        shared = honorific if honorific is not None and honorific.plural else None
        abroad = plural and not is_vietnamese(_first_word(source, end))
        while True:
            joint = _LIST_JOINT.match(source.low, end)
            if joint is None:
                return
            start = joint.end()
            bracket = source.text.find("(", end, start)
            if bracket > 0 and self._positions.titles.match(source, bracket + 1) is not None:
                return  # "A (⟨Bí thư ...⟩), B (...)": the post comes first
            stop = self._names.match(source, start, "loose" if shared else "strict")
            if stop is None and abroad:
                stop = self._names.match_abroad(source, start)
            if stop is None or self._is_no_name(source, start, stop):
                return
            yield Person(start, stop, "officials.list", shared)
            end = stop

    def _is_no_name(self, source: Source, start: int, stop: int) -> bool:
        return (
            source.low[start:stop] in self._positions.known
            or self._names.honorific_at(source, start) is not None
            or self._positions.titles.match(source, start) is not None
            or self._positions.is_body(source, start)
            or self._names.breaks_at(source, start)
            or (source.text.startswith(")", stop) and source.text.startswith(", ", start - 2))
            or self._names.is_namesake(source, start, stop)
        )

    def shared_honorific(self, source: Source, items: list[Item], pos: int) -> Honorific | None:
        """Return the honorific of the list that `pos` stands in: "các đồng chí: A, ...; ⟨B⟩, ..."."""
        for item in reversed(items[-_LIST_ITEMS:]):
            if _SENTENCE_END.search(source.text, item.end, pos) is not None:
                return None
            if not isinstance(item, Person):
                continue
            honorific = item.over or item.honorific
            if honorific is not None and honorific.plural:
                return honorific
        return None


def _first_word(source: Source, end: int) -> str:
    """Return the first word of the run of capitals that ends at `end`, as far as a line reaches back."""
    start = end
    while start > 0 and (cut := source.text.rfind(" ", max(0, start - 30), start - 1)) >= 0:
        if not source.text[cut + 1].isupper():
            break
        start = cut + 1
    return source.low[start:end].partition(" ")[0]
