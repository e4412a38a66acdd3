"""What callers may pass as the time of publication."""

from datetime import date, datetime, timedelta, timezone

import pytest

import vnpolext
from vnpolext.published import read_published

SEVEN = timezone(timedelta(hours=7))
READ = [
    ("2024-05-15", "2024-05-15"),
    ("20240515", "2024-05-15"),
    ("2024-05-15T16:08:53", "2024-05-15T16:08:53"),
    ("2024-05-15 16:08", "2024-05-15T16:08:00"),
    ("20240515T160853Z", "2024-05-15T16:08:53"),
    ("2024-05-15T23:30:00+07:00", "2024-05-15T23:30:00"),
    ("2024-05-15T16:08:53.250-0500", "2024-05-15T16:08:53"),
    ("2024-W20-3", "2024-05-15"),
    ("2024-136", "2024-05-15"),
    (date(2024, 5, 15), "2024-05-15"),
    (datetime(2024, 5, 15, 16, 8, 53, 7, tzinfo=SEVEN), "2024-05-15T16:08:53"),
    (None, None),
]


@pytest.mark.parametrize(("value", "shown"), READ)
def test_read(value: object, shown: str | None) -> None:
    assert vnpolext.extract("Chào.", published=value).article.published == shown


@pytest.mark.parametrize(
    "value", ["hôm nay", "15/5/2024", "2024-13-01", "2023-366", "2024-05-15T25:00", "", 20240515]
)
def test_refuse(value: object) -> None:
    with pytest.raises(vnpolext.PublishedError, match="2024-05-15"):
        read_published(value)
