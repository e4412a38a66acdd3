"""Runs of capitalised words, the stuff of names: where one ends, and what opens something new in it."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.source import Source
from vnpolext.vocab import Lexicon

_WORD = re.compile(r"(?:[^\W\d_]\.){0,2}[^\W\d_](?:\w|['’ʼ](?=\w))*(?:-[^\W\d_](?:\w|['’ʼ](?=\w))*)*")
_INITIAL_GAP = re.compile(r"\. ?(?=[^\W\d_](?:[^\W\d_]|\.))")
"""Behind an initial in a name: "George H⟨. ⟩W. Bush"."""
_FAMILY_GAP = re.compile(r"\. ?(?=[^\W\d_][^\W\d_])")
"""Behind an initial that opens a name: "J⟨. ⟩Smith", not "P⟨. ⟩T. D."."""
_GAP = re.compile(r" {1,2}")
_CAPITALS = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
_PLAIN = rf"[{_CAPITALS}](?:[^\W\d_]+(?![\w'’ʼ-])|(?![\w.'’ʼ-]))"
_PLAIN_RUN = re.compile(rf"{_PLAIN}(?: {_PLAIN}){{0,7}}")
"""Capitalised words of letters alone, one blank between them: nearly all runs, read at once."""
_ARTICLES = ("al-", "el-", "ul-")
_MOST_WORDS = 6
_LONGEST_RUN = 8
_RUNS = "names.runs"
"""What runs of capitals are remembered under."""
_YEAR = re.compile(r"năm \d")
_GIVEN_ALL_THE_SAME = late_regex(
    rf"(?:Bộ [{_CAPITALS}][^\W\d_]+|Tiến S[ĩỹ])(?! [^\W\d_]+ [{_CAPITALS}]| [{_CAPITALS}])"
)
"""Syllables of a name behind a family name, whatever they mean elsewhere: "Lê ⟨Bộ Lĩnh⟩", "Đỗ ⟨Tiến Sỹ⟩"."""
_CLOSES = re.compile(r" ?[,(]| - ")
"""Behind the last word of a name, whatever that word means elsewhere: "Lê Ngọc ⟨Tại⟩ - ..."."""
Word = tuple[int, int]


class CapitalRuns:
    """Reads runs of capitalised words; built once from a lexicon, then pure."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._particles = frozenset(lexicon.words("name_particle"))
        begin_particles = {word[0] for word in (*self._particles, *_ARTICLES)}
        self._no_particle = frozenset(set(_CAPITALS.lower()) - begin_particles)
        allowed = frozenset(lexicon.words("name_allows"))
        heads = [head for head in lexicon.words("position_head") if " " in head and head not in allowed]
        heads += [
            f"phó {word}"
            for entry in lexicon.entries("position_head")
            if entry.get("deputy")
            for word in entry["words"]
        ]
        heads += ["ủy viên", "phó trưởng", *(f"trưởng {unit}" for unit in lexicon.words("position_unit"))]
        ranks = (word for word in lexicon.words("honorific") if " " in word)
        self._families = frozenset(word.lower() for word in lexicon.words("surname"))
        breaks = [*lexicon.words("name_break"), *heads, *ranks]
        small = lexicon.words("name_break_small")
        places = lexicon.words("name_break_place")
        capitals = lexicon.words("name_break_capitals")
        self._break = re.compile(rf"(?:{alternation(breaks)})\b")
        self._break_small = re.compile(rf"(?:{alternation(small)})(?!\w)")
        self._break_place = re.compile(rf"{alternation(places)} ")
        self._break_capitals = re.compile(rf"(?:{alternation(capitals)})(?!\w)")
        self._break_starts = frozenset(word[:3] for word in (*breaks, *small, *places, *capitals, "năm"))

    def words_at(self, source: Source, pos: int, most: int = _MOST_WORDS) -> list[Word]:
        """Return the capitalised words that follow one another from `pos` on, up to a break."""
        if not source.text[pos : pos + 1].isupper():
            return []
        known = source.memo(_RUNS)
        run = known.get(pos)
        if run is None:
            run = known[pos] = self._run(source, pos)
        words: list[Word] = run[:most]
        while (
            words and source.text[words[-1][0]].islower() and source.low[slice(*words[-1])] in self._particles
        ):
            words.pop()
        return words

    def _run(self, source: Source, pos: int) -> list[Word]:
        """Return the words of the longest run from `pos` on, small particles at its end included."""
        text, low = source.text, source.low
        words: list[Word] = []
        plain = _PLAIN_RUN.match(text, pos)
        if plain is not None:
            for word in plain[0].split(" "):
                end = pos + len(word)
                if words and self._ends_run(source, words, pos, end):
                    return words
                words.append((pos, end))
                pos = end + 1
            gap = _GAP.match(text, pos - 1)
            if gap is None or text[gap.end() : gap.end() + 1] in self._no_particle:
                return words
            pos = gap.end()
        while len(words) < _LONGEST_RUN:
            match = _WORD.match(text, pos)
            if match is None:
                break
            start, end = match.span()
            if not text[start].isupper() and not (words and self._is_particle(low, start, end)):
                break
            if words and self._ends_run(source, words, start, end):
                break
            end = self._cut_hyphen(source, start, end)
            words.append((start, end))
            gap = _GAP.match(text, end)
            first = low[words[0][0] : words[0][1]]
            if gap is None and end - start == 1 and not is_vietnamese(first):
                gap = (_INITIAL_GAP if len(first) > 1 else _FAMILY_GAP).match(text, end)
            if gap is None:
                break
            pos = gap.end()
        return words

    def _ends_run(self, source: Source, words: list[Word], start: int, end: int) -> bool:
        """Tell whether a run of words is over where the next one stands at `start:end`."""
        turns = len(words) > 1 and self._case_turns(source.text, source.low, words, start, end)
        if turns or not self.breaks_at(source, start):
            return turns
        family = len(words) == 1 and source.low[slice(*words[0])] in self._families
        return not family or _GIVEN_ALL_THE_SAME.match(source.text, start) is None

    def _is_particle(self, low: str, start: int, end: int) -> bool:
        """Tell whether a small word may stand inside a foreign name ("bin", "al-Sabah")."""
        return low[start:end] in self._particles or low.startswith(_ARTICLES, start)

    def _case_turns(self, text: str, low: str, words: list[Word], start: int, end: int) -> bool:
        """Tell whether capitals throughout begin or end at a word: another thing begins there."""
        last, before = words[-1], words[-2]
        shouts = text[start:end].isupper()
        if shouts == text[last[0] : last[1]].isupper():
            return False
        if end - start < 2 or not is_vietnamese(low[words[0][0] : words[0][1]]):
            return False
        shouted = text[last[0] : last[1]].isupper() and text[before[0] : before[1]].isupper()
        small = text[last[0] + 1 : last[1]].islower() and text[before[0] + 1 : before[1]].islower()
        return (shouted and last[1] - last[0] > 1 and not shouts) or (small and shouts)

    def breaks_at(self, source: Source, pos: int) -> bool:
        """Tell whether a word at `pos` opens something new: a clause, a post, a body."""
        start = source.low[pos : pos + 3]
        starts = self._break_starts
        if start not in starts and start[:2] not in starts and start[:1] not in starts:
            return False
        opened = self._break.match(source.low, pos)
        if opened is not None and (" " in opened[0] or not _CLOSES.match(source.text, opened.end())):
            return True
        if _YEAR.match(source.low, pos):
            return True
        if source.text[pos : pos + 2].isupper() and self._break_capitals.match(source.low, pos):
            return source.text[pos + 1 : pos + 2].isalpha()
        place = self._break_place.match(source.low, pos)
        if place is not None:
            following = source.text[place.end() : place.end() + 1]
            return following.isupper() or following.isdigit()
        match = self._break_small.match(source.low, pos)
        following = source.text[match.end() : match.end() + 2].strip()[:1] if match is not None else ""
        return following.islower() or following.isdigit()

    def _cut_hyphen(self, source: Source, start: int, end: int) -> int:
        """End a word at a hyphen unless the word is foreign ("Jae-in") or goes on in lower case."""
        text, low = source.text, source.low
        cut = text.find("-", start, end)
        if cut < 0:
            return end
        if self.breaks_at(source, cut + 1):
            return cut
        if low.startswith(("al-", "el-"), start):
            last = text.rfind("-", start, end)  # "al-Assad-⟨mục⟩ tiêu": a dash without its blanks
            return last if last > cut and text[last + 1].islower() else end
        if text[cut + 1].islower() and cut > start:
            return end
        return cut if is_vietnamese(low[start:cut]) else end
