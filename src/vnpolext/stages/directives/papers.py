"""Papers laid before a meeting: "trình bày Báo cáo thẩm tra dự án Luật ...", "nghe Tờ trình đề nghị ..."."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.directives.letters import UPPER
from vnpolext.stages.directives.titles import TitleGrammar
from vnpolext.stages.directives.told import Described
from vnpolext.stages.directives.types import DocType
from vnpolext.vocab import Lexicon

_LAID = re.compile(
    r"(?<!\w)(?:trình bày|nghe|đọc|thông qua|xem xét|thảo luận|(?:cho )?ý kiến (?:về|vào|đối với)|theo|tại"
    r"|trong|đối với|đồng ý với|nhất trí với)[ ]$"
)
_LAID_BESIDE = late_regex(
    r"(?:trình bày|nghe|đọc|thông qua|cho ý kiến (?:về|vào)|thảo luận|văn kiện|tài liệu)[ ,:]"
    r"[^.\n]{0,300}(?:,|;|:| và|; và)[ ]$"
)
_BORDER = late_regex(
    r" và (?:trình bày|nghe|đọc|thảo luận|cho ý kiến|tiến hành|biểu quyết|dự kiến|thông qua danh sách)(?!\w)"
    r"| do (?=[^;\n]{3,160}? trình bày)| có (?:các|những|nội dung)(?!\w)"
    r"|,? (?:tại|trước) (?:kỳ họp|phiên họp|hội nghị|đại hội|quốc hội|hội trường)(?!\w)"
)
_GOES_ON = re.compile(r",? (?:về|năm|giai đoạn|khóa|trong|đối với|tại|và|cho(?! rằng| thấy| biết)|gửi)(?!\w)")
_OF = re.compile(r" của (?=[^\W\d_])")
_SAYS = re.compile(
    r" (?:cũng )?(?:cho rằng|nêu|chỉ rõ|chỉ ra|cho thấy|khẳng định|nhận định|đánh giá|đề nghị)(?!\w)"
)
_OWNED = ("quy chế hoạt động", "quy chế làm việc", "điều lệ", "hoạt động")  # whose they are names them
_SITTING = re.compile(r"(?:kỳ họp|phiên họp)(?: thứ \w+)?$")
_FEWEST = 3  # blanks in a title that names one paper
_OF_BODY = late_regex(rf" của (?={UPPER})")
_NO_PAPER = re.compile(r"[ ](?:đánh giá tác động|kết quả (?:sản xuất )?kinh doanh)")  # one of many
_BY_BODY = ("thẩm tra", "giám sát", "kiểm toán", "giải trình")


class PaperGrammar:
    """Matches the title of a report or proposal that is laid before a meeting."""

    def __init__(self, lexicon: Lexicon, titles: TitleGrammar) -> None:
        self.titles = titles
        self._sort = {
            entry["type"]: late_regex(rf"[ ](?:{alternation(entry['words'])})(?!\w)")
            for entry in lexicon.entries("paper_sort")
        }

    def match(self, source: Source, start: int, end: int, limit: int, kind: DocType) -> Described | None:
        """Return the paper whose type word stands at `start:end`, told by its title or its body, or None."""
        sort = self._sort.get(kind.name)
        if sort is None:
            return None
        told = sort.match(source.low, end)
        if told is None:
            return self._of_body(source, start, end, limit, sort) if kind.name == "Báo cáo" else None
        if not self._is_laid(source, start):
            return self._that_says(source, start, told)
        if _NO_PAPER.match(source.low, end):
            return None
        title = self.titles.free(source, end, limit, any_word=True)
        if title is None:
            return None
        (first, last), _ = title
        border = _BORDER.search(source.low, first + 4, last)
        last = self._before_body(source, first + 4, border.start() if border else last)
        if source.low.count(" ", first, last) >= _FEWEST:
            return Described(last, (first, last), None, "directives.paper")
        of = _OF_BODY.match(source.text, last)  # "Báo cáo thẩm tra của Ủy ban Kinh tế"
        by_body = source.low.endswith(_BY_BODY, first, last)
        body = self.titles.issuers.match(source, of.end()) if of and by_body else None
        return Described(body, None, (of.end(), body), "directives.paper") if of and body else None

    def _before_body(self, source: Source, first: int, last: int) -> int:
        """Return where a title ends before the body whose paper it is: "Báo cáo ... của Kiểm toán Nhà nước".

        A body after which the title goes on belongs to it: "... thực hiện Nghị quyết của Quốc hội về ...".
        """
        for of in _OF_BODY.finditer(source.text, first, last):
            body = self.titles.issuers.match(source, of.end())
            owned = source.low.endswith(_OWNED, first, of.start()) or _SITTING.search(
                source.low, first, of.start()
            )
            if body is not None and not owned and not _GOES_ON.match(source.low, body):
                return of.start()
        return last

    def _of_body(
        self, source: Source, start: int, end: int, limit: int, sort: re.Pattern[str]
    ) -> Described | None:
        """Read "đọc Báo cáo của Bộ Chính trị tiếp thu, giải trình ý kiến ...": its body before its title."""
        of = _OF.match(source.low, end)
        body = self.titles.issuers.match(source, of.end()) if of and self._is_laid(source, start) else None
        if of is None or body is None or not sort.match(source.low, body):
            return None
        title = self.titles.free(source, body, limit, any_word=True)
        return Described(body, title[0] if title else None, (of.end(), body), "directives.paper")

    def _that_says(self, source: Source, start: int, told: re.Match[str]) -> Described | None:
        """Read "Báo cáo thẩm tra của Ủy ban Tư pháp cho rằng ..." where a sentence opens."""
        of = _OF.match(source.low, told.end()) if told[0].strip() in _BY_BODY else None
        body = self.titles.issuers.match(source, of.end()) if of else None
        if of is None or body is None or not _SAYS.match(source.low, body):
            return None
        return Described(body, None, (of.end(), body), "directives.paper")

    @staticmethod
    def _is_laid(source: Source, start: int) -> bool:
        if _LAID.search(source.low, max(0, start - 24), start):
            return True
        if source.low[max(0, start - 4) : start].rstrip().endswith((",", ";", ":", "và")):
            floor = max(source.sentence_at(start)[0], start - 330)
            return _LAID_BESIDE.search(source.low, floor, start) is not None
        return False
