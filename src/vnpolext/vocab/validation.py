"""Whether a user's vocabulary file says what the stages can use.

The packed vocabulary is the model: a kind's fields, their types and the values of its closed fields are
those that the packed entries of that kind have.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vnpolext.vocab import Entry, Lexicon, load_lexicon, read_tables

_COMMON = frozenset({"examples", "stage"})
_CLOSED = frozenset({"kind", "voice", "effect", "predicate", "system", "status", "short", "rank"})
_OPTIONAL = {"document_type": {"words"}}
"""Fields that all packed entries of a kind have, and a user's need not."""


@dataclass(slots=True, frozen=True)
class Problem:
    """What is wrong with an entry, where, and what to do.

    Attributes:
        path: the file.
        line: the line of the entry's `[[kind]]`, counted from 1.
        message: what is wrong, and the remedy.
    """

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def validate(path: str) -> list[Problem]:
    """Check one file against the packed vocabulary.

    Returns:
        The problems in the order of the file; an empty list for a sound file.

    Raises:
        VocabularyError: the file is no UTF-8 TOML.
    """
    lexicon = load_lexicon()
    tables = read_tables(path)
    lines = _entry_lines(Path(path).read_text("utf-8-sig"))
    problems: list[Problem] = []
    for kind, entries in tables.items():
        if kind == "stage":
            continue
        where = lines.get(kind, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            problems.append(Problem(path, 1, f"{kind} must be an array of tables: write [[{kind}]] above it"))
            continue
        known = lexicon.entries(kind)
        for number, entry in enumerate(entries):
            line = where[number] if number < len(where) else 1
            told = _judge(kind, entry, known) if known else [_unknown("kind", kind, lexicon.kinds())]
            problems += [Problem(path, line, message) for message in told]
    return sorted(problems, key=lambda problem: problem.line)


def _entry_lines(text: str) -> dict[str, list[int]]:
    """Return the lines of the `[[kind]]` headers; what stands in a multi-line string is no header."""
    lines: dict[str, list[int]] = {}
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        header = None if inside else re.match(r"\s*\[\[\s*\"?([\w-]+)\"?\s*\]\]", line)
        if header:
            lines.setdefault(header[1], []).append(number)
        if (line.count('"""') + line.count("'''")) % 2:
            inside = not inside
    return lines


def _judge(kind: str, entry: dict[str, Any], known: tuple[Entry, ...]) -> list[str]:
    always = set.intersection(*map(set, known)) - _COMMON - _OPTIONAL.get(kind, set())
    told = [f"{kind} needs the field '{field}'" for field in sorted(always - entry.keys())]
    for field, value in entry.items():
        model = [packed[field] for packed in known if field in packed]
        if field in _COMMON:
            model = [("",)] if field == "examples" else [""]
        if not model:
            fields = sorted({name for packed in known for name in packed} | {"examples"} - {"stage"})
            told.append(_unknown(f"field of {kind}", field, fields))
        elif wrong := _wrong_value(field, value, model):
            told.append(wrong)
    return told


def _wrong_value(field: str, value: Any, model: list[Any]) -> str | None:
    wanted = "a list of strings" if isinstance(model[0], tuple) else f"a {type(model[0]).__name__}"
    wanted = (
        wanted.replace("a str", "a string").replace("a bool", "true or false").replace("a int", "a number")
    )
    if isinstance(model[0], tuple):
        rows = any(isinstance(item, tuple) for items in model for item in items)
        wanted = "a list of rows" if rows else wanted
        inner = list if rows else str
        fits = isinstance(value, list) and all(isinstance(item, inner) for item in value)
    else:
        fits = type(value) is type(model[0])
    if not fits:
        return f"'{field}' must be {wanted}"
    if field in _CLOSED and isinstance(value, str) and value not in model:
        return f"'{field}' must be one of {', '.join(sorted(set(model)))}, not {value!r}"
    if field == "words" and all(word == word.lower() for words in model for word in words):
        capital = next((word for word in value if word != word.lower()), None)
        if capital is not None:
            return f"'words' are matched in lower case: write {capital.lower()!r} for {capital!r}"
    return None


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    names = list(known)
    near = difflib.get_close_matches(name, names, n=1)
    hint = f"did you mean '{near[0]}'?" if near else f"known are: {', '.join(sorted(names))}"
    return f"'{name}' is no known {what}; {hint}"


def kinds_of(lexicon: Lexicon) -> list[tuple[str, int, list[str]]]:
    """Return each kind with the number of its entries and its fields, in the order of the files."""
    rows = []
    for kind in lexicon.kinds():
        entries = lexicon.entries(kind)
        fields = sorted({name for entry in entries for name in entry} - _COMMON)
        rows.append((kind, len(entries), fields))
    return rows
