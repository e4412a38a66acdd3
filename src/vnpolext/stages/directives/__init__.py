"""Mentions of documents: codes, short forms, names, descriptions and what points back to them.

The stage walks the text twice: over its numbers (codes and short forms) and over its capital type words
(named, described and pointing mentions). Each mention takes with it what stands beside it: pointer,
date, issuer and title. Which mentions are one document is for the resolver.
"""

from __future__ import annotations

import re

from vnpolext.config import Config
from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.spans import DirectiveSpan, Found
from vnpolext.stages.directives.anaphors import AnaphorGrammar, draft_flag
from vnpolext.stages.directives.attributes import AttributeReader
from vnpolext.stages.directives.codes import Code, CodeGrammar
from vnpolext.stages.directives.described import Described, DescribedGrammar
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.named import Named, NamedGrammar
from vnpolext.stages.directives.pointers import find_pointer
from vnpolext.stages.directives.shorts import ShortGrammar
from vnpolext.stages.directives.titles import TitleGrammar
from vnpolext.stages.directives.types import DocType, TypeTable
from vnpolext.stages.directives.words import Before, WordsBefore
from vnpolext.vocab import Lexicon

# the digit comes first and the look-behind after it: so the scan runs at the speed of a character search
_NUMBER = re.compile(r"[0-9](?<![\d./,].)\d{0,5}(?:[ol]\d?(?=-))?[a-zđ]?(?!\d)")
_LIST = re.compile(
    r"(?:[ \n]*[,;][ \n]*(?:và[ \n])?|[ \n]+(?:và|hoặc|hay|cùng|cũng như)[ \n]+)(?:số[ :]{0,2})?"
)
_NUMBER_YEAR = re.compile(r"/((?:19|20)\d\d)(?![\w/-])")
_ITEM = re.compile(r"(?:số[ :]{0,2})?\d{1,6}[a-zđ]?(?![\w%])")
_PLURAL = re.compile(r"(?<!\w)(?:các|những|nhiều|một số|mọi|hai|ba|bốn|hàng loạt|loạt)[ \n]$")
_RESOLUTION = re.compile(r"nghị quyết(?= (?:của )?(?:đại hội|trung ương|hội nghị|tw|t\.?ư))")


class DirectivesStage:
    """Finds every mention of a document, with the attributes written beside it.

    Args:
        lexicon: gives types, issuers, names of laws and bodies.
        config: the settings of the pipeline.
    """

    def __init__(self, lexicon: Lexicon, config: Config) -> None:
        bodies = BodyGrammar(lexicon)
        self.types = TypeTable(lexicon)
        self.codes = CodeGrammar(lexicon, self.types)
        self.words = WordsBefore(lexicon, self.types)
        self.shorts = ShortGrammar(lexicon)
        issuers = IssuerGrammar(lexicon, bodies)
        titles = TitleGrammar(lexicon, tuple(self.types.by_word), issuers)
        self.named = NamedGrammar(lexicon, bodies)
        self.described = DescribedGrammar(issuers, titles)
        self.anaphors = AnaphorGrammar(lexicon)
        self.attributes = AttributeReader(self.types, self.codes.issuers, issuers, titles)
        self._capital = _capital_words(self.types)
        self._lower_quote = _quoted_words(self.types)

    def __call__(self, source: Source, found: Found) -> list[DirectiveSpan]:
        """Return the mentions in the order of the text."""
        mentions = self._numbered(source)
        taken = {mention.start for mention in mentions}
        numbers = {mention.code_span[0]: mention for mention in mentions if mention.code_span}
        mentions += self._worded(source, found, taken, numbers)
        mentions = _whole(mentions)
        for mention in mentions:
            mention.pointer = find_pointer(source, mention.start)
        self.attributes.read(source, found, mentions)
        return mentions

    # -- the walk over numbers

    def _numbered(self, source: Source) -> list[DirectiveSpan]:
        mentions: list[DirectiveSpan] = []
        low, done = source.low, 0
        for number in _NUMBER.finditer(low):
            start, end = number.span()
            if start < done:
                continue
            left = low[start - 1 : start]
            if left.isalpha() and not low.startswith(("số", "nq", "nđ", "qđ", "cv"), max(0, start - 2)):
                continue
            code = self._code(source, start, end)
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
        nxt = source.low[end : end + 1]
        return self.codes.match(source, start, end) if nxt in "-/ \n\t" and nxt else None

    def _coded(
        self, source: Source, code: Code, before: Before, last: DirectiveSpan | None
    ) -> DirectiveSpan | None:
        """Judge a code by what leads up to it, and build its mention."""
        kind, start = before.kind, before.start
        if kind is None and before.refused:
            return None
        rule, name_start = "directives.full_code", 0
        if kind is None:
            named = self.words.named_before(source, start) if before.numbered else None
            if named and (code.system == "assembly" or not named[2].law):
                start, name_start, kind = named
                rule = "directives.named_code"
        if kind is None and last is not None and self._joined(source, last, start):
            kind = self.types.by_name.get(last.type or "")
            if kind and code.kind and code.kind is not kind and code.type_code != kind.code:
                kind = None
        if kind is None and not self._stands_alone(source, code, before):
            return None
        if kind and kind.law and code.system != "assembly" and code.kind and not code.kind.law:
            kind = None
            start = before.start if before.kind is None else code.start
        mention = self._mention(source, code, kind, start, rule)
        if rule == "directives.named_code":
            mention.title = _stripped(source, name_start, before.start)
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
        system = kind.system or (
            "state" if kind.name in ("Nghị định", "Thông tư", "Công điện", "Thông tư liên tịch") else "other"
        )
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
        """Read "Quyết định công nhận sự thỏa thuận số 62/2009": words before, a year after the number."""
        year = _NUMBER_YEAR.match(source.low, end)
        named = self.words.named_before(source, before.start) if year and before.numbered else None
        if year is None or named is None or named[2].law:
            return []
        mention = self._bare(source, (named[0], year.end()), (start, end), named[2], year[1], ())
        mention.title = _stripped(source, named[1], before.start)
        return [mention]

    def _list_after(
        self, source: Source, at: int, kind: DocType, listed: bool
    ) -> tuple[list[DirectiveSpan], Code | None]:
        """Read ", 27 và 35-CT/TW" after a short form: bare numbers, and the code that ends them."""
        items: list[DirectiveSpan] = []
        for _ in range(12):
            joint = _LIST.match(source.low, at)
            number = _NUMBER.match(source.low, joint.end()) if joint else None
            if joint is None or number is None:
                break
            code = self._code(source, *number.span())
            if code is not None:
                fits = code.kind is not None and (code.kind is kind or code.type_code == kind.code)
                return items, code if fits and code.strength in ("sure", "letter") else None
            long = number.end() - number.start() >= 3 and not source.low.startswith(
                ("19", "20"), number.start()
            )
            if not _ITEM.match(source.low, number.start()) or not (listed or long):
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

    # -- the walk over capital type words

    def _worded(
        self, source: Source, found: Found, taken: set[int], numbers: dict[int, DirectiveSpan]
    ) -> list[DirectiveSpan]:
        mentions: list[DirectiveSpan] = []
        done = 0
        for word in self._capital.finditer(source.text):
            start, end = word.span()
            if start < done or start in taken or _inside_word(source.low, start, end):
                continue
            kind = self.types.by_word[source.low[start:end].replace("\n", " ")]
            mention = self._word(source, found, start, end, kind)
            if mention is not None:
                mentions.append(mention)
                taken.add(start)
                done = end
        low = source.low
        for word in _RESOLUTION.finditer(low):
            if word.start() not in taken and not _PLURAL.search(low, max(0, word.start() - 10), word.start()):
                resolution = self.named.congress(source, word.end())
                if resolution:
                    mentions.append(self._named(word.start(), self.types.by_name["Nghị quyết"], resolution))
        for word in self._lower_quote.finditer(low):
            if word.start() not in taken and not _inside_word(low, word.start(), word.end() - 2):
                mention = self._lower(source, found, word.start())
                if mention:
                    mentions.append(mention)
        return mentions

    def _word(
        self, source: Source, found: Found, start: int, end: int, kind: DocType
    ) -> DirectiveSpan | None:
        """Read what a capital type word begins, the surest reading first."""
        named = self.named.match(source, start, end, kind)
        if named:
            mention = self._named(start, kind, named)
            mention.flags = draft_flag(source, start)
            return mention
        if kind.name == "Nghị quyết" and _RESOLUTION.match(source.low, start):
            plural = _PLURAL.search(source.low, max(0, start - 10), start)
            resolution = None if plural else self.named.congress(source, end)
            if resolution:
                return self._named(start, kind, resolution)
        if _PLURAL.search(source.low, max(0, start - 10), start):
            return None
        described = self.described.match(source, found, start, end, kind)
        if described:
            return _described(start, kind, described)
        anaphor = self.anaphors.match(source, start, end, kind)
        if anaphor:
            stop, flags = anaphor
            return DirectiveSpan(start, stop, "directives.anaphor", "anaphor", type=kind.name, flags=flags)
        cut = self.described.cut_title(source, found, start, end, kind)
        return _described(start, kind, cut) if cut else None

    @staticmethod
    def _named(start: int, kind: DocType, named: Named) -> DirectiveSpan:
        system = "assembly" if kind.law or kind.name == "Hiến pháp" else "party"
        return DirectiveSpan(
            start,
            named.end,
            named.rule,
            "named",
            type=kind.name,
            year=named.year,
            system=system if named.rule != "directives.charter" else "other",
            title=named.title,
            issuer=named.issuer,
        )

    def _lower(self, source: Source, found: Found, start: int) -> DirectiveSpan | None:
        end = source.low.index(" ", source.low.index(" ", start) + 1)
        kind = self.types.by_word[source.low[start:end]]
        described = self.described.by_quote(source, found, end, kind)
        if described is None or described.title is None or source.low.count(" ", *described.title) < 4:
            return None  # "kế hoạch “chống tôi”": a name that someone gives, no document's title
        return _described(start, kind, described)


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


def _same_letters(written: DocType, type_code: str) -> bool:
    """Tell whether the code's letters may stand for the written type ("QĐ" for Quy định)."""
    return (written.name, type_code) in (
        ("Quy định", "QĐ"),
        ("Thông tri", "TT"),
        ("Thông tư", "TT"),
        ("Chương trình", "CTHĐ"),
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


_NEVER_CAPITAL = frozenset(("lệnh", "văn bản", "chỉ chị", "kiến nghị", "bản sao"))


def _whole(mentions: list[DirectiveSpan]) -> list[DirectiveSpan]:
    """Sort mentions, and let no described one end within a mention that begins in it."""
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[DirectiveSpan] = []
    for mention in mentions:
        outer = kept[-1] if kept else None
        if (
            outer
            and outer.code is None
            and mention.code
            and mention.start < outer.end
            and outer.form in ("named", "anaphor")
        ):
            if outer.rule != "directives.amending_law":
                kept.pop()
        elif outer and outer.form == "descriptive" and mention.start < outer.end < mention.end:
            if "doubtful" in outer.flags:
                kept.pop()
            elif outer.title and outer.end == outer.title[1]:
                outer.end, outer.title = mention.end, (outer.title[0], mention.end)
        kept.append(mention)
    return kept


def _stripped(source: Source, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without the blanks around it."""
    words = source.text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _inside_word(low: str, start: int, end: int) -> bool:
    return (start > 0 and low[start - 1].isalnum()) or low[end : end + 1].isalnum()
