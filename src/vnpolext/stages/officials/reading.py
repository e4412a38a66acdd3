"""Persons and posts, found by one scan for the words that open them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import itemgetter

from vnpolext.grammar.abroad import NamesAbroad
from vnpolext.grammar.honorifics import Honorific
from vnpolext.grammar.literals import alternation, by_lead
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.word_scan import WordScan
from vnpolext.source import Source
from vnpolext.stages.officials.directories import complete_row, row_name
from vnpolext.stages.officials.items import PLURAL, Item, Person
from vnpolext.stages.officials.neighbours import Neighbours
from vnpolext.stages.officials.positions import PositionGrammar, Post
from vnpolext.stages.officials.signatures import rest_of_line, signature_under, stands_for_another
from vnpolext.stages.officials.tables import StaffTableReader
from vnpolext.vocab import Lexicon

_PLURAL_REACH = 16
"""Characters before a post that may say that several hold it."""
_NEAR = 60
"""Characters behind a role in which a name or a body must stand."""
_JOINTS = tuple(
    f"{word} "
    for word in (
        "là", "làm", "một", "kiêm", "và", "chức", "vụ", "cử", "bầu", "nhiệm", "thành", "danh", "trí", "cách",
        "trò", "vị", "nhận", "ông", "bà",
        "cựu", "nguyên", "quyền", "cố", "tân", "các", "những", "hai", "ba", "đồng chí", "anh", "chị",
    )
)  # fmt: skip
"""What may join a role to a name before it."""
_IN_PASSING = ("của ", "phía ", "với ", "công ty ", "tập đoàn ", "hãng ")
"""What stands before a name that is no subject: a firm, another party."""
_INSIDE_NAMES = frozenset({"anh", "cô", "bác", "chú", "thầy"})
_DEPARTMENT = ("vụ phó", "vụ trưởng")
_MOST_OPENING = 3
"""Words of a phrase that are looked for."""
_ROLE_WORDS = ("phó", "trưởng", "chánh", "đồng trưởng", "đồng chánh", "ủy viên", "uv")


class ItemReader:
    """Finds persons and posts; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon, names: NameGrammar, positions: PositionGrammar) -> None:
        self._names = names
        self._positions = positions
        self._neighbours = Neighbours(names, positions, NamesAbroad(lexicon))
        self._tables = StaffTableReader(lexicon, names, positions)
        honorifics = lexicon.words("honorific")
        roles = [word for entry in lexicon.entries("position_head") for word in entry["words"]]
        roles += _ROLE_WORDS
        states = lexicon.words("position_status")
        opens_role = {word.split(" ", 1)[0] for word in (*roles, *states)}
        opens_phrase = {word.split(" ", 1)[0] for word in honorifics if " " in word}
        single = {word for word in honorifics if " " not in word}
        self._honorific_any = frozenset(word.split(" ", 1)[0] for word in honorifics)
        self._honorific_only = frozenset(single - opens_role)
        self._name_next = frozenset(word for word in single - opens_role - opens_phrase if word.isalpha())
        whole = {word for word in self._honorific_only if word.isalpha()}
        self.openings = WordScan(
            _openings([*roles, *honorifics], whole, states, positions.titles.first_letters)
        )

    def read(self, source: Source) -> list[Item]:
        """Return all persons and posts of the text in order; none overlap."""
        items: list[Item] = []
        done = 0
        text, low = source.text, source.low
        tables = self._tables(source)
        for pos, end in source.budget.watch("officials", self.openings(source), itemgetter(0)):
            while tables and tables[0].start <= pos:
                items += tables[0].persons
                done = tables.pop(0).end
            if pos < done:
                continue
            word = low[pos:end]
            if word in self._name_next and text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
                continue
            if word == "bà" and text[pos] == "B" and self._positions.any_place(source, pos) is not None:
                continue  # "⟨Bà⟩ Rịa"
            if word in _INSIDE_NAMES and self._is_inside_name(source, pos):
                continue
            if word not in self._honorific_any and _is_idle(text, low, pos, end):
                continue
            post = None if word in self._honorific_only else self._positions.match(source, pos)
            found = self._named(source, pos) if post is None else self._with_names(source, post, items)
            for item in found:
                items.append(item)
                done = item.end
        return items + [person for table in tables for person in table.persons]

    def _is_inside_name(self, source: Source, pos: int) -> bool:
        """Tell whether "Anh" is a syllable of a name: "Huỳnh ⟨Anh⟩ Minh"."""
        if not source.text[pos].isupper() or not source.text.startswith(" ", pos - 1):
            return False
        before = source.low.rfind(" ", max(0, pos - 12), pos - 1) + 1
        return source.low[max(before, pos - 12) : pos - 1] in self._names.surnames

    def _named(self, source: Source, pos: int) -> Iterator[Item]:
        """Yield the person whose honorific begins at `pos`, and those listed behind."""
        honorific = self._names.honorific_at(source, pos)
        if honorific is None:
            return
        own = None
        if ":" in source.text[honorific.end : honorific.name_start]:
            own = self._names.honorific_at(source, honorific.name_start)
        person = self._person(source, own or honorific)
        if person is None:
            return
        if own is not None:
            person.over = honorific  # "các đồng chí: ⟨Đại tướng⟩ Lê ..."
        yield person
        if not person.short:
            yield from self._neighbours.more(source, person.end, honorific)

    def _person(self, source: Source, honorific: Honorific) -> Person | None:
        """Return the person behind an honorific: a full name, or a short one."""
        start = honorific.name_start
        if not source.text[start : start + 1].isupper():
            return None
        if (start == honorific.end and source.text[start - 1].isalnum()) or self._positions.titles.match(
            source, start
        ):
            return None
        country = self._positions.known_place(source, start)
        if country is not None and (
            self._names.match(source, country + 1, "foreign")
            or source.low.startswith("người ", honorific.start)
        ):
            start = country + 1
        end = self._names.match(source, start, "loose")
        if end is not None:
            if source.low[start:end] in self._positions.known or self._names.is_namesake(source, start, end):
                return None
            return Person(start, end, "officials.honorific", honorific)
        end = self._names.match_given(source, start)
        if end is None or self._positions.is_field(source, start, end):
            return None
        return Person(start, end, "officials.short", honorific, short=True)

    def _with_names(self, source: Source, post: Post, items: list[Item]) -> Iterator[Item]:
        """Yield a post, the name to its left or right that nothing else announces, and listed names."""
        if stands_for_another(source, post.start):
            return
        row = row_name(source, self._names, post)
        if row is not None:
            complete_row(source, post)
            yield Person(*row, "officials.directory")
            yield post
            return
        left = self._neighbours.left(source, post.start, items[-1].end if items else 0, items)
        right = self._right(source, post, alone=left is None)
        if left is not None and right is not None and source.low.endswith(_IN_PASSING, 0, left.start):
            left = None  # "đáp lại đơn kiện của A B, Giám đốc của C, ⟨Name⟩": a firm in passing
        if left is not None:
            first = self._neighbours.paired(source, left) if left.honorific is None else None
            if first is not None and (not items or items[-1].end <= first.start):
                yield first
            yield left
        yield post
        end = post.end
        if right is not None:
            yield right
            end = right.end
            if right.short or right.rule == "officials.signature":
                return
        elif post.name is not None:
            return
        if not self._neighbours.goes_on(source, end):
            return
        honorific = self._neighbours.shared_honorific(source, items, post.start)
        plural = source.low.endswith(PLURAL, max(0, post.start - _PLURAL_REACH), post.start)
        yield from self._neighbours.more(source, end, honorific, plural)

    def _right(self, source: Source, post: Post, alone: bool) -> Person | None:
        """Return the person that a post stands before."""
        if post.name is not None:
            if self._names.is_namesake(source, post.start, post.end):
                return None
            honorific = self._honorific_before(source, post.start)
            short = self._is_short(source, post)
            unknown = honorific is None and self._neighbours.is_unknown(source, post.name)
            return Person(*post.name, "officials.post_name", honorific, short, unknown=unknown)
        if alone and post.kind != "staff":
            person = self._neighbours.behind_bracket(source, post.end) or self._signature(source, post)
            if person is not None:
                return person
        return self._neighbours.set_off(source, post.end) or self._neighbours.listed_under(source, post)

    def _signature(self, source: Source, post: Post) -> Person | None:
        """Return who signed below a post, and take over the body that the lines above it name."""
        signature = signature_under(source, self._names, post.start, post.end)
        if signature is None and (rest := rest_of_line(source, post.start, post.end)) is not None:
            signature = signature_under(source, self._names, post.start, rest)
            if signature is not None and post.span.organization is not None:
                post.span.organization = (post.span.organization[0], rest)
                post.span.end = rest
        if signature is None:
            return None
        if post.span.organization is None and signature.chief in source.low[slice(*post.span.title)]:
            post.span.organization = signature.organization
        return Person(*signature.name, "officials.signature")

    def _is_short(self, source: Source, post: Post) -> bool:
        """Tell whether the name behind a post is a part of a name told elsewhere in full."""
        start, end = post.name or (0, 0)
        if self._names.match(source, start, "foreign") is not None:
            return False
        return " " not in source.text[start:end] or source.low.startswith(("đại biểu", "đb "), post.start)

    def _honorific_before(self, source: Source, pos: int) -> Honorific | None:
        """Return the honorific in front of a post: "đồng chí ⟨Tổng Bí thư⟩ ..."."""
        found = self._names.honorific_before(source, pos) if source.text.startswith(" ", pos - 1) else None
        return self._names.honorific_at(source, found[0]) if found else None


def _is_idle(text: str, low: str, pos: int, end: int) -> bool:
    """Tell whether a role in small letters stands in running text with no name and no joint near."""
    return (
        text[pos].islower()
        and low.startswith(" ", pos - 1)
        and low[pos - 2 : pos - 1].isalpha()
        and text[end : end + _NEAR].islower()
        and not low.endswith(_JOINTS, max(0, pos - 12), pos)
    )


def _openings(
    words: list[str], whole: set[str], states: Iterable[str], first_letters: Iterable[str]
) -> dict[str, str]:
    """Return patterns for the first words of `words`: up to three, as many as none of them goes without.

    Args:
        words: what persons and posts open with.
        whole: those that count only as whole words: "bà" begins many another.
        states: the words of state, which count in front of a role: "quyền" has mostly another meaning.
        first_letters: what roles begin with.
    """
    known = frozenset(words)
    opening = {word for word in known if known.isdisjoint(_shorter(word))}
    parts = {" ".join(word.split(" ")[:_MOST_OPENING]) for word in opening}
    leads = by_lead(parts.difference(_DEPARTMENT), whole=whole)
    role = rf"(?= ?(?:tân |nữ )?{alternation(first_letters)})"
    # not in "chức ⟨vụ Phó⟩ Chủ tịch", "nhiệm ⟨vụ Phó⟩ Trưởng ban"
    special = [(part, rf"(?<!chức {part})(?<!nhiệm {part})") for part in _DEPARTMENT] + [
        (state, role) for state in states
    ]
    for part, condition in sorted(special, key=itemgetter(0), reverse=True):
        rest = f"{re.escape(part[2:])}{condition}"
        leads[part[:2]] = f"{rest}|{leads[part[:2]]}" if part[:2] in leads else rest
    return leads


def _shorter(word: str) -> Iterator[str]:
    """Yield the words and phrases that a phrase goes on from."""
    syllables = word.split(" ")
    for size in range(1, len(syllables)):
        yield " ".join(syllables[:size])
