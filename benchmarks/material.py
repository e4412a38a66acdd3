"""The texts that are measured on, and the machine that measures."""

from __future__ import annotations

import compileall
import datetime
import json
import lzma
import os
import platform
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import vnpolext

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
SEED = 20261125
COMMAND = str(Path(sys.executable).with_name("vnpolext"))


@dataclass(frozen=True)
class Material:
    """Texts for the fast and for the slow, the second drawn from the first."""

    source: str
    texts: list[str]
    few: list[str]


def corpus_rows(name: str = "articles") -> Iterator[dict[str, Any]]:
    """Yield the corpus articles (`id`, `text`, ...), or its `legal` texts."""
    with lzma.open(CORPUS / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def published_of(row: dict[str, Any]) -> datetime.datetime | None:
    """Return when a corpus article was published: it stands as YYYYMMDD, D/M/YYYY [h:mm] or ISO, or not."""
    stated = (row.get("published") or "").strip()
    for shape in ("%Y%m%d", "%d/%m/%Y", "%d/%m/%Y %H:%M"):
        try:
            return datetime.datetime.strptime(stated, shape)
        except ValueError:
            continue
    try:
        return datetime.datetime.fromisoformat(stated.replace("Z", "+00:00"))
    except ValueError:
        return None


def load(number: int = 1000, few: int = 60) -> Material:
    """Draw random corpus articles; where the corpus is absent, take our own examples over and over."""
    rng = random.Random(SEED)
    if CORPUS.exists():
        texts = [row["text"] for row in rng.sample(list(corpus_rows()), number)]
        source = f"{number} random corpus articles (seed {SEED}), slow peers on {few} of them"
        return Material(source, texts, rng.sample(texts, min(few, number)))
    examples = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    source = f"our {len(examples)} examples over and over: ../shared/corpus is not here"
    return Material(source, [examples[at % len(examples)] for at in range(number)], examples)


def compile_package() -> None:
    """Compile vnpolext as pip does what it installs; in a checkout each start may have to do it again."""
    compileall.compile_dir(Path(vnpolext.__file__).parent, quiet=1)


def machine() -> dict[str, Any]:
    """Say where and when a run was made."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = [line for line in cpuinfo.read_text().splitlines() if line.startswith("model name")]
        model = names[0].partition(":")[2].strip() if names else model
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        "processor": model,
        "cores": os.cpu_count(),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
    }
