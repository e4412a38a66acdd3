"""Who awards, who hands over, which decision grants: each with the words that show it."""

from __future__ import annotations

import pytest

from vnpolext import OrganizationParty, Pipeline

CASES = [
    (
        "UBND tỉnh tặng Bằng khen cho Trạm Y tế xã Hòa Sơn.",
        [("UBND tỉnh", "awards", "UBND tỉnh tặng Bằng khen")],
    ),
    (
        "Trạm Y tế xã Hòa Sơn được tặng Bằng khen của UBND tỉnh.",
        [("UBND tỉnh", "awards", "Bằng khen của UBND tỉnh")],
    ),
    (
        "Ông Lê Văn Tám, Phó Chủ tịch UBND huyện, trao Giấy khen cho Chi bộ thôn Đoài.",
        [("o1", "presents", "Lê Văn Tám, Phó Chủ tịch UBND huyện, trao Giấy khen")],
    ),
    (
        "Theo Quyết định số 12/QĐ-UBND, UBND huyện tặng Giấy khen cho Trạm Y tế xã Hòa Sơn.",
        [
            ("d1", "decides", "Quyết định số 12/QĐ-UBND"),
            ("UBND huyện", "awards", "UBND huyện tặng Giấy khen"),
        ],
    ),
    (
        "UBND HUYỆN\nSố: 57/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc tặng Giấy khen\nCăn cứ Quyết định số 15/2021/QĐ-UBND;\nĐiều 1. Tặng "
        "Giấy khen của UBND huyện cho Trạm Y tế xã Hòa Sơn.",
        [("d1", "decides", "Số: 57/QĐ-UBND"), ("UBND huyện", "awards", "Giấy khen của UBND huyện")],
    ),
    (
        "Căn cứ Quyết định số 15/QĐ-UBND, Phòng Nội vụ trình UBND huyện tặng Giấy khen cho Trạm Y tế xã Hòa Sơn.",
        [("UBND huyện", "awards", "UBND huyện tặng Giấy khen")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_relations(pipeline: Pipeline, text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [
        (
            relation.subject.organization
            if isinstance(relation.subject, OrganizationParty)
            else relation.subject,
            relation.predicate,
            relation.text,
        )
        for relation in pipeline(text).relations
        if relation.object == "c1"
    ]
    assert found == expected
