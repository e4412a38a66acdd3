"""Patterns of where an unquoted title ends and of what opens one; the walk over them is in `titles`."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex
from vnpolext.stages.directives.letters import LOWER, UPPER

INTRO = re.compile(r",?[ \n]{0,2}(?::[ ]?|\((?=về ))?(về việc|về|v/v|nhằm)?[ :]{0,2}\n?")
OPEN, CLOSE = '“"«„', '”"»'
LONGEST = 520
COLON_VERB = re.compile(r"\w+(?: \w+)?:")
MEANS = (  # "giải pháp nhằm ..." goes on; behind anything else "nhằm" begins what the document is for
    r"(?:(?<=giải pháp )|(?<=biện pháp )|(?<=chính sách )|(?<=hoạt động )|(?<=nhiệm vụ )|(?<=hành vi )|"
    r"(?<=cấp bách ))"
    r"nhằm(?!\w)"
)
DAY_ADDED = r" \((?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)"  # the day of the document that is named
LAST_ABBREVIATION = re.compile(r", [A-ZĐ]{2,6}$")  # the subject of the next clause: ", QH cũng nghe"
CLOSING = re.compile(r"[^()\n]*(?:\([^()\n]*\)[^()\n]*){0,6}(?=\))")
BORDER = re.compile(
    r"[,:] (?=[^\W\d_])| và (?=(?:bộ|sở|cục|ubnd|ủy ban|chính phủ|thủ tướng|ban|tỉnh|công ty|viện|tòa)(?!\w))"
    r"| (?=(?:bộ chính trị|chính phủ|thủ tướng|ban bí thư|quốc hội|ubnd|ủy ban nhân dân|hđnd)(?!\w))"
)
GLUED_STOP = late_regex(  # "... CAND.Ngoài ra, ..."
    rf"(?<=[A-ZĐ]{{3}})\.(?={UPPER}{LOWER}+ )|(?<={LOWER})\.(?={UPPER})"
    rf"|, (?=(?:[Đđ]ại biểu|ĐBQH|ĐB) (?:Quốc hội )?{UPPER}{LOWER}+ {UPPER}{LOWER}+)"
    rf"|(?<=”), (?={UPPER})"
    rf"|(?<=”), (?!giai đoạn|trên|của|tại|và|nhiệm kỳ|năm|theo|tỉnh|tầm nhìn|đợt|lần|phần|thuộc)(?={LOWER})"
)
SPEAKER = late_regex(  # "... nợ công (sửa đổi), Bộ trưởng Tài chính Đinh Tiến Dũng cho biết"
    rf", (?:{UPPER}{LOWER}+ (?:{LOWER}+ ){{1,3}}){{0,2}}(?:{UPPER}{LOWER}+ ){{1,4}}{UPPER}{LOWER}+$"
)
PREDICATED = re.compile(r" (?:là|đạt|đã|sẽ|có|tăng|giảm)(?!\w)")
TOLD_WHEN = re.compile(r" (?:trong|vào|tính đến|từ) (?:đầu |cuối |hết )?(?:năm|tháng|ngày|quý) [^,;]{1,20}$")
MUST_HAVE = re.compile(r" (?:chỉ )?(?:phải|sẽ được tính|được xem xét)(?!\w)")
MUST = re.compile(
    r" (?:sẽ |chỉ )?"
    r"(?:phải|không được|được phép|có trách nhiệm|có quyền|bị|thì|nhưng|chỉ còn|có nghĩa vụ)(?!\w)"
)
STATE_ACTS = re.compile(  # ", Quốc hội rút ba dự án": the next clause
    r"(?:quốc hội|chính phủ|thủ tướng(?: chính phủ)?) "
    r"(?!và |các |về |khóa |hoặc |của |cùng |với )(?=[^\W\d_])"
)
AIM = 260  # characters
PERIOD = re.compile(r"(?:giai đoạn(?: từ)?|đến năm|tầm nhìn(?: đến)?(?: năm)?) \d{4}")
POINTS_BACK = re.compile(r"(?<!\w)(?:kể|nêu|nói) trên(?!\w)")  # no title has it
VISION = re.compile(r"(?<=,) (?:tầm nhìn|định hướng|có xét|có tính)(?: đến)?(?: năm)? \d{4}(?=,)")
BY_RULE = tuple(f"{word} quy định" for word in ("đúng", "sai", "trái", "theo", "phạm", "các"))
LAW_RULES = late_regex(  # "hướng dẫn Luật thuế GTGT quy định đối tượng ...": the sentence's own verb
    r"(?:luật|pháp lệnh) [^\d;.:\n“]{3,80}?(?= quy định (?!chi tiết|tại|của|pháp luật))"
)
SECTION = late_regex(rf" (?=[IVX]{{1,4}} ?[-.] ?{UPPER}{{2}})")  # "... nhà nước I- TÌNH HÌNH"
LAST_YEAR = late_regex(  # "... đến năm 2020, năng lực dự kiến ..."
    r"giai đoạn(?: từ)? \d{4} ?- ?\d{4}(?= (?:khoảng|hơn|gần|thêm|\d))"
    r"|(?:đến|sau|giai đoạn|công tác)(?: năm)? (?:\d{4} ?- ?)?\d{4}"
    r"(?=, (?!tầm nhìn|định hướng|có xét|có tính|hướng|và |áp dụng|của |thuộc |trên địa bàn))"
)
TOLD_OF = re.compile(  # "quy định đối tượng được miễn giảm", but "Đề án tái cơ cấu được Thủ tướng phê duyệt"
    r" được (?!thủ tướng|chính phủ|ubnd|bộ |tỉnh|thành phố|quốc hội"
    r"|phê duyệt|ban hành|thông qua|triển khai|ký|xây dựng)"
)
BEFORE_LAW = late_regex(  # "... đưa vào sử dụng trước khi Luật ... có hiệu lực"
    r"(?:trước|sau|từ) (?:khi|ngày|thời điểm) (?:luật|bộ luật|nghị định|nghị quyết|thông tư)(?!\w)[^,;]*$"
)
INNER_DAY = (
    re.compile(  # "thực hiện Chỉ thị số 5-CT/TU, ngày 3/4/2016, của Tỉnh ủy", "... và số 6-CT/TU, ngày ..."
        r", ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4},? (?:của|và số) "
    )
)
INNER_PART = re.compile(r"(?:khoản|điểm) \w{1,3}$")
"""Before a comma behind which the rest of a reference stands: "Khoản 3, Điều 17 Thông tư số 78"."""
SEVERAL = re.compile(r"(?<!\w)các [^\W\d_]+(?: [^\W\d_]+)?$")
"""Before a type word that names no document: "các luật, Nghị quyết được thông qua"."""
RULES_TOO = " và quy định về "
"""What goes on in a title that has begun so: "quy định về tin nhắn rác và quy định về quảng cáo"."""
NUMBERS = re.compile(r" (?:là|đạt|bằng|tăng|giảm|ở mức) \d")
INNER_CODE = re.compile(r"\d[-/][\w/-]*[^\W\d_]$")
DECISION_SIGNED = re.compile(
    r"(?<!\w)(?:ký|ban hành|ra)(?: ban hành)? quyết định (?:số \S{1,24} )?(?:về việc |về )?$"
)
MODAL = "(?:phải|sẽ|đã|được|cũng|không|cần|có thể|chỉ|ngày càng)"
PERSON = rf", (?=(?:{UPPER}{LOWER}+ (?:{LOWER}+ ){{1,3}}){{0,2}}(?:{UPPER}{LOWER}* ){{2,6}}"
IN_POST = late_regex(rf"(?: \([^()\n]{{2,12}}\))?(?: {UPPER}{LOWER}+){{2,5}}")
ANY_WORD = re.compile(r"[ ](?=[^\W\d_])")
COLON = late_regex(rf": (?={UPPER})")  # a headline goes on: "Quy hoạch Sơn Trà: Ủy ban vào cuộc"
ABOUT = re.compile(r"(?:về việc|v/v|về) ")
OF_STATE = re.compile(
    r" của (?=chính phủ|thủ tướng|chủ tịch |ban thường vụ |bộ |thanh tra |ubnd|tỉnh|thành phố|huyện|"
    r"trung ương|đảng(?! đối với))"
)
