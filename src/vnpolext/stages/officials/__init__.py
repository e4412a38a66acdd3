"""Who holds which post: persons named in the article, their honorifics and positions."""

from __future__ import annotations

from vnpolext.config import Config
from vnpolext.grammar.names import name_grammar
from vnpolext.source import Source
from vnpolext.spans import Found, OfficialSpan
from vnpolext.stages.officials.items import Person
from vnpolext.stages.officials.linking import Linker
from vnpolext.stages.officials.mentions import MentionFinder
from vnpolext.stages.officials.positions import PositionGrammar
from vnpolext.stages.officials.reading import ItemReader
from vnpolext.vocab import Lexicon

__all__ = ["OfficialsStage"]


class OfficialsStage:
    """Finds mentions of officials; built once, then pure.

    Example:
        >>> from vnpolext.vocab import load_lexicon
        >>> stage = OfficialsStage(load_lexicon(), Config())
        >>> source = Source("Ông Trần Quang Huy - Bí thư Huyện ủy phát biểu.")
        >>> [source.text[span.start : span.end] for span in stage(source, Found())]
        ['Trần Quang Huy']
    """

    def __init__(self, lexicon: Lexicon, config: Config) -> None:
        names = name_grammar(lexicon)
        positions = PositionGrammar(lexicon, names)
        self._reader = ItemReader(lexicon, names, positions)
        self._linker = Linker(lexicon)
        self._mentions = MentionFinder(lexicon, names)
        self.openings = self._reader.openings

    def __call__(self, source: Source, found: Found) -> list[OfficialSpan]:
        """Return every mention of a person who may be an official, posts attached, in text order.

        Persons without a post or a telling honorific are among them; resolution drops those.
        """
        items = self._reader.read(source)
        if not any(isinstance(item, Person) for item in items):
            return []
        persons = self._linker.link(source, items)
        return self._mentions.complete(source, persons, items)
