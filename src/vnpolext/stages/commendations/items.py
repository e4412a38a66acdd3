"""One recipient at a place: a unit, a person, a household, or a counted group.

An item knows where its bare name ends and where what belongs to it ends: the post behind a person, the
place in brackets behind a unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import regex

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.body_words import WORD
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.stages.commendations.brands import BrandReader
from vnpolext.stages.commendations.counts import NUMBER_WORDS, CountReader
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.persons import PersonReader
from vnpolext.vocab import Lexicon

_BRACKET = re.compile(r" ?\(([^()\n]{2,80})\)")
_FIELDED = ("khoa", "phòng", "bộ môn", "tổ bộ môn")
"""Heads whose plural is followed by fields: "các khoa: Cơ khí, Hóa và Kinh tế biển"."""
_FIELD_NAME = regex.compile(r"\p{Lu}[\w]*(?: (?!và )[\w]+){0,5}?(?=,| và |[.;:\n]|\Z)")
_PLURAL_PLACES = late_regex(
    r" ?(?:các|(?:hai|ba|bốn|0?[2-9])(?! tỉnh)) ((?:khoa|phòng|bộ môn|xã"
    r"|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|ấp|bản|khu phố|tổ dân phố|buôn|xóm|tỉnh)"
    r"(?:(?:, | và )(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|ấp|bản|tỉnh))*):? (?=\S)"
)
_NO_PLACE = ("sở ", "vụ ", "cục ", "bộ ", "ban ")
"""Heads too short to be told from the first syllable of a place ("Hội An") by their length."""
_PLACE_NAME = regex.compile(r"\p{Lu}[\w'’]*(?: (?:\p{Lu}[\w'’]*|\d{1,3}(?![\w%])))*")
_NEXT_NAME = re.compile(r"(?:, và |, | và )(?:(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|ấp) )?")
_NEXT_BRAND = re.compile(r", và |, | và | cùng ")
_BRANCH = regex.compile(r"(?: -)? ((?i:chi nhánh|phòng giao dịch)) (?=\p{Lu}|huyện|tỉnh|thành phố|thị xã)")
_ROLES = late_regex(r"(?:(?:các|những|\d{1,2}) )?(?:[^\W\d_A-ZĐ]+ ){1,4}(?=[A-ZĐÀ-Ỹ])")
_HOW = r"(?: (?:tiêu biểu|xuất sắc|hoàn thành|có thành tích)[^,.;:()\n]{0,60})?"
_NEXT_WORD = late_regex(r" (?:- )?(?P<word>[^\W_][\w/-]*)")
_MOST_UNKNOWN = 5
_RUNS_ON = 30
_HOUSE_KIND = re.compile(
    r" (?:hiếu học|học tập|văn hóa|nông dân|hội viên|đảng viên|chính sách|có công)(?: tiêu biểu)?(?= )"
)
_OWNED = re.compile(r" (?:của|thuộc|trực thuộc) ")


class ItemReader(PersonReader):
    """Reads the item that starts exactly at a place.

    Args:
        lexicon: gives count nouns and roles.
        bodies: the grammar of organisations.
        names: the grammar of persons.
    """

    def __init__(self, lexicon: Lexicon, bodies: BodyGrammar, names: NameGrammar) -> None:
        super().__init__(lexicon, bodies, names)
        self.brands = BrandReader(lexicon, bodies)
        self.counts = CountReader(lexicon, bodies, names)
        self.count_at, self.count_form = self.counts.at, self.counts.form
        nouns = "|".join(map(re.escape, self.counts.nouns))
        self._stands_for = _people_of(lexicon)
        self._adjuncts = frozenset(lexicon.words("adjunct_opener"))
        self._branched = tuple(lexicon.words("branched_house"))
        told = f"{nouns}|{'|'.join(map(re.escape, lexicon.words('plural_address')))}"
        spoken = (
            rf"(?:các|những) (?:{told})(?!\w)[^.;:()\n]{{0,160}}|(?:{nouns})(?!\w){_HOW}[^.;:()\n]{{0,12}}"
        )
        both = rf"(?:{told})(?!\w)(?:(?: và|,) (?:{told})(?!\w))?"
        named = rf"(?:các|những) {both} (?:gồm có|gồm|bao gồm|là|như)(?= )"
        self.spoken_of = late_regex(rf"(?:{spoken}):\s?|{named} ")
        openers = [
            *NUMBER_WORDS,
            *lexicon.words("recipient_role"),
            *lexicon.words("honorific"),
            *self.posts,
            *lexicon.words("people_of"),
            "hộ",
            "các",
        ]
        self._openers = frozenset(word.split(" ")[0].split(".")[0].split("/")[0] for word in openers)

    def may_open(self, word: str) -> bool:
        """Tell whether an item may start with the lower-cased word."""
        return word in self._openers

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
        if end is not None and source.low[pos:end] == "công an":
            return None
        if source.low.startswith("trường", pos) and source.low.endswith("súng ", 0, pos):
            return None  # a rifle
        if end is None:
            if head is None or not source.text[pos].isupper() or reading.head_end < pos + 2:
                return None
            if not source.low.startswith(("thanh tra", "công đoàn"), pos):
                return None
            end = reading.head_end
        trade = head is not None and (head.trade or source.low.startswith(self._branched, pos))
        branch = _BRANCH.match(source.text, end) if trade else None
        if branch is not None:
            end = self.bodies.match(source, branch.start(1)) or end
        end = self._to_bracket(source, pos, end)
        rank = head.rank if head is not None else 8
        end, after = self._bracketed(source, pos, end)
        owner = _OWNED.match(source.low, end) if after == end else None
        if owner is not None:
            after = self.bodies.match(source, owner.end()) or after
        if after == end and source.text.startswith(", ", end):
            after = self.bodies.read(source, end + 2).name_end or after  # "Trường X, Đà Nẵng đón nhận ..."
        return Item("unit", pos, end, after, rank)

    def longer_ends(self, source: Source, unit: Item, limit: int) -> Iterator[int]:
        """Iterate over where a unit's name may end if small words that no list knows belong to it."""
        if unit.kind != "unit" or unit.after != unit.end or self.bodies.read(source, unit.start).head is None:
            return
        if source.text[unit.start : unit.end].islower():  # "cán bộ công an chi viện": nobody's name
            return
        at = unit.end
        for _ in range(_MOST_UNKNOWN):
            word = _NEXT_WORD.match(source.low, at, limit)
            if word is None:
                return
            start, at = word.span("word")
            reading = self.bodies.read(source, start)
            if reading.stop_end or reading.break_end or reading.head_end > at:
                return
            if word["word"] in self._adjuncts:
                return
            if reading.place_end:
                end = self.bodies.match(source, start)
                if end is not None and end <= limit:
                    yield end
                return
            yield at

    def alone_at(self, source: Source, pos: int) -> list[Item]:
        """Read a province, a city or a brand by its name alone, as one who is praised."""
        if not source.text[pos : pos + 1].isupper():
            return []
        end = self.bodies.read(source, pos).name_end
        if end:
            whole = source.low.startswith("việt nam", pos)  # the country praises nobody of itself
            return [] if whole else [Item("unit", pos, end, end)]
        brands: list[Item] = []
        while (brand := self.brands.at(source, pos)) is not None and len(brands) < 8:
            brands.append(brand)
            joint = _NEXT_BRAND.match(source.low, brand.end)
            if joint is None:
                break
            pos = joint.end()
        return brands

    def _household(self, source: Source, pos: int, end: int) -> Item | None:
        """A household is named by its head: "hộ ông Tòng Văn Lả"."""
        if not source.low.startswith(" ", end):
            return None
        kind = _HOUSE_KIND.match(source.low, end)
        person = self.person_at(source, (kind.end() if kind is not None else end) + 1, bare=False)
        return None if person is None else Item("unit", pos, person.end, person.after)

    def house_of(self, source: Source, person: Item) -> Item | None:
        """Return the body in the posts behind a person: "ông A, Giám đốc Công ty B"."""
        if person.kind != "person":
            return None
        for word in WORD.finditer(source.text, person.end, person.after):
            unit = self.unit_at(source, word.start()) if word[0][0].isupper() else None
            if unit is not None:
                return Item("unit", unit.start, unit.end, person.after, unit.rank)
        return None

    def _to_bracket(self, source: Source, pos: int, end: int) -> int:
        """Let a name run on over words that no list knows to a bracket that tells where it is."""
        bracket = source.text.find(" (", end, end + _RUNS_ON)
        if bracket <= end or not source.text.startswith(" ", end):
            return end
        inside = self.bodies.read(source, bracket + 2)
        if not (inside.place_end or (inside.head_end and source.text[bracket + 2].isupper())):
            return end
        ends = self.longer_ends(source, Item("unit", pos, end, end), bracket)
        return bracket if bracket in ends else end

    def _bracketed(self, source: Source, start: int, end: int) -> tuple[int, int]:
        """A bracket behind a unit: the place or parent in it belongs to the name, anything else does not."""
        bracket = _BRACKET.match(source.text, end)
        if bracket is None:
            return end, end
        reading = self.bodies.read(source, bracket.start(1))
        short = reading.head_end == bracket.end(1) and not source.text[bracket.start(1) :][:2].isupper()
        word = bracket[1].split(" ", 1)[0]
        brand = word in source.text[start:end].split(" ") and not is_vietnamese(word.lower())
        if brand or (not short and (reading.head_end or reading.place_end)):
            return bracket.end(), bracket.end()
        return end, bracket.end()

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
        pattern = _FIELD_NAME if match[1] in _FIELDED else _PLACE_NAME
        while True:
            name = pattern.match(source.text, at)
            if name is None or self.bodies.read(source, at).head_end > at + 4:
                break
            if source.low.startswith(_NO_PLACE, at):
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
            return [count, *self.plural_at(source, pos, pos)]
        plural = self.plural_at(source, pos, pos)
        if plural:
            return plural
        stands_for = self._stands_for.match(source.low, pos)
        whole = self.bodies.read(source, pos).head
        people = whole is None or source.text[pos].islower()
        if stands_for is not None and people and self._is_written_as_name(source, stands_for.end()):
            unit = self.unit_at(source, stands_for.end()) or self.brands.at(source, stands_for.end())
            if unit is not None:
                return [unit]
        for start in (pos, stands_for.end()) if stands_for is not None else (pos,):
            plural = self._under_head(source, start)
            if plural:
                return plural
        reading = self.bodies.read(source, pos)
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

    def _under_head(self, source: Source, pos: int) -> list[Item]:
        """Read places that share the head at `pos`: "Công an hai huyện A và B"."""
        reading = self.bodies.read(source, pos)
        for at in self._head_ends(source, pos, reading.head_end) if reading.head_end else ():
            plural = self.plural_at(source, at, pos)
            if plural:
                return plural
        return []

    def behind_roles(self, source: Source, pos: int) -> int | None:
        """Return where the names begin behind roles that no list knows: "cho hai lão nông A và B"."""
        roles = _ROLES.match(source.text, pos)
        if roles is None or self.items_at(source, pos):
            return None
        at = pos
        while at < roles.end():
            reading = self.bodies.read(source, at)
            if reading.stop_end or reading.head_end or reading.place_end:
                return None
            at = source.text.index(" ", at) + 1
        return roles.end() if self.names.match(source, roles.end()) is not None else None

    def _is_written_as_name(self, source: Source, pos: int) -> bool:
        if source.text[pos].isupper() or source.low.startswith(("gia đình ", "hộ "), pos):
            return True
        place = self.bodies.read(source, pos).place_end  # "bà con bản Huổi Cọ"
        return source.text[place : place + 1] == " " and source.text[place + 1 : place + 2].isupper()

    def _head_ends(self, source: Source, pos: int, head_end: int) -> Iterable[int]:
        """Where "các xã" may follow a shared head: right behind it, its name, or inside it."""
        yield head_end
        end = self.bodies.match(source, pos)
        if end is None or end == head_end:
            return
        yield end
        shared = source.low.rfind(" các ", head_end, end)  # "Sở Y tế các tỉnh Cà Mau, Bạc Liêu"
        if shared > 0:
            yield shared


def _people_of(lexicon: Lexicon) -> re.Pattern[str]:
    """Build the pattern of those who stand for a body: "tập thể lãnh đạo, cán bộ (của)"."""
    first, after = (
        "|".join(
            re.escape(w) for e in lexicon.entries("people_of") if e["place"] == place for w in e["words"]
        )
        for place in ("first", "after")
    )
    return late_regex(rf"(?:{first})(?!\w)(?:(?:,| và)? (?:{after})(?!\w)){{0,6}} (?:của |thuộc )?(?=\w)")
