"""Awards without a verb before them: headings, the next in a row, "trao A Cờ thi đua", "được trao cho A"."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.stages.commendations import numbers
from vnpolext.stages.commendations.anchor import Anchor
from vnpolext.stages.commendations.events import Clause, Event
from vnpolext.stages.commendations.givers import Giver, GiverReader
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.stages.commendations.passives import PassiveReader
from vnpolext.stages.commendations.pronouns import PronounReader
from vnpolext.stages.commendations.series import SeriesReader
from vnpolext.stages.commendations.starts import StartFinder

_HEADING = re.compile(
    r"(?:^|[\n;:]|\. )\s*[*_#]{0,4}\s?(?:[-+*•]|\(?[a-zđ\divx]{1,4}[.)/-]|điều \d+\.)?\s*(?:tặng )?\Z",
    re.MULTILINE,
)
_GOT = re.compile(r" (?:được )?(?:(?:đạt|nhận|tặng|công nhận) )?(?:danh hiệu )?")
_GIFT = re.compile(
    r"(?: (?:một|những|các|nhiều|\d{1,2}|phần thưởng|cao quý|danh hiệu|tấm|lá|là|:))*:? ?[“\"]?"
)
_ROW = re.compile(r"[”\"]?(?:,|:| và| cùng|, và|;| cùng với)? (?:nhiều |các |danh hiệu )?[“\"]?")
_NUMBERED_ROW = re.compile(rf"[”\"]?(?:,|;|,? và|,? cùng) (?:{numbers.FORM}) ")
"""Between two awards that are counted: "trao 2 cờ thi đua và 5 bằng khen"."""
_NEXT_GIVEN = re.compile(rf"(?:[;,](?: và| cùng)?| và| cùng) (?:(?:danh hiệu|{numbers.FORM}) )?[“\"]?")
_OCCASION = re.compile(
    r"(?<!\w)(?:ghi nhận|với|trước|biểu dương|động viên|dịp này|nhân dịp|vừa|mới đây"
    r"|hôm nay|sáng|chiều|ngày \d)(?!\w)"
)
"""What shows that an award is given now to one whom only the sentences before name."""
_OWN_COLON = re.compile(r"\s?:")
_CLASS = "hạng "
"""A class told for itself: "Huân chương Bảo vệ Tổ quốc: hạng Nhì cho A; hạng Ba cho B"."""
NO_MORE = re.compile(r"[\s.:*_]*\Z")
_COUNTED = re.compile(r" ?\((?:có |gồm |cho )?(?=\w)")
_COUNT_JOINT = re.compile(r"(?:,|;| và) (?=\w)")
_BEHIND_COUNT = re.compile(r"[^()\n]{0,40}\)")
_AWARDED = late_regex(
    r"[^.;:\n“”,]{0,40}?(?: được (?:[^.;:\n“”]{0,90}?)| )(?P<verb>trao tặng|truy tặng|phong tặng"
    r"|tặng thưởng|trao|tặng|dành)"
    r"(?:(?: tặng)? cho(?= )|(?= (?:em|ông|bà|anh|chị|cháu|cô|thầy|đồng chí|tập thể)(?!\w))|(?P<bare>(?= )))"
)
_FALLS_TO = late_regex(r"(?: đã)? (?P<verb>thuộc về)(?P<bare>(?!))?(?= )")


class VerblessReader(ABC):
    """Reads the event of an award that no verb stands before."""

    items: ItemReader
    series: SeriesReader
    _givers: GiverReader
    _passives: PassiveReader
    _pronouns: PronounReader
    _starts: StartFinder
    _giving: re.Pattern[str]

    @abstractmethod
    def _read_right(self, source: Source, event: Event, at: int, until: int) -> None: ...

    @abstractmethod
    def _denied(self, low: str, since: int, verb: int) -> bool: ...

    @abstractmethod
    def _from_earlier_decision(self, source: Source, event: Event, clause: Clause) -> None: ...

    def _between(self, source: Source, anchor: Anchor, clause: Clause) -> Event | None:
        """The recipient stands between the verb and the award: "trao tặng Cục A Cờ thi đua"."""
        low, begin = source.low, max(clause.passed, anchor.start - 150)
        for verb in self._giving.finditer(low, begin, anchor.start):
            at = verb.end() + 1
            if low[verb.end()] != " ":
                continue
            told = self._pronouns.before_gift(source, at, _GIFT, anchor.start)
            if told and told[0].start < clause.sentence and not _OCCASION.search(low, clause.sentence, at):
                continue  # a life is told, not an event
            items = told or self.items.items_at(source, at)
            if len(items) == 1 and items[0].end > anchor.start > items[0].start:  # "ông A Huân chương ..."
                items[0].end = items[0].after = anchor.start - 1
            if len(items) != 1 or items[0].count:
                continue
            if not told and not _GIFT.fullmatch(low, items[0].after, anchor.start):
                continue
            if self._denied(low, clause.since, verb.start()):
                return None
            event = Event(anchor, "give", verb.start(), anchor.right, items=items)
            event.giver = self._givers.before(
                source,
                clause.found,
                clause.since,
                verb.start(),
                hands=verb[0].startswith("trao"),
                handed=anchor.handed,
                award=True,
            )
            return event
        return None

    def _nominal(self, source: Source, anchor: Anchor, clause: Clause) -> Event | None:
        """An award without a verb: the next in a row, or a heading over its recipients."""
        low, before = source.low, clause.before
        in_row = before is not None and before.anchor.kind == "award"
        received = before is not None and before.voice != "give"
        if received and anchor.owner is None and anchor.beside is not None:
            anchor.owner, anchor.right = anchor.beside, anchor.beside[1]
        if before is not None and in_row and _ROW.fullmatch(low, before.anchor.right, anchor.start):
            return self._next_in_row(source, anchor, before, clause.until)
        if before is not None and before.voice == "give" and self._goes_on_giving(low, anchor, before):
            return self._next_in_row(source, anchor, before, clause.until)
        title = self._counted_title(source, anchor, before) if before is not None and in_row else None
        if title is not None:
            return title
        opens = anchor.start == clause.since or _HEADING.search(
            low, max(clause.since, anchor.start - 14), anchor.start
        )
        return self._heading(source, anchor, clause) if opens else None

    @staticmethod
    def _goes_on_giving(low: str, anchor: Anchor, before: Event) -> bool:
        """Tell whether an award is the next that is given: behind the recipients, or behind its number."""
        if _NEXT_GIVEN.fullmatch(low, before.end, anchor.start):
            return True
        return _NUMBERED_ROW.fullmatch(low, before.anchor.right, anchor.start) is not None

    def _heading(self, source: Source, anchor: Anchor, clause: Clause) -> Event | None:
        """An award that opens a line: with "cho", with those counted, or over its recipients."""
        low = source.low
        if low.startswith(" cho ", anchor.right):
            return self._entry(source, anchor, clause)
        if self.items.count_at(source, anchor.right + 1) is not None:
            given = self._line_of_giver(source, anchor, clause)
            if given is not None:
                return given
        counts, after = self._bracketed_counts(source, anchor.right, clause.until)
        colon = _OWN_COLON.match(low, after, clause.until)
        alone = NO_MORE.match(low, after, clause.until) is not None
        if colon is None and not alone:
            return None
        event = Event(anchor, "heading", anchor.start, anchor.right)
        event.giver.authority = None if anchor.owned else anchor.owner
        if counts:
            event.items, event.end = counts, after
        if colon is not None:
            self._read_right(source, event, colon.end(), clause.until)
        event.open = event.open or alone or not event.names()
        if event.giver.authority is None and not anchor.owned:
            event.giver.authority = self._givers.of_line(source, anchor.start)
        if event.giver.authority is None and not anchor.owned and self._at_line_start(source, anchor.start):
            self._from_earlier_decision(source, event, clause)
        return event

    def _bracketed_counts(self, source: Source, right: int, until: int) -> tuple[list[Item], int]:
        """Read the counts in brackets behind an award, and where the bracket ends: "(02 tập thể)"."""
        counts: list[Item] = []
        joint = _COUNTED.match(source.low, right, until)
        while joint is not None and (count := self.items.count_at(source, joint.end())) is not None:
            counts.append(count)
            joint = _COUNT_JOINT.match(source.low, count.end)
        close = _BEHIND_COUNT.match(source.low, counts[-1].end) if counts else None
        return (counts, close.end()) if close is not None else ([], right)

    def _entry(self, source: Source, anchor: Anchor, clause: Clause) -> Event | None:
        """An entry of a list of awards, whose verb stands over the list: "- Bằng khen cho A;"."""
        at = self._starts.find(source, anchor, clause.until)
        if at is None or not self._at_line_start(source, anchor.start):
            return None
        event = Event(anchor, "heading", anchor.start, anchor.right)
        event.giver = self._givers.over_list(source, clause.found, anchor.start, handed=anchor.handed)
        if anchor.owner is not None:
            event.giver.presenter = event.giver.presenter or event.giver.authority
            event.giver.authority = None if anchor.owned else anchor.owner
        self._read_right(source, event, at, clause.until)
        return event

    def _line_of_giver(self, source: Source, anchor: Anchor, clause: Clause) -> Event | None:
        """An award in the line of its giver: "3. Chủ tịch UBND tỉnh: Bằng khen 01 tập thể, 02 cá nhân"."""
        by = self._givers.of_line(source, anchor.start)
        if by is None:
            return None
        event = Event(anchor, "heading", anchor.start, anchor.right)
        event.giver.authority = None if anchor.owned and anchor.owner is not None else anchor.owner or by
        self._read_right(source, event, anchor.right, clause.until)
        return event

    def _counted_title(self, source: Source, anchor: Anchor, before: Event) -> Event | None:
        """The next who got a title, counted right before it: "6 tập thể đạt danh hiệu A, 50 cán bộ B"."""
        if before.voice == "give":
            return None
        joint = _ROW.match(source.low, before.anchor.right, anchor.start)
        item = self.items.count_at(source, joint.end()) if joint is not None else None
        if item is None or not _GOT.fullmatch(source.low, item.after, anchor.start):
            return None
        start, right = item.start, anchor.right
        return Event(anchor, before.voice, start, right, before.giver, [item], [item], before.status)

    def _next_in_row(self, source: Source, anchor: Anchor, before: Event, until: int) -> Event:
        """The second award after one verb: same givers unless it names its own, same recipients."""
        own = (
            before.voice != "give" and before.anchor.owner is not None and before.giver.authority is not None
        )
        carried = None if own and before.giver.authority == before.anchor.owner else before.giver.authority
        giver = Giver(anchor.owner or carried, before.giver.presenter, before.giver.directive)
        if giver.authority is None and anchor.handed and before.anchor.handed and not anchor.owned:
            giver.authority = (
                before.anchor.owner
            )  # "Huân chương A của Chủ tịch nước cho X, Huân chương B cho Y"
        event = Event(anchor, before.voice, before.start, anchor.right, giver)
        event.status, event.left = before.status, before.left
        anchor.listed = before.anchor.listed
        anchor.several = before.anchor.several
        if before.voice != "give":
            event.items = list(before.left)
            return event
        at = self._starts.find(source, anchor, until)
        if at is not None:
            self._read_right(source, event, at, until)
        if not event.items and source.low.startswith((" cho ", " tặng "), anchor.right):
            return event
        if not event.items:
            event.items = list(before.items)
        elif not before.items and not anchor.key.startswith(_CLASS):
            before.items, before.end, before.open = list(event.items), event.end, False
        return event

    def _awarded_to(self, source: Source, anchor: Anchor, clause: Clause) -> Event | None:
        """The award is the subject of a passive: "Huy hiệu “...” được trao cho 9 cá nhân"."""
        told = _AWARDED.match(source.low, anchor.right, clause.until)
        if told is None and anchor.owner is not None:
            told = _FALLS_TO.match(source.low, anchor.right, clause.until)
        if told is None or self._denied(source.low, clause.since, told.start("verb")):
            return None
        at = told.end() + 1
        if told["bare"] is not None and not (source.text[at].isupper() and self.items.items_at(source, at)):
            return None
        event = Event(anchor, "give", anchor.start, anchor.right)
        passive = self._passives.read(source, anchor.right, told.start("verb"))
        if passive is not None:
            event.giver.authority, event.giver.presenter = passive[1:]
        if event.giver.authority is None and not anchor.owned:
            event.giver.authority = anchor.owner or anchor.beside
        self._read_right(source, event, told.end() + 1, clause.until)
        return event if event.items else None

    @staticmethod
    def _at_line_start(source: Source, pos: int) -> bool:
        line = source.line_at(pos)
        return line is not None and pos - line[0] < 14
