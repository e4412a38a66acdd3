"""An award's name or a word of praise, where a commendation may be told."""

from __future__ import annotations

from dataclasses import dataclass

from vnpolext.spans import Offsets


@dataclass(slots=True)
class Anchor:
    """An award's name or a word of praise, and where the text goes on behind it."""

    kind: str
    start: int
    end: int
    name: Offsets | None
    key: str
    right: int
    owner: Offsets | None = None
    owned: bool = False
    handed: bool = False
    coined: bool = False
    """A title that no law knows: it counts only where a body gives it."""
    prize: bool = False
    """A prize: it honours where an authority gives it, or counted bodies and people get it."""
    beside: Offsets | None = None
    """The body that stands right behind without "của": the giver, where the recipient is named before."""
    money: bool = False
    """Money rewards: it honours where an authority gives it, or those get it who solved a case."""
    listed: bool = False
    """One of "nhiều phần thưởng cao quý": a career told, not an event."""
    several: bool = False
    """A number of them is told: "tặng 6 cờ thi đua" tells of an event that may name and count nobody."""
