"""What the stage reads off the text before it links anything: persons and posts, in text order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vnpolext.grammar.names import Honorific, NameGrammar, alternation
from vnpolext.source import Source
from vnpolext.spans import PositionSpan
from vnpolext.stages.officials.directories import complete_row, row_name
from vnpolext.stages.officials.positions import PositionGrammar, Post
from vnpolext.stages.officials.signatures import signature_under, stands_for_another
from vnpolext.vocab import Lexicon

_LIST_JOINT = re.compile(r" ?(?:;|,|\n-|\n\+|\n\*) ?(?:và |cùng )?|,? (?:và|cùng|với|-) ")
PLURAL = ("một số ", "nhiều ", "các vị ", "các ", "hai ", "2 ", "3 ", "4 ", "ba ", "những ", "các đồng chí ")
_COLON = re.compile(r" ?: ?(?:\n\s*[-+*] ?)?")
_SENTENCE_END = re.compile(r"[.!?]\s|\n(?![-+*\d])")
_SET_OFF = re.compile(r",? | - ")
_BRACKET = re.compile(r" ?\([^()\n]{2,80}\) ")
_LEFT_JOINT = re.compile(r" ?(?:,| - |-|\(|:) ?\Z| - ?\Z| là \Z|, \(\Z")
_JOINT_ENDS = (" ", "-", "(", ",")
_LEFT_RUN = re.compile(r"(?:[^\W\d_][\w'’ʼ]*(?:-[a-zđ]\w*)? ){0,7}[^\W\d_][\w'’ʼ]*\Z")


@dataclass(slots=True)
class Person:
    """A personal name in the text, with its honorific and, once linked, its posts."""

    start: int
    end: int
    rule: str
    honorific: Honorific | None = None
    short: bool = False
    posts: list[PositionSpan] = field(default_factory=list)
    official: bool = False

    def __post_init__(self) -> None:
        """Take over what the honorific tells."""
        if self.honorific is not None and self.honorific.official == "always":
            self.official = True

    @property
    def left(self) -> int:
        """Where the person begins, an honorific of their own included."""
        own = self.honorific is not None and self.honorific.name_start == self.start
        return self.honorific.start if self.honorific and own else self.start


Item = Person | Post


class ItemReader:
    """Finds persons and posts by one scan for their opening words; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon, names: NameGrammar, positions: PositionGrammar) -> None:
        self._names = names
        self._positions = positions
        heads = [word for entry in lexicon.entries("position_head") for word in entry["words"]]
        heads += ["phó", "trưởng", "chánh", "ủy viên", "uv", *lexicon.words("honorific")]
        heads += ["nguyên", "cựu", "quyền", "q.", "cố"]
        self._honorific_openings = frozenset(
            word for word in lexicon.words("honorific") if " " not in word
        ) - {word.split(" ", 1)[0] for word in heads if word not in lexicon.words("honorific")}
        self._opening = re.compile(_opening(heads))

    def read(self, source: Source) -> list[Item]:
        """Return all persons and posts of the text in order; none overlap."""
        items: list[Item] = []
        done = 0
        low = source.low
        for match in self._opening.finditer(low):
            pos = match.start()
            if pos < done or (pos and low[pos - 1].isalnum()):
                continue
            for item in self._at(source, pos, match[0], items):
                items.append(item)
                done = item.end
        return items

    def _at(self, source: Source, pos: int, word: str, items: list[Item]) -> Iterator[Item]:
        """Read what begins at `pos` and the names that follow it in a list."""
        post = self._positions.match(source, pos) if word not in self._honorific_openings else None
        if post is not None:
            yield from self._post(source, post, items)
            return
        honorific = self._names.honorific_at(source, pos)
        if honorific is None:
            return
        person = self._person(source, honorific)
        if person is None:
            return
        yield person
        if not person.short:
            yield from self._more(source, person.end, honorific)

    def _person(self, source: Source, honorific: Honorific) -> Person | None:
        """Return the person behind an honorific: a full name, or a short one."""
        start = honorific.name_start
        if self._positions.titles.match(source, start) is not None:
            return None
        if start == honorific.end and source.text[start - 1 : start].isalnum():
            return None
        country = self._positions.known_place(source, start)
        if country is not None and self._names.match(source, country + 1, "foreign"):
            start = country + 1
        end = self._names.match(source, start, "loose")
        if end is not None and source.low[start:end] in self._positions.known:
            return None
        if end is not None:
            if self._names.is_namesake(source, start, end):
                return None
            return Person(start, end, "officials.honorific", honorific)
        end = self._names.match_given(source, start)
        if end is None:
            return None
        return Person(start, end, "officials.short", honorific, short=True)

    def _post(self, source: Source, post: Post, items: list[Item]) -> Iterator[Item]:
        """Yield a post, the name to its left or right that nothing else announces, and list names."""
        if stands_for_another(source, post.start):
            return
        row = row_name(source, self._names, post)
        if row is not None:
            complete_row(source, post)
            yield Person(*row, "officials.directory")
            yield post
            return
        left = self._left(source, post.start, items)
        if left is not None:
            yield left
        yield post
        end = post.end
        if post.name is not None:
            if self._names.is_namesake(source, post.start, post.end):
                return
            short = self._is_short(source, post)
            honorific = self._honorific_before(source, post.start)
            person = Person(post.name[0], post.name[1], "officials.post_name", honorific, short)
            yield person
            if short:
                return
            end = person.end
        elif left is None and post.kind != "staff" and (bracketed := self._behind_bracket(source, end)):
            yield bracketed
            end = bracketed.end
        elif left is None and post.kind != "staff":
            signature = signature_under(source, self._names, post.start, post.end)
            if signature is not None:
                if (
                    signature.organization
                    and post.span.organization is None
                    and "chủ tịch" in source.low[slice(*post.span.title)]
                ):
                    post.span.organization = signature.organization
                yield Person(*signature.name, "officials.signature")
                return
        if post.name is None and source.low.endswith(PLURAL, max(0, post.start - 16), post.start):
            colon = _COLON.match(source.text, end)
            stop = self._names.match(source, colon.end()) if colon else None
            if colon and stop is not None:
                yield Person(colon.end(), stop, "officials.list")
                end = stop
        abroad = self._behind_comma(source, end) if post.name is None and end == post.end else None
        if abroad is not None:
            yield abroad
            return
        yield from self._more(source, end, self._shared_honorific(source, items, post.start))

    def _is_short(self, source: Source, post: Post) -> bool:
        """Tell whether the name behind a post is a part of a name told elsewhere in full."""
        start, end = post.name or (0, 0)
        if self._names.match(source, start, "foreign") is not None:
            return False
        return " " not in source.text[start:end] or source.low.startswith("đại biểu", post.start)

    def _behind_bracket(self, source: Source, end: int) -> Person | None:
        """Return the name behind a bracket: "Trưởng phòng Nội vụ (UBND huyện) ⟨Name⟩"."""
        bracket = _BRACKET.match(source.text, end)
        if bracket is None:
            return None
        stop = self._names.match(source, bracket.end())
        return Person(bracket.end(), stop, "officials.bracket") if stop is not None else None

    def _behind_comma(self, source: Source, end: int) -> Person | None:
        """Return a foreign name set off from its post: "Chủ tịch UEFA, ⟨Name⟩"."""
        joint = _SET_OFF.match(source.text, end)
        stop = self._names.match_abroad(source, joint.end()) if joint else None
        if joint is None or stop is None or self._positions.holds_place(source, joint.end(), stop):
            return None
        return Person(joint.end(), stop, "officials.set_off")

    def _shared_honorific(self, source: Source, items: list[Item], pos: int) -> Honorific | None:
        """Return the honorific of the list that `pos` stands in: "các đồng chí: A, ...; ⟨B⟩, ..."."""
        for item in reversed(items[-8:]):
            if isinstance(item, Person) and item.honorific is not None:
                shared = item.honorific.plural and _SENTENCE_END.search(source.text, item.end, pos) is None
                return item.honorific if shared else None
        return None

    def _honorific_before(self, source: Source, pos: int) -> Honorific | None:
        """Return the honorific in front of a post: "đồng chí ⟨Tổng Bí thư⟩ ..."."""
        found = self._names.honorific_before(source, pos) if source.text.startswith(" ", pos - 1) else None
        return self._names.honorific_at(source, found[0]) if found else None

    def _left(self, source: Source, start: int, items: list[Item]) -> Person | None:
        """Return the name that stands before a joint to the left of a post: "⟨Name⟩ - Phó Bí thư"."""
        text = source.text
        if text[start - 1 : start] not in _JOINT_ENDS or text[start - 2 : start - 1] in ".;\n":
            return None
        floor = max(items[-1].end if items else 0, start - 70)
        joint = _LEFT_JOINT.search(text, floor, start)
        if joint is None or joint.start() <= floor:
            return None
        run = _LEFT_RUN.search(text, floor, joint.start())
        if run is None:
            return None
        words = [found.span() for found in re.finditer(r"[^ ]+", text[run.start() : run.end()])]
        words = [(a + run.start(), b + run.start()) for a, b in words]
        while words and not text[words[0][0]].isupper():
            words.pop(0)
        for at in range(len(words) - 1, -1, -1):
            if not text[words[at][0]].isupper():
                words = words[at + 1 :]
                break
        split = self._names.split(source, words, self._positions.known) if len(words) > 1 else None
        if split is None and len(words) > 1 and self._names.match_abroad(source, words[0][0]) == words[-1][1]:
            if self._positions.holds_place(source, words[0][0], words[-1][1]):
                return None
            return Person(words[0][0], words[-1][1], "officials.name_post")
        if split is None:
            return None
        if self._names.match(source, words[split][0]) != words[-1][1]:
            return None
        person = Person(words[split][0], words[-1][1], "officials.name_post")
        return None if self._names.is_namesake(source, person.start, person.end) else person

    def _more(self, source: Source, end: int, honorific: Honorific | None) -> Iterator[Item]:
        """Yield names that follow `end` in a list: "; ⟨Name⟩ - ...", ", ⟨Name⟩", "và ⟨Name⟩"."""
        while True:
            joint = _LIST_JOINT.match(source.low, end)
            if joint is None:
                return
            start = joint.end()
            stop = self._names.match(source, start, "strict")
            if stop is None and honorific is not None and honorific.plural:
                stop = self._names.match(source, start, "loose")
            if (
                stop is None
                or source.low[start:stop] in self._positions.known
                or self._names.honorific_at(source, start)
                or self._positions.titles.match(source, start)
            ):
                return
            if self._names.is_namesake(source, start, stop):
                return
            yield Person(start, stop, "officials.list", honorific if honorific and honorific.plural else None)
            end = stop


def _opening(words: list[str]) -> str:
    """Return a pattern for the first words of `words`: their longest common openings."""
    firsts: dict[str, set[str]] = {}
    for word in words:
        head, _, rest = word.partition(" ")
        firsts.setdefault(head, set()).add(rest.split(" ", 1)[0])
    parts = []
    for head, seconds in firsts.items():
        if "" in seconds:
            parts.append(head)
        else:
            parts += [f"{head} {second}" for second in seconds]
    return alternation(parts)
