"""Whether an event honours anybody: official praise, not applause; this event, not an old career."""

from __future__ import annotations

import re
from functools import cached_property

from vnpolext.source import Source
from vnpolext.spans import CommendationSpan, Found
from vnpolext.stages.commendations.events import Event

_STAGE_PRAISE = ("tôn vinh", "vinh danh", "khen", "khen tặng")
_OFFICIAL_NOUNS = (
    "tập thể", "cá nhân", "gương", "tấm gương", "điển hình", "gương điển hình", "đơn vị", "tập thể, cá nhân",
    "cá nhân, tập thể", "đảng viên", "chi bộ", "doanh nghiệp", "doanh nhân", "gia đình", "dn",
)  # fmt: skip
_HONOURED_BODIES = (
    "khách sạn",
    "công ty",
    "hợp tác xã",
    "tổ chức",
    "tổ chức, doanh nghiệp, cá nhân",
    "tổ chức, cá nhân",
)
_YEAR = re.compile(r"(?:năm |[/.-]|\()((?:19|20)\d\d)(?!\d)")
_NAMED_YEAR = re.compile(r"(?:năm |[/.]|\()((?:19|20)\d\d)(?!\d)")
_PUBLIC = re.compile(
    r"toàn quốc|cán bộ|công chức|viên chức|đảng viên|thanh niên|công nhân|quốc gia|nhà nước|lao động"
)
"""Words in a prize's title that only a public body gives it."""
_CONTEST = re.compile(
    r"olympic|kỳ thi|cuộc thi|hội thi|thí sinh|huy chương (?:vàng|bạc|đồng)|giải (?:nhất|nhì|ba)"
)
_AMONG = re.compile(
    r"(?:các|những|số|nhiều) (?:tập thể|cá nhân|gương|tấm gương|điển hình|đơn vị|đảng viên|công dân)"
)
_REASON = re.compile(r"(?<!\w)(?:vì|do|trong|có thành tích|giai đoạn|ghi nhận)(?!\w)")
_MARKER = 6
_ARTICLE = 60
_LONG_AGO = 3
"""Praise is of the day, unless the years told with it are long past."""
_OPENING, _AROUND = 400, 300


class Judge:
    """Judges the events of one article.

    Args:
        source: the document.
        found: the spans of earlier stages.
        events: all events of the article.
    """

    def __init__(self, source: Source, found: Found, events: list[Event]) -> None:
        self._source, self._found = source, found
        self._given = {event.anchor.key for event in events if event.giver.authority or event.giver.directive}
        """Awards of which some passage says who gives them."""
        self._about = any(event.anchor.start < _OPENING or self.in_headline(event) for event in events)

    def in_headline(self, event: Event) -> bool:
        """Tell whether the event stands in a headline, which the body tells again."""
        section = self._found.section_at(event.anchor.start)
        return section is not None and section.kind == "headline"

    def honours(self, event: Event, span: CommendationSpan) -> bool:
        """Tell whether somebody is named or counted, by an office, and not only in a life story.

        Where a body gives a stated number of flags or papers, somebody got them whom nobody names.
        """
        if not span.recipients and not span.counts:
            return self._gives_several(event, span)
        return self._is_official(event, span) and (self._about or not self._is_career(event))

    def _gives_several(self, event: Event, span: CommendationSpan) -> bool:
        """Tell whether a body gives a stated number of awards, and not at a contest."""
        anchor = event.anchor
        if not anchor.several or event.voice != "give" or event.status != "given" or span.authority is None:
            return False
        return _CONTEST.search(self._source.low, max(0, anchor.start - _AROUND), anchor.end + _AROUND) is None

    def _is_official(self, event: Event, span: CommendationSpan) -> bool:
        """Praise and coined titles count only with a giver, or for bodies and counted groups.

        Newspapers also praise singers and crown beauties; nobody awards them anything.
        """
        if event.anchor.prize and _PUBLIC.search(self._source.low, event.anchor.start, event.anchor.end):
            return True
        if event.anchor.prize and any(self._is_group(*count.of) for count in span.counts):
            return True
        if event.voice == "heading" or span.authority or span.presenter or span.directive:
            return True
        anchor, low = event.anchor, self._source.low
        contest = _CONTEST.search(low, max(0, anchor.start - _AROUND), anchor.end)
        if anchor.key in ("bằng khen", "giấy khen") and event.voice == "passive" and contest is not None:
            return False
        if anchor.key in ("bằng khen", "giấy khen") and event.voice == "receive":
            return _CONTEST.search(low, *self._source.sentence_at(anchor.start)) is None
        if anchor.kind == "award":
            told = low[max(event.start, anchor.start - 40) : anchor.start].replace("nhiều năm", "")
            vague = "nhiều " in told and not span.counts
            listed = bool(self._given) and event.voice == "receive" and self._opens_line(span)
            known = not anchor.coined or anchor.key in self._given or listed
            return not vague and (known or self._in_article(anchor.start))
        if low.endswith("lễ ", 0, anchor.start) and span.counts:
            return True
        if low[anchor.start : anchor.end] in _STAGE_PRAISE:
            told = low[max(0, anchor.start - 60) : anchor.start]
            among = event.voice == "passive" and event.generic and _AMONG.search(told) is not None
            praised = "" in self._given and event.voice == "passive" and bool(span.counts)
            return among or praised or any(low[slice(*count.of)] in _OFFICIAL_NOUNS for count in span.counts)
        nameless = event.voice == "give" and not span.recipients and not self.in_headline(event)
        if nameless and not any(low[slice(*count.of)] in _OFFICIAL_NOUNS for count in span.counts):
            return False
        given_name = any(r.kind == "person" and " " not in low[r.start : r.end] for r in span.recipients)
        return event.voice == "give" or not given_name

    def _opens_line(self, span: CommendationSpan) -> bool:
        """Tell whether counted people open a line of a list of honours: "D. 100 đoàn viên được nhận ..."."""
        line = self._source.line_at(span.counts[0].start) if span.counts else None
        return line is not None and 0 < span.counts[0].start - line[0] < _MARKER

    def _in_article(self, pos: int) -> bool:
        """Tell whether a place stands in an article of a decision: "Điều 1. Công nhận danh hiệu ..."."""
        start = self._source.line_at(pos)[0]
        return self._source.low.startswith("điều ", start) and pos - start < _ARTICLE

    def _is_group(self, start: int, end: int) -> bool:
        """Tell whether a count's noun is one of those that authorities honour."""
        noun = self._source.low[start:end]
        return noun in _OFFICIAL_NOUNS or noun in _HONOURED_BODIES

    def _is_career(self, event: Event) -> bool:
        """Awards of earlier years, told in the life of one whom the article does not honour."""
        anchor = event.anchor
        pointed = bool(event.items) and all(item.end < event.start for item in event.items)
        if event.voice not in ("passive", "receive") and not pointed:
            return False  # "Năm 1985, Nhà nước tặng ông Huân chương" is told of a life, too
        if anchor.listed:
            return True
        begin, end = max(0, anchor.start - _AROUND), anchor.end + _AROUND
        sentence = self._source.sentence_at(anchor.start)
        begin, end = max(begin, sentence[0]), min(end, sentence[1])
        reason = _REASON.search(self._source.low, anchor.end, end)  # its years are those of the merit
        end = reason.start() if reason is not None else end
        years = [int(year[1]) for year in _YEAR.finditer(self._source.low, begin, end)]
        if not years and anchor.kind == "praise":
            earlier = _YEAR.finditer(self._source.low, max(0, anchor.start - 2 * _AROUND), begin)
            years = [int(year[1]) for year in earlier][-1:]
        past = _LONG_AGO if anchor.kind == "praise" else 1
        return bool(years) and max(years) < self._now - past

    @cached_property
    def _now(self) -> int:
        """The year of the article: its anchor's, or the latest that it names."""
        if self._found.anchor is not None:
            return self._found.anchor.year
        return max((int(year[1]) for year in _NAMED_YEAR.finditer(self._source.low)), default=0)
