"""What stands before a number: "Kế hoạch số", "QĐ", "Kết luận thanh tra số", or what makes it no document."""

from __future__ import annotations

import re
from typing import NamedTuple

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.directives.types import DocType, TypeTable
from vnpolext.vocab import Lexicon

_WINDOW = 72
_NUMBER_WORD = re.compile(r"(?<!\w)(?:số )?(?:số|só|sô|so|no\.)[ \t]{0,2}\n?(?:hiệu)?[ \t]{0,2}:?[ \t]{0,3}$")
_PLURAL = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|nhiều|một số|cả|02|03|2|3)\s$")
_SMALL_LAW = re.compile(r"(?<!\w)(?:bộ luật|(?<!bộ )luật|pháp lệnh) ")
_LICENCE = re.compile(r"(?:giấy phép|giấy chứng nhận|hợp đồng)(?: [^\W\d_]+){1,8}$")
_CARRIES = (" mang", " có")  # "Quyết định mang số 2356"
_SHORT_NAME = re.compile(r"[ ]\((?:nđ|nq|qđ|tt|ct|kl|kh|tttl|ttlt)\)[ ]?(?:số[ ])?$")
_LOST_BLANK = {"nghị định", "thông tư", "nghị quyết", "chỉ thị", "quyết định"}  # "Nghị định116"
_NAME_BETWEEN = re.compile(r"[^.;:!?\n“”\"()\[\]/]*$")
_FEW_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,6}")
_NOT_BETWEEN = re.compile(r"(?<!\w)(?:tại|theo|của|được|kèm|với|đã|trên|và|là|có|cho|từ|các)(?!\w)")


class Before(NamedTuple):
    """What leads up to a number.

    `start` is where the mention starts (type word, else "số", else the number); `kind` the written type;
    `numbered` whether "số" stands there; `capital` whether the type word has a capital; `plural` whether
    "các", "hai" precede it; `refused` whether a word before makes the number no document's.
    """

    start: int
    kind: DocType | None
    numbered: bool
    capital: bool
    plural: bool
    refused: bool
    phrase: str = ""


class WordsBefore:
    """Looks back from a number for the type word and "số" that belong to it."""

    def __init__(self, lexicon: Lexicon, types: TypeTable) -> None:
        self.types = types
        self.by_last: dict[str, list[tuple[str, DocType]]] = {}
        for phrase, kind in types.by_phrase.items():
            self.by_last.setdefault(phrase.rsplit(" ", 1)[-1], []).append((phrase, kind))
        for options in self.by_last.values():
            options.sort(key=lambda option: -len(option[0]))
        self._gluable = types.abbreviations | _LOST_BLANK
        self._leads = frozenset((*self.by_last, "so", "sô", "só", "no.", "hiệu"))
        self.law_names = {name.lower() for name in lexicon.words("law_name")}
        self.refused: dict[str, list[str]] = {}
        for phrase in lexicon.words("not_a_document"):
            self.refused.setdefault(phrase.rsplit(" ", 1)[-1], []).append(phrase)
        capitals = {word for word, kind in types.by_word.items() if kind.bare or kind.law}
        self._capital_word = late_regex(
            alternation(
                form for word in capitals for form in (word[0].upper() + word[1:], word.title(), word.upper())
            )
        )

    @property
    def glance(self) -> str:
        """A look-behind from the first digit of a number: what may be a type word or "số" stands before it.

        It knows the last three letters of words, and lets all through that is written in no usual way.
        """
        ends = {re.escape(lead[-3:]) if len(lead) > 2 else rf"\W{lead}" for lead in self._leads} | {".số"}
        usual = rf"(?<=(?:{'|'.join(sorted(ends))})[ \t\n:].)"
        unusual = r"(?<=(?:[^\W\d_]|[.)]).)|(?<=[ \t\n:.)][ \t\n:].)"
        return rf"{usual}|{unusual}|(?<!(?s:.{{6}}))"

    def may_lead(self, source: Source, number: int) -> bool:
        """Tell whether a type word or "số" can stand before the number at `number`."""
        words = source.low[max(0, number - 14) : number].rstrip(" \t\n:").rsplit(None, 1)
        last = words[-1].lstrip("(“\"'[").rstrip(")") if words else ""
        return last in self._leads or last.endswith("số")

    def look(self, source: Source, number: int) -> Before:
        """Return what leads up to the number that starts at `number`."""
        base = max(0, number - _WINDOW)
        window = source.low[base:number]
        found = _NUMBER_WORD.search(window[-12:])
        numbered = found is not None
        head_end = number - (12 if len(window) > 12 else len(window)) + found.start() if found else number
        start = head_end if numbered else number
        head = window[: head_end - base]
        short = _SHORT_NAME.search(head)
        head = head[: short.start()] if short else head  # "Nghị định (NĐ) 99/2015"
        bare = head.rstrip()
        if numbered and bare.endswith(_CARRIES):
            typed = bare[: bare.rindex(" ")]
            head = bare = typed if self._phrase(typed, typed, False) else bare
        # between type word and number: blanks, at most one line break
        if len(head) - len(bare) > 3 or head[len(bare) :].count("\n") > 1:
            return Before(start, None, numbered, False, False, False)
        if "\n" in bare or "\t" in bare:
            bare = bare.replace("\n", " ").replace("\t", " ")
        hit = self._phrase(
            bare, source.text[base : base + len(bare)], len(head) == len(bare) and not numbered
        )
        if hit is None:
            return Before(start, None, numbered, False, False, self._is_refused(bare))
        phrase, kind = hit
        begin = base + len(bare) - len(phrase)
        word = source.text[begin : begin + len(phrase)]
        abbreviation = phrase in self.types.abbreviations
        if abbreviation and word != phrase.upper():
            return Before(start, None, numbered, False, False, False)
        plural = _PLURAL.search(bare[: len(bare) - len(phrase)]) is not None
        return Before(begin, kind, numbered, word[0].isupper(), plural, False, phrase)

    def _phrase(self, bare: str, text: str, glued: bool) -> tuple[str, DocType] | None:
        """Return the type phrase at the end of `bare`; glued to the number only few count.

        `text` is `bare` as written: a capital behind a small letter has lost its blank ("theoThông tư").
        """
        last = bare.rsplit(" ", 1)[-1]
        for mark in "(“\"'[,;:":
            last = last.rsplit(mark, 1)[-1]
        for phrase, kind in self.by_last.get(last, ()):
            if not bare.endswith(phrase) or (glued and phrase not in self._gluable):
                continue
            before = bare[-len(phrase) - 1 : -len(phrase)]
            if not before or not (before.isalnum() or before in "-/"):
                return phrase, kind
            if text[-len(phrase)].isupper() and text[-len(phrase) - 1].islower():
                return phrase, kind
        return None

    def _is_refused(self, bare: str) -> bool:
        if _LICENCE.search(bare):
            return True
        last = bare.rsplit(" ", 1)[-1]
        return any(bare.endswith(phrase) for phrase in self.refused.get(last, ()))

    def small_law_before(self, source: Source, start: int) -> tuple[int, int, DocType] | None:
        """Return the law whose type word in small letters and known name run up to `start`."""
        base = max(0, start - 110)
        for found in reversed(list(_SMALL_LAW.finditer(source.low, base, start))):
            if source.low[found.end() : start].strip() in self.law_names:
                return found.start(), found.end(), self.types.by_word[found[0].rstrip()]
        return None

    def described_before(self, source: Source, start: int, type_code: str) -> tuple[int, int, DocType] | None:
        """Return the type word that plain words part from "số": "quyết định thu hồi đất số 5/QĐ-UBND"."""
        base = max(0, start - _WINDOW)
        window = source.low[base:start].rstrip()
        for word, kind in self.types.by_word.items():
            at = window.rfind(f"{word} ") if kind.code == type_code else -1
            between = window[at + len(word) + 1 :]
            if at < 0 or window[at - 1 : at].isalnum() or _NOT_BETWEEN.search(between):
                continue
            plain = source.text[base + at + len(word) + 1 : base + len(window)] == between
            if plain and _FEW_WORDS.fullmatch(between):
                return base + at, base + at + len(word), kind
        return None

    def named_before(self, source: Source, start: int) -> tuple[int, int, DocType] | None:
        """Return start and end of the type word whose own words run up to `start` ("Luật Đất đai số")."""
        base = max(0, start - 130)
        clause = _NAME_BETWEEN.search(source.text, base, start)
        if clause is None:
            return None
        for found in reversed(list(self._capital_word.finditer(source.text, clause.start(), start))):
            between = source.low[found.end() : start]
            if (found.start() and source.text[found.start() - 1].isalnum()) or not between[:1].isspace():
                continue
            kind = self.types.by_word[source.low[found.start() : found.end()]]
            if len(between) < 3 or (
                not kind.law and (_NOT_BETWEEN.search(between.split(" của ")[0]) or "," in between)
            ):
                return None
            return found.start(), found.end(), kind
        return None
