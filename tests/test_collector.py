"""While a pipeline is built nothing is searched for garbage; afterwards all is as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

import vnpolext
from vnpolext.collector import CollectorPaused
from vnpolext.stages.layout import LayoutStage


@pytest.fixture(params=[True, False], ids=["on", "off"])
def was_on(request: pytest.FixtureRequest) -> Iterator[bool]:
    was = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if was else gc.disable)()


def test_the_collector_is_as_it_was_before(was_on: bool) -> None:
    with CollectorPaused():
        with CollectorPaused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled() == was_on


def test_an_error_leaves_it_as_it_was(was_on: bool) -> None:
    with pytest.raises(KeyError), CollectorPaused():
        raise KeyError
    assert gc.isenabled() == was_on


def test_a_pipeline_is_built_without_it(was_on: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    build = LayoutStage.__init__

    def note(self: LayoutStage, *parts: object) -> None:
        seen.append(gc.isenabled())
        build(self, *parts)  # type: ignore[arg-type]

    monkeypatch.setattr(LayoutStage, "__init__", note)
    vnpolext.Pipeline()
    assert seen == [False]
    assert gc.isenabled() == was_on


def test_a_vocabulary_that_cannot_be_read_leaves_it_as_it_was(was_on: bool, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("[[honorific", "utf-8")
    with pytest.raises(vnpolext.VocabularyError):
        vnpolext.Pipeline(vnpolext.Config(vocab=(str(broken),)))
    assert gc.isenabled() == was_on


@pytest.mark.parametrize(("pieces", "expected"), [(1, True), (20_000, False)])
def test_long_texts_are_read_without_it(pieces: int, expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    pipeline = vnpolext.Pipeline()
    monkeypatch.setattr(pipeline, "_layout", lambda *_: seen.append(gc.isenabled()) or [])
    pipeline("một dòng\n" * pieces)
    assert seen == [expected]
    assert gc.isenabled()
