"""Items: documents not read yet, cheap to make in one process and to open in another.

The process that plans a batch lists files and splits tables into rows, which is quick; decoding, parsing
and extracting is left to the workers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from vnpolext.documents import Document, Failure
from vnpolext.errors import MissingExtraError, ReaderError
from vnpolext.readers.deadline import deadline
from vnpolext.readers.encodings import decode
from vnpolext.readers.lines import LineItem, open_line
from vnpolext.readers.opening import read_bytes, read_stdin, reason
from vnpolext.readers.options import ReaderOptions

STDIN = "-"
"""The path that stands for standard input, and the id of the document read from it."""


@dataclass(frozen=True, slots=True)
class FileItem:
    """A file that holds one document."""

    path: str
    doc_id: str
    size: int


@dataclass(frozen=True, slots=True)
class DataItem:
    """What came through standard input, which no other process could read."""

    doc_id: str
    data: bytes

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return len(self.data)


@dataclass(frozen=True, slots=True)
class RowItem:
    """A row of a table whose values are known already; `size` is its share of the table's file."""

    doc_id: str
    text: str | None
    published: str | date | None
    size: float


Item = FileItem | DataItem | LineItem | RowItem | Failure


def size_of(item: Item) -> float:
    """Return how many bytes of its file an item stands for, to tell how far a batch has come."""
    return 0 if isinstance(item, Failure) else item.size


def weight_of(item: Item) -> int:
    """Return about how many bytes of text an item holds."""
    if isinstance(item, RowItem):
        return len(item.text or "")
    return int(size_of(item))


def read_text(data: bytes, doc_id: str) -> Document:
    """Return a file that is one text as it stands, Markdown too: offsets hold in the file itself."""
    text, issues = decode(data)
    return Document(doc_id, text, None, issues)


def _html(data: bytes, doc_id: str) -> Document:
    from vnpolext.readers.html import read_html

    return read_html(data, doc_id)


def _docx(data: bytes, doc_id: str) -> Document:
    from vnpolext.readers.docx import read_docx

    return read_docx(data, doc_id)


def _pdf(data: bytes, doc_id: str) -> Document:
    from vnpolext.readers.pdf import read_pdf

    return read_pdf(data, doc_id)


READERS: dict[str, Callable[[bytes, str], Document]] = {
    "txt": read_text,
    "md": read_text,
    "html": _html,
    "htm": _html,
    "docx": _docx,
    "pdf": _pdf,
}
"""The readers of files that hold one document, by ending; one of another ending is tried as text."""


def kind_of(path: str, options: ReaderOptions) -> str:
    """Return the kind that a file is read as: the caller's word, else its ending in lower case."""
    return options.format or PurePath(path).suffix.lower().removeprefix(".")


def open_item(item: Item, options: ReaderOptions) -> Document | Failure:
    """Read the document that an item stands for, or tell why it cannot be read."""
    if isinstance(item, Failure):
        return item
    try:
        return _open(item, options)
    except ReaderError as error:
        return Failure(item.doc_id, "unreadable", str(error))
    except MissingExtraError as error:
        return Failure(item.doc_id, "missing_extra", str(error))
    except OSError as error:
        return Failure(item.doc_id, "unreadable", reason(error))


def _open(item: FileItem | DataItem | LineItem | RowItem, options: ReaderOptions) -> Document:
    if isinstance(item, LineItem):
        return open_line(item, options)
    if isinstance(item, RowItem):
        if item.text is None:
            raise ReaderError("the row has no text")
        return Document(item.doc_id, item.text, item.published)
    if isinstance(item, DataItem):
        data, kind = item.data, options.format or "txt"
    else:
        data, kind = read_bytes(item.path, options.max_bytes), kind_of(item.path, options)
    with deadline(options.seconds):
        return READERS.get(kind, read_text)(data, item.doc_id)


def stdin_item(options: ReaderOptions) -> DataItem | Failure:
    """Return standard input as an item."""
    try:
        return DataItem(STDIN, read_stdin(options.max_bytes))
    except ReaderError as error:
        return Failure(STDIN, "unreadable", str(error))
