"""The words that our model reads: runs of letters, runs of digits, and single marks.

Training and reading must cut alike, so this is the one place that cuts.
"""

from __future__ import annotations

import re

from vnpolext.spans import Offsets

_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")


def split_words(text: str) -> list[Offsets]:
    """Return the offsets of the words of a sentence; together they hold every character that is not blank.

    Args:
        text: One sentence.

    Example:
        >>> split_words("số 05-CT/TW")
        [(0, 2), (3, 5), (5, 6), (6, 8), (8, 9), (9, 11)]
    """
    return [match.span() for match in _WORD.finditer(text)]


def blank_after(text: str, words: list[Offsets]) -> list[bool]:
    """Tell for each word whether a blank stands between it and the next."""
    return [at < len(text) and text[at].isspace() for _, at in words]
