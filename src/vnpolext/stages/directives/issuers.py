"""Who issued a document, as written: "của Bộ Chính trị", the subject of "ban hành"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vnpolext.grammar.bodies import BodyGrammar
from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.directives.letters import LOWER, UPPER
from vnpolext.vocab import Lexicon

_TERM = re.compile(r",? (?:\([Kk]hóa [IVXLCM\d]+\)|[Kk]hóa [IVXLCM\d]+)(?!\w)")
_NATION = re.compile(r" nước cộng hòa xã hội chủ nghĩa việt nam")
_LEADER = re.compile(r"(?:lãnh đạo|tập thể|đồng chí|ông|bà|(?:ban )?thường vụ|thường trực) ")
_JOINT = re.compile(r" (?:của |đảng bộ )?(?=[^\W\d_])")
_CONGRESS = re.compile(
    r"(?:đại hội(?! đồng)|hội nghị)(?: đại biểu)?(?: đảng(?! bộ))?(?: toàn quốc)?"
    r"(?: lần thứ \w+| lần [ivx]+| trung ương \d+| [ivx]+(?!\w))?"
)
_ABOUT = re.compile(r" (?:về|phụ trách) [^,.;:\n]{3,60}?(?= (?:đã|vừa|cũng|mới|có|ban hành|ra|ký)(?!\w))")
_SAID_ABOUT = re.compile(
    r" về (?!cho |đến )(?:việc )?[^.;:\n]{3,170}$"
)  # "ý kiến của Tỉnh ủy về ... tại Công văn"
_CONSENTED = re.compile(  # "Thủ tướng đồng ý ... tại văn bản số"
    r"[ ](?:(?:đã|vừa|cũng)[ ])?(?:đồng ý|chấp thuận|chấp nhận|cho phép|chỉ đạo|"
    r"có ý kiến|cho ý kiến|thống nhất|yêu cầu|giao|phê duyệt|kết luận|quyết định|khẳng định|đề nghị|đề ra)"
    r"(?:[ ][^.,;:\n]{2,90})?[ ]?$"
)
_POLICE = re.compile(  # "Cơ quan Cảnh sát điều tra (C46), Bộ Công an"
    r"(?P<agency>cơ quan (?:cảnh sát|an ninh) điều tra)(?: \([^()\n]{2,12}\))?"
    r"(?:,| -)? (?=(?:bộ công an|công an))"
)
_NEXT_DOCUMENT = re.compile(
    r"(?: và|,) (?=(?:công điện|nghị quyết|quyết định|chỉ thị|kết luận|thông tư|nghị định|công văn)(?!\w))"
)
_NEXT_TYPE = re.compile(r" (?:Quy định|Nghị quyết|Quyết định|Ban hành|Về|Hướng dẫn|Phê duyệt)$")
_RENAMED = late_regex(rf" \((?:nay|trước đây|cũ|nay là)[^()\n]{{0,40}}\)(?: {UPPER}\w+){{1,4}}")
_BRACKET = re.compile(r" ?\([^()\n]{1,60}\)")
_PERSON = late_regex(
    rf"(?:(?:,| -)(?=[ ]))?(?:[ ](?:đồng chí|ông|bà))?(?:[ ]{UPPER}{LOWER}+){{2,5}}(?=,?[ ])"
)
_GLUED = late_regex(
    rf"(?<= TP)(\.) (?!Huế|Vinh){UPPER}{LOWER}+$"
)  # "của UBND TP. Đề nghị ...": the next sentence
_AND_BODY = re.compile(r",? và (?:của )?|, (?:của )?| ?- ?")
_REACH = 200
_COURTS = ("viện kiểm sát nhân dân", "tòa án nhân dân", "vksnd", "tand", "vksnd.", "viện kiểm sát", "tòa án")
_BOARD = late_regex(  # "Hội đồng thi tuyển công chức năm 2019", "Ban Chỉ đạo thi và tuyển sinh thành phố A"
    r"(?:Ban [Cc]hỉ đạo|Ban [Tt]ổ chức|Hội đồng|Tổ công tác)"
    rf"(?: (?:và )?(?!(?:về|ngày|đã|vừa|có|ban|ra|của|được|là|sẽ|này|trên|đó|nêu|nói)(?!\w)){LOWER}+){{1,7}}"
    rf"(?: (?:[Tt]hành phố|[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Tt]hị xã|TP\.?)(?: ?{UPPER}\w+){{1,4}}"
    r"| năm(?: học)? \d{4}(?: ?- ?\d{4})?)?(?= về|,| ngày| năm|[.;)\n]|$)"
)
_WITH_OTHERS = late_regex(  # "NHNN đã phối hợp với Bộ Tài chính, Bộ Tư pháp ban hành"
    r"[ ](?:(?:đã|vừa|sẽ|cũng) )?(?:chủ trì,? )?phối hợp (?:với|cùng) [^.;:\n]{3,120}$"
)
_PUT_INTO = re.compile(r"[ ](?:đã |cũng )?cụ thể hóa [^.;\n]{3,90}$")  # "... bằng Kế hoạch số 5"
_BOARDS = ("Ban ", "Hội đồng ", "Tổ công tác ")
_PRESS = ("TTXVN ", "TTX ", "VGP ", "VOV ", "VTV ")  # "Ảnh: TTXVN Quốc hội thông qua ..."


class IssuerGrammar:
    """Matches issuers and finds the subject of a verb of issuing."""

    def __init__(self, lexicon: Lexicon, bodies: BodyGrammar) -> None:
        self.bodies = bodies
        self.strong = frozenset(lexicon.words("issuing_verb"))
        verbs = alternation((*self.strong, *lexicon.words("issuing_verb_weak")))
        auxiliary = (
            r"(?:(?:ký,?|thống nhất|xem xét|biểu quyết|bấm nút|nhấn nút|nghiên cứu|tham mưu)[ \n]{1,2})?"
        )
        self._verb = late_regex(
            rf"(?<!\w){auxiliary}({verbs})(?:(?<=ban hành):)?[ \n]{{1,2}}"
            r"(?:(?:liên tiếp )?(?:các |bản |hai |kèm |\d{1,2} ))?$"
        )
        self._bare_heads = frozenset(lexicon.words("bare_head"))
        self.central = late_regex(rf"{alternation(lexicon.words('central_body'))}(?!\w)")
        self._adverbs = late_regex(rf"(?:[ \n,]+{alternation(lexicon.words('subject_adverb'))}(?!\w))*[ \n]*")
        openers = alternation(lexicon.words("body_opener"))
        self._opener = late_regex(rf"(?<![\w/-])(?<!nội )(?<!cán )(?:{UPPER}|{openers}[ ])")

    def match(self, source: Source, at: int) -> int | None:
        """Return the end of the issuer (a body, or an office of one) that starts at `at`, or None."""
        low = source.low
        police = _POLICE.match(low, at)
        if police:
            return self.match(source, police.end()) or police.end("agency")
        central = self.central.match(low, at)
        authority = self.bodies.authority(source, at)
        if central or authority is not None:
            end = max(central.end() if central else 0, authority or 0)
            if central and low.startswith((" và ", ","), central.end()):
                end = central.end()  # what is joined to an organ of the Centre is another body, or no body
            document = _NEXT_DOCUMENT.search(low, at, end)
            end = document.start() if document else end
            following = _NEXT_TYPE.search(source.text, at, end)
            end = following.start() if following else end
            glued = _GLUED.search(source.text, at, end)
            end = glued.start(1) if glued else end
            if low[end - 1] == ")" and "(" not in low[at:end]:
                end -= 1
            if low.startswith(" tối cao", end) and low.endswith(_COURTS, at, end):
                end += len(" tối cao")
            end = max(end, _board_end(source, at) or 0)
            return self._terms(source, end) if central or low[at:end] not in self._bare_heads else None
        board = _board_end(source, at)
        if board is not None:
            return board
        leader = _LEADER.match(low, at)
        if leader:  # "lãnh đạo Sở Y tế", "Thường vụ Quân ủy Trung ương"
            return self.match(source, leader.end())
        congress = _CONGRESS.match(low, at)
        if congress is None:
            return None
        joint = _JOINT.match(low, congress.end())
        body = self.match(source, joint.end()) if joint else None
        return body or self._terms(source, congress.end())

    def jointly(self, source: Source, end: int, most: int) -> int:
        """Return where the last of the bodies ends that issue together with the one that ends at `end`."""
        for _ in range(most - 1):
            joint = _AND_BODY.match(source.low, end)
            other = self.match(source, joint.end()) if joint else None
            if other is None:
                break
            end = other
        return end

    @staticmethod
    def _terms(source: Source, end: int) -> int:
        """Take in what may follow a body's name: "(nay là TP) Rạch Giá", the nation, "khóa XII"."""
        for pattern, view in ((_RENAMED, source.text), (_NATION, source.low), (_TERM, source.text)):
            found = pattern.match(view, end)
            if found:
                end = found.end()
        return end

    def subject(self, source: Source, mention: int) -> tuple[Offsets, str] | None:
        """Return the body that issues the document mentioned at `mention`, and the verb.

        Looks for "BODY (adverbs) VERB MENTION" in the same sentence, at most 200 characters back.
        """
        low = source.low
        begin = source.sentence_at(mention)[0]
        if begin == mention and mention > 1 and low[mention - 1] == "\n":  # a line broken after the verb
            begin = source.sentence_at(mention - 2)[0]
        floor = max(begin, mention - _REACH)
        verb = self._verb.search(low, max(floor, mention - 48), mention)
        if verb is None or (verb[1] == "theo" and low.find("được ", floor, verb.start()) < 0):
            return None
        behalf: Offsets | None = None
        said: tuple[Offsets, str] | None = None
        for found in self._opener.finditer(source.text, floor, verb.start()):
            press = source.text.startswith(_PRESS, found.start())
            end = None if press else self.match(source, found.start())
            if said and not low.endswith(" của ", 0, found.start()):  # "..., trên địa bàn thị xã tại"
                continue
            direct = end is not None and end <= verb.start() and verb[1] not in ("theo", "bằng")
            if direct and end is not None and self._only_filler(source, end, verb.start()):
                signs_for = behalf is not None and found.start() - behalf[1] <= len(", ")
                deputy = source.text.endswith("Phó ", floor, found.start())  # "Phó Chánh thanh tra Sở"
                start = found.start() - (len("Phó ") if deputy else 0)
                return (behalf if behalf and signs_for else (start, end)), verb[1]
            if (
                end is not None
                and end <= verb.start()
                and said is None
                and _says(source, found.start(), end, verb)
            ):
                said = (found.start(), end), verb[1]
            if end is not None and end <= verb.start() and _WITH_OTHERS.match(low, end, verb.start()):
                return (found.start(), end), verb[1]
            if end is not None and low.endswith("thay mặt ", 0, found.start()):
                behalf = found.start(), end
        return said

    def bodies_in(self, source: Source, start: int, end: int) -> Iterator[Offsets]:
        """Yield the bodies that begin and end in `start:end`, left to right."""
        at = start
        for found in self._opener.finditer(source.text, start, end):
            stop = self.match(source, found.start()) if found.start() >= at else None
            if stop is not None and stop <= end:
                yield found.start(), stop
                at = stop

    def _only_filler(self, source: Source, at: int, end: int) -> bool:
        """Tell whether only a bracket, a field, a person and adverbs stand between subject and verb."""
        for pattern, view in ((_BRACKET, source.text), (_ABOUT, source.low), (_PERSON, source.text)):
            found = pattern.match(view, at, end)
            if found:
                at = found.end()
        filler = self._adverbs.match(source.low, at, end)
        return filler is not None and filler.end() == end


def _board_end(source: Source, at: int) -> int | None:
    """Return the end of the name of a board that starts at `at`: what it is for, and where."""
    board = _BOARD.match(source.text, at) if source.text.startswith(_BOARDS, at) else None
    return board.end() if board else None


def _says(source: Source, start: int, end: int, verb: re.Match[str]) -> bool:
    """Tell whether the body at `start:end` says what stands "tại" the document, or allows it "theo" it."""
    if verb[1] == "bằng":
        return _PUT_INTO.match(source.low, end, verb.start()) is not None
    if verb[1] == "theo":
        allowed = source.low.endswith("được ", 0, start)
        return allowed and _CONSENTED.match(source.low, end, verb.start()) is not None
    if verb[1] != "tại":
        return False
    holder = _PERSON.match(source.text, end, verb.start())  # "được Cục trưởng Cục A Lê Văn B phê duyệt tại"
    at = holder.end() + source.low.startswith(",", holder.end()) if holder else end
    return any(one.match(source.low, at, verb.start()) for one in (_SAID_ABOUT, _CONSENTED))
