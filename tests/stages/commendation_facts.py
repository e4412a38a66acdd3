"""Commendations as short facts, so that a test is one line."""

from __future__ import annotations

import re

from vnpolext import Pipeline

_MARK = re.compile(r"[⟦⟧]")


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without its marks and the stretches that they enclose."""
    spans, starts = [], []
    for removed, mark in enumerate(_MARK.finditer(marked)):
        position = mark.start() - removed
        if mark[0] == "⟦":
            starts.append(position)
        else:
            spans.append((starts.pop(), position))
    return _MARK.sub("", marked), spans


def recipients(pipeline: Pipeline, text: str) -> list[tuple[int, int]]:
    """Return the offsets of all recipients in the order of the text."""
    found = pipeline(text).commendations
    return sorted({(r.start, r.end) for commendation in found for r in commendation.recipients})


def groups(pipeline: Pipeline, text: str) -> list[str]:
    """Return one line for each commendation: award | by | counts | recipients."""
    lines = []
    for commendation in pipeline(text).commendations:
        counts = ", ".join(f"{count.count} {count.of}" for count in commendation.stated_counts)
        names = ", ".join(recipient.name for recipient in commendation.recipients)
        lines.append(f"{commendation.award} | {commendation.awarded_by} | {counts} | {names}")
    return lines
