"""Documents known by name: laws, codes, ordinances, the Constitution, charters, resolutions of congresses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.directives.letters import LOWER, UPPER
from vnpolext.stages.directives.types import DocType
from vnpolext.vocab import Lexicon

_AMENDED = re.compile(
    r",? (?:sửa đổi(?:,? bổ sung)?(?!,? (?:bổ sung )?(?:một số|các))"
    r"|\((?:sửa đổi|bổ sung)[^()\n]{0,30}\))(?!\w)"
)
_YEAR = re.compile(
    r"(?:,? |\n(?=năm ))(?:năm )?((?:19|20)\d\d)(?![\w/]|[.,]\d|-\d)| \((?:năm )?((?:19|20)\d\d)\)"
)
_SHORT_NUMBER = re.compile(r" số \d{1,3}(?![\w/.,-]*\w)")  # "Luật Giáo dục đại học sửa đổi số 34"
_AMENDING = late_regex(
    r"(?:sửa đổi|bổ sung)(?:,? (?:và )?(?:bổ sung|sửa đổi))? "
    r"(?:(?:(?:một số|các) điều|điều \d+[^.;:\n]{0,40}?)(?:, khoản)? (?:của|trong) (?:các )?"
    r"|(?:(?:một số|các) điều(?:, khoản)? )?(?=(?:luật|bộ luật|pháp lệnh) ))"
)
_AND_LAW = re.compile(r"(?:,| và) (?:bộ luật|luật|pháp lệnh) ")
_DATED = re.compile(r"[ ](?:ngày|năm|số) \d")
_AMENDED_LAW = re.compile(r"(?:bộ luật|luật|pháp lệnh) ")
_SEVERAL_LAWS = re.compile(
    r"luật (?:về |liên quan )?[^\W\d_][^,.;:()\n]{2,60}?(?= (?:năm|được|có|đã|và|số)(?!\w)|[,.;:()\n]|$)"
)
SHORT_CODE = re.compile(r"BL(?:HS|DS|LĐ|TTHS|TTDS)(?!\w)")
_OF_YEAR = re.compile(r"(?:năm )?((?:19|20)\d\d)(?=,? [^\W\d]|[.,;)”\"\n]|$)")  # "Luật 2005"
_LAW_CODE = re.compile(r" số \d+/\d{4}/(?:QH|UBTVQH)\d+")
_NATION = late_regex(
    r" (?:của )?nước cộng hòa xã hội chủ nghĩa việt nam| nước (?:chxhcn|cộng hòa xhcn) việt nam"
    r"| việt nam(?= (?:năm|\d))"
    r"| (?:của )?(?:nước )?(?:mỹ|hoa kỳ|nhật bản|nhật|hàn quốc|trung quốc|nga|pháp|đức|thái lan|ấn độ|anh|ý"
    r"|lào|campuchia|cuba|philippines|indonesia|malaysia|singapore|tây ban nha|venezuela|thổ nhĩ kỳ|ai cập"
    r"|ba lan|brazil|ukraine|myanmar)(?!\w)"
)
_CONSTITUTIONAL = ("hội đồng ", "tòa án ", "tòa ", "ủy ban ")  # bodies that watch over it
_INNER_CAPITAL = r"Nhà nước|Quốc hội|Chính phủ|Việt Nam|Tòa án|Viện kiểm sát"
_NAME_ENDS = (
    r"(?:(?:năm )?(?:19|20)\d\d|\(sửa đổi|số \d|và (?:Luật|Bộ luật)|được|có|quy định|đã|sẽ|là|để|cho|tại|"
    r"khi|do|theo|này|của|thì|cũng|về|đang|cần|phải|hiện|bị|còn|đều|nhằm|ra|vào|trong|từ|với|không)(?!\w)"
)
_UNKNOWN = late_regex(
    rf"(?:{UPPER}{LOWER}*(?:,? (?:{LOWER}+|{_INNER_CAPITAL})){{1,10}}?(?<! trước)"
    rf"|{UPPER}{LOWER}*(?: {LOWER}+){{1,3}} {UPPER}{LOWER}+(?: {LOWER}+){{2,6}}?)"
    rf"(?= {_NAME_ENDS}|[.,;:)”\"\n]|$)"
)
_SUBMITTED = re.compile(
    r"(?:Chính phủ|Ủy ban|Bộ|UB\w+) (?:đã |vừa )?trình "
)  # "dự thảo Luật Chính phủ trình"
_ABBREVIATED = re.compile(r"[A-ZĐ&]{2,9}(?!\w)")
_STOPPED = re.compile(
    r"(?<!\w)(?:này|đó|năm|đặt tên|đang|đã|được|có|sẽ|là|quy định|mới|cũ|trên|vì|nên|nhưng|thì|mà|không|với"
    r"|rất)(?!\w)"
)
_ORDINAL = r"(?:\d{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm))?)"
_CENTRE = r"(?:trung ương|tw|t\.?ư\.?)"
_CENTRE_WORD = re.compile(r"trung ương|tw|t\.?ư")
_PLENUM = late_regex(
    rf"(?:hội nghị )?{_CENTRE} ?(?:lần thứ )?{_ORDINAL}(?! (?:năm|tháng|đồng chí))(?!\w)"
    r"(?: lần thứ \d{1,2})?"
    rf"|hội nghị (?:trung ương )?lần thứ {_ORDINAL}(?!\w)"
    rf"|lần thứ {_ORDINAL}(?=,? (?:của )?(?:ban chấp hành|bch) {_CENTRE})"
)
_NEXT_PLENUM = re.compile(rf"(?:,| và) (?={_CENTRE} \d)")
_PLENUM_REST = re.compile(
    rf"(?: \(lần \d\))?,? ?(?:của )?(?P<body>(?:ban chấp hành|bch) {_CENTRE}(?: đảng)?)"
    r"(?: \(khóa [ivx\d]+\))?"
)
_TERM = re.compile(r",? ?(?:\(khóa [ivx\d]+\)|khóa (?:khóa )?[ivx\d]+|\(?nhiệm kỳ ?\d{4} ?- ?\d{4}\)?)(?!\w)")
_CONGRESS = re.compile(r"(?:đại hội|đh)(?: đại biểu)?")
_SESSION = re.compile(r"kỳ họp thứ (?:\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\w)")
_CABINET = re.compile(  # "Nghị quyết phiên họp Chính phủ thường kỳ tháng 5/2019"
    r"phiên họp (?:chính phủ )?thường kỳ (?:(?:của )?chính phủ )?tháng \d{1,2}(?:[/.-]\d{4}| năm \d{4})?"
)
_CONGRESS_PART = late_regex(
    r",? (?:đại biểu|toàn quốc|đảng toàn quốc|đảng cộng sản (?:việt nam|vn)|lần thứ [ivx\d]+|"
    r"lần thứ (?:nhất|hai|ba|tư|năm)|lần [ivx\d]+|thứ [ivx]+|[ivx]+(?!\w)|của đảng(?! bộ| ủy| viên)|"
    r"(?:của )?đảng bộ(?= lần thứ )|"
    r"của (?:đoàn|hội|công đoàn)(?= (?:và|về|đã|đề|xác|vào|trong|là)|[.,;:”\"\n]|$)|"
    r"đảng(?! bộ| ủy| viên| các| cấp| đoàn))(?!\w)"
)
_BODY = re.compile(r" (?:của )?(?=đảng bộ|công đoàn|đoàn|hội|mặt trận|mttq)")
_NAME_WORD = re.compile(r"([^\s,.;:()“”\"]+)(,? (?:\([^()\s]{1,8}\) )?(?=[^\W_]))?")
_LONGEST_NAME = 24  # words
_FIRST_WORD = re.compile(r"[^\W_][^\s,.;:()…“”\"!?]*")


@dataclass(frozen=True, slots=True)
class Named:
    """The end of a named document's mention, the name that is its title, its year and its issuer."""

    end: int
    title: Offsets | None
    year: str | None
    rule: str
    issuer: Offsets | None = None


class NamedGrammar:
    """Matches what follows "Luật", "Hiến pháp", "Điều lệ", "Nghị quyết Đại hội"."""

    def __init__(self, lexicon: Lexicon, bodies: BodyGrammar) -> None:
        self.bodies = bodies
        self.laws = _by_first_word(lexicon.words("law_name"))
        self.law_words = frozenset(name.replace(",", "").lower() for name in lexicon.words("law_name"))
        self.law_openings = frozenset(
            name[: end.start()] for name in self.law_words for end in re.finditer(r"(?= )|$", name)
        )
        self.charters = _by_first_word(lexicon.words("charter"))
        schools = alternation(lexicon.words("law_school"))
        self.schools = late_regex(rf"(?<!\w){schools} $")
        self.not_laws = _by_first_word(lexicon.words("not_a_law"))

    def match(self, source: Source, start: int, end: int, kind: DocType) -> Named | None:
        """Return the named document whose type word stands at `start:end`, or None."""
        if kind.name == "Hiến pháp":
            if source.low.endswith(_CONSTITUTIONAL, 0, start):
                return None
            nation = _NATION.match(source.low, end)
            return self._with_year(source, nation.end() if nation else end, None, "directives.constitution")
        if not source.text.startswith(" ", end):
            return None
        if kind.name == "Điều lệ":
            if source.low.endswith("tiểu ban ", max(0, start - 9), start):
                return None
            name_end = _longest(self.charters, source.low, end + 1)
            return self._with_year(source, name_end, None, "directives.charter") if name_end else None
        return self._law(source, start, end, kind) if kind.law else None

    def _law(self, source: Source, start: int, end: int, kind: DocType) -> Named | None:
        text, low = source.text, source.low
        if self.schools.search(low, max(0, start - 20), start):
            return None
        if text.endswith(" Thực thi ", max(0, start - 10), start):  # "Chương trình Thực thi Luật ...", no law
            return None
        if "công ước" in low[max(0, start - 40) : start]:  # the UN's Convention on the Law of the Sea
            return None
        if low.endswith("pháp ", max(0, start - 5), start):  # the newspaper "Pháp Luật TP.HCM"
            return None
        at = end + 1
        amending = _AMENDING.match(low, at)
        if amending:
            short = SHORT_CODE.match(text, amending.end())
            if short:  # "Luật sửa đổi, bổ sung một số điều của BLHS 2015"
                law_end = self._with_year(source, short.end(), None, "").end
                return Named(law_end, (at, law_end), None, "directives.amending_law")
            inner = _AMENDED_LAW.match(low, amending.end())
            name = self._name(source, inner.end()) if inner else None
            if name is None:
                several = _SEVERAL_LAWS.match(source.low, amending.end())
                return (
                    Named(several.end(), (at, several.end()), None, "directives.amending_law")
                    if several
                    else None
                )
            number = _LAW_CODE.match(text, name)
            law_end = number.end() if number else self._with_year(source, name, None, "").end
            second = _AND_LAW.match(low, name) if law_end == name else None
            other = self._name(source, second.end()) if second else None
            law_end = other if other and _DATED.match(low, other) else law_end
            return Named(law_end, (at, law_end), None, "directives.amending_law")
        of_year = _OF_YEAR.match(low, at)
        if of_year:
            return Named(of_year.end(), None, of_year[1], "directives.law_of_year")
        at += 3 if low.startswith("về ", at) and _longest(self.laws, low, at + 3) else 0
        name_end = self._name(source, at)
        if name_end is None:
            return None
        return self._with_year(source, name_end, (at, name_end), "directives.law")

    def _name(self, source: Source, at: int) -> int | None:
        """Return the end of a law's name: the longest known, else a shape that only laws have."""
        if _longest(self.not_laws, source.text, at) or _SUBMITTED.match(source.text, at):
            return None
        known = max(_longest(self.laws, source.low, at) or 0, self._known_words(source.low, at) or 0)
        if known:
            return known
        unknown = _UNKNOWN.match(source.text, at)
        if unknown and not _STOPPED.search(source.low, at, unknown.end()):
            return unknown.end()
        short = _ABBREVIATED.match(source.text, at)
        return short.end() if short else None

    def is_known(self, source: Source, at: int) -> bool:
        """Tell whether a known name of a law, or one that amends a law, stands at `at`."""
        known = _longest(self.laws, source.low, at) or self._known_words(source.low, at)
        return known is not None or _AMENDING.match(source.low, at) is not None

    def _known_words(self, low: str, at: int) -> int | None:
        """Return the end of the longest known name at `at`, wherever its commas stand or lack."""
        words, best = "", None
        for _ in range(_LONGEST_NAME):
            word = _NAME_WORD.match(low, at)
            if word is None:
                break
            words = f"{words} {word[1]}" if words else word[1]
            if words not in self.law_openings:
                break
            best = word.end(1) if words in self.law_words else best
            if not word[2]:
                break
            at = word.end()
        return best

    @staticmethod
    def _with_year(source: Source, end: int, title: Offsets | None, rule: str) -> Named:
        amended = _AMENDED.match(source.low, end)
        if amended:
            end = amended.end()
        year = _YEAR.match(source.low, end)
        if year and not source.low.startswith(("-", " - "), year.end()):
            end = year.end()
        else:
            year = None
        if amended is None:
            amended = _AMENDED.match(source.low, end)
            if amended:
                end = amended.end()
                again = _YEAR.match(source.low, end)
                end = again.end() if again else end
        number = _SHORT_NUMBER.match(source.low, end) if amended else None
        end = number.end() if number else end
        return Named(end, title, (year[1] or year[2]) if year else None, rule)

    def next_plenum(self, source: Source, end: int) -> tuple[int, Named] | None:
        """Return where the next plenum of a list starts, and it: "Trung ương 4 và Trung ương 5"."""
        joint = _NEXT_PLENUM.match(source.low, end)
        plenum = _PLENUM.match(source.low, joint.end()) if joint else None
        return (plenum.start(), self._plenum(source.low, plenum)) if plenum else None

    def short_code(self, source: Source, end: int) -> Named:
        """Return the code that is written by its letters up to `end`: "BLHS năm 2015"."""
        return self._with_year(source, end, None, "directives.law_short")

    def congress(self, source: Source, end: int) -> Named | None:
        """Return the congress or plenum resolution whose type word ends at `end`."""
        low = source.low
        if not low.startswith(" ", end):
            return None
        at = end + 1
        if low.startswith("của ", at):
            at += 4
        session = _SESSION.match(low, at) or _CABINET.match(low, at)
        if session:
            return Named(session.end(), None, None, "directives.congress", (at, session.end()))
        plenum = _PLENUM.match(low, at)
        if plenum:
            return self._plenum(low, plenum)
        congress = _CONGRESS.match(low, at)
        return self._congress(source, at, congress.end()) if congress else None

    @staticmethod
    def _plenum(low: str, plenum: re.Match[str]) -> Named:
        """Read on after "Trung ương 4": the committee and the term."""
        stop = plenum.end()
        centre = _CENTRE_WORD.search(low, plenum.start(), stop)
        issuer = centre.span() if centre else None
        rest = _PLENUM_REST.match(low, stop)
        if rest:
            stop, issuer = rest.end(), rest.span("body")
        term = _TERM.match(low, stop)
        if term:
            stop = term.end()
            if rest and "(" not in term[0]:
                issuer = (rest.start("body"), stop)
        return Named(stop, None, None, "directives.plenum", issuer)

    def _congress(self, source: Source, at: int, stop: int) -> Named | None:
        low = source.low
        named = False
        for _ in range(6):
            part = _CONGRESS_PART.match(low, stop)
            if part:
                named = named or part[0].strip(" ,") != "đại biểu"
                stop = part.end()
                continue
            body = _BODY.match(low, stop)
            end = self.bodies.match(source, body.end()) if body else None
            if end is None:
                break
            named, stop = True, end
        if not named:
            return None
        term = _TERM.match(low, stop)
        if term:
            stop = term.end()
        return Named(stop, None, None, "directives.congress", (at, stop))


def _by_first_word(names: tuple[str, ...]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for name in names:
        low = name.lower()
        table.setdefault(low.split(" ")[0].rstrip(","), []).append(low)
    for options in table.values():
        options.sort(key=len, reverse=True)
    return table


def _longest(table: dict[str, list[str]], low: str, at: int) -> int | None:
    """Return the end of the longest name of `table` that stands at `at`."""
    first = _FIRST_WORD.match(low, at)
    if first is None:
        return None
    for name in table.get(first[0].lower(), ()):
        end = at + len(name)
        if low[at:end].lower() == name and not low[end : end + 1].isalnum():
            return end
    return None
