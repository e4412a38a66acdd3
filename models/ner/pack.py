"""Put a trained model where the library looks for it, without paths and words of where it was made.

python models/ner/pack.py WORK/final/model-last
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import spacy

from vnpolext.stages.ner.model import SpacyRecogniser

WEIGHTS = Path(__file__).parent / "weights"
LIMIT = 15_000_000
SENTENCES = (
    "Tổng thống Cộng hòa Palau Tommy Remengesau đã tới dự.",
    "Ông Trần Nhật Khoa, Phó Giám đốc Sở Nông nghiệp tỉnh Hà Nam, phát biểu.",
)


def pack(trained: Path) -> None:
    """Write the weights, and check that they read as before.

    The words that spaCy met in training are left out of its string table: the net works on their hashes.
    """
    before = SpacyRecogniser(trained)(SENTENCES)
    nlp = spacy.load(trained)
    labels = nlp.get_pipe("ner").labels
    nlp.meta |= {
        "name": "vnpolext_ner",
        "version": "1.0.0",
        "description": "Persons, posts, bodies and places in Vietnamese news; see CARD.md.",
        "license": "Apache-2.0",
        "spacy_version": ">=3.7.5,<4.0.0",
    }
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.config["corpora"] = {}
    nlp.config["initialize"]["vectors"] = None
    shutil.rmtree(WEIGHTS, ignore_errors=True)
    nlp.to_disk(WEIGHTS)
    (WEIGHTS / "vocab" / "strings.json").write_text(json.dumps(sorted(labels)), encoding="utf-8")
    if SpacyRecogniser(WEIGHTS)(SENTENCES) != before:
        raise SystemExit("the packed model reads otherwise than the trained one")
    size = sum(path.stat().st_size for path in WEIGHTS.rglob("*") if path.is_file())
    if size > LIMIT:
        raise SystemExit(f"{size} bytes of weights; {LIMIT} are allowed")
    print(f"{size / 1e6:.1f} MB in {WEIGHTS}")


def main() -> None:
    """Pack the model named on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("trained", type=Path)
    pack(parser.parse_args().trained)


if __name__ == "__main__":
    main()
