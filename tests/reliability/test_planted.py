"""Records planted into made-up articles are found where they were planted, whatever stands around them."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest

from reliability.checks import check_sound
from vnpolext import Extraction, Pipeline

FAMILIES = "Nguyễn Trần Lê Phạm Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
MIDDLES = "Văn Thị Minh Quốc Đức Ngọc Thanh Hữu".split()
GIVEN = "Anh Bình Cường Dũng Giang Hải Hùng Khánh Lâm Nam Phong Quang Sơn Thắng Tuấn Vinh".split()
POSTS = (
    "Bí thư Huyện ủy Sông Mã",
    "Chủ tịch UBND huyện Đông Anh",
    "Phó Bí thư Thường trực Tỉnh ủy Hà Giang",
    "Trưởng Ban Tuyên giáo Thành ủy Hải Phòng",
    "Giám đốc Sở Nội vụ",
    "Phó Chủ tịch HĐND tỉnh Bắc Kạn",
)
TYPES = (("Kế hoạch", "KH"), ("Nghị quyết", "NQ"), ("Chỉ thị", "CT"), ("Kết luận", "KL"), ("Quy định", "QĐ"))
ISSUERS = ("TU", "HU", "TW", "ĐU")
UNITS = (
    "Chi bộ Trường Mầm non Hoa Mai",
    "Đảng bộ xã Tân Lập",
    "Chi bộ Trạm Y tế",
    "Đảng bộ thị trấn Yên Viên",
)
FILLERS = (
    "Hội nghị diễn ra trong không khí sôi nổi.",
    "Nhiều ý kiến tâm huyết đã được trao đổi thẳng thắn.",
    "Thời tiết hôm ấy rất đẹp, bà con đến dự rất đông.",
    "Mô hình này cần được nhân rộng ra các thôn, bản.",
)


@dataclass
class Planted:
    """An article in the making and what was planted in it, as (kind, start, end, value)."""

    text: str = ""
    records: set[tuple[str, int, int, str]] = field(default_factory=set)

    def add(self, piece: str, kind: str | None = None, value: str | None = None) -> None:
        """Append a piece; with a kind it is a record that must be found."""
        if kind is not None:
            self.records.add((kind, len(self.text), len(self.text) + len(piece), value or piece))
        self.text += piece


def plant(seed: int) -> Planted:
    """Return an article of sentences that each hold records of one kind."""
    rng, article = random.Random(seed), Planted()
    article.add("Huyện Sông Mã tổng kết công tác năm\n")
    makers = [_directive, _official, _date, _award] * 3
    rng.shuffle(makers)
    for maker in makers:
        maker(article, rng)
        article.add(rng.choice((" ", "\n")))
        if rng.random() < 0.5:
            article.add(rng.choice(FILLERS) + rng.choice((" ", "\n")))
    return article


def _name(rng: random.Random) -> str:
    return f"{rng.choice(FAMILIES)} {rng.choice(MIDDLES)} {rng.choice(GIVEN)}"


def _directive(article: Planted, rng: random.Random) -> None:
    kind, letters = rng.choice(TYPES)
    code = f"{rng.randint(1, 199)}-{letters}/{rng.choice(ISSUERS)}"
    article.add("Các chi bộ đã học tập ")
    article.add(f"{kind} {rng.choice(('số ', ''))}{code}", "directive", code)
    article.add(" rất nghiêm túc.")


def _official(article: Planted, rng: random.Random) -> None:
    post, name = rng.choice(POSTS), _name(rng)
    article.add(rng.choice(("Đồng chí ", "Ông ")))
    article.add(name, "official", name)
    article.add(", ")
    article.add(post, "position", post)
    article.add(", phát biểu chỉ đạo.")


def _date(article: Planted, rng: random.Random) -> None:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2005, 2024)
    forms = (
        f"ngày {day}/{month}/{year}",
        f"ngày {day} tháng {month} năm {year}",
        f"ngày {day}-{month}-{year}",
    )
    article.add("Công trình khánh thành ")
    article.add(rng.choice(forms), "date", f"{year}-{month:02}-{day:02}")
    article.add(" trong niềm vui của bà con.")


def _award(article: Planted, rng: random.Random) -> None:
    first, second = rng.sample(UNITS, 2)
    article.add("Huyện ủy Sông Mã tặng Giấy khen cho ")
    article.add(first, "recipient", first)
    article.add(" và ")
    article.add(second, "recipient", second)
    article.add(".")


def found_in(result: Extraction) -> set[tuple[str, int, int, str]]:
    """Return a result's records in the form of planted ones."""
    found = {("directive", m.start, m.end, d.code or "") for d in result.directives for m in d.mentions}
    found |= {("date", date.start, date.end, date.value or "") for date in result.dates}
    found |= {("official", m.start, m.end, m.text) for who in result.officials for m in who.mentions}
    found |= {("position", p.start, p.end, p.text) for who in result.officials for p in who.positions}
    found |= {("recipient", r.start, r.end, r.name) for c in result.commendations for r in c.recipients}
    return found


def missed(pipeline: Pipeline, seeds: range) -> list[tuple[int, str, str]]:
    """Return what was planted and not found; one unit honoured twice is one recipient."""
    lost = []
    for seed in seeds:
        article = plant(seed)
        result = pipeline(article.text)
        check_sound(article.text, result)
        found = found_in(result)
        names = {(kind, value) for kind, _, _, value in found}
        for kind, start, end, value in sorted(article.records - found):
            merged = kind in ("recipient", "position") and (kind, value) in names
            if not merged:
                lost.append((seed, kind, article.text[max(0, start - 30) : end + 20]))
    return lost


def test_what_is_planted_is_found(pipeline: Pipeline) -> None:
    assert missed(pipeline, range(40)) == []


@pytest.mark.full
def test_what_is_planted_is_found_in_two_thousand_articles(pipeline: Pipeline) -> None:
    assert missed(pipeline, range(40, 2040)) == []
