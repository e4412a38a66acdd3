"""A body half read, and what it may go on over: "và", "của", a comma, a dash, a bracket."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.officials.body_words import BodyWords, Sort, Term

_ABBREVIATION = re.compile(r" \([A-ZĐÂĂÊÔƠƯ][\w&./ -]{1,11}\)(?= )")
_PLACE_DOT = re.compile(r"\. ?[^\W_]")
_DOTTED = frozenset({"tp", "tx", "tt", "q", "p", "h", "x", "t.p"})
_NEW_SENTENCE = late_regex(
    r"\. (?:Sắp|Theo|Tuy|Sau|Trước|Trong|Tại|Khi|Việc|Đây|Ngoài|Hiện|Cùng|Ông|Bà|Các) [^\W\d_A-ZĐ]"
)
"""A full stop behind "TP" that ends a sentence after all."""
_FIELD_SHAPE = late_regex(r"[^\W\d_a-zà-ỹđ]\w* [a-zà-ỹđ]+(?= ?[,.:;()\n]| [^\W\d_])")
"""One capital and small letters, as fields are written and names are not: "Quy hoạch - ⟨Giao đất⟩"."""
_DASH = re.compile(r" ?- ?")
_ACRONYM = late_regex(r"[A-ZĐ]{2,8}(?!\w)")
_OPEN = frozenset({"", "unit", "bare", "term", "act", "and"})
"""What stands before the first word of a field, which may have a second in small letters."""
_GROUPS = frozenset({"tổ", "đội", "nhóm"})
"""Nouns of a group of people, though they are nouns of places too: "Tổ ⟨Hàn⟩ cắt"."""
_BRANCH = "chi nhánh "
_CRIMES = "tội phạm về "
"""What police units are named after, one field behind the other: "... về kinh tế⟨, ma túy⟩"."""
_QUARTERS = ("đông", "tây", "nam", "bắc")
_CLAUSE_END = re.compile(r"[.;:()\n]")
_WORD = re.compile(r"\w+")
_SERIES_WINDOW = 70
_MANY = ("các", "những", "một", "nhiều", "mọi")
_FIELDS = (Sort.FIELD, Sort.ACT)
_UNIVERSITIES = ("đại học", "đh")
_HOUSES = frozenset({"trường", "trường đại học", "trường đh", "bệnh viện", "học viện", "công ty", "đại học"})
"""Nouns of bodies that may stand in small letters behind a comma: "Phòng Đào tạo, ⟨trường⟩ Đại học Y"."""
_PARENT = late_regex(r"[A-ZĐ][A-ZĐ&]{2,6}(?= ?[,.:;)\n]| [^\W\d_A-ZĐÁÂĂÔƠƯ])")
"""The initials of a parent body behind a comma: "Phó Cục trưởng Cục X, ⟨NHNN⟩"."""
_COLLEGES = ("trường ", "đại học ", "đh ", "viện ", "khoa ", "học viện ")


class BodyJoints:
    """The state of one body being read: where it ends so far and what was read last.

    `before` tells what that was: "" nothing yet, "unit", "bare" (a unit that is a whole name), "place",
    "term", "act", "proper" (a capitalised word), "and" (a joint).
    """

    firm = False
    """Whether a unit noun was read that is often named like a person: a firm, a school."""

    def __init__(
        self, words: BodyWords, names: NameGrammar, source: Source, start: int, titles: re.Pattern[str]
    ) -> None:
        self.words, self.names, self.source, self.titles = words, names, source, titles
        self.start = self.end = self.at = self.unit = start
        self.before = ""
        self.before_word = ""
        self.unfinished = False
        self.acronym = False
        self.proper = False
        self.located = False
        self.name: Offsets | None = None

    def term(self, at: int) -> Term | None:
        """Return the longest term of the vocabulary at `at`."""
        return self.words.term(self.source.low, at)

    def take(self, start: int, end: int, sort: str) -> bool:
        """Make a stretch part of the body and move on; False at the end of the text."""
        low, text = self.source.low, self.source.text
        while end > start and text[end - 1] in ".,-/'’":
            end -= 1
        opens = self.before in _OPEN or self.acronym or self.before_word in _GROUPS
        self.unfinished = sort == "proper" and opens and self._is_half(start, end)
        self.acronym = end - start > 1 and text[start:end].isupper()
        self.proper = self.proper or text[start].isupper()
        self.before_word = low[start:end]
        self.before, self.end, self.at = sort, end, end
        if self.before_word in _DOTTED and _PLACE_DOT.match(text, end) and not _NEW_SENTENCE.match(text, end):
            self.at += 1
        while text.startswith(" ", self.at) and self.at < end + 3:
            self.at += 1
        return self.at < len(text)

    def _is_half(self, start: int, end: int) -> bool:
        """Tell whether a capitalised word may have a second half in small letters: "Đúc ⟨đồng⟩"."""
        form, _, word = self.source.text[start:end].rpartition(" ")
        if form and form.lower() not in self.names.firm_forms:  # "TNHH Đúc"
            return False
        return word[1:].islower() and is_vietnamese(word.lower())

    def go_on(self, at: int, as_: str) -> bool:
        """Continue at `at`, over a joint."""
        self.before, self.at = as_, at
        return True

    def is_other(self, at: int) -> bool:
        """Tell whether a person, an honorific or a post starts at `at`."""
        low, text = self.source.low, self.source.text
        if self.titles.match(low, at) or self.words.opens_other.end(low, at) is not None:
            return True
        if self.names.honorific_at(self.source, at) is not None:
            return True
        if not text[at : at + 1].isupper():
            return False
        end = self.names.match(self.source, at)
        return end is not None and (self.term(at) is None or text.count(" ", at, end) >= 2)

    def over_and(self, at: int) -> bool:
        """Go on behind "và" where a field of work follows, not a person, a post or another body."""
        if self.before == "" or self.is_other(at):
            return False
        term, upper = self.term(at), self.source.text[at : at + 1].isupper()
        if term is None and not upper:
            return self._is_small_series(at) and self.go_on(at, "and")
        if term is not None and term.sort >= Sort.UNIT:
            field_like = self.before in ("term", "act") and " " in term.text and not upper
            if not field_like and not self.source.low.startswith(self.words.twins, at):
                return False
        return self.go_on(at, "and")

    def over_of(self, at: int) -> bool:
        """Go on behind "của", "thuộc" where a body follows."""
        upper = self.source.text[at : at + 1].isupper()
        if upper and self.before != "" and self.words.place(self.source.low, at) is not None:
            return self.go_on(at, "unit")
        if self.before == "" or self.is_other(at):
            return False
        term = self.term(at)
        is_body = (
            term is not None
            and term.sort >= Sort.UNIT
            and (
                upper
                or " " in term.text
                or self.source.text[at + len(term.text) + 1 : at + len(term.text) + 2].isupper()
            )
        )
        if not is_body and self.words.place(self.source.low, at) is None and not self._is_firm(at):
            return False
        return self.go_on(at, "unit")

    def _is_firm(self, at: int) -> bool:
        """Tell whether an acronym or a foreign name starts at `at`: the owner of a body, "của VCCI"."""
        words = self.names.words_at(self.source, at, 1)
        if not words:
            return False
        start, end = words[0]
        shouted = end - start > 1 and self.source.text[start:end].isupper()
        return shouted or not is_vietnamese(self.source.low[start:end])

    def over_mark(self) -> bool:
        """Go over a comma, a dash or a bracket that stands inside a name."""
        text = self.source.text
        if self.before == "" or self.at == self.start:
            return False
        if text.startswith(" (", self.end):
            return self._over_bracket()
        if text.startswith(" & ", self.end):
            after = self.end + 3
            if not text[after : after + 1].isupper():
                return self.over_and(after)
            return not self.is_other(after) and self.go_on(after, "and")
        if text.startswith(", ", self.end):
            return self._over_comma(self.end + 2)
        if (
            text.startswith("/", self.end)
            and text[self.end + 1 : self.end + 2].isalpha()
            and not self.acronym
        ):
            return self.go_on(self.end + 1, "and")  # "chất độc da cam/dioxin"
        dash = _DASH.match(text, self.end)
        return dash is not None and dash.end() > self.end and self._over_dash(dash.end())

    def _over_bracket(self) -> bool:
        """Go on behind an abbreviation: "Bệnh viện Đa khoa (BVĐK) huyện ..."."""
        bracket = _ABBREVIATION.match(self.source.text, self.end)
        if bracket is None:
            return False
        after = bracket.end() + 1
        if self.source.low.startswith(" quốc gia", bracket.end()):
            self.end = self.at = after + len("quốc gia")
            return True
        if self.source.text[after : after + 1].isupper() and self.words.place(self.source.low, after):
            self.at = after  # "Sở Tài nguyên và Môi trường (TN&MT) ⟨Hà Nam⟩"
            return True
        term = self.term(after)
        if term is None or self.is_other(after):
            return False
        upper = self.source.text[after].isupper()
        whole = term.sort == Sort.UNIT and upper and self._is_part()  # "Phòng CSGT (PC08) ⟨Công an TP.HCM⟩"
        if term.sort != Sort.PLACE and not (term.sort == Sort.FIELD and upper) and not whole:
            return False
        self.at = after
        return True

    def _is_one_word(self) -> bool:
        """Tell whether the body so far is a firm's own name, which lists of places hold too: "Sacombank"."""
        return " " not in self.source.text[self.start : self.end]

    def _over_comma(self, after: int) -> bool:
        """Go on behind a comma with a wider place, a parent body or the next of several fields."""
        text = self.source.text
        crimes = self.source.low.find(_CRIMES, self.unit, self.end) >= 0
        if crimes and text[after : after + 1].islower() and not self.words.states(self.source.low, after):
            return not self.is_other(after) and self.go_on(after, "and")
        if self.located and text[after : after + 1].isupper() and self._is_next_country(after):
            return self.go_on(after, "and")  # "khu vực Việt Nam, ⟨Campuchia⟩, Lào"
        term = self.term(after)
        if self.source.low.startswith(_BRANCH, after) and (not self.located or self._is_one_word()):
            return self.go_on(after, "unit")  # "Sacombank⟨, Chi nhánh Hưng Đạo⟩"
        if term is None:
            return self._over_small_comma(after)
        if self.is_other(after):
            return False
        end = after + len(term.text)
        if term.sort == Sort.PLACE and (not text[after].isupper() or term.text.startswith("tp")):
            following = text[end + 1 : end + 2]
            named = text[end : end + 1] in (" ", ".") and (following.isupper() or following.isdigit())
            capital = self.source.text[
                self.end - len(self.before_word)
            ].isupper()  # "huyện Long Hồ, tỉnh ..."
            told = self.before in ("proper", "place") or (capital and self.before != "bare")
            return named and told and self.go_on(after, "unit")
        if term.text.startswith(_UNIVERSITIES) and self._is_university(after):
            return self.go_on(after, "unit")
        if (
            term.text in _HOUSES
            and self._is_part()
            and not self.located
            and text[end + 1 : end + 2].isupper()
        ):
            return self.go_on(after, "unit")
        if term.sort == Sort.UNIT and text[after].isupper():
            large = len(term.text) > 3 or term.text in ("bộ", "sở", "cục", "vụ")
            return large and not self.located and self._is_part() and self.go_on(after, "unit")
        fields = term.sort in _FIELDS and self.before in ("bare", "term", "act", "unit", "proper")
        trades = self.firm and self.before in ("term", "act") and text[after].islower()
        trades = trades and text[end : end + 2].strip().isalpha()  # "HTX Sản xuất⟨, kinh doanh⟩ rượu X"
        trades = trades and not self.words.states(self.source.low, end + 1)
        return fields and (trades or self._is_series(end)) and self.go_on(after, "and")

    def _is_next_country(self, after: int) -> bool:
        """Tell whether a comma stands between two countries of one area."""
        low = self.source.low
        area = low.rfind("khu vực ", self.start, self.end) >= 0
        return area and self.words.country(low, after) is not None

    def _is_university(self, at: int) -> bool:
        """Tell whether a university of several colleges is named: "Trường Đại học Y, ⟨Đại học Huế⟩"."""
        low = self.source.low
        if not low.startswith(_COLLEGES, self.unit) and low.find(" đại học ", self.unit, self.end) < 0:
            return False
        if low.startswith((*(f"{word} quốc gia" for word in _UNIVERSITIES), "đhqg"), at):
            return True
        return any(
            low.startswith(f"{word} ", at) and self.words.place(low, at + len(word) + 1) is not None
            for word in _UNIVERSITIES
        )

    def _over_small_comma(self, after: int) -> bool:
        """Go on behind a comma with the initials of the parent, or an unknown field before "và"."""
        university = self.source.low.startswith(_COLLEGES, self.unit) and self.source.low.startswith(
            "đhqg", after
        )
        if (university or (self._is_part() and not self.located)) and _PARENT.match(self.source.text, after):
            return not self.is_other(after) and self.go_on(after, "unit")
        return (
            self._is_small_series(after)
            and not self.is_other(after)
            and self._is_series(after)
            and self.go_on(after, "and")
        )

    def _is_small_series(self, after: int) -> bool:
        """Tell whether a small word behind a joint may be one more field of an office's task."""
        if self.before not in ("term", "act") or not self.source.low.startswith(
            self.words.offices, self.unit
        ):
            return False
        small = self.source.text[self.end - 1].islower() and self.source.text[after : after + 1].islower()
        word = _WORD.match(self.source.low, after)
        known = word is not None and is_vietnamese(word[0]) and word[0] not in _MANY
        return small and known and not self.words.states(self.source.low, after)

    def _is_part(self) -> bool:
        """Tell whether the body so far is a part of a larger one: a team, a department."""
        if self.source.low.startswith(self.words.parts, self.unit):
            return True
        return self.before in ("term", "act") and not self.proper

    def _is_series(self, at: int) -> bool:
        """Tell whether "và" closes a series of fields soon: ", Thể thao và Du lịch"."""
        low = self.source.low
        stop = _CLAUSE_END.search(low, at, at + _SERIES_WINDOW)
        end = stop.start() if stop else min(len(low), at + _SERIES_WINDOW)
        joint = low.find(" và ", at, end)
        if joint < 0:
            joint = low.find(" & ", at, end) - 1
        if joint < 0 and (dash := low.find(" - ", at, end)) > 0 and self.source.text[dash + 3].isupper():
            joint = dash - 1
        if joint < 0 or self.is_other(joint + 4):
            return False
        return not self.words.stop.within(low, at, joint)

    def _over_dash(self, after: int) -> bool:
        """Go on behind a dash with another field ("Văn hóa - Xã hội") or half of a place name."""
        low = self.source.low
        upper = self.source.text[after : after + 1].isupper()
        if upper and self.before_word.endswith(_QUARTERS) and low.startswith(_QUARTERS, after):
            return self.go_on(after, "and")  # "Trung tâm ⟨Đông - Tây⟩"
        word = _ACRONYM.match(self.source.text, after) if upper and self.acronym else None
        if word is not None and self.names.honorific_at(self.source, after) is None:
            return self.take(after, word.end(), "proper")  # "Hãng thông tấn ITAR ⟨- TASS⟩"
        if low.startswith("chi nhánh ", after) and self.firm:
            return self.go_on(after, "unit")  # "Ngân hàng A ⟨- Chi nhánh tỉnh⟩"
        if upper and self.before in ("proper", "place", "term", "act"):
            friends = self.words.friend.match(low, after) and self.words.country(
                low, self.end - len(self.before_word)
            )
            if friends or self.words.place(low, after) is not None:
                return self.go_on(after, "and")
        if self.is_other(after):
            return False
        term = self.term(after)
        if not upper:
            twin = (term is None or term.sort in _FIELDS) and self.before in ("term", "act")
            small = self.source.text[self.end - 1].islower() and self.source.text[after : after + 1].islower()
            return twin and small and not self.words.states(low, after) and self.go_on(after, "and")
        if self._is_university(after):
            return self.go_on(after, "unit")
        if term is None and upper and low.startswith("bộ môn ", self.unit):
            return self.go_on(after, "and")  # "bộ môn Toán ⟨- Tin⟩"
        if term is None:
            field = self.before in ("term", "act") and low.startswith(self.words.offices, self.unit)
            small = _FIELD_SHAPE.match(self.source.text, after) is not None
            return (
                field and small and not self.names.breaks_at(self.source, after) and self.go_on(after, "and")
            )
        if term.sort == Sort.UNIT and self._is_part():
            return self.go_on(after, "unit")
        fields = term.sort in _FIELDS and self.before in ("bare", "term", "act", "unit", "proper")
        return fields and self.go_on(after, "and")
