"""The surest ties between mentions of one document: codes, names of laws, years, congresses."""

from __future__ import annotations

from collections.abc import Mapping

from vnpolext.resolve.directives.facts import Facts
from vnpolext.resolve.directives.keys import (
    Key,
    all_clash,
    code_key,
    congress_key,
    issuers_clash,
    law_key,
    number_key,
    term_of,
)
from vnpolext.resolve.directives.titles import WordSet, word_set, words_of
from vnpolext.source import Source
from vnpolext.spans import DirectiveEntity, DirectiveSpan, Offsets

_LAW_RULES = (
    "directives.law",
    "directives.law_short",
    "directives.amending_law",
    "directives.constitution",
    "directives.charter",
)
MOST = 12  # things kept of one document, and documents compared of one code
FAR = 200  # documents looked back at
LAWS = ("Luật", "Bộ luật")
_YEARLY = ("Nghị định", "Thông tư", "Thông tư liên tịch")  # types whose codes hold their year
CONGRESS_RULES = ("directives.congress", "directives.plenum")


class SureJoiner:
    """The documents so far, and how a mention finds its own by code, name, year or congress."""

    def __init__(self, source: Source, aliases: Mapping[str, str]) -> None:
        self.source = source
        self.aliases = aliases
        self.entities: list[DirectiveEntity] = []
        self.by_key: dict[Key, list[DirectiveEntity]] = {}
        self.by_type: dict[str | None, list[DirectiveEntity]] = {}
        self.facts: dict[int, Facts] = {}
        self.coded_laws: dict[int, DirectiveEntity] = {}
        self.titled: dict[int, DirectiveEntity] = {}
        """The documents named by a title alone, by where a mention of them ends."""
        self._of_number: set[int] = set()  # where resolutions of congresses stand that a bracket numbers
        self._word_sets: dict[Offsets, WordSet] = {}

    def _words(self, title: Offsets) -> WordSet:
        """Return the words of a title; who looks for its document and who opens one ask."""
        if title not in self._word_sets:
            self._word_sets[title] = word_set(words_of(self.source, title))
        return self._word_sets[title]

    def _open(self, key: Key, mention: DirectiveSpan) -> DirectiveEntity:
        entity = DirectiveEntity([])
        self.entities.append(entity)
        self.by_key.setdefault(key, []).append(entity)
        self.by_type.setdefault(mention.type, []).append(entity)
        self.facts[id(entity)] = Facts()
        self._join(entity, mention)
        return entity

    def _join(self, entity: DirectiveEntity, mention: DirectiveSpan) -> None:
        entity.mentions.append(mention)
        facts, source = self.facts[id(entity)], self.source
        facts.last = mention.start
        if "draft" in mention.flags:
            facts.draft = True
        if mention.number:
            facts.numbered = True
        if mention.date and mention.date.value:
            facts.days.add(mention.date.value)
        if mention.issuer and len(facts.issuers) < MOST:
            facts.issuers.setdefault(source.low[slice(*mention.issuer)], mention.issuer)
        if mention.year:
            facts.years.add(mention.year)
        if mention.issuer_code:
            facts.letters.add(mention.issuer_code)
        if mention.title and not mention.number:
            self.titled[mention.end] = entity
        if mention.title and len(facts.titles) < MOST:
            title = source.low[slice(*mention.title)]
            if title not in facts.titles:
                words = self._words(mention.title)
                facts.titles[title] = words.told
                facts.word_sets.append(words)
        facts.terms |= {term_of(source, mention)} - {0} if mention.rule in CONGRESS_RULES else set()

    def by_code(self, mention: DirectiveSpan) -> None:
        """Join a mention to the document of its code, unless day or issuer say that it is another."""
        key = code_key(mention)
        for entity in self.by_key.get(key, [])[:MOST]:
            if not self._clash(entity, mention):
                self._join(entity, mention)
                if mention.system == "assembly":
                    self.coded_laws[mention.start] = entity
                return
        yearly = self._of_some_year(mention)
        if yearly:
            self._join(yearly, mention)
            return
        entity = self._open(key, mention)
        self.by_key.setdefault(("number", mention.type, number_key(mention.number)), []).append(entity)
        if mention.system == "assembly":
            self.coded_laws[mention.start] = entity
        named = mention.rule == "directives.named_code" or self._amends(mention)
        if named and mention.title and mention.system == "assembly":
            self.by_key.setdefault(law_key(self.source, mention, self.aliases), []).append(entity)

    def _amends(self, mention: DirectiveSpan) -> bool:
        """Tell whether a law is told by its number and by the one that it amends."""
        title = mention.title
        return title is not None and mention.type in LAWS and self.source.low.startswith("sửa đổi", title[0])

    def _of_some_year(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the one decree or circular that a code without its year means: "67/NĐ-CP"."""
        if mention.type not in _YEARLY or mention.year:
            return None
        letters = code_key(mention)[3]
        fitting = [
            entity
            for entity in self.by_key.get(("number", mention.type, number_key(mention.number)), [])[:MOST]
            if code_key(entity.mentions[0])[3] == letters and not self._clash(entity, mention)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _clash(self, entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
        facts = self.facts[id(entity)]
        day = mention.date.value if mention.date else None
        if all_clash(day, facts.days):
            return True
        return any(issuers_clash(self.source, other, mention.issuer) for other in facts.issuers.values())

    def by_law(self, mention: DirectiveSpan) -> None:
        """Join a named law to the one of its name; a year that differs keeps two apart."""
        if mention.rule not in _LAW_RULES:
            return
        key = law_key(self.source, mention, self.aliases)
        numbered = self._coded_behind(mention)
        if numbered:
            self._join(numbered, mention)
            if numbered not in self.by_key.setdefault(key, []):
                self.by_key[key].append(numbered)
            return
        fitting = [
            entity
            for entity in self.by_key.get(key, [])[-FAR:]
            if not mention.year or self.facts[id(entity)].years <= {mention.year}
        ]
        if len(fitting) > 1:  # the amended one with its number, and another number further below
            fitting = [one for one in fitting if one.mentions[0].start < mention.start] or fitting
        if fitting:
            self._join(max(fitting, key=lambda entity: self.facts[id(entity)].last), mention)
        else:
            self._open(key, mention)

    def by_year(self, mention: DirectiveSpan) -> None:
        """Join "Luật 2005" to the one law of the text that can be meant; drop it if there is none."""
        if mention.rule != "directives.law_of_year":
            return
        laws = [one for kind in ("Luật", "Bộ luật") for one in self.by_type.get(kind, [])[-FAR:]]
        of_year = [one for one in laws if self.facts[id(one)].years == {mention.year}]
        if len(of_year) == 1:
            self._join(of_year[0], mention)
        names = {law_key(self.source, one.mentions[0], self.aliases) for one in laws}
        if not of_year and len(names) == 1:  # the older law of that name, which is to be replaced
            self._open((*names.pop(), mention.year), mention)

    def by_number_of_congress(self, mention: DirectiveSpan) -> None:
        """Join "Nghị quyết Trung ương 5 về ... (số 11-NQ/TW)" to its number, before others of the plenum."""
        numbered = self._numbered_behind(mention) if mention.rule in CONGRESS_RULES else None
        if numbered is None:
            return
        self._join(numbered, mention)
        self._of_number.add(mention.start)
        of_congress = self.by_key.setdefault(congress_key(self.source, mention), [])
        if numbered not in of_congress:
            of_congress.append(numbered)

    def by_congress(self, mention: DirectiveSpan) -> None:
        """Join the resolutions of one congress or plenum."""
        if mention.rule not in CONGRESS_RULES:
            return
        if mention.start in self._of_number:
            return
        key = congress_key(self.source, mention)
        term = term_of(self.source, mention)
        for entity in self.by_key.get(key, ()):
            terms = self.facts[id(entity)].terms
            if not term or not terms or term in terms:
                self._join(entity, mention)
                return
        self._open(key, mention)

    def _coded_behind(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the law whose number a bracket adds: "Bộ luật Dân sự (Bộ luật số 91/2015/QH13)"."""
        if self.source.low[mention.end : mention.end + 2] != " (":
            return None
        return self.coded_laws.get(mention.end + 2)

    def _numbered_behind(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the document whose number a bracket adds: "Tờ trình của Sở (Tờ trình số 12/TTr-SYT)".

        The bracket stands behind the mention or behind what it is about: "... về kinh tế biển (số 12-NQ/TU)".
        """
        ends = (mention.end, mention.title[1] if mention.title else mention.end)
        bracket = next((end + 2 for end in ends if self.source.low[end : end + 2] == " ("), None)
        if bracket is None:
            return None
        for entity in self.by_type.get(mention.type, [])[:FAR]:
            if any(other.code and other.start == bracket for other in entity.mentions[:MOST]):
                return entity
        return None
