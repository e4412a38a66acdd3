"""The looser ties: a number and a type, a title, a body, what a document is called for short."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from operator import itemgetter

from vnpolext.grammar.late import late_regex
from vnpolext.resolve.directives.decisions import NEAR, PAGE, DecisionJoiner
from vnpolext.resolve.directives.keys import (
    Key,
    all_clash,
    is_central,
    letters_of,
    number_key,
    plain_body,
)
from vnpolext.resolve.directives.sure import CONGRESS_RULES, FAR, LAWS, MOST
from vnpolext.resolve.directives.titles import (
    likeness,
    that_may_be_alike,
    titles_clash,
    words_of,
)
from vnpolext.source import Source
from vnpolext.spans import DirectiveEntity, DirectiveSpan

_LOCAL_LETTERS = frozenset(("TU", "HU", "QU", "ĐU", "UBND", "HĐND"))
_TITLED = 60  # documents before whose titles are compared
_CIRCULAR = "Thông tư"
_SPELLED = 10  # documents before whose titles are compared with abbreviations written out
_BODY_WITH_NAME = 2  # blanks
_BESIDE = 3  # characters before what a document is called
_HEADING = 300  # characters of a headline and what stands below it
_IN_BRACKET = re.compile(r" \($")  # "Đề án “...” (Đề án 896)"
_CALLED = late_regex(
    r"\((?:sau đây |sau |dưới đây )?(?:được )?(?:gọi|viết)(?: tắt)?(?: chung)? là[: ]?[ “\"]{0,2}$"
)


class Joiner(DecisionJoiner):
    """Joins a mention without a code to the document that it can only mean."""

    def by_number(self, mention: DirectiveSpan) -> None:
        """Join a short form to the one document of its type and number that it can mean."""
        if mention.form != "short":
            return
        key: Key = ("number", mention.type, number_key(mention.number))
        called = self._called(mention) or self._amending_beside(mention)
        if called:
            self._join(called, mention)
            if called not in self.by_key.setdefault(key, []):
                self.by_key[key].append(called)
            return
        fitting = [entity for entity in self.by_key.get(key, [])[:MOST] if self._fits(entity, mention)]
        if not fitting and mention.type == _CIRCULAR:  # "Thông tư liên tịch số 35 ... Thông tư 35"
            key = ("number", f"{_CIRCULAR} liên tịch", key[2])
            fitting = [entity for entity in self.by_key.get(key, [])[:MOST] if self._fits(entity, mention)]
        if not fitting and self._is_paper(mention):  # "Văn bản số 119/BC-BCT ... Văn bản số 119"
            fitting = [
                entity
                for entity in self.entities[-FAR:]
                if number_key(entity.mentions[0].number) == key[2] and self._is_paper(entity.mentions[0])
            ]
        if len(fitting) > 1 and mention.issuer:
            said = [entity for entity in fitting if self.facts[id(entity)].issuers]
            fitting = said if len(said) == 1 else fitting
        if len(fitting) > 1:  # a number alone means what has been told with the rest of its code
            told = [entity for entity in fitting if self._is_told_before(entity, mention.start)]
            fitting = told if len(told) == 1 else fitting
        if len(fitting) == 1:
            self._join(fitting[0], mention)
        elif "doubtful" not in mention.flags:
            key = ("number", mention.type, key[2])
            self._open(key, mention).candidates = _codes(fitting)

    def by_short_name(self, mention: DirectiveSpan) -> None:
        """Join "Đề án “...” (gọi tắt là Đề án 939)" and the short forms that follow it."""
        if mention.form != "short":
            return
        low = self.source.low
        called = _CALLED.search(low, max(0, mention.start - 40), mention.start)
        if called is None and mention.type not in LAWS and low[mention.end : mention.end + 1] == ")":
            called = _IN_BRACKET.search(low, mention.start - 2, mention.start)
        if called is None:
            return
        key: Key = ("number", mention.type, number_key(mention.number))
        short = next((one for one in self.by_key.get(key, [])[:MOST] if _has(one, mention)), None)
        ends = range(called.start() - _BESIDE + 1, called.start() + 1)
        entity = next((self.titled[end] for end in ends if end in self.titled), None)
        if short is None or entity is None or entity.mentions[0].type != mention.type:
            return
        for other in short.mentions:
            if other.form == "short" and other.type == mention.type:
                self._join(entity, other)
        joined = set(map(id, entity.mentions))
        short.mentions = [other for other in short.mentions if id(other) not in joined]

    @staticmethod
    def _is_told_before(entity: DirectiveEntity, place: int) -> bool:
        return any(one.start < place for one in entity.mentions[:MOST])

    def _amending_beside(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the law that a comma or bracket adds: "Luật số 34, Luật sửa đổi, bổ sung ..."."""
        low = self.source.low
        if mention.type not in LAWS or not self.amending:
            return None
        if low.startswith(", ", mention.end):
            return self.amending.get(mention.end + len(", "))
        bracketed = low.startswith(")", mention.end) and low.endswith(" (", 0, mention.start)
        return self.amending.get(mention.start - len(" (")) if bracketed else None

    def _is_paper(self, mention: DirectiveSpan) -> bool:
        return self.source.low.startswith("văn bản", mention.start)

    def _called(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the document whose short name this is: "Quyết định 89/QĐ-TTg (gọi tắt là Đề án 89)"."""
        called = _CALLED.search(self.source.low, max(0, mention.start - 40), mention.start)
        if called is None:
            return None
        floor = max(self.source.sentence_at(mention.start)[0], called.start() - NEAR)
        before = bisect_right(self._coded, called.start(), key=itemgetter(0))
        for end, start, entity in reversed(self._coded[max(0, before - MOST) : before]):
            if start >= floor:
                return entity
            if end < floor:
                break
        return None

    @cached_property
    def _coded(self) -> list[tuple[int, int, DirectiveEntity]]:
        """The ends and starts of the mentions with a code, all of which are joined before any other."""
        coded = (
            (one.end, one.start, entity) for entity in self.entities for one in entity.mentions if one.code
        )
        return sorted(coded, key=itemgetter(0))

    def _fits(self, entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
        if self._clash(entity, mention) or self._other_rank(entity, mention):
            return False
        facts = self.facts[id(entity)]
        if mention.year and facts.years and mention.year not in facts.years:
            return False
        if mention.type == "Nghị định" and mention.year and facts.years:
            return True  # one body issues decrees, so their number and year are enough
        headline = self.source.line_at(0)[1]
        if mention.end <= headline < _HEADING:
            return True  # which says in its own words what the document is about
        words = words_of(self.source, mention.title)
        if mention.title and mention.title[0] <= mention.end + 1:
            predicate = self.source.low.startswith("quy định", mention.title[0])
            if predicate or mention.pointer or _opens(self.source, mention.start):
                return True  # "Thông tư 332 bổ sung thêm ...": a sentence's verb, no title
        if mention.issuer and self.source.low.count(" ", *mention.issuer) >= _BODY_WITH_NAME:
            body = plain_body(self.source.low[slice(*mention.issuer)])
            if any(body == plain_body(other) for other in facts.issuers):
                return True  # a body counts its decisions, whatever is said of them
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
        ours = self._words(mention.title)
        words = ours.told
        if mention.rule == "directives.of_issuer" and self._personnel(mention, words):
            return
        appointed = (
            self._of_same_person(mention) or self._of_same_act(mention) or self._specified_below(mention)
        )
        if appointed:
            self._join(appointed, mention)
            return
        best: tuple[int, DirectiveEntity] | None = None
        for entity, spell in self._of_like_words(mention.type, ours.signature):
            titles = self.facts[id(entity)].word_sets
            alike = that_may_be_alike(ours, titles)
            if not alike or any(_holds(m, mention) or _holds(mention, m) for m in entity.mentions[:MOST]):
                continue
            of_congress = entity.mentions[0].rule in CONGRESS_RULES
            for theirs in alike:
                if of_congress and theirs[: len(words)] != words:
                    continue  # what a congress resolution is about is no name that others cut
                if theirs[-1:] == ["luật"] and len(theirs) < len(words) and len(alike) < len(titles):
                    continue  # "Báo cáo về dự án Luật", which a longer title of its own has told
                if mention.type == "Báo cáo" and theirs[:1] != words[:1]:
                    continue  # the audit of accounts is not the accounts
                rank = likeness(words, theirs, doubtful="doubtful" in mention.flags, spell=spell)
                if rank is not None and (best is None or rank > best[0]):
                    best = rank, entity
        if best:
            self._join(best[1], mention)
        elif "doubtful" not in mention.flags:
            self._open(("title", mention.type, " ".join(words)), mention)

    def _of_like_words(self, kind: str | None, ours: int) -> Iterator[tuple[DirectiveEntity, bool]]:
        """Yield the last documents of a type but those whose titles have other words than ours.

        Args:
            kind: the type.
            ours: the signature of our title's words.

        Yields:
            A document, and whether abbreviations are to be written out: only in the last few titles.
        """
        entities = self.by_type.get(kind, [])[-_TITLED:]
        for index, entity in enumerate(entities, _SPELLED - len(entities)):
            if index >= 0:
                yield entity, True
                continue
            for theirs in self.facts[id(entity)].word_sets:
                if not ours & ~theirs.signature or not theirs.signature & ~ours:
                    yield entity, False
                    break

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
            for entity in self.by_type.get(mention.type, [])[-FAR:]
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
        fitting = fitting or self._by_letters(mention)
        specified = None if fitting else self._specified_below(mention)
        fitting = [specified] if specified else fitting
        fitting = fitting or self._announced(mention, body) or self._handed_over(mention)
        fitting = fitting or self._named_below(mention)
        near = [entity for entity in fitting if mention.start - self.facts[id(entity)].last < NEAR]
        if len(fitting) == 1 or near:
            self._join((near or fitting)[-1], mention)
        elif "doubtful" not in mention.flags:
            self._open(("issuer", mention.type, body), mention).candidates = _codes(fitting)

    def _by_letters(self, mention: DirectiveSpan) -> list[DirectiveEntity]:
        """Return the one document before whose code has the body's letters: "Công văn số 45/BYT-DP"."""
        if mention.issuer is None:
            return []
        letters = letters_of(self.source.text[slice(*mention.issuer)])
        fitting = [
            entity
            for entity in self.by_type.get(mention.type, [])[-FAR:]
            if 0 < mention.start - self.facts[id(entity)].last < PAGE
            and not self.facts[id(entity)].issuers
            and letters in self.facts[id(entity)].letters
        ]
        return fitting if len(fitting) == 1 else []

    def _announced(self, mention: DirectiveSpan, body: str) -> list[DirectiveEntity]:
        """Return the document without issuer that "BODY công bố" has told of shortly before."""
        for entity in reversed(self.by_type.get(mention.type, [])[-FAR:]):
            first, facts = entity.mentions[0], self.facts[id(entity)]
            if facts.issuers or facts.letters or not 0 < mention.start - facts.last < 2 * NEAR:
                continue
            sentence = self.source.sentence_at(first.start)[0]
            return [entity] if self.source.low.find(body, sentence, first.start) >= 0 else []
        return []

    def _named_below(self, mention: DirectiveSpan) -> list[DirectiveEntity]:
        """Return the one document of its type and body that a headline means and the text names later."""
        if mention.start >= _HEADING or mention.issuer is None or mention.rule != "directives.of_issuer":
            return []
        body = plain_body(self.source.low[slice(*mention.issuer)])
        day = mention.date.value if mention.date else None
        below = [
            entity
            for entity in self.by_type.get(mention.type, [])[:MOST]
            if any(body in name or name in body for name in map(plain_body, self.facts[id(entity)].issuers))
        ]
        days = self.facts[id(below[0])].days if len(below) == 1 else set()
        return [] if len(below) != 1 or all_clash(day, days) else below


def _has(entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
    return any(other is mention for other in entity.mentions[:MOST])


def _holds(outer: DirectiveSpan, inner: DirectiveSpan) -> bool:
    """Tell whether a mention stands in another's title, and so is another document."""
    return outer.title is not None and outer.title[0] <= inner.start < outer.title[1]


def _opens(source: Source, start: int) -> bool:
    """Tell whether a sentence or what follows a colon opens at `start`."""
    before = source.text[max(0, start - 4) : start].strip(" ")
    return not before or before[-1] in ".:;!?\n"


def _codes(entities: list[DirectiveEntity]) -> tuple[str, ...]:
    return tuple(entity.mentions[0].code or "" for entity in entities if entity.mentions[0].code)
