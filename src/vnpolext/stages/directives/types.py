"""Types of documents: their letters in codes and their words in prose."""

from __future__ import annotations

from dataclasses import dataclass

from vnpolext.vocab import Entry, Lexicon


@dataclass(frozen=True, slots=True)
class DocType:
    """One type of document, with what the grammar needs to know of it.

    `short` says how "TYPE 12" is read, `tells` what else than a number tells one document of the type;
    both are explained in `vocab/document_types.toml`.
    """

    name: str
    code: str | None
    short: str
    law: bool
    bare: bool
    vague: bool
    system: str | None
    tells: frozenset[str]


class TypeTable:
    """All types, found by the letters in a code and by the words before one."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.by_code: dict[str, tuple[DocType, str]] = {}
        self.by_phrase: dict[str, DocType] = {}
        self.by_word: dict[str, DocType] = {}
        self.by_name: dict[str, DocType] = {}
        self.abbreviations: set[str] = set()
        general = lexicon.words("type_modifier")
        for entry in lexicon.entries("document_type"):
            self._add(entry, general)

    def _add(self, entry: Entry, general: tuple[str, ...]) -> None:
        codes = entry.get("codes", ())
        own = DocType(
            entry["name"],
            codes[0] if codes else None,
            entry.get("short", "no"),
            entry.get("law", False),
            entry.get("bare", True),
            entry.get("vague", False),
            entry.get("system"),
            frozenset(entry.get("tells", ())),
        )
        kind = self.by_name.setdefault(entry["name"], own)
        for code in codes:
            self.by_code.setdefault(code.upper(), (kind, codes[0]))
        for word in entry.get("words", ()):
            self.by_word[word] = own if own.tells else kind
            self.by_phrase[word] = kind
            for modifier in (*entry.get("modifiers", ()), *general):
                self.by_phrase[f"{word} {modifier}"] = kind
        for short in entry.get("abbr", ()):
            self.abbreviations.add(short)
            self.by_phrase[short] = kind

    def of_code(self, letters: str, system: str) -> tuple[DocType, str] | None:
        """Return the type that `letters` stand for and their usual spelling, or None.

        "TT" is Thông tri in a Party or union code, Thông tư in a State code.
        """
        found = self.by_code.get(letters.upper())
        if found and letters.upper() == "TT":
            return self.by_name["Thông tri" if system in ("party", "union") else "Thông tư"], "TT"
        return found
