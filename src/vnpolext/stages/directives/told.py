"""What is read of a document without a number, and how far it may go."""

from __future__ import annotations

from dataclasses import dataclass

from vnpolext.source import Source
from vnpolext.spans import Found, Offsets


@dataclass(frozen=True, slots=True)
class Described:
    """The end of a described document's mention, with the title or issuer that identifies it."""

    end: int
    title: Offsets | None
    issuer: Offsets | None
    rule: str
    flags: tuple[str, ...] = ()


def limit_at(source: Source, found: Found, position: int) -> int:
    """Return the end of the section at `position`: no title runs across it."""
    section = found.section_at(position)
    return section.end if section else len(source.text)
