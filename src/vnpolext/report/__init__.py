"""One page that shows many articles: find, filter, read with highlights, go from record to text and back.

The page carries its style, its script and its data; it opens without a network and runs nothing of what
the texts hold: they reach it as JSON, and its script writes them as text alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from vnpolext.display import Highlight, highlights
from vnpolext.errors import WriterError
from vnpolext.records import Extraction, OrganizationParty

Shown = tuple[str, str, Extraction]
"""A document's id, its text and its extraction."""


def build_report(documents: Iterable[Shown], language: str = "vi") -> str:
    """Return the page for `documents`.

    Args:
        documents: id, text and extraction of each, in the order of the page's list.
        language: the page's first language, "vi" or "en"; the reader can switch.

    Returns:
        A whole HTML page. 500 articles of news make about 6 MB.

    Examples:
        >>> import vnpolext
        >>> text = "Quận ủy ban hành Kế hoạch số 72-KH/QU."
        >>> "72-KH/QU" in build_report([("a.txt", text, vnpolext.extract(text))])
        True
    """
    rows = ",\n".join(_embedded(_document(*shown)) for shown in documents)
    page = Template(_part("page.html"))
    return page.substitute(
        style=_part("page.css"),
        script=_part("page.js"),
        data=f"[{rows}]",
        language="en" if language == "en" else "vi",
    )


def write_report(path: Path, documents: Iterable[Shown], language: str = "vi") -> int:
    """Write the page for `documents` to `path`, whole or not at all.

    Returns:
        How many documents it shows.

    Raises:
        WriterError: the file cannot be written.
    """
    shown = list(documents)
    page = build_report(shown, language)
    draft = path.with_name(path.name + ".part")
    try:
        draft.write_text(page, "utf-8")
        draft.replace(path)
    except OSError as error:
        raise WriterError(f"{path}: cannot be written ({error.strerror}); choose another place") from error
    return len(shown)


def _part(name: str) -> str:
    return files("vnpolext.report").joinpath(name).read_text("utf-8")


def _embedded(value: dict[str, Any]) -> str:
    """Return JSON that cannot end the script element it stands in, nor break the page's encoding."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if not text.isascii():
        text = "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _document(doc_id: str, text: str, result: Extraction) -> dict[str, Any]:
    place = _utf16_places(text)
    return {
        "id": doc_id,
        "title": result.article.title.text if result.article.title else text.strip()[:90],
        "published": result.article.published,
        "text": text,
        "marks": [_mark(mark, place) for mark in highlights(result)],
        "records": _records(result),
    }


class _Identity:
    """Places of a text whose characters are one UTF-16 unit each."""

    def __getitem__(self, offset: int) -> int:
        return offset


def _utf16_places(text: str) -> _Identity | list[int]:
    """Map code points to UTF-16 units, which is what a browser counts."""
    if not text or max(text) <= "\uffff":
        return _Identity()
    places, at = [], 0
    for character in text:
        places.append(at)
        at += 2 if character > "\uffff" else 1
    return [*places, at]


def _mark(mark: Highlight, place: _Identity | list[int]) -> list[Any]:
    return [place[mark.start], place[mark.end], mark.kind, mark.record, mark.tip]


def _records(result: Extraction) -> list[dict[str, Any]]:
    """Return the records as the page's side shows them: kind, id, a head line, and named values."""
    rows = []
    for item in result.directives:
        head = item.code or (item.mentions[0].text if item.mentions else item.type)
        values = {
            "type": item.type, "issuer": item.issuer, "issued": item.issued_on, "title": item.title,
            "expanded": item.issuer_expanded, "mentions": str(len(item.mentions)),
        }  # fmt: skip
        rows.append(_row("directives", item.id, head, values))
    for person in result.officials:
        values = {
            "honorific": person.honorific,
            "position": "; ".join(post.text for post in person.positions),
        }
        rows.append(_row("officials", person.id, person.name, values))
    for award in result.commendations:
        counts = ", ".join(f"{count.count} {count.of}" for count in award.stated_counts)
        values = {
            "by": award.awarded_by, "on": award.date, "status": award.status, "stated": counts,
            "recipients": "; ".join(got.name for got in award.recipients), "reason": award.reason,
        }  # fmt: skip
        rows.append(_row("commendations", award.id, award.award or "khen thưởng", values))
    for number, date in enumerate(result.dates):
        values = {"value": date.value, "type": date.type, "part": date.day_part, "role": date.role}
        rows.append(_row("dates", f"t{number + 1}", date.text, values))
    names = {item.id: item.code or item.type or item.id for item in result.directives}
    names |= {person.id: person.name for person in result.officials}
    names |= {award.id: award.award or "khen thưởng" for award in result.commendations}
    for link in result.relations:
        head = f"{_party(link.subject, names)} → {link.predicate} → {_party(link.object, names)}"
        rows.append(_row("relations", _first_id(link.subject, link.object), head, {"evidence": link.text}))
    rows += [
        _row("issues", "", issue.code, {"severity": issue.severity, "message": issue.message})
        for issue in result.issues
    ]
    return rows


def _row(kind: str, record: str, head: str | None, values: dict[str, str | None]) -> dict[str, Any]:
    return {"kind": kind, "id": record, "head": head or "", "values": {k: v for k, v in values.items() if v}}


def _party(party: str | OrganizationParty, names: dict[str, str]) -> str:
    return names.get(party, party) if isinstance(party, str) else party.organization


def _first_id(*parties: str | OrganizationParty) -> str:
    return next((party for party in parties if isinstance(party, str)), "")
