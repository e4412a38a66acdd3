"""CSV: one table with a row for each record, in the order of the documents.

The column `record` tells what a row is; each document begins with a row for itself. A column is filled
where the kind of record has such a field, and `parent` is the id of the record that a mention, a post or a
recipient belongs to. The file starts with a byte order mark, without which spreadsheets take it for
another encoding.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from vnpolext.records import Commendation, Directive, Extraction, Official, OrganizationParty, Relation
from vnpolext.writers.entry import Entry

COLUMNS = tuple(
    "doc_id record id parent start end text title published kind "
    "code number year type_code type issuer_code issuer issuer_expanded system issued_on form pointer "
    "value day_part basis role directive section name honorific organization status "
    "award awarded_by reason date counts_match count of abbreviation "
    "subject subject_organization predicate object object_organization severity stage message".split()
)
"""The columns, of all kinds of record together."""

_LISTS = {"mentions", "positions", "recipients", "stated_counts"}
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def header() -> bytes:
    """Return the start of the file: the byte order mark and the names of the columns."""
    return b"\xef\xbb\xbf" + (",".join(COLUMNS) + "\r\n").encode()


def encode_rows(entries: Iterable[Entry]) -> bytes:
    """Return the rows of some documents."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, COLUMNS, restval="")
    for entry in entries:
        for row in _rows(entry.result):
            writer.writerow({name: guarded(value) for name, value in row.items()})
    return stream.getvalue().encode("utf-8", "backslashreplace")


def guarded(value: Any) -> Any:
    """Return a value that no spreadsheet takes for a formula: text that looks like one is led by `'`.

    A NUL, which no spreadsheet reads and Python 3.10 does not write, becomes U+FFFD.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    value = value.replace("\0", "\ufffd")
    return "'" + value if value.startswith(_FORMULA_STARTS) else value


def _rows(result: Extraction) -> Iterator[dict[str, Any]]:
    doc_id = result.doc_id
    article = result.article
    title = article.title
    yield {
        "doc_id": doc_id,
        "record": "document",
        "published": article.published,
        **({"title": title.text, "start": title.start, "end": title.end} if title else {}),
    }
    for name, records in _records(result):
        for record in records:
            yield {"doc_id": doc_id, "record": name, **_values(record)}
            for part, owned in _parts(record):
                yield {"doc_id": doc_id, "record": part, "parent": record.id, **_values(owned)}


def _records(result: Extraction) -> Iterator[tuple[str, tuple[Any, ...]]]:
    yield "section", result.article.sections
    yield "directive", result.directives
    yield "date", result.dates
    yield "official", result.officials
    yield "commendation", result.commendations
    yield "relation", result.relations
    yield "issue", result.issues


def _parts(record: BaseModel) -> Iterator[tuple[str, BaseModel]]:
    """Yield what a record owns, with the name of its kind."""
    if isinstance(record, Directive):
        yield from (("directive_mention", mention) for mention in record.mentions)
    elif isinstance(record, Official):
        yield from (("position", position) for position in record.positions)
        yield from (("official_mention", mention) for mention in record.mentions)
    elif isinstance(record, Commendation):
        yield from (("recipient", recipient) for recipient in record.recipients)
        yield from (("stated_count", count) for count in record.stated_counts)


def _values(record: BaseModel) -> dict[str, Any]:
    if isinstance(record, Relation):
        return record.model_dump(exclude={"subject", "object"}) | _party_values(record)
    return record.model_dump(exclude=_LISTS)


def _party_values(relation: Relation) -> dict[str, str]:
    values = {}
    for name, party in (("subject", relation.subject), ("object", relation.object)):
        if isinstance(party, OrganizationParty):
            values[f"{name}_organization"] = party.organization
        else:
            values[name] = party
    return values
