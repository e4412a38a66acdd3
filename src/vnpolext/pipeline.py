"""One document, once through: source, layout, stages, arbitration, resolution, relations, records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from vnpolext.arbitrate import arbitrate
from vnpolext.assemble import Assembler
from vnpolext.collector import CollectorPaused
from vnpolext.config import Config
from vnpolext.errors import InputTypeError, VocabularyError
from vnpolext.explain import Explanation
from vnpolext.grammar.word_scan import look_together
from vnpolext.published import read_published
from vnpolext.records import Extraction
from vnpolext.relate.commendations import relate_commendations
from vnpolext.relate.directives import relate_directives
from vnpolext.resolve.directives import resolve_directives
from vnpolext.resolve.occasions import date_commendations
from vnpolext.resolve.people import resolve_people
from vnpolext.soundness import text_issues, time_issues
from vnpolext.source import Source
from vnpolext.spans import Found
from vnpolext.stages.commendations import CommendationsStage
from vnpolext.stages.dates import DatesStage
from vnpolext.stages.directives import DirectivesStage
from vnpolext.stages.layout import LayoutStage
from vnpolext.stages.ner import NerStage
from vnpolext.stages.officials import OfficialsStage
from vnpolext.vocab import load_lexicon

_PROBE = (
    "Sáng mùng 1 Tết, ông Lê An, Chủ tịch UBND tỉnh, trao Bằng khen cho Chi bộ 1 theo Quyết định số "
    "1/QĐ-UBND về việc thực hiện Luật Đất đai và Kế hoạch số 2-KH/TU."
)
_LONG = 100_000  # characters from which on Python is kept from searching what is read for garbage
Published = date | datetime | str | None


class Pipeline:
    """A reader of articles: built once, used from any thread, pickled as its settings.

    Args:
        config: the settings; the defaults suit news.

    Examples:
        >>> pipe = Pipeline()
        >>> pipe("Quận ủy ban hành Kế hoạch số 72-KH/QU ngày 5/2/2022.").directives[0].issued_on
        '2022-02-05'
    """

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        with CollectorPaused():
            self._lexicon = load_lexicon(self.config.vocab)
        try:
            with CollectorPaused():
                self._build(self._lexicon, self.config)
            if self.config.vocab:  # what no stage can use shows now, and not in the middle of a batch
                self._run(_PROBE, None)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError, re.error) as error:
            if not self.config.vocab:
                raise
            raise VocabularyError(
                f"the vocabulary in {', '.join(self.config.vocab)} cannot be used ({type(error).__name__}: "
                f"{error}); an entry lacks a field or has one of another type: compare `vnpolext vocab list`"
            ) from error

    def _build(self, *parts: Any) -> None:
        self._layout = LayoutStage(*parts)
        self._dates = DatesStage(*parts)
        self._directives = DirectivesStage(*parts)
        self._officials = OfficialsStage(*parts)
        self._commendations = CommendationsStage(*parts)
        self._ner = NerStage(*parts)
        look_together(self._dates.openings, self._officials.openings, self._commendations.openings)

    def __reduce__(self) -> tuple[Any, ...]:
        return Pipeline, (self.config,)

    def __call__(self, text: str, published: Published = None, doc_id: str | None = None) -> Extraction:
        """Extract the records of one text.

        Args:
            text: the article; any string.
            published: when it was published; anchors dates without a year. Never today by default.
            doc_id: the caller's name for the text, copied to the result.

        Returns:
            The records; what could not be read is told in its `issues`.

        Raises:
            InputTypeError: `text` is not a string.
            PublishedError: `published` cannot be read.
        """
        if isinstance(text, str) and len(text) > _LONG:
            with CollectorPaused():
                return self._extract(text, published, doc_id)
        return self._extract(text, published, doc_id)

    def _extract(self, text: str, published: Published, doc_id: str | None) -> Extraction:
        assembler, anchor_text = self._run(text, published)
        return assembler.extraction(doc_id, anchor_text).with_text(text)

    def stream(self, texts: Iterable[str]) -> Iterator[Extraction]:
        """Extract text after text, in order, holding one at a time."""
        for text in texts:
            yield self(text)

    def explain(self, text: str, published: Published = None) -> list[Explanation]:
        """Return why each record of `text` is there, in text order; arguments and errors as for a call."""
        return self._run(text, published)[0].explanations()

    def _run(self, text: str, published: Published) -> tuple[Assembler, str | None]:
        if not isinstance(text, str):
            raise InputTypeError(
                f"text is of type {type(text).__name__}; pass a str (bytes: data.decode('utf-8') first)"
            )
        given = read_published(published)
        source, found = Source(text), Found()
        found.issues, readable = text_issues(source)
        anchor_text = given[1] if given else None
        found.anchor = given[0] if given else None
        if readable:
            found.sections = self._layout(source, found)
            if given is None:
                anchor_text = self._anchor_from_dateline(found)
            self._scan(source, found)
            arbitrate(found, all_sections=self.config.sections == "all")
            self._join(source, found)
            found.issues += time_issues(source)
        return Assembler(source, found), anchor_text

    @staticmethod
    def _anchor_from_dateline(found: Found) -> str | None:
        """Take the first dateline's stamp as the anchor and return it as a record shows it."""
        for section in found.sections:
            if section.kind == "dateline" and section.published is not None:
                found.anchor = section.published
                stamp = section.published
                return stamp.date().isoformat() if section.day_only else stamp.isoformat()
        return None

    def _scan(self, source: Source, found: Found) -> None:
        found.dates = self._dates(source, found)
        found.directives = self._directives(source, found)
        found.officials = self._officials(source, found)
        found.commendations = self._commendations(source, found)
        found.officials = self._ner(source, found)

    def _join(self, source: Source, found: Found) -> None:
        if found.directives:
            found.documents = resolve_directives(source, found, self._lexicon)
        if found.officials:
            found.people = resolve_people(source, found, self._lexicon)
        if found.documents:
            found.relations += relate_directives(source, found, self._lexicon)
        if found.commendations:
            date_commendations(source, found)
            found.relations += relate_commendations(source, found, self._lexicon)
