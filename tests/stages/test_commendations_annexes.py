"""A decision of award with its list on a sheet of its own, in every layout that clerks and crawlers make of it."""

from __future__ import annotations

import pytest

from tests.stages.commendation_facts import groups
from vnpolext import Pipeline

_DECISION = (
    "Số: 1234/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc tặng Bằng khen\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nQUYẾT ĐỊNH:\n"
    "Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 02 tập thể và 01 cá nhân (có danh sách kèm "
    "theo).\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\nCHỦ TỊCH\nNguyễn Văn Tám\n"
)
_UNITS = ("Ban Dân vận Huyện ủy Mai Sơn", "Đảng ủy xã Chiềng Mung")
_PERSON = "Lò Văn Pó"
_TITLE = "DANH SÁCH TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH\n(Kèm theo Quyết định số 1234/QĐ-UBND)\n"

LAYOUTS = {
    "roman": f"{_TITLE}I. TẬP THỂ\n1. {_UNITS[0]}\n2. {_UNITS[1]}\nII. CÁ NHÂN\n1. Ông {_PERSON}, Trưởng bản Nà Hạ\n",
    "letters": f"{_TITLE}A. TẬP THỂ (02)\n1. {_UNITS[0]};\n2. {_UNITS[1]}.\nB. CÁ NHÂN (01)\n1. {_PERSON}, Trưởng bản.\n",
    "dashes": f"{_TITLE}Tập thể:\n- {_UNITS[0]}\n- {_UNITS[1]}\nCá nhân:\n- Ông {_PERSON}, Trưởng bản Nà Hạ\n",
    "bare": f"DANH SÁCH\nTẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN\n1. Tập thể\n{_UNITS[0]}\n{_UNITS[1]}\n2. Cá nhân\n"
    f"Ông {_PERSON}, Trưởng bản Nà Hạ\n",
    "numbers alone": f"{_TITLE}I. TẬP THỂ\n1\n{_UNITS[0]}\n2\n{_UNITS[1]}\nII. CÁ NHÂN\n1\nÔng {_PERSON}\nTrưởng bản\n"
    "Chi bộ bản Nà Hạ\n",
    "tabs": f"{_TITLE}STT\tHọ và tên/Tên đơn vị\tChức vụ\nI\tTẬP THỂ\n1\t{_UNITS[0]}\t\n2\t{_UNITS[1]}\t\nII\tCÁ NHÂN\n"
    f"1\tÔng {_PERSON}\tTrưởng bản Nà Hạ\n",
    "pipes": f"{_TITLE}| STT | Tên tập thể, cá nhân | Nơi ở |\n|---|---|---|\n| 1 | {_UNITS[0]} | Mai Sơn |\n"
    f"| 2 | {_UNITS[1]} | Mai Sơn |\n| 3 | Ông {_PERSON} | Bản Nà Hạ |\n",
    "cells": f"{_TITLE}STT\nTên tập thể, cá nhân\nNơi ở\n1\n{_UNITS[0]}\nMai Sơn\n2\n{_UNITS[1]}\nMai Sơn\n3\n{_PERSON}\n"
    "Bản Nà Hạ\n",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_list_names_those_whom_the_decision_counts(pipeline: Pipeline, layout: str) -> None:
    names = ", ".join((*_UNITS, _PERSON))
    by = "Chủ tịch Ủy ban nhân dân tỉnh"
    assert groups(pipeline, _DECISION + layout) == [f"Bằng khen | {by} | 2 tập thể, 1 cá nhân | {names}"]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_list_alone_names_them_too(pipeline: Pipeline, layout: str) -> None:
    (commendation,) = pipeline(layout).commendations
    assert [recipient.name for recipient in commendation.recipients] == [*_UNITS, _PERSON]


def test_a_list_of_those_proposed_says_so(pipeline: Pipeline) -> None:
    text = f"DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH\n1. {_UNITS[0]}\n2. {_UNITS[1]}\n"
    (commendation,) = pipeline(text).commendations
    assert (commendation.status, len(commendation.recipients)) == ("proposed", 2)
