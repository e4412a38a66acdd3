"""Join mentions into documents, the surest ties first: codes, names, numbers, titles, issuers, anaphors.

Nothing is joined on a guess: a short form that fits two documents stays alone with both as candidates, a
pointing word without a document before it is dropped.
"""

from __future__ import annotations

from collections.abc import Mapping

from vnpolext.grammar.late import late_regex
from vnpolext.resolve.directives.description import GENERAL_TITLES, describe
from vnpolext.resolve.directives.expansion import expander
from vnpolext.resolve.directives.facts import Facts
from vnpolext.resolve.directives.keys import (
    Key,
    code_key,
    congress_key,
    dates_clash,
    is_central,
    issuers_clash,
    law_aliases,
    law_key,
    number_key,
    plain_body,
    term_of,
)
from vnpolext.resolve.directives.pointing import Pointing
from vnpolext.resolve.directives.titles import cut_from, opens_with, titles_clash, words_of
from vnpolext.source import Source
from vnpolext.spans import DirectiveEntity, DirectiveSpan, Found
from vnpolext.vocab import Lexicon

_LAW_RULES = (
    "directives.law",
    "directives.law_short",
    "directives.amending_law",
    "directives.constitution",
    "directives.charter",
)
_LOCAL_LETTERS = frozenset(("TU", "HU", "QU", "ĐU", "UBND", "HĐND"))
_MOST = 12  # things kept of one document, and documents compared of one code
_NEAR = 300  # characters back to the one of several documents that a description surely means
_PAGE = 3000  # characters over which decisions on one appointment are told of
_FAR = 200  # documents looked back at
_CALLED = late_regex(
    r"\((?:sau đây |sau |dưới đây )?(?:được )?(?:gọi|viết)(?: tắt)?(?: chung)? là[: ]?[ “\"]{0,2}$"
)
_YEARLY = ("Nghị định", "Thông tư", "Thông tư liên tịch")  # types whose codes hold their year
_CONGRESS_RULES = ("directives.congress", "directives.plenum")


def resolve_directives(source: Source, found: Found, lexicon: Lexicon) -> list[DirectiveEntity]:
    """Return the documents of a text in the order of their first mentions.

    Args:
        source: the document.
        found: its spans; `found.directives` are joined, and the dates of issue among `found.dates` marked.
        lexicon: says what issuers' letters stand for.
    """
    if not found.directives:
        return []
    joiner = _Joiner(source, law_aliases(lexicon))
    coded = [mention for mention in found.directives if mention.code]
    for mention in sorted(coded, key=lambda mention: mention.year is None):
        joiner.by_code(mention)
    steps = (
        joiner.by_law,
        joiner.by_year,
        joiner.by_congress,
        joiner.by_number,
        joiner.by_title,
        joiner.by_issuer,
    )
    for step in steps:
        for mention in found.directives:
            if not mention.code:
                step(mention)
    pointing = Pointing(source, lexicon, joiner.entities, joiner.facts)
    pointing.join([mention for mention in found.directives if mention.form == "anaphor"])
    published = found.anchor.date().isoformat() if found.anchor else None
    entities = [entity for entity in joiner.entities if entity.mentions]
    for entity in entities:
        describe(source, entity)
        entity.issuer_expanded = expander(lexicon).expand(source, entity, published)
        for mention in entity.mentions:
            if mention.date is not None:
                mention.date.role, mention.date.directive = "issued", mention.date.directive or mention
    entities.sort(key=lambda entity: entity.mentions[0].start)
    return entities


class _Joiner:
    """The documents so far, and the ways a mention finds its own."""

    def __init__(self, source: Source, aliases: Mapping[str, str]) -> None:
        self.source = source
        self.aliases = aliases
        self.entities: list[DirectiveEntity] = []
        self.by_key: dict[Key, list[DirectiveEntity]] = {}
        self.by_type: dict[str | None, list[DirectiveEntity]] = {}
        self.facts: dict[int, Facts] = {}
        self.coded_laws: dict[int, DirectiveEntity] = {}

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
        if mention.issuer and len(facts.issuers) < _MOST:
            facts.issuers.setdefault(source.low[slice(*mention.issuer)], mention.issuer)
        if mention.year:
            facts.years.add(mention.year)
        if mention.issuer_code:
            facts.letters.add(mention.issuer_code)
        if mention.title and len(facts.titles) < _MOST:
            facts.titles.setdefault(source.low[slice(*mention.title)], words_of(source, mention.title))
        facts.terms |= {term_of(source, mention)} - {0} if mention.rule in _CONGRESS_RULES else set()

    def by_code(self, mention: DirectiveSpan) -> None:
        """Join a mention to the document of its code, unless day or issuer say that it is another."""
        key = code_key(mention)
        for entity in self.by_key.get(key, [])[:_MOST]:
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
        if mention.rule == "directives.named_code" and mention.title and mention.system == "assembly":
            self.by_key.setdefault(law_key(self.source, mention, self.aliases), []).append(entity)

    def _of_some_year(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the one decree or circular that a code without its year means: "67/NĐ-CP"."""
        if mention.type not in _YEARLY or mention.year:
            return None
        letters = code_key(mention)[3]
        fitting = [
            entity
            for entity in self.by_key.get(("number", mention.type, number_key(mention.number)), [])[:_MOST]
            if code_key(entity.mentions[0])[3] == letters and not self._clash(entity, mention)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _clash(self, entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
        facts = self.facts[id(entity)]
        day = mention.date.value if mention.date else None
        if day and facts.days and all(dates_clash(day, other) for other in facts.days):
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
            for entity in self.by_key.get(key, [])[-_FAR:]
            if not mention.year or self.facts[id(entity)].years <= {mention.year}
        ]
        if fitting:
            self._join(max(fitting, key=lambda entity: self.facts[id(entity)].last), mention)
        else:
            self._open(key, mention)

    def by_year(self, mention: DirectiveSpan) -> None:
        """Join "Luật 2005" to the one law of the text that can be meant; drop it if there is none."""
        if mention.rule != "directives.law_of_year":
            return
        laws = [one for kind in ("Luật", "Bộ luật") for one in self.by_type.get(kind, [])[-_FAR:]]
        of_year = [one for one in laws if self.facts[id(one)].years == {mention.year}]
        if len(of_year) == 1:
            self._join(of_year[0], mention)
        names = {law_key(self.source, one.mentions[0], self.aliases) for one in laws}
        if not of_year and len(names) == 1:  # the older law of that name, which is to be replaced
            self._open((*names.pop(), mention.year), mention)

    def by_congress(self, mention: DirectiveSpan) -> None:
        """Join the resolutions of one congress or plenum."""
        if mention.rule not in _CONGRESS_RULES:
            return
        key = congress_key(self.source, mention)
        term = term_of(self.source, mention)
        for entity in self.by_key.get(key, ()):
            terms = self.facts[id(entity)].terms
            if not term or not terms or term in terms:
                self._join(entity, mention)
                return
        self._open(key, mention)

    def by_number(self, mention: DirectiveSpan) -> None:
        """Join a short form to the one document of its type and number that it can mean."""
        if mention.form != "short":
            return
        key: Key = ("number", mention.type, number_key(mention.number))
        called = self._called(mention)
        if called:
            self._join(called, mention)
            if called not in self.by_key.setdefault(key, []):
                self.by_key[key].append(called)
            return
        fitting = [entity for entity in self.by_key.get(key, [])[:_MOST] if self._fits(entity, mention)]
        if not fitting and self._is_paper(mention):  # "Văn bản số 119/BC-BCT ... Văn bản số 119"
            fitting = [
                entity
                for entity in self.entities[-_FAR:]
                if number_key(entity.mentions[0].number) == key[2] and self._is_paper(entity.mentions[0])
            ]
        if len(fitting) > 1 and mention.issuer:
            said = [entity for entity in fitting if self.facts[id(entity)].issuers]
            fitting = said if len(said) == 1 else fitting
        if len(fitting) == 1:
            self._join(fitting[0], mention)
        elif "doubtful" not in mention.flags:
            self._open(key, mention).candidates = _codes(fitting)

    def _is_paper(self, mention: DirectiveSpan) -> bool:
        return self.source.low.startswith("văn bản", mention.start)

    def _called(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the document whose short name this is: "Quyết định 89/QĐ-TTg (gọi tắt là Đề án 89)"."""
        called = _CALLED.search(self.source.low, max(0, mention.start - 40), mention.start)
        if called is None:
            return None
        floor = max(self.source.sentence_at(mention.start)[0], called.start() - _NEAR)
        before = [
            (other.end, entity)
            for entity in self.entities[-_FAR:]
            for other in entity.mentions[-_MOST:]
            if other.code and floor <= other.start and other.end <= called.start()
        ]
        return max(before, key=lambda place: place[0])[1] if before else None

    def _coded_behind(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the law whose number a bracket adds: "Bộ luật Dân sự (Bộ luật số 91/2015/QH13)"."""
        if self.source.low[mention.end : mention.end + 2] != " (":
            return None
        return self.coded_laws.get(mention.end + 2)

    def _numbered_behind(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the document whose number a bracket adds: "Tờ trình của Sở (Tờ trình số 12/TTr-SYT)"."""
        if self.source.low[mention.end : mention.end + 2] != " (":
            return None
        for entity in self.by_type.get(mention.type, [])[:_FAR]:
            if any(other.code and other.start == mention.end + 2 for other in entity.mentions[:_MOST]):
                return entity
        return None

    def _fits(self, entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
        if self._clash(entity, mention) or self._other_rank(entity, mention):
            return False
        facts = self.facts[id(entity)]
        if mention.year and facts.years and mention.year not in facts.years:
            return False
        words = words_of(self.source, mention.title)
        if mention.title and mention.title[0] <= mention.end + 1:
            predicate = self.source.low.startswith("quy định", mention.title[0])
            if predicate or mention.pointer or _opens(self.source, mention.start):
                return True  # "Thông tư 332 bổ sung thêm ...": a sentence's verb, no title
        return not any(titles_clash(words, theirs) for theirs in facts.titles.values())

    def _other_rank(self, entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
        """Tell whether the short form's issuer is central and the document's code local, or the reverse."""
        letters = self.facts[id(entity)].letters
        if mention.issuer is None or not letters:
            return False
        central = is_central(self.source.low[slice(*mention.issuer)])
        return central if letters <= _LOCAL_LETTERS else not central and letters == {"TW"}

    def by_title(self, mention: DirectiveSpan) -> None:
        """Join a title without a number to the document whose title it repeats or cuts."""
        if mention.form != "descriptive" or mention.title is None:
            return
        numbered = self._numbered_behind(mention)
        if numbered:
            self._join(numbered, mention)
            return
        words = words_of(self.source, mention.title)
        if mention.rule == "directives.of_issuer" and self._personnel(mention, words):
            return
        best: tuple[int, DirectiveEntity] | None = None
        for entity in self.by_type.get(mention.type, [])[-_FAR:]:
            if any(_holds(m, mention) or _holds(mention, m) for m in entity.mentions[:_MOST]):
                continue
            of_congress = entity.mentions[0].rule in _CONGRESS_RULES
            for theirs in self.facts[id(entity)].titles.values():
                if of_congress and theirs[: len(words)] != words:
                    continue  # what a congress resolution is about is no name that others cut
                rank = opens_with(words, theirs) + len(words)
                longer = "doubtful" not in mention.flags and cut_from(theirs, words)
                if (best is None or rank > best[0]) and (longer or cut_from(words, theirs)):
                    best = rank, entity
        if best:
            self._join(best[1], mention)
        elif "doubtful" not in mention.flags:
            self._open(("title", mention.type, " ".join(words)), mention)

    def _personnel(self, mention: DirectiveSpan, words: list[str]) -> bool:
        """Join "Quyết định của Ban Bí thư về công tác cán bộ" to the one decision of that body near it."""
        if mention.issuer is None:
            return False
        body = self.source.low[slice(*mention.issuer)]
        general = " ".join(words) in GENERAL_TITLES
        fitting = [
            entity
            for entity in self.by_type.get(mention.type, [])[-_FAR:]
            if body in self.facts[id(entity)].issuers
            and abs(mention.start - self.facts[id(entity)].last) < _PAGE
            and (
                general
                or all(" ".join(title) in GENERAL_TITLES for title in self.facts[id(entity)].titles.values())
            )
        ]
        if len(fitting) == 1:
            self._join(fitting[0], mention)
        return len(fitting) == 1

    def by_issuer(self, mention: DirectiveSpan) -> None:
        """Join "Hướng dẫn của Đảng ủy Khối" to the one document before it of that type and body."""
        if mention.form != "descriptive" or mention.title is not None or mention.issuer is None:
            return
        numbered = self._numbered_behind(mention)
        if numbered:
            self._join(numbered, mention)
            return
        body = plain_body(self.source.low[slice(*mention.issuer)])
        fitting = [
            entity
            for entity in self.by_type.get(mention.type, [])[-_FAR:]
            if entity.mentions[0].start < mention.start
            and any(
                name.startswith(body) or body.startswith(name) or name.endswith(body)
                for name in map(plain_body, self.facts[id(entity)].issuers)
            )
        ]
        words = self.source.low[mention.start : mention.end]
        said = [one for one in fitting if self.source.low.startswith(words, one.mentions[0].start)]
        if len(said) == 1 and len(fitting) > 1:
            self._join(said[0], mention)
            return
        body = self.source.low[slice(*mention.issuer)]
        fitting = fitting or self._announced(mention, body)
        near = [entity for entity in fitting if mention.start - self.facts[id(entity)].last < _NEAR]
        if len(fitting) == 1 or near:
            self._join((near or fitting)[-1], mention)
        elif "doubtful" not in mention.flags:
            self._open(("issuer", mention.type, body), mention).candidates = _codes(fitting)

    def _announced(self, mention: DirectiveSpan, body: str) -> list[DirectiveEntity]:
        """Return the document without issuer that "BODY công bố" has told of shortly before."""
        for entity in reversed(self.by_type.get(mention.type, [])[-_FAR:]):
            first, facts = entity.mentions[0], self.facts[id(entity)]
            if facts.issuers or facts.letters or not 0 < mention.start - facts.last < 2 * _NEAR:
                continue
            sentence = self.source.sentence_at(first.start)[0]
            return [entity] if self.source.low.find(body, sentence, first.start) >= 0 else []
        return []


def _holds(outer: DirectiveSpan, inner: DirectiveSpan) -> bool:
    """Tell whether a mention stands in another's title, and so is another document."""
    return outer.title is not None and outer.title[0] <= inner.start < outer.title[1]


def _opens(source: Source, start: int) -> bool:
    """Tell whether a sentence or what follows a colon opens at `start`."""
    before = source.text[max(0, start - 4) : start].strip(" ")
    return not before or before[-1] in ".:;!?\n"


def _codes(entities: list[DirectiveEntity]) -> tuple[str, ...]:
    return tuple(entity.mentions[0].code or "" for entity in entities if entity.mentions[0].code)
