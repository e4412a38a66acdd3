"""Many documents at once: in order, on all cores, and never from the start again."""

from __future__ import annotations

from vnpolext.batch.chunks import Work
from vnpolext.batch.run import Summary, run_batch
from vnpolext.batch.stream import extract_files, read_lines, stream_chunks

__all__ = ["Summary", "Work", "extract_files", "read_lines", "run_batch", "stream_chunks"]
