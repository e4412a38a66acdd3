"""Files, folders, tables and standard input turned into documents; a bad one is told of, the rest goes on.

A format of one document a file is one entry in `items.READERS`; a table is one entry in `tables.TABLES`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from vnpolext.documents import Document, Failure
from vnpolext.readers.discovery import FoundFile, find_files, require_paths
from vnpolext.readers.items import STDIN, FileItem, Item, open_item, size_of, stdin_item, weight_of
from vnpolext.readers.options import ReaderOptions
from vnpolext.readers.tables import is_table, split_table

__all__ = [
    "STDIN",
    "Document",
    "Failure",
    "FoundFile",
    "Item",
    "ReaderOptions",
    "find_files",
    "list_items",
    "open_item",
    "read_documents",
    "require_paths",
    "size_of",
    "weight_of",
]


def read_documents(
    paths: Iterable[str | os.PathLike[str]], options: ReaderOptions | None = None
) -> Iterator[Document | Failure]:
    """Read every document under `paths`, in the order of the paths and, in a folder, of the names.

    Args:
        paths: Files, folders (searched to the bottom), glob patterns, or "-" for standard input.
        options: Columns of tables, limits, and the like.

    Yields:
        A `Document`, or a `Failure` where one cannot be read.

    Raises:
        ReaderError: A path stands for nothing.
    """
    options = options or ReaderOptions()
    for item in list_items(find_files(paths, options), options):
        yield open_item(item, options)


def list_items(files: Iterable[FoundFile | Failure], options: ReaderOptions) -> Iterator[Item]:
    """Yield an item for every document in `files`: the file itself, or a table's rows."""
    for file in files:
        if isinstance(file, Failure):
            yield file
        elif file.path == STDIN and not is_table(STDIN, options):
            yield stdin_item(options)
        elif is_table(file.path, options):
            yield from split_table(file.path, file.name, options)
        else:
            yield FileItem(file.path, file.name, file.size)
