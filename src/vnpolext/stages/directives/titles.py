"""Where a document's title stands and where it ends."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.directives import title_borders as ends
from vnpolext.stages.directives.agents import DONE_BY, LED_BY, SIGNED_BY
from vnpolext.stages.directives.issuers import IssuerGrammar
from vnpolext.stages.directives.marks import MARK, before_closing_mark, brackets_closed
from vnpolext.stages.directives.title_words import TitleWords
from vnpolext.vocab import Lexicon


class TitleGrammar:
    """Finds the title after a mention.

    Args:
        lexicon: gives verbs that open a title and words that end one.
        types: words of document types; a title ends before the next reference.
        issuers: tells where a body begins that is the subject of the next clause.
    """

    def __init__(self, lexicon: Lexicon, types: tuple[str, ...], issuers: IssuerGrammar) -> None:
        self.issuers = issuers
        self.words = TitleWords(lexicon, types)

    def find(self, source: Source, at: int, limit: int, *, verbal: bool = True) -> tuple[Offsets, int] | None:
        """Return the title that follows a mention whose other attributes end at `at`, and where it stops.

        Args:
            source: the document.
            at: the end of code, date and issuer.
            limit: the end of the section; a title does not cross it.
            verbal: whether a verbal subject without "về" counts ("phê duyệt Đề án ...").
        """
        text, low = source.text, source.low
        intro = ends.INTRO.match(low, at)
        start = intro.end() if intro else limit
        if intro is None or start >= limit:
            return None
        glued = start == at and text[start] == '"'  # it closes a quotation that the mention stands in
        if text[start] in ends.OPEN and not glued and not text.startswith("\n", at):
            title = self.quoted(source, start, limit)
            if title is None or self.is_opinion(source, title[0]):
                return None
            if intro[1] is None and "," in intro[0] and low.count(" ", *title[0]) < 3:
                return None  # 'Nghị định 87, "ém" thông tin'
            says = ":" in intro[0] and intro[1] is None and "." in text[slice(*title[0])]
            return None if says else title  # "chỉ đạo tại Thông báo 5: “Bộ chủ động ... .”"
        if "\n" in intro[0] or not self._opens(low, start, intro, verbal):
            return None
        end = self._unquoted_end(source, start, limit)
        if (
            end < start + 4
            or ends.POINTS_BACK.search(low, start, end)
            or low.endswith((" không", " chỉ"), start, end)
        ):
            return None
        if self.words.verb.fullmatch(low, start, end):  # "ban hành hôm qua"
            return None
        if low.startswith(" thành: ", end):  # "sửa đổi khoản 2 Điều 29 thành: “...”"
            return None
        told = intro[1] is None and self.words.rules_who.match(low, start)
        if told and (ends.MUST.search(low, start, end) or ends.MUST.match(low, end)):
            return None  # "Nghị định 100 quy định các doanh nghiệp ... sẽ phải nộp thuế"
        if intro[1] is None and low.startswith("quy định ", start) and ends.MUST_HAVE.match(low, end):
            return None  # "Thông tư 20 quy định điều kiện nhập khẩu ô tô phải có giấy ủy quyền"
        return (start, end), end

    def _opens(self, low: str, start: int, intro: re.Match[str], verbal: bool) -> bool:
        """Tell whether the words at `start` open a title, after "về" or by their verb."""
        if intro[1] in ("về việc", "về", "v/v") and low.startswith(" ", intro.end(1)):
            colon = ":" in intro[0][: intro.start(1) - intro.start()]
            return not colon and not low.startswith(("việc này", "vấn đề này"), start)
        if intro[1] is not None or not verbal or ":" in intro[0] or not self.words.verb.match(low, start):
            return False
        if self.words.refusal.match(low, start) or ends.COLON_VERB.match(low, start):
            return False
        return "," not in intro[0] or self.words.behind_comma.match(low, start) is not None

    def tells_of_holder(self, source: Source, at: int) -> bool:
        """Tell whether a bracket at `at` holds the post of the person before it: no issuer of anything."""
        name = source.text[source.text.rfind(" ", 0, at) + 1 : at]
        return name.istitle() and self.words.holder.match(source.low, at) is not None

    def is_opinion(self, source: Source, quoted: Offsets) -> bool:
        """Tell whether somebody says that of the document: “còn xa mới đạt yêu cầu”."""
        return self.words.opinion.match(source.low, *quoted) is not None

    def opens_by_verb(self, source: Source, start: int) -> bool:
        """Tell whether the words at `start` open a title by their verb: "triển khai ...", "phê duyệt ..."."""
        return self.words.verb.match(source.low, start) is not None

    def quoted(self, source: Source, start: int, limit: int) -> tuple[Offsets, int] | None:
        """Return the words in the quotation that opens at `start`, and where its closing mark ends.

        Opening and closing marks may differ; a straight mark after a blank opens, any other closes. Without
        a closing mark the title runs to the end of its sentence.
        """
        text = source.text
        stop = min(limit, start + ends.LONGEST)
        line_end = text.find("\n", start, stop)
        stop = line_end if line_end >= 0 else stop
        depth, last = 1, start
        for found in MARK.finditer(text, start + 1, stop):
            mark, place = found[0], found.start()
            straight = mark == '"' and text[place - 1] in " (“" and text[place + 1 : place + 2].isalnum()
            depth += 1 if mark in "“«„" or straight else -1
            if depth == 0:
                return ((start + 1, place), place + 1) if place > start + 1 else None
            if mark in ends.CLOSE and not straight:
                last = place
        if last > start + 1 and depth == 1:
            return (start + 1, last), last + 1
        end = min(source.sentence_at(start + 1)[1] or stop, stop)
        while end > start + 1 and text[end - 1] in '.;, \n”"':
            end -= 1
        return ((start + 1, end), end) if end > start + 4 else None

    def _unquoted_end(self, source: Source, start: int, limit: int) -> int:
        """Return where an unquoted title ends: at a clause border, a verb, a new reference."""
        known = source.memo(self)
        if (start, limit) not in known:
            known[start, limit] = self._find_unquoted_end(source, start, limit)
        end: int = known[start, limit]
        return end

    def _find_unquoted_end(self, source: Source, start: int, limit: int) -> int:
        text, low = source.text, source.low
        stop = self._clause_end(
            source, start, min(limit, start + ends.LONGEST, source.sentence_at(start)[1] or limit)
        )
        stop = self._before_reference(low, start, stop)
        stop = self._before_type(source, start, stop, limit)
        for pattern, view in (
            (self.words.person_says, text),
            (self.words.new_sentence, text),
            (ends.GLUED_STOP, text),
            (self.words.anew, text),
            (ends.SECTION, text),
            (DONE_BY, low),
            (LED_BY, low),
            (SIGNED_BY, low),
        ):
            border = pattern.search(view, start, stop)
            if border:
                stop = border.start()
        if low.startswith(("quy định", "hướng dẫn", "sửa đổi"), start):
            ruled = ends.LAW_RULES.search(low, start + 8, stop)
            stop = ruled.end() if ruled else stop
        if low.endswith(("về ", "về việc "), max(0, start - 8), start):
            stated = self.words.ruling.search(low, start + 6, stop)
            stop = stated.start() if stated else stop
        subject = self.words.new_subject.search(low, start, stop + len(" ngày càng"))
        stop = min(stop, subject.start()) if subject else stop
        person = self.words.about_person.search(low, start, stop)
        if person and text[text.rfind(" ", start, person.start()) + 1].isupper():
            stop = person.start()
        for last in (ends.VISION, ends.LAST_YEAR):
            year = last.search(low, start, stop)
            stop = year.end() if year else stop
        stop = self._before_this(low, start, before_closing_mark(text, start, stop))
        closing = ends.CLOSING.match(text, start, stop)
        stop = self._before_subject(source, start, closing.end() if closing else stop)
        abbreviation = ends.LAST_ABBREVIATION.search(text, max(start, stop - 8), stop)
        if abbreviation and text.startswith(" ", stop):
            stop = abbreviation.start()
        if self.words.saying.match(low, stop):
            speaker = ends.SPEAKER.search(text, start + 8, stop)
            stop = speaker.start() if speaker else stop
        if ends.NUMBERS.match(low, stop):  # "..., tỷ lệ đóng là 4,5%": the next clause and its subject
            subject_at = low.rfind(", ", start + 8, stop)
            stop = subject_at if subject_at > 0 and low.count(" ", subject_at, stop) <= _SUBJECT else stop
        if ends.PREDICATED.match(low, stop):
            told = ends.TOLD_WHEN.search(low, start + 12, stop)
            stop = told.start() if told else stop
        for word in self.words.never_last:
            if low.endswith(word, start, stop) and not low.endswith(ends.BY_RULE, start, stop):
                stop -= len(word)
        stop = brackets_closed(text, start, stop, limit)
        while stop > start and (text[stop - 1].isspace() or text[stop - 1] in ".,;:-/…"):
            stop -= 1
        return stop

    def _before_reference(self, low: str, start: int, stop: int) -> int:
        """Return where the next document is told, but for the rest of a reference: "Khoản 3, Điều 17 ..."."""
        for border in self.words.reference.finditer(low, start, stop):
            if not ends.INNER_PART.search(low, max(start, border.start() - 12), border.start()):
                return border.start()
        return stop

    def _before_this(self, low: str, start: int, stop: int) -> int:
        """Return where a clause begins that points back: "... và áp dụng mức thuế này sớm hơn"."""
        this = self.words.this.search(low, start + 8, stop)
        joint = max(low.rfind(sign, start + 8, this.start()) for sign in (" và ", ", ")) if this else 0
        return joint if joint > 0 else stop

    def _before_type(self, source: Source, start: int, stop: int, limit: int) -> int:
        """Return where another document is told by its type: "... và Nghị định| thay thế"."""
        following = self.words.next_type.search(source.text, start, min(stop + 1, limit))
        if following is None:
            return stop
        last = source.low.count(" ", following.end(), stop) < _TYPE
        several = ends.SEVERAL.search(source.low, start, following.start()) is not None
        return stop if last and several else following.start()

    def _clause_end(self, source: Source, start: int, stop: int) -> int:
        """Return the first stop word or mark that stands in no quotation within the title."""
        text, low, at = source.text, source.low, start
        opening = text.find("“", start, stop)
        while at < stop:
            found = self.words.stop.search(low, at, stop)
            if found is None:
                return stop
            place = found.start()
            closing = text.find("”", opening, stop) if 0 <= opening < place else -1
            if closing > place:
                at, opening = closing + 1, text.find("“", closing, stop)
            elif self._goes_on(low, start, place, stop):
                at = place + 1
            else:
                return place
        return stop

    def _goes_on(self, low: str, start: int, place: int, stop: int) -> bool:
        """Tell whether the title goes on over the stop word at `place`.

        So it does early in the title ("đối tượng được miễn giảm"), and over "nhằm" where the years of a plan
        stand behind it: what the plan is for belongs to its title then.
        """
        if ends.INNER_DAY.match(low, place) and ends.INNER_CODE.search(low, max(start, place - 24), place):
            return True
        if low.startswith(self.words.second_halves, place) and any(
            low.startswith(word, place - word.find(" ")) for word in self.words.compounds
        ):
            return True  # "chính sách trợ giúp người cao tuổi"
        if low.startswith(ends.RULES_TOO, place) and low.startswith("quy định về ", start):
            return True
        if low.startswith(" đã ", place) and self._tells_of_person(low, start, place):
            return True
        if low.startswith(" được ", place) and low.find("cho phép ", start, place) >= 0:
            return True  # "về cho phép người Việt được chơi casino"
        if low.startswith(" có hiệu lực", place) and ends.BEFORE_LAW.search(low, start, place):
            return True
        if ends.TOLD_OF.match(low, place) and low.count(" ", start, place) < 3:
            return True
        if not low.startswith(" nhằm ", place):
            return False
        stop = min(stop, place + ends.AIM)
        following = self.words.stop.search(low, place + 2, stop)
        return ends.PERIOD.search(low, place, following.start() if following else stop) is not None

    @staticmethod
    def _tells_of_person(low: str, start: int, place: int) -> bool:
        """Tell whether "đã" tells of whom a decision is about: "ký Quyết định xử phạt đối với A đã lấn đất".

        The decision is the object of its sentence, whose verb has been told then.
        """
        if low.find("đối với ", start, place) < 0 or low.endswith(
            (" và", ",", " trên", " này"), start, place
        ):
            return False
        return ends.DECISION_SIGNED.search(low, max(0, start - 48), start) is not None

    def _before_subject(self, source: Source, start: int, stop: int) -> int:
        """Return where the next clause begins in `start:stop`: a body with its verb; else `stop`."""
        for border in ends.BORDER.finditer(source.low, start, stop):
            if border[0] == " " and source.low.endswith((" của", " thủ tướng"), start, border.start()):
                continue
            if border[0] != " " and ends.STATE_ACTS.match(source.low, border.end()):
                return border.start()
            end = self.issuers.match(source, border.end())
            if border[0] == " và " and end != stop:
                continue
            if end is not None and not self._is_body(source, border.end(), end):
                continue
            if end is not None and end <= stop and self.words.predicate.match(source.low, end):
                return border.start()
            if end is not None and end > stop and border[0] != " ":
                return border.start()
            if end is not None and border[0] == ", " and self._joined_subject(source, end):
                return border.start()
            if end is not None and border[0] == ", ":
                person = ends.IN_POST.match(source.text, end)  # "..., Chủ nhiệm Ủy ban X (UBX) Trần An đã"
                if person and person.end() >= stop:
                    return border.start()
        return stop

    def _joined_subject(self, source: Source, end: int) -> bool:
        """Tell whether the body that ends at `end` and one more act: "Huyện ủy, UBND huyện A đã tổ chức"."""
        joint = _JOINT.match(source.low, end)
        other = self.issuers.match(source, joint.end()) if joint else None
        return other is not None and self.words.predicate.match(source.low, other) is not None

    def _is_body(self, source: Source, start: int, end: int) -> bool:
        """Tell whether a body with a name stands there, not "thị trấn" in a row of places."""
        central = self.issuers.central.match(source.low, start)
        return central is not None or not source.text[start:end].islower()

    def opens_freely(self, source: Source, at: int) -> bool:
        """Tell whether a title may follow a type word directly: not in "Kế hoạch của ...", "Đề án này"."""
        return self.words.free.match(source.low, at) is not None

    def free(
        self, source: Source, at: int, limit: int, *, any_word: bool = False
    ) -> tuple[Offsets, int] | None:
        """Return the title that follows a type word directly ("Đề án xây dựng huyện nông thôn mới").

        With `any_word` it may open with a word that mostly goes on with the sentence ("đề nghị").
        """
        opening = (ends.ANY_WORD if any_word else self.words.free).match(source.low, at)
        if opening is None or self.words.types_in_a_row.match(source.text, opening.end()):
            return None
        start = opening.end()
        about = ends.ABOUT.match(source.low, start)
        start = about.end() if about else start
        end = self._unquoted_end(source, start, limit)
        borders = (
            ((ends.COLON, source.text),)
            if any_word
            else ((ends.OF_STATE, source.low), (ends.COLON, source.text))
        )
        for pattern, view in borders:
            border = pattern.search(view, start, end)
            end = border.start() if border else end
        return None if ends.POINTS_BACK.search(source.low, start, end) else ((start, end), end)


_TYPE = 3  # words of a type, at the most
_JOINT = re.compile(r",? và |, ")
_SUBJECT = 7  # blanks in the subject of a clause that tells a number, at the most
