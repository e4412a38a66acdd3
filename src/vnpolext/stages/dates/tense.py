"""Whether the words around a date look forward or back."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import either
from vnpolext.vocab import Lexicon

_WINDOW = 90


class TenseCues:
    """Reads the clause around a date; asked only where the year or month is open."""

    def __init__(self, lexicon: Lexicon) -> None:
        cues = {str(entry["value"]): entry["words"] for entry in lexicon.entries("date_cue")}
        self._future = late_regex(rf"(?<!\w){either(cues['future'])}(?!\w)")
        self._past = re.compile(rf"(?<!\w){either(cues['past'])}(?!\w)")
        self._before = re.compile(
            r"(?<!\w)(?:trước|hạn|chậm nhất|muộn nhất|từ nay đến|từ nay tới|nay đến)(?:\s(?:là|vào|hết|cuối"
            r"|giữa|đầu))?\s\Z"
        )

    def around(self, low: str, start: int, end: int, sentence: tuple[int, int]) -> int:
        """Return 1 for a look forward, -1 for a look back, 0 where nothing tells."""
        if low.endswith("hồi ", 0, start):
            return -1  # "hồi tháng bảy" looks back whatever comes behind
        left, right = max(sentence[0], start - _WINDOW), min(sentence[1], end + _WINDOW)
        if self._before.search(low, left, start) or self._before.search(low[left:start]):
            return 1
        future = self._future.search(low, left, right)
        past = self._past.search(low, left, right)
        if future and past:
            return 1 if abs(future.start() - start) < abs(past.start() - start) else -1
        return 1 if future else -1 if past else 0
