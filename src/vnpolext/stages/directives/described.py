"""Documents without a number: told by a quoted title, an issuer, or a title after a verb of issuing."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.spans import Found, Offsets
from vnpolext.stages.directives.anaphors import draft_flag
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.leads import LeadGrammar
from vnpolext.stages.directives.letters import LOWER, UPPER
from vnpolext.stages.directives.plans import PlanGrammar
from vnpolext.stages.directives.quoted import OWN, QuotedGrammar
from vnpolext.stages.directives.titles import TitleGrammar
from vnpolext.stages.directives.told import Described, limit_at
from vnpolext.stages.directives.types import DocType
from vnpolext.vocab import Lexicon

_DAY = re.compile(
    r",?[ ](?:(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|ngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?)"
    r",?(?= của )"
)
_OF = re.compile(r"[ \n]của[ \n]")
_FROM = re.compile(r"[ \n](?:của|từ)[ \n]")  # "nhận được Công văn từ Sở Y tế"
_APPROVED = re.compile(r"(?<!\w)(?:phê duyệt|ban hành)[ ]$")
_BESIDE = 240  # characters between two documents that "và" joins
_TREATY = ("hiệp định về ", "nghị định thư về ", "thỏa thuận về ")
_TELLING = 6  # blanks in a title behind "thực hiện": a shorter one names one of many
_NUMBERED = late_regex(rf"{LOWER}+(?: {LOWER}+){{0,3}} [IVX]+(?!\w)")
_APPROVED_BY = re.compile(
    r",?[ ](?:vừa |đã |mới )?được (?:thủ tướng|chính phủ|ubnd|bộ|ban|tỉnh|thành|hđnd|quốc hội|huyện|chủ tịch"
    r"|hội đồng nhân dân|ủy ban nhân dân)"
    r"[^.;\n]{0,60}?(?:phê duyệt|ban hành|thông qua)"
)
_ORGAN = re.compile(
    r"[ ](?:(?:trung ương|tw|t\.ư|quốc hội|chính phủ|bộ chính trị)(?: đảng)?(?= về )"
    r"|(?:hội đồng quản trị|hđqt)(?= (?:về|quyết định|thông qua|bổ nhiệm|miễn nhiệm) ))"
)
_BY = re.compile(r"[ ]do[ ]")
_DONE = re.compile(r"[ ](?:đã |vừa )?(?:ký |ký, )?(?:ban hành|phê duyệt)(?!\w)")
_SENT = re.compile(r"[ ](?:gửi|đề nghị|yêu cầu|trả lời|báo cáo|giải trình|phúc đáp)[ ](?!kèm)")
_AFTER_TYPE = late_regex(
    r"(?:(?:chủ trương|đường lối|chính sách|quan điểm|pháp luật)"
    r"|(?:Chỉ thị|Nghị quyết|Quyết định|Kết luận|Nghị định|Thông tư|Luật)"
    r"|(?:các|những) (?:chỉ thị|nghị quyết|quyết định|kết luận|nghị định|thông tư|luật|văn bản)),? (?:và )?$"
)
_TO_COME = re.compile(
    r"(?<!\w)(?:xây dựng|soạn thảo|dự thảo|chuẩn bị|(?:sẽ|cần|phải|nên)(?: phải)? có(?: một)?"
    r"|(?:trình|sẽ|để|sớm|đề nghị|hình thức)(?: ký)? ban hành)[ ]$"
)
_PROPER = late_regex(rf"{UPPER}{LOWER}+ {UPPER}{LOWER}+")
_INSIDE = re.compile(r"(?:\w,?|;)[ ]$")
_URGENT = re.compile(r"[ ](?:(?:thượng khẩn|khẩn|hỏa tốc|mật)(?= (?:về|số|gửi|của))|mới(?= (?:về|số)))")
_SORTS_OF_DECISION = ("thu hồi đất", "xử phạt", "khởi tố", "cưỡng chế", "phê duyệt phương án bồi thường")
_CASES = re.compile(
    r"(?<![\w/.-])\d+ (?:trường hợp|hộ|vụ|đối tượng|bị can|cá nhân|đơn vị|tổ chức|cơ sở)(?!\w)"
)
_MADE = re.compile(r"(?<!\w)(?:xây dựng|hoàn thiện|soạn thảo|lập)[ ]$")  # a document to come
_LONGEST_NAME = 360  # characters
_STATUS = (" thị trường", " kinh tế thị trường", " tối huệ quốc", " tị nạn", " thành viên", " quan sát viên")
_OF_PARTY = ("bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "trung ương")
_PLANS = ("Kế hoạch", "Chương trình", "Quy hoạch")
_PAPERS = ("Tờ trình", "Báo cáo", "Công văn")
_ONCE = late_regex(r"kể từ (?:khi|ngày) nhận(?: được)?[ ]$")  # in a procedure: whichever will be sent
_WORK = re.compile(r" công tác(?: năm \d{4})?(?= của )")  # "Chương trình công tác của Chính phủ"
_ORDERS = re.compile(r"[ ](?:giao|yêu cầu|cho phép|đồng ý|chấp thuận|quyết định|nêu)(?!\w)")
_SHORT = frozenset(("làm việc", "hoạt động", "phối hợp", "dân chủ", "chi tiêu nội bộ"))
_OWNED = "tổ chức và hoạt động"  # whose they are is what the document is about
_JOINT_ISSUERS = 6
_LISTED = re.compile(r"(?: và|;)[ ]$")
_ABOUT = re.compile(r"[^/\d]*[ ]về[ ]$")  # of no numbered document, whose title this would be
_OF_STATE_WIDE = late_regex(r" (?:quốc gia|tổng thể|phát triển|chung|bảo vệ) ")
_BEHIND_NAME = rf" (?:tại|của) (?={UPPER})| vào (?=phòng|lúc)| ngày (?=\d)| để (?=đảm bảo|bảo đảm|giảm)"
_AT_PLACE = late_regex(_BEHIND_NAME)
_ADDED = late_regex(rf"{_BEHIND_NAME}| (?=\d+ (?:dự án|công trình|khu|tuyến|điểm|trạm|nhà máy|cụm)(?!\w))")
_ON_DAY = re.compile(r"(?<![A-ZĐ]) ngày (?=\d)")


class DescribedGrammar:
    """Matches what follows a type word when no number does."""

    def __init__(self, lexicon: Lexicon, issuers: IssuerGrammar, titles: TitleGrammar) -> None:
        self.issuers = issuers
        self.leads = LeadGrammar(lexicon)
        self.plans = PlanGrammar(lexicon, titles)
        self.titles = titles
        self.quoted = QuotedGrammar(titles)
        self._sort = late_regex(rf"[ ]{alternation(lexicon.words('document_sort'))}(?=[ ]của[ ])")

    def match(self, source: Source, found: Found, start: int, end: int, kind: DocType) -> Described | None:
        """Return the described document whose capital type word stands at `start:end`, or None."""
        if kind.name == "Quy chế" and source.low.startswith(_STATUS, end):
            return None  # "công nhận Quy chế kinh tế thị trường"
        limit = limit_at(source, found, start)
        told = (
            self.quoted.by_quote(source, found, end, kind)
            or self._by_issuer(source, start, end, limit, kind)
            or self.quoted.match(source, start, end, limit, kind)
            or self._by_title(source, start, end, limit, kind)
            or self._by_sending(source, start, end, kind)
            or self._by_approval(source, start, end, limit, kind)
        )
        if told is None or "doubtful" in told.flags:
            return self._by_plan(source, start, end, limit, kind) or told
        return told

    def _by_issuer(self, source: Source, start: int, end: int, limit: int, kind: DocType) -> Described | None:
        urgent = _URGENT.match(source.low, end)
        end = urgent.end() if urgent else end
        day = _DAY.match(source.low, end)
        work = _WORK.match(source.low, end) if kind.name in _PLANS else None
        end = work.end() if work else end
        if "issuer" not in kind.tells and not work and (day is None or not kind.bare):
            return None
        whose = _FROM if kind.name == "Công văn" else _OF
        if kind.name in _PAPERS and _ONCE.search(source.low, max(0, start - 22), start):
            return None
        of = whose.match(source.low, day.end() if day else end) or _BY.match(source.low, end)
        organ = None if of else _ORGAN.match(source.low, end)
        of, stop = (
            (organ, organ.end()) if organ else (of, self.issuers.match(source, of.end()) if of else None)
        )
        if of is None or stop is None or self._is_collective(source, start, stop):
            return None
        if source.low.endswith("liên tịch", start, end):
            stop = self.issuers.jointly(source, stop, _JOINT_ISSUERS)
        body = source.low[of.end() : stop]
        if body == "hội nghị" or (kind.name == "Quy định" and not body.startswith(_OF_PARTY)):
            return None  # "theo Quy định của Bộ Y tế": what the ministry rules, wherever
        if of[0].startswith(" do") and not _DONE.match(source.low, stop):
            return None
        if kind.name == "Chương trình" and source.text[of.end() : stop].islower():
            return None  # "Chương trình hành động của tỉnh"
        if kind.name == "Chương trình" and self.titles.opens_by_verb(source, stop + 1):
            title = self.titles.free(source, stop, limit)  # "... của tỉnh thực hiện Nghị quyết 4"
            if title is not None:
                return Described(title[1], title[0], (of.end(), stop), "directives.of_issuer")
        flags = ("doubtful",) if day is None and _opens_sentence(source, start) else ()
        issuer = (organ.start() + 1 if organ else of.end()), stop
        rule = "directives.work_of_issuer" if work else "directives.of_issuer"
        return Described(stop, None, issuer, rule, flags)

    def _is_collective(self, source: Source, start: int, stop: int) -> bool:
        """Tell whether many, or one to come, are meant: "Chỉ thị, Nghị quyết của Trung ương, Chính phủ"."""
        if _TO_COME.search(source.low, max(0, start - 22), start):
            return True
        if source.low.endswith("của đảng", start, stop) and not source.low.startswith(" về ", stop):
            return True  # all of them
        joined = source.low.startswith((", của ", " và của ", " và chính phủ", " và quốc hội"), stop)
        if joined or _AFTER_TYPE.search(source.text, max(0, start - 26), start):
            return True
        second = (
            self.issuers.central.match(source.low, stop + 2) if source.low.startswith(", ", stop) else None
        )
        return second is not None and source.low.startswith((",", " và ", " về "), second.end())

    def _by_title(self, source: Source, start: int, end: int, limit: int, kind: DocType) -> Described | None:
        """Read a title of its own behind a word that leads up to the document, or in a headline."""
        if not kind.tells & {"verb", "sent"} or self.leads.to_come(source, start):
            return None
        named = "name" in kind.tells
        lead = self._lead(source, start, end, kind)
        if lead is None and self._with_capital_verb(source, start, end, kind):
            lead = "named"
        if lead is None and "verb" in kind.tells:
            return self._by_title_and_source(source, start, end, limit, kind) or self._passed(
                source, start, end, limit, kind
            )
        if lead is None:
            return None
        urgent = _URGENT.match(source.low, end)
        end = urgent.end() if urgent else end
        verbal = lead != "headline" or kind.name in ("Nghị định", "Công điện", "Nghị quyết")
        title = self.titles.find(source, end, limit, verbal=verbal)
        flags: tuple[str, ...] = ()
        if title is None and lead == "headline":
            headline = self._passed(source, start, end, limit, kind)
            if headline is not None:
                return headline
        passed = kind.name == "Nghị quyết" and self.leads.is_passed(source, start)
        if title is None and (lead == "handed" or passed):
            # "thông qua Nghị quyết chương trình giám sát ...", but "thông qua Nghị quyết giao Chính phủ ..."
            title = None if _ORDERS.match(source.low, end) else self.titles.free(source, end, limit)
            if title is not None and kind.name != "Nghị quyết" and source.low.count(" ", *title[0]) < 4:
                title = None  # "Nghị định hạn chế tối đa": a remark
        if title is None and named:
            title = self.titles.free(source, end, limit)
            sure = title is not None and _APPROVED_BY.match(source.low, title[1]) is not None
            # a headline is a sentence: "Quy hoạch Sơn Trà gây lo ngại"
            flags = ("doubtful",) if lead == "headline" and not sure else ()
        if title is not None and kind.name == "Quyết định" and self._is_counted(source, start, title[0][0]):
            return None
        whole = self._whole(source, start, title[0], kind) if title else None
        short_is_vague = lead in ("carried", "named") or (lead == "handed" and kind.vague and not named)
        if whole is None or (short_is_vague and source.low.count(" ", *whole) < _TELLING):
            return None
        issuer = self._of_list(source, start) if lead == "handed" else None
        return Described(whole[1], whole, issuer, "directives.own_title", flags)

    @staticmethod
    def _is_counted(source: Source, start: int, title: int) -> bool:
        """Tell whether a sort of decision is told of, one for each case: "14 trường hợp ... thu hồi đất"."""
        if not source.low.startswith(_SORTS_OF_DECISION, title):
            return False
        floor = max(source.sentence_at(start)[0], start - _BESIDE)
        return _CASES.search(source.low, floor, start) is not None

    def _of_list(self, source: Source, start: int) -> Offsets | None:
        """Return who passed the list of documents that the type word at `start` stands in."""
        first = self.leads.handed_from(source, start)
        subject = self.issuers.subject(source, first) if first is not None else None
        return subject[0] if subject else None

    def _with_capital_verb(self, source: Source, start: int, end: int, kind: DocType) -> bool:
        """Tell whether a capital verb opens the title: "Nghị quyết Quy định mức thu ..."."""
        capital = source.text[end + 1 : end + 3].istitle() and not source.text[start:end].isupper()
        made = _MADE.search(source.low, max(0, start - 12), start) or draft_flag(source, start)
        return capital and not kind.vague and not made and self.titles.opens_by_verb(source, end + 1)

    def _lead(self, source: Source, start: int, end: int, kind: DocType) -> str | None:
        """Return how the text comes to a document with a title of its own, or None."""
        if "verb" in kind.tells and (start == 0 or source.text[start - 1] == "\n"):
            return None if kind.name in ("Quy định", "Hướng dẫn") else "headline"
        lead = self.leads.find(source, start, end, kind)
        if lead == "sent":
            return lead if self.issuers.subject(source, start) else None
        if lead is None and "name" in kind.tells and self._is_topic(source, start, end):
            return "topic"
        return "told" if self._is_joined(source, start, end, kind) else lead

    def _is_joined(self, source: Source, start: int, end: int, kind: DocType) -> bool:
        """Tell whether "và" joins it to one of its type: "thực hiện Nghị quyết về A và Nghị quyết về B"."""
        if not source.low.endswith(" và ", 0, start) or "verb" not in kind.tells:
            return False
        floor = max(source.sentence_at(start)[0], start - _BESIDE)
        first = source.text.rfind(f"{source.text[start:end]} về ", floor, start)
        if first < 0 or not source.low.startswith(" về ", end) or self.leads.to_come(source, first):
            return False
        return self.leads.find(source, first, first + end - start, kind) is not None

    def _whole(self, source: Source, start: int, title: Offsets, kind: DocType) -> Offsets | None:
        """Return the title without the place behind a name; None if it is too short to name a document."""
        first, last = title
        quoted = source.text[first - 1] in '“"'
        if quoted and kind.name == "Chiến lược" and source.low.count(" ", first, last) < 5:
            return None  # a nickname: "Chiến lược “vườn không nhà trống”"
        named = "name" in kind.tells
        plan = _NUMBERED.match(source.text, first, last) if named else None
        if plan:  # "Quy hoạch điện VIII"
            return first, plan.end()
        usual = next((words for words in _SHORT if source.low.startswith(f"{words} của ", first)), None)
        if named and usual:  # "Quy chế làm việc của Ủy ban"
            last = first + len(usual)
        pattern, shortest = (_AT_PLACE, 12) if named else (_ON_DAY, 6)
        if named and source.low.endswith("vào ", 0, start):  # "bổ sung vào Quy hoạch thủy điện tỉnh 4 dự án"
            pattern = _ADDED
        if not quoted:
            border = pattern.search(source.text, first + shortest, last)
            owner = border is not None and source.low.endswith(_OWNED, first, border.start())
            body = self.issuers.match(source, border.end()) if border and owner else None
            last = body or (border.start() if border else last)
            last = self.plans.before_predicate(source, first, last) if kind.name == "Quy hoạch" else last
        last -= source.text[last - 1] == ","
        if last - first >= 12 and source.low.count(" ", first, last) >= 2:
            return first, last
        in_use = named and source.low[first:last] in _SHORT
        return (first, last) if in_use and self._has_body(source, start, last) else None

    def _has_body(self, source: Source, start: int, end: int) -> bool:
        """Tell whether a body issues the document at `start:end`, or "của" names it."""
        of = _OF.match(source.low, end)
        if of is not None and self.issuers.match(source, of.end()) is not None:
            return True
        return self.issuers.subject(source, start) is not None

    def _is_topic(self, source: Source, start: int, end: int) -> bool:
        """Tell whether the text is "về" the document, or "và" joins it to another of its type."""
        joint = _LISTED.search(source.text, max(0, start - 4), start)
        floor = max(source.sentence_at(start)[0], start - 200)
        first = source.text.find(source.text[start:end], floor, start) if joint is not None else -1
        if first >= 0 and joint is not None and joint[0] == " và " and _OF_STATE_WIDE.match(source.low, end):
            return True  # "... Chiến lược quốc gia về khí hậu và Chiến lược quốc gia về nước"
        if not self.titles.opens_by_verb(source, end + 1):
            return False
        if source.low.endswith(_TREATY, 0, start):
            return False
        return first >= 0 or _ABOUT.match(source.low[max(0, start - 60) : start]) is not None

    def _sort_and_body(self, source: Source, title: Offsets) -> Described | None:
        """Read "khiếu nại Quyết định thu hồi đất của UBND thị xã": its sort and its body."""
        of = _OF.match(source.low, title[1])
        stop = self.issuers.match(source, of.end()) if of else None
        if of is None or stop is None or not self.titles.opens_by_verb(source, title[0]):
            return None
        return Described(stop, None, (of.end(), stop), "directives.of_issuer")

    def _by_title_and_source(
        self, source: Source, start: int, end: int, limit: int, kind: DocType
    ) -> Described | None:
        """Read "thực hiện Kế hoạch triển khai ... của Thủ tướng": an own title with who or what issued it."""
        if not _INSIDE.search(source.low, max(0, start - 3), start) or draft_flag(source, start):
            return None
        sort = self._sort.match(source.low, end) if kind.name == "Quyết định" else None
        if sort:
            return self._sort_and_body(source, (end + 1, sort.end()))
        title = self.titles.free(source, end, limit)
        if title is not None and source.low.count(" ", *title[0]) == 2 and kind.name == "Quyết định":
            return self._sort_and_body(source, title[0])
        if title is None or source.low.count(" ", *title[0]) < 3:
            return None
        of = _OF.match(source.low, title[1]) if self.titles.opens_by_verb(source, title[0][0]) else None
        if not OWN.match(source.low, title[1]) and not (of and self.issuers.match(source, of.end())):
            return None
        return Described(title[1], title[0], None, "directives.own_title")

    def _passed(self, source: Source, start: int, end: int, limit: int, kind: DocType) -> Described | None:
        """Read "Nghị quyết quy định mức thu học phí đã được HĐND tỉnh thông qua"."""
        if kind.vague and kind.name not in _PLANS:
            return None  # "Quy định về lãi suất vừa được Thủ tướng ban hành": of a decision told elsewhere
        if source.low.find(" được ", end, end + _LONGEST_NAME) < 0:
            return None
        read = self.titles.free if kind.vague else self.titles.find
        title = read(source, end, limit)
        if title is None or not _APPROVED_BY.match(source.low, title[1]):
            return None
        if source.low.count(" ", *title[0]) < (_TELLING if kind.vague else 3) or draft_flag(source, start):
            return None
        return Described(title[0][1], title[0], None, "directives.own_title")

    def _by_sending(self, source: Source, start: int, end: int, kind: DocType) -> Described | None:
        """Read "BODY đã có Điện gửi ...": a letter told by its sender and its addressees."""
        urgent = _URGENT.match(source.low, end)
        end = urgent.end() if urgent else end
        sent = _SENT.match(source.low, end) if "sent" in kind.tells else None
        subject = self.issuers.subject(source, start) if sent else None
        return Described(end, None, subject[0], "directives.sent") if subject else None

    def _by_approval(
        self, source: Source, start: int, end: int, limit: int, kind: DocType
    ) -> Described | None:
        """Read "Thủ tướng phê duyệt Chương trình ...": a programme is a document once a body approved it."""
        if "approved" not in kind.tells or not _APPROVED.search(source.low, max(0, start - 11), start):
            return None
        title = None if self.leads.to_come(source, start) else self.titles.free(source, end, limit)
        if title is None or source.low.count(" ", *title[0]) < 4:
            return None
        subject = self.issuers.subject(source, start)
        if subject is None or source.low.endswith("của ", 0, subject[0][0]):  # "Quyết định của X phê duyệt"
            return None
        return Described(title[1], title[0], None, "directives.own_title")

    def _by_plan(self, source: Source, start: int, end: int, limit: int, kind: DocType) -> Described | None:
        """Read a plan that its years or its place tell, without a verb of issuing."""
        title = self.plans.match(source, start, end, limit, kind)
        if title is None or draft_flag(source, start) or self.leads.to_come(source, start):
            return None
        return Described(title[1], title, None, "directives.plan")

    def cut_title(
        self, source: Source, found: Found, start: int, end: int, kind: DocType
    ) -> Described | None:
        """Take the words after a type word as its title, to be kept only if a document has that title."""
        title = self.titles.free(source, end, limit_at(source, found, start)) if "cut" in kind.tells else None
        if title is None:
            return None
        if source.low.count(" ", *title[0]) < 3 and not _PROPER.fullmatch(source.text, *title[0]):
            return None
        return Described(title[1], title[0], None, "directives.cut_title", ("doubtful",))


def _opens_sentence(source: Source, start: int) -> bool:
    before = source.text[max(0, start - 2) : start].strip(' "“')
    return not before or before[-1] in ".:;!?\n-"
