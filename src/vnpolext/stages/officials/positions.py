"""A whole post: role and body, split as the contract says, and the name glued to it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vnpolext.grammar.abroad import NamesAbroad
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Offsets, PositionSpan
from vnpolext.stages.officials.body_names import VILLAGES
from vnpolext.stages.officials.body_words import BodyWords, Sort
from vnpolext.stages.officials.organizations import OrganizationGrammar
from vnpolext.stages.officials.post_holders import PostHolders
from vnpolext.stages.officials.post_tails import Core, PostTails
from vnpolext.stages.officials.role_fields import RoleFields
from vnpolext.stages.officials.speech import speech_of
from vnpolext.stages.officials.titles import Title, TitleGrammar
from vnpolext.vocab import Lexicon

_JOINTS = ("là", "làm", "một", "kiêm", "và", "chức", "vụ", "cựu", "nguyên", "vị trí", "tư cách", "vai trò")
_NEAR = 60
"""Characters behind a minor role in which a name must stand."""
_BRIEF = 5
"""Letters of an abbreviated role."""
_SEAT = re.compile(r" (?:tại|ở) ")
_ABBREVIATED = re.compile(r" \([A-ZĐ]{2,6}\) ")
_FRESH = re.compile(r" (?:mới đắc cử|mới được bầu|mới|tương lai) ")
_ELECT = " đắc cử "
"""Behind the title of one who does not hold the post yet: a part of the title."""
_FRESH_STARTS = (" mới", " tương")
_IN_CHARGE = " phụ trách"
_GOES_ON = (" t", " ở", " p", " v", " &", ", ", " k", " l", " đ")
"""What stands behind a post that may go on, up to the first letter."""
_THEN = (" khi đó ", " lúc đó ")
"""Between a post and the one who held it: "Tổng thống Mỹ ⟨khi đó⟩ George ..."."""
_TERM_OF_OFFICE = re.compile(r" (?:đương nhiệm )?khóa (?:[ivx]+|\d{1,2})(?!\w)")
_MORE_TERMS = late_regex(r"(?:,? (?:và )?[IVX]{1,5}(?!\w))+")
"""Behind the first of several terms: "khóa X⟨, XI và XII⟩"."""


@dataclass(slots=True)
class Post:
    """A post found in the text and the personal name that follows it without a joint."""

    span: PositionSpan
    kind: str
    name: Offsets | None = None
    telling: bool = False
    """Whether the role itself says its field: "chuyên gia ⟨sinh học⟩"."""
    placed: bool = False
    """Whether its body is nothing but a country or a place: "đại diện ⟨Đài Loan⟩"."""

    @property
    def start(self) -> int:
        """Where the post begins."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where the post ends."""
        return self.span.end


class PositionGrammar:
    """Matches posts at a given place; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon, names: NameGrammar) -> None:
        self.titles = TitleGrammar(lexicon)
        self._names = names
        self._words = BodyWords(lexicon)
        self._fields = RoleFields(self._words)
        self._names_abroad = NamesAbroad(lexicon)
        self._bodies = OrganizationGrammar(self._words, names, self._names_abroad)
        inside = frozenset(lexicon.words("position_inside"))
        heads = [
            word
            for entry in lexicon.entries("position_head")
            if entry["kind"] != "staff"
            for word in entry["words"]
            if word not in inside
        ]
        opening = alternation([*heads, "phó", "trưởng", "ủy viên", "nguyên", "cựu", "quyền", "kiêm"])
        self._next_title = re.compile(rf"{opening}(?!\w| quán)")
        self._tails = PostTails(
            lexicon, self._words, self._bodies, names, self._names_abroad, self._next_title
        )
        self._named_staff = frozenset(lexicon.words("position_named_staff"))
        self._experts = frozenset(lexicon.words("position_expert"))
        self._field_staff = frozenset(lexicon.words("position_field_staff"))
        self._aides = frozenset(lexicon.words("position_aide"))
        self._kin = tuple(f"{word} " for word in lexicon.words("position_kin"))
        self._speech = speech_of(lexicon)
        self._holders = PostHolders(lexicon, names, self._words, self._names_abroad, self._bodies)

    @property
    def known(self) -> frozenset[str]:
        """Lower-cased names of places that no personal name is cut from."""
        return self._words.known

    def holds_place(self, source: Source, start: int, end: int) -> bool:
        """Tell whether a run of capitals begins or ends with a known place."""
        return self._words.place(source.low, start) is not None or self._words.ends_in_place(
            source.low, start, end
        )

    def names_place(self, source: Source, words: list[Offsets]) -> bool:
        """Tell whether a run of capitals ends with the noun of a place and its name: "TỈNH ⟨HÀ XUYÊN⟩"."""
        return any(
            (noun := self._words.term(source.low, start)) is not None and noun.sort == Sort.PLACE
            for start, _ in words[-4:-1]
            if source.text[start : start + 2].isupper()
        )

    def any_place(self, source: Source, pos: int) -> int | None:
        """Return the end of the name of a country or a known place that starts at `pos`."""
        return self._words.place(source.low, pos)

    def is_field(self, source: Source, start: int, end: int) -> bool:
        """Tell whether a capital opens a field that goes on in small letters: "tiến sĩ ⟨Kỹ thuật⟩ ..."."""
        return self._words.opens_field(source, start, end)

    def is_body(self, source: Source, start: int) -> bool:
        """Tell whether the noun of a body that is no family name starts at `start`: "⟨Sở⟩ Du lịch"."""
        word = source.low[start : source.text.find(" ", start)]
        return word not in self._names.surnames and self._bodies.opens_body(source, start)

    def known_place(self, source: Source, pos: int) -> int | None:
        """Return the end of the name of a country that starts at `pos`."""
        return self._words.country(source.low, pos)

    def match(self, source: Source, pos: int) -> Post | None:
        """Return the post that starts exactly at `pos`, or None."""
        title = self.titles.match(source, pos)
        if title is None or (title.kind == "staff" and self._is_idle(source, title)):
            return None
        if source.low.startswith(_ELECT, title.end) and title.kind == "office":
            title = title._replace(end=title.end + len(_ELECT) - 1)
        at = self._body_start(source, title)
        title_end, name, organization, taught = title.end, None, None, False
        if title.kind == "title":
            name = self._name_at(source, at)
        elif title.unit is not None and not title.qualified:
            title_end, organization, name = self._shared(source, title, at)
        else:
            works = title.head in self._experts and self._fields.is_at_work(source, title.end)
            if self.titles.takes_field(title) and at == title.end + 1 and not works:
                title_end = self._words.field_end(source, title.end)
                at = title_end + 1
                if title.head in self._experts:
                    title_end = self._fields.expertise(source, title.role, title_end)
                    at = title_end + 1
            organization, name = self._body(source, at, title)
        if organization is not None and title.head in self._field_staff:
            title_end, organization = self._fields.without_field(source, title_end, organization)
        if organization is not None and source.low.endswith(_IN_CHARGE, title.role, title_end):
            title_end, organization = self._fields.without_area(source, title_end, organization)
        if organization is not None and title.kind == "staff" and self._is_pupil(source, organization):
            organization, taught = None, True
        if title.head == "đb" and (name is None or not source.text.startswith("ĐB", title.role)):
            return None  # "ĐB" is a delegate only in front of a name
        if title.head == "người đứng đầu" and organization is None:
            return None
        end = max(title_end, organization[1] if organization else 0)
        if name is None and source.low.endswith(self._kin, 0, pos):
            return None  # "Văn phòng ⟨Tổng thống⟩, ông A", "phu nhân ⟨Tổng thống⟩, bà A"
        if name is None and (
            source.low.startswith(_GOES_ON, end) or source.low.endswith(_IN_CHARGE, title.role, end)
        ):
            core = Core(title, title_end, organization, None, end)
            self._read_on(source, core)
            title_end, organization, name, end = core.title_end, core.organization, core.name, core.end
        if name is None and source.low.startswith((" tại ", " ở "), end):
            name = self._name_behind_place(source, end)
        elif name is not None and organization is None and title.kind in ("office", "staff"):
            organization = self._body_behind_name(source, name)
        span = PositionSpan(
            title.start, end, "officials.post", (title.role, title_end), organization, title.status
        )
        placed = (
            title.kind == "staff"
            and organization is not None
            and self._words.place(source.low, organization[0]) == organization[1]
        )
        return Post(span, title.kind, name, taught or title_end > title.end, placed)

    def _is_pupil(self, source: Source, span: Offsets) -> bool:
        """Tell whether somebody's given name stands for a body: "Giáo viên chủ nhiệm của ⟨Huy⟩"."""
        word = source.text[slice(*span)]
        own = word.istitle() and is_vietnamese(word.lower()) and source.low.endswith(" của ", 0, span[0])
        return (
            own
            and self._words.place(source.low, span[0]) is None
            and self._words.term(source.low, span[0]) is None
        )

    def _read_on(self, source: Source, core: Core) -> None:
        """Take what goes on behind a post, and the name behind that."""
        self._tails.extend(source, core)
        term = _TERM_OF_OFFICE.match(source.low, core.end) if core.name is None else None
        if term is not None:
            more = _MORE_TERMS.match(source.text, term.end())
            core.end = more.end() if more is not None else term.end()
            core.name = self._name_at(source, core.end + 1)
        if core.name is None and source.low.startswith(_THEN, core.end):
            core.name = self._name_at(source, source.low.index("đó ", core.end) + len("đó "))

    def _is_idle(self, source: Source, title: Title) -> bool:
        """Tell whether a minor role is nobody's: a verb ("bảo vệ"), or no joint before and no name near."""
        low, start = source.low, title.start
        if source.text[start].isupper():
            return False
        window = low[max(0, start - _NEAR) : start]
        before = window.rstrip(" ")
        if not before or not before[-1].isalpha() or before.endswith(_JOINTS) or "@" in window:
            return False
        named = title.head in self._named_staff and not source.text[title.end : title.end + _NEAR].islower()
        return not named

    def _name_behind_place(self, source: Source, end: int) -> Offsets | None:
        """Return the name behind the place where a post is held: "Giám đốc WB tại Việt Nam ⟨Mariam ...⟩"."""
        seat = _SEAT.match(source.low, end)
        place = self._words.place(source.low, seat.end()) if seat is not None else None
        return self._name_at(source, place + 1) if place is not None else None

    def _body_behind_name(self, source: Source, name: Offsets) -> Offsets | None:
        """Return the body that follows the holder: "chủ tịch Herbert H... của ⟨Bayern Munich⟩"."""
        at = name[1] + len(" của ")
        if not source.low.startswith(" của ", name[1]) or not source.text[at : at + 1].isupper():
            return None
        if self.titles.match(source, at) is not None:
            return None
        body = self._bodies.match(source, at, self._next_title)
        if body is None or body.end == at:
            return None
        speaks = self._speech.says.match(source.low, body.end) is not None
        return (at, body.end) if speaks or not is_vietnamese(_first_syllable(source, name)) else None

    def _body_start(self, source: Source, title: Title) -> int:
        at = title.end
        brief = _ABBREVIATED.match(source.text, at) if source.text.startswith(" (", at) else None
        if brief is not None:
            return brief.end()  # "Tổng Giám đốc ⟨(TGĐ)⟩ Thông tấn xã ..."
        if (
            source.text.startswith(".", at)
            and at - title.role < _BRIEF
            and source.text[at + 1 : at + 2].isupper()
        ):
            return at + 1  # "CT.Hội ..."
        noun = title.head.removesuffix(" trưởng").removeprefix("phó ")
        if noun != title.head and source.low.startswith(f", {noun} ", at) and source.text[at + 2].isupper():
            return at + 2  # "Vụ trưởng, ⟨Vụ⟩ ..."
        fresh = _FRESH.match(source.low, at) if source.low.startswith(_FRESH_STARTS, at) else None
        if fresh is not None and source.text[fresh.end() : fresh.end() + 1].isupper():
            return fresh.end()  # "Thủ tướng ⟨mới⟩ ..."
        if source.text.startswith(" ", at):
            at += 1
            if source.text.startswith(" ", at):
                at += 1
        return at

    def _name_at(self, source: Source, at: int) -> Offsets | None:
        """Return the personal name that starts at `at`."""
        if at >= len(source.text) or source.text[at - 1] != " ":
            return None
        end = self._names.match(source, at, "foreign")
        return (at, end) if end is not None else None

    def _body(self, source: Source, at: int, title: Title) -> tuple[Offsets | None, Offsets | None]:
        """Return the body behind a role and the name behind that."""
        text, low = source.text, source.low
        if text[at - 1 : at] not in (" ", "."):
            return None, None
        linked = low.startswith(("của ", "thuộc "), at)
        if linked:
            at = low.index(" ", at) + 1
        if linked or title.head in self._aides:
            inner = self.titles.match(source, at)
            if inner is not None and inner.kind in ("office", "state", "lead"):
                inner_body, name = self._body(source, self._body_start(source, inner), inner)
                if name is not None and (linked or " " not in text[slice(*name)]):
                    return (at, name[1]), None  # "người phát ngôn của Thủ tướng ⟨May⟩": the chief's name
                return (at, inner_body[1] if inner_body else inner.end), name
        country = self._words.country(low, at)
        wider = self._words.country(low, country + 1) if country is not None else None
        country = country if wider is None else wider  # "Chủ tịch Duma Quốc gia ⟨Nga⟩ ..."
        if country is not None and text[at].isupper() and title.kind == "office":
            words = self._names.words_at(source, at, 4)
            if len(words) == 2 and self._names_abroad.is_given(source, words[0]) and words[0][1] == country:
                return None, (words[0][0], words[1][1])  # "đội trưởng ⟨Jordan Henderson⟩"
            name = self._holders.behind_country(source, country, title)
            if name is not None:
                return (at, country), name
        name = None if linked else self._holders.direct(source, at)
        if name is not None:
            return None, name
        body = self._bodies.match(source, at, self._next_title)
        if body is None:
            return None, None
        return ((at, body.end) if body.end > at else None), body.name

    def _shared(self, source: Source, title: Title, at: int) -> tuple[int, Offsets | None, Offsets | None]:
        """Split a role that carries its body's noun: "Trưởng ⟨Ban⟩ Tổ chức Tỉnh ủy"."""
        unit = title.unit or title.end
        if at <= title.end:
            return title.end, None, None
        noun = source.low[unit : title.end]
        if source.low.startswith(noun, at) and not source.low[at + len(noun) : at + len(noun) + 1].isalnum():
            body = self._bodies.match(source, at, self._next_title)
            if body is not None and body.end > at:
                return title.end, (at, body.end), body.name
        if noun == "văn phòng":
            chief = self.titles.match(source, at)
            if chief is not None and chief.kind in ("office", "state"):  # "Chánh Văn phòng ⟨Tổng thống⟩"
                inner, name = self._body(source, self._body_start(source, chief), chief)
                return title.end, (unit, inner[1] if inner else chief.end), name
        name = self._holders.direct(source, at)
        if (
            name is not None
            and noun in VILLAGES
            and not is_vietnamese(source.low[at : name[1]].split(" ")[0])
        ):
            return title.end, (unit, name[1]), None  # "Trưởng làng ⟨Mrông Yố⟩"
        if name is not None and (
            " " in source.text[slice(*name)] or self._words.term(source.low, at) is None
        ):
            return title.end, None, name
        body = self._bodies.match(source, at, self._next_title, unit)
        if body is None:
            return title.end, None, None
        return title.end, ((unit, body.end) if body.end > at else None), body.name


def _first_syllable(source: Source, name: Offsets) -> str:
    return source.low[slice(*name)].partition(" ")[0]
