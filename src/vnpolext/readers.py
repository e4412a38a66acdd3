"""Files, folders and standard input turned into documents; a bad file is reported and the rest goes on.

A format is one entry in `READERS`: the ending, and a function from a file and its document id to the
documents in it. Everything else (finding files, naming documents, reporting failures) is shared.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from vnpolext.errors import ReaderError

STDIN = "-"
"""The path that stands for standard input, and the id of the document read from it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text to extract from, under the id that its extraction will carry."""

    doc_id: str
    text: str
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, and why."""

    doc_id: str
    error: ReaderError


Reader = Callable[[Path, str], Iterator[Document]]


def read_documents(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Document | Failure]:
    """Read every document under `paths`, in the order of the paths and, in a folder, of the names.

    Args:
        paths: Files, folders (searched to the bottom for the endings in `READERS`), glob patterns, or
            "-" for standard input.

    Yields:
        A `Document`, or a `Failure` where a file cannot be read.

    Raises:
        ReaderError: A path does not exist, or a pattern or folder holds nothing to read. It is raised
            before the first document is read.
    """
    files = [file for path in paths for file in find_files(path)]
    return _read_all(files)


def find_files(path: str | os.PathLike[str]) -> list[tuple[Path, str]]:
    """Return the files that `path` stands for, each with the id of its document.

    Raises:
        ReaderError: There is no such file, or nothing to read in the folder.
    """
    name = os.fspath(path)
    if name == STDIN:
        return [(Path(STDIN), STDIN)]
    place = Path(name)
    if place.is_dir():
        found = sorted(file for file in place.rglob("*") if _is_readable_kind(file.relative_to(place), file))
        if not found:
            raise ReaderError(f"{name}: no file in this folder ends in {', '.join(READERS)}")
        return [(file, file.relative_to(place).as_posix()) for file in found]
    if place.exists():
        return [(place, place.name)]
    if any(mark in name for mark in "*?["):
        matches = sorted(glob(name, recursive=True))
        if matches:
            return [found for match in matches for found in find_files(match)]
        raise ReaderError(f"{name}: no file matches this pattern")
    raise ReaderError(f"{name}: no such file or folder")


def _is_readable_kind(relative: Path, file: Path) -> bool:
    """Hidden files and folders are no documents, nor are files of kinds that we cannot read."""
    hidden = any(part.startswith(".") for part in relative.parts)
    return not hidden and file.suffix.lower() in READERS and file.is_file()


def _read_all(files: Iterable[tuple[Path, str]]) -> Iterator[Document | Failure]:
    for file, doc_id in files:
        try:
            yield from _reader_for(file)(file, doc_id)
        except ReaderError as error:
            yield Failure(doc_id, error)
        except OSError as error:
            reason = ReaderError(f"{file}: {error.strerror or error}")
            reason.__cause__ = error
            yield Failure(doc_id, reason)


def _reader_for(file: Path) -> Reader:
    """Return the reader of a file's kind; a file named directly with an unknown ending is tried as text."""
    return READERS.get(file.suffix.lower(), read_text_file)


def read_text_file(file: Path, doc_id: str) -> Iterator[Document]:
    """Read a file, or standard input, that holds one text."""
    data = sys.stdin.buffer.read() if doc_id == STDIN else file.read_bytes()
    yield Document(doc_id, decode(data, "standard input" if doc_id == STDIN else str(file)))


def decode(data: bytes, name: str) -> str:
    """Return the text of `data`: UTF-8 with or without a byte order mark, or UTF-16.

    Line ends are kept as they are, so that offsets into the text are offsets into the file's text.

    Raises:
        ReaderError: The bytes are in another encoding or no text at all; the message names the remedy.
    """
    encoding = _encoding_of(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReaderError(_not_decodable(name, encoding, data, error)) from error
    if "\0" in text:
        raise ReaderError(f"{name}: is a binary file, not a text; give its text saved as UTF-8")
    return text


def _encoding_of(data: bytes) -> str:
    """Tell UTF-8 and UTF-16 apart by the byte order mark, or without one by where the zero bytes stand."""
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not data.startswith(
        codecs.BOM_UTF32_LE
    ):
        return "utf-16"
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2 == 0 and max(even, odd) > len(sample) // 8 and min(even, odd) == 0:
        return "utf-16-le" if odd else "utf-16-be"
    return "utf-8"


def _not_decodable(name: str, encoding: str, data: bytes, error: UnicodeDecodeError) -> str:
    if 0 in data[:4096] and encoding == "utf-8":
        return f"{name}: is a binary file, not a text; give its text saved as UTF-8"
    return (
        f"{name}: is not valid {encoding.upper().removesuffix('-SIG')} "
        f"(byte 0x{data[error.start]:02X} at {error.start}). "
        "Save it as UTF-8 in your editor, or convert it, for instance with "
        f"`iconv -f WINDOWS-1258 -t UTF-8 {name} > {Path(name).stem}.utf8.txt`; "
        "text in the old TCVN3 or VNI fonts needs a converter such as UniKey's (Ctrl+Shift+F6)"
    )


READERS: dict[str, Reader] = {".txt": read_text_file, ".md": read_text_file}
"""The readers by ending, in lower case."""
