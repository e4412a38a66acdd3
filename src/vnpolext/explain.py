"""Why a record is there: the stage and the rule that made it, and the words that are its evidence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, frozen=True)
class Evidence:
    """A stretch of the caller's text that a rule relied on; `label` says as what."""

    label: str
    start: int
    end: int
    text: str


@dataclass(slots=True, frozen=True)
class Explanation:
    """One span of a record and where it comes from.

    Attributes:
        record: the record's id ("d1"), or its kind for records without one ("date").
        start: where the span starts in the caller's text, in code points.
        end: where it ends.
        text: its characters.
        stage: the stage that found it.
        rule: the rule's id, such as "directives.party_code".
        evidence: other stretches that decided its fields: issuer, title, position and so on.
        candidates: what an ambiguous short form could also stand for.
    """

    record: str
    start: int
    end: int
    text: str
    stage: str
    rule: str
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[str, ...] = ()
