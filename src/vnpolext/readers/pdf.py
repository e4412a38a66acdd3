"""PDF documents: the text layer of each page, through PDFium."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from vnpolext.documents import Document
from vnpolext.errors import MissingExtraError, ReaderError
from vnpolext.readers.legacy import repair
from vnpolext.readers.options import MEBIBYTE

MAX_CHARACTERS = 64 * MEBIBYTE
"""The most text that is taken from one document."""


def read_pdf(data: bytes, doc_id: str) -> Document:
    """Return the text of a document, pages parted by a form feed.

    Raises:
        ReaderError: It is broken, needs a password, or has no text layer.
        MissingExtraError: pypdfium2 is not installed.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingExtraError("reading PDF needs pypdfium2: pip install vnpolext[files]") from error
    try:
        text = _text_of(pypdfium2.PdfDocument(data))
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReaderError("is an encrypted PDF; save it without its password") from error
        raise ReaderError("is a broken PDF or none; open it in a PDF reader and save it again") from error
    if not text.strip():
        raise ReaderError("is a PDF without a text layer, probably a scan; recognise its text first (OCR)")
    reading = repair(text)
    return Document(doc_id, reading.text, None, (reading.issue,)) if reading else Document(doc_id, text)


def _text_of(document: Any) -> str:
    pages: list[str] = []
    length = 0
    with closing(document):
        for page in document:
            layer = page.get_textpage()
            pages.append(layer.get_text_bounded(errors="replace"))
            layer.close()
            page.close()
            length += len(pages[-1])
            if length > MAX_CHARACTERS:
                raise ReaderError("holds more than 64 MB of text; split it")
    return "\f".join(pages)
