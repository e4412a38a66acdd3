"""Words for days that mean an age: "thế hệ hôm nay", "có ngày hôm nay", "như mới hôm qua"."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates.atoms import BLANK, LETTER, either
from vnpolext.vocab import Lexicon

_TODAY = ("hôm nay", "ngày hôm nay")
_YESTERDAY = ("hôm qua", "ngày hôm qua")
_AGES = frozenset((*_TODAY, *_YESTERDAY, "ngày mai"))
_AROUND = 40
_NAME_BEFORE = re.compile(
    rf"[^\s.!?:\n\-\"“][ \t]{{1,3}}(?P<w>{LETTER}[^\s.,;:!?…\-]*)(?:{BLANK}\([^()\n]{{1,40}}\))?{BLANK}\Z"
)
_PAIRED = late_regex(  # "hôm qua, hôm nay hay ngày mai", "ngày mai tốt hơn hôm nay"
    r"hôm qua,? (?:ngày )?hôm nay (?:hay|hoặc|không)|ngày mai và (?:hôm|ngày) sau"
    r"|(?:của|cho) (?:ngày )?hôm nay[^.;\n]{0,25} ngày mai"
    r"|hôm nay(?: \w+){1,4}, (?:ngày )?mai (?:lại|thế|thì)(?!\w)"
    r"|(?:hôm nay|ngày mai|hôm qua)[^.,;\n]{0,14} hơn (?:ngày )?hôm (?:nay|qua)(?!\w)"
)
_UNLESS = late_regex(r"nếu [^.!?\n]{5,120} thì \Z")
_UNTIL = ("cho đến ", "cho tới ", "tận ")
_SOME_DAYS = ("mấy ", "vài ", "những ", "nhiều ")
_LIVE = late_regex(r"(?<!\w)sống(?: \w+){0,3} (?:từ|cho|với|vì) \Z")
_LIKE_YESTERDAY = late_regex(r"(?<!\w)(?:như|ngỡ|tưởng|nhớ)(?: như)? (?:chỉ )?(?:mới|vừa)(?: \w+){0,3} \Z")
_TITLE_BEFORE = re.compile(r"[“\"][^”\".,;:!?\n]{2,40}\Z")
_NEVER_AFTER = re.compile(rf"(?:{BLANK}{LETTER}+){{0,2}}{BLANK}(?:đã|không|chưa|chẳng)(?!{LETTER})")


class PresentAge:
    """Tells words for days that mean an age from those that name a day."""

    def __init__(self, lexicon: Lexicon) -> None:
        whose = either(lexicon.words("date_figurative"))
        self._whose = late_regex(rf"(?<![\w-])(?<!- ){whose}(?:{BLANK}(?:trẻ|mới|số))?{BLANK}\Z")
        self._reached = tuple(f"{word} " for word in lexicon.words("date_this_age"))
        self._tomorrow = late_regex(rf"(?:^|[^\w]){either(lexicon.words('date_figurative_mai'))}{BLANK}\Z")
        self._bright = late_regex(rf"{BLANK}{either(lexicon.words('date_bright'))}(?!\w)")
        self._ever_after = late_regex(rf"{BLANK}{either(lexicon.words('date_ever_after'))}(?!\w)")
        self._verb = late_regex(rf"{BLANK}{either(lexicon.words('date_news_verb'))}(?!{LETTER})")
        self._changed = late_regex(either(lexicon.words("date_changed")))
        work = either(lexicon.words("date_work"))
        self._in_title = late_regex(rf"{work}[^“\".,;:!?\n]{{0,20}}[“\"][^”\".,;:!?\n]{{2,40}}\Z")
        self._places = frozenset(lexicon.words("date_place_of_age"))

    def is_meant(self, text: str, low: str, start: int, end: int) -> bool:
        """Tell whether the words from `start` to `end` mean an age."""
        if low.startswith("hôm", start) and low.endswith("ngày ", 0, start):
            start -= len("ngày ")
        word = low[start:end]
        if word not in _AGES or low[end : end + 3].lstrip(" (,")[:1].isdigit():
            return False  # the date itself stands behind: "hôm nay (5/6)"
        if _PAIRED.search(low, max(0, start - _AROUND), end + _AROUND):
            return True
        before = low[max(0, start - _AROUND) : start]
        if word in _TODAY:
            return self._is_now(low, before, start, end) or self._of_a_place(text, low, start, end)
        if text[start:end].istitle():
            return True  # "đảo Hôm Qua"
        if word in _YESTERDAY:
            titled = low[end : end + 1] in ("”", '"') and self._in_title.search(
                low, max(0, start - 70), start
            )
            return bool(titled or _LIKE_YESTERDAY.search(before))
        titled = low[end : end + 1] in ("”", '"', "’", "'") and _TITLE_BEFORE.search(before)
        return bool(titled or self._tomorrow.search(before) or self._bright.match(low, end))

    def _is_now(self, low: str, before: str, start: int, end: int) -> bool:
        """Such as "thế hệ hôm nay", "có ngày hôm nay", "cho đến hôm nay", "hôm nay và mai sau"."""
        reached = self._reached if low.startswith("ngày", start) else ("như ",)
        if before.endswith((*reached, *_UNTIL)) or self._ever_after.match(low, end):
            return True
        if low[end : end + 1] in ("”", '"') and _TITLE_BEFORE.search(before):
            return True
        if before.endswith(_SOME_DAYS) or self._whose.search(before) or _LIVE.search(before):
            return True
        never = _NEVER_AFTER.match(low, end) is not None
        return never and _UNLESS.search(low, max(0, start - 150), start) is not None

    def _of_a_place(self, text: str, low: str, start: int, end: int) -> bool:
        """Such as "xã Phước Sơn hôm nay", "diện mạo Đức Thọ hôm nay"; "Nhật Bản hôm nay bắt đầu" is a day."""
        found = _NAME_BEFORE.search(text, max(0, start - 60), start)
        if found is None or not found["w"][0].isupper() or found["w"].isupper():
            return False
        changed = self._changed.search(low, max(0, start - 60), end + 60) is not None
        if self._verb.match(low, end) and not changed:
            return False
        words = low[max(0, found.start("w") - 20) : found.start("w")].split()[-2:]
        return changed or low[end : end + 1] in ("”", '"', "'", "’") or not self._places.isdisjoint(words)
