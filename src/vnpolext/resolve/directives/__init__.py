"""Join mentions into documents, the surest ties first: codes, names, numbers, titles, issuers, anaphors.

Nothing is joined on a guess: a short form that fits two documents stays alone with both as candidates, a
pointing word without a document before it is dropped.
"""

from __future__ import annotations

from vnpolext.resolve.directives.description import describe
from vnpolext.resolve.directives.expansion import expander
from vnpolext.resolve.directives.keys import law_aliases
from vnpolext.resolve.directives.loose import Joiner
from vnpolext.resolve.directives.numbers import give_numbers
from vnpolext.resolve.directives.pointing import Pointing
from vnpolext.source import Source
from vnpolext.spans import DirectiveEntity, Found, Offsets
from vnpolext.vocab import Lexicon


def resolve_directives(source: Source, found: Found, lexicon: Lexicon) -> list[DirectiveEntity]:
    """Return the documents of a text in the order of their first mentions.

    Args:
        source: the document.
        found: its spans; `found.directives` are joined, and the dates of issue among `found.dates` marked.
        lexicon: says what issuers' letters stand for.
    """
    if not found.directives:
        return []
    give_numbers(source, found)
    joiner = Joiner(source, law_aliases(lexicon), found)
    coded = [mention for mention in found.directives if mention.code]
    for mention in sorted(coded, key=lambda mention: (mention.year is None, mention.issuer_code is None)):
        joiner.by_code(mention)
    steps = (
        joiner.by_number_of_law,
        joiner.by_law,
        joiner.by_year,
        joiner.by_number_of_congress,
        joiner.by_congress,
        joiner.by_number,
        joiner.by_title,
        joiner.by_issuer,
        joiner.by_short_name,
    )
    for step in steps:
        for mention in found.directives:
            if not mention.code:
                step(mention)
    pointing = Pointing(source, lexicon, joiner.entities, joiner.facts)
    pointing.join([mention for mention in found.directives if mention.form == "anaphor"])
    published = found.anchor.date().isoformat() if found.anchor else None
    entities = [entity for entity in joiner.entities if entity.mentions]
    persons = sorted(official.start for official in found.officials)
    holders = {official.end: official.start for official in found.officials if not official.short}
    for entity in entities:
        describe(source, entity)
        if entity.issuer is not None:
            entity.issuer = _before_holder(source, entity.issuer, holders)
        entity.issuer_expanded = expander(lexicon).expand(source, entity, published, persons)
        for mention in entity.mentions:
            if mention.date is not None:
                mention.date.role, mention.date.directive = "issued", mention.date.directive or mention
    entities.sort(key=lambda entity: entity.mentions[0].start)
    return entities


def _before_holder(source: Source, issuer: Offsets, holders: dict[int, int]) -> Offsets:
    """End an issuer before the one who holds the office: "Phó chủ nhiệm Ủy ban ⟨Nguyễn Văn T...⟩"."""
    start, end = issuer
    name = holders.get(end, start)
    return issuer if name <= start else (start, start + len(source.text[start:name].rstrip()))
