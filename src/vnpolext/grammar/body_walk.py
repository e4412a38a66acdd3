"""The walk over one organisation's name: read piece after piece until none fits.

Three things decide whether a word goes on: what the vocabulary says it may be, whether it is
capitalised, and what was read last. Vietnamese writes names of bodies with a capital on the first
syllable of each field ("Sở Tài chính"), so a small word after them is mostly the sentence going on.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from vnpolext.grammar.body_words import WORD, BodyWords, Head, Reading
from vnpolext.source import Source

_MAX_NAME = 240
_MAX_DEPTH = 5
_ABBREVIATION = re.compile(r"\((?=[^()]{0,11}[A-ZĐƯ][^()]{0,11}[A-ZĐƯ0-9])[^()\s]{2,14}\)")
_NUMBER = re.compile(r"\d{1,4}[A-Za-z]{0,2}(?![\w%])(?![/.,-]\d)")
_COUNTED = re.compile(
    r" (?:năm|tháng|ngày|tuần|giờ|người|tập thể|cá nhân|đơn vị|cơ quan|đồng chí|lần|tỷ|triệu|nghìn|cán bộ"
    r"|hộ|suất|học sinh|đảng viên)\b"
)
_SYLLABLE = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“\"][^“”\"\n]{2,80}[”\"]")
_TERM = re.compile(r",? \(?(?:nhiệm kỳ|khóa) (?:[IVX]+|\d{1,2})\)?(?!\w)")
_PARENT_PLACE = re.compile(r", (?=(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh) ?\w)")
_PLACE_LEVELS = {
    "xã": 2, "phường": 2, "thị trấn": 2, "huyện": 3, "quận": 3, "thị xã": 3,
    "thành phố": 4, "tp": 4, "tp.": 4, "tỉnh": 5,
}  # fmt: skip
_NOT_NUMBERED = ("tỉnh", "thành phố", "huyện", "thị xã", "thị trấn")


class _Last(Enum):
    """The kind of the last piece read."""

    HEAD = auto()
    PLACE = auto()
    PROPER = auto()
    SYLLABLE = auto()
    """The first syllable of a capitalised word that no list knows: its second may be small."""
    FIELD = auto()
    LOWER = auto()
    NUMBER = auto()


_FIELDS = (_Last.HEAD, _Last.FIELD, _Last.LOWER, _Last.SYLLABLE)
_PROPERS = (_Last.PROPER, _Last.SYLLABLE)


def walk_body(words: BodyWords, source: Source, pos: int, bracket: bool, depth: int = 0) -> int | None:
    """Return the end of the name whose head or place noun starts at `pos`, or None."""
    if depth > _MAX_DEPTH:
        return None
    reading = words.read(source.low, pos)
    head = reading.head
    if head is not None and not (head.capitals and source.text[pos : reading.head_end].islower()):
        end = _Walk(words, source, pos, reading.head_end, head, depth).run(bracket)
        if end is not None:
            return end
    if not reading.place_end:
        return None
    end = _Walk(words, source, pos, reading.place_end, None, depth).run(bracket)
    return end if end is not None and end > reading.place_end else None


class _Walk:
    """One walk: `run` reads until nothing fits and judges whether the whole is a name."""

    __slots__ = (
        "caps", "closed", "depth", "done", "end", "head", "known", "last", "low", "named", "place", "proper_run",
        "source", "start", "text", "worded", "words",
    )  # fmt: skip

    def __init__(
        self, words: BodyWords, source: Source, start: int, end: int, head: Head | None, depth: int
    ) -> None:
        self.words, self.source, self.text, self.low = words, source, source.text, source.low
        self.start, self.end, self.head, self.depth = start, end, head, depth
        opening = source.text[start:end]
        self.caps = opening.isupper() and (" " in opening or (head is not None and head.short))
        self.last = _Last.PLACE if head is None else _Last.HEAD
        self.place = source.low[start:end] if head is None else ""
        self.named = self.closed = self.done = self.worded = self.known = False
        self.proper_run = 0
        if head is not None and head.fielded:
            self.worded = True
            field = opening[opening.find(" ") + 1]
            self.last = _Last.LOWER if field.islower() else _Last.FIELD

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
        while self.last in (_Last.PROPER, _Last.NUMBER) and self.place:
            around = _PARENT_PLACE.match(self.low, self.end)
            if around is None:
                break
            reading = self.words.read(self.low, around.end())
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

    def _take(self, end: int, last: _Last, *, named: bool = False) -> bool:
        self.end, self.last, self.worded, self.closed = end, last, True, False
        self.named = self.named or named
        if last not in _PROPERS:
            self.proper_run = 0
        return True

    def _step(self) -> bool:
        text, at = self.text, self.end
        sign = text[at : at + 1]
        if self.last is _Last.PLACE and sign.isupper() and text[at - 1] == ".":
            return self._word(at)
        if sign == ",":
            return self._comma(at)
        if sign == "-":
            return self._dash(at + 1, glued=True)
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
            word = WORD.match(text, at + 2)
            return word is not None and self._take(word.end(), _Last.FIELD, named=True)
        if sign == "(":
            return self._bracket(at)
        if sign == "-" and text.startswith(" ", at + 1):
            return self._dash(at + 2, glued=False)
        return sign in ("“", '"') and self._quoted(at)

    def _word(self, at: int) -> bool:
        upper = self.text[at].isupper() and not self.caps
        reading = self.words.read(self.low, at)
        if upper and reading.name_end:
            self.proper_run, self.known = 2, True
            return self._take(reading.name_end, _Last.PROPER, named=True)
        if upper and self.last is _Last.PLACE:
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
            return self._take(reading.term_end, _Last.FIELD, named=True)
        return self._proper(at)

    def _opens_sentence(self, end: int) -> bool:
        """A capital function word with small words behind it: a crawler lost the stop before "Theo ông"."""
        after = self.text[end + 1 : end + 2]
        fielded = self.last in (_Last.FIELD, _Last.LOWER) and self.text.startswith(" ", end)
        return self.last is _Last.NUMBER or (fielded and not after.isupper())

    def _in_proper_name(self, upper: bool, at: int, reading: Reading) -> bool:
        """A capital honorific right after a first proper syllable is the name's: "Đông Anh", "Bà Rịa"."""
        single = " " not in self.low[at : reading.break_end]
        return upper and single and self.last in _PROPERS and self.proper_run == 1

    def _nested(self, at: int, end: int, head: Head, upper: bool) -> bool | None:
        """A head inside the name: the rest of the name is that body's."""
        if self.last not in _FIELDS and (head.short or self.last is _Last.PLACE):
            return None
        if self.last is _Last.SYLLABLE and head.short:
            return None
        if not upper and not self.caps and self.last is _Last.PROPER:
            return None
        inner = walk_body(self.words, self.source, at, True, self.depth + 1)
        if inner is None:
            if not upper or self.last is not _Last.HEAD:
                return None
            inner = end
        self._take(inner, _Last.FIELD, named=upper or inner > end)
        self.done = True
        return True

    def _place(self, at: int, reading: Reading, upper: bool) -> bool:
        """A place noun, with its name or without."""
        end, alone = reading.place_end, reading.place_alone
        glued = self.text[end - 1] == "." and not self.text.startswith(" ", end)
        after = end if glued else end + 1
        follows = self.text[after : after + 1]
        name_follows = follows.isupper() or follows.isdigit()
        if not name_follows:
            if not alone or self.text[end - 1] == "." or self._placed():
                return False
            if self.last is _Last.HEAD and self.head is not None and self.head.named:
                return False
        self.place = self.low[at:end]
        self._take(end, _Last.PLACE, named=True)
        return self._word(after) if name_follows and glued else True

    def _placed(self) -> bool:
        """Tell whether the name already says where: then a bare "tỉnh" no longer belongs to it."""
        if self.last is _Last.PROPER:
            return not self.low.endswith("việt nam", self.start, self.end)
        return self.last is _Last.PLACE

    def _proper(self, at: int) -> bool:
        """A capital word that no list knows: a proper name, unless a person begins with it."""
        word = WORD.match(self.text, at)
        if word is None or self._person_at(at):
            return False
        end = word.end()
        if len(word[0]) > 1 and not word[0][1:].islower() and self.last is not _Last.PLACE:
            return self._take(end, _Last.FIELD, named=True)
        if (
            self.last is _Last.LOWER
            and self.head is not None
            and self.head.fielded
            and self.text[self.start].islower()
        ):
            return False
        self.proper_run += 1
        self.known = False
        first = self.last not in _PROPERS and self.last is not _Last.PLACE
        return self._take(end, _Last.SYLLABLE if first else _Last.PROPER, named=True)

    def _person_at(self, at: int) -> bool:
        """Tell whether a person's name begins at `at`, after a name that is already whole."""
        names = _capital_words(self.text, at)
        weight = self.words.surnames.get(names[0], 0) if 2 <= len(names) <= 5 else 0
        if self.last in _PROPERS and self.proper_run == 2 and weight and self.known:
            return True
        if not weight or (weight == 1 and (len(names) < 3 or names[1] not in self.words.middle_names)):
            return False
        full = len(names) >= 3
        seated = self.last is _Last.HEAD and self.head is not None and self.head.seated
        if self.last is _Last.PLACE or seated:
            if self.place == "tỉnh" or self.low.startswith("tỉnh", self.start):
                return full or weight == 3
            likely = weight == 3 or names[1] in self.words.middle_names
            return full and likely and not self._namesake(names)
        if self.last in _PROPERS:
            return self.proper_run >= 2 and (full or weight == 3)
        head = self.head
        if head is None or head.named:
            return False
        if self.last is _Last.HEAD:
            return head.bare and (full or weight >= 2)
        return full or weight == 3 or not head.free

    def _namesake(self, names: list[str]) -> bool:
        """Places are named after great people: "phường Lê Hồng Phong"."""
        return any(" ".join(names[:size]) in self.words.namesakes for size in (2, 3, 4))

    def _lower(self, at: int, reading: Reading) -> bool:
        low = self.low
        if low.startswith("số ", at):
            number = _NUMBER.match(low, at + 3)
            if number is not None:
                return self._take(number.end(), _Last.NUMBER, named=True)
        if low.startswith("và ", at):
            return self._join(at + 3)
        if low.startswith("của ", at):
            return self._owner(at + 4)
        if self.head is not None and self.head.abroad and low.startswith(("tại ", "ở "), at):
            return self._abroad(low.index(" ", at) + 1)
        central = self.last is _Last.HEAD and self.head is not None and self.head.bare and self.head.rank == 0
        if self.closed or self.last is _Last.NUMBER or central:
            return False
        act = reading.term == "act"
        if reading.term_end and self.last in _FIELDS and reading.stop_end < reading.term_end + (not act):
            return (not act or self._open()) and self._take(reading.term_end, _Last.LOWER)
        if reading.stop_end:
            return False
        word = WORD.match(low, at)
        if word is None:
            return False
        if self.last is _Last.SYLLABLE and self.proper_run == 1:
            return self._take(word.end(), _Last.FIELD)
        if self.caps and self.last in (_Last.PLACE, _Last.PROPER, _Last.HEAD):
            return self._take(word.end(), _Last.PROPER, named=True)
        return False

    def _owner(self, at: int) -> bool:
        """ "của" and a central body: "Ủy ban Tư pháp của Quốc hội", "Viện Pháp y của Bộ Công an"."""
        head = self.head
        inner = self.words.read(self.low, at).head
        if head is None or inner is None or head.bare or inner.rank > 1 or head.rank <= inner.rank:
            return False
        end = walk_body(self.words, self.source, at, True, self.depth + 1)
        self.done = end is not None
        return end is not None and self._take(end, _Last.FIELD, named=True)

    def _abroad(self, at: int) -> bool:
        """The land or city where a body abroad has its seat."""
        end = self.words.read(self.low, at).name_end
        for country in self.words.countries:
            if (
                self.low.startswith(country, at)
                and not self.low[at + len(country) : at + len(country) + 1].isalnum()
            ):
                end = max(end, at + len(country))
                break
        return bool(end) and self.text[at].isupper() and self._take(end, _Last.PROPER, named=True)

    def _open(self) -> bool:
        """Tell whether a word that is also a verb can still belong to the name."""
        head = self.head
        if head is None:
            return False
        if self.last is _Last.HEAD:
            return not head.bare
        return self.last is _Last.LOWER or head.free

    def _field_at(self, at: int) -> tuple[int, bool] | None:
        """Return the end of a field of work at `at` and whether it stands in small letters."""
        text = self.text
        reading = self.words.read(self.low, at)
        if reading.break_end:
            return None
        longest = max(reading.head_end, reading.place_end)
        upper = text[at : at + 1].isupper()
        if reading.term_end > longest:
            if reading.term == "people" and not upper:
                return None
            return reading.term_end, not upper
        if longest or not upper:
            return None
        abbreviation = WORD.match(text, at)
        if (
            abbreviation is not None
            and len(abbreviation[0]) > 2
            and abbreviation[0].isupper()
            and not self.caps
        ):
            return abbreviation.end(), False
        first = _SYLLABLE.match(text, at)
        if first is None or not text.startswith(" ", first.end()):
            return None
        second = _SYLLABLE.match(text, first.end() + 1)
        if second is None or not second[0].islower() or second[0] == "và":
            return None
        if self.words.read(self.low, second.start()).stop_end:
            return None
        return second.end(), False

    def _join(self, at: int) -> bool:
        """'và' and a further field of work: "Văn hóa và Thông tin"."""
        if self.last not in _FIELDS or self.last is _Last.HEAD:
            return False
        field = self._field_at(at)
        if field is None or (field[1] and self.last is _Last.SYLLABLE):
            return False
        if field[1] and self.last is _Last.FIELD and self.words.read(self.low, at).stop_end:
            return False
        return self._take(field[0], _Last.LOWER if field[1] else _Last.FIELD, named=not field[1])

    def _comma(self, at: int) -> bool:
        """A comma inside the name: a series of fields that ends with 'và', or small after small words."""
        if self.last not in _FIELDS or self.last is _Last.HEAD or not self.text.startswith(" ", at + 1):
            return False
        first = self._field_at(at + 2)
        if first is None:
            return False
        if first[1]:
            return self.last is _Last.LOWER and self._take(first[0], _Last.LOWER)
        if self.last is _Last.LOWER:
            return False
        end = first[0]
        for _ in range(4):
            closing = self.text.startswith(" và ", end)
            if not closing and not self.text.startswith(", ", end):
                return False
            field = self._field_at(end + (4 if closing else 2))
            if field is None or field[1]:
                return False
            end = field[0]
            if closing:
                return self._take(end, _Last.FIELD, named=True)
        return False

    def _dash(self, after: int, *, glued: bool) -> bool:
        """A dash inside the name: "Tài chính - Kế hoạch", "Việt Nam - Asean"."""
        text = self.text
        if self.last in (_Last.HEAD, _Last.PLACE):
            return False
        word = WORD.match(text, after)
        abbreviation = word is not None and len(word[0]) > 1 and word[0].isupper()
        field = None if abbreviation else self._field_at(after)
        if field is not None:
            if self.last not in _FIELDS or (field[1] and self.last is not _Last.LOWER):
                return False
            return self._take(field[0], _Last.LOWER if field[1] else _Last.FIELD, named=True)
        if word is None or not word[0][0].isupper() or self._names_person(after):
            return False
        if not glued:
            reading = self.words.read(self.low, after)
            if reading.break_end or reading.place_end or reading.head_end:
                return False
            if not abbreviation and self.last not in _PROPERS:
                return False
        self.proper_run = 1
        return self._take(word.end(), _Last.FIELD if abbreviation else _Last.PROPER, named=True)

    def _names_person(self, at: int) -> bool:
        names = _capital_words(self.text, at)
        least = 1 if len(names) > 2 else 3
        return 2 <= len(names) <= 5 and self.words.surnames.get(names[0], 0) >= least

    def _bracket(self, at: int) -> bool:
        match = _ABBREVIATION.match(self.text, at)
        if match is None or self.last is _Last.PLACE:
            return False
        self._take(match.end(), _Last.FIELD if self.last is _Last.HEAD else self.last)
        self.closed = True
        return True

    def _quoted(self, at: int) -> bool:
        match = _QUOTED.match(self.text, at)
        if match is None or self.last is not _Last.HEAD or self.head is None or self.head.bare:
            return False
        return self._take(match.end(), _Last.PROPER, named=True)

    def _number(self, at: int) -> bool:
        number = _NUMBER.match(self.text, at)
        if number is None or _COUNTED.match(self.text, number.end()):
            return False
        if self.last is _Last.PLACE and self.place in _NOT_NUMBERED:
            return False
        if self.last is _Last.HEAD and (self.head is None or self.head.bare):
            return False
        return self._take(number.end(), _Last.NUMBER, named=True)


def _is_abbreviation(text: str, start: int) -> bool:
    """Tell whether the head is written in capitals ("HTX"): then they mark no name."""
    return text[start : start + 2].isupper() and text[start : start + 3][-1:].isupper()


def _capital_words(text: str, at: int) -> list[str]:
    """Return the run of capitalised words from `at`, in small letters; six at most."""
    words: list[str] = []
    while len(words) < 6:
        word = WORD.match(text, at)
        if word is None or not word[0][0].isupper():
            break
        words.append(word[0].lower())
        at = word.end()
        if not text.startswith(" ", at):
            break
        at += 1
    return words
