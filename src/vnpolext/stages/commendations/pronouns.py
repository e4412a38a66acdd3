"""Those whom a pronoun or a bare noun points back to: "Với hành động đó, em được tặng giấy khen"."""

from __future__ import annotations

import re

import regex

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.commendations.counts import NUMBER_WORDS
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.vocab import Lexicon

_ONE_OF = re.compile(r" (?:là|trở thành) (?:một|1) trong(?: số)?(?: những| các)? \Z")
_CREDIT = late_regex(
    r"\s?(?:để |nhằm )?(?:ghi nhận|biểu dương|đánh giá cao|động viên|khích lệ|với|trước)"
    r" [^,;:\n]{3,120}? của (?:tập thể |cán bộ, chiến sĩ )?"
)
_FAR = 1500
_NEAR = 700
_TRIES = 6
_SEVERAL = ("các ", "những ", "nhiều ", "mọi ")
_BOTH = "(?:anh chị|anh, chị|ông bà|ông, bà|vợ chồng)"
_PEOPLE = "(?:em học sinh|học sinh|bạn học sinh|cá nhân|nam sinh|nữ sinh|thanh niên|công dân|người)"
_BEHIND = "(?:vì|do|về|với|kèm|và|để|nhằm|được|đã|đều|cùng|cũng|vừa)"
_YOUNG = ("em", "cháu", "bạn")
_FULL_NAME = regex.compile(r"\p{Lu}[\w’']*(?: \p{Lu}[\w’']*){1,4}")


class PronounReader:
    """Finds the name that a pronoun stands for in the sentences before.

    Args:
        lexicon: gives the words that point back to people and to bodies.
        items: reads one recipient.
    """

    def __init__(self, lexicon: Lexicon, items: ItemReader) -> None:
        self._items = items
        said: dict[str, set[str]] = {}
        for entry in lexicon.entries("pointing_noun"):
            said.setdefault(entry["kind"], set()).update(entry["words"])
        self._bodies = frozenset(said["body"])
        self._units, self._persons = frozenset(said["unit"]), frozenset(said["person"])
        persons, who = alternation(said["person"]), alternation(set().union(*said.values()))
        self._subject = late_regex(
            rf"(?:^|[,.;:] ?|\bvà )(?:[^,.;:]{{0,60}}, )?(?P<who>{who})(?: này)?"
            r"(?: (?:đã|còn|cũng|vừa|vinh dự|tiếp tục|mới|lại)|,)*\s?\Z"
        )
        self._object = late_regex(
            rf"(?P<who>{who})(?: này)?"
            r"(?=[.,;\n]|\Z| (?:vì|do|về|với|kèm|và|để|nhằm|vào|ngay|trước|trong)(?!\w))"
        )
        self._whom = late_regex(rf"(?P<who>{who})(?: này)?(?= )")
        self._several = late_regex(
            rf"(?P<n>hai|ba|bốn|0?[2-4]) "
            rf"(?:(?P<who>{persons})(?: này| trên)?|{_BOTH}(?: này| trên)?|{_PEOPLE} (?:này|trên|nói trên))"
            rf"(?=[.,;\n]|\Z| {_BEHIND}(?!\w))"
        )
        self._honorific = re.compile(rf"(?<!\w)({persons}) \Z")

    def subject(self, source: Source, since: int, until: int) -> list[Item]:
        """Return whom the pronoun right before a verb points back to."""
        match = self._subject.search(source.low, max(since, until - 120), until)
        return self._named(source, match["who"], match.start("who")) if match is not None else []

    def one_of(self, source: Source, since: int, count: Item) -> list[Item]:
        """Return whom the pronoun before a count points back to: "ông là một trong 10 đảng viên được"."""
        link = _ONE_OF.search(source.low, max(since, count.start - 40), count.start) if count.count else None
        return self.subject(source, since, link.start() + 1) if link is not None else []

    def object(self, source: Source, pos: int) -> list[Item]:
        """Return whom the pronoun at `pos`, behind a verb, points back to."""
        match = self._object.match(source.low, pos)
        return self._named(source, match["who"], pos) if match is not None else []

    def before_gift(self, source: Source, pos: int, gift: re.Pattern[str], award: int) -> list[Item]:
        """Return whom the pronoun between a verb and an award points back to: "tặng ông Huân chương".

        Args:
            source: the document.
            pos: where the pronoun may start, behind the verb.
            gift: what may stand between it and the award.
            award: where the award starts.
        """
        match = self._whom.match(source.low, pos, award)
        if match is None or gift.fullmatch(source.low, match.end(), award) is None:
            return []
        return self._named(source, match["who"], pos)

    def several(self, source: Source, pos: int) -> list[Item]:
        """Return the two to four whom a number and a pronoun point back to: "Hai em được tặng", "cho 2 anh".

        They are those whom the sentences before name in full, where these name just as many.
        """
        match = self._several.match(source.low, pos)
        if match is None:
            return []
        number = NUMBER_WORDS.get(match["n"]) or int(match["n"])
        found = self._names_before(source, pos, match["who"])
        return list(found.values()) if number == len(found) else []

    def _names_before(self, source: Source, pos: int, who: str | None = None) -> dict[str, Item]:
        """Return the full names in the sentences before; those addressed by another word are left out."""
        found: dict[str, Item] = {}
        names = self._items.names
        for match in _FULL_NAME.finditer(source.text, max(0, pos - _NEAR), pos):
            start = match.start()
            if (first := match[0].partition(" ")[0].lower()) in self._persons:
                start += len(first) + 1  # it opens a sentence: "Em Lê Thị Hoa"
            honorific = names.honorific_at(source, start)
            if honorific is not None and honorific.name_start < match.end():
                start = honorific.name_start  # "CCB Lê Văn A", "Thiếu tá Lò Văn B"
            end = names.match(source, start, "strict")
            other = self._honorific.search(source.low, max(0, start - 9), start)
            if end is None or names.is_namesake(source, start, end):
                continue  # "Trường Tiểu học ⟨Kim Đồng⟩"
            if who is None or other is None or _alike(other[1], who):
                found[source.low[start:end]] = Item("person", start, end, end)
        return found

    def _named(self, source: Source, who: str, pos: int) -> list[Item]:
        if who in self._bodies:
            return self._credited(source, pos)
        unit = who in self._units
        word = "trường" if who == "nhà trường" else who
        item = self._same_word(source, word, pos, unit=unit)
        if item is None and not unit:
            item = self._only_name(source, pos, word)
        return [item] if item is not None else []

    def _credited(self, source: Source, pos: int) -> list[Item]:
        """Return the body whose merit opens the sentence: "Ghi nhận chiến công của Đội A, ... cho đơn vị"."""
        credit = _CREDIT.match(source.low, source.sentence_at(pos)[0], pos)
        unit = self._items.unit_at(source, credit.end()) if credit is not None else None
        if unit is None or not source.low.startswith(",", unit.after):
            return []
        return [Item(unit.kind, unit.start, unit.end, unit.end, unit.rank)]

    def _same_word(self, source: Source, word: str, pos: int, *, unit: bool) -> Item | None:
        """Return the nearest one before who is named behind the same word: "em Võ Minh Trí ... em"."""
        begin, at = max(0, pos - _FAR), pos
        for _ in range(_TRIES):
            at = source.low.rfind(f"{word} ", begin, at)
            if at < 0:
                return None
            if (at and source.low[at - 1].isalnum()) or source.low.endswith(_SEVERAL, 0, at):
                continue
            read = self._items.unit_at(source, at) if unit else self._items.person_at(source, at)
            if read is not None and read.end <= pos and read.end > at + len(word) + 1:
                return Item(read.kind, read.start, read.end, read.end, read.rank)
        return None

    def _only_name(self, source: Source, pos: int, who: str) -> Item | None:
        """Return the one person whom the sentences before name in full, if they name no other so."""
        found = self._names_before(source, pos, who)
        return next(iter(found.values())) if len(found) == 1 else None


def _alike(word: str, who: str) -> bool:
    """Tell whether two words address the same: the young are called by several."""
    return word == who or (word in _YOUNG and who in _YOUNG)
