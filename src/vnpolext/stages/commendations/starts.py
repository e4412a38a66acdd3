"""Where the recipients behind an award or a word of praise begin."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.stages.commendations.series import SeriesReader
from vnpolext.stages.commendations.triggers import Anchor
from vnpolext.vocab import Lexicon

_TO = re.compile(r"[^.;:\n]{0,140}?(?<!\w)(?:cho|tới|đến|đối với)(?: các)?:?(?= |$)")
_GIVE_AGAIN = re.compile(
    r"(?: đột xuất| xuất sắc)?(?:(?: ?,| và| cùng) (?:phần thưởng|tiền thưởng|hoa|quà|thưởng"
    r"|kỷ niệm chương))*"
    r"(?:,? (?:để )?(?:biểu dương|tuyên dương|khen thưởng|động viên))?"
    r"(?: (?:tặng|cho|tới|đến|trao cho|đối với|chúc mừng))?:? ?"
)
_PRAISE_ROW = re.compile(
    r"(?:(?:,| và|, và) (?:đánh giá cao|ghi nhận|cảm ơn|khen ngợi|chúc mừng|hoan nghênh|biểu dương"
    r"|tuyên dương|khen thưởng|tri ân|động viên|tôn vinh))+(?!\w)"
)
_ROLES = re.compile(r"(?:(?:các|những|\d{1,2}) )?(?:[^\W\d_A-ZĐ]+ ){1,4}(?=[A-ZĐÀ-Ỹ])")
_WHO_IS = re.compile(r"(?:[a-zà-ỹđ]+ ){1,4}là (?=\S)")
_TOWARDS = re.compile(r"[^.;:\n“”]{0,100}? đối với ")


class StartFinder:
    """Finds the first recipient to the right of an anchor.

    Args:
        lexicon: gives what one praises in somebody.
        items: reads one recipient.
        series: gives the cues that open a list.
    """

    def __init__(self, lexicon: Lexicon, items: ItemReader, series: SeriesReader) -> None:
        self._items, self._series = items, series
        objects = "|".join(map(re.escape, sorted(lexicon.words("praise_object"), key=len, reverse=True)))
        self._object = re.compile(
            rf" (?:(?:những|các|sự|mọi) )?(?:{objects})(?!\w)"
            rf"(?:(?! và (?:mong|đề nghị|yêu cầu|chúc|tin|hy vọng))[^.;:\n“”]){{0,90}}?"
            r" (?:của|mà) (?:các |những )?"
        )

    def find(self, source: Source, anchor: Anchor, until: int) -> int | None:
        """Return where the recipients behind an award or a praising verb start."""
        low, items = source.low, self._items
        right = anchor.right
        if anchor.kind == "praise":
            row = _PRAISE_ROW.match(low, right, until)
            right = row.end() if row is not None else right
        again = _GIVE_AGAIN.match(low, right)
        at = again.end() if again else right
        if at >= until:
            return None
        for prefix in ("các ", "những ", "và đánh giá cao ", ", đánh giá cao "):
            skipped = low.startswith(prefix, at) and not items.plural_at(source, at, at)
            if skipped and items.items_at(source, at + len(prefix)):
                return at + len(prefix)
        if items.items_at(source, at) or low[at - 1] == ":" or low[at - 2 : at] == ": ":
            return at
        cue = self._series.cue.match(low, at - 1 if low[at - 1] == " " else at, until)
        if cue is not None and (cue.end() >= until or items.items_at(source, cue.end())):
            return at
        roles = self._behind_roles(source, at)
        if roles is not None:
            return roles
        if anchor.kind == "praise":
            of = self._object.match(low, right, until) or _TOWARDS.match(low, right, until)
            if of is None:
                return None
            who = _WHO_IS.match(low, of.end(), until)
            starts: list[int] = [of.end(), who.end()] if who is not None else [of.end()]
            for start in starts:
                if items.items_at(source, start) or items.place_at(source, start):
                    return start
            return None
        to = _TO.match(low, right, until)
        if to is None:
            return None
        return self._behind_roles(source, to.end() + (low[to.end() : to.end() + 1] == " ")) or to.end()

    def _behind_roles(self, source: Source, pos: int) -> int | None:
        """Return where the names begin behind roles that no list knows: "cho hai lão nông A và B"."""
        roles = _ROLES.match(source.text, pos)
        if roles is None or self._items.items_at(source, pos):
            return None
        at = pos
        while at < roles.end():
            reading = self._items.bodies.read(source, at)
            if reading.stop_end or reading.head_end or reading.place_end:
                return None
            at = source.text.index(" ", at) + 1
        return roles.end() if self._items.names.match(source, roles.end()) is not None else None
