"""Words in small letters that the vocabulary does not know: do they go on with a body's name?

Names of bodies hold any word: "Tổ bộ môn", "Ban giám khảo lĩnh vực cơ khí", "Công ty bảo mật Sao Nam". What
ends them is a smaller class: verbs of statements, adverbs, prepositions and pronouns. So an unknown word
belongs to the body unless one of those stands there, and unless the body was complete before it.
"""

from __future__ import annotations

import re

from vnpolext.grammar.syllables import is_vietnamese
from vnpolext.stages.officials.body_joints import BodyJoints

_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 6
_FEW_WORDS = 3
_OPEN = ("unit", "term", "act", "and")
_SMALL_PLACES = frozenset({"làng", "khu", "phố", "thôn", "bản", "buôn", "chợ"})
_MARKS = tuple(",.;:)(\n-–”\"'…!?/")


def joins_body(body: BodyJoints, at: int) -> bool:
    """Tell whether the small words from `at` on belong to the body that was read up to there.

    Args:
        body: the body being read.
        at: where a word in small letters begins.

    Returns:
        True if the run of small words leads on to a capital or ends where a name may end.
    """
    complete = body.before not in _OPEN and not _is_old_village(body, at)
    complete = complete and body.before_word not in body.names.firm_forms
    if complete and (body.before != "proper" or body.located or not _is_common(body)):
        return False
    text, low = body.source.text, body.source.low
    for count in range(_MOST_WORDS + 1):
        word = _WORD.match(low, at)
        if word is None:
            return count > 0 and (not complete or count <= _FEW_WORDS) and text.startswith(_MARKS, at)
        if text[at].isupper():
            return count > 0
        if count and body.words.stop.end(low, at) is None and low.startswith(("và ", "của ", "thuộc "), at):
            return True
        if count and (term := body.term(at)) is not None and " " in term.text:
            return True
        if body.words.states(low, at) or body.titles.match(low, at):
            return count > 0 and not complete
        if not is_vietnamese(word[0]):
            return False
        end = word.end()
        if text[end : end + 1] != " ":
            return not complete or count < _FEW_WORDS
        at = end + 1
    return False


def _is_old_village(body: BodyJoints, at: int) -> bool:
    """Tell whether one word stands between the noun of a place and its name: "làng ⟨cổ⟩ Bát Tràng"."""
    word = _WORD.match(body.source.low, at)
    if word is None or body.before != "place" or body.before_word not in _SMALL_PLACES:
        return False
    return body.source.text[word.end() + 1 : word.end() + 2].isupper()


def _is_common(body: BodyJoints) -> bool:
    """Tell whether the last capitalised word may be a common noun: "Công nghiệp ⟨nặng⟩", not "Triệu"."""
    return body.before_word.count(" ") == 0 and body.before_word.isalpha() and is_vietnamese(body.before_word)
