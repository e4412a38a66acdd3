"""Word segmentation on the caller's own offsets: underthesea's words, walked back onto the raw text.

underthesea returns strings: it composes, re-spells and re-spaces what it reads. Searching for those
strings again would go astray at the first repeated word, so the words are walked onto the text that
was fed, syllable by syllable, and every character that is not blank ends up in exactly one token.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from vnpolext.errors import InputTypeError
from vnpolext.source import Source

Offsets = tuple[int, int]

_LONGEST_PIECE = 1000
"""Longest stretch fed at once: some of underthesea's patterns are quadratic in the length of a run."""

_READ_AGAIN = 8
"""Words at the end of a full stretch that are left to the next one."""

_NOT_BLANK = re.compile(r"\S+")
_BLANK = re.compile(r"\s*")
_UNREADABLE = re.compile("[\ud800-\udfffÐð]")
_READABLE = {"Ð": "Đ", "ð": "đ"}
"""What underthesea would refuse or change, and what it is fed in its place, character for character."""


class Token(NamedTuple):
    """A word of the text; `text` is the slice `[start:end]` of what the caller passed."""

    start: int
    end: int
    text: str


def tokenize(text: str) -> list[Token]:
    """Segment a text into Vietnamese words with underthesea, on raw offsets.

    Tokens are in order and do not overlap, `text[token.start:token.end] == token.text`, and together
    they cover every character that is not blank. A word never runs across a sentence's end.

    Args:
        text: Any string: composed or decomposed, with odd blanks, zero-width characters or lone surrogates.

    Returns:
        The words; an empty list for a blank text.

    Raises:
        InputTypeError: `text` is not a `str`.
    """
    if not isinstance(text, str):
        raise InputTypeError(f"text must be a str, not {type(text).__name__}; decode bytes first")
    return [Token(start, end, text[start:end]) for start, end in _without_gaps(text, _words(Source(text)))]


def _words(source: Source) -> Iterator[Offsets]:
    """Yield the raw offsets of the words, sentence by sentence."""
    for sentence in source.sentences:
        raw_start, raw_end = source.raw_span(*sentence)
        as_written = source.raw[raw_start:raw_end]
        # Nearly all text: one raw character for each folded one, so it may be fed as it was written.
        if len(as_written) == sentence[1] - sentence[0] and unicodedata.is_normalized("NFC", as_written):
            for start, end in _piecewise(as_written):
                yield raw_start + start, raw_start + end
        else:
            for start, end in _piecewise(source.text[sentence[0] : sentence[1]]):
                yield source.raw_span(sentence[0] + start, sentence[0] + end)


def _piecewise(sentence: str) -> Iterator[Offsets]:
    """Yield the words of one sentence, fed in stretches of bounded length.

    A stretch that the sentence goes on behind has its last words read again at the head of the next,
    so that no word is torn where a stretch ends.
    """
    start = 0
    while start < len(sentence):
        end = start + _LONGEST_PIECE
        words = _segment(sentence[start:end])
        if end < len(sentence) and len(words) > _READ_AGAIN:
            del words[-_READ_AGAIN:]
        for word_start, word_end in words:
            yield start + word_start, start + word_end
        start = start + words[-1][1] if words and end < len(sentence) else end


def _segment(piece: str) -> list[Offsets]:
    """Return the offsets of the words of a piece."""
    fed = _UNREADABLE.sub(lambda match: _READABLE.get(match[0], "\ufffd"), piece)
    segmenter = _segmenter()
    counts = []
    syllables: list[str] = []
    for word in segmenter.words(fed):
        parts = word.split(" ")
        counts.append(len(parts))
        syllables += parts
    offsets = walk(fed, syllables)
    if offsets is None:  # a syllable was re-spelled ("nghành" -> "ngành"): take the words as they were read
        offsets = walk(fed, segmenter.syllables(fed))
    if offsets is None or len(offsets) != len(syllables):
        return [match.span() for match in _NOT_BLANK.finditer(piece)]
    words, first = [], 0
    for count in counts:
        words.append((offsets[first][0], offsets[first + count - 1][1]))
        first += count
    return words


def walk(text: str, pieces: list[str]) -> list[Offsets] | None:
    """Lay pieces onto a text from left to right, nothing but blanks between them.

    Returns:
        The offsets of each piece, or None as soon as one is not what stands next in the text.
    """
    offsets = []
    at = 0
    for piece in pieces:
        if not text.startswith(piece, at):
            at = _BLANK.match(text, at).end()  # type: ignore[union-attr]  # matches everywhere
            if not text.startswith(piece, at):
                return None
        offsets.append((at, at + len(piece)))
        at += len(piece)
    return offsets


def _without_gaps(text: str, words: Iterator[Offsets]) -> list[list[int]]:
    """Return words that cover all characters but blanks.

    What no word holds (zero-width characters, stray marks) is added to the word that it touches,
    the one before it first, and stands alone where it touches none.
    """
    covered: list[list[int]] = []
    done = 0
    for start, end in chain(words, [(len(text), len(text))]):
        start = max(start, done)  # two words may share one raw character: the first has it
        for gap_start, gap_end in _gaps(text, done, start):
            if covered and covered[-1][1] == gap_start:
                covered[-1][1] = gap_end
            elif gap_end == start < end:
                start = gap_start
            else:
                covered.append([gap_start, gap_end])
        if start < end:
            covered.append([start, end])
        done = max(done, end)
    return covered


def _gaps(text: str, start: int, end: int) -> Iterator[Offsets]:
    """Yield the runs of characters other than blanks in a stretch that no word holds."""
    if end - start > 1 or (end > start and not text[start].isspace()):
        for match in _NOT_BLANK.finditer(text, start, end):
            yield match.span()


class _Segmenter(NamedTuple):
    """The two functions of underthesea that are used."""

    words: Callable[[str], list[str]]
    syllables: Callable[[str], list[str]]


@lru_cache(maxsize=1)
def _segmenter() -> _Segmenter:
    """Load underthesea at the first call: its import and its model take most of a second."""
    from underthesea import word_tokenize
    from underthesea.pipeline.word_tokenize.regex_tokenize import tokenize as syllables

    return _Segmenter(word_tokenize, lambda text: list(syllables(text, use_token_normalize=False)))
