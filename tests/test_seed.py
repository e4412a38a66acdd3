"""The article that the project began with: its zones, its relations, and what must not come out of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from vnpolext import Extraction, OrganizationParty, Pipeline

PREDICATES = {
    "triển khai thực hiện": {"implements"},
    "hướng dẫn, triển khai thực hiện": {"guides", "implements"},
    "ban hành": {"issues"},
    "xây dựng (ban hành)": {"issues"},
}


@pytest.fixture(scope="module")
def reading(shared: Path) -> dict[str, Any]:
    return json.loads((shared / "domain" / "seed_full.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def text(shared: Path) -> str:
    return json.loads((shared / "gold" / "seed" / "texts.jsonl").read_text("utf-8").splitlines()[0])["text"]


@pytest.fixture(scope="module")
def result(text: str) -> Extraction:
    return Pipeline()(text)


def test_the_sections_are_the_zones(reading: dict[str, Any], result: Extraction) -> None:
    zones = [
        ("boilerplate" if z["zone"] == "widget" else z["zone"], z["start"], z["end"])
        for z in reading["zones"]
    ]
    assert sorted(
        (section.kind, section.start, section.end) for section in result.article.sections
    ) == sorted(zones)
    assert result.article.published == reading["published"]


def test_every_explicit_relation_is_found_at_its_evidence(
    reading: dict[str, Any], result: Extraction
) -> None:
    codes = {document["id"]: document["code"] for document in reading["documents"]}
    names = {directive.id: directive.code for directive in result.directives}

    def party(value: str | OrganizationParty) -> str | None:
        return names.get(value) if isinstance(value, str) else value.organization

    found = {
        (relation.predicate, party(relation.object), relation.start, relation.end): party(relation.subject)
        for relation in result.relations
    }
    for relation in reading["relations"]:
        if relation["confidence"].startswith("explicit"):
            evidence = relation["evidence"]
            for predicate in PREDICATES[relation["relation"]]:
                key = (predicate, codes[relation["target"]], evidence["start"], evidence["end"])
                assert key in found
                if relation["source"] in codes:
                    assert found[key] == codes[relation["source"]]


def test_nothing_comes_from_what_must_not_be_extracted(
    reading: dict[str, Any], text: str, result: Extraction
) -> None:
    starts = {mention.start for directive in result.directives for mention in directive.mentions}
    starts |= {mention.start for official in result.officials for mention in official.mentions}
    starts |= {date.start for date in result.dates if date.section not in ("boilerplate", "related")}
    starts |= {commendation.start for commendation in result.commendations}
    for item in reading["must_not_extract"]:
        start = text.index(item["text"])
        assert not starts & set(range(start, start + len(item["text"]))), item["why"]
