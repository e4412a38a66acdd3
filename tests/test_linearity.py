"""Twice the text takes about twice the time, for ordinary articles and for text made to hurt."""

from __future__ import annotations

import time

import pytest

from vnpolext import Pipeline

HOSTILE = {
    "one word": "a",
    "capital words": "Nguyễn Văn An ",
    "digits": "1",
    "day after day": "1/1 - ",
    "codes": "12-KH/QU, ",
    "half codes": "số 12-",
    "quotes": "“",
    "brackets": "(",
    "commas": ", ",
    "lines": "\n",
    "bullets": "- Chi bộ Một\n",
    "awards": "tặng Bằng khen cho ",
    "positions": "Bí thư Đảng ủy, ",
    "honorifics": "đồng chí ",
    "types": "Nghị quyết ",
    "of the of the": "của Ban Thường vụ ",
    "combining marks": "u\u0301\u0309",
    "zero width": "\u200b",
    "stamps": "2024-05-15 16:08:53\n",
}
SIZE = 16_000
TOO_LONG = 2.0
"""Seconds for one reading; at the speed that the pipeline must have, it is a few hundredths."""


def seconds(pipeline: Pipeline, text: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        pipeline(text)
        best = min(best, time.process_time() - start)
        if best > TOO_LONG:
            pytest.fail(f"{len(text):,} characters took {best:.1f} s")
    return best


def check_linear(pipeline: Pipeline, text: str) -> None:
    """Compare a text with its double; only a ratio that shows three times over is no chance reading."""
    pipeline(text)
    for _ in range(3):
        once, twice = seconds(pipeline, text), seconds(pipeline, text + text)
        if twice < 2.3 * max(once, 0.002):
            return
    pytest.fail(f"twice the text took {twice / once:.2f} times as long ({once:.3f} s, then {twice:.3f} s)")


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_linear_time(pipeline: Pipeline, piece: str) -> None:
    check_linear(pipeline, piece * (SIZE // len(piece)))


def test_articles_take_linear_time(pipeline: Pipeline, articles: list[str]) -> None:
    article = "\n".join(articles)
    check_linear(pipeline, article * (SIZE // len(article)))
