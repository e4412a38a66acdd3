"""How a Vietnamese syllable is built: enough to tell it from a foreign word."""

from __future__ import annotations

import re
from functools import lru_cache

_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_SYLLABLE = re.compile(
    "(?:ngh?|gh|gi|kh|ph|th|tr|ch|nh|qu|[bcdđghklmnprstvx])?"
    f"(?:(?!ee|oo|aa|ii|ea|ei|ae|ey|aw|yo|yu|ou)[{_VOWELS}]{{1,3}})(?:ch|nh|ng|[cmnpt])?"
)

_LONGEST = 8
_SHORTEST_ALONE = 4
"""Letters; shorter words are too often something else."""


def is_vietnamese(word: str) -> bool:
    """Tell whether a lower-cased word is built like one Vietnamese syllable."""
    return len(word) <= _LONGEST and _is_syllable(word)


@lru_cache(maxsize=4096)  # the same few thousand syllables make up every text
def _is_syllable(word: str) -> bool:
    return _SYLLABLE.fullmatch(word) is not None


def is_foreign(name: str) -> bool:
    """Tell whether a lower-cased name is one of which either end may stand alone: "fidel castro"."""
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    return len(first) >= _SHORTEST_ALONE and not is_vietnamese(first) and not is_vietnamese(last)
