"""Join mentions into documents, the surest ties first: codes, names, numbers, titles, issuers, then pointing words.

Nothing is joined on a guess: a short form that fits two documents stays alone with both as candidates, a
pointing word without a document before it is dropped.
"""

from __future__ import annotations

from bisect import bisect_right

from vnpolext.resolve.directives.expansion import expander
from vnpolext.resolve.directives.keys import (
    Key,
    code_key,
    congress_key,
    dates_clash,
    issuers_clash,
    law_key,
    number_key,
    term_of,
)
from vnpolext.resolve.directives.titles import cut_from, opens_with, titles_clash, words_of
from vnpolext.source import Source
from vnpolext.spans import DirectiveEntity, DirectiveSpan, Found, Offsets
from vnpolext.vocab import Lexicon

_LAW_RULES = ("directives.law", "directives.amending_law", "directives.constitution", "directives.charter")
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
    joiner = _Joiner(source)
    for mention in found.directives:
        if mention.code:
            joiner.by_code(mention)
    steps = (joiner.by_law, joiner.by_congress, joiner.by_number, joiner.by_title, joiner.by_issuer)
    for step in steps:
        for mention in found.directives:
            if not mention.code:
                step(mention)
    joiner.anaphors([mention for mention in found.directives if mention.form == "anaphor"])
    published = found.anchor.date().isoformat() if found.anchor else None
    entities = [entity for entity in joiner.entities if entity.mentions]
    for entity in entities:
        _describe(source, entity)
        entity.issuer_expanded = expander(lexicon).expand(source, entity, published)
        for mention in entity.mentions:
            if mention.date is not None:
                mention.date.role, mention.date.directive = "issued", mention.date.directive or mention
    entities.sort(key=lambda entity: entity.mentions[0].start)
    return entities


class _Joiner:
    """The documents so far, and the ways a mention finds its own."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.entities: list[DirectiveEntity] = []
        self.by_key: dict[Key, list[DirectiveEntity]] = {}

    def _open(self, key: Key, mention: DirectiveSpan) -> DirectiveEntity:
        entity = DirectiveEntity([mention])
        self.entities.append(entity)
        self.by_key.setdefault(key, []).append(entity)
        return entity

    def by_code(self, mention: DirectiveSpan) -> None:
        """Join a mention to the document of its code, unless day or issuer say that it is another."""
        key = code_key(mention)
        for entity in self.by_key.get(key, ()):
            if not self._clash(entity, mention):
                entity.mentions.append(mention)
                return
        self._number_index(self._open(key, mention), mention)

    def _number_index(self, entity: DirectiveEntity, mention: DirectiveSpan) -> None:
        self.by_key.setdefault(("number", mention.type, number_key(mention.number)), []).append(entity)
        if mention.title and mention.type in ("Luật", "Bộ luật", "Pháp lệnh") and mention.rule == "directives.named_code":
            self.by_key.setdefault(law_key(self.source, mention), []).append(entity)

    def _clash(self, entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
        day = mention.date.value if mention.date else None
        days = [other.date.value for other in entity.mentions if other.date]
        if day and days and all(dates_clash(day, other) for other in days):
            return True
        return any(issuers_clash(self.source, other.issuer, mention.issuer) for other in entity.mentions)

    def by_law(self, mention: DirectiveSpan) -> None:
        """Join a named law to the one of its name; a year that differs keeps two apart."""
        if mention.rule not in _LAW_RULES:
            return
        key = law_key(self.source, mention)
        fitting = [
            entity
            for entity in self.by_key.get(key, ())
            if not mention.year or all(other.year in (None, mention.year) for other in entity.mentions)
        ]
        if fitting:
            nearest = min(fitting, key=lambda entity: self._distance(entity, mention))
            nearest.mentions.append(mention)
        else:
            self._open(key, mention)

    @staticmethod
    def _distance(entity: DirectiveEntity, mention: DirectiveSpan) -> int:
        return min(abs(other.start - mention.start) for other in entity.mentions)

    def by_congress(self, mention: DirectiveSpan) -> None:
        """Join the resolutions of one congress or plenum."""
        if mention.rule not in _CONGRESS_RULES:
            return
        key = congress_key(self.source, mention)
        term = term_of(self.source, mention)
        for entity in self.by_key.get(key, ()):
            terms = {term_of(self.source, other) for other in entity.mentions} - {0}
            if not term or not terms or term in terms:
                entity.mentions.append(mention)
                return
        self._open(key, mention)

    def by_number(self, mention: DirectiveSpan) -> None:
        """Join a short form to the one document of its type and number that it can mean."""
        if mention.form != "short":
            return
        key: Key = ("number", mention.type, number_key(mention.number))
        fitting = [entity for entity in self.by_key.get(key, ()) if self._fits(entity, mention)]
        coded = list({id(entity): entity for entity in fitting}.values())
        if len(coded) > 1:
            issued = [entity for entity in coded if mention.issuer and any(other.issuer for other in entity.mentions)]
            coded = issued if len(issued) == 1 else coded
        if len(coded) == 1:
            coded[0].mentions.append(mention)
        elif "doubtful" not in mention.flags:
            entity = self._open(key, mention)
            entity.candidates = tuple(other.mentions[0].code or "" for other in coded if other.mentions[0].code)

    def _fits(self, entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
        if self._clash(entity, mention) or self._other_rank(entity, mention):
            return False
        years = {other.year for other in entity.mentions} - {None}
        if mention.year and years and mention.year not in years:
            return False
        words = words_of(self.source, mention.title)
        return not any(titles_clash(words, words_of(self.source, other.title)) for other in entity.mentions if other.title)

    def _other_rank(self, entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
        """Tell whether the short form's issuer is central and the document's code local, or the reverse."""
        if mention.issuer is None:
            return False
        central = _is_central(self.source.low[slice(*mention.issuer)])
        letters = {other.issuer_code for other in entity.mentions if other.issuer_code}
        if not letters:
            return False
        return central if letters <= {"TU", "HU", "QU", "ĐU", "UBND", "HĐND"} else not central and letters == {"TW"}

    def by_title(self, mention: DirectiveSpan) -> None:
        """Join a title without a number to the document whose title it repeats or cuts."""
        if mention.form != "descriptive" or mention.title is None:
            return
        words = words_of(self.source, mention.title)
        best: tuple[int, DirectiveEntity] | None = None
        for entity in self.entities:
            if entity.mentions[0].type != mention.type:
                continue
            for other in entity.mentions:
                theirs = words_of(self.source, other.title)
                if cut_from(words, theirs) or cut_from(theirs, words):
                    rank = opens_with(words, theirs) + len(words)
                    if best is None or rank > best[0]:
                        best = rank, entity
        if best:
            best[1].mentions.append(mention)
        elif "doubtful" not in mention.flags:
            self._open(("title", mention.type, " ".join(words)), mention)

    def by_issuer(self, mention: DirectiveSpan) -> None:
        """Join "Hướng dẫn của Đảng ủy Khối" to the one document before it of that type and body."""
        if mention.form != "descriptive" or mention.title is not None or mention.issuer is None:
            return
        body = self.source.low[slice(*mention.issuer)]
        fitting = []
        for entity in self.entities:
            if entity.mentions[0].type != mention.type or entity.mentions[0].start > mention.start:
                continue
            names = [self.source.low[slice(*other.issuer)] for other in entity.mentions if other.issuer]
            if any(name.startswith(body) or body.startswith(name) or name.endswith(body) for name in names):
                fitting.append(entity)
        if len(fitting) == 1:
            fitting[0].mentions.append(mention)
        else:
            entity = self._open(("issuer", mention.type, body), mention)
            entity.candidates = tuple(other.mentions[0].code or "" for other in fitting if other.mentions[0].code)

    def anaphors(self, mentions: list[DirectiveSpan]) -> None:
        """Join each pointing word to the nearest document of its type before it; drop it if there is none."""
        by_type: dict[str | None, list[tuple[int, DirectiveEntity]]] = {}
        for entity in self.entities:
            for other in entity.mentions:
                by_type.setdefault(other.type, []).append((other.start, entity))
        for places in by_type.values():
            places.sort(key=lambda place: place[0])
        last: dict[str | None, tuple[int, DirectiveEntity]] = {}
        for mention in mentions:
            places = by_type.get(mention.type, [])
            entity = self._antecedent(places, mention, last.get(mention.type))
            if entity is not None:
                entity.mentions.append(mention)
                last[mention.type] = mention.start, entity

    def _antecedent(
        self, places: list[tuple[int, DirectiveEntity]], mention: DirectiveSpan, last: tuple[int, DirectiveEntity] | None
    ) -> DirectiveEntity | None:
        """Return what a pointing word means: what the last one meant, unless a new document came up since."""
        index = bisect_right(places, mention.start, key=lambda place: place[0]) - 1
        if last is not None:
            since = [entity for start, entity in places[: index + 1] if start > last[0] and start == entity.mentions[0].start]
            if not since:
                return last[1]
        while index >= 0 and issuers_clash(self.source, places[index][1].issuer or _issuer(places[index][1]), mention.issuer):
            index -= 1
        return places[index][1] if index >= 0 else None


def _issuer(entity: DirectiveEntity) -> Offsets | None:
    return next((mention.issuer for mention in entity.mentions if mention.issuer), None)


def _is_central(issuer: str) -> bool:
    return issuer.startswith(("trung ương", "bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "chính phủ", "thủ tướng", "quốc hội", "bch trung ương"))


def _describe(source: Source, entity: DirectiveEntity) -> None:
    """Gather what the mentions say into the entity."""
    entity.mentions.sort(key=lambda mention: mention.start)
    coded = [mention for mention in entity.mentions if mention.code]
    first = coded[0] if coded else entity.mentions[0]
    worded = next((mention for mention in coded if mention.form == "full"), first)
    entity.code, entity.number, entity.year = first.code, first.number, first.year
    entity.type, entity.type_code = worded.type, first.type_code
    entity.issuer_code, entity.system = first.issuer_code, first.system
    if not coded:
        entity.year = next((mention.year for mention in entity.mentions if mention.year), None)
        entity.system = next((mention.system for mention in entity.mentions if mention.system != "other"), "other")
    issuers = [mention.issuer for mention in entity.mentions if mention.issuer]
    entity.issuer = max(issuers, key=lambda issuer: issuer[1] - issuer[0], default=None)
    days = [mention.date.value for mention in entity.mentions if mention.date and mention.date.value]
    entity.issued_on = max(days, key=len, default=None)
    titles = [mention.title for mention in entity.mentions if mention.title]
    entity.title = max(titles, key=lambda title: _title_rank(source, title), default=None)
    if entity.type is None and coded:
        entity.type = next((mention.type for mention in coded if mention.type), None)


def _title_rank(source: Source, title: tuple[int, int]) -> tuple[int, int]:
    """Rank a title: a quoted one first, then one after "về", then the longest."""
    before = source.low[max(0, title[0] - 9) : title[0]]
    kind = 2 if before[-1:] in "“\"«" and before else 1 if before.rstrip().endswith(("về", "việc", "v/v")) else 0
    return kind, title[1] - title[0]
