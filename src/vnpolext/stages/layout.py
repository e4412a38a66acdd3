"""The zones of a page: headline, dateline, lead, body, captions, lists, and what is not the article.

Zones are found line by line. A line is a paragraph in nearly all crawled news; where a crawler lost
the line ends, the few long lines that are left still stand in the order headline, lead, body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from vnpolext.grammar.late import late_regex
from vnpolext.grammar.literals import alternation
from vnpolext.spans import Found, Offsets, SectionSpan

if TYPE_CHECKING:
    from vnpolext.config import Config
    from vnpolext.source import Source
    from vnpolext.vocab import Lexicon

_LEAD_IN = (
    r"(?:[(\[]|(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? (?:ngày )?"
    r"|(?:lần cuối|cập nhật|đã|tin|bài|ngày|đăng|lúc|thời gian|xuất bản|gửi|phát hành)[: ]+)*"
)
_CLOCK = (
    r"(?P<{0}h>[01]?\d|2[0-3])(?:[:h](?P<{0}m>[0-5]\d)(?::(?P<{0}s>[0-5]\d))?| giờ (?P<{0}n>[0-5]\d))"
    r"(?P<{0}p> ?[ap]m)?"
)
_SEPARATOR = r"(?: ?[,|-] ?| lúc |T|\s{1,4})"
_STAMP = re.compile(
    _LEAD_IN
    + "(?:"
    + _CLOCK.format("b")
    + _SEPARATOR
    + ")?"
    + _LEAD_IN
    + r"(?:(?P<y1>(?:19|20)\d\d)-(?P<m1>0?[1-9]|1[0-2])-(?P<d1>0?[1-9]|[12]\d|3[01])"
    + r"|(?P<d2>0?[1-9]|[12]\d|3[01])(?:[/.-]| tháng )(?P<m2>0?[1-9]|1[0-2])(?:[/.-]| năm )"
    + r"(?P<y2>(?:19|20)\d\d))(?!\d)"
    + "(?:"
    + _SEPARATOR
    + _CLOCK.format("a")
    + r"(?!\d))?",
)
_AFTER_STAMP = late_regex(
    r"(?:\s*(?:\(?(?:gmt|utc) ?[+-]? ?\d+(?::00)?\)?|\(?[ap]m\)?|[\d.]+ (?:bình luận|lượt xem|lượt đọc)"
    r"|(?:lượt xem|số lượt xem|lượt đọc|đã xem):? ?[\d.]+"
    r"|(?:xem cỡ chữ|cỡ chữ|in bài viết|in trang|bản in|chia sẻ)"
    r"|(?<=[|,•-] )(?:theo|nguồn|tác giả|bởi)[: ][^|\n]{2,40}|[|,•-])\s*|[^\w\n]){0,8}\Z"
)
_HOUR = re.compile(r"\d(?:[:hH]\d\d| giờ)")
_CLOSING_STAMP = re.compile(r"\| (\d\d:\d\d \d\d/\d\d/\d{4})\s*\Z")
_BULLET = re.compile(r"(?:[-+*•●▪◦·–]|\d{1,3}[.)](?!\d)|[a-zđ]\)|\(\d{1,3}\))[ \t]*(?=\S)")
_CAPTION = re.compile(r"ảnh ?:|\(ảnh|ảnh minh họa|ảnh tư liệu|\Aảnh \d")
_SENTENCE_BREAK = re.compile(r"[^\W\d_]{2,}[.!?] +[^\W\d_]")
_DATED_OPENING = late_regex(
    r"(?:rạng sáng|sáng|trưa|chiều|tối|đêm|ngày|hôm|từ|theo|tại|trong|\()"
    r"(?: nay| qua)?(?: ngày)? ?\d{0,2}[/.-]?\d{0,2},"
)
_SHORT_HEADLINE, _HEADLINE_LIMIT, _CAPTION_LIMIT, _DATELINE_LINES = 110, 250, 250, 8
_BOILERPLATE_LIMIT, _LINK_LIMIT = 900, 200


def read_stamp(line: str) -> datetime | None:
    """Read a line that holds a time of publication and nothing else.

    Args:
        line: one line in lower case, without blanks around it.

    Returns:
        The local time as written; midnight where only the day is given; None for any other line.

    Example:
        >>> read_stamp("2024-05-15 16:08:53 0 bình luận")
        datetime.datetime(2024, 5, 15, 16, 8, 53)
    """
    match = _STAMP.match(line)
    if match is None or not _AFTER_STAMP.match(line, match.end()):
        return None
    part = match.groupdict()
    side = "a" if part["ah"] else "b"
    hour, minute = int(part[side + "h"] or 0), int(part[side + "m"] or part[side + "n"] or 0)
    half = (part[side + "p"] or "").strip()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return datetime(
            int(part["y1"] or part["y2"]),
            int(part["m1"] or part["m2"]),
            int(part["d1"] or part["d2"]),
            hour,
            minute,
            int(part[side + "s"] or 0),
        )
    except ValueError:
        return None


@dataclass(slots=True)
class _Page:
    """The lines of one page with their stamps, and where those start in which the paper speaks of itself.

    A form feed starts a new page.
    """

    lines: list[Offsets]
    stamps: dict[int, datetime]
    own: set[int]


class LayoutStage:
    """Find the sections of a page; they may nest, and stand in the order of their starts."""

    def __init__(self, lexicon: Lexicon, config: Config) -> None:
        self._ends = frozenset(word.rstrip(" :.") for word in lexicon.words("end_marker"))
        self._widgets = frozenset(word.rstrip(" :.") for word in lexicon.words("widget"))
        self._links = lexicon.words("link_prefix")
        self._boilerplate = re.compile(alternation(lexicon.words("boilerplate")))
        starts = {word[0] for word in (*self._ends, *self._widgets, *self._links)}
        self._furniture_starts = frozenset(starts)

    def __call__(self, source: Source, found: Found) -> list[SectionSpan]:
        """Return the sections of `source`, outer before inner, in folded offsets."""
        sections: list[SectionSpan] = []
        for lines in _pages(source):
            stamps: dict[int, datetime] = {}
            for index, (start, end) in enumerate(lines):
                if end - start < 90 and (stamp := read_stamp(source.low[start:end])):
                    stamps[index] = stamp
            self._page(source, _Page(lines, stamps, self._own_lines(source, lines)), sections)
        if not any(section.kind == "dateline" for section in sections):
            self._closing_stamp(source, sections)
        sections.sort(key=lambda section: (section.start, -section.end))
        return sections

    def _page(self, source: Source, page: _Page, sections: list[SectionSpan]) -> None:
        last = self._article_end(source, page)
        while last > 1 and self._is_furniture(source, page.lines[last - 1]):
            last -= 1
        first = self._top(source, page, last, sections)
        if first < last:
            lead = bool(sections) and last - first > 1 and not _is_bullet(source, page.lines[first])
            if lead:
                sections.append(SectionSpan(*page.lines[first], "layout.lead", "lead"))
                first += 1
            body = SectionSpan(page.lines[first][0], page.lines[last - 1][1], "layout.body", "body")
            sections.append(body)
            self._inside_body(source, page, page.lines[first:last], sections)
        if last < len(page.lines):
            self._after_article(source, page, last, sections)

    @staticmethod
    def _closing_stamp(source: Source, sections: list[SectionSpan]) -> None:
        """Add the stamp that ends a text on its last line: "Phúc An - Thể thao | 09:00 05/06/2017"."""
        found = _CLOSING_STAMP.search(source.low, max(0, len(source.low) - 40))
        stamp = read_stamp(found[1]) if found else None
        if found and stamp:
            sections.append(SectionSpan(*found.span(1), "layout.closing_stamp", "dateline", stamp))

    def _is_furniture(self, source: Source, line: Offsets) -> bool:
        """Tell whether a line is the site's own: a widget, a link to another article, key words."""
        start, end = line
        low = source.low
        if low[start] not in self._furniture_starts:
            return False
        if low[start:end].rstrip(" :.") in self._widgets:
            return True
        return end - start <= _LINK_LIMIT and low.startswith(self._links, start)

    def _own_lines(self, source: Source, lines: list[Offsets]) -> set[int]:
        """Return where lines start in which the paper speaks of itself.

        A whole article on one line is more than that.
        """
        search, low = self._boilerplate.search, source.low
        return {
            start for start, end in lines if end - start <= _BOILERPLATE_LIMIT and search(low, start, end)
        }

    def _closes(self, source: Source, page: _Page, index: int) -> bool:
        """Tell whether the lines from `index` on are no more of the article: none, or teasers."""
        rest = page.lines[index:]
        return (
            len(rest) <= 2
            or any(at >= index for at in page.stamps)
            or any(source.low[start:end].rstrip(" :.") in self._ends for start, end in rest)
        )

    def _article_end(self, source: Source, page: _Page) -> int:
        """Return the index of the first line after the article."""
        low, lines = source.low, page.lines
        for index, (start, end) in enumerate(lines):
            if index == 0:
                continue
            if low[start] in self._furniture_starts and low[start:end].rstrip(" :.") in self._ends:
                return index
            if start in page.own and self._closes(source, page, index + 1):
                return index
        return len(lines)

    def _top(self, source: Source, page: _Page, last: int, sections: list[SectionSpan]) -> int:
        """Add headline and dateline; return the index of the first line after them."""
        lines, text = page.lines, source.text
        dateline = next((i for i in range(min(_DATELINE_LINES, last)) if i in page.stamps), None)
        if dateline is not None and not all(_may_be_headline(source, lines[i]) for i in range(dateline)):
            dateline = None
        first = 0
        if last > 1 and 0 not in page.stamps and _may_be_headline(source, lines[0]):
            headline = dateline - 1 if dateline else 0
            if headline and not _may_be_headline(source, lines[headline]):
                headline = 0
            if headline:
                menu = SectionSpan(lines[0][0], lines[headline - 1][1], "layout.menu_lines", "boilerplate")
                sections.append(menu)
            if not _is_bullet(source, lines[headline]) and text[lines[headline][0]] != "[":
                sections.append(SectionSpan(*lines[headline], "layout.headline", "headline"))
                first = headline + 1
        if dateline is not None:
            day_only = _HOUR.search(text[slice(*lines[dateline])]) is None
            stamp = page.stamps[dateline]
            sections.append(SectionSpan(*lines[dateline], "layout.stamp_line", "dateline", stamp, day_only))
            first = dateline + 1
        return first

    def _inside_body(
        self, source: Source, page: _Page, lines: list[Offsets], sections: list[SectionSpan]
    ) -> None:
        """Add captions, lists and the site's furniture between paragraphs."""
        run: list[Offsets] = []
        for index, line in enumerate([*lines, (0, 0)]):
            if line[1] and _is_bullet(source, line):
                run.append(line)
                continue
            if len(run) > 1:
                sections.append(SectionSpan(run[0][0], run[-1][1], "layout.bullets", "list"))
            run = []
            if not line[1]:
                continue
            if line[0] in page.own or self._is_furniture(source, line):
                sections.append(SectionSpan(*line, "layout.furniture_line", "boilerplate"))
            elif _is_caption(source, line, inner=0 < index < len(lines) - 1):
                sections.append(SectionSpan(*line, "layout.caption_line", "caption"))

    def _after_article(self, source: Source, page: _Page, last: int, sections: list[SectionSpan]) -> None:
        """Cut what follows the article into boilerplate, the site's furniture and related teasers."""
        lines = page.lines
        item: list[Offsets] = []
        widget: list[Offsets] = []

        def close_widget() -> None:
            if widget:
                end = min(widget[-1][1] + 1, len(source.text))  # whole lines, with their line end
                sections.append(SectionSpan(widget[0][0], end, "layout.widget_lines", "boilerplate"))
                widget.clear()

        def close_item(stamp: datetime | None) -> None:
            if item:
                sections.append(SectionSpan(item[0][0], item[-1][1], "layout.teaser", "related", stamp))
                item.clear()

        for index in range(last, len(lines)):
            start, end = line = lines[index]
            bare = source.low[start:end].rstrip(" :.")
            if bare in self._ends or bare.isdigit() or self._is_furniture(source, line):
                close_item(None)
                widget.append(line)
                continue
            close_widget()
            if start in page.own:
                close_item(None)
                sections.append(SectionSpan(start, end, "layout.boilerplate_phrase", "boilerplate"))
                continue
            item.append(line)
            if index in page.stamps:
                close_item(page.stamps[index])
        close_item(None)
        close_widget()


def _pages(source: Source) -> list[list[Offsets]]:
    """Return the lines of each page; only a form feed separates pages."""
    if not source.page_breaks:
        return [source.lines] if source.lines else []
    pages: list[list[Offsets]] = [[]]
    breaks = [*source.page_breaks]
    for line in source.lines:
        while breaks and line[0] > breaks[0]:
            breaks.pop(0)
            pages.append([])
        pages[-1].append(line)
    return [page for page in pages if page]


def _is_bullet(source: Source, line: Offsets) -> bool:
    return _BULLET.match(source.low, line[0], line[1]) is not None


def _may_be_headline(source: Source, line: Offsets) -> bool:
    """A headline is short, one phrase, and has no full stop at its end."""
    start, end = line
    if end - start > _HEADLINE_LIMIT or source.text[end - 1] in ".;:,":
        return False
    if end - start > _SHORT_HEADLINE and _DATED_OPENING.match(source.low, start):
        return False
    return _SENTENCE_BREAK.search(source.text, start, end) is None


def _is_caption(source: Source, line: Offsets, inner: bool) -> bool:
    """A caption names a picture, or stands between paragraphs as a sentence without its full stop."""
    start, end = line
    if end - start > _CAPTION_LIMIT:
        return False
    if source.low.find("ảnh", start, end) >= 0 and _CAPTION.search(source.low, start, end):
        return True
    return inner and source.text[end - 1] not in '.;:,!?…”"' and source.text.count(" ", start, end) >= 14
