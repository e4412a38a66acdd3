"""Opening files that may be anything: only regular files are read, and never more than is allowed."""

from __future__ import annotations

import os
import stat
import sys
from typing import BinaryIO

from vnpolext.errors import ReaderError
from vnpolext.readers.options import MEBIBYTE

_KINDS = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder",
}


def open_regular(path: str) -> BinaryIO:
    """Open a regular file for reading.

    The check is made on what was opened, without waiting for it: a pipe that takes a file's place after
    the folder was listed cannot hang the batch.

    Raises:
        ReaderError: It is a pipe, a device or another thing that is no file.
        OSError: It cannot be opened.
    """
    if sys.platform == "win32":
        return open(path, "rb")  # noqa: PTH123 - the caller closes it
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        refuse_irregular(os.fstat(descriptor).st_mode)
    except ReaderError:
        os.close(descriptor)
        raise
    return os.fdopen(descriptor, "rb")


def refuse_irregular(mode: int) -> None:
    """Raise a `ReaderError` that names the kind of thing, unless `mode` is that of a regular file."""
    if not stat.S_ISREG(mode):
        kind = _KINDS.get(stat.S_IFMT(mode), "of an unknown kind")
        raise ReaderError(f"is {kind}, not a file; give the documents as files")


def read_bytes(path: str, limit: int) -> bytes:
    """Read a whole file of at most `limit` bytes.

    Raises:
        ReaderError: It is larger, or no regular file.
        OSError: It cannot be read.
    """
    with open_regular(path) as stream:
        refuse_oversize(os.fstat(stream.fileno()).st_size, limit)
        data = stream.read(limit + 1)
    refuse_oversize(len(data), limit)
    return data


def read_stdin(limit: int) -> bytes:
    """Read standard input to its end.

    Raises:
        ReaderError: There is more than `limit` bytes.
    """
    data = sys.stdin.buffer.read(limit + 1)
    refuse_oversize(len(data), limit)
    return data


def refuse_oversize(size: int, limit: int) -> None:
    """Raise a `ReaderError` if a document of `size` bytes is larger than allowed."""
    if size > limit:
        raise ReaderError(
            f"is larger than {limit / MEBIBYTE:.0f} MB, the limit for one document; "
            "split it, or raise the limit with --max-bytes"
        )


def reason(error: OSError) -> str:
    """Say why a file could not be read, without its path."""
    return (error.strerror or type(error).__name__).lower()
