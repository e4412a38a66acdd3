"""What a user waits for before anything is read."""

from __future__ import annotations

import resource
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


def once(command: list[str]) -> tuple[float, float]:
    """Return the seconds that one fresh process takes: of the processor, and by the clock."""
    used, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    clock, now = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime, clock


def measure(rounds: int = 5) -> dict[str, tuple[float, float]]:
    """Return the median seconds of each command, after one start that fills the file cache."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    for round_ in range(rounds + 1):
        for name, command in COMMANDS.items():
            seconds = once(command)
            if round_:
                taken[name].append(seconds)
    return {
        name: (statistics.median(cpu for cpu, _ in all_), statistics.median(clock for _, clock in all_))
        for name, all_ in taken.items()
    }
