"""What the mentions of one document say together: its code, type, issuer, day, title and system."""

from __future__ import annotations

from vnpolext.resolve.directives.keys import plain_words, system_of
from vnpolext.source import Source
from vnpolext.spans import DirectiveEntity, DirectiveSpan, Offsets

GENERAL_TITLES = frozenset(("công tác cán bộ", "công tác tổ chức cán bộ", "nhân sự", "công tác nhân sự"))
"""Titles that many decisions have, and that name none."""
_NAMED_FOR_SHORT = (" (gọi tắt", " (sau đây gọi", " (viết tắt")
"""Behind a title that is told to its end."""


def describe(source: Source, entity: DirectiveEntity) -> None:
    """Gather what the mentions say into the entity."""
    entity.mentions.sort(key=lambda mention: mention.start)
    coded = [mention for mention in entity.mentions if mention.code]
    whole = [mention for mention in coded if mention.year] or [one for one in coded if one.issuer_code]
    first = (whole or coded or entity.mentions)[0]
    full = [mention for mention in coded if mention.form == "full"]
    worded = next((mention for mention in full if "type_mismatch" not in mention.flags), (full or [first])[0])
    entity.code, entity.number, entity.year = first.code, first.number, first.year
    entity.type, entity.type_code = worded.type, first.type_code
    entity.issuer_code, entity.system = first.issuer_code, first.system
    if not coded:
        entity.number = next((mention.number for mention in entity.mentions if mention.number), None)
        entity.year = next((mention.year for mention in entity.mentions if mention.year), None)
        entity.system = next(
            (mention.system for mention in entity.mentions if mention.system != "other"), "other"
        )
    own = [mention for mention in entity.mentions if mention.form != "anaphor" or "this" in mention.flags]
    issuers = [mention.issuer for mention in own or entity.mentions if mention.issuer]
    bodies = [issuer for issuer in issuers if not source.low.startswith("phiên họp", issuer[0])]
    entity.issuer = max(bodies or issuers, key=lambda issuer: issuer[1] - issuer[0], default=None)
    days = [mention.date.value for mention in entity.mentions if mention.date and mention.date.value]
    entity.issued_on = max(days, key=len, default=None)
    entity.title = _title(source, [mention for mention in entity.mentions if mention.title])
    if any(mention.type == "Bộ luật" for mention in entity.mentions):
        entity.type = "Bộ luật"  # "Luật Hình sự", as people say
    if entity.type is None and coded:
        entity.type = next((mention.type for mention in entity.mentions if mention.type), None)
    if entity.system == "other" and entity.issuer:
        entity.system = system_of(source.low[slice(*entity.issuer)])


def _title(source: Source, mentions: list[DirectiveSpan]) -> Offsets | None:
    """Return the title of the document that the mentions name.

    Behind "khoản 1 Điều 9 Thông tư số 111" stands what the article is about as often as the document's
    title; it counts where no other mention tells a title.
    """
    plain = [one.title for one in mentions if one.title and (one.pointer is None or one.title[0] < one.end)]
    own = set(plain)
    pointed = [one.title for one in mentions if one.title and one.title not in own]
    if not plain and len(pointed) > 1:
        words = sorted((source.low[slice(*title)] for title in pointed), key=len)
        if all(one.startswith(words[0]) for one in words):  # "... hướng dẫn Luật Dược[ về các thông tin ...]"
            return next(title for title in pointed if source.low[slice(*title)] == words[0])
    titles = plain or pointed
    telling = [title for title in titles if source.low[slice(*title)] not in GENERAL_TITLES]
    return _best_title(source, telling or titles)


def _best_title(source: Source, titles: list[Offsets]) -> Offsets | None:
    """Return the title that says most, but the one that surely ends if another only runs on behind it."""
    best = max(titles, key=lambda title: _title_rank(source, title), default=None)
    if best is None:
        return None
    if not _is_quoted(source, best):
        told = _words(source, best)
        fuller = [title for title in titles if told < _words(source, title)]
        best = max(fuller, key=lambda title: title[1] - title[0], default=best)
    if source.low.startswith(_NAMED_FOR_SHORT, best[1]):
        return best
    words = source.low[slice(*best)]
    for start, end in titles:
        ended = source.low[end : end + 1] in (".", ";", "\n", "”", ")", "")
        if ended and end - start < len(words) and words.startswith(source.low[start:end]):
            return start, end
    return best


def _title_rank(source: Source, title: Offsets) -> tuple[int, int]:
    """Rank a title: a quoted one first, then one after "về", then the longest."""
    before = source.low[max(0, title[0] - 9) : title[0]].rstrip()
    about = before.endswith(("về", "việc", "v/v"))
    return 2 if _is_quoted(source, title) else int(about), title[1] - title[0]


def _is_quoted(source: Source, title: Offsets) -> bool:
    return title[0] > 0 and source.low[title[0] - 1] in '“"«'


def _words(source: Source, title: Offsets) -> set[str]:
    return set(plain_words(source.low[slice(*title)]).split())
