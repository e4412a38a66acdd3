"""Count right, wrong and missing facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from vnpolext.evaluation.facts import HEADLINE, METRICS, Dump, Fact, Facts, Strict, facts, left_out_dates
from vnpolext.evaluation.runs import GoldDocument, Run


@dataclass(slots=True)
class Tally:
    """How many facts of a metric gold holds, a run found, and both share."""

    gold: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """The share of found facts that are right; 1 where there was nothing to find and nothing found."""
        return self.right / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        """The share of gold facts that were found; 1 where there are none."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def dump(self) -> dict[str, float]:
        """Return the counts and the rates, the rates to four digits."""
        return {
            "gold": self.gold,
            "found": self.found,
            "right": self.right,
            "p": round(self.precision, 4),
            "r": round(self.recall, 4),
            "f1": round(self.f1, 4),
        }


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A fact that only gold holds (`-`) or only the run (`+`)."""

    document: str
    metric: str
    sign: str
    fact: Strict


def _tallies() -> dict[str, Tally]:
    return {metric: Tally() for metric in METRICS}


@dataclass(slots=True)
class Report:
    """The result of a comparison with gold.

    Attributes:
        documents: how many articles were compared.
        characters: their length together.
        bad_offsets: records whose offsets do not lead to their text.
        dates_left_out: dates that the run put into sections that are not scored.
        without_commendation: articles in which gold has no commendation.
        false_commendations: those of them that were given one.
        strict: tallies of equal facts, by metric.
        overlap: tallies of facts that overlap, by metric.
        disagreements: what only one side holds, in the order of metrics and documents.
    """

    documents: int = 0
    characters: int = 0
    bad_offsets: int = 0
    dates_left_out: int = 0
    without_commendation: int = 0
    false_commendations: int = 0
    strict: dict[str, Tally] = field(default_factory=_tallies)
    overlap: dict[str, Tally] = field(default_factory=_tallies)
    disagreements: list[Disagreement] = field(default_factory=list)

    @property
    def headline(self) -> float:
        """The mean F1 of the headline metrics, from their rounded figures."""
        return round(sum(round(self.strict[metric].f1, 4) for metric in HEADLINE) / len(HEADLINE), 4)

    def dump(self) -> dict[str, Any]:
        """Return the figures as plain data for JSON."""
        return {
            "documents": self.documents,
            "characters": self.characters,
            "bad_offsets": self.bad_offsets,
            "dates_left_out": self.dates_left_out,
            "false_commendations": self.false_commendations,
            "metrics": {metric: tally.dump() for metric, tally in self.strict.items()},
            "overlap": {metric: tally.dump() for metric, tally in self.overlap.items()},
            "headline": self.headline,
        }


def score(documents: Iterable[GoldDocument], run: Run) -> Report:
    """Compare a run with annotated articles.

    Args:
        documents: the gold.
        run: dumps by `doc_id`; an article without a dump counts as one in which nothing was found.

    Returns:
        Tallies of all metrics, and what disagrees.
    """
    report = Report()
    for document in documents:
        dump = run.get(document.id, {})
        report.documents += 1
        report.characters += len(document.text)
        report.bad_offsets += sum(
            document.text[span["start"] : span["end"]] != span["text"] for span in _spans(dump)
        )
        report.dates_left_out += len(left_out_dates(dump))
        if not document.annotation["commendations"]:
            report.without_commendation += 1
            report.false_commendations += bool(dump.get("commendations"))
        gold, found = comparable(document.annotation, dump)
        for metric in METRICS:
            _count(report, document.id, metric, gold[metric], found[metric])
    report.disagreements.sort(key=lambda one: METRICS.index(one.metric))
    return report


def comparable(annotation: Dump, dump: Dump) -> tuple[Facts, Facts]:
    """Return the facts of gold and of a dump, without the values that the annotator left open."""
    gold, found = facts(annotation), facts(dump)
    open_places = {
        (date["start"], date["end"]) for date in annotation.get("dates", ()) if not date.get("value")
    }
    for metric in ("date.value", "duration.value"):
        found[metric] = {key: fact for key, fact in found[metric].items() if key[:2] not in open_places}
    return gold, found


def _count(
    report: Report, document: str, metric: str, gold: dict[Strict, Fact], found: dict[Strict, Fact]
) -> None:
    missing, wrong = gold.keys() - found.keys(), found.keys() - gold.keys()
    right = len(gold) - len(missing)
    close = _pairs([gold[key] for key in _ordered(missing)], [found[key] for key in _ordered(wrong)])
    for tally, hits in ((report.strict[metric], right), (report.overlap[metric], right + close)):
        tally.gold += len(gold)
        tally.found += len(found)
        tally.right += hits
    report.disagreements += [Disagreement(document, metric, "-", key) for key in _ordered(missing)]
    report.disagreements += [Disagreement(document, metric, "+", key) for key in _ordered(wrong)]


def _ordered(keys: Iterable[Strict]) -> list[Strict]:
    return sorted(keys, key=str)


def _pairs(gold: list[Fact], found: list[Fact]) -> int:
    """Count the facts of gold that meet one of the others, each taken once."""
    count = 0
    for fact in gold:
        for index, other in enumerate(found):
            if fact.meets(other):
                del found[index]
                count += 1
                break
    return count


def _spans(value: object) -> Iterator[dict[str, Any]]:
    """Yield every part of a dump that claims offsets and their text."""
    if isinstance(value, dict):
        if (
            isinstance(value.get("start"), int)
            and isinstance(value.get("end"), int)
            and isinstance(value.get("text"), str)
        ):
            yield value
        for part in value.values():
            yield from _spans(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _spans(part)
