"""Make the pictures of the documentation from the articles in examples/.

    python docs/screenshots.py [FOLDER]        # docs/pictures where no folder is given

It needs the extra [browser] and a Chromium on the path. Run it again when the views or the rules change.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import vnpolext
from vnpolext.display import to_html
from vnpolext.report import write_report

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
NOTEBOOK_VIEWS = {
    # picture: article, words that the passage begins and ends with
    "notebook": ("party_review", None, None),
    "directive": ("party_review", "Sáng 19/6", "doanh nghiệp”."),
    "date": ("district_portal", "Chiều 11/4", "10/7."),
    "official": ("conference_officials", "Phó Chủ tịch Thường trực UBND", "chương trình kiểm tra."),
    "commendation": ("award_sentence", "Theo Quyết định", "tập thể, cá nhân."),
    "relation": ("government_decision", "(Chinhphu.vn)", "khóa XII."),
}
REPORT_VIEWS = {"report": "light", "report_dark": "dark"}
PICTURES = tuple(f"{name}.png" for name in (*NOTEBOOK_VIEWS, *REPORT_VIEWS))


def main(folder: Path) -> None:
    """Write all pictures into `folder`."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("there is no Chromium on the path: install the package chromium")
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        _shoot_notebooks(browser, folder)
        _shoot_report(browser, folder)
        browser.close()
    for name in PICTURES:
        _shrink(folder / name)


def _shrink(picture: Path) -> None:
    """Keep 96 colours: flat pages look the same and take a third of the bytes."""
    from PIL import Image

    Image.open(picture).convert("RGB").quantize(96).save(picture, optimize=True)


def _passage(article: str, first: str | None, last: str | None) -> tuple[str, str]:
    """Return the passage of an article and when the article was published."""
    text = (EXAMPLES / f"{article}.txt").read_bytes().decode()
    start = text.index(first) if first else 0
    end = text.index(last, start) + len(last) if last else len(text)
    published = vnpolext.extract(text).article.published
    return text[start:end], published or ""


def _shoot_notebooks(browser: Any, folder: Path) -> None:
    page = browser.new_page(viewport={"width": 860, "height": 400})
    for name, passage in NOTEBOOK_VIEWS.items():
        text, published = _passage(*passage)
        view = to_html(vnpolext.extract(text, published=published or None), text)
        page.set_content(f'<!doctype html><body style="margin:0;background:#fff">{view}</body>')
        page.locator(".vnpolext").screenshot(path=folder / f"{name}.png")
    page.close()


def _documents() -> Iterator[tuple[str, str, vnpolext.Extraction]]:
    for file in sorted(EXAMPLES.glob("*.txt")):
        text = file.read_bytes().decode()
        yield file.name, text, vnpolext.extract(text, doc_id=file.name)


def _shoot_report(browser: Any, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        target = Path(place) / "report.html"
        write_report(target, list(_documents()), language="en")
        for name, scheme in REPORT_VIEWS.items():
            page = browser.new_page(viewport={"width": 1280, "height": 640}, color_scheme=scheme)
            page.goto(f"{target.as_uri()}#doc=party_review.txt&record=d2")
            page.screenshot(path=folder / f"{name}.png")
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
