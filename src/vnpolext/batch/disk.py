"""Writing that is either on the disk or known to have failed."""

from __future__ import annotations

import os
from io import FileIO
from pathlib import Path


def append_all(stream: FileIO, data: bytes) -> None:
    """Write all of `data`; a raw file may take it in parts."""
    view = memoryview(data)
    while view:
        written = stream.write(view)
        view = view[written:]


def synced(stream: FileIO) -> None:
    """Wait until all that was written to `stream` is on the disk."""
    os.fsync(stream.fileno())


def open_at(place: Path, size: int) -> FileIO:
    """Open a file to append to it, cut back to `size` bytes."""
    stream = FileIO(str(place), "r+b" if place.exists() else "w+b")
    stream.truncate(size)
    stream.seek(size)
    return stream


def state_of(place: Path) -> list[int]:
    """Return the size and time of change of a file, by which it is known again."""
    state = place.stat()
    return [state.st_size, state.st_mtime_ns]
