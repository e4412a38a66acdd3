"""A wheel does all that the checkout does, in an empty environment and another folder."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from vnpolext import extract

from .conftest import EXAMPLES, ROOT

SCRIPT = """
import json, pathlib, sys, vnpolext
assert "site-packages" in vnpolext.__file__, vnpolext.__file__
texts = [file.read_bytes().decode() for file in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))]
print(json.dumps([vnpolext.extract(text).model_dump(mode="json") for text in texts]))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build("--wheel", ROOT, tmp_path_factory.mktemp("dist"))


def _build(kind: str, folder: Path, target: Path) -> Path:
    command = [sys.executable, "-m", "build", kind, "--no-isolation", "--outdir", str(target), str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = target.iterdir()
    return built


def test_the_wheel_holds_the_vocabulary_the_types_and_the_model(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    wanted = {
        file.relative_to(source).as_posix()
        for file in (source / "vnpolext").rglob("*")
        if file.suffix in (".py", ".toml", ".typed") or file.name == "py.typed"
    }
    assert wanted <= packed
    assert {"vnpolext/models/ner/ner/model", "vnpolext/models/ner/CARD.md"} <= packed
    assert any(name.endswith("licenses/LICENSE") for name in packed)


@pytest.mark.full
def test_the_wheel_extracts_outside_the_checkout(wheel: Path, tmp_path: Path, articles: list[str]) -> None:
    """The dependencies come from this environment; `test_a_wheel_installs_from_nothing` gets its own."""
    python = _environment(tmp_path / "venv", system=True)
    _install(python, "--no-deps", wheel)
    _check(python, tmp_path, articles)


@pytest.mark.full
def test_a_wheel_installs_from_nothing(wheel: Path, tmp_path: Path, articles: list[str]) -> None:
    python = _environment(tmp_path / "venv", system=False)
    _install(python, wheel)
    _check(python, tmp_path, articles)
    subprocess.run(
        [python.with_name("vnpolext"), "extract", EXAMPLES], cwd=tmp_path, check=True, capture_output=True
    )


@pytest.mark.full
def test_an_index_would_take_wheel_and_sdist(wheel: Path, tmp_path: Path) -> None:
    """twine renders what the index will show; a wheel made from the sdist holds what ours does."""
    pytest.importorskip("twine", reason="the extra [release] is not installed: make test-full installs it")
    sdist = _build("--sdist", ROOT, tmp_path / "sdist")
    command = [sys.executable, "-m", "twine", "check", "--strict", str(wheel), str(sdist)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    shutil.unpack_archive(sdist, tmp_path / "unpacked", filter="data")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    again = _build("--wheel", unpacked, tmp_path / "again")
    assert zipfile.ZipFile(again).namelist() == zipfile.ZipFile(wheel).namelist()


def _environment(folder: Path, *, system: bool) -> Path:
    venv.create(folder, with_pip=True, symlinks=True)
    python = folder / "bin" / "python"
    if system:
        site = next(Path(entry) for entry in sys.path if entry.endswith("site-packages"))
        own = next((folder / "lib").glob("python*/site-packages"))
        # A path in a .pth file is searched after the wheel, and the editable install's own .pth is not run.
        (own / "dependencies.pth").write_text(f"{site}\n", encoding="utf-8")
    return python


def _install(python: Path, *what: object) -> None:
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *map(str, what)]
    subprocess.run(command, check=True, capture_output=True)


def _check(python: Path, folder: Path, articles: list[str]) -> None:
    done = subprocess.run([python, "-c", SCRIPT, EXAMPLES], cwd=folder, check=True, capture_output=True)
    assert json.loads(done.stdout) == [extract(text).model_dump(mode="json") for text in articles]
