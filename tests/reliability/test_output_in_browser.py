"""Hostile text in every field runs nothing in a real browser: in the report, and in a notebook's view."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from vnpolext.display import to_html
from vnpolext.report import write_report

from ..report.test_browser import browser  # noqa: F401  (a fixture)
from .test_output_safety import HOSTILE, poisoned

pytestmark = pytest.mark.full

FOREIGN = (
    "img, iframe, object, embed, link[href], [onerror], [onmouseover], [onclick], main script, #text script"
)


@pytest.fixture
def page(browser: Any) -> Any:  # noqa: F811
    """A page that tells what it was asked to run, to fetch, or to complain of."""
    opened = browser.new_page()
    opened.told = []
    opened.on("console", lambda message: opened.told.append(f"{message.type}: {message.text}"))
    opened.on("pageerror", lambda error: opened.told.append(f"error: {error}"))
    opened.on("dialog", lambda dialog: opened.told.append(f"dialog: {dialog.message}"))
    opened.on("request", lambda request: opened.told.append(f"asked for {request.url}"))
    yield opened
    opened.close()


def check_tame(page: Any) -> None:
    for element in page.query_selector_all("mark, a, td, li, [title]")[:40]:
        element.dispatch_event("mouseover")
    assert page.evaluate("window.hacked") is None
    assert page.query_selector(FOREIGN) is None


def test_the_report_runs_nothing(page: Any, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    texts = [(poison + " ") * 40 for poison in HOSTILE]
    write_report(
        target, [(poison, text, poisoned(poison)) for poison, text in zip(HOSTILE, texts, strict=True)]
    )
    page.goto(target.as_uri())
    for text in texts:
        assert page.text_content("#text") == text.replace("\r\n", "\n")
        check_tame(page)
        for record in page.query_selector_all(".record")[:10]:
            record.click()
        page.keyboard.press("j")
    assert page.told == [f"asked for {target.as_uri()}"]


@pytest.mark.parametrize("poison", HOSTILE)
@pytest.mark.parametrize("with_text", [True, False])
def test_the_notebook_view_runs_nothing(page: Any, poison: str, with_text: bool) -> None:
    text = (poison + " ") * 40 if with_text else None
    page.set_content(f"<!doctype html><meta charset=utf-8><main>{to_html(poisoned(poison), text)}</main>")
    check_tame(page)
    assert page.told == []
    if poison.isprintable():
        assert poison in page.text_content("main")


def test_what_would_run_is_noticed(page: Any) -> None:
    page.set_content("<main><img src='x:' onerror='window.hacked=1; console.log(1)'></main>")
    page.wait_for_function("window.hacked")
    assert page.told
    assert page.query_selector(FOREIGN) is not None
