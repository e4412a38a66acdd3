"""The command line: `vnpolext extract`, `explain`, `report`, `schema`, `evaluate`, `diff`, `vocab`.

Exit status: 0 all done, 1 some documents failed (they are listed on standard error), 2 unusable arguments.
Whatever is heavy is imported where it is used, so that `vnpolext --help` answers at once.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from vnpolext.errors import DiskFullError, PublishedError, VnpolextError
from vnpolext.evaluation.commands import diff, evaluate
from vnpolext.published import read_published
from vnpolext.vocab_commands import app as vocab_app

if TYPE_CHECKING:
    from vnpolext.batch import Work
    from vnpolext.config import Config
    from vnpolext.records import Extraction


class InputKind(str, Enum):
    """The kinds of input, by ending."""

    TXT = "txt"
    MD = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


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
        "--output",
        "-o",
        metavar="OUT",
        help="Write to a .jsonl, .csv, .parquet or .duckdb file, or to a folder of Parquet tables. "
        "Run again after a break, the command goes on where it stopped.",
    ),
]
Workers = Annotated[
    int | None, typer.Option("--workers", "-j", min=1, metavar="N", help="Processes; all cores by default.")
]
TextColumn = Annotated[str, typer.Option(metavar="NAME", help="The column of a table with the texts.")]
IdColumn = Annotated[
    str | None, typer.Option(metavar="NAME", help="The column with the ids; else doc_id or id, or NAME#ROW.")
]
PublishedColumn = Annotated[
    str | None, typer.Option(metavar="NAME", help="The column with the times of publication; else published.")
]
InputFormat = Annotated[
    InputKind | None, typer.Option("--format", help="Read all inputs as this kind, whatever their endings.")
]
MaxBytes = Annotated[
    int, typer.Option(min=1, metavar="N", help="The largest document that is read, in bytes.")
]
KeepText = Annotated[
    bool, typer.Option("--keep-text", help="Put the texts into the output too (not .jsonl, .csv).")
]
Force = Annotated[
    bool, typer.Option("--force", help="Start over, and replace whatever stands in the output's place.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but what went wrong.")]
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
    paths: Paths,
    output: Output = None,
    published: Published = None,
    config: ConfigFile = None,
    workers: Workers = None,
    text_column: TextColumn = "text",
    id_column: IdColumn = None,
    published_column: PublishedColumn = None,
    format: InputFormat = None,
    max_bytes: MaxBytes = 64 << 20,
    keep_text: KeepText = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Extract the records of articles: a table on a terminal, else one JSON line per document."""
    from vnpolext.batch.server import start_early

    if config is None:
        start_early(paths, workers)
    from vnpolext.batch import Work
    from vnpolext.readers import ReaderOptions
    from vnpolext.writers.formats import Format, format_of

    kind = format.value if format else None
    options = ReaderOptions(text_column, id_column, published_column, kind, max_bytes)
    with _usage_errors(VnpolextError):
        read_published(published)
        target = format_of(output, keep_text) if output else Format("jsonl")
        work = Work(_load_config(config), options, target, published)
    if output is None:
        _extract_to_screen(paths, work, workers)
    else:
        _extract_to_file(paths, output, work, workers, force, quiet)


def _extract_to_file(
    paths: list[str], output: Path, work: Work, workers: int | None, force: bool, quiet: bool
) -> None:
    from vnpolext.batch import run_batch
    from vnpolext.batch.progress import reporter_for

    reporter = reporter_for(sys.stderr, quiet)
    with _usage_errors(VnpolextError):
        try:
            summary = run_batch(paths, output, work, workers=workers, force=force, reporter=reporter)
        except KeyboardInterrupt:
            typer.echo("vnpolext: stopped; the same command goes on from here", err=True)
            raise typer.Exit(130) from None
        except DiskFullError as error:
            typer.echo(f"vnpolext: {error}", err=True)
            raise typer.Exit(1) from None
    if not quiet:
        typer.echo(f"vnpolext: {summary.told(output)}", err=True)
    if summary.failed:
        errors = output.with_name(output.name + ".errors.jsonl")
        typer.echo(f"vnpolext: {summary.failed:,} documents failed; {errors} tells why", err=True)
        raise typer.Exit(1)


def _extract_to_screen(paths: list[str], work: Work, workers: int | None) -> None:
    """Print tables for a person, JSON lines for a program, and what failed on standard error."""
    from vnpolext.batch import stream_chunks
    from vnpolext.documents import Failure

    show = _print_tables if sys.stdout.isatty() else _write_lines
    failed = False
    with _usage_errors(VnpolextError):
        for result in stream_chunks(paths, work, workers):
            show(result.payload)
            for line in result.errors.splitlines():
                failed = True
                typer.echo(f"failed: {Failure(**json.loads(line))}", err=True)
    if failed:
        raise typer.Exit(1)


@app.command()
def explain(
    path: Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for standard input.")],
    published: Published = None,
    config: ConfigFile = None,
) -> None:
    """Show why each record is there: its stage, its rule and the words that are its evidence."""
    from vnpolext.pipeline import Pipeline
    from vnpolext.readers import Failure, read_documents
    from vnpolext.terminal import print_explanation

    with _usage_errors(VnpolextError):
        pipeline = Pipeline(_load_config(config))
        documents = list(read_documents([path]))
    for document in documents:
        if isinstance(document, Failure):
            typer.echo(f"failed: {document}", err=True)
            raise typer.Exit(1)
        with _usage_errors(PublishedError):
            anchor = published or document.published
            print_explanation(pipeline.explain(document.text, published=anchor))


@app.command()
def report(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write.")] = Path(
        "report.html"
    ),
    published: Published = None,
    config: ConfigFile = None,
    language: Annotated[str, typer.Option(metavar="vi|en", help="The page's first language.")] = "vi",
) -> None:
    """Write one self-contained page: the articles with their records, to search, filter and read."""
    from vnpolext.documents import Failure, extract_document, pipeline_for
    from vnpolext.readers import read_documents
    from vnpolext.report import write_report

    failures: list[Failure] = []

    def shown() -> Iterator[tuple[str, str, Extraction]]:
        for document in read_documents(paths):
            if isinstance(document, Failure):
                failures.append(document)
                continue
            dated = document.with_published(published) if published else document
            result = extract_document(pipeline, dated)
            if isinstance(result, Failure):
                failures.append(result)
            else:
                yield document.doc_id, document.text, result

    with _usage_errors(VnpolextError):
        read_published(published)
        pipeline = pipeline_for(_load_config(config))
        count = write_report(output, shown(), language)
    typer.echo(f"vnpolext: {count:,} documents in {output}", err=True)
    for failure in failures:
        typer.echo(f"failed: {failure.doc_id}: {failure.message}", err=True)
    if failures:
        raise typer.Exit(1)


@app.command()
def schema() -> None:
    """Print the JSON Schema of one line of output."""
    from vnpolext.records import Extraction

    text = json.dumps(Extraction.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2)
    _write_lines(text.encode() + b"\n")


app.command()(evaluate)
app.command()(diff)
app.add_typer(vocab_app, name="vocab")


def _load_config(place: Path | None) -> Config:
    """Read the settings, and try their vocabulary before any worker does."""
    from vnpolext.config import Config
    from vnpolext.documents import pipeline_for

    config = Config.load(place) if place else Config()
    if config.vocab:
        pipeline_for(config)
    return config


def _print_tables(lines: bytes) -> None:
    from vnpolext.batch import read_lines
    from vnpolext.terminal import print_extraction

    for result in read_lines(lines):
        print_extraction(result)


def _write_lines(lines: bytes) -> None:
    """Write bytes: UTF-8 goes out whatever the locale says."""
    sys.stdout.buffer.write(lines)
    sys.stdout.buffer.flush()


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
    """Run the command line; a reader of our output that has seen enough (`| head`) is no error."""
    # A worker runs its parent's script again where it can see which one that is; ours has nothing for it.
    vars(sys.modules["__main__"]).pop("__file__", None)
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
