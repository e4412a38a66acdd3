"""Let eight threads share one pipeline: `python -m reliability.threads --minutes 5`.

Every result is compared, byte for byte, with what one thread alone gave.
"""

from __future__ import annotations

import argparse
import random
import sys
import threading
import time
from collections import Counter

from benchmarks.material import CORPUS, SEED, corpus_rows

from reliability.seeds import articles
from vnpolext import Pipeline


def texts(number: int = 300) -> list[str]:
    """Return corpus articles where the corpus is, and our examples in any case."""
    if not CORPUS.exists():
        return articles()
    return articles() + [row["text"] for row in random.Random(SEED).sample(list(corpus_rows()), number)]


def main() -> int:
    """Read until the time is over; the status is 1 if a result differed or a thread broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--threads", type=int, default=8)
    options = parser.parse_args()
    pipeline, material = Pipeline(), texts()
    expected = [pipeline(text).model_dump_json() for text in material]
    counts: Counter[str] = Counter()
    lock, end = threading.Lock(), time.monotonic() + options.minutes * 60

    def read(seed: int) -> None:
        rng = random.Random(seed)
        while time.monotonic() < end:
            at = rng.randrange(len(material))
            try:
                outcome = "same" if pipeline(material[at]).model_dump_json() == expected[at] else "different"
            except Exception as error:  # counted: the run must tell of every defect
                outcome = f"{type(error).__name__}: {error}"
            with lock:
                counts[outcome] += 1

    threads = [threading.Thread(target=read, args=(seed,)) for seed in range(options.threads)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.stdout.write(f"{options.threads} threads, {options.minutes:g} minutes: {dict(counts)}\n")
    return int(set(counts) != {"same"})


if __name__ == "__main__":
    sys.exit(main())
