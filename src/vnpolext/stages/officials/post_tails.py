"""What goes on behind a post and still belongs to it.

A post is a role and a body. Behind them may stand where the holder works ("giảng viên ⟨tại Trường X⟩"), the
body that the body is a part of ("Trưởng khoa Nhi⟨, Bệnh viện Y⟩"), what the holder answers for ("Phó Tổng
Giám đốc ⟨phụ trách Khối vốn⟩") or an envoy's task ("Đặc phái viên của Z ⟨về khí hậu⟩").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vnpolext.grammar.abroad import NamesAbroad
from vnpolext.grammar.literals import alternation
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.officials.body_words import BodyWords, Sort
from vnpolext.stages.officials.organizations import Body, OrganizationGrammar
from vnpolext.stages.officials.titles import Title
from vnpolext.vocab import Lexicon

_STARTS = (" tại ", " ở ", " từ ", ", ", " phụ trách ", " về ", " và ", " & ", " đơn vị ")
_IN_CHARGE = " phụ trách "
_CONSTITUENCY = " đơn vị "
_COMMITTEES = ("ủy ban ", "hội đồng ", "tiểu ban ", "ban chỉ đạo ")
"""Bodies that may tell their task behind "về" when they have a name already."""
_DEPUTIES = ("đbqh", "đại biểu quốc hội", "quốc hội")
_MOST_TAILS = 3
_MOST_WORDS = 12
_WORD = re.compile(r"[^\W_][\w/&.-]*")
_AREA_ENDS = ("của ", "tại ", "thuộc ", "ở ", "từ ")
_OWNERS = (" của ", " thuộc ")
_CLOSING = (",", ".", ";", ":", ")", " (", " -", "\n", "”", '"')
_APART = (", ", "- ", "(", "\n", ": ", "; ")
"""What stands before a post that is told beside a name and not by a verb."""
_DEICTIC = (" này", " đó", " đây", " trên")


@dataclass(slots=True)
class Core:
    """A post as far as it was read: its role, its body and the name glued to it."""

    title: Title
    title_end: int
    organization: Offsets | None
    name: Offsets | None
    end: int


class PostTails:
    """Reads what goes on behind a post; built once for the grammar of posts."""

    def __init__(
        self,
        lexicon: Lexicon,
        words: BodyWords,
        bodies: OrganizationGrammar,
        names: NameGrammar,
        abroad: NamesAbroad,
        titles: re.Pattern[str],
    ) -> None:
        self._words = words
        self._bodies = bodies
        self._names = names
        self._abroad = abroad
        self._titles = titles
        self._high = frozenset(lexicon.words("position_high"))
        self._envoys = frozenset(lexicon.words("position_envoy"))
        self._parts = (*words.parts, *lexicon.words("organization_inner"))
        self._scenes = tuple(lexicon.words("organization_scene"))
        districts = alternation(lexicon.words("organization_district"))
        self._district = re.compile(rf"{districts} ?[\w .'’-]{{1,30}}\Z")
        self._auxiliaries = tuple(f" {word} " for word in lexicon.words("position_auxiliary"))
        self._topics = tuple(lexicon.words("position_topic"))

    def extend(self, source: Source, core: Core) -> None:
        """Take all that belongs to the post behind its body, and the name behind that."""
        if source.low.endswith(_IN_CHARGE[:-1], core.title.role, core.end) and core.organization is None:
            self._takes_area(source, core, core.end + 1)  # "Bộ trưởng ⟨phụ trách⟩ vấn đề ..."
        for _ in range(_MOST_TAILS):
            if core.name is not None or not source.low.startswith(_STARTS, core.end):
                return
            if not self._take(source, core):
                return

    def _take(self, source: Source, core: Core) -> bool:
        low, end = source.low, core.end
        if low.startswith(", ", end):
            return self._takes_district(source, core) or self._takes_parent(source, core)
        if low.startswith((" và ", " & "), end):
            return self._takes_twin(source, core, low.index(" ", end + 1) + 1)
        if low.startswith(_IN_CHARGE, end):
            return self._takes_area(source, core, end + len(_IN_CHARGE))
        if low.startswith(" về ", end):
            return self._has_task(source, core) and self._takes_area(source, core, end + len(" về "))
        if low.startswith(_CONSTITUENCY, end):
            return self._takes_constituency(source, core, end + len(_CONSTITUENCY))
        return self._takes_seat(source, core, low.index(" ", end + 1) + 1)

    def _takes_constituency(self, source: Source, core: Core, at: int) -> bool:
        """Take the place that deputies are elected in: "Trưởng đoàn ĐBQH khóa XIV ⟨đơn vị tỉnh X⟩"."""
        part = core.organization
        if part is None or not any(word in source.low[slice(*part)] for word in _DEPUTIES):
            return False
        body = self._bodies.match(source, at, self._titles)
        return body is not None and body.end > at and self._join(core, at, body)

    def _is_part(self, source: Source, core: Core) -> bool:
        """Tell whether the body is a part of a larger one, or is not told and a larger one may follow."""
        if core.organization is not None:
            return self._is_field(source, core.organization) or source.low.startswith(
                self._parts, core.organization[0]
            )
        return core.title.kind in ("office", "staff", "lead") and core.title.head not in self._high

    def _is_field(self, source: Source, organization: Offsets) -> bool:
        """Tell whether what was taken for a body is a field of work: "Giám đốc ⟨Đào tạo⟩"."""
        start, end = organization
        field = self._words.term(source.low, start)
        return field is not None and field.sort <= Sort.ACT and start + len(field.text) == end

    def _takes_seat(self, source: Source, core: Core, at: int) -> bool:
        """Take the body at which a role is held: "chuyên gia ⟨tại Viện X⟩"."""
        if source.low.startswith(self._scenes, at) or not self._is_part(source, core):
            return False
        if source.low.startswith(" từ ", core.end) and core.title.kind != "staff":
            return False
        noun = self._words.term(source.low, at)
        firm = (noun is None or noun.sort != Sort.UNIT) and self._is_firm(source, core, at)
        if noun is None and not firm:
            return False
        body = self._bodies.match(source, at, self._titles)
        if body is None or body.end <= at:
            return False
        return (firm or self._is_named_body(source, at, body.end)) and self._join(core, at, body)

    def _is_named_body(self, source: Source, start: int, end: int) -> bool:
        """Tell whether a body with a name of its own stands there, not "một công ty", "trường này"."""
        term = self._words.term(source.low, start)
        if term is None or term.sort != Sort.UNIT or source.low.endswith(_DEICTIC, start, end):
            return False
        name = source.text[start + len(term.text) : end]
        return (not name.islower() and bool(name)) or (not name and source.text[start:end].isupper())

    def _is_firm(self, source: Source, core: Core, start: int) -> bool:
        """Tell whether a foreign name that is no place stands there: "giám đốc mua hàng tại ⟨Nomi⟩"."""
        words = self._names.words_at(source, start, 1)
        fielded = core.title.kind == "staff" or self._has_field(core)
        if core.organization is not None or not fielded or not words:
            return False
        if self._words.place(source.low, start) is not None:
            return False
        return not is_vietnamese(source.low[slice(*words[0])])

    @staticmethod
    def _has_field(core: Core) -> bool:
        """Tell whether the role says its field: "giám đốc ⟨thương mại⟩", "chuyên gia ⟨y tế⟩"."""
        if core.title_end > core.title.role + len(core.title.head):
            return True
        return core.title.head.removeprefix("phó ").startswith("giám đốc ")

    def _takes_twin(self, source: Source, core: Core, at: int) -> bool:
        """Take the second of two fields and the body behind: "Giám đốc kế hoạch ⟨và tiếp thị X⟩"."""
        part = core.organization
        if not (self._has_field(core) if part is None else self._is_field(source, part)):
            return False
        field = self._words.term(source.low, at)
        if field is None or field.sort > Sort.ACT or self._words.states(source.low, at):
            return False
        body = self._bodies.match(source, at, self._titles)
        end = at + len(field.text)
        if part is not None:
            return self._join(core, at, body or Body(end))
        core.title_end = core.end = end
        if body is not None and body.end > end + 1 and source.text[end + 1].isupper():
            self._join(core, end + 1, body)
        return True

    def _takes_parent(self, source: Source, core: Core) -> bool:
        """Take the larger body behind a comma: "Trưởng khoa Nhi⟨, BV Bạch Mai⟩"."""
        at = core.end + 2
        noun = self._words.term(source.low, at)
        if noun is None or noun.sort != Sort.UNIT or not self._is_part(source, core):
            return False
        name = at + len(noun.text) + 1
        if source.text[at].islower() and not source.text[name : name + 1].isupper():
            return False  # ", bộ Y tế", but not ", trường đã ..."
        if self._titles.match(source.low, at) or self._words.opens_other.end(source.low, at) is not None:
            return False
        if not self._may_lie_in(source, core.organization, at):
            return False
        body = self._bodies.match(source, at, self._titles)
        if body is None or not self._is_named_body(source, at, body.end):
            return False
        closed = source.low.startswith(_CLOSING, body.end) or body.end == len(source.low)
        if body.name is None and not closed and self._words.says.match(source.low, body.end) is None:
            return False
        return self._join(core, at, body)

    def _may_lie_in(self, source: Source, part: Offsets | None, whole: int) -> bool:
        """Tell whether a body may be a part of the one at `whole`: another noun, and no place of its own."""
        if part is None or self._is_field(source, part):
            return True
        return not self._is_alike(source, part[0], whole) and not self._is_located(source, part)

    def _is_alike(self, source: Source, part: int, whole: int) -> bool:
        """Tell whether two bodies begin with the same noun, so that neither is a part of the other."""
        first, second = self._words.term(source.low, part), self._words.term(source.low, whole)
        return first is not None and second is not None and first.text == second.text

    def _is_located(self, source: Source, organization: Offsets) -> bool:
        """Tell whether a body ends with its place, so that no larger body is told behind it."""
        last = source.low[slice(*organization)].rsplit(" ", 2)[-2:]
        return (
            " ".join(last) in self._words.known
            or self._district.search(source.low, *organization) is not None
        )

    def _takes_district(self, source: Source, core: Core) -> bool:
        """Take the city behind the district of a body: "UBND quận 1⟨, TP.HCM⟩"."""
        at = core.end + 2
        if core.organization is None or not source.text[at : at + 1].isupper():
            return False
        place = self._words.place(source.low, at)
        if place is None or source.low.startswith(self._auxiliaries, place):
            return False
        if self._district.search(source.low, *core.organization) is None:
            return False
        return self._join(core, at, Body(place))

    def _has_task(self, source: Source, core: Core) -> bool:
        """Tell whether a task may follow behind "về": that of an envoy, or the name of a committee."""
        if source.low.startswith(self._topics, core.end + len(" về ")):
            return False
        if core.title.head in self._envoys:
            return True
        if core.organization is None:
            return False
        start = core.organization[0]
        if source.low.startswith(_COMMITTEES, start):
            return True
        if source.low.startswith(_DEPUTIES, start):
            return False  # "tranh luận với đại biểu Quốc hội ⟨về vấn đề ...⟩"
        unnamed = source.text[start + 1 : core.end].islower() and source.low.count(" ", start, core.end) < 3
        noun = self._words.term(source.low, start)
        return unnamed and noun is not None and noun.sort == Sort.UNIT

    def _takes_area(self, source: Source, core: Core, at: int) -> bool:
        """Take what the holder answers for, where the post is told beside a name and not by a verb."""
        end, name = self._area(source, at)
        if end is None or (name is None and not self._stands_apart(source, core.title.start, end)):
            return False
        if core.organization is None:
            core.title_end = end
        elif source.low.startswith(" về ", core.end):
            core.organization = (core.organization[0], end)
        core.end, core.name = end, name
        if name is None and source.low.startswith(_OWNERS, end):
            start = source.low.index(" ", end + 1) + 1
            body = self._bodies.match(source, start, self._titles)
            if body is not None and body.end > start:
                self._join(core, start, body)
        return True

    def _stands_apart(self, source: Source, start: int, end: int) -> bool:
        """Tell whether a post is told beside a name and not by a verb, and ends where a post may end."""
        if start and not source.text.endswith(_APART, 0, start):
            return False
        if end == len(source.low) or source.low.startswith((*_CLOSING, *_OWNERS), end):
            return True
        return self._words.says.match(source.low, end) is not None

    def _area(self, source: Source, at: int) -> tuple[int | None, Offsets | None]:
        """Return the end of a field in any words, and the name of a person behind it."""
        text, low = source.text, source.low
        end: int | None = None
        half = False  # "Cộng", of which "đồng" is the other half
        for _ in range(_MOST_WORDS):
            word = _WORD.match(low, at)
            if word is None or low.startswith(_AREA_ENDS, at):
                break
            small = end is not None and text[at].islower() and not half and not low.startswith("với ", at)
            if small and self._words.states(low, at):
                break
            name = self._name(source, at) if end is not None and text[at].isupper() else None
            if name is not None:
                return end, name
            term = self._words.term(low, at)
            whole = term is not None and " " in term.text
            half = text[at].isupper() and not whole
            end = at + len(term.text) if term is not None and whole else word.end()
            glued = _WORD.match(low, end + 1) if text.startswith(("-", "&", "/"), end) else None
            end = glued.end() if glued is not None else end  # "châu Á⟨-TBD⟩"
            if text[end : end + 1] != " ":
                break
            at = end + 1
        return end, None

    def _name(self, source: Source, at: int) -> Offsets | None:
        """Return the personal name that begins at `at`."""
        end = self._names.match(source, at)
        if end is not None:
            return at, end
        words = self._names.words_at(source, at, 5)
        if self._abroad.starts(source, words, whole=True) == 0 and self._words.place(source.low, at) is None:
            return at, words[-1][1]
        return None

    @staticmethod
    def _join(core: Core, at: int, body: Body) -> bool:
        core.organization = (core.organization[0] if core.organization else at, body.end)
        core.end, core.name = body.end, body.name
        return True
