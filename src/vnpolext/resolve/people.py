"""Which mentions are one person, and who of them is an official."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from vnpolext.grammar.syllables import is_foreign, is_vietnamese
from vnpolext.resolve.same_posts import PostComparer
from vnpolext.source import Source
from vnpolext.spans import Found, OfficialSpan, PersonEntity
from vnpolext.vocab import Lexicon

_I_FOR_Y = re.compile(r"(?:(?<=[hklmst])|(?<=qu))([yýỳỷỹỵ])\b")
_Y_TO_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_VIETNAMESE = re.compile(r"[^a-z]")
_SHORTEST_FAMILY = 3
"""Letters of a foreign family name that is believed alone."""
_LEAST_WORDS = 3
"""Syllables that two names must have to be one although a mark differs."""
_EASTERN = ("trung quốc", "tq", "hàn quốc", "triều tiên", "đài loan", "singapore", "hồng kông", "hong kong")
"""How posts end in countries where the family name is the short one."""
_BEHIND = "officials.post_after"
_TOLD = (_BEHIND, "officials.verb")
"""Rules by which a post stands behind a name."""
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
        lexicon: gives the syllables by which people of the highlands are called.

    Returns:
        The officials in the order of their first mention.
    """
    spans = found.officials
    if not any(span.positions or span.official for span in spans):
        return []  # nobody holds a post: of many persons in the news none is an official
    return _People(source, _fronts(lexicon)).resolve(spans)


@lru_cache(maxsize=8)
def _fronts(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("name_front"))


class _People:
    """The persons of one document while they are being put together."""

    def __init__(self, source: Source, fronts: frozenset[str]) -> None:
        self._source, self._fronts = source, fronts
        self._posts = PostComparer(source)

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
        return all(
            any(self._posts.same(post, old) for old in known) for span in group for post in span.positions
        )

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
        """Tell whether a family name alone stands beside its post: "Thủ tướng ⟨Modi⟩", "Bà ⟨May⟩, ..."."""
        addressed = span.honorific is not None
        return any(post.end <= span.start or (addressed and post.rule == _BEHIND) for post in span.positions)

    def _tails(self, key: str) -> Iterator[str]:
        words = key.split(" ")
        yield words[-1]
        if len(words) > 2:
            yield " ".join(words[-2:])
        if len(words) > 3 and not is_vietnamese(words[0]):
            yield " ".join(words[-3:])  # "bà Von der Leyen"
        if len(words) > 2 and words[0] in self._fronts:
            yield " ".join(words[:2])

    def _entity(self, group: list[OfficialSpan]) -> PersonEntity:
        full = [span for span in group if not span.short] or group
        name = max(
            full,
            key=lambda span: (not self._source.text[span.start : span.end].isupper(), span.end - span.start),
        )
        honorific = next((span.honorific for span in group if span.honorific), None)
        return PersonEntity((name.start, name.end), group, honorific, self._posts.different(group))


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
