"""The records: their fields are the contract, their dump comes back as an equal object."""

from __future__ import annotations

import json

import pytest
from pydantic import BaseModel, ValidationError

from vnpolext import records
from vnpolext.records import Date, Directive, Extraction, Issue, Mention, OrganizationParty, Relation

from .conftest import EXAMPLES, ROOT

FIELDS = {
    "Extraction": "schema_version doc_id article directives dates officials commendations relations issues",
    "Article": "title published sections",
    "Section": "kind start end",
    "Directive": "id code number year type_code type issuer_code issuer issuer_expanded system issued_on "
    "title mentions",
    "Mention": "start end text",
    "DirectiveMention": "start end text form pointer",
    "Date": "start end text type value day_part basis role directive section",
    "Official": "id name honorific positions mentions",
    "Position": "text title organization status start end",
    "Commendation": "id award awarded_by status reason date stated_counts recipients counts_match "
    "start end text",
    "Recipient": "name kind abbreviation start end text",
    "StatedCount": "count of start end",
    "Relation": "subject predicate object start end text",
    "OrganizationParty": "organization",
    "Issue": "code severity stage message start end",
}


@pytest.mark.parametrize("name", FIELDS)
def test_fields_stand_in_the_order_of_the_contract(name: str) -> None:
    assert list(getattr(records, name).model_fields) == FIELDS[name].split()


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.json")), ids=lambda file: file.stem)
@pytest.mark.parametrize("mode", ["json", "python"])
def test_a_dump_comes_back_equal(file, mode: str) -> None:
    extraction = Extraction.model_validate(json.loads(file.read_text("utf-8")))
    assert Extraction.model_validate(extraction.model_dump(mode=mode)) == extraction
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction


def test_records_are_frozen_hashable_and_know_no_other_fields() -> None:
    mention = Mention(start=0, end=2, text="ab")
    with pytest.raises(ValidationError):
        mention.start = 1
    with pytest.raises(ValidationError):
        Mention(start=0, end=2, text="ab", rule="x")
    assert len({mention, Mention(start=0, end=2, text="ab")}) == 1
    assert len({Extraction(), Extraction(doc_id=None)}) == 1


def test_closed_sets_are_closed() -> None:
    with pytest.raises(ValidationError):
        Date(start=0, end=1, text="x", type="DAY")
    with pytest.raises(ValidationError):
        Directive(id="d1", system="church")
    with pytest.raises(ValidationError):
        Issue(code="x", severity="fatal", stage="reader", message="x")


def test_a_party_is_an_id_or_a_body() -> None:
    relation = Relation.model_validate(
        {
            "subject": {"organization": "Quận ủy"},
            "predicate": "issues",
            "object": "d1",
            "start": 0,
            "end": 1,
            "text": "x",
        }
    )
    assert relation.subject == OrganizationParty(organization="Quận ủy")
    assert relation.model_dump()["subject"] == {"organization": "Quận ủy"}


def test_every_field_and_record_of_the_schema_is_committed() -> None:
    committed = json.loads((ROOT / "docs" / "schema.json").read_text("utf-8"))
    assert committed == Extraction.model_json_schema(mode="serialization"), (
        "the schema has changed: run `vnpolext schema > docs/schema.json`, and tell of it in CHANGELOG.md"
    )


def test_the_field_table_above_misses_no_record() -> None:
    models = {
        name
        for name, value in vars(records).items()
        if isinstance(value, type) and issubclass(value, BaseModel) and value.__module__ == records.__name__
    }
    assert models - {"Record"} == set(FIELDS)
