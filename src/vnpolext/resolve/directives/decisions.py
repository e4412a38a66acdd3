"""Decisions on posts and letters told twice: by whom or what they are about, and by their numbers."""

from __future__ import annotations

from vnpolext.grammar.late import late_regex
from vnpolext.resolve.directives.description import GENERAL_TITLES
from vnpolext.resolve.directives.facts import Facts
from vnpolext.resolve.directives.sure import FAR, MOST, SureJoiner
from vnpolext.spans import DirectiveEntity, DirectiveSpan
from vnpolext.stages.directives.letters import LOWER, UPPER

NEAR = 300  # characters back to the one of several documents that a description surely means
PAGE = 3000  # characters over which a decision on a post or a body's letter is still told of
_SPECIFIED = ("cụ thể, ", "cụ thể: ", "cụ thể, tại ", "cụ thể, theo ")
_POST = 3  # words that tell a post
_RECEIVED = late_regex(r"(?:nhận|trao|công bố)[ ]$")
_ON_POSTS = ("bổ nhiệm", "điều động", "phân công", "chỉ định", "luân chuyển", "tiếp nhận")
_PERSON = late_regex(rf"(?:{UPPER}{LOWER}+ ){{2,4}}{UPPER}{LOWER}+(?!\w)")


class DecisionJoiner(SureJoiner):
    """Joins what is told of a decision before or behind its number."""

    def _of_same_person(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the one decision that gives the same person a post, told in other words."""
        title = mention.title
        if mention.type != "Quyết định" or title is None:
            return None
        words = self.source.low[slice(*title)]
        acts = [act for act in _ON_POSTS if act in words]
        name = _PERSON.search(self.source.text, *title) if acts and words.startswith(_ON_POSTS) else None
        if name is None:
            return self._to_same_post(mention, words) if words.startswith(_ON_POSTS) else None
        fitting = [
            entity
            for entity in self.by_type.get(mention.type, [])[-FAR:]
            if not self._clash(entity, mention)
            and any(
                name[0].lower() in other and any(act in other for act in acts)
                for other in self.facts[id(entity)].titles
            )
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _to_same_post(self, mention: DirectiveSpan, words: str) -> DirectiveEntity | None:
        """Return the one numbered decision on posts right below that names the same post and who takes it."""
        below = [
            entity
            for entity in self.by_type.get(mention.type, [])[:FAR]
            if self.facts[id(entity)].letters
            and any(title.startswith(_ON_POSTS) for title in self.facts[id(entity)].titles)
        ]
        post = " ".join(words.split()[2 : 2 + _POST])
        if len(below) != 1 or not 0 < below[0].mentions[0].start - mention.end < 2 * NEAR:
            return None
        named = any(post in title for title in self.facts[id(below[0])].titles)
        return below[0] if named and not self._clash(below[0], mention) else None

    def _of_same_act(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the decision of the same day whose number stands behind the same words."""
        day = mention.date.value if mention.date else None
        if mention.title is None or day is None:
            return None
        act = self.source.low[slice(*mention.title)]
        for entity in self.by_type.get(mention.type, [])[:MOST]:
            if day in self.facts[id(entity)].days and not self._clash(entity, mention):
                for one in entity.mentions[:MOST]:
                    if one.code and self.source.low.find(act, one.start, one.end) >= 0:
                        return entity
        return None

    def _specified_below(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the document that "Cụ thể, Công văn số 508/UB" tells of with its number right below."""
        low = self.source.low
        below = [
            entity
            for entity in self.by_type.get(mention.type, [])[:FAR]
            if entity.mentions[0].code and 0 < entity.mentions[0].start - mention.end < 2 * NEAR
        ]
        if len(below) != 1 or not low.endswith(_SPECIFIED, 0, below[0].mentions[0].start):
            return None
        return None if self._clash(below[0], mention) else below[0]

    def _personnel(self, mention: DirectiveSpan, words: list[str]) -> bool:
        """Join "Quyết định của Ban Bí thư về công tác cán bộ" to the one decision of that body near it."""
        if mention.issuer is None:
            return False
        body = self.source.low[slice(*mention.issuer)]
        general = " ".join(words) in GENERAL_TITLES
        fitting = [
            entity
            for entity in self.by_type.get(mention.type, [])[-FAR:]
            if body in self.facts[id(entity)].issuers
            and abs(mention.start - self.facts[id(entity)].last) < PAGE
            and (general or self._is_untold(self.facts[id(entity)]))
        ]
        if len(fitting) == 1:
            self._join(fitting[0], mention)
        return len(fitting) == 1

    @staticmethod
    def _is_untold(facts: Facts) -> bool:
        """Tell whether what a document is about has not been told, nor its number."""
        if not facts.titles:
            return not facts.letters and not facts.numbered
        return all(" ".join(title) in GENERAL_TITLES for title in facts.titles.values())

    def _handed_over(self, mention: DirectiveSpan) -> list[DirectiveEntity]:
        """Return the one decision on a post that somebody receives: "nhận Quyết định của Bộ trưởng"."""
        received = _RECEIVED.search(self.source.low, max(0, mention.start - 12), mention.start)
        if received is None or mention.type != "Quyết định":
            return []
        fitting = [
            entity
            for entity in self.by_type.get(mention.type, [])[-FAR:]
            if not self.facts[id(entity)].issuers
            and not self.facts[id(entity)].letters
            and any(title.startswith(_ON_POSTS) for title in self.facts[id(entity)].titles)
        ]
        return fitting if len(fitting) == 1 else []
