"""Fields of work that belong to a role rather than to its body: "chuyên gia ⟨lúa gạo⟩ của Viện A"."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.officials.body_words import BodyWords, Sort

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_AT_WORK = (" hoạt động", " làm việc", " công tác")
_NAMED_EXPERTS = ("chuyên gia", "nhà phân tích", "nhà nghiên cứu")
"""Experts whose name may follow their field, whatever it is."""
_EXPERTISE = 8
"""Words that say what an expert is expert in."""
_ANALYSES = ("phân tích ", "nghiên cứu ", "tư vấn ")
_EXPERTISE_ENDS = (" của ", " tại ", " thuộc ", " từ ", " ở ", " trong ", " đến ")
_CLOSING = (",", ".", ";", ":", ")", " (", " -", "\n")
_AREAS = ("khu vực ", "vùng ", "thị trường ")
_OWNER = re.compile(r" (?:của|thuộc) ")


class RoleFields:
    """Moves a field between a role and its body; built once for the grammar of posts."""

    def __init__(self, words: BodyWords) -> None:
        self._words = words

    def without_field(self, source: Source, end: int, body: Offsets) -> tuple[int, Offsets | None]:
        """Leave the field of a staff post to its title: "cán bộ ⟨Địa chính⟩ xã A"."""
        first = self._words.term(source.low, body[0])
        if first is None or first.sort > Sort.ACT or body[0] != end + 1:
            return end, body
        for word in _WORD.finditer(source.low, body[0] + len(first.text), body[1]):
            term = self._words.term(source.low, word.start())
            if term is None or term.sort <= Sort.ACT:
                continue
            stop = word.start() + len(term.text)
            if " " in term.text or stop == body[1] or not source.text[stop + 1 : stop + 2].islower():
                field = (
                    source.low[end : word.start()].removesuffix(" của ").removesuffix(" thuộc ").rstrip(" ")
                )
                return end + len(field), (word.start(), body[1])
        return body[1], None

    def without_area(self, source: Source, end: int, body: Offsets) -> tuple[int, Offsets | None]:
        """Leave the area of a post to its title: "Phó Giám đốc ⟨phụ trách khu vực A⟩ của Tổ chức B"."""
        area = source.low.startswith(_AREAS, body[0]) or self._words.place(source.low, body[0]) is not None
        owner = _OWNER.search(source.low, *body)
        task = owner is not None and source.text[body[0]].islower()  # "quan chức phụ trách ⟨đối ngoại⟩ của X"
        if body[0] != end + 1 or not (area or task):
            return end, body
        return (owner.start(), (owner.end(), body[1])) if owner is not None else (body[1], None)

    def is_at_work(self, source: Source, end: int) -> bool:
        """Tell whether the words behind a role say where its holder works: "chuyên gia ⟨hoạt động⟩ trong"."""
        return source.low.startswith(_AT_WORK, end)

    def expertise(self, source: Source, role: int, end: int) -> int:
        """Return the end of what an expert is expert in: "chuyên gia ⟨lúa gạo⟩", "chuyên gia ⟨về Đông Á⟩"."""
        low, at = source.low, end
        named = low.startswith(_NAMED_EXPERTS, role)
        about = low.startswith(" về ", end)
        for _ in range(_EXPERTISE):
            if not low.startswith(" ", at) or low.startswith(_EXPERTISE_ENDS, at):
                break
            word = at + 1
            if source.text[word : word + 1].isupper() and not about:
                return at if named else end  # "chuyên gia kim loại quý ⟨John ...⟩"
            noun = self._words.term(low, word)
            if low.startswith("và ", word) or (noun is not None and noun.sort >= Sort.UNIT and not about):
                return end
            letters = _WORD.match(low, word)
            analyst = at == end and low.startswith(_ANALYSES, word)
            if letters is None or (self._words.states(low, word) and not (analyst or (about and at == end))):
                return at if about and self._words.says.match(low, at) is not None else end
            at = letters.end()
        closed = source.text.startswith(_CLOSING, at) or low.startswith(_EXPERTISE_ENDS, at)
        return at if closed or (about and self._words.says.match(low, at) is not None) else end
