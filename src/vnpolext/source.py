"""The text of one document: as the caller passed it, and folded for matching.

The folded view undoes what typing and crawling do to Vietnamese text without changing what a reader
sees: NFC, one place for the tone mark, Ð for Đ, odd dashes and blanks, two blanks for one, invisible
characters, line ends, lines broken to fit a page. Everything matches on that view; `raw_span` leads back
to the caller's code points exactly.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from functools import cached_property
from typing import Any

from vnpolext.budget import Budget
from vnpolext.sentences import split_sentences
from vnpolext.spans import Offsets, at_or_before
from vnpolext.wrapping import join_wrapped

_COMBINING = "\u0300-\u036f"
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
CONTROLS = "\x00-\x08\x0e-\x1f\ufffd"
"""What no text holds, and binary data does; as a class of a pattern."""
_SAME_LENGTH: dict[int, str] = {
    **dict.fromkeys([0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " "),
    **dict.fromkeys([*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63, 0xFF0D], "-"),
    **dict.fromkeys([0x2044, 0x2215, 0xFF0F], "/"),
    **dict.fromkeys([0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], "\n"),
    **dict.fromkeys([0xD0, 0x189], "Đ"),
    **dict.fromkeys([0xF0, 0x256], "đ"),
    **{0xFF10 + digit: str(digit) for digit in range(10)},
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
_ORDINARY = (
    "\t\n -~\xa1-\xac\xae-\xcf\xd1-\xef\xf1-\u0188\u018a-\u0255\u0257-\u02ff\u1e00-\u1eff\u2016-\u2027"
    "\u2030-\u2043\u2045-\u205e\u20a0-\u20bf\u2190-\u2211\u2213-\u2214\u2216-\u2328\u232b-\u23ff\u2500-\u27bf"
)
"""Characters that folding leaves alone and NFC changes neither alone nor behind others."""
_ODD = re.compile(f"[^{_ORDINARY}]")
_STAY_COMPOSED = frozenset(map(chr, _SAME_LENGTH)) - {"\u2000", "\u2001"}
"""Odd characters that NFC leaves alone: a text with no others needs no search for marks to compose."""
# One class first: the search for it runs at the speed of a character scan. A blank is told by what follows.
_CLUSTER = re.compile(
    f"[{_COMBINING}{_INVISIBLE}\r \u00a0](?:[ \u00a0](?<=[ \u00a0]{{2}})[ \u00a0]*|\n(?<=\r\n)"
    f"|(?<![ \u00a0\r])(?:(?<=[{_COMBINING}])[{_COMBINING}]*|[{_INVISIBLE}]*))"
)
_BLANK_RUN = re.compile("  " + " *")
"""The only clusters of most texts that have any; two literals first, which are sought at once."""
_REMEMBERED = 5000
_FEW = 8
_DROPPED = re.compile(f"[{_INVISIBLE}]")


def _tone_table() -> dict[str, str]:
    """Map the new place of a tone mark ("oà") to the traditional one ("òa"), in all cases."""
    table: dict[str, str] = {}
    for base in ("oa", "oe", "uy"):
        for tone in "\u0300\u0301\u0309\u0303\u0323":
            for first, second in ((base[0], base[1]), (base[0].upper(), base[1]), (*base.upper(),)):
                new = unicodedata.normalize("NFC", first + second + tone)
                table[new] = unicodedata.normalize("NFC", first + tone + second)
    return table


_TONES = _tone_table()
_CLOSED = {old: new for new, old in _TONES.items()}
_TONED = "òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤ"
_TONED_PAIR = re.compile(
    f"[oOuU{_TONED}](?:[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ](?<=[oOuU].)(?![^\\W\\d_])"
    f"|[aeyAEY](?<=[{_TONED}].)(?=[^\\W\\d_]))"
)
"""One class first is three times as fast as an alternation of pairs; `_place_tone` knows the pairs."""


def _odd_in(text: str) -> set[str]:
    return set(_ODD.findall(text))


def _needs_composing(text: str, odd: set[str]) -> bool:
    """Tell whether characters of the text, in which there are these odd ones, join or vanish."""
    return "  " in text or _has_clusters(text, odd)


def _has_clusters(text: str, odd: set[str]) -> bool:
    """Tell whether more than plain blanks join or vanish."""
    return (
        ("\r" in odd and "\r\n" in text)
        or ("\u00a0" in odd and ("\u00a0\u00a0" in text or " \u00a0" in text or "\u00a0 " in text))
        or any(_DROPPED.match(character) for character in odd)
        or not (odd <= _STAY_COMPOSED or unicodedata.is_normalized("NFC", text))
    )


def _with_plain(text: str, odd: set[str]) -> str:
    """Replace odd characters: an article has one or two kinds, if any, and a search for each is fastest."""
    if len(odd) > _FEW:
        return text.translate(_SAME_LENGTH)
    for character in odd:
        text = text.replace(character, _SAME_LENGTH.get(ord(character), character))
    return text


def _place_tone(match: re.Match[str]) -> str:
    """Put the mark of an open syllable on the first vowel, of a closed one where all write it.

    "hoà" is "hòa", and "Hòang" is "Hoàng"; but "hòaBình" is two words, and the u of "quý" a consonant.
    """
    pair, (start, end) = match[0], match.span()
    if pair[0] in "oOuU":
        return pair if start and match.string[start - 1] in "qQ" else _TONES.get(pair, pair)
    if pair[1].islower() and match.string[end].isupper():
        return pair
    return _CLOSED.get(pair, pair)


def fold_text(text: str) -> str:
    """Return `text` as the folded view shows it, without a way back.

    Args:
        text: any string.

    Returns:
        The folded string; NFC text without odd characters comes back unchanged.

    Example:
        >>> fold_text("Đảng uỷ\u00a0xã")
        'Đảng ủy xã'
    """
    plain = "  " not in text and "\n" not in text and _ODD.search(text) is None
    if plain and unicodedata.is_normalized("NFC", text):  # as nearly all words of the vocabulary are
        return _TONED_PAIR.sub(_place_tone, text)
    return Source(text).text


class Source:
    """One document as given (`raw`) and folded for matching (`text`, `low`).

    Attributes:
        raw: the caller's text, untouched.
        text: the folded view.
        low: the folded view in lower case, index for index.
        page_breaks: the folded offsets of form feeds, which show as line ends.
        odd: the kinds of odd characters in `raw`, controls among them.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._memos: dict[object, dict[Any, Any]] = {}
        self._way_back: tuple[array[int], array[int], array[int]] | None = None
        text, odd = raw, _odd_in(raw)
        self.odd = odd
        if _needs_composing(raw, odd):
            text = self._compose(raw, _CLUSTER if _has_clusters(raw, odd) else _BLANK_RUN)
            odd = _odd_in(text)
        self.page_breaks: tuple[int, ...] = ()
        if "\f" in text:
            self.page_breaks = tuple(at for at, character in enumerate(text) if character == "\f")
        text = _with_plain(text, odd)
        text = _TONED_PAIR.sub(_place_tone, text)
        self.text = join_wrapped(text, self.page_breaks)
        low = self.text.lower()
        if len(low) != len(self.text):
            low = "".join(c if len(c.lower()) != 1 else c.lower() for c in self.text)
        self.low = low

    def memo(self, matcher: object) -> dict[Any, Any]:
        """Return what `matcher` found at places of this text, for it to look up and to fill in.

        Rules ask for the same place again and again. Only the last few thousand answers are kept.
        """
        known = self._memos.get(matcher)
        if known is None or len(known) > _REMEMBERED:
            known = self._memos[matcher] = {}
        return known

    def _compose(self, raw: str, clusters: re.Pattern[str]) -> str:
        """Compose marks, drop what cannot be seen, join CRLF and two blanks, and keep the way back.

        Three blanks and more are a typist's columns and stay.
        """
        folded, starts, widths, pieces, at, length = array("L"), array("L"), array("L"), [], 0, 0

        def keep(start: int, width: int, piece: str) -> None:
            """Note where a piece of the folded text comes from; width 0 is a piece copied as it is."""
            nonlocal length
            if piece:
                folded.append(length)
                starts.append(start)
                widths.append(width)
                pieces.append(piece)
                length += len(piece)

        for match in clusters.finditer(raw):
            start, end = match.span()
            first = raw[start]
            if first in " \u00a0":
                if end - start > 2:
                    continue
                composed = " "
            elif first == "\r":
                composed = "\n"
            elif _DROPPED.match(first):
                composed = ""
            else:
                start -= start > at  # the letter that the marks stand on
                composed = unicodedata.normalize("NFC", raw[start:end])
                if composed == raw[start:end]:  # no letter takes the marks: each stays a character
                    continue
            keep(at, 0, raw[at:start])
            at = end
            keep(start, end - start, composed)
        keep(at, 0, raw[at:])
        self._way_back = folded, starts, widths
        return "".join(pieces)

    def raw_span(self, start: int, end: int) -> Offsets:
        """Return the raw offsets of the folded stretch `start:end` (code points, half-open)."""
        if self._way_back is None:
            return start, end
        raw_start = self._raw_character(start)[0]
        return raw_start, raw_start if start >= end else self._raw_character(end - 1)[1]

    def _raw_character(self, position: int) -> Offsets:
        """Return where the folded character at `position` stands in the raw text."""
        assert self._way_back is not None
        folded, starts, widths = self._way_back
        index = bisect_right(folded, position) - 1
        if index < 0 or position >= len(self.text):
            return len(self.raw), len(self.raw)
        if widths[index]:
            return starts[index], starts[index] + widths[index]
        at = starts[index] + position - folded[index]
        return at, at + 1

    def folded_offset(self, raw_offset: int) -> int:
        """Return the folded offset of the character that holds the raw offset `raw_offset`."""
        if self._way_back is None:
            return raw_offset
        folded, starts, widths = self._way_back
        index = max(0, bisect_right(starts, raw_offset) - 1)
        if not folded:
            return 0
        until = folded[index + 1] if index + 1 < len(folded) else len(self.text)
        inside = 0 if widths[index] else raw_offset - starts[index]
        return min(folded[index] + max(0, inside), max(folded[index], until - 1))

    def raw_text(self, start: int, end: int) -> str:
        """Return the caller's own characters for the folded stretch `start:end`."""
        raw_start, raw_end = self.raw_span(start, end)
        return self.raw[raw_start:raw_end]

    def written(self, start: int, end: int) -> str:
        """Return the stretch as a reader copies it: NFC, no invisible characters, single blanks.

        The place of tone marks, dashes and case stay as written; twins of one text in different
        Unicode forms give equal strings.
        """
        piece = self.raw_text(start, end)
        if self._way_back is not None:
            piece = unicodedata.normalize("NFC", _DROPPED.sub("", piece))
        return " ".join(piece.split())

    @cached_property
    def budget(self) -> Budget:
        """The time that the stages may spend on this text."""
        return Budget(len(self.text))

    @cached_property
    def lines(self) -> list[Offsets]:
        """The non-empty lines as folded offsets, without the blanks around them."""
        found, at, text = [], 0, self.text
        for line in text.split("\n"):
            start, end = at, at + len(line)
            at = end + 1
            bare = line.strip()
            if bare:
                start += len(line) - len(line.lstrip())
                found.append((start, start + len(bare)))
        return found

    @cached_property
    def _line_starts(self) -> list[int]:
        return [start for start, _ in self.lines]

    def line_at(self, position: int) -> Offsets:
        """Return the line that holds `position`, or the empty stretch there between lines."""
        index = at_or_before(self._line_starts, position)
        if index >= 0 and position <= self.lines[index][1]:
            return self.lines[index]
        return position, position

    @cached_property
    def sentences(self) -> list[Offsets]:
        """The sentences as folded offsets; a line end always ends one."""
        return split_sentences(self.text, self.lines)

    def sentence_at(self, position: int) -> Offsets:
        """Return the sentence that holds `position`, or the empty stretch there between sentences.

        Only its line is cut into sentences: most articles are asked for one or two.
        """
        line = at_or_before(self._line_starts, position)
        if line < 0:
            return position, position
        known = self.memo("sentences")
        sentences: list[Offsets] | None = known.get(line)
        if sentences is None:
            sentences = known[line] = split_sentences(self.text, self.lines[line : line + 1])
        sentence = sentences[bisect_right(sentences, (position, len(self.text))) - 1]
        return sentence if position <= sentence[1] else (position, position)
