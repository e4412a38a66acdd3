"""Gold and runs, as they lie in files."""

from __future__ import annotations

import hashlib
import json
import lzma
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from vnpolext.errors import ReaderError
from vnpolext.evaluation.facts import Dump, facts

if TYPE_CHECKING:
    from vnpolext.config import Config

Run = dict[str, Dump]
"""Dumps by `doc_id`."""


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An annotated article.

    Attributes:
        id: the article's id, which is the `doc_id` of its dumps.
        text: the text that was annotated.
        annotation: its records, in the shape of a dump.
    """

    id: str
    text: str
    annotation: Dump


def read_gold(folder: Path, texts: Iterable[Path] = ()) -> list[GoldDocument]:
    """Read a folder of annotated articles.

    Args:
        folder: holds one `ID.json` per article.
        texts: `.jsonl` or `.jsonl.xz` files with `id` and `text`; by default every `.jsonl` of the folder.

    Returns:
        The articles, by id.

    Raises:
        ReaderError: there is no gold, a text is missing, or it is not the one that was annotated.
    """
    by_id = read_texts(texts or sorted(folder.glob("*.jsonl")))
    documents = []
    for path in sorted(folder.glob("*.json")):
        annotation = _annotation(path)
        text = by_id.get(annotation["id"])
        if text is None:
            raise ReaderError(f"{path}: no text has the id {annotation['id']!r}; name its file with --texts")
        if hashlib.sha256(text.encode()).hexdigest() != annotation["sha256"]:
            raise ReaderError(f"{path}: the text is not the one that was annotated (its SHA-256 differs)")
        documents.append(GoldDocument(annotation["id"], text, annotation))
    if not documents:
        raise ReaderError(f"{folder}: no gold here; a folder with one ID.json per article is needed")
    return documents


def read_run(path: Path) -> Run:
    """Read a run: one dump per line, each with its `doc_id`.

    Raises:
        ReaderError: the file cannot be read, or a line is no dump.
    """
    run: Run = {}
    for number, row in enumerate(_rows([path]), 1):
        if not isinstance(row, dict) or not isinstance(row.get("doc_id"), str):
            raise ReaderError(f"{path}, line {number}: no doc_id; write the run with `vnpolext extract -o`")
        _refuse_other_shapes(f"{path}, line {number}", row)
        run[row["doc_id"]] = row
    return run


def read_texts(paths: Iterable[Path]) -> dict[str, str]:
    """Read texts by their id, to show the places of facts in them."""
    texts = {}
    for path in paths:
        for number, row in enumerate(_rows([path]), 1):
            if not isinstance(row, dict) or not isinstance(row.get("text"), str) or "id" not in row:
                raise ReaderError(f"{path}, line {number}: a text needs the fields id and text")
            texts[str(row["id"])] = row["text"]
    return texts


def _annotation(path: Path) -> Dump:
    with _reading(path):
        annotation = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(annotation, dict) or not {"id", "sha256"} <= annotation.keys():
        raise ReaderError(f"{path}: no gold; an annotation needs the fields id and sha256")
    _refuse_other_shapes(str(path), annotation)
    return annotation


def _refuse_other_shapes(place: str, dump: Dump) -> None:
    """Raise a `ReaderError` for what has not the shape of a dump, before anything is counted."""
    try:
        facts(dump)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        problem = f"{type(error).__name__}: {error}"
        raise ReaderError(f"{place}: no records in the shape of docs/schema.json ({problem})") from error


def extract_gold(documents: Iterable[GoldDocument], config: Config | None = None) -> Run:
    """Run the pipeline over annotated articles, each with the publication time that its gold states."""
    from vnpolext.pipeline import Pipeline

    pipeline = Pipeline(config) if config else Pipeline()
    return {
        document.id: pipeline(
            document.text, published=document.annotation.get("published"), doc_id=document.id
        ).model_dump(mode="json")
        for document in documents
    }


def _rows(paths: Iterable[Path]) -> Iterator[Any]:
    for path in paths:
        with _reading(path), _open(path) as lines:
            for line in lines:
                if line.strip():
                    yield json.loads(line)


def _open(path: Path) -> TextIO:
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Say which file it was that could not be read as JSON lines."""
    try:
        yield
    except (OSError, EOFError, RecursionError, ValueError, lzma.LZMAError) as error:
        raise ReaderError(f"{path}: cannot be read as JSON lines in UTF-8: {error}") from error
