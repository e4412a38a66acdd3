"""The small named pieces that every date pattern is built from.

All patterns match the lower-cased folded view, anchored at a known place; repetitions are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vnpolext.vocab import Lexicon

BLANK = r"[ \t]{1,3}"
NO_BLANK = r"[ \t]{0,3}"
BREAK = r"[ \t\n]{1,3}"
NO_BREAK = r"[ \t\n]{0,3}"
TO_NUMBER = r"(?:[ \t\n]{1,3}|(?=\d))"
"""Between a word and a number: there a lost blank leaves no doubt ("năm2016")."""
FROM_NUMBER = r"(?:[ \t]{1,3}|(?<=\d))"
"""Between a number and a word ("20năm")."""
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
YEAR = r"(?:1[0-9]\d\d|20\d\d)(?![\d%])"
RECENT_YEAR = r"(?:19[0-9]\d|20[0-9]\d)(?![\d%])"
LETTER = r"[^\W\d_]"
TO = (
    rf"(?:{NO_BLANK}-{NO_BLANK}"
    rf"|{BLANK}(?:cho{BLANK})?(?:đến|tới)(?:{BLANK}(?:hết|cuối|khoảng|tận))?{BLANK})"
)
AND = rf"(?:{NO_BLANK},{NO_BLANK}|{BLANK}(?:và|hoặc|hay|rồi){BLANK}|{NO_BLANK}[&+]{NO_BLANK})"
ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
}


_TIMES = ("mươi", "chục")
_SCALES = {"trăm": 100, "nghìn": 1000, "ngàn": 1000}
_LINKS = ("linh", "lẻ")


def either(words: Iterable[str]) -> str:
    """Return an alternation of literal words, the longest first; blanks match up to three blanks."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", BLANK) for word in ordered) + ")"


def _flat(word: str) -> str:
    return " ".join(word.split())


@dataclass(frozen=True, slots=True)
class Words:
    """The vocabulary of dates by meaning, and the alternations built from it."""

    numbers: dict[str, int]
    months: dict[str, int]
    weekdays: dict[str, int]
    day_parts: dict[str, str]
    units: dict[str, str]
    shifts: dict[str, tuple[int, str]]
    directions: dict[str, int]

    number: str
    month: str
    solar_month: str
    weekday: str
    day_part: str
    unit: str
    shift: str
    direction: str
    sounds: tuple[str, ...]
    """What follows "tiếng" where it counts no hours."""
    happenings: frozenset[str]
    """First words of what a length of time is counted from: "hai năm sau khi ..."."""
    each: str
    each_words: tuple[str, ...]

    def count(self, written: str) -> float | None:
        """Read a number in digits or words: "15", "1,5", "mười hai", "hai mươi", "nửa", "hai nghìn"."""
        written = _flat(written)
        if written[0].isdigit():
            if written[-2:-1] == ".":
                return float(written)
            return float(written.replace(".", "").replace(",", "."))
        if written.startswith("nửa"):
            return 0.5
        whole, part = 0, 0
        for word in written.split(" "):
            if word in _TIMES:
                part = max(part, 1) * 10
            elif word in _SCALES:
                whole += max(part, 1) * _SCALES[word]
                part = 0
            elif word in self.numbers:
                part += self.numbers[word]
            elif word not in _LINKS:
                return None
        return float(whole + part)

    def month_of(self, written: str) -> int:
        """Read a month in digits or words."""
        return int(written) if written.isdigit() else self.months[_flat(written)]

    def day_of(self, written: str) -> int | None:
        """Read a day of the month in digits or words, or None when there is no such day."""
        value = self.count(written)
        return int(value) if value is not None and 1 <= value <= 31 else None


def _by_word(lexicon: Lexicon, kind: str) -> dict[str, object]:
    return {word: entry["value"] for entry in lexicon.entries(kind) for word in entry["words"]}


def read_words(lexicon: Lexicon) -> Words:
    """Build the date words from the lexicon."""
    numbers = {word: int(str(value)) for word, value in _by_word(lexicon, "date_number").items()}
    months = {word: int(str(value)) for word, value in _by_word(lexicon, "date_month").items()}
    weekdays = {word: int(str(value)) for word, value in _by_word(lexicon, "date_weekday").items()}
    day_parts = {word: str(value) for word, value in _by_word(lexicon, "date_day_part").items()}
    units = {word: str(value) for word, value in _by_word(lexicon, "date_unit").items()}
    shifts = {
        word: (int(entry["amount"]), str(entry["base"]))
        for entry in lexicon.entries("date_shift")
        for word in entry["words"]
    }
    directions = {
        word: int(entry["amount"]) for entry in lexicon.entries("date_direction") for word in entry["words"]
    }
    ones = either(word for word, value in numbers.items() if value < 10)
    starts = either(
        word for word, value in numbers.items() if value < 10 and word not in ("mốt", "lăm", "nhăm", "tư")
    )
    thousands = rf"{starts}{BLANK}(?:nghìn|ngàn)"
    tens = rf"mười(?:{BLANK}{ones})?|{starts}{BLANK}(?:mươi|chục)(?:{BLANK}{ones})?|{thousands}"
    hundreds = rf"{starts}{BLANK}trăm(?:{BLANK}(?:(?:linh|lẻ){BLANK})?(?:{tens}|{ones}))?"
    number = rf"(?:{hundreds}|{tens}|{starts})(?!{LETTER})"
    day_part = either(day_parts)
    return Words(
        numbers=numbers, months=months, weekdays=weekdays, day_parts=day_parts, units=units, shifts=shifts,
        directions=directions, number=number, month=either(months) + rf"(?!{LETTER})",
        solar_month=either(set(months) - {"giêng", "chạp"}) + rf"(?!{LETTER})",
        weekday=either(weekdays) +
            r"(?!\w)"
        , day_part=day_part + rf"(?!{LETTER})", unit=either(units) + rf"(?!{LETTER})",
        shift=either(shifts) + rf"(?!{LETTER})", direction=either(directions) + rf"(?!{LETTER})",
        sounds=lexicon.words("date_sound"), happenings=frozenset(lexicon.words("date_happening")),
        each=either(lexicon.words("date_each")), each_words=lexicon.words("date_each"),
    )  # fmt: skip
