"""Article pointers before a mention: "khoản 2 Điều 5 Nghị định ..."."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import Offsets

_WINDOW = 110
_UNIT = late_regex(
    r"(?<!\w)(?:các )?(?:điểm|khoản|điều|mục|tiểu mục|chương|phần|phụ lục|tiết|đoạn)s? ?"
    r"(?:[a-zđ]{1,2}(?!\w)|[ivxl]+(?!\w)|\d+(?:\.\d+)*[a-zđ]?(?!\w))"
    r"(?:(?:, | và |, và )(?:[a-zđ](?!\w)|[ivxl]+(?!\w)|\d+[a-zđ]?(?!\w)))*"
)
_JOINT = re.compile(r"(?:,? (?:của |và )?|, )$")
_LAST = re.compile(r",?[ \n](?:của[ \n]|tại[ \n])?$")


def find_pointer(source: Source, mention: int) -> Offsets | None:
    """Return the pointer that runs up to the mention at `mention`, without "của", or None."""
    base = max(0, mention - _WINDOW)
    low = source.low
    window = low[base:mention]
    if "điều " not in window and "khoản " not in window and "mục " not in window and "phụ lục " not in window:
        return None
    units = list(_UNIT.finditer(low, base, mention))
    if not units or not _LAST.fullmatch(low, units[-1].end(), mention):
        return None
    start = units[-1].start()
    for earlier, later in zip(units[-2::-1], units[:0:-1], strict=False):
        if not _JOINT.fullmatch(low, earlier.end(), later.start()):
            break
        start = earlier.start()
    return start, units[-1].end()
