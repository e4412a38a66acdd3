"""Extractions with every kind of record, made up and seeded, for tests of what is done with them."""

from __future__ import annotations

import random

from vnpolext.records import (
    Article,
    Commendation,
    Date,
    Directive,
    DirectiveMention,
    Extraction,
    Issue,
    Mention,
    Official,
    OrganizationParty,
    Position,
    Recipient,
    Relation,
    Section,
    StatedCount,
)

NAMES = ("Lò Thị Mai", "Trần Quốc Bảo", "H'Lan Niê", "Đặng Ngọc Ánh")
CODES = ("72-KH/QU", "11-ĐA/TU", "30/2020/NĐ-CP", None)


def full_extraction(doc_id: str, seed: int = 0) -> Extraction:
    """Return an extraction with at least one record of each kind."""
    pick = random.Random(seed)
    return Extraction(
        doc_id=doc_id,
        article=Article(
            title=Mention(start=0, end=11, text="Tin hội nghị"),
            published="2024-05-15T16:08:53",
            sections=(Section(kind="headline", start=0, end=11), Section(kind="body", start=12, end=400)),
        ),
        directives=tuple(_directive(pick, number) for number in range(1, pick.randint(2, 4))),
        dates=(
            Date(start=20, end=29, text="Sáng 15/5", type="DATE", value="2024-05-15", day_part="morning"),
            Date(start=30, end=39, text="tháng nào", type="DATE", role="issued", directive="d1"),
        ),
        officials=tuple(_official(pick, number) for number in range(1, pick.randint(2, 4))),
        commendations=(_commendation(pick),),
        relations=(
            Relation(subject="d1", predicate="implements", object="d1", start=1, end=9, text="thực hiện"),
            Relation(
                subject=OrganizationParty(organization="Quận ủy"),
                predicate="issues",
                object="d1",
                start=3,
                end=8,
                text="Quận ủy",
            ),
        ),
        issues=(Issue(code="legacy_encoding", stage="reader", message='nói "thế", =1+1'),),
    )


def _directive(pick: random.Random, number: int) -> Directive:
    mention = DirectiveMention(start=40, end=60, text="Kế hoạch số 72-KH/QU", form="full", pointer="khoản 2")
    return Directive(
        id=f"d{number}",
        code=pick.choice(CODES),
        number="72",
        year=pick.choice((None, 2020)),
        type_code="KH",
        type="Kế hoạch",
        issuer=pick.choice((None, "Quận ủy")),
        system="party",
        issued_on="2022-02-05",
        mentions=(mention,) * pick.randint(1, 3),
    )


def _official(pick: random.Random, number: int) -> Official:
    position = Position(text="Bí thư Quận ủy", title="Bí thư", organization="Quận ủy", start=80, end=94)
    name = pick.choice(NAMES)
    return Official(
        id=f"o{number}",
        name=name,
        honorific=pick.choice((None, "ông", "bà")),
        positions=(position,) * pick.randint(0, 2),
        mentions=(Mention(start=100, end=100 + len(name), text=name),),
    )


def _commendation(pick: random.Random) -> Commendation:
    recipient = Recipient(name="Chi bộ 4", kind="unit", start=200, end=208, text="Chi bộ 4")
    return Commendation(
        id="c1",
        award=pick.choice((None, "Giấy khen")),
        awarded_by="Quận ủy",
        stated_counts=(StatedCount(count=2, of="tập thể", start=190, end=199),),
        recipients=(recipient,) * pick.randint(0, 3),
        counts_match=pick.choice((None, True, False)),
        start=180,
        end=300,
        text="trao Giấy khen",
    )
