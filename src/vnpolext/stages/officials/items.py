"""What the stage reads off the text before it links anything: persons and posts."""

from __future__ import annotations

from dataclasses import dataclass, field

from vnpolext.grammar.honorifics import Honorific
from vnpolext.spans import PositionSpan
from vnpolext.stages.officials.positions import Post

PLURAL = (
    "một số ", "nhiều ", "các vị ", "các ", "hai ", "ba ", "những ", "các đồng chí ",
    *(f"{count} " for count in range(2, 10)),
)  # fmt: skip
"""What stands before a post that several persons hold."""


@dataclass(slots=True)
class Person:
    """A personal name in the text, with its honorific and, once linked, its posts."""

    start: int
    end: int
    rule: str
    honorific: Honorific | None = None
    short: bool = False
    posts: list[PositionSpan] = field(default_factory=list)
    official: bool = False
    unknown: bool = False
    """Whether the name is foreign words behind a post, none of them a known given name."""
    over: Honorific | None = None
    """The honorific over the list that the person opens, where the person has an own one."""

    def __post_init__(self) -> None:
        """Take over what the honorific tells."""
        if self.honorific is not None and self.honorific.official == "always":
            self.official = True

    @property
    def left(self) -> int:
        """Where the person begins, an honorific of their own included."""
        own = self.honorific is not None and self.honorific.name_start == self.start
        return self.honorific.start if self.honorific and own else self.start


Item = Person | Post
