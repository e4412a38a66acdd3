"""The body part of a post: from its unit noun to where a verb, a person or the next post begins.

A body is read word by word. Terms of the vocabulary ("tài nguyên", "quản lý thị trường") may stand in
small letters, proper names are runs of capitals, and whatever is neither ends the body. Where a run of
capitals ends in a personal name ("UBND tỉnh Bắc Ninh Vương Quốc T...") the body ends before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vnpolext.grammar.names import Behind, NameGrammar, alternation, is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.vocab import Lexicon

_FIRST_WORD = re.compile(r"[^\W_]*")
_WORD = re.compile(r"[^\W_][\w&/.'’]*(?:-[^\W_][\w&/.'’]*)*")
_NUMBER = re.compile(
    r"(?:số )?(?:\d{1,4}[A-Za-zĐđ]?(?:[/.-]\d{1,3}[A-Z]?)?|[IVX]{1,5}|[A-ZĐ]\d{0,2})(?![\w/])"
)
_ABBREVIATION = re.compile(r" \([A-ZĐÂĂÊÔƠƯ][\w&./ -]{1,11}\)(?= )")
_PLACE_DOT = re.compile(r"\. ?[^\W\d_]")
_LOCAL_BODIES = (
    "ủy",
    "đoàn",
    "ubnd",
    "hđnd",
    "công an",
    "mttq",
    "nhân dân",
    "chqs",
    "quân sự",
    "tand",
    "vksnd",
    "lđlđ",
    "hội lhpn",
    "xã",
    "phường",
    "huyện",
)
_TWIN_BODIES = ("hội đồng nhân dân", "hđnd", "ủy ban nhân dân", "ubnd", "hđnd-ubnd", "khu ", "các khu", "thanh tra khu")
_LARGE = ("bộ", "sở", "cục", "vụ")
_DOTTED = frozenset({"tp", "tx", "tt", "q", "p", "h", "x", "t.p"})
_LETTERS = re.compile(r"[^\W_]+")
_DASH = re.compile(r" ?- ?")
_MOST_WORDS = 40
_LONGEST = 260


@dataclass(frozen=True, slots=True)
class Body:
    """Where a body ends, and the personal name that follows it directly, if any."""

    end: int
    name: Offsets | None = None
    proper: bool = False


class OrganizationGrammar:
    """Finds the right end of the body of a post; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon, names: NameGrammar) -> None:
        self._names = names
        terms: dict[str, int] = {}
        for entry in lexicon.entries("body_term"):
            terms.update(dict.fromkeys(entry["words"], 2 if entry["kind"] == "act" else 1))
        terms.update(dict.fromkeys(lexicon.words("organization_term"), 1))
        terms.update(dict.fromkeys(lexicon.words("body_head"), 3))
        terms.update(dict.fromkeys(lexicon.words("organization_head"), 3))
        self._bare = frozenset(w for e in lexicon.entries("body_head") if e.get("bare") for w in e["words"])
        self._places = frozenset(lexicon.words("place_noun"))
        terms.update(dict.fromkeys(self._places, 4))
        self._terms: dict[str, list[tuple[str, int]]] = {}
        for term in sorted(terms, key=len, reverse=True):
            self._terms.setdefault(_first_letters(term), []).append((term, terms[term]))
        self._stop = re.compile(
            rf"(?:{alternation(lexicon.words('body_stop'))}|{alternation(lexicon.words('organization_stop'))})(?!\w)"
        )
        stops = (
            *lexicon.words("body_stop"),
            *lexicon.words("organization_stop"),
            *lexicon.words("position_verb"),
        )
        self._statement = re.compile(rf"(?:{alternation(stops)})(?!\w)")
        self._stop_first = frozenset(word.split(" ", 1)[0] for word in stops) | {"và", "của"}
        self._break = re.compile(rf"(?:{alternation(lexicon.words('organization_break'))})(?!\w)")
        provinces = (row[0] for entry in lexicon.entries("province") for row in entry["data"])
        self._countries = frozenset(word.lower() for word in lexicon.words("country"))
        self._known = (
            frozenset(word.lower() for word in provinces)
            | frozenset(word.lower() for word in lexicon.words("place_alias"))
            | self._countries
            | frozenset(word.lower() for word in lexicon.words("place_known"))
        )
        known = alternation(self._known)
        self._country_at = re.compile(rf"(?:{alternation(self._countries)})(?!\w)")
        self._known_at = re.compile(rf"(?:{known})(?!\w)")
        self._abroad = re.compile(rf" (?:tại|ở) (?:{known})(?!\w)")
        self._sits_abroad = re.compile(
            r"đại sứ|lãnh sự|hiệp hội|hội |viện |cấp cao|phân viện|văn phòng|đại diện|thường trú|cơ quan|ngân hàng|chi nhánh|phái đoàn"
        )
        self._firms = frozenset(lexicon.words("organization_named"))
        self._firm_heads = tuple(self._firms)
        self._named_after = frozenset(lexicon.words("named_after")) | frozenset(
            lexicon.words("organization_named")
        )

    @property
    def known(self) -> frozenset[str]:
        """Lower-cased names of provinces, countries and their aliases."""
        return self._known

    def is_term(self, source: Source, pos: int) -> bool:
        """Tell whether a term of two words or a unit noun starts at `pos`, and no longer name does."""
        reading = _Reading(self, source, pos, self._break)
        term = reading.term(pos)
        return (
            term is not None
            and (" " in term[0] or term[1] in (3, 4))
            and not reading.longer_name(pos, len(term[0]))
        )

    def starts_statement(self, source: Source, pos: int) -> bool:
        """Tell whether the word at `pos` goes on after a name: a verb, an adverb, a preposition."""
        return self._statement.match(source.low, pos) is not None

    def ends_in_place(self, low: str, start: int, end: int) -> bool:
        """Tell whether the last words of a run are a known place: then it names a body."""
        words = low[start:end].split(" ")
        return words[-1] in self._known or " ".join(words[-2:]) in self._known

    def country_at(self, low: str, pos: int) -> int | None:
        """Return the end of a country's name that starts at `pos`."""
        match = self._country_at.match(low, pos)
        return match.end() if match else None

    def small_field(self, source: Source, pos: int) -> int:
        """Return the end of the fields of work in small letters from the blank at `pos` on."""
        end = pos
        for _ in range(4):
            at = end + 1
            if not source.text.startswith(" ", end) or not source.text[at : at + 1].islower():
                break
            term = _Reading(self, source, at, self._break).term(at)
            if term is None or term[1] not in (1, 2):
                break
            end = at + len(term[0])
        return end

    def known_place(self, low: str, pos: int) -> int | None:
        """Return the end of a known place or country that starts at `pos`."""
        match = self._known_at.match(low, pos)
        return match.end() if match else None

    def match(
        self, source: Source, pos: int, titles_at: re.Pattern[str], unit: int | None = None
    ) -> Body | None:
        """Read a body from `pos` on.

        Args:
            source: the document.
            pos: where the body or its name begins.
            titles_at: what opens the next post; the body ends before it.
            unit: where its unit noun stands if that comes before `pos` ("Trưởng Ban ⟨Tổ chức⟩").

        Returns:
            The body's end and a name glued to it; None where no body begins.
        """
        return _Reading(self, source, pos, titles_at, unit).run()


def _first_letters(term: str) -> str:
    """Return the letters and digits that a term begins with: its key in the index."""
    found = _LETTERS.match(term)
    return found[0] if found else ""


class _Reading:
    """One body being read."""

    def __init__(
        self,
        grammar: OrganizationGrammar,
        source: Source,
        pos: int,
        titles: re.Pattern[str],
        unit: int | None = None,
    ) -> None:
        self.grammar, self.source, self.titles = grammar, source, titles
        self.start, self.end, self.at = pos, pos, pos
        self.unit = pos if unit is None else unit
        self.before = "" if unit is None else "unit"
        self.before_word = ""
        self.unfinished = False
        self.acronym = False
        self.firm = self.source.low.startswith(grammar._firm_heads, self.unit)
        self.name: Offsets | None = None
        self.proper = False

    def run(self) -> Body | None:
        """Take word after word; stop at the first that does not belong."""
        limit = self.start + _LONGEST
        for _ in range(_MOST_WORDS):
            if self.at > limit or not self._step():
                break
        if self.end == self.start and self.name is None:
            return None
        return Body(self.end, self.name, self.proper)

    def _step(self) -> bool:
        """Take the next word or phrase; False where the body ends."""
        text, low, at = self.source.text, self.source.low, self.at
        word = _WORD.match(text, at)
        if word is None:
            return self._bridge(at)
        if self.before == "place" and text[at].isupper():
            known = self.grammar.known_place(low, at)
            if known is not None:
                return self._take_known(at, known)
        if self.titles.match(low, at) or self.grammar._break.match(low, at):
            return False
        term = self.term(at)
        if term and (" " in term[0]) and not self.longer_name(at, len(term[0])):
            return self._take_term(at, *term)
        if text[at].isupper():
            found = self._capitals(at)
            if found is not None:
                return found
        if term:
            return self._take_term(at, *term)
        if text[at].isupper():
            if self.before != "place" and self.grammar._names.breaks_at(self.source, at):
                return False
            return self._take(at, word.end(), "proper")
        return self._small(at, word)

    def longer_name(self, at: int, length: int) -> bool:
        """Tell whether a personal name of three words starts at `at` and outruns the term there."""
        if not self.source.text[at].isupper():
            return False
        end = self.grammar._names.match(self.source, at)
        return end is not None and end > at + length and self.source.text.count(" ", at, end) >= 2

    def term(self, at: int) -> tuple[str, int] | None:
        """Return the longest term of the vocabulary at `at` and its sort."""
        low = self.source.low
        cut = _FIRST_WORD.match(low, at).end()  # type: ignore[union-attr]  # matches everywhere
        for term, sort in self.grammar._terms.get(low[at:cut], ()):
            end = at + len(term)
            if low.startswith(term, at) and (term[-1] == "." or not (end < len(low) and low[end].isalnum())):
                return term, sort
        return None

    def _take(self, start: int, end: int, sort: str) -> bool:
        low, text = self.source.low, self.source.text
        while end > start and text[end - 1] in ".,-/'’":
            end -= 1
        self.unfinished = (
            sort == "proper"
            and (self.before in ("", "unit", "bare", "term", "act", "and") or self.acronym)
            and text[start + 1 : end].islower()
            and is_vietnamese(low[start:end])
        )
        self.acronym = end - start > 1 and text[start:end].isupper()
        self.before_word = low[start:end]
        self.before, self.end, self.at = sort, end, end
        self.proper = self.proper or text[start].isupper()
        return self._onward()

    def _onward(self) -> bool:
        """Move over the blank before the next word; punctuation is left to `_bridge`."""
        text = self.source.text
        if self.before_word in _DOTTED and _PLACE_DOT.match(text, self.at):
            self.at += 1
        if text.startswith(" ", self.at):
            self.at += 1
            if text.startswith(" ", self.at):
                self.at += 1
        return self.at < len(text)

    def _take_term(self, at: int, term: str, sort: int) -> bool:
        upper = self.source.text[at].isupper()
        if not upper:
            if self.before == "" and sort not in (3, 4) and term not in self.grammar._places and sort != 1:
                return False
            stopped = self.grammar._stop.match(self.source.low, at) is not None
            if sort == 2 and self.before not in ("unit", "and") and (stopped or self.before != "act"):
                return False
            if sort == 1 and stopped and self.before not in ("unit", "and", "term", "act"):
                return False
            if sort == 3 and " " not in term and self.before not in ("", "unit", "and") and not self.unfinished:
                following = self.source.text[at + len(term) + 1 : at + len(term) + 2]
                if not (following.isupper() or following.isdigit()):
                    return False
        self.firm = self.firm or term in self.grammar._firms
        kind = {1: "term", 2: "act", 3: "unit", 4: "place"}[sort]
        if term in self.grammar._bare:
            kind = "bare"
        return self._take(at, at + len(term), kind)

    def _capitals(self, at: int) -> bool | None:
        """Take a run of capitals up to a personal name in it; None where another reading is due."""
        grammar, source = self.grammar, self.source
        words = grammar._names.words_at(source, at, 8)
        if len(words) > 1 and self._goes_on_small(words[-1]):
            words = words[:-1]
        if not words:
            return None
        behind: Behind = ""
        if self.firm:
            behind = "firm"
        elif self.before == "place" or self.before_word in grammar._named_after:
            behind = "place"
        elif self.before_word.endswith(_LOCAL_BODIES):
            behind = "body"
        namesake = grammar._names.namesake_at(source.low, words) if behind else None
        if namesake is not None:
            return self._take(at, namesake, "proper")
        split = grammar._names.split(source, words, grammar._known, behind)
        if split == 0 or (split is not None and self.term(at) is None):
            self.name = (words[split][0], words[-1][1])
            if split:
                self.end = words[split - 1][1]
                self.proper = True
            return False
        known = grammar.known_place(source.low, at)
        if known is None and self.before == "term" and self._started_with_field():
            name = grammar._names.match(source, at, "foreign")
            if name is not None and len(words) < 4:
                self.name = (at, name)
                return False
        if known is None:
            return self._proper_run(words)
        return self._take_known(at, known)

    def _take_known(self, at: int, end: int) -> bool:
        """Take a known place; behind a country a foreign name may follow."""
        taken = self._take(at, end, "proper")
        if self.grammar.country_at(self.source.low, at) == end:
            self.name = self._foreign_name()
        return taken and self.name is None

    def _proper_run(self, words: list[Offsets]) -> bool | None:
        """Take a run of capitals that holds no personal name, up to the next word of the vocabulary."""
        if len(words) < 2 or self.term(words[0][0]) is not None:
            return None
        count = 1
        low = self.source.low
        while count < len(words) and self.term(words[count][0]) is None:
            if self.grammar.known_place(low, words[count][0]) is not None:
                break
            count += 1
        end = words[count - 1][1]
        word = _WORD.match(self.source.text, words[count - 1][0])
        return self._take(words[0][0], max(end, word.end() if word else end), "proper")

    def _foreign_name(self) -> Offsets | None:
        """Return the foreign name right behind a country ("Cộng hòa Liên bang Đức ⟨Angela M...⟩")."""
        end = self.grammar._names.match(self.source, self.at, "foreign")
        return (
            (self.at, end) if end is not None and self.at > self.end and self.term(self.at) is None else None
        )

    def _started_with_field(self) -> bool:
        """Tell whether the body began with its field and no unit noun: "Bộ trưởng ⟨Nội vụ⟩ ..."."""
        term = self.term(self.start)
        return term is not None and (term[1] == 1 or term[0] == "bộ") and self.unit == self.start

    def _goes_on_small(self, word: Offsets) -> bool:
        """Tell whether a capitalised word opens a term that goes on in small letters ("Thanh tra")."""
        term = self.term(word[0])
        return term is not None and word[0] + len(term[0]) > word[1]

    def _small(self, at: int, word: re.Match[str]) -> bool:
        """Take a small word that belongs inside a body: a joint, a number, "này"."""
        low = self.source.low
        if (
            self.unfinished
            and low[at : word.end()] not in self.grammar._stop_first
            and is_vietnamese(low[at : word.end()])
        ):
            return self._take(at, word.end(), "term")
        if low.startswith("và ", at) or low.startswith("& ", at):
            return self._joint(at, 3)
        if low.startswith(("của ", "thuộc "), at):
            return self._parent(at)
        if low.startswith("này", at) and self.before == "place":
            return self._take(at, at + 3, "proper") and False
        number = _NUMBER.match(self.source.text, at)
        if number and self.before in ("unit", "bare", "place", "proper", "term", "act"):
            return self._take(at, number.end(), "proper")
        abroad = self.grammar._abroad.match(low, at - 1) if at else None
        if abroad and self.grammar._sits_abroad.search(low, max(0, self.start - 30), at):
            taken = self._take(at, abroad.end(), "proper")
            self.name = self._foreign_name()
            return taken and self.name is None
        return False

    def _joint(self, at: int, width: int) -> bool:
        """Go on behind "và" where a field of work follows, not a person, a post or another body."""
        text, low, after = self.source.text, self.source.low, at + width
        if self.before == "" or self._is_other(after):
            return False
        term = self.term(after)
        if term is None:
            if not text[after : after + 1].isupper():
                return False
        elif term[1] in (3, 4) and not (
            self.before in ("term", "act") and " " in term[0] and text[after].isupper() is False
        ):
            if not low.startswith(_TWIN_BODIES, after):
                return False
        self.before, self.at = "and", after
        return True

    def _is_other(self, after: int) -> bool:
        """Tell whether a person, an honorific or a post starts at `after`."""
        low = self.source.low
        if self.titles.match(low, after) or self.grammar._break.match(low, after):
            return True
        if self.grammar._names.honorific_at(self.source, after):
            return True
        if not self.source.text[after : after + 1].isupper():
            return False
        end = self.grammar._names.match(self.source, after)
        return end is not None and (self.term(after) is None or self.source.text.count(" ", after, end) >= 2)

    def _parent(self, at: int) -> bool:
        """Go on behind "của", "thuộc" where a body follows."""
        after = at + (4 if self.source.low.startswith("của", at) else 6)
        if self.before == "" or self._is_other(after):
            return False
        term = self.term(after)
        if (
            term and term[1] in (3, 4) and (self.source.text[after].isupper() or " " in term[0])
        ) or self.grammar.known_place(self.source.low, after):
            self.before, self.at = "unit", after
            return True
        return False

    def _bridge(self, at: int) -> bool:
        """Go over a comma, a dash or a bracket that stands inside a name."""
        text, low = self.source.text, self.source.low
        if self.before == "" or at == self.start:
            return False
        if text.startswith(" ", self.end) and text.startswith("(", self.end + 1):
            bracket = _ABBREVIATION.match(text, self.end)
            if bracket:
                after = bracket.end() + 1
                term = self.term(after)
                if (
                    term
                    and (term[1] == 4 or (term[1] == 1 and text[after].isupper()))
                    and not self._is_other(after)
                ):
                    self.at = after
                    return True
            return False
        if text.startswith(", ", self.end):
            return self._comma(self.end + 2)
        dash = _DASH.match(text, self.end)
        if dash and dash.end() > self.end:
            return self._dash(dash.end())
        return False

    def _comma(self, after: int) -> bool:
        """Go on behind a comma with a wider place, a parent body or the next of several fields."""
        text, low = self.source.text, self.source.low
        if self._is_other(after):
            return False
        term = self.term(after)
        if term is None:
            return False
        name, sort = term
        end = after + len(name)
        if (sort == 4 and not text[after].isupper()) or (sort == 4 and name.startswith("tp")):
            follows = low.startswith((" ", "."), end) and (
                text[end + 1 : end + 2].isupper() or text[end + 1 : end + 2].isdigit()
            )
            if follows and self.before in ("proper", "place"):
                self.before, self.at = "unit", after
                return True
            return False
        if sort == 3 and text[after].isupper() and (len(name) > 3 or name in _LARGE):
            if self.before == "place" or not self._smaller_unit():
                return False
            self.before, self.at = "unit", after
            return True
        if sort in (1, 2) and self.before in ("bare", "term", "act", "unit", "proper") and self._series(end):
            self.before, self.at = "and", after
            return True
        return False

    def _smaller_unit(self) -> bool:
        """Tell whether the body so far is a part of a larger one: a ward, a team, a department."""
        return self.source.low.startswith(
            (
                "khoa",
                "đội",
                "vụ",
                "phòng",
                "trạm",
                "bộ môn",
                "tổ",
                "trung tâm",
                "viện",
                "ban ",
                "chi cục",
                "cục",
                "phân xưởng",
                "văn phòng",
                "chi nhánh",
                "khu vực",
                "lớp",
                "chi bộ",
            ),
            self.unit,
        ) or (self.before in ("term", "act") and not self.proper)

    def _series(self, at: int) -> bool:
        """Tell whether "và" closes a series of fields soon: ", Thể thao và Du lịch"."""
        low = self.source.low
        stop = re.compile(r"[.;:()\n]").search(low, at, at + 70)
        end = stop.start() if stop else min(len(low), at + 70)
        joint = low.find(" và ", at, end)
        while joint >= 0:
            if not self._is_other(joint + 4):
                between = low[at:joint]
                return not self.grammar._stop.search(between) if between.strip() else True
            return False
        return False

    def _dash(self, after: int) -> bool:
        """Go on behind a dash with another field ("Văn hóa - Xã hội") or half of a place name."""
        if self._is_other(after):
            return False
        term = self.term(after)
        if not self.source.text[after : after + 1].isupper():
            twin = term is not None and term[1] == 1 and self.before == "term" and " " in term[0]
            if twin and self.grammar._stop.match(self.source.low, after) is None:
                self.before, self.at = "and", after
                return True
            return False
        known = self.grammar.known_place(self.source.low, after)
        if known is not None and self.before in ("proper", "place", "term", "act"):
            self.before, self.at = "and", after
            return True
        if term and term[1] == 3 and " " not in self.source.text[self.end : after].strip("- ") and self._smaller_unit():
            self.before, self.at = "unit", after
            return True
        if term and term[1] in (1, 2) and self.before in ("bare", "term", "act", "unit", "proper"):
            self.before, self.at = "and", after
            return True
        return False
