"""Which document a word means that only points back: the one that the text is about at that place.

The mentions of one type are read in the order of the text. What a sentence tells of becomes the topic; what
is only cited on the way ("theo Luật Đất đai", "thay thế Nghị định 99") does not, once the topic has been
named more often than it. A word after a bare list of documents means none of them for sure, and is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.resolve.directives.drafts import Drafts
from vnpolext.resolve.directives.facts import Facts
from vnpolext.resolve.directives.keys import is_central, issuers_clash
from vnpolext.source import Source
from vnpolext.spans import DirectiveEntity, DirectiveSpan
from vnpolext.vocab import Lexicon

_ARTICLE = re.compile(r"\n[*# ]{0,4}điều 1(?!\d)|[:.;] ?điều 1[.:] ?(?=\w)")
_TOP = 600  # characters within which a text of articles names itself
_REACH = 4000  # characters over which a word still points back
_FAR = 60  # mentions looked back at
_OPENS = late_regex(
    r"(?:^|[.!?:\n“\"”;-][ ]?)(?:(?:về|đối với|theo|với|riêng|trong|tại)[ ](?:dự thảo[ ])?)?$"
)
_ADVERB = 60  # characters
_CITED = late_regex(
    r"(?<!\w)(?:với|theo|của|tại|trong|và|cùng|hoặc|hay|so với|căn cứ(?: vào)?|vi phạm|thay thế|thay|sửa đổi|"
    r"bổ sung|bãi bỏ|thu hồi|hủy bỏ|hướng dẫn|thi hành|cho|điều \d+|khoản \d+)[ \n]$|,[ \n]$"
)
_AMENDED = re.compile(
    r"(?:(thay thế|thay|bãi bỏ|thu hồi|hủy bỏ)|sửa đổi|bổ sung)(?: cho)?(?: một số điều của)?[ \n]$"
)
_IN_FORCE = ("từ ngày ", "từ khi ")
_ENDED = re.compile(r"hết hiệu lực|(?:được|bị) (?:thay thế|bãi bỏ|hủy bỏ)")
_CIRCULAR, _JOINT_CIRCULAR = "Thông tư", "Thông tư liên tịch"
_SORT = re.compile(r" (?!nêu |nói |kể |vừa )(\w+ \w+)")
_LISTED = re.compile(r"[ ,;\n]*(?:và|hoặc|cùng)?[ \n]*(?:dự án |dự thảo )?$")
_TOLD_BOTH = re.compile(r"\)?(?: và| cùng(?: với)?|;|,) (?:\w+ \w+ \()?")


@dataclass(slots=True)
class _Standing:
    """A mention that is no pointing word, and its document."""

    mention: DirectiveSpan
    entity: DirectiveEntity
    listed: bool = False
    """Whether it stands in a bare list."""
    beside: bool = False
    """Whether another document is told before it in the same way: "A của Sở về X và B của Bộ về Y"."""


class Pointing:
    """Joins pointing words to the documents that they mean.

    Args:
        source: the document.
        lexicon: gives the words with which a sentence about a document goes on.
        entities: the documents so far; pointing words are added to their mentions.
        facts: what the mentions of each document say, by the document's `id()`.
    """

    def __init__(
        self, source: Source, lexicon: Lexicon, entities: list[DirectiveEntity], facts: Mapping[int, Facts]
    ) -> None:
        self.source = source
        self.facts = facts
        self.entities = entities
        self.goes_on = _predicate(lexicon)
        self.adverbial = _adverbial(lexicon)
        self.drafts = any(one.draft for one in facts.values())
        self.has_articles = "điều 1" in source.low and _ARTICLE.search(source.low) is not None

    def join(self, mentions: Sequence[DirectiveSpan]) -> None:
        """Join each pointing word to the document of its type that the text is about, or drop it."""
        if not mentions:
            return
        standing: dict[str | None, list[_Standing]] = {}
        for entity in self.entities:
            for mention in entity.mentions:
                standing.setdefault(mention.type, []).append(_Standing(mention, entity))
        pointing: dict[str | None, list[DirectiveSpan]] = {}
        for mention in mentions:
            pointing.setdefault(mention.type, []).append(mention)
        if _CIRCULAR in pointing and _JOINT_CIRCULAR in standing:  # what points to a joint one calls it so
            standing.setdefault(_CIRCULAR, []).extend(standing[_JOINT_CIRCULAR])
        for kind, words in pointing.items():
            if kind in standing:
                standing[kind].sort(key=lambda place: place.mention.start)
                taken = {place.mention.start for place in standing[kind]} | {word.start for word in words}
                self._walk(standing[kind], words, Drafts(self.source, kind or "", taken))

    def _walk(self, standing: list[_Standing], words: list[DirectiveSpan], drafts: Drafts[_Standing]) -> None:
        """Go through the mentions of one type in order, and keep in mind what the text is about."""
        head = self._head(standing)
        weight: dict[int, int] = {}
        seen: list[_Standing] = []
        topic: _Standing | None = None
        to_come = False  # whether the text has turned to a document to come, which has no mention of its own
        rest = iter(standing)
        ahead = next(rest, None)
        for word in words:
            while ahead is not None and ahead.mention.start < word.start:
                topic, to_come = self._after_draft(drafts.passed(ahead.mention.start), topic, to_come)
                ahead.listed = bool(seen) and self._is_list(seen[-1].mention, ahead.mention)
                ahead.beside = bool(seen) and self._is_beside(seen[-1].mention, ahead.mention)
                topic = self._topic(topic, ahead, weight)
                weight[id(ahead.entity)] = weight.get(id(ahead.entity), 0) + 1
                seen.append(ahead)
                drafts.remember(self.facts[id(ahead.entity)].titles, ahead)
                to_come = to_come and self._is_cited(ahead.mention)
                ahead = next(rest, None)
            topic, to_come = self._after_draft(drafts.passed(word.start), topic, to_come)
            if "this" in word.flags and head is not None and head.mentions[0].start < word.start:
                meant: DirectiveEntity | None = head
            elif topic is not None and self._undoes(word, topic.mention):
                continue
            else:
                unsure = topic is not None and self._is_one_of_two(topic, word)
                bare_list = unsure and topic is not None and weight[id(topic.entity)] == 1
                meant = None if bare_list or to_come else self._meant(word, topic, seen)
                if meant is None and "draft" in word.flags:
                    meant = self._draft(word, seen)
                to_come = to_come or (meant is None and "draft" in word.flags)
            if meant is not None:
                meant.mentions.append(word)
                weight[id(meant)] = weight.get(id(meant), 0) + 1
                topic = _Standing(word, meant)

    @staticmethod
    def _after_draft(
        draft: tuple[bool, _Standing | None], topic: _Standing | None, to_come: bool
    ) -> tuple[_Standing | None, bool]:
        """Return the topic behind a draft, and whether the text has turned to a document to come."""
        told, of_document = draft
        return (of_document or topic, of_document is None) if told else (topic, to_come)

    def _undoes(self, word: DirectiveSpan, mention: DirectiveSpan) -> bool:
        """Tell whether a text speaks of itself: "Bãi bỏ A kể từ ngày ⟨Nghị định này⟩ có hiệu lực"."""
        low = self.source.low
        if "this" not in word.flags or not low.endswith(_IN_FORCE, mention.end, word.start):
            return False
        same = self._same_sentence(mention.start, word.start)
        return same and _AMENDED.search(low, max(0, mention.start - 32), mention.start) is not None

    def _is_cited(self, mention: DirectiveSpan) -> bool:
        lead = self.source.low[max(0, mention.start - 32) : mention.start]
        return _CITED.search(lead) is not None

    def _topic(self, topic: _Standing | None, new: _Standing, weight: Mapping[int, int]) -> _Standing:
        """Return what the text is about after the mention `new`."""
        if topic is None or topic.entity is new.entity:
            return new
        low, start = self.source.low, new.mention.start
        lead = low[max(0, start - 32) : start]
        stop = min(self.source.sentence_at(start)[1] or start, new.mention.end + 200)
        ended = _ENDED.search(low, new.mention.end, stop) is not None
        if not new.listed and not ended and (_OPENS.search(lead) or self._opens_behind_adverb(start)):
            return new
        cited = new.listed or ended or _CITED.search(lead) is not None
        if not cited and self.goes_on.match(low, new.mention.end):
            return new
        changes = _AMENDED.search(lead)
        amended = changes is not None or self._within_title(topic.mention, start)
        heavier = weight.get(id(topic.entity), 0) - weight.get(id(new.entity), 0) - 1
        if changes and changes[1] and self._same_sentence(start, topic.mention.start):
            return topic  # what ends another document tells of itself
        return topic if cited and (heavier > 0 or (amended and heavier == 0)) else new

    def _opens_behind_adverb(self, place: int) -> bool:
        """Tell whether only a time or the like stands before: "Cũng từ hôm nay, Thông tư 12"."""
        sentence = self.source.sentence_at(place)[0]
        near = place - sentence < _ADVERB and self.source.low.endswith(", ", sentence, place)
        return near and self.adverbial.fullmatch(self.source.low, sentence, place) is not None

    def _same_sentence(self, place: int, other: int) -> bool:
        return self.source.sentence_at(place) == self.source.sentence_at(other)

    @staticmethod
    def _within_title(mention: DirectiveSpan, place: int) -> bool:
        return mention.title is not None and mention.title[0] <= place < mention.title[1]

    def _is_list(self, first: DirectiveSpan, second: DirectiveSpan) -> bool:
        gap = second.start - first.end
        return 0 <= gap <= 16 and _LISTED.fullmatch(self.source.low, first.end, second.start) is not None

    def _is_beside(self, first: DirectiveSpan, second: DirectiveSpan) -> bool:
        """Tell whether day, issuer or title of the first and a joint are all that parts two mentions."""
        days = (first.date.start, first.date.end) if first.date else None
        own = (span[1] for span in (days, first.issuer, first.title) if span and span[1] <= second.start)
        end = max(own, default=0)
        return end > first.end and _TOLD_BOTH.fullmatch(self.source.low, end, second.start) is not None

    @staticmethod
    def _is_one_of_two(topic: _Standing, word: DirectiveSpan) -> bool:
        """Tell whether a word may mean the one or the other of two documents; "này" means the last."""
        return topic.listed or (topic.beside and "this" not in word.flags)

    def _meant(
        self, word: DirectiveSpan, topic: _Standing | None, seen: list[_Standing]
    ) -> DirectiveEntity | None:
        """Return the topic if it fits the pointing word, else the nearest document that does."""
        recent = word.start - _REACH
        places = ([topic] if topic else []) + seen[: -_FAR - 1 : -1]
        if _SORT.match(self.source.low, word.start + len(word.type or ""), word.end):
            of_sort = [place for place in places if self._is_of_sort(word, place.entity)]
            places = of_sort + places
        for place in places:
            if place.mention.start < recent:
                continue
            fits = self._fits(word, place.entity)
            if fits is None:
                return None
            if fits:
                return place.entity
        return None

    def _draft(self, word: DirectiveSpan, seen: list[_Standing]) -> DirectiveEntity | None:
        """Return the one draft of the text so far: "dự án Luật" behind a list of laws in force."""
        drafts = {
            id(place.entity): place.entity
            for place in seen[: -_FAR - 1 : -1]
            if place.mention.start >= word.start - _REACH and self.facts[id(place.entity)].draft
        }
        one = next(iter(drafts.values())) if len(drafts) == 1 else None
        return one if one is not None and self._fits(word, one) else None

    def _fits(self, word: DirectiveSpan, entity: DirectiveEntity) -> bool | None:
        """Tell whether a document can be meant; None if a draft would have to be one already numbered."""
        facts = self.facts[id(entity)]
        if "draft" in word.flags:
            if facts.letters or facts.numbered:
                return None
            if self.drafts and not facts.draft:
                return False
        if "this" in word.flags and facts.titles and not self._is_of_sort(word, entity):
            return False
        if word.issuer is None or not facts.issuers:
            return True
        body = self.source.low[slice(*word.issuer)]
        if is_central(body) and not any(body in other or other in body for other in facts.issuers):
            return False  # "Ủy ban Thường vụ Quốc hội ban hành Nghị quyết" is none of the Government's
        return not any(issuers_clash(self.source, issuer, word.issuer) for issuer in facts.issuers.values())

    def _is_of_sort(self, word: DirectiveSpan, entity: DirectiveEntity) -> bool:
        """Tell whether a document is of the sort that "Quyết định ⟨xử phạt⟩ này" tells, if it tells one."""
        low = self.source.low
        sort = _SORT.match(low, word.start + len(word.type or ""), word.end)
        if sort is None:
            return True
        titles = self.facts[id(entity)].titles
        return any(title.find(sort[1]) >= 0 for title in titles) or any(
            low.find(sort[1], one.start, one.end) >= 0 for one in entity.mentions[:_FAR]
        )

    def _head(self, standing: list[_Standing]) -> DirectiveEntity | None:
        """Return the document that the text itself is: with a header, or on top of numbered articles."""
        headed = [place for place in standing if "header" in place.mention.flags]
        top = [place for place in standing if place.mention.start < _TOP] if self.has_articles else []
        return next((place.entity for place in headed or top), None)


@lru_cache(maxsize=8)
def _predicate(lexicon: Lexicon) -> re.Pattern[str]:
    """Return how a sentence about a document goes on right after its name."""
    words = (*lexicon.words("pointing_word"), *lexicon.words("pointing_statement"))
    plain = [word for word in words if word not in ("và", "vào", "trong", "cho", "tại", "để", "trước", "do")]
    return late_regex(rf"[ \n](?:\([^()\n]{{0,40}}\)[ ])?{alternation(plain)}(?!\w)")


@lru_cache(maxsize=8)
def _adverbial(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what may stand before the subject of a sentence and tells nothing of other documents."""
    words = alternation(lexicon.words("opening_adverbial"))
    return late_regex(
        rf"[“\"]?(?:(?:(?:cũng|và|còn)[ ])?{words}(?!\w)[^,.;:]*|(?:với|gồm) \d+ (?:chương|điều)[^.;:]*), "
    )
