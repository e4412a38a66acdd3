"""Where sentences end in Vietnamese news text."""

from __future__ import annotations

import re

Offsets = tuple[int, int]

_STOP = re.compile(r"[.!?…]+[\"”’»)\]]*(?:[ \t]+(?=[^\W\d_]|[\"“‘«(\[\-\d])|(?=[^\W\d_a-z][^\W\d_A-Z]))")
_WORD_BEFORE = re.compile(r"[^\s(\[“\"]+\Z")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[IVX]{1,5}|[a-zđ])\Z")

# Orthography, not domain vocabulary: short forms whose full stop never ends a sentence.
_ABBREVIATIONS = frozenset(
    "ts ths pgs gs tskh bs ds ks cn ls kts ncs nsnd nsưt ngnd ngưt tp tx tt q p h x đ t.p st mr mrs ms dr "
    "tm kt tl tuq nxb đc đ/c đ.c pgs.ts gs.ts gs.tskh pgs.ts.bs ts.bs bs.ckii bs.cki ckii cki vs tr "
    "bscki bsckii bsck1 bsck2 ys đd nhs ktv "
    "no vol km jr".split()
)


def _is_stop(text: str, line_start: int, stop: int, after: int) -> bool:
    """Tell whether the punctuation at `stop`, followed by text at `after`, ends a sentence."""
    following = text[after]
    if not text[after - 1].isspace():  # "Phòng.Tuy nhiên": a crawler lost the blank
        glued = following.isupper() and text[after + 1].islower()
        if not (glued and text[stop - 1].islower() and after - stop == 1):
            return False
    if text[stop] in "!?":
        return True
    if text[stop] == "…" or text.startswith("..", stop):
        return following.isupper()
    word = text[max(line_start, stop - 24) : stop].rpartition(" ")[2]
    if not word.isalnum():
        word_match = _WORD_BEFORE.search(word)
        word = word_match[0] if word_match else ""
    if word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper()):
        return False
    if stop - len(word) == line_start and _NUMBER.match(word):
        return False
    return not following.islower()


def split_sentences(text: str, lines: list[Offsets]) -> list[Offsets]:
    """Split each line into sentences.

    Args:
        text: the folded text.
        lines: its non-empty lines as half-open offsets, in order.

    Returns:
        Half-open offsets of the sentences, in order; together they hold every non-blank character.

    Example:
        >>> split_sentences("Ông A. B. nói. TS. Lan nghe.", [(0, 28)])
        [(0, 14), (15, 28)]
    """
    sentences: list[Offsets] = []
    for line_start, line_end in lines:
        start = line_start
        for match in _STOP.finditer(text, line_start, line_end):
            if _is_stop(text, line_start, match.start(), match.end()):
                end = match.end()
                while text[end - 1] in " \t":
                    end -= 1
                sentences.append((start, end))
                start = match.end()
        sentences.append((start, line_end))
    return sentences
