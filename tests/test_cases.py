"""One phenomenon in one sentence: all that a case expects is found, and nothing else of those kinds.

`cases_open.txt` lists the cases that do not pass yet. A case that passes must leave the list, so that it
can never be lost again unseen.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from vnpolext import Pipeline

from .case_facts import expected, found

HERE = Path(__file__).parent
CASES = [json.loads(line) for line in (HERE / "cases.jsonl").read_text("utf-8").splitlines()]
OPEN = set((HERE / "cases_open.txt").read_text("utf-8").split())


def marked(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason="in cases_open.txt", strict=True)] if case["id"] in OPEN else []
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_the_sentence_gives_what_it_must(pipeline: Pipeline, case: dict[str, Any]) -> None:
    result = pipeline(case["text"], published=case.get("published")).model_dump(mode="json")
    want = expected(case)
    assert found(case, result, want) == want, case["tests"]


def test_the_open_list_names_cases() -> None:
    assert {case["id"] for case in CASES} >= OPEN
