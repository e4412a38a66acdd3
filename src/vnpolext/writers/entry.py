"""What a writer is given of a document."""

from __future__ import annotations

from dataclasses import dataclass

from vnpolext.records import Extraction


@dataclass(frozen=True, slots=True)
class Entry:
    """The extraction of one document.

    Attributes:
        number: The document's number in the batch, from 0; documents that failed leave gaps.
        result: Its records, with its id.
        text: Its text as it was read, where it is kept.
    """

    number: int
    result: Extraction
    text: str | None = None
