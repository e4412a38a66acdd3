"""Where the time goes: milliseconds per stage for an average article, and the hot spots of one stage.

python -m benchmarks.stages                      # all stages against their budgets
python -m benchmarks.stages --profile dates      # functions of one stage, by their own time
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from benchmarks.material import load

AVERAGE = 3300
"""Characters of an average article."""

BUDGETS = {
    "source": 0.05,
    "soundness": 0.05,
    "layout": 0.15,
    "dates": 0.5,
    "directives": 0.4,
    "officials": 0.7,
    "commendations": 0.2,
    "ner": 0.05,
    "arbitrate": 0.05,
    "resolve and relate": 0.2,
    "records": 0.3,
}
"""Milliseconds for an average article; together 1.2 million characters a second."""


class Stopwatch:
    """Run the stages of a pipeline one by one and keep the time that each takes."""

    def __init__(self, profiled: str | None) -> None:
        from vnpolext import Pipeline

        self.pipeline: Any = Pipeline()
        self.seconds = dict.fromkeys(BUDGETS, 0.0)
        self.profiled = profiled
        self.profile = cProfile.Profile()

    def time(self, name: str, work: Callable[[], Any]) -> Any:
        """Do a stage's work under its name."""
        if name == self.profiled:
            return self.profile.runcall(work)
        started = time.process_time()
        result = work()
        self.seconds[name] += time.process_time() - started
        return result

    def read(self, text: str) -> None:
        """Take one text through the pipeline, in the order of `Pipeline._run`."""
        from vnpolext.arbitrate import arbitrate
        from vnpolext.assemble import Assembler
        from vnpolext.soundness import text_issues
        from vnpolext.source import Source
        from vnpolext.spans import Found

        pipe, found = self.pipeline, Found()
        source = self.time("source", lambda: Source(text))
        found.issues, readable = self.time("soundness", lambda: text_issues(source))
        if readable:
            found.sections = self.time("layout", lambda: pipe._layout(source, found))
            pipe._anchor_from_dateline(found)
            for name in ("dates", "directives", "officials", "commendations"):
                stage = getattr(pipe, f"_{name}")
                setattr(found, name, self.time(name, partial(stage, source, found)))
            found.officials = self.time("ner", lambda: pipe._ner(source, found))
            self.time("arbitrate", lambda: arbitrate(found, all_sections=False))
            self.time("resolve and relate", lambda: pipe._join(source, found))
        self.time("records", lambda: Assembler(source, found).extraction(None, None))


def main() -> None:
    """Print the table, or a profile."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stages", description="Time each stage.")
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--profile", choices=BUDGETS)
    parser.add_argument("--lines", type=int, default=25)
    arguments = parser.parse_args()
    texts = load(number=arguments.articles).texts
    watch = Stopwatch(arguments.profile)
    for text in texts[:20]:
        watch.read(text)
    watch.seconds = dict.fromkeys(BUDGETS, 0.0)
    watch.profile = cProfile.Profile()
    for text in texts:
        watch.read(text)
    if arguments.profile:
        pstats.Stats(watch.profile).sort_stats("tottime").print_stats(arguments.lines)
        return
    characters = sum(map(len, texts))
    for name, seconds in watch.seconds.items():
        taken = seconds / characters * AVERAGE * 1000
        mark = "  over" if taken > BUDGETS[name] else ""
        sys.stdout.write(f"{name:20s} {taken:7.3f} ms of {BUDGETS[name]:5.2f}{mark}\n")
    total = sum(watch.seconds.values())
    sys.stdout.write(
        f"{'all':20s} {total / characters * AVERAGE * 1000:7.3f} ms, {characters / total:,.0f} char/s\n"
    )


if __name__ == "__main__":
    main()
