"""A counted group of those who are honoured: "8 cơ quan", "hơn 20 cá nhân", "4 Hội LHPN huyện"."""

from __future__ import annotations

import re

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.grammar.names import NameGrammar
from vnpolext.source import Source
from vnpolext.spans import CountSpan
from vnpolext.stages.commendations.item import Item
from vnpolext.vocab import Lexicon

NUMBER_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_IN_WORDS = r"(?: \([^\W\d_]+(?: [^\W\d_]+){0,3}\))?"
"""A number told again in words: "02 (hai) tập thể"."""
_THEN_NAMED = re.compile(r"[^.,;:()\n]{0,50}?(?:,? (?:gồm|bao gồm|là)(?: có)?:? |: ?| \()(?=\w)")
_BESIDE_COUNT = re.compile(r"(?:tập thể|đơn vị|cơ quan|cá nhân|chi bộ)(?:,| và|, và| cùng) \Z")
_BEFORE_COUNT = late_regex(
    r"(?:\A|[,;:(\n]|(?<!\w)(?:cho|có|và|cùng|gồm|với|đó|là|được|thưởng|dương|danh|tặng|hơn|gần|trên|cả)) ?\Z"
)
"""What stands before a count of bodies, and not the number of a body before: "Tổ 3 Công an xã"."""
_ONE = (
    "tập thể",
    "cơ quan",
    "cá nhân",
    "đơn vị",
    "chi bộ",
    "đảng bộ",
    "tổ chức",
    "hộ",
    "doanh nghiệp",
    "đồng chí",
    "đảng viên",
)
"""What is counted by "một"; with other nouns it is an article."""
_HEDGE = re.compile(r"(?:hơn|gần|trên|khoảng|cả|hàng) ")


class CountReader:
    """Reads a number and the noun of those it counts.

    Args:
        lexicon: gives the nouns.
        bodies: the grammar of organisations.
        names: the grammar of persons.
    """

    def __init__(self, lexicon: Lexicon, bodies: BodyGrammar, names: NameGrammar) -> None:
        self._bodies, self._names = bodies, names
        kinds = {word: entry["kind"] for entry in lexicon.entries("count_noun") for word in entry["words"]}
        first, after = (
            [
                word
                for entry in lexicon.entries("count_level")
                if entry["place"] == place
                for word in entry["words"]
            ]
            for place in ("first", "after")
        )
        self._levelled = frozenset(f"{body} {level}" for body in first for level in after)
        self.nouns = sorted(kinds, key=len, reverse=True)
        nouns = "|".join(map(re.escape, self.nouns))
        number = "|".join((*NUMBER_WORDS, r"\d{1,3}(?:\.\d{3})+|\d{1,5}"))
        self._kinds = kinds | dict.fromkeys(self._levelled, "unit")
        levels = f"{alternation(first)} {alternation(after)}"
        self.form = late_regex(rf"({number}){_IN_WORDS} [“\"]?((?:nữ |nam )?(?:{levels}|{nouns}))(?!\w)")
        people = [
            word
            for entry in lexicon.entries("count_noun")
            if entry["kind"] == "person" and not entry.get("alone")
            for word in entry["words"]
        ]
        self._and_who = late_regex(rf"(?:(?<=gương) |, ){alternation(people)}(?!\w)")
        self._of_body = re.compile(rf" {alternation(lexicon.words('count_body'))}(?!\w)")

    def at(self, source: Source, pos: int) -> Item | None:
        """Read a counted group: "8 cơ quan", "hơn 20 cá nhân", "Ba tập thể"."""
        low = source.low
        hedge = _HEDGE.match(low, pos)
        start = hedge.end() if hedge else pos
        match = self.form.match(low, start)
        if match is None or (pos and low[pos - 1] in "/.,-" and low[pos - 2 : pos - 1].isdigit()):
            return None
        written = match[1]
        number = NUMBER_WORDS.get(written) or int(written.replace(".", ""))
        if low.endswith("thứ ", 0, start):  # "đây là lần thứ hai Trường A ..."
            return None
        if 1900 <= number < 2100 and low.endswith("năm ", 0, start):
            return None
        told = low.endswith("có ", 0, start) or low.startswith(" khác", match.end())
        told = told or _THEN_NAMED.match(low, match.end()) is not None
        told = told or _BESIDE_COUNT.search(low, max(0, start - 24), start) is not None
        if written == "một" and not told and match[2] not in _ONE:
            return None  # "ông A, một người thợ giỏi", "Một học sinh lớp 4 vừa được ..."
        noun = match[2] if match[2] in self._kinds else match[2].split(" ", 1)[1]
        if noun in self._levelled and not _BEFORE_COUNT.search(low, max(0, start - 8), start):
            return None
        kind, end = self._kinds[noun], match.end()
        if kind == "person":
            end = self._whole_noun(source, end)
        span = CountSpan(match.start(), end, "commendations.count", number, (match.start(2), end))
        return Item(kind + "_count", match.start(), end, end, count=span)

    def _whole_noun(self, source: Source, end: int) -> int:
        """Return where a noun of people ends: "gương cán bộ Đoàn, đoàn viên", "thanh niên Công an"."""
        soldiers = source.low.endswith(("chiến sĩ", "chiến sỹ"), 0, end)  # of a force named behind
        for _ in range(4):
            more = self._and_who.match(source.low, end)
            if more is None and not soldiers:
                more = self._of_body.match(source.low, end)
            if more is None:
                break
            pos = more.start() + 1
            body = self._bodies.match(source, pos) if self._bodies.read(source, pos).head_end else None
            if body is not None and body != more.end():
                break  # "5 cán bộ Hội Nông dân xã": the body they belong to
            name = more.end() + 1
            if source.text[name - 1 : name] == " " and self._names.match(source, name) is not None:
                break  # "5 giáo viên, học sinh Lê Văn A"
            end = more.end()
        return end
