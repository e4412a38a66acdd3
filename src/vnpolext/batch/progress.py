"""How a run tells of itself: a bar on a terminal, plain lines in a log, or nothing."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TextIO

from vnpolext.batch.journal import Progress
from vnpolext.batch.plan import Plan

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

LINE_SECONDS = 10.0
"""How often a line goes to the log."""


class Reporter:
    """Says nothing; the others say more."""

    def note(self, message: str) -> None:
        """Tell something once."""

    def begin(self, plan: Plan, done: Progress, size: float) -> None:
        """Start, `done` and `size` bytes of the inputs being behind us from an earlier run."""

    def advance(self, done: Progress, size: float) -> None:
        """Tell that some more documents, `size` bytes of the inputs, are done."""

    def assembling(self) -> None:
        """Tell that all documents are done and the output is being made of them."""

    def end(self) -> None:
        """Stop, finished or not."""


class LineReporter(Reporter):
    """Writes a plain line now and then."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr

    def note(self, message: str) -> None:
        """Write a line."""
        self._stream.write(f"vnpolext: {message}\n")
        self._stream.flush()

    def begin(self, plan: Plan, done: Progress, size: float) -> None:
        """Write what there is to do."""
        self._total, self._size, self._first_size = plan.size, size, size
        self._first, self._started = done.documents, time.monotonic()
        self._told = self._started
        self.note(f"{plan.files:,} files, {megabytes(plan.size)}")
        if done.documents:
            self.note(f"going on after {done.documents:,} documents")

    def advance(self, done: Progress, size: float) -> None:
        """Write a line if the last one is some time ago."""
        self._size += size
        now = time.monotonic()
        if now - self._told >= LINE_SECONDS:
            self._told = now
            self.note(self._line(done, now - self._started))

    def _line(self, done: Progress, seconds: float) -> str:
        speed = (done.documents - self._first) / seconds
        left = (self._total - self._size) * seconds / max(self._size - self._first_size, 1)
        return (
            f"{done.documents:,} documents, {done.failed:,} failed, {speed:,.0f} a second, "
            f"{clock(max(left, 0))} left"
        )


class BarReporter(Reporter):
    """Draws a bar with the rate and the time left."""

    def __init__(self) -> None:
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def note(self, message: str) -> None:
        """Write a line above the bar."""
        sys.stderr.write(f"vnpolext: {message}\n")

    def begin(self, plan: Plan, done: Progress, size: float) -> None:
        """Draw the bar."""
        from rich.console import Console
        from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        self._first, self._started = done.documents, time.monotonic()
        self._bar = Bar(
            TextColumn("{task.fields[documents]:,} documents"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[speed]:,.0f}/s"),
            TimeRemainingColumn(),
            TextColumn("{task.fields[failed]}"),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task(
            "", total=max(plan.size, 1), completed=int(size), documents=done.documents, speed=0.0, failed=""
        )
        self._bar.start()

    def advance(self, done: Progress, size: float) -> None:
        """Move the bar."""
        if self._bar is None or self._task is None:
            return
        seconds = time.monotonic() - self._started
        self._bar.update(
            self._task,
            advance=size,
            documents=done.documents,
            speed=(done.documents - self._first) / max(seconds, 0.001),
            failed=f"[red]{done.failed:,} failed" if done.failed else "",
        )

    def assembling(self) -> None:
        """Say that the end is near."""
        self.note("writing the output")

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def reporter_for(stream: TextIO, quiet: bool) -> Reporter:
    """Return the reporter that suits where messages go."""
    if quiet:
        return Reporter()
    return BarReporter() if stream.isatty() else LineReporter(stream)


def clock(seconds: float) -> str:
    """Return a length of time as h:mm:ss."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"


def megabytes(size: float) -> str:
    """Return a number of bytes as megabytes."""
    return f"{size / 1e6:,.1f} MB"
