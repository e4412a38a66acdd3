"""Nested result columns taken apart into flat tables, one for each kind of record.

All work is done by Arrow on whole columns. Every table starts with `document`, the document's number in
the batch, and `doc_id`. A table of records without an id of their own has `seq`, which counts them from 0
within their document or, for what belongs to a record (a mention, a post), within that record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from vnpolext.arrow import result_schema
from vnpolext.records import Extraction
from vnpolext.writers.entry import Entry
from vnpolext.writers.spool import columns_of, spool_schema

OWNERS = {"directives": "directive", "officials": "official", "commendations": "commendation"}
"""Records that own others, with the name of the column that points at them."""

PARTS = {
    ("directives", "mentions"): "directive_mentions",
    ("officials", "mentions"): "official_mentions",
    ("officials", "positions"): "positions",
    ("commendations", "recipients"): "recipients",
    ("commendations", "stated_counts"): "stated_counts",
}
"""The lists within records that become tables, and the names of these."""

TABLES = (
    "documents",
    "sections",
    "directives",
    "directive_mentions",
    "dates",
    "officials",
    "official_mentions",
    "positions",
    "commendations",
    "recipients",
    "stated_counts",
    "relations",
    "issues",
)
"""The names of the tables, owners before what they own."""


_GROUP = 1024


@dataclass(frozen=True, slots=True)
class Keys:
    """What points at the owner of each row of a table."""

    document: pa.Array
    doc_id: pa.Array
    owner: tuple[str, pa.Array] | None = None

    def take(self, rows: pa.Array) -> Keys:
        """Return the keys of owners for the things they own, by the number of the owner's row."""
        owner = (self.owner[0], self.owner[1].take(rows)) if self.owner else None
        return Keys(self.document.take(rows), self.doc_id.take(rows), owner)

    def columns(self) -> dict[str, pa.Array]:
        """Return them as the leading columns of a table."""
        return {"document": self.document, "doc_id": self.doc_id, **dict([self.owner] if self.owner else [])}


def flat_tables(batch: pa.RecordBatch) -> dict[str, pa.Table]:
    """Take a batch with result columns apart.

    Args:
        batch: The columns `document` (the number), `doc_id`, perhaps `text`, and the result columns.

    Returns:
        The tables by name, in the order of `TABLES`; each is there even if it has no row.
    """
    keys = Keys(batch.column("document"), batch.column("doc_id"))
    tables = {"documents": _documents(batch, keys)}
    article = batch.column("article")
    tables["sections"] = _listed(pc.struct_field(article, "sections"), keys)
    for name in result_schema().names[1:]:
        tables |= _records(name, batch.column(name), keys)
    return {name: tables[name] for name in TABLES}


def table_schemas(with_text: bool = False) -> dict[str, pa.Schema]:
    """Return the schema of every table; `with_text` adds the texts to the documents."""
    empty = pa.RecordBatch.from_pylist([], spool_schema(with_text))
    return {name: table.schema for name, table in flat_tables(empty).items()}


def _documents(batch: pa.RecordBatch, keys: Keys) -> pa.Table:
    article = batch.column("article")
    title = pc.struct_field(article, "title")
    columns = keys.columns()
    columns["published"] = pc.struct_field(article, "published")
    columns["title"] = pc.struct_field(title, "text")
    columns["title_start"] = pc.struct_field(title, "start")
    columns["title_end"] = pc.struct_field(title, "end")
    if "text" in batch.schema.names:
        columns["text"] = batch.column("text")
    return pa.table(columns)


def _records(name: str, column: pa.Array, keys: Keys) -> dict[str, pa.Table]:
    """Return the table of one kind of record, and those of what its records own."""
    if name not in OWNERS:
        return {name: _listed(column, keys)}
    rows, records = pc.list_parent_indices(column), pc.list_flatten(column)
    own = keys.take(rows)
    columns, parts = own.columns(), {}
    for field, values in _fields(records):
        if (name, field) in PARTS:
            parts[field] = values
        else:
            columns[field] = values
    owned = Keys(own.document, own.doc_id, (OWNERS[name], columns["id"]))
    tables = {name: pa.table(columns)}
    tables |= {PARTS[name, field]: _listed(values, owned) for field, values in parts.items()}
    return tables


def _listed(column: pa.Array, keys: Keys) -> pa.Table:
    """Return a table of what the lists of `column` hold, numbered within each list."""
    rows = pc.list_parent_indices(column)
    columns = keys.take(rows).columns()
    columns["seq"] = _numbers_within(column, rows)
    columns |= dict(_fields(pc.list_flatten(column)))
    return pa.table(columns)


def _fields(records: pa.StructArray) -> Iterator[tuple[str, pa.Array]]:
    yield from zip((field.name for field in records.type), records.flatten(), strict=True)


def _numbers_within(column: pa.Array, rows: pa.Array) -> pa.Array:
    """Number the items of each list from 0: the place among all items less the list's start."""
    lengths = pc.list_value_length(column).cast(pa.int64())
    starts = pc.subtract(pc.cumulative_sum(lengths), lengths)
    places = pa.array(range(len(rows)), pa.int64())
    return pc.subtract(places, starts.take(rows))


def tables_of(results: Iterable[Extraction]) -> dict[str, pa.Table]:
    """Return the flat tables of extractions, which are numbered in their order."""
    groups = [flat_tables(batch) for batch in _batches(results)]
    schemas = table_schemas()
    return {
        name: pa.concat_tables([group[name] for group in groups]) if groups else schemas[name].empty_table()
        for name in TABLES
    }


def _batches(results: Iterable[Extraction]) -> Iterator[pa.RecordBatch]:
    waiting: list[Entry] = []
    for number, result in enumerate(results):
        waiting.append(Entry(number, result))
        if len(waiting) == _GROUP:
            yield columns_of(waiting, keep_text=False)
            waiting = []
    if waiting:
        yield columns_of(waiting, keep_text=False)
