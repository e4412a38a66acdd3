"""When somebody becomes what only the State confers: "Năm 2012, nghệ sĩ A trở thành NSND"."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.stages.commendations.anchor import Anchor
from vnpolext.stages.commendations.events import Clause

_WHEN = re.compile(r"(?<!\w)(?:năm \d{4}|ngày \d|đợt|vừa|chính thức|mới đây|dịp này|lần thứ)(?!\w)")
_WISHED = re.compile(r"(?<!\w)(?:mong|ước|muốn|mơ|phấn đấu|hy vọng|để|khi|nếu)(?!\w)")


def is_told(source: Source, anchor: Anchor, clause: Clause, verb: int, titles: tuple[str, ...]) -> bool:
    """Tell whether the verb says that one got a title of the State then, and no life or wish is told.

    Args:
        source: the document.
        anchor: the title.
        clause: where it stands.
        verb: where "trở thành" starts.
        titles: what the State confers.
    """
    if not anchor.key.startswith(titles) or _WISHED.search(source.low, clause.since, verb):
        return False
    return _WHEN.search(source.low, clause.sentence, clause.until) is not None
