"""The walk over one organisation's name: read piece after piece until none fits.

Three things decide whether a word goes on: what the vocabulary says it may be, whether it is
capitalised, and what was read last. Vietnamese writes names of bodies with a capital on the first
syllable of each field ("Sở Tài chính"), so a small word after them is mostly the sentence going on.
"""

from __future__ import annotations

import re

from vnpolext.grammar.body_joints import FIELDS, PROPERS, Last
from vnpolext.grammar.body_persons import PersonBehind
from vnpolext.grammar.body_words import WORD, BodyWords, Head, Reading
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source

_MAX_NAME = 240
_MAX_DEPTH = 5
_NUMBER = re.compile(r"\d{1,4}(?:[A-Za-zĐđ]{1,2}\d{0,2})?(?![\w%])(?![/.,-]\d)")
_DAY = late_regex(r"\d{1,2}/\d{1,2}(?![\w/])")
"""Schools and firms are named after days: "Trường Mầm non 19/5"."""
_TO_NUMBER = re.compile(r"(?:số )?\d")
_COUNTED = re.compile(
    r" (?:năm|tháng|ngày|tuần|giờ|người|tập thể|cá nhân|đơn vị|cơ quan|đồng chí|lần(?! này)|tỷ|triệu|nghìn"
    r"|cán bộ|hộ|suất|học sinh|đảng viên)\b"
)
_TERM = re.compile(r",? \(?(?:nhiệm kỳ|khóa) (?:[IVX]+|\d{1,2})\)?(?!\w)")
_PARENT_PLACE = re.compile(r", (?=(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh) ?\w)")
_PLACE_LEVELS = {
    "xã": 2, "phường": 2, "thị trấn": 2, "huyện": 3, "quận": 3, "thị xã": 3,
    "thành phố": 4, "tp": 4, "tp.": 4, "tỉnh": 5,
}  # fmt: skip
_NOT_NUMBERED = ("tỉnh", "thành phố", "huyện", "thị xã", "thị trấn")


def walk_body(words: BodyWords, source: Source, pos: int, bracket: bool, depth: int = 0) -> int | None:
    """Return the end of the name whose head or place noun starts at `pos`, or None."""
    if depth > _MAX_DEPTH:
        return None
    reading = words.at(source, pos)
    head = reading.head
    if head is not None and not (head.capitals and source.text[pos : reading.head_end].islower()):
        end = _Walk(words, source, pos, reading.head_end, head, depth).run(bracket)
        if end is not None:
            return end
    if not reading.place_end:
        return None
    end = _Walk(words, source, pos, reading.place_end, None, depth).run(bracket)
    return end if end is not None and end > reading.place_end else None


class _Walk(PersonBehind):
    """One walk: `run` reads until nothing fits and judges whether the whole is a name."""

    __slots__ = ()

    def run(self, bracket: bool) -> int | None:
        """Return the end of the name, or None if the head stands without one."""
        if not self._may_open():
            return None
        limit = self.start + _MAX_NAME
        before_bracket = 0
        while not self.done and self.end < limit:
            before = self.end
            if not self._step():
                break
            if not self.closed:
                before_bracket = 0
            elif not before_bracket:
                before_bracket = before
        if not bracket and before_bracket:
            self.end = before_bracket
        if not self._is_name():
            return None
        return self._closing()

    def _closing(self) -> int:
        """What may still belong to a whole name: the term of a central body, the place around a place."""
        if self.head is not None and self.head.rank == 0 and self.depth == 0:
            term = _TERM.match(self.text, self.end)
            if term is not None:
                return term.end()
        while self.last in (Last.PROPER, Last.NUMBER) and self.place:
            around = _PARENT_PLACE.match(self.low, self.end)
            if around is None:
                break
            reading = self.words.at(self.source, around.end())
            noun = self.low[around.end() : reading.place_end]
            if _PLACE_LEVELS.get(noun, 0) <= _PLACE_LEVELS.get(self.place, 1 if reading.place_end else 9):
                break
            wider = walk_body(self.words, self.source, around.end(), False, self.depth + 1)
            if wider is None or wider <= reading.place_end:
                break
            self.end, self.place = wider, noun
        return self.end

    def _may_open(self) -> bool:
        """A short head in small letters ("ban", "đội") wants a capital or a number after it."""
        head = self.head
        if head is None or not head.short or self.text[self.start].isupper():
            return True
        after = self.text[self.end + 1 : self.end + 2]
        return self.text.startswith(" ", self.end) and (
            after.isupper() or (head.numbered and after.isdigit())
        )

    def _is_name(self) -> bool:
        head = self.head
        if head is None:
            return self.named
        capital = self.text[self.start].isupper()
        if head.bare and (capital or self.worded or head.seated or head.rank < 2):
            return True
        abbreviation = head.free and not head.bare and _is_abbreviation(self.text, self.start)
        return self.worded if capital and not abbreviation else self.named

    def _step(self) -> bool:
        text, at = self.text, self.end
        sign = text[at : at + 1]
        if self.last is Last.PLACE and sign.isupper() and text[at - 1] == ".":
            return self._word(at)
        if sign == ",":
            return self.comma(at)
        if sign == "-":
            return self.dash(at + 1, glued=True)
        if sign != " ":
            return False
        while sign == " ":
            at += 1
            sign = text[at : at + 1]
        if at > self.end + 1 and sign.isupper():  # a paragraph's break, flattened by a crawler
            return False
        if sign.isalpha():
            return self._word(at)
        if sign.isdigit():
            return self._number(at)
        if sign == "&" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isupper():
            field = self.field_at(at + 2)
            if field is not None:
                return self.take(field[0], Last.FIELD, named=True)
            word = WORD.match(text, at + 2)
            return word is not None and self.take(word.end(), Last.FIELD, named=True)
        if sign == "(":
            return self.bracket(at)
        if sign == "-" and text.startswith(" ", at + 1):
            return self.dash(at + 2, glued=False)
        return sign in ("“", '"') and self.quoted(at)

    def _word(self, at: int) -> bool:
        upper = self.text[at].isupper() and not self.caps
        reading = self.words.at(self.source, at)
        if upper and reading.name_end:
            self.proper_run, self.known = 2, True
            return self.take(reading.name_end, Last.PROPER, named=True)
        seated = self.last is Last.HEAD and self.head is not None and self.head.seated
        seat = seated and not reading.head_end and not (reading.place_end and self.text[at : at + 2] == "TP")
        if upper and (self.last is Last.PLACE or seat):
            return self._proper(at)
        longest = max(reading.term_end, reading.place_end)
        head = reading.head
        if head is not None and reading.head_end >= longest and (upper or self.caps or not head.capitals):
            nested = self._nested(at, reading.head_end, head, upper)
            if nested is not None:
                return nested
        if (
            reading.break_end
            and reading.break_end >= longest
            and not self._in_proper_name(upper, at, reading)
        ):
            return False
        if reading.place_end > reading.term_end:
            taken = self._place(at, reading, upper)
            if taken or not upper:
                return taken
        if not upper:
            return self._lower(at, reading)
        if reading.stop_end and not reading.term_end and self._opens_sentence(reading.stop_end):
            return False
        if reading.term_end:
            return self.take(reading.term_end, Last.FIELD, named=True)
        return self._proper(at)

    def _opens_sentence(self, end: int) -> bool:
        """A capital function word with small words behind it: a crawler lost the stop before "Theo ông"."""
        after = self.text[end + 1 : end + 2]
        whole = self.last in (Last.FIELD, Last.LOWER) or self.known or self.proper_run > 1
        return self.last is Last.NUMBER or (
            whole and self.text.startswith(" ", end) and not (after.isupper() or after == "(")
        )

    def _in_proper_name(self, upper: bool, at: int, reading: Reading) -> bool:
        """A capital honorific right after a first proper syllable is the name's: "Đông Anh", "Bà Rịa"."""
        single = " " not in self.low[at : reading.break_end]
        return upper and single and self.last in PROPERS and self.proper_run == 1

    def _nested(self, at: int, end: int, head: Head, upper: bool) -> bool | None:
        """A head inside the name: the rest of the name is that body's."""
        if self.last not in FIELDS and (head.short or self.last is Last.PLACE):
            return None
        if self.last is Last.SYLLABLE and head.short:
            return None
        again = self.worded and self.low.startswith(self.low[at:end] + " ", self.start)
        if again and (upper or self.closed):
            return False  # "Công ty A Công ty B": a list whose separators are lost
        if not upper and not self.caps and self.last is Last.PROPER:
            return None
        inner = walk_body(self.words, self.source, at, True, self.depth + 1)
        alone = inner is None
        if inner is None:
            if not upper or self.last is not Last.HEAD:
                return None
            inner = end
        self.take(inner, Last.FIELD, named=upper or inner > end)
        self.done = not alone  # "Phòng Thanh tra - Pháp chế": only the field of the room
        return True

    def _place(self, at: int, reading: Reading, upper: bool) -> bool:
        """A place noun, with its name or without."""
        end, alone = reading.place_end, reading.place_alone
        glued = self.text[end - 1] == "." and not self.text.startswith(" ", end)
        after = end if glued else end + 1
        follows = self.text[after : after + 1]
        name_follows = follows.isupper() or _TO_NUMBER.match(self.low, after) is not None
        if not name_follows:
            if not alone or self.text[end - 1] == "." or self._placed():
                return False
            if self.last is Last.HEAD and self.head is not None and self.head.named:
                return False
        self.place = self.low[at:end]
        self.take(end, Last.PLACE, named=True)
        return self._word(after) if name_follows and glued else True

    def _placed(self) -> bool:
        """Tell whether the name already says where: then a bare "tỉnh" no longer belongs to it."""
        if self.last is Last.PROPER:
            return not self.low.endswith("việt nam", self.start, self.end)
        return self.last is Last.PLACE

    def _proper(self, at: int) -> bool:
        """A capital word that no list knows: a proper name, unless a person begins with it."""
        word = WORD.match(self.text, at)
        if word is None or self.person_at(at):
            return False
        end = word.end()
        if len(word[0]) > 1 and not word[0][1:].islower() and self.last is not Last.PLACE:
            return self.take(end, Last.FIELD, named=True)
        if (
            self.last is Last.LOWER
            and self.head is not None
            and self.head.fielded
            and self.text[self.start].islower()
        ):
            return False
        self.proper_run += 1
        self.known = False
        first = self.last not in PROPERS and self.last is not Last.PLACE
        return self.take(end, Last.SYLLABLE if first else Last.PROPER, named=True)

    def _lower(self, at: int, reading: Reading) -> bool:
        low = self.low
        if low.startswith("số ", at):
            number = _NUMBER.match(low, at + 3)
            if number is not None:
                return self.take(number.end(), Last.NUMBER, named=True)
        if low.startswith("và ", at):
            return self.join(at + 3)
        if low.startswith("của ", at):
            return self._owner(at + 4)
        if self.head is not None and self.head.abroad and low.startswith(("tại ", "ở "), at):
            return self._abroad(low.index(" ", at) + 1)
        central = self.last is Last.HEAD and self.head is not None and self.head.bare and self.head.rank == 0
        if self.closed or self.last is Last.NUMBER or central:
            return False
        act = reading.term == "act"
        if reading.term_end and self.last in FIELDS and reading.stop_end < reading.term_end + (not act):
            return (not act or self._open() or self._managed()) and self.take(reading.term_end, Last.LOWER)
        if reading.stop_end:
            return False
        word = WORD.match(low, at)
        if word is None:
            return False
        if self.last is Last.SYLLABLE and self.proper_run == 1:
            self.coined = True
            return self.take(word.end(), Last.FIELD)
        if self.head is not None and self.head.trade and self.last in (Last.FIELD, Last.LOWER):
            return self.goes_on(at)
        if self.last is Last.HEAD and self.head is not None and self.head.free and not self.head.bare:
            return self._run_on(at)
        if self.caps and self.last in (Last.PLACE, Last.PROPER, Last.HEAD):
            return self.take(word.end(), Last.PROPER, named=True)
        return False

    def _run_on(self, at: int) -> bool:
        """A noun that no list knows, between a head and a capital: "Hội đồng sáng lập VINASA"."""
        text = self.text
        for _ in range(3):
            word = WORD.match(text, at)
            if word is None or self.words.at(self.source, at).stop_end:
                return False
            if word[0][0].isupper():
                return self._proper(at)
            at = word.end() + 1
            if not text.startswith(" ", word.end()):
                return False
        return False

    def _owner(self, at: int) -> bool:
        """Read "của" and a central body: "Ủy ban Tư pháp của Quốc hội", "Viện Pháp y của Bộ Công an"."""
        head = self.head
        inner = self.words.at(self.source, at).head
        if head is None or inner is None or head.bare or inner.rank > 1 or head.rank <= inner.rank:
            return False
        end = walk_body(self.words, self.source, at, True, self.depth + 1)
        self.done = end is not None
        return end is not None and self.take(end, Last.FIELD, named=True)

    def _abroad(self, at: int) -> bool:
        """The land or city where a body abroad has its seat."""
        end = self.words.at(self.source, at).name_end
        for country in self.words.countries:
            if (
                self.low.startswith(country, at)
                and not self.low[at + len(country) : at + len(country) + 1].isalnum()
            ):
                end = max(end, at + len(country))
                break
        city = WORD.match(self.text, at)
        if not end and city is not None and not is_vietnamese(city[0].lower()):
            end = city.end()  # "Lãnh sự quán Việt Nam tại Fukuoka"
        return bool(end) and self.text[at].isupper() and self.take(end, Last.PROPER, named=True)

    def _open(self) -> bool:
        """Tell whether a word that is also a verb can still belong to the name."""
        head = self.head
        if head is None:
            return False
        if self.last is Last.HEAD:
            return not head.bare
        return self.last is Last.LOWER or head.free

    def _managed(self) -> bool:
        """Tell whether what is managed is still to be told: "Vụ Quản lý dự báo"; a "Ban Quản lý" is whole."""
        managing = self.low.endswith(" quản lý", self.start, self.end)
        return managing and not self.low.startswith("ban ", self.start)

    def _number(self, at: int) -> bool:
        named = self.head is not None and (self.head.named or self.head.trade)
        number = (_DAY.match(self.text, at) if named else None) or _NUMBER.match(self.text, at)
        if number is None or _COUNTED.match(self.text, number.end()):
            return False
        if self.last is Last.PLACE and self.place in _NOT_NUMBERED:
            return False
        if self.last is Last.HEAD and (self.head is None or self.head.bare):
            return False
        return self.take(number.end(), Last.NUMBER, named=True)


def _is_abbreviation(text: str, start: int) -> bool:
    """Tell whether the head is written in capitals ("HTX"): then they mark no name."""
    return text[start : start + 2].isupper() and text[start : start + 3][-1:].isupper()
