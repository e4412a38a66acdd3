"""What an issuer's letters stand for: "TU" -> "Thành ủy Hà Nội", where code, place and time settle it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.late import late_regex
from vnpolext.resolve.directives.keys import proper_tail
from vnpolext.source import Source
from vnpolext.spans import DirectiveEntity, Offsets
from vnpolext.vocab import Lexicon

_ASSEMBLY = re.compile(r"(QH|UBTVQH|HĐNN)(\d+|[IVX]+)?$")
_UNIT = r"(?:tỉnh|thành phố|tp\.?|tỉnh ủy|thành ủy|đảng bộ|ubnd|hđnd)"
_FRONT = {"MTTW-BTT": "Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"}
_ONE_LEVEL = frozenset(("TĐTN", "HU", "QU", "ThU"))  # bodies of one level: their letters say which
_REACH, _FAR, _MOST = 6000, 40_000, 12
_HEAD = 300  # characters: headline and dateline
_TENURE = {"tỉnh ủy": "Tỉnh ủy", "thành ủy": "Thành ủy"}


class Expander:
    """Expands issuer letters from the vocabulary and the text around."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.bodies: dict[str, tuple[str, ...]] = {}
        self.names: dict[str, str] = {}
        self.party: dict[str, str] = {}
        self.local: set[str] = set()
        for entry in lexicon.entries("directive_issuer"):
            for code in (entry["code"], *entry.get("also", ())):
                self.names[code] = entry["name"]
                self.bodies[code] = entry.get("bodies", ())
                if entry.get("local"):
                    self.local.add(code)
            if "party_name" in entry:
                self.party[entry["code"]] = entry["party_name"]
        self.cities = {entry["name"]: entry.get("since", "") for entry in lexicon.entries("central_city")}
        aliases = {
            alias: entry["name"]
            for entry in lexicon.entries("central_city")
            for alias in entry.get("aliases", ())
        }
        provinces = lexicon.words("central_province")
        self.places: dict[str, str] = {name.lower(): name for name in (*self.cities, *provinces)} | {
            alias.lower(): name for alias, name in aliases.items()
        }
        names = "|".join(re.escape(name) for name in sorted(self.places, key=len, reverse=True))
        self._place = late_regex(rf"(?<!\w)(?:{_UNIT} )({names})(?!\w)|(?<!\w)(tp\.? ?hcm|tphcm)(?!\w)")
        self._bare_place = late_regex(rf"(?<!\w)({names})(?!\w)")

    def expand(
        self, source: Source, entity: DirectiveEntity, published: str | None, persons: Sequence[int]
    ) -> str | None:
        """Return the body that the entity's issuer letters stand for, or None where that is not settled.

        Args:
            source: the document.
            entity: the directive.
            published: when the article was published.
            persons: where personal names begin, in order: no body's name goes on over one.
        """
        letters = entity.issuer_code
        if not letters:
            return None
        if letters in _FRONT:
            return _FRONT[letters]
        assembly = _ASSEMBLY.match(letters)
        if assembly:
            return {"QH": "Quốc hội", "UBTVQH": "Ủy ban Thường vụ Quốc hội", "HĐNN": "Hội đồng Nhà nước"}[
                assembly[1]
            ]
        parts = letters.split("-")
        if entity.type_code == "TTLT" and all(
            part in self.names and part not in self.local for part in parts
        ):
            return ", ".join(self.names[part] for part in parts)
        first = parts[0]
        if first in self.party and entity.system == "party":
            return self.party[first]
        if first in self.names and first not in self.local:
            return self.names[first]
        if first == "TU":
            return self._committee(source, entity, entity.issued_on or published)
        return self._local(source, entity, first, persons) if first in self.local else None

    def _local(
        self, source: Source, entity: DirectiveEntity, code: str, persons: Sequence[int]
    ) -> str | None:
        """Return the one body of its kind that issuer, sentence or text name in full, or None."""
        names = self.bodies.get(code, ())
        if entity.issuer is not None:
            low = source.low[slice(*entity.issuer)]
            begins = [low.find(name) for name in names if name in low]
            start = entity.issuer[0] + (min(begins) if begins else 0)  # without "Chủ tịch", "Ban Thường vụ"
            written = source.written(start, entity.issuer[1])
            if proper_tail(written):
                return written
            around = (max(0, start - _FAR), min(len(source.low), start + _FAR))
            return self._fuller(source, (source.low[start : entity.issuer[1]],), around, persons)
        if code not in _ONE_LEVEL:
            return None
        mention = entity.mentions[0].start
        first, last = source.sentence_at(mention)
        sentence = (max(first, mention - _REACH), min(last, mention + _REACH))
        before = (max(0, mention - _REACH), mention)
        named = self._fuller(source, names, sentence, persons)
        return named or self._fuller(source, names, before, persons)

    def _fuller(
        self, source: Source, openings: tuple[str, ...], within: Offsets, persons: Sequence[int]
    ) -> str | None:
        """Return the only name in a stretch that begins with one of `openings` and ends with a place."""
        found: dict[str, str] = {}
        for opening in openings:
            at = source.low.find(opening, within[0], within[1])
            for _ in range(_MOST):
                if at < 0:
                    break
                end = self._placed_end(source, at, persons)
                if end is not None and end <= within[1]:
                    found.setdefault(source.low[at:end], source.written(at, end))
                    if len(found) > 1:
                        return None
                at = source.low.find(opening, at + 1, within[1])
        return next(iter(found.values()), None)

    def _placed_end(self, source: Source, at: int, persons: Sequence[int]) -> int | None:
        """Return the end of the body's name at `at` if it ends with a place; many ask."""
        known = source.memo(self)
        if at not in known:
            end = None
            if at == 0 or not source.low[at - 1].isalnum():
                end = self.grammar.match(source, at, bracket=False)
            following = bisect_right(persons, at)
            if end is not None and following < len(persons) and persons[following] < end:
                end = None  # "Phó Chủ tịch UBND huyện ⟨Bùi Thị H...⟩"
            known[at] = end if end is not None and proper_tail(source.text[at:end]) else None
        placed: int | None = known[at]
        return placed

    @cached_property
    def grammar(self) -> BodyGrammar:
        """The grammar of bodies, built when a local issuer first needs it."""
        return BodyGrammar(self._lexicon)

    def _committee(self, source: Source, entity: DirectiveEntity, day: str | None) -> str | None:
        """Return "Tỉnh ủy X" or "Thành ủy X" for TU."""
        written = source.low[slice(*entity.issuer)] if entity.issuer else ""
        place = self._place_of(source, entity)
        said = next((name for word, name in _TENURE.items() if word in written), None)
        if place is None:
            return None
        since = self.cities.get(place)
        city = since is not None and (not since or (day or "") >= since)
        kind = "Thành ủy" if city else "Tỉnh ủy"
        if said and said != kind and not (since or place in ("Huế", "Đồng Nai")):
            return None
        full = "Thành phố Hồ Chí Minh" if place == "Hồ Chí Minh" else place
        return f"{said or kind} {full}"

    def _place_of(self, source: Source, entity: DirectiveEntity) -> str | None:
        """Return the province that issuer, title, sentence or text name alone, the nearest first."""
        low = source.low
        if entity.issuer:
            named = self._bare_place.search(low, *entity.issuer)
            if named:
                return self.places[named[1]]
        stretches = [entity.title] if entity.title else []
        stretches += [source.sentence_at(mention.start) for mention in entity.mentions[:3]]
        for start, end in (*stretches, (0, min(len(low), 20000))):
            found = self._named_in(source, start, end)
            if found:
                return next(iter(found)) if len(found) == 1 else None
        return self._bare_in(source, entity, stretches)

    def _named_in(self, source: Source, start: int, end: int) -> frozenset[str]:
        """Return the provinces that a stretch names; all documents of a text ask for its head."""
        known = source.memo(self._place)
        if (start, end) not in known:
            known[start, end] = frozenset(
                self.places.get((match[1] or match[2]).lower(), "Hồ Chí Minh")
                for match in self._place.finditer(source.low, start, end)
            )
        named: frozenset[str] = known[start, end]
        return named

    def _bare_in(self, source: Source, entity: DirectiveEntity, stretches: list[Offsets]) -> str | None:
        """Return the place that a sentence or the text's head names without its unit: "Tại Hà Nội, ..."."""
        written = source.low[slice(*entity.issuer)] if entity.issuer else ""
        of_city = "thành ủy" in written
        for start, end in (*stretches, (0, min(len(source.low), _HEAD))):
            found = {
                self.places[match[1]]
                for match in self._bare_place.finditer(source.low, start, end)
                if source.text[match.start()].isupper()
                and not (of_city and self.places[match[1]] not in self.cities)
            }
            if found:
                return found.pop() if len(found) == 1 else None
        return None


@lru_cache(maxsize=8)
def expander(lexicon: Lexicon) -> Expander:
    """Return the expander of a lexicon, built once."""
    return Expander(lexicon)
