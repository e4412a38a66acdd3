"""The head of a document in a page: issuer above, "Số: 72-KH/QU", place and date, type and title below."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from vnpolext.source import Source
from vnpolext.spans import DateSpan, Offsets
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.types import DocType, TypeTable

_MOTTO = re.compile(r"cộng hòa xã hội|độc lập|đảng cộng sản việt nam$")
_ABOUT = re.compile(r"(?:về việc|về|v/v) ")
_NEAR = 260


@dataclass(slots=True)
class Header:
    """What the lines around a header's number say."""

    kind: DocType | None = None
    issuer: Offsets | None = None
    date: DateSpan | None = None
    title: Offsets | None = None


class HeaderReader:
    """Reads the lines around a number that opens its own line."""

    def __init__(self, types: TypeTable, issuers: IssuerGrammar) -> None:
        self.types = types
        self.issuers = issuers

    def read(self, source: Source, dates: list[DateSpan], start: int, end: int) -> Header | None:
        """Return what the header says whose "số" stands at `start`; None if it opens no line or cell."""
        line = source.line_at(start)
        if source.text[line[0] : start].strip(" |") or end - start > 60:
            return None
        header = Header()
        index = bisect_left(source.lines, line)
        self._below(source, header, index)
        if header.kind is None and not self._issuer_above(source, index):
            return None
        header.issuer = header.issuer or self._issuer_above(source, index)
        for date in dates:
            if end <= date.start < end + _NEAR and source.low.startswith("ngày", date.start):
                if (
                    not source.text[line[1] : date.start].count("\n") > 2
                    and date.value
                    and "X" not in date.value
                ):
                    header.date = date
                break
        return header

    def _below(self, source: Source, header: Header, index: int) -> None:
        for at, (start, end) in enumerate(source.lines[index + 1 : index + 6]):
            kind = self.types.by_word.get(source.low[start:end].strip(" |:*"))
            if kind is None:
                continue
            header.kind = kind
            below = source.lines[index + at + 2 : index + at + 6]
            if kind.law and below and source.text[slice(*below[0])].isupper():
                header.title = below[0]
            for first, last in below:
                about = _ABOUT.match(source.low, first)
                if about and header.title is None:
                    header.title = (about.end(), last)
                elif source.text[first:last].isupper() and self.issuers.match(source, first) == last:
                    header.issuer = (first, last)
                    break
            break

    def _issuer_above(self, source: Source, index: int) -> Offsets | None:
        for start, end in reversed(source.lines[max(0, index - 5) : index]):
            first = source.text[start:end].split("|")[0].rstrip(" *-")
            low = first.lower()
            if not first.strip() or _MOTTO.search(low):
                continue
            stop = start + len(first)
            match = self.issuers.match(source, start)
            if match is not None and match >= stop - 1 and first.isupper():
                return start, stop
        return None
