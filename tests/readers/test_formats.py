"""HTML, DOCX and PDF give their text; broken, locked and hostile ones give one clear reason."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from vnpolext.errors import MissingExtraError, ReaderError
from vnpolext.readers.deadline import deadline
from vnpolext.readers.docx import read_docx
from vnpolext.readers.html import read_html
from vnpolext.readers.pdf import read_pdf

from .samples import PARAGRAPHS, docx_file, html_page, pdf_file, zip_bomb


@pytest.fixture
def html() -> None:
    pytest.importorskip("trafilatura")


@pytest.fixture
def docx() -> None:
    pytest.importorskip("docx")


@pytest.fixture
def pdf() -> None:
    pytest.importorskip("pypdfium2")


@pytest.mark.usefixtures("html")
def test_a_page_gives_its_main_text_its_headline_and_its_time() -> None:
    document = read_html(html_page(), "p.html")
    assert document.text.startswith(PARAGRAPHS[0])
    assert PARAGRAPHS[2] in document.text
    assert "Trang chủ" not in document.text
    assert document.published == "2024-05-15T16:08:53+07:00"


@pytest.mark.usefixtures("html")
def test_a_page_in_another_declared_encoding_is_read() -> None:
    page = html_page().replace(b"charset=utf-8", b"charset=utf-16").decode().encode("utf-16")
    assert PARAGRAPHS[1] in read_html(page, "p.html").text


@pytest.mark.usefixtures("html")
def test_a_fragment_of_a_page_is_read_too() -> None:
    fragment = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    assert PARAGRAPHS[2] in read_html(fragment.encode(), "p.html").text


@pytest.mark.usefixtures("html")
@pytest.mark.parametrize(
    "page",
    [b"<html><body><script>1</script></body></html>", b"", b"\0\1\2\3" * 99],
    ids=["script", "empty", "binary"],
)
def test_a_page_without_text_is_refused(page: bytes) -> None:
    with pytest.raises(ReaderError):
        read_html(page, "p.html")


@pytest.mark.usefixtures("docx")
def test_a_word_document_gives_paragraphs_and_tables_in_order() -> None:
    assert read_docx(docx_file(), "d.docx").text == "\n".join([*PARAGRAPHS, "Chi bộ 4\tGiấy khen"])


@pytest.mark.usefixtures("docx")
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no archive", "no DOCX"),
        (b"PK\x03\x04" + b"\0" * 80, "no DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "password"),
    ],
    ids=["text", "cut", "encrypted"],
)
def test_what_is_no_word_document_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ReaderError, match=reason):
        read_docx(data, "d.docx")


@pytest.mark.usefixtures("docx")
def test_a_damaged_word_document_is_refused() -> None:
    data = bytearray(docx_file())
    data[200:400] = b"\xff" * 200
    with pytest.raises(ReaderError, match="DOCX"):
        read_docx(bytes(data), "d.docx")


@pytest.mark.usefixtures("docx")
@pytest.mark.parametrize("part", ["<other/>", '<w:document xmlns:w="{}"/>'], ids=["another root", "no body"])
def test_an_archive_without_a_word_document_is_broken(part: str) -> None:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx_file())) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            new.writestr(name, part.format(word) if name == "word/document.xml" else old.read(name))
    with pytest.raises(ReaderError, match="broken DOCX"):
        read_docx(data.getvalue(), "d.docx")


@pytest.mark.usefixtures("docx")
def test_a_zip_bomb_is_not_opened() -> None:
    bomb = zip_bomb()
    assert len(bomb) < 100_000
    with pytest.raises(ReaderError, match="zip bomb"):
        read_docx(bomb, "d.docx")


@pytest.mark.usefixtures("pdf")
def test_a_pdf_gives_its_text_layer() -> None:
    assert PARAGRAPHS[1] in read_pdf(pdf_file(), "p.pdf").text


@pytest.mark.usefixtures("pdf")
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 and nothing else", "broken PDF"),
        (pdf_file(" "), "without a text layer"),
        (pdf_file(encrypted=True), "encrypted"),
    ],
    ids=["cut", "scan", "encrypted"],
)
def test_what_is_no_readable_pdf_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ReaderError, match=reason):
        read_pdf(data, "p.pdf")


def test_a_file_that_takes_too_long_is_given_up_even_by_code_that_catches_all() -> None:
    def stubborn() -> None:
        try:
            time.sleep(5)
        except Exception:  # what libraries do
            time.sleep(5)

    start = time.monotonic()
    with pytest.raises(ReaderError, match="longer than"), deadline(0.05):
        stubborn()
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    ("module", "read", "data"),
    [
        ("trafilatura", read_html, html_page()),
        ("docx", read_docx, b"PK"),
        ("pypdfium2", read_pdf, b"%PDF"),
    ],
    ids=["html", "docx", "pdf"],
)
def test_a_missing_library_tells_how_to_get_it(
    module: str, read: type, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(MissingExtraError, match=r"pip install vnpolext\[files\]"):
        read(data, "x")
