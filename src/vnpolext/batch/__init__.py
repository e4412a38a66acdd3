"""Many documents at once: in order, on all cores, and never from the start again.

Loaded when first used: the command line starts the process that workers come from before all else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vnpolext.batch.chunks import Work as Work
    from vnpolext.batch.run import Summary as Summary
    from vnpolext.batch.run import run_batch as run_batch
    from vnpolext.batch.stream import extract_files as extract_files
    from vnpolext.batch.stream import read_lines as read_lines
    from vnpolext.batch.stream import stream_chunks as stream_chunks

_HOME_OF = {
    "Summary": "run",
    "Work": "chunks",
    "extract_files": "stream",
    "read_lines": "stream",
    "run_batch": "run",
    "stream_chunks": "stream",
}

__all__ = sorted(_HOME_OF)


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
