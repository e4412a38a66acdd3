"""A limit on the time that a library may spend on one file."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from vnpolext.errors import ReaderError


class _TimeUp(BaseException):
    """No `Exception`: the libraries catch those, and would go on."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise a `ReaderError` inside the block once `seconds` have passed.

    It works by a signal, thus in the main thread (each worker process has one) of systems that have
    interval timers; elsewhere the block simply runs. A timer of the caller's is left alone.
    """
    if (
        sys.platform == "win32"
        or threading.current_thread() is not threading.main_thread()
        or signal.getitimer(signal.ITIMER_REAL)[0]
    ):
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _TimeUp

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except _TimeUp:
        raise ReaderError(f"took longer than {seconds:.0f} s to read, and was given up") from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
