"""Clock times without a day of their own: hours of any day, the hour nearest to the news, ends."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from vnpolext.stages.dates.reading import Moment
from vnpolext.stages.dates.values import of_date, plus_days

_DAYS_OF_WEEK = re.compile(
    r",? (?:(?:vào )?các ngày |từ )?(?:thứ (?:hai|ba|tư|năm|sáu|[2-6])|chủ nhật|hằng ngày|hàng ngày|mỗi ngày"
    r"|cả tuần|suốt tuần)(?!\w)"
)
_EVERY_DAY = re.compile(
    r"(?<!\w)(?:(?:hằng|hàng|mỗi) (?:ngày|tuần|sáng|trưa|chiều|tối|đêm|buổi)|các ngày (?:thứ|trong|cuối|lễ)"
    r"|(?:ngày|đêm|sáng|tối) nào cũng|khung giờ|giờ cao điểm|giờ vàng"
    r"|giờ mở cửa|giờ làm việc|thông thường|mở cửa (?:từ|đến|tới))(?!\w)"
)
_REACH = 120
"""Characters before an hour in which its sentence may say that it comes every day."""


def of_any_day(low: str, sentence: int, start: int, end: int) -> bool:
    """Tell hours that come again: "mỗi sáng làm việc từ 6 giờ đến 10 giờ", "từ 9h đến 18h các ngày thứ hai".

    Args:
        low: the text.
        sentence: where the sentence of the clock time begins.
        start: where the clock time begins.
        end: where it ends.
    """
    if _DAYS_OF_WEEK.match(low, end):
        return True
    return _EVERY_DAY.search(low, max(sentence, start - _REACH), start) is not None


def nearest(anchor: datetime, moment: Moment, prefer: str, *, open_half: bool) -> Moment:
    """The first such hour from the anchor on, or the nearest; "2:30" may be in the afternoon too."""
    assert moment.clock is not None
    hour, minute = int(moment.clock[1:3]), int(moment.clock[4:6])
    bare = anchor.replace(tzinfo=None)
    midnight = bare.replace(hour=0, minute=0, second=0, microsecond=0)
    open_half = open_half and prefer == "future" and 1 <= hour < 12 and bool(anchor.hour or anchor.minute)
    hours = [hour, hour + 12] if open_half else [hour]
    spots = [
        midnight + timedelta(days=step, hours=each, minutes=minute) for step in (-1, 0, 1) for each in hours
    ]
    if prefer == "future":
        spots = [spot for spot in spots if spot >= bare]
    best = min(spots, key=lambda spot: abs((spot - bare).total_seconds()))
    return of_date(best.date())._replace(clock=f"T{best.hour:02d}{moment.clock[3:]}")


def ended(first: Moment, clock: str | None) -> Moment:
    """The end of a stretch of hours: "từ 20h đến 5h" ends on the next day."""
    assert first.clock is not None
    over = clock is not None and clock < first.clock and first.day is not None
    return (plus_days(first, 1) or first)._replace(clock=clock) if over else first._replace(clock=clock)
