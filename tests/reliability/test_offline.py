"""Nothing is fetched at run time: the core of the suite passes with sockets forbidden."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ..conftest import ROOT

PLUGIN = """
import socket
def refuse(*_a, **_k):
    raise AssertionError("a socket was asked for")
socket.socket.connect = socket.socket.connect_ex = refuse
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
"""
CORE = (
    "tests/test_gold.py",
    "tests/test_cases.py",
    "tests/test_examples.py",
    "tests/stages",
    "tests/readers",
)


def offline(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    script = f"{PLUGIN}\nimport sys, pytest; sys.exit(pytest.main(sys.argv[1:]))"
    command = [sys.executable, "-c", script, "-p", "no:cacheprovider", "-x", "-n0", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_examples_are_read_with_sockets_forbidden() -> None:
    script = (
        f"{PLUGIN}\nimport pathlib, sys, vnpolext\n"
        "for file in pathlib.Path(sys.argv[1]).glob('*.txt'):\n"
        "    vnpolext.extract(file.read_bytes().decode()); vnpolext.tokenize('Quận ủy họp.')"
    )
    command = [sys.executable, "-c", script, str(ROOT / "examples")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.full
@pytest.mark.parametrize("tests", CORE)
def test_the_core_of_the_suite_passes_with_sockets_forbidden(tests: str) -> None:
    done = offline([tests])
    assert done.returncode == 0, done.stdout[-3000:]
