"""Types of documents: their letters in codes and their words in prose."""

from __future__ import annotations

from dataclasses import dataclass

from vnpolext.vocab import Entry, Lexicon


@dataclass(frozen=True, slots=True)
class DocType:
    """One type of document, with what the grammar needs to know of it."""

    name: str
    code: str | None
    short: str
    law: bool = False
    title: bool = False
    bare: bool = True
    system: str | None = None


class TypeTable:
    """All types, found by the letters in a code and by the words before one."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.by_code: dict[str, tuple[DocType, str]] = {}
        self.by_phrase: dict[str, DocType] = {}
        self.by_word: dict[str, DocType] = {}
        self.by_abbreviation: dict[str, DocType] = {}
        self.by_name: dict[str, DocType] = {}
        for entry in lexicon.entries("document_type"):
            codes = entry.get("codes", ())
            kind = DocType(
                entry["name"],
                codes[0] if codes else None,
                entry.get("short", "no"),
                entry.get("law", False),
                entry.get("title", False),
                entry.get("bare", True),
                entry.get("system"),
            )
            self._add(kind, entry)

    def _add(self, kind: DocType, entry: Entry) -> None:
        words: tuple[str, ...] = entry.get("words", ())
        first = self.by_name.setdefault(kind.name, kind)
        for code in entry.get("codes", ()):
            self.by_code.setdefault(code.upper(), (first, entry["codes"][0]))
        for word in words:
            self.by_word[word] = first
            self.by_phrase[word] = first
            for modifier in (*entry.get("modifiers", ()), *_MODIFIERS):
                self.by_phrase[f"{word} {modifier}"] = first
        for short in entry.get("abbr", ()):
            self.by_abbreviation[short] = first
            self.by_phrase[short] = first

    def of_code(self, letters: str, system: str) -> tuple[DocType, str] | None:
        """Return the type that `letters` stand for and their usual spelling, or None.

        "TT" is Thông tri in a Party or union code, Thông tư in a State code.
        """
        found = self.by_code.get(letters.upper())
        if found and letters.upper() == "TT":
            return self.by_name["Thông tri" if system in ("party", "union") else "Thông tư"], "TT"
        return found


_MODIFIERS = ("chuyên đề", "liên tịch", "hành động", "thi hành kỷ luật", "kỷ luật", "liên ngành", "khẩn", "hỏa tốc",
              "khởi tố vụ án", "khởi tố vụ án hình sự", "khởi tố bị can", "xử phạt", "xử phạt vi phạm hành chính",
              "phối hợp", "sửa đổi", "mật", "thi hành án", "kiểm tra", "thanh tra", "giám sát", "chính thức")
