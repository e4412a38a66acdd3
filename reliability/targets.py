"""What is fuzzed: a function for each way into the package, which takes any bytes and must not break.

A target raises nothing for bytes that are merely wrong: the package's own errors are its answer to them.
Anything else that comes out of a target is a defect.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import tempfile
import time
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from reliability.checks import check_sound
from vnpolext import Config, Extraction, Pipeline, VnpolextError
from vnpolext.display import to_html
from vnpolext.documents import Document, Failure
from vnpolext.evaluation import read_gold, read_run, score
from vnpolext.evaluation.commands import show_fact
from vnpolext.readers import ReaderOptions, open_item, read_documents
from vnpolext.readers.items import DataItem
from vnpolext.report import build_report
from vnpolext.vocab.validation import validate

PARTS = b"\n=====\n"
"""What parts the files of a target that reads several."""

SECONDS_PER_CHARACTER, SECONDS_AT_LEAST = 100e-6, 0.25
"""The time objective: twenty times what 1 MB in 5 s allows, for the fuzzer's tracing is slow."""

KINDS = ("txt", "html", "docx", "pdf", "docx-xml", "jsonl", "csv", "parquet")
SENTENCE = "Sáng 15/5, bà Lê Thị Mai, Bí thư Quận ủy, trao Giấy khen theo Quyết định số 5-QĐ/QU cho Chi bộ 4."


class TooSlow(AssertionError):
    """A text took more time than its length allows, three times over."""


@cache
def _pipelines() -> tuple[Pipeline, Pipeline]:
    return Pipeline(), Pipeline(Config(sections="all"))


def fuzz_extract(data: bytes) -> None:
    """Read a text with and without the sections' filter, and explain it."""
    text = data.decode("utf-8", "surrogateescape")
    article, everything = _pipelines()
    _in_time(text, lambda: check_sound(text, article(text)))
    check_sound(text, everything(text, published="2024-05-15"))
    for explanation in article.explain(text):
        assert text[explanation.start : explanation.end] == explanation.text


def _in_time(text: str, work: Callable[[], None]) -> None:
    allowed = SECONDS_AT_LEAST + SECONDS_PER_CHARACTER * len(text)
    for _ in range(3):
        start = time.process_time()
        work()
        if time.process_time() - start < allowed:
            return
    raise TooSlow(f"{len(text)} characters took more than {allowed:.2f} s, three times over")


def fuzz_readers(data: bytes) -> None:
    """Read a file of the kind that the first byte names; it gives documents or failures, nothing else."""
    kind = KINDS[data[0] % len(KINDS)] if data else "txt"
    body = data[1:]
    if kind in ("jsonl", "csv", "parquet"):
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder, f"rows.{kind}")
            place.write_bytes(body)
            answers = list(read_documents([place]))
            _check_answers(answers, folder)
        return
    if kind == "docx-xml":
        kind, body = "docx", word_archive(body)
    _check_answers([open_item(DataItem("a", body), ReaderOptions(format=kind))], "/tmp")


def _check_answers(answers: list[Document | Failure], folder: str) -> None:
    for answer in answers:
        assert isinstance(answer, (Document, Failure))
        if isinstance(answer, Failure):
            assert answer.message
            assert folder not in answer.message
            answer.as_extraction().model_dump_json()


def word_archive(body: bytes) -> bytes:
    """Return a word-processor file whose text is this XML."""
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        b'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        b'Target="word/document.xml"/></Relationships>'
    )
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        b'<Override PartName="/word/document.xml" ContentType="application/'
        b'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", relations)
        archive.writestr("word/document.xml", body)
    return stream.getvalue()


def fuzz_vocabulary(data: bytes) -> None:
    """Read a user's vocabulary, and as settings; what is found sound must build a pipeline that reads."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "own.toml")
        place.write_bytes(data)
        try:
            if validate(str(place)):
                return
            pipeline = Pipeline(Config(vocab=(str(place),)))
        except VnpolextError:
            pipeline = None
        if pipeline is not None and b"[[" in data:
            check_sound(SENTENCE, pipeline(SENTENCE))
        try:
            config = Config.load(place)
        except VnpolextError:
            return
        assert Config.from_toml(config.to_toml()) == config


def fuzz_evaluate(data: bytes) -> None:
    """Score a run against gold; the parts are the annotation, the texts and the run."""
    annotation, texts, run = [*data.split(PARTS), b"", b"", b""][:3]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "a.json").write_bytes(annotation)
        (place / "texts.jsonl").write_bytes(texts)
        run_file = place / "run" / "run.jsonl"
        run_file.parent.mkdir()
        run_file.write_bytes(run)
        try:
            documents, dumps = read_gold(place), read_run(run_file)
            report = score(documents, dumps)
        except VnpolextError:
            return
        json.dumps(report.dump())
        for row in report.disagreements:
            show_fact(documents[0].text, row.fact)


def fuzz_report(data: bytes) -> None:
    """Show any text, and any records that are valid at all; the page keeps its shape and its data."""
    name, text, dump = (
        part.decode("utf-8", "surrogateescape") for part in [*data.split(PARTS), b"", b""][:3]
    )
    result = _pipelines()[1](text)
    if dump:
        with contextlib.suppress(ValueError):
            result = Extraction.model_validate_json(dump)
    page = build_report([(name, text, result)])
    page.encode()
    rows = json.loads(_DATA.search(page)[1])  # type: ignore[index]
    assert (rows[0]["id"], rows[0]["text"]) == (name, text)
    for view in (to_html(result, text), to_html(result)):
        tags = set(_TAG.findall(view.partition("</style>")[2]))
        assert tags <= _TAGS, tags - _TAGS


_DATA = re.compile(r"<script[^>]*application/json[^>]*>(.*?)</script>", re.DOTALL)
_TAG = re.compile(r"</?([a-zA-Z!?][^\s>]*)")
_TAGS = {"div", "mark", "sup", "table", "caption", "tr", "th", "td", "details", "summary"}

TARGETS: dict[str, Callable[[bytes], Any]] = {
    "extract": fuzz_extract,
    "readers": fuzz_readers,
    "vocabulary": fuzz_vocabulary,
    "evaluate": fuzz_evaluate,
    "report": fuzz_report,
}
