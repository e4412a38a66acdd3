"""Extraction on Spark: from a data frame of texts to a data frame of records."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from vnpolext.arrow import Extractor
from vnpolext.config import Config
from vnpolext.errors import MissingExtraError

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame


def extract_dataframe(
    frame: DataFrame,
    config: Config | None = None,
    *,
    text_column: str = "text",
    id_column: str = "doc_id",
    published_column: str = "published",
    keep_text: bool = True,
) -> DataFrame:
    """Return a data frame with the same rows and their records.

    The work is done in Python workers of the executors by `mapInArrow`; each builds the pipeline once.
    vnpolext must be installed where the executors run. Spark hands over as many rows at a time as
    `spark.sql.execution.arrow.maxRecordsPerBatch` says; for whole articles, 1000 is plenty.

    Args:
        frame: A Spark data frame with a column of texts.
        config: Settings of the pipeline.
        text_column: The column with the texts.
        id_column: The column with the ids, where there is one.
        published_column: The column that tells when a text was published, where there is one.
        keep_text: Whether the texts stay in the result.

    Returns:
        A lazy data frame: the columns of `frame` and, for each kind of record, an array of structs.

    Raises:
        MissingExtraError: pyspark is not installed.
        InputTypeError: There is no text column, or a column has the name of a result.

    Examples:
        >>> records = extract_dataframe(spark.read.parquet("articles/"))  # doctest: +SKIP
        >>> records.write.parquet("records/")  # doctest: +SKIP
    """
    try:
        from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
    except ImportError as error:
        raise MissingExtraError("Spark is not installed: pip install vnpolext[spark]") from error
    extractor = Extractor(
        config,
        text_column=text_column,
        id_column=id_column,
        published_column=published_column,
        keep_text=keep_text,
    )
    result = extractor.result_schema(to_arrow_schema(frame.schema))
    return frame.mapInArrow(partial(_extract_batches, extractor), from_arrow_schema(result))


def _extract_batches(extractor: Extractor, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield extractor(batch)
