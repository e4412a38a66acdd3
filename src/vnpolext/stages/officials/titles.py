"""The role part of a post: "nguyên Phó Chủ tịch Thường trực", "Trưởng Ban", "Ủy viên Ban Thường vụ"."""

from __future__ import annotations

import re
from typing import NamedTuple

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.vocab import Lexicon

# "chính quyền", "Thái Nguyên", "củng cố": the word of state is half of another word.
_NO_STATE = (
    "chính ",
    "ủy ",
    "thẩm ",
    "nhân ",
    "chủ ",
    "tài ",
    "tây ",
    "thái ",
    "trung ",
    "củng ",
    "gia ",
    "sự ",
    "bản ",
    "lộng ",
)
_OF = re.compile(r"(?: [^\W\d_]+)? của(?!\w)")
_CHARGE = late_regex(
    r" (?:(?:mảng|công tác|lĩnh vực|khối|về|việc)(?!\w)"
    r"|(?P<field>(?:đào tạo|chuyên môn|kỹ thuật|kinh doanh|tài chính|nhân sự|sản xuất|nội dung|văn xã|kinh tế"
    r"|đối ngoại|an ninh|hậu cần|chính trị|nội chính|tuyển sinh|dân vận|xây dựng đảng)(?!\w)))"
)
"""Behind "phụ trách" the task or the field that somebody answers for."""
_WHOLE_BODY = ("tổng thanh tra", "tổng kiểm toán")
"""Roles that carry the name of their body: "Tổng ⟨Thanh tra⟩ Chính phủ"."""
_NO_POST = ("cơ ", "ban ", "phủ ", "cấp ", "ngạch ", "huấn luyện viên ", "hlv ", "cúp ", "ghế ", "chiếc ghế ")
_NO_HOLDER = "chức danh "
_HOLDER = (
    "nhiệm chức danh ",
    "giữ chức danh ",
    "vào chức danh ",
    "với chức danh ",
    "cử chức danh ",
    "bầu chức danh ",
)
"""Before a post that is given or taken: not only spoken of as "chức danh Chủ tịch" is."""


class Title(NamedTuple):
    """A role as written.

    `start` includes the word of state ("nguyên"), `role` begins behind it; `unit` is where the noun
    begins that role and body share ("Trưởng ⟨Ban⟩ Tổ chức").
    """

    start: int
    role: int
    end: int
    status: str
    kind: str
    head: str
    unit: int | None = None
    qualified: bool = False


class TitleGrammar:
    """Matches roles at a given place; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._kinds: dict[str, str] = {}
        for entry in lexicon.entries("position_head"):
            for word in entry["words"]:
                self._kinds[word] = entry["kind"]
                if entry.get("deputy"):
                    self._kinds[f"phó {word}"] = entry["kind"]
        self._status = {
            word: entry["status"] for entry in lexicon.entries("position_status") for word in entry["words"]
        }
        self._only_of = {
            entry["role"]: tuple(f" {word}" for word in entry["words"])
            for entry in lexicon.entries("position_only_of")
        }
        self._never_before = {
            entry["role"]: tuple(f" {word}" for word in entry["words"])
            for entry in lexicon.entries("position_never_before")
        }
        self._field_heads = frozenset(lexicon.words("position_field_head"))
        units = alternation(lexicon.words("position_unit"))
        deputies = alternation(lexicon.words("position_deputy_unit"))
        committees = alternation(lexicon.words("position_committee"))
        status = alternation(self._status)
        lead = rf"(?:phó |p\. ?|đồng )?(?:trưởng|chánh) (?P<unit>{units})"
        deputy = rf"phó (?P<deputy>{deputies})"
        member = r"(?:ủy viên(?! trưởng (?:ủy ban|quốc hội|đại hội|nhân đại))|uv)"
        member += rf"(?: dự khuyết)?(?: (?:{committees}))*|uvbtv|uvbch|uv btv"
        member += r"|uv(?:bct|btv|bch|tv|tw|tư|ttr)(?:tu|hu|đu|qu|thu|tw|tư)?"
        state = r"chủ tịch(?= nước\b)|phó chủ tịch(?= nước\b)"
        heads = alternation(self._kinds)
        opening = re.compile(lead)
        longer = [head for head in self._kinds if (part := opening.match(head)) and part.end() < len(head)]
        own = alternation(longer) if longer else r"(?!)"  # "trưởng nhóm dữ liệu" is more than "trưởng nhóm"
        modifiers = alternation(lexicon.words("position_modifier"))
        role = (
            rf"(?P<own>{own})(?!\w)|{lead}|(?P<state>{state})(?: nước)|(?P<member>{member})"
            rf"|(?P<head>{heads})|{deputy}"
        )
        words = (
            "phó",
            "p.",
            "p ",
            "trưởng",
            "chánh",
            "chủ tịch",
            "ủy viên",
            "uv",
            "tân",
            "đồng",
            *self._kinds,
        )
        self.first_letters = frozenset(word[:2] for word in words)
        """What a role begins with, two letters of each."""
        self._starts = self.first_letters | {word[:2] for word in self._status}
        self._pattern = re.compile(
            rf"(?:(?P<status>{status}) ?)?(?:(?:tân|nữ) )?(?P<role>(?:{role}))(?!\w| quán)"
            rf"(?P<modifier>(?: (?:{modifiers})(?![\w&/]))*)"
        )

    def match(self, source: Source, pos: int) -> Title | None:
        """Return the role that starts exactly at `pos`, its word of state included, or None."""
        low = source.low
        if low[pos : pos + 2] not in self._starts and low[pos : pos + 1] not in self._starts:
            return None
        if pos and low[pos - 1].isalnum():
            return None
        match = self._pattern.match(low, pos)
        if (
            match is None
            or (low.endswith(_NO_POST, max(0, pos - 17), pos) and not self._after_network(source, pos))
            or (low.endswith(_NO_HOLDER, 0, pos) and not low.endswith(_HOLDER, 0, pos))
        ):
            return None
        status, own, head = match.group("status", "own", "head")
        if status and (
            low.endswith(_NO_STATE, 0, pos) or (status == "quyền" and low.endswith("có ", 0, pos))
        ):
            return None
        kind, head = "office", own or head or ""
        end = match.end()
        if head in self._only_of and not low.startswith(self._only_of[head], end):
            return None
        if head in self._never_before and low.startswith(self._never_before[head], end):
            return None
        unit, role_end = max(match.start("unit"), match.start("deputy")), match.end("role")
        if head.endswith(_WHOLE_BODY):
            kind = self._kinds[head]
            unit = match.end("head") - len(head) + head.index("tổng ") + len("tổng ")
        elif unit >= 0:
            kind = "lead"
        elif match["state"]:
            kind, unit = "state", role_end - len("nước")
        elif match["member"]:
            kind = "member"
        else:
            kind = self._kinds[head]
        if match["unit"] == "phái đoàn":
            end = role_end  # "Trưởng Phái đoàn ⟨Thường trực Việt Nam ...⟩": the mission is so called
        elif end > role_end:
            end = self._charge(source, role_end, end)
        status = self._status[status] if status else "current"
        return Title(
            pos,
            match.start("role"),
            end,
            status,
            kind,
            head,
            unit if unit >= 0 else None,
            end > role_end,
        )

    @staticmethod
    def _after_network(source: Source, pos: int) -> bool:
        """Tell whether a level ends a sentence whose stop is lost: "bán hàng đa cấp ⟨Bộ trưởng⟩ ..."."""
        return source.text[pos].isupper() and source.low.endswith("đa cấp ", 0, pos)

    def _charge(self, source: Source, start: int, end: int) -> int:
        """Return where the role ends with its "phụ trách", which belongs to it before a body only.

        A task and no body leave it outside ("phụ trách mảng môi giới"); a field before a body is a part
        of the role ("Phó Hiệu trưởng ⟨phụ trách chuyên môn⟩ Trường X").
        """
        if not source.low.endswith("phụ trách", start, end):
            return end
        charge = _CHARGE.match(source.low, end)
        if charge is None:
            return end
        field = charge.end("field")
        if field >= 0 and _OF.match(source.low, field) is not None:
            return end  # "Phó Chủ tịch phụ trách an ninh mạng của X": left to the words of fields
        if (
            field >= 0
            and source.text[field : field + 1] == " "
            and source.text[field + 1 : field + 2].isupper()
        ):
            return field
        return end - len(" phụ trách")

    def takes_field(self, title: Title) -> bool:
        """Tell whether a field of work in small letters belongs to the role ("Giám đốc kinh doanh")."""
        return title.head in self._field_heads
