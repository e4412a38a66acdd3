"""Draw a random sample of records to be judged by reading, and count the verdicts.

    python -m benchmarks.sample draw directives -n 100 --seed 1 -o sample.txt
    python -m benchmarks.sample draw dates --misses -o misses.txt
    python -m benchmarks.sample count sample.txt

A sample holds one record per block: a line that starts with a verdict, then what the record says, then its
passage. The reader replaces the `?` by `y` (right), `n` (wrong) or `-` (cannot be told; not counted), and
may write a class of error after it. Samples hold corpus text: keep them out of the project.
"""

from __future__ import annotations

import argparse
import math
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.material import corpus_rows, published_of

CONTEXT = 160
"""Characters shown on either side."""

CUES = {
    "directives": re.compile(
        r"\d+[-/][A-ZĐ]|[Nn]ghị quyết|[Qq]uyết định|[Cc]hỉ thị|[Nn]ghị định|[Tt]hông tư|[Kk]ế hoạch"
    ),
    "dates": re.compile(r"\d|tháng|năm|tuần|ngày"),
    "officials": re.compile(
        r"(?:[ôÔ]ng|[bB]à|[đĐ]ồng chí|[cC]hủ tịch|[bB]í thư|[gG]iám đốc|[bB]ộ trưởng) [A-ZĐÁÂĂÔƠƯÊ]"
    ),
    "commendations": re.compile(
        r"khen|[tT]uyên dương|[bB]iểu dương|[hH]uân chương|[kK]ỷ niệm chương|[dD]anh hiệu"
    ),
}
"""Where a reader looking for misses looks: a passage with such a word that gave nothing."""


@dataclass(frozen=True)
class Item:
    """A stretch of a text, and what the record there says."""

    document: str
    text: str
    start: int
    end: int
    says: str

    def block(self, number: int) -> str:
        """Return the item as it stands in a sample."""
        left = self.text[max(0, self.start - CONTEXT) : self.start]
        right = self.text[self.end : self.end + CONTEXT]
        passage = f"{left}⟦{self.text[self.start : self.end]}⟧{right}".replace("\r", "").replace("\n", "⏎")
        return f"? | {number} {self.document}\n{self.says}\n{passage}\n"


def records(kind: str, dump: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of a kind: mentions of directives, dates, positions, recipients."""
    if kind == "directives":
        for record in dump["directives"]:
            fields = ("code", "type", "issuer", "issued_on", "title")
            says = " | ".join(f"{name}={record[name]}" for name in fields)
            for mention in record["mentions"]:
                yield (
                    mention["start"],
                    mention["end"],
                    f"{mention['form']} of {len(record['mentions'])} | {says}",
                )
    elif kind == "dates":
        for record in dump["dates"]:
            if record["section"] not in ("boilerplate", "related"):
                says = f"{record['type']} {record['value']} {record['basis']} role={record['role']}"
                yield record["start"], record["end"], f"{says} | published={dump['article']['published']}"
    elif kind == "officials":
        for record in dump["officials"]:
            for position in record["positions"]:
                split = f"{position['title']} | {position['organization']} | {position['status']}"
                yield position["start"], position["end"], f"{record['name']} | {split}"
    else:
        for record in dump["commendations"]:
            head = f"{record['award']} | by {record['awarded_by']} | {record['status']}"
            for recipient in record["recipients"] or [record]:
                yield recipient["start"], recipient["end"], f"{recipient.get('kind')} | {head}"


def misses(kind: str, text: str, dump: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Yield the sentences that hold a cue of the kind, but no record of it."""
    from vnpolext.source import Source

    taken = [stretch[:2] for stretch in records(kind, dump)]
    if kind == "officials":  # a post is told once, the person stands wherever the name does
        taken += [(name["start"], name["end"]) for one in dump["officials"] for name in one["mentions"]]
    source = Source(text)
    for sentence in source.sentences:
        start, end = source.raw_span(*sentence)
        if CUES[kind].search(text, start, end) and not any(a < end and start < b for a, b in taken):
            yield start, end, "nothing here"


def draw(kind: str, number: int, seed: int, articles: int, look_for_misses: bool) -> list[Item]:
    """Run the default pipeline over random articles and draw from all that it found."""
    from vnpolext import Pipeline

    rng = random.Random(seed)
    rows = list(corpus_rows())
    pipeline = Pipeline()
    items = []
    for row in rng.sample(rows, min(articles, len(rows))):
        text = row["text"]
        dump = pipeline(text, published=published_of(row)).model_dump(mode="json")
        found = misses(kind, text, dump) if look_for_misses else records(kind, dump)
        items += [Item(row["id"], text, start, end, says) for start, end, says in found]
    return rng.sample(items, min(number, len(items)))


def wilson(right: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """Return the 95 % confidence interval of a share, after Wilson."""
    share, square = right / total, z * z / total
    middle = share + square / 2
    half = z * math.sqrt(share * (1 - share) / total + square / (4 * total))
    return (middle - half) / (1 + square), (middle + half) / (1 + square)


def count(paths: list[Path]) -> str:
    """Return the precision that the verdicts of samples give, and the classes of error."""
    verdicts: Counter[str] = Counter()
    classes: Counter[str] = Counter()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            match = re.match(r"([yn?-])\s*([^|]*)\| \d+ \w+$", line)
            if match:
                verdicts[match[1]] += 1
                classes[match[2].strip() or "no class"] += match[1] == "n"
    right, total = verdicts["y"], verdicts["y"] + verdicts["n"]
    if not total:
        return f"no verdicts yet, {verdicts['?']} to read"
    low, high = wilson(right, total)
    lines = [f"{right} of {total} right: {right / total:.3f} (95 % interval {low:.3f} to {high:.3f})"]
    lines.append(f"{verdicts['-']} left out, {verdicts['?']} still to read")
    lines += [f"  {number} x {name}" for name, number in classes.most_common() if number]
    return "\n".join(lines)


def main() -> None:
    """Draw or count."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sample", description=__doc__.split("\n")[0])
    commands: Any = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw", help="write a sample")
    drawing.add_argument("kind", choices=CUES)
    drawing.add_argument("-n", type=int, default=100, help="records to draw (default: 100)")
    drawing.add_argument("--seed", type=int, default=20261125)
    drawing.add_argument("--articles", type=int, default=2000, help="random articles to draw from")
    drawing.add_argument("--misses", action="store_true", help="draw passages with a cue that gave nothing")
    drawing.add_argument("-o", "--output", type=Path, required=True)
    counting = commands.add_parser("count", help="count the verdicts")
    counting.add_argument("samples", type=Path, nargs="+")
    arguments = parser.parse_args()
    if arguments.command == "count":
        sys.stdout.write(count(arguments.samples) + "\n")
        return
    items = draw(arguments.kind, arguments.n, arguments.seed, arguments.articles, arguments.misses)
    blocks = (item.block(number) for number, item in enumerate(items, 1))
    arguments.output.write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    main()
