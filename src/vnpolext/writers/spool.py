"""Results on their way into columns: Arrow streams one after another in a file that only grows.

Workers encode a chunk of documents as one stream; whoever writes appends it as it is. A file that was cut
back to the end of a stream is as good as new, which is what resuming needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pyarrow as pa

from vnpolext.arrow import result_schema, sound_text, to_batch
from vnpolext.writers.entry import Entry

_WRITTEN = pa.ipc.IpcWriteOptions(compression="lz4", use_threads=False)
_READ = pa.ipc.IpcReadOptions(use_threads=False)
"""A chunk is many small buffers: handing them to threads takes longer than to pack or unpack them."""


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
    with pa.ipc.new_stream(sink, batch.schema, options=_WRITTEN) as writer:
        writer.write_batch(batch)
    return bytes(sink.getvalue())


def spool_schema(keep_text: bool) -> pa.Schema:
    """Return the schema of every stream."""
    leading = [pa.field("document", pa.int64()), pa.field("doc_id", pa.string())]
    if keep_text:
        leading.append(pa.field("text", pa.string()))
    return pa.schema([*leading, *result_schema()])


def read_batches(source: pa.NativeFile) -> Iterator[pa.RecordBatch]:
    """Read all streams of a file, or of what a worker has encoded."""
    while source.tell() < source.size():
        with pa.ipc.open_stream(source, options=_READ) as reader:
            yield from reader


class Groups:
    """Joins batches to groups of some thousand documents, and hands on each group as it is full.

    Args:
        take: Is given each group.
        keep_text: Whether the batches have texts.
        rows: Documents in every group, at the least, but for the last one.
    """

    def __init__(self, take: Callable[[pa.RecordBatch], None], keep_text: bool, rows: int) -> None:
        self._take = take
        self._schema = spool_schema(keep_text)
        self._rows = rows
        self._waiting: list[pa.RecordBatch] = []
        self._count = 0

    def add(self, source: pa.NativeFile) -> None:
        """Add what `source` holds from where it stands."""
        for batch in read_batches(source):
            self._waiting.append(batch)
            self._count += batch.num_rows
            if self._count >= self._rows:
                self.finish()

    def finish(self) -> None:
        """Hand on what there is."""
        if self._waiting:
            table = pa.Table.from_batches(self._waiting, self._schema).combine_chunks()
            self._waiting, self._count = [], 0
            self._take(table.to_batches()[0])
