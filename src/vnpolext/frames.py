"""Extractions as data frames, one for each kind of record, whose column types never depend on the data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from vnpolext.errors import MissingExtraError
from vnpolext.records import Extraction

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Frames = dict[str, Any]
"""The frames by the name of their table."""


def to_frames(results: Iterable[Extraction], library: Literal["pandas", "polars"] = "pandas") -> Frames:
    """Return extractions as data frames.

    Every frame starts with `document`, the number of the extraction from 0, and `doc_id`. What belongs to
    a record has its id in `directive`, `official` or `commendation`; records without an id are numbered
    in `seq`. Columns keep their types when they are empty: in pandas `Int64`, `string` and `boolean`,
    which hold missing values.

    Args:
        results: The extractions, of one text or of a million.
        library: "pandas" or "polars".

    Returns:
        The frames "documents", "sections", "directives", "directive_mentions", "dates", "officials",
        "official_mentions", "positions", "commendations", "recipients", "stated_counts", "relations" and
        "issues".

    Raises:
        MissingExtraError: The library is not installed, or pyarrow is not.
        ValueError: The library is another one.

    Examples:
        >>> import vnpolext
        >>> result = vnpolext.extract("Quận ủy ban hành Kế hoạch số 72-KH/QU.")
        >>> to_frames([result])["directives"]["code"].to_list()
        ['72-KH/QU']
    """
    if library not in ("pandas", "polars"):
        raise ValueError(f"library={library!r}: give 'pandas' or 'polars'")
    from vnpolext.writers.tables import tables_of

    tables = tables_of(results)
    if library == "polars":
        return _to_polars(tables)
    return _to_pandas(tables)


def _to_pandas(tables: dict[str, Any]) -> dict[str, pd.DataFrame]:
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingExtraError("pandas is not installed: pip install vnpolext[pandas]") from error
    types = {"int64": pd.Int64Dtype(), "string": pd.StringDtype("python"), "bool": pd.BooleanDtype()}
    return {
        name: table.to_pandas(types_mapper=lambda kind: types[str(kind)]) for name, table in tables.items()
    }


def _to_polars(tables: dict[str, Any]) -> dict[str, pl.DataFrame]:
    try:
        import polars as pl
    except ImportError as error:
        raise MissingExtraError("polars is not installed: pip install vnpolext[polars]") from error
    return {name: pl.DataFrame(table) for name, table in tables.items()}
