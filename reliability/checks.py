"""What must hold for the extraction of any text, told as assertions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from vnpolext import Extraction

_INVISIBLE = re.compile("[\u200b\u00ad\ufeff]")


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of a dump that has offsets."""
    if isinstance(value, dict):
        if value.get("start") is not None:
            yield value
        for part in value.values():
            yield from spans(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from spans(part)


def check_sound(text: str, result: Extraction) -> None:
    """Check that offsets lead to the text, ids are one record's alone, and links lead to records.

    Raises:
        AssertionError: one of them does not hold.
    """
    dump = result.model_dump()
    for span in spans(dump):
        assert 0 <= span["start"] <= span["end"] <= len(text), span
        if "text" in span:
            assert text[span["start"] : span["end"]] == span["text"] != "", span
    assert Extraction.model_validate(dump) == result
    ids = [record["id"] for kind in ("directives", "officials", "commendations") for record in dump[kind]]
    assert len(ids) == len(set(ids))
    parties = [relation[end] for relation in dump["relations"] for end in ("subject", "object")]
    assert {party for party in parties if isinstance(party, str)} <= set(ids)
    assert {date["directive"] for date in dump["dates"]} <= {None, *ids}


def plain(text: str) -> str:
    """Return a string without what twins of one text differ in: form, blanks, invisible characters."""
    return " ".join(unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).split())


def values(result: Extraction) -> dict[str, Any]:
    """Return all that a result says but for its offsets, its strings made `plain`."""

    def strip(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: strip(part) for key, part in value.items() if key not in ("start", "end")}
        if isinstance(value, (list, tuple)):
            return [strip(part) for part in value]
        return plain(value) if isinstance(value, str) else value

    return strip(result.model_dump())
