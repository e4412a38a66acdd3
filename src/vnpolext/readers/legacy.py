"""Vietnamese in the encodings from before Unicode: found out by what reads as Vietnamese, or left alone.

Each candidate reading of a text is judged by how many of its accented words are Vietnamese syllables. The
right one makes nearly all of them syllables and a wrong one hardly any, so that a clear winner is sure;
without one nothing is converted. The tables of TCVN3, VNI and VISCII are viparse's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from vnpolext.errors import ReaderError
from vnpolext.legacy import detect_legacy_encoding
from vnpolext.records import Issue

SAMPLE = 20_000
"""Characters from the start of a text on which its encoding is decided."""

_SURE = 0.9
_CLEAR_LEAD = 0.1
_FEWEST_WORDS = 3

_WORD = re.compile(r"[^\W\d_]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ONSET = r"(?:ngh?|nh|th|tr|ch|ph|kh|gh?|gi|qu|[bcdđhklmnpqrstvx])?"
_OPEN = (
    r"(?:[oui]?a[iouy]?|[aâ][uy]|[ei]?ao|o?eo|[iy]?êu|i[au]|o[aei]|[ôơưu]i|ua[oy]?|uây|uôi|uê|uơ|uy[au]?|ưa|ưu|ươ[iu]"
    r"|[aeêioôơuưy])"
)
_CLOSED = (
    r"(?:(?:[oui]?a|uê|[êiy]|uy)(?:nh|ch)"
    r"|(?:[oui]?a|[oq]?[ăâ]|uâ|o?e|oo?|ô|u|ư|[iy]ê|uyê|uô|ươ)(?:ng|c)"
    r"|(?:[oui]?a|o?ă|u?â|o?e|u?ê|i|o|ô|ơ|u|ư|[iy]ê|uyê|uô|ươ|uy)[mnpt])"
)
_SYLLABLE = re.compile(f"{_ONSET}(?:{_OPEN}|{_CLOSED})")
_STOPS = ("c", "ch", "p", "t")
_STOPPED_TONES = (["\u0301"], ["\u0323"])
_VIPARSE_NAMES = ("tcvn3", "vni", "viscii")
_SPOKEN = {"tcvn3": "TCVN3", "vni": "VNI", "viscii": "VISCII", "cp1258": "windows-1258"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read in one of the possible ways, with the issue that tells of it."""

    text: str
    issue: Issue


def syllable_share(text: str) -> float:
    """Return which share of the words with a letter beyond ASCII are Vietnamese syllables (0 if too few)."""
    words = [word for word in _WORD.findall(unicodedata.normalize("NFC", text)) if not word.isascii()]
    if len(words) < _FEWEST_WORDS:
        return 0.0
    return sum(map(_is_syllable, words)) / len(words)


def _is_syllable(word: str) -> bool:
    """Tell whether a word could be Vietnamese: capitals, letters and tone as its spelling has them."""
    if not (word.islower() or word.istitle() or word.isupper()):
        return False
    spread = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in spread if mark in _TONES]
    bare = unicodedata.normalize("NFC", "".join(mark for mark in spread if mark not in _TONES))
    if len(tones) > 1 or _SYLLABLE.fullmatch(bare) is None:
        return False
    return not bare.endswith(_STOPS) or tones in _STOPPED_TONES


def repair(text: str) -> Reading | None:
    """Return what `text` was meant to be, if it is Vietnamese in a legacy encoding or encoded more than once.

    Unicode Vietnamese is never touched, and neither is other Latin text.
    """
    suspected = detect_legacy_encoding(text)
    if suspected is None:
        return None
    if suspected in _SPOKEN.values():
        return _surest(dict(_with_viparse(text[:SAMPLE])), text)
    return _undo_double_encoding(text)


def from_bytes(data: bytes) -> Reading | None:
    """Return the text of bytes that are no Unicode, if they are surely in one Vietnamese encoding."""
    western = data.decode("cp1252", errors="replace") if _is_cp1252(data) else data.decode("latin-1")
    candidates = dict(_with_viparse(western[:SAMPLE]))
    windows = _decode_windows_1258(data)
    if windows is not None:
        candidates["cp1258"] = windows[:SAMPLE]
    return _surest(candidates, western, windows)


def _surest(candidates: dict[str, str], western: str, windows: str | None = None) -> Reading | None:
    ranked = sorted(((syllable_share(sample), name) for name, sample in candidates.items()), reverse=True)
    if not ranked or ranked[0][0] < _SURE:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEAR_LEAD:
        return None
    name = ranked[0][1]
    text = windows if name == "cp1258" and windows is not None else _convert(western, name)
    return Reading(text, _issue(_SPOKEN[name]))


def _issue(spoken: str) -> Issue:
    return Issue(
        code="legacy_encoding",
        stage="reader",
        message=f"the text was in {spoken} and has been converted to Unicode; "
        "offsets count the converted text. Save the file as UTF-8 to have them in its own text",
    )


def _with_viparse(sample: str) -> Iterator[tuple[str, str]]:
    if has_viparse():
        for name in _VIPARSE_NAMES:
            yield name, _convert(sample, name)


def _convert(text: str, name: str) -> str:
    import viparse

    return str(viparse.fix(text, encoding=name))


def has_viparse() -> bool:
    """Tell whether viparse can be used here: it is an extra, and needs Python 3.11."""
    try:
        import viparse  # noqa: F401
    except ImportError:
        return False
    return True


def refuse_unknown(place: str) -> ReaderError:
    """Return the error for bytes that are surely in no encoding that can be read."""
    message = f"is neither UTF-8 nor UTF-16 ({place}), nor surely windows-1258"
    if has_viparse():
        message += ", TCVN3, VNI or VISCII"
    else:
        message += "; TCVN3 and VNI need Python 3.11 and `pip install vnpolext[files]`"
    return ReaderError(message + "; save it as UTF-8 in the program that wrote it")


def _is_cp1252(data: bytes) -> bool:
    """Windows-1252 has no characters at five places where TCVN3 and VISCII have letters."""
    return not any(byte in data for byte in b"\x81\x8d\x8f\x90\x9d")


def _decode_windows_1258(data: bytes) -> str | None:
    try:
        return unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return None


def _undo_double_encoding(text: str) -> Reading | None:
    """Undo UTF-8 that was taken for windows-1252 and encoded once more, or so twice over."""
    for times in ("twice", "three times"):
        try:
            text = b"".join(map(_western_byte, text)).decode("utf-8")
        except UnicodeError:
            return None
        if syllable_share(text[:SAMPLE]) >= _SURE:
            return Reading(text, _issue(f"UTF-8 encoded {times}"))
    return None


def _western_byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
