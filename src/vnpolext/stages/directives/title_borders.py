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
BRACKET = (
    r" \((?:theo|ảnh|sau đây|gọi|viết|dưới|không bao|kèm|với t|thay thế|thay đổi|tính đến|được|hiện"
    r"|(?:có )?hiệu)"
)
LAST_ABBREVIATION = re.compile(r", [A-ZĐ]{2,6}$")  # the subject of the next clause: ", QH cũng nghe"
CLOSING = re.compile(r"[^()\n]*(?:\([^()\n]*\)[^()\n]*){0,6}(?=\))")
BORDER = re.compile(
    r"[,:] (?=[^\W\d_])| và (?=(?:bộ|sở|cục|ubnd|ủy ban|chính phủ|thủ tướng|ban|tỉnh|công ty|viện|tòa)(?!\w))"
    r"| (?=(?:bộ chính trị|chính phủ|thủ tướng|ban bí thư|quốc hội|ubnd|ủy ban nhân dân|hđnd)(?!\w))"
)
GLUED_STOP = late_regex(  # "... CAND.Ngoài ra, ..."
    rf"(?<=[A-ZĐ]{{3}})\.(?={UPPER}{LOWER}+ )|(?<={LOWER})\.(?={UPPER})"
    rf"|, (?=(?:[Đđ]ại biểu|ĐBQH|ĐB) (?:Quốc hội )?{UPPER}{LOWER}+ {UPPER}{LOWER}+)"
    rf"|(?<=”), (?!giai đoạn|trên|của|tại|và|nhiệm kỳ|năm|theo|tỉnh|tầm nhìn|đợt|lần|phần|thuộc)(?={LOWER})"
)
SAYING = re.compile(r" (?:cho biết|cho hay|nói|khẳng định|nhấn mạnh|cho rằng|phát biểu)(?!\w)")
SPEAKER = late_regex(  # "... nợ công (sửa đổi), Bộ trưởng Tài chính Đinh Tiến Dũng cho biết"
    rf", (?:{UPPER}{LOWER}+ (?:{LOWER}+ ){{1,3}}){{0,2}}(?:{UPPER}{LOWER}+ ){{1,4}}{UPPER}{LOWER}+$"
)
PREDICATED = re.compile(r" (?:là|đạt|đã|sẽ|có|tăng|giảm)(?!\w)")
TOLD_WHEN = re.compile(r" (?:trong|vào|tính đến|từ) (?:đầu |cuối |hết )?(?:năm|tháng|ngày|quý) [^,;]{1,20}$")
RULES_WHO = re.compile(
    r"quy định (?!về |chi tiết|mức|chế độ|việc|tiêu chuẩn|điều kiện|trình tự|thẩm quyền|một số|nhiệm vụ|"
    r"chức năng|xử phạt|danh mục|phương pháp|cơ chế|tỷ lệ|thủ tục|quy trình|thời|khung|quyền|trách nhiệm)"
)
MUST = re.compile(
    r" (?:sẽ |chỉ )?"
    r"(?:phải|không được|được phép|có trách nhiệm|có quyền|bị|thì|nhưng|chỉ còn|có nghĩa vụ)(?!\w)"
)
OPINION = re.compile(r"(?:còn|chưa|đã|đang|sẽ|không|quá|rất|mang tính)(?!\w)")
STATE_ACTS = re.compile(  # ", Quốc hội rút ba dự án": the next clause
    r"(?:quốc hội|chính phủ|thủ tướng(?: chính phủ)?) "
    r"(?!và |các |về |khóa |hoặc |của |cùng |với )(?=[^\W\d_])"
)
AIM = 260  # characters
PERIOD = re.compile(r"(?:giai đoạn(?: từ)?|đến năm|tầm nhìn(?: đến)?(?: năm)?) \d{4}")
POINTS_BACK = re.compile(r"(?<!\w)(?:kể|nêu|nói) trên(?!\w)")  # no title has it
VISION = re.compile(r"(?<=,) (?:tầm nhìn|định hướng|có xét|có tính)(?: đến)?(?: năm)? \d{4}(?=,)")
BY_RULE = tuple(f"{word} quy định" for word in ("đúng", "sai", "trái", "theo", "phạm", "các"))
NEVER_LAST = (
    " quy định",
    " thông qua",
    " và",
    " do",
    " đối với",
    " cho",
    " với",
)  # of what goes on elsewhere
PREDICATE = late_regex(  # "Thông tư số 12 về vận tải quy định hợp đồng phải ..."
    r"(?<!các)(?<!theo)(?<!những)(?<!số)(?<!về)(?<!của)(?<!nhiều)(?<!hành)(?<!hiện)(?<!,)(?<!và)(?<!đúng)(?<!phạm)"
    r"(?<!quyết)(?<!định)(?<! tư)(?<!trái)(?<!với)(?<!bỏ)(?<!đổi)(?<!sung)(?<!có)(?<!từ) quy định,? "
    r"(?!của|tại|về|chi tiết|pháp luật|này|trong|hiện hành|chung|liên quan)"
)
ANEW = re.compile(  # the title's own document is named anew, its full stop lost
    r"(?<!của)(?<!hiện)(?<!khai)(?<!theo)(?<!hành)(?<!dẫn)(?<!thế)(?<!sung)(?<!đổi)(?<!triệt)(?<!bỏ)(?<!với)(?<!quả)(?<!trong)(?<!thảo)"
    r" (?=(?:Nghị quyết|Quyết định|Nghị định|Chỉ thị|Thông tư) về )"
)
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
INNER_DAY = re.compile(
    r", ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4},? của "
)  # "thực hiện Chỉ thị số 5-CT/TU, ngày ..."
INNER_CODE = re.compile(r"\d[-/][\w/-]*[^\W\d_]$")
MODAL = "(?:phải|sẽ|đã|được|cũng|không|cần|có thể|chỉ|ngày càng)"
PERSON = rf", (?=(?:{UPPER}{LOWER}+ (?:{LOWER}+ ){{1,3}}){{0,2}}(?:{UPPER}{LOWER}* ){{2,6}}"
NO_TITLE_WORD = (
    r"này|trên|đó|nêu|đã|được|có|sẽ|là|nhằm|đặt|cũng|của|số|và|với|tại|cho|gồm|do|vừa|phải|cần|không|thì|mà|để|ra|hay|hoặc|mới|"
    r"cụ thể|chi tiết|chung(?! (?:xây dựng|đô thị|thành phố|thị trấn|khu))|từ|trong|đề|vào|đi|khi|theo|nào"
    r"|đến|ban hành kèm|vẫn|còn|chưa|đều|luôn|chỉ|rất|bị|thi(?= vào|,)"
)
IN_POST = late_regex(rf"(?: \([^()\n]{{2,12}}\))?(?: {UPPER}{LOWER}+){{2,5}}")
FREE = late_regex(rf"[ ](?!(?:{NO_TITLE_WORD})(?!\w))(?=[^\W\d_])")
ANY_WORD = re.compile(r"[ ](?=[^\W\d_])")
COLON = late_regex(rf": (?={UPPER})")  # a headline goes on: "Quy hoạch Sơn Trà: Ủy ban vào cuộc"
ABOUT = re.compile(r"(?:về việc|v/v|về) ")
OF_STATE = re.compile(
    r" của (?=chính phủ|thủ tướng|chủ tịch |ban thường vụ |bộ |thanh tra |ubnd|tỉnh|thành phố|huyện|"
    r"trung ương|đảng(?! đối với))"
)
