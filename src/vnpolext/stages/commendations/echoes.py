"""Names that are told in full elsewhere in the text: "Trí" and "Minh Trí" of "Võ Minh Trí"."""

from __future__ import annotations

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.names import NameGrammar
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.commendations.item import Item

_CALLED = late_regex(r"([A-ZĐÀ-Ỹ][a-zà-ỹđ]+)( [A-ZĐÀ-Ỹ][a-zà-ỹđ]+)?(?! [A-ZĐÀ-Ỹ])")
_NEAR = 20_000


class EchoReader:
    """Looks for the full names that parts of them stand for.

    Args:
        names: the grammar of persons.
    """

    def __init__(self, names: NameGrammar) -> None:
        self.names = names

    def named_elsewhere(self, source: Source, start: int, end: int) -> bool:
        """Tell whether a full name that ends with the words in `source[start:end]` stands elsewhere."""
        span, begin = (start, end), max(0, start - _NEAR)
        earlier = self._full_name(source, span, begin, start, back=True)
        return earlier or self._full_name(source, span, end, end + _NEAR, back=False)

    def _full_name(self, source: Source, span: Offsets, low: int, high: int, *, back: bool) -> bool:
        text, given = source.text, " " + source.text[slice(*span)]
        at = high if back else low
        for _ in range(12):
            at = text.rfind(given, low, at) if back else text.find(given, at, high)
            if at < 0:
                return False
            close = at + len(given)
            if not text[close : close + 1].isalnum() and self._begins_before(source, at, close):
                return True
            at = at if back else close
        return False

    def _begins_before(self, source: Source, at: int, close: int) -> bool:
        """Tell whether up to three capital words before `at` make a full name that ends at `close`."""
        text, begin = source.text, at
        for _word in range(3):
            before = text.rfind(" ", max(0, begin - 12), begin) + 1
            word = text[before:begin].lstrip("\n")
            begin = begin - len(word)
            if not word.istitle():
                return False
            if self.names.match(source, begin) == close:
                return True
            begin -= 1
        return False

    def called_at(self, source: Source, pos: int) -> list[Item]:
        """Read one whom the text names in full elsewhere, by one or two syllables: "cho Minh Ngọc"."""
        called = _CALLED.match(source.text, pos)
        for end in (called.end(2), called.end(1)) if called is not None else ():
            if end > pos and self.named_elsewhere(source, pos, end):
                return [Item("person", pos, end, end)]
        return []
