"""A post that a model marked, split into its role and its body as the contract says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.literals import alternation
from vnpolext.spans import PositionSpan

if TYPE_CHECKING:
    from vnpolext.source import Source
    from vnpolext.spans import Offsets
    from vnpolext.vocab import Lexicon

RULE = "ner.post"
_REACH = 40
_WIDEST = 90
_PUNCTUATION = re.compile(r"[,;:.()\"“”!?]")
_JOINT = re.compile(r"(?:,| -| \(| là) ?")
_WORD = re.compile(r"(?<=[ (])[^\W\d_]")


class PostSplitter:
    """Splits marked posts; built once from the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._status = {
            word: entry["status"] for entry in lexicon.entries("position_status") for word in entry["words"]
        }
        heads = [word for entry in lexicon.entries("position_head") for word in entry["words"]]
        heads += [f"phó {word}" for word in heads]
        units = alternation(lexicon.words("position_unit"))
        self._role = re.compile(
            rf"(?:(?P<status>{alternation(self._status)}) ?)?"
            rf"(?P<role>(?:phó )?(?:trưởng|chánh) (?P<unit>{units})|{alternation(heads)})"
            rf"(?: {alternation(lexicon.words('position_modifier'))})?(?!\w)"
        )
        self._bodies = BodyGrammar(lexicon)

    def split(self, source: Source, post: Offsets) -> PositionSpan:
        """Return the post with role, body and status; a role that no rule knows ends where a body begins."""
        start, end = post
        match = self._role.match(source.low, start, end)
        if match is None:
            body = self._body_in(source, start, end)
            role_end = len(source.text[start : body[0]].rstrip()) + start if body else end
            return PositionSpan(start, end, RULE, (start, role_end), body)
        status = self._status[match["status"]] if match["status"] else "current"
        role_end = match.end()
        rest = role_end + 1
        body = (rest, end) if source.text.startswith(" ", role_end) and rest < end else None
        if body is not None and source.low.startswith("của ", rest):
            body = (rest + len("của "), end)
        if body is not None and match["unit"]:
            body = (match.start("unit"), end)
        return PositionSpan(start, end, RULE, (match.start("role"), role_end), body, status)

    def beside(self, source: Source, name: Offsets) -> list[Offsets]:
        """Return the posts that touch a name, read by rule: for recognisers that know no posts."""
        text, low = source.text, source.low
        start, end = source.sentence_at(name[0])
        posts = []
        roles = [m for m in self._role.finditer(low, max(start, name[0] - _WIDEST), name[0]) if _free(low, m)]
        if roles and not _PUNCTUATION.search(text, roles[-1].end(), name[0] - 1):
            posts.append((roles[-1].start(), len(text[: name[0]].rstrip())))
        joint = _JOINT.match(text, name[1], end)
        role = self._role.match(low, joint.end(), end) if joint else None
        if role is not None:
            body = self._bodies.match(source, role.end() + 1)
            posts.append((role.start(), body if body is not None and body <= end else role.end()))
        return posts

    def runs_on(self, source: Source, at: int) -> bool:
        """Tell whether the noun before `at` opens a body that goes on over it ("Bộ ⟨Công Thương⟩")."""
        start = max(source.sentence_at(at)[0], at - _REACH)
        for word in _WORD.finditer(source.text, start, at):
            if self._bodies.read(source, word.start()).head_end == at - 1:
                end = self._bodies.match(source, word.start())
                return end is not None and end > at
        return False

    def _body_in(self, source: Source, start: int, end: int) -> Offsets | None:
        """Return the body that ends the post, if one does."""
        for word in _WORD.finditer(source.text, start, end):
            if self._bodies.match(source, word.start()) == end:
                return word.start(), end
        return None


def _free(low: str, match: re.Match[str]) -> bool:
    """Tell whether a role begins at the beginning of a word."""
    return match.start() == 0 or not low[match.start() - 1].isalnum()
