"""Two checkouts against each other on a busy machine: the same texts, in turn, and the same dumps or not.

python -m benchmarks.against ../old                  # milliseconds per stage: old, this one, their ratio
python -m benchmarks.against ../old --articles 300 --rounds 9

Each reads ten texts, then the other the same ten, round after round, and the fastest of the rounds counts: a
neighbour on the machine slows both, and a change of one per cent shows. Both need a `benchmarks.stages`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.material import ROOT, load

_CHUNK = 10
_AVERAGE = 3300


class Reader:
    """A process that reads with the code of one checkout."""

    def __init__(self, root: Path, number: int) -> None:
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)])}
        command = [sys.executable, str(Path(__file__).resolve()), "--read", str(number)]
        self.process = subprocess.Popen(
            command, env=environment, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.dumps = self._answer()
        self.best: dict[tuple[int, str], float] = {}

    def _answer(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def read(self, start: int) -> None:
        """Read ten texts once more and keep the fastest time of each stage."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{start}\n")
        self.process.stdin.flush()
        for stage, seconds in self._answer().items():
            self.best[start, stage] = min(seconds, self.best.get((start, stage), seconds))

    def stages(self) -> dict[str, float]:
        """Return the seconds of each stage."""
        total: dict[str, float] = {}
        for (_, stage), seconds in self.best.items():
            total[stage] = total.get(stage, 0.0) + seconds
        return total


def _serve(number: int) -> None:
    """Dump all texts, then time those that are asked for."""
    from benchmarks.stages import BUDGETS, Stopwatch
    from vnpolext import Pipeline

    texts = load(number=number).texts
    pipeline = Pipeline()
    dumps = hashlib.sha256("\n".join(pipeline(text).model_dump_json() for text in texts).encode())
    sys.stdout.write(json.dumps(dumps.hexdigest()) + "\n")
    sys.stdout.flush()
    watch = Stopwatch(None)
    for line in sys.stdin:
        watch.seconds = dict.fromkeys(BUDGETS, 0.0)
        for text in texts[int(line) : int(line) + _CHUNK]:
            watch.read(text)
        sys.stdout.write(json.dumps(watch.seconds) + "\n")
        sys.stdout.flush()


def compare(other: Path, number: int, rounds: int) -> str:
    """Return the table of both checkouts' stages, and whether their dumps are the same."""
    readers = [Reader(other.resolve(), number), Reader(ROOT, number)]
    for turn in range(rounds):
        for start in range(0, number, _CHUNK):
            for reader in readers if (turn + start // _CHUNK) % 2 else readers[::-1]:
                reader.read(start)
    for reader in readers:
        reader.process.communicate()
    per_article = 1000 * _AVERAGE / sum(map(len, load(number=number).texts))
    old, new = (reader.stages() for reader in readers)
    rows = [*((stage, old.get(stage, 0.0), seconds) for stage, seconds in new.items())]
    rows.append(("all", sum(old.values()), sum(new.values())))
    lines = [
        f"{stage:20s} {before * per_article:7.3f} ms {after * per_article:7.3f} ms {after / before:6.3f}"
        for stage, before, after in rows
        if before
    ]
    same = readers[0].dumps == readers[1].dumps
    return "\n".join([*lines, f"dumps: {'the same' if same else 'they differ'}"])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.against", description="Time two checkouts.")
    parser.add_argument("other", type=Path, nargs="?", help="the other checkout")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--read", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.read:
        _serve(arguments.read)
    elif arguments.other is None:
        parser.error("which checkout?")
    else:
        sys.stdout.write(compare(arguments.other, arguments.articles, arguments.rounds) + "\n")


if __name__ == "__main__":
    main()
