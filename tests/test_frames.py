"""Frames have one row for each record, and the same types whether they are full or empty."""

from __future__ import annotations

import sys

import pytest

import vnpolext

from .sample_extractions import full_extraction

pytest.importorskip("pyarrow")

RESULTS = [full_extraction(f"d{number}", number) for number in range(1100)]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_types_do_not_depend_on_the_data(library: str) -> None:
    pytest.importorskip(library)
    full = vnpolext.to_frames(RESULTS, library)  # type: ignore[arg-type]
    empty = vnpolext.to_frames([], library)  # type: ignore[arg-type]
    single = vnpolext.to_frames([vnpolext.Extraction(doc_id="a")], library)  # type: ignore[arg-type]
    for name, frame in full.items():
        for other in (empty[name], single[name]):
            assert list(other.columns) == list(frame.columns)
            assert list(other.dtypes) == list(frame.dtypes)
        assert len(empty[name]) == 0
    assert len(full["documents"]) == 1100
    assert len(single["documents"]) == 1


def test_pandas_frames_join_by_their_keys() -> None:
    pytest.importorskip("pandas")
    frames = vnpolext.to_frames(iter(RESULTS[:50]))
    joined = frames["positions"].merge(
        frames["officials"], left_on=["document", "official"], right_on=["document", "id"]
    )
    assert len(joined) == sum(len(o.positions) for result in RESULTS[:50] for o in result.officials)
    assert str(frames["directives"]["year"].dtype) == "Int64"
    assert str(frames["commendations"]["counts_match"].dtype) == "boolean"
    assert str(frames["documents"]["doc_id"].dtype) == "string"


def test_an_unknown_library_is_refused() -> None:
    with pytest.raises(ValueError, match="polars"):
        vnpolext.to_frames([], "excel")  # type: ignore[arg-type]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_missing_library_tells_how_to_get_it(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(vnpolext.MissingExtraError, match=rf"pip install vnpolext\[{library}\]"):
        vnpolext.to_frames([], library)  # type: ignore[arg-type]
