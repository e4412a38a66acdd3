"""The documents that failed, a JSON line each."""

from __future__ import annotations

import json
from dataclasses import asdict

from vnpolext.documents import Failure


def encode_failure(failure: Failure) -> bytes:
    """Return a failure as a line of JSON."""
    line = json.dumps(asdict(failure), ensure_ascii=False)
    return line.encode("utf-8", "backslashreplace") + b"\n"
