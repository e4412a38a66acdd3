"""vnpolext reads Vietnamese Party and State news and returns typed records.

    >>> import vnpolext
    >>> result = vnpolext.extract("Quận ủy ban hành Kế hoạch số 72-KH/QU ngày 5/2/2022.")
    >>> result.directives[0].code
    '72-KH/QU'

Everything is loaded when it is first used: the import itself costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from vnpolext.collector import CollectorPaused

if TYPE_CHECKING:
    from vnpolext.batch.stream import extract_files as extract_files
    from vnpolext.config import Config as Config
    from vnpolext.errors import ConfigError as ConfigError
    from vnpolext.errors import InputTypeError as InputTypeError
    from vnpolext.errors import MissingExtraError as MissingExtraError
    from vnpolext.errors import PublishedError as PublishedError
    from vnpolext.errors import ReaderError as ReaderError
    from vnpolext.errors import VnpolextError as VnpolextError
    from vnpolext.errors import VocabularyError as VocabularyError
    from vnpolext.errors import WriterError as WriterError
    from vnpolext.explain import Evidence as Evidence
    from vnpolext.explain import Explanation as Explanation
    from vnpolext.frames import to_frames as to_frames
    from vnpolext.pipeline import Pipeline as Pipeline
    from vnpolext.pipeline import Published
    from vnpolext.records import Article as Article
    from vnpolext.records import Commendation as Commendation
    from vnpolext.records import Date as Date
    from vnpolext.records import Directive as Directive
    from vnpolext.records import DirectiveMention as DirectiveMention
    from vnpolext.records import Extraction as Extraction
    from vnpolext.records import Issue as Issue
    from vnpolext.records import Mention as Mention
    from vnpolext.records import Official as Official
    from vnpolext.records import OrganizationParty as OrganizationParty
    from vnpolext.records import Position as Position
    from vnpolext.records import Recipient as Recipient
    from vnpolext.records import Relation as Relation
    from vnpolext.records import Section as Section
    from vnpolext.records import StatedCount as StatedCount
    from vnpolext.stages.tokens import Token as Token
    from vnpolext.stages.tokens import tokenize as tokenize

__version__ = "0.1.0"

_HOMES = {
    "vnpolext.batch.stream": "extract_files",
    "vnpolext.config": "Config",
    "vnpolext.errors": "VnpolextError InputTypeError PublishedError ConfigError VocabularyError ReaderError "
    "WriterError MissingExtraError",
    "vnpolext.explain": "Evidence Explanation",
    "vnpolext.frames": "to_frames",
    "vnpolext.pipeline": "Pipeline",
    "vnpolext.records": "Article Commendation Date Directive DirectiveMention Extraction Issue Mention "
    "Official OrganizationParty Position Recipient Relation Section StatedCount",
    "vnpolext.stages.tokens": "Token tokenize",
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names.split()}

__all__ = ["extract", *sorted(_HOME_OF)]

_pipelines: dict[Config | None, Pipeline] = {}


def extract(
    text: str, published: Published = None, doc_id: str | None = None, config: Config | None = None
) -> Extraction:
    """Extract the records of one article.

    Args:
        text: the article; any string.
        published: when it was published (date, datetime or ISO 8601 text); anchors dates without a year.
        doc_id: the caller's name for the text, copied to the result.
        config: settings; a pipeline is built once for each and kept.

    Returns:
        The records, with offsets in code points of `text` exactly as passed.

    Raises:
        InputTypeError: `text` is not a string.
        PublishedError: `published` cannot be read.

    Examples:
        >>> extract("Sáng 15/5, Quận ủy họp.", published="2024-05-15").dates[0].value
        '2024-05-15'
    """
    pipeline = _pipelines.get(config) or _pipelines.setdefault(config, _pipeline(config))
    return pipeline(text, published=published, doc_id=doc_id)


def _pipeline(config: Config | None) -> Pipeline:
    with CollectorPaused():
        from vnpolext.pipeline import Pipeline

        return Pipeline(config)


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'vnpolext' has no attribute {name!r}")
    with CollectorPaused():
        value = globals()[name] = getattr(import_module(_HOME_OF[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME_OF})
