"""Every article in examples/ gives exactly the extraction beside it, which was written by reading."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vnpolext import Pipeline

from .conftest import EXAMPLES

FILES = sorted(EXAMPLES.glob("*.txt"))


def test_the_genre_is_covered() -> None:
    assert len(FILES) >= 8
    assert {file.stem for file in FILES} == {file.stem for file in EXAMPLES.glob("*.json")}


@pytest.mark.parametrize(
    "part", ["article", "directives", "dates", "officials", "commendations", "relations", "issues"]
)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_article_gives_its_extraction(pipeline: Pipeline, file: Path, part: str) -> None:
    expected = json.loads(file.with_suffix(".json").read_text("utf-8"))
    found = pipeline(file.read_bytes().decode(), doc_id=file.name).model_dump(mode="json")
    assert list(found) == list(expected)
    assert found[part] == expected[part]
