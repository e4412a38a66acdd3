"""Drawing and counting samples for judging by reading."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from benchmarks.material import published_of
from benchmarks.sample import Item, count, misses, records, wilson


def test_wilson_interval() -> None:
    low, high = wilson(98, 100)
    assert (round(low, 3), round(high, 3)) == (0.930, 0.994)
    assert wilson(0, 10)[0] == pytest.approx(0, abs=1e-9)


def test_verdicts_are_counted(tmp_path: Path) -> None:
    items = [Item(f"a{number}", "Họp ngày 5/6/2024.", 4, 17, "DATE 2024-06-05") for number in range(4)]
    blocks = [item.block(number) for number, item in enumerate(items, 1)]
    assert blocks[0] == "? | 1 a0\nDATE 2024-06-05\nHọp ⟦ngày 5/6/2024⟧.\n"
    sample = tmp_path / "sample.txt"
    sample.write_text("\n".join(blocks), encoding="utf-8")
    assert count([sample]) == "no verdicts yet, 4 to read"
    marked = [mark + block[1:] for mark, block in zip(["y", "n wrong year ", "-", "y"], blocks, strict=True)]
    sample.write_text("\n".join(marked), encoding="utf-8")
    assert count([sample]).splitlines() == [
        "2 of 3 right: 0.667 (95 % interval 0.208 to 0.939)",
        "1 left out, 0 still to read",
        "  1 x wrong year",
    ]


def test_misses_are_sentences_with_a_cue_and_no_record() -> None:
    text = "Họp ngày 5/6/2024. Mất 30 phút. Trời mưa."
    date = {"start": 4, "end": 17, "type": "DATE", "value": "2024-06-05", "basis": "explicit", "role": None}
    dump: dict[str, Any] = {"dates": [date | {"section": "body"}], "article": {"published": None}}
    assert [text[start:end] for start, end, _ in misses("dates", text, dump)] == ["Mất 30 phút."]
    assert [stretch[:2] for stretch in records("dates", dump)] == [(4, 17)]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("20240515", datetime.datetime(2024, 5, 15)),
        ("5/6/2024", datetime.datetime(2024, 6, 5)),
        ("5/6/2024 7:08", datetime.datetime(2024, 6, 5, 7, 8)),
        ("2024-06-05T07:08:00", datetime.datetime(2024, 6, 5, 7, 8)),
        ("LÊ VĂN TÁM", None),
        (None, None),
    ],
)
def test_publication_times_of_the_corpus(stated: str | None, expected: datetime.datetime | None) -> None:
    assert published_of({"published": stated}) == expected
