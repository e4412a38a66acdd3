"""Labels to learn from: the gold where there is one, our own rules where they are sure, and else none.

What is written with capitals and is neither in the gold nor sure by rule is left open: spaCy's NER
learns nothing from such words, neither that they are a name nor that they are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from vnpolext.config import Config
from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.literals import alternation
from vnpolext.grammar.names import NameGrammar
from vnpolext.source import Source
from vnpolext.spans import Found, Offsets
from vnpolext.stages.layout import LayoutStage
from vnpolext.stages.ner.entities import Entity, Label
from vnpolext.stages.ner.gate import CAPITALS
from vnpolext.stages.officials import OfficialsStage
from vnpolext.stages.officials.positions import PositionGrammar, Post
from vnpolext.stages.officials.reading import ItemReader
from vnpolext.vocab import load_lexicon

_LONGEST = 600
_CAPITAL_RUN = re.compile(rf"(?<!\w)[{CAPITALS}][\w'’]*(?:[ -][{CAPITALS}][\w'’]*)*")


class Labelled(NamedTuple):
    """A sentence with its labels; `unsure` are stretches that may or may not be a name."""

    text: str
    entities: list[Entity]
    unsure: list[Offsets]
    gold: bool


class Labeller:
    """Labels articles sentence by sentence."""

    def __init__(self) -> None:
        lexicon, config = load_lexicon(), Config(ner="off")
        self._layout = LayoutStage(lexicon, config)
        self._officials = OfficialsStage(lexicon, config)
        self._bodies = BodyGrammar(lexicon)
        names = NameGrammar(lexicon)
        self._items = ItemReader(lexicon, names, PositionGrammar(lexicon, names))
        self._surnames = names.surnames
        provinces = [row[0] for entry in lexicon.entries("province") for row in entry["data"]]
        # Among the countries stand companies and leagues; those with Vietnamese letters are states.
        states = [word for word in lexicon.words("country") if not word.isascii()]
        places = alternation([*provinces, *states])
        nouns = alternation(word for word in lexicon.words("place_noun") if word.isalpha() and len(word) > 2)
        self._place = re.compile(rf"(?<!\w)(?<![{CAPITALS}]\w )(?:{places})(?!\w)(?! [{CAPITALS}])")
        self._noun_place = re.compile(
            rf"(?<!\w)(?i:{nouns}) (?:[{CAPITALS}][\w'’]*(?:[ -][{CAPITALS}][\w'’]*){{0,3}}"
            r"|\d{1,2}(?![\w/]))"
        )

    def sentences(self, text: str, gold: dict[str, Any] | None = None) -> Iterator[Labelled]:
        """Yield the labelled sentences of an article.

        Args:
            text: The article.
            gold: Its annotation, if it has one; then nobody is a person because a rule says so.
        """
        source, found = Source(text), Found()
        found.sections = self._layout(source, found)
        found.officials = self._officials(source, found)
        taken: list[tuple[int, int, Label | None]] = []
        for start, end, label in self._ranked(source, found, gold):
            if all(end <= first or last <= start for first, last, _ in taken):
                taken.append((start, end, label))
        taken.sort()
        for start, end in source.sentences:
            if end - start > _LONGEST or not found.in_article(start):
                continue
            inside = [item for item in taken if start <= item[0] and item[1] <= end]
            yield Labelled(
                source.text[start:end],
                [Entity(s - start, e - start, label) for s, e, label in inside if label is not None],
                [(s - start, e - start) for s, e in self._unsure(source, start, end, inside)],
                gold is not None,
            )

    def _ranked(
        self, source: Source, found: Found, gold: dict[str, Any] | None
    ) -> Iterator[tuple[int, int, Label | None]]:
        """Yield candidate labels, the surest first; None marks a stretch as unsure."""
        if gold is not None:
            yield from self._gold(source, gold)
        posted = {source.text[span.start : span.end] for span in found.officials if span.positions}
        for span in found.officials:
            name = source.text[span.start : span.end]
            sure = span.honorific is not None or name in posted or self._has_surname(name)
            yield span.start, span.end, "PERSON" if gold is None and sure else None
        for span in found.officials:
            for position in span.positions:
                yield position.start, position.end, "POSITION" if gold is None else None
        for item in self._items.read(source):
            if not isinstance(item, Post):
                sure = item.honorific is not None or self._has_surname(source.text[item.start : item.end])
                yield item.start, item.end, "PERSON" if gold is None and sure else None
            elif item.kind != "staff" and item.span.organization is not None:
                yield item.start, item.end, "POSITION"
            else:
                yield item.start, item.end, None
        for start, end in self._bodies.scan(source, 0, len(source.text)):
            if not self._noun_place.match(source.text, start):
                yield start, end, "ORGANIZATION" if source.text[start].isupper() else None
        for match in self._noun_place.finditer(source.text):
            yield match.start(), match.end(), "LOCATION"
        for match in self._place.finditer(source.text):
            yield match.start(), match.end(), "LOCATION"

    def _has_surname(self, name: str) -> bool:
        return name.partition(" ")[0].lower() in self._surnames

    def _gold(self, source: Source, gold: dict[str, Any]) -> Iterator[tuple[int, int, Label | None]]:
        for official in gold["officials"]:
            for mention in official["mentions"]:
                yield *_folded(source, mention), "PERSON"
            for position in official["positions"]:
                yield *_folded(source, position), "POSITION"
        for commendation in gold["commendations"]:
            for recipient in commendation["recipients"]:
                yield (
                    *_folded(source, recipient),
                    "PERSON" if recipient["kind"] == "person" else "ORGANIZATION",
                )

    def _unsure(
        self, source: Source, start: int, end: int, inside: list[tuple[int, int, Label | None]]
    ) -> Iterator[Offsets]:
        yield from ((s, e) for s, e, label in inside if label is None)
        for match in _CAPITAL_RUN.finditer(source.text, start, end):
            lone_opening = match.start() == start and " " not in match[0]
            if not lone_opening and all(match.end() <= s or e <= match.start() for s, e, _ in inside):
                yield match.span()


def _folded(source: Source, span: dict[str, Any]) -> Offsets:
    """Map raw offsets of an annotation to the folded view."""
    return source.folded_offset(span["start"]), source.folded_offset(span["end"] - 1) + 1
