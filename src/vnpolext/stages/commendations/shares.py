"""Groups of those counted, named one after the other: "3 tập thể gồm: A, B. 2 cá nhân là C và D."."""

from __future__ import annotations

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.commendations.events import Event
from vnpolext.stages.commendations.item import Item, named
from vnpolext.stages.commendations.series import SeriesReader
from vnpolext.vocab import Lexicon

_NEAR = 80
"""Characters between the end of one group and the sentence of the next."""


class ShareReader:
    """Reads sentences and lines that begin with whom they name: "Tập thể: ...", "Các cá nhân được tặng là".

    Args:
        lexicon: gives the nouns of those counted.
        series: reads runs of recipients.
    """

    def __init__(self, lexicon: Lexicon, series: SeriesReader) -> None:
        self._series = series
        nouns = alternation(lexicon.words("count_noun"))
        both = rf"{nouns}(?:(?:,| và|, và) {nouns})?"
        told = r"(?: (?:này|nói trên|tiêu biểu|xuất sắc))*"
        who = rf"(?:(?:đây|đó) là )?(?:(?:các|những|về|\d{{1,3}}) )?{both}{told}"
        given = r"(?: (?:được|vinh dự được|nhận|đón nhận) [^.:;\n]{3,60}?)?"
        cue = r" ?(?:,? (?:gồm|bao gồm|(?:điển hình |tiêu biểu )?(?:là|như))(?: có)?(?::? |:(?=\n))|: )"
        self._opens = late_regex(rf"(?:[-+*•] ?)?(?:(?:trong đó|cụ thể),? (?:có )?)?{who}{given}{cue}")

    def behind(self, source: Source, pos: int, stop: int) -> list[Item]:
        """Return who is named in the sentences from `pos` on that open with such a group, up to `stop`."""
        items: list[Item] = []
        while pos < stop:
            pos += len(source.low[pos : pos + 3]) - len(source.low[pos : pos + 3].lstrip(" \n.;"))
            opening = self._opens.match(source.low, pos, stop)
            if opening is None:
                break
            end = min(source.sentence_at(opening.end())[1], stop)
            found = named(self._series.read(source, opening.end(), end).items)
            if not found:
                break
            items += found
            pos = end
        return items

    def continues(self, source: Source, event: Event, last: Event) -> bool:
        """Tell whether an event that names nobody on its left is the next group of `last`."""
        start = source.sentence_at(event.anchor.start)[0]
        same = event.anchor.kind == "praise" or event.anchor.key == last.anchor.key
        return (
            same
            and event.giver.authority is None
            and ((last.open and event.open) or any(item.count is not None for item in last.items))
            and 0 <= start - last.end <= _NEAR
            and self._opens.match(source.low, start, event.end) is not None
        )
