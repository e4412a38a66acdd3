"""One recipient at a place: a unit, a person, a household, or a counted group.

An item knows where its bare name ends and where what belongs to it ends: the post behind a person, the
place in brackets behind a unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.body_words import WORD
from vnpolext.grammar.names import NameGrammar
from vnpolext.source import Source
from vnpolext.spans import CountSpan, RecipientSpan
from vnpolext.vocab import Lexicon

_NUMBER_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_ABBREVIATION = re.compile(r"\(([^()\s]{2,14})\)\Z")
_BRACKET = re.compile(r" ?\(([^()\n]{2,80})\)")
_HEDGE = re.compile(r"(?:hơn|gần|trên|khoảng|cả|hàng) ")
_PLURAL_PLACES = re.compile(
    r" ?các ((?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|ấp|bản|khu phố|tổ dân phố|buôn|xóm|tỉnh)"
    r"(?:(?:, | và )(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|ấp|bản|tỉnh))*):? (?=\S)"
)
_PLACE_NAME = regex.compile(r"\p{Lu}[\w'’]*(?: (?:\p{Lu}[\w'’]*|\d{1,3}(?![\w%])))*")
_NEXT_NAME = re.compile(r"(?:, và |, | và )(?:(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|ấp) )?")
_POST_GAP = re.compile(r" ?(?:,|-|–) ?|: | (?=nguyên |cố )")
_POST_END = re.compile(r"[;:.\n(]|, | - | và | cùng | đã | vì | được | do | có ")
_PLURAL = re.compile(r"(?:các|những|hai|ba) ")
_GLUED = re.compile(r"(?<=\w) (?:cô|em|anh|chị|cậu)(?= (?:bé|trò|giáo|gái|học|sinh)(?!\w))")
_STANDS_FOR = re.compile(
    r"(?:đại diện|tập thể|toàn thể|lãnh đạo|thầy và trò|thầy, trò|thầy trò|cô và trò)"
    r"(?:(?:,| và)? (?:lãnh đạo|cán bộ|nhân viên|công nhân lao động|công nhân"
    r"|viên chức|công chức|người lao động|giáo viên"
    r"|học sinh"
    r"|chiến sĩ|chiến sỹ|đội ngũ|y bác sĩ|y, bác sĩ|bác sĩ|đoàn viên|hội viên))* (?:của )?(?=\w)"
)
_OWNED = re.compile(r" (?:của|thuộc|trực thuộc) ")
_AGE = re.compile(r",? \d{2,3} tuổi| \(?(?:SN|sinh năm) \d{4}\)?")


@dataclass(slots=True)
class Item:
    """A recipient or a count; `after` is where what belongs to it ends."""

    kind: str
    start: int
    end: int
    after: int
    rank: int = 9
    count: CountSpan | None = None

    def recipient(self, source: Source, rule: str) -> RecipientSpan:
        """Return the item as a recipient's span."""
        short = _ABBREVIATION.search(source.text, self.start, self.end)
        return RecipientSpan(self.start, self.end, rule, self.kind, short.span(1) if short else None)


class ItemReader:
    """Reads the item that starts exactly at a place.

    Args:
        lexicon: gives count nouns and roles.
        bodies: the grammar of organisations.
        names: the grammar of persons.
    """

    def __init__(self, lexicon: Lexicon, bodies: BodyGrammar, names: NameGrammar) -> None:
        self.bodies, self.names = bodies, names
        kinds = {word: entry["kind"] for entry in lexicon.entries("count_noun") for word in entry["words"]}
        self.count_kinds = kinds
        nouns = "|".join(re.escape(word) for word in sorted(kinds, key=len, reverse=True))
        number = "|".join((*_NUMBER_WORDS, r"\d{1,3}(?:\.\d{3})+|\d{1,5}"))
        self.count_form = re.compile(rf"({number}) ({nouns})(?!\w)")
        spoken = rf"(?:các|những) (?:{nouns})(?!\w)[^.;:()\n]{{0,160}}|(?:{nouns})(?!\w)[^.;:()\n]{{0,12}}"
        self.spoken_of = re.compile(rf"(?:{spoken}):\s?")
        roles = "|".join(re.escape(w) for w in sorted(lexicon.words("recipient_role"), key=len, reverse=True))
        self._role = re.compile(rf"(?:{roles})(?!\w)")
        openers = [
            *_NUMBER_WORDS,
            *lexicon.words("recipient_role"),
            *lexicon.words("honorific"),
            "hộ",
            "các",
            "đại",
            "tập",
        ]
        self._openers = frozenset(word.split(" ")[0].split(".")[0].split("/")[0] for word in openers)

    def may_open(self, word: str) -> bool:
        """Tell whether an item may start with the lower-cased word."""
        return word in self._openers

    def count_at(self, source: Source, pos: int) -> Item | None:
        """Read a counted group: "8 cơ quan", "hơn 20 cá nhân", "Ba tập thể"."""
        low = source.low
        hedge = _HEDGE.match(low, pos)
        start = hedge.end() if hedge else pos
        match = self.count_form.match(low, start)
        if match is None or (pos and low[pos - 1] in "/.,-" and low[pos - 2 : pos - 1].isdigit()):
            return None
        written = match[1]
        number = _NUMBER_WORDS.get(written) or int(written.replace(".", ""))
        span = CountSpan(match.start(), match.end(), "commendations.count", number, match.span(2))
        return Item(
            self.count_kinds[match[2]] + "_count", match.start(), match.end(), match.end(), count=span
        )

    def unit_at(self, source: Source, pos: int) -> Item | None:
        """Read an organisation, a place or a household."""
        reading = self.bodies.read(source, pos)
        head = reading.head
        if head is not None and head.household and not source.low.startswith("ngành", pos):
            return self._household(source, pos, reading.head_end)
        if source.low.startswith("hộ ", pos):
            return self._household(source, pos, pos + 2)
        end = self.bodies.match(source, pos)
        if source.low.startswith("ngành ", pos):
            end = max(end or 0, self.bodies.read(source, pos + len("ngành ")).term_end) or None
        if end is None:
            if head is None or not source.text[pos].isupper() or reading.head_end < pos + 2:
                return None
            if not source.low.startswith(("thanh tra", "công đoàn"), pos):
                return None
            end = reading.head_end
        rank = head.rank if head is not None else 8
        end, after = self._bracketed(source, pos, end)
        owner = _OWNED.match(source.low, end) if after == end else None
        if owner is not None:
            after = self.bodies.match(source, owner.end()) or after
        if after == end and source.text.startswith(", ", end):
            after = self.bodies.read(source, end + 2).name_end or after  # "Trường X, Đà Nẵng đón nhận ..."
        return Item("unit", pos, end, after, rank)

    def place_at(self, source: Source, pos: int) -> list[Item]:
        """Read a province or city by its name alone, as one who is praised."""
        end = self.bodies.read(source, pos).name_end
        return [Item("unit", pos, end, end)] if end and source.text[pos].isupper() else []

    def _household(self, source: Source, pos: int, end: int) -> Item | None:
        """A household is named by its head: "hộ ông Tòng Văn Lả"."""
        if not source.low.startswith(" ", end):
            return None
        person = self.person_at(source, end + 1, bare=False)
        return None if person is None else Item("unit", pos, person.end, person.after)

    def _bracketed(self, source: Source, start: int, end: int) -> tuple[int, int]:
        """A bracket behind a unit: the place or parent in it belongs to the name, anything else does not."""
        bracket = _BRACKET.match(source.text, end)
        if bracket is None:
            return end, end
        reading = self.bodies.read(source, bracket.start(1))
        if reading.head_end or reading.place_end:
            return bracket.end(), bracket.end()
        return end, bracket.end()

    def person_at(self, source: Source, pos: int, *, bare: bool = True) -> Item | None:
        """Read a person: with an honorific or role in front, or (`bare`) by the full name alone."""
        start, marked = self._person_name(source, pos)
        end = self.names.match(source, start, "loose" if marked else "strict")
        reading = self.bodies.read(source, start)
        if marked and reading.head is not None and not self._surname(source, start):
            return None
        if end is None and marked and not reading.break_end:
            end = self.names.match_given(source, start)
        if end is None or (
            not marked and (not bare or reading.name_end or self.inside_name(source.text, start))
        ):
            return None
        end = self._before_caption(source, start, end)
        return Item("person", start, end, self.after_person(source, end))

    @staticmethod
    def _before_caption(source: Source, start: int, end: int) -> int:
        """Cut "Cô" off "Lan Anh Cô bé ...", where a caption was glued to the next sentence."""
        glued = _GLUED.search(source.low, max(start, end - 5), end + 8)
        return glued.start() if glued is not None and glued.end() == end else end

    def _held_by(self, source: Source, pos: int) -> int | None:
        """Return where the name starts behind a post: "Phó Chủ nhiệm Văn phòng Quốc hội Lê Văn Ý"."""
        reading = self.bodies.read(source, pos)
        if not reading.post_end and not reading.office_end:
            return None
        end = self.bodies.authority(source, pos)
        if end is None or not source.text.startswith(" ", end):
            return None
        return end + 1 if self.names.match(source, end + 1) is not None else None

    def loose_person(self, source: Source, pos: int) -> list[Item]:
        """Read a name that only its place in a row of persons shows to be one."""
        reading = self.bodies.read(source, pos)
        if reading.head_end or reading.place_end or reading.break_end or reading.name_end:
            return []
        end = self.names.match(source, pos, "loose")
        return [] if end is None else [Item("person", pos, end, self.after_person(source, end))]

    def _named_like_head(self, source: Source, pos: int) -> bool:
        """Tell whether a family name only looks like a head: "Đoàn Mạnh Giao"."""
        if not self._surname(source, pos):
            return False
        end = self.names.match(source, pos)
        return end is not None and end == self.bodies.match(source, pos)

    def _surname(self, source: Source, pos: int) -> bool:
        word = WORD.match(source.low, pos)
        return word is not None and word[0] in self.bodies.words.surnames

    @staticmethod
    def inside_name(text: str, start: int) -> bool:
        """Tell whether a capital word stands right before: then a bare name has not begun here."""
        if text[start - 1 : start] != " ":
            return False
        begin = text.rfind(" ", max(0, start - 14), start - 1) + 1
        before = text[begin : start - 1]
        return before[:1].isupper() and before.isalpha() and not before.isupper()

    def named_before(self, source: Source, start: int, end: int) -> bool:
        """Tell whether a full name that ends with the given name in `source[start:end]` stands before."""
        text, at = source.text, start
        given = " " + text[start:end]
        for _ in range(12):
            at = text.rfind(given, 0, at)
            if at < 0:
                return False
            close = at + len(given)
            if text[close : close + 1].isalnum():
                continue
            begin = at
            for _word in range(3):
                before = text.rfind(" ", max(0, begin - 12), begin) + 1
                word = text[before:begin].lstrip("\n")
                begin = begin - len(word)
                if not word.istitle():
                    break
                if self.names.match(source, begin) == close:
                    return True
                begin -= 1
        return False

    def _person_name(self, source: Source, pos: int) -> tuple[int, bool]:
        """Skip honorifics and roles before a name."""
        at, marked = pos, False
        plural = _PLURAL.match(source.low, pos)
        if plural is not None and self.names.honorific_at(source, plural.end()) is not None:
            at = plural.end()
        for _ in range(4):
            honorific = self.names.honorific_at(source, at)
            if honorific is not None and not source.low.startswith("bà rịa", at):
                at, marked = honorific.name_start, True
                continue
            post = self._held_by(source, at)
            if post is not None:
                at, marked = post, True
                continue
            role = self._role.match(source.low, at)
            if role is None or not source.text.startswith(" ", role.end()):
                break
            at, marked = role.end() + 1, True
        return at, marked

    def after_person(self, source: Source, end: int) -> int:
        """Return where the posts, ages and brackets behind a person's name end."""
        housed = True
        for _ in range(6):
            age = _AGE.match(source.text, end)
            bracket = _BRACKET.match(source.text, end)
            if age is not None:
                end = age.end()
            elif bracket is not None:
                end = bracket.end()
            else:
                gap = _POST_GAP.match(source.text, end)
                if gap is None:
                    break
                place = self.bodies.read(source, gap.end()).name_end
                body = None if housed else self.bodies.match(source, gap.end())
                if body is not None or place:
                    end, housed = max(body or 0, place), True
                    continue
                if self.starts_item(source, gap.end()):
                    break
                after = self._post_end(source, gap.end())
                if after is None:
                    break
                end, housed = after
        return end

    def _post_end(self, source: Source, pos: int) -> tuple[int, bool] | None:
        """Return the end of the post that starts at `pos`, and whether the body it is held in is there."""
        text, low, at = source.text, source.low, pos
        if not text[pos : pos + 1].isalpha():
            return None
        stopped = text[pos].islower() and self.bodies.read(source, pos).stop_end
        if stopped and not low.startswith(("nguyên", "quyền"), pos):
            return None
        for _ in range(14):
            end = self.bodies.match(source, at)
            if end is not None:
                return end, True
            space = _POST_END.search(text, at, at + 300)
            blank = text.find(" ", at, at + 300)
            if space is not None and (blank < 0 or space.start() <= blank):
                return space.start(), False
            if blank < 0:
                return None
            at = blank + 1
        return None

    def starts_item(self, source: Source, pos: int) -> bool:
        """Tell whether a new recipient starts at `pos`, so that what stood before has ended."""
        text = source.text
        if self.count_at(source, pos) is not None or source.low.startswith(("hộ ", "gia đình "), pos):
            return True
        if self.names.honorific_at(source, pos) is not None and self.person_at(source, pos) is not None:
            return True
        if not text[pos : pos + 1].isupper():
            return False
        reading = self.bodies.read(source, pos)
        if reading.head_end and reading.head_end >= reading.break_end and self.unit_at(source, pos):
            return True
        return not reading.break_end and self.names.match(source, pos) is not None

    def plural_at(self, source: Source, pos: int, start: int) -> list[Item]:
        """Read places that share a head: "các xã A, B và C"; `start` is the shared head's, or `pos`."""
        match = _PLURAL_PLACES.match(source.low, pos)
        if match is None:
            return []
        items: list[Item] = []
        at = match.end()
        while True:
            name = _PLACE_NAME.match(source.text, at)
            if name is None or self.bodies.read(source, at).head_end > at + 4:
                break
            items.append(Item("unit", at, name.end(), name.end(), 8))
            joint = _NEXT_NAME.match(source.low, name.end())
            if joint is None:
                break
            at = joint.end()
        return items if len(items) > 1 else []

    def items_at(self, source: Source, pos: int) -> list[Item]:
        """Read what stands at `pos`: one item, or several places that share a head, or nothing."""
        count = self.count_at(source, pos)
        if count is not None:
            return [count]
        plural = self.plural_at(source, pos, pos)
        if plural:
            return plural
        stands_for = _STANDS_FOR.match(source.low, pos)
        whole = self.bodies.read(source, pos).head
        if stands_for is not None and whole is None and source.text[stands_for.end()].isupper():
            unit = self.unit_at(source, stands_for.end())
            if unit is not None:
                return [unit]
        reading = self.bodies.read(source, pos)
        if reading.head_end:
            for at in self._head_ends(source, pos, reading.head_end):
                plural = self.plural_at(source, at, pos)
                if plural:
                    return plural
        person_first = (
            bool(reading.break_end)
            or self._named_like_head(source, pos)
            or self.names.honorific_at(source, pos) is not None
        )
        readers = (self.person_at, self.unit_at) if person_first else (self.unit_at, self.person_at)
        for read in readers:
            item = read(source, pos)
            if item is not None:
                return [item]
        return []

    def _head_ends(self, source: Source, pos: int, head_end: int) -> Iterable[int]:
        """Where "các xã" may follow a shared head: right behind it, or behind its name."""
        yield head_end
        end = self.bodies.match(source, pos)
        if end is not None and end != head_end:
            yield end


def named(items: Iterable[Item]) -> list[Item]:
    """Return the items that are recipients, not counts."""
    return [item for item in items if item.count is None]
