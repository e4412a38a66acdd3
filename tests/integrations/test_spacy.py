"""The spaCy component on our tokenizer: nothing lost, nothing misaligned, and it travels."""

import unicodedata
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import DocBin

import vnpolext

TEXT = "Sáng 15/5/2024, Quận ủy Tây Lâm ban hành Kế hoạch số 72 - KH/QU.\n\n  Họp xong lúc 9h."


@pytest.fixture(scope="module")
def nlp() -> Language:
    from vnpolext.integrations.spacy import blank

    pipeline = blank()
    pipeline.add_pipe("vnpolext", config={"set_ents": True})
    return pipeline


@pytest.mark.parametrize(
    "text",
    [TEXT, "", "  ", unicodedata.normalize("NFD", TEXT), TEXT.replace("\n", "\r\n"), "a\u200bb\u00a0c\t d "],
)
def test_the_tokenizer_loses_nothing(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


def test_spans_cover_the_records(nlp: Language) -> None:
    doc = nlp(TEXT)
    result = vnpolext.extract(TEXT)
    assert doc._.vnpolext == result
    mention = result.directives[0].mentions[0]
    spans = [span for span in doc.spans["vnpolext"] if span.label_ == "DIRECTIVE"]
    assert [mention.text in span.text and span.id_ == "d1" for span in spans] == [True]
    assert {entity.label_ for entity in doc.ents} >= {"DATE", "DIRECTIVE"}


def test_published_anchors_dates(nlp: Language) -> None:
    doc = nlp.make_doc("Sáng 15/5, Quận ủy họp.")
    doc.user_data["published"] = "2024-05-16"
    assert nlp(doc)._.vnpolext.dates[0].value == "2024-05-15"


def test_it_goes_through_processes_bins_and_disk(nlp: Language, tmp_path: Path) -> None:
    docs = list(nlp.pipe([TEXT, "Không có gì."], n_process=2))
    assert docs[0]._.vnpolext == vnpolext.extract(TEXT)
    stored = DocBin(docs=docs, store_user_data=True).to_bytes()
    again = list(DocBin().from_bytes(stored).get_docs(nlp.vocab))
    assert again[0]._.vnpolext == docs[0]._.vnpolext
    nlp.to_disk(tmp_path / "pipeline")
    loaded = spacy.load(tmp_path / "pipeline")
    assert loaded.get_pipe_meta("vnpolext").default_config == nlp.get_pipe_meta("vnpolext").default_config
    assert loaded(TEXT)._.vnpolext == docs[0]._.vnpolext


def test_displacy_draws_the_spans(nlp: Language) -> None:
    html = spacy.displacy.render(nlp(TEXT), style="span", options={"spans_key": "vnpolext"}, jupyter=False)
    assert "DIRECTIVE" in html
