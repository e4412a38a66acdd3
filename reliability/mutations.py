"""Spoil corpus articles in the ways that typing, crawling and OCR do, and count which records survive.

`python -m reliability.mutations --articles 2000` prints a table; every reading is checked for true offsets
and for its time. `--show line_breaks` prints records that did not survive one kind of damage.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from textwrap import TextWrapper
from typing import Any

from benchmarks.material import CORPUS, SEED, corpus_rows

from reliability.checks import check_sound
from vnpolext import Extraction, Pipeline, ReaderError
from vnpolext.readers.encodings import decode
from vnpolext.source import Source, fold_text

Key = tuple[str, ...]
Mutation = Callable[[str, random.Random, Extraction], str]

GOAL = 0.95
GOALS = ("nfd", "tones_moved", "blanks_doubled", "line_breaks", "names_in_capitals")
SECONDS_PER_CHARACTER, SECONDS_AT_LEAST = 5e-6, 0.5

_NEW_PLACE = {"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ",
              "õe": "oẽ", "ọe": "oẹ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ"}  # fmt: skip
_NEW_PLACE |= {old.upper(): new.upper() for old, new in _NEW_PLACE.items()}
_NEW_PLACE |= {old.title(): new.title() for old, new in _NEW_PLACE.items() if old.islower()}
_EITHER = re.compile(f"(?:{'|'.join([*_NEW_PLACE, *_NEW_PLACE.values()])})(?![^\\W\\d_])")
_BACK = {new: old for old, new in _NEW_PLACE.items()}


def _nfd(text: str, _rng: random.Random, _result: Extraction) -> str:
    return unicodedata.normalize("NFD", text)


def _tones_moved(text: str, _rng: random.Random, _result: Extraction) -> str:
    """Write each tone mark in the other of its two places: "hòa" for "hoà", and the other way round."""

    def move(match: re.Match[str]) -> str:
        if match.string[match.start() - 1 : match.start()] in ("q", "Q"):
            return match[0]
        return _NEW_PLACE.get(match[0]) or _BACK[match[0]]

    return _EITHER.sub(move, text)


def _d_lost(text: str, _rng: random.Random, _result: Extraction) -> str:
    return text.replace("Đ", "D").replace("đ", "d")


def _names_in_capitals(text: str, _rng: random.Random, result: Extraction) -> str:
    pieces, at = [], 0
    for start, end in sorted({(name.start, name.end) for who in result.officials for name in who.mentions}):
        pieces += [text[at:start], text[start:end].upper()]
        at = end
    return "".join([*pieces, text[at:]])


def _blanks_removed(text: str, rng: random.Random, _result: Extraction) -> str:
    """Lose every fiftieth blank or so: what readers of PDF do."""
    return re.sub(" ", lambda _: "" if rng.random() < 0.02 else " ", text)


def _line_breaks(text: str, _rng: random.Random, _result: Extraction) -> str:
    """Break every line at the last blank before the 60th character, as OCR does."""
    wrapper = TextWrapper(60, break_long_words=False, break_on_hyphens=False, replace_whitespace=False)
    return "\n".join(wrapper.fill(line) for line in text.split("\n"))


def _truncated(text: str, rng: random.Random, _result: Extraction) -> str:
    return text[: rng.randint(len(text) // 3, len(text) * 2 // 3)]


def _shuffled(text: str, rng: random.Random, _result: Extraction) -> str:
    source = Source(text)
    sentences = [source.raw_text(start, end) for start, end in source.sentences]
    rng.shuffle(sentences)
    return "\n".join(sentences)


def _bytes_inserted(text: str, rng: random.Random, _result: Extraction) -> str:
    """Put a random byte in after about every 400 bytes, and read it as a careless program does."""
    data = bytearray(text.encode())
    for _ in range(len(data) // 400 + 1):
        data.insert(rng.randint(0, len(data)), rng.randrange(256))
    return data.decode("utf-8", "replace")


MUTATIONS: dict[str, Mutation] = {
    "nfd": _nfd,
    "tones_moved": _tones_moved,
    "d_lost": _d_lost,
    "all_capitals": lambda text, _rng, _result: text.upper(),
    "no_capitals": lambda text, _rng, _result: text.lower(),
    "names_in_capitals": _names_in_capitals,
    "blanks_doubled": lambda text, _rng, _result: text.replace(" ", "  "),
    "blanks_removed": _blanks_removed,
    "line_breaks": _line_breaks,
    "mojibake_latin1": lambda text, _rng, _result: text.encode().decode("latin-1"),
    "mojibake_cp1252": lambda text, _rng, _result: _as_cp1252(text),
    "mojibake_twice": lambda text, _rng, _result: text.encode().decode("latin-1").encode().decode("latin-1"),
    "truncated": _truncated,
    "repeated_50_times": lambda text, _rng, _result: "\n".join([text] * 50),
    "shuffled": _shuffled,
    "bytes_inserted": _bytes_inserted,
}
"""Each kind of damage; three are of the mojibake kind, three of the letters', two of the blanks'."""


def _as_cp1252(text: str) -> str:
    """Read UTF-8 as Windows does: as Windows-1252, its five gaps as Latin-1."""
    return "".join(_cp1252(byte) for byte in text.encode())


@cache
def _cp1252(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def keys(result: Extraction, text: str, before: int | None = None) -> Counter[Key]:
    """Return what a result says, blind to case, form, blanks and place; up to an offset if one is given."""
    end = len(text) if before is None else before
    found: Counter[Key] = Counter()
    for directive in result.directives:
        name = _fold(directive.code or directive.type or "")
        found.update(("directive", name) for mention in directive.mentions if mention.end <= end)
    found.update(("date", str(date.value), date.type) for date in result.dates if date.end <= end)
    for person in result.officials:
        if person.mentions[0].end <= end:
            found["official", _fold(person.name)] += 1
        found.update(
            ("position", _fold(person.name), _fold(post.text)) for post in person.positions if post.end <= end
        )
    for award in result.commendations:
        found.update(("recipient", _fold(got.name)) for got in award.recipients if got.end <= end)
    return found


@cache
def _fold(text: str) -> str:
    return re.sub(r"[\s\ufffd]+", "", fold_text(text)).casefold().replace("đ", "d")


@cache
def _pipeline() -> Pipeline:
    return Pipeline()


def judge(row: dict[str, Any]) -> dict[str, Any]:
    """Spoil one article in every way and return, for each, what was there, what survived, and defects."""
    text, rng = row["text"], random.Random(f"{SEED} {row['id']}")
    base = _pipeline()(text)
    answers: dict[str, Any] = {}
    for name in row["kinds"]:
        spoilt = MUTATIONS[name](text, rng, base)
        if name.startswith("mojibake"):
            spoilt = _through_reader(spoilt)
        known = keys(base, text, len(spoilt) if name == "truncated" else None)
        answers[name] = {"there": sum(known.values()), **_read(spoilt, known, name)}
    return {"id": row["id"], "answers": answers}


def _through_reader(text: str) -> str:
    """Mojibake is the readers' to mend; the pipeline alone only tells of it."""
    try:
        return decode(text.encode())[0]
    except ReaderError:
        return text


def _read(text: str, known: Counter[Key], name: str) -> dict[str, Any]:
    start = time.process_time()
    try:
        result = _pipeline()(text)
        taken = time.process_time() - start
        check_sound(text, result)
    except Exception as error:  # counted and shown: the run must tell of every defect that it meets
        return {"kept": 0, "defect": f"{type(error).__name__}: {error}", "seconds": 0.0, "lost": []}
    found = keys(result, text)
    kept = known & found
    answer = {"kept": sum(kept.values()), "defect": None, "seconds": taken, "length": len(text)}
    answer["slow"] = taken > SECONDS_AT_LEAST + SECONDS_PER_CHARACTER * len(text)
    lost = known - found
    answer["lost"] = [list(key) for key in lost][:20]
    answer["new"] = [list(key) for key in found - known][:20] if name != "repeated_50_times" else []
    answer["kinds"] = {kind: [sum(n for k, n in side.items() if k[0] == kind) for side in (known, kept)]
                       for kind in {key[0] for key in known}}  # fmt: skip
    return answer


def main() -> int:
    """Run and print the table; the status is 1 if a reading broke or a goal was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kinds", nargs="*", choices=list(MUTATIONS), default=list(MUTATIONS))
    parser.add_argument("--show", choices=list(MUTATIONS), help="print what did not survive this damage")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--json", type=Path, help="write the table's figures to this file")
    options = parser.parse_args()
    if not CORPUS.exists():
        sys.stdout.write("not run: ../shared/corpus is not here, and its articles stay outside the project\n")
        return 0
    kinds = [options.show] if options.show else options.kinds
    rows = random.Random(options.seed).sample(list(corpus_rows()), options.articles)
    with Pool(options.jobs) as pool:
        judged = list(pool.imap(judge, ({**row, "kinds": kinds} for row in rows), chunksize=8))
    if options.show:
        _show(judged, options.show)
    table = {name: _total([row["answers"][name] for row in judged]) for name in kinds}
    _print(table, len(rows))
    if options.json:
        options.json.write_text(json.dumps({"articles": len(rows), "table": table}, indent=1), "utf-8")
    broken = [(row["id"], name, answer["defect"]) for row in judged for name, answer in row["answers"].items()
              if answer["defect"]]  # fmt: skip
    for one in broken[:20]:
        sys.stdout.write(f"DEFECT {one}\n")
    missed = [name for name in GOALS if name in table and table[name]["share"] < GOAL]
    return 1 if broken or missed else 0


def _total(answers: list[dict[str, Any]]) -> dict[str, Any]:
    there, kept = sum(one["there"] for one in answers), sum(one["kept"] for one in answers)
    kinds: dict[str, list[int]] = {}
    for one in answers:
        for kind, (was, still) in one.get("kinds", {}).items():
            total = kinds.setdefault(kind, [0, 0])
            total[0] += was
            total[1] += still
    return {
        "records": there,
        "share": round(kept / max(there, 1), 4),
        "kinds": {kind: round(still / max(was, 1), 3) for kind, (was, still) in sorted(kinds.items())},
        "defects": sum(one["defect"] is not None for one in answers),
        "slow": sum(one.get("slow", False) for one in answers),
        "slowest": round(max(one["seconds"] for one in answers), 2),
    }


def _print(table: dict[str, dict[str, Any]], articles: int) -> None:
    heading = f"{'damage':<20}{'records':>9}{'survive':>9}  defects slow slowest"
    sys.stdout.write(f"{articles} articles\n{heading}\n")
    for name, total in table.items():
        kinds = " ".join(f"{kind} {share:.3f}" for kind, share in total["kinds"].items())
        figures = f"{total['defects']:>7} {total['slow']:>4} {total['slowest']:>6.2f} s"
        sys.stdout.write(f"{name:<20}{total['records']:>9}{total['share']:>9.4f}  {figures}  {kinds}\n")


def _show(judged: list[dict[str, Any]], name: str) -> None:
    for row in judged:
        answer = row["answers"][name]
        if answer["lost"]:
            sys.stdout.write(f"{row['id']} lost {answer['lost']} new {answer.get('new')}\n")


if __name__ == "__main__":
    sys.exit(main())
