"""Which mentions are one person, and who of them is an official."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from vnpolext.grammar.syllables import is_called_by_front, is_foreign, is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import Found, OfficialSpan, Offsets, PersonEntity, PositionSpan
from vnpolext.vocab import Lexicon

_I_FOR_Y = re.compile(r"(?:(?<=[hklmst])|(?<=qu))([yýỳỷỹỵ])\b")
_Y_TO_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_VIETNAMESE = re.compile(r"[^a-z]")
_SAME_SHARE = 0.7
_SHORTEST_FAMILY = 3
"""Letters of a foreign family name that is believed alone."""
_LEAST_WORDS = 3
"""Syllables that two names must have to be one although a mark differs."""
_EASTERN = ("trung quốc", "tq", "hàn quốc", "triều tiên", "đài loan", "singapore", "hồng kông", "hong kong")
"""How posts end in countries where the family name is the short one."""
_TOLD = ("officials.post_after", "officials.verb")
"""Rules by which a post stands behind a name."""
_MOST_COMPARED = 12
"""How many other posts of one title a post is compared with: more than any official holds."""
_WORD = re.compile(r"\w+")
_SHORT_TITLES = {
    "gđ": "giám đốc",
    "pgđ": "phó giám đốc",
    "phó gđ": "phó giám đốc",
    "tgđ": "tổng giám đốc",
    "đb": "đại biểu",
    "pbt": "phó bí thư",
    "pct": "phó chủ tịch",
    "ct": "chủ tịch",
    "uv": "ủy viên",
    "ủy viên bch": "ủy viên ban chấp hành",
    "ủy viên btv": "ủy viên ban thường vụ",
    "phó ban": "phó trưởng ban",
}
_QUALIFIED = re.compile(r" (?:thường trực|chuyên trách|tt)\Z")
_OF_STATE = "chủ tịch nước"
_DEPUTY = "đbqh"
"""A title that holds its body: "đại biểu Quốc hội"."""
_FULL_SPELLINGS = {
    "tw": "trung ương",
    "tư": "trung ương",
    "cuba": "cuba",
    "hoakỳ": "mỹ",
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "tphcm": "thành phố hồ chí minh",
}
_SPELLINGS = re.compile(r"\b(?:T\.?[WƯ]|Cu[ -][Bb]a|Hoa Kỳ|UBND|HĐND|T[Pp][. ]{0,2}HCM)\b")
"""Other spellings in the names of bodies; what stands between their letters does not count."""
_BETWEEN = re.compile(r"[. -]+")
_ALIAS = re.compile(r" ?\(([^\W\d_][\w&.-]{1,11})\)")
_PLACES = frozenset(
    {"thành", "phố", "tp", "tỉnh", "huyện", "quận", "thị", "xã", "phường", "trấn", "nước", "và"}
)
"""Words that tell a place without its name, and "và": two posts that differ by them may be one."""
_YOUTH = ("thành đoàn", "tỉnh đoàn", "huyện đoàn", "quận đoàn", "xã đoàn", "trung ương đoàn", "đoàn ")
"""Heads of the bodies of the youth union."""
_BLANKS = re.compile(r"[\s'’ʼ]+")
_INITIAL = re.compile(r"[^\W\d_]\.? ")
_INITIALS = re.compile(r"\b(?:[A-ZĐ]\.)+(?=\w)")


@lru_cache(maxsize=1024)
def name_key(name: str) -> str:
    """Return a name folded for comparison: case, apostrophes, "Quý"/"Quí" and blanks do not count."""
    key = _BLANKS.sub(" ", _INITIALS.sub("", name).lower().replace("-", "")).strip()
    return _I_FOR_Y.sub(lambda match: match[0].translate(_Y_TO_I), key)


def resolve_people(source: Source, found: Found, lexicon: Lexicon) -> list[PersonEntity]:
    """Join mentions into persons and keep those who are officials.

    Args:
        source: the document.
        found: its spans; `officials` is read.
        lexicon: unused; every resolver is called alike.

    Returns:
        The officials in the order of their first mention.
    """
    spans = found.officials
    if not any(span.positions or span.official for span in spans):
        return []  # nobody holds a post: of many persons in the news none is an official
    return _People(source).resolve(spans)


class _People:
    """The persons of one document while they are being put together."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._bodies: dict[tuple[int, Offsets | None], str] = {}

    def resolve(self, spans: list[OfficialSpan]) -> list[PersonEntity]:
        groups: dict[str, list[OfficialSpan]] = {}
        for span in spans:
            if not span.short:
                groups.setdefault(self._key(span), []).append(span)
        self._join_misspelt(groups)
        self._join_initials(groups)
        self._join_unmarked(groups)
        told = self._told_in_short(spans, groups)
        self._join_cut(groups)
        kept = {key: group for key, group in groups.items() if key in told or self._is_official(group)}
        self._join_partial(groups, kept)
        self._join_short(spans, kept)
        people = [self._entity(sorted(group, key=lambda span: span.start)) for group in kept.values()]
        return sorted(people, key=lambda person: person.mentions[0].start)

    def _key(self, span: OfficialSpan) -> str:
        return name_key(self._source.text[span.start : span.end])

    def _join_misspelt(self, groups: dict[str, list[OfficialSpan]]) -> None:
        """Join a foreign name to an earlier one that differs by a slip ("Donal", "Donald")."""
        by_last: dict[str, str] = {}
        for key in list(groups):
            first, _, last = key.rpartition(" ")
            if not first or _VIETNAMESE.search(last) or last.isascii() is False:
                continue
            known = by_last.setdefault(last, key)
            if known != key and _is_slip(known.rpartition(" ")[0], first):
                groups[known] += groups.pop(key)

    def _join_initials(self, groups: dict[str, list[OfficialSpan]]) -> None:
        """Join a foreign name with an initial to the full one: "G. Marsden", "George Marsden"."""
        full = {f"{key[0]} {key.rpartition(' ')[2]}": key for key in groups if _INITIAL.match(key) is None}
        for key in list(groups):
            initial = key if _INITIAL.match(key) else self._glued_initial(key, groups[key])
            known = full.get(f"{initial[0]} {key.rpartition(' ')[2]}") if initial else None
            if known not in (None, key) and not is_vietnamese(known.rpartition(" ")[2]):
                groups[known] += groups.pop(key)

    def _glued_initial(self, key: str, group: list[OfficialSpan]) -> str:
        """Return the initial glued to a family name that is the whole name: "⟨G⟩.Marsden"."""
        name = "" if " " in key else self._source.low[group[0].start : group[0].end]
        return name[:1] if name.startswith(".", 1) else ""

    def _join_unmarked(self, groups: dict[str, list[OfficialSpan]]) -> None:
        """Join a name to an earlier one that differs only by a mark ("Thinh", "Thịnh") and adds no post."""
        by_letters: dict[str, str] = {}
        for key in list(groups):
            if key.count(" ") < _LEAST_WORDS - 1 or key.isascii():
                continue
            known = by_letters.setdefault(_unmarked(key), key)
            if known != key and self._adds_nothing(groups[key], groups[known]):
                groups[known] += groups.pop(key)

    def _is_official(self, group: list[OfficialSpan]) -> bool:
        return any(span.positions or span.official for span in group)

    def _join_cut(self, groups: dict[str, list[OfficialSpan]]) -> None:
        """Join a name whose last syllable was typed small ("Lò Thị khún") to the whole one."""
        whole: dict[str, str | None] = {}
        for key in groups:
            start, _, last = key.rpartition(" ")
            if last and " " in start:
                whole[start] = None if start in whole else key
        for key in list(groups):
            owner = whole.get(key)
            if owner is not None and self._adds_nothing(groups[key], groups[owner]):
                groups[owner] += groups.pop(key)

    def _told_in_short(self, spans: list[OfficialSpan], groups: dict[str, list[OfficialSpan]]) -> set[str]:
        """Return who is given a post only where the name stands in short: "Duy giữ chức Giám đốc"."""
        told: set[str] = set()
        latest: dict[str, str] = {}
        for span in spans:
            key = self._key(span)
            if not span.short:
                if key in groups:
                    latest.update(dict.fromkeys(self._tails(key), key))
            elif key in latest and any(post.rule in _TOLD for post in span.positions):
                told.add(latest[key])
        return told

    def _join_partial(
        self, groups: dict[str, list[OfficialSpan]], kept: dict[str, list[OfficialSpan]]
    ) -> None:
        """Join "ông Đức Anh" to the official whose name ends like it, if it has no post of its own."""
        tails: dict[str, str | None] = {}
        for key in kept:
            for short in set(self._tails(key)) - {key.rpartition(" ")[2]}:
                tails[short] = None if short in tails else key
        for key, group in groups.items():
            owner = tails.get(key)
            if owner is None or key == owner or not self._adds_nothing(group, kept[owner]):
                continue
            for span in group:
                span.short = True
            kept.pop(key, None)

    def _adds_nothing(self, group: list[OfficialSpan], owner: list[OfficialSpan]) -> bool:
        """Tell whether a person's posts are all posts of `owner` too."""
        known = [post for span in owner for post in span.positions]
        return all(any(self._same(post, old) for old in known) for span in group for post in span.positions)

    def _join_short(self, spans: list[OfficialSpan], kept: dict[str, list[OfficialSpan]]) -> None:
        """Give each short mention to the person of that name named last before, else first after."""
        latest: dict[str, str] = {}
        waiting: dict[str, list[OfficialSpan]] = {}
        eastern, given = self._eastern(kept), self._given(kept)
        for span in spans:
            key = self._key(span)
            if not span.short:
                for tail in self._tails(key):
                    latest[tail] = key
                    if key in kept:
                        kept[key] += waiting.pop(tail, ())
                continue
            owner = latest.get(key) or eastern.get(key) or given.get(key)
            if owner in kept:
                kept[owner].append(span)
            elif owner is None:
                waiting.setdefault(key, []).append(span)
        kept.update({key: group for key, group in waiting.items() if self._stands_alone(key, group)})

    def _eastern(self, kept: dict[str, list[OfficialSpan]]) -> dict[str, str]:
        """Return the family names, told first, of officials of countries that put them first: "ông Tập"."""
        families: dict[str, str] = {}
        for key, group in kept.items():
            posts = (self._source.low[post.start : post.end] for span in group for post in span.positions)
            if " " in key and any(post.endswith(_EASTERN) for post in posts):
                families.setdefault(key.split(" ", 1)[0], key)
        return families

    def _given(self, kept: dict[str, list[OfficialSpan]]) -> dict[str, str | None]:
        """Return the given names of foreigners, None where two share one: "ông Fidel"."""
        given: dict[str, str | None] = {}
        for key in kept:
            if " " in key and is_foreign(key):
                first = key.split(" ", 1)[0]
                given[first] = None if first in given else key
        return given

    def _stands_alone(self, key: str, group: list[OfficialSpan]) -> bool:
        """Tell whether a foreign family name that is told nowhere in full is a person: "Thủ tướng ⟨Modi⟩"."""
        foreign = len(key) >= _SHORTEST_FAMILY and not is_vietnamese(key)
        return foreign and any(self._is_named(span) for span in group)

    def _is_named(self, span: OfficialSpan) -> bool:
        """Tell whether a family name alone stands behind its post: "Thủ tướng ⟨Modi⟩"."""
        return any(post.end <= span.start for post in span.positions)

    def _tails(self, key: str) -> Iterator[str]:
        words = key.split(" ")
        yield words[-1]
        if len(words) > 2:
            yield " ".join(words[-2:])
        if len(words) > 2 and is_called_by_front(words[0]):
            yield " ".join(words[:2])

    def _entity(self, group: list[OfficialSpan]) -> PersonEntity:
        full = [span for span in group if not span.short] or group
        name = max(
            full,
            key=lambda span: (not self._source.text[span.start : span.end].isupper(), span.end - span.start),
        )
        honorific = next((span.honorific for span in group if span.honorific), None)
        return PersonEntity((name.start, name.end), group, honorific, self._posts(group))

    def _posts(self, group: list[OfficialSpan]) -> list[PositionSpan]:
        """Return the different posts, the fullest wording of each."""
        kept: defaultdict[str, list[PositionSpan]] = defaultdict(list)
        known = any(span.positions for span in group if not span.short)
        for span in group:
            for post in span.positions:
                if known and span.short and post.rule == "officials.post_after":
                    continue
                rivals = kept[self._title(post)]
                first = max(0, len(rivals) - _MOST_COMPARED)
                at = next((n for n in range(first, len(rivals)) if self._same(rivals[n], post)), None)
                if at is None:
                    rivals.append(post)
                elif self._fuller(post, rivals[at]):
                    rivals[at:] = [post, *(old for old in rivals[at + 1 :] if self._is_more(old, post))]
        if _OF_STATE in kept:  # "Chủ tịch" alone is "Chủ tịch nước" told in short
            kept["chủ tịch"] = [post for post in kept.pop("chủ tịch", []) if post.organization is not None]
        return sorted(chain.from_iterable(kept.values()), key=lambda post: post.start)

    def _title(self, post: PositionSpan) -> str:
        title = _QUALIFIED.sub("", self._source.low[post.title[0] : post.title[1]])
        if title == _DEPUTY:
            return "đại biểu"
        return _SHORT_TITLES.get(title, title)

    def _qualified(self, post: PositionSpan) -> bool:
        return _QUALIFIED.search(self._source.low, *post.title) is not None

    def _body(self, post: PositionSpan) -> str:
        key = post.title[0], post.organization
        body = self._bodies.get(key)
        if body is None:
            body = self._bodies[key] = self._full_body(post)
        return body

    def _full_body(self, post: PositionSpan) -> str:
        house = "quốc hội " if self._source.low.startswith(_DEPUTY, post.title[0]) else ""
        if post.organization is None:
            return house.rstrip()
        body = self._source.text[slice(*post.organization)]
        return house + _SPELLINGS.sub(_full_spelling, body).lower()

    def _same(self, left: PositionSpan, right: PositionSpan) -> bool:
        """Tell whether two posts of one title are one, one of them perhaps told in short."""
        bodies = self._body(left), self._body(right)
        if any(body.startswith(_YOUTH) for body in bodies) and any(
            body.startswith("đảng ủy") for body in bodies
        ):
            return False  # "Bí thư Thành đoàn" is not "Bí thư Đảng ủy cơ quan Thành đoàn"
        if left.status != right.status and self._is_bare_past(left, right, bodies):
            return False
        one, other = _words(bodies[0]), _words(bodies[1])
        if self._qualified(left) != self._qualified(right):
            return one >= other if self._qualified(left) else other >= one
        if any(other - alias < one for alias in self._aliases(left) if alias <= other):
            return True
        if any(one - alias < other for alias in self._aliases(right) if alias <= one):
            return True
        if _shortened(bodies[0], bodies[1]) or _shortened(bodies[1], bodies[0]):
            return True
        if one and other and (one - _PLACES <= other or other - _PLACES <= one):
            return True
        return one <= other or other <= one or len(one & other) >= _SAME_SHARE * len(one | other)

    def _is_bare_past(self, left: PositionSpan, right: PositionSpan, bodies: tuple[str, str]) -> bool:
        """Tell whether a past post of no body stands beside a present one: "làm Phó Chủ tịch, Chủ tịch"."""
        return (left.status == "former" and not bodies[0] and bool(bodies[1])) or (
            right.status == "former" and not bodies[1] and bool(bodies[0])
        )

    def _is_more(self, old: PositionSpan, post: PositionSpan) -> bool:
        """Tell whether a post is another than the fuller one just told, or fuller still."""
        return not self._same(old, post) or self._fuller(old, post)

    def _titles(self, *posts: PositionSpan) -> list[str]:
        return [self._source.low[slice(*post.title)] for post in posts]

    def _aliases(self, post: PositionSpan) -> list[frozenset[str]]:
        """Return the body's abbreviation, as a bracket behind the post gives it: "Liên đoàn ... (UEFA)"."""
        found = _ALIAS.match(self._source.low, post.end) if post.organization else None
        return [_words(found[1])] if found else []

    def _fuller(self, left: PositionSpan, right: PositionSpan) -> bool:
        """Prefer the wording that tells the state, then the one that tells more of the body."""
        states = (left.status != "current", right.status != "current")
        if states[0] != states[1]:
            return states[0] and len(self._body(left)) >= len(self._body(right))
        if self._body(left) == self._body(right):
            lengths = left.title[1] - left.title[0], right.title[1] - right.title[0]
            if lengths[0] != lengths[1] and _SHORT_TITLES.keys().isdisjoint(self._titles(left, right)):
                return lengths[0] > lengths[1]
            return left.title[0] > left.start and right.title[0] == right.start
        return len(_words(self._body(left)) - _words(self._body(right))) > 0 and len(self._body(left)) > len(
            self._body(right)
        )


def _is_slip(left: str, right: str) -> bool:
    """Tell whether two words hold the same letters but for one, or one swapped or left out."""
    if abs(len(left) - len(right)) > 1 or min(len(left), len(right)) < 4:
        return False
    longer, shorter = (left, right) if len(left) >= len(right) else (right, left)
    rest = list(longer)
    for letter in shorter:
        if letter in rest:
            rest.remove(letter)
    return left[0] == right[0] and len(rest) <= 1


def _unmarked(name: str) -> str:
    """Return a name without its tone and vowel marks."""
    letters = unicodedata.normalize("NFD", name.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _shortened(short: str, long: str) -> bool:
    """Tell whether a body is another one with its field shortened to initials: "sở TNMT"."""
    rest = _words(short) - _words(long) - _PLACES
    if not rest or any(len(word) < 2 or is_vietnamese(word) for word in rest):
        return False
    initials = "".join(word[0] for word in _WORD.findall(long) if word != "và")
    return all(word in initials for word in rest)


def _full_spelling(found: re.Match[str]) -> str:
    return _FULL_SPELLINGS[_BETWEEN.sub("", found[0].lower())]


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))
