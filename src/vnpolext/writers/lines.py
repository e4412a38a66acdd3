"""JSON lines: the dump of each document on a line of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable

from vnpolext.records import Extraction
from vnpolext.writers.entry import Entry


def json_line(result: Extraction) -> bytes:
    r"""Return the dump of `result` as one line of UTF-8 JSON.

    A lone surrogate in the text has no UTF-8 form: such a document is written in ASCII with `\ud800`
    escapes, which every JSON reader takes back to the same text.
    """
    try:
        return result.model_dump_json().encode() + b"\n"
    except ValueError:
        return json.dumps(result.model_dump(mode="json"), separators=(",", ":")).encode() + b"\n"


def encode_lines(entries: Iterable[Entry]) -> bytes:
    """Return the lines of some documents."""
    return b"".join(json_line(entry.result) for entry in entries)
