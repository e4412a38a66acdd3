"""The walk over numbers: codes, short forms, and lists that share a type word or the end of a code."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import DirectiveSpan
from vnpolext.stages.directives.codes import Code, CodeGrammar
from vnpolext.stages.directives.shorts import ShortGrammar
from vnpolext.stages.directives.types import DocType, TypeTable
from vnpolext.stages.directives.words import Before, WordsBefore
from vnpolext.vocab import Lexicon

_MAY_GO_ON = r"\d{0,5}(?:[ol]\d?)?[a-zđ]?(?:[-/]|\.\d|[ \t\n]{1,5}[-/,._]|[ ][^\W\d_]{2,5} ?[-/])"
"""What a number and the first mark of its code look like, from its second digit on."""
_LIST = re.compile(
    r"(?:[ \n]*[,;][ \n]*(?:và[ \n])?|[ \n]+(?:và|hoặc|hay|cùng|cũng như)[ \n]+)(?:số[ :]{0,2})?"
)
_NUMBER_YEAR = re.compile(r"/((?:19|20)\d\d)(?![\w/-])")
_ITEM = re.compile(r"(?:số[ :]{0,2})?\d{1,6}[a-zđ]?(?![\w%])")
_LISTED_NUMBER = re.compile(r"[0-9](?<![\d./].)\d{0,5}(?:[ol]\d?(?=-))?[a-zđ]?(?!\d)")
_POINT = re.compile(  # thousands "10.245/UBND", or a number in two parts "66.3/2025/NQ-CP", "602.1/THA"
    r"\.(?:\d{3}(?=/[^\W\d])|\d{1,2}(?=/(?:(?:19|20)\d\d/)?[^\W\d]{2}))"
)
_SPACED_CODE = re.compile(r"[ \t\n]{1,5}[-/,._]|[ ][^\W\d_]{2,5} ?[-/]")
"""What stands behind a number whose code goes on after a blank; most are followed by a plain word."""
_SHARED = late_regex(  # behind a list of numbers: "03, 05 của Bộ Chính trị", "12 và 17 thì", "18, 21-NQ/TW"
    r"(?:(?:,| và| hoặc| hay) (?:số )?\d{1,3}(?!\w))*(?:[ ](?:\(khóa \w+\) )?của (?="
    r"(?:bộ|trung ương|chính phủ|thủ tướng|ban|tỉnh|thành|ubnd|hđnd|quốc hội)(?!\w))"
    r"| (?:về|thì|đều|cũng|đã|sẽ|được|là|vừa|quy định)(?!\w)|[.;)](?=\s|$)"
    r"|(?:,| và| hoặc| hay) (?:số )?\d{1,3} ?[-/] ?[^\W\d_]{2,4}[/-])"
)
_GLUED = ("số", "nq", "nđ", "qđ", "cv", "nghị định", "thông tư", "nghị quyết", "chỉ thị", "quyết định")
_BRACKET_REACH = 90
_DECIDES = ("Quyết định", "Kết luận", "Bản án")
_SORT = 5  # blanks in the words that tell a decision's sort, at the most
_NUMBERED_THING = re.compile(
    r"(?<!\w)(?:nhà|lô|lô đất|khu đất|thửa|thửa đất|ngõ|ngách|tổ|đường|phố|căn|căn hộ|phòng|tàu|xe|tờ|mỏ"
    r"|trạm|biển|giếng|cửa hàng|khu|trường|cơ sở|dự án|gói thầu)$"
)
_PART = re.compile(r"[-.,/]\w")
_STATE_TYPES = ("Nghị định", "Thông tư", "Công điện", "Thông tư liên tịch")


class NumberedWalk:
    """Finds the mentions that have a number.

    Args:
        lexicon: gives issuers, counted units and what is no document.
        types: the table of types.
    """

    def __init__(self, lexicon: Lexicon, types: TypeTable) -> None:
        self.types = types
        self.codes = CodeGrammar(lexicon, types)
        self.words = WordsBefore(lexicon, types)
        self.shorts = ShortGrammar(lexicon)
        # the digit comes first and what stands around it after it: so the scan runs at the speed of a
        # character search, and most numbers of the news are over before they cost anything
        self._number = re.compile(
            rf"[0-9](?<![\d./,].)(?:{self.words.glance}|(?={_MAY_GO_ON}))"
            r"\d{0,5}(?:[ol]\d?(?=-))?[a-zđ]?(?!\d)"
        )

    def __call__(self, source: Source) -> list[DirectiveSpan]:
        """Return the mentions that have a number, in the order of the text."""
        mentions: list[DirectiveSpan] = []
        low, done = source.low, 0
        for number in source.budget.watch("directives", self._number.finditer(low), re.Match.start):
            start, end = number.span()
            if start < done:
                continue
            left = low[start - 1 : start]
            if left.isalpha() and not low.endswith(_GLUED, 0, start):
                if left not in "ol" or low[start - 2 : start - 1] != " " or low[end : end + 1] != "-":
                    continue
                start -= 1  # "số O5-BC/ĐU", from a scan
            point = _POINT.match(low, end) if low.startswith(".", end) else None
            end = point.end() if point else end
            code = self._code(source, start, end)
            if code is None and not self.words.may_lead(source, start):
                continue
            before = self.words.look(source, start)
            if code is not None:
                mention = self._coded(source, code, before, mentions[-1] if mentions else None)
                if mention is not None:
                    mentions.append(mention)
                    done = mention.end
                continue
            short = self._named_number(source, start, end, before) if before.kind is None else None
            short = short or (self._short(source, start, end, before) if before.kind else [])
            if short:
                mentions += short
                done = short[-1].end
        return mentions

    def _code(self, source: Source, start: int, end: int) -> Code | None:
        low = source.low
        goes_on = low.startswith(("-", "/"), end) or _SPACED_CODE.match(low, end) is not None
        return self.codes.match(source, start, end) if goes_on else None

    def _coded(
        self, source: Source, code: Code, before: Before, last: DirectiveSpan | None
    ) -> DirectiveSpan | None:
        """Judge a code by what leads up to it, and build its mention."""
        kind, start = before.kind, before.start
        if kind is None and before.refused:
            return None
        rule, name_start = "directives.full_code", 0
        if kind is None and code.kind is not None:
            letters = f"{code.type_code} "  # "KH số 7/KH-HĐND": the code says what the letters before it mean
            begin = start - len(letters)
            if source.text.startswith(letters, begin) and not source.text[begin - 1 : begin].isalnum():
                kind, start = code.kind, begin
        if kind is not None and kind.law and not before.capital:  # "... quy phạm pháp luật số 80/2015/QH13"
            named = self.words.named_before(source, start + len(before.phrase))
            start, name_start, kind = named or (start, 0, kind)
            rule = "directives.named_code" if named else rule
        if kind is None:
            named = self.words.named_before(source, start) if before.numbered else None
            if named is None and before.numbered and code.system == "assembly":
                named = self.words.small_law_before(source, start)
            if named is None and before.numbered and code.type_code:
                named = self.words.described_before(source, start, code.type_code)
                rule = "directives.described_code" if named else rule
            if named and (code.system == "assembly" or not named[2].law):
                start, name_start, kind = named
                rule = "directives.named_code" if rule != "directives.described_code" else rule
        if kind is not None and code.kind is not None and kind is not code.kind:
            outer = f"{code.kind.name.lower()} "  # "Quyết định kháng nghị số 05/QĐ-VC3"
            if source.low.endswith(outer, 0, start):
                start, kind = start - len(outer), code.kind
        if kind is None and last is not None and self._joined(source, last, start):
            kind = self.types.by_name.get(last.type or "")
            if kind and code.kind and code.kind is not kind and code.type_code != kind.code:
                kind = None
        if kind is None and last is not None and _spelled_out(source, last, code):
            kind = self.types.by_name.get(last.type or "")
        if kind is None and not self._stands_alone(source, code, before):
            return None
        if kind and kind.law and code.system != "assembly" and code.kind and not code.kind.law:
            kind = None
            start = before.start if before.kind is None else code.start
        mention = self._mention(source, code, kind, start, rule)
        if rule == "directives.named_code":
            name_end = before.start + (len(before.phrase) if before.kind else 0)
            mention.title = _stripped(source, name_start, name_end)
            if code.system != "assembly" and source.low.count(" ", *mention.title) < 4:
                mention.title = None  # "Quyết định khen thưởng số 12/QĐ-KT": its sort, no title
        elif mention.form == "code":
            mention.rule = "directives.code"
        return mention

    @staticmethod
    def _joined(source: Source, last: DirectiveSpan, start: int) -> bool:
        """Tell whether a list carries on from the last mention to `start`, but for a date between."""
        if last.form not in ("full", "code") or start - last.end > 40 or start <= last.end:
            return False
        between = re.sub(r",? ?(?:ngày )?[\d/.-]{6,10}", "", source.low[last.end : start])
        return _LIST.fullmatch(between) is not None or _LIST.fullmatch(between + "số ") is not None

    def _stands_alone(self, source: Source, code: Code, before: Before) -> bool:
        """Tell whether a code without a type word is one by its letters."""
        if code.strength == "sure":
            return before.numbered or code.system != "other"
        if before.numbered:
            known = any(self.codes.issuers.mend(part) for part in re.split(r"[-/]", code.text)[1:])
            return code.strength in ("type", "letter") or known
        return False

    def _mention(
        self, source: Source, code: Code, written: DocType | None, start: int, rule: str
    ) -> DirectiveSpan:
        kind, type_code = code.kind, code.type_code
        flags: tuple[str, ...] = ()
        if written is not None and (
            kind is None or written.name != "Công văn" or type_code is None or type_code == "CV"
        ):
            if (
                kind is not None
                and type_code
                and written.code != type_code
                and not _same_letters(written, type_code)
            ):
                flags = ("type_mismatch",)
            kind = written
        elif written is not None and source.low.startswith(("công văn", "cv"), start):
            kind, type_code = written, None
        if kind is None and code.system == "assembly":
            kind = self.types.by_name["Nghị quyết"] if "UBTVQH" in code.text else None
        has_word = (
            written is not None and start < code.start and not source.low.startswith(("số", "so"), start)
        )
        return DirectiveSpan(
            start,
            code.end,
            rule,
            "full" if has_word else "code",
            type=kind.name if kind else None,
            type_code=type_code,
            code=code.text,
            number=code.number,
            year=code.year,
            issuer_code=code.issuer_code,
            system=code.system,
            code_span=(code.start, code.end),
            flags=flags,
        )

    # -- short forms and the lists that share a tail

    def _short(self, source: Source, start: int, end: int, before: Before) -> list[DirectiveSpan]:
        read = self.shorts.match(source, start, end, before)
        if read is None or before.kind is None:
            return []
        stop, year, doubtful = read
        kind = before.kind
        flags = ("doubtful",) if doubtful else ()
        first = self._bare(source, (before.start, stop), (start, end), kind, year, flags)
        items, tail = self._list_after(source, stop, kind, before.plural or before.numbered)
        if tail is not None:
            for item in (first, *items):
                item.code = item.number + tail.text[len(tail.number) :] if item.number else None
                item.type_code, item.issuer_code, item.system = tail.type_code, tail.issuer_code, tail.system
                item.year, item.flags = tail.year, ()
            items.append(self._mention(source, tail, kind, tail.start, "directives.list_code"))
        elif doubtful:
            items = []
        return [first, *items]

    def _bare(
        self,
        source: Source,
        span: tuple[int, int],
        number: tuple[int, int],
        kind: DocType,
        year: str | None,
        flags: tuple[str, ...],
    ) -> DirectiveSpan:
        system = kind.system or ("state" if kind.name in _STATE_TYPES else "other")
        return DirectiveSpan(
            *span,
            "directives.short",
            "short",
            type=kind.name,
            number=source.text[slice(*number)],
            year=year,
            system=system,
            code_span=number,
            flags=flags,
        )

    def _named_number(self, source: Source, start: int, end: int, before: Before) -> list[DirectiveSpan]:
        """Read "Quyết định công nhận sự thỏa thuận số 62/2009", "Quyết định thu hồi đất số 412"."""
        if not before.numbered or source.low[end : end + 1].isalnum():
            return []
        year = _NUMBER_YEAR.match(source.low, end)
        if year is None and not any(
            source.text.find(word, max(0, start - 100), start) >= 0 for word in _DECIDES
        ):
            return []
        named = self.words.named_before(source, before.start)
        if named is None or named[2].law:
            return []
        title = _stripped(source, named[1], before.start)
        if year is None and (
            named[2].name not in _DECIDES
            or source.low.count(" ", *title) > _SORT
            or _NUMBERED_THING.search(source.low, *title)
            or _PART.match(source.low, end)
        ):
            return []
        stop = year.end() if year else end
        mention = self._bare(source, (named[0], stop), (start, end), named[2], year[1] if year else None, ())
        mention.title = title if year or source.low.count(" ", *title) > _SORT - 2 else None
        return [mention]

    def _list_after(
        self, source: Source, at: int, kind: DocType, listed: bool
    ) -> tuple[list[DirectiveSpan], Code | None]:
        """Read ", 27 và 35-CT/TW" after a short form: bare numbers, and the code that ends them."""
        items: list[DirectiveSpan] = []
        for _ in range(12):
            joint = _LIST.match(source.low, at)
            number = _LISTED_NUMBER.match(source.low, joint.end()) if joint else None
            if joint is None or number is None:
                break
            code = self._code(source, *number.span())
            if code is not None:
                fits = code.kind is not None and (code.kind is kind or code.type_code == kind.code)
                return items, code if fits and code.strength in ("sure", "letter") else None
            long = number.end() - number.start() >= 3 and not source.low.startswith(
                ("19", "20"), number.start()
            )
            shared = _SHARED.match(source.low, number.end()) is not None
            if not _ITEM.match(source.low, number.start()) or not (listed or long or shared):
                break
            before = Before(number.start(), kind, False, True, True, False)
            if (
                self.shorts.match(source, *number.span(), before) is None
                or source.low[number.end() : number.end() + 1] == "/"
            ):
                break
            spelled = source.low.rfind("số", joint.start(), number.start())
            items.append(
                self._bare(
                    source,
                    (spelled if spelled >= 0 else number.start(), number.end()),
                    number.span(),
                    kind,
                    None,
                    (),
                )
            )
            at = number.end()
        return items, None


def _spelled_out(source: Source, last: DirectiveSpan, code: Code) -> bool:
    """Tell whether a bracket gives the short mention's code: "Quy định 96 của A (96-QĐ/TW)"."""
    near = last.form == "short" and last.number == code.number and 0 < code.start - last.end <= _BRACKET_REACH
    return near and source.low[last.end : code.start].count("(") == 1 and source.low[code.start - 1] == "("


def _same_letters(written: DocType, type_code: str) -> bool:
    """Tell whether the code's letters may stand for the written type ("QĐ" for Quy định)."""
    return (written.name, type_code) in (
        ("Quy định", "QĐ"),
        ("Thông tri", "TT"),
        ("Thông tư", "TT"),
        ("Chương trình", "CTHĐ"),
    )


def _stripped(source: Source, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without the blanks around it and a comma behind it."""
    words = source.text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip(" ,\n\t"))
