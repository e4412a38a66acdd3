"""The walk over capital type words: named, described and pointing mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.spans import DirectiveSpan, Found, Offsets
from vnpolext.stages.directives.anaphors import AnaphorGrammar, draft_flag
from vnpolext.stages.directives.described import DescribedGrammar
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.letters import UPPER
from vnpolext.stages.directives.named import SHORT_CODE, Named, NamedGrammar
from vnpolext.stages.directives.papers import PaperGrammar
from vnpolext.stages.directives.titles import TitleGrammar
from vnpolext.stages.directives.told import Described, limit_at
from vnpolext.stages.directives.types import DocType, TypeTable
from vnpolext.vocab import Lexicon

_PLURAL = re.compile(r"(?<!\w)(?:các|những|nhiều|một số|mọi|hai|ba|bốn|hàng loạt|loạt)[ \n]$")
_COUNTED = re.compile(  # "5 Quyết định của Thủ tướng", but "khoản 5 Quyết định ..."
    r"(?<!điều )(?<!khoản )(?<!điểm )(?<!mục )(?<!chương )(?<!phần )(?<![\d.,/-])\d{1,3}[ \n]\Z"
)
_CODE_OF_LAW = re.compile(r"(?<!\w)bộ $")
_SMALL_LAW = re.compile(rf"luật (?={UPPER})")
_OTHER_LAW = re.compile(r"(?:\w|(?:bộ|pháp|kỷ|đạo|dự|hội|ngành) )$")  # "pháp luật Việt Nam", "dự luật"
_RESOLUTION = re.compile(
    r"nghị quyết(?= (?:của )?(?:đại hội|đh (?:[xvi]+|đảng)|trung ương|hội nghị|kỳ họp thứ|phiên họp|tw|t\.?ư"
    r"|lần thứ \S{1,4},? (?:của )?(?:ban chấp hành|bch)))"
)
_LEVELS = re.compile(r" (?:tỉnh|quận|huyện|xã), (?:thành phố|huyện|thị xã|phường|quận)$")  # of no one place
_LOST_BLANK = re.compile(r"(?<![^\W\d_])(?:[Tt]heo|của|hành|với|tại)$")  # "TheoLuật Giáo dục"
_PLENUM = "directives.plenum"
_QUOTES = '“"«'
_WIDEST = 48
"""Characters that a type word and "về việc" take before a quote, at the most."""
_NEVER_CAPITAL = frozenset(("chỉ chị", "kiến nghị", "bản sao"))


class WordedWalk:
    """Finds the mentions that have no number.

    Args:
        lexicon: gives names of laws and words that point back.
        types: the table of types.
        bodies: the grammar of bodies, for congresses.
        issuers: the grammar of issuers.
        titles: the grammar of titles.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        types: TypeTable,
        bodies: BodyGrammar,
        issuers: IssuerGrammar,
        titles: TitleGrammar,
    ) -> None:
        self.types = types
        self.named = NamedGrammar(lexicon, bodies)
        self.described = DescribedGrammar(lexicon, issuers, titles)
        self.papers = PaperGrammar(lexicon, titles)
        self.anaphors = AnaphorGrammar(lexicon)
        self._capital = _capital_words(types)
        self._lower_quote = _quoted_words(types)

    def __call__(self, source: Source, found: Found, taken: set[int]) -> list[DirectiveSpan]:
        """Return the mentions that begin with a type word and do not start at a place in `taken`."""
        mentions: list[DirectiveSpan] = []
        done = 0
        for word in source.budget.watch("directives", self._capital.finditer(source.text), re.Match.start):
            start, end = word.span()
            if start < done or start in taken:
                continue
            if _inside_word(source.low, start, end) and not _LOST_BLANK.search(
                source.text, max(0, start - 5), start
            ):
                continue
            if source.text[start:end].isupper() and _is_heading(source, start, end):
                continue
            kind = self.types.by_word[source.low[start:end].replace("\n", " ")]
            if kind.name == "Luật" and _CODE_OF_LAW.search(source.low, max(0, start - 4), start):
                start, kind = start - len("bộ "), self.types.by_name["Bộ luật"]  # "bộ Luật Hình sự"
            mention = self._word(source, found, start, end, kind)
            if mention is not None:
                mentions.append(mention)
                taken.add(start)
                done = end
        low = source.low
        for word in _RESOLUTION.finditer(low):
            if word.start() not in taken and not _PLURAL.search(low, max(0, word.start() - 10), word.start()):
                resolution = self.named.congress(source, word.end())
                if resolution and not _LEVELS.search(low, word.end(), resolution.end + len(", thành phố")):
                    mentions.append(
                        self._named(source, word.start(), self.types.by_name["Nghị quyết"], resolution)
                    )
        for mention in mentions:  # grows on the way: each plenum of a list leads to the next
            following = self.named.next_plenum(source, mention.end) if mention.rule == _PLENUM else None
            if following:
                kind = self.types.by_name["Nghị quyết"]
                mentions.append(self._named(source, following[0], kind, following[1]))
        for word in source.budget.watch("directives", SHORT_CODE.finditer(source.text), re.Match.start):
            start, end = word.span()
            added = source.text[start - 1 : start] == "(" and source.text[end : end + 1] == ")"
            several = _PLURAL.search(low, max(0, start - 10), start) is not None
            # "Bộ luật Hình sự (BLHS)": its short name
            if not added and not several and not _inside_word(low, start, end):
                code = self.named.short_code(source, end)
                mentions.append(self._named(source, start, self.types.by_name["Bộ luật"], code))
        mentions += self._small_laws(source, taken)
        for start, end in self._before_quotes(source):
            if start not in taken and not _inside_word(low, start, end - 2):
                mention = self._lower(source, found, start)
                if mention:
                    mentions.append(mention)
        return mentions

    def _small_laws(self, source: Source, taken: set[int]) -> Iterator[DirectiveSpan]:
        """Yield laws whose names have a capital though "luật" has none: "theo luật Đất đai năm 2013"."""
        for word in source.budget.watch("directives", _SMALL_LAW.finditer(source.text), re.Match.start):
            start, end = word.start(), word.end() - 1
            code = source.text.endswith("bộ ", 0, start)
            start -= len("bộ ") if code else 0
            if start in taken or _OTHER_LAW.search(source.low, max(0, start - 6), start):
                continue
            kind = self.types.by_name["Bộ luật" if code else "Luật"]
            named = self.named.match(source, start, end, kind)
            if named and (named.year or self.named.is_known(source, end + 1)):
                mention = self._named(source, start, kind, named)
                mention.flags = draft_flag(source, start)
                yield mention

    def _before_quotes(self, source: Source) -> Iterator[Offsets]:
        """Yield small type words with the quote behind them; quotes are few, so they are looked for first."""
        floor = 0
        quotes = merge(*(_places(source.low, sign) for sign in _QUOTES))
        for quote in source.budget.watch("directives", quotes, int):
            word = self._lower_quote.search(source.low, max(floor, quote - _WIDEST), quote + 1)
            floor = quote + 1
            spoken = (
                word is not None
                and word[0].startswith("hướng dẫn ")
                and source.text[quote + 1 : quote + 2].islower()
            )
            if word is not None and not spoken:
                yield word.span()

    def _word(
        self, source: Source, found: Found, start: int, end: int, kind: DocType
    ) -> DirectiveSpan | None:
        """Read what a capital type word begins, the surest reading first."""
        named = self.named.match(source, start, end, kind)
        if (
            named
            and source.low.startswith(" về ", end)
            and _PLURAL.search(source.low, max(0, start - 10), start)
        ):
            return None  # "các Luật về thuế"
        if named:
            mention = self._named(source, start, kind, named)
            mention.flags = draft_flag(source, start)
            return mention
        if kind.name == "Nghị quyết" and _RESOLUTION.match(source.low, start):
            plural = _PLURAL.search(source.low, max(0, start - 10), start)
            resolution = None if plural else self.named.congress(source, end)
            if resolution:
                return self._named(source, start, kind, resolution)
        if _PLURAL.search(source.low, max(0, start - 10), start) or _COUNTED.search(
            source.low, max(0, start - 11), start
        ):
            return None
        described = self.described.match(source, found, start, end, kind)
        if described is None:
            described = self.papers.match(source, start, end, limit_at(source, found, start), kind)
        if described:
            return _described(start, kind, described)
        anaphor = self.anaphors.match(source, start, end, kind)
        if anaphor and ("this" in anaphor[1] or not self.described.leads.to_come(source, start)):
            stop, flags = anaphor
            return DirectiveSpan(start, stop, "directives.anaphor", "anaphor", type=kind.name, flags=flags)
        cut = self.described.cut_title(source, found, start, end, kind)
        return _described(start, kind, cut) if cut else None

    @staticmethod
    def _named(source: Source, start: int, kind: DocType, named: Named) -> DirectiveSpan:
        system = "assembly" if kind.law or kind.name == "Hiến pháp" else "party"
        return DirectiveSpan(
            start,
            named.end,
            named.rule,
            "named",
            type=kind.name,
            year=named.year,
            system=system if named.rule != "directives.charter" else _of_charter(source, start, named.end),
            title=named.title,
            issuer=named.issuer,
        )

    def _lower(self, source: Source, found: Found, start: int) -> DirectiveSpan | None:
        end = source.low.index(" ", source.low.index(" ", start) + 1)
        kind = self.types.by_word[source.low[start:end]]
        described = self.described.quoted.by_quote(source, found, end, kind)
        if described is None or described.title is None or source.low.count(" ", *described.title) < 4:
            return None  # "kế hoạch “chống tôi”": a name that someone gives, no document's title
        return _described(start, kind, described)


def _is_heading(source: Source, start: int, end: int) -> bool:
    """Tell whether a type word in capitals stands in the head of a document: "QUYẾT ĐỊNH:"."""
    return source.text.startswith(":", end) or source.line_at(start) == (start, end)


def _of_charter(source: Source, start: int, end: int) -> str:
    """Return the system of the organisation whose charter stands at `start:end`."""
    name = source.low[start:end]
    if name.startswith("điều lệ đảng"):
        return "party"
    return "union" if re.search(r"công đoàn|đoàn |hội |mặt trận", name) else "other"


def _described(start: int, kind: DocType, described: Described) -> DirectiveSpan:
    return DirectiveSpan(
        start,
        described.end,
        described.rule,
        "descriptive",
        type=kind.name,
        title=described.title,
        issuer=described.issuer,
        flags=described.flags,
    )


def _capital_words(types: TypeTable) -> re.Pattern[str]:
    """Compile the type words as they are written with capitals."""
    words = sorted(
        (word for word, kind in types.by_word.items() if word not in _NEVER_CAPITAL), key=len, reverse=True
    )
    forms = dict.fromkeys(
        form for word in words for form in (word[0].upper() + word[1:], word.title(), word.upper())
    )
    return re.compile(alternation(forms))


def _quoted_words(types: TypeTable) -> re.Pattern[str]:
    """Compile the type words that a quoted title may follow in small letters."""
    words = [
        word
        for word, kind in types.by_word.items()
        if {"quote", "cut"} <= kind.tells and "name" not in kind.tells
    ]
    return re.compile(rf"{alternation((*words, 'đề án', 'quy chế', 'hướng dẫn'))}[ ](?:về (?:việc )?)?[“\"«]")


def _places(low: str, sign: str) -> Iterator[int]:
    """Yield where a sign stands behind a blank; `str.find` is ten times as fast as a class of signs."""
    at = low.find(sign)
    while at >= 0:
        if low[at - 1 : at] == " ":
            yield at
        at = low.find(sign, at + 1)


def _inside_word(low: str, start: int, end: int) -> bool:
    return (start > 0 and low[start - 1].isalnum()) or low[end : end + 1].isalnum()
