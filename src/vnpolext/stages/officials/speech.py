"""Verbs of speech and of action: what follows the subject of a sentence."""

from __future__ import annotations

from functools import lru_cache

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.vocab import Lexicon


class Speech:
    """Patterns of what stands behind a subject; built once from the vocabulary.

    Args:
        lexicon: gives the verbs of speech.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        verbs = alternation(lexicon.words("speech_verb"))
        says = rf" (?:đã |cũng |sẽ |thì |một lần nữa )*{verbs}(?!\w)"
        self.says = late_regex(says)
        """Behind the subject of a sentence of speech."""
        self.speaks = late_regex(rf"(?: ?\([^()\n]{{1,60}}\))?,?{says}")
        """Behind a post between a speaker and the words: ", đại diện hãng X (Hà Nội), cho biết"."""
        self.acts = late_regex(
            rf"{says}|,? (?:đã|sẽ|vừa|đang|cũng|ký|viết|giao|yêu cầu|chỉ đạo"
            r"|quyết định|trả lời|gửi lời)(?!\w)"
        )
        """Behind the subject of a sentence."""


@lru_cache(maxsize=8)
def speech_of(lexicon: Lexicon) -> Speech:
    """Return the patterns of a lexicon: built once for all who ask."""
    return Speech(lexicon)
