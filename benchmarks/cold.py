"""What a user waits for before anything is read."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

from benchmarks.material import COMMAND

TEXT = "Quận ủy ban hành Kế hoạch số 72-KH/QU ngày 5/2/2022; ông Lê Văn Tám, Bí thư Chi bộ 4, trình bày."
COMMANDS = {
    "bare": [sys.executable, "-c", "pass"],
    "import": [sys.executable, "-c", "import vnpolext; vnpolext.Extraction"],
    "help": [COMMAND, "--help"],
    "first record": [
        sys.executable,
        "-c",
        f"import vnpolext; assert vnpolext.extract({TEXT!r}, config=vnpolext.Config(ner='off')).directives",
    ],
}


def wall(command: list[str]) -> float:
    """Return the seconds that one fresh process takes."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def measure(rounds: int = 5) -> dict[str, float]:
    """Return the median seconds of each command, after one start that fills the file cache."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for round_ in range(rounds + 1):
        for name, command in COMMANDS.items():
            seconds = wall(command)
            if round_:
                taken[name].append(seconds)
    return {name: statistics.median(all_) for name, all_ in taken.items()}
