"""Word documents: paragraphs and tables in their order, through python-docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from vnpolext.documents import Document
from vnpolext.errors import MissingExtraError, ReaderError
from vnpolext.readers.legacy import repair
from vnpolext.readers.options import MEBIBYTE

MAX_UNPACKED = 512 * MEBIBYTE
"""The most that the parts of a document may claim to unpack to."""

MAX_XML = 64 * MEBIBYTE
"""The most for one XML part: parsed, it takes some ten times this in memory."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_docx(data: bytes, doc_id: str) -> Document:
    """Return the text of a document, a paragraph or a row of a table a line.

    Raises:
        ReaderError: It is broken, encrypted, no Word document, or unpacks to more than can be meant.
        MissingExtraError: python-docx is not installed.
    """
    try:
        import docx
        from docx.opc.exceptions import OpcError
        from lxml.etree import LxmlError
    except ImportError as error:
        raise MissingExtraError("reading DOCX needs python-docx: pip install vnpolext[files]") from error
    refuse_bomb(data)
    broken = (OpcError, LxmlError, zipfile.BadZipFile, KeyError, ValueError, EOFError, NotImplementedError)
    try:
        text = "\n".join(_lines(docx.Document(io.BytesIO(data))))
    except broken as error:
        raise ReaderError(f"is a broken DOCX ({error}); open it in Word and save it again") from error
    if not text.strip():
        raise ReaderError("is a DOCX without text; a scanned one needs its text recognised first")
    reading = repair(text)
    return Document(doc_id, reading.text, None, (reading.issue,)) if reading else Document(doc_id, text)


def refuse_bomb(data: bytes) -> None:
    """Raise a `ReaderError` for what is no archive, and for one that would fill the memory.

    An archive states the size of its members, and the library stops reading a member at that size: it is
    enough to look at what is stated.
    """
    if data.startswith(_OLE):
        raise ReaderError("is an encrypted DOCX or an old .doc; save it as DOCX without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ReaderError(f"is no DOCX, or a broken one ({error}); save it again in Word") from error
    if any(member.flag_bits & 1 for member in members):
        raise ReaderError("is an encrypted archive; save it as DOCX without a password")
    largest = max((member.file_size for member in members if _is_xml(member.filename)), default=0)
    if sum(member.file_size for member in members) > MAX_UNPACKED or largest > MAX_XML:
        raise ReaderError("unpacks to far more than a document holds (a zip bomb?); it is not opened")


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _lines(document: Any) -> Iterator[str]:
    if getattr(document.element, "body", None) is None:
        raise ValueError("its main part is no Word document")
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            yield from map(_row_line, block.rows)
        else:
            yield block.text


def _row_line(row: Any) -> str:
    """Join a row's cells by tabs; a merged cell is given once."""
    cells = dict.fromkeys(cell._tc for cell in row.cells)
    texts = {cell._tc: cell.text.replace("\n", " ").strip() for cell in row.cells}
    return "\t".join(texts[cell] for cell in cells)
