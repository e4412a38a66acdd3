"""Bytes turned into text: Unicode in its encodings, and older ones only where they are sure."""

from __future__ import annotations

import codecs
import re

from vnpolext.errors import ReaderError
from vnpolext.readers import legacy
from vnpolext.readers.legacy import Reading
from vnpolext.records import Issue

_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f]")
_CONTROL_SHARE = 0.02

_UTF8_DAMAGE = 0.01
"""The largest share of wrong bytes with which text still counts as (damaged) UTF-8."""


def decode(data: bytes) -> tuple[str, tuple[Issue, ...]]:
    """Return the text of `data`, and what there is to say about it.

    Line ends are kept as they are, so that offsets into the text are offsets into the file's text. A byte
    order mark is no part of the text.

    Raises:
        ReaderError: It is no text, or its encoding is not sure; the message names the remedy.
    """
    encoding = _unicode_encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return _decode_damaged(data, encoding, error)
    if _is_binary(text):
        raise ReaderError("is a binary file, not a text; give its text saved as UTF-8")
    return _told(legacy.repair(text), text)


def _is_binary(text: str) -> bool:
    """Tell by the control characters: a text has no NUL, and hardly any of the others."""
    sample = text[:4096]
    return "\0" in text or len(_CONTROLS.findall(sample)) > _CONTROL_SHARE * len(sample)


def _unicode_encoding(data: bytes) -> str:
    """Tell the Unicode encodings apart by the byte order mark, or by where the zero bytes stand."""
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > len(sample) // 8 and min(even, odd) <= len(sample) // 100:
        return "utf-16-le" if odd > even else "utf-16-be"
    return "utf-8"


def _decode_damaged(data: bytes, encoding: str, error: UnicodeDecodeError) -> tuple[str, tuple[Issue, ...]]:
    """Read what is not valid in its Unicode encoding: another encoding, or a text with a few wrong bytes."""
    place = f"byte 0x{data[error.start]:02X} at {error.start}"
    if encoding == "utf-8":
        if 0 in data[:4096]:
            raise ReaderError("is a binary file, not a text; give its text saved as UTF-8")
        if not _mostly_utf8(data):
            reading = legacy.from_bytes(data)
            if reading is None:
                raise legacy.refuse_unknown(place)
            return _told(reading, reading.text)
    text = data.decode(encoding, errors="replace")
    issue = Issue(
        code="invalid_bytes",
        stage="reader",
        message=f"the file is damaged {encoding.upper()} (first at {place}); "
        "each wrong stretch is read as one U+FFFD",
    )
    return text, (issue,)


def _mostly_utf8(data: bytes) -> bool:
    """Tell damaged UTF-8 from another encoding: most of what is beyond ASCII must be well formed."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    beyond = sum(character > "\x7f" for character in text[: 1 << 20])
    return wrong <= _UTF8_DAMAGE * len(text) + 1 and wrong * 4 < beyond


def _told(reading: Reading | None, text: str) -> tuple[str, tuple[Issue, ...]]:
    return (reading.text, (reading.issue,)) if reading else (text, ())
