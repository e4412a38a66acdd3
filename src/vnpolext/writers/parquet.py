"""Parquet: one nested file, or a folder with a flat table for each kind of record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from vnpolext.writers.spool import spool_schema
from vnpolext.writers.tables import flat_tables, table_schemas

GROUP_ROWS = 2048
"""Documents in a row group: some 5 MB of records, small enough to hold and large enough to scan fast."""

_COMPRESSION = "zstd"


@contextmanager
def nested_file(target: Path, keep_text: bool) -> Iterator[Callable[[pa.RecordBatch], None]]:
    """Open a file with one row for each document, its records nested in it; yield what writes a group."""
    schema = spool_schema(keep_text)
    schema = schema.remove(schema.get_field_index("document"))
    with pq.ParquetWriter(target, schema, compression=_COMPRESSION) as writer:

        def write(batch: pa.RecordBatch) -> None:
            table = pa.Table.from_batches([batch]).select(schema.names)
            writer.write_table(table, row_group_size=table.num_rows)

        yield write


@contextmanager
def table_folder(target: Path, keep_text: bool) -> Iterator[Callable[[pa.RecordBatch], None]]:
    """Open a folder with a Parquet file for each kind of record; yield what writes a group."""
    target.mkdir(exist_ok=True)
    with ExitStack() as stack:
        writers = {
            name: stack.enter_context(
                pq.ParquetWriter(target / f"{name}.parquet", schema, compression=_COMPRESSION)
            )
            for name, schema in table_schemas(keep_text).items()
        }

        def write(batch: pa.RecordBatch) -> None:
            for name, table in flat_tables(batch).items():
                if table.num_rows:
                    writers[name].write_table(table, row_group_size=table.num_rows)

        yield write
