"""CSV has a row for each record, opens in a spreadsheet, and runs nothing there."""

from __future__ import annotations

import csv
import io

import pytest

from vnpolext.records import Extraction, Issue
from vnpolext.writers.entry import Entry
from vnpolext.writers.spreadsheet import COLUMNS, encode_rows, guarded, header

from ..sample_extractions import full_extraction


def rows(*results: Extraction) -> list[dict[str, str]]:
    data = header() + encode_rows([Entry(number, result) for number, result in enumerate(results)])
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_each_record_has_a_row_under_its_document() -> None:
    result = full_extraction("bài.txt", 3)
    found = rows(result)
    assert found[0]["record"] == "document"
    assert found[0]["published"] == result.article.published
    assert {row["doc_id"] for row in found} == {"bài.txt"}
    mentions = [row for row in found if row["record"] == "directive_mention"]
    assert [row["parent"] for row in mentions] == [d.id for d in result.directives for _ in d.mentions]
    assert [row["code"] for row in found if row["record"] == "directive"] == [
        directive.code or "" for directive in result.directives
    ]
    [issue] = [row for row in found if row["record"] == "issue"]
    assert issue["message"] == 'nói "thế", =1+1'
    bodies = [row["subject_organization"] for row in found if row["record"] == "relation"]
    assert bodies == ["", "Quận ủy"]


def test_a_document_without_records_has_its_row() -> None:
    assert [row["record"] for row in rows(Extraction(doc_id="a"), Extraction(doc_id="b"))] == ["document"] * 2


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1"], ids=repr)
def test_no_cell_is_a_formula(text: str) -> None:
    assert guarded(text) == "'" + text
    [_, issue] = rows(Extraction(doc_id="a", issues=(Issue(code="x", stage="y", message=text),)))
    assert issue["message"] == "'" + text
    assert rows(Extraction(doc_id=text))[0]["doc_id"] == "'" + text


def test_other_cells_are_left_alone() -> None:
    assert [guarded(value) for value in ("11-ĐA/TU", 5, -5, None, True)] == ["11-ĐA/TU", 5, -5, None, "true"]


def test_every_field_of_every_record_has_a_column() -> None:
    assert len(COLUMNS) == len(set(COLUMNS))
    for number in range(20):
        rows(full_extraction("a", number))  # DictWriter refuses a field without a column
