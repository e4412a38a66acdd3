"""The commands `vnpolext evaluate` and `vnpolext diff`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vnpolext.errors import VnpolextError

if TYPE_CHECKING:
    from vnpolext.evaluation.changes import Change
    from vnpolext.evaluation.facts import Strict
    from vnpolext.evaluation.scoring import Report

Texts = Annotated[
    list[Path] | None,
    typer.Option("--texts", metavar="FILE", help="The texts (.jsonl or .jsonl.xz: id, text). Repeatable."),
]
Only = Annotated[str | None, typer.Option("--only", metavar="METRIC", help="Show this metric alone.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON in place of the table.")]
Rows = Annotated[int, typer.Option("--errors", "-e", metavar="N", min=0, help="Show up to N of each metric.")]


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A folder with one ID.json per article.")],
    pred: Annotated[
        Path | None,
        typer.Argument(metavar="PRED", help="A run (.jsonl); without it the gold texts are extracted now."),
    ] = None,
    texts: Texts = None,
    only: Only = None,
    errors: Rows = 0,
    as_json: AsJson = False,
    config: Annotated[
        Path | None, typer.Option("--config", "-c", metavar="FILE", help="Settings for the extraction.")
    ] = None,
) -> None:
    """Score a run against annotated articles: each kind of fact, strictly and by overlap."""
    from vnpolext.config import Config
    from vnpolext.evaluation.runs import extract_gold, read_gold, read_run
    from vnpolext.evaluation.scoring import score

    _check_metric(only)
    with _usage_errors():
        documents = read_gold(gold, texts or ())
        settings = Config.load(config) if config else None
        run = read_run(pred) if pred else extract_gold(documents, settings)
    report = score(documents, run)
    contents = {document.id: document.text for document in documents}
    if as_json:
        data = report.dump()
        if errors:
            data["disagreements"] = [
                {"document": one.document, "metric": one.metric, "sign": one.sign, "fact": list(one.fact)}
                for one in _first(report.disagreements, errors, only)
            ]
        _print_json(data)
        return
    _print_report(report, only)
    for one in _first(report.disagreements, errors, only):
        place = show_fact(contents.get(one.document), one.fact)
        typer.echo(f"{one.metric} {one.document} {one.sign} {place}")


def diff(
    run_a: Annotated[Path, typer.Argument(metavar="RUN_A", help="The run before (.jsonl).")],
    run_b: Annotated[Path, typer.Argument(metavar="RUN_B", help="The run after (.jsonl).")],
    gold: Annotated[
        Path | None, typer.Option("--gold", metavar="GOLD", help="A folder of gold: tells gains from losses.")
    ] = None,
    texts: Texts = None,
    only: Only = None,
    errors: Rows = 0,
    as_json: AsJson = False,
) -> None:
    """List what a second run gained and lost, document by document."""
    from vnpolext.evaluation.changes import changes
    from vnpolext.evaluation.runs import read_gold, read_run, read_texts

    _check_metric(only)
    with _usage_errors():
        documents = read_gold(gold, texts or ()) if gold else None
        if documents is None:
            contents = read_texts(texts or ())
        else:
            contents = {document.id: document.text for document in documents}
        found = changes(read_run(run_a), read_run(run_b), documents, only)
    if as_json:
        _print_json([change.dump() for change in found])
        return
    _print_changes(found)
    for change in _first(found, errors, only):
        place = show_fact(contents.get(change.document), change.fact)
        typer.echo(f"{change.document} {change.metric} {change.kind}: {place}")


def show_fact(text: str | None, fact: Strict) -> str:
    """Show a fact as a reader can judge it: in its sentence, where it has a place."""
    places = [part for part in fact[:2] if isinstance(part, int)]
    if text is None or len(places) < 2 or not places[0] < places[1] <= len(text):
        return " | ".join(str(part) for part in fact)
    start, end = places
    left = text[max(0, start - 30) : start].replace("\n", "⏎")
    right = text[end : end + 30].replace("\n", "⏎")
    rest = " ".join(str(part) for part in fact[2:])
    return f"{left}⟦{text[start:end]}⟧{right} {rest}".rstrip()


def _print_report(report: Report, only: str | None) -> None:
    from rich.table import Table

    from vnpolext.evaluation.facts import HEADLINE

    typer.echo(
        f"{report.documents} documents, {report.characters} characters, {report.bad_offsets} wrong offsets\n"
        f"{report.dates_left_out} dates left out as boilerplate or related; {report.false_commendations} of "
        f"{report.without_commendation} documents without a commendation were given one"
    )
    table = Table("metric", box=None, pad_edge=False)
    for heading in ("gold", "found", "right", "P", "R", "F1", "overlap P", "R", "F1"):
        table.add_column(heading, justify="right")
    for metric, strict in report.strict.items():
        if only in (None, metric):
            loose = report.overlap[metric]
            rates = [
                f"{rate:.3f}" for side in (strict, loose) for rate in (side.precision, side.recall, side.f1)
            ]
            mark = " <" if metric in HEADLINE else ""
            table.add_row(metric + mark, str(strict.gold), str(strict.found), str(strict.right), *rates)
    _print_table(table)
    typer.echo(f"headline (mean F1 of the four marked): {report.headline:.4f}")


def _print_changes(found: list[Change]) -> None:
    from rich.table import Table

    by_metric: dict[str, Counter[str]] = {}
    by_document: dict[str, Counter[bool]] = {}
    for change in found:
        by_metric.setdefault(change.metric, Counter())[change.kind] += 1
        by_document.setdefault(change.document, Counter())[change.gain] += 1
    kinds = ("found", "mended", "lost", "broken", "new", "gone")
    shown = [kind for kind in kinds if any(counts[kind] for counts in by_metric.values())]
    table = Table("metric", box=None, pad_edge=False)
    for kind in shown:
        table.add_column(kind, justify="right")
    for metric, counts in by_metric.items():
        table.add_row(metric, *(str(counts[kind]) for kind in shown))
    if found:
        _print_table(table)
    for document, signs in by_document.items():
        typer.echo(f"{document}  +{signs[True]} -{signs[False]}")
    gains = sum(change.gain for change in found)
    typer.echo(f"{len(by_document)} documents differ: {gains} gains, {len(found) - gains} losses")


def _print_table(table: Any) -> None:
    """Print a table whole, however narrow the terminal or the pipe."""
    from rich.console import Console

    Console(width=120, file=sys.stdout, highlight=False).print(table)


def _print_json(data: object) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False, indent=1))


def _first(rows: Iterable[Any], limit: int, only: str | None) -> Iterator[Any]:
    """Yield the first rows of each metric."""
    seen: Counter[str] = Counter()
    for row in rows:
        if only in (None, row.metric) and seen[row.metric] < limit:
            seen[row.metric] += 1
            yield row


def _check_metric(only: str | None) -> None:
    from vnpolext.evaluation.facts import METRICS

    if only is not None and only not in METRICS:
        _refuse(f"--only {only}: no such metric; there are {', '.join(METRICS)}")


@contextmanager
def _usage_errors() -> Iterator[None]:
    """Turn what the caller's files caused into a message and status 2."""
    try:
        yield
    except VnpolextError as error:
        _refuse(str(error))


def _refuse(message: str) -> None:
    typer.echo(f"vnpolext: {message}", err=True)
    raise typer.Exit(2)
