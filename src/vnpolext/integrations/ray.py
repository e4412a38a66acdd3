"""Extraction on a Ray cluster: from a dataset of texts to a dataset of records."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from vnpolext.arrow import Extractor
from vnpolext.config import Config
from vnpolext.errors import MissingExtraError

if TYPE_CHECKING:
    import pyarrow as pa
    import ray.data

BATCH_ROWS = 256
"""Rows in a batch: a second of work, enough that handing it over counts for nothing."""


def extract_dataset(
    dataset: ray.data.Dataset,
    config: Config | None = None,
    *,
    text_column: str = "text",
    id_column: str = "doc_id",
    published_column: str = "published",
    keep_text: bool = True,
    batch_size: int = BATCH_ROWS,
    **ray_options: Any,
) -> ray.data.Dataset:
    """Return a dataset with the same rows and their records.

    The work is done in Ray tasks, which Ray runs again if their worker dies. Each worker builds the
    pipeline once. vnpolext must be installed on the workers.

    Args:
        dataset: A Ray dataset with a column of texts.
        config: Settings of the pipeline.
        text_column: The column with the texts.
        id_column: The column with the ids, where there is one.
        published_column: The column that tells when a text was published, where there is one.
        keep_text: Whether the texts stay in the result.
        batch_size: Rows that are handed to a worker at a time.
        ray_options: Passed on to `Dataset.map_batches`: `num_cpus`, `concurrency`, `memory`, ...

    Returns:
        A lazy dataset: the columns of `dataset` and, for each kind of record, a column of lists.

    Raises:
        MissingExtraError: Ray is not installed.

    Examples:
        >>> records = extract_dataset(ray.data.read_parquet("articles/"))  # doctest: +SKIP
        >>> records.write_parquet("records/")  # doctest: +SKIP
    """
    try:
        import ray.data  # noqa: F401
    except ImportError as error:
        raise MissingExtraError("Ray is not installed: pip install vnpolext[ray]") from error
    extractor = Extractor(
        config,
        text_column=text_column,
        id_column=id_column,
        published_column=published_column,
        keep_text=keep_text,
    )
    return dataset.map_batches(
        partial(_extract_table, extractor=extractor),
        batch_format="pyarrow",
        batch_size=batch_size,
        **ray_options,
    )


def _extract_table(table: pa.Table, extractor: Extractor) -> pa.Table:
    return extractor(table)
