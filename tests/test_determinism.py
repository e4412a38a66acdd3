"""The same input gives the same bytes, whatever surrounds it."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pickle import dumps, loads

import pytest

from vnpolext import Pipeline, extract

from .conftest import EXAMPLES

SCRIPT = """
import sys, pathlib, vnpolext
files = sorted(pathlib.Path(sys.argv[1]).glob("*.txt"), reverse=sys.argv[2] == "reverse")
results = {file.name: vnpolext.extract(file.read_bytes().decode(), doc_id=file.name) for file in files}
for name in sorted(results):
    sys.stdout.buffer.write(results[name].model_dump_json().encode() + b"\\n")
"""

SURROUNDINGS = [
    ({"PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"}, "forward"),
    ({"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}, "reverse"),
    ({"PYTHONHASHSEED": "3", "TZ": "UTC", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "LANG": "vi_VN"}, "reverse"),
]


def test_hash_seed_locale_time_zone_and_order_change_nothing() -> None:
    outputs = set()
    for environment, order in SURROUNDINGS:
        command = [sys.executable, "-c", SCRIPT, str(EXAMPLES), order]
        done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=True)
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert outputs.pop().count(b"\n") == len(list(EXAMPLES.glob("*.txt")))


def test_today_changes_nothing(articles: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """No module that the pipeline uses asks for the time: a frozen clock would not be noticed."""

    def refuse(*_: object) -> None:
        raise AssertionError("the pipeline asked for the time")

    before = [extract(text) for text in articles]
    for name in ("time", "time_ns", "localtime", "gmtime", "strftime"):
        monkeypatch.setattr(f"time.{name}", refuse)
    assert [Pipeline()(text) for text in articles] == before


def test_one_pipeline_serves_many_threads(pipeline: Pipeline, articles: list[str]) -> None:
    texts = articles * 4
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(pipeline, texts)) == [pipeline(text) for text in texts]


def test_a_pickled_pipeline_is_the_same_pipeline(pipeline: Pipeline, articles: list[str]) -> None:
    twin = loads(dumps(pipeline))
    assert [twin(text) for text in articles] == [pipeline(text) for text in articles]


def test_a_stream_keeps_the_order_and_takes_one_text_at_a_time(
    pipeline: Pipeline, articles: list[str]
) -> None:
    taken: list[str] = []

    def texts():
        for text in articles:
            taken.append(text)
            yield text

    stream = pipeline.stream(texts())
    assert next(stream) == pipeline(articles[0])
    assert len(taken) == 1
    assert list(stream) == [pipeline(text) for text in articles[1:]]
