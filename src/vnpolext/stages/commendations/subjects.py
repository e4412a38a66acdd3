"""Recipients to the left of a verb: "A và B được tặng", "Trường C đón nhận", "30 tập thể được khen"."""

from __future__ import annotations

import re
from itertools import pairwise

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.body_words import WORD
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.stages.commendations.item import Item
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.stages.commendations.series import SeriesReader
from vnpolext.vocab import Lexicon

_WINDOW = 1200
_COUNT_TAIL = 120
_JOINT = late_regex(
    r"\s?(?:,|;|và|, và|cùng với|cùng|với"
    r"|(?:,? ?(?:(?:vừa|đã|vinh dự) )*)?(?:là|trở thành)(?: (?:một|hai|ba|bốn|\d) trong(?: số)?)?"
    r"|,? (?:một|hai|ba|bốn|\d) trong(?: số)?(?: những| các)?"
    r"|(?:,|;|,? và|,? cùng)? (?:các|những|\d{1,3}) (?:tập thể|cá nhân|đồng chí|đơn vị|đảng viên)"
    r"(?: (?:tiêu biểu|xuất sắc|gồm|là))*:"
    r"|,? trong đó(?: có)?|- |\(|\),? ?(?:và|cùng)?|(?:bao )?gồm(?: có)?:?|:)?"
    r"\s?(?:(?:các|và|cùng|là|đồng chí) )?"
)
_COMMA_OR_AND = re.compile(r"(?:,|;|,? và|,? cùng(?: với)?) ")
_NAMELY = re.compile(
    r" [^.;:,\n]{0,50}?(?: (?:gồm|là):?|, trong đó(?: có)?) (?:các )?"
    r"|(?: [^.;:\n]{1,60}?)?(?:,| và| cùng) (?=\d)"
)
"""Behind a count: who they are ("3 bác sĩ của bệnh viện gồm A, B"), or the next count."""
_GAP = late_regex(
    r"(?:,|\s|đã|vừa|cũng|còn|lại|mới|vinh dự|tiếp tục|là|đang|cùng|đều|lần lượt|một trong|những"
    r"|hai lần|ba lần|(?:trong )?(?:\d{1,2}|hai|ba|bốn|năm) năm (?:liền|liên tiếp|liên tục)"
    r"|nhiều lần|nhiều năm liền|liên tục|\d{1,2} lần|trong số|đồng thời|và|chính thức|năm \d{4}|sẽ|nhiều năm"
    r"|lần thứ \w+|có|(?<=, )người|[-–] (?:là )?người)*\Z"
)
_EXAMPLES = late_regex(
    r",?(?: (?:đã|vừa|vinh dự|cũng))* là (?:những |các |một trong những |một trong số )?"
    r"(?:tập thể|cá nhân|đơn vị|điển hình|gương mặt|tấm gương|gương|đại biểu|hộ|doanh nghiệp|người)"
    r"(?: (?:tiêu biểu|xuất sắc|điển hình|đầu tiên|duy nhất|cá nhân|tập thể|đã|vừa|vinh dự|cũng))*"
    r"(?: (?:của|trong|ở|tại) (?:cả |toàn )?"
    r"(?:tỉnh|huyện|xã|thành phố|ngành|nước|đơn vị|địa phương|khu vực)(?: này)?)?"
    r"(?: (?:đã|vừa|vinh dự|cũng))*\s?\Z"
)
"""What is said of recipients before the verb: "A và B là những điển hình được tặng"."""
_HELD = late_regex(
    r" (?:đã |vừa |long trọng |trang trọng )*(?:tổ chức|kỷ niệm|làm lễ) [^;:\n]{3,160}(?:và"
    r"|,) (?:vinh dự |công bố )*\Z"
    r"| (?:đã |vừa |long trọng |trang trọng )*(?:tổ chức|làm) (?:buổi )?(?:lễ )?(?:công bố và )?\Z"
)
_LINK = re.compile(r"(?<!\w)(?:và|công nhận|là|có|gồm|nhân dân|cán bộ|đơn vị|các|tập thể|cho)\Z")
_OPENING = re.compile(r"(?P<gap>[\s;”\"]*)(?:[^.,;:\n]{2,40}, )?(?:có |hơn |gần )?")
_HAVE = re.compile(r",(?: (?:đã|vừa|cũng|đều))+ \Z")
_DASH = re.compile(r" [–-] (?!(?:là )?người )")
_BROKEN = re.compile(r"[;:,\n]|\.\s")
_ASKS = re.compile(r",? (?:để )?(?:đề nghị|đề xuất|trình|kiến nghị) [^.;:\n]{2,90}")
_ONE_OF_MANY = re.compile(
    r",? (?:(?:đã |vinh dự )*(?:là|trở thành) )?một trong (?:số )?(?:những|các) [^.,;:\n]{2,60}"
)
_OF_SEVERAL = re.compile(r"(?:một|hai|ba|bốn|\d) trong(?: số)?(?: những| các)? \Z")
_ONE_OF = re.compile(
    r"(?:,|,? vừa|,? đã|,? vinh dự)* (?:là|trở thành) (?:một|hai|ba|bốn|\d) trong(?: số)?(?: những| các)? \Z"
)
_IN_ROW = re.compile(r"(?:,|(?<!\w)và|(?<!\w)cùng)(?: với)? \Z")
_GIVEN_NAME = re.compile(
    r"(?:^|[\s,])(?P<name>[^\W\d_]+)(?: (?:vinh dự|đã|vừa|còn|cũng|lại|tiếp tục|từng|mới|đang))*\s?\Z"
)
_FOREIGN_NAME = late_regex(
    r"(?:^|[,;.] |\n)(?P<name>[A-ZĐ][\w'’-]+(?: [A-ZĐ][\w'’-]+){1,3})"
    r"(?: (?:vinh dự|đã|vừa|còn|cũng|lại|tiếp tục))*\s?\Z"
)
_CARRIED = late_regex(
    r"[\s,;]*(?:(?:và|\d{1,2} năm (?:liền|liên tiếp|liên tục)|đồng thời|cũng|đã|còn|vinh dự|nhiều năm liền"
    r"|ngoài ra|trước đó|tiếp tục|(?:các |cuối |đầu )?(?:năm|tháng \d{1,2}[/-]) ?\d{4}(?:(?:,| và) \d{4})*"
    r"|năm học \d{4} ?- ?\d{4}|sau đó|mới đây|gần đây|từng"
    r"|\([^()\n]{1,40}\)|được)[\s,;]*)*\Z"
)


class SubjectReader:
    """Reads the run of recipients that ends right before a place.

    Args:
        lexicon: gives what only says where a subject is, and what points back to one.
        bodies: the grammar of organisations.
        items: reads one recipient.
        series: joins units with the bodies they belong to.
    """

    def __init__(
        self, lexicon: Lexicon, bodies: BodyGrammar, items: ItemReader, series: SeriesReader
    ) -> None:
        self._bodies, self._items, self._series = bodies, items, series
        told = {entry["what"]: entry["words"] for entry in lexicon.entries("subject_word")}
        words = {what: alternation(found) for what, found in told.items()}
        self._people = frozenset(told["person"])
        self._adjunct = re.compile(rf"(?<!\w){words['adjunct']}\s\Z")
        self._post = late_regex(rf"{words['post']}(?: thường trực| chuyên trách)?\s\Z")
        self._picked = re.compile(rf"(?<!\w){words['pick']}(?!\w)")
        self._voted = late_regex(
            rf"(?<!\w){words['vote']}(?: các| những)? (?:(?:tập thể|đơn vị|cá nhân) )?(?=\w)"
        )
        self._work = late_regex(rf"{words['work']}[^.;:]{{0,40}} của [^,.;:]{{0,24}}\Z")
        company = rf",? (?:và|cùng)(?: với)?(?: (?:các|nhóm|những))? {words['company']}(?!\w)"
        self._company = late_regex(company)
        self._company_at = late_regex(rf"{company} (?:của|ở|tại|thuộc) ")
        who = alternation([*told["person"], *told["unit"]])
        self._anaphor = re.compile(
            rf"(?:^|[,.;] ?)(?:[^,.;]{{0,30}}, )?(?P<who>{who})(?: này)?(?: đã| còn| cũng| vinh dự|,)*\s?\Z"
        )

    def read(self, source: Source, since: int, until: int, *, award: bool = True) -> list[Item]:
        """Return the recipients between `since` and `until` that are the verb's subject.

        Args:
            source: the document.
            since: where the clause starts.
            until: where the verb, or "được" before it, starts.
            award: whether an award is named: then a foreign name may be its bearer's.
        """
        chain: list[Item] = []
        at = max(since, until - _WINDOW)
        for word in WORD.finditer(source.text, at, until):
            start = word.start()
            if start < at or not self._may_start(source, start, word[0]):
                continue
            found = [item for item in self._items.items_at(source, start) if item.end <= until]
            if not found and chain and (item := self._sharing(source, chain[-1], start)) is not None:
                found = [item]
            if not found:
                continue
            if chain and self._company_at.fullmatch(source.low, chain[-1].after, start):
                at = chain[-1].after = found[-1].after  # "bác sĩ A và các cộng sự của Bệnh viện B"
                continue
            if found[0].kind == "unit" and self._post.search(source.low, max(since, start - 24), start):
                at = found[-1].after  # "Ủy viên Bộ Chính trị": the body of a post
                continue
            if chain and self._is_place(source, found[0]) and self._ends_with(source, chain[-1], found[0]):
                at = chain[-1].after
                continue
            if chain and not (
                self._joined(source, chain[-1], start, found[0]) or self._runs_on(source, chain[-1], start)
            ):
                told = self._is_place(source, found[0]) or self._adjunct.search(source.low, start - 12, start)
                if chain[-1].count is not None and told:
                    at = found[-1].after  # "10 gương mặt trẻ Thủ đô được ..."
                    continue
                chain = []
            chain += found
            at = found[-1].after
        if chain and chain[0].count is not None:
            chain = self._one_of(source, since, chain[0].start) + chain
        while chain and self._is_adjunct(source, chain[0], since):
            chain = chain[1:]
        if chain and award:
            self._lengthen(source, chain[-1], until)
        if not chain or not self._reaches(source.low[chain[-1].after : until].removeprefix(")"), chain[-1]):
            counts = self._leading_counts(source, since, until) or self._given_name(source, since, until)
            return counts or (self._unknown(source, since, until) if award else [])
        if self._work.search(source.low, max(since, chain[0].start - 80), chain[0].start):
            return []
        row = [(chain[0], "")]
        for before, item in pairwise(chain):
            row.append((item, _joint(source.low[before.after : item.start])))
        return self._series.settle(source, _without_houses(row))

    def _sharing(self, source: Source, last: Item, start: int) -> Item | None:
        """Read the next who shares the head of the last one: "nghệ sĩ Tố Uyên và Đức Lưu được"."""
        gap = source.low[last.after : start]
        counted = last.kind == "person_count" and gap == " "
        if not counted and (last.kind != "person" or _COMMA_OR_AND.fullmatch(gap) is None):
            return None
        return self._items.sharing_head(source, last, start)

    def _one_of(self, source: Source, since: int, until: int) -> list[Item]:
        """Read a name that only its place shows: "Mạnh Quân trở thành 1 trong 10 gương mặt trẻ"."""
        link = _ONE_OF.search(source.low, max(since, until - 40), until)
        if link is None:
            return []
        return self._given_name(source, since, link.start()) or self._unknown(source, since, link.start())

    def _ends_with(self, source: Source, last: Item, place: Item) -> bool:
        """Let a unit's name run on over words that no list knows to the place that ends it."""
        if place.end not in self._items.longer_ends(source, last, place.end):
            return False
        last.end = last.after = place.end
        return True

    def _runs_on(self, source: Source, last: Item, start: int) -> bool:
        """Let a unit's name run on over words that no list knows up to what joins the next recipient."""
        for end in self._items.longer_ends(source, last, start):
            if _COMMA_OR_AND.fullmatch(source.low, end, start):
                last.end = last.after = end
                return True
        return False

    @staticmethod
    def _joined(source: Source, last: Item, start: int, item: Item) -> bool:
        """Tell whether what starts at `start` goes on with the row of `last`, or names those it counts."""
        if last.kind == "unit" and source.low.startswith(":", last.after):
            return False  # "* Công đoàn A: ông B được tặng ..."
        if _JOINT.fullmatch(source.low, last.after, start):
            several = item.count is not None and _OF_SEVERAL.search(source.low, last.after, start)
            return not several or item.kind.startswith(last.kind)
        return last.count is not None and _NAMELY.fullmatch(source.low, last.after, start) is not None

    def _is_adjunct(self, source: Source, item: Item, since: int) -> bool:
        """Tell whether the first of a run only says where: "tại huyện X", "ở Trung tâm Hội nghị tỉnh Y"."""
        if item.count is not None and _OF_SEVERAL.search(source.low, max(since, item.start - 24), item.start):
            return False
        if self._adjunct.search(source.low, max(since, item.start - 12), item.start):
            return True
        before = source.text[since : item.start].rstrip()
        return self._is_place(source, item) and before[-1:].isalpha() and _LINK.search(before.lower()) is None

    def _is_place(self, source: Source, item: Item) -> bool:
        """Tell whether an item is a place, not a body."""
        reading = self._bodies.read(source, item.start)
        return item.kind == "unit" and reading.head is None and max(reading.place_end, reading.name_end) > 0

    def _leading_counts(self, source: Source, since: int, until: int) -> list[Item]:
        """Counts that open the sentence are its subject, however long what is said of them."""
        low = source.low
        opening = _OPENING.match(low, since, until)
        at = opening.end("gap") if opening else since
        if opening and self._items.count_at(source, at) is None:
            at = opening.end()
        counts: list[Item] = []
        while (count := self._items.count_at(source, at)) is not None and count.end <= until:
            counts.append(count)
            joint = _JOINT.match(low, count.after, until)
            at = joint.end() if joint and joint.end() > count.after else until
        if not counts or until - counts[-1].after > 2 * _COUNT_TAIL or ";" in low[counts[-1].after : until]:
            return []
        return counts

    def _lengthen(self, source: Source, last: Item, until: int) -> None:
        """Words that no list knows, between a unit and its verb, end the unit's name."""
        if self._reaches(source.low[last.after : until], last) or self._is_place(source, last):
            return
        for end in self._items.longer_ends(source, last, until):
            if self._reaches(source.low[end:until], last):
                last.end = last.after = end
                return

    def _reaches(self, gap: str, last: Item) -> bool:
        """Tell whether only small words stand between the last recipient and the verb."""
        if last.after > last.end and _DASH.match(gap):  # "ông A – cán bộ Trạm Y tế – vừa được"
            gap = gap[2:]
        company = self._company.match(gap)
        gap = gap[company.end() :] if company is not None else gap
        if _GAP.match(gap) or _ONE_OF_MANY.fullmatch(gap) or _EXAMPLES.match(gap):
            return True
        if last.kind == "unit" and _HELD.match(gap):
            return True
        if last.count is None or len(gap) >= _COUNT_TAIL:
            return False
        return not _BROKEN.search(_HAVE.sub("", gap))  # "53 thanh niên viết đơn nhập ngũ, đã được ..."

    def _given_name(self, source: Source, since: int, until: int) -> list[Item]:
        """Read a given name alone, of one whom the text has named in full before."""
        match = _GIVEN_NAME.search(source.text, max(since, until - 60), until)
        if match is None or not match["name"].istitle():
            return []
        start, end = match.span("name")
        if self._items.inside_name(source.text, start) or self._bodies.read(source, start).stop_end:
            return []
        return [Item("person", start, end, end)] if self._items.named_elsewhere(source, start, end) else []

    def _unknown(self, source: Source, since: int, until: int) -> list[Item]:
        """Read a foreign name, a brand, or two syllables by which the text calls a person."""
        brands = self._items.brands
        foreign = self._foreign(source, since, until)
        item = brands.before(source, since, until) or brands.short_name(source, since, until)
        return foreign or ([item] if item is not None else [])

    def _foreign(self, source: Source, since: int, until: int) -> list[Item]:
        """Read a name of foreign words that opens the clause: "..., Clive Barker được tặng thưởng"."""
        match = _FOREIGN_NAME.search(source.text, max(since, until - 80), until)
        if match is None or self._bodies.read(source, match.start("name")).stop_end:
            return []
        if all(is_vietnamese(word) for word in match["name"].lower().split(" ")):
            return []
        items = self._items.loose_person(source, match.start("name"))
        return [item for item in items if item.end == match.end("name")]

    def chosen(self, source: Source, since: int, until: int) -> list[Item]:
        """Return the counts of those picked out "để vinh danh": "chọn 12 tập thể, 18 cá nhân ... để"."""
        counts: list[Item] = []
        picked = self._picked.search(source.low, max(since, until - 420), until)
        if picked is None:
            return counts
        for match in self._items.count_form.finditer(source.low, picked.end(), until):
            item = self._items.count_at(source, match.start())
            if item is not None and (not counts or _IN_ROW.search(source.low, picked.end(), item.start)):
                counts.append(item)
        return counts

    def nominated(self, source: Source, since: int, until: int) -> list[Item]:
        """Return those whom a vote puts forward for an award: "suy tôn A, B đề nghị UBND tỉnh tặng Cờ"."""
        vote = self._voted.search(source.low, max(since, until - 420), until)
        if vote is None:
            return []
        items = self._series.read(source, vote.end(), until).items
        asked = bool(items) and _ASKS.fullmatch(source.low, items[-1].after, until)
        return items if asked else []

    def _may_start(self, source: Source, pos: int, word: str) -> bool:
        if word[0].isupper() or word[0].isdigit():
            return True
        return word in self._bodies.words.openers or self._items.may_open(word)

    @staticmethod
    def carried(source: Source, since: int, until: int) -> bool:
        """Tell whether the clause has no subject of its own, so that the one before goes on."""
        return _CARRIED.match(source.low[since:until]) is not None

    def anaphor(self, source: Source, since: int, until: int, items: list[Item]) -> list[Item]:
        """Return whom "đồng chí", "trường" before the verb points back to, out of earlier recipients."""
        match = self._anaphor.search(source.low, since, until)
        if match is None:
            return []
        kind = "person" if match["who"] in self._people else "unit"
        earlier = [item for item in items if item.kind == kind]
        head = match["who"].removeprefix("nhà ")
        if kind == "unit" and head not in ("đơn vị", "cơ quan"):
            earlier = [item for item in earlier if head in source.low[item.start : item.end]]
        return earlier if len(earlier) == 1 else []


def _without_houses(row: list[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """Drop the bodies that commas lead to behind people: "binh nhì A và binh nhất B, Đại đội 2"."""
    last = len(row)
    while last and row[last - 1][0].kind == "unit" and row[last - 1][1] == ",":
        last -= 1
    people = last > 0 and all(item.kind == "person" for item, _ in row[:last])
    return row[:last] if people else row


def _joint(between: str) -> str:
    """Tell what joins two recipients: only a comma or a dash may lead to where the first belongs."""
    if between == " - ":
        return "-"
    return "và" if " và " in between or " cùng " in between else ","
