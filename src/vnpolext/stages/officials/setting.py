"""Who is an official without a post of his own: by the setting, by a list; and nobody of the dynasties."""

from __future__ import annotations

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.source import Source
from vnpolext.stages.officials.items import Item, Person
from vnpolext.stages.officials.positions import Post
from vnpolext.vocab import Lexicon

_NEAR = 90
_SENTENCE = 300
_IN_PERSON = (" và cá nhân ", " cùng cá nhân ")
_ORDINARY = late_regex(
    r"(?<!\w)(?:gia đình|nhà thơ|nhạc sĩ|ca sĩ|nghệ sĩ|vận động viên|bị hại|nạn nhân)(?!\w)"
)
"""Those beside whom a person is named as a private one."""


class Setting:
    """Marks persons as officials by what stands around them; built once from the vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._of_old = late_regex(rf"(?<!\w){alternation(lexicon.words('dynasty_word'))}(?!\w)")

    def mark(self, source: Source, items: list[Item], persons: list[Person]) -> None:
        """Mark those whom a rank or a list shows to be officials where anybody holds a post."""
        if any(person.posts for person in persons):
            for person in persons:
                if person.honorific is not None and (
                    person.honorific.official == "setting" or self._stands_for_body(source, person)
                ):
                    person.official = True
            self._mark_listed(source, items)
        for person in persons:
            if person.official and not person.posts and self._is_of_old(source, person):
                person.official = False

    def _is_of_old(self, source: Source, person: Person) -> bool:
        """Tell whether the sentence speaks of a dynasty: its generals and doctors are no officials."""
        floor = max(0, person.start - _NEAR)
        return self._of_old.search(source.low, floor, person.end + _NEAR) is not None

    def _stands_for_body(self, source: Source, person: Person) -> bool:
        """Tell whether a person is named beside the body that he heads: "Hiệp hội X và cá nhân ⟨ông A⟩"."""
        opened = source.low.endswith(_IN_PERSON, 0, person.left)
        return (
            opened
            and not person.short
            and _ORDINARY.search(source.low, max(0, person.left - _NEAR), person.left) is None
        )

    def _mark_listed(self, source: Source, items: list[Item]) -> None:
        """Take "các ông A, B và C" for officials where their sentence tells of a post."""
        for index, person in enumerate(items):
            if not isinstance(person, Person) or person.honorific is None or not person.honorific.plural:
                continue
            if source.low[person.honorific.start : person.honorific.end] not in ("ông", "bà"):
                continue
            listed = [other for other in items[index : index + 12] if isinstance(other, Person)]
            same = [other for other in listed if other.honorific is person.honorific]
            if len(same) > 1 and person.honorific.name_start == person.start:
                near = items[max(0, index - 4) : index] + items[index + 1 : index + len(same) + 4]
                if any(self._in_sentence(source, person, item) for item in near):
                    for other in same:
                        other.official = True

    def _in_sentence(self, source: Source, person: Person, item: Item) -> bool:
        """Tell whether `item` is a leading post in the sentence of `person`."""
        if not isinstance(item, Post) or item.kind == "staff":
            return False
        start, end = sorted((item.start, person.start))
        between = source.text[start:end]
        return end - start < _SENTENCE and "\n" not in between and ". " not in between
