"""How often the year of a day without one is told, and told right, where the day of publication is hidden.

    python -m benchmarks.years
    python -m benchmarks.years --wrong 40

The corpus articles whose day of publication is known are read twice: with that day, and without it, the
digits of their datelines blotted out. What both readings say of the days, months and relative words that
need the day of publication is compared. The day known is not always the anchor of a story told back from
long ago, so a part of what counts as wrong is right: read some (`--wrong`) before you judge.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from benchmarks.material import corpus_rows, published_of

CONTEXT = 90
"""Characters shown before a date."""

APART = ("boilerplate", "related", "dateline")


def blotted(text: str, dump: dict[str, Any]) -> str:
    """Return the text without the digits of its datelines, at the same offsets."""
    letters = list(text)
    for section in dump["article"]["sections"]:
        if section["kind"] == "dateline":
            for place in range(section["start"], section["end"]):
                if letters[place].isdigit():
                    letters[place] = "_"
    return "".join(letters)


def verdicts(pipe: Any, text: str, published: Any) -> Iterator[tuple[str, str, dict[str, Any], str | None]]:
    """Yield the grain, the verdict, the record with the anchor and the value without it."""
    anchored = pipe(text, published=published).model_dump(mode="json")
    hidden = pipe(blotted(text, anchored)).model_dump(mode="json")
    inferred = {(date["start"], date["end"]): date["value"] for date in hidden["dates"]}
    for date in anchored["dates"]:
        value, place = date["value"], (date["start"], date["end"])
        if date["basis"] not in ("anchored", "relative") or value is None or place not in inferred:
            continue
        if date["section"] in APART or date["type"] not in ("DATE", "TIME"):
            continue
        guess = inferred[place]
        grain = "relative" if date["basis"] == "relative" else "days" if value[7:8] == "-" else "months"
        same = guess is not None and (guess == value or (grain != "relative" and guess[:4] == value[:4]))
        withheld = guess is None or guess.startswith("X")
        yield grain, "withheld" if withheld else "right" if same else "wrong", date, guess


def main() -> None:
    """Print the counts, and some of the wrong ones."""
    from vnpolext import Pipeline

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--wrong", type=int, default=0, help="how many wrong ones to show")
    shown = parser.parse_args().wrong
    pipe, counts, articles = Pipeline(), Counter[tuple[str, str]](), 0
    for row in corpus_rows():
        published = published_of(row)
        if published is None:
            continue
        articles += 1
        for grain, verdict, date, guess in verdicts(pipe, row["text"], published):
            counts[grain, verdict] += 1
            if verdict == "wrong" and shown:
                shown -= 1
                before = row["text"][max(0, date["start"] - CONTEXT) : date["start"]].replace("\n", "⏎")
                sys.stdout.write(f"{row['id']} {date['value']} given {guess}: {before}⟦{date['text']}⟧\n")
    sys.stdout.write(f"{articles} articles whose day of publication was hidden\n")
    for grain in ("days", "months", "relative"):
        right, wrong, withheld = (counts[grain, verdict] for verdict in ("right", "wrong", "withheld"))
        given = right + wrong
        sys.stdout.write(
            f"{grain:9} {given + withheld:6} given {given:5} right {right:5} ({right / max(1, given):.3f})\n"
        )


if __name__ == "__main__":
    main()
