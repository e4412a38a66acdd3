"""Web pages: the main text, the headline and the time of publication, through trafilatura."""

from __future__ import annotations

import logging
import re
from typing import Any

from vnpolext.documents import Document
from vnpolext.errors import MissingExtraError, ReaderError
from vnpolext.readers.encodings import decode
from vnpolext.readers.legacy import repair

_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_TIME_TAGS = (
    '//meta[@property="article:published_time"]/@content',
    '//meta[@itemprop="datePublished"]/@content',
    '//meta[@name="pubdate"]/@content',
)
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""How the page's metadata is searched for its date: as stated by it, and with no eye on today's."""


def read_html(data: bytes, doc_id: str) -> Document:
    """Return the article of a page.

    The text is the main text, a paragraph a line, led by the headline unless it is there already.

    Raises:
        ReaderError: The page has no text to speak of, or no known encoding.
        MissingExtraError: trafilatura is not installed.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise MissingExtraError("reading HTML needs trafilatura: pip install vnpolext[files]") from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    page, issues = _decode_page(data)
    tree = trafilatura.load_html(page)
    if tree is None:  # it asks for a whole page, and a fragment of one is as good
        tree = trafilatura.load_html(f"<html><body>{page}</body></html>")
    if tree is None:
        raise ReaderError("holds no HTML; a plain text must be named .txt")
    stated = _stated_time(tree)
    found: Any = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        favor_recall=True,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
    )
    text = (found.text if found else None) or trafilatura.html2txt(page)
    if not text or not text.strip():
        raise ReaderError("holds no main text; save pages that scripts fill in after they have loaded")
    if found:
        text = _with_headline(found.title, text)
    reading = repair(text)
    if reading:
        text, issues = reading.text, (*issues, reading.issue)
    return Document(doc_id, text, stated or (found.date if found else None), issues)


def _decode_page(data: bytes) -> tuple[str, Any]:
    """Decode by the page's own word where it gives one that holds, else as any text."""
    declared = _DECLARED.search(data, 0, 4096)
    if declared:
        try:
            return data.decode(declared[1].decode("ascii")), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _stated_time(tree: Any) -> str | None:
    """Return the time of publication as the page's head states it, to the minute where it does."""
    for path in _TIME_TAGS:
        for value in tree.xpath(path):
            if re.match(r"\d{4}-\d\d-\d\d", value.strip()):
                return str(value).strip()
    return None


def _with_headline(title: str | None, text: str) -> str:
    if not title or " ".join(title.split()) in " ".join(text[: 2 * len(title) + 400].split()):
        return text
    return f"{title}\n\n{text}"
