"""What joins the fields of work in a name: "và", commas and dashes; and the state of a walk over it."""

from __future__ import annotations

import re
from enum import Enum, auto

from vnpolext.grammar.body_words import WORD, BodyWords, Head
from vnpolext.grammar.late import late_regex
from vnpolext.source import Source

_ABBREVIATION = late_regex(r"\((?=[^()]{0,11}[A-ZĐƯ][^()]{0,11}[A-ZĐƯ0-9])[^()\s]{2,14}\)")
_QUOTED = re.compile(r"[“\"][^“”\"\n]{2,80}[”\"]")
_CODE_NUMBER = late_regex(r"\d{2,4}[A-Z]?(?![\w/-])")
_SYLLABLE = re.compile(r"[^\W\d_]+")


class Last(Enum):
    """The kind of the last piece read."""

    HEAD = auto()
    PLACE = auto()
    PROPER = auto()
    SYLLABLE = auto()
    """The first syllable of a capitalised word that no list knows: its second may be small."""
    FIELD = auto()
    LOWER = auto()
    NUMBER = auto()


FIELDS = (Last.HEAD, Last.FIELD, Last.LOWER, Last.SYLLABLE)
PROPERS = (Last.PROPER, Last.SYLLABLE)


class Joints:
    """Where a walk over a name stands, and the joints it can pass."""

    __slots__ = (
        "caps", "closed", "coined", "depth", "done", "end", "head", "known", "last", "low", "named", "place",
        "proper_run", "source", "start", "text", "worded", "words",
    )  # fmt: skip

    def __init__(
        self, words: BodyWords, source: Source, start: int, end: int, head: Head | None, depth: int
    ) -> None:
        self.words, self.source, self.text, self.low = words, source, source.text, source.low
        self.start, self.end, self.head, self.depth = start, end, head, depth
        opening = source.text[start:end]
        self.caps = opening.isupper() and (" " in opening or (head is not None and head.short))
        self.last = Last.PLACE if head is None else Last.HEAD
        self.place = source.low[start:end] if head is None else ""
        self.named = self.closed = self.done = self.worded = self.known = self.coined = False
        self.proper_run = 0
        if head is not None and head.fielded:
            self.worded = True
            field = opening[opening.find(" ") + 1]
            self.last = Last.LOWER if field.islower() else Last.FIELD

    def take(self, end: int, last: Last, *, named: bool = False) -> bool:
        """Move to `end`, behind a piece of the kind `last`; True, so that a step can return it."""
        self.end, self.last, self.worded, self.closed = end, last, True, False
        self.named = self.named or named
        if last not in PROPERS:
            self.proper_run = 0
        return True

    def bracket(self, at: int) -> bool:
        """A short form in brackets."""
        match = _ABBREVIATION.match(self.text, at)
        if match is None or self.last is Last.PLACE:
            return False
        self.take(match.end(), Last.FIELD if self.last is Last.HEAD else self.last)
        self.closed = True
        return True

    def quoted(self, at: int) -> bool:
        """A name in quotes behind the head."""
        match = _QUOTED.match(self.text, at)
        if match is None or self.last is not Last.HEAD or self.head is None or self.head.bare:
            return False
        return self.take(match.end(), Last.PROPER, named=True)

    def field_at(self, at: int) -> tuple[int, bool] | None:
        """Return the end of a field of work at `at` and whether it stands in small letters."""
        text = self.text
        reading = self.words.at(self.source, at)
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
        if self.words.at(self.source, second.start()).stop_end:
            return None
        return second.end(), False

    def join(self, at: int) -> bool:
        """'và' and a further field of work: "Văn hóa và Thông tin"."""
        if self.last not in FIELDS or self.last is Last.HEAD:
            return False
        field = self.field_at(at)
        if field is None or (field[1] and self.last is Last.SYLLABLE):
            return False
        if field[1] and self.last is Last.FIELD and self.words.at(self.source, at).stop_end:
            return False
        return self.take(field[0], Last.LOWER if field[1] else Last.FIELD, named=not field[1])

    def comma(self, at: int) -> bool:
        """A comma inside the name: a series of fields that ends with 'và', or small after small words."""
        if self.last not in FIELDS or self.last is Last.HEAD or not self.text.startswith(" ", at + 1):
            return False
        first = self.field_at(at + 2)
        if first is None:
            return False
        if first[1]:
            return self.last is Last.LOWER and self.take(first[0], Last.LOWER)
        if self.last is Last.LOWER:
            return False
        end = first[0]
        for _ in range(4):
            closing = self.text.startswith(" và ", end)
            if not closing and not self.text.startswith(", ", end):
                return False
            field = self.field_at(end + (4 if closing else 2))
            if field is None or field[1]:
                return False
            end = field[0]
            if closing:
                return self.take(end, Last.FIELD, named=True)
        return False

    def dash(self, after: int, *, glued: bool) -> bool:
        """A dash inside the name: "Tài chính - Kế hoạch", "Việt Nam - Asean"."""
        text = self.text
        acronym = glued and text[self.end - 1].isupper()  # "Đội CSGT-TT"
        if self.last is Last.PLACE or (self.last is Last.HEAD and not acronym):
            return False
        code = _CODE_NUMBER.match(text, after) if acronym else None
        if code is not None:  # "Ban Chuyên án AG-0925"
            return self.take(code.end(), Last.NUMBER, named=True)
        word = WORD.match(text, after)
        abbreviation = word is not None and len(word[0]) > 1 and word[0].isupper()
        known = self.words.at(self.source, after).term_end
        field = None if abbreviation and not known else self.field_at(after)
        if field is not None:
            again = (
                self.last in PROPERS and " - " in text[self.start : self.end]
            )  # "Tổ Hóa - Sinh - Công nghệ"
            if (self.last not in FIELDS and not again) or (field[1] and self.last is not Last.LOWER):
                return False
            return self.take(field[0], Last.LOWER if field[1] else Last.FIELD, named=True)
        ship = self.last is Last.NUMBER and self.low.startswith("tàu ", self.start)
        if word is None or not word[0][0].isupper() or (self.names_person(after) and not ship):
            return False
        if not glued:
            reading = self.words.at(self.source, after)
            if ship:
                for _ in capital_words(text, after):  # "Tàu 015 - Trần Hưng Đạo"
                    word = WORD.match(text, after)
                    after = word.end() + 1 if word is not None else after
                return self.take(after - 1, Last.PROPER, named=True)
            if reading.name_end and self.last is Last.NUMBER:  # "Tòa án nhân dân khu vực 3 - Lào Cai"
                return self.take(reading.name_end, Last.PROPER, named=True)
            firm = (
                abbreviation and self.head is not None and self.head.trade
            )  # "Công ty CP Than Núi Béo - TKV"
            if reading.break_end or reading.place_end or (reading.head_end and not firm):
                return False
            again = " - " in text[self.start : self.end]  # "Khoa Nội - Nhi - Nhiễm"
            if not abbreviation and self.last not in PROPERS and not again:
                return False
        self.proper_run = 1
        return self.take(word.end(), Last.FIELD if abbreviation else Last.PROPER, named=True)

    def goes_on(self, at: int) -> bool:
        """Words that no list knows name a firm until a capital, or up to a word that no name holds.

        "Hợp tác xã Dược liệu Trà Linh", "Hợp tác xã Bưởi da xanh được tặng".
        """
        text, end = self.text, at
        for count in range(4):
            word = WORD.match(text, at)
            reading = self.words.at(self.source, at)
            if word is None or reading.head_end or reading.break_end or word[0][0].isdigit():
                return False
            if word[0][0].isupper():
                return count > 0 and not self.names_person(at) and self.take(end, Last.FIELD)
            if reading.stop_end:
                return 0 < count < 3 and self._unfinished(count) and self.take(end, Last.LOWER)
            end = word.end()
            if text[end : end + 1] != " ":
                return self._unfinished(count + 1) and self.take(end, Last.LOWER)
            at = end + 1
        return False

    def _unfinished(self, count: int) -> bool:
        """Tell whether a name that so many unknown words may end is still open: its field is new, or half."""
        return self.coined or (count == 1 and self.last is Last.FIELD)

    def names_person(self, at: int) -> bool:
        """Tell whether the capital words at `at` look like a person's name."""
        names = capital_words(self.text, at)
        least = 1 if len(names) > 2 else 3
        return 2 <= len(names) <= 5 and self.words.surnames.get(names[0], 0) >= least


def capital_words(text: str, at: int) -> list[str]:
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
