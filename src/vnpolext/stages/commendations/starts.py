"""Where the recipients behind an award or a word of praise begin."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.commendations.anchor import Anchor
from vnpolext.stages.commendations.items import ItemReader
from vnpolext.stages.commendations.series import SeriesReader
from vnpolext.vocab import Lexicon

_TO = re.compile(
    r"[^.;:\n]{0,140}?(?<!\w)(?:cho|tới|đến|đối với|(?:phong |truy |trao )?tặng"
    r"|lên (?:lá )?cờ [^.;:\n]{0,30}?của)(?: các)?:?(?= |$)"
)
_GIVE_AGAIN = late_regex(
    r"(?: (?:nóng|đột xuất|xuất sắc|phù hợp|thích hợp|xứng đáng|kịp thời|dưới cờ))*"
    r"(?:(?: ?,| và| cùng) (?:trao |tặng )?"
    r"(?:giải thưởng|phần thưởng|tiền thưởng|hoa|quà|thưởng|kỷ niệm chương))*"
    r"(?:,? (?:để |và )?(?:biểu dương|tuyên dương|khen thưởng|động viên|vinh danh|tôn vinh)(?: dưới cờ)?)?"
    r"(?: (?:gửi tới|gửi đến|gửi|tặng|cho|tới|đến|trao cho|đối với|chúc mừng))?:?"
    r"(?: (?:tấm gương|gương)(?= em| anh| chị| ông| bà))? ?"
)
_PRAISE_ROW = re.compile(
    r"(?:(?:,| và|, và) (?:đánh giá cao|ghi nhận|cảm ơn|khen ngợi|chúc mừng|hoan nghênh|biểu dương"
    r"|tuyên dương|khen thưởng|tri ân|động viên|tôn vinh))+(?!\w)"
)
_MONEY = re.compile(
    r"(?: đột xuất)? (?:số tiền )?\d[\d.,]* ?(?:triệu|nghìn|tỷ|tỉ)?(?: đồng)?(?= (?:cho|tới|đến|đối với) )"
)
_UNNAMED = re.compile(r"(?:đại diện )?(?:các )?(?:tập thể|đơn vị|cơ quan|cá nhân)(?:,| và) (?=\d)")
_SOME = re.compile(
    r"(?:một số|các|những|nhiều) (?:tập thể|đơn vị|cơ quan|cá nhân|đồng chí|địa phương)"
    r"(?: tiêu biểu| xuất sắc)? (?:là|gồm|như|sau đây|sau(?! đây)):? "
)
_UNKNOWN_COUNT = late_regex(
    r"(?:(?:\d{1,3}|các|những) [^\W\d][^.;:\d\n]{2,60}?|(?:lực lượng|tổ|nhóm|kíp|ê kíp|đội"
    r"|nhân dân|cán bộ) [^.;:\n]{2,60}?)"
    r"(?:: |,? (?:gồm|bao gồm|là)(?: có)?:? )(?:các )?(?=\w)"
)
"""Those counted by a noun that no list knows: "4 xứ đạo tiêu biểu: A, B"."""
_UNKNOWN_FIRST = late_regex(r"\d{1,3} [^\W\d][^.,;:()\d\n]{2,40}?(?:,| và) (?=\d)")
"""The first of several counts, by a noun that no list knows: "10 giám đốc và 36 công nhân"."""
_BEFORE_FIRST = ("các ", "những ", "và đánh giá cao ", ", đánh giá cao ")
_REACHED = re.compile(r" (?:đã |vừa )?(?:đạt được|đạt|giành được|có được|thực hiện)")
_BEREAVED = (
    r"(?:đại diện )?(?:thân nhân|gia đình và thân nhân)(?: của)?(?: các)? "
    r"(?=liệt s[ĩỹ]|anh |chị |ông |bà )"
)
_WHO_IS = late_regex(r"(?:[a-zà-ỹđ]+ ){1,4}là (?=\S)")
_TOWARDS = re.compile(r"[^.;:\n“”]{0,100}? đối với ")


class StartFinder:
    """Finds the first recipient to the right of an anchor.

    Args:
        lexicon: gives what one praises in somebody.
        items: reads one recipient.
        series: gives the cues that open a list.
    """

    def __init__(self, lexicon: Lexicon, items: ItemReader, series: SeriesReader) -> None:
        self._items, self._series = items, series
        objects = "|".join(map(re.escape, sorted(lexicon.words("praise_object"), key=len, reverse=True)))
        kin = alternation(lexicon.words("recipient_kin"))
        self._kin = late_regex(rf"{kin}(?: [^\W\d]+){{0,2}}, (?=\w)|{_BEREAVED}")
        self._object = late_regex(
            rf"(?: xứng đáng| kịp thời| đột xuất)? (?:về |cho )?(?:(?:những|các|sự|mọi) )?(?:{objects})(?!\w)"
            r"(?:(?! và (?:mong|đề nghị|yêu cầu|chúc|tin|hy vọng))"
            r"(?:[^.;:\n“”]|[“\"][^“”\"\n]{1,60}[”\"])){0,90}?"
            r" (?:của|mà) (?:các |những )?"
        )
        self._done = late_regex(
            rf" (?:(?:những|các|sự|mọi) )?(?:{objects})(?!\w)(?: [^\s.;:\n“”]+){{0,6}}? (?:lực lượng )?(?=\w)"
        )

    def find(self, source: Source, anchor: Anchor, until: int) -> int | None:
        """Return where the recipients behind an award or a praising verb start."""
        low, right = source.low, anchor.right
        if anchor.kind == "praise":
            for more in (_PRAISE_ROW, _MONEY):
                match = more.match(low, right, until)
                right = match.end() if match is not None else right
        again = _GIVE_AGAIN.match(low, right)
        at = again.end() if again else right
        if at >= until:  # "tặng Bằng khen cho:" over a list
            return until - 1 if again is not None and low[until - 1] == ":" else None
        start = self._at_once(source, at, until)
        if start is not None:
            return start
        if anchor.kind == "praise":
            return self._praised_in(source, anchor, right, until)
        to = _TO.match(low, right, until)
        if to is None:
            return None
        at = to.end() + (low[to.end() : to.end() + 1] == " ")
        kin = self._kin.match(low, at, until)
        return self._items.behind_roles(source, at) or (kin.end() if kin is not None else to.end())

    def _at_once(self, source: Source, at: int, until: int) -> int | None:
        """Return where recipients start at `at`, or behind what may stand before the first of them."""
        low, items = source.low, self._items
        bereaved = self._kin.match(low, at, until)
        if bereaved is not None and items.items_at(source, bereaved.end()):
            return bereaved.end()
        unnamed = _UNNAMED.match(low, at, until) or _SOME.match(low, at, until)
        at = unnamed.end() if unnamed is not None else at
        for prefix in _BEFORE_FIRST:
            skipped = low.startswith(prefix, at) and not items.plural_at(source, at, at)
            if skipped and items.items_at(source, at + len(prefix)):
                return at + len(prefix)
        listed = low[at - 1] == ":" or low[at - 2 : at] == ": "
        if listed or items.spoken_of.match(low, at, until) or items.items_at(source, at):
            return at
        cue = self._series.cue.match(low, at - 1 if low[at - 1] == " " else at, until)
        if cue is not None and (cue.end() >= until or items.items_at(source, cue.end())):
            return at
        roles = items.behind_roles(source, at)
        for pattern in (_UNKNOWN_COUNT, _UNKNOWN_FIRST) if roles is None else ():
            unknown = pattern.match(low, at, until)
            if unknown is not None and items.items_at(source, unknown.end()):
                return unknown.end()
        return roles

    def _praised_in(self, source: Source, anchor: Anchor, right: int, until: int) -> int | None:
        """Return whose deeds are praised: "biểu dương thành tích của Công an xã A"."""
        applause = source.low.startswith(("tôn vinh", "vinh danh"), anchor.start)
        of = None if applause else self._object.match(source.low, right, until)
        of = of or _TOWARDS.match(source.low, right, until)
        if of is None:
            return None if applause else self._done_by(source, right, until)
        who = _WHO_IS.match(source.low, of.end(), until)
        read = (self._items.items_at, self._items.alone_at, self._items.called_at)
        for start in (of.end(), who.end()) if who is not None else (of.end(),):
            if any(reader(source, start) for reader in read):
                return start
        return None

    def _done_by(self, source: Source, right: int, until: int) -> int | None:
        """Return whose doing is praised without "của": "biểu dương kết quả Công an A đạt được"."""
        done = self._done.match(source.low, right, until)
        if done is None:
            return None
        items = self._items.items_at(source, done.end()) or self._items.alone_at(source, done.end())
        return done.end() if items and _REACHED.match(source.low, items[0].after, until) else None
