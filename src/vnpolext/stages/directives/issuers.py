"""Who issued a document, as written: "của Bộ Chính trị", the subject of "ban hành", the clause after "Theo ...,"."""

from __future__ import annotations

import re

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.source import Source
from vnpolext.spans import Offsets

_CENTRAL = (
    r"thủ tướng(?: chính phủ)?|chủ tịch nước|chính phủ|quốc hội|bộ chính trị|ban bí thư(?: trung ương(?: đảng)?| t\.?ư(?: đảng)?)?|"
    r"ban chấp hành trung ương(?: đảng)?|bch trung ương(?: đảng)?|trung ương(?: đảng)?|tổng bí thư|nhà nước|"
    r"hội đồng bộ trưởng|ủy ban thường vụ quốc hội|ubtvqh|chủ tịch quốc hội|hội đồng thẩm phán"
)
_CENTRAL_BODY = re.compile(rf"(?:{_CENTRAL})(?!\w)")
_TERM = re.compile(r",? \(?khóa [IVXLCM\d]+\)?(?!\w)|,? \(?Khóa [IVXLCM\d]+\)?(?!\w)")
_NATION = re.compile(r" nước cộng hòa xã hội chủ nghĩa việt nam")
_LEADER = re.compile(r"(?:lãnh đạo|tập thể|đồng chí|ông|bà) ")
_JOINT = re.compile(r" (?:của |đảng bộ )?(?=[^\W\d_])")
_CONGRESS = re.compile(
    r"(?:đại hội|hội nghị)(?: đại biểu)?(?: đảng)?(?: toàn quốc)?(?: lần thứ \w+| lần [ivx]+| trung ương \d+| [ivx]+(?!\w))?"
)
_ADVERBS = re.compile(
    r"(?:[ \n,]+(?:đã|vừa|cũng|mới đây|mới|đang|tiếp tục|kịp thời|khẩn trương|chính thức|nghiên cứu|lại|sẽ|còn|trực tiếp|chủ động|"
    r"thống nhất|đồng thời|đều|tiến hành|ngay|nay|trên|hôm nay|qua|cùng|có|đã có|tập trung|tham mưu|biểu quyết|bấm nút|nhấn nút)(?!\w))*[ \n]*"
)
_ABOUT = re.compile(r" (?:về|phụ trách) [^,.;:\n]{3,60}?(?= (?:đã|vừa|cũng|mới|có|ban hành|ra|ký)(?!\w))")
_RENAMED = re.compile(r" \((?:nay|trước đây|cũ|nay là)[^()\n]{0,40}\)(?: [A-ZĐÀ-Ỹ]\w+){1,4}")
_BRACKET = re.compile(r" ?\([^()\n]{1,60}\)")
_VERB = re.compile(
    r"(?:(?:ký|thống nhất|xem xét|biểu quyết|bấm nút|nhấn nút|nghiên cứu|tham mưu)[ \n]{1,2})?"
    r"(ban hành|phát hành|thông qua|xây dựng|phê duyệt|ký kết|ký|ra|có|gửi|trình|thụ lý và ra|bãi bỏ|hủy bỏ|cụ thể hóa bằng|tại)[ \n]{1,2}(?:các |bản |hai |kèm )?$"
)
_STARTS = re.compile(r"(?<![\w/-])(?:[A-ZĐÀ-Ỹ]|ủy ban|chi bộ|đảng ủy|ban |hội |liên đoàn|huyện ủy|tỉnh ủy|thành ủy|quận ủy|thường |sở |bộ |phòng |cục |chủ tịch|giám đốc|tỉnh |huyện |quận |xã |phường |thành phố |thị xã |công an |tòa án |viện |đoàn |đảng bộ |trung tâm |tổng cục |ngân hàng |tập đoàn |công ty |bảo hiểm |văn phòng )")


class IssuerGrammar:
    """Matches issuers and finds the subject of a verb of issuing."""

    def __init__(self, bodies: BodyGrammar) -> None:
        self.bodies = bodies

    def match(self, source: Source, at: int) -> int | None:
        """Return the end of the issuer (a body, or an office of one) that starts at `at`, or None."""
        low = source.low
        central = _CENTRAL_BODY.match(low, at)
        authority = self.bodies.authority(source, at)
        if central or authority is not None:
            end = max(central.end() if central else 0, authority or 0)
            return self._terms(source, end)
        leader = _LEADER.match(low, at)
        if leader:
            return self.match(source, leader.end())
        congress = _CONGRESS.match(low, at)
        if congress is None:
            return None
        end = congress.end()
        joint = _JOINT.match(low, end)
        body = self.match(source, joint.end()) if joint else None
        return body or self._terms(source, end)

    @staticmethod
    def _terms(source: Source, end: int) -> int:
        renamed = _RENAMED.match(source.text, end)
        if renamed:
            end = renamed.end()
        nation = _NATION.match(source.low, end)
        if nation:
            end = nation.end()
        term = _TERM.match(source.text, end)
        return term.end() if term and (term[0].count("(") == term[0].count(")")) else end

    def subject(self, source: Source, mention: int) -> tuple[Offsets, str] | None:
        """Return the body that issues the document mentioned at `mention`, and the verb.

        Looks for "BODY (adverbs) VERB MENTION" in the same sentence, at most 200 characters back.
        """
        low = source.low
        begin = source.sentence_at(mention)[0]
        if begin == mention and mention > 1 and low[mention - 1] == "\n":  # a line broken after the verb
            begin = source.sentence_at(mention - 2)[0]
        floor = max(begin, mention - 200)
        verb = _VERB.search(low, max(floor, mention - 48), mention)
        if verb is None or (verb.start() and low[verb.start() - 1].isalnum()):
            return None
        return self._ending_before(source, floor, verb.start(), verb[1])

    def _ending_before(self, source: Source, floor: int, verb_at: int, verb: str) -> tuple[Offsets, str] | None:
        for found in _STARTS.finditer(source.text, floor, verb_at):
            end = self.match(source, found.start())
            if end is not None and end <= verb_at and self._only_filler(source, end, verb_at):
                return (found.start(), end), verb
        return None

    @staticmethod
    def _only_filler(source: Source, at: int, end: int) -> bool:
        """Tell whether only a bracket, a person's name and adverbs stand between subject and verb."""
        bracket = _BRACKET.match(source.text, at)
        if bracket:
            at = bracket.end()
        about = _ABOUT.match(source.low, at, end)
        if about:
            at = about.end()
        name = re.compile(r"(?: (?:đồng chí|ông|bà))?(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+){2,5}(?= )").match(source.text, at, end)
        if name:
            at = name.end()
        filler = _ADVERBS.match(source.low, at, end)
        return filler is not None and filler.end() == end
