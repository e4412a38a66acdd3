"""Columns, tables and databases hold all that the records hold, and every key holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from vnpolext.errors import MissingExtraError, WriterError
from vnpolext.writers.entry import Entry
from vnpolext.writers.formats import Format, format_of

from ..sample_extractions import full_extraction

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

RESULTS = [full_extraction(f"bài {number}.txt", number) for number in range(40)]


def written(tmp_path: Path, kind: str, keep_text: bool = False) -> Path:
    """Write the results as a batch does: chunk after chunk into a spool, then the whole."""
    spool, target = tmp_path / "spool", tmp_path / "target"
    form = Format(kind, keep_text)
    entries = [Entry(number * 2, result, f"Bài {number}") for number, result in enumerate(RESULTS)]
    spool.write_bytes(b"".join(form.encode(entries[start : start + 16]) for start in (0, 16, 32)))
    form.assemble(spool, target)
    return target


def table(place: Path, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(place / f"{name}.parquet").to_pylist()
    return rows


def test_one_parquet_file_gives_the_records_back(tmp_path: Path) -> None:
    from vnpolext.arrow import to_extractions

    columns = pq.read_table(written(tmp_path, "parquet"))
    assert list(to_extractions(columns)) == RESULTS
    assert columns.column_names[0] == "doc_id"


def test_texts_are_kept_where_asked_for(tmp_path: Path) -> None:
    columns = pq.read_table(written(tmp_path, "parquet", keep_text=True))
    assert columns["text"].to_pylist()[3] == "Bài 3"


def test_tables_hold_every_record_under_its_document(tmp_path: Path) -> None:
    place = written(tmp_path, "tables")
    documents = table(place, "documents")
    assert [row["document"] for row in documents] == list(range(0, 80, 2))
    assert documents[5]["doc_id"] == "bài 5.txt"
    assert documents[5]["title"] == RESULTS[5].article.title.text  # type: ignore[union-attr]
    for name, count in {
        "sections": sum(len(result.article.sections) for result in RESULTS),
        "directives": sum(len(result.directives) for result in RESULTS),
        "directive_mentions": sum(len(d.mentions) for result in RESULTS for d in result.directives),
        "positions": sum(len(o.positions) for result in RESULTS for o in result.officials),
        "recipients": sum(len(c.recipients) for result in RESULTS for c in result.commendations),
        "relations": sum(len(result.relations) for result in RESULTS),
    }.items():
        assert len(table(place, name)) == count, name


def test_parts_point_at_their_owner_and_are_numbered_within_it(tmp_path: Path) -> None:
    place = written(tmp_path, "tables")
    rows = [row for row in table(place, "directive_mentions") if row["document"] == 14]
    expected = [
        (directive.id, number)
        for directive in RESULTS[7].directives
        for number in range(len(directive.mentions))
    ]
    assert [(row["directive"], row["seq"]) for row in rows] == expected


def test_parties_that_are_bodies_have_a_column_of_their_own(tmp_path: Path) -> None:
    rows = table(written(tmp_path, "tables"), "relations")[:2]
    assert [(row["subject"], row["subject_organization"]) for row in rows] == [
        ("d1", None),
        (None, "Quận ủy"),
    ]


@pytest.mark.parametrize("kind", ["parquet", "tables"])
def test_the_same_results_give_the_same_bytes(tmp_path: Path, kind: str) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    places = [written(tmp_path / name, kind) for name in "ab"]
    files = [sorted(place.iterdir()) if place.is_dir() else [place] for place in places]
    assert [file.read_bytes() for file in files[0]] == [file.read_bytes() for file in files[1]]


def test_a_lone_surrogate_becomes_a_replacement_character(tmp_path: Path) -> None:
    from vnpolext.arrow import to_batch
    from vnpolext.records import Extraction, Issue

    result = Extraction(issues=(Issue(code="x", stage="reader", message="a\ud800b"),))
    assert to_batch([result])["issues"].to_pylist()[0][0]["message"] == "a\ufffdb"


def test_the_database_has_keys_that_hold_and_indexes(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect(str(written(tmp_path, "duckdb"))) as base:
        kinds = base.execute("SELECT constraint_type FROM duckdb_constraints()").fetchall()
        assert kinds.count(("PRIMARY KEY",)) == 13
        assert kinds.count(("FOREIGN KEY",)) == 12
        assert ("directives_code",) in base.execute("SELECT index_name FROM duckdb_indexes()").fetchall()
        with pytest.raises(duckdb.ConstraintException):
            base.execute("INSERT INTO directives (document, id) VALUES (999, 'd1')")
        [(count,)] = base.execute(
            "SELECT count(*) FROM officials o "
            "JOIN positions p ON (o.document, o.id) = (p.document, p.official)"
        ).fetchall()
        assert count == sum(len(o.positions) for result in RESULTS for o in result.officials)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.jsonl", "jsonl"),
        ("a.CSV", "csv"),
        ("a.parquet", "parquet"),
        ("a", "tables"),
        ("a.duckdb", "duckdb"),
    ],
    ids=lambda value: value,
)
def test_the_ending_tells_the_kind(name: str, kind: str) -> None:
    if kind == "duckdb":
        pytest.importorskip("duckdb")
    assert format_of(Path(name)) == Format(kind)


def test_an_unknown_ending_and_texts_in_lines_are_refused() -> None:
    with pytest.raises(WriterError, match=r"\.duckdb"):
        format_of(Path("a.xlsx"))
    with pytest.raises(WriterError, match="texts"):
        format_of(Path("a.csv"), keep_text=True)


def test_a_missing_library_is_told_before_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    with pytest.raises(MissingExtraError, match=r"pip install vnpolext\[files\]"):
        format_of(Path("a.duckdb"))
