"""What a folder may hold besides articles: one clear line each, and the batch goes on."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest

from reliability.targets import word_archive
from vnpolext.documents import Document, Failure
from vnpolext.readers import ReaderOptions, open_item, read_documents
from vnpolext.readers.items import DataItem, FileItem

SCRIPT = Path(sys.executable).with_name("vnpolext")
ARTICLE = "Quận ủy ban hành Kế hoạch số 72-KH/QU ngày 5/2/2022."
posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes, links and odd names are POSIX matters")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    for number in range(3):
        (place / f"{number}.txt").write_text(ARTICLE, encoding="utf-8")
    return place


def run(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [str(SCRIPT), "extract", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=False)


@posix
def test_a_batch_over_everything_that_is_no_article(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 and no more")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    (folder / "empty.html").write_bytes(b"<html></html>")
    (folder / "two\nlines.txt").write_text(ARTICLE, encoding="utf-8")
    with os.fdopen(os.open(os.fsencode(folder) + b"/\xff\xfe.txt", os.O_CREAT | os.O_WRONLY), "w") as stream:
        stream.write("Tin")
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "null.txt").symlink_to("/dev/null")
    with (folder / "sparse.txt").open("wb") as stream:  # type: ignore[assignment]
        stream.truncate(10 << 30)
    done = run("in", "-o", "out.jsonl", "-q", cwd=tmp_path)
    assert done.returncode == 1
    results = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    good = {row["doc_id"] for row in results if row["directives"]}
    assert good == {"0.txt", "1.txt", "2.txt", "two\nlines.txt"}
    lines = (tmp_path / "out.jsonl.errors.jsonl").read_text("utf-8").splitlines()
    errors = {row["doc_id"]: row["message"] for row in map(json.loads, lines)}
    wanted = {"binary.txt", "broken.docx", "broken.pdf", "empty.html", "pipe.txt", "loop", "null.txt"}
    assert wanted | {"sparse.txt"} <= set(errors)
    assert len(errors) == len(lines)
    assert all(message and "\n" not in message for message in errors.values())
    assert str(tmp_path) not in json.dumps([errors, results])


def test_a_page_with_a_million_tags_ends(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = b"<html><body><p>" + ARTICLE.encode() + b"</p>" + b"<b>" * 300_000 + b"<i></i>" * 350_000
    start = time.monotonic()
    answer = open_item(DataItem("a.html", page), ReaderOptions(format="html", seconds=10))
    assert time.monotonic() - start < 60
    assert isinstance(answer, (Document, Failure))


@posix
def test_a_file_that_goes_while_others_are_read(folder: Path) -> None:
    documents = read_documents([folder])
    first = next(documents)
    (folder / "1.txt").unlink()
    rest = list(documents)
    assert isinstance(first, Document)
    assert [type(answer) for answer in rest] == [Failure, Document]


@posix
def test_a_file_that_shrinks_and_grows_while_it_is_read(tmp_path: Path) -> None:
    file, stop = tmp_path / "a.txt", threading.Event()
    file.write_text(ARTICLE, encoding="utf-8")

    def disturb() -> None:
        while not stop.is_set():
            file.write_text(ARTICLE * 100, encoding="utf-8")
            os.truncate(file, 3)

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        for _ in range(200):
            answer = open_item(FileItem(str(file), "a.txt", 9), ReaderOptions())
            assert isinstance(answer, (Document, Failure))
    finally:
        stop.set()
        thread.join()


def _without_privileges(arguments: list[str], place: Path) -> subprocess.CompletedProcess[str]:
    """Run without root's power over permissions; skip where root cannot lay it down."""
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("run by root, and setpriv is not here to take its privileges away")
        powers = "-dac_override,-dac_read_search"
        arguments = [setpriv, f"--bounding-set={powers}", f"--inh-caps={powers}", *arguments]
    return subprocess.run(arguments, cwd=place, capture_output=True, text=True, check=False)


@posix
def test_permission_denied_is_one_line_and_the_rest_goes_on(folder: Path, tmp_path: Path) -> None:
    (folder / "1.txt").chmod(0)
    done = _without_privileges([str(SCRIPT), "extract", "in", "-o", "a.jsonl", "-q"], tmp_path)
    assert done.returncode == 1, done.stderr
    [error] = (tmp_path / "a.jsonl.errors.jsonl").read_text("utf-8").splitlines()
    assert (json.loads(error)["doc_id"], json.loads(error)["message"]) == ("1.txt", "permission denied")
    assert len((tmp_path / "a.jsonl").read_text("utf-8").splitlines()) == 2


@posix
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "output",
    [
        "a.jsonl",
        *(pytest.param(kind, marks=pytest.mark.full) for kind in ("a.csv", "a.parquet", "a.duckdb", "a")),
    ],
)
def test_a_folder_that_may_not_be_written_to_is_one_line(tmp_path: Path, output: str) -> None:
    pytest.importorskip("duckdb")
    (tmp_path / "out").mkdir(mode=0o555)
    done = _without_privileges([str(SCRIPT), "extract", "in", "-o", f"out/{output}"], tmp_path)
    assert done.returncode in (1, 2)
    assert done.stderr.startswith("vnpolext: ")
    assert done.stderr.count("\n") == 1
    assert not list((tmp_path / "out").iterdir())


BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:document>'
RUN = "<w:body><w:p><w:r><w:t>Quận ủy họp. {}</w:t></w:r></w:p></w:body>"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("entities", "used"),
    [
        (f'<!ENTITY l0 "ha">{LAUGHS}', "&l9;"),  # a thousand million laughs
        ('<!ENTITY l0 SYSTEM "{secret}">', "&l0;"),
        ('<!ENTITY % l0 SYSTEM "{secret}"> %l0;', ""),
    ],
    ids=["laughs", "a file", "a file of entities"],
)
def test_a_document_that_reaches_out_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entities: str, used: str
) -> None:
    """Members of an archive stay where they are, and entities stand for nothing."""
    pytest.importorskip("docx")
    secret = tmp_path / "secret.txt"
    secret.write_text("a-secret-of-another-file", encoding="utf-8")
    place = tmp_path / "far" / "down"
    place.mkdir(parents=True)
    monkeypatch.chdir(place)
    doctype = f"<!DOCTYPE d [{entities.replace('{secret}', secret.as_uri())}]>"
    xml = (doctype + BODY.format(RUN.format(used))).encode()
    stream = io.BytesIO(word_archive(xml))
    with zipfile.ZipFile(stream, "a") as archive:
        for name in ("../../evil.txt", "/evil.txt", "word/../../evil.xml", "..\\evil.txt"):
            archive.writestr(name, "evil")
    before = sorted(tmp_path.rglob("*"))
    start = time.monotonic()
    answer = open_item(DataItem("a.docx", stream.getvalue()), ReaderOptions(format="docx"))
    assert time.monotonic() - start < 5
    told = answer.text if isinstance(answer, Document) else answer.message
    assert "a-secret" not in told
    assert len(told) < 500
    assert sorted(tmp_path.rglob("*")) == before
