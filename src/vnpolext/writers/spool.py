"""Results on their way into columns: Arrow streams one after another in a file that only grows.

Workers encode a chunk of documents as one stream; whoever writes appends it as it is. A file that was cut
back to the end of a stream is as good as new, which is what resuming needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from vnpolext.arrow import result_schema, sound_text, to_batch
from vnpolext.writers.entry import Entry

_COMPRESSED = pa.ipc.IpcWriteOptions(compression="lz4")


def columns_of(entries: Sequence[Entry], keep_text: bool) -> pa.RecordBatch:
    """Return the results of some documents as a batch, led by their numbers and ids."""
    records = to_batch([entry.result for entry in entries])
    leading = [
        pa.array([entry.number for entry in entries], pa.int64()),
        pa.array([sound_text(entry.result.doc_id or "") for entry in entries], pa.string()),
    ]
    if keep_text:
        leading.append(pa.array([sound_text(entry.text or "") for entry in entries], pa.string()))
    return pa.RecordBatch.from_arrays([*leading, *records.columns], schema=spool_schema(keep_text))


def encode_batch(entries: Sequence[Entry], keep_text: bool) -> bytes:
    """Return the results of some documents as an Arrow stream."""
    batch = columns_of(entries, keep_text)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema, options=_COMPRESSED) as writer:
        writer.write_batch(batch)
    return bytes(sink.getvalue())


def spool_schema(keep_text: bool) -> pa.Schema:
    """Return the schema of every stream."""
    leading = [pa.field("document", pa.int64()), pa.field("doc_id", pa.string())]
    if keep_text:
        leading.append(pa.field("text", pa.string()))
    return pa.schema([*leading, *result_schema()])


def read_groups(spool: Path, keep_text: bool, rows: int) -> Iterator[pa.RecordBatch]:
    """Read all streams of a file, joined to batches of at least `rows` documents but for the last."""
    waiting: list[pa.RecordBatch] = []
    count = 0
    for batch in _read_batches(spool):
        waiting.append(batch)
        count += batch.num_rows
        if count >= rows:
            yield _joined(waiting, keep_text)
            waiting, count = [], 0
    if waiting:
        yield _joined(waiting, keep_text)


def _read_batches(spool: Path) -> Iterator[pa.RecordBatch]:
    with pa.OSFile(str(spool), "rb") as source:
        while source.tell() < source.size():
            with pa.ipc.open_stream(source) as reader:
                yield from reader


def _joined(batches: list[pa.RecordBatch], keep_text: bool) -> pa.RecordBatch:
    table = pa.Table.from_batches(batches, spool_schema(keep_text)).combine_chunks()
    return table.to_batches()[0]
