"""Tables of documents: JSON lines, CSV and Parquet, split into rows without holding the table."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, BinaryIO

from vnpolext.documents import Failure
from vnpolext.errors import MissingExtraError, ReaderError
from vnpolext.readers.items import STDIN, Item, RowItem, kind_of
from vnpolext.readers.lines import LineItem, missing_text, row_id, split_lines
from vnpolext.readers.opening import open_regular, reason
from vnpolext.readers.options import MEBIBYTE, ReaderOptions

TABLES = ("jsonl", "csv", "parquet")
"""The endings of files that hold many documents."""

_PARQUET_ROWS = 64


def is_table(path: str, options: ReaderOptions) -> bool:
    """Tell whether a file holds many documents, a row each."""
    return kind_of(path, options) in TABLES


def split_table(path: str, name: str, options: ReaderOptions) -> Iterator[Item]:
    """Yield the rows of a table; where it breaks off, a failure under the table's own name."""
    split = {"jsonl": _split_jsonl, "csv": _split_csv, "parquet": _split_parquet}[kind_of(path, options)]
    try:
        with _open(path) as stream:
            yield from split(stream, name, options)
    except ReaderError as error:
        yield Failure(name, "unreadable", str(error))
    except MissingExtraError as error:
        yield Failure(name, "missing_extra", str(error))
    except OSError as error:
        yield Failure(name, "unreadable", reason(error))


def _open(path: str) -> BinaryIO:
    if path == STDIN:
        import sys

        return sys.stdin.buffer
    return open_regular(path)


def _split_jsonl(stream: BinaryIO, name: str, options: ReaderOptions) -> Iterator[LineItem | Failure]:
    return split_lines(stream, name, options.max_bytes)


def _split_csv(stream: BinaryIO, name: str, options: ReaderOptions) -> Iterator[Item]:
    """Split a CSV file with a header line; commas, semicolons or tabs part its columns."""
    csv.field_size_limit(options.max_bytes)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="strict", newline="")
    try:
        header = text.readline()
        delimiter = max(",;\t", key=header.count)
        columns = next(csv.reader([header], delimiter=delimiter), [])
        text_at = _column(columns, options.text_column)
        for row, values in enumerate(csv.reader(text, delimiter=delimiter), 1):
            if values:
                yield _csv_item(columns, values, text_at, f"{name}#{row}", options)
    except UnicodeDecodeError as error:
        raise ReaderError(f"is a table that is not UTF-8 ({error.reason}); save it as UTF-8") from error
    except csv.Error as error:
        raise ReaderError(f"is no CSV that can be read ({error})") from error
    finally:
        text.detach()


def _csv_item(
    columns: Sequence[str], values: Sequence[str], text_at: int, doc_id: str, options: ReaderOptions
) -> Item:
    if len(values) <= text_at:
        return Failure(doc_id, "unreadable", "the row is cut short: it has no text")
    row = dict(zip(columns, values, strict=False))
    text = values[text_at]
    published = row.get(options.published_column or "published") or None
    return RowItem(row_id(row, options) or doc_id, text, published, len(text))


def _split_parquet(stream: BinaryIO, name: str, options: ReaderOptions) -> Iterator[Item]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise MissingExtraError("reading Parquet needs pyarrow: pip install vnpolext[files]") from error
    try:
        file = pq.ParquetFile(stream)
        columns = file.schema_arrow.names
        text_name = columns[_column(columns, options.text_column)]
        id_names = (options.id_column,) if options.id_column else ("doc_id", "id")
        wanted = {text_name, options.published_column or "published", *id_names}
        batches = file.iter_batches(
            _PARQUET_ROWS, columns=[column for column in columns if column in wanted], use_threads=False
        )
        share = os.fstat(stream.fileno()).st_size / max(file.metadata.num_rows, 1)
        row = 0
        for batch in batches:
            for values in batch.to_pylist():
                row += 1
                yield _parquet_item(values, text_name, f"{name}#{row}", share, options)
    except pa.ArrowException as error:
        raise ReaderError(f"is a broken Parquet file or none ({str(error).splitlines()[0]})") from error


def _parquet_item(
    values: dict[str, Any], text_name: str, doc_id: str, share: float, options: ReaderOptions
) -> Item:
    text = values[text_name]
    if text is not None and not isinstance(text, str):
        return Failure(doc_id, "unreadable", f"column {text_name!r} holds {type(text).__name__}, not text")
    published = values.get(options.published_column or "published")
    if published is not None and not isinstance(published, (str, date)):
        published = str(published)
    own = row_id(values, options) or doc_id
    if len(text or "") > options.max_bytes:
        return Failure(own, "unreadable", f"is larger than {options.max_bytes // MEBIBYTE} MB")
    return RowItem(own, text, published, share)


def _column(columns: Sequence[str], name: str) -> int:
    if name not in columns:
        raise ReaderError(missing_text(name, columns))
    return columns.index(name)
