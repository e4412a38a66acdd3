"""What the fuzzers start from: our own examples, samples of every kind of file, and words of the rules."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from reliability.targets import KINDS, PARTS
from vnpolext import extract
from vnpolext.vocab import load_lexicon

ROOT = Path(__file__).parents[1]
_MARKS = "\u0301 | \u200b | \u00a0 | \f | \r\n | “ | ” | ( | ) |  -  | \t | \ud7ff | Ð | 1/1 | ;".split(" | ")
_PART = PARTS.decode()
_SYNTAX = {
    "readers": ["<p>", "</p>", "<!--", "<table>", "<meta charset=", "&#0;", '{"text": "', '"}\n', "<w:t>"],
    "vocabulary": ["words = [", '"""', "name = ", "code = ", "examples = [", "⟦", "⟧", "ner = ", '"past"'],
    "evaluate": ['"start": ', '"mentions": [', '"text": "', "null", "-1", "1e999", "[]", "{}", _PART],
    "report": ["</script>", "<!--", "<script>", "]]>", "&quot;", "$data", "${", "\u2028", _PART],
}  # fmt: skip


def articles() -> list[str]:
    """Return the articles of examples/, as they stand in their files."""
    return [path.read_bytes().decode() for path in sorted((ROOT / "examples").glob("*.txt"))]


def pieces(target: str) -> list[str]:
    """Return what a target's inputs are patched with: short stretches that rules or parsers look for."""
    words = {piece for text in articles() for piece in re.split(r"(?<=[\s,;:.–-])", text) if piece.strip()}
    lexicon = load_lexicon()
    kinds = sorted(kind for kind in lexicon.kinds() if lexicon.words(kind))
    known = {word + " " for kind in kinds for word in lexicon.words(kind)[:12] if isinstance(word, str)}
    own = _SYNTAX.get(target, [])
    if target == "vocabulary":
        own = own + sorted(f"[[{kind}]]\n" for kind in lexicon.kinds())
    return sorted(words)[::3] + sorted(known) + _MARKS + own * 20


def seeds(target: str) -> Iterator[bytes]:
    """Yield the inputs that a target starts from."""
    texts = articles()
    if target == "extract":
        yield from (text.encode() for text in texts)
    elif target == "readers":
        yield from _files(texts)
    elif target == "vocabulary":
        for path in sorted((ROOT / "src/vnpolext/vocab").glob("*.toml")):
            lines = path.read_text("utf-8").splitlines()
            yield "\n".join(lines[:30]).encode()
        yield b'prefer_dates_from = "past"\nner = "off"\nsections = "all"\nvocab = []\n'
    elif target == "evaluate":
        for row in map(json.loads, (ROOT / "tests/gold/texts.jsonl").read_text("utf-8").splitlines()):
            annotation = (ROOT / "tests/gold" / f"{row['id']}.json").read_bytes()
            run = extract(row["text"], doc_id=row["id"]).model_dump_json().encode()
            yield PARTS.join([annotation, json.dumps(row).encode(), run])
    else:
        for text in texts:
            dump = extract(text).model_dump_json()
            yield PARTS.join([b"a.txt", text.encode(), dump.encode()])


def _files(texts: list[str]) -> Iterator[bytes]:
    """Yield files with the byte before them that names their kind, small ones of each kind."""
    text = texts[0][:1500]
    paragraphs = text.splitlines()
    body = "".join(f"<p>{line}</p>" for line in paragraphs)
    runs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in paragraphs)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    files = {
        "txt": text.encode("utf-16"),
        "html": f"<html><head><meta charset=utf-8><title>T</title></head><body>{body}</body></html>".encode(),
        "docx-xml": f'<w:document xmlns:w="{space}"><w:body>{runs}</w:body></w:document>'.encode(),
        "jsonl": json.dumps({"id": "1", "text": text}, ensure_ascii=False).encode() + b"\n",
        "csv": f'id,published,text\n1,2024-05-15,"{text}"\n'.encode(),
    }
    try:
        from tests.readers.samples import docx_file, pdf_file

        files |= {"docx": docx_file(), "pdf": pdf_file()}
    except ImportError:
        pass  # without the reading libraries the two kinds start from nothing
    for kind, data in files.items():
        yield bytes([KINDS.index(kind)]) + data
