"""Personal names that stand behind a body without a joint, seen while the body is read."""

from __future__ import annotations

import re

from vnpolext.grammar.abroad import NamesAbroad
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.runs import Word
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.officials.body_joints import BodyJoints
from vnpolext.stages.officials.body_words import BodyWords, Sort

VILLAGES = frozenset(
    {"làng", "buôn", "bon", "plei", "thôn", "bản", "ấp", "xóm", "xã", "phường", "huyện", "tổ"}
)
"""Nouns of places at home, whose unknown names are no persons from abroad."""
_SHORTEST_FAMILY = 4
"""Letters of a foreign family name that is believed alone."""

_FIRM_NOUNS = frozenset({"công ty", "cty", "tổng công ty", "xí nghiệp", "nhà máy"})
"""Nouns of firms that stand for the reader's own one; a school or a clinic is named after persons."""
_WHOLE_NAME = 3
_COMMON = 3
"""Syllables of a name, and the weight of a family name, that outdo the name of a firm."""
_POSTS = 40
"""Characters back from a firm's noun to the comma before its post, and from there to the post before."""
_FACTIONS = ("phe ", "đảng ", "nhóm ")
_IN_HOUSE = re.compile(r"(?:trong|tại|ở) (?=(?:thượng|hạ|nghị|quốc) (?:viện|hội)(?!\w))")
"""Where a faction sits: "phe Dân chủ ⟨trong⟩ Thượng viện Mỹ"."""


class BodyNames(BodyJoints):
    """A body half read, and the foreign or peculiar names that may end it."""

    def __init__(
        self,
        words: BodyWords,
        names: NameGrammar,
        source: Source,
        start: int,
        titles: re.Pattern[str],
        abroad: NamesAbroad,
    ) -> None:
        super().__init__(words, names, source, start, titles)
        self.abroad = abroad

    def meets_person(self, at: int) -> bool:
        """Note a name that looks like a body, behind a whole body: "Chủ tịch Quốc hội ⟨Trường Chinh⟩"."""
        end = self.words.persons.end(self.source.low, at)
        called = self.firm or self.source.low.startswith(self.words.named_heads, self.unit)
        if end is None or called or self.before not in ("bare", "term"):
            return False
        self.name = (at, end)
        return True

    def is_speaker(self, words: list[Word]) -> bool:
        """Tell whether a whole name speaks behind two posts: "Bí thư, Giám đốc Công ty ⟨Lê Mạnh An⟩ nói".

        Behind one post alone it may be the firm's: "Giám đốc Công ty ⟨Lê Gia Phát⟩ nói".
        """
        low = self.source.low
        if len(words) != _WHOLE_NAME or low[self.start : self.end] not in _FIRM_NOUNS:
            return False
        if self.names.surnames.get(low[slice(*words[0])], 0) < _COMMON:
            return False
        if self.words.says.match(low, words[-1][1]) is None:
            return False
        comma = low.rfind(", ", max(0, self.start - _POSTS), self.start)
        if comma < 0:
            return False
        floor = max(0, comma - _POSTS)
        opening = max(low.rfind(mark, floor, comma) for mark in "\n.!?:;,") + 1
        if opening == 0 < floor:
            return False  # no post begins so far before its comma
        return self.titles.match(low, opening + low.startswith(" ", opening)) is not None

    def namesake_behind(self, end: int) -> int | None:
        """Return the end of a name that things are named after, behind a title: "Lăng Chủ tịch ⟨...⟩"."""
        words = self.names.words_at(self.source, end + 1)
        return self.names.namesake_at(self.source.low, words) if words else None

    def foreign_start(self, words: list[Word]) -> int | None:
        """Return where a foreign name begins in a run: "FBI ⟨James ...⟩", "Hạ viện ⟨Khadija ...⟩"."""
        whole = self.before_word in self.words.whole
        ended = whole or self.before in ("term", "act", "bare")
        called = self.source.low.startswith(self.words.named_heads, self.unit)
        called = called or f"{self.before_word} ".endswith(self.words.named_heads)
        named = not whole and (self.firm or called or self.before_word.endswith(self.words.local))
        located = (
            self.before == "proper"
            and not called
            and not self.firm
            and is_vietnamese(_last(self.before_word))
        )
        start = self.abroad.starts(
            self.source,
            words,
            whole=ended and not named,
            named=ended or located,
            place=self.before == "place" and self.before_word not in VILLAGES,
            opens=not called and (self.before == "" or self.source.low.endswith("của ", 0, words[0][0])),
        )
        return start if start is not None and self.term(words[start][0]) is None else None

    def foreign_name(self, abroad: bool = False) -> Offsets | None:
        """Return the foreign name right behind a country ("Cộng hòa Liên bang Đức ⟨Angela M...⟩")."""
        if self.at <= self.end or self.term(self.at) is not None:
            return None
        if self.names.honorific_at(self.source, self.at) is not None:
            return None  # "Quốc hội Belarus ⟨Ngài⟩ V. ..."
        end = self.names.match(self.source, self.at, "foreign")
        if end is not None and self.words.place(self.source.low, self.at) == end:
            return None
        if end is None and not self.firm and (abroad or self.before_word != "việt nam"):
            words = self.names.words_at(self.source, self.at, 5)
            if self.names.is_firm(self.source.low, words):
                return None  # "hãng Brussels ⟨Airlines⟩"
            whole = 1 < len(words) < 5 and self.words.place(self.source.low, self.at) is None
            end = words[-1][1] if whole or self.is_family(words) else None
        return (self.at, end) if end is not None else None

    def is_family(self, words: list[Word]) -> bool:
        """Tell whether one word is a foreign family name alone, as the subject of a clause."""
        if len(words) != 1 or self.source.text[words[0][0] + 1 : words[0][1]].isupper():
            return False
        start, end = words[0]
        low = self.source.low
        if end - start < _SHORTEST_FAMILY or is_vietnamese(low[start:end]) or self.term(start) is not None:
            return False
        return (
            low.startswith((",", ".", ";", ":", ")", "\n"), end)
            or end == len(low)
            or self.words.statement.end(low, end + 1) is not None
        )

    def end_before(self, words: list[Word], index: int) -> bool:
        """End the body before the name that begins with the word at `index`."""
        self.name = (words[index][0], words[-1][1])
        if index:
            self.end = words[index - 1][1]
        return False

    def over_seat(self, at: int) -> bool:
        """Take "tại Nhật Bản" behind an embassy, an association or an office."""
        low = self.source.low
        if not low.startswith(("tại ", "ở ", "trong "), at):
            return False
        faction = _IN_HOUSE.match(low, at) if low.startswith(_FACTIONS, self.start) else None
        if faction is not None or low.startswith("trong ", at):
            return faction is not None and self.go_on(faction.end(), "unit")
        place = self.words.abroad(low, at)
        body = low[max(0, self.start - 30) : at]
        foreign = self.acronym and not self.before_word.endswith(self.words.local)  # "Giám đốc ADB ⟨tại Lào⟩"
        if not foreign and not any(word in body for word in self.words.sits_abroad):
            return False
        if place is None:
            return self._in_province(at) or self._in_unknown_city(at)
        taken = self.take(at, place, "proper")
        self.name = self.foreign_name(abroad=True)
        return taken and self.name is None

    def _in_province(self, at: int) -> bool:
        """Go on with the noun of a place and its name: "Hội người Việt ⟨ở tỉnh Champasak⟩"."""
        start = self.source.low.index(" ", at) + 1
        noun = self.term(start)
        end = start + len(noun.text) + 1 if noun is not None and noun.sort == Sort.PLACE else None
        return end is not None and self.source.text[end : end + 1].isupper() and self.go_on(start, "unit")

    def _in_unknown_city(self, at: int) -> bool:
        """End the body behind a city that nobody knows, before a name: "Việt Nam tại Bonn ⟨Nguyễn ...⟩"."""
        start = at + len("tại ")
        words = self.names.words_at(self.source, start) if self.source.low.startswith("tại ", at) else []
        split = self.names.split(self.source, words, self.words.known) if len(words) > 1 else None
        return self.end_before(words, split) if split else False


def _last(words: str) -> str:
    """Return the last word of several."""
    return words.rpartition(" ")[2]
