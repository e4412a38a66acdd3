"""Settings go to TOML and back, and a wrong one says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from vnpolext import Config, ConfigError

texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    st.sampled_from(["past", "future", "nearest"]),
    st.sampled_from(["auto", "off", "all"]),
    st.sampled_from(["article", "all"]),
    st.lists(texts),
)
def test_any_settings_survive_toml(prefer: str, ner: str, sections: str, vocab: list[str]) -> None:
    config = Config(prefer_dates_from=prefer, ner=ner, sections=sections, vocab=vocab)
    assert Config.from_toml(config.to_toml()) == config


def test_paths_may_be_path_objects_but_not_a_single_one() -> None:
    assert Config(vocab=[Path("a.toml"), "b.toml"]).vocab == ("a.toml", "b.toml")
    with pytest.raises(ValidationError, match="a list of paths is needed"):
        Config(vocab="a.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ner = ", "not valid TOML"),
        ('ner = "maybe"', "ner: Input should be 'auto', 'off' or 'all'"),
        ("nerr = 1", "unknown setting 'nerr'; known are prefer_dates_from, ner, sections, vocab"),
        ('vocab = "a.toml"', "a list of paths is needed"),
    ],
)
def test_a_wrong_setting_says_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Config.from_toml(text)


def test_a_file_is_read_and_its_vocabulary_lies_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('\ufeffsections = "all"\nvocab = ["mine.toml", "/opt/ours.toml"]\n', encoding="utf-8")
    assert Config.load(file) == Config(sections="all", vocab=[str(tmp_path / "mine.toml"), "/opt/ours.toml"])


def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"missing\.toml: cannot be read"):
        Config.load(tmp_path / "missing.toml")
    file = tmp_path / "bad.toml"
    file.write_text("ner = 3", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"bad\.toml: ner"):
        Config.load(file)
