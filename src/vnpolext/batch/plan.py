"""The plan of a batch: every input file in its order, and a fingerprint of all that decides the output."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import vnpolext
from vnpolext.batch.chunks import MAX_DOCUMENTS, MAX_WEIGHT, Work
from vnpolext.documents import Failure
from vnpolext.readers import STDIN, FoundFile, find_files

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to do.

    Attributes:
        place: The file that lists the inputs; a million of them need no memory.
        files: How many files, those included that cannot be read.
        size: Their bytes together.
        fingerprint: Equal for two plans only if they have the same files, unchanged, and the same
            settings; None for what is read from standard input.
    """

    place: Path
    files: int
    size: int
    fingerprint: str | None

    def inputs(self) -> Iterator[FoundFile | Failure]:
        """Yield the inputs in order."""
        with self.place.open(encoding="utf-8") as stream:
            for line in stream:
                kind, *values = json.loads(line)
                yield FoundFile(*values) if kind == "file" else Failure(*values)


def make_plan(
    paths: Iterable[PathLike], work: Work, place: Path, exclude: Collection[tuple[int, int]]
) -> Plan:
    """List the inputs of a batch in `place`.

    Raises:
        ReaderError: A path stands for nothing.
    """
    digest = hashlib.sha256(_settings(work))
    files = size = 0
    repeatable = True
    with place.open("w", encoding="utf-8") as stream:
        for found in find_files(paths, work.options, exclude):
            if isinstance(found, Failure):
                entry: list[str | int] = ["failure", found.doc_id, found.code, found.message, found.stage]
            else:
                entry = ["file", found.path, found.name, found.size, found.mtime_ns]
                size += found.size
                repeatable &= found.path != STDIN
            stream.write(json.dumps(entry) + "\n")
            known = entry[:1] + entry[2:] if entry[0] == "file" else entry
            digest.update(json.dumps(known).encode())
            files += 1
    return Plan(place, files, size, digest.hexdigest() if repeatable else None)


def _settings(work: Work) -> bytes:
    """Return all that decides the output, the inputs apart."""
    vocabulary = [hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in work.config.vocab]
    settings = {
        "version": vnpolext.__version__,
        "config": work.config.model_dump(exclude={"vocab"}),
        "vocabulary": vocabulary,
        "options": asdict(work.options),
        "format": asdict(work.format),
        "published": work.published,
        "chunks": [MAX_DOCUMENTS, MAX_WEIGHT],
    }
    return json.dumps(settings, sort_keys=True).encode()
