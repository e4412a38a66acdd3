"""Where a commendation may be spoken of: names of awards, and words of praise.

One case-sensitive scan over the lower-cased text finds the first words; the name of an award is then
read at its place with its class, its title and the body behind "của".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import regex

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation, by_lead
from vnpolext.grammar.names import NameGrammar
from vnpolext.grammar.word_scan import WordScan
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.commendations import rewards
from vnpolext.stages.commendations.anchor import Anchor
from vnpolext.vocab import Lexicon

_CLASS = late_regex(
    r"(?: hạng (?:nhất|nhì|ba|iii|ii|i|[1-3])\b(?:(?:,| và|, và) (?:hạng )?(?:nhất|nhì|ba)\b)*)?"
    r"(?: lần thứ (?:nhất|hai|ba|tư|năm|\d|[iv]{1,3})\b)?"
)
_SAINT = late_regex(r" (?:St\.? ?|Saint[- ]|San(?:to|ta)? |Thánh )[A-ZĐ][\w'’-]+")
"""The patron of a foreign order, with whose name its own ends: "Huân chương Hữu nghị St. Andrew"."""
_PARTY_YEARS = re.compile(
    r"(?: \d{2}(?: năm)?(?:(?:,| và) \d{2}(?: năm)?){0,4}(?: năm)? tuổi đảng(?: viên)?| đảng"
    r"| [3-9][05] năm(?=[,;.)]| cho | và ))(?!\w)"
)
_LEVEL = re.compile(r" cấp (?:trung ương|quốc gia|toàn quốc|bộ|tỉnh|thành phố|huyện|cơ sở|xã)(?!\w)")
_FLAG_FOR = re.compile(r"Cờ(?: cho (?=\d)|(?<=[Tt]ặng Cờ)(?= cho | vì |[,;.\n]|\Z))")
_YEARS_AGAIN = re.compile(r"(?:,|;|và|gồm|:) (?:huy hiệu )?(?P<years>\d{2}) \Z")
_BADGE = "huy hiệu"
_JOINED = re.compile(r"(?:[,;:]|(?<!\w)và|[,;] và) (?:tặng )?\Z")
_ORDER = "huân chương "
_QUOTED = re.compile(r":? ?[“\"]([^“”\"\n]{3,120})[”\"]")
_HONOUR_OF = re.compile(r"(?: vinh dự)?(?: (?:của |cấp )?nhà nước)?(?=[: ])")
"""What may stand between "danh hiệu" and the title: "danh hiệu vinh dự Nhà nước “...”"."""
_CAUSE = late_regex(
    r":? vì (?!đã |có |những |các thành tích|thành tích)[^,;:.\n“”\"()]{3,80}?"
    r"(?= của | cho | tới | tặng |[,;:.\n]|\Z)"
)
_FREE_TITLE = late_regex(
    r" ([^\W\d_a-zà-ỹđ][^,;:.\n“”\"()]{2,60}?)(?= của | cho | tại | vì | năm | lần |[,;:.\n(]|\Z)"
)
_CALLED = late_regex(r" [^\W\d_a-zà-ỹđ][^,;:.\n“”\"()]{2,60}?(?= của | cho )")
"""A title without quotes: "Kỷ niệm chương Cựu chiến binh Việt Nam cho ..."."""
_PRIZE_TITLE = late_regex(
    r"(?:,? mang tên)? ([^\W\d_a-zà-ỹđ][^,;:.\n“”\"()]{2,80}?)"
    r"(?= của | cho | tại | vì | năm | lần | do | và | ngày | đợt | với | tôn vinh |[,;:.\n(“\"]|\Z)"
)
_MORE = re.compile(r"(?:,| và) (?:bằng khen|giấy khen)(?!\w)")
_OWNER = re.compile(r"(?: trong phong trào thi đua(?: yêu nước)?)?(?: năm \d{4})?,? (?P<of>của|do) (?=\w)")
_OWN_TITLE = regex.compile(
    r" \p{Lu}\p{Ll}+(?: \p{Lu}?\p{Ll}+){0,3}?(?= hạng | cho | của | và | - |[,.;:(\n]|\Z)"
)
_GIVEN_BY = re.compile(r" (?:phong tặng|truy tặng|trao tặng|trao|tặng|ký tặng|cấp)\b")
_CLOSES = ("”", '"')
_QUOTES = ("“", '"')
_CALLED_SO = late_regex(r"[^“”\".;:\n]{0,80}[”\"]")
"""A title in quotes that opens with the word: "Chương trình “Tôn vinh người hiến máu”"."""
_NEVER = re.compile(
    r"(?:thi đua(?:,| -|-| và|;)? ?|luật |quỹ |công tác |hội đồng |nguồn |mức |chế độ |hình thức "
    r"|tập huấn |cách thức"
    r" (?:bình xét )?|về công tác |ban |quy định (?:về )?|cơ chế |hiện vật )\Z"
)


_WORDS_OF = ("lời ", "lời nói ", "tiếng ")
"""Before "khen tặng": what people say, and nothing that is given."""
_WITH_AWARD = 120
"""How far behind "khen tặng" its award may stand."""
_LETTERS = re.compile(r"[A-ZĐƯ]{3}")
_ASKED_FORM = ("đề xuất hình thức ", "đề nghị hình thức ", "sẽ có hình thức ")


class TriggerScanner:
    """Finds the anchors of one document.

    Args:
        lexicon: gives awards and words of praise.
        bodies: reads the body behind "của".
        names: reads the name of the one who holds its office.
    """

    def __init__(self, lexicon: Lexicon, bodies: BodyGrammar, names: NameGrammar) -> None:
        self._bodies, self._names = bodies, names
        self._awards: dict[str, Any] = {word: e for e in lexicon.entries("award") for word in e["words"]}
        self._praise = frozenset(lexicon.words("praise"))
        contests = "|".join(map(re.escape, lexicon.words("contest_title")))
        self._contest = late_regex(rf"(?:{contests})(?!\w)")
        prizes = "|".join(map(re.escape, lexicon.words("contest_prize")))
        self._contests = late_regex(rf"(?<!\w)(?:{contests}|{prizes})(?!\w)")
        small = "|".join(map(re.escape, sorted(lexicon.words("small_title"), key=len, reverse=True)))
        self._small_title = late_regex(rf" (?:{small})(?= cho|,|;|\.| đối với| năm| và|\n|\Z)")
        self._title_of = late_regex(rf" {alternation(lexicon.words('title_of'))}(?: hội)?(?= [“\"])")
        self._award_word = late_regex(rf"(?<!\w){alternation(self._awards)}(?!\w)")
        letters = alternation([w for e in lexicon.entries("award") if e.get("acronym") for w in e["words"]])
        self._confers = late_regex(
            rf"(?<!\w)(?:{alternation(lexicon.words('title_lead'))}|{letters}(?:,| và|, và))"
            r"(?: (?:một|những|các|hai))? \Z"
        )
        words = [*self._awards, *self._praise]
        self._word = late_regex(rf"{alternation(words)}(?!\w)")
        self.openings = WordScan(by_lead(words, end=r"(?!\w)"))

    def __call__(self, source: Source) -> list[Anchor]:
        """Return the anchors in the order of the text."""
        return list(self._anchors(source))

    def _anchors(self, source: Source) -> Iterator[Anchor]:
        low, last = source.low, 0
        for start, end in self.openings(source):
            if start < last:
                continue
            word = low[start:end]
            if word == "bằng khen" and low.endswith("cao ", 0, start) and low.startswith(" thưởng", end):
                word, start, end = "khen thưởng", start + len("bằng "), end + len(" thưởng")  # "Cao Bằng"
            if word in self._praise:
                praise = self._praise_at(source, start, end)
                if praise is not None:
                    yield praise
                continue
            if (
                word == "tổ quốc ghi công"
                and low[start - 1 : start] in _QUOTES
                and low[end : end + 1] in _CLOSES
            ):
                start, end = start - (6 if low.endswith("bằng ", 0, start - 1) else 1), end + 1
            anchor = self._award(source, start, end, self._awards[word])
            if anchor is not None:
                last = anchor.end
                yield anchor

    def _praise_at(self, source: Source, start: int, end: int) -> Anchor | None:
        """Return the anchor of the word of praise or reward between two places, unless it is none here."""
        low, word = source.low, source.low[start:end]
        if low[start - 1 : start] in _QUOTES and _CALLED_SO.match(low, end):
            return None
        if _NEVER.search(low, max(0, start - 24), start) and not low.endswith(_ASKED_FORM, 0, start):
            return None
        if word == "khen tặng" and self._gives_award(source, start, end):
            return None
        if word in rewards.WORDS:
            reward = rewards.read(source, start, end)
            if reward is not None and low.startswith("tiền ", start):
                self._read_praiser(source, reward)
            return reward
        if word == "được khen":
            if not low.startswith((" thưởng", ":"), end):
                return None
            start += len("được ")
            end += len(" thưởng") if low.startswith(" thưởng", end) else 0
        praise = Anchor("praise", start, end, None, "", end)
        if word == "khen thưởng":
            self._read_praiser(source, praise)
        return praise

    def _gives_award(self, source: Source, start: int, end: int) -> bool:
        """Tell whether "khen tặng" is the verb of an award that follows, or a noun: "lời khen tặng"."""
        close = min(end + _WITH_AWARD, source.sentence_at(start)[1])
        spoken = source.low.endswith(_WORDS_OF, 0, start)
        return spoken or self._award_word.search(source.low, end, close) is not None

    def _award(self, source: Source, start: int, end: int, entry: Any) -> Anchor | None:
        low = source.low
        name = (start, end)
        coined = False
        if entry.get("acronym") and not self._is_conferred(source, start, end):
            return None
        if entry.get("elliptic"):
            again = self._class_again if entry.get("class") else self._years_again
            name = again(source, start, end)
            start = name[0]
            if start == 0:
                return None
        elif entry.get("prize"):
            close = self._prize(source, end, quoted=bool(entry.get("quoted")))
            if close is None:
                return None
            name, end, coined = (start, close), close, True
        elif entry.get("opens_title"):
            title = self._title(source, end)
            small = self._small_title.match(low, end) if title is None else None
            if small is not None:
                title = (start, small.end()), small.end()
            if title is None or self._contest.match(low, title[0][0]):
                return None
            name, end = title
            name = (name[0] + (source.text[name[0]] == " "), name[1])
            coined = not self._is_known(low, name[0]) and _LEVEL.match(low, name[1] + 1) is None
        else:
            end = self._name_end(source, end, entry)
            if end == 0:
                return None
            name = (start, end)
        key = low[name[0] : name[1]]
        if low.startswith("nhiều ", start - 6):
            more = _MORE.match(low, end)
            if more is not None:
                end = more.end()
                name = (start, end)
        anchor = Anchor("award", start, end, name, key, end, owned=bool(entry.get("owned")))
        years = bool(entry.get("party_years")) and ("đảng" in key or key.endswith(" năm"))
        anchor.coined, anchor.prize = coined, bool(entry.get("prize"))
        anchor.handed = bool(entry.get("handed")) or years
        self._read_owner(source, anchor)
        if anchor.owned and anchor.owner is not None:
            anchor.handed = low.startswith(("chính phủ", "thủ tướng"), anchor.owner[0])
        return anchor

    def _is_conferred(self, source: Source, start: int, end: int) -> bool:
        """Tell whether letters stand for a title that somebody gets, and are no honorific before a name."""
        if _LETTERS.search(source.text, start, end) is None:
            return False
        if self._confers.search(source.low, max(0, start - 24), start) is None:
            return False
        return self._names.match(source, end + 1, "loose") is None or source.text[end] != " "

    @staticmethod
    def _class_again(source: Source, start: int, end: int) -> Offsets:
        """Read the next class of an order by itself: "; hạng Ba cho B"."""
        joined = _JOINED.search(source.low, max(0, start - 8), start)
        sentence = source.sentence_at(start)[0]
        if joined is None or not source.low.startswith(" cho ", end):
            return 0, 0
        return (start, end) if source.low.rfind(_ORDER, max(sentence, start - 600), start) >= 0 else (0, 0)

    @staticmethod
    def _years_again(source: Source, start: int, end: int) -> Offsets:
        """Read the next badge of a row by its years: "Huy hiệu 60 năm tuổi Đảng cho A, 55 năm ... cho B"."""
        again = _YEARS_AGAIN.search(source.low, max(0, start - 14), start)
        sentence = source.sentence_at(start)[0]
        if again is None or source.low.rfind(_BADGE, max(sentence, start - 600), start) < 0:
            return 0, 0
        return again.start("years"), end

    def _name_end(self, source: Source, end: int, entry: Any) -> int:
        """Return where the award's name ends, or 0 if the word opens no award here."""
        text, low = source.text, source.low
        base = end
        for _ in range(2):
            tails = (tail for tail in entry.get("tail", ()) if low.startswith(f" {tail}", end))
            tail = max(tails, key=len, default="")
            if not tail:
                break
            end += len(tail) + 1
        if entry.get("needs_tail") and end == base:
            return 0
        if entry.get("ranked") and end == base:
            own = _OWN_TITLE.match(text, end)
            end = own.end() if own else end
        if entry.get("ranked"):
            saint = _SAINT.match(text, end)
            end = saint.end() if saint is not None else end
            rank = _CLASS.match(low, end)
            end = rank.end() if rank else end
        if entry.get("title") and low.startswith((" ngành ", " toàn ngành "), end):
            field = self._bodies.read(source, low.index("ngành ", end) + len("ngành ")).term_end
            end = field or end
        if entry.get("party_years"):
            years = _PARTY_YEARS.match(low, end)
            if years is not None:
                return years.end()
        if entry.get("titled"):
            title = _QUOTED.match(low, end)
            return title.end() if title is not None else end
        if entry.get("quoted"):
            quoted = _QUOTED.match(low, end) or _CAUSE.match(low, end)
            if quoted is None and entry.get("needs_quote") and not _FLAG_FOR.match(text, end - len("Cờ")):
                return 0
            if quoted is None and entry.get("named"):
                quoted = _CALLED.match(text, end)
            end = quoted.end() if quoted else end
        return end

    def _prize(self, source: Source, end: int, *, quoted: bool) -> int | None:
        """Return where the title of a prize ends, unless it is one of a contest."""
        title = _QUOTED.match(source.text, end)
        if title is None and not quoted:
            title = _PRIZE_TITLE.match(source.text, end)
        if title is None or self._contests.search(source.low, end, title.end()):
            return None
        return title.end()

    def _title(self, source: Source, end: int) -> tuple[Offsets, int] | None:
        """Read the title behind "danh hiệu", unless it is an award that has its own trigger."""
        honour = _HONOUR_OF.match(source.low, end)
        end = honour.end() if honour is not None else end
        whose = self._title_of.match(source.low, end)
        quoted = _QUOTED.match(source.text, whose.end() if whose is not None else end)
        if quoted is not None:
            level = _LEVEL.match(source.low, quoted.end())
            return quoted.span(1), level.end() if level is not None else quoted.end()
        if self._word.match(source.low, end + 1):
            return None
        free = _FREE_TITLE.match(source.text, end)
        return (free.span(1), free.end(1)) if free is not None else None

    def _is_known(self, low: str, start: int) -> bool:
        """Tell whether a title in quotes is itself an award of the law ("Tập thể Lao động xuất sắc")."""
        return self._word.match(low, start) is not None

    def _read_praiser(self, source: Source, anchor: Anchor) -> None:
        """Read the body in "quyết định khen thưởng của Tổng cục A cho B"."""
        right = anchor.right
        if not source.low.startswith(" của ", right):
            return
        end = self._bodies.authority(source, right + len(" của "))
        if end is not None and source.low.startswith((" cho ", " đối với ", " tới ", " tặng ", " đến "), end):
            anchor.owner, anchor.right = (right + len(" của "), end), end

    def _read_owner(self, source: Source, anchor: Anchor) -> None:
        """Read the body behind "của", or behind "do" with a verb of giving."""
        owner = _OWNER.match(source.low, anchor.end)
        if owner is None:
            if source.text[anchor.end + 1 : anchor.end + 2].isupper() and source.text[anchor.end] == " ":
                beside = self._bodies.match(source, anchor.end + 1, bracket=False)
                anchor.beside = (anchor.end + 1, beside) if beside is not None else None
            return
        end = self._bodies.authority(source, owner.end())
        if end is None:
            return
        person = self._names.match(source, end + 1) if source.text.startswith(" ", end) else None
        end = person or end
        if owner["of"] == "do":
            verb = _GIVEN_BY.match(source.low, end)
            if verb is None:
                return
            anchor.owner, anchor.right = (owner.end(), end), verb.end()
            anchor.owned = False
            return
        anchor.owner, anchor.right = (owner.end(), end), end
        given = _GIVEN_BY.match(source.low, end) if anchor.owned else None
        if given is not None:  # "cờ thi đua của UBND tỉnh trao tặng": the name ends before its giver
            anchor.owned, anchor.right = False, given.end()
