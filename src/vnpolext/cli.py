"""The command line: `vnpolext extract`, `explain`, `schema`, `evaluate`, `diff`.

Exit status: 0 all done, 1 some documents failed (they are listed on standard error), 2 unusable arguments.
Whatever is heavy is imported where it is used, so that `vnpolext --help` answers at once.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, NoReturn

import typer

from vnpolext.errors import PublishedError, ReaderError, VnpolextError
from vnpolext.evaluation.commands import diff, evaluate

if TYPE_CHECKING:
    from vnpolext.pipeline import Pipeline
    from vnpolext.readers import Document, Failure
    from vnpolext.records import Extraction

app = typer.Typer(
    name="vnpolext",
    help="Typed records from Vietnamese Party and State news.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Files, folders, glob patterns, or - for standard input."),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="OUT", help="Write one JSON line per document to this .jsonl file."
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="TIME", help="When the articles were published (ISO 8601): anchors dates without a year."
    ),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", "-c", metavar="FILE", help="Settings as TOML: the fields of vnpolext.Config."),
]


@app.command()
def extract(
    paths: Paths, output: Output = None, published: Published = None, config: ConfigFile = None
) -> None:
    """Extract the records of articles: a table on a terminal, else one JSON line per document."""
    if output is not None and output.suffix.lower() != ".jsonl":
        _refuse(f"{output}: results are written as .jsonl; give a name with this ending")
    documents = _open_documents(paths)
    pipeline = _build_pipeline(config)
    results = _Results(documents, pipeline, published)
    if output is None and sys.stdout.isatty():
        _print_tables(results)
    else:
        with _binary_output(output) as stream:
            for result in results:
                stream.write(json_line(result))
    results.report()


@app.command()
def explain(
    path: Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for standard input.")],
    published: Published = None,
    config: ConfigFile = None,
) -> None:
    """Show why each record is there: its stage, its rule and the words that are its evidence."""
    from vnpolext.terminal import print_explanation

    documents = _open_documents([path])
    pipeline = _build_pipeline(config)
    results = _Results(documents, pipeline, published)
    for document in results.readable():
        with _usage_errors(PublishedError):
            print_explanation(pipeline.explain(document.text, published=published))
    results.report()


@app.command()
def schema() -> None:
    """Print the JSON Schema of one line of output."""
    from vnpolext.records import Extraction

    text = json.dumps(Extraction.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2)
    with _binary_output(None) as stream:
        stream.write(text.encode() + b"\n")


app.command()(evaluate)
app.command()(diff)


class _Results:
    """The extractions of the documents that could be read, and a list of those that could not."""

    def __init__(
        self, documents: Iterator[Document | Failure], pipeline: Pipeline, published: str | None
    ) -> None:
        self._documents = documents
        self._pipeline = pipeline
        self._published = published
        self._failures: list[Failure] = []

    def __iter__(self) -> Iterator[Extraction]:
        for document in self.readable():
            with _usage_errors(PublishedError):
                published = self._published or document.published
                result = self._pipeline(document.text, published=published, doc_id=document.doc_id)
            yield result

    def readable(self) -> Iterator[Document]:
        from vnpolext.readers import Failure

        for document in self._documents:
            if isinstance(document, Failure):
                self._failures.append(document)
            else:
                yield document

    def report(self) -> None:
        """List the failures on standard error, and leave with status 1 if there are any."""
        for failure in self._failures:
            typer.echo(f"failed: {failure.error}", err=True)
        if self._failures:
            raise typer.Exit(1)


def json_line(result: Extraction) -> bytes:
    """Return the dump of `result` as one line of UTF-8 JSON.

    A lone surrogate in the text has no UTF-8 form: such a document is written in ASCII with backslash-u
    escapes, which every JSON reader takes back to the same text.
    """
    dump = result.model_dump(mode="json")
    try:
        return json.dumps(dump, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(dump).encode() + b"\n"


def _open_documents(paths: Iterable[str]) -> Iterator[Document | Failure]:
    from vnpolext.readers import read_documents

    with _usage_errors(ReaderError):
        return read_documents(paths)


def _build_pipeline(config: Path | None) -> Pipeline:
    from vnpolext.config import Config
    from vnpolext.pipeline import Pipeline

    with _usage_errors(VnpolextError):
        return Pipeline(Config.load(config) if config else Config())


def _print_tables(results: Iterable[Extraction]) -> None:
    from vnpolext.terminal import print_extraction

    for result in results:
        print_extraction(result)


@contextmanager
def _binary_output(path: Path | None) -> Iterator[BinaryIO]:
    """Open the output as bytes: UTF-8 goes out whatever the locale says."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        stream = path.open("wb")
    except OSError as error:
        _refuse(f"{path}: cannot be written: {error.strerror}")
    with stream:
        yield stream


@contextmanager
def _usage_errors(*kinds: type[VnpolextError]) -> Iterator[None]:
    """Turn errors that the caller's arguments caused into a message and status 2."""
    try:
        yield
    except kinds as error:
        _refuse(str(error))


def _refuse(message: str) -> NoReturn:
    typer.echo(f"vnpolext: {message}", err=True)
    raise typer.Exit(2)


def main() -> None:
    """Run the command line."""
    app()
