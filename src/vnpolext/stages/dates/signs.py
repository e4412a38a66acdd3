"""What the words beside a date say of it: the day of a document, of a life, of a caption, so long ago."""

from __future__ import annotations

import re

_DOCUMENT_BEFORE = re.compile(
    r"(?:luật|nghị quyết|quyết định|chỉ thị|nghị định|thông tư|kết luận|công văn|quy định)[^.;:\n]{0,40}\Z"
)
_LIFE_BEFORE = re.compile(
    r"(?:sinh|sn|vào đảng|kết nạp|chính thức|mất|thành lập|ra đời|kỷ niệm[^.\n]{0,60}\()\s{0,2}\(?\Z"
)
_CAPTION_AFTER = re.compile(r"[^.\n]{0,30}(?:[.)]\s{0,2}\(?|\s?\()(?:ảnh|nguồn)(?!\w)")
_NUMBERS = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_AGO = rf"cách đây (?:tròn |đúng |vừa tròn )?(?P<n>\d{{1,3}}|{_NUMBERS}) năm"
_AGO_BEFORE = re.compile(rf"{_AGO},? \(?(?:(?:vào|ngày|tháng|năm|hồi) ){{0,2}}\Z")
_AGO_AFTER = re.compile(rf",? \(?{_AGO}(?!\w)")
_SMALL = {word: at for at, word in enumerate(_NUMBERS.split("|"), 1)}


def follows_code(before: str) -> bool:
    """Tell whether the word right before is a document's code ("11-ĐA/TU, ngày 6/12/2021")."""
    words = before[-40:].rsplit(maxsplit=1)
    word = words[-1] if words else ""
    parted = "/" in word or "-" in word
    return parted and any(map(str.isalpha, word)) and any(map(str.isdigit, word))


def dates_a_document(before: str) -> bool:
    """Tell whether a day is the date of a document: behind its code, or behind its name without one."""
    return follows_code(before) or _DOCUMENT_BEFORE.search(before) is not None


def dates_a_life(before: str) -> bool:
    """Tell whether a day is one of birth, death, admission or founding."""
    return _LIFE_BEFORE.search(before) is not None


def in_caption(low: str, end: int) -> bool:
    """Tell whether what ends at `end` closes a caption: "... ngày 1/5. (Nguồn: ...)"."""
    return _CAPTION_AFTER.match(low, end) is not None


def years_ago(low: str, before: str, end: int) -> int:
    """Return N where "cách đây N năm" tells how long ago a date was, else 0."""
    found = ("cách đây" in before and _AGO_BEFORE.search(before)) or _AGO_AFTER.match(low, end)
    if not found:
        return 0
    return int(found["n"]) if found["n"].isdigit() else _SMALL[found["n"]]
