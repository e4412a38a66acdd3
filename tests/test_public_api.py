"""The names and signatures that callers rely on; a change here is a change for them."""

from __future__ import annotations

import inspect

import vnpolext

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


def test_errors_are_one_tree() -> None:
    assert all(issubclass(getattr(vnpolext, name), vnpolext.VnpolextError) for name in ERRORS)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(vnpolext, "no_such_name")
