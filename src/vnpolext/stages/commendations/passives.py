"""The passive: "được" before a verb of giving, and the authority that stands between them."""

from __future__ import annotations

import re

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.vocab import Lexicon

_AND = re.compile(r"(?:,| và|;) ")
_ASKS = re.compile(r" (?:đã |vừa )?(?:đề nghị|trình|đề xuất|kiến nghị|báo cáo) ")
"""Between the one who asks and the one who gives: "được Sở Y tế đề nghị UBND tỉnh tặng"."""
_PRAISING = late_regex(
    r"(?:[\s,]|và|đã|vừa|cùng|biểu dương|tuyên dương|khen thưởng|khen ngợi|tôn vinh|vinh danh"
    r"|ghi nhận|trao|tặng|công nhận(?: danh hiệu)? [“\"][^“”\"\n]{3,80}[”\"])*"
)
_LINK_VERBS = ("", "quyết định", "xét", "xem xét", "ký quyết định", "đề nghị", "cùng", "vừa", "đã")
_DEPUTIES = ("phó ", "thứ trưởng")
_UNKNOWN = late_regex(
    r"(?P<body>[^\W\d_][^,;:.()“”\"\n]{2,60}?"
    r"(?:, (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) [^,;:.()“”\"\n]{2,30}?)?)"
    r"(?: (?:xét|quyết định|ký quyết định|đã))?\s*\Z"
)

Passive = tuple[int, Offsets | None, Offsets | None]
"""Where "được" stands, the authority and the presenter behind it."""


class PassiveReader:
    """Reads what stands between "được" and a verb of giving.

    Args:
        lexicon: gives the words for a giver without a name.
        bodies: the grammar of organisations.
        items: reads the one who hands over.
    """

    def __init__(self, lexicon: Lexicon, bodies: BodyGrammar, items: ItemReader) -> None:
        self._bodies, self._items = bodies, items
        self._heads = tuple(f"{word} " for word in sorted(lexicon.words("head_of_state")))
        who, where = (
            alternation(
                w for e in lexicon.entries("unnamed_giver") if e["place"] == place for w in e["words"]
            )
            for place in ("first", "after")
        )
        self._unnamed = late_regex(rf"(?:một |ban )?{who}(?: {where})*\Z")
        """A giver that is no name: "được lãnh đạo khen thưởng"."""

    def read(self, source: Source, since: int, verb: int) -> Passive | None:
        """Return the passive of the verb at `verb`, or None if it is active."""
        low = source.low
        at = low.rfind("được", max(since, verb - 240), verb)
        if at < 0 or low[at - 1 : at].isalnum():
            return None
        pos = at + len("được ")
        for adverb in ("vinh dự ", "tiếp tục ", "xét ", "đề nghị ", "đồng chí "):
            if low.startswith(adverb, pos):
                pos += len(adverb)
        between = low[pos:verb].strip(' “"')
        if not between or (source.text[pos].islower() and self._unnamed.match(between)):
            return at, None, None
        start = pos
        while pos < verb:
            end = self._bodies.authority(source, pos)
            if end is None:
                break
            if end > verb:  # "TAND tối cao khen thưởng": rooms are called so, and here it is the verb
                end = len(source.text[:verb].rstrip())
            if low[end:verb].strip() in _LINK_VERBS or _PRAISING.fullmatch(low, end, verb):
                return at, (start, end), None
            asks = _ASKS.match(low, end, verb)
            if asks is not None:
                start = pos = asks.end()
                continue
            joint = _AND.match(low, end, verb)
            if joint is None:
                person = self._items.names.match(source, end + 1)
                if person is not None and not low[person:verb].strip():
                    hands = low.startswith(("trao", "gắn"), verb) and not low.startswith(self._heads, start)
                    hands = hands or low.startswith(_DEPUTIES, start)
                    return (at, None, (start, person)) if hands else (at, (start, person), None)
                break
            pos = joint.end()
        person_item = self._items.person_at(source, start)
        if person_item is not None and not low[person_item.after : verb].strip(" ,"):
            return at, None, (start, person_item.after)
        if low.startswith(("vinh danh", "tôn vinh"), verb):  # magazines do that too
            return None
        return self._unknown(source, at, start, verb)

    def _unknown(self, source: Source, at: int, start: int, verb: int) -> Passive | None:
        """A capital name that no list knows, right between "được" and the verb: "được CATP Hà Nội khen"."""
        match = _UNKNOWN.match(source.text, start, verb)
        if match is None or source.text[start : match.end("body")].islower():
            return None
        words = source.low[start : match.end("body")].split(" ")
        place = start
        for word in words:
            if self._bodies.read(source, place).stop_end and not source.text[place].isupper():
                return None
            place += len(word) + 1
        return at, match.span("body"), None
