"""A dump taken apart into facts that can be counted: one set for each metric.

A metric asks one question ("where are directives mentioned?", "which code has which title?"). Its facts
are compared whole: offsets to the character, names and phrases after `fold_phrase`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from vnpolext.spans import Offsets

Dump = Mapping[str, Any]
"""`Extraction.model_dump(mode="json")`, or a gold file of the same shape."""

METRICS = (
    "directive.mention",
    "directive.resolved",
    "directive.link",
    "directive.code",
    "directive.issued_on",
    "directive.issuer",
    "directive.title",
    "date.span",
    "date.value",
    "duration.span",
    "duration.value",
    "official.name",
    "official.mention",
    "official.link",
    "official.position",
    "official.split",
    "recipient.unit",
    "recipient.person",
    "recipient.award",
    "recipient.by",
    "commendation.count",
)
HEADLINE = ("directive.resolved", "date.value", "official.position", "recipient.unit")
"""The metrics whose mean F1 is the one figure to quote."""

UNSCORED_SECTIONS = ("boilerplate", "related")
"""Dates in these zones are given to the caller, but gold does not hold them."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a dump says.

    Attributes:
        places: where it stands; overlap matching lets these differ.
        phrases: folded words of the text; overlap matching lets one hold the other.
        keys: what must always be equal.
    """

    places: tuple[Offsets, ...] = ()
    phrases: tuple[str | None, ...] = ()
    keys: tuple[str | int | None, ...] = ()

    def meets(self, other: Fact) -> bool:
        """Tell whether both say the same thing of overlapping places and phrases."""
        return (
            self.keys == other.keys
            and all(a[0] < b[1] and b[0] < a[1] for a, b in zip(self.places, other.places, strict=True))
            and all(_one_holds_the_other(a, b) for a, b in zip(self.phrases, other.phrases, strict=True))
        )


Strict = tuple[Any, ...]
Facts = dict[str, dict[Strict, Fact]]
"""For each metric, what strict matching compares, and the same fact taken apart for overlap."""


def facts(dump: Dump) -> Facts:
    """Take a dump apart.

    Args:
        dump: an extraction's dump or a gold file.

    Returns:
        The facts of every metric; metrics without a fact have an empty table.
    """
    found: Facts = {metric: {} for metric in METRICS}
    for directive in dump.get("directives", ()):
        _directive(found, directive)
    for date in dump.get("dates", ()):
        _date(found, date)
    for official in dump.get("officials", ()):
        _official(found, official)
    for commendation in dump.get("commendations", ()):
        _commendation(found, commendation)
    return found


def left_out_dates(dump: Dump) -> set[Offsets]:
    """Return the places of the dates that are not scored for the section that they stand in."""
    return {_place(date) for date in dump.get("dates", ()) if date.get("section") in UNSCORED_SECTIONS}


def _directive(found: Facts, directive: Dump) -> None:
    code = directive.get("code")
    key = code or "named:" + fold_phrase(directive.get("type") or "")
    for mention in directive["mentions"]:
        place = _place(mention)
        found["directive.mention"][place] = Fact((place,))
        found["directive.resolved"][place[0], place[1], key] = Fact((place,), (), (key,))
    _links(found["directive.link"], directive["mentions"])
    if not code:
        return
    found["directive.code"][(code,)] = Fact((), (), (code,))
    if directive.get("issued_on"):
        day = directive["issued_on"]
        found["directive.issued_on"][(code, day)] = Fact((), (), (code, day))
    for field in ("issuer", "title"):
        if directive.get(field):
            phrase = fold_phrase(directive[field])
            found[f"directive.{field}"][(code, phrase)] = Fact((), (phrase,), (code,))


def _date(found: Facts, date: Dump) -> None:
    if date.get("section") in UNSCORED_SECTIONS:
        return
    kind = "date" if date["type"] in ("DATE", "TIME") else "duration"
    place = _place(date)
    found[f"{kind}.span"][place] = Fact((place,))
    if date.get("value"):
        found[f"{kind}.value"][place[0], place[1], date["value"]] = Fact((place,), (), (date["value"],))


def _official(found: Facts, official: Dump) -> None:
    name = fold_phrase(official["name"])
    found["official.name"][(name,)] = Fact((), (name,))
    for mention in official["mentions"]:
        place = _place(mention)
        found["official.mention"][place] = Fact((place,))
    _links(found["official.link"], official["mentions"])
    for position in official.get("positions", ()):
        text = fold_phrase(position["text"])
        title, organization = (
            None if position.get(part) is None else fold_phrase(position[part])
            for part in ("title", "organization")
        )
        found["official.position"][(name, text)] = Fact((), (name, text))
        found["official.split"][name, title, organization] = Fact((), (name, title, organization))


def _commendation(found: Facts, commendation: Dump) -> None:
    for recipient in commendation.get("recipients", ()):
        place = _place(recipient)
        kind = "unit" if recipient["kind"] == "unit" else "person"
        found[f"recipient.{kind}"][place] = Fact((place,))
        for metric, field in (("recipient.award", "award"), ("recipient.by", "awarded_by")):
            if commendation.get(field):
                phrase = fold_phrase(commendation[field])
                found[metric][place[0], place[1], phrase] = Fact((place,), (phrase,))
    for stated in commendation.get("stated_counts", ()):
        count, noun = int(stated["count"]), fold_phrase(stated["of"])
        found["commendation.count"][(count, noun)] = Fact((), (noun,), (count,))


def _links(table: dict[Strict, Fact], mentions: Iterable[Dump]) -> None:
    """Enter each pair of neighbouring mentions of one record: both belong to the same thing."""
    places = {mention["start"]: _place(mention) for mention in mentions}
    starts = sorted(places)
    for pair in pairwise(starts):
        table[pair] = Fact((places[pair[0]], places[pair[1]]))


def _place(span: Dump) -> Offsets:
    return span["start"], span["end"]


def _one_holds_the_other(one: str | None, other: str | None) -> bool:
    """Tell whether the words of one phrase stand in a row in the other."""
    if one is None or other is None:
        return one is other
    short, long = sorted((f" {one} ", f" {other} "), key=len)
    return short in long


def _tone_places() -> dict[str, str]:
    """Map the new place of a tone mark to the traditional one: "oà" to "òa"."""
    table = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in "\u0300\u0301\u0309\u0303\u0323":
            new = unicodedata.normalize("NFC", first + second + tone)
            table[new] = unicodedata.normalize("NFC", first + tone + second)
    return table


_TONES = _tone_places()
_TONE = re.compile("(?:" + "|".join(("(?<!q)" if new[0] == "u" else "") + new for new in _TONES) + ")")
_DASH = re.compile("[\u2010-\u2015\u2212]")
_QUOTE = re.compile("[“”„‟\"'‘’]")
_BLANKS = re.compile(r"\s+")


def fold_phrase(phrase: str) -> str:
    """Fold what spelling may vary: composition, case, the tone mark's place, dashes, quotes and blanks.

    Args:
        phrase: a name or a phrase as written.

    Returns:
        The form in which phrases are compared.

    Examples:
        >>> fold_phrase("Đảng  uỷ “Khối” –")
        'đảng ủy khối'
    """
    folded = unicodedata.normalize("NFC", phrase).lower().replace("ð", "đ").replace("\u00ad", "")
    folded = _QUOTE.sub("", _DASH.sub("-", folded))
    folded = _TONE.sub(lambda match: _TONES[match[0]], folded)
    return _BLANKS.sub(" ", folded).strip(" .,;:-–()")
