"""The base stands on free licences, and the wheel is the same bytes however often it is built."""

from __future__ import annotations

import pytest

from reliability.pythons import PYTHONS, lowest
from reliability.supply import build_wheel, closure, licence_of, licences

from ..conftest import ROOT


def test_no_dependency_of_the_base_is_under_a_gpl() -> None:
    packages = closure()
    assert {"pydantic", "regex", "rich", "spacy", "typer", "underthesea"} <= set(packages)
    assert {name for name, package in packages.items() if licence_of(package) == "not stated"} == set()
    assert licences() == 0


@pytest.mark.parametrize("python", PYTHONS)
def test_the_lowest_pins_are_those_of_their_python(python: str) -> None:
    pins = dict(pin.split("==") for pin in lowest(python))
    assert {"pydantic", "regex", "rich", "spacy", "typer", "underthesea", "pyarrow"} <= set(pins)
    assert ("tomli" in pins) == (python == "3.10")
    assert pins["spacy"] == ("3.8.7" if python == "3.13" else "3.7.5")


@pytest.mark.full
def test_two_builds_give_the_same_wheel(tmp_path_factory: pytest.TempPathFactory) -> None:
    if not (ROOT / "models" / "ner").is_dir():
        pytest.skip("no checkout: nothing to build from")
    first, second = (build_wheel(tmp_path_factory.mktemp("dist")).read_bytes() for _ in range(2))
    assert first == second
