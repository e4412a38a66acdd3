"""A document on its way through a batch: read, extracted from, or failed; never an end to the batch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from vnpolext.errors import PublishedError
from vnpolext.records import Extraction, Issue

if TYPE_CHECKING:
    from datetime import date

    from vnpolext.config import Config
    from vnpolext.pipeline import Pipeline

Extract = Callable[..., Extraction]
"""What a `Pipeline` is to a batch: `extract(text, published=..., doc_id=...)`."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text to extract from, under the id that its extraction will carry.

    `issues` are what its reader has to say about it; they lead the issues of the extraction.
    """

    doc_id: str
    text: str
    published: str | date | None = None
    issues: tuple[Issue, ...] = ()

    def with_published(self, published: str) -> Document:
        """Return the document with another time of publication."""
        return replace(self, published=published)


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that gave no records, and why; the message names no path but the document's id."""

    doc_id: str
    code: str
    message: str
    stage: str = "reader"

    def __str__(self) -> str:
        """Return a line for a person; what a terminal would obey in a file's name is escaped."""
        line = f"{self.doc_id}: {self.message}"
        return "".join(mark if mark.isprintable() else repr(mark)[1:-1] for mark in line)

    def as_extraction(self) -> Extraction:
        """Return an extraction without records that carries the failure as its issue."""
        issue = Issue(code=self.code, severity="error", stage=self.stage, message=self.message)
        return Extraction(doc_id=self.doc_id, issues=(issue,))


@lru_cache(maxsize=4)
def pipeline_for(config: Config) -> Pipeline:
    """Return this process's pipeline for `config`, built at its first use."""
    from vnpolext.pipeline import Pipeline

    return Pipeline(config)


def extract_document(extract: Extract, document: Document) -> Extraction | Failure:
    """Extract from one document, and turn whatever breaks on it into a `Failure`.

    A `published` that cannot be read is an issue of the extraction: the text's own dateline is used.
    """
    try:
        return _extract(extract, document)
    except Exception as error:
        # The one place that catches everything: a defect met on one article of a million must cost that
        # article and not the run, and the line it leaves in the errors names the defect's type.
        message = f"{type(error).__name__}: {error}; please report it with this document"
        return Failure(document.doc_id, "internal_error", message, stage="pipeline")


def _extract(extract: Extract, document: Document) -> Extraction:
    issues = document.issues
    try:
        result = extract(document.text, published=document.published, doc_id=document.doc_id)
    except PublishedError as error:
        result = extract(document.text, published=None, doc_id=document.doc_id)
        issues = (*issues, Issue(code="published_unreadable", stage="reader", message=str(error)))
    if issues:
        result = result.model_copy(update={"issues": issues + result.issues})
    return result
