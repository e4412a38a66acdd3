"""One anchor and its clause: verb, voice, giver, and the recipients on the side where the voice puts them.

`UBND huyện tặng Giấy khen cho A` · `A được UBND huyện tặng Giấy khen` · `A đón nhận Giấy khen` ·
`Giấy khen của UBND huyện: A, B` · `UBND huyện biểu dương A` · `có 3 chi bộ được khen thưởng: ...`
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vnpolext.grammar.body_words import WORD
from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.source import Source
from vnpolext.spans import Found, Offsets
from vnpolext.stages.commendations.givers import Giver, GiverReader
from vnpolext.stages.commendations.items import Item, ItemReader
from vnpolext.stages.commendations.series import SeriesReader
from vnpolext.stages.commendations.triggers import Anchor
from vnpolext.vocab import Lexicon

_MID = (
    r"(?: (?:nhiều|các|những|một|\d{1,3}|thêm|danh hiệu|phần thưởng|quyết định|lá|tấm|cao quý|chiếc|thưởng))*"
)
_BEFORE_LIST = re.compile(
    r"(?:^|[\n;:]|\. )\s*(?:[-+*•]|\(?[a-zđ\divx]{1,4}[.)/]|điều \d+\.)?\s*(?:tặng )?\Z", re.M
)
_TO = re.compile(r"[^.;:\n]{0,140}?(?<!\w)(?:cho|tới|đến|đối với)(?: các)?:?(?= |$)")
_GIVE_AGAIN = re.compile(r"(?: đột xuất| xuất sắc)?(?: (?:tặng|cho|tới|đến|trao cho|đối với))?:? ?")
_JOINED = re.compile(r"[”\"]?(?:,| và| cùng|, và|;| cùng với)? (?:nhiều |các )?[“\"]?\Z")
_LEFT_JOINT = re.compile(r"\s?(?:,|;|và|, và|cùng với|cùng|với|là|- )?\s?(?:(?:các|và|cùng|là|đồng chí) )?")
_LEFT_GAP = re.compile(
    r"(?:,|\s|đã|vừa|cũng|còn|lại|mới|vinh dự|tiếp tục|là|đang|cùng|đều|lần lượt|một trong|những|hai lần|ba lần|nhiều lần"
    r"|nhiều năm liền|liên tục|\d{1,2} lần|trong số|đồng thời|và|chính thức|năm \d{4}|sẽ|nhiều năm|lần thứ \w+|có)*\Z"
)
_CARRIED = re.compile(
    r"[\s,;]*(?:và|đồng thời|cũng|đã|còn|vinh dự|nhiều năm liền|ngoài ra|trước đó|tiếp tục|[\s,;])*\Z"
)
_ANAPHOR = re.compile(
    r"(?:^|[,.;] ?)(?:[^,.;]{0,30}, )?(?:đồng chí|ông|bà|anh|chị|đơn vị|trường|nhà trường|bệnh viện|cơ quan|công ty)(?: này)?"
    r"(?: đã| còn| cũng| vinh dự|,)*\s?\Z"
)
_COLON = re.compile(r"[^.;:\n]{0,160}:(?=\s|\Z)")
_RECOGNISE = re.compile(r"công nhận\s\Z")
_HELD = re.compile(r" (?:đã |vừa |long trọng |trang trọng )*tổ chức [^;:\n]{3,160}(?:và|,) (?:vinh dự |công bố )*\Z")
_NEXT_CLAUSE = re.compile(
    r"(?: còn lại| này| khác)?,? (?:đã |cũng |vinh dự )?(?:bị|được|đạt|nhận|đón nhận)(?!\w)"
)


@dataclass(slots=True)
class Event:
    """What one anchor tells: the raw material of a commendation."""

    anchor: Anchor
    voice: str
    start: int
    end: int
    giver: Giver = field(default_factory=Giver)
    items: list[Item] = field(default_factory=list)
    status: str = "given"
    open: bool = False
    generic: bool = False
    """The recipients are only spoken of ("các tập thể được khen thưởng gồm"): a list may continue an earlier event."""
    left: list[Item] = field(default_factory=list)


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
        self.bodies, self.items, self.series = bodies, items, series
        self.givers = GiverReader(bodies)
        voices: dict[str, set[str]] = {}
        for entry in lexicon.entries("award_verb"):
            voices.setdefault(entry["voice"], set()).update(entry["words"])
        self._receiving = frozenset(voices["receive"])
        self._handing = frozenset(voices["hand"])
        verbs = sorted(voices["give"] | voices["receive"], key=len, reverse=True)
        self._verb = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, verbs))}){_MID}[:\s]?\s?[“\"]?\Z")
        scopes: dict[str, list[str]] = {}
        for entry in lexicon.entries("award_scope"):
            scopes.setdefault(entry["effect"], []).extend(entry["words"])
        self._proposed = _any(scopes["proposed"])
        self._none = _any(scopes["none"])

    def read(
        self,
        source: Source,
        found: Found,
        anchors: list[Anchor],
        index: int,
        since: int,
        until: int,
        before: Event | None,
    ) -> Event | None:
        """Return the event of `anchors[index]`, or None where nobody is honoured.

        Args:
            source: the document.
            found: the spans of earlier stages.
            anchors: the anchors of the sentence.
            index: which one to read.
            since: the start of the clause: the sentence's, or the end of the event before.
            until: the end of the sentence.
            before: the event before in the same sentence.
        """
        anchor = anchors[index]
        low = source.low
        if anchor.kind == "praise":
            verb, word = anchor.start, ""
        else:
            match = self._verb.search(low, max(since, anchor.start - 70), anchor.start)
            if match is None:
                return self._nominal(source, found, anchor, since, until, before)
            verb, word = match.start(1), match[1]
        passive = self._passive(source, found, since, verb)
        clause = self._clause_start(low, since, verb)
        if self._none.search(low, max(clause, verb - 60), verb):
            return None
        voice = "passive" if passive is not None else "receive" if word in self._receiving else "give"
        event = Event(anchor, voice, verb, anchor.right)
        if self._proposed.search(low, clause, verb):
            event.status = "proposed"
        if passive is not None:
            event.giver.authority, event.giver.presenter = passive[1], passive[2]
            event.start = passive[0]
        if voice == "give":
            self._give(source, found, event, since, until, word in self._handing)
        else:
            self._given(source, found, event, since, until, before)
        return event

    @staticmethod
    def _clause_start(low: str, since: int, verb: int) -> int:
        return max(since, low.rfind(";", since, verb) + 1, low.rfind(": ", since, verb) + 1)

    def _passive(
        self, source: Source, found: Found, since: int, verb: int
    ) -> tuple[int, Offsets | None, Offsets | None] | None:
        """Return where "được" stands and who is named between it and the verb, if the verb is passive."""
        low = source.low
        at = low.rfind("được", max(since, verb - 240), verb)
        if at < 0 or (at and low[at - 1].isalnum()):
            return None
        pos = at + len("được ")
        for adverb in ("vinh dự ", "tiếp tục ", "xét ", "đề nghị ", "đồng chí ", "lãnh đạo "):
            if low.startswith(adverb, pos) and adverb not in ("lãnh đạo ",):
                pos += len(adverb)
        if pos >= verb:
            return at, None, None
        start = pos
        if low.startswith("lãnh đạo ", pos):
            pos += len("lãnh đạo ")
        if not source.text[pos:verb].strip(' “"'):
            return at, None, None
        while pos < verb:
            end = self.bodies.authority(source, pos)
            if end is None:
                break
            rest = low[end:verb].strip()
            if rest in ("", "quyết định", "xét", "xem xét", "ký quyết định", "đề nghị"):
                return at, (start, end), None
            joint = re.compile(r"(?:,| và|;) ").match(low, end, verb)
            if joint is None:
                person = self.items.names.match(source, end + 1)
                if person is not None and not low[person:verb].strip():
                    return at, None, (start, person)
                break
            pos = joint.end()
        person = self.items.person_at(source, start)
        if person is not None and not low[person.after : verb].strip(" ,"):
            return at, None, (start, person.after)
        return None

    def _give(self, source: Source, found: Found, event: Event, since: int, until: int, hands: bool) -> None:
        anchor = event.anchor
        event.giver = self.givers.before(
            source, found, since, event.start, hands=hands and anchor.owner is not None
        )
        if hands and anchor.kind == "award" and event.giver.authority is not None and anchor.owner is None:
            person = self._is_person(found, event.giver.authority)
            if person:
                event.giver.presenter, event.giver.authority = event.giver.authority, None
        at = self._recipients_start(source, anchor, until)
        if at is not None:
            self._read_right(source, event, at, until)

    @staticmethod
    def _is_person(found: Found, span: Offsets) -> bool:
        return any(official.start < span[1] and span[0] <= official.start for official in found.officials)

    def _recipients_start(self, source: Source, anchor: Anchor, until: int) -> int | None:
        """Return where the recipients behind an award or a praising verb start."""
        low = source.low
        again = _GIVE_AGAIN.match(low, anchor.right)
        at = again.end() if again else anchor.right
        for prefix in ("các ", "những ", "và đánh giá cao ", ", đánh giá cao "):
            if low.startswith(prefix, at) and not self.items.plural_at(source, at, at):
                if self.items.items_at(source, at + len(prefix)):
                    return at + len(prefix)
        if at < until and (self.items.items_at(source, at) or low[at - 1] == ":"):
            return at
        if at < until and self.series.cue.match(low, at - 1 if low[at - 1] == " " else at, until):
            return at
        if anchor.kind == "praise":
            return None
        to = _TO.match(low, anchor.right, until)
        return to.end() if to is not None else None

    def _read_right(self, source: Source, event: Event, at: int, until: int) -> None:
        series = self.series.read(source, at, until)
        items = series.items
        if len(items) > 1 and _NEXT_CLAUSE.match(source.low, items[-1].after):
            items = items[:-1]
            series.open = False
        event.items += items
        event.end = max(event.end, items[-1].after if items else event.anchor.right)
        event.open = series.open or (not items and source.low[at:until].strip() in ("", ":"))
        if not event.open and source.text[:until].rstrip().endswith(":"):
            event.open = not any(item.count is None for item in items)

    def _given(
        self, source: Source, found: Found, event: Event, since: int, until: int, before: Event | None
    ) -> None:
        """Read the recipients before a passive or a receiving verb, and a list behind it."""
        anchor = event.anchor
        self._own(event)
        event.left = self.left_items(source, since, event.start)
        if not event.left and before is not None and _CARRIED.match(source.low, since, event.start):
            event.left = list(before.left)
        event.items = list(event.left)
        if event.items:
            event.start = min(event.start, event.items[0].start)
        event.giver.directive = self.givers.decision(found, since, until)
        if event.giver.authority is None and event.giver.directive is not None:
            decision = event.giver.directive
            event.giver.authority = decision.issuer or self.givers._issuer_after(source, decision.end, until)
        counts = [item for item in event.items if item.count is not None]
        names = [item for item in event.items if item.count is None]
        cue = self.series.cue.match(source.low, anchor.right, until)
        if cue is None and counts and not names:
            colon = _COLON.match(source.low, anchor.right, until)
            cue = self.series.cue.match(source.low, colon.end() - 1, until) if colon else None
        if cue is not None:
            more = Event(anchor, event.voice, event.start, event.end)
            self._read_right(source, more, cue.start(), until)
            if not names or counts:
                event.items += more.items
                event.end, event.open = more.end, more.open or (":" in cue[0] and not more.items)
        event.generic = not event.left
        if voiced := self._recognised(source, found, event, since):
            event.giver.authority = event.giver.authority or voiced

    def _recognised(self, source: Source, found: Found, event: Event, since: int) -> Offsets | None:
        """Who "công nhận" those that reach a title."""
        verb = _RECOGNISE.search(source.low, since, event.start)
        if event.voice != "receive" or verb is None:
            return None
        return self.givers.before(source, found, since, verb.start(), hands=False).authority

    @staticmethod
    def _own(event: Event) -> None:
        anchor = event.anchor
        if event.giver.authority is None and anchor.owner is not None and not anchor.owned:
            event.giver.authority = anchor.owner

    def _nominal(
        self, source: Source, found: Found, anchor: Anchor, since: int, until: int, before: Event | None
    ) -> Event | None:
        """An award without a verb: the next in a row, or a heading over its recipients."""
        low = source.low
        if (
            before is not None
            and before.anchor.kind == "award"
            and _JOINED.fullmatch(low, before.anchor.right, anchor.start)
        ):
            event = Event(
                anchor,
                before.voice,
                before.start,
                anchor.right,
                Giver(None, before.giver.presenter, before.giver.directive),
            )
            event.status, event.left = before.status, before.left
            event.giver.authority = anchor.owner or before.giver.authority
            if before.voice == "give":
                at = self._recipients_start(source, anchor, until)
                if at is not None:
                    self._read_right(source, event, at, until)
                if not event.items:
                    event.items = list(before.items)
                elif not before.items:
                    before.items, before.end, before.open = list(event.items), event.end, False
            else:
                event.items = list(before.left)
            return event
        colon = re.compile(r"\s?:").match(low, anchor.right, until + 1)
        heading = (
            _BEFORE_LIST.search(low, max(since, anchor.start - 14), anchor.start) or anchor.start == since
        )
        alone = not low[anchor.right : until].strip(" .:")
        if not heading or (colon is None and not alone):
            return None
        event = Event(anchor, "heading", anchor.start, anchor.right)
        event.giver.authority = None if anchor.owned else anchor.owner
        if colon is not None:
            self._read_right(source, event, colon.end(), until)
        event.open = event.open or alone or all(item.count is not None for item in event.items)
        return event

    def left_items(self, source: Source, since: int, until: int) -> list[Item]:
        """Return the run of recipients that ends right before `until`."""
        chain: list[Item] = []
        at = max(since, until - 1500)
        text = source.text
        for word in WORD.finditer(text, at, until):
            start = word.start()
            if start < at:
                continue
            found = (
                [item for item in self.items.items_at(source, start) if item.end <= until]
                if self._may_start(source, start)
                else []
            )
            if not found:
                continue
            if chain and not _LEFT_JOINT.fullmatch(source.low, chain[-1].after, start):
                chain = []
            chain += found
            at = found[-1].after
        while chain:
            last = chain[-1]
            gap = source.low[last.after : until]
            if last.kind == "unit" and _HELD.match(gap):
                break
            if _LEFT_GAP.match(gap) or (
                last.count is not None and len(gap) < 120 and not re.search(r"[;:.\n]", gap)
            ):
                break
            return []
        raw = [(item, "," if index else "") for index, item in enumerate(chain)]
        return self.series._settle(source, raw, False)

    def _may_start(self, source: Source, pos: int) -> bool:
        text = source.text
        if text[pos].isupper() or text[pos].isdigit():
            return True
        word = WORD.match(source.low, pos)
        return word is not None and (word[0] in self.bodies.words.openers or self.items.may_open(word[0]))


def _any(words: list[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")
