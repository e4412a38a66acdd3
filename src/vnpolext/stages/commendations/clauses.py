"""One anchor and its clause: verb, voice, giver, and the recipients on the side where the voice puts them.

`UBND huyện tặng Giấy khen cho A` · `A được UBND huyện tặng Giấy khen` · `A đón nhận Giấy khen` ·
`Giấy khen của UBND huyện: A, B` · `UBND huyện biểu dương A` · `có 3 chi bộ được khen thưởng: ...`
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.source import Source
from vnpolext.spans import Found, Offsets
from vnpolext.stages.commendations.givers import Giver, GiverReader
from vnpolext.stages.commendations.items import Item, ItemReader, named
from vnpolext.stages.commendations.series import SeriesReader
from vnpolext.stages.commendations.subjects import SubjectReader
from vnpolext.stages.commendations.triggers import Anchor
from vnpolext.vocab import Lexicon

_MID = (
    r"(?: (?:hoa|quà|tiền|phần thưởng|tiền thưởng|biểu trưng|cúp)(?:,| và| cùng| kèm))*"
    r"(?: (?:nhiều|các|những|một|\d{1,3}|thêm|danh hiệu|phần thưởng|quyết định|lá|tấm|cao quý|chiếc|thưởng))*"
)
_HEADING = re.compile(
    r"(?:^|[\n;:]|\. )\s*(?:[-+*•]|\(?[a-zđ\divx]{1,4}[.)/]|điều \d+\.)?\s*(?:tặng )?\Z", re.MULTILINE
)
_TO = re.compile(r"[^.;:\n]{0,140}?(?<!\w)(?:cho|tới|đến|đối với)(?: các)?:?(?= |$)")
_GIVE_AGAIN = re.compile(r"(?: đột xuất| xuất sắc)?(?: (?:tặng|cho|tới|đến|trao cho|đối với|chúc mừng))?:? ?")
_TOWARDS = re.compile(r"[^.;:\n“”]{0,100}? đối với ")
_ALL_TIMES = re.compile(r"qua \d{1,3} (?:lần|năm|kỳ|mùa)(?!\w)")
_ROW = re.compile(r"[”\"]?(?:,| và| cùng|, và|;| cùng với)? (?:nhiều |các )?[“\"]?")
_COLON = re.compile(r"[^.;:\n]{0,160}:(?=\s|\Z)")
_CUED_COLON = re.compile(r"[^.;:\n]{0,160}(?:gồm|gồm có|là|sau|như sau|cụ thể):(?=\s|\Z)")
_NEXT_GIVEN = re.compile(r"[;,](?: và| cùng)? ")
_LIST_TITLE = re.compile(r"danh sách")
_NO_MORE = re.compile(r"[\s.:]*\Z")
_OWN_COLON = re.compile(r"\s?:")
_RECOGNISE = re.compile(r"công nhận\s\Z")
_SAME_ROUND = re.compile(r"cùng đợt|cùng dịp|cũng theo quyết định|cùng ngày")
_NEXT_CLAUSE = re.compile(
    r"(?: còn lại| này| khác)?,? (?:đã |cũng |vinh dự |nhiệt liệt )?(?:nhấn mạnh|phát biểu|chúc mừng"
    r"|đề nghị|yêu cầu|khẳng định|bày tỏ|chia sẻ|bị|được|nhận|đón nhận|tặng|trao|khen"
    r"|biểu dương|tuyên dương"
    r"|quyết định|tổ chức|cho biết)(?!\w)"
)
_AND = re.compile(r"(?:,| và|;) ")
_PRAISING = re.compile(
    r"(?:[\s,]|và|đã|vừa|cùng|biểu dương|tuyên dương|khen thưởng|khen ngợi|tôn vinh|vinh danh"
    r"|ghi nhận|trao|tặng)*"
)
_HAND_PRAISE = re.compile(r"(?<!\w)trao (?:quyết định |phần thưởng |các quyết định )?\Z")
_LINK_VERBS = ("", "quyết định", "xét", "xem xét", "ký quyết định", "đề nghị", "cùng", "vừa", "đã")


@dataclass(slots=True)
class Event:
    """What one anchor tells: the raw material of a commendation."""

    anchor: Anchor
    voice: str
    start: int
    end: int
    giver: Giver = field(default_factory=Giver)
    items: list[Item] = field(default_factory=list)
    left: list[Item] = field(default_factory=list)
    status: str = "given"
    open: bool = False
    generic: bool = False
    """The recipients were only spoken of ("các tập thể được khen gồm"): the list is an earlier event's."""

    def names(self) -> list[Item]:
        """Return the recipients that are named."""
        return named(self.items)


@dataclass(slots=True)
class Clause:
    """Where an anchor stands: its sentence from where it is still free, and what was found before."""

    found: Found
    since: int
    until: int
    sentence: int
    passed: int
    """The end of the anchor before: no subject of this one reaches behind it."""
    before: Event | None
    """The event before in the same sentence."""
    last: Event | None
    """The event before in the article."""


class ClauseReader:
    """Reads the event of one anchor inside its sentence.

    Args:
        lexicon: gives verbs and scope words.
        bodies: the grammar of organisations.
        items: reads one recipient.
        series: reads runs of recipients.
    """

    def __init__(
        self, lexicon: Lexicon, bodies: BodyGrammar, items: ItemReader, series: SeriesReader
    ) -> None:
        self._bodies, self._items, self.series = bodies, items, series
        self._givers = GiverReader(bodies)
        self._subjects = SubjectReader(bodies, items, series)
        voices: dict[str, set[str]] = {}
        for entry in lexicon.entries("award_verb"):
            voices.setdefault(entry["voice"], set()).update(entry["words"])
        self._receiving = frozenset(voices["receive"])
        self._handing = frozenset(voices["hand"])
        verbs = _any(voices["give"] | voices["receive"])
        self._verb = re.compile(rf"(?<!\w)({verbs}){_MID}[:\s]?\s?[“\"]?\Z")
        scopes: dict[str, set[str]] = {}
        for entry in lexicon.entries("award_scope"):
            scopes.setdefault(entry["effect"], set()).update(entry["words"])
        self._proposed = re.compile(rf"(?<!\w)(?:{_any(scopes['proposed'])})(?!\w)(?! của)")
        self._none = re.compile(rf"(?<!\w)(?:{_any(scopes['none'])})(?!\w)")
        self._noun = re.compile(
            rf"(?<!\w)(?<!về )(?:{_any(scopes['noun'])})(?: (?:được|xét|đạt|bình xét|danh hiệu))*\s\Z"
        )
        objects = _any(lexicon.words("praise_object"))
        self._object = re.compile(
            rf" (?:{objects})(?!\w)(?:(?! và (?:mong|đề nghị|yêu cầu|chúc|tin|hy vọng))[^.;:\n“”]){{0,90}}?"
            r" của (?:các |những )?"
        )

    def read(self, source: Source, anchor: Anchor, clause: Clause) -> Event | None:
        """Return the event of `anchor`, or None where nobody is honoured."""
        low, since = source.low, clause.since
        verb, word = anchor.start, ""
        if anchor.kind == "award":
            match = self._verb.search(low, max(since, anchor.start - 70), anchor.start)
            if match is None:
                return self._nominal(source, anchor, clause)
            verb, word = match.start(1), match[1]
            anchor.listed = "nhiều phần thưởng" in match[0] or "nhiều danh hiệu" in match[0]
        else:
            trao = _HAND_PRAISE.search(low, max(since, verb - 24), verb)
            verb, word = (trao.start(), "trao") if trao is not None else (verb, word)
        if self._denied(low, since, verb) or low.startswith("nếu ", clause.sentence):
            return None
        passive = self._passive(source, since, verb)
        voice = "passive" if passive else "receive" if word in self._receiving else "give"
        event = Event(anchor, voice, verb, anchor.right)
        begin = max(since, low.rfind(";", since, verb) + 1, low.rfind(": ", since, verb) + 1)
        proposal = self._proposed.search(low, begin, verb)
        if proposal is not None:
            event.status = "proposed"
        if passive is not None:
            event.start, event.giver.authority, event.giver.presenter = passive
        if voice != "give":
            self._given(source, event, clause)
            return event
        self._give(source, event, clause, word in self._handing)
        by = event.giver.authority
        if proposal is not None and (by is None or by[0] < proposal.start()):
            event.giver.authority = self._givers.asked(source, begin, verb)
        return event

    def _denied(self, low: str, since: int, verb: int) -> bool:
        """Tell whether the words before the verb say that nothing is given: denial, past career, a rule."""
        begin = max(since, low.rfind(";", since, verb) + 1, low.rfind(",", since, verb), verb - 60)
        if self._none.search(low, begin, verb) or self._noun.search(low, max(since, verb - 40), verb):
            return True
        return _ALL_TIMES.search(low, since, verb) is not None

    def _passive(
        self, source: Source, since: int, verb: int
    ) -> tuple[int, Offsets | None, Offsets | None] | None:
        """Return where "được" stands, the authority and the presenter behind it, if the verb is passive."""
        low = source.low
        at = low.rfind("được", max(since, verb - 240), verb)
        if at < 0 or low[at - 1 : at].isalnum():
            return None
        pos = at + len("được ")
        for adverb in ("vinh dự ", "tiếp tục ", "xét ", "đề nghị ", "đồng chí "):
            if low.startswith(adverb, pos):
                pos += len(adverb)
        if not source.text[pos:verb].strip(' “"'):
            return at, None, None
        start = pos
        while pos < verb:
            end = self._bodies.authority(source, pos)
            if end is None:
                break
            if low[end:verb].strip() in _LINK_VERBS or _PRAISING.fullmatch(low, end, verb):
                return at, (start, end), None
            joint = _AND.match(low, end, verb)
            if joint is None:
                person = self._items.names.match(source, end + 1)
                if person is not None and not low[person:verb].strip():
                    return at, None, (start, person)
                break
            pos = joint.end()
        person_item = self._items.person_at(source, start)
        if person_item is not None and not low[person_item.after : verb].strip(" ,"):
            return at, None, (start, person_item.after)
        return None

    def _give(self, source: Source, event: Event, clause: Clause, hands: bool) -> None:
        anchor, found = event.anchor, clause.found
        event.giver = self._givers.before(
            source,
            found,
            clause.since,
            event.start,
            hands=hands,
            handed=anchor.handed,
            award=anchor.kind == "award",
        )
        giver = event.giver
        central = giver.authority is not None and self._givers.is_central(source, giver.authority)
        if anchor.handed and hands and giver.authority and not (central or giver.presenter or giver.decided):
            giver.presenter, giver.authority = giver.authority, None
        at = self._recipients_start(source, anchor, clause.until)
        if at is not None:
            self._read_right(source, event, at, clause.until)
        if giver.authority is None and giver.presenter is None:
            giver.authority = self._givers.going_on(source, clause.sentence, event.start)
        if giver.authority is None and anchor.kind == "praise" and event.items:
            giver.authority = self._givers.behind(source, found, event.end)
        if giver.authority is None and giver.directive is None and self._at_line_start(source, event.start):
            self._from_earlier_decision(source, event, clause)

    @staticmethod
    def _at_line_start(source: Source, pos: int) -> bool:
        line = source.line_at(pos)
        return line is not None and pos - line[0] < 14

    def _from_earlier_decision(self, source: Source, event: Event, clause: Clause) -> None:
        """A heading names no giver: the decision announced above it does."""
        event.giver.directive = self._givers.earlier_decision(
            source, clause.found, event.start, handed=event.anchor.handed
        )
        until = event.giver.directive.end + 120 if event.giver.directive is not None else 0
        self._givers.by_decision(source, event.giver, until)

    def _recipients_start(self, source: Source, anchor: Anchor, until: int) -> int | None:
        """Return where the recipients behind an award or a praising verb start."""
        low, items = source.low, self._items
        again = _GIVE_AGAIN.match(low, anchor.right)
        at = again.end() if again else anchor.right
        if at >= until:
            return None
        for prefix in ("các ", "những ", "và đánh giá cao ", ", đánh giá cao "):
            skipped = low.startswith(prefix, at) and not items.plural_at(source, at, at)
            if skipped and items.items_at(source, at + len(prefix)):
                return at + len(prefix)
        if items.items_at(source, at) or low[at - 1] == ":" or low[at - 2 : at] == ": ":
            return at
        cue = self.series.cue.match(low, at - 1 if low[at - 1] == " " else at, until)
        if cue is not None and (cue.end() >= until or items.items_at(source, cue.end())):
            return at
        if anchor.kind == "praise":
            of = self._object.match(low, anchor.right, until) or _TOWARDS.match(low, anchor.right, until)
            found = of is not None and (items.items_at(source, of.end()) or items.place_at(source, of.end()))
            return of.end() if of is not None and found else None
        to = _TO.match(low, anchor.right, until)
        return to.end() if to is not None else None

    def _read_right(self, source: Source, event: Event, at: int, until: int) -> None:
        series = self.series.read(source, at, until)
        items = series.items
        if not items and event.anchor.kind == "praise":
            items = self._items.place_at(source, at)
        if len(items) > 1 and _NEXT_CLAUSE.match(source.low, items[-1].after):
            items = items[:-1]
            series.open = False
        event.items += items
        event.end = max(event.end, items[-1].after if items else event.anchor.right)
        event.open = series.open or (not items and _NO_MORE.match(source.low, at, until) is not None)
        if (
            not event.open
            and not named(items)
            and source.text[max(at, until - 4) : until].rstrip().endswith(":")
        ):
            event.open = True

    def _given(self, source: Source, event: Event, clause: Clause) -> None:
        """Read the recipients before a passive or a receiving verb, and a list behind it."""
        anchor, giver, since = event.anchor, event.giver, clause.since
        if giver.authority is None and not anchor.owned:
            giver.authority = anchor.owner
        event.left = self._left(source, event, clause)
        event.items = list(event.left)
        event.generic = not event.left
        if event.items:
            event.start = min(event.start, event.items[0].start)
        if event.voice == "receive" and giver.authority is None:
            verb = _RECOGNISE.search(source.low, since, event.start)
            if verb is not None:
                giver.authority = self._givers.before(
                    source, clause.found, since, verb.start(), hands=False
                ).authority
        giver.directive = self._givers.decision(clause.found, since, clause.until)
        self._givers.by_decision(source, giver, clause.until)
        last = clause.last
        if (
            giver.authority is None
            and last is not None
            and _SAME_ROUND.search(source.low, max(clause.sentence, event.start - 300), event.start)
        ):
            giver.authority = last.giver.authority if anchor.key in ("bằng khen", "giấy khen") else None
        self._list_behind(source, event, clause)

    def _left(self, source: Source, event: Event, clause: Clause) -> list[Item]:
        left = self._subjects.read(source, clause.passed, event.start)
        if left:
            return left
        if clause.before is not None and self._subjects.carried(source, clause.passed, event.start):
            return list(clause.before.left)
        if clause.last is not None:
            return self._subjects.anaphor(source, clause.passed, event.start, clause.last.names())
        return []

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
        if titled and _NO_MORE.match(low, right, until):  # "DANH SÁCH ... ĐƯỢC TẶNG GIẤY KHEN" over a list
            event.open, event.generic = True, False
            event.giver.directive = self._givers.decision(clause.found, until, until + 200)
            self._givers.by_decision(source, event.giver, until + 300)
            return
        cue = self.series.cue.match(low, right, until)
        if cue is None:
            colon = (_COLON if counted else _CUED_COLON).match(low, right, until)
            cue = self.series.cue.match(low, colon.end() - 1, until) if colon else None
        if cue is None:
            return
        more = Event(event.anchor, event.voice, event.start, event.end)
        self._read_right(source, more, cue.start(), until)
        event.items += more.items
        event.end = more.end
        event.open = more.open or (":" in cue[0] and not more.items)

    def _nominal(self, source: Source, anchor: Anchor, clause: Clause) -> Event | None:
        """An award without a verb: the next in a row, or a heading over its recipients."""
        low, before = source.low, clause.before
        in_row = before is not None and before.anchor.kind == "award"
        if before is not None and in_row and _ROW.fullmatch(low, before.anchor.right, anchor.start):
            return self._next_in_row(source, anchor, before, clause.until)
        if (
            before is not None
            and before.voice == "give"
            and _NEXT_GIVEN.fullmatch(low, before.end, anchor.start)
        ):
            return self._next_in_row(source, anchor, before, clause.until)
        colon = _OWN_COLON.match(low, anchor.right, clause.until)
        alone = _NO_MORE.match(low, anchor.right, clause.until) is not None
        opens = anchor.start == clause.since or _HEADING.search(
            low, max(clause.since, anchor.start - 14), anchor.start
        )
        if not opens or (colon is None and not alone):
            return None
        event = Event(anchor, "heading", anchor.start, anchor.right)
        event.giver.authority = None if anchor.owned else anchor.owner
        if colon is not None:
            self._read_right(source, event, colon.end(), clause.until)
        event.open = event.open or alone or not event.names()
        if event.giver.authority is None and not anchor.owned and self._at_line_start(source, anchor.start):
            self._from_earlier_decision(source, event, clause)
        return event

    def _next_in_row(self, source: Source, anchor: Anchor, before: Event, until: int) -> Event:
        """The second award after one verb: same givers unless it names its own, same recipients."""
        giver = Giver(anchor.owner or before.giver.authority, before.giver.presenter, before.giver.directive)
        event = Event(anchor, before.voice, before.start, anchor.right, giver)
        event.status, event.left = before.status, before.left
        if before.voice != "give":
            event.items = list(before.left)
            return event
        at = self._recipients_start(source, anchor, until)
        if at is not None:
            self._read_right(source, event, at, until)
        if not event.items:
            event.items = list(before.items)
        elif not before.items:
            before.items, before.end, before.open = list(event.items), event.end, False
        return event


def _any(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]
