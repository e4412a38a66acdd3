"""Measure everything that has a bar, print a table, and write JSON if asked."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks import cold, growth, material, memory, pages, rates, workers


@dataclass(frozen=True)
class Figure:
    """One measured value and the bar that it must keep."""

    name: str
    value: float
    unit: str
    bar: float | None = None
    at_least: bool = True

    @property
    def holds(self) -> bool | None:
        """Tell whether the bar is kept; None where there is none."""
        if self.bar is None:
            return None
        return self.value >= self.bar if self.at_least else self.value <= self.bar

    def row(self) -> str:
        """Return the figure as a row of the table."""
        bar = "" if self.bar is None else f"{'>=' if self.at_least else '<='} {self.bar:g} {self.unit}"
        verdict = {None: "", True: "yes", False: "NO"}[self.holds]
        value = f"{self.value:,.0f}" if self.value >= 1000 else f"{self.value:.2f}"
        return f"| {self.name} | {value} {self.unit} | {bar} | {verdict} |"


def rate_figures(rounds: int) -> Iterator[Figure]:
    """Ours and the peers, per character."""
    found = rates.measure(material.load(), rounds)
    for one in found.values():
        yield Figure(one.name, one.rate, "char/s")
    for name, _, _, ratio, bar in rates.ratios(found):
        yield Figure(name, ratio, "x", bar)
    if "dateparser.search" not in found:
        sys.stderr.write("dateparser is not installed: pip install 'vnpolext[bench]' to compare with it\n")


def growth_figures(rounds: int) -> Iterator[Figure]:
    """One document, doubled and doubled again."""
    from vnpolext import Pipeline

    taken = growth.measure(Pipeline(), material.load().texts, rounds=rounds)
    for (size, before), (_, after) in pairwise(taken):
        yield Figure(f"{size / 1e6:g} to {size / 5e5:g} million characters", after / before, "x", 2.2, False)


def memory_figures(rounds: int) -> Iterator[Figure]:
    """A worker over the whole corpus, once: it is the peak that counts."""
    figures = memory.measure()
    thirds = figures["thirds"]
    yield Figure("peak memory of a worker", figures["peak"], "MiB", 350, False)  # type: ignore[arg-type]
    yield Figure("its last third over its second", thirds[2] / thirds[1], "x", 1.05, False)  # type: ignore[index]


def cold_figures(rounds: int) -> Iterator[Figure]:
    """Start-up times in seconds of the processor, which are those of the clock on a quiet machine."""
    taken = cold.measure(rounds)
    yield Figure("import over a bare start", taken["import"][0] - taken["bare"][0], "s", 0.2, False)
    yield Figure("vnpolext --help", taken["help"][0], "s", 0.5, False)
    yield Figure('first record from a cold start, ner="off"', taken["first record"][0], "s", 0.6, False)
    yield Figure("the same by the clock", taken["first record"][1], "s")


def worker_figures(rounds: int) -> Iterator[Figure]:
    """The corpus to Parquet with one worker and with two."""
    taken = workers.measure(rounds)
    for number, seconds in taken.items():
        yield Figure(f"all articles to Parquet, workers: {number}", seconds, "s")
    yield Figure("two workers against one", taken[1] / taken[2], "x", 1.8)


PAGE = "docs/performance.md"

PARTS: dict[str, Callable[[int], Iterator[Figure]]] = {
    "workers": worker_figures,  # first, while this process is small and both cores are rested
    "cold": cold_figures,
    "rates": rate_figures,
    "growth": growth_figures,
    "memory": memory_figures,
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)} (default: all)")
    parser.add_argument(
        "--rounds", type=int, default=5, help="measure so often, show the median (default: 5)"
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here as well")
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE} as well")
    arguments = parser.parse_args()
    if unknown := set(arguments.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(unknown)}")
    return arguments


def main() -> int:
    """Run the parts that are asked for; the exit status is 1 where a bar is not kept."""
    arguments = _arguments()
    material.compile_package()
    machine, source = material.machine(), material.load().source
    head = f"{', '.join(map(str, machine.values()))}; {source}; medians of {arguments.rounds}"
    table = [head, "", "| figure | measured | bar | kept |", "| --- | ---: | ---: | --- |"]
    sys.stdout.write("\n".join(table) + "\n")
    figures = []
    for part in arguments.parts or PARTS:
        for figure in PARTS[part](arguments.rounds):
            figures.append(figure)
            table.append(figure.row())
            sys.stdout.write(table[-1] + "\n")
            sys.stdout.flush()
    if arguments.write:
        pages.put(PAGE, "bench", "\n".join(table))
    if arguments.json:
        rows = [asdict(figure) | {"holds": figure.holds} for figure in figures]
        data = {"machine": machine, "material": source, "rounds": arguments.rounds, "figures": rows}
        arguments.json.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return int(any(figure.holds is False for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
