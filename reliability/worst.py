"""Search for the text that takes longest: `python -m reliability.worst`, `--size 20000000 --longest`.

Each text is one idea of what could make a reading slow, written out to the size. The bars: 5 s for 1 MB,
120 s for 20 MB. A text that takes longer is read again, twice at most: a busy machine is no slow pattern.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Callable

from reliability.seeds import articles
from vnpolext import Config, Pipeline

MEGABYTE = 1_000_000
SECONDS = {MEGABYTE: 5.0, 20 * MEGABYTE: 120.0}


def _numbered(pattern: str) -> Callable[[int], str]:
    """Return a maker of text from a pattern with `{n}`, so that no two pieces are alike."""

    def make(size: int) -> str:
        step = len(pattern.format(n=10_000))
        return "".join(pattern.format(n=number) for number in range(size // step))

    return make


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece))


def _names(size: int) -> str:
    rng = random.Random(1)
    syllables = (
        "An Bình Chi Dũng Giang Hà Hùng Khoa Lan Mai Nam Oanh Phúc Quân Sơn Tâm Uyên Vinh Xuân Yến".split()
    )
    families = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ".split()
    parts = (families, syllables, syllables)
    return ", ".join(" ".join(map(rng.choice, parts)) for _ in range(size // 14))


def _random_words(size: int) -> str:
    """Words of our examples in any order: every rule begins, none ends."""
    rng = random.Random(2)
    words = " ".join(articles()).split()
    return " ".join(rng.choices(words, k=size // 6))[:size]


def _titled(pattern: str) -> Callable[[int], str]:
    """Return a maker of documents: titles of the same few words in other orders, with abbreviations."""

    def make(size: int) -> str:
        rng = random.Random(3)
        words = "công tác quản lý phát triển kinh tế xã hội nhiệm vụ giải pháp nâng cao chất lượng".split()
        step = len(pattern.format(t=" ".join(words[:6]) + " KTXH", n=10_000))
        titles = (
            " ".join((*rng.choices(words, k=6), "".join(rng.choices("BCDHKLNPQTX", k=4))))
            for _ in range(size // step)
        )
        return "".join(pattern.format(t=title, n=number) for number, title in enumerate(titles))

    return make


def _nested(left: str, right: str) -> Callable[[int], str]:
    return lambda size: left * (size // 2 // len(left)) + right * (size // 2 // len(right))


REPEATED = (
    "a", "1", "1/", "1/1", "1/1 - ", "1-", "1.", "12/34/5678 ", "“", "“a ", "(", ")", "(a ", "- ", "- a\n",
    "\n", "\n\n", " ", "\t", ".", "a. ", ",", ", ", "; ", ":", ":\n", "…", "/", "-", "&", "Đ", "ĐĐĐ ", "A ",
    "Aa ", "aA", "A-", "A.", "TP.", "số ", "số 1", "số 1-", "Số: /", "ông ", "Ông A, ", "bà ", "đồng chí ",
    "TS. ", "PGS.TS.", "Chủ tịch ", "Chủ tịch\n", "Phó ", "nguyên ", "Bí thư Đảng ủy, ",
    "Phó Chủ tịch UBND ", "Trưởng Ban ", "Kế hoạch số ", "Kế hoạch ", "Nghị quyết, ",
    "Nghị quyết số 1-NQ/TW, ", "khoản 1 Điều 2 ", "điểm a ", "Điều ", "Luật ", "Luật Đất đai ", "Căn cứ ",
    "của ", "của Ban ", "và ", "cho ", "tặng ", "tặng Bằng khen cho ", "Bằng khen ",
    "Giấy khen cho Chi bộ, ", "30 tập thể, ", "30 tập thể:\n- ", "Chi bộ 1, ", "Đảng ủy ", "UBND ", "Ban ",
    "Sở ", "Văn phòng ", "Hội Nông dân ", "ngày ", "ngày 1 ", "ngày 1/", "ngày 1 tháng ", "tháng ", "năm ",
    "năm 2", "từ ngày 1 đến ", "sáng ", "8 giờ ", "8h30 ", "thứ hai ", "quý ", "10 năm ", "hai ",
    "hai mươi ", "Tết ", "mùng 1 ", "hôm nay ", "2024-05-15 16:08:53\n", "u\u0301\u0309", "\u0301",
    "\u200b", "a\u00ad", "\u00a0", "  ", "\r\n", "\f", "\ud800", "\ufffd", "á»", "Ã¡ ", "©n ",
    "http://a.vn/1/2 ", "a@b.vn ", "<b>", "NGUYỄN ", "NGUYỄN VĂN AN\n", "CHỦ TỊCH\n", "Nơi nhận:\n",
    "KT. CHỦ TỊCH\n", "Tin liên quan\n", "Ảnh: ", "Nguyễn ", "Văn ", "Nguyễn Văn An ", "Nguyễn Văn An, ",
    "Nguyễn Văn An - ", "Nguyễn Văn An (", "ông An ", "Người dân ", "trình bày ", "ban hành ", "thay thế ",
    "sửa đổi, bổ sung ", "Quyết định này ", "văn bản này, ", "thực hiện ",
)  # fmt: skip

TEXTS: dict[str, Callable[[int], str]] = {
    **{repr(piece)[1:-1]: _repeated(piece) for piece in REPEATED},
    "different codes": _numbered("Kế hoạch số {n}-KH/QU, "),
    "different codes, one a line": _numbered("Quyết định số {n}/QĐ-UBND ngày 1/2/2020 của UBND tỉnh\n"),
    "different days": _numbered("ngày 1/2/{n}; "),
    "different officials": _numbered("ông Nguyễn Văn An{n}, Chủ tịch UBND xã {n}; "),
    "different laws": _numbered("Luật Đất đai sửa đổi {n} và "),
    "different titles": _titled("Đề án “{t}” được trình. "),
    "different titles beside codes": _titled("Nghị quyết số {n}-NQ/TU về {t}. Nghị quyết về {t}. "),
    "different awards": _numbered("tặng Bằng khen cho Chi bộ {n}; "),
    "awards under one list": _numbered("- Chi bộ Trường Mầm non Hoa {n}\n"),
    "codes that carry out others": _numbered("Kế hoạch số {n}-KH/QU thực hiện Nghị quyết số {n}-NQ/TW. "),
    "the same official with other posts": _numbered("Chủ tịch UBND xã {n} Nguyễn Văn An. "),
    "short names of many": _numbered("ông Nguyễn Văn An, Chủ tịch xã {n}. Ông An nói. "),
    "anaphors of many": _numbered("Kế hoạch số {n}-KH/QU. Kế hoạch này nêu rõ. "),
    "names in a row": _names,
    "names in lines": lambda size: _names(size).replace(", ", "\n"),
    "ten thousand names, then text": lambda size: _names(140_000) + "\n" + _random_words(size - 140_000),
    "words in any order": _random_words,
    "lines in any order": lambda size: _random_words(size).replace(" ", "\n"),
    "nested quotes": _nested("“Luật ", "”"),
    "nested brackets": _nested("(Kế hoạch số 1-KH/QU ", ")"),
    "a list of names after one award": lambda size: "Tặng Bằng khen cho: " + _names(size - 20),
    "one list of bodies": lambda size: "Giấy khen cho " + _numbered("Chi bộ {n}, ")(size - 14),
    "our examples": lambda size: _repeated("\n".join(articles()))(size),
    "our examples, one line": lambda size: _repeated(" ".join(articles()).replace("\n", " "))(size),
    "our examples, decomposed": lambda size: _decomposed("\n".join(articles()), size),
    "prefixes of our examples": lambda size: _prefixes(articles(), size),
    "wrapped lines": lambda size: _wrapped(size),
    # the newest rules: what they look for, without an end, an answer or a place to stop
    "brackets in brackets": _nested("(ông Nguyễn Văn An (sinh ngày 1/2/1960, ", "))"),
    "brackets that never close": _repeated("Quyết định (gọi tắt là (“Đề án "),
    "short names in brackets": _numbered("Nghị quyết số {n}-NQ/TW (gọi tắt là Nghị quyết {n}), "),
    "posts in a row": _repeated("Chủ tịch UBND, Phó Bí thư Tỉnh ủy, nguyên Trưởng Ban Tổ chức kiêm "),
    "posts, one a line": _repeated("Phó Chủ tịch Thường trực HĐND\nTrưởng Ban Pháp chế\n"),
    "a staff list": lambda size: _names(size // 2).replace(", ", " (SN 1965, Giám đốc Sở Y tế)\n")[:size],
    "a table of names": lambda size: _names(size // 2).replace(", ", "\t1\tTrưởng phòng\tSở Y tế\n")[:size],
    "a table of documents": _numbered("{n}\tQuyết định\t{n}/QĐ-UBND\t01/02/2020\tUBND tỉnh\n"),
    "a table of numbers": _numbered("{n}\t1.234,5\t12/3\t2.024\t15-5\n"),
    "cells of bars": _repeated("| số | ngày | Chủ tịch | 1/2 "),
    "award words": _repeated("Huân chương Lao động hạng Nhất, Bằng khen, Cờ thi đua, danh hiệu "),
    "awards, one a line": _repeated("Huân chương Lao động hạng Ba\n- Bằng khen của Thủ tướng\n"),
    "awards without an end": _repeated("được tặng thưởng và trao tặng truy tặng phong tặng "),
    "givers without a gift": _repeated("Chủ tịch UBND tỉnh đã quyết định tặng thưởng, "),
    "counts of who is honoured": _numbered("{n} tập thể và {n} cá nhân được tặng Giấy khen, "),
    "dates next to dates": _repeated("1/2/2020 2/2/2020 3/2 4-2 5.2.2020 "),
    "dates glued": _repeated("1/2/20202/2/2020-3/2/2020"),
    "ranges of dates": _repeated("từ ngày 1 đến ngày 2/3 và từ 5/6 đến hết 7/8/2020, "),
    "years in a row": _numbered("năm 20{n}, giai đoạn 2016-2020, "),
    "merits in one sentence": _repeated("Ghi nhận chiến công của Đội A, tặng đơn vị Bằng khen, "),
    "addresses": _repeated("https://a.vn/2017/06/01/"),
    "hours and days": _repeated("8h30-9h00 sáng, chiều thứ Hai (15/5), lúc 14 giờ ngày "),
    "days without a year": _repeated("ngày 20, sáng 21, tối 22, "),
    "lunar days": _repeated("mùng 3 tháng Giêng âm lịch, rằm tháng Bảy (tức ngày "),
    "quotes in quotes": _nested('“Đề án ‘Phát triển "', '"’”'),
    "quotes that never close": _repeated("Kế hoạch “Phát triển kinh tế - xã hội "),
    "titles that never end": _repeated("Quyết định về việc phê duyệt và triển khai thực hiện "),
    "laws that amend laws": _repeated("Luật sửa đổi, bổ sung một số điều của "),
    "articles of laws": _numbered("điểm a khoản 1 Điều {n} Nghị định số {n}/2020/NĐ-CP, "),
    "signatures": _repeated("TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn An\n"),
    "long capital lines": _repeated("QUYẾT ĐỊNH TẶNG BẰNG KHEN CHO ÔNG NGUYỄN VĂN AN CHỦ TỊCH UBND TỈNH "),
    "one capital line a paragraph": _repeated("ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH\n\n"),
    "newlines between words": _repeated("Quyết\nđịnh\nsố\n1\nngày\n1\ntháng\n2\nông\n"),
    "blanks and newlines": _repeated(" \n\n \n số \n \n ngày \n\n ông \n"),
    "bodies in bodies": _repeated("Chi bộ Phòng Tổ chức Ban Quản lý Trung tâm Viện Sở "),
    "bodies joined": _repeated("Sở Y tế, Sở Công Thương và Ban Dân tộc - Tôn giáo, "),
    "honorifics stacked": _repeated("đồng chí Đại tá, PGS.TS. Nhà giáo nhân dân, anh hùng "),
    "short names after one": lambda size: "ông Lê Văn An. " + _repeated("Ông An nói, anh An kể. ")(size),
    "anaphors after one": lambda size: (
        "Kế hoạch số 1-KH/QU. " + _repeated("Kế hoạch này, văn bản trên. ")(size)
    ),
    "one code again and again": _repeated("Kế hoạch số 72-KH/QU ngày 1/2/2020, "),
    "lists of numbers": _numbered("các Quyết định số {n}, {n} và {n}/QĐ-TTg; "),
}


LONGEST = (
    "a", "\\n", "1/1 - ", "8h30 ", "names in a row", "words in any order", "nested quotes",
    "our examples, one line", "different codes, one a line", "different officials", "dates next to dates",
)  # fmt: skip
"""The slowest of each kind, and the longest lines: tried with 20 MB too."""


def _decomposed(text: str, size: int) -> str:
    import unicodedata

    return _repeated(unicodedata.normalize("NFD", text))(size)


def _prefixes(texts: list[str], size: int) -> str:
    """Every beginning of every sentence, to stop each pattern where it has begun."""
    words = [word for text in texts for word in text.split(" ")]
    pieces, length, at = [], 0, 0
    while length < size:
        for count in range(1, 12):
            pieces.append(" ".join(words[at : at + count]))
            length += len(pieces[-1]) + 1
        at = (at + 5) % (len(words) - 12)
    return "\n".join(pieces)[:size]


def _wrapped(size: int) -> str:
    import textwrap

    words = " ".join(_random_words(min(size, MEGABYTE)).split())
    return "\n".join(textwrap.wrap(words, 60)) * max(1, size // MEGABYTE)


def measure(pipeline: Pipeline, text: str) -> tuple[float, list[str]]:
    """Return the processor time that one reading takes, and the stages that its budget stopped."""
    start = time.process_time()
    result = pipeline(text)
    taken = time.process_time() - start
    return taken, [issue.stage for issue in result.issues if issue.code == "time_limit"]


def quickest(pipeline: Pipeline, text: str, bar: float) -> tuple[float, list[str]]:
    """Return the best of up to three readings, as `measure` does; one that is within the bar will do."""
    best = measure(pipeline, text)
    for _ in range(2):
        if best[0] < bar:
            break
        best = min(best, measure(pipeline, text))
    return best


def main() -> int:
    """Measure every text and print the slowest; the status is 1 where one takes longer than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=MEGABYTE)
    parser.add_argument("--only", nargs="*", help="names of texts; all by default")
    parser.add_argument("--longest", action="store_true", help="those that are tried with 20 MB")
    parser.add_argument("--show", type=int, default=25, help="how many of the slowest to print")
    options = parser.parse_args()
    pipeline = Pipeline(Config(sections="all"))
    pipeline("Quận ủy họp.")
    allowed = SECONDS.get(options.size, 5.0 * options.size / MEGABYTE)
    times = {}
    for name in options.only or (LONGEST if options.longest else TEXTS):
        times[name] = quickest(pipeline, TEXTS[name](options.size), allowed)
        if times[name][0] > allowed / 2:
            sys.stdout.write(f"{times[name][0]:.1f} s: {name}\n")
            sys.stdout.flush()
    slowest = sorted(times.items(), key=lambda item: -item[1][0])
    load = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    sys.stdout.write(
        f"{len(times)} texts of {options.size:,} characters, {allowed:.0f} s allowed, load {load}\n"
    )
    for name, (seconds, stopped) in slowest[: options.show]:
        sys.stdout.write(f"{seconds:8.2f} s  {name}  {' '.join(stopped)}\n")
    return int(slowest[0][1][0] > allowed)


if __name__ == "__main__":
    sys.exit(main())
