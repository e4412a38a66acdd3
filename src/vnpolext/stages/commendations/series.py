"""Runs of recipients in a sentence or on a line: how they are joined, and which commas join them.

A comma may part two units or lead from a unit to the one it belongs to ("Đội 2, Phòng Kỹ thuật"). Levels
settle most of it; where the text states a number, the reading that gives that number is chosen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.stages.commendations.joining import UnitJoiner
from vnpolext.stages.commendations.rewards import SUM
from vnpolext.vocab import Lexicon

_MOST_ITEMS = 400
_JOINT = re.compile(
    r"\s?(?:[,;](?: (?:và|cùng với|cùng)(?= ))?|-(?= )|và(?= )|cùng với(?= )|cùng(?= )|phối hợp với(?= ))\s?"
)
_MONEY = late_regex(rf",? (?:số tiền )?{SUM}(?=[,;]| và )")
_NEXT = late_regex(r"(?:[,;](?: và)?| và| cùng(?: với)?) (?=\S)")
_ADDRESS = late_regex(r",? \(?địa chỉ[: ][^;\n]{2,120}?(?=;| và (?:ông|bà)(?!\w)|\n|\Z)")
_SUM_FOR = late_regex(rf"{SUM} cho ")
"""The share of the next one: "thưởng 20 triệu đồng cho A và 10 triệu đồng cho B"."""
_ADDRESSED = re.compile(r"; (?=\w)|(?:,|,? và) (?=(?:ông|bà|anh|chị|em|đồng chí|thầy|cô) )")
_WON_PLACE = re.compile(r"(?<!\w)giải (?:nhất|nhì|ba|tư|khuyến khích|đặc biệt|[abc])(?!\w)")
"""What somebody in a row has won, and is honoured for: "em A (lớp 9) giải Nhất môn Toán, em B"."""
_AMONG = ("trong đó ", "trong đó, ", "trong đó có ")
_NEXT_GROUP = re.compile(
    r"; (?:các )?(?:khối|cụm|nhóm|ngành|lĩnh vực|cấp) [^;:,.\n]{2,40}?(?: (?:gồm|có|là)(?: có)?)?: ?"
)
"""The head of the next part of a row: "khối A gồm: ...⟨; khối B gồm: ⟩..."."""
_ROW_GOES_ON = re.compile(r"[,;.:)\n]| và | - | \(|\Z")
_SHORT_NAME = late_regex(r"(?:\d{1,3}[A-Z]?|[^\W\d_a-zà-ỹđ][^,;.:()\n]{1,40}?)(?=, | và |[;.\n]|\Z)")
_POSTS = 260
_OTHER_CLAUSE = re.compile(r";|(?<!\w)(?:được|tặng|nhận|bị|trao)(?!\w)")
_REACHED = re.compile(r"(?<!\w)(?:đạt|được|nhận)(?!\w)")
_MARKER = re.compile(r"[ \t]*(?:(?:\d{1,2}[.)]|[-+•*]|[a-zđ]\)) +(?=[^\W\d_]))?")
_INSIDE = re.compile(r"\s?\((?:(?:trong đó|bao gồm|gồm|là|tiêu biểu)(?: có| là| như)?:? )?(?:các )?")
_CLOSED = re.compile(r"\)[,;]? (?:và |cùng )?(?=\w)")
_COLON = re.compile(r"\s?:\s?")


@dataclass(slots=True)
class Series:
    """Items in a row and where they end."""

    items: list[Item] = field(default_factory=list)
    end: int = 0
    open: bool = False
    """True when the row ends with a colon or a counted group at the line's end: a list follows."""


class SeriesReader:
    """Reads runs of items to the right of a place.

    Args:
        lexicon: gives the cues that open a list.
        items: reads one item.
    """

    def __init__(self, lexicon: Lexicon, items: ItemReader) -> None:
        self.items = items
        self.settle = UnitJoiner(lexicon, items).settle
        won = r"(?<!\w)(?<!đạt )(?<!đoạt )(?<!giành )(?<!giành được )"  # is what they are honoured for
        self._award = late_regex(rf"{won}{alternation(lexicon.words('award'))}(?!\w)")
        cues = "|".join(re.escape(cue) for cue in sorted(lexicon.words("list_cue"), key=len, reverse=True))
        self.cue = late_regex(rf"[,;]? ?(?:(?:{cues})(?=[\s:])[\s]?)+:?\s?|\s?:\s?")
        self._after_count = late_regex(
            rf"(?P<words>[^;:\n]{{0,220}}?)(?P<cue>:(?:\s|\Z)|[,;]? (?:{cues})(?: :|:| )\s?)"
        )
        self._bullet = re.compile(r"[-+*•]\s?")

    def read(self, source: Source, pos: int, limit: int, *, line: bool = False) -> Series:
        """Read items from `pos` on, up to `limit`.

        Args:
            source: the document.
            pos: where the first item, or a cue before it, starts.
            limit: the end of the sentence, line or clause.
            line: whether commas inside the stretch belong to names (one recipient a line).
        """
        series = Series(end=pos)
        at = self._skip_cue(source, pos, limit)
        raw: list[tuple[Item, str]] = []
        joint = ""
        while at < limit and len(raw) < _MOST_ITEMS:
            found = [item for item in self.items.items_at(source, at) if item.end <= limit]
            if not found and raw and raw[-1][0].kind == "person":
                found = self.items.loose_person(source, at)
            if not found and not line and (not raw or raw[-1][0].kind == "unit"):
                brand = self.items.brands.at(source, at, in_row=bool(raw))
                found = [brand] if brand is not None and brand.end <= limit else []
            told = raw[-1][0].count is not None if raw else source.low.endswith(_AMONG, 0, at)
            if told and found and found[0].kind == "unit":
                among = self._whose(source, found[-1].after)
                found = among or found
            if not found and raw and (joint.strip(" ;,") != "" or raw[-1][0].kind == "unit"):
                roles = self.items.behind_roles(source, at)
                found = self.items.items_at(source, roles) if roles is not None else []
            if not found:
                found = self._without_head(source, raw, at, limit)
            if not found:
                ahead = self._next_person(source, raw[-1][0], limit) if raw else None
                if ahead is not None and raw[-1][0].kind == "person":
                    joint, at = "; ", ahead
                    continue
                if raw and joint.strip() == "," and self._fragment(source, raw[-1][0], at, limit):
                    found_joint = _JOINT.match(source.text, raw[-1][0].after, limit)
                    series.end = raw[-1][0].after
                    if found_joint is None:
                        break
                    joint, at = found_joint[0], found_joint.end()
                    continue
                break
            raw.extend((item, joint if index == 0 else ",") for index, item in enumerate(found))
            last = found[-1]
            series.end = last.after
            step = self._next(source, last, limit) or self._behind_unknown(source, last, limit)
            if step is None:
                break
            joint, at, listed = step
            if at >= limit:
                series.open = listed
        series.items = self.settle(source, raw, line=line)
        return series

    def _skip_cue(self, source: Source, pos: int, limit: int) -> int:
        at = pos
        for _ in range(4):
            marker = _MARKER.match(source.low, at, limit)
            at = marker.end() if marker is not None else at
            if self.items.plural_at(source, at, at):
                break  # "các phường: A, B": the head of the names
            cue = (
                self.cue.match(source.low, at, limit)
                or self.items.spoken_of.match(source.low, at, limit)
                or _SUM_FOR.match(source.low, at, limit)
            )
            if cue is None or cue.end() == at:
                break
            at = cue.end()
        return at

    def _next(self, source: Source, last: Item, limit: int) -> tuple[str, int, bool] | None:
        """Return the joint after an item, where the next item starts, and whether a list is announced."""
        bracket = _INSIDE.match(source.text, last.after, limit)
        if bracket is not None and last.count is not None and self.items.items_at(source, bracket.end()):
            return ":", bracket.end(), False  # "3 tập thể (Phòng A, Phòng B) và 9 cá nhân"
        address = _ADDRESS.match(source.low, last.after, limit)
        after = address.end() if address is not None else last.after
        group = _NEXT_GROUP.match(source.low, after, limit)
        if group is not None:
            return "; ", self._skip_cue(source, group.end(), limit), False
        closed = _CLOSED.match(source.text, after, limit)
        if closed is not None and last.count is None:
            at = self._skip_cue(source, closed.end(), limit)
            return ",", at, False
        money = _MONEY.match(source.low, last.after, limit)
        joint = _JOINT.match(source.low, money.end() if money is not None else after, limit)
        if joint is not None:
            at = self._skip_cue(source, joint.end(), limit)
            if at >= limit or last.count is None or self.items.items_at(source, at):
                return joint[0], at, False
        if last.count is not None and self.items.count_at(source, last.after + 1) is not None:
            return " ", last.after + 1, False
        names_follow = last.kind == "person_count" and source.text.startswith(" ", last.after)
        if names_follow and self.items.names.match(source, last.after + 1) is not None:
            return ":", last.after + 1, False  # "2 tài xế Lê Văn A và Trần B"
        if last.kind == "unit" and self._same_head(source, last):
            return " ", last.after + 1, False
        if last.kind == "person":
            ahead = self._next_person(source, last, limit)
            if ahead is not None:
                return "; ", ahead, False
        if last.count is None:
            colon = _COLON.match(source.text, last.after, limit)
            return (":", colon.end(), True) if colon is not None and last.kind != "unit" else None
        tail = self._after_count.match(source.low, last.after, limit)
        if tail is not None and self._award.search(source.low, last.after, tail.start("cue")):
            tail = None  # "tặng Bằng khen cho 7 cá nhân, Kỷ niệm chương cho 2 cá nhân là ..."
        if tail is None:
            inner = self._count_inside(source, last.after, min(limit, last.after + 100))
            if inner is None or self._in_other_clause(source, last, inner):
                return None
            return ",", inner, False
        inner = self._count_inside(source, last.after, tail.start("cue"))
        if inner is not None:
            return ",", inner, False
        at = self._skip_cue(source, tail.end(), limit)
        return ":", at, source.text[tail.start() : at].rstrip().endswith(":")

    def _without_head(self, source: Source, raw: list[tuple[Item, str]], at: int, limit: int) -> list[Item]:
        """Read the next of several that share a head: "5 chi bộ: Chi bộ Quân sự, Công an, Thuế"."""
        count = raw[0][0].count if len(raw) > 1 else None
        if count is None or len(raw) > count.count or any(item.kind != "unit" for item, _ in raw[1:]):
            return []
        head = source.low[slice(*count.of)]
        name = _SHORT_NAME.match(source.text, at, limit)
        if name is None or not source.low.startswith(f"{head} ", raw[1][0].start):
            return []
        return [Item("unit", at, name.end(), name.end())]

    def _whose(self, source: Source, pos: int) -> list[Item]:
        """Behind "trong đó tỉnh A có" stand those of the province who are among the counted, or how many."""
        if not source.low.startswith(" có ", pos):
            return []
        items = self.items.items_at(source, pos + len(" có "))
        return [item for item in items if item.kind == "person" or item.count is not None]

    def _behind_unknown(self, source: Source, last: Item, limit: int) -> tuple[str, int, bool] | None:
        """Small words that no list knows end a unit's name where the row goes on behind them."""
        for end in self.items.longer_ends(source, last, limit):
            joint = _NEXT.match(source.low, end, limit)
            if joint is None:
                continue
            at = self._skip_cue(source, joint.end(), limit)
            if not self.items.items_at(source, at):
                return None
            last.end = last.after = end
            return joint[0], at, False
        return None

    def _next_person(self, source: Source, last: Item, limit: int) -> int | None:
        """Return where the next of a run of persons begins behind a long post: "ông A, Trưởng ...; ông B"."""
        for joint in _ADDRESSED.finditer(source.low, last.after, min(limit, last.after + _POSTS)):
            if _OTHER_CLAUSE.search(source.low, last.after + 1, joint.start()):
                return None
            if self._award.search(_WON_PLACE.sub("", source.low[last.after : joint.start()])):
                return None
            person = self.items.person_at(source, joint.end(), bare=False)
            sure = joint[0].startswith(";") or (
                person is not None
                and (person.after > person.end or _ROW_GOES_ON.match(source.low, person.after))
            )
            if person is not None and sure:
                return joint.end()
        return None

    def _same_head(self, source: Source, last: Item) -> bool:
        """Tell whether the next name opens with the same unit noun: a list whose separators are lost."""
        end = self.items.bodies.read(source, last.start).head_end
        return end > last.start and source.low.startswith(f" {source.low[last.start : end]} ", last.after)

    def _in_other_clause(self, source: Source, last: Item, inner: int) -> bool:
        """Tell whether a further count gets something else; what the first reached is only said of it."""
        if _OTHER_CLAUSE.search(source.low, last.after, inner):
            return True
        count = self.items.count_at(source, inner)
        reached = _REACHED.search(source.low, last.after, inner) is not None
        return reached and (count is None or _REACHED.match(source.low, count.after + 1) is not None)

    def _count_inside(self, source: Source, start: int, end: int) -> int | None:
        """A further count between a count and its list: "6 chi bộ tiêu biểu và 14 đảng viên: ..."."""
        for match in self.items.count_form.finditer(source.low, start, end):
            before = source.low[max(start, match.start() - 6) : match.start()]
            if before.endswith((", ", " và ", " cùng ", "; ")):
                return match.start()
        return None

    def _fragment(self, source: Source, last: Item, at: int, limit: int) -> bool:
        """A capital fragment after a comma that is no item belongs to the unit before: "Ví, Giặm xã X"."""
        if (
            last.kind != "unit"
            or source.text[last.after : at] != ", "
            or not source.text[at : at + 1].isupper()
        ):
            return False
        words = self.items.bodies
        if words.read(source, at).break_end:
            return False
        end, count = at, 0
        text = source.text
        while end < limit and count < 7:
            signs = (text.find(sign, end, limit) for sign in " ,;.\n")
            blank = min((place for place in signs if place >= 0), default=limit)
            word = text[end:blank]
            reading = words.read(source, end)
            if not word or not (
                word[0].isupper() or word[0].isdigit() or reading.place_end or reading.term_end
            ):
                return False
            if reading.place_end and not word[0].isupper():
                close = words.match(source, end)
                if close is None or close > limit:
                    return False
                last.end = last.after = close
                return True
            end, count = blank, count + 1
            if text[end : end + 1] != " ":
                last.end = last.after = end
                return True
            end += 1
        return False
