"""The notebooks run from a clean kernel in their own folder, and are committed without outputs."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from .conftest import EXAMPLES

NOTEBOOKS = sorted((EXAMPLES / "notebooks").glob("*.ipynb"))


def test_there_are_three() -> None:
    assert [notebook.stem for notebook in NOTEBOOKS] == [
        "1_quick_start",
        "2_folder_to_plots",
        "3_own_words_and_why",
    ]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_committed_without_outputs(path: Path) -> None:
    cells = json.loads(path.read_text("utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)


@pytest.fixture
def plain_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let the kernel be this Python, whatever kernels the machine knows, and find our command."""
    folder = tmp_path / "kernels" / "python3"
    folder.mkdir(parents=True)
    command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    spec = {"argv": command, "display_name": "Python 3", "language": "python"}
    (folder / "kernel.json").write_text(json.dumps(spec), "utf-8")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))


@pytest.mark.full
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_from_a_clean_kernel(path: Path, plain_python: None) -> None:
    reason = "the extra [notebook] is not installed: make test-full installs it"
    nbclient = pytest.importorskip("nbclient", reason=reason)
    nbformat = pytest.importorskip("nbformat", reason=reason)
    for name in ("ipykernel", "matplotlib", "networkx", "pandas"):
        pytest.importorskip(name, reason=reason)
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    client = nbclient.NotebookClient(
        notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}
    )
    client.execute()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    warned = [output.text for output in shown if output.get("name") == "stderr"]
    assert warned == [], "a notebook warns nobody"
    if path.stem == "1_quick_start":
        assert any('class="vnpolext"' in output.get("data", {}).get("text/html", "") for output in shown)
    if path.stem == "2_folder_to_plots":
        assert sum("image/png" in output.get("data", {}) for output in shown) == 4
    if path.stem == "3_own_words_and_why":
        assert any("sound: 1 files, 2 examples hold" in output.get("text", "") for output in shown)
