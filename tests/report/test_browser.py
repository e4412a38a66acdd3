"""The report in a real browser: reading, finding, keys, links, hostile text, accessibility, size."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import vnpolext
from vnpolext.report import write_report

pytestmark = pytest.mark.full
playwright = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed: make test-full installs it"
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARTICLES = {
    "mot.txt": "Quận ủy Tây Lâm họp tổng kết\nSáng 12/3/2024, ông Lê Văn Minh, Bí thư Quận ủy, dự họp.",
    "hai.txt": "Xã khen thưởng\nUBND xã tặng Giấy khen cho Chi bộ Trường Mầm non Hoa Sen.",
    "ba.txt": "Văn bản mới\nQuận ủy ban hành Kế hoạch số 72-KH/QU ngày 5/2/2022.",
    "hiểm.txt": "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'> \u202e"
    + "Nghị quyết 18-NQ/TW"
    + "x" * 1_000_000,
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install the package chromium")
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


def open_report(browser: Any, place: Path, articles: dict[str, str]) -> Any:
    target = place / "report.html"
    write_report(target, [(name, text, vnpolext.extract(text)) for name, text in articles.items()])
    page = browser.new_page(viewport={"width": 1300, "height": 800})
    page.goto(target.as_uri())
    return page


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Any]:
    opened = open_report(browser, tmp_path, ARTICLES)
    yield opened
    opened.close()


def test_it_shows_the_first_article_with_its_marks(page: Any) -> None:
    assert page.text_content("#title") == "Quận ủy Tây Lâm họp tổng kết"
    assert page.text_content("#text a.official") == "Lê Văn Minh"
    assert page.text_content("#count") == "(4/4)"


def test_a_record_leads_to_the_text_and_a_mark_back(page: Any) -> None:
    page.click(".record:has-text('Lê Văn Minh')")
    assert page.text_content("#text .chosen") == "Lê Văn Minh"
    assert "record=o1" in page.url
    page.click("#text a.date")
    assert "12/3/2024" in page.text_content("#groups .chosen")


def test_search_kind_and_value(page: Any) -> None:
    page.fill("#query", "hoa sen")
    assert page.text_content("#count") == "(1/4)"
    page.keyboard.press("Escape")
    assert page.text_content("#count") == "(4/4)"
    page.select_option("#kind", "commendations")
    assert page.text_content("#count") == "(1/4)"
    page.keyboard.press("Escape")
    page.select_option("#kind", "directives")
    page.fill("#value", "72-kh/qu")
    assert page.text_content("#title") == "Văn bản mới"
    page.fill("#value", "không có")
    assert "Không có" in page.text_content("#items")


def test_keys_and_deep_links(page: Any) -> None:
    page.keyboard.press("j")
    assert page.text_content("#title") == "Xã khen thưởng"
    page.keyboard.press("k")
    assert page.text_content("#title") == "Quận ủy Tây Lâm họp tổng kết"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "query"
    page.goto(page.url.split("#")[0] + "#doc=ba.txt&record=d1")
    page.reload()
    assert page.text_content("#text .chosen") == "Kế hoạch số 72-KH/QU"


def test_two_languages(page: Any) -> None:
    page.click("#language")
    assert page.text_content("#records-title") == "Records"
    assert page.get_attribute("html", "lang") == "en"


def test_hostile_text_is_text(page: Any) -> None:
    page.goto(page.url.split("#")[0] + "#doc=" + "hi%E1%BB%83m.txt")
    assert page.text_content("#text").startswith("<script>window.hacked")
    assert page.evaluate("window.hacked") is None
    assert page.query_selector("#text img, #text script") is None


def test_it_is_accessible(page: Any) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = axe.Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_five_hundred_articles_stay_fluent(browser: Any, tmp_path: Path) -> None:
    text = "\n".join([ARTICLES["mot.txt"], ARTICLES["hai.txt"], ARTICLES["ba.txt"]] * 6)
    page = open_report(
        browser, tmp_path, {f"{number:03}.txt": f"Bài số {number}\n{text}" for number in range(500)}
    )
    started = time.perf_counter()
    page.fill("#query", "bài số 49")
    assert page.text_content("#count") == "(11/500)"
    page.keyboard.press("Escape")
    for _ in range(20):
        page.keyboard.press("j")
    assert page.text_content("#title") == "Bài số 69"
    assert time.perf_counter() - started < 3.0
    page.close()


def test_print_shows_the_text_and_the_records_alone(page: Any) -> None:
    page.emulate_media(media="print")
    assert not page.is_visible("#list")
    assert page.is_visible("#text")
    assert page.is_visible("#groups")
