"""A pipeline that costs nothing and tells one text from another, and one that dies on some texts.

Run as a program it runs a batch with it: `python -m tests.batch.stand_in INPUT OUTPUT WORKERS`.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import zlib
from pathlib import Path

from vnpolext.batch import Work, chunks, run, run_batch
from vnpolext.config import Config
from vnpolext.documents import Extract
from vnpolext.readers import ReaderOptions
from vnpolext.records import Extraction
from vnpolext.writers.formats import format_of

from ..sample_extractions import full_extraction


def build(config: Config) -> Extract:
    return extract


def extract(text: str, published: object = None, doc_id: str | None = None) -> Extraction:
    if text.startswith("DIE"):
        os.kill(os.getpid(), signal.SIGKILL)
    if text.startswith("RAISE"):
        raise IndexError("a defect")
    if text.startswith("SLOW"):
        time.sleep(0.003)
    return full_extraction(doc_id or "", zlib.crc32(text.encode("utf-8", "replace")))


def work(output: Path, *, keep_text: bool = False, options: ReaderOptions | None = None) -> Work:
    return Work(Config(), options or ReaderOptions(), format_of(output, keep_text), build=build)


def main() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore Ctrl-C
    place, output, workers = sys.argv[1:]
    run.COMMIT_SECONDS = 0.02
    chunks.MAX_DOCUMENTS = 16
    run_batch([place], Path(output), work(Path(output)), workers=int(workers))


if __name__ == "__main__":
    main()
