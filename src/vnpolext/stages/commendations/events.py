"""What one anchor tells, and the clause it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field

from vnpolext.spans import Found
from vnpolext.stages.commendations.anchor import Anchor
from vnpolext.stages.commendations.givers import Giver
from vnpolext.stages.commendations.item import Item, named


@dataclass(slots=True)
class Event:
    """What one anchor tells: the raw material of a commendation."""

    anchor: Anchor
    voice: str
    start: int
    end: int
    giver: Giver = field(default_factory=Giver)
    items: list[Item] = field(default_factory=list)
    left: list[Item] = field(default_factory=list)
    status: str = "given"
    open: bool = False
    annex: bool = False
    """The award stands in the title of a list on a sheet of its own."""
    generic: bool = False
    """The recipients were only spoken of ("các tập thể được khen gồm"): the list is an earlier event's."""

    def names(self) -> list[Item]:
        """Return the recipients that are named."""
        return named(self.items)


@dataclass(slots=True)
class Clause:
    """Where an anchor stands: its sentence from where it is still free, and what was found before."""

    found: Found
    since: int
    until: int
    sentence: int
    passed: int
    """The end of the anchor before: no subject of this one reaches behind it."""
    next: int
    """The start of the next anchor in the sentence, or the sentence's end."""
    before: Event | None
    """The event before in the same sentence."""
    last: Event | None
    """The event before in the article."""
