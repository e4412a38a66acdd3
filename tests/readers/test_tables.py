"""Tables are documents a row: found columns, ids, and one failure for one bad row."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from vnpolext.documents import Document, Failure
from vnpolext.readers import ReaderOptions, read_documents


def read(place: Path, **options: object) -> list[tuple[str, str | None, object]]:
    rows = []
    for found in read_documents([place], ReaderOptions(**options)):  # type: ignore[arg-type]
        if isinstance(found, Failure):
            rows.append((found.doc_id, None, found.message))
        else:
            rows.append((found.doc_id, found.text, found.published))
    return rows


def test_json_lines_give_a_document_each(tmp_path: Path) -> None:
    place = tmp_path / "rows.jsonl"
    rows = [
        json.dumps({"id": "x", "text": "Một", "published": "2024-05-15"}),
        "",
        json.dumps({"text": "Hai"}),
        "{broken",
        "[1]",
        json.dumps({"body": "Ba"}),
        '{"id": 7, "text": "B\\u1ed1n"}',
    ]
    place.write_text("\n".join(rows), encoding="utf-8-sig")
    found = read(place)
    assert found[0] == ("x", "Một", "2024-05-15")
    assert found[1] == ("rows.jsonl#3", "Hai", None)
    assert [row[0] for row in found[2:5]] == ["rows.jsonl#4", "rows.jsonl#5", "rows.jsonl#6"]
    assert "no JSON" in str(found[2][2])
    assert "list" in str(found[3][2])
    assert "'body'" in str(found[4][2])
    assert found[5] == ("7", "Bốn", None)


def test_columns_can_be_named(tmp_path: Path) -> None:
    place = tmp_path / "rows.jsonl"
    place.write_text('{"body": "Một", "url": "u", "day": "2024", "id": 3}\n', encoding="utf-8")
    assert read(place, text_column="body", id_column="url", published_column="day") == [("u", "Một", "2024")]


def test_a_line_over_the_limit_fails_alone(tmp_path: Path) -> None:
    place = tmp_path / "rows.jsonl"
    long = json.dumps({"text": "a" * 3000})
    place.write_text('{"text": "b"}\n' + long + '\n{"text": "c"}\n', encoding="utf-8")
    found = read(place, max_bytes=1000)
    assert [row[:2] for row in found] == [
        ("rows.jsonl#1", "b"),
        ("rows.jsonl#2", None),
        ("rows.jsonl#3", "c"),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_csv_gives_a_document_a_row(tmp_path: Path, delimiter: str) -> None:
    place = tmp_path / "rows.csv"
    header = delimiter.join(["doc_id", "text", "published"])
    first = delimiter.join(["x", '"Hai\ndòng, ""một"" bài; \t"', "2024-05-15"])
    second = delimiter.join(["", "Bài sau", ""])
    place.write_bytes(f"\ufeff{header}\r\n{first}\r\n{second}\r\ncut\r\n".encode())
    assert read(place)[:2] == [
        ("x", 'Hai\ndòng, "một" bài; \t', "2024-05-15"),
        ("rows.csv#2", "Bài sau", None),
    ]
    assert "cut short" in str(read(place)[2][2])


def test_a_table_without_the_column_names_those_it_has(tmp_path: Path) -> None:
    place = tmp_path / "rows.csv"
    place.write_text("a,b\n1,2\n", encoding="utf-8")
    [(doc_id, _, message)] = read(place)
    assert doc_id == "rows.csv"
    assert "--text-column" in str(message)
    assert "'a', 'b'" in str(message)


def test_parquet_gives_a_document_a_row(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    place = tmp_path / "rows.parquet"
    columns = {
        "text": [f"Bài {number}" for number in range(200)] + [None],
        "published": [datetime(2024, 5, 15, 8)] * 201,
        "id": [*map(str, range(200)), None],
    }
    pq.write_table(pa.table(columns), place, row_group_size=70)
    found = read(place)
    assert len(found) == 201
    assert found[150] == ("150", "Bài 150", datetime(2024, 5, 15, 8))
    assert found[200] == ("rows.parquet#201", None, "the row has no text")


def test_a_broken_parquet_file_is_one_failure(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    place = tmp_path / "rows.parquet"
    place.write_bytes(b"PAR1 and nothing else PAR1")
    [(doc_id, text, message)] = read(place)
    assert (doc_id, text) == ("rows.parquet", None)
    assert "Parquet" in str(message)


def test_all_inputs_can_be_read_as_one_kind(tmp_path: Path) -> None:
    place = tmp_path / "rows.log"
    place.write_text('{"text": "Một"}\n', encoding="utf-8")
    [document] = read_documents([place], ReaderOptions(format="jsonl"))
    assert isinstance(document, Document)
    assert document.text == "Một"
