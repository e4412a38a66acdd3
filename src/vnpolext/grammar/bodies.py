"""Where the name of a Vietnamese organisation ends.

A name opens with a unit head ("Sở", "Chi bộ", "Công ty") and goes on over proper names, fields of work
("Tài chính - Kế hoạch"), places ("huyện Đông Hưng"), numbers and further heads ("Chi bộ Công ty ...").
`_Walk` reads it piece by piece; the vocabulary in `bodies.toml` says what each word may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import Any, NamedTuple

from vnpolext.grammar.phrases import WORD, Phrases
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.vocab import Lexicon

_MAX_NAME = 240
_MAX_DEPTH = 5
_ABBREVIATION = re.compile(r"\((?=[^()]{0,11}[A-ZĐƯ][^()]{0,11}[A-ZĐƯ0-9])[^()\s]{2,14}\)")
_NUMBER = re.compile(r"\d{1,4}[A-Za-z]{0,2}(?![\w%])(?![/.,-]\d)")
_COUNTED = re.compile(
    r" (?:năm|tháng|ngày|tuần|giờ|người|tập thể|cá nhân|đơn vị|cơ quan|đồng chí|lần|tỷ|triệu|nghìn|cán bộ|hộ|suất|học sinh|đảng viên)\b"
)
_SHAPED = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“\"][^“”\"\n]{2,80}[”\"]")


class Head(NamedTuple):
    """What the vocabulary says of a unit head."""

    rank: int
    bare: bool
    free: bool
    named: bool
    short: bool
    numbered: bool
    system: str
    household: bool
    fielded: bool


class _Last(Enum):
    """The kind of the last piece read."""

    HEAD = auto()
    PLACE = auto()
    PROPER = auto()
    SYLLABLE = auto()
    FIELD = auto()
    LOWER = auto()
    NUMBER = auto()


_FIELDS = (_Last.HEAD, _Last.FIELD, _Last.LOWER, _Last.SYLLABLE)


def _head(entry: Any, fielded: bool) -> Head:
    flags = (bool(entry.get(flag, False)) for flag in ("bare", "free", "named", "short", "numbered"))
    return Head(entry["rank"], *flags, entry.get("system", ""), bool(entry.get("household", False)), fielded)


class BodyGrammar:
    """Matcher for names of organisations, built once from the lexicon.

    Example:
        >>> from vnpolext.vocab import load_lexicon
        >>> grammar = BodyGrammar(load_lexicon())
        >>> source = Source("Phòng Tài chính - Kế hoạch huyện An Lão đã họp")
        >>> source.text[: grammar.match(source, 0)]
        'Phòng Tài chính - Kế hoạch huyện An Lão'
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.not_heads: Phrases[None] = Phrases((word, None) for word in lexicon.words("body_not_head"))
        self.terms: Phrases[str] = Phrases(
            (word, entry["kind"]) for entry in lexicon.entries("body_term") for word in entry["words"]
        )
        fields = {f" {word}" for word in lexicon.words("body_term")}
        self.heads: Phrases[Head] = Phrases(
            (word, _head(entry, any(word.endswith(field) for field in fields)))
            for entry in lexicon.entries("body_head")
            for word in entry["words"]
        )
        self.stops: Phrases[None] = Phrases((word, None) for word in lexicon.words("body_stop"))
        self.breaks: Phrases[None] = Phrases((word, None) for word in lexicon.words("body_break"))
        self.places: Phrases[bool] = Phrases(
            (word, bool(entry["alone"])) for entry in lexicon.entries("place_noun") for word in entry["words"]
        )
        self.place_names: Phrases[None] = Phrases((name, None) for name in _place_names(lexicon))
        self.posts: Phrases[None] = Phrases((word, None) for word in lexicon.words("authority_post"))
        self.offices: Phrases[None] = Phrases((word, None) for word in lexicon.words("authority_alone"))
        self.surnames = {
            word.lower(): entry.get("weight", 1)
            for entry in reversed(lexicon.entries("surname"))
            for word in entry["words"]
        }
        self.middle_names = frozenset(word.lower() for word in lexicon.words("name_middle"))

    def head_at(self, source: Source, pos: int) -> tuple[int, Head] | None:
        """Return the end of the unit head that starts at `pos` and what is known of it, or None."""
        head = self.heads.find(source.low, pos)
        if head is None:
            return None
        other = self.not_heads.find(source.low, pos)
        return None if other is not None and other[0] > head[0] else head

    def place_at(self, source: Source, pos: int) -> tuple[int, bool] | None:
        """Return the end of the place noun at `pos` ("huyện") and whether it may end a name, or None."""
        place = self.places.find(source.low, pos)
        if place is None:
            return None
        other = self.not_heads.find(source.low, pos)
        return None if other is not None and other[0] > place[0] else place

    def match(self, source: Source, pos: int, *, bracket: bool = True) -> int | None:
        """Return the end of the organisation's name whose head or place noun starts at `pos`.

        Args:
            source: the document.
            pos: where the head's first letter stands; nothing may be glued before it.
            bracket: whether an abbreviation in brackets at the end belongs to the name.

        Returns:
            The end, or None if no name starts there (a common noun: "công ty", "tổ chức").
        """
        return self._match(source, pos, bracket, 0)

    def _match(self, source: Source, pos: int, bracket: bool, depth: int) -> int | None:
        if depth > _MAX_DEPTH:
            return None
        head = self.head_at(source, pos)
        if head is not None:
            end = _Walk(self, source, pos, head[0], head[1], depth).run(bracket)
            if end is not None:
                return end
        place = self.place_at(source, pos)
        if place is None:
            return None
        end = _Walk(self, source, pos, place[0], None, depth).run(bracket)
        return end if end is not None and end > place[0] else None

    def authority(self, source: Source, pos: int) -> int | None:
        """Return the end of who may give or issue: a body, a post in a body, or an office ("Chủ tịch nước")."""
        low = source.low
        office = self.offices.find(low, pos)
        post = self.posts.find(low, pos)
        if post is not None and (office is None or post[0] >= office[0]):
            at = post[0]
            while low.startswith(" thường trực", at):
                at += len(" thường trực")
            if low.startswith(" ", at):
                body = self.match(source, at + 1, bracket=False) or self._bare_unit(source, at + 1)
                if body is not None:
                    return body
        body = self.match(source, pos, bracket=False)
        if body is not None and (office is None or body > office[0]):
            return body
        if office is not None:
            return office[0]
        return self._bare_unit(source, pos)

    def _bare_unit(self, source: Source, pos: int) -> int | None:
        """A unit noun alone, in capitals or as a place: "Sở", "Tập đoàn", "tỉnh", "Phường"."""
        head = self.head_at(source, pos)
        if head is not None and source.text[pos].isupper():
            return head[0]
        place = self.places.find(source.low, pos)
        return place[0] if place is not None and place[1] else None

    def scan(self, source: Source, start: int, end: int) -> Iterator[Offsets]:
        """Iterate over the names between `start` and `end`, left to right, the widest at each place."""
        low, at = source.low, start
        for word in WORD.finditer(low, start, end):
            if word.start() < at or not (self.heads.opens(word[0]) or self.places.opens(word[0])):
                continue
            close = self.match(source, word.start())
            if close is not None and close <= end:
                yield word.start(), close
                at = close

    def ending_at(self, source: Source, pos: int, since: int) -> int | None:
        """Return the start of the widest name (a post before it included) that ends at `pos`.

        Args:
            source: the document.
            pos: the end sought; blanks before it are skipped.
            since: how far back the name may start.
        """
        target = len(source.text[since:pos].rstrip()) + since
        at = since
        for word in WORD.finditer(source.low, since, target):
            start = word.start()
            if start < at or not self._opens(word[0]):
                continue
            end = self.authority(source, start)
            if end == target:
                return start
            if end is not None and end < target:
                at = end
        return None

    def _opens(self, word: str) -> bool:
        return (
            self.heads.opens(word)
            or self.places.opens(word)
            or self.posts.opens(word)
            or self.offices.opens(word)
        )

    def list_at(self, source: Source, pos: int) -> list[Offsets]:
        """Return the names joined by commas, semicolons, dashes and "và" from `pos` on; [] if none starts."""
        found: list[Offsets] = []
        at: int | None = pos
        while at is not None and len(found) < 100:
            end = self.match(source, at)
            if end is None:
                break
            found.append((at, end))
            joint = _JOINT.match(source.text, end)
            at = joint.end() if joint is not None else None
        return found


_JOINT = re.compile(r"\s?(?:[,;]|-(?= )|và(?= )|,? cùng với(?= ))\s?(?:và )?")


def _place_names(lexicon: Lexicon) -> Iterable[str]:
    for entry in lexicon.entries("province"):
        for row in entry["data"]:
            yield row[0].lower()
    for word in lexicon.words("place_alias"):
        yield word.lower()


class _Walk:
    """One walk over one name: `run` reads piece after piece until none fits."""

    __slots__ = (
        "caps",
        "closed",
        "depth",
        "done",
        "end",
        "g",
        "head",
        "last",
        "named",
        "noun",
        "place",
        "proper_run",
        "source",
        "start",
        "worded",
    )

    def __init__(
        self, g: BodyGrammar, source: Source, start: int, end: int, head: Head | None, depth: int
    ) -> None:
        self.g, self.source, self.start, self.end, self.head, self.depth = g, source, start, end, head, depth
        opening = source.text[start:end]
        self.caps = opening.isupper() and (" " in opening or (head is not None and head.short))
        self.noun = end
        self.last = _Last.PLACE if head is None else _Last.HEAD
        if head is not None and head.fielded:
            small = (
                opening[opening.rfind(" ") + 1].islower()
                and opening[-1].islower()
                and opening.split()[1][0].islower()
            )
            self.last = _Last.LOWER if small else _Last.FIELD
        self.place = opening.lower() if head is None else ""
        self.named = self.closed = self.done = False
        self.worded = head is not None and head.fielded
        self.proper_run = 0

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
            if self.closed and not before_bracket:
                before_bracket = before
            elif not self.closed:
                before_bracket = 0
        if not bracket and before_bracket:
            self.end = before_bracket
        return self.end if self._is_name() else None

    def _may_open(self) -> bool:
        """A short head in small letters ("ban", "đội") wants a capital or a number after it."""
        text, head = self.source.text, self.head
        if head is None or not head.short or text[self.start].isupper():
            return True
        after = text[self.end + 1 : self.end + 2]
        return text[self.end : self.end + 1] == " " and (
            after.isupper() or (after.isdigit() and head.numbered)
        )

    def _is_name(self) -> bool:
        capital = self.source.text[self.start].isupper()
        if self.head is None:
            return self.named
        if self.head.bare and (capital or self.worded):
            return True
        if self.head.bare and self.head.rank < 2:
            return True
        if capital:
            return self.worded
        return self.named

    def _step(self) -> bool:
        text, at = self.source.text, self.end
        sign = text[at : at + 1]
        if sign == ",":
            return self._comma(at)
        if sign == "-":
            return self._dash(at, at + 1, glued=True)
        if sign != " ":
            return False
        while text[at : at + 1] == " ":
            at += 1
        sign = text[at : at + 1]
        if sign == "(":
            return self._bracket(at)
        if sign == "-" and text[at + 1 : at + 2] == " ":
            return self._dash(at, at + 2, glued=False)
        if sign in '“"':
            return self._quoted(at)
        if sign.isdigit():
            return self._number(at)
        return sign.isalpha() and self._word(at)

    def _take(self, end: int, last: _Last, *, named: bool = False) -> bool:
        self.end, self.last, self.worded, self.closed = end, last, True, False
        self.named = self.named or named
        if last is not _Last.PROPER and last is not _Last.SYLLABLE:
            self.proper_run = 0
        return True

    def _word(self, at: int) -> bool:
        text, low, g = self.source.text, self.source.low, self.g
        upper = text[at].isupper() and not self.caps
        if upper:
            known = g.place_names.find(low, at)
            if known is not None:
                self.proper_run = 2
                return self._take(known[0], _Last.PROPER, named=True)
            if self.last is _Last.PLACE:
                return self._proper(at)
        term, place, head = g.terms.find(low, at), g.place_at(self.source, at), g.head_at(self.source, at)
        term_end = term[0] if term else 0
        place_end = place[0] if place else 0
        if head is not None and head[0] >= max(term_end, place_end):
            nested = self._nested(at, head[0], head[1], upper)
            if nested is not None:
                return nested
        other = g.breaks.find(low, at)
        if (
            other is not None
            and other[0] >= max(term_end, place_end)
            and not self._in_proper_name(upper, at, other[0])
        ):
            return False
        if place is not None and place_end > term_end:
            taken = self._place(at, place_end, place[1], upper)
            if taken or not upper:
                return taken
        if upper:
            return self._take(term_end, _Last.FIELD, named=True) if term else self._proper(at)
        return self._lower(at, term)

    def _in_proper_name(self, upper: bool, at: int, end: int) -> bool:
        """A capital honorific right after a first proper syllable is the name's: "Đông Anh", "Bà Rịa"."""
        single = " " not in self.source.low[at:end]
        return upper and single and self.last in (_Last.PROPER, _Last.SYLLABLE) and self.proper_run == 1

    def _nested(self, at: int, end: int, head: Head, upper: bool) -> bool | None:
        """A head inside the name: the rest of the name is that body's."""
        if self.last in (_Last.PLACE, _Last.PROPER, _Last.SYLLABLE, _Last.NUMBER) and head.short:
            return None
        if not upper and not self.caps and self.last is _Last.PROPER:
            return None
        inner = self.g._match(self.source, at, True, self.depth + 1)
        if inner is None:
            if not upper or self.last is not _Last.HEAD:
                return None
            inner = end
        self.done = True
        self.end, self.worded, self.named, self.closed = (
            inner,
            True,
            self.named or upper or inner > end,
            False,
        )
        return True

    def _place(self, at: int, end: int, alone: bool, upper: bool) -> bool:
        """A place noun, with its name or without."""
        text = self.source.text
        dotted = text[end - 1] == "."
        after = end if dotted and text[end : end + 1] != " " else end + 1
        name_follows = text[after : after + 1].isupper() or text[after : after + 1].isdigit()
        if not name_follows and (not alone or dotted or self._placed(at)):
            return False
        if self.last is _Last.HEAD and self.head is not None and self.head.named and not name_follows:
            return False
        self.place = text[at:end].lower()
        self._take(end, _Last.PLACE, named=True)
        return self._word(after) if name_follows and after == end else True

    def _placed(self, at: int) -> bool:
        """Tell whether the name already says where: then a bare "tỉnh" no longer belongs to it."""
        if self.last is _Last.PROPER:
            return not self.source.low.endswith("việt nam", self.start, self.end)
        return self.last is _Last.PLACE

    def _proper(self, at: int) -> bool:
        """A capital word that no list knows: a proper name, unless a person begins with it."""
        text = self.source.text
        word = WORD.match(text, at)
        if word is None or self._person_at(at):
            return False
        end = word.end()
        if not word[0][1:].islower() and len(word[0]) > 1 and self.last is not _Last.PLACE:
            return self._take(end, _Last.FIELD, named=True)
        self.proper_run += 1
        first = self.last not in (_Last.PROPER, _Last.PLACE, _Last.SYLLABLE)
        return self._take(end, _Last.SYLLABLE if first else _Last.PROPER, named=True)

    def _person_at(self, at: int) -> bool:
        """Tell whether a person's name begins at `at`, after a name that is already whole."""
        g = self.g
        words = _capital_words(self.source.text, at)
        weight = g.surnames.get(words[0], 0) if 2 <= len(words) <= 5 else 0
        if not weight or (weight == 1 and (len(words) < 3 or words[1] not in g.middle_names)):
            return False
        full = len(words) >= 3
        if self.last is _Last.PLACE:
            if self.place == "tỉnh":
                return full or weight == 3
            return full and words[1] in ("văn", "thị") and words[:3] != ["trần", "văn", "thời"]
        if self.last in (_Last.PROPER, _Last.SYLLABLE):
            return self.proper_run >= 2 and (full or weight == 3)
        head = self.head
        if head is None or head.named:
            return False
        if self.last is _Last.HEAD:
            return head.bare and (full or weight >= 2)
        return full or weight == 3 or not head.free

    def _lower(self, at: int, term: tuple[int, str] | None) -> bool:
        low, g = self.source.low, self.g
        if low.startswith("số ", at):
            number = _NUMBER.match(low, at + 3)
            if number is not None:
                return self._take(number.end(), _Last.NUMBER, named=True)
        if low.startswith("và ", at):
            return self._join(at + 3)
        if self.closed or self.last is _Last.NUMBER:
            return False
        stop = g.stops.find(low, at)
        if (
            term is not None
            and self.last in _FIELDS
            and (stop is None or stop[0] < term[0] + (term[1] != "act"))
        ):
            if term[1] != "act" or self._open():
                return self._take(term[0], _Last.LOWER)
            return False
        if stop is not None:
            return False
        word = WORD.match(low, at)
        if word is None:
            return False
        if self.last is _Last.SYLLABLE and self.proper_run == 1:
            return self._take(word.end(), _Last.FIELD)
        if self.caps and self.last in (_Last.PLACE, _Last.PROPER, _Last.HEAD):
            return self._take(word.end(), _Last.PROPER, named=True)
        return False

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
        text, low, g = self.source.text, self.source.low, self.g
        if g.breaks.find(low, at) is not None:
            return None
        term, head = g.terms.find(low, at), g.head_at(self.source, at)
        place = g.place_at(self.source, at)
        longest = max(head[0] if head else 0, place[0] if place else 0)
        upper = text[at : at + 1].isupper()
        if term is not None and term[0] > longest:
            if term[1] == "people" and not upper:
                return None
            return term[0], not upper
        if head is not None or place is not None or not upper:
            return None
        first = _SHAPED.match(text, at)
        if first is None or not text.startswith(" ", first.end()):
            return None
        second = _SHAPED.match(text, first.end() + 1)
        if (
            second is None
            or not second[0].islower()
            or g.stops.find(low, second.start())
            or second[0] == "và"
        ):
            return None
        return second.end(), False

    def _join(self, at: int) -> bool:
        """'và' and a further field of work: "Văn hóa và Thông tin"."""
        if self.last not in _FIELDS or self.last is _Last.HEAD:
            return False
        field = self._field_at(at)
        if field is None or (field[1] and self.last is _Last.SYLLABLE):
            return False
        if field[1] and self.last is _Last.FIELD and self.g.stops.find(self.source.low, at) is not None:
            return False
        return self._take(field[0], _Last.LOWER if field[1] else _Last.FIELD, named=not field[1])

    def _comma(self, at: int) -> bool:
        """A comma inside the name: a series of fields that ends with 'và', or small words after small words."""
        text = self.source.text
        if self.last not in _FIELDS or self.last is _Last.HEAD or text[at + 1 : at + 2] != " ":
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
            if text.startswith(", ", end):
                field = self._field_at(end + 2)
            elif text.startswith(" và ", end):
                field = self._field_at(end + 4)
                return field is not None and not field[1] and self._take(field[0], _Last.FIELD, named=True)
            else:
                return False
            if field is None or field[1]:
                return False
            end = field[0]
        return False

    def _dash(self, at: int, after: int, *, glued: bool) -> bool:
        """A dash inside the name: "Tài chính - Kế hoạch", "Việt Nam - Asean"."""
        text, low, g = self.source.text, self.source.low, self.g
        if self.last in (_Last.HEAD, _Last.PLACE):
            return False
        field = self._field_at(after)
        if field is not None:
            if self.last not in _FIELDS or (field[1] and self.last is not _Last.LOWER):
                return False
            return self._take(field[0], _Last.LOWER if field[1] else _Last.FIELD, named=True)
        word = WORD.match(text, after)
        if word is None or not word[0][0].isupper() or _capital_person(text, after, g):
            return False
        if not glued and (g.breaks.find(low, after) or g.place_at(self.source, after)):
            return False
        if not glued and g.head_at(self.source, after) is not None:
            return False
        abbreviation = word[0].isupper() and len(word[0]) > 1
        if (
            not glued
            and not abbreviation
            and self.last is not _Last.PROPER
            and self.last is not _Last.SYLLABLE
        ):
            return False
        self.proper_run = 1
        return self._take(word.end(), _Last.FIELD if abbreviation else _Last.PROPER, named=True)

    def _bracket(self, at: int) -> bool:
        match = _ABBREVIATION.match(self.source.text, at)
        if match is None or self.last is _Last.PLACE:
            return False
        last = self.last
        self._take(match.end(), _Last.FIELD if last is _Last.HEAD else last)
        self.closed = True
        return True

    def _quoted(self, at: int) -> bool:
        match = _QUOTED.match(self.source.text, at)
        if match is None or self.last is not _Last.HEAD or self.head is None or self.head.bare:
            return False
        return self._take(match.end(), _Last.PROPER, named=True)

    def _number(self, at: int) -> bool:
        text = self.source.text
        number = _NUMBER.match(text, at)
        if number is None or _COUNTED.match(text, number.end()):
            return False
        if self.last is _Last.PLACE and self.place in ("tỉnh", "thành phố", "huyện", "thị xã", "thị trấn"):
            return False
        if self.last is _Last.HEAD and (self.head is None or self.head.bare):
            return False
        return self._take(number.end(), _Last.NUMBER, named=True)


def _capital_words(text: str, at: int) -> list[str]:
    """Return the run of capitalised words from `at`, in small letters; six at most."""
    words: list[str] = []
    while len(words) < 6:
        word = WORD.match(text, at)
        if word is None or not word[0][0].isupper():
            break
        words.append(word[0].lower())
        at = word.end()
        if text[at : at + 1] != " ":
            break
        at += 1
    return words


def _capital_person(text: str, at: int, g: BodyGrammar) -> bool:
    words = _capital_words(text, at)
    return 2 <= len(words) <= 5 and g.surnames.get(words[0], 0) >= (1 if len(words) > 2 else 3)
