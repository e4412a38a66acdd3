"""Lines of JSON: one document a line, parsed where it is extracted from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from vnpolext.documents import Document, Failure
from vnpolext.errors import ReaderError
from vnpolext.readers.opening import refuse_oversize
from vnpolext.readers.options import ReaderOptions


@dataclass(frozen=True, slots=True)
class LineItem:
    """One line of a file of JSON lines, as bytes; `row` counts the file's lines from 1."""

    name: str
    row: int
    line: bytes

    @property
    def doc_id(self) -> str:
        """The id of a line that tells none."""
        return f"{self.name}#{self.row}"

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return len(self.line)


def split_lines(stream: BinaryIO, name: str, limit: int) -> Iterator[LineItem | Failure]:
    """Split a stream into its lines; blank ones are skipped, one longer than `limit` is a failure."""
    row = 0
    while line := stream.readline(limit + 2):
        row += 1
        if len(line) > limit and not line.endswith(b"\n"):
            yield _too_long(stream, f"{name}#{row}", limit)
        elif not line.isspace():
            yield LineItem(name, row, line)


def _too_long(stream: BinaryIO, doc_id: str, limit: int) -> Failure:
    """Skip the rest of a line by the megabyte."""
    while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
        pass
    try:
        refuse_oversize(limit + 1, limit)
    except ReaderError as error:
        return Failure(doc_id, "unreadable", str(error))
    raise AssertionError("a line over the limit is always refused")


def open_line(item: LineItem, options: ReaderOptions) -> Document:
    """Parse a line and pick its columns.

    Raises:
        ReaderError: It is no JSON object, or has no text.
    """
    try:
        row = json.loads(item.line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ReaderError(f"the line is no JSON ({error})") from error
    if not isinstance(row, dict):
        raise ReaderError(f"the line is a JSON {type(row).__name__}, not an object with a text in it")
    text = row.get(options.text_column)
    if not isinstance(text, str):
        raise ReaderError(missing_text(options.text_column, row))
    return Document(row_id(row, options) or item.doc_id, text, _published(row, options))


def missing_text(column: str, columns: Any) -> str:
    """Say that there is no text, and which columns there are."""
    known = ", ".join(repr(str(name)) for name in list(columns)[:20])
    return f"there is no text in column {column!r}; name another with --text-column (columns: {known})"


def row_id(row: dict[str, Any], options: ReaderOptions) -> str | None:
    """Return a row's own id, if it has one."""
    names = (options.id_column,) if options.id_column else ("doc_id", "id")
    for name in names:
        value = row.get(name)
        if value is not None and value != "":
            return str(value)
    return None


def _published(row: dict[str, Any], options: ReaderOptions) -> str | None:
    value = row.get(options.published_column or "published")
    return None if value is None or value == "" else str(value)
