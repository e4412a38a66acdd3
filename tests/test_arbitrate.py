"""Who keeps the characters that two spans claim."""

import pytest

from vnpolext.arbitrate import Claims, arbitrate
from vnpolext.spans import (
    CommendationSpan,
    DateSpan,
    DirectiveSpan,
    Found,
    OfficialSpan,
    RecipientSpan,
    SectionSpan,
)


def date(start: int, end: int) -> DateSpan:
    return DateSpan(start, end, "dates.test", "DATE", "2020")


def code(start: int, end: int, code_start: int) -> DirectiveSpan:
    return DirectiveSpan(start, end, "directives.test", "full", code="1/QĐ-UBND", code_span=(code_start, end))


def test_a_year_in_a_code_is_no_date() -> None:
    found = Found(directives=[code(0, 26, 13)], dates=[date(16, 20), date(30, 40)])
    arbitrate(found, all_sections=False)
    assert [(span.start, span.end) for span in found.dates] == [(30, 40)]


def test_a_year_in_a_named_law_is_no_date() -> None:
    law = DirectiveSpan(0, 17, "directives.test", "named")
    found = Found(directives=[law], dates=[date(13, 17)])
    arbitrate(found, all_sections=False)
    assert found.dates == []


def test_the_longer_date_wins() -> None:
    found = Found(dates=[date(5, 9), date(0, 9), date(8, 12)])
    arbitrate(found, all_sections=False)
    assert [(span.start, span.end) for span in found.dates] == [(0, 9)]


NESTING = [
    # outer mention with its code's end, inner mention, whether the inner one stays
    ((0, 14), (0, 14), False),
    ((0, 14), (3, 14), False),
    ((0, 14), (20, 34), True),
]


@pytest.mark.parametrize(("outer", "inner", "stays"), NESTING)
def test_mentions(outer: tuple[int, int], inner: tuple[int, int], stays: bool) -> None:
    found = Found(directives=[code(*outer, 6), code(*inner, inner[0])])
    arbitrate(found, all_sections=False)
    assert (len(found.directives) == 2) is stays


def test_a_document_named_in_a_quoted_title_stays() -> None:
    whole = DirectiveSpan(0, 80, "directives.test", "descriptive")
    found = Found(directives=[whole, code(40, 60, 47)])
    arbitrate(found, all_sections=False)
    assert len(found.directives) == 2


def test_boilerplate_gives_only_dates_unless_all_is_asked_for() -> None:
    def fill() -> Found:
        return Found(
            sections=[
                SectionSpan(0, 50, "layout.test", "body"),
                SectionSpan(50, 99, "layout.test", "related"),
            ],
            dates=[date(60, 64)],
            directives=[code(70, 80, 75)],
            officials=[OfficialSpan(82, 90, "officials.test")],
            commendations=[
                CommendationSpan(
                    91, 99, "commendations.test", recipients=[RecipientSpan(95, 99, "x.y", "unit")]
                )
            ],
        )

    found = fill()
    arbitrate(found, all_sections=False)
    assert (len(found.dates), found.directives, found.officials, found.commendations) == (1, [], [], [])
    found = fill()
    arbitrate(found, all_sections=True)
    assert (len(found.dates), len(found.directives), len(found.officials), len(found.commendations)) == (
        1,
        1,
        1,
        1,
    )


def test_a_recipient_is_given_one_award_once() -> None:
    recipient = RecipientSpan(10, 20, "commendations.test", "unit")
    spans = [
        CommendationSpan(0, 20, "a.b", recipients=[recipient]),
        CommendationSpan(5, 20, "a.b", recipients=[recipient]),
    ]
    found = Found(commendations=spans)
    arbitrate(found, all_sections=False)
    assert len(found.commendations) == 1


def test_claims_join_what_overlaps() -> None:
    claims = Claims([(5, 9), (0, 3), (8, 12)])
    assert [claims.overlaps(start, start + 1) for start in (0, 2, 3, 4, 5, 11, 12)] == [
        True, True, False, False, True, True, False,
    ]  # fmt: skip
