"""Those who are named behind a passive: "... được khen thưởng, trong đó có A", "gồm: A, B"."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.stages.commendations.events import Clause, Event
from vnpolext.stages.commendations.item import named
from vnpolext.stages.commendations.verbless import NO_MORE, VerblessReader

_COLON = re.compile(r"[^.;:\n]{0,160}:(?=\s|\Z)")
_OVER_LINES = re.compile(r"[^.;:\n]{0,60}:[ ]*(?=\n)")
_CUED_COLON = re.compile(r"[^.;:\n]{0,160}(?:gồm|gồm có|là|sau|như sau|cụ thể):(?=\s|\Z)")
_TOLD_COLON = re.compile(r"[^.;:\n]{0,60}:(?=\s|\Z)")
_TOLD_CUE = re.compile(r"[^.,;:\n]{0,60}? (?=(?:gồm|bao gồm|là)(?: có)? \w)")
_THOSE = late_regex(
    r"(?:các|những|danh sách) (?:\d{1,3} )?(?:tập thể|cá nhân|đơn vị|cơ quan|tổ chức|đồng chí|gương|hộ)"
)
"""Those spoken of before a passive: "Các đơn vị được khen thưởng sau chuyên án gồm A và B"."""
_LIST_TITLE = re.compile(r"danh sách")
_AMONG = re.compile(r"(?<!\w)(?:trong số|một trong|những|các|người)(?!\w)")
_ALSO = re.compile(r"\s*(?:cùng |cũng |đồng thời |vinh dự )(?:được|nhận|đón nhận)?")
_NAMED_BEHIND = re.compile(
    r"[^.;:\n]{0,40}?(?:,| này| lần này| đợt này| dịp này| năm nay)?"
    r" (?:còn có|có cả|phải kể đến|có thể kể đến|có|là) (?:các )?(?=\w)"
)
_NAMED_LIKE = re.compile(
    r"[^.;:\n]{0,260}? (?:tiêu biểu như|tiêu biểu là|điển hình như|như):? (?:các )?(?=\w)"
)


class BehindReader(VerblessReader):
    """Reads the list that a passive announces, or those of the counted whom it names."""

    def _more_shares(self, source: Source, event: Event, until: int) -> None:
        """Shares behind names: "... gồm 9 người dân, trong đó có ông A - người đã ...; 5 cán bộ Phòng B"."""
        if sum(1 for item in event.items if item.count is not None) < 2:
            return
        for match in self.items.count_form.finditer(source.low, event.end, until):
            item = self.items.count_at(source, match.start())
            if item is not None and source.low.endswith("; ", 0, match.start()):
                event.items.append(item)
                event.end = item.after

    def _one_of_them(self, source: Source, event: Event, clause: Clause) -> None:
        """One of those spoken of is named behind: "Trong số những người được tuyên dương, có ông A"."""
        told = _AMONG.search(source.low, max(clause.since, event.start - 160), event.start)
        told = told or (None if event.left else _ALSO.match(source.low, clause.since, event.start + 1))
        opens = event.voice != "give" and not source.low[clause.sentence : event.start].strip()
        for pattern in (_NAMED_BEHIND, _NAMED_LIKE) if told or opens else ():
            at = pattern.match(source.low, event.anchor.right, clause.until)
            items = named(self.series.read(source, at.end(), clause.until).items) if at is not None else []
            if items:
                event.items += items
                event.end = max(event.end, items[-1].after)
                return

    def _told_of(self, source: Source, event: Event, clause: Clause) -> re.Match[str] | None:
        """The list behind "các tập thể được khen thưởng", with when or where between."""
        low, right, until = source.low, event.anchor.right, min(clause.until, clause.next)
        if not _THOSE.search(low, max(clause.since, event.start - 120), event.start):
            return None
        for told in (_TOLD_COLON, _TOLD_CUE):
            lead = told.match(low, right, until)
            cue = self.series.cue.match(low, lead.end() - 1, until) if lead is not None else None
            if cue is not None and self.items.items_at(source, cue.end()):
                return cue
        return None

    def _told_cue(self, source: Source, right: int, until: int) -> re.Match[str] | None:
        """Who they are, with where or when between: "2 hộ được vinh danh cấp tỉnh là hộ ông A"."""
        lead = _TOLD_CUE.match(source.low, right, until)
        cue = self.series.cue.match(source.low, lead.end() - 1, until) if lead is not None else None
        return cue if cue is not None and named(self.items.items_at(source, cue.end())) else None

    def _list_behind(self, source: Source, event: Event, clause: Clause) -> None:
        """A passive may still name its recipients behind: "... được khen thưởng, trong đó có A"."""
        low, right, until = source.low, event.anchor.right, clause.until
        counted = any(item.count is not None for item in event.items)
        if event.names() and not counted:
            return
        titled = (
            event.generic
            and _LIST_TITLE.search(low, max(0, clause.sentence - 40, right - 240), right) is not None
        )
        if titled and NO_MORE.match(low, right, until):  # "DANH SÁCH ... ĐƯỢC TẶNG GIẤY KHEN" over a list
            event.open, event.generic = True, False
            event.giver.directive = self._givers.decision(clause.found, until, until + 200)
            self._givers.by_decision(source, event.giver, until + 300)
            return
        cue = self.series.cue.match(low, right, min(until, clause.next))
        if cue is not None and cue.end() < until and not self.items.items_at(source, cue.end()):
            cue = self.series.cue.match(low, right, until) if ":" in cue[0] else None
        if cue is None:
            colon = (_COLON if counted else _CUED_COLON).match(low, right, min(until, clause.next))
            cue = self.series.cue.match(low, colon.end() - 1, until) if colon else None
        if cue is None and counted:
            cue = self._told_cue(source, event.anchor.right, min(until, clause.next))
        if cue is None and event.generic:
            cue = self._told_of(source, event, clause)
        if cue is None and event.generic and (over := _OVER_LINES.match(low, right)) is not None:
            event.open, event.end = True, over.end()
            return
        if cue is None:
            self._one_of_them(source, event, clause)
            return
        if clause.next < until:  # "..., là bà A; 2 đảng viên nhận Huy hiệu ..."
            part = low.rfind(";", cue.end(), clause.next)
            until = part if part > 0 else until
        more = Event(event.anchor, event.voice, event.start, event.end)
        self._read_right(source, more, cue.start(), until)
        event.items += more.items
        event.end = more.end
        self._more_shares(source, event, until)
        event.open = more.open or (":" in cue[0] and not more.items)
