"""The Arrow function keeps rows, kinds and order, tells bad rows in their issues, and pickles."""

from __future__ import annotations

import pickle
import sys
from datetime import date, datetime, timezone

import pytest

import vnpolext
from vnpolext.errors import InputTypeError

from .sample_extractions import full_extraction

pa = pytest.importorskip("pyarrow")

from vnpolext.arrow import RESULT_COLUMNS, Extractor, result_schema, to_batch, to_extractions  # noqa: E402

TEXT = "Sáng 15/5, Quận ủy ban hành Kế hoạch số 72-KH/QU."


def test_rows_and_columns_are_kept_and_results_added() -> None:
    table = pa.table(
        {"doc_id": ["a", "b"], "text": [TEXT, "Tin"], "n": [1, 2], "published": ["2024-05-16", None]}
    )
    result = Extractor()(table)
    assert result.column_names == [*table.column_names, *RESULT_COLUMNS]
    assert result.select(table.column_names) == table
    assert list(to_extractions(result)) == [
        vnpolext.extract(TEXT, published="2024-05-16", doc_id="a"),
        vnpolext.extract("Tin", doc_id="b"),
    ]


def test_a_batch_gives_a_batch_and_an_empty_one_an_empty_one() -> None:
    batch = pa.record_batch({"text": [TEXT]})
    assert isinstance(Extractor()(batch), pa.RecordBatch)
    empty = Extractor()(batch.slice(0, 0))
    assert empty.num_rows == 0
    assert empty.schema == Extractor().result_schema(batch.schema)


def test_a_sliced_table_in_many_chunks_is_read_right() -> None:
    chunks = [pa.table({"doc_id": [f"{n}"], "text": [f"Kế hoạch số {n}-KH/QU"]}) for n in range(1, 9)]
    table = pa.concat_tables(chunks).slice(2, 4)
    codes = [result.directives[0].code for result in to_extractions(Extractor()(table))]
    assert codes == ["3-KH/QU", "4-KH/QU", "5-KH/QU", "6-KH/QU"]


def test_bad_rows_are_told_in_their_issues() -> None:
    table = pa.table({"text": [None, TEXT], "published": [None, "hôm nào"]})
    first, second = to_extractions(Extractor()(table))
    assert [(issue.code, issue.severity) for issue in first.issues] == [("no_text", "error")]
    assert second.issues[0].code == "published_unreadable"
    assert second.directives


@pytest.mark.parametrize(
    "value",
    [date(2024, 5, 16), datetime(2024, 5, 16, 8, 30), datetime(2024, 5, 16, tzinfo=timezone.utc)],
    ids=["date", "time", "zone"],
)
def test_published_may_be_a_column_of_dates_or_times(value: date) -> None:
    [result] = to_extractions(Extractor()(pa.table({"text": [TEXT], "published": [value]})))
    assert result.article.published is not None
    assert result.article.published.startswith("2024-05-16")
    assert result.dates[0].value == "2024-05-15"


def test_it_pickles_as_its_settings() -> None:
    extractor = Extractor(
        vnpolext.Config(ner="off"),
        text_column="body",
        id_column="url",
        published_column="day",
        keep_text=False,
    )
    data = pickle.dumps(extractor)
    assert len(data) < 1000
    copy = pickle.loads(data)
    table = pa.table({"url": ["u"], "body": [TEXT], "day": ["2024-05-16"]})
    assert copy(table) == extractor(table)
    assert "body" not in copy(table).column_names


def test_what_cannot_work_is_told() -> None:
    with pytest.raises(InputTypeError, match="text_column"):
        Extractor()(pa.table({"body": ["a"]}))
    with pytest.raises(InputTypeError, match="rename"):
        Extractor()(pa.table({"text": ["a"], "dates": [1]}))


def test_the_columns_hold_all_that_the_records_hold() -> None:
    results = [full_extraction(f"d{number}", number) for number in range(30)]
    batch = to_batch(results).append_column("doc_id", pa.array([result.doc_id for result in results]))
    assert list(to_extractions(batch)) == results
    assert to_batch([]).schema == result_schema()


def test_without_pyarrow_the_error_tells_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "vnpolext.arrow")
    with pytest.raises(vnpolext.MissingExtraError, match=r"pip install vnpolext\[files\]"):
        __import__("vnpolext.arrow")
