"""The report page as text: whole, self-contained, and hostile text kept out of its code."""

import json
import re
from pathlib import Path

import pytest

import vnpolext
from vnpolext.report import build_report, write_report

HOSTILE = "Nghị quyết 18-NQ/TW </script><script>alert(1)</script> <!-- \u2028 \ud800 𝒳 ngày 5/2/2022."


def data_of(page: str) -> list[dict[str, object]]:
    match = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert match is not None
    rows: list[dict[str, object]] = json.loads(match[1])
    return rows


def test_hostile_text_stays_inside_the_data() -> None:
    page = build_report([("a<b>.txt", HOSTILE, vnpolext.extract(HOSTILE))])
    assert page.count("<script") == 2
    assert page.count("</script>") == 2
    document = data_of(page)[0]
    assert (document["id"], document["text"]) == ("a<b>.txt", HOSTILE)


def test_marks_count_what_a_browser_counts() -> None:
    text = "𝒳𝒳 Nghị quyết 18-NQ/TW"
    document = data_of(build_report([("a", text, vnpolext.extract(text))]))[0]
    start, end = document["marks"][0][:2]  # type: ignore[index]
    units = text.encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == "Nghị quyết 18-NQ/TW"


def test_the_page_asks_for_nothing_from_outside() -> None:
    page = build_report([])
    assert not re.search(r"""(?:src|href)=["']|@import|url\(|fetch\(|XMLHttp""", page)
    assert "default-src 'none'" in page


def test_a_page_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "no" / "report.html"
    with pytest.raises(vnpolext.WriterError, match="choose another place"):
        write_report(target, [])
    assert write_report(tmp_path / "report.html", []) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
