"""One scan of a text for the words that something may begin with.

A stage looks for its words where words begin. Stages that look together do so in one pass: most of the time
goes into finding where words begin, and at most places none of them has anything to look for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import Offsets

DIGIT = "[0-9]"
"""The lead of patterns that begin with any digit."""
_BETWEEN = (
    "[\x00-/:-@\\[-`{-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u0300-\u036f\u2000-\u206f\u20a0-\u20cf"
    "\u2190-\u2bff\u3000-\u303f\ue000-\uf8ff\ufe00-\ufe0f\uff00-\uff0f\ufffd]"
)
"""What stands between words; spelt out, for `[\\W_]` is looked up letter by letter and half as fast."""
_FREQUENT = "tcnđvhblksmpdgqxr"
"""What words begin with, the most frequent first."""
_AT_ONCE = 1_000_000
"""Characters of the longest text whose finds are kept for all who look together."""


class WordScan:
    """Finds what fits a pattern where a word begins.

    Every branch tried inside words is time lost: so this looks for what stands between words first.

    Args:
        leads: for the first two letters of what is looked for (or one, or `DIGIT`) a pattern of what follows,
            without capturing groups; it should not end with a character that may stand before the next find.

    Example:
        >>> list(WordScan({"ôn": "g", "bà": ""})(Source("Ông thông, bà.")))
        [(0, 3), (11, 13)]
    """

    def __init__(self, leads: Mapping[str, str]) -> None:
        self.leads = leads
        follows = {lead: re.escape(_second(lead)) + f"(?:{rest})" for lead, rest in leads.items()}
        self._pattern = late_regex(_BETWEEN + _nested(follows))
        self._together: tuple[_CommonScan, int] | None = None

    def __call__(self, source: Source) -> Iterator[Offsets]:
        """Yield the offsets of each find, in order; none overlap."""
        if self._together is not None and len(source.low) <= _AT_ONCE:
            common, number = self._together
            return iter(common.finds(source)[number])
        return self._alone(source.low)

    def _alone(self, text: str) -> Iterator[Offsets]:
        for match in self._pattern.finditer("\n" + text):  # so that something stands before the first word
            start, end = match.span()
            yield start, end - 1

    def join(self, common: _CommonScan, number: int) -> None:
        """Look together with others from now on."""
        self._together = common, number


def look_together(*scans: WordScan) -> None:
    """Let scans search a text at once; each finds what it finds alone.

    Example:
        >>> persons, days = WordScan({"ôn": "g"}), WordScan({"hô": "m nay"})
        >>> look_together(persons, days)
        >>> source = Source("Hôm nay ông họp.")
        >>> list(persons(source)), list(days(source))
        ([(8, 11)], [(0, 7)])
    """
    common = _CommonScan(scans)
    for number, scan in enumerate(scans):
        scan.join(common, number)


class _CommonScan:
    """One pattern for several scans: at each place it tells which of them find something, and up to where.

    What they look for is looked at ahead, so that no find hides another's inside it, and ends with a group of
    no width: where that matched, the find ends.
    """

    def __init__(self, scans: Iterable[WordScan]) -> None:
        scans = list(scans)
        short = {lead for scan in scans for lead in scan.leads if len(lead) == 1}
        wanted: dict[str, dict[int, list[str]]] = {}
        for number, scan in enumerate(scans):
            for lead in sorted(scan.leads, key=len, reverse=True):
                key = lead[0] if lead[0] in short else lead
                behind = re.escape(lead[1:]) if key in short else ""
                rests = wanted.setdefault(key, {}).setdefault(number, [])
                rests.append(f"{behind}(?:{scan.leads[lead]})")
        self._number = len(scans)
        self._marks: list[tuple[tuple[int, int], ...]] = [()]
        self._pattern = re.compile(
            _BETWEEN + _nested({lead: self._ahead(lead, wanted[lead]) for lead in _ordered(wanted)})
        )

    def _ahead(self, lead: str, wanted: Mapping[int, list[str]]) -> str:
        """Return a pattern that fits where one of the scans finds something behind the first letter."""
        marks = tuple((number, at) for at, number in enumerate(wanted, len(self._marks)))
        self._marks += [marks] * len(marks)
        second = re.escape(_second(lead))
        inside = "" if _second(lead).isalnum() else second  # a mark may stand before another's find
        looks = [f"(?={inside}(?:{'|'.join(rests)})())" for rests in wanted.values()]
        if len(looks) == 1:
            fits = looks[0]
        else:
            fits, none = "".join(f"(?:{look}|)" for look in looks), "(?!)"
            for _, group in marks:
                none = f"(?({group})|{none})"
            fits += none
        return fits if inside else second + fits

    def finds(self, source: Source) -> list[list[Offsets]]:
        """Return for each scan what it finds in the text."""
        known = source.memo(self)
        if not known:
            known[0] = self._search(source.low)
        found: list[list[Offsets]] = known[0]
        return found

    def _search(self, text: str) -> list[list[Offsets]]:
        found: list[list[Offsets]] = [[] for _ in range(self._number)]
        last = [-1] * self._number
        marks = self._marks
        for match in self._pattern.finditer("\n" + text):
            start = match.start()
            for number, group in marks[match.lastindex or 0]:
                end = match.end(group) - 1
                if end >= 0 and start > last[number]:
                    last[number] = end
                    found[number].append((start, end))
        return found


def _second(lead: str) -> str:
    return "" if lead == DIGIT else lead[1:]


def _ordered(leads: Iterable[str]) -> list[str]:
    """Return leads with those of one first letter together, longer ones first."""
    return sorted(leads, key=lambda lead: (_FREQUENT.find(lead[0]) % 99, lead[0], -len(lead), lead))


def _nested(follows: Mapping[str, str]) -> str:
    """Return one pattern for all leads, by first letters; `follows` gives what stands behind the first."""
    firsts: dict[str, list[str]] = {}
    for lead in _ordered(follows):
        first = DIGIT if lead == DIGIT else re.escape(lead[0])
        firsts.setdefault(first, []).append(follows[lead])
    branches = [f"{first}(?:{'|'.join(rests)})" for first, rests in firsts.items()]
    return f"(?:{'|'.join(branches) or '(?!)'})"
