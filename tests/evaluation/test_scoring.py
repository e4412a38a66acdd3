"""Scores: by hand on small dumps, and to the last digit like the scorer that the project is judged by."""

from __future__ import annotations

import copy
import importlib.util
import json
import random
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from vnpolext.evaluation import HEADLINE, METRICS, GoldDocument, changes, read_gold, score
from vnpolext.evaluation.facts import fold_phrase

SHARED = Path(__file__).parents[3] / "shared"
NEEDS_SHARED = pytest.mark.skipif(not SHARED.exists(), reason="no ../shared here: nothing to compare with")

TEXT = (
    "Quận ủy ban hành Kế hoạch số 12-KH/QU ngày 5/6/2024; "
    "ông Lê Văn Tám, Bí thư Chi bộ 4, được tặng Giấy khen."
)


def span(surface: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(surface)
    return {"start": start, "end": start + len(surface), "text": surface, **fields}


def gold() -> dict[str, Any]:
    return {
        "directives": [
            {
                "code": "12-KH/QU",
                "type": "Kế hoạch",
                "issued_on": "2024-06-05",
                "issuer": "Quận ủy",
                "title": None,
                "mentions": [span("Kế hoạch số 12-KH/QU")],
            }
        ],
        "dates": [span("ngày 5/6/2024", type="DATE", value="2024-06-05")],
        "officials": [
            {
                "name": "Lê Văn Tám",
                "positions": [span("Bí thư Chi bộ 4", title="Bí thư", organization="Chi bộ 4")],
                "mentions": [span("Lê Văn Tám")],
            }
        ],
        "commendations": [
            {"award": "Giấy khen", "recipients": [span("Lê Văn Tám", kind="person")], "stated_counts": []}
        ],
    }


def document() -> GoldDocument:
    return GoldDocument("a", TEXT, gold())


def test_gold_against_itself_is_perfect() -> None:
    report = score([document()], {"a": gold()})
    assert report.headline == 1.0
    assert {tally.f1 for tally in report.strict.values()} == {1.0}
    assert not report.disagreements
    assert report.bad_offsets == 0


def test_a_missing_dump_is_an_empty_one() -> None:
    report = score([document()], {})
    assert report.strict["directive.code"].recall == 0.0
    assert report.strict["recipient.unit"].f1 == 1.0
    assert report.strict["date.span"].dump() == {
        "gold": 1,
        "found": 0,
        "right": 0,
        "p": 0.0,
        "r": 0.0,
        "f1": 0.0,
    }


def test_overlap_forgives_the_edge_but_not_the_value() -> None:
    run = gold()
    run["dates"][0] |= {"start": run["dates"][0]["start"] + 5, "text": "5/6/2024"}
    run["officials"][0]["positions"][0]["text"] = "Bí thư"
    report = score([document()], {"a": run})
    for metric in ("date.span", "date.value", "official.position"):
        assert (report.strict[metric].right, report.overlap[metric].right) == (0, 1)
    run["dates"][0]["value"] = "2024-05-06"
    report = score([document()], {"a": run})
    assert report.overlap["date.value"].right == 0
    assert report.overlap["date.span"].right == 1


def test_one_fact_meets_only_one() -> None:
    run = gold()
    first = run["dates"][0]
    run["dates"] = [first | {"end": first["end"] - 1}, first | {"end": first["end"] - 2}]
    report = score([document()], {"a": run})
    assert (report.overlap["date.span"].found, report.overlap["date.span"].right) == (2, 1)
    assert report.bad_offsets == 2


def test_disagreements_say_which_side_holds_them() -> None:
    run = gold()
    run["directives"][0]["code"] = "12-KH/HU"
    report = score([document()], {"a": run})
    codes = [(one.sign, one.fact) for one in report.disagreements if one.metric == "directive.code"]
    assert codes == [("-", ("12-KH/QU",)), ("+", ("12-KH/HU",))]


def test_changes_against_gold_and_without() -> None:
    before, after = gold(), gold()
    before["dates"] = []
    after["directives"][0]["code"] = "12-KH/HU"
    with_gold = changes({"a": before}, {"a": after}, [document()])
    assert {
        (one.metric, one.kind) for one in with_gold if one.metric in ("date.value", "directive.code")
    } == {
        ("date.value", "found"),
        ("directive.code", "lost"),
        ("directive.code", "broken"),
    }
    bare = changes({"a": before}, {"a": after}, only="directive.code")
    assert [(one.kind, one.fact) for one in bare] == [("new", ("12-KH/HU",)), ("gone", ("12-KH/QU",))]
    assert changes({"a": after}, {"a": after}) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đảng uỷ", "đảng ủy"),
        ("HOÀ  BÌNH", "hòa bình"),
        ("“Dân vận khéo”", "dân vận khéo"),
        ("Sở Y tế –", "sở y tế"),
        ("quý", "quý"),
    ],
)
def test_phrases_are_folded(one: str, other: str) -> None:
    assert fold_phrase(one) == fold_phrase(other) == other


def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_score", SHARED / "eval" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def damaged(annotation: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """A run with every sort of mistake in it."""
    dump = copy.deepcopy(annotation)
    for kind in ("directives", "dates", "officials", "commendations"):
        records = dump[kind]
        dump[kind] = [record for record in records if rng.random() > 0.15]
        dump[kind] += [copy.deepcopy(record) for record in records if rng.random() < 0.1]
    for directive in dump["directives"]:
        if rng.random() < 0.2:
            directive[rng.choice(["code", "type", "issuer", "title", "issued_on"])] = rng.choice(
                [None, "Quyết định uỷ"]
            )
        if rng.random() < 0.2:
            directive["mentions"][0]["start"] += 1
    for date in dump["dates"]:
        if rng.random() < 0.2:
            date["value"] = rng.choice([None, "2020"])
        if rng.random() < 0.1:
            date["section"] = rng.choice(["related", "boilerplate", "body"])
        if rng.random() < 0.1:
            date["end"] -= 1
    for official in dump["officials"]:
        if rng.random() < 0.2:
            official["name"] = official["name"].upper() + rng.choice(["", " X"])
        for position in official["positions"]:
            if rng.random() < 0.2:
                position["organization"] = rng.choice([None, "UBND tỉnh"])
    for commendation in dump["commendations"]:
        if rng.random() < 0.3:
            commendation["award"] = rng.choice([None, "Bằng khen"])
    return dump


@NEEDS_SHARED
@pytest.mark.parametrize("name", ["dev", "written", "seed"])
def test_same_figures_as_the_reference(name: str, tmp_path: Path) -> None:
    folder = SHARED / "gold" / name
    rng = random.Random(7)
    documents = read_gold(folder)
    run = {
        one.id: damaged(dict(one.annotation), rng) | {"doc_id": one.id} for one in documents[1:] or documents
    }
    pred, out = tmp_path / "run.jsonl", tmp_path / "out.json"
    pred.write_text("".join(json.dumps(dump) + "\n" for dump in run.values()), encoding="utf-8")
    script = SHARED / "eval" / "score.py"
    subprocess.run(
        [sys.executable, script, folder, "--pred", pred, "--json", out], check=True, stdout=subprocess.DEVNULL
    )
    ours = score(documents, run).dump()
    del ours["overlap"]
    assert ours == json.loads(out.read_text(encoding="utf-8"))


@NEEDS_SHARED
def test_same_names_and_folding_as_the_reference() -> None:
    module = reference()
    assert tuple(module.ORDER) == METRICS
    assert tuple(module.HEADLINE) == HEADLINE
    for one in read_gold(SHARED / "gold" / "dev"):
        for line in one.text.splitlines():
            assert fold_phrase(line) == module.fold(line)
