"""The kinds of output, told by the ending of the output's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vnpolext.errors import MissingExtraError, WriterError
from vnpolext.writers.entry import Entry
from vnpolext.writers.lines import encode_lines
from vnpolext.writers.spreadsheet import encode_rows, header

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

    def assemble(self, spool: Path, target: Path) -> None:
        """Make the output at `target` from the appended chunks; for a stream there is nothing to do."""
        if self.kind == "parquet":
            from vnpolext.writers.parquet import write_nested

            write_nested(spool, target, self.keep_text)
        elif self.kind == "tables":
            from vnpolext.writers.parquet import write_tables

            write_tables(spool, target, self.keep_text)
        elif self.kind == "duckdb":
            from vnpolext.writers.database import write_database

            write_database(spool, target, self.keep_text)


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
    """Find out before a long run, not after it, that a library is missing."""
    try:
        if kind in ("parquet", "tables", "duckdb"):
            import pyarrow  # noqa: F401
        if kind == "duckdb":
            import duckdb  # noqa: F401
    except ImportError as error:
        raise MissingExtraError(f"writing {kind} needs {error.name}: pip install vnpolext[files]") from error
