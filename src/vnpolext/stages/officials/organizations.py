"""The body part of a post: from its unit noun to where a verb, a person or the next post begins.

A body is read word by word. Terms of the vocabulary ("tài nguyên", "quản lý thị trường") may stand in
small letters, proper names are runs of capitals, and whatever is neither ends the body. Where a run of
capitals ends in a personal name ("UBND tỉnh Bắc Ninh Vương Quốc T...") the body ends before it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from vnpolext.grammar.abroad import NamesAbroad
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.names import Behind, NameGrammar
from vnpolext.grammar.runs import Word
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.officials.body_names import BodyNames
from vnpolext.stages.officials.body_words import BodyWords, Sort, Term
from vnpolext.stages.officials.small_words import joins_body

_WORD = re.compile(r"[^\W_][\w&/.'’]*(?:-[^\W_][\w&/.'’]*)*")
_NUMBER = re.compile(
    r"(?:số )?(?:\d{1,4}[A-Za-zĐđ]?(?:[/.-]\d{1,3}[A-Z]?)?|[IVX]{1,5}|[A-ZĐ]\d{0,2})(?![\w/])"
    r"(?! (?:tháng|năm|ngày|tuổi|giờ|phút|triệu|tỷ|tỉ|nghìn|ngàn|người|đồng|lần)(?!\w))"
)
_INITIALS = late_regex(r"(?:[A-Z]\. ?){1,3}(?P<family>[A-ZĐ][\w'’-]+)")
"""A foreign name whose given names are initials: "H.R. McDonald", "X.La-vrin"."""
_CLAN = " tộc"
_GLUED_VERB = late_regex(r"[A-ZĐ]{2,}(?=[a-zà-ỹđ]{2,}\Z)")
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
"""A brand that begins with a small letter: "eComDX"."""
_KINDS = {Sort.FIELD: "term", Sort.ACT: "act", Sort.UNIT: "unit", Sort.PLACE: "place"}
_OF_A_PLACE = ("ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân", "tỉnh ủy", "huyện ủy", "ban cán sự")
_COMMITTEES = ("ban ", "ủy ban ", "hội đồng ")
_WHOLE = ("chính phủ", "quốc hội")
"""Bodies of the state that no field in small letters follows."""
_OFFICES_OF_STATE = ("bộ ", "cục ", "vụ ")
_OPENERS = frozenset(
    "tôi chúng có mở khó nếu vì được phải đây việc nhiều không đã cần sẽ để khi trong về với giảm"
    " tăng".split()
)
_VERBS = frozenset("giảm tăng cần phải nếu đây sẽ đã chúng tôi".split())
"""Those of them that open no field of work: "Bộ Y tế ⟨Giảm⟩ phiền hà cho người bệnh"."""
_HIGHLAND_WOMAN = ("h'", "h’", "hʼ")
_SCHOOLS = ("đại học ", "đh ", "trường ", "bệnh viện ", "bv ")
_MOST_WORDS = 40
_LONGEST = 260


class Body(NamedTuple):
    """Where a body ends, and the personal name that follows it directly, if any."""

    end: int
    name: Offsets | None = None


class OrganizationGrammar:
    """Finds the right end of the body of a post; built once from the vocabulary."""

    def __init__(self, words: BodyWords, names: NameGrammar, abroad: NamesAbroad) -> None:
        self._words = words
        self._names = names
        self._abroad = abroad

    def opens_body(self, source: Source, pos: int) -> bool:
        """Tell whether a body rather than a name starts at `pos`: a phrase of bodies or a unit noun."""
        term = self._words.term(source.low, pos)
        if term is None or (" " not in term.text and term.sort < Sort.UNIT):
            return False
        return not _outruns(self._words, self._names, source, pos, len(term.text))

    def match(
        self, source: Source, pos: int, titles: re.Pattern[str], unit: int | None = None
    ) -> Body | None:
        """Read a body from `pos` on.

        Args:
            source: the document.
            pos: where the body or its name begins.
            titles: what opens the next post; the body ends before it.
            unit: where its unit noun stands if that comes before `pos` ("Trưởng Ban ⟨Tổ chức⟩").

        Returns:
            The body's end and a name glued to it; None where no body begins.
        """
        return _BodyReading(self._words, self._names, source, pos, titles, self._abroad).run(unit)


def _outruns(words: BodyWords, names: NameGrammar, source: Source, at: int, length: int) -> bool:
    """Tell whether a personal name of three words starts at `at` and is longer than the term there."""
    if not source.text[at].isupper():
        return False
    end = names.match(source, at)
    if end is None or end <= at + length or source.text.count(" ", at, end) < 2:
        return False
    return not words.ends_in_place(source.low, at, end)


class _BodyReading(BodyNames):
    """One body being read, word by word."""

    def run(self, unit: int | None) -> Body | None:
        """Take word after word; stop at the first that does not belong."""
        if unit is not None:
            self.unit, self.before = unit, "unit"
        self.firm = self.source.low.startswith(self.words.firm_heads, self.unit)
        limit = self.start + _LONGEST
        for _ in range(_MOST_WORDS):
            if self.at > limit or not self._step():
                break
        if self.end == self.start and self.name is None:
            return None
        return Body(self.end, self.name)

    def _step(self) -> bool:
        """Take the next word or phrase; False where the body ends."""
        text, low, at = self.source.text, self.source.low, self.at
        word = _WORD.match(text, at)
        if word is None:
            return self.over_mark()
        upper = text[at].isupper() or _BRAND.match(text, at) is not None
        if upper and self.before == "place":
            known = self.words.place(low, at)
            if known is not None:
                return self._take_known(at, known)
        term = self.term(at)
        if (
            term is not None
            and not upper
            and term.sort <= Sort.ACT
            and low[self.start : self.end] in _WHOLE
            and not low.startswith("khóa ", at)
        ):
            return False  # "Thủ tướng Chính phủ ⟨điều hành⟩ phiên họp"
        title = self.titles.match(low, at)
        inside = (
            term is not None
            and (self.before == "unit" or (upper and " " in term.text))
            and at + len(term.text) > (title.end() if title else 0)
        )
        if upper and term is not None and term.text in self.words.person_nouns and self.meets_person(at):
            return False
        if title and self.before_word in self.words.named_after:
            namesake = self.namesake_behind(title.end())
            if namesake is not None:
                return self.take(at, namesake, "proper")
        opened = self.words.opens_other.end(low, at)
        half = upper and self.abroad.opens_place(self.before_word)
        if half or (opened is not None and upper and self.words.place(low, at) is not None):
            opened = None  # "xã Mường ⟨Do⟩", "Tỉnh ủy ⟨Bà Rịa⟩"
        if (title and not inside) or (opened is not None and (term is None or at + len(term.text) <= opened)):
            return False
        if (
            term is not None
            and " " in term.text
            and not _outruns(self.words, self.names, self.source, at, len(term.text))
        ):
            return self._take_term(at, term)
        if upper:
            taken = self._capitals(at)
            if taken is not None:
                return taken
        if term is not None:
            return self._take_term(at, term)
        if upper:
            opening = low[at : word.end()]
            told = self.before in ("proper", "place") or (self.before == "term" and opening in _VERBS)
            if told and self._opens_sentence(opening, word.end()):
                return False
            if not half and self.before not in ("place", "unit") and self.names.breaks_at(self.source, at):
                return False
            return self.take(at, self._word_end(at, word.end()), "proper")
        return self._small(at, word.end())

    def _opens_sentence(self, word: str, end: int) -> bool:
        """Tell whether a capital begins a sentence whose full stop before is lost: "Vũng Tàu ⟨Có⟩ ba"."""
        following = self.source.text[end + 1 : end + 2]
        return word in _OPENERS and self.source.text.startswith(" ", end) and following.islower()

    def _word_end(self, start: int, end: int) -> int:
        """End a word at a full stop that only a lost blank put inside it ("Cẩm Nam.Từ")."""
        initials = _GLUED_VERB.match(self.source.text, start, end)
        if initials is not None and self.words.states(self.source.low, initials.end()):
            return initials.end()  # "Giám đốc CATP⟨chúc⟩ mừng"
        dot = self.source.text.find(".", start, end)
        glued = dot - start > 2 and self.source.text[start + 1 : dot].islower()
        return dot if glued else end

    def _take_term(self, at: int, term: Term) -> bool:
        """Take a term; in small letters only where it cannot be a verb or a new thought."""
        if self.source.text[at].islower() and not self._fits(at, term):
            committee = self.source.low.startswith(_COMMITTEES, self.unit)
            joins = (term.sort < Sort.UNIT or (committee and term.sort == Sort.UNIT)) and joins_body(self, at)
            return joins and self.take(at, at + len(term.text), "term")
        if self.located and term.text.startswith(_OF_A_PLACE) and self._is_of_a_place():
            return False  # "UBND tỉnh Khánh Hòa ⟨Ban cán sự đảng⟩ ...": a lost full stop
        self.firm = (self.firm or term.text in self.words.firms) and term.text not in self.words.bare
        self.located = self.located or term.sort == Sort.PLACE
        end = at + len(term.text)
        if self.source.text.startswith(("&", "-"), end):  # "HĐND&UBND", "VNPT-Media"
            whole = _WORD.match(self.source.text, at)
            end = max(end, whole.end()) if whole else end
        kind = "bare" if term.text in self.words.bare else _KINDS[term.sort]
        return self.take(at, end, kind)

    def _is_of_a_place(self) -> bool:
        """Tell whether the body so far is one that a place has, and ends with the place."""
        return self.before in ("proper", "place") and self.source.low.startswith(_OF_A_PLACE, self.unit)

    def _fits(self, at: int, term: Term) -> bool:
        """Tell whether a term in small letters belongs to the body here."""
        stop = self.words.stop.end(self.source.low, at)
        stopped = stop is not None and stop >= at + len(term.text)
        if term.text == "thông tin" and self.before in ("place", "proper"):
            return False  # "Ban quản lý dự án TPHCM ⟨thông tin⟩, ..."
        if term.sort == Sort.ACT:
            return self.before in ("unit", "and") or ((self.before == "act" or self.acronym) and not stopped)
        following = self.source.text[at + len(term.text) + 1 : at + len(term.text) + 2]
        named = following.isupper() or following.isdigit()
        if term.sort == Sort.FIELD and " " not in term.text:
            return named or self.before in ("unit", "and", "act")
        if term.sort == Sort.FIELD:
            return not stopped or self.before in ("unit", "and", "term", "act")
        if term.sort == Sort.UNIT and " " not in term.text:
            return named or self.unfinished or self.before in ("", "unit", "and")
        return True

    def _capitals(self, at: int) -> bool | None:
        """Take a run of capitals up to a personal name in it; None where another reading is due."""
        text, low, names = self.source.text, self.source.low, self.names
        words = names.words_at(self.source, at, 8)
        if len(words) > 1 and self._goes_on_small(words[-1]):
            words = words[:-1]
        if not words:
            return None
        if names.is_highland(self.source, at) and (
            self.before != "place" or self.before_word == "tỉnh" or low[at] == "h"
        ):
            self.name = (at, words[min(len(words), 3) - 1][1])
            return False
        for index in range(1, len(words) - 1):  # a woman of the highlands: "Than Hà Tu ⟨H'Mai Niê⟩"
            if low.startswith(_HIGHLAND_WOMAN, words[index][0]):
                return self.end_before(words, index)
        if (
            self.before in ("proper", "term")
            and self.words.place(low, at) is None
            and names.is_transcribed(self.source, words)
        ):
            self.name = (at, words[min(len(words), 6) - 1][1])
            return False
        initials = _INITIALS.match(self.source.text, at) if text[at + 1 : at + 2] == "." else None
        if initials is not None and not self.firm and not is_vietnamese(initials["family"].lower()):
            self.name = (at, initials.end())
            return False
        behind = self._behind()
        school = low.startswith(_SCHOOLS, self.unit)
        namesake = names.namesake_at(low, words) if behind or school else None
        if namesake is not None:
            return self.take(at, namesake, "proper")
        friends = self.words.friends.match(low, at) if self.before_word.endswith("hữu nghị") else None
        if friends is not None:
            return self.take(at, friends.end(), "proper")
        if behind == "firm" and self.is_speaker(words):
            return self.end_before(words, 0)
        split = names.split(self.source, words, self.words.known, behind)
        if split == 0 and self._is_called(words[-1][1]):
            last = words[-1][1]  # "chợ ⟨Lương Văn Can⟩", "Hội đồng trị sự ⟨Nguyễn Phúc tộc⟩"
            return self.take(at, last + len(_CLAN) if low.startswith(_CLAN, last) else last, "proper")
        if split == 0 or (split is not None and self.term(at) is None):
            return self.end_before(words, split)
        known = self.words.place(low, at)
        if known is not None:
            return self._take_known(at, known)
        if split is None and (foreign := self.foreign_start(words)) is not None:
            return self.end_before(words, foreign)
        if self.before == "term" and len(words) < 4 and not self.firm and self._began_with_field():
            end = names.match(self.source, at, "foreign")
            if end is None and self.is_family(words):
                end = words[0][1]
            if end is not None:
                self.name = (at, end)
                return False
        if self.before == "term" and low.startswith(_OFFICES_OF_STATE, self.unit) and self.is_family(words):
            self.name = words[0]
            return False
        return self._proper_run(words)

    def _is_called(self, end: int) -> bool:
        """Tell whether a whole name is that of a market, a port, a clan: "chợ ⟨Lương Văn Can⟩"."""
        called = self.words.called_whole
        return self.before_word.rpartition(" ")[2] in called or self.source.low.startswith(_CLAN, end)

    def _behind(self) -> Behind:
        """Say what stands before a run of capitals, as far as it bears on names in it."""
        if self.before == "place" and self.before_word == "tỉnh":
            return ""  # the provinces are known, so anything else behind "tỉnh" may be a person
        if self.firm and (
            self.before != "proper" or self.before_word.rpartition(" ")[2] in self.names.firm_forms
        ):
            return "firm"
        if self.before == "place" or self.before_word in self.words.named_after:
            return "place"
        local = self.before_word.endswith(self.words.local) and not self.source.low.startswith(
            "bộ ", self.unit
        )
        return "body" if local else ""

    def _take_known(self, at: int, end: int) -> bool:
        """Take a known place; behind a country a foreign name may follow."""
        self.located = True
        taken = self.take(at, end, "proper")
        self.unfinished = False
        if self.words.country(self.source.low, at) == end:
            self.name = self.foreign_name()
        elif self.source.text[at:end].isupper() and self.term(self.at) is None:
            stop = self.names.match_abroad(self.source, self.at)
            if stop is not None and self.words.place(self.source.low, self.at) is None:
                self.name = (self.at, stop)  # "Giám đốc ... của APEC ⟨Jane Doe⟩"
        return taken and self.name is None

    def _proper_run(self, words: list[Word]) -> bool | None:
        """Take a run of capitals that holds no personal name, up to the next word of the vocabulary."""
        if len(words) < 2 or self.term(words[0][0]) is not None:
            return None
        last = words[0]
        for word in words[1:]:
            if self.term(word[0]) is not None or self.words.place(self.source.low, word[0]) is not None:
                break
            if self.words.opens_other.end(self.source.low, word[0]) is not None:
                break
            last = word
        whole = _WORD.match(self.source.text, last[0])
        end = self._word_end(last[0], whole.end()) if whole else last[1]
        return self.take(words[0][0], max(last[1], end), "proper")

    def _began_with_field(self) -> bool:
        """Tell whether the body began with its field or with "bộ": "Bộ trưởng ⟨Nội vụ⟩ ..."."""
        term = self.term(self.start)
        return term is not None and self.unit == self.start and (term.sort == Sort.FIELD or term.text == "bộ")

    def _goes_on_small(self, word: Word) -> bool:
        """Tell whether a capitalised word opens a term that goes on in small letters ("Thanh tra")."""
        term = self.term(word[0])
        return term is not None and word[0] + len(term.text) > word[1]

    def _small(self, at: int, end: int) -> bool:
        """Take a small word that belongs inside a body: the rest of a word, a joint, a number."""
        low = self.source.low
        if self.unfinished and self._completes(at, end):
            return self.take(at, end, "term")
        if self.before == "" and low.startswith("các ", at) and self._opens_many(at + 4):
            return self.go_on(at + 4, "")
        if low.startswith("và ", at):
            return self.over_and(at + 3)
        if low.startswith("của ", at):
            return self.over_of(at + 4)
        if low.startswith("thuộc ", at):
            return self.over_of(at + 6)
        if low.startswith("về ", at) and self._has_task(at + 3):
            return self.go_on(at + 3, "and")
        if low[at:end] == "này" and self.before in ("place", "unit"):
            taken = self.take(at, end, "proper")
            self.name = self.foreign_name(abroad=True)
            return taken and self.name is None
        number = _NUMBER.match(self.source.text, at)
        if number and self.before not in ("", "and"):
            return self.take(at, number.end(), "proper")
        if joins_body(self, at):
            return self.take(at, end, "term")
        return self.over_seat(at)

    def _has_task(self, at: int) -> bool:
        """Tell whether "về" stands before the task of a committee: "Ban Chỉ đạo về phòng chống thiên tai"."""
        if self.before_word == "quốc gia":
            task = self.term(at)  # "Trung tâm Quốc gia ⟨về APEC⟩", "Ủy ban Quốc gia ⟨về biến đổi khí hậu⟩"
            known = task is not None and " " in task.text and not self.words.states(self.source.low, at)
            return known or self.source.text[at : at + 1].isupper()
        if not self.source.low.startswith(_COMMITTEES, self.unit):
            return False
        term = self.term(at)
        return term is not None and " " in term.text and not self.words.states(self.source.low, at)

    def _opens_many(self, at: int) -> bool:
        """Tell whether "các" stands before a body in the plural: "Tư lệnh ⟨các⟩ lực lượng vũ trang"."""
        term = self.term(at)
        return term is not None and " " in term.text

    def _completes(self, at: int, end: int) -> bool:
        """Tell whether a small word is the second half of a capitalised one: "Đoàn ⟨kết⟩", "Dân ⟨tiến⟩"."""
        low = self.source.low
        if low[at:end] in ("và", "của") or not is_vietnamese(low[at:end]):
            return False
        crafted = (
            self.firm and self.source.text[end : end + 2][1:].isupper()
        )  # "Công ty TNHH Đúc ⟨đồng⟩ Sao Mai"
        return crafted or not self.words.states(low, at)
