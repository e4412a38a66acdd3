"""One anchor and its clause: verb, voice, giver, and the recipients on the side where the voice puts them.

`UBND huyện tặng Giấy khen cho A` · `A được UBND huyện tặng Giấy khen` · `A đón nhận Giấy khen` ·
`Giấy khen của UBND huyện: A, B` · `UBND huyện biểu dương A` · `có 3 chi bộ được khen thưởng: ...`
"""

from __future__ import annotations

import re

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.spans import Found
from vnpolext.stages.commendations import becoming, feasts, numbers, rewards, sharing
from vnpolext.stages.commendations.anchor import Anchor
from vnpolext.stages.commendations.annexes import AnnexReader
from vnpolext.stages.commendations.award_verb import AwardVerb
from vnpolext.stages.commendations.behind import BehindReader
from vnpolext.stages.commendations.events import Clause, Event
from vnpolext.stages.commendations.givers import GiverReader
from vnpolext.stages.commendations.item import Item, named
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.stages.commendations.passives import PassiveReader
from vnpolext.stages.commendations.pronouns import PronounReader
from vnpolext.stages.commendations.series import SeriesReader
from vnpolext.stages.commendations.starts import StartFinder
from vnpolext.stages.commendations.subjects import SubjectReader
from vnpolext.stages.commendations.verbless import NO_MORE
from vnpolext.vocab import Lexicon

_ENTRY = re.compile(r"[-•+*.:\n] ?\Z")
"""What stands before an entry of a list; where its verb opens it ("- Nhận giấy khen"), it has no subject."""
_GIVING = ("khen tặng", "trao tặng", "tặng thưởng", "truy tặng", "phong tặng", "tặng", "trao")
_HERITAGE = re.compile(r"(?: là)? di sản(?!\w)")
_CHOSEN_FOR = re.compile(r"(?<!\w)để(?: được| (?:đề xuất|đề nghị|trình) [^,;.:\n]{3,60})? \Z")
_ALL_TIMES = re.compile(r"qua \d{1,3} (?:lần|năm|kỳ|mùa)(?!\w)")
_LISTED = re.compile(r"(?:nhiều|các|những) (?:phần thưởng|danh hiệu)")
_AT_ONCE = "thưởng nóng"
_LOCAL = late_regex(r"(?<!\w)(?:tỉnh|thành|huyện|quận|thị|xã|phường|đảng|ubnd|chi bộ|ủy ban nhân dân)(?!\w)")
_FOLLOWING = late_regex(r"theo (?:đó|quyết định(?: này| trên)?), (?=tặng|trao|khen|truy|phong|công nhận)")
_THEREBY = re.compile(r"theo (?:đó|quyết định(?: này| trên)?), ")
_NO_PROPOSAL = r"(?<!\w)(?<!chương )(?<!đợt )(?<!hội đồng )"
_SENTENCE_BEFORE = 500
_UNDER_TITLE = 240
"""How far the bracket under the title of a list names its decision: "(Kèm theo Quyết định số ...)"."""
_RECOGNISE = re.compile(r"công nhận(?: (?:ông|bà|anh|chị|em|cô|thầy|cháu|đồng chí|tập thể|đơn vị))?\s\Z")
_SAME_ROUND = re.compile(r"cùng đợt|cùng dịp|cũng theo quyết định|cùng ngày")
_CLAUSE_LEAD = r"(?: còn lại| này| khác)?,? (?:đã |cũng |vinh dự |nhiệt liệt |cho )?"
_BEHIND_TO = re.compile(r" (?:(?:phong|truy|trao) tặng (?:cho )?|cho )")
_HAND_PRAISE = late_regex(
    rf"(?<!\w)(?:trao|tặng) (?:quyết định |phần thưởng |các quyết định |(?:số )?(?:{rewards.SUM} )?)?\Z"
)


class ClauseReader(BehindReader):
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
        self._bodies, self.items, self.series = bodies, items, series
        self._givers, self._passives = (
            GiverReader(lexicon, bodies, items.names),
            PassiveReader(lexicon, bodies, items),
        )
        self._annexes = AnnexReader(items)
        self._subjects = SubjectReader(lexicon, bodies, items, series)
        self._pronouns = PronounReader(lexicon, items)
        self._starts = StartFinder(lexicon, items, series)
        voices: dict[str, set[str]] = {}
        for entry in lexicon.entries("award_verb"):
            voices.setdefault(entry["voice"], set()).update(entry["words"])
        self._becoming = frozenset(voices["become"])
        self._receiving = frozenset(voices["receive"]) | self._becoming
        self._handing = frozenset(voices["hand"])
        self._verb = AwardVerb(voices["give"] | self._receiving)
        self._next_clause = late_regex(rf"{_CLAUSE_LEAD}{alternation(lexicon.words('next_clause'))}(?!\w)")
        self._giving = re.compile(rf"(?<!\w){alternation(_GIVING)}(?!\w)")
        scopes: dict[str, set[str]] = {}
        for entry in lexicon.entries("award_scope"):
            scopes.setdefault(entry["effect"], set()).update(entry["words"])
        self._rewarded = re.compile(rf"{alternation(lexicon.words('rewarded'))}(?!\w)")
        self._at_contest = late_regex(rf"(?<!\w){alternation(lexicon.words('contest_word'))}(?!\w)")
        self._proposed = late_regex(rf"{_NO_PROPOSAL}{alternation(scopes['proposed'])}(?!\w)(?! của)")
        self._intends = lexicon.words("award_intent")
        self._personal = tuple(lexicon.words("personal_award"))
        self._of_state = tuple(lexicon.words("state_title"))
        self._none = re.compile(rf"(?<!\w)(?<!phòng )(?<!hàng ){alternation(scopes['none'])}(?!\w| quân)")
        self._noun = late_regex(
            rf"(?<!\w)(?<!về ){alternation(scopes['noun'])}(?: (?:được|xét|đạt|bình xét|danh hiệu))*\s\Z"
        )

    def take_sheet(self, source: Source, found: Found, event: Event, start: int) -> None:
        """Give a row the decision in brackets over its table: "(Kèm theo Quyết định số ... của A)"."""
        since = source.low.rfind("\n(", max(0, start - _UNDER_TITLE), start)
        if since < 0 or event.anchor.owned or event.anchor.owner is not None:
            return
        event.giver.directive = self._givers.decision(found, since, start)
        self._givers.by_decision(source, event.giver, start)

    def read(self, source: Source, anchor: Anchor, clause: Clause) -> Event | None:
        """Return the event of `anchor`, or None where nobody is honoured."""
        low, since = source.low, clause.since
        annex = self._annexes.read(source, anchor)
        if annex is not None:
            if annex.giver.authority is None and not anchor.owned and low.startswith("\n(", annex.end):
                close = annex.end + _UNDER_TITLE
                annex.giver.directive = self._givers.decision(clause.found, annex.end, close)
                self._givers.by_decision(source, annex.giver, close)
            return annex
        verb, word = anchor.start, ""
        if anchor.kind == "award":
            match = self._verb.before(low, anchor, since)
            if match is None:
                return (
                    self._between(source, anchor, clause)
                    or self._awarded_to(source, anchor, clause)
                    or self._nominal(source, anchor, clause)
                )
            verb, word = match.start(1), match[1]
            if word in self._becoming and not becoming.is_told(source, anchor, clause, verb, self._of_state):
                return None
            anchor.listed = _LISTED.search(match[0]) is not None
            anchor.several = numbers.are_told(source, anchor, match[0], clause)
        else:
            if _HERITAGE.match(low, anchor.right):
                return None
            trao = _HAND_PRAISE.search(low, max(since, verb - 40), verb)
            verb, word = (trao.start(), "trao") if trao is not None else (verb, word)
        if self._denied(low, since, verb) or low.startswith("nếu ", clause.sentence):
            return None
        passive = sharing.passive(source, anchor, verb, clause) or self._passives.read(source, since, verb)
        voice = "passive" if passive else "receive" if word in self._receiving else "give"
        event = Event(anchor, voice, verb, anchor.right)
        begin = max(since, low.rfind(";", since, verb) + 1, low.rfind(": ", since, verb) + 1)
        active = verb if passive is not None else verb + len(word)
        proposal = self._proposed.search(low, begin, active)
        if proposal is not None:
            event.status = "proposed"
        if passive is not None:
            event.start, event.giver.authority, event.giver.presenter = passive
            self._only_hands(source, event, word)
        if voice != "give":
            self._given(source, event, clause)
            self._to_bodies(source, event)
            return event
        self._give(source, event, clause, word in self._handing)
        self._to_bodies(source, event)
        if anchor.money and not low.startswith(_AT_ONCE, anchor.start) and not self._rewards(source, event):
            return None
        by = event.giver.authority
        asks = proposal is not None and proposal[0] not in self._intends
        if proposal is not None and asks and (by is None or by[0] < proposal.start()):
            event.giver.authority = self._givers.asked(source, begin, verb)
        return event

    def _only_hands(self, source: Source, event: Event, word: str) -> None:
        """A local body by whom the Party's or the State's award "is handed" has not decided it."""
        by = event.giver.authority
        if by is None or not event.anchor.handed or word not in self._handing:
            return
        if _LOCAL.search(source.low, *by) and not self._givers.is_central(source, by):
            event.giver.authority, event.giver.presenter = None, by

    def _rewards(self, source: Source, event: Event) -> bool:
        """Tell whether money is a public body's reward, or goes to those who solved a case."""
        low, names = source.low, event.names()
        if not names or self._at_contest.search(low, *source.sentence_at(event.anchor.start)):
            return False
        by = event.anchor.owner or event.giver.authority
        head = self._bodies.read(source, by[0]).head if by is not None else None
        public = by is not None and not (head is not None and (head.trade or head.household))
        return public or all(self._rewarded.match(low, item.start) for item in names)

    def _to_bodies(self, source: Source, event: Event) -> None:
        """A flag goes to a body, whoever fetches it: "ông A, Giám đốc Công ty B nhận cờ thi đua"."""
        personal = any(item.kind == "person_count" for item in event.items)
        if event.anchor.key.startswith("cờ") and not personal:
            event.items = [self.items.house_of(source, item) or item for item in event.items]
        if event.anchor.key.startswith(self._personal) and any(item.kind == "person" for item in event.items):
            event.items = [item for item in event.items if item.kind != "unit"]

    def _denied(self, low: str, since: int, verb: int) -> bool:
        """Tell whether the words before the verb say that nothing is given: denial, past career, a rule."""
        begin = max(since, low.rfind(";", since, verb) + 1, low.rfind(",", since, verb), verb - 60)
        if self._none.search(low, begin, verb) or self._noun.search(low, max(since, verb - 40), verb):
            return True
        return _ALL_TIMES.search(low, since, verb) is not None

    def _give(self, source: Source, event: Event, clause: Clause, hands: bool) -> None:
        anchor, found = event.anchor, clause.found
        anchor.handed = anchor.handed or anchor.key.startswith(self._of_state)
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
        envoy = giver.authority is not None and self._is_envoy(source.low, giver.authority[0], hands=hands)
        if envoy and anchor.owned and anchor.owner is not None:
            giver.presenter, giver.authority = giver.authority, None
        sharing.giver(source, event, clause)
        hands = self._state_award(source, event, hands=hands)
        at = self._starts.find(source, anchor, clause.until)
        if at is not None:
            self._read_right(source, event, at, clause.until)
        self._chosen(source, event, clause)
        if giver.authority is None and giver.presenter is None:
            opening = self._givers.going_on(source, clause.sentence, event.start)
            deputy = opening is not None and self._givers.is_person(source, opening)
            if deputy and hands and anchor.kind == "award":
                giver.presenter = opening
            else:
                giver.authority = opening
        sharing.recipients(source, event, clause)
        self._giver_elsewhere(source, event, clause)

    def _state_award(self, source: Source, event: Event, *, hands: bool) -> bool:
        """A local giver of an award of the State is its presenter; tell whether he only hands it over."""
        anchor, giver = event.anchor, event.giver
        by = giver.authority
        if by is None:
            return hands
        central = self._givers.is_central(source, by)
        if anchor.key.startswith(("huân chương", "huy hiệu")):
            minister = source.low.startswith("thủ tướng", by[0])  # only the President decides
            central = not minister and (central or anchor.key.startswith("huân chương"))
        if anchor.key.startswith(self._of_state):
            reading = self._bodies.read(source, by[0])
            hands = hands or (reading.head is None and reading.place_end > 0)  # no district confers it
        if anchor.handed and hands and not (central or giver.presenter or giver.decided):
            giver.presenter, giver.authority = by, None
        return hands

    def _chosen(self, source: Source, event: Event, clause: Clause) -> None:
        """Those who get it may have been chosen for it before: "chọn 12 tập thể ... để vinh danh"."""
        if event.items:
            return
        if _CHOSEN_FOR.search(source.low, max(clause.since, event.start - 80), event.start):
            event.items = self._subjects.chosen(source, clause.since, event.start)
            event.open = event.open and not event.items
        if not event.items and event.status == "proposed":
            event.items = self._subjects.nominated(source, clause.since, event.start)

    def _giver_elsewhere(self, source: Source, event: Event, clause: Clause) -> None:
        """A verb without a subject: who gives stands behind it, in front of its line, or above it."""
        giver, givers = event.giver, self._givers
        if giver.authority is None and event.anchor.kind == "praise" and event.items:
            giver.authority = givers.behind(source, clause.found, event.end) or givers.host(
                source, event.end, clause.until
            )
        if giver.authority is None and giver.directive is None:
            giver.authority = givers.of_line(source, event.start)
        if giver.authority is None and giver.directive is None:
            self._following(source, event, clause)
        if giver.authority is None and giver.directive is None and self._at_line_start(source, event.start):
            self._from_earlier_decision(source, event, clause)
            giver.authority = giver.authority or givers.above(source, clause.found, event.start)
            sharing.giver_above(event, clause)
        if giver.authority is None and giver.directive is None and giver.presenter is None:
            sharing.giver_before(source, event, clause)

    @staticmethod
    def _is_envoy(low: str, start: int, *, hands: bool) -> bool:
        """Tell whether a giver only stands for others: "đại diện", or leaders who hand something over."""
        leads = hands and low.startswith(("lãnh đạo ", "ban lãnh đạo ", "ban tổ chức"), start)
        return leads or low.endswith("đại diện ", 0, start)

    def _following(self, source: Source, event: Event, clause: Clause) -> None:
        """What "Theo đó, tặng ..." opens goes on with the decision of the sentence before."""
        follows = _FOLLOWING.match(source.low, clause.sentence)
        if follows is None or clause.since > clause.sentence:
            return
        begin = max(0, clause.sentence - _SENTENCE_BEFORE)
        event.giver.directive = self._givers.decision(clause.found, begin, clause.sentence)
        self._givers.by_decision(source, event.giver, clause.sentence)

    def _from_earlier_decision(self, source: Source, event: Event, clause: Clause) -> None:
        """A heading names no giver: the decision announced above it does, or who decides on its page."""
        if event.giver.authority is None and source.low.startswith("điều ", source.line_at(event.start)[0]):
            event.giver.authority = self._givers.decider(source, event.start)
        event.giver.directive = self._givers.earlier_decision(
            source, clause.found, event.start, handed=event.anchor.handed
        )
        until = event.giver.directive.end + 120 if event.giver.directive is not None else 0
        self._givers.by_decision(source, event.giver, until)

    def _read_right(self, source: Source, event: Event, at: int, until: int) -> None:
        series = self.series.read(source, at, until)
        items = series.items
        word = at + (source.text[at : at + 1] == " ")
        if not items or (len(items) == 1 and items[0].kind == "person_count"):
            items = [*self._pronouns.several(source, items[0].start if items else word), *items]
        if not items:
            items = self.items.called_at(source, word)
        if not items:
            items = self.items.alone_at(source, at)
        if not items:
            items = self._pronouns.object(source, word)
        if len(items) > 1 and self._next_clause.match(source.low, items[-1].after):
            cued = self.series.cue.match(source.low, at, until) is not None
            items = sharing.before_clause(source.low, items, least=0 if cued else 1)
            series.open = False
        event.items += items
        event.end = max(event.end, items[-1].after if items else event.anchor.right)
        event.open = series.open or (not items and NO_MORE.match(source.low, at, until) is not None)
        if (
            not event.open
            and not named(items)
            and source.text[max(at, until - 4) : until].rstrip().endswith(":")
        ):
            event.open = True

    def _given(self, source: Source, event: Event, clause: Clause) -> None:
        """Read the recipients before a passive or a receiving verb, and a list behind it."""
        anchor, giver, since = event.anchor, event.giver, clause.since
        beside = anchor.beside
        if anchor.owner is None and beside is not None:
            if not anchor.handed or self._givers.is_central(source, beside):
                anchor.owner, anchor.right = beside, beside[1]
            event.end = max(event.end, anchor.right)
        if giver.authority is None and not anchor.owned and not feasts.is_host(source, event, clause):
            giver.authority = anchor.owner
        event.left = self._behind_to(source, event, clause) or self._left(source, event, clause)
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
        sharing.badge_giver(event, clause)
        last = clause.last
        if (
            giver.authority is None
            and last is not None
            and _SAME_ROUND.search(source.low, max(clause.sentence, event.start - 300), event.start)
        ):
            giver.authority = last.giver.authority if anchor.key in ("bằng khen", "giấy khen") else None
        if giver.authority is None and anchor.owner is None and anchor.kind == "award" and last is not None:
            follows = _THEREBY.match(source.low, clause.sentence) is not None
            near = 0 <= clause.sentence - last.end < _SENTENCE_BEFORE
            giver.authority = last.giver.authority if follows and near else None
        self._list_behind(source, event, clause)

    def _behind_to(self, source: Source, event: Event, clause: Clause) -> list[Item]:
        """Those who get it behind a passive: "được Bộ tặng cờ cho 9 tập thể"."""
        right, owner = event.anchor.right, event.anchor.owner
        founded = feasts.founded(self.items, source, event, clause)
        if founded:
            return founded
        if owner is not None and feasts.is_host(source, event, clause):
            event.anchor.owner = None
            return self.items.items_at(source, owner[0])
        to = _BEHIND_TO.match(source.low, right)
        if to is None or (event.voice == "passive" and to[0] != " cho "):
            return []
        items = self.series.read(source, to.end(), clause.until).items
        if items:
            event.end = max(event.end, items[-1].after)
        return items

    def _left(self, source: Source, event: Event, clause: Clause) -> list[Item]:
        opens = source.text[event.start : event.start + 2].istitle()
        if opens and _ENTRY.search(source.low, max(0, event.start - 3), event.start):
            return []
        award = event.anchor.kind == "award" and not event.anchor.coined
        left = self._subjects.read(source, clause.passed, event.start, award=award)
        if len(left) == 1 and left[0].kind == "person_count":
            left = [*self._pronouns.several(source, left[0].start), *left]
        if left:
            return [*self._pronouns.one_of(source, clause.passed, left[0]), *left]
        if clause.before is not None and self._subjects.carried(source, clause.passed, event.start):
            return list(clause.before.left)
        if clause.last is not None:
            told = self._subjects.anaphor(source, clause.passed, event.start, clause.last.names())
            if told:
                return told
        order = event.anchor.listed or event.anchor.key.startswith(("huân chương", "huy chương"))
        return [] if order else self._pronouns.subject(source, clause.passed, event.start)
