"""Rows of a staff directory: number, name, telephone, e-mail, role, department."""

from __future__ import annotations

import re

from vnpolext.grammar.names import NameGrammar
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.officials.positions import Post

_ROW = re.compile(
    r"(?:\A|\n)[ \t]*\d{1,3}[.)]?\s{1,3}(?P<name>[^\d\n@]{4,40}?)"
    r"(?:\s{1,4}(?:\d[\d. -]{5,15}\d|[\w.-]{1,40}@[\w.-]{1,40})){0,3}\s{1,6}\Z"
)
_CONTACT = re.compile(r"\d{6}|\d{4}\.\d{3}|@| {3}|\t")
_CELL = re.compile(r"[^\n]{2,80}")
_NEXT_CELL = re.compile(r"\s*\n\s*(?P<cell>[^\W\d_][^\n\d]{3,80})")
_FARTHEST = 160


def row_name(source: Source, names: NameGrammar, post: Post) -> Offsets | None:
    """Return the name in the directory row whose role is `post`, or None outside a directory."""
    floor = max(0, post.start - _FARTHEST)
    before = source.text[floor : post.start]
    if "@" not in before and "  " not in before and "\t" not in before and not before.rstrip()[-1:].isdigit():
        return None
    row = _ROW.search(source.text, floor, post.start)
    if row is None or _CONTACT.search(source.text, row.start("name"), post.start) is None:
        return None
    start, end = row.span("name")
    return (start, end) if names.match(source, start, "loose") == end else None


def complete_row(source: Source, post: Post) -> None:
    """Take the rest of the row, or the cell below it, as the body of its role."""
    text, span = source.text, post.span
    title_end = span.title[1]
    cell = _CELL.match(text, title_end)
    if cell and cell[0].strip():
        end = title_end + len(cell[0].rstrip())
        start = title_end + len(cell[0]) - len(cell[0].lstrip())
        if post.kind == "lead" and not source.low.startswith(
            source.low[slice(*_last_word(source, post))], start
        ):
            start = _last_word(source, post)[0]
        span.organization, span.end = (start, end), end
        return
    below = _NEXT_CELL.match(text, title_end)
    if below:
        start, end = below.span("cell")
        span.organization = (start, start + len(text[start:end].rstrip()))
    span.end = title_end


def _last_word(source: Source, post: Post) -> Offsets:
    """Return the noun that a role shares with its body: the words behind "trưởng", "phó", "chánh"."""
    start, end = post.span.title
    shared = re.compile(r"(?:trưởng|chánh|phó) (?!trưởng|chánh)").search(source.low, start, end)
    return (shared.end(), end) if shared else (end, end)
