"""A person at a place: by an honorific, a role or a post in front, or by the full name alone."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.body_words import WORD
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.grammar.names import NameGrammar
from vnpolext.source import Source
from vnpolext.stages.commendations.echoes import EchoReader
from vnpolext.stages.commendations.item import Item
from vnpolext.vocab import Lexicon

_BRACKET = re.compile(r" ?\(([^()\n]{2,80})\)")
_BEHIND_NAME = late_regex(
    r"(?:, |,? và |,? cùng )(?=[A-ZĐÀ-Ỹ])|[.;\n]|\Z"
    r"|,?(?: (?:đã|vừa|cũng|đều|cùng|vinh dự|là|lần lượt))* (?:được|nhận|đón nhận|có tên)(?!\w)"
)
"""What follows the last or the next of those who share a head: "nghệ sĩ A, B và C cũng được"."""
_POST_GAP = re.compile(r" ?(?:,|-|–) ?|: | (?=nguyên |cố )")
_POST_END = re.compile(r"[;:.\n(]|, | - | và | cùng | đã | vì | được | do | có | nhận | đón nhận | vinh dự ")
_PLURAL = re.compile(r"(?:các|những|hai|ba) ")
_GLUED = re.compile(r"(?<=\w) (?:cô|em|anh|chị|cậu)(?= (?:bé|trò|giáo|gái|học|sinh)(?!\w))")
_CALLED_SO = late_regex(
    r"[^\W\d_a-zà-ỹđ][\w'’]*(?: [^\W\d_a-zà-ỹđ][\w'’]*){1,3}(?=[,;.(:\n]| và | cùng | - |\Z)"
)
"""A name that no grammar knows, behind "bà" or a rank: "bà Thạch Sa Rây"."""
_OPENERS = ("Còn", "Riêng", "Và", "Với")
"""Small words that open a sentence: no part of the name behind them."""
_DEGREE = re.compile(r"[A-ZĐ]{2,6}(?:\.[A-ZĐ]{2,6})*\.? (?=[A-ZĐÀ-Ỹ][a-zà-ỹđ])")
"""A degree that no list knows, before a name in a row of people: "CNĐD Hoàng Thị Phương"."""
_GIVEN = 2
"""The most syllables of a name that a head before another one may cover."""
_WITHIN = re.compile(r" (?:thuộc|trực thuộc) ")
_ENTRY_LEFT = re.compile(r"(?: [^\W\d_]+){3,16}(?=;)")
_MOST_PIECES = 8
_MOST_BEHIND = 8
_INSIDE_POST = ("tại", "kiêm", "của", "ở", "đặc", "mệnh", "toàn", "quyền", "điều", "hành")
"""Small words that may stand between a post and its holder."""
_INSIDE_FIRM = ("công đoàn cơ sở", "đoàn cơ sở", "chi bộ cơ sở", "đảng bộ cơ sở")
"""Bodies whose firm is told behind a comma: "Chủ tịch Công đoàn cơ sở, Công ty A"."""
_SMALL = re.compile(r"(?<!\w)(?:lớp|tổ|đội|phân xưởng|khoa|bộ môn|phòng|trạm) [^,;:.\n]{2,60}, \Z")
_PARENT = 4
_NEXT = ("và ", "dòng họ ", "gia đình ", "hộ ")
"""What opens the next recipient, never a post."""
_CELL = ("chi bộ ", "đảng bộ ")
"""Bodies of the Party: right behind a person they tell where he is a member."""
_AGE = re.compile(
    r",? \d{2,3} tuổi(?: đời)?(?! đảng)|, \d{2} năm tuổi Đảng| \(?(?:SN|sinh năm) \d{4}\)?"
    r"| (?:học sinh )?lớp \d{1,2}[^\s,;.()]{0,6}(?: chuyên \w+)?"
)
_LIVES = re.compile(r",? (?:hiện )?(?:ở|trú tại|ngụ tại|ngụ|trú ở|thường trú tại) (?=\w)")


class PersonReader(EchoReader, ABC):
    """Reads the person that starts exactly at a place.

    Args:
        lexicon: gives roles.
        bodies: the grammar of organisations.
        names: the grammar of persons.
    """

    def __init__(self, lexicon: Lexicon, bodies: BodyGrammar, names: NameGrammar) -> None:
        super().__init__(names)
        self.bodies = bodies
        roles = sorted(lexicon.words("recipient_role"), key=len, reverse=True)
        self._role = late_regex(rf"(?:{'|'.join(map(re.escape, roles))})(?!\w)")
        self._award = late_regex(rf"{alternation(lexicon.words('award'))}(?!\w)")
        self._troops = tuple(lexicon.words("troop"))
        self._troop = late_regex(alternation(self._troops))
        heads = [e for e in lexicon.entries("position_head") if e["kind"] == "office"]
        self.posts = frozenset(word for entry in heads for word in entry["words"])
        """Posts whose holder may be named behind them: "Đại sứ", "Tổng giám đốc"."""
        self._post = late_regex(
            rf"(?:nguyên |cố |quyền )?(?:phó )?{alternation(self.posts)}(?: thường trực)?(?= )"
        )

    @abstractmethod
    def starts_item(self, source: Source, pos: int) -> bool:
        """Tell whether a new recipient starts at `pos`."""

    def person_at(self, source: Source, pos: int, *, bare: bool = True) -> Item | None:
        """Read a person: with an honorific or role in front, or (`bare`) by the full name alone."""
        start, marked = self._person_name(source, pos)
        end = self.names.match(source, start, "loose" if marked else "strict")
        reading = self.bodies.read(source, start)
        if marked and reading.head is not None and not self._surname(source, start):
            return None
        if end is None and marked and not reading.break_end and reading.head is None:
            end = self.names.match_given(source, start)
        if end is None and marked and not any((reading.break_end, reading.head_end, reading.name_end)):
            called = _CALLED_SO.match(source.text, start)
            end = called.end() if called is not None else None
        if end is None or (
            not marked and (not bare or reading.name_end or self.inside_name(source.text, start))
        ):
            return None
        end = self._before_caption(source, start, end)
        return Item("person", start, end, self.after_person(source, end, start if marked else None))

    @staticmethod
    def _before_caption(source: Source, start: int, end: int) -> int:
        """Cut "Cô" off "Lan Anh Cô bé ...", where a caption was glued to the next sentence."""
        glued = _GLUED.search(source.low, max(start, end - 5), end + 8)
        return glued.start() if glued is not None and glued.end() == end else end

    def _held_by(self, source: Source, pos: int) -> int | None:
        """Return where the name starts behind a post: "Phó Chủ nhiệm Văn phòng Quốc hội Lê Văn Ý"."""
        reading = self.bodies.read(source, pos)
        if reading.post_end or reading.office_end:
            end = self.bodies.authority(source, pos)
            near = end is not None and source.text.startswith(" ", end)
            if end is not None and near and self.names.match(source, end + 1) is not None:
                return end + 1
        post = self._post.match(source.low, pos) or self._role.match(source.low, pos)
        if post is None:
            return None
        if post.re is self._role and self.names.match(source, post.end() + 1, "loose") is not None:
            return None  # "CCB Lành Văn Phồn": the name follows at once
        return self._behind_post(source, post.end()) or self._closing_name(source, post.end())

    def _closing_name(self, source: Source, at: int) -> int | None:
        """Return where the name starts that ends an entry: "Giám đốc Quỹ hỗ trợ trẻ nghèo Lê An Hà;"."""
        entry = _ENTRY_LEFT.match(source.text, at)
        if entry is None:
            return None
        for word in WORD.finditer(source.text, max(at, entry.end() - 40), entry.end()):
            at = max(at, self.bodies.read(source, word.start()).name_end)
            if (
                word.start() > at
                and word[0][0].isupper()
                and self.names.match(source, word.start()) == entry.end()
            ):
                return word.start()
        return None

    def _behind_post(self, source: Source, at: int) -> int | None:
        """Return where the name starts behind a post, its body and its place: "Đại sứ Việt Nam tại Nga A"."""
        text = source.text
        for _ in range(_MOST_PIECES):
            comma = text.startswith(", ", at)
            at += 2 if comma else 1
            if text[at - 1 : at] != " " or not text[at : at + 1].isalpha():
                return None
            reading = self.bodies.read(source, at)
            plain = not (reading.head_end or reading.place_end or reading.name_end)
            if plain and text[at].isupper() and self.names.match(source, at) is not None:
                return at
            if comma:
                post = self._post.match(source.low, at)
                if post is None:
                    return None
                at = post.end()
                continue
            word = WORD.match(text, at)
            end = self.bodies.match(source, at, bracket=False) or reading.name_end or reading.term_end
            if end:
                bracket = _BRACKET.match(text, end)
                at = bracket.end() if bracket is not None else end
            elif word is not None and (word[0][0].isupper() or word[0] in _INSIDE_POST):
                at = word.end()
            else:
                return None
        return None

    def loose_person(self, source: Source, pos: int) -> list[Item]:
        """Read a name that only its place in a row of persons shows to be one."""
        reading = self.bodies.read(source, pos)
        if reading.head_end or reading.place_end or reading.break_end or reading.name_end:
            return []
        degree = _DEGREE.match(source.text, pos)
        pos = degree.end() if degree is not None else pos
        end = self.names.match(source, pos, "loose")
        return [] if end is None else [Item("person", pos, end, self.after_person(source, end, pos))]

    def sharing_head(self, source: Source, last: Item, pos: int) -> Item | None:
        """Read the next of several called by given names behind one head: "nghệ sĩ Tố Uyên và Đức Lưu".

        Args:
            source: the document.
            last: the one before, or those counted ("Hai em Minh Anh và Gia Bảo").
            pos: where the next may start.
        """
        size = source.text.count(" ", last.start, last.end) + 1 if last.count is None else 2
        end = self.names.match_given(source, pos) if size <= _GIVEN else None
        if end is None or source.text.count(" ", pos, end) + 1 != size or source.text[pos:end].isupper():
            return None
        reading = self.bodies.read(source, pos)
        other = (reading.head_end, reading.place_end, reading.name_end, reading.break_end, reading.post_end)
        if any(other) or reading.stop_end or _BEHIND_NAME.match(source.text, end) is None:
            return None
        return Item("person", pos, end, end)

    def _named_like_head(self, source: Source, pos: int) -> bool:
        """Tell whether a family name only looks like a head: "Đoàn Mạnh Giao"."""
        if not self._surname(source, pos):
            return False
        end = self.names.match(source, pos)
        return end is not None and end == self.bodies.match(source, pos)

    def _surname(self, source: Source, pos: int) -> bool:
        word = WORD.match(source.low, pos)
        return word is not None and word[0] in self.bodies.words.surnames

    @staticmethod
    def inside_name(text: str, start: int) -> bool:
        """Tell whether a capital word stands right before: then a bare name has not begun here."""
        if text[start - 1 : start] != " ":
            return False
        begin = text.rfind(" ", max(0, start - 14), start - 1) + 1
        before = text[begin : start - 1]
        if before in _OPENERS and text[max(0, begin - 2) : begin].strip(" .") in ("", "\n"):
            return False  # "Còn Lê Văn A được tặng ..."
        return before[:1].isupper() and before.isalpha() and not before.isupper()

    def _person_name(self, source: Source, pos: int) -> tuple[int, bool]:
        """Skip honorifics and roles before a name."""
        at, marked = pos, False
        plural = _PLURAL.match(source.low, pos)
        if plural is not None:
            role = self._role.match(source.low, plural.end())
            named = role is not None and self.names.match(source, role.end() + 1) is not None
            if named or self.names.honorific_at(source, plural.end()) is not None:
                at = plural.end()
        for _ in range(4):
            honorific = self.names.honorific_at(source, at)
            if honorific is not None and not source.low.startswith("bà rịa", at):
                at, marked = honorific.name_start, True
                degree = _DEGREE.match(source.text, at)
                if degree is not None and self.names.match(source, degree.end(), "loose"):
                    at = degree.end()  # "Trung úy ⟨CN⟩ Lê Văn A"
                continue
            post = self._held_by(source, at)
            if post is not None:
                at, marked = post, True
                continue
            role = self._role.match(source.low, at)
            if role is None or not source.text.startswith(" ", role.end()):
                break
            at, marked = role.end() + 1, True
        return at, marked

    def after_person(self, source: Source, end: int, start: int | None = None) -> int:
        """Return where the posts, ages and brackets behind a person's name end.

        Args:
            source: the document.
            end: where the name ends.
            start: where it starts, if its head may cover the next name too.
        """
        begin, housed = end, True
        if start is not None and source.text.startswith(", ", end):
            one = Item("person", start, end, end)
            if self.sharing_head(source, one, end + len(", ")) is not None:
                return end
        for _ in range(_MOST_BEHIND):
            age = _AGE.match(source.text, end)
            bracket = _BRACKET.match(source.text, end)
            owner = _WITHIN.match(source.low, end) if housed and end > begin else None
            above = self.bodies.match(source, owner.end()) if owner is not None else None
            lives = _LIVES.match(source.low, end)
            home = self.bodies.match(source, lives.end()) if lives is not None else None
            if above is not None:
                end = above
            elif home is not None:
                end, housed = home, False
            elif age is not None:
                end = age.end()
            elif bracket is not None:
                end = bracket.end()
            else:
                gap = _POST_GAP.match(source.text, end)
                if gap is None or source.low.startswith(_NEXT, gap.end()):
                    break
                place = self.bodies.read(source, gap.end()).name_end
                cell = source.low.startswith(_CELL, gap.end())
                body = None if housed and not cell else self.bodies.match(source, gap.end())
                if body is not None or place:
                    end, housed = max(body or 0, place), True
                    continue
                parent = self._parent(source, begin, gap.end()) if housed and end > begin else None
                if parent is not None:
                    end = parent
                    continue
                if self.starts_item(source, gap.end()) or self._titled(source, gap.end()):
                    break
                if self._next_holder(source, gap.end()) or self._award.match(source.low, gap.end()):
                    break
                after = self._post_end(source, gap.end())
                if after is None:
                    break
                end, housed = after
                housed = housed and not source.low.endswith(_INSIDE_FIRM, begin, end)
        return end

    def _parent(self, source: Source, begin: int, pos: int) -> int | None:
        """Read the body that the small one before belongs to: "Tổ trưởng Tổ vận hành, Công ty A"."""
        if self._is_larger_troop(source, begin, pos):
            return self.bodies.match(source, pos)
        parent = self.bodies.read(source, pos).head
        small = _SMALL.search(source.low, max(begin, pos - 90), pos)
        if parent is None or small is None or not source.text[pos].isupper():
            return None
        if parent.rank > _PARENT and not parent.named:
            return None
        return self.bodies.match(source, pos)

    def _is_larger_troop(self, source: Source, begin: int, pos: int) -> bool:
        """Tell whether a larger troop follows on a smaller one: "chiến sĩ Đại đội 2⟨, Tiểu đoàn 4⟩"."""
        if not source.low.startswith(self._troops, pos):
            return False
        told = [m[0] for m in self._troop.finditer(source.low, max(begin, pos - 60), pos)]
        return bool(told) and source.low.startswith(self._troops[self._troops.index(told[-1]) + 1 :], pos)

    def _next_holder(self, source: Source, pos: int) -> bool:
        """Tell whether a post opens the next person: "ông A, Chính trị viên Tiểu đoàn 3 Mai Công B"."""
        reading = self.bodies.read(source, pos)
        end = self.bodies.authority(source, pos) if reading.post_end or reading.office_end else None
        if end is None or not source.text.startswith(" ", end):
            return False
        close = self.names.match(source, end + 1, "strict")
        words = WORD.finditer(source.text, end + 1, close or end)
        return close is not None and not any(self.bodies.read(source, w.start()).name_end for w in words)

    def _titled(self, source: Source, pos: int) -> bool:
        """Tell whether a role that is no post here opens the next person: "ông A, già làng Lý Văn B"."""
        degree = _DEGREE.match(source.text, pos)
        if degree is not None and self.names.match(source, degree.end(), "strict") is not None:
            return True  # "ông A, ĐD Trần Thị B"
        role = self._role.match(source.low, pos)
        if role is None or source.low.startswith(("trưởng ", "tổ trưởng", "nguyên", "cố "), pos):
            return False
        if source.low.startswith(("em ", "cháu ", "cụ ", "già ", "bạn "), pos):
            return self.person_at(source, pos, bare=False) is not None
        end = self.names.match(source, role.end() + 1, "strict")
        return end is not None and source.text.count(" ", role.end() + 1, end) >= 2

    def _before_person(self, source: Source, at: int, end: int) -> int:
        """Cut the next person's role off: "Trưởng khoa Cấp cứu và điều dưỡng Lâm Thị Điệp"."""
        joint = source.low.rfind(" và ", at, end)
        if joint < 0 or self.person_at(source, joint + len(" và "), bare=False) is None:
            return end
        return joint

    def _post_end(self, source: Source, pos: int) -> tuple[int, bool] | None:
        """Return the end of the post that starts at `pos`, and whether the body it is held in is there."""
        text, low, at = source.text, source.low, pos
        if not text[pos : pos + 1].isalpha():
            return None
        if low.startswith(("một trong ", "1 trong "), pos):
            return None
        stopped = text[pos].islower() and self.bodies.read(source, pos).stop_end
        if stopped and not low.startswith(("nguyên", "quyền", "nhân viên"), pos):
            return None
        for _ in range(14):
            end = self.bodies.match(source, at)
            plate = end is not None and text[end : end + 1] == "-"  # "chủ tàu KG-94567-TS"
            if end is not None and not plate:
                return self._before_person(source, at, end), True
            space = _POST_END.search(text, at, at + 300)
            blank = text.find(" ", at, at + 300)
            if space is not None and (blank < 0 or space.start() <= blank):
                return space.start(), False
            if blank < 0:
                return None
            at = blank + 1
        return None
