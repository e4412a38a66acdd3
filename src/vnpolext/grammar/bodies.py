"""Names of organisations: where one starts, where it ends, and how several are joined.

A name opens with a unit head ("Sở", "Chi bộ", "Công ty") and goes on over proper names, fields of work
("Tài chính - Kế hoạch"), places ("huyện Đông Hưng"), numbers and further heads ("Chi bộ Công ty ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vnpolext.grammar.body_walk import walk_body
from vnpolext.grammar.body_words import WORD, Reading, body_words
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.vocab import Lexicon

_STATE_FORM = re.compile(
    r" (?:nước )?(?:CHDCND|CHXHCN|Cộng hòa(?: [Dd]ân chủ [Nn]hân dân| [Xx]ã hội [Cc]hủ nghĩa)?|Liên bang"
    r"|Vương quốc) | nước "
)
_JOINT = re.compile(r"\s?(?:[,;]|-(?= )|và(?= )|,? cùng với(?= ))\s?(?:và )?")
_GLUE = ("-", "/", ".")  # "QĐ-UBND" holds no name


class BodyGrammar:
    """Matcher for names of organisations, built once from the lexicon.

    Example:
        >>> from vnpolext.vocab import load_lexicon
        >>> grammar = BodyGrammar(load_lexicon())
        >>> source = Source("Phòng Tài chính - Kế hoạch huyện An Lão đã họp")
        >>> source.text[: grammar.match(source, 0)]
        'Phòng Tài chính - Kế hoạch huyện An Lão'
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = body_words(lexicon)

    def read(self, source: Source, pos: int) -> Reading:
        """Return what the vocabulary knows of the text at `pos`: a head, a place noun, a post ..."""
        return self.words.at(source, pos)

    def match(self, source: Source, pos: int, *, bracket: bool = True) -> int | None:
        """Return the end of the organisation's name whose head or place noun starts at `pos`.

        Args:
            source: the document.
            pos: where the head's first letter stands; nothing may be glued before it.
            bracket: whether an abbreviation in brackets at the end belongs to the name.

        Returns:
            The end, or None if no name starts there (a common noun: "công ty", "tổ chức").
        """
        known = source.memo(self)
        key = (pos, bracket)
        if key not in known:
            known[key] = walk_body(self.words, source, pos, bracket)
        end: int | None = known[key]
        return end

    def authority(self, source: Source, pos: int) -> int | None:
        """Return the end of who may give or issue.

        That is a body, a post in a body ("Bộ trưởng Bộ Y tế"), an office ("Chủ tịch nước") or a capital
        unit noun alone ("Tập đoàn", "Tỉnh").
        """
        known = source.memo(self)
        key = (pos, "authority")
        if key not in known:
            known[key] = self._authority(source, pos)
        end: int | None = known[key]
        return end

    def _authority(self, source: Source, pos: int) -> int | None:
        reading = self.read(source, pos)
        if reading.post_end and reading.post_end >= reading.office_end:
            body = self._held_in(source, reading.post_end)
            council = source.low.rfind(" hội đồng", pos, reading.post_end) if body is None else -1
            if council > 0:  # "Chủ tịch Hội đồng thành viên Tập đoàn A": the council is the body
                body = self._held_in(source, council)
            last = source.low.rfind(" ", pos, reading.post_end) + 1
            if body is None and last > pos and self.read(source, last).head_end >= reading.post_end:
                body = self.match(source, last, bracket=False)  # "Trưởng phòng Kinh tế": the room is named so
            if body is not None:
                return body
        end = self.match(source, pos, bracket=False)
        if end is not None and end > reading.office_end:
            return end
        return self._of_state(source, reading.office_end) or self._bare_unit(source, pos)

    def _of_state(self, source: Source, end: int) -> int:
        """Lengthen an office by the state it is held in: "Chủ tịch nước CHDCND Lào"."""
        form = _STATE_FORM.match(source.text, end) if end else None
        at = form.end() if form is not None else end + 1
        if end and source.text[at - 1 : at] == " ":
            for country in (*self.words.countries, "việt nam"):
                if source.low.startswith(country, at) and source.text[at].isupper():
                    close = at + len(country)
                    return end if source.low[close : close + 1].isalnum() else close
        return end

    def _held_in(self, source: Source, end: int) -> int | None:
        """The end of the body after a post that ends at `end`."""
        while source.low.startswith(" thường trực", end):
            end += len(" thường trực")
        if not source.low.startswith(" ", end):
            return None
        body = self.match(source, end + 1, bracket=False) or self._bare_unit(source, end + 1)
        if body is not None:
            return body
        word = WORD.match(source.text, end + 1)
        return word.end() if word is not None and len(word[0]) > 1 and word[0].isupper() else None

    def _bare_unit(self, source: Source, pos: int) -> int | None:
        """A unit noun alone, in capitals or as a place: "Sở", "Tập đoàn", "tỉnh", "Phường"."""
        reading = self.read(source, pos)
        if reading.head_end and source.text[pos].isupper():
            return reading.head_end
        if reading.name_end and source.text[pos].isupper():
            return reading.name_end
        return reading.place_end if reading.place_alone else None

    def scan(self, source: Source, start: int, end: int) -> Iterator[Offsets]:
        """Iterate over the names between `start` and `end`, left to right, the widest at each place."""
        at = start
        for word in WORD.finditer(source.low, start, end):
            start = word.start()
            if start < at or word[0] not in self.words.openers or source.low[start - 1 : start] in _GLUE:
                continue
            close = self.match(source, start)
            if close is not None and close <= end:
                yield start, close
                at = close

    def ending_at(self, source: Source, pos: int, since: int) -> int | None:
        """Return the start of the widest name (a post before it included) that ends at `pos`.

        Args:
            source: the document.
            pos: the end sought; blanks before it are skipped.
            since: how far back the name may start.
        """
        target = len(source.text[since:pos].rstrip()) + since
        at = since
        for word in WORD.finditer(source.low, since, target):
            start = word.start()
            if start < at or word[0] not in self.words.openers or source.low[start - 1 : start] in _GLUE:
                continue
            end = self.authority(source, start)
            if end == target or (source.text[start].isupper() and self._ends_bare(source, start, target)):
                return start
            if end is not None and end < target:
                at = end
        return None

    def _ends_bare(self, source: Source, start: int, target: int) -> bool:
        """Tell whether a unit noun alone ends at `target`: "Ban chỉ đạo" before "khen thưởng"."""
        return self.read(source, start).head_end == target

    def list_at(self, source: Source, pos: int) -> list[Offsets]:
        """Return the names joined by commas, semicolons, dashes and "và" from `pos` on; [] if none starts."""
        found: list[Offsets] = []
        at: int | None = pos
        while at is not None and len(found) < 100:
            end = self.match(source, at)
            if end is None:
                break
            found.append((at, end))
            joint = _JOINT.match(source.text, end)
            at = joint.end() if joint is not None else None
        return found
