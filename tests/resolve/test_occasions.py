"""When an award was given."""

from __future__ import annotations

import pytest

from vnpolext import Pipeline

LEAD = "Sáng 19/6, Huyện ủy Tân Lĩnh sơ kết công tác dân vận.\n"
CASES = [
    ("Ngày 9/5/2024, UBND tỉnh tặng Bằng khen cho Trạm Y tế xã Hòa Sơn.", "2024-05-09"),
    (LEAD + "Dịp này, Huyện ủy tặng Giấy khen cho Chi bộ thôn Đoài.", "2024-06-19"),
    (LEAD + "Ngày 18/6, Huyện ủy tặng Giấy khen cho Chi bộ thôn Đoài.", "2024-06-18"),
    # A decision's own day is no day of giving, nor is a period or a month.
    (
        "Theo Quyết định số 12/QĐ-UBND ngày 3/5/2024, UBND huyện tặng Giấy khen cho Trạm Y tế xã Hòa Sơn.",
        None,
    ),
    ("Trong tháng 5/2024, UBND huyện tặng Giấy khen cho Trạm Y tế xã Hòa Sơn.", None),
    # What is only proposed has not been given on any day.
    (LEAD + "Huyện ủy đề nghị UBND tỉnh tặng Bằng khen cho Chi bộ thôn Đoài.", None),
]


@pytest.mark.parametrize(("text", "day"), CASES)
def test_the_day(pipeline: Pipeline, text: str, day: str | None) -> None:
    (commendation,) = pipeline(text, published="2024-06-20").commendations
    assert commendation.date == day
