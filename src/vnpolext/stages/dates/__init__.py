"""Dates, times, durations and sets, with their TIMEX3 values."""

from __future__ import annotations

from vnpolext.stages.dates.stage import DatesStage

__all__ = ["DatesStage"]
