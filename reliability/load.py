"""One batch over very many documents: `python -m reliability.load --documents 100000`.

The documents are made up (planted articles, no two alike) and read by two workers under a cap on the
memory of each process. The output must hold every document in order, and the errors exactly those that
were spoilt on purpose.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.material import COMMAND
from tests.reliability.test_planted import plant

SPOILT_EVERY = 1000


def write_documents(place: Path, number: int) -> int:
    """Write JSON lines, every thousandth of them broken; return how many are."""
    bodies = [plant(seed).text for seed in range(500)]
    with place.open("w", encoding="utf-8") as stream:
        for at in range(number):
            if at % SPOILT_EVERY == SPOILT_EVERY - 1:
                stream.write('{"text": \n')
            else:
                text = f"{bodies[at % len(bodies)]}\nTin số {at}."
                stream.write(json.dumps({"id": f"n{at}", "text": text}, ensure_ascii=False) + "\n")
    return number // SPOILT_EVERY


def main() -> int:
    """Run the batch and check what it wrote; the status is 1 if anything is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--memory", type=int, default=1500, help="megabytes for each process")
    options = parser.parse_args()
    limit = options.memory << 20
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        spoilt = write_documents(source, options.documents)
        size = source.stat().st_size
        start = time.monotonic()
        with subprocess.Popen(
            [COMMAND, "extract", source, "-o", output, "-q", "-j", str(options.workers)],
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
            stderr=subprocess.PIPE, text=True,
        ) as run:  # fmt: skip
            peaks = _watch(run)
            told = (run.stderr.read() if run.stderr else "").replace(folder, "").strip()
        seconds = time.monotonic() - start
        good, ordered = _check(output, options.documents)
        errors = len(Path(f"{output}.errors.jsonl").read_text("utf-8").splitlines()) if spoilt else 0
    sys.stdout.write(
        f"{options.documents} documents, {size / 1e6:.0f} MB, {options.workers} workers, cap "
        f"{options.memory} MB each: {seconds:.0f} s, largest process {max(peaks):.0f} MB "
        f"({len(peaks)} processes), {good} read, {errors} failed ({spoilt} spoilt), "
        f"in order: {ordered}, status {run.returncode}: {told[:200]}\n"
    )
    return int(not (ordered and good == options.documents - spoilt and errors == spoilt))


def _watch(run: subprocess.Popen[str]) -> list[float]:
    """Wait for a run to end; return the largest resident size of each of its processes, in megabytes."""
    peaks: dict[str, float] = {}
    while run.poll() is None:
        parents, sizes = {}, {}
        for status in Path("/proc").glob("[0-9]*/status"):
            try:
                lines = status.read_text().splitlines()
            except OSError:  # it has ended since
                continue
            fields = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
            parents[fields["Pid"]] = fields["PPid"]
            sizes[fields["Pid"]] = int(fields.get("VmHWM", "0").split()[0]) / 1024
        family = {str(run.pid)}
        while more := {pid for pid, parent in parents.items() if parent in family} - family:
            family |= more
        peaks.update((pid, sizes[pid]) for pid in family if pid in sizes)
        time.sleep(0.5)
    return list(peaks.values()) or [0.0]


def _check(output: Path, number: int) -> tuple[int, bool]:
    """Return how many documents an output holds, and whether they are in order and have their records."""
    wanted = (f"n{at}" for at in range(number) if at % SPOILT_EVERY != SPOILT_EVERY - 1)
    count, ordered = 0, True
    with output.open(encoding="utf-8") as lines:
        for line, doc_id in zip(lines, wanted, strict=False):
            row = json.loads(line)
            ordered = ordered and row["doc_id"] == doc_id and bool(row["directives"])
            count += 1
    return count, ordered


if __name__ == "__main__":
    sys.exit(main())
