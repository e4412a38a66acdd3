"""Patterns that the vocabulary gives of what opens a title, and of what ends it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.stages.directives import title_borders as ends
from vnpolext.vocab import Lexicon

_OVERALL = r"chung(?! (?:xây dựng|đô thị|thành phố|thị trấn|khu))"  # "Quy hoạch chung xây dựng ..."


class TitleWords:
    """The patterns of one vocabulary.

    Args:
        lexicon: gives verbs that open a title and words that end one.
        types: words of document types; a title ends before the next reference.
    """

    def __init__(self, lexicon: Lexicon, types: tuple[str, ...]) -> None:
        words = {kind: alternation(lexicon.words(kind)) for kind in _KINDS}
        self.compounds = lexicon.words("title_compound")
        """Words whose second half ends a title where it stands alone: "trợ giúp"."""
        self.second_halves = tuple({word[word.index(" ") :] for word in self.compounds})
        self.never_last = tuple(f" {word}" for word in lexicon.words("title_never_last"))
        self._opening(words)
        self._ends(words, types)
        self._clauses(lexicon, words)
        self._references(types)

    def _opening(self, words: dict[str, str]) -> None:
        self.verb = late_regex(rf"{words['title_verb']}(?!\w)")
        self.behind_comma = late_regex(words["title_behind_comma"])
        refused = rf"(?:{words['title_refusal']}|(?:quy định|hỗ trợ) \d+)(?!\w)"
        self.refusal = late_regex(rf"{refused}|quy định [“\"]")
        no_title = rf"(?:{words['title_no_opening']}|{_OVERALL}|thi(?= vào|,))(?!\w)"
        self.free = late_regex(rf"[ ](?!{no_title})(?=[^\W\d_])")
        self.rules_who = re.compile(rf"quy định (?!{words['title_ruled']})")
        self.opinion = re.compile(rf"{words['title_opinion']}(?!\w)")

    def _ends(self, words: dict[str, str], types: tuple[str, ...]) -> None:
        # the look ahead holds the first characters of all branches: it makes the search six times as fast
        self.stop = late_regex(
            rf"(?=[!?\n;:.… ,(])(?:[!?\n]|;(?! ?{words['title_goes_on']}(?!\w)| ubnd các (?:huyện|quận))"
            rf"|(?<!pgs)(?<!ths)(?<![ .]ts)(?<! gs)(?<! tp)(?<!\Wtt)(?<!\Wtx)(?<! bs)"
            r"(?:\.(?=[\"”])|(?<!\.\.)\.(?=\s|$))"
            rf"|…(?! [^\W\d_])|\.\.\.(?=[^\W\d_])"
            rf"| (?:xác định|khẳng định|nêu|chỉ rõ|yêu cầu|nhấn mạnh|ghi|quy định|thành):? [“\"]"
            rf"| (?:xác định|khẳng định|nêu|chỉ rõ|yêu cầu|nhấn mạnh|ghi|cho biết|quy định):|{ends.DAY_ADDED}"
            rf"|(?<=\)), (?=xác định)|(?:,? cụ thể)?: [“\"]\d|: - |, cụ thể[:,]"
            rf"| [“\"](?=(?:chúng ta|chúng tôi|tôi|ông|bà|đây|bởi|vì|do|nếu) )"
            rf"| \({words['title_bracket']}| \((?:{alternation(types)} |số \d)"
            rf"|(?<!không)(?<!chưa)(?<!hậu)(?<!người)(?<!danh sách) "
            rf"(?!{words['title_goes_on']}(?!\w)|{ends.MEANS})"
            rf"(?=(?:{words['title_stop']}|(?<!đối )với \d+|(?:sáng|chiều|tối)(?: ngày)? \d+)(?!\w))"
            rf"|,(?! ?{words['title_goes_on']}(?!\w))"
            rf"(?= ?(?:{words['title_clause']}(?!\w)|ngày \d|sau \d|năm \d)))"
        )

    def _clauses(self, lexicon: Lexicon, words: dict[str, str]) -> None:
        self.new_sentence = late_regex(rf",? (?={words['sentence_opener']}(?!\w))")
        self.new_subject = late_regex(rf", {words['clause_subject']}(?: [\w&-]+){{0,10}}? {ends.MODAL}(?!\w)")
        self.predicate = late_regex(rf" (?:{words['clause_predicate']}|(?:- )?(?:ông|bà|đồng chí))(?!\w)")
        self.person_says = late_regex(rf"{ends.PERSON}{words['clause_predicate']}(?!\w))")
        person = rf"(?:sinh|sn)(?: năm| ngày)? ?\d|\d\d tuổi(?!\w)|{words['title_resident']}(?!\w)"
        self.holder = late_regex(rf" \((?:nguyên |cựu )?{words['title_holder']}(?!\w)")
        self.about_person = late_regex(  # "... đối với bà Lê Thị Lan sinh năm 1974": who that is
            rf"(?=[ ,])(?:,? (?:{person})"
            rf"|(?: \((?:{person})|{self.holder.pattern})[^()\n]{{0,80}}\)(?=[.,;:\n]|$))"
            r"(?![^.;:\n]{0,140} (?:giữ|làm) )"  # "bổ nhiệm ông A, sinh năm 1970, giữ chức ..."
        )
        self.saying = re.compile(rf" {words['title_saying']}(?!\w)")
        self.ruling = late_regex(  # "Thông tư số 12 về vận tải quy định hợp đồng phải ..."
            rf"{_not_behind(lexicon.words('before_ruling'))} quy định,? (?!{words['behind_ruling']})"
        )
        self.anew = re.compile(  # the title's own document is named anew, its full stop lost
            rf"{_not_behind(lexicon.words('before_other_document'))}"
            r" (?=(?:Nghị quyết|Quyết định|Nghị định|Chỉ thị|Thông tư) về )"
        )
        self.this = re.compile(rf"{_not_behind(lexicon.words('this_place'))} này(?!\w)")

    def _references(self, types: tuple[str, ...]) -> None:
        names, capitals = alternation(types), alternation(word[0].upper() + word[1:] for word in types)
        self.reference = late_regex(
            r"(?:,| và|;) (?:thực hiện |triển khai |(?:(?:điểm|khoản|điều) \w+,? ){1,3}(?:của )?)?"
            rf"{names}(?: hành động)? (?:số|\d|trung ương)"
        )
        self.types_in_a_row = late_regex(rf"(?:{capitals} ){{2}}")
        self.next_type = late_regex(
            rf"(?:,| và|;) (?=(?:Dự thảo |(?:dự thảo|xây dựng)[ ](?:các )?)?{capitals}[ ,.;])"
        )


def _not_behind(words: Iterable[str]) -> str:
    """Return a pattern of no width that fails behind any of the words."""
    return "".join(rf"(?<!{re.escape(word)})" for word in words)


_KINDS = (
    "title_verb",
    "title_refusal",
    "title_behind_comma",
    "title_no_opening",
    "title_ruled",
    "title_opinion",
    "title_stop",
    "title_bracket",
    "title_goes_on",
    "title_clause",
    "title_saying",
    "title_resident",
    "title_holder",
    "behind_ruling",
    "clause_subject",
    "sentence_opener",
    "clause_predicate",
)
