"""Extractions of files one after another, for callers in Python and for pipes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence

from vnpolext.batch.chunks import ChunkResult, Work, make_chunks
from vnpolext.batch.plan import PathLike
from vnpolext.batch.workers import run_chunks
from vnpolext.config import Config
from vnpolext.readers import ReaderOptions, find_files, list_items, require_paths
from vnpolext.records import Extraction
from vnpolext.writers.formats import Format


def extract_files(
    paths: Iterable[PathLike] | PathLike,
    config: Config | None = None,
    *,
    workers: int = 1,
    published: str | None = None,
    text_column: str = "text",
    id_column: str | None = None,
    published_column: str | None = None,
    format: str | None = None,
    max_bytes: int = ReaderOptions().max_bytes,
) -> Iterator[Extraction]:
    """Extract from files and folders, one document after another, in order and with flat memory.

    Args:
        paths: Files, folders, glob patterns, or "-" for standard input: `.txt .md .html .docx .pdf`, and
            the tables `.jsonl .csv .parquet` with a document a row.
        config: Settings of the pipeline.
        workers: Processes to use. With more than one, a script must keep what it runs under
            `if __name__ == "__main__":`.
        published: When all the documents were published; else each one's own metadata are used.
        text_column: The column of a table that holds the texts.
        id_column: The column that holds the ids; by default "doc_id" or "id" where there is one, else a
            row is called NAME#ROW.
        published_column: The column that tells when a document was published; by default "published".
        format: Read every file as this kind ("html", "jsonl", ...), whatever its ending.
        max_bytes: The largest document that is read.

    Yields:
        The extraction of each document. One that cannot be read has no records and an issue of severity
        "error" that tells why; it does not end the run.

    Raises:
        ReaderError: A path stands for nothing.

    Examples:
        >>> for result in extract_files("articles/"):  # doctest: +SKIP
        ...     print(result.doc_id, len(result.directives))
    """
    options = ReaderOptions(text_column, id_column, published_column, format, max_bytes)
    work = Work(config or Config(), options, Format("jsonl"), published, keep_failures=True)
    listed = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    for result in stream_chunks(listed, work, workers):
        yield from read_lines(result.payload)


def stream_chunks(paths: Sequence[PathLike], work: Work, workers: int | None) -> Iterator[ChunkResult]:
    """Return the encoded results of all documents under `paths`, chunk after chunk, in order.

    Raises:
        ReaderError: A path stands for nothing.
    """
    require_paths(paths)
    chunks = make_chunks(list_items(find_files(paths, work.options), work.options))
    return run_chunks(chunks, work, workers)


def read_lines(lines: bytes) -> Iterator[Extraction]:
    """Read extractions back from JSON lines."""
    for line in lines.splitlines():
        try:
            yield Extraction.model_validate_json(line)
        except ValueError:  # a lone surrogate, which only Python's own parser takes
            yield Extraction.model_validate(json.loads(line))
