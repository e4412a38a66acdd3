"""Parquet: one nested file, or a folder with a flat table for each kind of record."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from vnpolext.writers.spool import read_groups, spool_schema
from vnpolext.writers.tables import flat_tables, table_schemas

GROUP_ROWS = 4096
"""Documents in a row group: some 10 MB of records, small enough to hold and large enough to scan fast."""

_COMPRESSION = "zstd"


def write_nested(spool: Path, target: Path, keep_text: bool) -> None:
    """Write one row for each document, its records nested in it."""
    schema = spool_schema(keep_text)
    schema = schema.remove(schema.get_field_index("document"))
    with pq.ParquetWriter(target, schema, compression=_COMPRESSION) as writer:
        for batch in read_groups(spool, keep_text, GROUP_ROWS):
            table = pa.Table.from_batches([batch]).select(schema.names)
            writer.write_table(table, row_group_size=table.num_rows)


def write_tables(spool: Path, target: Path, keep_text: bool) -> None:
    """Write a folder with a Parquet file for each kind of record."""
    target.mkdir(exist_ok=True)
    with ExitStack() as stack:
        writers = {
            name: stack.enter_context(
                pq.ParquetWriter(target / f"{name}.parquet", schema, compression=_COMPRESSION)
            )
            for name, schema in table_schemas(keep_text).items()
        }
        for batch in read_groups(spool, keep_text, GROUP_ROWS):
            for name, table in flat_tables(batch).items():
                if table.num_rows:
                    writers[name].write_table(table, row_group_size=table.num_rows)
