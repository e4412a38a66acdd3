"""When two mentions are one document: keys of codes, names and congresses, and what keeps equals apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from vnpolext.grammar.late import late_regex
from vnpolext.source import Source
from vnpolext.spans import DirectiveSpan, Offsets
from vnpolext.vocab import Lexicon

_NOT_WORD = re.compile(r"[^\w]+")
_AMENDED = re.compile(r" (?:sửa đổi|bổ sung)\b.*")
_PLACE_WORD = late_regex(
    r"(?:tỉnh|huyện|quận|thị xã|thành phố|tp|xã|phường|thị trấn|đặc khu|khối|thôn|bản|ấp)$"
)
_ABBREVIATION = re.compile(r"[A-ZĐƯ&-]+")
_UNITS = frozenset(("khối", "tỉnh", "huyện", "quận", "thành phố", "thị xã", "xã", "phường"))
_LEVELS = (
    "trung ương",
    "tỉnh",
    "thành phố",
    "huyện",
    "quận",
    "thị xã",
    "phường",
    "xã",
    "thị trấn",
    "đặc khu",
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_WORD_NUMBERS = dict(zip("nhất hai ba tư năm sáu bảy tám chín mười".split(), range(1, 11), strict=True)) | {
    "bốn": 4
}
_ORDINAL = re.compile(
    r"lần thứ (\w+)|lần ([ivx]+)|(?:đại hội|trung ương|tw|t\.?ư\.?|thứ|toàn quốc|đảng) ?([ivx]+|\d+)(?!\w)"
)
_OF_BODY = re.compile(
    r"đảng bộ [^,()]+|(?:công đoàn|đoàn|hội)(?: (?!lần|khóa|toàn|đại biểu|nhiệm|thứ|[ivx]+\b)\w+){0,8}"
)
_TERM = re.compile(r"khóa ([ivx]+|\d+)")
_SITTING = re.compile(r"phiên họp (?:chính phủ )?thường kỳ (?:(?:của )?chính phủ )?tháng (\d{1,2})(?!\d)")

Key = tuple[object, ...]


def number_key(number: str | None) -> str:
    """Return a number for comparison: without leading zeros ("05" is "5")."""
    return (number or "").lstrip("0").lower() or "0"


def code_key(mention: DirectiveSpan) -> Key:
    """Return the key of a code: separators, leading zeros and case of its letters make no difference."""
    code = mention.code or ""
    letters = tuple(part.upper() for part in re.split(r"[-/]", code)[1:] if not part.isdigit())
    return ("code", number_key(mention.number), mention.year, letters)


def plain_words(text: str) -> str:
    """Return a title's words alone, in lower case."""
    return _NOT_WORD.sub(" ", text.lower()).strip()


def plain_body(name: str) -> str:
    """Return a body's name, in lower case, without the shortening of its words."""
    name += " "
    for short, whole in _SHORT_WORDS:
        name = name.replace(short, whole)
    return name.rstrip()


def letters_of(name: str) -> str:
    """Return the letters that a body has in codes, as far as its name tells: "Bộ Y tế" -> "BYT"."""
    name = _OFFICE.sub("", name)
    for head, letters in _LETTERS:
        if name.lower().startswith(head):
            return letters
    return "".join(word if word.isupper() else word[0].upper() for word in name.split() if word != "và")


_OFFICE = re.compile(r"^(?:(?:Phó )?(?:Chủ tịch|Bộ trưởng|Thứ trưởng|Giám đốc|Tổng Giám đốc|Cục trưởng) )+")
_LETTERS = (
    ("thủ tướng", "TTg"),
    ("chính phủ", "CP"),
    ("ubnd", "UBND"),
    ("ủy ban nhân dân", "UBND"),
    ("hđnd", "HĐND"),
    ("hội đồng nhân dân", "HĐND"),
)
_SHORT_WORDS = (
    ("ủy ban nhân dân", "ubnd"),
    ("hội đồng nhân dân", "hđnd"),
    (" tp.", " thành phố "),
    (" tp ", " thành phố "),
    (" thành phố  ", " thành phố "),
    (" tx ", " thị xã "),
)


# what people call a law too, though it is a code
_LAW_NUMBER = re.compile(r" số \d.*")
_ADDED = re.compile(r" \([^()\s]{2,8}\)")  # "Luật Hỗ trợ doanh nghiệp (DN) nhỏ và vừa"
_LAW_YEAR = re.compile(r" (?:năm )?(?:19|20)\d\d$")
_CODES_BY_LETTERS = {
    "BLHS": "hình sự",
    "BLDS": "dân sự",
    "BLLĐ": "lao động",
    "BLTTHS": "tố tụng hình sự",
    "BLTTDS": "tố tụng dân sự",
}
_CODES_OF_LAW = frozenset(("hình sự", "dân sự", "lao động", "tố tụng hình sự", "tố tụng dân sự"))


def _amending(name: str) -> str:
    """Return the name of a law that amends one without its number and year, a code's letters written out."""
    for letters, code in _CODES_BY_LETTERS.items():
        name = name.replace(letters.lower(), f"bộ luật {code}")
    name = name.replace("một số điều của ", "một số điều ")
    return _LAW_YEAR.sub("", _LAW_NUMBER.sub("", name))


def law_key(source: Source, mention: DirectiveSpan, aliases: Mapping[str, str]) -> Key:
    """Return the key of a named document without its year: type and name, however it is punctuated."""
    name = source.low[slice(*mention.title)] if mention.title else ""
    name = plain_words(_ADDED.sub("", name) if "(" in name else name)
    if mention.rule == "directives.law_short":
        letters = source.text[mention.start : mention.start + 6]
        name = next(name for short, name in _CODES_BY_LETTERS.items() if letters.startswith(short))
    kept = _amending(name) if name.startswith(("sửa đổi", "bổ sung")) else _AMENDED.sub("", name)
    if mention.rule == "directives.charter":
        kept = plain_words(source.low[mention.start : mention.end])
        kept = kept.replace("cộng sản việt nam", "").replace("csvn", "").strip()
    kind = "Bộ luật" if kept in _CODES_OF_LAW else mention.type
    return ("law", kind, aliases.get(kept, kept))


@lru_cache(maxsize=8)
def law_aliases(lexicon: Lexicon) -> Mapping[str, str]:
    """Return the plain words of short names of laws and of the names they stand for."""
    return {
        plain_words(short): plain_words(entry["name"])
        for entry in lexicon.entries("law_alias")
        for short in entry["words"]
    }


def congress_key(source: Source, mention: DirectiveSpan) -> Key:
    """Return the key of a resolution of a congress or plenum: which of them, and whose."""
    words = source.low[mention.start : mention.end]
    sitting = sitting_key(words)
    if sitting:
        return sitting
    ordinal = _ORDINAL.search(words)
    number = _to_number(next(group for group in ordinal.groups() if group)) if ordinal else 0
    local = _OF_BODY.search(re.sub(r"đại hội|hội nghị", "", words))
    return (mention.rule, number, plain_words(local[0].split(" lần")[0]) if local else "")


def sitting_key(words: str) -> Key:
    """Return the key of a sitting of the Government, by its month, or ()."""
    sitting = _SITTING.search(words)
    return ("sitting", number_key(sitting[1])) if sitting else ()


def term_of(source: Source, mention: DirectiveSpan) -> int:
    """Return the term ("khóa XII") that a mention names, or 0."""
    term = _TERM.search(source.low, mention.start, mention.end)
    return _to_number(term[1]) if term else 0


def _to_number(word: str) -> int:
    if word.isdigit():
        return int(word)
    if word in _WORD_NUMBERS:
        return _WORD_NUMBERS[word]
    total, last = 0, 0
    for letter in reversed(word):
        value = _ROMAN.get(letter, 0)
        total += value if value >= last else -value
        last = max(last, value)
    return total


def dates_clash(first: str | None, second: str | None) -> bool:
    """Tell whether two days of issue cannot be one: the shorter is no beginning of the longer."""
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    return not long.startswith(short)


def all_clash(day: str | None, days: Collection[str]) -> bool:
    """Tell whether a day of issue can be none of those told of a document."""
    return bool(day and days) and all(dates_clash(day, other) for other in days)


def issuers_clash(source: Source, first: Offsets | None, second: Offsets | None) -> bool:
    """Tell whether two issuers as written cannot be one body: other places or other levels."""
    if first is None or second is None:
        return False
    one, two = source.text[slice(*first)], source.text[slice(*second)]
    terms = _TERM.search(one.lower()), _TERM.search(two.lower())
    if terms[0] and terms[1] and terms[0][1] != terms[1][1]:
        return True
    if one.lower() in two.lower() or two.lower() in one.lower():
        return False
    if is_central(one.lower()) != is_central(two.lower()):
        other = two if is_central(one.lower()) else one
        return _LOCAL.search(other.lower()) is not None
    place, other = proper_tail(one), proper_tail(two)
    if place and other and place != other and place not in other and other not in place:
        return True
    levels = {level for level in _LEVELS if re.search(rf"\b{level}\b|\b{level[:5]} ủy\b", one.lower())}
    others = {level for level in _LEVELS if re.search(rf"\b{level}\b|\b{level[:5]} ủy\b", two.lower())}
    return bool(levels and others and not levels & others)


_LOCAL = re.compile(r"\b(?:tỉnh|huyện|quận|thị xã|xã|phường|thành ủy|thành phố)\b")


def is_central(issuer: str) -> bool:
    """Tell whether an issuer, in lower case, is an organ of the Centre."""
    return issuer.startswith(_CENTRAL)


_CENTRAL = (
    "trung ương",
    "bộ chính trị",
    "ban bí thư",
    "ban chấp hành trung ương",
    "bch trung ương",
    "chính phủ",
    "thủ tướng",
    "quốc hội",
    "ủy ban thường vụ quốc hội",
    "bộ ",
    "chủ tịch nước",
)


_SYSTEMS = (
    ("assembly", re.compile(r"(?:ủy ban thường vụ |chủ tịch )?quốc hội|ubtvqh")),
    ("judiciary", re.compile(r".{0,30}(?:tòa án|viện kiểm sát|tandtc|vksnd)")),
    (
        "union",
        re.compile(
            r".{0,40}(?:công đoàn|liên đoàn lao động|lđlđ|mặt trận tổ quốc|mttq|đoàn thanh niên|hội )"
        ),
    ),
    (
        "party",
        re.compile(
            r".{0,40}(?:(?:tỉnh|thành|huyện|quận|thị|đảng|quân) ủy|đảng bộ|chi bộ|bộ chính trị|ban bí thư"
            r"|ban chấp hành trung ương|trung ương)"
        ),
    ),
    (
        "state",
        re.compile(
            r".{0,40}(?:chính phủ|thủ tướng|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|bộ |sở |cục|vụ |nhnn"
            r"|ngân hàng nhà nước|chủ tịch nước)"
        ),
    ),
)


def system_of(issuer: str) -> str:
    """Return the system that an issuer, in lower case, belongs to."""
    return next((system for system, pattern in _SYSTEMS if pattern.match(issuer)), "other")


def proper_tail(name: str) -> str:
    """Return the proper name that ends a body's name ("Quận ủy Đống Đa" -> "đống đa"), or ""."""
    words = name.split()
    tail: list[str] = []
    while words and words[-1][:1].isupper() and not _ABBREVIATION.fullmatch(words[-1]):
        tail.insert(0, words.pop())
    if not words and len(tail) > 2:  # capitals throughout: "Tỉnh Đoàn Nghệ An"
        words, tail = tail[:2], tail[2:]
    if not words or len(tail) > 4 or " ".join(tail).lower() in _UNITS:
        return ""
    last = words[-1].lower()
    if last in ("ủy", "đoàn") or _PLACE_WORD.search(last) or words[-1].isupper():
        return " ".join(tail).lower()
    return ""


def differ_by_one(first: str, second: str) -> bool:
    """Tell whether one letter is another one, is missing or is too much in one of two codes."""
    short, long = sorted((first, second), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    same = next(
        (at for at, (one, two) in enumerate(zip(short, long, strict=False)) if one != two), len(short)
    )
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
