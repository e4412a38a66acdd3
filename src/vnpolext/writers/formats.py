"""The kinds of output, told by the ending of the output's name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from vnpolext.errors import MissingExtraError, WriterError
from vnpolext.writers.entry import Entry
from vnpolext.writers.lines import encode_lines
from vnpolext.writers.spreadsheet import encode_rows, header

if TYPE_CHECKING:
    from vnpolext.writers.spool import Groups

ENDINGS = {".jsonl": "jsonl", ".csv": "csv", ".parquet": "parquet", ".duckdb": "duckdb"}
"""The kinds of output that are files; a name with no ending is a folder of tables."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of output: how a chunk of documents is encoded, and how the whole is made of the chunks.

    Attributes:
        kind: "jsonl", "csv", "parquet", "tables" or "duckdb".
        keep_text: Whether the documents' texts go into the output; columns only.
    """

    kind: str
    keep_text: bool = False

    @property
    def is_stream(self) -> bool:
        """Tell whether the chunks one after another are the output already."""
        return self.kind in ("jsonl", "csv")

    def head(self) -> bytes:
        """Return what stands before the first chunk."""
        return header() if self.kind == "csv" else b""

    def encode(self, entries: Sequence[Entry]) -> bytes:
        """Return a chunk of documents as bytes to append; pure, and run by the workers."""
        if self.kind == "jsonl":
            return encode_lines(entries)
        if self.kind == "csv":
            return encode_rows(entries)
        from vnpolext.writers.spool import encode_batch

        return encode_batch(entries, self.keep_text) if entries else b""

    @contextmanager
    def assembly(self, target: Path) -> Iterator[Callable[[bytes], None]]:
        """Make the output at `target` while the block runs: what this yields is called with each chunk.

        For a stream there is nothing to do.
        """
        if self.is_stream:
            yield lambda payload: None
            return
        import pyarrow as pa

        with self._groups(target) as groups:
            yield lambda payload: groups.add(pa.BufferReader(payload))
            groups.finish()

    def assemble(self, spool: Path, target: Path) -> None:
        """Make the output at `target` from a file of appended chunks."""
        import pyarrow as pa

        with self._groups(target) as groups, pa.OSFile(str(spool), "rb") as source:
            groups.add(source)
            groups.finish()

    @contextmanager
    def _groups(self, target: Path) -> Iterator[Groups]:
        from vnpolext.writers import spool

        if self.kind == "duckdb":
            from vnpolext.writers.database import GROUP_ROWS, database

            opened = database(target, self.keep_text)
        else:
            from vnpolext.writers.parquet import GROUP_ROWS, nested_file, table_folder

            opened = (nested_file if self.kind == "parquet" else table_folder)(target, self.keep_text)
        with opened as write:
            yield spool.Groups(write, self.keep_text, GROUP_ROWS)


def format_of(output: Path, keep_text: bool = False) -> Format:
    """Return the format that the name of an output asks for, once all it needs is known to be there.

    Raises:
        WriterError: The ending is none of those known, or texts cannot be kept in this kind.
        MissingExtraError: A library for it is not installed.
    """
    kind = ENDINGS.get(output.suffix.lower(), "")
    if not kind and (output.is_dir() or not output.suffix):
        kind = "tables"
    if not kind:
        raise WriterError(
            f"{output.name}: unknown kind of output; end it in {', '.join(ENDINGS)}, "
            "or in nothing for a folder of Parquet tables"
        )
    if keep_text and kind in ("jsonl", "csv"):
        raise WriterError("texts can be kept in .parquet, .duckdb and folders only")
    _require(kind)
    return Format(kind, keep_text)


def _require(kind: str) -> None:
    """Find out before a long run, not after it, that a library is missing; loading it can wait."""
    needed = {"parquet": ["pyarrow"], "tables": ["pyarrow"], "duckdb": ["pyarrow", "duckdb"]}
    for name in needed.get(kind, []):
        if find_spec(name) is None:
            raise MissingExtraError(f"writing {kind} needs {name}: pip install vnpolext[files]")
