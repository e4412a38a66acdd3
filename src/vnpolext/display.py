"""How an extraction shows itself in a notebook: the text with its spans marked, and the records as tables.

Everything that comes from a text is escaped; the page brings its own style, follows the notebook's dark
or light theme, needs no script and no network. Long texts fold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files

from vnpolext.records import Directive, Extraction, OrganizationParty

_FOLD_AFTER = 1500
_SHORT_CELL = 16
_NONE = "–"


@dataclass(slots=True, frozen=True)
class Highlight:
    """A stretch of the caller's text to mark: its kind (a CSS class), its label, its tooltip, its record."""

    start: int
    end: int
    kind: str
    label: str
    tip: str
    record: str = ""


@cache
def _style() -> str:
    return files("vnpolext").joinpath("display.css").read_text("utf-8")


def highlights(result: Extraction) -> list[Highlight]:
    """Return what to mark in the text, outer stretches before inner ones.

    Args:
        result: an extraction.

    Returns:
        Highlights in text order; offsets count code points of the caller's text. Positions and names,
        documents and dates may nest.
    """
    found = [mark for group in (_directives, _dates, _officials, _recipients) for mark in group(result)]
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def _directives(result: Extraction) -> Iterator[Highlight]:
    for directive in result.directives:
        tip = _join(directive.code or directive.type, directive.issuer, directive.issued_on, directive.title)
        for mention in directive.mentions:
            label = _join(directive.id, mention.pointer)
            yield Highlight(
                mention.start, mention.end, "directive", label, f"{mention.form}: {tip}", directive.id
            )


def _dates(result: Extraction) -> Iterator[Highlight]:
    for number, date in enumerate(result.dates, 1):
        tip = _join(date.type, date.value or "no value", date.day_part, date.basis, date.role, date.directive)
        yield Highlight(date.start, date.end, "date", date.value or "", tip, f"t{number}")


def _officials(result: Extraction) -> Iterator[Highlight]:
    for official in result.officials:
        posts = "; ".join(position.text for position in official.positions)
        for mention in official.mentions:
            tip = _join(official.honorific, official.name, posts)
            yield Highlight(mention.start, mention.end, "official", official.id, tip, official.id)
        for position in official.positions:
            tip = f"{position.title} | {position.organization or _NONE} ({position.status}): {official.name}"
            yield Highlight(position.start, position.end, "position", official.id, tip, official.id)


def _recipients(result: Extraction) -> Iterator[Highlight]:
    for commendation in result.commendations:
        tip = _join(commendation.award or "commended", commendation.awarded_by, commendation.status)
        for recipient in commendation.recipients:
            tip_of = f"{recipient.kind}: {tip}"
            start, end = recipient.start, recipient.end
            yield Highlight(start, end, "recipient", commendation.id, tip_of, commendation.id)


def _join(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def marked_text(text: str, marks: Iterable[Highlight], start: int = 0, end: int | None = None) -> str:
    """Return `text[start:end]` as HTML with its highlights, all characters escaped.

    Args:
        text: the caller's text.
        marks: highlights, outer before inner; one that crosses another's end is closed there and
            opened again after it.
        start: where to begin, in code points.
        end: where to stop; the end of the text where None.
    """
    end = len(text) if end is None else end
    pieces: list[str] = []
    open_marks: list[Highlight] = []
    at = start

    def advance(to: int) -> None:
        nonlocal at
        if to > at:
            pieces.append(escape(text[at:to]))
            at = to

    def close_until(position: int) -> None:
        while True:
            due = [mark for mark in open_marks if mark.end <= position]
            if not due:
                return
            first = min(due, key=lambda mark: mark.end)
            advance(first.end)
            index = open_marks.index(first)
            reopened = open_marks[index + 1 :]
            pieces.extend("</mark>" for _ in reopened)
            pieces.append(f"<sup>{escape(first.label)}</sup></mark>" if first.label else "</mark>")
            pieces.extend(_opening(mark) for mark in reopened)
            del open_marks[index]

    for mark in marks:
        if mark.start < start or mark.end > end or mark.start >= mark.end:
            continue
        close_until(mark.start)
        advance(mark.start)
        pieces.append(_opening(mark))
        open_marks.append(mark)
    close_until(end)
    advance(end)
    return "".join(pieces)


def _opening(mark: Highlight) -> str:
    return f'<mark class="{mark.kind}" title="{escape(mark.tip)}">'


def _table(caption: str, head: tuple[str, ...], rows: Sequence[tuple[str | None, ...]]) -> str:
    if not rows:
        return ""
    cells = "".join(f"<th>{escape(name)}</th>" for name in head)
    lines = ["<tr>" + "".join(_cell(cell or _NONE) for cell in row) + "</tr>" for row in rows]
    return f"<table><caption>{escape(caption)}</caption><tr>{cells}</tr>{''.join(lines)}</table>"


def _cell(text: str) -> str:
    """Return a table cell; codes and days do not break at their hyphens."""
    kept = ' class="whole"' if len(text) <= _SHORT_CELL else ""
    return f"<td{kept}>{escape(text)}</td>"


def _tables(result: Extraction) -> str:
    directives = [
        (
            item.id,
            item.code or _name(item),
            item.type,
            item.issuer,
            item.issued_on,
            item.title,
            str(len(item.mentions)),
        )
        for item in result.directives
    ]
    officials = [
        (
            item.id,
            _join(item.honorific, item.name),
            "; ".join(post.text for post in item.positions),
            str(len(item.mentions)),
        )
        for item in result.officials
    ]
    commendations = [
        (item.id, item.award, item.awarded_by, item.date, "; ".join(got.name for got in item.recipients)
         or ", ".join(f"{count.count} {count.of}" for count in item.stated_counts))
        for item in result.commendations
    ]  # fmt: skip
    relations = [
        (_party(item.subject), item.predicate, _party(item.object), item.text) for item in result.relations
    ]
    issues = [(item.severity, item.code, item.message) for item in result.issues]
    return (
        _table("Directives", ("id", "code", "type", "issuer", "issued on", "title", "mentions"), directives)
        + _table("Officials", ("id", "name", "positions", "mentions"), officials)
        + _table("Commendations", ("id", "award", "by", "date", "recipients"), commendations)
        + _table("Relations", ("subject", "predicate", "object", "evidence"), relations)
        + _table("Issues", ("severity", "code", "message"), issues)
    )


def _name(directive: Directive) -> str:
    return directive.mentions[0].text if directive.mentions else _NONE


def _party(party: str | OrganizationParty) -> str:
    return party if isinstance(party, str) else party.organization


def to_html(result: Extraction, text: str | None = None) -> str:
    """Return an extraction as a fragment of HTML.

    Args:
        result: an extraction.
        text: the text it came from; without it only the tables are shown.

    Returns:
        Self-contained HTML, safe to show whatever the text holds.

    Examples:
        >>> import vnpolext
        >>> result = vnpolext.extract("Chỉ thị 05-CT/TW <b>")
        >>> "&lt;b&gt;" in to_html(result, "Chỉ thị 05-CT/TW <b>")
        True
    """
    parts = [f"<style>{_style()}</style>", '<div class="vnpolext">']
    if text is not None:
        marks = highlights(result)
        fold = _fold_at(text, marks)
        parts.append(f'<div class="text">{marked_text(text, marks, 0, fold)}</div>')
        if fold < len(text):
            rest = marked_text(text, marks, fold)
            summary = f"{len(text) - fold:,} more characters"
            parts.append(f'<details><summary>{summary}</summary><div class="text">{rest}</div></details>')
    parts += [_tables(result), "</div>"]
    return "".join(parts)


def _fold_at(text: str, marks: list[Highlight]) -> int:
    """Return where a long text folds: at a line end or blank after the limit, never inside a mark."""
    if len(text) <= _FOLD_AFTER * 1.2:
        return len(text)
    at = text.find("\n", _FOLD_AFTER, _FOLD_AFTER + 600)
    at = at if at >= 0 else _FOLD_AFTER
    for mark in marks:
        if mark.start < at < mark.end:
            at = mark.end
    return at
