"""How files are read: what a caller may choose."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class ReaderOptions:
    """Choices for reading; the defaults suit a folder of articles.

    Attributes:
        text_column: The column of a table that holds the text.
        id_column: The column that holds the ids; by default "doc_id" or "id" where there is one, else a
            row is called NAME#ROW.
        published_column: The column that tells when an article was published; by default "published"
            where there is one.
        format: Read every file as this kind ("html", "jsonl", ...) whatever its ending.
        max_bytes: The largest document that is read, in bytes; a larger one is a failure. Tables may be
            of any size, their rows may not.
        seconds: The longest that the libraries for HTML, DOCX and PDF may take over one file.
    """

    text_column: str = "text"
    id_column: str | None = None
    published_column: str | None = None
    format: str | None = None
    max_bytes: int = 64 * MEBIBYTE
    seconds: float = 60.0
