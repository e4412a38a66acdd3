"""Drafts that a text tells of without a mention of their own: "dự thảo Nghị quyết về xử lý nợ xấu".

A word that points back behind one means the draft, and none of the documents before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

from vnpolext.source import Source

_THEMSELVES = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")  # whose drafts are documents
_TITLE = r"(?:về (?:việc )?(?=\w)|(?=(?:quy định|sửa đổi|bổ sung|thay thế|hướng dẫn) ))([^,.;:\n]{10,60})"
_OPENING = 12  # characters at the beginning of a title

Place = TypeVar("Place")


class Drafts(Generic[Place]):
    """Walks over the drafts of one type in the order of the text.

    Args:
        source: the document.
        kind: the type of document.
        taken: where mentions of the type stand; their drafts are told apart by themselves.
    """

    def __init__(self, source: Source, kind: str, taken: set[int]) -> None:
        self._ahead: list[tuple[int, str]] = []
        self._named: dict[str, Place] = {}
        word = kind.lower()
        if kind not in _THEMSELVES and source.low.find("dự thảo ") >= 0:
            found = re.finditer(rf"dự thảo (?:về |một |bản )?({re.escape(word)}) {_TITLE}", source.low)
            self._ahead = [(one.start(1), one[2]) for one in found if one.start(1) not in taken]
            self._ahead.reverse()

    def remember(self, titles: Iterable[str], place: Place) -> None:
        """Keep in mind which document has a title, so that its draft is known again."""
        if self._ahead:
            for title in titles:
                self._named[title[:_OPENING]] = place

    def passed(self, position: int) -> tuple[bool, Place | None]:
        """Return whether a draft stands before `position`, and its document if that is a known one."""
        told, place = False, None
        while self._ahead and self._ahead[-1][0] < position:
            told, place = True, self._named.get(self._ahead.pop()[1][:_OPENING])
        return told, place
