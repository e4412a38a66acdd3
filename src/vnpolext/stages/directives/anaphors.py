"""Mentions that only point back: "Nghị định này", "Quyết định trên", the capital type word alone."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.directives.letters import LOWER
from vnpolext.stages.directives.types import DocType
from vnpolext.vocab import Lexicon

_NO_POINTER = (  # what "trên" may stand before where it is a preposition: "Quy hoạch trên địa bàn"
    r"tinh thần|cơ sở|địa bàn|toàn|phạm vi|cả nước|các|mọi|diện|khu|đất|thế giới|mạng|quan điểm|thực tế"
)
_THIS = re.compile(rf"[ \n](?:này|nêu trên|nói trên|kể trên|vừa nêu|trên(?! (?:{_NO_POINTER})(?!\w)))(?!\w)")
_NOT_AFTER = re.compile(
    r"(?:[Bb]ộ|(?<![Cc]ơ )[Ss]ở|[Pp]hòng|[Vv]ụ|[Bb]an|[Pp]háp|[Kk]ỷ|[Cc]ục|[Bb]áo|[Tt]ạp chí|-|&) ?$"
)
_QUOTED = ("” - ", '" - ')  # "“... đến năm 2030” - Quy hoạch nêu"
_GENERIC = late_regex(
    r"(?<!\w)(?:(?:nhất trí|đồng ý|cần|sẽ|đề xuất|kiến nghị|sớm|hạn chế|tối đa(?: việc)?)[ ]ban hành[ ]|"
    r"(?:các|những)[ ](?:nghị định|luật|thông tư|nghị quyết|chỉ thị|văn bản),? (?:và )?|"
    r"(?:các|những|nhiều|(?<!điều )(?<!, )(?<!và )\d+ dự án)[ ](?:dự án|dự thảo)?[ ]?"
    r"|(?:không có|nào có|dưới|một|bất kỳ|mỗi|mọi|(?<!điều )(?<!khoản )(?<!điểm )(?<!mục )(?<!chương )\d+)[ ]"
    r"(?:(?:nghị định|luật|thông tư|nghị quyết|chỉ thị|quyết định) (?:và |hoặc )|))$"
)
_ANOTHER = re.compile(r"[ ]mới(?= (?:quy định|về|thay|để|nhằm)(?!\w))")  # "Nghị định mới về ..."
_MADE = re.compile(r"(?<!\w)(?:ban hành(?: lại)?|xây dựng|soạn thảo)[ ]$")  # "ban hành Nghị định mới"
_COLLECTIVE = re.compile(  # "xây dựng Luật, Pháp lệnh": the kind of document, none of them
    r"(?:,| và| hoặc|/) ?(?:bộ luật|luật|pháp lệnh|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch)"
    r"(?! số| \d| này| trên)"
)
_NAMED_AS_ONE = re.compile(
    r"(?<!\w)(?:của|theo|trong|tại|thực hiện|triển khai|nội dung|chuyên môn|duyệt|thông qua|ban hành)[ ]$"
)
_SAYS_ON = re.compile(r"[ \n](?!(?:về|liên quan|của|số|sửa đổi|làm việc|hoạt động)(?!\w))(?=[^\W\d_])")
_SIGNED = re.compile(  # "Quyết định do ông Trần Văn Khánh ký, cho phép ..."
    r"[ ]do[ ](?=(?:ông|bà|đồng chí|phó|chủ tịch|giám đốc|chánh|bộ trưởng|thứ trưởng|cục trưởng|tổng)[ ])"
    r"[^.;:\n]{3,90}?[ ]ký(?:[,.]|[ ](?:ban hành|gửi|ngày|nêu|cho phép|phê duyệt|giao|yêu cầu)(?!\w))"
)
_PLAIN = ("Nghị quyết", "Nghị định", "Thông tư", "Đề án", "Chỉ thị", "Chiến lược", "Công điện")
_DRAFT = re.compile(
    r"(?<!\w)(?:(?:dự thảo|dự án|hoàn thiện|sớm ban hành|sẽ được đưa vào|sẽ đưa vào)[ ]"
    r"|(?:soạn thảo|biên tập) (?:xây dựng )?)$"
)


def draft_flag(source: Source, start: int) -> tuple[str, ...]:
    """Return the flag "draft" if "dự thảo" or "dự án" stands before the type word at `start`."""
    return ("draft",) if _DRAFT.search(source.low, max(0, start - 22), start) else ()


class AnaphorGrammar:
    """Matches words that point back; whether a document precedes them is for the resolver to say."""

    def __init__(self, lexicon: Lexicon) -> None:
        words, states = (
            alternation(lexicon.words("pointing_word")),
            alternation(lexicon.words("pointing_statement")),
        )
        self._sort = late_regex(rf"[ ]{alternation(lexicon.words('document_sort'))}(?=[ ])")
        self._follows = late_regex(rf"[.,;:)”\"]|[ \n]{words}(?!\w)|$")
        self._states = late_regex(rf"[ \n]{states}(?!\w)")
        nouns = alternation(lexicon.words("law_compound"))
        self._law_goes_on = late_regex(rf" (?!{nouns}(?!\w))(?={LOWER})")
        self._opens_on = late_regex(rf"[ \n]{alternation(lexicon.words('pointing_opening'))}(?!\w)")

    def match(
        self, source: Source, start: int, end: int, kind: DocType
    ) -> tuple[int, tuple[str, ...]] | None:
        """Return the end and the flags of the anaphor whose capital type word stands at `start:end`.

        A word that has its capital only from its place counts if the sentence goes on as one about a
        document does. The flags: "this" where "này" is said, "draft" behind "dự thảo".
        """
        flags = draft_flag(source, start)
        sort = self._sort.match(source.low, end)
        this = _THIS.match(source.low, sort.end() if sort else end)
        if this:
            return this.end(), ("this", *flags)
        if not kind.bare or (
            _NOT_AFTER.search(source.text, max(0, start - 9), start)
            and not source.text.endswith(_QUOTED, 0, start)
        ):
            return None
        if (
            _ANOTHER.match(source.low, end)
            or (source.low.startswith(" mới", end) and _MADE.search(source.low, max(0, start - 16), start))
            or _COLLECTIVE.match(source.low, end)
            or _GENERIC.search(source.low, max(0, start - 26), start)
        ):
            return None
        ruled = source.text.startswith((" Quy định", " Yêu cầu"), end)
        if ruled and not source.text[start:end].isupper():
            return None  # "Nghị quyết Quy định mức thu ...": its title
        before = source.text[max(0, start - 2) : start].strip(" ")
        opens = not before or before[-1] in '.!?\n“"-:'
        named = kind.vague and _NAMED_AS_ONE.search(source.low, max(0, start - 20), start) is not None
        if opens or (kind.vague and not named):
            if kind.law and opens:  # "Luật chú trọng ...": nearly any word goes on with the sentence
                goes_on = self._states.match(source.low, end) or self._law_goes_on.match(source.text, end)
                return (end, flags) if goes_on else None
            says = self._states.match(source.low, end) is not None
            says = says or (kind.name in _PLAIN and self._opens_on.match(source.low, end) is not None)
            return (end, flags) if says or (opens and _SIGNED.match(source.low, end)) else None
        if flags and _SAYS_ON.match(source.low, end):
            return end, flags
        made = source.low.endswith("việc xây dựng ", 0, start)
        return (end, ("draft",) if made else flags) if self._follows.match(source.low, end) else None
