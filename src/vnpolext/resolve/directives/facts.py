"""What the mentions of one document say."""

from __future__ import annotations

from dataclasses import dataclass, field

from vnpolext.resolve.directives.titles import WordSet
from vnpolext.spans import Offsets


@dataclass(slots=True)
class Facts:
    """What the mentions of one document say, each thing once, so that long texts stay fast."""

    days: set[str] = field(default_factory=set)
    issuers: dict[str, Offsets] = field(default_factory=dict)
    years: set[str] = field(default_factory=set)
    terms: set[int] = field(default_factory=set)
    letters: set[str] = field(default_factory=set)
    titles: dict[str, list[str]] = field(default_factory=dict)
    word_sets: list[WordSet] = field(default_factory=list)
    """Those of the titles."""
    last: int = 0
    draft: bool = False
    amended: bool = False
    """Whether a law is told of as the one that is made anew, without its year: "(sửa đổi)"."""
    in_force: bool = False
    """Whether a law is said to be the present one, which is to be made anew."""
    numbered: bool = False
