"""A batch from its inputs to one output: planned, run, broken off, gone on with, and finished."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import FileIO
from itertools import islice
from pathlib import Path

from vnpolext.batch.chunks import ChunkResult, Work, make_chunks
from vnpolext.batch.disk import append_all, open_at, synced
from vnpolext.batch.journal import Journal, Progress
from vnpolext.batch.lock import locked
from vnpolext.batch.output import Output
from vnpolext.batch.plan import PathLike, Plan, make_plan
from vnpolext.batch.progress import Reporter, clock
from vnpolext.batch.workers import run_chunks
from vnpolext.errors import DiskFullError, WriterError
from vnpolext.readers import list_items, size_of

COMMIT_SECONDS = 1.0
"""How much work a run that is killed may have to do again."""

COMMIT_BYTES = 64 << 20


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run has done.

    Attributes:
        documents: How many documents the inputs hold, those included that failed.
        failed: How many of them failed; they are listed beside the output.
        characters: Characters of the texts that were read.
        resumed: How many documents an earlier run had done.
        seconds: How long this run took.
        up_to_date: True if there was nothing to do.
    """

    documents: int
    failed: int
    characters: int
    resumed: int
    seconds: float
    up_to_date: bool = False

    def told(self, output: Path) -> str:
        """Return the summary as a sentence."""
        if self.up_to_date:
            return f"{output} is up to date with {self.documents:,} documents; --force does them again"
        new = self.documents - self.resumed
        before = f" after the {self.resumed:,} of an earlier run" if self.resumed else ""
        rate = new / max(self.seconds, 0.001)
        return f"{output}: {new:,} documents{before} in {clock(self.seconds)} ({rate:,.0f} a second)"


def run_batch(
    paths: Iterable[PathLike],
    output: Path,
    work: Work,
    *,
    workers: int | None = None,
    force: bool = False,
    reporter: Reporter | None = None,
) -> Summary:
    """Extract from every document under `paths` into `output`.

    Run again after it was broken off, it goes on; on unchanged inputs and settings it does nothing.

    Args:
        paths: Files, folders, glob patterns, or "-".
        output: The file or folder to write; `work.format` says of which kind.
        work: Settings.
        workers: Processes to use; all cores by default.
        force: Whether to start over in any case, and to replace an output that is not from here.
        reporter: Is told how the run goes.

    Raises:
        ReaderError: A path stands for nothing.
        WriterError: The output cannot be written, is being written, or is not from here.
        DiskFullError: There is no room for the output.
    """
    place = Output(output)
    place.prepare()
    reporter = reporter or Reporter()
    run = _Run(place, work, workers, reporter)
    with locked(place.folder / "lock", str(output)), _full_disk_told(output):
        try:
            return run.carry_out(paths, force)
        finally:
            place.tidy()


@contextmanager
def _full_disk_told(output: Path) -> Iterator[None]:
    """Turn a disk without room into a message that says how to go on."""
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        raise DiskFullError(
            f"{output}: the disk is full; make room and run the same command again: it goes on "
            "where it stopped"
        ) from error


class _Run:
    """One run, under the lock."""

    def __init__(self, place: Output, work: Work, workers: int | None, reporter: Reporter) -> None:
        self._place = place
        self._work = work
        self._workers = workers
        self._reporter = reporter
        self._started = time.monotonic()

    def carry_out(self, paths: Iterable[PathLike], force: bool) -> Summary:
        """Do what is still to be done."""
        plan = make_plan(paths, self._work, self._place.folder / "plan", self._place.own_inodes())
        journal = self._journal(plan, force)
        resumed = journal.progress
        if journal.done is None:
            assembled = False
            if not journal.publishing:
                assembled = self._run_chunks(plan, journal)
                journal.publish()
            self._reporter.assembling()
            self._place.publish(self._work.format, assembled)
            journal.finish(self._place.files())
            self._place.clear()
            up_to_date = False
        else:
            up_to_date = True
        done = journal.progress
        return Summary(
            documents=done.documents,
            failed=done.failed,
            characters=done.characters,
            resumed=resumed.documents,
            seconds=time.monotonic() - self._started,
            up_to_date=up_to_date,
        )

    def _journal(self, plan: Plan, force: bool) -> Journal:
        """Return the journal to go on with, or a new one."""
        place = self._place.folder / "journal"
        old = Journal.load(place)
        if not force:
            self._refuse_foreign(old)
            if old and plan.fingerprint and self._can_go_on(old, plan):
                return old
            if old and plan.fingerprint:
                self._reporter.note("the inputs or settings have changed since the last run: starting over")
        self._place.clear()
        journal = Journal(place, plan.fingerprint, (old.done or old.replaces) if old else None)
        journal.start()
        return journal

    def _refuse_foreign(self, old: Journal | None) -> None:
        """Raise a `WriterError` if there is an output that no run of ours left as it is now."""
        if not self._place.exists():
            return
        between = old is not None and old.publishing and old.done is None
        if old is None or not (between or self._place.files() in (old.done, old.replaces)):
            raise WriterError(
                f"{self._place.target}: exists, and is not (or no longer) what an earlier run wrote; "
                "give another output, or --force to replace it"
            )

    def _can_go_on(self, old: Journal, plan: Plan) -> bool:
        """Tell whether an earlier run did a part of this one (or all), and what it wrote is still there."""
        if old.fingerprint != plan.fingerprint:
            return False
        if old.done is not None:
            return old.done == self._place.files()
        if old.publishing and self._work.format.is_stream and not self._place.spool.exists():
            return self._place.exists()
        return self._place.holds(old.progress.spool, old.progress.errors)

    def _run_chunks(self, plan: Plan, journal: Journal) -> bool:
        """Run the chunks that are not done yet, and write each one's result before the next.

        Returns:
            Whether the output was made on the way. It is where a run starts at its first chunk; one that
            goes on leaves it to the end, for it would have to make anew all that was made before.
        """
        if journal.progress.chunks:
            self._run_rest(plan, journal, lambda payload: None)
            return False
        with self._place.assembly(self._work.format) as add:
            self._run_rest(plan, journal, add)
        return True

    def _run_rest(self, plan: Plan, journal: Journal, add: Callable[[bytes], None]) -> None:
        """Run what is left, `add` being called with the results of each chunk once they are written."""
        done = journal.progress if journal.progress.chunks else Progress()
        spool = open_at(self._place.spool, done.spool)
        errors = open_at(self._place.failures, done.errors)
        with spool, errors:
            if not done.chunks:
                head = self._work.format.head()
                append_all(spool, head)
                done = replace(done, spool=len(head))
            chunks = make_chunks(list_items(plan.inputs(), self._work.options))
            skipped = sum(size_of(item) for chunk in islice(chunks, done.chunks) for item in chunk.items)
            committed, last = done, time.monotonic()
            self._reporter.begin(plan, done, skipped)
            try:
                for result in run_chunks(chunks, self._work, self._workers):
                    append_all(spool, result.payload)
                    append_all(errors, result.errors)
                    done = _advanced(done, result)
                    self._reporter.advance(done, result.size)
                    add(result.payload)
                    now = time.monotonic()
                    if now - last >= COMMIT_SECONDS or done.spool - committed.spool >= COMMIT_BYTES:
                        self._commit(journal, done, spool, errors)
                        committed, last = done, now
            finally:
                self._reporter.end()
                if done != committed or not journal.progress.chunks:
                    self._commit(journal, done, spool, errors)

    @staticmethod
    def _commit(journal: Journal, done: Progress, spool: FileIO, errors: FileIO) -> None:
        synced(spool)
        synced(errors)
        journal.advance(done)


def _advanced(done: Progress, result: ChunkResult) -> Progress:
    return Progress(
        chunks=done.chunks + 1,
        documents=done.documents + result.documents,
        failed=done.failed + result.failed,
        characters=done.characters + result.characters,
        spool=done.spool + len(result.payload),
        errors=done.errors + len(result.errors),
    )
