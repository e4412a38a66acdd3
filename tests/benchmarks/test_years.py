"""The year of a day without one, with the day of publication hidden."""

from __future__ import annotations

from benchmarks.years import blotted, verdicts

from vnpolext import Pipeline


def test_the_dateline_is_blotted_out() -> None:
    text = "Xã họp\n2019-07-03 08:15:00\nSáng 3/7, xã họp bàn việc trồng rừng."
    dump = Pipeline()(text).model_dump(mode="json")
    assert blotted(text, dump) == text.replace("2019-07-03 08:15:00", "____-__-__ __:__:__")


def test_what_is_told_is_compared() -> None:
    text = "Sáng 3/7, huyện họp. Bước sang năm 2019, thu tăng. Tháng trước, xã mở lớp học."
    found = [(grain, verdict) for grain, verdict, _, _ in verdicts(Pipeline(), text, "2019-07-03")]
    assert found == [("days", "right"), ("relative", "right")]
    told_later = [verdict for _, verdict, _, _ in verdicts(Pipeline(), text, "2021-07-03")]
    assert told_later == ["wrong", "wrong"]
