"""Vocabulary as data: the TOML files beside this module, and the user's own.

A file holds arrays of tables, `[[document_type]]` and so on; each table is one entry. Entries of a
user's file stand after the packed ones under the same kind, so that they add to them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from vnpolext.errors import VocabularyError
from vnpolext.source import fold_text

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Entry = Mapping[str, Any]


class Lexicon:
    """All entries by kind; immutable, and equal when read from the same files.

    Example:
        >>> load_lexicon().entries("no_such_kind")
        ()
    """

    __slots__ = ("_kinds", "paths")

    def __init__(self, kinds: Mapping[str, tuple[Entry, ...]], paths: tuple[str, ...] = ()) -> None:
        self._kinds = MappingProxyType(dict(kinds))
        self.paths = paths

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """Return the entries of one kind in the order of their files, or an empty tuple."""
        return self._kinds.get(kind, ())

    def words(self, kind: str) -> tuple[str, ...]:
        """Return the `words` lists of all entries of one kind, joined, without repeats."""
        return tuple(dict.fromkeys(word for entry in self.entries(kind) for word in entry.get("words", ())))

    def kinds(self) -> Iterator[str]:
        """Iterate over the kinds that hold entries."""
        return iter(self._kinds)

    def __reduce__(self) -> tuple[Any, ...]:
        return load_lexicon, (self.paths,)


def _folded(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else fold_text(value)
    if isinstance(value, list):
        return tuple(_folded(item) for item in value)
    if isinstance(value, dict):
        return MappingProxyType({key: _folded(item) for key, item in value.items()})
    return value


def _read(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{name}: not valid TOML ({error}). Mend that line, then try again.") from error


def _add(kinds: dict[str, list[Entry]], name: str, tables: dict[str, Any]) -> None:
    stage = tables.get("stage")
    for kind, entries in tables.items():
        if kind == "stage":
            continue
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise VocabularyError(
                f"{name}: '{kind}' must be an array of tables; write [[{kind}]] above each entry."
            )
        kinds.setdefault(kind, []).extend(_folded({"stage": stage, **entry}) for entry in entries)


def read_tables(path: str) -> dict[str, Any]:
    """Read one vocabulary file as TOML gives it.

    Raises:
        VocabularyError: the file cannot be read as UTF-8 TOML; the message names the line.
    """
    try:
        text = Path(path).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path}: cannot be read as UTF-8 TOML ({error}).") from error
    return _read(path, text)


@lru_cache(maxsize=1)
def _packed() -> dict[str, tuple[Entry, ...]]:
    kinds: dict[str, list[Entry]] = {}
    for resource in sorted(files(__name__).iterdir(), key=lambda entry: entry.name):
        if resource.name.endswith(".toml"):
            _add(kinds, resource.name, _read(resource.name, resource.read_text("utf-8")))
    return {kind: tuple(entries) for kind, entries in kinds.items()}


def load_lexicon(paths: tuple[str, ...] = ()) -> Lexicon:
    """Read the packed vocabulary and the user's files.

    Args:
        paths: the user's TOML files, or "plugin:NAME" for those of an installed package, merged after
            the packed ones in this order.

    Returns:
        The lexicon; the same unchanged files give the same object.

    Raises:
        VocabularyError: a file cannot be read or is malformed; the message names file and remedy.

    Example:
        >>> load_lexicon() is load_lexicon()
        True
    """
    from vnpolext.vocab.plugins import vocabulary_files

    return _load(paths, tuple((path, _stamp(path)) for path in vocabulary_files(paths)))


def _stamp(path: str) -> tuple[int, int]:
    """Return what changes when a file is edited, so that a notebook sees its user's changes."""
    try:
        status = Path(path).stat()
    except OSError as error:
        raise VocabularyError(f"{path}: cannot be read ({error.strerror}).") from error
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=16)
def _load(paths: tuple[str, ...], found: tuple[tuple[str, tuple[int, int]], ...]) -> Lexicon:
    kinds = {kind: list(entries) for kind, entries in _packed().items()}
    for path, _ in found:
        _add(kinds, path, read_tables(path))
    return Lexicon({kind: tuple(entries) for kind, entries in kinds.items()}, paths)
