"""Later mentions of persons already named: the full name without a title, a known surname abroad."""

from __future__ import annotations

import re

from vnpolext.grammar.names import NameGrammar
from vnpolext.source import Source
from vnpolext.spans import OfficialSpan, Offsets
from vnpolext.stages.officials.items import Person

_MOST_WORK = 4_000_000


class MentionFinder:
    """Completes the mentions of the persons that a text introduces."""

    def __init__(self, names: NameGrammar) -> None:
        self._names = names

    def complete(self, source: Source, persons: list[Person]) -> list[OfficialSpan]:
        """Return a span for every person found and for every other place where their names stand."""
        self._trim(source, persons)
        spans = [self._span(person) for person in persons]
        taken = {(span.start) for span in spans}
        names = self._known(source, persons)
        if len(names) * len(source.text) <= _MOST_WORK:
            for name in names:
                for start in self._places(source, name):
                    if start not in taken:
                        taken.add(start)
                        spans.append(OfficialSpan(start, start + len(name), "officials.again"))
        return sorted(spans, key=lambda span: span.start)

    def _trim(self, source: Source, persons: list[Person]) -> None:
        """Cut a word glued to a known name by a lost full stop: "Lê Văn An Ngoài ra ..."."""
        known = {source.text[person.start : person.end] for person in persons}
        for person in persons:
            name = source.text[person.start : person.end]
            shorter, _, last = name.rpartition(" ")
            glued = source.text[person.end : person.end + 2].lstrip(" ").islower()
            if glued and shorter.count(" ") > 1 and shorter in known:
                person.end -= len(last) + 1

    def _span(self, person: Person) -> OfficialSpan:
        honorific: Offsets | None = None
        if person.honorific is not None:
            honorific = (person.honorific.start, person.honorific.end)
        return OfficialSpan(
            person.start, person.end, person.rule, honorific, person.posts, person.short, person.official
        )

    def _known(self, source: Source, persons: list[Person]) -> list[str]:
        known: dict[str, None] = {}
        for person in persons:
            if (person.posts or person.official) and not person.short:
                name = source.text[person.start : person.end]
                if name.lower() not in self._names.namesakes:
                    known[name] = None
                    if not name.isupper():
                        known[name.upper()] = None
        return list(known)

    def _places(self, source: Source, name: str) -> list[int]:
        """Return where `name` stands as a whole name."""
        text, found = source.text, []
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            whole = not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum()
            if whole and not self._names.is_namesake(source, at, end):
                found.append(at)
            at = text.find(name, end)
        return found
