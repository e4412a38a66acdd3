"""Codes of documents: "72-KH/QU", "30/2020/NĐ-CP", "45/2019/QH14", "1234/BNV-TCBC".

A code is a number and up to six segments. The segments are read one by one from the number on, each
with the blanks that typing leaves around dashes; what they are (year, type, issuer, unit) is settled
afterwards from the tables, so that every order that occurs is read by the same walk.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.stages.directives.types import DocType, TypeTable
from vnpolext.vocab import Lexicon

_LETTERS = r"[^\W\d_]"
_BLANK = r"[ \t]{0,2}\n?[ \t]{0,2}"
_STEP = re.compile(
    rf"({_BLANK})([-/]{{1,3}}|,(?=[ ]?(?:TW|TƯ|TU|HU|QU|ĐU)(?!\w))"
    rf"|\.(?=[A-ZĐ]{{3}})|_(?=[A-ZĐ]{{2}}))({_BLANK})"
    rf"(T\.[ ]?[ƯWU](?!\w)|(?:19|20)\d\d(?!\w)|{_LETTERS}[^\W_]*(?:&(?:amp;)?{_LETTERS}+)*)"
)
_GAP_TYPE = re.compile(rf"[ ](?=({_LETTERS}{{2,5}}) ?[-/] ?{_LETTERS})")
_AFTER_YEAR = re.compile(rf"/((?:19|20)\d\d) ?(NĐ|QĐ|TT|NQ|CT|KH|TTLT)(?=-{_LETTERS})")  # "67/2014 NĐ-CP"
_JOINED = re.compile(r"(NĐ|QĐ|NQ)(CP|TTg|UBND|HĐND)")  # "78/2013/NĐCP"
_BLANK_ISSUER = re.compile(r"[ ]([A-ZĐ]{2,8})(?=,? ?(?:ngày|của|về)(?!\w))")  # "551/QĐ ĐHH ngày ..."
_DRAFTER = re.compile(r"(?:(?!TP|TX|TT)[A-ZĐ]{2,6}|TTr)(?= [a-zđ])")  # "8959/UBND - THKH chấp thuận"
_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_GLUED = late_regex(rf"([A-ZĐƯ&\d]{{2,}}|TTg|CTr)((?:ng|c|v|s|t|đ|b|l|n|k|g|h|m|p|x|r|q|d)?[{_VOWELS}đ]\S*)$")
_INNER_DOT = re.compile(r"\.(?!TP|TX|TT|HCM|UBND|HĐND)[A-ZĐ]{1,5}\d?(?![^\W_])(?! [A-ZĐ])")
_INTERNAL = re.compile(r"/[a-z]{1,3}(?![^\W_])")
_UNIT = re.compile(r"[ ]?(\([A-ZĐ]{1,3}\d{1,3}\))")  # the unit that drafted it: "TT-BCA(X11)"
_ASSEMBLY = re.compile(r"(QH|UBTVQH|HĐNN|UBTP|UBPL|UBTCNS|UBKT|UBVHGD)([IVX]+|\d{1,2})?$")
_LAST_YEAR = re.compile(r"-\d\d(?![\w/.-]*\w)")  # "05/BC-ĐA-19"
_CODE_GOES_ON = re.compile(r"/[A-ZĐ]{2,6}(?!\w)")  # "1517- VC/ĐT"
_THOUSANDS = re.compile(r"\.(?=\d{3}$)")
_OCR = str.maketrans("oOlI", "0011")
_LETTER = ("công văn số ", "tờ trình số ", "thông báo số ")  # no licence, whatever its letters: "868/HĐXD-DA"


@dataclass(slots=True)
class Code:
    """A code as read: its extent, its parts, and how sure its letters make it.

    `strength`: "sure" (type and issuer known), "type" (type known, issuer only plausible), "letter" (a
    known issuer, no type), "loose" (only a type word before it can make it a code).
    """

    start: int
    end: int
    number: str
    year: str | None
    kind: DocType | None
    type_code: str | None
    issuer_code: str | None
    text: str
    system: str
    strength: str
    letter: bool = False


@dataclass(slots=True)
class _Segment:
    separator: str
    text: str
    end: int
    tight: bool


class IssuerTable:
    """Issuers by their letters in codes."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.system: dict[str, str] = {}
        self.usual: dict[str, str] = {}
        self.name: dict[str, str] = {}
        self.bodies: dict[str, tuple[str, ...]] = {}
        self.local: set[str] = set()
        self.party_name: dict[str, str] = {}
        for entry in lexicon.entries("directive_issuer"):
            for code in (entry["code"], *entry.get("also", ())):
                self.system[code] = entry["system"]
                self.name[code] = entry["name"]
                self.bodies[code] = entry.get("bodies", ())
                self.usual.setdefault(code.upper(), code)
                if entry.get("local"):
                    self.local.add(code)
            if "party_name" in entry:
                self.party_name[entry["code"]] = entry["party_name"]
            for spelling in entry.get("variants", ()):
                self.usual.setdefault(spelling.upper().replace(".", ""), entry["code"])

    def mend(self, letters: str) -> str | None:
        """Return the usual spelling of an issuer's letters ("TƯ" -> "TW"), or None if unknown."""
        upper = letters.upper().replace(".", "").replace(" ", "").replace("&AMP;", "&")
        found = self.usual.get(upper)
        if found:
            return found
        assembly = _ASSEMBLY.match(upper)
        return upper if assembly and assembly[2] else None


class CodeGrammar:
    """Reads the code whose number starts at a place.

    Args:
        lexicon: gives types (`document_type`), issuers (`directive_issuer`) and what is no code.
        types: the table of types, shared with the rest of the stage.
    """

    def __init__(self, lexicon: Lexicon, types: TypeTable) -> None:
        self.types = types
        self.issuers = IssuerTable(lexicon)
        self.judgments = {word.upper() for word in lexicon.words("judgment_code")}
        self.refused = {word.upper() for word in lexicon.words("not_a_code")}

    def match(self, source: Source, start: int, end: int) -> Code | None:
        """Return the code whose number stands at `start:end`, or None if none does."""
        segments = self._segments(source, end)
        if not segments:
            return None
        number = _THOUSANDS.sub("", source.text[start:end].translate(_OCR))
        code = self._read(source, start, number, segments)
        year = _LAST_YEAR.match(source.text, code.end) if code and len(segments) > 1 else None
        if code and year:
            code.end, code.text = year.end(), code.text + year[0]
        return code

    def _segments(self, source: Source, at: int) -> list[_Segment]:
        text = source.text
        found: list[_Segment] = []
        gap = _GAP_TYPE.match(text, at)
        if gap and self._is_type(gap[1]):
            word_end = gap.end(1)
            found.append(_Segment("-", gap[1], word_end, True))
            at = word_end
        slip = _AFTER_YEAR.match(text, at)
        if slip:
            found += (_Segment("/", slip[group], slip.end(group), True) for group in (1, 2))
            at = slip.end()
        while len(found) < 7:
            step = _STEP.match(text, at)
            if step is None:
                break
            segment = self._segment(step, found)
            if segment is None:
                break
            found.append(segment)
            if segment.end != step.end():
                break
            at = segment.end
        first = found and all(segment.text.isdigit() for segment in found[:-1])
        joined = _JOINED.fullmatch(found[-1].text) if first else None
        if joined:
            end = found.pop().end
            found += (_Segment("/", joined[1], end, True), _Segment("-", joined[2], end, True))
        if found and found[-1].separator == "/" and self._is_type(found[-1].text):
            blank = _BLANK_ISSUER.match(text, found[-1].end)
            if blank:
                found.append(_Segment("-", blank[1], blank.end(), True))
        if found and not found[-1].text.isdigit():
            self._extend(text, found[-1])
        return found

    def _segment(self, step: re.Match[str], before: list[_Segment]) -> _Segment | None:
        """Judge one step of the walk: is it part of the code, with these blanks around it?"""
        lead, separator, trail, word = step.groups()
        if word.isdigit():
            first_or_last = not before or (step.end() > step.start(4) and len(before) > 1)
            if lead and (before or lead != " " or step.string[step.end() : step.end() + 1] not in ("/", "-")):
                return None
            return _Segment(_plain(separator), word, step.end(), True) if first_or_last else None
        end = step.end()
        known = self._is_type(word) or self.issuers.mend(word) is not None
        if separator == "," and (lead or not before or not self._is_type(before[-1].text)):
            return None
        if separator == "." and (lead or trail or not before or not self._is_type(before[-1].text)):
            return None
        if not known:
            glued = _GLUED.match(word)
            if glued and word.upper() != word:
                word, end = glued[1], step.start(4) + len(glued[1])
                known = self._is_type(word) or self.issuers.mend(word) is not None
        if not known and not _is_capital(word):
            return None
        last_is_issuer = bool(before) and self.issuers.mend(before[-1].text) is not None
        first_word = not before or before[-1].text.isdigit()
        spaced = lead == trail == " " and len(before) == 1 and _DRAFTER.match(step.string, step.start(4))
        behind_type = bool(before) and before[0].separator == "-" and self._is_type(before[0].text)
        if spaced and (last_is_issuer or behind_type) and not before[0].text.isdigit():
            return _Segment(_plain(separator), word, end, True)
        after_type = bool(before) and before[-1].separator == "/" and self._is_type(before[-1].text)
        if lead == " " and not trail and after_type and word.isupper() and len(word) > 2:
            return _Segment(_plain(separator), word, end, False)  # "2496/QĐ -XPVPHC"
        if lead and (last_is_issuer or not known or (not first_word and not self._is_type(before[-1].text))):
            return None
        cut = trail == " " and not (lead or before) and _CODE_GOES_ON.match(step.string, end)
        if cut and word.isupper():
            return _Segment(_plain(separator), word, end, True)
        if trail and not known and (first_word or len(word) < 2):
            return None
        if trail and lead and known and first_word and not self._is_type(word):
            return None
        if ("\n" in lead or "\n" in trail) and not known:
            return None
        return _Segment(_plain(separator), word.replace("&amp;", "&"), end, not lead and not trail)

    def _extend(self, text: str, last: _Segment) -> None:
        """Take in what may follow the letters: ".ST" of a branch or unit, "/nb" of an internal copy."""
        if _is_capital(last.text):
            dot = _INNER_DOT.match(text, last.end)
            if dot:
                last.text += dot[0]
                last.end = dot.end()
        internal = _INTERNAL.match(text, last.end)
        if internal and self.issuers.mend(last.text):
            last.text += internal[0]
            last.end = internal.end()
        unit = _UNIT.match(text, last.end)
        if unit and _is_capital(last.text):
            last.text += unit[1]
            last.end = unit.end()

    def _is_type(self, word: str) -> bool:
        return word.upper() in self.types.by_code

    def _read(self, source: Source, start: int, number: str, segments: list[_Segment]) -> Code | None:
        year = None
        parts = segments
        if parts[0].text.isdigit():
            year, parts = parts[0].text, parts[1:]
        if parts and parts[-1].text.isdigit():
            year = year or parts[-1].text
            parts = parts[:-1]
        if not parts:
            return None
        if parts[0].text.upper() in self.refused and not source.low.endswith(_LETTER, 0, start):
            return None
        kind, type_code, issuer, system, strength = self._roles(parts, year)
        if len(parts) == 2 and type_code and system == "party" and parts[0].separator == "-":
            parts[1].separator = "/"  # "57-NQ-TW"
        if len(parts) == 2 and type_code and system == "state" and parts[0].separator == "/":
            parts[1].separator = "-"  # "32/2013/TT/BTC"
        if strength == "no":
            return None
        code = number + "".join(
            piece.separator + self._usual(piece, index, type_code, segments)
            for index, piece in enumerate(segments)
        )
        letter = kind is None or (kind.name == "Công văn" and type_code is None)
        return Code(
            start, segments[-1].end, number, year, kind, type_code, issuer, code, system, strength, letter
        )

    def _usual(self, piece: _Segment, index: int, type_code: str | None, segments: list[_Segment]) -> str:
        """Return a segment in its usual spelling."""
        word, _, tail = piece.text.partition("/")
        if word.isdigit():
            return word
        first = next(i for i, segment in enumerate(segments) if not segment.text.isdigit())
        by_code = self.types.by_code.get(word.upper())
        if by_code and (index == first or by_code[1] == type_code):
            written = self._variant(word, by_code[1])
        else:
            written = self.issuers.mend(word) or word
        return f"{written}/{tail}" if tail else written

    @staticmethod
    def _variant(word: str, usual: str) -> str:
        """Mend a type's letters, but keep the letters of a longer form ("CTHĐ") and of "QyĐ"."""
        if word.upper() == usual.upper() or len(word) <= len(usual) or word.upper() in ("QDD", "QĐD"):
            return usual if word.upper() not in ("QYĐ", "QĐI") else word
        return word

    def _roles(
        self, parts: list[_Segment], year: str | None
    ) -> tuple[DocType | None, str | None, str | None, str, str]:
        """Settle type, type letters, issuer letters, system and strength from the segments."""
        words = [part.text.partition("/")[0].partition("(")[0] for part in parts]
        joined = "-".join(words).upper()
        if joined in self.judgments:
            return self.types.by_name["Bản án"], None, None, "judiciary", "sure"
        first = words[0]
        assembly = _ASSEMBLY.match(first.upper())
        if assembly and assembly[2] and year:
            return None, None, first.upper(), "assembly", "sure"
        if not self._is_type(first):
            return self._letter_roles(words, parts)
        issuers = words[1:]
        if not issuers:
            type_ = self.types.of_code(first, "other")
            assert type_ is not None
            return (*type_, None, "other", "loose")
        mended = self.issuers.mend(issuers[0])
        system = self._system(parts, issuers)
        type_ = self.types.of_code(first, system)
        assert type_ is not None
        issuer = "-".join(self.issuers.mend(word) or word for word in issuers)
        if mended is None and not _is_capital(issuers[0]):
            return (*type_, issuer, system, "no")
        return (*type_, issuer, system, "sure" if mended else "type")

    def _letter_roles(
        self, words: list[str], parts: list[_Segment]
    ) -> tuple[DocType | None, str | None, str | None, str, str]:
        """Read a code without a type in first place: a State letter, or a type written last."""
        issuer = self.issuers.mend(words[0])
        system = self.issuers.system.get(issuer or "", "other")
        last = self.types.by_code.get(words[-1].upper())
        if len(words) > 1 and last and last[1] in ("QĐ", "GGT", "GM", "CV", "TTr"):
            return (*last, issuer or words[0], system, "type" if issuer else "loose")
        if parts[0].separator == "-":  # "28-CP", or a slip in the type: "28-CQ/TW"
            known = self.issuers.mend(words[-1])
            capitals = len(words) > 1 and all(len(word) > 1 and word.isupper() for word in words)
            of_body = parts[0].tight and (capitals or (known is not None and len(words) <= 2))
            return (
                None,
                None,
                known,
                self.issuers.system.get(known or "", "other"),
                "loose" if of_body else "no",
            )
        if not parts[0].tight or (words[0].upper() != words[0] and not issuer):
            return None, None, issuer or words[0], system, "loose"
        letter = self.types.by_name["Công văn"] if issuer and len(words) > 1 else None
        return letter, None, issuer or words[0], system, "letter" if letter else "loose"

    def _system(self, parts: list[_Segment], issuers: list[str]) -> str:
        for word in issuers:
            mended = self.issuers.mend(word)
            if mended:
                assembly = _ASSEMBLY.match(mended)
                known = self.issuers.system.get(mended)
                if known in ("union", "judiciary", "assembly"):
                    return known
                if assembly and assembly[2]:
                    return "assembly"
                if mended == "BCT" and parts[0].separator == "-":
                    return "party"
                if known and known != "other":
                    return known
        return (
            "party" if parts[0].separator == "-" and len(parts) > 1 and parts[1].separator == "/" else "state"
        )


def _plain(separator: str) -> str:
    return "/" if "/" in separator or separator == "," else "-"


def _is_capital(word: str) -> bool:
    """Tell whether a segment is written as an abbreviation: capitals, with digits or a small tail."""
    letters = [character for character in word if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return (
        bool(letters)
        and letters[0].isupper()
        and (
            capitals == len(letters) or (capitals >= 2 and len(letters) <= 8 and len(letters) - capitals <= 3)
        )
    )
