"""Made-up sentences of award in every pairing of giver, verb, cue and form of list, with those whom each must name."""

from __future__ import annotations

from itertools import cycle

import pytest

from vnpolext import Pipeline

_GIVERS = (
    "UBND tỉnh",
    "Ban Thường vụ Huyện ủy",
    "Chủ tịch UBND huyện",
    "Ủy ban MTTQ Việt Nam tỉnh",
    "Ban Chấp hành Liên đoàn Lao động tỉnh",
    "Tỉnh đoàn",
)
_AWARDS = ("Bằng khen", "Giấy khen", "Cờ thi đua", "Kỷ niệm chương")
_UNITS = {
    "Chi bộ Văn phòng UBND huyện": "",
    "Phòng Giáo dục và Đào tạo huyện Mường La": "",
    "Đảng ủy xã Chiềng Sơ": "",
}
_PEOPLE = {
    "Lò Văn Pâng": "đồng chí {}, Bí thư Đảng ủy xã Mường Bú",
    "Quàng Thị Hặc": "bà {} - Chủ tịch Hội LHPN xã Pi Toong",
    "Cà Văn Dui": "ông {} (Trưởng bản Nà Tòng)",
}
SENTENCES = {
    "gives": "Tại hội nghị, {by} đã tặng {award} cho {count}{list}",
    "gives for": "Dịp này, {by} tặng {award} cho {count} đã có thành tích xuất sắc trong phong trào thi đua năm 2023{list}",
    "hands": "Nhân dịp này, {by} trao tặng {award} cho {count} có thành tích trong 5 năm thực hiện Chỉ thị 05-CT/TW{list}",
    "is given": "Có {count} được {by} tặng {award}{list}",
    "is given for": "{count} vinh dự được {by} tặng {award} vì đã có thành tích xuất sắc{list}",
    "hands another's": "Ông Trần Văn Nam, Phó Bí thư Huyện ủy, trao {award} của {by} cho {count}{list}",
    "decides": "Căn cứ Quyết định số 12/QĐ-UBND, {by} quyết định khen thưởng {count}{list}",
    "praises": "{by} biểu dương, khen thưởng {count} tiêu biểu{list}",
}
LISTS = {
    "commas": ((", gồm: ", ", trong đó có: ", ": "), "{0}, {1} và {2}."),
    "semicolons": ((", gồm: ", ": ", " là: "), "{0}; {1}; {2}."),
    "dashes": ((", gồm:", ":", ", cụ thể:", " sau:"), "\n- {0};\n- {1};\n- {2}."),
    "numbers": ((", gồm:", ":", " như sau:"), "\n1. {0}\n2. {1}\n3. {2}"),
    "plus signs": ((", gồm:", ":"), "\n+ {0}\n+ {1}\n+ {2}"),
    "lines": ((", gồm:", ":"), "\n{0}\n{1}\n{2}"),
}
_BEHIND = "\nPhát biểu tại đây, ông Nguyễn Văn Hòa, Chủ tịch UBND huyện đề nghị các đơn vị cố gắng."


@pytest.mark.parametrize("kind", ["tập thể", "cá nhân"])
@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
@pytest.mark.parametrize(("cues", "form"), LISTS.values(), ids=LISTS)
def test_all_are_named(
    pipeline: Pipeline, cues: tuple[str, ...], form: str, sentence: str, kind: str
) -> None:
    people = _UNITS if kind == "tập thể" else _PEOPLE
    listed = form.format(*((said.format(name) if said else name) for name, said in people.items()))
    awards = cycle(_AWARDS)
    for cue in cues:
        for by in _GIVERS[::2]:
            award = next(awards)
            text = sentence.format(by=by, award=award, count=f"3 {kind}", list=cue + listed) + _BEHIND
            (given,) = pipeline(text).commendations
            named = [recipient.name for recipient in given.recipients]
            counts = [(count.count, count.of) for count in given.stated_counts]
            want = award if "{award}" in sentence else None
            assert (given.award, given.awarded_by, counts, named) == (want, by, [(3, kind)], list(people)), (
                text
            )


GROUPS = (
    "{by} khen thưởng 3 tập thể và 2 cá nhân. Các tập thể được khen: {0}, {1}, {2}. Các cá nhân được khen: {3}; {4}.",
    "{by} tặng Giấy khen cho 3 tập thể và 2 cá nhân. Các tập thể được tặng Giấy khen gồm: {0}, {1} và {2}. Các cá nhân "
    "được tặng Giấy khen là {3} và {4}.",
    "{by} tặng Giấy khen cho 3 tập thể và 2 cá nhân.\nTập thể: {0}, {1} và {2}.\nCá nhân: {3} và {4}.",
    "{by} tặng Giấy khen cho 3 tập thể và 2 cá nhân. 3 tập thể gồm: {0}, {1} và {2}. 2 cá nhân là {3} và {4}.",
    "Dịp này, 3 tập thể, 2 cá nhân được {by} tặng Giấy khen. Đây là những tập thể, cá nhân tiêu biểu, như: {0}, {1}, {2}, "
    "{3}; {4}.",
    "Dịp này, có 3 tập thể ({0}, {1}, {2}) và 2 cá nhân ({3}, {4}) được {by} tặng Giấy khen.",
)


@pytest.mark.parametrize("text", GROUPS)
def test_groups_named_one_after_the_other(pipeline: Pipeline, text: str) -> None:
    people = ("Hà Thị Kim", "Lê Văn Tám")
    text = text.format(*_UNITS, *(f"đồng chí {name}" for name in people), by="UBND huyện")
    (given,) = pipeline(text).commendations
    assert [recipient.name for recipient in given.recipients] == [*_UNITS, *people]
    assert (given.awarded_by, [count.count for count in given.stated_counts]) == ("UBND huyện", [3, 2])
