"""A DuckDB database with the flat tables, their keys, and indexes on what is asked for most."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa

from vnpolext.errors import MissingExtraError, WriterError
from vnpolext.writers.tables import OWNERS, PARTS, flat_tables, table_schemas

GROUP_ROWS = 1024
"""Documents in a transaction: what it takes to write them, workers do not wait for."""

_SETTINGS: dict[str, Any] = {"threads": 1, "memory_limit": "1GB"}
"""One thread writes rows in their order; a million documents were loaded within 550 MB."""

_TYPES = {pa.int64(): "BIGINT", pa.string(): "VARCHAR", pa.bool_(): "BOOLEAN"}

_OWNER_OF = {part: owner for (owner, _), part in PARTS.items()}

INDEXES = {
    "documents": ("doc_id",),
    "directives": ("code",),
    "dates": ("value",),
    "officials": ("name",),
    "positions": ("organization",),
    "recipients": ("name",),
    "relations": ("predicate",),
}
"""The columns with an index, by table."""


@contextmanager
def database(target: Path, keep_text: bool) -> Iterator[Callable[[pa.RecordBatch], None]]:
    """Open a DuckDB database file; yield what writes a group. It gets its indexes at the end.

    Raises:
        MissingExtraError: duckdb is not installed.
        OSError: The disk is full.
        WriterError: The database cannot be written for another reason.
    """
    try:
        import duckdb
    except ImportError as error:
        raise MissingExtraError("a DuckDB database needs duckdb: pip install vnpolext[files]") from error
    try:
        with duckdb.connect(str(target), config=_SETTINGS) as connection:
            for name, schema in table_schemas(keep_text).items():
                connection.execute(create_table(name, schema))
            yield partial(_insert, connection)
            for name, columns in INDEXES.items():
                for column in columns:
                    connection.execute(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}")')
            connection.execute("CHECKPOINT")
    except duckdb.Error as error:
        message = str(error).splitlines()[0]
        if "No space left" in message:
            raise OSError(errno.ENOSPC, "no space left on device") from error
        raise WriterError(f"DuckDB cannot write the database: {message}") from error


def _insert(connection: Any, batch: pa.RecordBatch) -> None:
    connection.execute("BEGIN")
    for name, table in flat_tables(batch).items():
        connection.register("arriving", table)
        connection.execute(f'INSERT INTO "{name}" SELECT * FROM arriving')
        connection.unregister("arriving")
    connection.execute("COMMIT")


def create_table(name: str, schema: pa.Schema) -> str:
    """Return the statement that makes a table: its columns, its key, and the key of its owner."""
    lines = [f'"{field.name}" {_TYPES[field.type]}' for field in schema]
    lines.append(f"PRIMARY KEY ({', '.join(_key(name))})")
    if name in _OWNER_OF:
        owner = _OWNER_OF[name]
        lines.append(f'FOREIGN KEY (document, "{OWNERS[owner]}") REFERENCES "{owner}" (document, id)')
    elif name != "documents":
        lines.append("FOREIGN KEY (document) REFERENCES documents (document)")
    return f'CREATE TABLE "{name}" (\n  ' + ",\n  ".join(lines) + "\n)"


def _key(name: str) -> tuple[str, ...]:
    if name == "documents":
        return ("document",)
    if name in OWNERS:
        return ("document", "id")
    if name in _OWNER_OF:
        return ("document", OWNERS[_OWNER_OF[name]], "seq")
    return ("document", "seq")
