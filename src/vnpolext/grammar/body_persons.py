"""Where the name of a body ends because a person's begins: "UBND tỉnh ⟨Lò Văn Khún⟩"."""

from __future__ import annotations

import re

from vnpolext.grammar.body_joints import PROPERS, Joints, Last, capital_words
from vnpolext.grammar.body_words import WORD

_LEGAL_FORM = re.compile(
    r"(?:công ty|cty)(?: (?:tnhh|cp|mtv|cổ phần|liên doanh|một thành viên|hai thành viên))* "
)
_HELD = re.compile(r"(?:đốc|tịch|trưởng|hđqt|viên|lý|chủ|phó|đại diện) \Z")
"""The end of a post: then the name behind the body is its holder's."""
_LOCALLY_HELD = re.compile(
    r"(?:đốc|tịch|trưởng|viên|chủ|phó|diện|thư|nhiệm|chánh|bộ|chức|toán|s[ĩỹ]|ủy|quỹ) \Z"
)


class PersonBehind(Joints):
    """Tells the name of a post's holder from the name of the body before it."""

    __slots__ = ()

    def person_at(self, at: int) -> bool:
        """Tell whether a person's name begins at `at`, after a name that is already whole."""
        first = WORD.match(self.text, at)
        if first is None or first[0].lower() not in self.words.surnames:
            return False
        names = capital_words(self.text, at)
        weight = self.words.surnames.get(names[0], 0) if 2 <= len(names) <= 5 else 0
        if self.last in PROPERS and self.proper_run == 2 and weight and self.known:
            return True
        if not weight or (weight == 1 and (len(names) < 3 or names[1] not in self.words.middle_names)):
            return False
        full = len(names) >= 3
        seated = self.last is Last.HEAD and self.head is not None and self.head.seated
        if self.last is Last.PLACE or seated:
            if self.place == "tỉnh" or self.low.startswith("tỉnh", self.start):
                return full or weight == 3
            likely = weight == 3 or names[1] in self.words.middle_names or (seated and len(names) == 3)
            if not seated and not _LOCALLY_HELD.search(self.low, max(0, self.start - 12), self.start):
                return False  # nobody's post: "UBND xã Lâm Trung Thủy" is the commune of that name
            return full and likely and not self._namesake(names)
        if self.last in PROPERS:
            return self.proper_run >= 2 and (full or weight == 3)
        head = self.head
        if head is None or head.named:
            return False
        if self.last is Last.HEAD:
            return head.bare and (full or weight >= 2)
        if head.trade and _LEGAL_FORM.fullmatch(self.low, self.start, at):
            return False  # "Công ty TNHH Sơn Việt Úc": nothing has named the firm yet
        if head.trade and not full and not _HELD.search(self.low, max(0, self.start - 12), self.start):
            return False  # "Công ty CP Bê tông Phan Vũ": firms are called like people
        return full or weight == 3 or not head.free

    def _namesake(self, names: list[str]) -> bool:
        """Places are named after great people: "phường Lê Hồng Phong"."""
        return any(" ".join(names[:size]) in self.words.namesakes for size in (2, 3, 4))
