"""Later mentions of persons already named: the full name without a title, a known surname abroad."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.syllables import is_foreign, is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import OfficialSpan, Offsets
from vnpolext.stages.officials.given_alone import GivenAlone
from vnpolext.stages.officials.items import Item, Person
from vnpolext.stages.officials.occurrences import occurrences
from vnpolext.stages.officials.positions import Post
from vnpolext.vocab import Lexicon

_SYLLABLE = re.compile(r"[^\W\d_]+")
_SENTENCE_GOES_ON = late_regex(r"[,.:]| (?=[^\W\d_])[a-zà-ỹđ]")
_OPENERS = frozenset(
    {
        "chiều",
        "sáng",
        "tối",
        "trưa",
        "ngày",
        "ảnh",
        "theo",
        "như",
        "nguồn",
        "hôm",
        "trong",
        "tại",
        "sau",
        "khi",
    }
)
"""Words that begin the next sentence, glued to a name by a lost full stop."""
_BOTH = ("anh, chị", "ông, bà", "ông bà", "anh chị")
_SHORTEST_FAMILY = 4
"""Letters; shorter words are too often something else."""


class MentionFinder:
    """Completes the mentions of the persons that a text introduces."""

    def __init__(self, lexicon: Lexicon, names: NameGrammar) -> None:
        self._names = names
        self._given_alone = GivenAlone(lexicon, names)

    def complete(self, source: Source, persons: list[Person], items: list[Item]) -> list[OfficialSpan]:
        """Return a span for every person found and for every other place where their names stand.

        Args:
            source: the document.
            persons: the persons found, their posts attached.
            items: those persons and all posts, in text order.
        """
        self._trim(source, persons)
        spans = [self._span(source, person) for person in persons]
        taken = sorted((span.start, span.end) for span in spans)
        names = sorted(self._known(source, persons), key=len, reverse=True)
        if not names:
            return sorted(spans, key=lambda span: span.start)
        self._add(spans, taken, self._places(source, names), short=False)
        alone = sorted({*self._families(names), *self._given(source, names, persons)})
        self._add(spans, taken, self._places(source, alone), short=True)
        self._add(spans, taken, self._behind_posts(source, names, items), short=True)
        ends = frozenset(span.end for span in spans)
        self._add(spans, taken, self._given_alone.places(source, names, persons, ends), short=True)
        return sorted(spans, key=lambda span: span.start)

    def _add(
        self, spans: list[OfficialSpan], taken: list[Offsets], places: Iterator[Offsets], short: bool
    ) -> None:
        """Add a span for every place that no span covers."""
        for start, end in places:
            index = bisect_left(taken, (start, end))
            free = index == len(taken) or taken[index][0] >= end
            if free and (index == 0 or taken[index - 1][1] <= start):
                taken.insert(index, (start, end))
                spans.append(OfficialSpan(start, end, "officials.again", short=short))

    def _behind_posts(self, source: Source, names: list[str], items: list[Item]) -> Iterator[Offsets]:
        """Yield where the last syllable of a known name stands right behind a post: "Bí thư ⟨Nên⟩"."""
        given = {name.rpartition(" ")[2] for name in names if " " in name and not name.isupper()}
        for post in items:
            if isinstance(post, Post) and post.name is None:
                start = post.span.title[1] + 1
                if post.span.organization is not None and " " in source.text[start : post.end]:
                    continue
                word = _SYLLABLE.match(source.text, start) if source.text.startswith(" ", start - 1) else None
                if word is not None and word[0] in given and _SENTENCE_GOES_ON.match(source.text, word.end()):
                    yield word.span()

    def _families(self, names: list[str]) -> list[str]:
        """Return the family names that stand alone for foreigners later: "Macron", not "May"."""
        last = {name.rpartition(" ")[2] for name in names if " " in name and not name.isupper()}
        return sorted(
            word for word in last if len(word) >= _SHORTEST_FAMILY and not is_vietnamese(word.lower())
        )

    def _given(self, source: Source, names: list[str], persons: list[Person]) -> set[str]:
        """Return the given names of foreigners that an honorific shows to stand alone: "ông ⟨Fidel⟩"."""
        short = {source.text[person.start : person.end] for person in persons if person.short}
        return short & {name.partition(" ")[0] for name in names if " " in name and is_foreign(name.lower())}

    def _trim(self, source: Source, persons: list[Person]) -> None:
        """Cut a word glued to a known name by a lost full stop: "Lê Văn An Ngoài ra ..."."""
        known = {source.text[person.start : person.end] for person in persons}
        for person in persons:
            name = source.text[person.start : person.end]
            shorter, _, last = name.rpartition(" ")
            if shorter in known and last.lower() in _OPENERS and shorter.count(" ") > 1:
                person.end -= len(last) + 1
                continue
            self._trim_byline(source, person, known)
            glued = source.text[person.end : person.end + 2].lstrip(" ").islower()
            if glued and shorter.count(" ") > 1 and shorter in known:
                person.end -= len(last) + 1

    def _trim_byline(self, source: Source, person: Person, known: set[str]) -> None:
        """Cut the writer's name behind that of an official known in short: "Trần Văn An ⟨Thành Nam⟩"."""
        words = source.text[person.start : person.end].split(" ")
        for size in range(len(words) - 1, 2, -1) if len(words) > 4 else ():
            name = " ".join(words[:size])
            if name in known and is_vietnamese(words[0].lower()):
                person.end = person.start + len(name)
                return

    def _span(self, source: Source, person: Person) -> OfficialSpan:
        honorific: Offsets | None = None
        told = person.honorific
        # "người đồng cấp" is no honorific, and "các anh, chị" is nobody's own.
        if told is not None and not source.low.startswith(("người ", *_BOTH), told.start):
            honorific = (told.start, told.end)
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

    def _places(self, source: Source, names: list[str]) -> Iterator[Offsets]:
        """Yield where one of the names stands as a whole name, longer names first where they are few."""
        text = source.text
        for start, end in occurrences(text, names):
            joined = (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum()
            if joined and not _is_glued(text, start, end):
                continue
            if " " not in text[start:end] and _beside_capitals(text, start, end):
                continue
            if not self._names.is_namesake(source, start, end):
                yield start, end


def _is_glued(text: str, start: int, end: int) -> bool:
    """Tell whether a lost blank glues a full name to a word: "Lê Văn ⟨Anmong⟩", "nước⟨Lê⟩ Văn An"."""
    if text.count(" ", start, end) < 2:
        return False
    if start and text[start - 1].isalnum() and not text[start - 1].islower():
        return False
    last = _SYLLABLE.match(text, text.rfind(" ", start, end) + 1)
    return last is not None and (last.end() == end or not is_vietnamese(last[0].lower()))


def _beside_capitals(text: str, start: int, end: int) -> bool:
    """Tell whether a single word is part of a longer name: a firm, a place, another person."""
    before = text.rfind(" ", max(0, start - 40), max(0, start - 1)) + 1
    joined = start > 1 and text[start - 1] in " -" and text[before : before + 1].isupper()
    sentence = before > 1 and text[before - 2] in ".!?:"
    return (joined and not sentence) or (text[end : end + 1] in " -" and text[end + 1 : end + 2].isupper())
