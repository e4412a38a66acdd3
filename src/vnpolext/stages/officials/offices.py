"""What an office tells of its holder: that nobody holds two like it, that firms have it, that it speaks."""

from __future__ import annotations

from vnpolext.source import Source
from vnpolext.spans import PositionSpan
from vnpolext.stages.officials import gaps
from vnpolext.stages.officials.items import Person
from vnpolext.stages.officials.positions import Post
from vnpolext.stages.officials.speech import speech_of
from vnpolext.vocab import Lexicon

_OPENING = 140
"""Characters of a phrase that opens a sentence."""
_HEADS_OF_STATE = ("tổng thống", "thủ tướng", "chủ tịch nước", "tổng bí thư")
PREPOSITIONS = ("của ", "với ", "từ ", "cho ", "theo ", "gặp ", "tiếp ")


class Offices:
    """Asks posts what they exclude; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._high = frozenset(lexicon.words("position_high"))
        self._speech = speech_of(lexicon)
        self._firm = tuple(lexicon.words("position_firm"))
        self._several = tuple(lexicon.words("position_several"))

    def is_high(self, source: Source, span: PositionSpan) -> bool:
        """Tell whether a post is a high office, of which nobody holds two."""
        title = source.low[span.title[0] : span.title[1]]
        body = source.low[span.organization[0] : span.organization[1]] if span.organization else ""
        return title in self._high or (title == "chủ tịch" and body.startswith("quốc hội"))

    def is_held_by_several(self, source: Source, span: PositionSpan) -> bool:
        """Tell whether a body has several holders of a post: deputies, members."""
        return source.low.startswith(self._several, span.title[0]) and not self.is_high(source, span)

    def begins_clause(self, source: Source, left: Person, chain: list[Post]) -> bool:
        """Tell whether a post opens a new clause: "Trả lời câu hỏi của đại biểu A, Bộ trưởng ... cho hay"."""
        low, end = source.low, chain[-1].end
        if (
            left.honorific is not None
            and not left.posts
            and low.startswith(", ", left.end)
            and low.endswith(("cho ", "đối với "), 0, left.left)
            and len(chain) == 1
            and source.text[end + 1 : end + 2].islower()
            and self.is_high(source, chain[0].span)
            and (self._speech.speaks.match(low, end) or self._acts_for_state(source, chain[0].span, end))
        ):
            return True  # "Trao quyết định cho đồng chí A, ⟨Chủ tịch nước⟩ nêu rõ"
        if gaps.CONCERNS.search(low, max(0, left.left - 40), left.left) and self._speech.speaks.match(
            low, end
        ):
            return low.startswith(", ", left.end)
        if self._is_quoted(source, left, chain):
            return True
        if (
            left.honorific is not None
            and not left.posts
            and low.startswith(", ", left.end)
            and self._speech.acts.match(low, end)
            and gaps.OPENING_OF.search(low, max(0, left.left - _OPENING), left.left)
        ):
            return True  # "Thông cảm với nỗi lo của anh A, ⟨Chủ tịch xã⟩ đã chỉ đạo ..."
        if not left.posts or left.posts[0].start > left.start or left.honorific is not None:
            return False
        if low.startswith((" đều ", " các "), end):
            return True  # "Phó Thủ tướng A, ⟨Bộ trưởng Bộ Công an⟩ đều nói"
        return (
            low.startswith(",", left.end)
            and not low.startswith((",", ".", ";", ")", "\n", " làm ", " -"), end)
            and low.endswith(PREPOSITIONS, max(0, left.posts[0].start - 8), left.posts[0].start)
        )

    def _acts_for_state(self, source: Source, post: PositionSpan, end: int) -> bool:
        """Tell whether a head of state does something: "Đối với ông A, ⟨Tổng Bí thư⟩ gửi lời ..."."""
        heads = source.low.startswith(_HEADS_OF_STATE, post.title[0])
        return heads and self._speech.acts.match(source.low, end) is not None

    def _is_quoted(self, source: Source, left: Person, chain: list[Post]) -> bool:
        """Tell whether a person only says what the holder does: "Theo ông A, ⟨Chủ tịch tỉnh⟩ đã giao ..."."""
        low, end = source.low, chain[-1].end
        if not low.endswith("theo ", 0, left.left) or left.honorific is None or left.posts:
            return False
        if not low.startswith(", ", left.end) or low.startswith(",", end):
            return False
        heads_state = low.startswith(_HEADS_OF_STATE, chain[0].span.title[0])
        return self._speech.acts.match(low, end) is not None and (
            heads_state or self._speech.says.match(low, end) is None
        )

    def excludes(self, source: Source, left: Person, post: Post) -> bool:
        """Tell whether a post is another's because its person already holds one like it.

        "... với Chủ tịch nước A, Thủ tướng B-land khẳng định": no one is both.
        """
        if not left.posts or left.posts[0].start > left.start:
            return False
        return self.is_high(source, left.posts[0]) and self.is_high(source, post.span)

    def heads_firm(self, source: Source, post: PositionSpan) -> bool:
        """Tell whether a post is one that firms have."""
        return source.low.startswith(self._firm, post.title[0]) and not self.is_high(source, post)
