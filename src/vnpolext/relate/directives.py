"""Relations between documents, and who issued them, each with the words that say so.

An object is a mention with a cue right before it ("thay thế Quy định số 66-QĐ/TW"); its subject is the
document whose clause or title the cue stands in. Passive forms and "Căn cứ ..., ban hành ..." turn the
order around. A list of objects shares the cue before the first.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.relate.issuers import IssuerRelations
from vnpolext.source import Source
from vnpolext.spans import DirectiveEntity, DirectiveSpan, Found, RelationSpan
from vnpolext.vocab import Lexicon

_OBJECT_WORDS = (
    r"việc|kết quả|nội dung|tinh thần|toàn bộ|các|điều khoản|của|tại|trong|theo|các văn bản|hiệu quả|"
    r"có hiệu quả|nghiêm túc|nghiêm|"
    r"tốt|đối với|một số (?:điều|nội dung|quy định|khoản)(?:, khoản)?"
)
_OBJECT_TYPES = r"nghị quyết|chỉ thị|thông tư|nghị định|quyết định|công văn|văn bản|luật|quy định"
_LEAD_START = re.compile(r'(?:(?<=[^\W_])|(?<=[,:]))[ \n“"]')
_OBJECT_LEAD = late_regex(rf"(?: (?:{_OBJECT_WORDS})| (?:{_OBJECT_TYPES}) sau:?){{0,8}}[ \n]*[“\"]?$")
_PASSIVE = late_regex(
    r"[ ,]*\(?(?:và )?(?:(?:đã |sẽ |vừa )?(?:được|bị) )?"
    r"(?:(?P<amends>sửa đổi(?:,? (?:và )?bổ sung)?|bổ sung|điều chỉnh)|(?P<replaces>thay thế|thay)|"
    r"(?P<repeals>bãi bỏ|hủy bỏ|hủy))"
    r"(?: (?:một số điều|toàn bộ|một phần))? (?:bởi|bằng|tại|theo)(?: (?:các|một số điều của))?[ \n]"
)
_BY = re.compile(r" (?:tại|bởi|bằng|theo) ")
_OPENING = late_regex(
    r"[\s\"“*+•-]*(?:(?:theo đó|đồng thời|ngoài ra|bên cạnh đó|trong đó|qua đó|cùng với đó|cụ thể|"
    r"văn bản này|văn bản|cũng|đã|sẽ)[ ,]*)*"
)
_BARE = re.compile(
    r"[ ,]*(?P<cue>(?:để|nhằm) (?:(?P<details>cụ thể hóa)|(?:tổ chức |triển khai )?thực hiện))"
    r"(?=[ ,.;](?:nhằm|và |bằng|$)|[,.;])"
)
_MADE_HERE = late_regex(
    r"(?:xây dựng|ban hành|đề ra|yêu cầu|hướng dẫn|triển khai|đề nghị|thông báo)[ ]"
    r"(?:[^.;\n]{2,120})?(?:như sau|cụ thể)"
    r"|(?:xây dựng|ban hành)[ ](?:kế hoạch|hướng dẫn|chương trình|chỉ thị|nghị quyết)(?! số)"
)
_ITEM = late_regex(r"[-*+•–\s]*(?:(?:điều|khoản|mục) )?(?:\d{1,3}|[ivx]{1,4}|[a-zđ])[.):]\s*$|[-*+•\s]*$")
_AND = re.compile(r"[ ,]*(?:và|đồng thời|,)[ ](?:để |nhằm )?")
_LIST = re.compile(r"[ \n]*(?:[,;]|và|,[ ]và|cùng)?[ \n]*(?:các )?$")
_MAKING = re.compile(
    r"(?:ban hành|xây dựng|ra|ký|có|thông qua|cụ thể hóa bằng|phê duyệt)[ \n](?:các |bản )?$"
)
_MADE = ("được xây dựng", "được ban hành", "được soạn thảo", "được phê duyệt")
_WINDOW = 110
_CHANGES = {"amends", "replaces", "repeals"}


def relate_directives(source: Source, found: Found, lexicon: Lexicon) -> list[RelationSpan]:
    """Return the relations between the documents of a text, and from issuers to documents.

    Args:
        source: the document.
        found: its spans; `found.documents` are the resolved documents.
        lexicon: gives the cues.
    """
    if not found.documents:
        return []
    finder = _Finder(source, found, _cues(lexicon))
    relations = list(IssuerRelations(source, found).all())
    if len(found.documents) > 1:
        relations += finder.between()
    seen: set[tuple[int, str, int]] = set()
    kept = []
    for relation in sorted(relations, key=lambda relation: (relation.start, relation.end)):
        key = (
            id(relation.subject) if not isinstance(relation.subject, str) else 0,
            relation.predicate,
            id(relation.object),
        )
        if relation.subject is not relation.object and key not in seen:
            seen.add(key)
            kept.append(relation)
    return kept


class _Cues(NamedTuple):
    """The patterns that the vocabulary's cues make."""

    chain: re.Pattern[str]
    single: re.Pattern[str]
    predicates: dict[str, str]
    between: re.Pattern[str]


@lru_cache(maxsize=8)
def _cues(lexicon: Lexicon) -> _Cues:
    predicates = {
        word: entry["predicate"] for entry in lexicon.entries("relation_cue") for word in entry["words"]
    }
    any_cue = alternation(predicates)
    mark, date = r"[\s,;:“”\"().-]", r"\d[\d/.-]*[\s,]*|ngày |tháng |năm "
    filler = rf"(?:{alternation(lexicon.words('relation_filler'))}(?!\w){mark}*|{date})"
    return _Cues(
        late_regex(rf"(?<!\w)(?:(?:nhằm|để)[ ])?(?:{any_cue}(?!\w)(?:,? (?:và )?(?=\S))?){{1,4}}$"),
        late_regex(rf"(?<!\w){any_cue}(?!\w)"),
        predicates,
        late_regex(rf"{mark}*{filler}{{0,8}}"),
    )


class _Finder:
    """The mentions of a text in order, with their documents, and the walks over them."""

    def __init__(self, source: Source, found: Found, cues: _Cues) -> None:
        self.cues = cues
        self.source = source
        self.found = found
        pairs = [(mention, entity) for entity in found.documents for mention in entity.mentions]
        pairs.sort(key=lambda pair: (pair[0].start, -pair[0].end))
        self.mentions = [mention for mention, _ in pairs]
        self.entities = [entity for _, entity in pairs]
        self.starts = [mention.start for mention in self.mentions]
        headed = [pair for pair in pairs if "header" in pair[0].flags or self._opens_line(pair[0])]
        self.header_starts = [mention.start for mention, _ in headed]
        self.headers = [entity for _, entity in headed]
        self.pages = [(mention.start, entity) for mention, entity in pairs if "header" in mention.flags]

    # -- document to document

    def between(self) -> Iterator[RelationSpan]:
        """Yield the relations whose cue stands right before an object, and those of passive forms."""
        cue: tuple[list[str], int, DirectiveEntity | None] | None = None
        previous, cue_limit = -1, 0
        for index, mention in enumerate(self.mentions):
            start = mention.pointer[0] if mention.pointer else mention.start
            own = self._cue_before(start)
            if own is not None:
                predicates, cue_at = own
                again = cue is not None and previous == index - 1 and self._goes_on(previous, cue_at)
                subject = cue[2] if cue and again else self._subject(index, cue_at, predicates)
                cue = predicates, cue_at, subject
                cue_limit = self._title_end(index, cue_at)
            elif not (cue and previous >= 0 and start < cue_limit and self._listed(previous, start)):
                cue = None
            if cue is not None:
                yield from self._active(index, *cue)
                previous = index
            yield from self._passive(index)
            yield from self._bare(index)
            yield from self._opened(index)

    def _cue_before(self, start: int) -> tuple[list[str], int] | None:
        low = self.source.low
        floor = max(0, start - _WINDOW, self.source.sentence_at(start)[0])
        if self.cues.single.search(low, floor, start) is None:
            return None
        for at in _lead_starts(low, floor, start):
            if _OBJECT_LEAD.match(low, at, start):
                found = self.cues.chain.search(low, floor, at)
                if found:
                    words = self.cues.single.findall(low, found.start(), found.end())
                    predicates = list(dict.fromkeys(self.cues.predicates[word] for word in words))
                    if _BY.match(low, at) and set(predicates) <= _CHANGES:
                        return None  # "sửa đổi tại B": it is B that changes what stands before
                    return predicates, found.start()
        return None

    def _active(
        self, index: int, predicates: list[str], cue_at: int, subject: DirectiveEntity | None
    ) -> Iterator[RelationSpan]:
        target = self.entities[index]
        if subject is None or subject is target:
            return
        if "implements" in predicates and subject.type in ("Báo cáo", "Biên bản", "Tờ trình"):
            return  # a report on the implementation implements nothing
        for predicate in predicates:
            yield RelationSpan(cue_at, self.mentions[index].end, "directives.cue", subject, predicate, target)

    def _subject(self, index: int, cue_at: int, predicates: list[str]) -> DirectiveEntity | None:
        """Return the document that the cue's clause is about."""
        low = self.source.low
        sentence = self.source.sentence_at(cue_at)[0]
        for earlier in range(index - 1, max(-1, index - 6), -1):
            mention = self.mentions[earlier]
            if mention.end > cue_at and not (mention.title and mention.title[0] <= cue_at < mention.title[1]):
                continue
            if mention.title and mention.title[0] <= cue_at < mention.title[1]:
                return self.entities[earlier]
            if mention.start < sentence:
                break
            gap = self.cues.between.match(low, _tail_end(mention, cue_at), cue_at)
            if gap and gap.end() == cue_at and not ("implements" in predicates and " và " in gap[0]):
                if self._only_object(mention, gap[0], predicates):
                    return None
                head = self._titled(earlier) if "," in gap[0] else None
                if head is not None:  # "A quy định chi tiết B, thay thế C": it is A that replaces C
                    return head
                made = gap[0].rstrip().endswith(_MADE)  # "A ⟨được xây dựng⟩ trên cơ sở B"
                return self.entities[earlier] if made or predicates != ["based_on"] else self._header(cue_at)
            if mention.form != "anaphor" or mention.start > sentence + 2:
                break
            return self.entities[earlier]
        if set(predicates) & {"implements", "based_on"}:
            if "implements" in predicates and cue_at == sentence and self._is_preamble(cue_at):
                return self._header_above(cue_at)
            return self._header(cue_at) if predicates == ["based_on"] and cue_at == sentence else None
        if self.pages and _ITEM.match(low, self.source.line_at(cue_at)[0], cue_at):
            return self._page(cue_at)
        opening = _OPENING.match(low, sentence, cue_at)
        if opening is None or opening.end() < cue_at:
            return None
        previous = self.source.sentence_at(sentence - 2)[0] if sentence > 1 else 0
        first, last = bisect_left(self.starts, previous), bisect_left(self.starts, sentence)
        inside = {id(entity) for entity in self.entities[first : min(last, first + 5)]}
        return self.entities[last - 1] if len(inside) == 1 else None

    def _only_object(self, mention: DirectiveSpan, gap: str, predicates: list[str]) -> bool:
        """Tell whether the mention is what one verb of a list changes: "sửa đổi A; sửa đổi B"."""
        if ";" in gap and predicates == ["implements"]:
            return True  # "học Luật A; quán triệt Luật B"
        if not set(predicates) <= _CHANGES or not (";" in gap or "có điều khoản" in gap):
            return False
        own = self._cue_before(mention.pointer[0] if mention.pointer else mention.start)
        return own is not None and set(own[0]) <= _CHANGES

    def _titled(self, index: int) -> DirectiveEntity | None:
        """Return the document in whose title the mention at `index` stands."""
        start = self.mentions[index].start
        for outer in range(index - 1, max(-1, index - 4), -1):
            title = self.mentions[outer].title
            if title is not None and title[0] <= start < title[1]:
                return self.entities[outer]
        return None

    def _title_end(self, index: int, cue_at: int) -> int:
        """Return the end of the title that a cue stands in: its list of objects ends there at the latest."""
        for mention in self.mentions[max(0, index - 5) : index]:
            if mention.title and mention.title[0] <= cue_at < mention.title[1]:
                return mention.title[1]
        return len(self.source.low)

    def _goes_on(self, previous: int, cue_at: int) -> bool:
        """Tell whether a second predicate follows the last object: "thay thế A và cụ thể hóa B"."""
        end = _tail_end(self.mentions[previous], cue_at)
        return end < cue_at <= end + 16 and _AND.fullmatch(self.source.low, end, cue_at) is not None

    def _opens_line(self, mention: DirectiveSpan) -> bool:
        return mention.form == "full" and self.source.line_at(mention.start)[0] == mention.start

    def _header(self, cue_at: int) -> DirectiveEntity | None:
        """Return the document in whose head a line "Căn cứ ...;" stands."""
        line = self.source.line_at(cue_at)
        if line[0] != cue_at or self.source.text[line[1] - 1] not in ";,":
            return None
        return self._header_above(cue_at)

    def _header_above(self, place: int) -> DirectiveEntity | None:
        at = bisect_left(self.header_starts, place) - 1
        return self.headers[at] if at >= 0 and place - self.header_starts[at] < 4000 else None

    def _page(self, place: int) -> DirectiveEntity | None:
        """Return the document whose own text holds `place`: "2. Bãi bỏ ..." in it is its own act."""
        at = bisect_left(self.pages, place, key=lambda page: page[0]) - 1
        return self.pages[at][1] if at >= 0 else None

    def _is_preamble(self, cue_at: int) -> bool:
        """Tell whether a line says what its page carries out: "Thực hiện ..., BODY xây dựng Kế hoạch"."""
        line = self.source.line_at(cue_at)
        return line[0] == cue_at and _MADE_HERE.search(self.source.low, cue_at, line[1]) is not None

    def _listed(self, previous: int, start: int) -> bool:
        last = self.mentions[previous]
        end = _tail_end(last, start)
        if end > start:  # nested in the one before
            return False
        if start - end > 12 or _LIST.fullmatch(self.source.low, end, start) is None:
            return False
        following = self.mentions[bisect_left(self.starts, start)]
        return (
            ";" not in self.source.low[end:start] or following.form != "full" or following.type == last.type
        )

    def _passive(self, index: int) -> Iterator[RelationSpan]:
        """Yield "B được thay thế bởi A": A replaces B."""
        mention = self.mentions[index]
        end = mention.end
        for stop in dict.fromkeys((_tail_end(mention, len(self.source.low)), end)):
            found = _PASSIVE.match(self.source.low, stop)
            if found is None:
                continue
            for later in range(index + 1, min(index + 4, len(self.mentions))):
                agent = self.mentions[later]
                if agent.start == found.end() or (agent.pointer and agent.pointer[0] == found.end()):
                    start = stop + len(found[0]) - len(found[0].lstrip(" ,(").removeprefix("và "))
                    yield RelationSpan(
                        start,
                        agent.end,
                        "directives.passive",
                        self.entities[later],
                        found.lastgroup or "",
                        self.entities[index],
                    )
            return

    def _bare(self, index: int) -> Iterator[RelationSpan]:
        """Yield "A để cụ thể hóa": its object is the document named before A that is not part of a title."""
        mention = self.mentions[index]
        ends = dict.fromkeys((mention.end, _tail_end(mention, len(self.source.low))))
        found = next(filter(None, (_BARE.match(self.source.low, end) for end in ends)), None)
        if found is None:
            return
        predicate = "details" if found["details"] else "implements"
        floor = self.source.sentence_at(mention.start)[0] if predicate == "implements" else 0
        for earlier in range(index - 1, max(-1, index - 30), -1):
            mention = self.mentions[earlier]
            inside = any(
                other.title and other.title[0] <= mention.start < other.title[1]
                for other in self.mentions[max(0, earlier - 4) : earlier]
            )
            subject, target = self.entities[index], self.entities[earlier]
            if mention.start < floor:
                return
            if not inside and target is not subject:
                yield RelationSpan(*found.span("cue"), "directives.bare_cue", subject, predicate, target)
                return

    def _opened(self, index: int) -> Iterator[RelationSpan]:
        """Yield "Căn cứ B, BODY ban hành A" and "Thực hiện B, BODY ban hành A": A is the subject."""
        mention = self.mentions[index]
        sentence = self.source.sentence_at(mention.start)
        start = mention.pointer[0] if mention.pointer else mention.start
        opening = self._cue_before(start)
        if opening is None or not set(opening[0]) & {"implements", "based_on"}:
            return
        if self.source.low[sentence[0] : opening[1]].strip(' "“*-+') not in ("", "để", "nhằm"):
            return
        predicate = next(name for name in opening[0] if name in ("implements", "based_on"))
        end = self._list_end(index)
        for later in range(end + 1, min(end + 6, len(self.mentions))):
            agent = self.mentions[later]
            if agent.start >= sentence[1]:
                break
            verb = _MAKING.search(self.source.low, max(mention.end, agent.start - 30), agent.start)
            if verb is None or self._titled(later) is not None:
                continue
            for item in range(index, end + 1):
                yield RelationSpan(
                    opening[1],
                    self.mentions[item].end,
                    "directives.opened",
                    self.entities[later],
                    predicate,
                    self.entities[item],
                )
                if verb[0].startswith("cụ thể"):
                    yield RelationSpan(
                        verb.start(),
                        agent.end,
                        "directives.opened",
                        self.entities[later],
                        "details",
                        self.entities[item],
                    )
            return

    def _list_end(self, index: int) -> int:
        while index + 1 < len(self.mentions) and self._listed(index, self.mentions[index + 1].start):
            index += 1
        return index


def _lead_starts(low: str, floor: int, start: int) -> Iterator[int]:
    """Yield where the words between a cue and its object may begin: at a blank or quote behind a word."""
    first = max(floor, start - 70)
    if first == floor and floor < start and low[floor] in ' \n“"':
        yield floor
    for found in _LEAD_START.finditer(low, first + (first == floor), start):
        yield found.start()
    if start == floor or low[start - 1].isalnum() or low[start - 1] in ",:":
        yield start


def _tail_end(mention: DirectiveSpan, limit: int) -> int:
    """Return where the mention's own attributes end, as far as they stand after it and before `limit`."""
    ends = [mention.end]
    if mention.date is not None:
        ends.append(mention.date.end)
    ends += [part[1] for part in (mention.issuer, mention.title) if part is not None]
    return max((end for end in ends if mention.end <= end <= limit), default=mention.end)
