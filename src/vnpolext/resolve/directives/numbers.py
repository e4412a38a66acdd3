"""Whose is the number in "Luật sửa đổi, bổ sung một số điều của Luật X số 81/2025/QH15"?

That of the law that is amended, mostly; that of the law that amends if no other can have it.
"""

from __future__ import annotations

from itertools import pairwise

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import DirectiveSpan, Found

_AMENDED_BY = late_regex(
    r"(?:sửa đổi|bổ sung)[^.;\n]{0,40} (?:theo|bởi|bằng|tại)(?: quy định (?:của|tại))?"
    r" luật (?:số )?(\d+/\d{4})"
)


def give_numbers(source: Source, found: Found) -> None:
    """Give the law that amends its number, which the spans have with the law that is amended."""
    pairs = [
        (outer, inner)
        for outer, inner in pairwise(found.directives)
        if outer.rule == "directives.amending_law"
        and inner.rule == "directives.named_code"
        and inner.end == outer.end
    ]
    if not pairs:
        return
    amending = set(_AMENDED_BY.findall(source.low))
    for outer, inner in pairs:
        young = found.anchor is not None and inner.year and int(inner.year) >= found.anchor.year
        if young or f"{inner.number}/{inner.year}" in amending:
            _give(outer, inner)


def _give(outer: DirectiveSpan, inner: DirectiveSpan) -> None:
    if outer.title is None or inner.title is None:
        return
    outer.code, outer.number, outer.year = inner.code, inner.number, inner.year
    outer.issuer_code, outer.form, outer.code_span = inner.issuer_code, inner.form, inner.code_span
    inner.code = inner.number = inner.year = inner.issuer_code = inner.code_span = None
    inner.form, inner.rule, inner.end = "named", "directives.law", inner.title[1]
    outer.title = outer.title[0], inner.title[1]
