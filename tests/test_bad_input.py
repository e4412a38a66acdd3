"""Bad input: a typed error for a wrong type, a sound result with issues for any string."""

from __future__ import annotations

import json
import random
import time

import pytest

from vnpolext import Extraction, InputTypeError, Pipeline, PublishedError, VnpolextError, extract

DIRECTIVE = "Quận ủy ban hành Kế hoạch số 72-KH/QU ngày 5/2/2022."


@pytest.mark.parametrize("value", [None, DIRECTIVE.encode(), bytearray(b"x"), 5, ["text"]], ids=repr)
def test_what_is_no_text_is_a_typed_error(value: object) -> None:
    with pytest.raises(InputTypeError, match="str") as caught:
        extract(value)
    assert isinstance(caught.value, VnpolextError)
    assert isinstance(caught.value, TypeError)


@pytest.mark.parametrize("value", ["soon", "2024-13-45", "15/5/2024", ""])
def test_an_unreadable_published_is_a_typed_error(value: str) -> None:
    with pytest.raises(PublishedError) as caught:
        extract(DIRECTIVE, published=value)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t \u00a0\u3000", "\u200b\ufeff", "\0"], ids=repr)
def test_blanks_give_an_empty_extraction(text: str) -> None:
    result = extract(text)
    assert not (
        result.directives or result.dates or result.officials or result.commendations or result.relations
    )


@pytest.mark.parametrize(
    "text",
    [
        "The committee issued a statement on Monday, and nobody was surprised.",
        "市委发布了关于加强党的建设的通知。",
        "Совет министров утвердил постановление о здравоохранении.",
    ],
    ids=["English", "Chinese", "Russian"],
)
def test_another_language_gives_no_records(text: str) -> None:
    result = extract(text)
    assert not (result.directives or result.officials or result.commendations or result.relations)


@pytest.mark.parametrize("surrogate", ["\ud800", "\udfff", "\udc80\ud83d"], ids=ascii)
def test_lone_surrogates_lose_nothing(surrogate: str) -> None:
    text = f"Tin tức {surrogate} trong ngày\n{DIRECTIVE} {surrogate} Sáng 15/5/2024, Quận ủy họp."
    result = extract(text)
    assert [directive.code for directive in result.directives] == ["72-KH/QU"]
    assert [date.value for date in result.dates] == ["2022-02-05", "2024-05-15"]
    assert all(text[date.start : date.end] == date.text for date in result.dates)
    assert result.issues
    dump = result.model_dump(mode="json")
    assert Extraction.model_validate(json.loads(json.dumps(dump))) == result


def test_binary_rubbish_is_survived() -> None:
    rubbish = random.Random(7).randbytes(20_000)
    for encoding in ("latin-1", "cp437"):
        assert isinstance(extract(rubbish.decode(encoding)), Extraction)
    assert isinstance(extract(rubbish.decode("utf-8", "replace")), Extraction)
    assert isinstance(extract(rubbish.decode("utf-16-le", "surrogatepass")), Extraction)


@pytest.mark.full
@pytest.mark.parametrize(
    "line", [DIRECTIVE + " ", DIRECTIVE + "\n", "a" * 60, "((((“", "1/1 - ", "Nguyễn Văn "]
)
def test_twenty_megabytes_are_read_to_the_end(pipeline: Pipeline, line: str) -> None:
    text = line * (20_000_000 // len(line)) + DIRECTIVE.replace("72", "73")
    start = time.process_time()
    result = pipeline(text)
    assert time.process_time() - start < 120
    assert "73-KH/QU" in {directive.code for directive in result.directives}
