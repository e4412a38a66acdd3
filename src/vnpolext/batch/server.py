"""The process that workers are forked from: it loads and builds all once, while its parent still plans.

Forking the parent itself is no choice, for it has threads. Nothing but the standard library is imported
here, so that the server can be started before the parent has loaded anything of its own.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Sequence
from multiprocessing import forkserver
from multiprocessing.context import BaseContext
from pathlib import Path

_CODE = ["vnpolext.batch.workers", "vnpolext.pipeline"]
_BUILT = "vnpolext.batch.warm"

_LARGE = 1 << 20


def usable_cores() -> int:
    """Return how many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)  # not on every system
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def context(build_default: bool) -> BaseContext:
    """Return how workers are started.

    Args:
        build_default: Whether the server also builds the pipeline of the default settings, which workers
            then share; where it was started before, it stays as it is.
    """
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload([*_CODE, _BUILT] if build_default else _CODE)
    return found


def start_early(paths: Sequence[str], workers: int | None) -> None:
    """Start the server of a run with the default settings, if its inputs look like work for many.

    A wrong guess costs nobody time: a server that is not there yet is started when it is needed, and one
    that is not needed ends with its parent.
    """
    if sys.platform != "win32" and (workers or usable_cores()) > 1 and looks_large(paths):
        context(build_default=True)
        forkserver.ensure_running()


def looks_large(paths: Sequence[str]) -> bool:
    """Tell whether there is a folder, a pattern, or a megabyte in files."""
    files = [Path(path) for path in paths if path != "-"]
    return not all(file.is_file() for file in files) or sum(file.stat().st_size for file in files) >= _LARGE
