"""Lines that were broken to fit a page: joined again, for a line end means the end of a sentence.

In a text broken to a width every break stands where the next word would not have fitted. That tells such
a text from one whose lines are lines, and a break of its own (after a headline, an item of a list) from
one that only makes room.
"""

from __future__ import annotations

from itertools import pairwise

_NARROWEST, _WIDEST = 30, 140
_SLACK = 0.92
"""What counts as full: letters are not equally wide in print."""

_BREAKS, _SHARE, _RUNNING_ON = 4, 0.3, 0.25
_ENDS = frozenset(".!?…:;")
_MARKS = frozenset('-+*•●▪–(“"')


def join_wrapped(text: str, page_breaks: tuple[int, ...] = ()) -> str:
    r"""Return `text` with a blank for each line end that only makes room; same length.

    Args:
        text: folded text, its line ends newlines.
        page_breaks: offsets of newlines that stay, being ends of pages.

    Example:
        >>> join_wrapped("Một.\nHai.")
        'Một.\nHai.'
    """
    if text.count("\n") < _BREAKS:
        return text
    lines = text.split("\n")
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return text
    full, between, running_on = [], 0, 0
    at = -1
    for line, following in pairwise(lines):
        at += len(line) + 1
        if not line or not following:
            continue
        between += 1
        word, _, _ = following.partition(" ")
        if len(line) + 1 + len(word) <= width * _SLACK:
            continue
        full.append((at, line, following))
        running_on += following[0].islower() or line[-1] == ","
    if len(full) < _BREAKS or len(full) < between * _SHARE or running_on < len(full) * _RUNNING_ON:
        return text
    characters = list(text)
    for place, line, following in full:
        new = line[-1] in _ENDS and not following[0].islower()
        if not new and following[0] not in _MARKS and place not in page_breaks:
            characters[place] = " "
    return "".join(characters)
