"""Anniversaries: "kỷ niệm 92 năm Ngày Báo chí cách mạng Việt Nam" is said in 2017, for it is of 1925."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vnpolext.grammar.late import late_regex
from vnpolext.vocab import Lexicon

_KEPT = late_regex(r"k[ỷỉ] niệm (?:lần thứ )?(?P<n>\d{1,3}) năm(?!\w)(?P<of>[^.;\n]{0,80})")
_TO_COME = late_regex(r"(?<!\w)(?:tiến tới|hướng tới|hướng đến|chuẩn bị|đến)(?!\w)[^.;\n]{0,25}\Z")
_LOOKED_BACK = 60
_CENTENARY = 100  # set as an aim long before: "năm 2030 - kỷ niệm 100 năm thành lập Đảng"


class Jubilees:
    """Knows what is kept by anniversaries, and since which year."""

    def __init__(self, lexicon: Lexicon) -> None:
        since = {
            word: int(entry["year"]) for entry in lexicon.entries("date_jubilee") for word in entry["words"]
        }
        self._since = sorted(since.items(), key=lambda pair: -len(pair[0]))

    @staticmethod
    def told(low: str) -> list[re.Match[str]]:
        """Return where anniversaries are told; `n` is how many years they count, `of` what stands behind."""
        if "kỷ niệm" not in low and "kỉ niệm" not in low:
            return []
        return list(_KEPT.finditer(low))

    def kept(self, low: str, told: Iterable[re.Match[str]]) -> Iterator[int]:
        """Yield the year in which each anniversary is kept, where what is kept is known."""
        for found in told:
            of, many = found["of"].split(" năm")[0], int(found["n"])
            if many == _CENTENARY or _TO_COME.search(
                low, max(0, found.start() - _LOOKED_BACK), found.start()
            ):
                continue
            since = next((year for word, year in self._since if word in of), None)
            if since is not None:
                yield since + many
