"""vnpolext as a spaCy component, and a Vietnamese pipeline that needs no pyvi.

The component fills `doc.spans["vnpolext"]` with every span of every record, `doc._.vnpolext` with the
`Extraction`, and on request `doc.ents`. The extraction is stored as plain data in `doc.user_data`, so it
goes through `nlp.pipe(n_process=2)`, `Doc.to_bytes` and `DocBin(store_user_data=True)`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_type_hints

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from vnpolext.config import Config
from vnpolext.pipeline import Pipeline
from vnpolext.records import Extraction
from vnpolext.stages.tokens import tokenize

SPANS_KEY = "vnpolext"
_STORED = "vnpolext"
_TOKENIZER = "vnpolext.Tokenizer.v1"


class Tokenizer:
    """Vietnamese words on raw offsets: `doc.text == text` for any text.

    Args:
        vocab: the pipeline's vocabulary.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return a Doc of underthesea's words; runs of blanks become tokens of their own."""
        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for start, end, word in tokenize(text):
            self._blanks(text[at:start], words, spaces)
            words.append(word)
            spaces.append(False)
            at = end
        self._blanks(text[at:], words, spaces)
        return Doc(self.vocab, words=words, spaces=spaces)

    @staticmethod
    def _blanks(gap: str, words: list[str], spaces: list[bool]) -> None:
        if not gap:
            return
        if words and gap[0] == " ":
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            words.append(gap)
            spaces.append(False)

    def to_bytes(self, **_: Any) -> bytes:
        """Return nothing: the tokenizer has no state."""
        return b""

    def from_bytes(self, _: bytes, **__: Any) -> Tokenizer:
        """Return itself: the tokenizer has no state."""
        return self

    def to_disk(self, _: Any, **__: Any) -> None:
        """Write nothing: the tokenizer has no state."""

    def from_disk(self, _: Any, **__: Any) -> Tokenizer:
        """Return itself: the tokenizer has no state."""
        return self


def create_tokenizer() -> Any:
    """Return the factory that spaCy's configuration names as `vnpolext.Tokenizer.v1`."""

    def build(nlp: Language) -> Tokenizer:
        return Tokenizer(nlp.vocab)

    return build


def blank() -> Language:
    """Return an empty Vietnamese pipeline on our tokenizer.

    Examples:
        >>> nlp = blank()
        >>> _ = nlp.add_pipe("vnpolext")
        >>> nlp("Quận ủy ban hành Kế hoạch số 72-KH/QU.")._.vnpolext.directives[0].code
        '72-KH/QU'
    """
    return spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": _TOKENIZER}}})


class Component:
    """The pipeline component; made by `nlp.add_pipe("vnpolext", config={...})`.

    Args:
        config: the settings of extraction.
        spans_key: where in `doc.spans` the spans go.
        set_ents: whether `doc.ents` is set too, to the longest spans that do not overlap.
    """

    def __init__(self, config: Config, spans_key: str = SPANS_KEY, set_ents: bool = False) -> None:
        self._pipeline = Pipeline(config)
        self._spans_key = spans_key
        self._set_ents = set_ents

    def __call__(self, doc: Doc) -> Doc:
        """Extract the records of `doc.text`; a `doc.user_data["published"]` anchors its dates."""
        result = self._pipeline(doc.text, published=doc.user_data.get("published"))
        doc.user_data[_STORED] = result.model_dump(mode="json")
        spans = list(_spans(doc, result))
        doc.spans[self._spans_key] = spans
        if self._set_ents:
            doc.set_ents(filter_spans(spans), default="unmodified")
        return doc


def _spans(doc: Doc, result: Extraction) -> Iterator[Span]:
    """Yield every span of every record; one that ends inside a token takes the whole token."""
    stretches: list[tuple[int, int, str, str]] = []
    for directive in result.directives:
        stretches += [
            (mention.start, mention.end, "DIRECTIVE", directive.id) for mention in directive.mentions
        ]
    stretches += [(date.start, date.end, date.type, date.value or "") for date in result.dates]
    for official in result.officials:
        stretches += [(mention.start, mention.end, "OFFICIAL", official.id) for mention in official.mentions]
        stretches += [(post.start, post.end, "POSITION", official.id) for post in official.positions]
    for commendation in result.commendations:
        stretches += [(got.start, got.end, "RECIPIENT", commendation.id) for got in commendation.recipients]
    for start, end, label, identifier in sorted(stretches):
        span = doc.char_span(start, end, label=label, span_id=identifier, alignment_mode="expand")
        if span is not None:
            yield span


def _stored(doc: Doc) -> Extraction | None:
    data = doc.user_data.get(_STORED)
    return None if data is None else Extraction.model_validate(data)


Doc.set_extension("vnpolext", getter=_stored, force=True)


@Language.factory(
    "vnpolext",
    default_config={"config": Config().model_dump(mode="json"), "spans_key": SPANS_KEY, "set_ents": False},
    assigns=["doc.spans", "doc._.vnpolext"],
)
def create_component(
    nlp: Language, name: str, config: dict[str, Any], spans_key: str, set_ents: bool
) -> Component:
    """Build the component from spaCy's configuration."""
    return Component(Config.model_validate(config), spans_key, set_ents)


# spaCy before 3.8.13 cannot read annotations that are strings
create_component.__annotations__ = get_type_hints(create_component)
