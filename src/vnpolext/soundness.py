"""What can be wrong with a text as a whole, told before any stage reads it."""

from __future__ import annotations

import re

from vnpolext.legacy import detect_legacy_encoding
from vnpolext.source import CONTROLS, Source
from vnpolext.spans import IssueSpan

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(f"[{CONTROLS}]")
_LETTERS = re.compile(r"[^\W\d_]")
_VIETNAMESE = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")
_FREQUENT = "đưạộế"
_SAMPLE, _BINARY_SHARE, _FOREIGN_LETTERS, _FOREIGN_SHARE = 4000, 0.1, 200, 0.02


def text_issues(source: Source) -> tuple[list[IssueSpan], bool]:
    """Judge a text as a whole.

    Returns:
        The issues found, and whether the stages should read the text at all: an unconverted legacy
        encoding, binary data and blanks hold no records.
    """
    if not source.text or source.text.isspace():
        message = "the text holds no characters but blanks; nothing was extracted"
        return [IssueSpan("empty_text", "info", "source", message)], False
    legacy = detect_legacy_encoding(source.raw)
    if legacy is not None:
        message = (
            f"the text looks like {legacy} that was never converted to Unicode; convert it first "
            "(the file readers do so where they are sure); nothing was extracted"
        )
        return [IssueSpan("legacy_encoding", "warning", "reader", message)], False
    sample = source.low[:_SAMPLE]
    if source.odd and len(_CONTROL.findall(sample)) > len(sample) * _BINARY_SHARE:
        message = "the text holds more control characters than any article; nothing was extracted"
        return [IssueSpan("binary_data", "warning", "source", message)], False
    issues = []
    if "\ufffd" in source.text and _SURROGATE.search(source.raw):
        message = "the text holds lone surrogates, which no UTF-8 file can; decode it with errors='replace'"
        issues.append(IssueSpan("lone_surrogate", "warning", "source", message))
    if _is_foreign(sample) and len(_LETTERS.findall(sample)) > _FOREIGN_LETTERS:
        message = "the text does not look Vietnamese; few records can be expected"
        issues.append(IssueSpan("not_vietnamese", "info", "source", message))
    return issues, True


def time_issues(source: Source) -> list[IssueSpan]:
    """Tell of each stage that was stopped because the text took it too long."""
    rest = "what stands behind this place was not read within the time allowed; divide the text"
    return [
        IssueSpan("time_limit", "warning", stage, f"{stage}: {rest}", place, len(source.text))
        for stage, place in source.budget.cuts.items()
    ]


def _is_foreign(sample: str) -> bool:
    """Vietnamese marks every third letter or so; a few borrowed names do not make a text Vietnamese."""
    start = sample[:1000]
    enough = _FOREIGN_SHARE * len(start)
    if sum(map(start.count, _FREQUENT)) >= enough:  # nearly always, and much faster than a class of letters
        return False
    return len(_VIETNAMESE.findall(start)) < enough
