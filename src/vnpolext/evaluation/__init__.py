"""Measure extractions against annotated articles, and two runs against each other.

`score` compares dumps with gold, per kind of fact, strictly and by overlap; `changes` lists what a
second run gained and lost, document by document.
"""

from __future__ import annotations

from vnpolext.evaluation.changes import Change, changes
from vnpolext.evaluation.facts import HEADLINE, METRICS, facts
from vnpolext.evaluation.runs import GoldDocument, extract_gold, read_gold, read_run
from vnpolext.evaluation.scoring import Report, score

__all__ = [
    "HEADLINE",
    "METRICS",
    "Change",
    "GoldDocument",
    "Report",
    "changes",
    "extract_gold",
    "facts",
    "read_gold",
    "read_run",
    "score",
]
