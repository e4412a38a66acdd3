"""What a second run gained and lost against a first, document by document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from vnpolext.evaluation.facts import METRICS, Facts, Strict, facts
from vnpolext.evaluation.runs import GoldDocument, Run
from vnpolext.evaluation.scoring import comparable

Kind = Literal["found", "mended", "lost", "broken", "new", "gone"]
GAINS: tuple[Kind, ...] = ("found", "mended", "new")
"""`found`: a right fact that the first run missed; `mended`: a wrong one that it had; `new`: one more,
where no gold tells right from wrong. Their losses are `lost`, `broken` and `gone`."""


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that only one of two runs holds, and whether that is a gain."""

    document: str
    metric: str
    kind: Kind
    fact: Strict

    @property
    def gain(self) -> bool:
        """True for a gain of the second run, False for a loss."""
        return self.kind in GAINS

    def dump(self) -> dict[str, Any]:
        """Return the change as plain data for JSON."""
        return {"document": self.document, "metric": self.metric, "kind": self.kind, "fact": list(self.fact)}


def changes(
    first: Run, second: Run, gold: Iterable[GoldDocument] | None = None, only: str | None = None
) -> list[Change]:
    """List the facts in which two runs differ.

    Args:
        first: the run before.
        second: the run after.
        gold: annotated articles that tell right from wrong; only these are compared then.
        only: the one metric to compare, by default all.

    Returns:
        The changes, by document and metric.
    """
    metrics = (only,) if only else METRICS
    found: list[Change] = []
    if gold is not None:
        for document in gold:
            right, before = comparable(document.annotation, first.get(document.id, {}))
            _, after = comparable(document.annotation, second.get(document.id, {}))
            for metric in metrics:
                found += _changes(document.id, metric, before, after, right)
        return found
    for name in dict.fromkeys([*first, *second]):
        before, after = facts(first.get(name, {})), facts(second.get(name, {}))
        for metric in metrics:
            found += _changes(name, metric, before, after, None)
    return found


def _changes(document: str, metric: str, before: Facts, after: Facts, right: Facts | None) -> list[Change]:
    old, new = before[metric].keys(), after[metric].keys()
    known = None if right is None else right[metric].keys()
    kinds: list[tuple[Iterable[Strict], Kind]]
    if known is None:
        kinds = [(new - old, "new"), (old - new, "gone")]
    else:
        kinds = [
            ((new - old) & known, "found"),
            ((old - new) - known, "mended"),
            ((old - new) & known, "lost"),
            ((new - old) - known, "broken"),
        ]
    return [Change(document, metric, kind, fact) for keys, kind in kinds for fact in sorted(keys, key=str)]
