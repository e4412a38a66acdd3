"""What holds for every text: true offsets, and the same records for twins that differ in form only."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reliability.checks import check_sound, values
from vnpolext import Config, Pipeline

from .conftest import EXAMPLES

ARTICLES = [file.read_bytes().decode() for file in sorted(EXAMPLES.glob("*.txt"))]
PIPELINE = Pipeline()
EVERYTHING = Pipeline(Config(sections="all"))

# Pieces that the rules look for, in any order: what random characters would never hit.
PIECES = sorted(
    {piece for text in ARTICLES for piece in re.split(r"(?<=[\s,;:.–-])", text) if piece}
    | {
        "Kế hoạch số 72-KH/QU",
        "ngày 5/2/2022",
        "“",
        "”",
        '"',
        "(",
        ")",
        " - ",
        "\n- ",
        "\r\n",
        "\u00a0",
        "\u200b",
    }
    | {
        "ông ",
        "đồng chí ",
        "Bí thư ",
        "Bằng khen ",
        "cho ",
        "của ",
        "\u0301",
        "Ð",
        "\u00ad",
        "\t",
        "2024-05-15",
    }
)
anything = st.text(max_size=300)
collage = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
texts = st.one_of(anything, collage)


@given(texts)
@example("")
@example("\ud800 ngày 5/2/2022")
def test_any_string_gives_a_sound_extraction(text: str) -> None:
    check_sound(text, PIPELINE(text))
    check_sound(text, EVERYTHING(text, published="2024-05-15"))


@given(collage)
def test_explain_tells_of_every_string(text: str) -> None:
    for explanation in PIPELINE.explain(text):
        assert text[explanation.start : explanation.end] == explanation.text
        assert explanation.rule.partition(".")[0]
        for piece in explanation.evidence:
            assert text[piece.start : piece.end] == piece.text


def test_a_text_may_end_behind_any_word() -> None:
    """What looks at the next character must not rely on there being one."""
    cases = map(json.loads, (Path(__file__).parent / "cases.jsonl").read_text("utf-8").splitlines())
    endings = (" tặng Bằng khen cho Giám đốc Sở Y tế", "\n- Đại sứ Việt Nam tại", "\n1. Chủ tịch UBND tỉnh")
    texts = [*(case["text"] for case in cases), *(f"UBND tỉnh tặng Giấy khen cho:{end}" for end in endings)]
    for text in texts:
        for space in re.finditer(r"\s|$|[.,;:(/-]", text):
            check_sound(text[: space.start()], EVERYTHING(text[: space.start()]))


def check_twins(text: str, twin: str) -> None:
    result = PIPELINE(twin)
    check_sound(twin, result)
    assert values(result) == values(PIPELINE(text))


@pytest.mark.parametrize("text", ARTICLES, ids=[file.stem for file in sorted(EXAMPLES.glob("*.txt"))])
@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFC", text),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
        lambda text: text.replace("\r\n", "\n").replace("\n", "\r"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("ng", "n\u200bg"),
        lambda text: "\ufeff" + text,
    ],
    ids=["NFC", "NFD", "CRLF", "CR", "NBSP", "zero width", "BOM"],
)
def test_the_form_of_an_article_changes_no_record(text: str, change: Any) -> None:
    check_twins(text, change(text))


@given(collage)
def test_decomposed_letters_change_no_record(text: str) -> None:
    check_twins(unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text))


@given(collage)
def test_line_ends_change_no_record(text: str) -> None:
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    check_twins(unix, unix.replace("\n", "\r\n"))
