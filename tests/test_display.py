"""The notebook view: marks where the records are, and nothing of a text left unescaped."""

import re

import pytest

import vnpolext
from vnpolext.display import Highlight, marked_text, to_html

MARKED = [
    # text, stretches, the HTML without attributes
    ("một hai ba", [(4, 7)], "một <mark>hai</mark> ba"),
    ("một hai ba", [(0, 10), (4, 7)], "<mark>một <mark>hai</mark> ba</mark>"),
    ("một hai ba", [(0, 7), (4, 10)], "<mark>một <mark>hai</mark></mark><mark> ba</mark>"),
    ("<b> & \"'", [(0, 3)], "<mark>&lt;b&gt;</mark> &amp; &quot;&#x27;"),
]


@pytest.mark.parametrize(("text", "stretches", "html"), MARKED)
def test_marks_nest_and_escape(text: str, stretches: list[tuple[int, int]], html: str) -> None:
    marks = [Highlight(start, end, "date", "", "") for start, end in stretches]
    assert re.sub(r"<mark [^>]*>", "<mark>", marked_text(text, marks)) == html


def test_hostile_text_stays_text() -> None:
    text = 'Nghị quyết 18-NQ/TW "><script>alert(1)</script> ngày 5/2/2022 ông <img src=x onerror=alert(2)>'
    html = to_html(vnpolext.extract(text), text)
    assert "<script" not in html and "<img" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_an_extraction_shows_its_text_but_does_not_dump_it() -> None:
    text = "Quận ủy họp."
    result = vnpolext.extract(text)
    assert text in result._repr_html_()
    assert text not in result.model_dump_json()
    again = vnpolext.Extraction.model_validate(result.model_dump(mode="json"))
    assert again == result
    assert text not in again._repr_html_()


def test_a_long_text_folds_and_loses_nothing() -> None:
    text = "Một câu rất dài. " * 400
    html = to_html(vnpolext.extract(text), text)
    assert html.count("<details>") == 1
    shown = re.sub(r"<details><summary>.*?</summary>|<style>.*?</style>|<[^>]+>", "", html, flags=re.DOTALL)
    assert shown == text
