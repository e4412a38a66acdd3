"""Extraction as a function on Arrow data: the one piece that every engine shares.

`Extractor` takes a batch or table with a text column and gives it back with result columns, a row for a
row. The local pool, Ray Data and Spark all call it. The columns are nested as the records are, and their
types are read off the record classes, so that both can never differ.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from vnpolext.config import Config
from vnpolext.documents import Document, Extract, Failure, extract_document, pipeline_for
from vnpolext.errors import InputTypeError, MissingExtraError
from vnpolext.records import Extraction, OrganizationParty, Relation

try:
    import pyarrow as pa
    import pyarrow.json as pa_json
except ImportError as error:
    raise MissingExtraError("Arrow and Parquet need pyarrow: pip install vnpolext[files]") from error

Data = TypeVar("Data", pa.RecordBatch, pa.Table)

RESULT_COLUMNS = ("article", "directives", "dates", "officials", "commendations", "relations", "issues")
"""The columns that an `Extractor` adds: the fields of `Extraction`, without its version and id."""

_SCALARS = {str: pa.string(), int: pa.int64(), bool: pa.bool_(), float: pa.float64()}
_PARTIES = ("subject", "object")


class Extractor:
    """A function from Arrow data with texts to the same rows with their records.

    It pickles as its settings, and builds its pipeline once in each process that calls it.

    Args:
        config: Settings of the pipeline.
        text_column: The column that holds the texts.
        id_column: The column that holds the ids, where there is one; they show in messages only, for
            the rows keep their columns.
        published_column: The column that tells when a text was published, where there is one: text,
            dates or timestamps.
        keep_text: Whether the text column stays in the result.

    Examples:
        >>> import pyarrow as pa
        >>> table = pa.table({"doc_id": ["a"], "text": ["Quận ủy ban hành Kế hoạch số 72-KH/QU."]})
        >>> Extractor()(table).column_names[:4]
        ['doc_id', 'text', 'article', 'directives']
    """

    def __init__(
        self,
        config: Config | None = None,
        *,
        text_column: str = "text",
        id_column: str = "doc_id",
        published_column: str = "published",
        keep_text: bool = True,
    ) -> None:
        self.config = config or Config()
        self.text_column = text_column
        self.id_column = id_column
        self.published_column = published_column
        self.keep_text = keep_text

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (
            self.config.model_dump(),
            self.text_column,
            self.id_column,
            self.published_column,
            self.keep_text,
        )

    def __call__(self, data: Data) -> Data:
        """Extract from every row.

        Args:
            data: A record batch or a table.

        Returns:
            Data of the same kind with the same rows in the same order; a row that cannot be read has an
            issue of severity "error" and no records.

        Raises:
            InputTypeError: There is no text column, or a column has the name of a result.
        """
        schema = self.result_schema(data.schema)
        if isinstance(data, pa.Table):
            batches = [self._extend(batch, schema) for batch in data.to_batches()]
            return pa.Table.from_batches(batches, schema)
        return self._extend(data, schema)

    def result_schema(self, schema: pa.Schema) -> pa.Schema:
        """Return the schema of the result for data of this schema.

        Raises:
            InputTypeError: There is no text column, or a column has the name of a result.
        """
        self._check(schema)
        kept = [field for field in schema if self.keep_text or field.name != self.text_column]
        return pa.schema([*kept, *result_schema()])

    def _check(self, schema: pa.Schema) -> None:
        if self.text_column not in schema.names:
            raise InputTypeError(
                f"there is no column {self.text_column!r} with the texts; pass text_column= "
                f"(columns: {', '.join(schema.names)})"
            )
        taken = [name for name in schema.names if name in RESULT_COLUMNS]
        if taken:
            raise InputTypeError(f"rename the column {taken[0]!r}: a result has this name")

    def _extend(self, batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
        texts = batch.column(self.text_column).to_pylist()
        ids = self._values(batch, self.id_column)
        times = self._values(batch, self.published_column)
        extract = pipeline_for(self.config)
        results = [_extract_row(extract, *row) for row in zip(ids, texts, times, strict=True)]
        records = to_batch(results)
        kept = [
            (field, column)
            for field, column in zip(batch.schema, batch.columns, strict=True)
            if self.keep_text or field.name != self.text_column
        ]
        columns = [column for _, column in kept] + list(records.columns)
        return pa.RecordBatch.from_arrays(columns, schema=schema)

    def _values(self, batch: pa.RecordBatch, name: str) -> Sequence[Any]:
        if name not in batch.schema.names:
            return [None] * batch.num_rows
        values: Sequence[Any] = batch.column(name).to_pylist()
        return values


def _rebuild(settings: dict[str, Any], text: str, doc_id: str, published: str, keep: bool) -> Extractor:
    return Extractor(
        Config.model_validate(settings),
        text_column=text,
        id_column=doc_id,
        published_column=published,
        keep_text=keep,
    )


def _extract_row(extract: Extract, doc_id: Any, text: Any, published: Any) -> Extraction:
    name = "" if doc_id is None else str(doc_id)
    if not isinstance(text, str):
        return Failure(name, "no_text", "the row has no text").as_extraction()
    result = extract_document(extract, Document(name, text, published or None))
    return result.as_extraction() if isinstance(result, Failure) else result


@lru_cache(maxsize=1)
def result_schema() -> pa.Schema:
    """Return the schema of the result columns."""
    fields = Extraction.model_fields
    return pa.schema([_field(name, fields[name].annotation) for name in RESULT_COLUMNS])


def _field(name: str, annotation: Any) -> pa.Field:
    return pa.field(name, _type_of(annotation))


def _type_of(annotation: Any) -> pa.DataType:
    """Return the Arrow type of a record's field."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    if origin is Literal:
        return pa.string()
    if origin in (Union, UnionType):
        kinds = [kind for kind in arguments if kind is not NoneType]
        return _type_of(kinds[0])
    if origin is tuple:
        return pa.list_(pa.field("item", _type_of(arguments[0])))
    return pa.struct(_record_fields(annotation))


def _record_fields(record: type[BaseModel]) -> list[pa.Field]:
    """Return the fields of a record; a party of a relation is two, an id and the name of a body."""
    fields = []
    for name, info in record.model_fields.items():
        fields.append(_field(name, info.annotation))
        if OrganizationParty in get_args(info.annotation):
            fields.append(pa.field(f"{name}_organization", pa.string()))
    return fields


def to_batch(results: Sequence[Extraction]) -> pa.RecordBatch:
    """Return extractions as a batch of the result columns, a row for each.

    Pydantic writes JSON and Arrow reads it, both in compiled code, which takes two thirds of the time of
    building the columns from Python objects. Relations, which are few, are built the plain way: their
    parties have two shapes.
    """
    schema = result_schema()
    relations = pa.array(
        [[_relation_row(relation) for relation in result.relations] for result in results],
        schema.field("relations").type,
    )
    if not results:
        return pa.RecordBatch.from_pylist([], schema)
    lines = b"\n".join(map(_json, results)) + b"\n"
    table = pa_json.read_json(
        io.BytesIO(lines),
        read_options=pa_json.ReadOptions(use_threads=False, block_size=len(lines) + 1),
        parse_options=pa_json.ParseOptions(
            explicit_schema=schema.remove(schema.get_field_index("relations")),
            unexpected_field_behavior="error",
        ),
    ).combine_chunks()
    columns = [relations if name == "relations" else _one_chunk(table.column(name)) for name in schema.names]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _one_chunk(column: pa.ChunkedArray) -> pa.Array:
    return column.chunk(0) if column.num_chunks == 1 else pa.concat_arrays(column.chunks)


_LEFT_OUT = {"schema_version", "doc_id", "relations"}


def _json(result: Extraction) -> bytes:
    try:
        return result.model_dump_json(exclude=_LEFT_OUT).encode()
    except ValueError:  # a lone surrogate has no UTF-8 form: it becomes U+FFFD
        return (
            Extraction.model_validate(_sound(result.model_dump())).model_dump_json(exclude=_LEFT_OUT).encode()
        )


def sound_text(text: str) -> str:
    """Return `text` with U+FFFD for each lone surrogate, which no column can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return sound_text(value)
    if isinstance(value, dict):
        return {key: _sound(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return tuple(_sound(item) for item in value)
    return value


def _relation_row(relation: Relation) -> dict[str, Any]:
    row = relation.model_dump()
    for name in _PARTIES:
        party = getattr(relation, name)
        is_body = isinstance(party, OrganizationParty)
        row[name] = None if is_body else party
        row[f"{name}_organization"] = sound_text(party.organization) if is_body else None
    row["text"] = sound_text(relation.text)
    return row


def to_extractions(data: pa.RecordBatch | pa.Table, id_column: str = "doc_id") -> Iterable[Extraction]:
    """Give back the extractions that data with result columns holds; the inverse of an `Extractor`."""
    names = [name for name in (id_column, *RESULT_COLUMNS) if name in data.schema.names]
    for batch in data.select(names).to_batches() if isinstance(data, pa.Table) else [data.select(names)]:
        for row in batch.to_pylist():
            doc_id = row.pop(id_column, None)
            relations = [_relation_of(relation) for relation in row.pop("relations")]
            yield Extraction.model_validate({"doc_id": doc_id, **row, "relations": relations})


def _relation_of(row: dict[str, Any]) -> dict[str, Any]:
    for name in _PARTIES:
        organization = row.pop(f"{name}_organization")
        if organization is not None:
            row[name] = {"organization": organization}
    return row
