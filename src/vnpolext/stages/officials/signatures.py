"""Signature blocks and staff directories: a post and its holder on lines of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vnpolext.grammar.names import NameGrammar
from vnpolext.source import Source
from vnpolext.spans import Offsets

_SIGNED = re.compile(r"\(?\s*(?:đã ký|ký tên|đã ký tên|ký|chữ ký)[^\n]{0,30}\)?")
_FOR = re.compile(r"(?:t/?m|kt|tl|tuq|t/l|k/t)\b\.? ?")
_FOR_WHOM = ("t/m", "tm", "kt", "tl", "tuq", "t/l", "k/t")
_BODY = re.compile(
    r"(?:t/?m|tl)\b\.? ?(?P<body>(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd"
    r"|(?P<party>đảng ủy|chi bộ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy))[^\n]{0,60})"
)
_LEAD = re.compile(r"[^\w\n]{0,4}")
_BORDER = re.compile(r" {3,}|\t")
"""Between the columns of a page's foot: who receives it on the left, who signs on the right."""
_MOST_LINES = 4
_MOST_LINES_BESIDE = 10
"""Lines of a signature that stands beside the list of recipients."""
_LONGEST_LINE = 300
"""Characters: no line of a signature block is longer, and a text may be one line of millions."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The name under a post, and the body that a line above it names."""

    name: Offsets
    organization: Offsets | None
    chief: str = "chủ tịch"
    """The role that signs for that body without naming it again."""


def stands_for_another(source: Source, start: int) -> bool:
    """Tell whether the post at `start` is the absent chief's: "KT. CHỦ TỊCH"."""
    before = source.low[max(0, start - 6) : start].rstrip(". ")
    if not source.text[start].isupper() or not before.endswith(_FOR_WHOM):
        return False
    line = _cell_start(source.low, start)
    found = None if line is None else _FOR.match(source.low, line)
    return (
        line is not None
        and found is not None
        and found.end() == start
        and source.low[line] in "kt"
        and not source.low.startswith("t/m", line)
    )


def rest_of_line(source: Source, start: int, end: int) -> int | None:
    """Return the end of a line in capitals that a post opens: "VỤ TRƯỞNG VỤ KIỂM SÁT VIỆC TẠM GIỮ, ..."."""
    if not source.text.startswith((" ", ","), end) or not source.text[start:end].isupper():
        return None
    stop = source.line_at(end)[1]
    return stop if stop - end < _LONGEST_LINE and source.text[end:stop].isupper() else None


def signature_under(source: Source, names: NameGrammar, start: int, end: int) -> Signature | None:
    """Return the signature below a post that has its line for itself.

    Args:
        source: the document.
        names: matches the name.
        start: where the post begins.
        end: where it ends.

    Returns:
        The signature, or None if the post shares its line or no name stands alone below.
    """
    low = source.low
    if not low.startswith("\n", _skip_blanks(low, end)):
        return None
    line, cell = _line_start(low, start), _cell_start(low, start)
    if line is None or cell is None or low[cell:start].strip(" -*"):
        return None
    beside = bool(low[line:cell].strip())
    at = end
    for _ in range(_MOST_LINES_BESIDE if beside or cell > line else _MOST_LINES):
        at = low.find("\n", at)
        if at < 0:
            return None
        begin = at + 1
        stop = low.find("\n", begin, begin + _LONGEST_LINE)
        stop = min(len(low), begin + _LONGEST_LINE) if stop < 0 else stop
        right = _cell_start(low, begin + len(low[begin:stop].rstrip())) or begin
        if cell > line and right == begin:
            at = begin
            continue  # a line of the left column alone
        at = _LEAD.match(low, right).end()  # type: ignore[union-attr]
        if at >= stop or _SIGNED.fullmatch(low, at, stop):
            at = begin
            continue
        name_end = names.match(source, at)
        if name_end is None or low[name_end:stop].strip(" ./"):
            return None
        body, chief = _body_above(source, line)
        return Signature((at, name_end), body, chief)
    return None


def _line_start(low: str, at: int) -> int | None:
    """Return where the line that holds `at` begins; None where it is longer than lines of a signature."""
    floor = max(0, at - _LONGEST_LINE)
    line = low.rfind("\n", floor, at) + 1
    return line if line or floor == 0 else None


def _cell_start(low: str, at: int) -> int | None:
    """Return where the cell before `at` begins: its line, or the line's last column."""
    line = _line_start(low, at)
    if line is None:
        return None
    cell = line
    for border in _BORDER.finditer(low, line, at):
        cell = border.end()
    return cell


def _skip_blanks(low: str, at: int) -> int:
    while low.startswith((" ", "\t", ",", "."), at):
        at += 1
    return at


def _body_above(source: Source, line: int) -> tuple[Offsets | None, str]:
    """Return the body that signs, from "TM. ỦY BAN NHÂN DÂN" up to three lines above, and its chief."""
    low = source.low
    for _ in range(3):
        if line < 2:
            break
        start = _line_start(low, line - 1)
        if start is None:
            break
        found = _BODY.match(low, _cell_start(low, start + len(low[start : line - 1].rstrip())) or start)
        if found:
            body_start, body_end = found.span("body")
            body = body_start, body_start + len(low[body_start:body_end].rstrip(" .,"))
            return body, "bí thư" if found["party"] else "chủ tịch"
        line = start
    return None, ""
