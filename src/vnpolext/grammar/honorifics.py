"""What stands before a name: "ông", "đồng chí", "PGS.TS", "Thiếu tướng", one or several."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.vocab import Lexicon

Official = Literal["never", "setting", "always"]

_LONGEST_BEFORE = 120
"""Characters that are looked back for an honorific: a text may be one line of millions."""
_STACK_GAP = re.compile(r"\.?(?: ?[,-] ?| ?)")
_LAST_GAP = re.compile(r"[.:]? {1,2}|\. ?|: ?")
_GRADES = (" ck1 ", " ck2 ", " cki ", " ckii ")
"""Grades of doctors, which any title of theirs may have."""
_PLURAL = ("các ", "những ", "hai ", "quý ", "2 ", "3 ")
_TELLING: list[Official] = ["never", "setting", "always"]


class Honorific(NamedTuple):
    """Honorifics in front of a name, stacked ones as one phrase."""

    start: int
    end: int
    name_start: int
    official: Official
    plural: bool


class HonorificGrammar:
    """Matches honorifics; built once from a lexicon, then pure."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._official: dict[str, Official] = {
            word: entry["official"] for entry in lexicon.entries("honorific") for word in entry["words"]
        }
        self._starts = frozenset(word[:2] for word in self._official)
        self._one = re.compile(rf"(?:{alternation(self._official)})(?!\w)")
        self._field = late_regex(rf" (?:{alternation(lexicon.words('honorific_field'))}) ")

    def at(self, source: Source, pos: int) -> Honorific | None:
        """Return the honorifics that start at `pos`, stacked ones together; a name need not follow."""
        low, text = source.low, source.text
        if pos and (low[pos - 1].isalnum()):
            return None
        match = self._word(low, pos)
        if match is None:
            return None
        start, end, official = pos, match.end(), self._official[match[0]]
        for _ in range(4):
            gap = _STACK_GAP.match(low, end)
            after = gap.end() if gap else end
            following = self._word(low, after) if after > end else None
            if following is None:
                break
            if "," not in low[end:after] and low[start:end].startswith(("đồng chí", "đ/c", "ông", "bà")):
                start = after
            end = following.end()
            official = max(official, self._official[following[0]], key=_TELLING.index)
        if pos > 1 and low[pos - 1] == " " and low[pos - 2].isdigit():
            official = "never"
        graded = official != "never" or low.startswith(_GRADES, end)
        field = self._field.match(low, end) if graded else None
        if field is not None and text[field.end() : field.end() + 1].isupper():
            end = field.end() - 1  # "Tiến sĩ ⟨sử học⟩ Lê ..."
        last = _LAST_GAP.match(text, end)
        plural = low.endswith(_PLURAL, max(0, pos - 6), pos)
        return Honorific(start, end, last.end() if last else end, official, plural)

    def _word(self, low: str, pos: int) -> re.Match[str] | None:
        """Return one honorific at `pos`; most places are ruled out by their first letters."""
        if low[pos : pos + 2] not in self._starts and low[pos : pos + 1] not in self._starts:
            return None
        return self._one.match(low, pos)

    def before(self, source: Source, pos: int) -> Offsets | None:
        """Return the honorific that ends right before a name at `pos`, or None."""
        low = source.low
        end = pos
        while end > 0 and low[end - 1] in " .:":
            end -= 1
        for start in _word_starts(low, end, 4):
            match = self._word(low, start)
            if match is not None and match.end() in (end, end + 1):
                return start, end
        return None


def _word_starts(low: str, end: int, most: int) -> list[int]:
    """Return the starts of the last `most` words before `end`, farthest first."""
    starts: list[int] = []
    at, floor = end, max(0, end - _LONGEST_BEFORE)
    while len(starts) < most and at > floor:
        cut = max(low.rfind(" ", floor, at), low.rfind("\n", floor, at), floor - 1) + 1
        starts.append(cut)
        at = cut - 1
    return starts[::-1]
