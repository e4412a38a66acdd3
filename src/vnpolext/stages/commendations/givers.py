"""Who gives: the authority apart from the one who only hands over, and the decision behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.body_words import WORD
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.grammar.names import NameGrammar
from vnpolext.source import Source
from vnpolext.spans import DirectiveSpan, Found, OfficialSpan, Offsets, Span
from vnpolext.stages.commendations import giver_rows, holders, pages
from vnpolext.vocab import Lexicon

_OTHERS = r"(?:…|\.\.\.)? ?(?:cùng|và) (?:nhiều|một số|các) [^,;.:\n]{2,40}? khác"
_DECREED = late_regex(
    r"(?: (?:vừa|đã|mới|mới đây|cũng|đồng|cùng|phối hợp|long trọng|,))* "
    r"(?:ký ban hành|ban hành|công bố|trao|ký|ra|có|tổ chức)(?= (?:quyết định"
    r"|lễ|hội nghị|gặp mặt|gặp gỡ|họp mặt|buổi"
    r"|chương trình|tôn vinh|tuyên dương|biểu dương|trao))"
)
_BEHALF = re.compile(
    r"(?:thừa (?:ủy quyền|ủy nhiệm|lệnh)(?: của)?|thừa quyền|thay mặt"
    r"|(?:được )?(?:sự )?(?:ủy quyền|ủy nhiệm) của)[ ,](?=\s?\S)"
)
_AND = re.compile(r"(?:, và|,| và) ")
_STAGING = "ban tổ chức"
_ADVERBIAL = re.compile(r"(?:[^.,;:\n]{2,40}, )?")
_OCCASION = re.compile(
    r"\s*(?:tại|trong|nhân|cũng|ngoài ra|dịp|sau|theo|trước|ngày|sáng|chiều|tối)(?!\w)[^.,;:\n]{0,40}, "
)
_HELD_BY = re.compile(r"[^.;:\n]{0,100}?(?<!\w)do (?=\w)")
_HOLDS = re.compile(r" (?:phối hợp |cùng |đồng |đã |vừa )?(?:(?:với|cùng) [^.,;:\n]{3,60} )?tổ chức(?!\w)")
_MOST_DECREES = 3
_LONGEST_POST = 24
_BULLETS = ("* ", "- ", "+ ", "• ")
_DEPUTIES = ("phó ", "thứ trưởng", "ủy viên", "đại diện")
_CENTRAL = re.compile(r"đảng(?:,| và) nhà nước|chủ tịch nước|thủ tướng|chính phủ")
_ASKED = re.compile(r"(?:báo cáo|đề nghị|trình|kiến nghị|đề xuất) (?=\w)")
_OF = re.compile(r"[^;\n“”\"]{0,60}? của ")
_DECISION_OF = re.compile(r"quyết định (?:số \S+ )?(?:[^.,;:\n]{0,40}? )?của (?=\w)")
_ABOUT_GIVING = ("", "về việc", "về", "về việc xét", "khen thưởng,")
_BLAMES = late_regex(r"(?<!\w)(?:phê bình|kỷ luật|khiển trách|cảnh cáo|nhắc nhở|kiểm điểm)(?: đối với)? \Z")
_FAR = 160


@dataclass(slots=True)
class Giver:
    """Authority and presenter as written; either may be missing."""

    authority: Offsets | None = None
    presenter: Offsets | None = None
    directive: DirectiveSpan | None = None
    person: OfficialSpan | None = None
    """The official who is the subject, if one is."""
    decided: bool = False
    """The authority is known from the decision alone: one written with the award outranks it."""


class GiverReader:
    """Reads the giver from the words before a verb of giving.

    Args:
        lexicon: gives what may stand between a giver and the verb.
        bodies: the grammar of organisations.
        names: the grammar of persons.
    """

    def __init__(self, lexicon: Lexicon, bodies: BodyGrammar, names: NameGrammar) -> None:
        self._bodies, self._names = bodies, names
        self._heads = tuple(f"{word} " for word in sorted(lexicon.words("head_of_state")))
        between = f"(?:{alternation(lexicon.words('giver_adverb'))}|quyết định ?:|{_OTHERS})"
        self._trail = late_regex(rf"(?: ?(?:{between}|,|…|-|\([^()\n]{{1,40}}\)))*\s*\Z")
        self._after_semicolon = late_regex(
            r"(?:;|,|,? đồng thời|(?<!\w)và|(?:thông tin|cho biết|cho hay)(?: rằng)?,?)"
            rf"(?: ?{between},?)*\s\Z"
        )

    def before(
        self,
        source: Source,
        found: Found,
        since: int,
        verb: int,
        *,
        hands: bool,
        handed: bool = False,
        award: bool = False,
    ) -> Giver:
        """Read the subject of the verb that starts at `verb`; nothing before `since` counts.

        Args:
            source: the document.
            found: its officials and directives.
            since: the start of the clause or sentence.
            verb: where the verb starts.
            award: whether an award is given, which a deputy only brings.
            handed: whether the award is the Party's or the State's.
            hands: whether the verb may only hand over ("trao"): then a person is the presenter.
        """
        giver = Giver(directive=self.decision(found, since, verb))
        begin = max(since, source.low.rfind(";", since, verb))
        behalf = _BEHALF.search(source.low, begin, verb)
        if behalf is not None:
            end = self._all_represented(source, behalf.end())
            if end is not None and (not handed or _CENTRAL.search(source.low, behalf.end(), end)):
                giver.authority = (behalf.end(), end)
        decided = self._decision_of(source, since, verb)
        if decided is not None:
            giver.authority = decided
        end = self._trim(source, since, verb)
        subject = self._ending(source, found, begin, end) or self._decreeing(source, found, since, verb)
        blame = _BLAMES.search(source.low, begin, subject[0][0]) if subject is not None else None
        if blame is not None:  # "Đảng ủy phê bình Chi bộ A, biểu dương Chi bộ B"
            subject = self._ending(source, found, begin, self._trim(source, since, blame.start())) or subject
        if subject is not None:
            span, giver.person = subject
            span = self._over_semicolon(source, since, span)
            addressed = source.low.endswith(("đồng chí ", "ông ", "bà "), max(0, span[0] - 9), span[0])
            brings = hands and (
                addressed or self._only_hands(source, span, giver.person) or self._is_bare_post(source, span)
            )
            deputy = award and giver.person is not None and source.low.startswith(_DEPUTIES, span[0])
            if award and source.low.startswith(self._heads, span[0]):
                brings = deputy = source.low.endswith("phó ", 0, span[0])
            sender = None if handed or giver.authority is not None else self._sender(source, span)
            if sender is not None:
                giver.authority, brings, deputy = sender, False, False
            elif giver.authority is not None or brings or deputy:
                giver.presenter = holders.name_of(giver.person) or span
            else:
                giver.authority = span
        self.by_decision(source, giver, verb)
        return giver

    def _decision_of(self, source: Source, since: int, verb: int) -> Offsets | None:
        """Return whose decision it is: "công bố Quyết định của Chủ tịch nước phong tặng ..."."""
        of = None
        for match in _DECISION_OF.finditer(source.low, max(since, verb - _FAR), verb):
            of = match
        end = self._bodies.authority(source, of.end()) if of is not None else None
        if of is None or end is None or source.low[end:verb].strip() not in _ABOUT_GIVING:
            return None
        return of.end(), end

    def _over_semicolon(self, source: Source, since: int, span: Offsets) -> Offsets:
        """A row of givers that opens the sentence goes over a semicolon: "Sở A, Hội B; Thị ủy C trao"."""
        if not source.low.endswith("; ", since, span[0]):
            return span
        first = giver_rows.first_of_row(self._bodies, source, max(since, span[0] - _FAR), span[0])
        opens = first == since or _OCCASION.fullmatch(source.low, since, first) is not None
        return (first, span[1]) if opens else span

    @staticmethod
    def _sender(source: Source, span: Offsets) -> Offsets | None:
        """Return the body whose unnamed envoy gives: "Đại diện Sở Y tế trao Giấy khen"."""
        word = "đại diện "
        return (span[0] + len(word), span[1]) if source.low.startswith(word, span[0]) else None

    def _all_represented(self, source: Source, pos: int, close: str = ",") -> int | None:
        """Return the end of those in whose name somebody acts: "thay mặt Đảng, Nhà nước, ông A trao"."""
        end = self._bodies.authority(source, pos)
        for _ in range(6):
            joint = _AND.match(source.low, end) if end is not None else None
            more = self._bodies.authority(source, joint.end()) if joint is not None else None
            if more is None or not source.low.startswith(close, more):
                break
            end = more
        return end

    def by_decision(self, source: Source, giver: Giver, until: int) -> None:
        """Without a subject, the one who issued the decision is the authority."""
        if giver.authority is not None or giver.directive is None:
            return
        giver.authority = giver.directive.issuer or self._issuer_after(source, giver.directive.end, until)
        giver.decided = giver.authority is not None

    def host(self, source: Source, pos: int, until: int) -> Offsets | None:
        """Return who holds the feast at which one is honoured: "lễ tuyên dương 20 gương do A tổ chức"."""
        held = _HELD_BY.match(source.low, pos, until)
        end = self._all_represented(source, held.end(), "") if held is not None else None
        if held is None or end is None or not _HOLDS.match(source.low, end):
            return None
        return held.end(), end

    def behind(self, source: Source, found: Found, pos: int) -> Offsets | None:
        """Return the official who stands right behind: "Biểu dương A, B, Thứ trưởng C nói ..."."""
        if not source.low.startswith(", ", pos):
            return None
        for official in found.officials[bisect_left(found.officials, pos, key=_start) :][:3]:
            if official.positions and official.positions[0].start == pos + 2 < official.start:
                return holders.as_authority(source, official)
        return None

    def going_on(self, source: Source, sentence: int, verb: int) -> Offsets | None:
        """Return the body that opens the sentence where the verb goes on after a semicolon."""
        if self._after_semicolon.search(source.low, max(sentence, verb - 90), verb) is None:
            return None
        sentence += (
            len(source.low[sentence : sentence + 2]) if source.low.startswith(_BULLETS, sentence) else 0
        )
        opening = _ADVERBIAL.match(source.low, sentence, verb)
        start, end = sentence, self._bodies.authority(source, sentence)
        if end is None and opening is not None:
            start, end = opening.end(), self._bodies.authority(source, opening.end())
        if end is not None and source.text.startswith(" ", end):
            end = self._names.match(source, end + 1) or end
        return (start, end) if end is not None and end <= verb else None

    @staticmethod
    def is_person(source: Source, span: Offsets) -> bool:
        """Tell whether a giver is a deputy, who only hands over, or somebody with a post."""
        return source.low.startswith(_DEPUTIES, span[0])

    def asked(self, source: Source, since: int, verb: int) -> Offsets | None:
        """Return who is asked to give: "báo cáo Giám đốc Sở, đề nghị khen thưởng ..."."""
        for match in _ASKED.finditer(source.low, since, verb):
            end = self._bodies.authority(source, match.end())
            if end is not None and end <= verb:
                return match.end(), end
        return None

    @staticmethod
    def is_central(source: Source, span: Offsets) -> bool:
        """Tell whether the giver is the State itself, the President or the Government."""
        return _CENTRAL.search(source.low, *span) is not None

    @staticmethod
    def _only_hands(source: Source, span: Offsets, person: OfficialSpan | None) -> bool:
        return person is not None or source.low.startswith(_DEPUTIES, span[0])

    @staticmethod
    def decision(found: Found, since: int, until: int) -> DirectiveSpan | None:
        """Return the last decision mentioned between two places."""
        for mention in _before(found, until, 30):
            if mention.start < since:
                break
            if mention.type == "Quyết định":
                return mention
        return None

    def earlier_decision(
        self, source: Source, found: Found, until: int, *, handed: bool
    ) -> DirectiveSpan | None:
        """Return the decision announced before a heading; for a State award the President's.

        In a document's own text that is the document, and never one that it is based on.
        """
        earlier = _before(found, until, 30)
        page = next((mention for mention in earlier if "header" in mention.flags), None)
        if page is not None:
            return page if page.type == "Quyết định" else None
        decisions = [m for m in earlier if m.type == "Quyết định" and not _is_basis(source, m.start)]
        if handed:
            for mention in decisions:
                issuer = mention.issuer or self._issuer_after(source, mention.end, mention.end + 90)
                if issuer is not None and source.low[slice(*issuer)] == "chủ tịch nước":
                    return mention
        return decisions[0] if decisions else None

    def _issuer_after(self, source: Source, pos: int, until: int) -> Offsets | None:
        of = _OF.match(source.low, pos, until)
        if of is None:
            return None
        end = self._bodies.authority(source, of.end())
        return (of.end(), end) if end is not None and end <= until else None

    def of_line(self, source: Source, pos: int) -> Offsets | None:
        """Return the giver whose line it is: "2. Bộ trưởng Bộ Tư pháp: tặng Cờ thi đua cho ..."."""
        start = pages.line_start(source, pos)
        end = self._bodies.authority(source, start)
        return (start, end) if end is not None and end < pos and source.text.startswith(":", end) else None

    def decider(self, source: Source, pos: int) -> Offsets | None:
        """Return who decides on the page of a decision."""
        return pages.decider(self._bodies, source, pos)

    def above(self, source: Source, found: Found, pos: int) -> Offsets | None:
        """Return who decides in the line over a list, or in the heading of the decision's own text."""
        opening = pages.opening(source, pos)
        if opening is None:
            return pages.decider(self._bodies, source, pos)
        line, verb = opening
        subject = self._ending(source, found, line, self._trim(source, line, verb))
        return subject[0] if subject is not None else None

    def over_list(self, source: Source, found: Found, pos: int, *, handed: bool) -> Giver:
        """Return who gives what the lines of a list name: "Bà A, Phó Chủ tịch UBND tỉnh, trao:"."""
        opening = pages.giving(source, pos)
        if opening is None:
            return Giver(authority=self.above(source, found, pos))
        line, verb = opening
        hands = source.low.startswith(("trao", "gắn"), verb)
        return self.before(source, found, line, verb, hands=hands, handed=handed, award=True)

    def _trim(self, source: Source, since: int, end: int) -> int:
        """Step back over adverbs between a subject and its verb."""
        window = max(since, end - 90)
        trail = self._trail.search(source.low, window, end)
        if trail is None:
            return end
        staged = source.low.startswith(_STAGING, trail.start() - len("ban"))  # its name ends like a verb
        return trail.start() + staged * len(" tổ chức")

    def _ending(
        self, source: Source, found: Found, since: int, end: int
    ) -> tuple[Offsets, OfficialSpan | None] | None:
        """Return who stands right before `end`: a body or office, or an official."""
        window = max(since, end - 220)
        person = holders.official_ending(found, window, end)
        if person is not None:
            span = holders.as_authority(source, person)
            return holders.together(source, found, window, span), person
        start = self._bodies.ending_at(source, end, window)
        if start is None:
            bare = self._bare_post(source, max(window, end - _LONGEST_POST), end)
            return None if bare is None else (bare, None)
        if giver_rows.is_place(source, since, start):
            return None
        first = giver_rows.first_of_row(self._bodies, source, window, start)
        leader = giver_rows.leader(self._bodies, source, since, first)
        return giver_rows.with_lead(source, window, leader or (first, end)), None

    def _is_bare_post(self, source: Source, span: Offsets) -> bool:
        """Tell whether a giver is told by a post alone: "Tổng Giám đốc"."""
        reading = self._bodies.read(source, span[0])
        return reading.post_end == span[1] and not reading.office_end

    def _bare_post(self, source: Source, since: int, end: int) -> Offsets | None:
        """A post alone, in capitals: "Cùng ngày, Chánh án ký quyết định tặng ..."."""
        close = len(source.text[:end].rstrip())
        for word in WORD.finditer(source.text, since, close):
            at = word.start()
            if source.text[at].isupper() and self._bodies.read(source, at).post_end == close:
                return at, close
        return None

    def _decreeing(
        self, source: Source, found: Found, since: int, verb: int
    ) -> tuple[Offsets, OfficialSpan | None] | None:
        """Return the subject of "ký (ban hành) Quyết định ..." or "tổ chức ..." before the verb."""
        for match in list(_DECREED.finditer(source.low, since, verb))[:_MOST_DECREES]:
            subject = self._ending(source, found, since, self._trim(source, since, match.start()))
            if subject is None:
                continue
            person = subject[1]
            read_out = person is not None or self._is_bare_post(source, subject[0])
            if read_out and match[0].endswith(("công bố", "trao")):
                continue  # who reads a decision out is no authority
            if person is not None and person.positions and person.positions[0].end <= person.start:
                post = person.positions[0]
                return (post.start, post.end), None
            return subject[0], None
        return None


def _start(span: Span) -> int:
    return span.start


def _is_basis(source: Source, pos: int) -> bool:
    """Tell whether a place stands in a line "Căn cứ ..."."""
    return source.low[source.line_at(pos)[0] : pos].lstrip(" -+*").startswith("căn cứ")


def _before(found: Found, until: int, most: int) -> list[DirectiveSpan]:
    """Return the mentions of documents before a place, the nearest first."""
    last = bisect_left(found.directives, until, key=_start)
    return found.directives[max(0, last - most) : last][::-1]
