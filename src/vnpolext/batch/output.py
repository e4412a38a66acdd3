"""The places of a run: the output, its errors, and the hidden folder beside it in which the run works.

The output appears whole, by a rename, once all is done; until then the old one stays. The folder keeps
the journal afterwards, by which a second run knows that there is nothing to do.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from vnpolext.batch.disk import state_of
from vnpolext.errors import WriterError
from vnpolext.writers.formats import ENDINGS, Format


@dataclass(frozen=True, slots=True)
class Output:
    """Where a run writes.

    Attributes:
        target: What the caller asked for: a file, or a folder of tables.
    """

    target: Path

    @property
    def errors(self) -> Path:
        """The file that lists the documents that failed."""
        return self.target.with_name(self.target.name + ".errors.jsonl")

    @property
    def folder(self) -> Path:
        """The folder in which the run works."""
        return self.target.with_name(f".{self.target.name}.vnpolext")

    @property
    def spool(self) -> Path:
        """The encoded chunks, one after another."""
        return self.folder / "spool"

    @property
    def failures(self) -> Path:
        """The failures so far."""
        return self.folder / "errors"

    @property
    def product(self) -> Path:
        """The output while it is made."""
        return self.folder / ("product" + self.target.suffix)

    def prepare(self) -> None:
        """Make the folder.

        Raises:
            WriterError: It cannot be made.
        """
        if self.target.is_dir() and self.target.suffix.lower() in ENDINGS:
            raise WriterError(f"{self.target}: is a folder; give the name of a file with this ending")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if not os.access(self.folder, os.W_OK):
                raise PermissionError(13, "permission denied")
        except OSError as error:
            raise WriterError(
                f"{self.target}: cannot be written ({(error.strerror or str(error)).lower()}); "
                "choose a folder in which you may write"
            ) from error

    def own_inodes(self) -> set[tuple[int, int]]:
        """Return the identities of all that is output and so no input."""
        found = set()
        for place in (self.target, self.errors, self.folder):
            if place.exists():
                state = place.stat()
                found.add((state.st_dev, state.st_ino))
        return found

    def exists(self) -> bool:
        """Tell whether there is an output already; an empty folder is none."""
        return self.target.is_file() or (self.target.is_dir() and any(self.target.iterdir()))

    def files(self) -> dict[str, list[int]]:
        """Return the state of each file of the output, by name."""
        if self.target.is_dir():
            return {place.name: state_of(place) for place in sorted(self.target.glob("*.parquet"))}
        return {self.target.name: state_of(self.target)} if self.target.exists() else {}

    def holds(self, spool: int, errors: int) -> bool:
        """Tell whether the work so far is there: at least so many bytes of results and failures."""
        places = ((self.spool, spool), (self.failures, errors))
        return all(place.exists() and place.stat().st_size >= size for place, size in places)

    def tidy(self) -> None:
        """Remove what only a running batch needs, and all if nothing was begun."""
        (self.folder / "plan").unlink(missing_ok=True)
        if not (self.folder / "journal").exists():
            shutil.rmtree(self.folder)

    def clear(self) -> None:
        """Throw away what an earlier run left half done."""
        for place in (self.spool, self.failures):
            place.unlink(missing_ok=True)
        self._clear_product()

    def _clear_product(self) -> None:
        for place in self.folder.glob("product*"):
            if place.is_dir():
                shutil.rmtree(place)
            else:
                place.unlink()

    @contextmanager
    def assembly(self, format: Format) -> Iterator[Callable[[bytes], None]]:
        """Make the output, not yet in its place, while the block runs; see `Format.assembly`."""
        self._clear_product()
        with format.assembly(self.product) as add:
            yield add

    def publish(self, format: Format, assembled: bool) -> None:
        """Put the output in its place; safe to be broken off and repeated.

        Args:
            format: Its kind.
            assembled: Whether it was made while the chunks came; else it is made of the chunks now.
        """
        if format.is_stream:
            if self.spool.exists():  # else it was renamed before the last run was broken off
                self._publish_errors()
                self.spool.replace(self.target)
            return
        if not assembled:
            self._clear_product()
            format.assemble(self.spool, self.product)
        self._publish_errors()
        if self.product.is_dir():
            self.target.mkdir(exist_ok=True)
            for place in sorted(self.product.iterdir()):
                place.replace(self.target / place.name)
        else:
            self.product.replace(self.target)

    def _publish_errors(self) -> None:
        if not self.failures.exists():
            return
        if self.failures.stat().st_size:
            self.failures.replace(self.errors)
        else:
            self.failures.unlink()
            self.errors.unlink(missing_ok=True)
