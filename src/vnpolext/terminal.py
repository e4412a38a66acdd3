"""Extractions and explanations as tables for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from vnpolext.explain import Explanation
    from vnpolext.records import Commendation, Date, Directive, Extraction, Issue, Official, Relation

Row = Sequence[str | None]


def print_extraction(result: Extraction, console: Console | None = None) -> None:
    """Print the records of one document, a table for each kind that has any."""
    console = console or Console()
    title = result.article.title.text if result.article.title else "(no title)"
    console.print(
        Text.assemble((f"{result.doc_id or 'text'}", "bold cyan"), "  ", (title, "bold")), soft_wrap=True
    )
    if result.article.published:
        console.print(Text(f"published {result.article.published}", style="dim"))
    names = {directive.id: _directive_name(directive) for directive in result.directives}
    names |= {official.id: official.name for official in result.officials}
    tables = (
        _table("Directives", DIRECTIVE_COLUMNS, map(_directive_row, result.directives)),
        _table("Dates", DATE_COLUMNS, (_date_row(date) for date in result.dates)),
        _table("Officials", OFFICIAL_COLUMNS, map(_official_row, result.officials)),
        _table("Commendations", COMMENDATION_COLUMNS, map(_commendation_row, result.commendations)),
        _table(
            "Relations", RELATION_COLUMNS, (_relation_row(relation, names) for relation in result.relations)
        ),
        _table("Issues", ISSUE_COLUMNS, map(_issue_row, result.issues)),
    )
    found = [table for table in tables if table is not None]
    for table in found:
        console.print(table)
    if not found:
        console.print(Text("nothing found", style="dim"))
    console.print()


DIRECTIVE_COLUMNS = ("id", "type", "code", "issued", "issuer", "title", "mentions")
DATE_COLUMNS = ("written", "type", "value", "of", "section")
OFFICIAL_COLUMNS = ("id", "name", "positions", "mentions")
COMMENDATION_COLUMNS = ("id", "award", "by", "date", "stated", "recipients")
RELATION_COLUMNS = ("subject", "predicate", "object", "evidence")
ISSUE_COLUMNS = ("severity", "code", "message")


def _table(title: str, columns: Sequence[str], rows: Iterable[Row]) -> Table | None:
    """Lay out `rows`, or return None if there are none; the text is data and never read as markup."""
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_on_screen(cell or "")) for cell in row))
    return table if table.row_count else None


def _on_screen(text: str) -> str:
    """Keep what a terminal would obey (escape codes, direction marks) from reaching it."""
    return "".join(character if character.isprintable() or character == "\n" else " " for character in text)


def _directive_name(directive: Directive) -> str:
    return directive.code or directive.mentions[0].text


def _directive_row(directive: Directive) -> Row:
    return (
        directive.id,
        directive.type,
        directive.code or directive.number,
        directive.issued_on,
        directive.issuer,
        directive.title,
        str(len(directive.mentions)),
    )


def _date_row(date: Date) -> Row:
    return (date.text, date.type, date.value, date.directive, date.section)


def _official_row(official: Official) -> Row:
    name = f"{official.honorific} {official.name}" if official.honorific else official.name
    positions = "\n".join(position.text for position in official.positions)
    return (official.id, name, positions, str(len(official.mentions)))


def _commendation_row(commendation: Commendation) -> Row:
    stated = "\n".join(f"{stated.count} {stated.of}" for stated in commendation.stated_counts)
    recipients = "\n".join(recipient.name for recipient in commendation.recipients)
    award = commendation.award if commendation.status == "given" else f"{commendation.award or ''} (proposed)"
    return (commendation.id, award, commendation.awarded_by, commendation.date, stated, recipients)


def _relation_row(relation: Relation, names: dict[str, str]) -> Row:
    subject, object_ = (
        names.get(party, party) if isinstance(party, str) else party.organization
        for party in (relation.subject, relation.object)
    )
    return (subject, relation.predicate, object_, relation.text)


def _issue_row(issue: Issue) -> Row:
    return (issue.severity, issue.code, issue.message)


def print_explanation(explanations: Iterable[Explanation], console: Console | None = None) -> None:
    """Print where each record comes from: its stage and rule, and the words that decided its fields."""
    console = console or Console()
    for explanation in explanations:
        for line in _explanation_lines(explanation):
            console.print(line, soft_wrap=True)


def _explanation_lines(explanation: Explanation) -> Iterator[Text]:
    place = f"{explanation.start}-{explanation.end}"
    yield Text.assemble(
        (explanation.record, "bold cyan"), f" {place} ", (_on_screen(explanation.text), "bold")
    )
    yield Text(f"    stage {explanation.stage}, rule {explanation.rule}", style="dim")
    for piece in explanation.evidence:
        yield Text(f"    {piece.label} {piece.start}-{piece.end} {_on_screen(piece.text)}")
    if explanation.candidates:
        yield Text(f"    could be {', '.join(explanation.candidates)}")
