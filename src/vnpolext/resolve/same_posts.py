"""Which posts told of a person are one: the same title, the body in full or in short."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import chain

from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.spans import OfficialSpan, Offsets, PositionSpan

_SAME_SHARE = 0.7
_MOST_COMPARED = 12
"""How many other posts of one title a post is compared with: more than any official holds."""
_WORD = re.compile(r"\w+")
_SHORT_TITLES = {
    "gđ": "giám đốc",
    "pgđ": "phó giám đốc",
    "phó gđ": "phó giám đốc",
    "tgđ": "tổng giám đốc",
    "đb": "đại biểu",
    "pbt": "phó bí thư",
    "pct": "phó chủ tịch",
    "ct": "chủ tịch",
    "uv": "ủy viên",
    "ủy viên bch": "ủy viên ban chấp hành",
    "ủy viên btv": "ủy viên ban thường vụ",
    "phó ban": "phó trưởng ban",
}
_ABBREVIATIONS = frozenset(_SHORT_TITLES) - {"phó ban"}
"""Short titles that are as good as the full ones, whichever stands first."""
_QUALIFIED = re.compile(r" (?:thường trực|chuyên trách|tt)\Z")
_OF_STATE = "chủ tịch nước"
_DEPUTY = "đbqh"
"""A title that holds its body: "đại biểu Quốc hội"."""
_FULL_SPELLINGS = {
    "tw": "trung ương",
    "tư": "trung ương",
    "cuba": "cuba",
    "hoakỳ": "mỹ",
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "tphcm": "thành phố hồ chí minh",
}
_SPELLINGS = re.compile(r"\b(?:T\.?[WƯ]|Cu[ -][Bb]a|Hoa Kỳ|UBND|HĐND|T[Pp][. ]{0,2}HCM)\b")
"""Other spellings in the names of bodies; what stands between their letters does not count."""
_BETWEEN = re.compile(r"[. -]+")
_ALIAS = re.compile(r" ?\(([^\W\d_][\w&.-]{1,11})\)")
_PLACES = frozenset(
    {"thành", "phố", "tp", "tỉnh", "huyện", "quận", "thị", "xã", "phường", "trấn", "nước", "và"}
)
"""Words that tell a place without its name, and "và": two posts that differ by them may be one."""
_YOUTH = ("thành đoàn", "tỉnh đoàn", "huyện đoàn", "quận đoàn", "xã đoàn", "trung ương đoàn", "đoàn ")
"""Heads of the bodies of the youth union."""


class PostComparer:
    """Compares the posts of one document."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._bodies: dict[tuple[int, Offsets | None], str] = {}

    def different(self, group: list[OfficialSpan]) -> list[PositionSpan]:
        """Return the different posts, the fullest wording of each."""
        kept: defaultdict[str, list[PositionSpan]] = defaultdict(list)
        known = any(span.positions for span in group if not span.short)
        for span in group:
            for post in span.positions:
                if known and span.short and post.rule == "officials.post_after":
                    continue
                rivals = kept[self._title(post)]
                first = max(0, len(rivals) - _MOST_COMPARED)
                at = next((n for n in range(first, len(rivals)) if self.same(rivals[n], post)), None)
                if at is None:
                    rivals.append(post)
                elif self._fuller(post, rivals[at]):
                    rivals[at:] = [post, *(old for old in rivals[at + 1 :] if self._is_more(old, post))]
        if _OF_STATE in kept:  # "Chủ tịch" alone is "Chủ tịch nước" told in short
            kept["chủ tịch"] = [post for post in kept.pop("chủ tịch", []) if post.organization is not None]
        return sorted(chain.from_iterable(kept.values()), key=lambda post: post.start)

    def _title(self, post: PositionSpan) -> str:
        title = _QUALIFIED.sub("", self._source.low[post.title[0] : post.title[1]])
        if title == _DEPUTY:
            return "đại biểu"
        title = title.rstrip(".")  # "CT.UBND huyện", "CT. UBND huyện"
        return _SHORT_TITLES.get(title, title)

    def _qualified(self, post: PositionSpan) -> bool:
        return _QUALIFIED.search(self._source.low, *post.title) is not None

    def _body(self, post: PositionSpan) -> str:
        key = post.title[0], post.organization
        body = self._bodies.get(key)
        if body is None:
            body = self._bodies[key] = self._full_body(post)
        return body

    def _full_body(self, post: PositionSpan) -> str:
        house = "quốc hội " if self._source.low.startswith(_DEPUTY, post.title[0]) else ""
        if post.organization is None:
            return house.rstrip()
        body = self._source.text[slice(*post.organization)]
        return house + _SPELLINGS.sub(_full_spelling, body).lower()

    def same(self, left: PositionSpan, right: PositionSpan) -> bool:
        """Tell whether two posts of one title are one, one of them perhaps told in short."""
        bodies = self._body(left), self._body(right)
        if any(body.startswith(_YOUTH) for body in bodies) and any(
            body.startswith("đảng ủy") for body in bodies
        ):
            return False  # "Bí thư Thành đoàn" is not "Bí thư Đảng ủy cơ quan Thành đoàn"
        if left.status != right.status and self._is_bare_past(left, right, bodies):
            return False
        one, other = _words(bodies[0]), _words(bodies[1])
        if self._qualified(left) != self._qualified(right):
            return one >= other if self._qualified(left) else other >= one
        if any(other - alias < one for alias in self._aliases(left) if alias <= other):
            return True
        if any(one - alias < other for alias in self._aliases(right) if alias <= one):
            return True
        if _shortened(bodies[0], bodies[1]) or _shortened(bodies[1], bodies[0]):
            return True
        if one and other and (one - _PLACES <= other or other - _PLACES <= one):
            return True
        return one <= other or other <= one or len(one & other) >= _SAME_SHARE * len(one | other)

    def _is_bare_past(self, left: PositionSpan, right: PositionSpan, bodies: tuple[str, str]) -> bool:
        """Tell whether a past post of no body stands beside a present one: "làm Phó Chủ tịch, Chủ tịch"."""
        return (left.status == "former" and not bodies[0] and bool(bodies[1])) or (
            right.status == "former" and not bodies[1] and bool(bodies[0])
        )

    def _is_more(self, old: PositionSpan, post: PositionSpan) -> bool:
        """Tell whether a post is another than the fuller one just told, or fuller still."""
        return not self.same(old, post) or self._fuller(old, post)

    def _titles(self, *posts: PositionSpan) -> list[str]:
        return [self._source.low[slice(*post.title)] for post in posts]

    def _aliases(self, post: PositionSpan) -> list[frozenset[str]]:
        """Return the body's abbreviation, as a bracket behind the post gives it: "Liên đoàn ... (UEFA)"."""
        found = _ALIAS.match(self._source.low, post.end) if post.organization else None
        return [_words(found[1])] if found else []

    def _fuller(self, left: PositionSpan, right: PositionSpan) -> bool:
        """Prefer the wording that tells the state, then the one that tells more of the body."""
        states = (left.status != "current", right.status != "current")
        if states[0] != states[1]:
            return states[0] and len(self._body(left)) >= len(self._body(right))
        if self._body(left) == self._body(right):
            lengths = left.title[1] - left.title[0], right.title[1] - right.title[0]
            if lengths[0] != lengths[1] and _ABBREVIATIONS.isdisjoint(self._titles(left, right)):
                return lengths[0] > lengths[1]
            return left.title[0] > left.start and right.title[0] == right.start
        return len(_words(self._body(left)) - _words(self._body(right))) > 0 and len(self._body(left)) > len(
            self._body(right)
        )


def _shortened(short: str, long: str) -> bool:
    """Tell whether a body is another one with its field shortened to initials: "sở TNMT"."""
    rest = _words(short) - _words(long) - _PLACES
    if not rest or any(len(word) < 2 or is_vietnamese(word) for word in rest):
        return False
    initials = "".join(word[0] for word in _WORD.findall(long) if word != "và")
    return all(word in initials for word in rest)


def _full_spelling(found: re.Match[str]) -> str:
    return _FULL_SPELLINGS[_BETWEEN.sub("", found[0].lower())]


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))
