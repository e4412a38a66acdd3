"""Commendations: who was honoured, with what, by whom.

The stage scans for names of awards and words of praise. Each one found is read in its sentence
(`clauses`), then in the lines and tables behind it (`lines`, `tables`); events that tell the same are
merged (`groups`). A text without such words costs one scan.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from operator import attrgetter

from vnpolext.config import Config
from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.names import name_grammar
from vnpolext.source import Source
from vnpolext.spans import CommendationSpan, Found, Offsets, at_or_before
from vnpolext.stages.commendations.anchor import Anchor
from vnpolext.stages.commendations.annexes import SheetReader, announces
from vnpolext.stages.commendations.clauses import ClauseReader
from vnpolext.stages.commendations.events import Clause, Event
from vnpolext.stages.commendations.groups import to_spans
from vnpolext.stages.commendations.item import named
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.stages.commendations.lines import LineListReader
from vnpolext.stages.commendations.naming import NamingReader
from vnpolext.stages.commendations.series import SeriesReader
from vnpolext.stages.commendations.shares import ShareReader
from vnpolext.stages.commendations.tables import Row, Table, TableReader
from vnpolext.stages.commendations.triggers import TriggerScanner
from vnpolext.vocab import Lexicon

_OPENING = 700
"""How far into an article the event stands that it is about."""
_GETS = re.compile(r"(?<!\w)(?:được|đón nhận|nhận)(?!\w)")
_REACHES = re.compile(r"\s*đạt(?!\w)")
_SUBJECT = 160
_MOST_BEFORE = 100
"""How many events before a table are looked at for the one that announces it."""
_MOST_RECENT = 4
"""How many events back a list may name those whom one counts."""
_LONGEST_BRACKET = 400
_NUMBERED = re.compile(r":\s*\d{1,2}[.)]\s*\Z")
_WINDOW = 1200
"""How far back from an award its sentence is read."""
_FOLLOWS = re.compile(
    r"[.\s]{0,3}(?:các|những|danh sách|cụ thể|đó là|gồm|trong đó)(?: [^.:\n]{0,80})?"
    r"(?:này|là|gồm|sau|như sau|thể)? ?:[ ]?|[.\s]{0,3}đó là "
)

_SHARES = re.compile(r"[.;,\s]{0,3}trong đó,?(?: có)?,? (?=\d)")
_SOME = re.compile(
    r"[.;,\s]{0,3}(?:(?:trong số \d{1,3} (?:tập thể|cá nhân)(?: này| trên| nói trên)?(?: còn)? có"
    r"|trong đó|trong số đó|trong số này|đó là|gồm)(?:,? có| gồm| là)*"
    r"|(?:tiêu biểu|điển hình|nổi bật)(?: là| như| gồm)+):? (?:các )?(?=\w)"
)
_IT_IS = re.compile(r"[.\s]{1,3}đó là ")
_AMONG = re.compile(r"trong (?:số )?(?:những|các|số) ")
_WON = re.compile(
    r" (?:được )?(?:nhận|đoạt|đạt|trao) giải(?: thưởng)?(?: này| năm nay)?,? (?:gồm|bao gồm|là)(?: có)?:? "
)
_SHARE_AWARD = late_regex(r"(?:[,;](?: và| cùng)?| và| cùng) (?:danh hiệu )?[“\"]?\Z")
"""What joins the next award to the last recipient of the one before."""
_SHARE_JOINT = re.compile(r"(?:[,;]|(?<!\w)và|[,;] và) (?:có )?\Z")


class CommendationsStage:
    """Finds commendations with their recipients, stated counts and givers.

    Args:
        lexicon: gives awards, verbs, scope words, heads and names.
        config: the settings of the pipeline.
    """

    def __init__(self, lexicon: Lexicon, config: Config) -> None:
        bodies, names = BodyGrammar(lexicon), name_grammar(lexicon)
        items = ItemReader(lexicon, bodies, names)
        series = SeriesReader(lexicon, items)
        self._scan = TriggerScanner(lexicon, bodies, names)
        self.openings = self._scan.openings
        self._clauses = ClauseReader(lexicon, bodies, items, series)
        self._naming = NamingReader(items)
        self._shares = ShareReader(lexicon, series)
        self._lines = LineListReader(items, series)
        self._tables = TableReader(lexicon, self._lines)
        self._sheets = SheetReader(self._lines)

    def __call__(self, source: Source, found: Found) -> list[CommendationSpan]:
        """Return the commendations in the order of the text."""
        anchors = [anchor for anchor in self._scan(source) if found.in_article(anchor.start)]
        if not anchors:
            return []
        tables = self._tables(source, anchors)
        free = anchors
        if tables:
            starts = [table.start for table in tables]
            free = [a for a in anchors if not _inside(tables, at_or_before(starts, a.start), a.start)]
        events = list(self._events(source, found, free))
        self._name_counted(source, found, events)
        for table in tables:
            self._add_rows(source, found, events, table)
        self._sheets(source, found, events)
        return to_spans(source, found, events)

    def _events(self, source: Source, found: Found, anchors: list[Anchor]) -> Iterator[Event]:
        stops = [anchor.start for anchor in anchors]
        last: Event | None = None
        recent: list[Event] = []
        for sentence, group in _by_sentence(source, anchors):
            sentence = (sentence[0], _list_end(source, sentence))
            before: Event | None = None
            since = passed = sentence[0]
            for index, anchor in enumerate(source.budget.watch("commendations", group, attrgetter("start"))):
                since = max(since, anchor.start - _WINDOW)
                ahead = group[index + 1].start if index + 1 < len(group) else sentence[1]
                free = max(since, passed)
                clause = Clause(found, since, sentence[1], sentence[0], free, ahead, before, last)
                passed = anchor.right if anchor.owner is not None else anchor.end
                if before is not None and _in_praise(before, anchor):
                    continue
                event = self._clauses.read(source, anchor, clause)
                if event is None:
                    continue
                _leave_to_next(source, event, group, index)
                _end_before(source, event, group, index)
                self._read_bracket(source, event)
                before = event
                since = max(since, event.end) if event.items else since
                after = bisect_right(stops, max(anchor.start, event.end))
                stop = stops[after] if after < len(stops) else len(source.text)
                self._read_behind(source, found, event, sentence[1], stop)
                if not event.annex and last is not None and self._goes_on(source, event, last):
                    _take_over(_of_giver(source, event, recent) or last, event)
                    continue
                last = event
                recent = [*recent[1 - _MOST_RECENT :], event]
                yield event

    def _read_behind(self, source: Source, found: Found, event: Event, end: int, stop: int) -> None:
        """Read what the lines and sentences behind the event's own tell of its recipients."""
        if event.open:
            self._read_lines(source, found, event, stop)
        elif event.anchor.prize and not event.items:
            self._read_winners(source, event, end)
        elif event.generic and not event.items:
            self._read_it_is(source, event, end, stop)
        elif event.items and all(item.count is not None for item in event.items):
            self._read_next(source, found, event, end, stop)

    def _read_bracket(self, source: Source, event: Event) -> None:
        """Brackets behind an award may name those counted: "1 đơn vị được tặng Cờ thi đua (A)"."""
        pos = max(event.end, event.anchor.right)
        if not event.items or event.names() or not source.text.startswith(" (", pos):
            return
        close = source.text.find(")", pos, pos + _LONGEST_BRACKET)
        items = self._clauses.series.read(source, pos + 2, close).items if close > 0 else []
        if items and items[-1].after == close and all(item.count is None for item in items):
            event.items += items
            event.end = close + 1

    def _goes_on(self, source: Source, event: Event, last: Event) -> bool:
        """Tell whether an event only names those whom the one before it counts."""
        if not event.generic or not event.items:
            return False
        return not last.names() or self._shares.continues(source, event, last)

    def _name_counted(self, source: Source, found: Found, events: list[Event]) -> None:
        """Give names to those whom the opening counts: the sentences behind may tell some of them."""
        for index, event in enumerate(events):
            counted = bool(event.items) and not event.names() and event.status == "given"
            if not counted or event.anchor.start > _OPENING or event.annex:
                continue
            later = (other.start for other in events[index + 1 :] if other.items)
            stop = next((start for start in later if start > event.end), len(source.text))
            section = found.section_at(event.anchor.start)
            end = event.end if section is None or section.kind != "headline" else section.end
            told = self._naming.behind(source, end, stop)
            event.items += [item for item in told.items if found.in_article(item.start)]
            if told.items:
                return

    def _read_next(self, source: Source, found: Found, event: Event, pos: int, stop: int) -> None:
        """The sentence behind may name those counted: "Các doanh nghiệp này là: ..."."""
        told = self._shares.behind(source, pos, stop)
        if told:
            event.items += told
            event.end = told[-1].after
            return
        shares = _SHARES.match(source.low, pos)
        if shares is not None and source.sentence_at(shares.end())[1] <= stop:
            self._read_shares(source, event, shares.end(), stop)
            return
        follows = _FOLLOWS.match(source.low, pos)
        if follows is None or follows.end() > stop:
            self._read_some(source, event, pos, stop)
            return
        event.end = follows.end()
        if source.low.startswith("\n", follows.end()) or follows.end() == len(source.low):
            self._read_lines(source, found, event, stop)
            return
        sentence = source.sentence_at(follows.end() + 1)
        items = self._clauses.series.read(source, follows.end(), sentence[1]).items
        event.items += items
        event.end = max([event.end, *(item.after for item in items)])

    def _read_winners(self, source: Source, event: Event, pos: int) -> None:
        """The sentence behind a prize may tell who won it: "9 cá nhân nhận giải gồm: ông A; bà B"."""
        pos += source.low.startswith(" ", pos)
        count = self._clauses.items.count_at(source, pos)
        won = _WON.match(source.low, count.after) if count is not None else None
        if count is None or won is None:
            return
        items = self._clauses.series.read(source, won.end(), source.sentence_at(pos)[1]).items
        if items:
            event.items += [count, *items]
            event.end = items[-1].after

    def _read_some(self, source: Source, event: Event, pos: int, stop: int) -> None:
        """The sentence behind may name some of those counted: "Trong đó, có Chi bộ A, ông B"."""
        some = _SOME.match(source.low, pos)
        if some is None or some.end() > stop:
            return
        end = min(source.sentence_at(some.end())[1], stop)
        items = named(self._clauses.series.read(source, some.end(), end).items)
        event.items += items
        event.end = max([event.end, *(item.after for item in items)])

    def _read_it_is(self, source: Source, event: Event, pos: int, stop: int) -> None:
        """The sentence behind may tell who: "Trong số những người được vinh danh có ... Đó là chị A"."""
        told = _IT_IS.match(source.low, pos)
        if told is None or told.end() > stop or not _AMONG.search(source.low, *source.sentence_at(pos - 1)):
            return
        end = min(source.sentence_at(told.end())[1], stop)
        event.items = self._clauses.series.read(source, told.end(), end).items[:1]
        event.end = max([event.end, *(item.after for item in event.items)])

    def _read_shares(self, source: Source, event: Event, pos: int, stop: int) -> None:
        """The sentence behind may split those counted: "Trong đó, 11 tập thể ...; 8 tập thể ..."."""
        limit = min(source.sentence_at(pos)[1], stop)
        nouns = {source.low[slice(*item.count.of)] for item in event.items if item.count is not None}
        for match in self._clauses.items.count_form.finditer(source.low, pos, limit):
            if match[2] in nouns and (
                match.start() == pos or _SHARE_JOINT.search(source.low, pos, match.start())
            ):
                item = self._clauses.items.count_at(source, match.start())
                if item is not None:
                    event.items.append(item)
                    event.end = max(event.end, item.after)

    def _read_lines(self, source: Source, found: Found, event: Event, stop: int) -> None:
        listed = self._lines.read(source, found, max(event.end, event.anchor.right) - 1, stop)
        if listed.items:
            event.items += listed.items
            event.end = listed.end

    def _add_rows(self, source: Source, found: Found, events: list[Event], table: Table) -> None:
        """Give the rows of a table to the events that announce them, or make events of their own."""
        first = bisect_left(events, table.start, key=lambda event: event.anchor.start)
        before = events[max(0, first - _MOST_BEFORE) : first]
        waiting = next((event for event in before if announces(source, event)), None)
        unnamed = before[-1] if before and before[-1].annex else waiting or (before[-1] if before else None)
        for row in table.rows:
            key = row.anchor.key if row.anchor is not None else None
            same = (event for event in reversed(events) if _tells_row(source, event, row))
            target = unnamed if key is None else next(same, None)
            if target is None:
                if row.anchor is None:
                    continue
                target = Event(row.anchor, "table", row.anchor.start, row.anchor.end)
                self._clauses.take_sheet(source, found, target, table.start)
                insort(events, target, key=lambda event: event.anchor.start)
            target.items += row.items
            target.end = max(target.end, row.items[-1].end)


def _tells_row(source: Source, event: Event, row: Row) -> bool:
    """Tell whether an event gives the award of a row, and nobody else than the row says gives it."""
    if row.anchor is None or event.anchor.key != row.anchor.key:
        return False
    by, owner = event.giver.authority or event.anchor.owner, row.anchor.owner
    return by is None or owner is None or source.low[slice(*by)] == source.low[slice(*owner)]


def _of_giver(source: Source, event: Event, recent: list[Event]) -> Event | None:
    """Return the event whose giver a list names again: "Các cá nhân được Trung ương Hội khen gồm: ..."."""
    if event.giver.authority is None:
        return None
    by = source.low[slice(*event.giver.authority)]
    for other in reversed(recent):
        known = other.giver.authority or other.anchor.owner
        if known is not None and not other.names() and source.low[slice(*known)].startswith(by):
            return other
    return None


def _take_over(last: Event, event: Event) -> None:
    """A list goes to the event before it; if only the list names the award, its award goes there too."""
    last.items += event.items
    last.end, last.open = max(last.end, event.end), event.open
    if last.anchor.kind == "praise" and event.anchor.kind == "award":
        last.giver.authority = last.giver.authority or last.anchor.owner
        last.anchor = event.anchor


def _in_praise(before: Event, anchor: Anchor) -> bool:
    """Tell whether a word of praise stands in the row of another: "biểu dương, khen thưởng ông A"."""
    return (
        anchor.kind == before.anchor.kind == "praise"
        and before.voice == "give"
        and bool(before.items)
        and anchor.start < before.items[0].start
    )


def _leave_to_next(source: Source, event: Event, group: list[Anchor], index: int) -> None:
    """Counts that get the next award are not this one's: "khen 52 người, trong đó 7 người được trao ..."."""
    if index + 1 >= len(group):
        return
    ahead = group[index + 1].start
    while len(event.items) > 1 and event.items[-1].count is not None:
        if event.voice != "give" and event.items[-1].start < event.anchor.end:
            return
        after = event.items[-1].after
        if event.voice != "give" and event.items[-1].start > ahead:
            event.items.pop()
            continue
        told = source.low[after:ahead]
        gets = _GETS.search(told) or (event.voice != "give" and _REACHES.match(told))
        if not 0 <= ahead - after < _SUBJECT or ";" in told or not gets:
            return
        event.items.pop()
        event.end = event.items[-1].after


def _end_before(source: Source, event: Event, group: list[Anchor], index: int) -> None:
    """What belongs to a recipient ends where the next award of the sentence begins."""
    if event.items and index + 1 < len(group) and event.end >= group[index + 1].start:
        joint = _SHARE_AWARD.search(source.low, event.items[-1].end, group[index + 1].start)
        event.end = joint.start() if joint is not None else event.items[-1].end


def _list_end(source: Source, sentence: Offsets) -> int:
    """A numbered list in one line goes on where "1." looks like a sentence's end."""
    start, end = sentence
    if _NUMBERED.search(source.low, max(start, end - 8), end) is None:
        return end
    line = source.line_at(end - 1)
    return line[1] if line is not None else end


def _inside(tables: list[Table], index: int, pos: int) -> bool:
    return index >= 0 and pos < tables[index].end


def _by_sentence(source: Source, anchors: list[Anchor]) -> Iterator[tuple[Offsets, list[Anchor]]]:
    group: list[Anchor] = []
    current: Offsets | None = None
    for anchor in anchors:
        sentence = source.sentence_at(anchor.start)
        if current is not None and sentence != current:
            yield current, group
            group = []
        current = sentence
        group.append(anchor)
    if current is not None:
        yield current, group
