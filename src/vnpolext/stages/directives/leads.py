"""What leads up to a document that is told by its title: a verb of issuing, a list that was passed ..."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.directives.types import DocType
from vnpolext.vocab import Lexicon

_KINDS = ("lead_intent", "lead_asking", "lead_handing", "lead_by_means")
_COPY = r")[ \n](?:dự thảo |bản )?$"
_PART = r"(?:điều|khoản|điểm|mục|chương) [\divxđa-h]{1,3}"
_JOINTLY = late_regex(  # "thông qua Luật A và Nghị quyết về ..."
    r"(?<!\w)(?:thông qua|ban hành)[ ](?=(?:bộ )?luật |nghị quyết |nghị định |pháp lệnh )[^.;:\n]{5,320} và $"
)
_DRAFTED = re.compile(r"(?<!\w)ban hành[ ](?:bản )?dự thảo[ ]$")
_NEXT_TASK = re.compile(  # "trong tháng, Bộ sẽ rà soát ...; phê duyệt Đề án ..."
    r";[ ](?:và )?(?:xem xét, |ký )?(?:ban hành|phê duyệt|thông qua|hoàn thành|hoàn thiện)[ ]$"
)
_TASK = re.compile(r"(?:Ban hành|Phê duyệt|Hoàn thành|Hoàn thiện|Xây dựng|Rà soát|Tổ chức|Triển khai) ")
_COMMANDS = ("Chỉ thị", "Nghị quyết", "Kết luận", "Công điện", "Quyết định")
_LISTED_TOO = ("Chương trình", "Kế hoạch", "Quy định")  # vague kinds that stand in such lists too
_LIST = 640  # characters over which a list of what was passed goes on
_JOINT = 340  # characters between the verb and the second document that it joins


class LeadGrammar:
    """Reads the words before a type word; the lists of them are the `lead_...` kinds of the vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        def behind(*kinds: str, end: str) -> re.Pattern[str]:
            words = alternation(word for kind in kinds for word in lexicon.words(kind))
            return late_regex(rf"(?<!\w)(?:{words}{end}")

        self._issued = behind("lead_issuing", end=_COPY)
        self._beside = behind("lead_issuing_named", "lead_beside", end=rf"|{_PART}{_COPY}")
        self._presented = behind("lead_presenting", end=r")[ ](?:dự thảo )?$")
        self._sent = behind("lead_sending", end=r")[ \n]$")
        self._carried = behind("lead_carrying", end=r")[ ]$")
        self._passed = behind("lead_passing", end=r")[ ]$")
        words = {kind: alternation(lexicon.words(kind)) for kind in _KINDS}
        intent, asking = words["lead_intent"], words["lead_asking"]
        self._not_yet = late_regex(
            rf"(?<!\w)(?:{intent}(?: (?:ký|{intent}))*|(?:trình|{asking}) [^,.;:\n]{{2,40}}?(?: ký)?"
            r"|(?<!đã )(?<!vừa )xây dựng(?:,| và)"
            r"|(?:dự thảo|xây dựng) (?:nghị định|quyết định|thông tư|nghị quyết)) (?:ban hành|ra|ký)[ ]$"
            rf"|(?<!\w){intent} (?:phê duyệt|thông qua|hoàn thành|hoàn thiện|trình)[ ]$"
            r"|(?<!\w)sẽ (?:sớm )?có[ ]$"
        )
        self._put_forward = late_regex(  # "trình HĐND xem xét, ban hành Nghị quyết": still to be issued
            rf"(?<!\w)(?:(?<!tờ )trình(?! bày)|gửi|{asking})[ ][^.;:\n]{{2,60}}?[ ]"
            r"(?:(?:xem xét|nghiên cứu)(?:,| và|) )?(?:để )?(?:sớm )?(?:ban hành|thông qua)[ ]$"
        )
        self._handed = (
            late_regex(  # "thông qua Luật A; Nghị quyết về ...", "thông qua 3 nghị quyết, gồm: ..."
                rf"(?<!\w)(?P<verb>{words['lead_handing']})[ ,:]{{1,2}}"
                r"(?!(?:(?:về |vào |đối với |các |những |\d+ ){0,3}(?:bản )?dự thảo|kết"
                rf"|(?:các )?{words['lead_by_means']})(?!\w))"
                r"[^\n]{3,600}[;:][ ]?(?:và )?(?:- ?)?$"
            )
        )
        self._not_handed = late_regex(  # "sẽ trình Quốc hội thông qua: ...": still to be passed
            rf"(?<!\w)(?:(?<!tờ )(?<!chương )trình(?! bày| kỳ họp)|{asking}|hoàn thiện|soạn thảo)[ ]"
            r"[^.;:\n]{0,40}$|(?<!\w)(?:để|xây dựng)[ ]$"
        )

    def find(self, source: Source, start: int, end: int, kind: DocType) -> str | None:
        """Return what leads up to the type word at `start:end`.

        "told": a verb of issuing, or for kinds that have names any word a document goes with; "sent": "có",
        which needs a body that has sent it; "handed": a list of what was passed; "carried": a verb of
        carrying out.
        """
        low, about = source.low, source.low.startswith(" về ", end)
        by_verb = "verb" in kind.tells
        if by_verb:
            lead = self._beside if "name" in kind.tells else self._issued
            if lead.search(low, max(0, start - 24), start):
                return "told"
        if kind.name == "Tờ trình" and about and self._presented.search(low, max(0, start - 24), start):
            return "told"
        if ("sent" in kind.tells or kind.name in _COMMANDS) and self._sent.search(
            low, max(0, start - 9), start
        ):
            return "sent"
        if by_verb and self._is_listed(source, start, about, kind):
            return "handed"
        carried = about and by_verb and self._carried.search(low, max(0, start - 12), start)
        return "carried" if carried else None

    def _is_listed(self, source: Source, start: int, about: bool, kind: DocType) -> bool:
        """Tell whether the type word at `start` stands in a list of what was passed."""
        low = source.low
        if low[max(0, start - 6) : start].rstrip(" -").endswith((";", ":", "; và")):
            listed = not kind.vague or kind.name in _LISTED_TOO
            if listed and self.handed_from(source, start) is not None:
                return True
        if not about or kind.vague or not low.endswith(" và ", 0, start):
            return False
        floor = max(source.sentence_at(start)[0], start - _JOINT)
        joint = _JOINTLY.search(low, floor, start)
        return joint is not None and not self._is_to_be_handed(source, floor, joint.start())

    def handed_from(self, source: Source, start: int) -> int | None:
        """Return where the list of what was passed begins that holds the type word at `start`, or None."""
        floor = max(source.sentence_at(start)[0], start - _LIST)
        handed = self._handed.search(source.low, floor, start)
        if handed is None or self._is_to_be_handed(source, floor, handed.start()):
            return None
        return handed.end("verb") + 1

    def _is_to_be_handed(self, source: Source, floor: int, verb: int) -> bool:
        return self._not_handed.search(source.low, max(floor, verb - 70), verb) is not None

    @staticmethod
    def _is_planned(source: Source, start: int) -> bool:
        """Tell whether the tasks that are listed up to `start` are to be done: "Bộ sẽ rà soát vốn; ..."."""
        begin = source.sentence_at(start)[0]
        if begin > 1 and _TASK.match(source.text, begin):  # it has no subject but that of the last one
            begin = source.sentence_at(begin - 2)[0]
        return source.low.find(" sẽ ", max(begin, start - _LIST), start) >= 0

    def is_passed(self, source: Source, start: int) -> bool:
        """Tell whether the document whose type word stands at `start` is said to be passed."""
        return self._passed.search(source.low, max(0, start - 12), start) is not None

    def to_come(self, source: Source, start: int) -> bool:
        """Tell whether the document whose type word stands at `start` is still to be issued."""
        if self._not_yet.search(source.low, max(0, start - 64), start):
            return True
        if _DRAFTED.search(source.low, max(0, start - 32), start):
            return True
        if _NEXT_TASK.search(source.low, max(0, start - 24), start) and self._is_planned(source, start):
            return True
        floor = max(source.sentence_at(start)[0], start - 110)
        return self._put_forward.search(source.low, floor, start) is not None
