"""Short mentions: type word and number without a code ("Nghị quyết 18", "văn bản số 571", "NĐ 30/2020")."""

from __future__ import annotations

import re
from typing import NamedTuple

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.directives.words import Before
from vnpolext.vocab import Lexicon

_YEAR_LIKE = re.compile(r"(?:19\d|20[0-2])\d$")
_YEAR = re.compile(r"[/-]((?:19|20)\d\d)(?![\w/-])|[ ]năm[ ]((?:19|20)\d\d)(?!\w)")
_NO_NUMBER = re.compile(r"[%‰°]|[.,]\d|[-/][ ]?\w|[ ]?[x×][ ]?\d|\+|:\d")
_GLUED_LIST = re.compile(r",\d{1,3} ?- ?(?:nq|ct|kl|qđ|hd|kh)(?!\w)")  # "18,19-NQ/TW"
_LEADS_ON = re.compile(r"[,]?[ \n](?:ngày \d|(?:của|do) [^\W\d_])")


_NOUN_LEADS = ("theo ", "ra ", "ban hành ", "ký ", "hủy ")  # behind which "quyết định" is no verb
_CARRIED_OUT = ("có ", "tại ", "thực hiện ", "triển khai ", "căn cứ ")
_ABOUT = re.compile(r" (?:về|v/v|gửi|nêu rõ|để thực hiện|để triển khai)(?!\w)")
"""Behind the number of a document, with a capital before it: "có Kế hoạch 117 ⟨về⟩ chuyển đổi số"."""
_ABBREVIATIONS = ("ct", "tt", "kl")  # also blocks of flats and much else: "tòa nhà CT 1"


class Short(NamedTuple):
    """Where a short mention ends, the year in it, and whether the text must confirm that it is one."""

    end: int
    year: str | None
    doubtful: bool


class ShortGrammar:
    """Judges a number after a type word: a document's, or a count."""

    def __init__(self, lexicon: Lexicon) -> None:
        units = alternation(lexicon.words("counted_unit"))
        others = alternation(lexicon.words("not_a_unit"))
        self._unit = late_regex(rf"[ ](?!{others}(?!\w))(?:{units}(?!\w)|ngày (?!\d|ký))")

    def match(self, source: Source, start: int, end: int, before: Before) -> Short | None:
        """Return the short mention whose number stands at `start:end`, or None if the number counts things.

        Args:
            source: the document.
            start: the number's start.
            end: the number's end.
            before: what leads up to the number; it has a type.
        """
        kind, low = before.kind, source.low
        if kind is None:
            return None
        digits = low[start:end]
        year, stop = _YEAR.match(low, end), end
        if year:
            end = year.end()
            stop = end if year[1] else stop  # "công văn số 78 năm 2011": its date is no part of it
        elif (_NO_NUMBER.match(low, end) and not _GLUED_LIST.match(low, end)) or low[end : end + 1].isalnum():
            return None
        value = (year[1] or year[2]) if year else None
        if kind.short == "never":
            return None
        if before.numbered:
            return Short(stop, value, False)
        if kind.law or kind.name in ("Hiến pháp", "Điều lệ"):
            return None
        if before.phrase in _ABBREVIATIONS and not digits.isdigit():
            return None
        if self._unit.match(low, end) and not (year and year[1]):
            return None
        leads_on = _LEADS_ON.match(low, end) is not None
        if _YEAR_LIKE.match(digits) and year is None and not leads_on:
            return None
        several = len(digits) > 1
        told = leads_on or (several and _stands_behind(_NOUN_LEADS, low, before.start))
        if several and before.capital and not told:
            told = _stands_behind(_CARRIED_OUT, low, before.start) or _ABOUT.match(low, end) is not None
        return Short(stop, value, self._is_doubtful(before, digits, told))

    @staticmethod
    def _is_doubtful(before: Before, digits: str, leads_on: bool) -> bool:
        kind = before.kind
        if kind is None or kind.short == "no":
            return True
        if kind.short == "free":
            if before.phrase in _ABBREVIATIONS:
                return not leads_on
            is_verb_too = kind.name in ("Quyết định", "Kết luận", "Công điện")
            return not (before.capital or leads_on or digits.startswith("0") or not is_verb_too)
        if before.capital and digits == "30a":  # the programme that everybody knows by its number
            return False
        if before.capital and before.phrase == "công văn" and len(digits) > 2:
            return False  # "tại Công văn 2383"
        return not (leads_on and (before.capital or kind.name == "Công văn"))


def _stands_behind(words: tuple[str, ...], low: str, at: int) -> bool:
    """Tell whether one of the words ends right before `at`."""
    return any(
        low.endswith(word, 0, at) and not low[at - len(word) - 1 : at - len(word)].isalnum() for word in words
    )
