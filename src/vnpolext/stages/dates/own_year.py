"""Whether the words beside a year say that it is the text's own: "bước sang năm 2017"."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.stages.dates import signs
from vnpolext.stages.dates.reading import Reading

_NEWS_DAY_BEFORE = 150
_MONTH_AFTER = 110
_NEWS_DAY = re.compile(r"(?:ngày|sáng|trưa|chiều|tối) \d{1,2}[/.\-]\d{1,2},[^.\n]{0,130}\Z")
_THIS_MONTH_AFTER = re.compile(
    r"[^.;\n\d]{0,60}(?:tổ chức|diễn ra|khai mạc|vào|trong)[^.;\n\d]{0,30} tháng \d{1,2} (?:tới|này)(?!\w)"
)
_AWARDED_AFTER = re.compile(r"[^.;\n\d]{0,30}(?:vinh danh|trao|xướng tên)")
_RESULT_BEFORE = re.compile(
    r"năm (?P<y>20\d\d) đạt [^.;\n]{1,20}(?<!\w)(?:dự kiến|phấn đấu|mục tiêu)(?!\w)[^.;\n]{1,25} "
    r"(?:trong )?(?:năm )?\Z"
)
_ADJUSTED = late_regex(
    r"điều chỉnh[^.;\n\d]{0,40}(?:kế hoạch|chương trình|dự toán|danh mục)[^.;\n\d]{0,40}\Z"
)
_AND_NEXT = late_regex(r" và (?:[^.;,\n\d]{1,20} )?(?:các|những) năm (?:tới|tiếp|sau|kế)(?!\w)")
_PAID_FROM = late_regex(r"(?:lấy|trích|chi|bố trí) từ [^.;\n\d]{0,90}ngân sách \Z")
_IN_BEFORE = late_regex(r"(?<!\w)(?:trong|ngay) (?:những |các )?(?:tháng |ngày )?\Z")
_BEGUN = ("bước sang ", "bước vào ", "năm mới ", "dự kiến trong ", "dự báo ", "dự báo trong ")
_NAMED_YEAR = late_regex(r"[“\"]năm [^.;\n\d]{3,40} \Z")  # “Năm Kỷ cương hành chính 2017”
_GOING_ON = late_regex(r" đang (?:được )?(?:diễn ra|tổ chức)(?!\w)")
TO_NOW = re.compile(r"\s(?:đến|tới)\s(?:nay|giờ)(?!\w)")
FEAST_ITSELF = re.compile(r"(?<!\w)(?:tết|xuân)(?: nguyên đán)? (?:năm )?\Z")
TASKS_BEFORE = late_regex(r"(?:nhiệm vụ|phương hướng|triển khai)(?!\w)[^.;\n\d]{0,50}\Z")
NEXT_YEARS_BEFORE = late_regex(r"(?:giám sát|xây dựng luật|dự toán|phân bổ)(?!\w)[^.;\n\d]{0,50}\Z")


def told_by(low: str, reading: Reading, year: int, before: str) -> int | None:
    """Return the text's own year where the words before `year` tell it by that one."""
    if signs.NEXT_BEFORE.search(before):  # "phải sang năm 2018", "trong năm nay và năm 2018"
        return year - 1
    if low.startswith("đầu", reading.start):
        if _IN_BEFORE.search(before):
            return year  # "trong những tháng đầu năm 2017"
        if TO_NOW.match(low, reading.end) and low.startswith("nay,", reading.end + 5):
            begins = signs.SENTENCE_BEFORE.search(before[:-3]) or before.endswith(", từ ")
            return year if begins and before.endswith("từ ") else None  # else it is said in later years too
        return None
    if "năm nay" in before and signs.COMPARED_BEFORE.search(before):
        return year + 1 if "." not in before[before.rindex("năm nay") :] else None
    return None


def tells_nothing(low: str, reading: Reading, year: int, before: str) -> bool:
    """Tell whether a year is an aim, is compared with, or stands in a caption."""
    if low.startswith("đầu", reading.start):
        if TO_NOW.match(low, reading.end) or before.endswith(("đến ", "tới ", "trước ", "sau ")):
            return True
    elif signs.COMPARED_BEFORE.search(before) or signs.AIM_BEFORE.search(before) or year % 10 == 0:
        return True
    if signs.in_caption(low, reading.end):
        return True
    return reading.rule == "dates.bare_year" and signs.EVENT_TO_COME.search(before) is not None


def is_current(low: str, reading: Reading, year: int, before: str) -> bool:
    """Tell whether a year is going on as it is told of: "mùa bầu cử năm 2017 đang diễn ra"."""
    if low.startswith(" đang ", reading.end) and _GOING_ON.match(low, reading.end):
        return True
    if year % 5 and low.startswith(" và ", reading.end) and _AND_NEXT.match(low, reading.end):
        return True  # "trong năm 2017 và các năm tới"
    if before.endswith(_BEGUN) or ("năm " in before and _NAMED_YEAR.search(before)):
        return True  # "bước sang năm 2017"
    if before.endswith("ngân sách ") and _PAID_FROM.search(low, max(0, reading.start - 120), reading.start):
        return True  # "kinh phí lấy từ dự toán ngân sách năm 2018"
    if "điều chỉnh" in before and _ADJUSTED.search(before):
        return True  # "điều chỉnh kế hoạch năm 2017"
    if low.find(" tháng ", reading.end, reading.end + _MONTH_AFTER) < 0:
        return False
    return _THIS_MONTH_AFTER.match(low, reading.end) is not None  # "Olympic 2017, ... vào cuối tháng 7 tới"


def is_awarded_today(low: str, reading: Reading) -> bool:
    """Tell whether a prize of the year is being given: "Tối 19/11, ... Giải thưởng ... 2016 vinh danh"."""
    return _AWARDED_AFTER.match(low, reading.end) is not None and follows_news_day(low, reading)


def follows_news_day(low: str, reading: Reading) -> bool:
    """Tell whether the sentence begins with a day: "Trưa 1/7, tại lễ hội ... năm 2017"."""
    return _NEWS_DAY.search(low, max(0, reading.start - _NEWS_DAY_BEFORE), reading.start) is not None


def follows_results(year: int, before: str) -> bool:
    """Tell whether a year comes after the last one's results: "năm 2016 đạt 6% và dự kiến ... năm 2017"."""
    result = _RESULT_BEFORE.search(before) if " đạt " in before else None
    return result is not None and year == int(result["y"]) + 1
