"""The role part of a post: "nguyên Phó Chủ tịch Thường trực", "Trưởng Ban", "Ủy viên Ban Thường vụ"."""

from __future__ import annotations

import re
from typing import NamedTuple

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
_WHOLE_BODY = ("tổng thanh tra", "tổng kiểm toán")
"""Roles that carry the name of their body: "Tổng ⟨Thanh tra⟩ Chính phủ"."""
_NO_POST = ("ban ", "phủ ", "cấp ", "ngạch ", "huấn luyện viên ", "hlv ", "cúp ", "ghế ", "chiếc ghế ")
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
        lead = rf"(?:phó |p\. ?)?(?:trưởng|chánh) (?P<unit>{units})"
        deputy = rf"phó (?P<deputy>{deputies})"
        member = rf"(?:ủy viên|uv)(?: dự khuyết)?(?: (?:{committees}))*|uvbtv|uvbch|uv btv"
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
            *self._kinds,
            *self._status,
        )
        self._starts = frozenset(word[:2] for word in words)
        self._pattern = re.compile(
            rf"(?:(?P<status>{status}) ?)?(?:tân )?(?P<role>(?:{role}))(?!\w| quán)"
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
            or low.endswith(_NO_POST, max(0, pos - 17), pos)
            or (low.endswith(_NO_HOLDER, 0, pos) and not low.endswith(_HOLDER, 0, pos))
            or (match["status"] and low.endswith(_NO_STATE, 0, pos))
            or (match["status"] == "quyền" and low.endswith("có ", 0, pos))
        ):
            return None
        kind, head = "office", match["own"] or match["head"] or ""
        end = match.end("modifier")
        if head in self._only_of and not low.startswith(self._only_of[head], end):
            return None
        if head in self._never_before and low.startswith(self._never_before[head], end):
            return None
        unit = max(match.start("unit"), match.start("deputy"))
        if head.endswith(_WHOLE_BODY):
            unit = match.end("head") - len(head) + head.index("tổng ") + len("tổng ")
        if unit >= 0 and not head.endswith(_WHOLE_BODY):
            kind = "lead"
        elif match["state"]:
            kind, unit = "state", match.end("role") - len("nước")
        elif match["member"]:
            kind = "member"
        else:
            kind = self._kinds[head]
        end = self._without_charge(low, match.start("modifier"), end)
        status = self._status[match["status"]] if match["status"] else "current"
        return Title(
            pos,
            match.start("role"),
            end,
            status,
            kind,
            head,
            unit if unit >= 0 else None,
            end > match.end("role"),
        )

    def _without_charge(self, low: str, start: int, end: int) -> int:
        """Leave "phụ trách" outside where a task and no body follows ("phụ trách mảng môi giới")."""
        if low.endswith("phụ trách", start, end) and re.compile(
            r" (?:mảng|công tác|lĩnh vực|khối|về|việc)\b"
        ).match(low, end):
            return end - len(" phụ trách")
        return end

    def takes_field(self, title: Title) -> bool:
        """Tell whether a field of work in small letters belongs to the role ("Giám đốc kinh doanh")."""
        return title.head in self._field_heads
