"""Patterns that are compiled when they are first used.

There are a thousand patterns, an article needs a hundred or two of them, and to compile all took a quarter of
a second of what a user waits for the first record. One that most articles do without is therefore only noted
when its module is loaded or its stage is built.
"""

from __future__ import annotations

import re
from typing import Any, cast

_GIVEN = (
    "match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split",
    "flags", "groups", "groupindex",
)  # fmt: skip


class _LatePattern:
    """Stands for a pattern; takes over its methods, so that calls after the first pay no detour."""

    __slots__ = ("_flags", "pattern", *_GIVEN)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile, for one of the methods is asked for; two threads at once get the same."""
        if name not in _GIVEN:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for given in _GIVEN:
            setattr(self, given, getattr(compiled, given))
        return getattr(compiled, name)


def late_regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Return what can be used as `re.compile(pattern, flags)`, compiled at its first use.

    For what fewer than half of the articles need: the others pay a few nanoseconds a call for nothing. A
    pattern with words of the vocabulary must have them escaped (`grammar.literals.alternation` does), for
    else a mistake in a user's file would show in the middle of a batch.

    Example:
        >>> ordinal = late_regex(r"thứ (\d+)")
        >>> ordinal.search("lần thứ 13")[1]
        '13'
    """
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))
