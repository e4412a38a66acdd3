"""Every input that once broke a target, and a short seeded fuzz of each target."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from reliability.mixing import Mixer
from reliability.seeds import pieces, seeds
from reliability.targets import PARTS, TARGETS

pytest.importorskip("docx", reason="the targets read files of all kinds: pip install vnpolext[files]")
pytest.importorskip("trafilatura")
pytest.importorskip("pypdfium2")

KEPT = sorted(Path(__file__).with_name("crashes").glob("*.bin"))
FOUND = {
    "a gold file that is no UTF-8": ("evaluate", b"\xff" + PARTS + b"{}" + PARTS),
    "a gold file that is no JSON": ("evaluate", b"{" + PARTS + b"" + PARTS),
    "a text without its id": ("evaluate", b"{}" + PARTS + b'{"text": "a"}' + PARTS),
    "a run whose directive has no mentions": (
        "evaluate",
        b'{"id": "a", "sha256": ""}' + PARTS + b"" + PARTS + b'{"doc_id": "a", "directives": [{}]}',
    ),
    "a vocabulary that is no UTF-8": ("vocabulary", b'[[document_type]]\nname = "\xff"\n'),
    "an entry without the fields that the scanner needs": ("vocabulary", b"[[date_shift]]\n"),
    "an entry without the fields that resolution needs": ("vocabulary", b"[[central_city]]\n"),
}


def test_what_once_broke_a_target() -> None:
    for path in KEPT:
        TARGETS[path.stem.partition("-")[0]](path.read_bytes())


@pytest.mark.parametrize("name", FOUND)
def test_what_fuzzing_found(name: str) -> None:
    target, data = FOUND[name]
    TARGETS[target](data)


def fuzz(target: str, runs: int, seed: int = 1) -> None:
    rng, pool = random.Random(seed), list(seeds(target))
    mixer = Mixer([piece.encode("utf-8", "surrogatepass") for piece in pieces(target)], pool)
    for _ in range(runs):
        data = rng.choice(pool)
        for _ in range(rng.randint(1, 6)):
            data = mixer.mix(data, rng)
        TARGETS[target](data[:4096])


@pytest.mark.parametrize("target", TARGETS)
def test_thirty_mixed_inputs_break_nothing(target: str) -> None:
    fuzz(target, 30)


@pytest.mark.full
@pytest.mark.parametrize("target", TARGETS)
def test_a_thousand_mixed_inputs_break_nothing(target: str) -> None:
    fuzz(target, 1000, seed=2)
