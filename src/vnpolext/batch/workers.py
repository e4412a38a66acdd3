"""Chunks run in order, in this process or in many; a worker that dies costs no more than one document.

Results come in the order of the chunks. No more chunks are under way than there are workers to take them
and a few to wait, so that neither reading ahead nor a slow writer fills the memory.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from multiprocessing.connection import wait

from vnpolext.batch.chunks import Chunk, ChunkResult, Work, run_chunk
from vnpolext.batch.server import context, usable_cores
from vnpolext.config import Config
from vnpolext.documents import Failure, pipeline_for
from vnpolext.errors import VnpolextError
from vnpolext.readers import Item

_DIED = (
    "the worker process died on this document, most likely for want of memory; "
    "split the document or run with fewer --workers"
)

_work: Work | None = None


def run_chunks(chunks: Iterator[Chunk], work: Work, workers: int | None) -> Iterator[ChunkResult]:
    """Run every chunk and yield the results in order.

    Args:
        chunks: The chunks; they are taken as they are needed.
        work: What to do with them.
        workers: How many processes, by default one for each core that we may use; with one, or one chunk
            only, all happens in this process.

    Raises:
        VnpolextError: No worker can be started.
    """
    workers = workers or usable_cores()
    start = list(islice(chunks, 2)) if workers > 1 else []
    if workers > 1 and len(start) == 2:
        with _Pool(work, workers) as pool:
            yield from pool.run(_chained(start, chunks))
    else:
        yield from (run_chunk(work, chunk) for chunk in _chained(start, chunks))


def _chained(start: list[Chunk], rest: Iterator[Chunk]) -> Iterator[Chunk]:
    yield from start
    yield from rest


@dataclass(slots=True)
class _Pending:
    chunk: Chunk
    future: Future[ChunkResult]


class _Pool:
    """Worker processes, and the window of chunks that they are at."""

    def __init__(self, work: Work, workers: int) -> None:
        self._work = work
        self._workers = workers
        self._window: deque[_Pending] = deque()
        self._executor = self._start(workers)

    def __enter__(self) -> _Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)

    def run(self, chunks: Iterator[Chunk]) -> Iterator[ChunkResult]:
        """Yield the results of all chunks in order."""
        for chunk in chunks:
            self._submit(chunk)
            if len(self._window) >= 2 * self._workers + 2:
                yield self._next()
        while self._window:
            yield self._next()

    def _submit(self, chunk: Chunk) -> None:
        try:
            self._window.append(_Pending(chunk, self._executor.submit(_run_here, chunk)))
        except BrokenProcessPool:
            self._recover()
            self._submit(chunk)

    def _next(self) -> ChunkResult:
        while True:
            try:
                result = self._window[0].future.result()
            except BrokenProcessPool:
                self._recover()
            else:
                self._window.popleft()
                return result

    def _recover(self) -> None:
        """Go on after a worker died: run what was under way again, each chunk apart from the others."""
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._require_workers()
        for pending in self._window:
            if not _is_finished(pending.future):
                pending.future = Future()
                pending.future.set_result(self._run_apart(pending.chunk))
        self._executor = self._start(self._workers)

    def _require_workers(self) -> None:
        """Raise a `VnpolextError` if workers die with nothing to do: then no document is to blame."""
        try:
            self._run_alone(Chunk(0, 0, ()))
        except BrokenProcessPool as error:
            raise VnpolextError(
                "no worker process can be started; a script that uses workers must keep what it runs "
                'under `if __name__ == "__main__":`, or run with workers=1'
            ) from error

    def _run_apart(self, chunk: Chunk) -> ChunkResult:
        """Run a chunk in a process of its own; if that dies too, find the document that is to blame."""
        try:
            return self._run_alone(chunk)
        except BrokenProcessPool:
            return self._run_alone(replace(chunk, items=tuple(map(self._tried, chunk.items))))

    def _tried(self, item: Item) -> Item:
        try:
            self._run_alone(Chunk(0, 0, (item,)))
        except BrokenProcessPool:
            return Failure(item.doc_id, "worker_died", _DIED)
        return item

    def _run_alone(self, chunk: Chunk) -> ChunkResult:
        with self._start(1) as executor:
            return executor.submit(_run_here, chunk).result()

    def _start(self, workers: int) -> ProcessPoolExecutor:
        by_default = self._work.build is pipeline_for and self._work.config == Config()
        started = context(build_default=by_default)
        return ProcessPoolExecutor(workers, mp_context=started, initializer=_begin, initargs=(self._work,))


def _is_finished(future: Future[ChunkResult]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _begin(work: Work) -> None:
    """Make a new worker ready: it leaves Ctrl-C to its parent, and ends when that is gone."""
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=partial(_end_with, parent.sentinel), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _run_here(chunk: Chunk) -> ChunkResult:
    if _work is None:
        raise RuntimeError("a worker must be begun before it runs")
    return run_chunk(_work, chunk)
