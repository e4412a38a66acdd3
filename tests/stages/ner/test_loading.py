"""Nothing is loaded before a sentence needs it, and nothing is fetched ever."""

from __future__ import annotations

import pickle
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from vnpolext import Config, Pipeline
from vnpolext.errors import ModelError
from vnpolext.stages.ner import model

TEXT = "Tổng thống Cộng hòa Palau Tommy Remengesau đã tới dự. Chủ tịch hãng Gỗ Xanh, Nia Okoro, phản đối."


@pytest.mark.parametrize(
    ("mode", "text"),
    [("off", TEXT), ("auto", "Mưa lớn kéo dài."), ("all", "mưa lớn kéo dài.")],
)
def test_no_model_library_is_loaded_where_no_sentence_needs_one(mode: str, text: str) -> None:
    script = (
        f"import sys, vnpolext; vnpolext.Pipeline(vnpolext.Config(ner={mode!r}))({text!r});"
        "print([name for name in ('spacy', 'thinc', 'numpy', 'underthesea') if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


@pytest.mark.parametrize("mode", ["off", "auto", "all"])
def test_a_pipeline_pickles_as_its_settings(mode: str) -> None:
    pipe = Pipeline(Config.model_validate({"ner": mode}))
    data = pickle.dumps(pipe)
    assert len(data) < 1000
    assert pickle.loads(data).config == pipe.config


def test_missing_weights_are_told_with_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "files", lambda _: tmp_path / "src" / "vnpolext")
    with pytest.raises(ModelError, match='ner = "off"'):
        model.model_folder()


def test_reading_with_the_model_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    first, second = Pipeline(Config(ner="all"))(TEXT), Pipeline(Config(ner="all"))(TEXT)
    assert first == second


def test_weights_are_small_and_no_pickle() -> None:
    sizes = {path: path.stat().st_size for path in model.model_folder().rglob("*") if path.is_file()}
    assert sum(sizes.values()) <= 15_000_000
    assert not [path for path in sizes if path.suffix in (".pkl", ".pickle", ".pt", ".joblib")]
