"""Chunks of documents: the unit that is handed to a worker, written, and resumed at.

Where a chunk ends depends on the inputs alone, not on how many workers there are or where a run was
broken off: the same inputs give the same chunks, and the same chunks the same output.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from vnpolext.config import Config
from vnpolext.documents import Extract, Failure, extract_document, pipeline_for
from vnpolext.readers import Item, ReaderOptions, open_item, size_of, weight_of
from vnpolext.writers.entry import Entry
from vnpolext.writers.errors import encode_failure
from vnpolext.writers.formats import Format

MAX_DOCUMENTS = 64
"""Documents in a chunk: some 0.2 s of work, against which handing it over counts for nothing."""

MAX_WEIGHT = 512 * 1024
"""Bytes in a chunk, unless its one document is larger."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some documents in a row; `first` is the number of the first one in the batch."""

    index: int
    first: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class ChunkResult:
    """A chunk's output, encoded and ready to append, and what it counts for."""

    index: int
    payload: bytes
    errors: bytes
    documents: int
    failed: int
    characters: int
    size: float


@dataclass(frozen=True, slots=True)
class Work:
    """All that a worker has to know; it is pickled to it once.

    Attributes:
        config: Settings of the pipeline.
        options: How files are read.
        format: The kind of output.
        published: When all documents were published, where the caller says so.
        keep_failures: Whether a failed document is an extraction without records, not an error.
        build: Makes the function that extracts from one text.
    """

    config: Config
    options: ReaderOptions
    format: Format
    published: str | None = None
    keep_failures: bool = False
    build: Callable[[Config], Extract] = pipeline_for


def make_chunks(items: Iterable[Item]) -> Iterator[Chunk]:
    """Divide items into chunks."""
    index, first, weight = 0, 0, 0
    waiting: list[Item] = []
    for item in items:
        if waiting and (len(waiting) == MAX_DOCUMENTS or weight + weight_of(item) > MAX_WEIGHT):
            yield Chunk(index, first, tuple(waiting))
            index, first, weight, waiting = index + 1, first + len(waiting), 0, []
        waiting.append(item)
        weight += weight_of(item)
    if waiting:
        yield Chunk(index, first, tuple(waiting))


def run_chunk(work: Work, chunk: Chunk) -> ChunkResult:
    """Read, extract and encode a chunk; whatever is wrong with a document goes to the errors."""
    extract = work.build(work.config)
    entries: list[Entry] = []
    errors: list[bytes] = []
    characters = 0
    for number, item in enumerate(chunk.items, chunk.first):
        outcome = _run_item(work, extract, number, item)
        if work.keep_failures and isinstance(outcome, Failure):
            outcome = Entry(number, outcome.as_extraction())
        if isinstance(outcome, Failure):
            errors.append(encode_failure(outcome))
        else:
            characters += len(outcome.text or "")
            entries.append(outcome)
    return ChunkResult(
        index=chunk.index,
        payload=work.format.encode(entries),
        errors=b"".join(errors),
        documents=len(chunk.items),
        failed=len(errors),
        characters=characters,
        size=sum(map(size_of, chunk.items)),
    )


def _run_item(work: Work, extract: Extract, number: int, item: Item) -> Entry | Failure:
    document = open_item(item, work.options)
    if isinstance(document, Failure):
        return document
    if work.published is not None:
        document = document.with_published(work.published)
    result = extract_document(extract, document)
    return result if isinstance(result, Failure) else Entry(number, result, document.text)
