"""Bodies and people that only the text around them shows: brands, acronyms, given names of two syllables."""

from __future__ import annotations

import re

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.body_words import Reading
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.stages.commendations.item import Item
from vnpolext.vocab import Lexicon

_TOKEN = re.compile(r"[A-ZĐ][\w&-]*[^\W_](?: [A-ZĐ][\w&-]*[^\W_]){0,2}")
_ADVERBS = r"(?: (?:đã|vừa|còn|cũng|lại|vinh dự|tiếp tục|chính thức|vui mừng))*\s?\Z"
_BEFORE = re.compile(rf"(?<![\w-])(?P<name>[A-ZĐ][\w&-]*[^\W_](?: [A-ZĐ][\w&-]*[^\W_]){{0,2}}){_ADVERBS}")
_SHORT = late_regex(rf"(?<!\w)(?P<name>[A-ZĐÀ-Ỹ][a-zà-ỹđ]+ [A-ZĐÀ-Ỹ][a-zà-ỹđ]+){_ADVERBS}")
_OPENS = re.compile(r"[,;.:“\"\n]\s?\Z")
_WINDOW = 70
_NEAR = 20_000
"""How much of a text is looked through for another mention."""


class BrandReader:
    """Reads names that no grammar of names knows, where an award or praise shows that one stands there.

    Args:
        lexicon: gives acronyms that name no body.
        bodies: the grammar of organisations; what it knows is no brand.
    """

    def __init__(self, lexicon: Lexicon, bodies: BodyGrammar) -> None:
        self._bodies = bodies
        self._common = frozenset(lexicon.words("common_acronym"))
        self._firm = rf"{alternation(lexicon.words('brand_head'))}\W[^.\n]{{0,50}}"
        self._place = rf"(?i:{alternation(lexicon.words('place_before_name'))}) "

    def at(self, source: Source, pos: int, *, in_row: bool = False) -> Item | None:
        """Return the brand or acronym that starts at `pos`: "Vinalines", "Agribank Chi nhánh Hậu Giang".

        Args:
            source: the document.
            pos: where it starts.
            in_row: whether it stands in a row of bodies, which shows that a foreign word is one too.
        """
        match = _TOKEN.match(source.text, pos)
        brand = self._brand(source, *match.span(), sure=in_row) if match is not None else None
        if brand is not None and source.text.startswith(" ", brand.end):
            reading = self._bodies.read(source, brand.end + 1)
            branch = source.low.startswith("chi nhánh ", brand.end + 1) or reading.place_end > 0
            end = self._bodies.match(source, brand.end + 1) if branch else None
            brand.end = brand.after = end or reading.name_end or brand.end
        return brand

    def before(self, source: Source, since: int, until: int) -> Item | None:
        """Return the brand that opens the clause and ends before a verb: "Eurowindow nhận ..."."""
        match = _BEFORE.search(source.text, max(since, until - _WINDOW), until)
        if match is None or not self._opens(source, since, match.start("name")):
            return None
        return self._brand(source, *match.span("name"))

    def short_name(self, source: Source, since: int, until: int) -> Item | None:
        """Return a person called by two syllables, here and elsewhere in the text: "Tường Linh vừa được"."""
        match = _SHORT.search(source.text, max(since, until - _WINDOW), until)
        if match is None or not self._opens(source, since, match.start("name")):
            return None
        start, end = match.span("name")
        for at in (start, source.text.index(" ", start) + 1):
            reading = self._bodies.read(source, at)
            if any(
                (reading.head_end, reading.place_end, reading.name_end, reading.stop_end, reading.break_end)
            ):
                return None
        name = source.text[start:end]
        if name.lower() in self._bodies.words.countries:
            return None
        begin = max(0, start - _NEAR)
        if re.search(rf"{self._place}{re.escape(name)}(?!\w)", source.text[begin : end + _NEAR]):
            return None
        told = source.text.count(name, begin, start) + source.text.count(name, end, end + _NEAR)
        return Item("person", start, end, end) if told else None

    def _brand(self, source: Source, start: int, end: int, *, sure: bool = False) -> Item | None:
        text = source.text
        acronym = False
        while end > start:
            words = text[start:end].split(" ")
            acronym = len(words) == 1 and words[0].isupper() and len(words[0]) > 1
            if acronym or not any(is_vietnamese(word.lower()) for word in words):
                break
            end = start + max(0, text[start:end].rfind(" "))
        reading = self._bodies.read(source, start)
        if end <= start or _is_known(reading) or source.low[start:end] in self._common:
            return None
        line = source.line_at(start)
        if line is not None and source.text[slice(*line)].isupper():
            return None
        if not (sure or acronym or self._is_firm(source, start, end)):
            return None
        return Item("unit", start, end, end, 4)

    @staticmethod
    def _opens(source: Source, since: int, start: int) -> bool:
        """Tell whether a clause begins at `start`."""
        return start == since or _OPENS.search(source.text, max(0, start - 3), start) is not None

    def _is_firm(self, source: Source, start: int, end: int) -> bool:
        """Tell whether the text says somewhere that a foreign word names a firm."""
        name = re.escape(source.low[start:end])
        begin = max(0, start - _NEAR)
        return re.search(rf"{self._firm}(?<!\w){name}(?!\w)", source.low[begin : end + _NEAR]) is not None


def _is_known(reading: Reading) -> bool:
    """Tell whether the vocabulary knows the word as something else."""
    ends = (reading.head_end, reading.place_end, reading.name_end, reading.stop_end, reading.break_end)
    return any(ends)
