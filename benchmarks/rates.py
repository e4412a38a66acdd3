"""Characters per second: ours against what people use today, in the same run."""

from __future__ import annotations

import statistics
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from benchmarks.material import Material

ROUNDS = 5
TURNS = 5
"""Turns of a round: a machine that is slow for some seconds is so for everybody.

Short turns would measure how fast one reads with caches that another has filled: turns of a tenth of a second
took 8 % longer than the same texts in one go, which is how a batch reads them.
"""


@dataclass
class Contender:
    """A way to read texts, and how fast it was in each round."""

    name: str
    read: Callable[[str], object]
    texts: list[str]
    rates: list[float] = field(default_factory=list)
    seconds: float = 0.0

    def take_turn(self, turn: int) -> None:
        """Read a fifth of the texts; the processor's time counts, so that neighbours do not."""
        started = time.process_time()
        for text in self.texts[turn::TURNS]:
            self.read(text)
        self.seconds += time.process_time() - started

    def end_round(self) -> None:
        """Note the rate over all texts, each of which was read once."""
        self.rates.append(sum(map(len, self.texts)) / self.seconds)
        self.seconds = 0.0

    @property
    def rate(self) -> float:
        """The median rate in characters per second."""
        return statistics.median(self.rates)


def contenders(material: Material) -> dict[str, Contender]:
    """Return all ways, warmed up."""
    found = [
        Contender("vnpolext", _pipeline("auto"), material.texts),
        Contender('vnpolext, ner="off"', _pipeline("off"), material.texts),
        Contender("vnpolext, dates alone", _dates_stage(), material.texts),
        Contender("underthesea.ner by sentence", _underthesea_ner(), material.few),
        Contender("underthesea.word_tokenize", _underthesea_words(), material.few),
    ]
    dateparser = _dateparser()
    if dateparser:
        found.append(Contender("dateparser.search", dateparser, material.few))
    for one in found:
        for text in one.texts[:2]:
            one.read(text)
    return {one.name: one for one in found}


def measure(material: Material, rounds: int = ROUNDS) -> dict[str, Contender]:
    """Let everyone read a fifth in turn, round after round, so that a slow moment hits all alike."""
    found = contenders(material)
    for _ in range(rounds):
        for turn in range(TURNS):
            for one in found.values():
                one.take_turn(turn)
        for one in found.values():
            one.end_round()
    return found


def ratios(found: dict[str, Contender]) -> Iterable[tuple[str, str, str, float, float]]:
    """Yield the figures that have a bar: name, ours, peer, ratio of the medians, bar."""
    ours, off, dates = "vnpolext", 'vnpolext, ner="off"', "vnpolext, dates alone"
    ner, words, parser = "underthesea.ner by sentence", "underthesea.word_tokenize", "dateparser.search"
    for fast, slow, bar in ((ours, ner, 80), (off, ner, 120), (ours, words, 5), (dates, parser, 10)):
        if slow in found:
            yield f"{fast} against {slow}", fast, slow, found[fast].rate / found[slow].rate, bar


def _pipeline(ner: Literal["auto", "off"]) -> Callable[[str], object]:
    from vnpolext import Config, Pipeline

    return Pipeline(Config(ner=ner))


def _dates_stage() -> Callable[[str], object]:
    from vnpolext.config import Config
    from vnpolext.source import Source
    from vnpolext.spans import Found
    from vnpolext.stages.dates import DatesStage
    from vnpolext.vocab import load_lexicon

    stage = DatesStage(load_lexicon(), Config())
    return lambda text: stage(Source(text), Found())


def _underthesea_ner() -> Callable[[str], object]:
    from underthesea import ner, sent_tokenize

    return lambda text: [ner(sentence) for sentence in sent_tokenize(text)]


def _underthesea_words() -> Callable[[str], object]:
    from underthesea import word_tokenize

    words: Callable[[str], object] = word_tokenize
    return words


def _dateparser() -> Callable[[str], object] | None:
    """Return dateparser's search, or None where the `bench` extra is not installed."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    warnings.filterwarnings("ignore", module="dateparser")
    return lambda text: search_dates(text, languages=["vi"])
