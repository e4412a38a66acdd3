"""The names and signatures that callers rely on; a change here is a change for them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from typer.main import get_command

import vnpolext
from vnpolext.cli import app

SNAPSHOT = Path(__file__).with_name("public_api.txt")

RECORDS = {
    "Extraction", "Article", "Section", "Directive", "Mention", "Date", "Official", "Position",
    "Commendation", "Recipient", "StatedCount", "Relation", "Issue",
}  # fmt: skip
ERRORS = {
    "VnpolextError", "InputTypeError", "PublishedError", "ConfigError", "VocabularyError", "ReaderError",
    "WriterError", "MissingExtraError",
}  # fmt: skip
SIGNATURES = {
    "extract": "(text, published=None, doc_id=None, config=None)",
    "Pipeline": "(config=None)",
    "Pipeline.__call__": "(self, text, published=None, doc_id=None)",
    "Pipeline.stream": "(self, texts)",
    "Pipeline.explain": "(self, text, published=None)",
    "tokenize": "(text)",
}


def test_all_names_of_the_contract_are_there() -> None:
    names = RECORDS | ERRORS | {"extract", "Pipeline", "Config", "tokenize", "Token"}
    assert names <= set(vnpolext.__all__)
    assert {name for name in vnpolext.__all__ if not hasattr(vnpolext, name)} == set()
    assert names <= set(dir(vnpolext))


def test_signatures_are_as_promised() -> None:
    for name, promised in SIGNATURES.items():
        target = vnpolext
        for part in name.split("."):
            target = getattr(target, part)
        parameters = inspect.signature(target).parameters.values()
        bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in parameters]
        assert str(inspect.Signature(bare)) == promised, name


def test_the_whole_surface_is_as_it_was() -> None:
    """Every name, signature, field, command and option; `python -m tests.test_public_api` renews the file."""
    assert surface() == SNAPSHOT.read_text("utf-8"), (
        "the public surface has changed: if that is meant, run `python -m tests.test_public_api` "
        "and tell of it in CHANGELOG.md"
    )


def surface() -> str:
    lines = []
    for name in sorted(vnpolext.__all__):
        target = getattr(vnpolext, name)
        if not inspect.isclass(target):
            lines.append(f"{name}{_signature(target)}")
        elif issubclass(target, BaseModel):
            lines.append(f"{name}: {', '.join(target.model_fields)}")
        elif issubclass(target, Exception):
            lines.append(f"{name}({', '.join(base.__name__ for base in target.__bases__)})")
        else:
            lines.append(f"{name}{_signature(target)}")
        if inspect.isclass(target):
            lines += sorted(_own_methods(name, target))
    lines += sorted(_commands("vnpolext", get_command(app)))
    return "\n".join(lines) + "\n"


def _signature(target: Any) -> str:
    """Return the names and defaults of the parameters; how Python writes types differs by version."""
    parameters = inspect.signature(target).parameters.values()
    bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in parameters]
    return str(inspect.Signature(bare))


def _own_methods(name: str, target: type) -> Iterator[str]:
    for method, value in vars(target).items():
        function = getattr(value, "__func__", value)
        if inspect.isfunction(function) and (method == "__call__" or not method.startswith("_")):
            yield f"{name}.{method}{_signature(function)}"


def _commands(path: str, command: Any) -> Iterator[str]:
    options = [option for parameter in command.params for option in sorted(parameter.opts, key=len)[::-1][:1]]
    yield " ".join([path, *sorted(options)])
    for name, inner in getattr(command, "commands", {}).items():
        yield from _commands(f"{path} {name}", inner)


def test_errors_are_one_tree() -> None:
    assert all(issubclass(getattr(vnpolext, name), vnpolext.VnpolextError) for name in ERRORS)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(vnpolext, "no_such_name")


if __name__ == "__main__":
    SNAPSHOT.write_text(surface(), "utf-8")
