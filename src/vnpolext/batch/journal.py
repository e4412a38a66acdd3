"""The journal of a run: how far it has come, so that a run broken off anywhere can go on.

Each line is a JSON object. The first one says what the run is about. Each later one is written once all
that it counts is on the disk; a last line that is cut off counts for nothing.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from vnpolext.batch.disk import append_all, synced


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a run is done: chunks, documents, and the bytes written for them."""

    chunks: int = 0
    documents: int = 0
    failed: int = 0
    characters: int = 0
    spool: int = 0
    errors: int = 0


@dataclass(slots=True)
class Journal:
    """The journal in the folder of a run.

    Attributes:
        place: Its file.
        fingerprint: Of the plan that the run follows.
        replaces: The state of the files of the output that is there meanwhile, from an earlier run.
        progress: How far it has come.
        publishing: True once all chunks are done and the output is being put in its place.
        done: The state of the output's files, once it is in its place.
    """

    place: Path
    fingerprint: str | None = None
    replaces: dict[str, list[int]] | None = None
    progress: Progress = field(default_factory=Progress)
    publishing: bool = False
    done: dict[str, list[int]] | None = None

    @classmethod
    def load(cls, place: Path) -> Journal | None:
        """Read a journal, cutting off what was only half written; None where there is none."""
        try:
            data = place.read_bytes()
        except FileNotFoundError:
            return None
        whole = data[: data.rfind(b"\n") + 1]
        journal = cls(place)
        for line in whole.splitlines():
            journal._apply(json.loads(line))
        if len(whole) < len(data):
            os.truncate(place, len(whole))
        return journal if whole else None

    def start(self) -> None:
        """Begin a new journal on the disk."""
        self.place.unlink(missing_ok=True)
        self._append({"fingerprint": self.fingerprint, "replaces": self.replaces})

    def advance(self, progress: Progress) -> None:
        """Note how far the run has come; what it counts must be on the disk."""
        self._append({"progress": asdict(progress)})

    def publish(self) -> None:
        """Note that all is done and the output is about to be put in its place."""
        self._append({"publishing": True})

    def finish(self, files: dict[str, list[int]]) -> None:
        """Note that the output is in its place."""
        self._append({"done": files})

    def _append(self, entry: dict[str, Any]) -> None:
        with self.place.open("ab", buffering=0) as stream:
            append_all(stream, json.dumps(entry).encode() + b"\n")
            synced(stream)
        self._apply(entry)

    def _apply(self, entry: dict[str, Any]) -> None:
        if "fingerprint" in entry:
            self.fingerprint, self.replaces = entry["fingerprint"], entry["replaces"]
        elif "progress" in entry:
            self.progress = Progress(**entry["progress"])
        elif "publishing" in entry:
            self.publishing = True
        elif "done" in entry:
            self.done = entry["done"]
