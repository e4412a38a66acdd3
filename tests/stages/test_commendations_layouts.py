"""Whole passages of many makes: givers, verbs, orders of words, lists, tables, kinds of recipients.

`commendation_layouts.txt` holds the passages, parted by blank lines; its head tells how they are marked.
`commendation_bodies.txt` holds names of bodies, one a line, each of which must stay whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from vnpolext import Pipeline

_HERE = Path(__file__).parent
_MARKED = re.compile(r"(?P<open>[\[{])(?P<groups>[a-h]+):(?P<name>[^\]}]*)[\]}]")


def _passages() -> list[str]:
    text = (_HERE / "commendation_layouts.txt").read_text("utf-8")
    return [block for block in re.split(r"\n\n+", text.strip()) if not block.startswith("#")]


def _told(passage: str) -> tuple[str, list[str]]:
    """Return the text without its marks, and a line for each group, as the passage wants them."""
    body, *rules = passage.split("\n= ")
    names: defaultdict[str, list[str]] = defaultdict(list)
    for mark in _MARKED.finditer(body):
        kind = "unit" if mark["open"] == "[" else "person"
        for group in mark["groups"]:
            names[group].append(f"{mark['name']} ({kind})")
    wanted = []
    for rule in rules:
        group, _, facts = rule.partition(" ")
        award, by, counts, status = [*facts.split("|"), "", ""][:4]
        stated = sorted(count for count in counts.strip().split(";") if count)
        wanted.append(" | ".join([award, by, ", ".join(stated), status or "given", ", ".join(names[group])]))
    return _MARKED.sub(lambda mark: mark["name"], body).replace("⏎", "\n"), sorted(wanted)


@pytest.mark.parametrize("passage", _passages())
def test_passages_of_many_makes(pipeline: Pipeline, passage: str) -> None:
    text, wanted = _told(passage)
    given = []
    for c in pipeline(text).commendations:
        counts = ", ".join(sorted(f"{count.count} {count.of}" for count in c.stated_counts))
        names = ", ".join(f"{recipient.name} ({recipient.kind})" for recipient in c.recipients)
        given.append(" | ".join([c.award or "", c.awarded_by or "", counts, c.status, names]))
    assert sorted(given) == wanted


def test_names_of_bodies_stay_whole(pipeline: Pipeline) -> None:
    cut = []
    for name in (_HERE / "commendation_bodies.txt").read_text("utf-8").splitlines():
        behind = pipeline(f"UBND tỉnh tặng Bằng khen cho {name} và ông Lê Văn Tám.")
        before = pipeline(f"{name} được UBND tỉnh tặng Bằng khen.")
        told = [[r.name for c in found.commendations for r in c.recipients] for found in (behind, before)]
        if told != [[name, "Lê Văn Tám"], [name]]:
            cut.append((name, told))
    assert cut == []
