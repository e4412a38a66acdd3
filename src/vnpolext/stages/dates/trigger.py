"""Where a date may start: one scan of the text, which has to be fast."""

from __future__ import annotations

import re

from vnpolext.grammar.word_scan import DIGIT, WordScan
from vnpolext.stages.dates.atoms import BLANK, LETTER, Words
from vnpolext.stages.dates.lunar import LUNAR_WORDS

_LEAD = re.compile(r"\w{1,2}")


def trigger_scan(words: Words) -> WordScan:
    """One scan finds the digits and the words that a date can start with; what must follow thins them out.

    Every branch begins with plain letters: the engine looks at those before it tries the rest.
    """
    unit = "(?:năm|tháng|tuần|ngày|giờ|phút|giây|tiếng|thập|thế|qu[ýí]|đêm)"
    small = "(?: (?:mươi|mười|chục|trăm|nghìn|linh|lẻ|một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín|mốt|năm)){0,5}"
    period = r"[ \n]{1,2}(?:năm|tháng|qu[ýí]|tuần|thế|thập|những|giờ|trưa|đêm|ngày[ ](?:\d|hôm)|\d)"
    each = (
        r" (?:n[ăằ]m|tháng|tuần|ngày|qu[ýí]|đêm|giờ|phút|giây|thập|buổi|sáng|trưa|chiều|tối|thứ|chủ|hai"
        r"|cuối tuần|dịp cuối|kỳ cuối|\d)"
    )
    day_behind = (
        rf"[ \t\n]{{0,3}}\d|{BLANK}(?:hôm|mai|kia|mốt|mùng|mồng|rằm|thứ|chủ|đầu|cuối|một|hai|ba|bốn|năm|sáu"
        r"|bảy|tám|chín|mười)"
    )
    chain = r"(?!(?:[.\-]\d{1,4}){5})"  # more numbers in a row than two dates have
    digits = (
        rf"\d{{0,2}}(?:\.\d{{3}}|\.\d)?(?:,\d)?(?=[ \t\n]{{0,3}}{unit})"
        r"|\d?(?=:\d\d|[ \t]{0,3}/[ \t]{0,3}\d|[.\-]\d{1,2}(?!\d)" + chain + r"|[.\-](?:19|20)\d\d"
        rf"|[ ]?[hg](?:\d|\b)|[ ]{{0,3}}-[ ]{{0,3}}\d{{1,2}}(?!\d){chain}"
        rf"|\d?(?= \([^\W\d_][^()\d\n]{{1,24}}\) {unit})"
        r"|[ ](?:đến|tới|và)[ ](?:ngày[ ]|dưới[ ])?\d|[ ](?:tết|mươi|thg)|[ ]?[ap]m\b)"
    )
    years = (
        r"|9(?<=19)\d\d(?!\d)|[0-8](?<=1.)\d\d(?=\)|[ ]?-[ ]?(?:1\d|20)\d\d)",
        r"|0(?<=20)\d\d(?!\d)",
    )
    halves = {"mốt", "tư", "lăm", "nhăm"}
    parts = {part.split()[0] for part in words.day_parts} - {"đầu", "cuối", "giữa", "nửa", "sớm"}
    starts = [
        *(f"{one}{small}(?= {unit}) {unit}" for one in words.numbers if one not in halves),
        *parts,
        *(f"{word}(?={each})" for word in words.each_words),
        *(f"{word}(?={period})" for word in ("đầu", "giữa", "cuối")),
        f"ngày(?={day_behind})",
        r"tháng(?=\d|[ \t\n]{1,3}(?:[\dmhbtnscgqv]|đầu))",
        r"thg(?=[. ]{1,3}\d)",
        r"năm(?=\d|[ \t\n]{1,3}[\dntsqvkgấbđmc])",
        r"q(?=\.?[1-4i][iv]{0,2}[ /.\-]{1,3}(?:năm )?20)\.?(?:[1-4]|iv|i{1,3})",
        r"qu[ýí](?=\d|[ \t\n]{1,3}[\diqvhbtmnsđ])",
        "tuần(?= )",
        r"thứ (?:\d|hai|ba|tư|năm|sáu|bảy|bẩy)",
        "nửa(?= (?:đầu|cuối|đêm|năm|tháng|ngày|tiếng|giờ|thế|thập))",
        "từng (?:năm|tháng|quý|tuần)",
        "cùng (?:ngày|kỳ|kì)",
        "bữa (?:nay|kia)",
        "thế k[ỷỉ]",
        "thập (?:niên|kỷ|kỉ)",
        *("mùng(?= )", "mồng(?= )", "buổi", "hôm"),
        *("thượng tuần", "trung tuần", "hạ tuần", "chủ nhật", "chúa nhật", "thường niên"),
        *LUNAR_WORDS,  # some open no date, but tell that there may be lunar ones
        *("những năm", "những tháng", "các năm", "các tháng đầu", "các tháng cuối", "sang năm"),
    ]
    leads: dict[str, list[str]] = {}
    for start in sorted(set(starts), key=lambda start: (-len(start), start)):
        letters = _LEAD.match(start)
        lead = letters[0] if letters else ""
        leads.setdefault(lead, []).append(start[len(lead) :])
    follows = {lead: f"(?:{'|'.join(rests)})(?!{LETTER})" for lead, rests in leads.items() if lead}
    return WordScan(follows | {DIGIT: f"{digits}{''.join(years)}"})
