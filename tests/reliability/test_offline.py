"""Nothing is fetched at run time: the suite passes with sockets forbidden, in the processes it starts too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ..conftest import ROOT

# Found and run by every Python that starts with its folder on the path. Workers of one machine may talk.
NO_SOCKETS = """
import socket

def refuse(*_a, **_k):
    raise AssertionError("a socket was asked for")

def among_ourselves(connect):
    return lambda self, *a: connect(self, *a) if self.family == socket.AF_UNIX else refuse()

socket.socket.connect = among_ourselves(socket.socket.connect)
socket.socket.connect_ex = among_ourselves(socket.socket.connect_ex)
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
"""


@pytest.fixture
def offline(tmp_path: Path) -> dict[str, str]:
    """The environment of a process that may ask for nothing."""
    (tmp_path / "sitecustomize.py").write_text(NO_SOCKETS, encoding="utf-8")
    paths = filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def test_a_socket_would_be_noticed(offline: dict[str, str]) -> None:
    script = "import urllib.request as r; r.urlopen('http://127.0.0.1:9/')"
    done = subprocess.run(
        [sys.executable, "-c", script], env=offline, capture_output=True, text=True, check=False
    )
    assert "a socket was asked for" in done.stderr


def test_the_examples_are_read_with_sockets_forbidden(offline: dict[str, str]) -> None:
    script = (
        "import pathlib, sys, vnpolext\n"
        "for file in pathlib.Path(sys.argv[1]).glob('*.txt'):\n"
        "    vnpolext.extract(file.read_bytes().decode()); vnpolext.tokenize('Quận ủy họp.')"
    )
    command = [sys.executable, "-c", script, str(ROOT / "examples")]
    done = subprocess.run(command, env=offline, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.full
def test_the_suite_passes_with_sockets_forbidden(offline: dict[str, str]) -> None:
    """All fast tests but those of this file."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-x", "-n0"]
    command += ["--ignore", "tests/reliability/test_offline.py"]
    done = subprocess.run(command, env=offline, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
