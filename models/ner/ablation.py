"""What a recogniser adds to the rules, on gold articles that no model saw: the table of the card.

    python models/ner/ablation.py --work WORK [--name SUFFIX] [--modes auto,all]

Each article is read by the model of its own fold, which was trained on the other four.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from corpus import read_gold
from folds import FOLDS, GOLD

from vnpolext import Config, Pipeline
from vnpolext.stages.ner import NerStage
from vnpolext.stages.ner.entities import Entity, Recogniser
from vnpolext.stages.ner.model import SpacyRecogniser
from vnpolext.stages.ner.underthesea import UndertheseaRecogniser
from vnpolext.vocab import load_lexicon

SHOWN = ("official.name", "official.mention", "official.link", "official.position", "official.split")


class Counted:
    """A recogniser that counts the characters it is given."""

    def __init__(self, inner: Recogniser) -> None:
        self._inner = inner
        self.characters = 0
        self.seconds = 0.0

    def __call__(self, sentences: Sequence[str]) -> list[list[Entity]]:
        """Pass the sentences on."""
        self.characters += sum(map(len, sentences))
        started = time.perf_counter()
        found = self._inner(sentences)
        self.seconds += time.perf_counter() - started
        return found


def scorer(shared: Path) -> ModuleType:
    """Load the scorer that stands beside the gold."""
    spec = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@lru_cache(maxsize=64)
def fold_model(work: Path, name: str, fold: int) -> SpacyRecogniser:
    """Load the model that did not see the fold; the one named "base" saw no gold at all."""
    folder = "base/model-best" if name == "base" else f"fold{fold}{name}/model-last"
    return SpacyRecogniser(work / folder)


def predictions(
    part: list[tuple[str, dict[str, Any]]], mode: str, recognisers: Sequence[Recogniser]
) -> list[Any]:
    """Read each article, with the recogniser of its fold."""
    lexicon, rows = load_lexicon(), []
    for index, (text, note) in enumerate(part):
        pipe = Pipeline(Config(ner="off"))
        if mode != "off":
            pipe._ner = NerStage(lexicon, Config(ner=mode), recognisers[index % FOLDS])
        result = pipe(text, published=note["published"], doc_id=note["id"])
        rows.append(result.model_dump(mode="json"))
    return rows


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--name", default="", help='suffix of the folds\' folders, or "base"')
    parser.add_argument("--modes", default="auto,all")
    options = parser.parse_args()
    score = scorer(options.shared)
    print("part     recogniser  mode  " + "  ".join(SHOWN) + "  headline  read  ms/kchar")
    for part in GOLD:
        articles = read_gold(options.shared / "gold" / part)
        size = sum(len(text) for text, _ in articles)
        runs: list[tuple[str, str, list[Recogniser]]] = [("rules", "off", [])]
        for mode in options.modes.split(","):
            runs.append(("underthesea", mode, [UndertheseaRecogniser()] * FOLDS))
            runs.append(
                (
                    f"ours{options.name}",
                    mode,
                    [fold_model(options.work, options.name, k) for k in range(FOLDS)],
                )
            )
        for label, mode, recognisers in runs:
            counted = [Counted(recogniser) for recogniser in recognisers]
            path = options.work / f"{part}-{label}-{mode}.jsonl"
            rows = predictions(articles, mode, counted)
            path.write_text(
                "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
            )
            figures = evaluate(score, options.shared / "gold" / part, path)
            read = sum(item.characters for item in counted)
            spent = 1e6 * sum(item.seconds for item in counted) / read if read else 0.0
            print(
                f"{part:8s} {label:11s} {mode:5s} "
                + "  ".join(f"{figures['metrics'][name]['f1']:.4f}" for name in SHOWN)
                + f"  {figures['headline']:.4f}  {read / size:.3f}  {spent:.1f}"
            )


def evaluate(score: ModuleType, gold: Path, path: Path) -> Any:
    """Score predictions without the scorer's own print-out."""
    import contextlib
    import io

    out = path.with_suffix(".json")
    with contextlib.redirect_stdout(io.StringIO()):
        score.main([str(gold), "--pred", str(path), "--json", str(out)])
    return json.loads(out.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
