"""Whole articles against their annotation: no figure may fall under what has been reached.

`floors.json` holds the lowest F1 allowed, per folder and metric. Raise a floor when a change lifts
its figure for good; never lower one to let a change pass.
"""

from __future__ import annotations

import json
from pathlib import Path

from vnpolext.evaluation import extract_gold, read_gold, score

HERE = Path(__file__).parent / "gold"
FLOORS: dict[str, dict[str, float]] = json.loads((HERE.parent / "floors.json").read_text("utf-8"))


def check(folder: Path, floors: dict[str, float]) -> None:
    documents = read_gold(folder)
    report = score(documents, extract_gold(documents))
    assert report.bad_offsets == 0
    fallen = {
        metric: f"{report.strict[metric].f1:.4f} < {floor}"
        for metric, floor in floors.items()
        if report.strict[metric].f1 < floor
    }
    assert not fallen


def test_the_articles_written_for_this_project() -> None:
    check(HERE, FLOORS["written"])


def test_the_development_gold(shared: Path) -> None:
    check(shared / "gold" / "dev", FLOORS["dev"])


def test_the_seed_article_is_complete(shared: Path) -> None:
    documents = read_gold(shared / "gold" / "seed")
    report = score(documents, extract_gold(documents))
    assert report.bad_offsets == 0
    assert [(wrong.sign, wrong.metric, wrong.fact) for wrong in report.disagreements] == []
