"""A stage that runs out of time stops, says so, and keeps what it has read."""

from __future__ import annotations

import pytest

from reliability.checks import check_sound
from vnpolext import Pipeline, budget

SENTENCE = (
    "Sáng 15/5/2024, bà Lê Thị Mai, Bí thư Quận ủy, trao Giấy khen của Quận ủy cho Chi bộ {n} "
    "theo Quyết định số {n}-QĐ/QU.\n"
)
TEXT = "".join(SENTENCE.format(n=number) for number in range(1, 400))


def test_an_article_over_its_time_is_cut_and_told_of(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pipeline(TEXT)
    assert "time_limit" not in {issue.code for issue in whole.issues}
    clock = iter(range(10**6))
    for name in ("monotonic", "thread_time"):
        monkeypatch.setattr(budget.time, name, lambda: next(clock) / 10)
    cut = pipeline(TEXT)
    check_sound(TEXT, cut)
    told = {issue.stage: issue for issue in cut.issues if issue.code == "time_limit"}
    assert set(told) == {"dates", "directives", "officials", "commendations"}
    assert cut.dates
    assert cut.dates == whole.dates[: len(cut.dates)]
    assert max(date.start for date in cut.dates) <= (told["dates"].start or 0)
    assert told["dates"].end == len(TEXT)


def test_no_article_comes_near_its_time(pipeline: Pipeline, articles: list[str]) -> None:
    for text in articles:
        assert not [issue for issue in pipeline(text).issues if issue.code == "time_limit"]
