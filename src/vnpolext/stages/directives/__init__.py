"""Mentions of documents: codes, short forms, names, descriptions and what points back to them.

The stage walks the text twice: over its numbers (codes and short forms) and over its capital type words
(named, described and pointing mentions). Each mention takes with it what stands beside it: pointer,
date, issuer and title. Which mentions are one document is for the resolver.
"""

from __future__ import annotations

from vnpolext.config import Config
from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.source import Source
from vnpolext.spans import DirectiveSpan, Found
from vnpolext.stages.directives.attributes import AttributeReader
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.numbered import NumberedWalk
from vnpolext.stages.directives.pointers import find_pointer
from vnpolext.stages.directives.titles import TitleGrammar
from vnpolext.stages.directives.types import TypeTable
from vnpolext.stages.directives.worded import WordedWalk
from vnpolext.vocab import Lexicon


class DirectivesStage:
    """Finds every mention of a document, with the attributes written beside it.

    Args:
        lexicon: gives types, issuers, names of laws and bodies.
        config: the settings of the pipeline.
    """

    def __init__(self, lexicon: Lexicon, config: Config) -> None:
        types, bodies = TypeTable(lexicon), BodyGrammar(lexicon)
        issuers = IssuerGrammar(lexicon, bodies)
        titles = TitleGrammar(lexicon, tuple(types.by_word), issuers)
        self._numbered = NumberedWalk(lexicon, types)
        self._worded = WordedWalk(lexicon, types, bodies, issuers, titles)
        self._attributes = AttributeReader(lexicon, types, self._numbered.codes.issuers, issuers, titles)

    def __call__(self, source: Source, found: Found) -> list[DirectiveSpan]:
        """Return the mentions in the order of the text."""
        mentions = self._numbered(source)
        mentions += self._worded(source, found, {mention.start for mention in mentions})
        mentions = _whole(mentions)
        for mention in mentions:
            mention.pointer = find_pointer(source, mention.start)
        self._attributes.read(source, found, mentions)
        return mentions


def _whole(mentions: list[DirectiveSpan]) -> list[DirectiveSpan]:
    """Sort mentions, and let no described one end within a mention that begins in it."""
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[DirectiveSpan] = []
    for mention in mentions:
        outer = kept[-1] if kept else None
        if (
            outer
            and outer.code is None
            and mention.code
            and mention.start < outer.end
            and outer.form in ("named", "anaphor")
        ):
            if outer.rule != "directives.amending_law":
                kept.pop()
        elif outer and outer.form == "descriptive" and mention.start < outer.end < mention.end:
            if "doubtful" in outer.flags:
                kept.pop()
            elif outer.title and outer.end == outer.title[1]:
                outer.end, outer.title = mention.end, (outer.title[0], mention.end)
        kept.append(mention)
    return kept
