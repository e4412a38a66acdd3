"""Mentions that only point back: "Nghị định này", "Quyết định trên", the capital type word alone."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.stages.directives.types import DocType

_THIS = re.compile(r"[ \n](?:này|trên|nêu trên|nói trên|vừa nêu)(?!\w)")
_FOLLOWS = re.compile(
    r"[.,;:)”\"]|[ \n](?:quy định|nêu|nhằm|có|đã|được|cũng|yêu cầu|đề ra|chỉ rõ|gồm|sẽ|là|trình|còn|ra đời|đặt|xác định|và|vào|của|ra|"
    r"trong|cho|này|mới|do|bao gồm|khẳng định|nhấn mạnh|giao|đề nghị|gửi|bổ nhiệm|tại|để|thể hiện|hướng|vừa|không|phải|cần|trước)(?!\w)|$"
)
_STATES = re.compile(r"[ \n](?:quy định|nêu|nhằm|yêu cầu|đề ra|chỉ rõ|cũng|gồm|đã chỉ|đã nêu|xác định|đặt ra|khẳng định|nhấn mạnh|có hiệu lực)(?!\w)")
_NOT_AFTER = re.compile(r"(?:[Bb]ộ|[Ss]ở|[Pp]hòng|[Vv]ụ|[Bb]an|[Pp]háp|[Kk]ỷ|[Cc]ục|[Bb]áo|[Tt]ạp chí|-|&) ?$")
_PLURAL = re.compile(r"(?<!\w)(?:(?:các|những|nhiều)[ ](?:dự án|dự thảo)?[ ]?|(?:không có|nào có|một|bất kỳ|mỗi|mọi)[ ])$")
_DRAFT = re.compile(r"(?<!\w)(?:dự thảo|dự án)[ ]$")
_WEAK = frozenset(("Quy định", "Kế hoạch", "Báo cáo", "Hướng dẫn", "Chương trình", "Thông báo", "Kết luận", "Quy hoạch", "Dự án", "Điện", "Biên bản"))


def is_draft(source: Source, start: int) -> bool:
    """Tell whether "dự thảo" stands before a type word: it points to a document that is not yet one."""
    return _DRAFT.search(source.low, max(0, start - 9), start) is not None


def match_anaphor(source: Source, start: int, end: int, kind: DocType) -> tuple[int, bool] | None:
    """Return the end of the anaphor whose capital type word stands at `start:end`, and whether "này" is said.

    Whether a document precedes it is for the resolver to say. A word that has its capital only from its
    place counts if the sentence goes on as one about a document does.
    """
    this = _THIS.match(source.low, end)
    if this:
        return this.end(), True
    if not kind.bare or _NOT_AFTER.search(source.text, max(0, start - 9), start):
        return None
    if _PLURAL.search(source.low, max(0, start - 20), start):
        return None
    before = source.text[max(0, start - 2) : start].strip(" ")
    opens = not before or before[-1] in ".!?\n“\"-:"
    if opens or kind.name in _WEAK:
        return (end, False) if _STATES.match(source.low, end) and (not kind.law or opens) else None
    return (end, False) if _FOLLOWS.match(source.low, end) else None
