"""Fuzz one way into the package: `python -m reliability.fuzz extract --minutes 30`.

With atheris (libFuzzer for Python: it follows which lines an input reaches) where it is installed, else
with a seeded loop of our own. An input that breaks a target is kept under `--out` with what broke, once for
each place that breaks, and the search goes on; copied to tests/reliability/crashes it is a test.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import random
import re
import shutil
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from reliability.mixing import Mixer

KNOWN: set[str] = set()
HANG = 60
"""Seconds after which libFuzzer calls one input a hang."""


def main() -> int:
    """Fuzz until the time is over, starting the fuzzer anew when an input has killed the process."""
    options = _options()
    if options.child:
        return _fuzz_here(options)
    options.out.mkdir(parents=True, exist_ok=True)
    executions, restarts, end = 0, -1, time.monotonic() + options.minutes * 60
    while (left := end - time.monotonic()) > 5:
        restarts += 1
        log = options.out / f"{options.target}.{restarts}.log"
        command = [sys.executable, "-m", "reliability.fuzz", options.target, "--child"]
        command += ["--minutes", str(left / 60), "--out", str(options.out), "--engine", options.engine]
        command += ["--seed", str(options.seed + restarts)]
        with log.open("wb") as stream:
            subprocess.run(command, stdout=stream, stderr=stream, check=False)
        counts = re.findall(rb"(?m)^#(\d+)|number_of_executed_units: (\d+)", log.read_bytes())
        executions += max((int(a or b) for a, b in counts), default=0)
    kept = sorted(path.name for path in options.out.glob(f"{options.target}-*.bin"))
    killed = sorted(path.name for path in options.out.glob(f"{options.target}.kill-*"))
    sys.stdout.write(
        f"{options.target}: {options.engine}, {options.minutes:.0f} minutes, {executions} executions, "
        f"{restarts} restarts, {len(kept)} places that broke {kept}, killed by {killed}\n"
    )
    return 1 if kept or killed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=["extract", "readers", "vocabulary", "evaluate", "report"])
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=20261125)
    parser.add_argument("--out", type=Path, default=Path("build/fuzz"))
    parser.add_argument("--engine", choices=["atheris", "seeded"], default=_best_engine())
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _best_engine() -> str:
    return "atheris" if importlib.util.find_spec("atheris") else "seeded"


def _fuzz_here(options: argparse.Namespace) -> int:
    engine = {"atheris": _fuzz_with_atheris, "seeded": _fuzz_seeded}[options.engine]
    return engine(options)


def _guarded(options: argparse.Namespace, target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """Return the target with its defects written down instead of raised, one for each place."""

    def run(data: bytes) -> None:
        try:
            target(bytes(data))
        except Exception as error:
            place = _place(error)
            if place not in KNOWN:
                KNOWN.add(place)
                name = f"{options.target}-{hashlib.sha256(place.encode()).hexdigest()[:10]}"
                (options.out / f"{name}.bin").write_bytes(data)
                (options.out / f"{name}.txt").write_text(place + "\n" + traceback.format_exc(), "utf-8")

    return run


def _place(error: Exception) -> str:
    """Name the defect by its type and the innermost line of ours that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "vnpolext" in frame.filename] or list(frames)
    return f"{type(error).__name__} {Path(ours[-1].filename).name}:{ours[-1].name}"


def _fuzz_with_atheris(options: argparse.Namespace) -> int:
    import atheris

    with atheris.instrument_imports(include=["vnpolext", "reliability.targets"]):
        from reliability.targets import TARGETS
    from reliability.seeds import pieces, seeds

    corpus = options.out / f"{options.target}.corpus"
    if not corpus.exists():
        corpus.mkdir()
        for number, seed in enumerate(seeds(options.target)):
            (corpus / f"seed{number:03}").write_bytes(seed)
    mixer = Mixer([piece.encode("utf-8", "surrogatepass") for piece in pieces(options.target)])

    def mutate(data: bytes, limit: int, seed: int) -> bytes:
        rng = random.Random(seed)
        if rng.random() < 0.5:
            return atheris.Mutate(data, limit)
        return mixer.mix(data, rng)[:limit]

    arguments = [
        sys.argv[0], str(corpus), f"-max_total_time={int(options.minutes * 60)}", "-max_len=4096",
        f"-timeout={HANG}", "-report_slow_units=3600", "-rss_limit_mb=3000", f"-seed={options.seed}",
        "-print_final_stats=1", f"-artifact_prefix={options.out}/{options.target}.kill-",
    ]  # fmt: skip
    atheris.Setup(arguments, _guarded(options, TARGETS[options.target]), custom_mutator=mutate)
    atheris.Fuzz()
    return 0


def _fuzz_seeded(options: argparse.Namespace) -> int:
    from reliability.seeds import pieces, seeds
    from reliability.targets import TARGETS

    rng = random.Random(options.seed)
    pool = list(seeds(options.target))
    mixer = Mixer([piece.encode("utf-8", "surrogatepass") for piece in pieces(options.target)], pool)
    run = _guarded(options, TARGETS[options.target])
    end, done = time.monotonic() + options.minutes * 60, 0
    while time.monotonic() < end:
        data = rng.choice(pool)
        for _ in range(rng.randint(1, 6)):
            data = mixer.mix(data, rng)
        run(data[:4096])
        done += 1
    sys.stdout.write(f"number_of_executed_units: {done}\n")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    if shutil.which("nice") and os.nice(0) < 19:
        os.nice(19 - os.nice(0))
    sys.exit(main())
