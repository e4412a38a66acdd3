"""What stands beside an article, and the way it is read in, changes none of its records."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from pickle import dumps, loads
from typing import Any

import pytest
from benchmarks.material import CORPUS, SEED, corpus_rows
from hypothesis import given
from hypothesis import strategies as st

from reliability.checks import check_sound, spans, values
from reliability.seeds import articles as read_articles
from vnpolext import Config, Extraction, Pipeline, extract
from vnpolext.resolve.people import name_key
from vnpolext.source import Source

from .test_planted import plant

ARTICLES = read_articles()
PLANTED = [plant(seed).text for seed in range(100, 130)]
UNRELATED = (
    "Mùa này, cá về đầy sông và trẻ con trong xóm lại rủ nhau ra bến.",
    "Theo dõi nhiều năm, người nuôi ong cho biết hoa nhãn nở sớm thì mật thường loãng hơn.",
    "Ngày 3/4/2009, ông Đinh Hữu Khang, Giám đốc Công ty Muối Bạc Liêu, thăm cánh đồng muối.",
)


@pytest.fixture(scope="module")
def corpus_texts() -> list[str]:
    if not CORPUS.exists():
        pytest.skip("../shared/corpus is not here: its articles stay outside the project")
    return [row["text"] for row in random.Random(SEED).sample(list(corpus_rows()), 1000)]


def placed(result: Extraction, until: int, by: int = 0) -> set[tuple[Any, ...]]:
    """Return every record as kind, place and what it says of itself; those that end up to `until`."""
    rows: set[tuple[Any, ...]] = set()
    for directive in result.directives:
        facts = (directive.code, directive.type, directive.issuer, directive.title)
        for mention in directive.mentions:
            rows.add(("directive", mention.start, mention.end, facts))
            rows.add(("issued", mention.start, mention.end, (directive.issued_on,)))
    rows |= {("date", date.start, date.end, (date.type,)) for date in result.dates}
    for person in result.officials:
        rows |= {("official", m.start, m.end, (person.name,)) for m in person.mentions}
        rows |= {("position", p.start, p.end, (p.title, p.organization)) for p in person.positions}
    for award in result.commendations:
        rows |= {("recipient", r.start, r.end, (award.award, award.awarded_by)) for r in award.recipients}
    return {(kind, start + by, end + by, facts) for kind, start, end, facts in rows if end <= until}


@pytest.mark.parametrize("paragraph", UNRELATED)
@pytest.mark.parametrize("published", [None, "2024-05-15"])
def test_an_unrelated_paragraph_changes_nothing_before_it(
    pipeline: Pipeline, paragraph: str, published: str | None
) -> None:
    for text in [*ARTICLES, *PLANTED]:
        longer = text.rstrip() + "\n\n" + paragraph
        before, after = pipeline(text, published), pipeline(longer, published)
        check_sound(longer, after)
        assert placed(after, len(text)) == placed(before, len(text))
        was = [(date.start, date.value) for date in before.dates]
        assert [(date.start, date.value) for date in after.dates if date.end <= len(text)] == was


@pytest.mark.full
@pytest.mark.parametrize("published", [None, "2024-05-15"])
def test_an_unrelated_paragraph_changes_nothing_in_articles_of_the_corpus(
    pipeline: Pipeline, corpus_texts: list[str], published: str | None
) -> None:
    """An official may make the setting official; a full date may date a text that has no date of its own."""
    redated = 0
    for number, text in enumerate(corpus_texts):
        paragraph = UNRELATED[number % 3]
        longer, end = text.rstrip() + "\n\n" + paragraph, len(text.rstrip())
        before, after = pipeline(text, published), pipeline(longer, published)
        check_sound(longer, after)
        dates = published is None and re.search(r"/\d{4}", paragraph) is not None
        gone, come = placed(before, end) - placed(after, end), placed(after, end) - placed(before, end)
        assert {kind for kind, *_ in gone} <= ({"issued"} if dates else set()), text
        assert {kind for kind, *_ in come} <= {"issued", "official"}, text
        assert not come or "ông" in paragraph, text
        was = {(date.start, date.value) for date in before.dates}
        changed = was - {(date.start, date.value) for date in after.dates}
        assert dates or not changed, text
        redated += any(value is not None and value[0] != "X" for _, value in changed)
    assert redated <= 0.02 * len(corpus_texts)


def check_form_feed(pipeline: Pipeline, first: str, second: str) -> None:
    """Check that joining two articles loses no record; the same post of the same person is told once."""
    whole = pipeline(first + "\f" + second)
    check_sound(first + "\f" + second, whole)
    shift = len(first) + 1
    there = {row[:3] for row in placed(whole, shift + len(second))}
    alone = pipeline(first), pipeline(second)
    rows = placed(alone[0], len(first)) | placed(alone[1], len(second), by=shift)
    lost = {row[:3] for row in rows} - there
    names = [{name_key(person.name) for person in result.officials} for result in alone]
    in_both = {
        (post.start + by, post.end + by)
        for result, by in zip(alone, (0, shift), strict=True)
        for person in result.officials
        if name_key(person.name) in names[0] & names[1]
        for post in person.positions
    }
    assert {row for row in lost if row[0] != "position" or row[1:] not in in_both} == set()


def test_two_articles_parted_by_a_form_feed_lose_no_record() -> None:
    pipeline = Pipeline(Config(sections="all"))
    pairs = [*itertools.permutations(ARTICLES, 2), *zip(ARTICLES, PLANTED, strict=False)]
    pairs += [(second, first) for first, second in zip(ARTICLES, PLANTED, strict=False)]
    for first, second in pairs:
        check_form_feed(pipeline, first, second)


@pytest.mark.full
def test_articles_of_the_corpus_parted_by_a_form_feed_lose_no_record(corpus_texts: list[str]) -> None:
    pipeline = Pipeline(Config(sections="all"))
    for first, second in itertools.pairwise(corpus_texts):
        check_form_feed(pipeline, first, second)


@given(st.text(alphabet="aoqu hàòaoáÐĐ\u0301\u0323\u00a0\u200b\r\n\f-–/\u2044٣３", max_size=60))
def test_the_fast_and_the_slow_way_of_folding_agree(text: str) -> None:
    """A soft hyphen before the text sends it the slow way, which drops that hyphen alone."""
    fast, slow = Source(text), Source("\u00ad" + text)
    assert (fast.text, fast.low, fast.page_breaks) == (slow.text, slow.low, slow.page_breaks)
    for start in range(len(fast.text)):
        raw_start, raw_end = fast.raw_span(start, start + 1)
        if raw_start > 0:
            assert slow.raw_span(start, start + 1) == (raw_start + 1, raw_end + 1)


def _dump(text: str) -> str:
    return extract(text).model_dump_json()


@pytest.mark.full
def test_threads_and_processes_give_the_same(pipeline: Pipeline) -> None:
    texts = ARTICLES + PLANTED
    expected = [_dump(text) for text in texts]
    with ThreadPoolExecutor(8) as threads:
        assert [result.model_dump_json() for result in threads.map(pipeline, texts)] == expected
    for method in ("fork", "spawn"):
        with ProcessPoolExecutor(2, mp_context=get_context(method)) as processes:
            assert list(processes.map(_dump, texts, chunksize=10)) == expected


@pytest.mark.parametrize("seed", range(3))
def test_the_order_in_which_stages_are_built_changes_nothing(
    pipeline: Pipeline, tmp_path: Path, seed: int
) -> None:
    """Stages share the lexicon and what is remembered for it: none may rely on another being there first."""

    class Shuffled(Pipeline):
        def _build(self, *parts: Any) -> None:
            stages = [(name, type(stage)) for name, stage in vars(pipeline).items() if callable(stage)]
            assert len(stages) == 6
            random.Random(seed).shuffle(stages)
            for name, stage in stages:
                setattr(self, name, stage(*parts))

    own = tmp_path / "own.toml"
    own.write_text("# nothing: but a lexicon of its own\n", encoding="utf-8")
    shuffled = Shuffled(Config(vocab=(str(own),)))
    assert [shuffled(text) for text in ARTICLES + PLANTED] == [pipeline(text) for text in ARTICLES + PLANTED]


@pytest.mark.full
def test_order_of_construction_and_pickling_change_nothing() -> None:
    configs = [Config(), Config(sections="all"), Config(prefer_dates_from="future"), Config(ner="off")]
    expected = {config: [Pipeline(config)(text) for text in PLANTED[:8]] for config in configs}
    for order in (configs[::-1], configs[2:] + configs[:2]):
        pipelines = [loads(dumps(Pipeline(config))) for config in order]
        for config, pipeline in zip(order, pipelines, strict=True):
            assert [pipeline(text) for text in PLANTED[:2]] == expected[config][:2]


def _twins(text: str) -> Iterator[str]:
    import unicodedata

    yield unicodedata.normalize("NFD", text)
    yield text.replace("\n", "\r\n")
    yield text.replace(" ", "\u00a0")
    yield text.replace(" ", "  ")


def test_twins_of_planted_articles_say_the_same(pipeline: Pipeline) -> None:
    for text in PLANTED:
        expected = values(pipeline(text))
        for twin in _twins(text):
            result = pipeline(twin)
            check_sound(twin, result)
            assert values(result) == expected
            assert len(list(spans(result.model_dump()))) == len(list(spans(pipeline(text).model_dump())))
