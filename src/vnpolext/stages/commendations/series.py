"""Runs of recipients in a sentence or on a line: how they are joined, and which commas join them.

A comma may part two units or lead from a unit to the one it belongs to ("Đội 2, Phòng Kỹ thuật"). Levels
settle most of it; where the text states a number, the reading that gives that number is chosen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.vocab import Lexicon

_MOST_ITEMS = 400
_JOINT = re.compile(
    r"\s?(?:[,;](?: (?:và|cùng với|cùng)(?= ))?|-(?= )|và(?= )|cùng với(?= )|cùng(?= )|phối hợp với(?= ))\s?"
)
_WORD = 60
_HIGHER = 4
"""Of two alone the second may be where the first belongs ("Đội 2, Công an huyện X"), unless it is lower."""
_OF_POLICE = late_regex(
    r"(?:đội|phòng|tổ|ban|đồn|trạm|công an|cơ quan|trại|chi|đoàn|hội|công đoàn|văn phòng|thanh tra|lực lượng"
    r"|cảnh sát|trung tâm|bệnh viện|báo)(?!\w)(?! cục)"
)
_DISTRICT = re.compile(
    r"(?:công an|vksnd|viện kiểm sát nhân dân|tand|tòa án nhân dân|chi cục thuế) (?:huyện|quận|xã|phường|thị)"
)
_REGIMENT = re.compile(r"(?:sư|lữ|trung|hải) đoàn|hải đội|đồn biên phòng")
_OF_COMMUNE = re.compile(r" (?:xã|phường|thị trấn|huyện|quận|tỉnh)(?: [^,]*)?\Z")
_HAMLET = re.compile(r"(?:thôn|bản|ấp|buôn|bon|xóm|làng|khu phố|khu dân cư|tổ dân phố|tổ) ")
_MASS = re.compile(r"(?:công đoàn|đoàn trường|đoàn thanh niên|chi bộ|chi đoàn|liên đội|hội )")
_OF_MASS = re.compile(
    r"(?:tổ công đoàn|tổ đảng|công đoàn|cđcs|chi |liên chi|đoàn|hội|ban|đội|clb|câu lạc bộ|trung tâm|quỹ)"
)
_INSIDE_FIRM = re.compile(r"(?:cđcs|công đoàn|chi bộ|đảng bộ)(?!\w)")
_FIRM = ("công ty", "tổng công ty", "tập đoàn")
_MONEY = re.compile(r",? (?:số tiền )?\d[\d.,]* (?:triệu|nghìn|tỷ)(?: đồng)?(?=[,;]| và )")
_THREE_DIGITS = re.compile(r" \d{3}\Z")
_PRESS = re.compile(r"(?:báo|đài|tạp chí)(?!\w)")
_DISTRICT_COMMAND = re.compile(r"ban (?:chqs|chỉ huy quân sự)")
_ADDRESSED = re.compile(r"; (?=\w)|(?:,|,? và) (?=(?:ông|bà|anh|chị|em|đồng chí|thầy|cô) )")
_ROW_GOES_ON = re.compile(r"[,;.:)\n]| và | - | \(|\Z")
_POSTS = 260
_OTHER_CLAUSE = re.compile(r";|(?<!\w)(?:được|tặng|nhận|bị|trao)(?!\w)")
_REACHED = re.compile(r"(?<!\w)(?:đạt|được|nhận)(?!\w)")
_MARKER = re.compile(r"[ \t]*(?:(?:\d{1,2}[.)]|[-+•*]|[a-zđ]\)) +(?=[^\W\d_]))?")
_INSIDE = re.compile(r"\s?\((?:gồm |là )?")
_CLOSED = re.compile(r"\)[,;]? (?:và |cùng )?(?=\w)")
_COLON = re.compile(r"\s?:\s?")
_NUMBERED_ONLY = re.compile(r"\w+(?: \w+){0,2} \d+\w?\Z")
_LOCAL = re.compile(
    r"(?:công an|bộ đội biên phòng|bộ chỉ huy quân sự|bộ chqs|bộ chỉ huy|sở|cục|ubnd"
    r"|ủy ban nhân dân) .*(?:tỉnh|thành phố)"
)


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
        self._award = late_regex(rf"(?<!\w){alternation(lexicon.words('award'))}(?!\w)")
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
            step = self._next(source, last, limit)
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
            cue = self.cue.match(source.low, at, limit) or self.items.spoken_of.match(source.low, at, limit)
            if cue is None or cue.end() == at:
                break
            at = cue.end()
        return at

    def _next(self, source: Source, last: Item, limit: int) -> tuple[str, int, bool] | None:
        """Return the joint after an item, where the next item starts, and whether a list is announced."""
        bracket = _INSIDE.match(source.text, last.after, limit)
        if bracket is not None and last.count is not None and self.items.items_at(source, bracket.end()):
            return ":", bracket.end(), False  # "3 tập thể (Phòng A, Phòng B) và 9 cá nhân"
        closed = _CLOSED.match(source.text, last.after, limit)
        if closed is not None and last.count is None:
            at = self._skip_cue(source, closed.end(), limit)
            return ",", at, False
        money = _MONEY.match(source.low, last.after, limit)
        joint = _JOINT.match(source.low, money.end() if money is not None else last.after, limit)
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
        if tail is None:
            inner = self._count_inside(source, last.after, min(limit, last.after + 100))
            if inner is None or self._in_other_clause(source, last, inner):
                return None
            return ",", inner, False
        inner = self._count_inside(source, last.after, tail.start("cue"))
        if inner is not None:
            return ",", inner, False
        return ":", tail.end(), source.text[tail.start() : tail.end()].rstrip().endswith(":")

    def _next_person(self, source: Source, last: Item, limit: int) -> int | None:
        """Return where the next of a run of persons begins behind a long post: "ông A, Trưởng ...; ông B"."""
        for joint in _ADDRESSED.finditer(source.low, last.after, min(limit, last.after + _POSTS)):
            if _OTHER_CLAUSE.search(source.low, last.after + 1, joint.start()):
                return None
            if self._award.search(source.low, last.after, joint.start()):
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

    def settle(self, source: Source, raw: list[tuple[Item, str]], *, line: bool = False) -> list[Item]:
        """Join units with the body they belong to, where levels and the stated count say so."""
        stated = sum(
            item.count.count for item, _ in raw if item.count is not None and item.kind == "unit_count"
        )
        if line or self._semicolons(raw):
            raw = _without_posts(raw)
        links: list[tuple[int, int]] = []
        for index in range(1, len(raw)):
            (child, _), (parent, joint) = raw[index - 1], raw[index]
            if (
                joint.strip() in (",", "-")
                and child.kind == parent.kind == "unit"
                and child.after == child.end
            ):
                dashed = joint.strip() == "-"
                strength = self._belonging(source, child, parent, line or dashed or self._units_parted(raw))
                of_firm = _INSIDE_FIRM.match(source.low, child.start) and source.low.startswith(
                    _FIRM, parent.start
                )
                if dashed and of_firm:
                    strength = 4
                elif dashed and (parent.rank > 3 or child.rank <= parent.rank):
                    strength = 0
                if strength:
                    links.append((strength, index))
        units = sum(1 for item, _ in raw if item.kind == "unit")
        pair = len(raw) == 2 and not stated and raw[1][0].rank <= _HIGHER
        chosen = {index for strength, index in links if strength >= (1 if pair else 2 if line else 3)}
        spare = units - stated
        if stated and links and spare >= 0 and spare != len(chosen) and spare <= len(links):
            links.sort(key=lambda link: (-link[0], link[1]))
            chosen = {index for _, index in links[:spare]}
        items: list[Item] = []
        for index, (item, _) in enumerate(raw):
            if index in chosen and items:
                items[-1].end, items[-1].after = item.end, item.after
            else:
                items.append(item)
        return items

    @staticmethod
    def _semicolons(raw: list[tuple[Item, str]]) -> bool:
        return any(joint.strip().startswith(";") for _, joint in raw)

    @staticmethod
    def _units_parted(raw: list[tuple[Item, str]]) -> bool:
        """Tell whether semicolons part the units: then their commas lead to where a unit belongs."""
        parted = (
            joint.strip().startswith(";") and last.kind != "person" for (last, _), (_, joint) in pairwise(raw)
        )
        return any(parted)

    def _belonging(self, source: Source, child: Item, parent: Item, separate: bool) -> int:
        """Say how strongly `parent` after a comma is where `child` belongs: 0 not at all ... 4 surely."""
        low = source.low
        if low.startswith(("hộ ", "gia đình "), parent.start):
            return 0
        reading = self.items.bodies.read(source, parent.start)
        place = reading.head_end < reading.place_end or reading.head is None
        if place and not reading.place_end:  # a brand is nobody's parent
            return 0
        inner = self.items.bodies.read(source, child.start)
        child_place = inner.head is None or inner.head_end < inner.place_end
        if place:
            if child_place or _lower_place(low, child, parent):
                return 0
            return 4 if separate else 3
        if low.startswith("phòng", child.start) and _DISTRICT.search(low, parent.start, parent.end):
            return 0
        if low.startswith("công an ", parent.start) and not _OF_POLICE.match(low, child.start):
            return 0  # "Chi cục Hải quan Hà Tiên, Công an TP Phú Quốc"
        if _PRESS.match(low, child.start):  # "Báo Lạng Sơn, Đài PT-TH tỉnh"
            return 0
        if _MASS.match(low, parent.start) and not _OF_MASS.match(low, child.start):
            return 0
        numbered = _REGIMENT.match(low, child.start) or _THREE_DIGITS.search(low, child.start, child.end)
        if numbered and _DISTRICT_COMMAND.match(low, parent.start):
            return 0
        soldiers = inner.head is not None and inner.head.system == "army"
        if soldiers and reading.head is not None and (reading.head.trade or reading.head.named):
            return 0  # "Trung đoàn 932, Công ty A"
        near = min(parent.end, parent.start + _WORD)
        first, second = low[child.start : child.end], low[parent.start : near]
        first, second = first.split(" ", 1)[0], second.split(" ", 1)[0]
        if first == second and not separate:
            return 0
        if parent.rank >= child.rank:
            return 2 if separate and first != second else 0
        if separate:
            return 4
        if _NUMBERED_ONLY.match(low[child.start : child.end]):
            return 3
        if child.rank >= 5 and _LOCAL.match(low[parent.start : parent.end]):
            return 3
        return 1 + (parent.rank <= 1)


def _without_posts(raw: list[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """Drop what a comma or dash joins to a person among semicolons: "ông A, Phòng B; bà C - Phòng D"."""
    kept: list[tuple[Item, str]] = []
    for item, joint in raw:
        posted = bool(kept) and kept[-1][0].kind == "person" and item.kind == "unit"
        if not (posted and joint.strip() in (",", "-")):
            kept.append((item, joint))
    return kept


def _lower_place(low: str, child: Item, parent: Item) -> bool:
    """Tell whether a place is too small to hold the body before it: "Hội LHPN xã, thôn Noọng Nhai"."""
    return (
        _OF_COMMUNE.search(low, child.start, child.end) is not None
        and _HAMLET.match(low, parent.start) is not None
    )
