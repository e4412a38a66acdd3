"""What may stand between persons and posts that belong together, as patterns made of small ones."""

from __future__ import annotations

import re

from vnpolext.grammar.late import late_regex

_REMARK = r"(?: ?\([^()\n]{0,110}\))?"
_AGE = r"(?:, (?:\d\d tuổi|(?:sn|sinh năm|sinh) \d{4}))?"
_HOUSES = "trường|đại học|học viện|viện|khoa|bệnh viện|công ty|tập đoàn|ngân hàng|đoàn|tổ dân phố"
_HOUSE = (
    rf"(?:, (?:{_HOUSES}) [^,.;()\n]{{3,50}}"
    r"|, đảng viên [^,.;()\n]{3,60}(?: \([^()\n]{1,60}\))?(?:, đảng (?:ủy|bộ) [^,.;()\n]{3,60})?)?"
)
_LEARNED = (
    r"(?:gs|pgs|ts|tskh|ths|bs|ls|ks|giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|cử nhân|bác sĩ"
    r"|bác sỹ|dược sĩ|kỹ sư|luật sư)"
)
_RANK = r"(?:(?:đại|thượng|trung|thiếu|chuẩn) (?:tướng|tá|úy)|(?:phó |chuẩn )?đô đốc)"
_DEGREE = rf"(?:,? (?:{_RANK}|{_LEARNED}(?:[., -]{{1,3}}{_LEARNED}){{0,2}}(?: [^\W\d_]+){{0,3}})(?=, ?))?"
_ASIDE = _REMARK + _AGE
_BIRTH = r"(?:(?:sn|sinh|s\.n\.?|\d\d tuổi|nguyên quán|quê|trú|ngụ|thường trú|ở)[^,;.]{0,40}[,;] ?){0,3}"
SIDE = r"(?:(?:đối tác|cổ đông(?: lớn)?|đồng sở hữu|tác giả|luật sư) và )?"
"""What somebody is besides holding a post, told in front of it: ", ⟨đối tác và⟩ Phó chủ tịch ..."."""
_HOLDS = (
    r"(?:hiện |đang |nay )*(?:là |giữ chức(?: vụ)? |chức vụ:? |đảm nhiệm |với tư cách (?:là )?)?"
    rf"(?:tân |một |đương kim )?{SIDE}"
)
UNTIL = re.compile(
    r"(?: \([^()\n]{1,40}\))? (?:trong giai đoạn|giai đoạn|từ(?: năm)?|trong các năm|trong những năm) \d{4} ?"
    r"(?:-|đến|tới) ?(?:năm )?\d{4}(?!\w)"
    r"|(?: \([^()\n]{1,40}\))? dưới thời(?: của)? (?:cựu )?"
    r"(?:tổng thống|thủ tướng|chính quyền|chủ tịch|ông|bà) "
)
"""Behind a post that was held for some years: "... ⟨trong giai đoạn 2008 - 2011⟩"."""

ONCE_AS = re.compile(r"năm \d{4} (?:trên cương vị|với tư cách|ở cương vị)(?: là)? ?\Z")
IN_YEAR = re.compile(r"(?: \([^()\n]{1,40}\))? (?:vào |hồi )năm \d{4}(?!\w)")
"""Around a post that somebody had at a time told of: "thăm ⟨năm 2008⟩ trên cương vị Thị trưởng"."""

_RANKED = " là (?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|đại đức|thượng tọa), "
_MARK = r"(?:[,(:]|--?)"
_ALSO = (
    r"\s?,\s?| & |\s?-\s?|,? và | ?kiêm |,? kiêm |,? đồng thời là |,? nay là |,? hiện là |,? hiện đang là "
    r"| và hiện là | và là |,? rồi (?:là |làm )?| "
)

_TERMS = r"(?: (?:các )?(?:khóa|nhiệm kỳ) [ivx\d][ivx\d ,và./-]{0,30}(?=,))?"
_SEAT = r"(?: (?:tại|ở) [^,.;:()\n]{2,50}(?=,))?"

CHAIN = re.compile(rf"{_ASIDE}{_TERMS}{_SEAT}{_DEGREE}(?:{_ALSO})(?:là )?")
"""Between two posts of one person."""

BEFORE = late_regex(
    rf"{_REMARK}(?: (?:mới đắc cử|mới được bầu|mới|đắc cử|tương lai|hiện nay|hiện tại|đương nhiệm))?"
    r"(?: (?:về|phụ trách) [^,.;()\n”\"]{2,40}(?=, ?\Z))?"
    r"(?: {0,2}|:? ?| ?- ?|,? (?:đồng chí|ông|bà) ?| là (?:tân |các )?"
    r"|,? (?:khi đó|lúc đó|khi ấy|lúc bấy giờ|bấy giờ|thời điểm đó)(?: là|,)? ?(?:(?:ông|bà|đồng chí) ?)?"
    r"|,? (?:đó là|bao gồm|gồm)(?: có)?(?: các)?:? ?"
    r"| ?\(?(?:ông|bà|đồng chí|đ/c):? ?| ?, ?)"
)
"""Between a post and the person it stands before."""

ONE_OF = late_regex(
    r"(?: (?:khác|còn lại))?(?: (?:ứng cử|phụ trách|của|thuộc|tại|ở) [^,.;:()\n]{2,60})? là (?:tân |các )?"
)
"""Between a post that several hold and those who do: "một đại biểu ⟨khác của tỉnh là⟩ ông A"."""

THEN = re.compile(r",? (?:khi đó|lúc đó|khi ấy|lúc bấy giờ|bấy giờ|thời điểm đó)(?: là|,)")
"""Between a post and who held it at a time told of: "Bộ trưởng ⟨khi đó là⟩ ông A"."""

AFTER = re.compile(
    rf"{_ASIDE}{_DEGREE}{_HOUSE} {{0,2}}{_MARK} ?\(?{_BIRTH}(?:đảng viên, )?{_HOLDS}"
    rf"|{_ASIDE} {{1,2}}\(?(?:một )?|{_RANKED}"
)
"""Between a person and the post that follows."""

NEW_LINE = re.compile(r"\s*\n\s*(?:[-+*] ?)?")
"""Between a name and a post on lines of their own."""

SET_OFF = re.compile(r" ?(?:\(| - |-)")
"""A bracket or a dash."""

NAMES = re.compile(r"(?: \([^()\n]{2,60}\))? ?[,;] ?(?:và )?|,? (?:và|cùng|với) (?:đồng chí |ông |bà )?")
"""Between two names in a list."""

ON_BEHALF = re.compile(
    r"(?:bầu cử|ứng cử|ủy (?:quyền|nhiệm)(?: của| cho)?|thừa lệnh(?: của)?|thay mặt(?: cho)?"
    r"|được sự đồng ý của|(?<!trưởng )đoàn) \Z"
)
"""Before a post for whose holder another acts, or in the name of a body: "Đoàn Chủ tịch ..."."""

ANSWERED = late_regex(
    r"(?:chào mừng|hoan nghênh|đánh giá cao|cảm ơn"
    r"|(?:cùng|đồng|chung) (?:quan điểm|ý kiến)"
    r"|đồng tình|đồng ý|nhất trí|thống nhất|chia sẻ|phản ứng|trả lời|đáp lại|tiếp thu|ghi nhận|giải trình"
    r"|nhận lời mời|trước (?:ý kiến|đề xuất|đề nghị|câu hỏi|phát biểu)|sau (?:ý kiến|phát biểu|báo cáo))"
    r"[^,.;\n]{0,60}(?:của|với) \Z"
)
"""Before the post of one whom the subject answers: "Đồng ý với đề xuất của Chủ tịch X, Chủ tịch Y A nói"."""

MET = late_regex(
    r"về (?:trách nhiệm|hành vi|việc làm|sai phạm) của \Z|(?:cuộc|buổi|phiên|chuyến) "
    r"(?:gặp|hội đàm|hội kiến|tiếp|trao đổi|làm việc|nói chuyện|điện đàm|thăm)[^,.;\n]{0,40}(?:với|của) \Z"
    r"|(?:cuộc|buổi) (?:tiếp|gặp|tiếp xã giao) \Z"
    r"|(?:trình|gửi|báo cáo|kiến nghị|xin ý kiến)(?: lên| tới| với| cho)? \Z"
)
"""Before the post of one whom the subject meets: "Trong cuộc gặp với Chủ tịch X, Thủ tướng A"."""

OPENING_OF = late_regex(
    r"(?:\A|[.!?;:”\"\n]\s?)\W*(?:theo|trong|tại|trước|sau|qua|thực hiện|trả lời|với|từ|nhận|được|liên quan"
    r"|trao đổi|làm việc|báo cáo|đồng tình|thông cảm|căn cứ|cùng)(?!\w)"
    r"[^.;:!?\n]{0,110} (?:của|của vợ chồng) \Z"
)
"""A phrase that opens a sentence and ends with an owner: "Theo đề nghị của ⟨Chủ tịch X⟩, ..."."""

_MONTH = r"(?:tháng |năm )?(?:\d{1,2}[./-]){0,2}\d{4}"
ENTRY = re.compile(rf"(?:từ )?{_MONTH} ?(?:-|đến|tới) ?(?P<now>nay|{_MONTH}) ?: ?\Z")
"""Before the posts of an entry in a curriculum vitae: "7.1979 - 6.1994: ..."."""

REPLACED = re.compile(r"(?:thay(?: cho| thế)?|kế nhiệm) (?:(?:ông|bà|đồng chí|đ/c) )?\Z")
"""Before the predecessor in a post."""

NOT_REPLACED = re.compile(r"(?<!\w)(?:chưa|không) (?:thể |được |phải )?(?:thay|kế nhiệm)(?!\w)")
"""Before the holder of a post whom nobody has replaced: "A ⟨chưa thay⟩ thế ông B để làm ..."."""

DECIDES = re.compile(r"(?:\A ?|(?<!được)(?<!nhận) )(?:trao|ký|công bố|ban hành) (?:các )?quyết định(?!\w)")
"""Behind who decides on the posts of others: "A ⟨trao quyết định⟩ bổ nhiệm chức vụ ..."."""

EARLIER = late_regex(r" ?\(")
"""Between a post and another in a bracket: "Chủ tịch UBND xã ⟨(nguyên Giám đốc ...)⟩", "⟨(Trưởng ban)⟩"."""

PASSIVE = re.compile(r" (?:đã |vừa |mới |lại |cũng )?(?:được|bị) ")
"""Between a person and the post of who acts on the person: "ông A được ⟨Thủ tướng⟩ bổ nhiệm"."""

APPOINTS = late_regex(r"(?:bổ nhiệm|điều động|phân công|luân chuyển|chuẩn y|chỉ định|giao)(?!\w)")
"""What a decision does that gives a post to somebody."""

PRONOUN = re.compile(r"[^.;\n]{0,60}, (?:ông|bà|anh|chị|đồng chí) (?=[a-zđ])[^\n]")
"""Behind a post in a clause whose subject is a pronoun: ", bà đã ..."."""

CLAUSE = re.compile(r"[^.;?!\n]{0,60}(?:, ?(?:nay )?| thì )\Z")
"""Between a post in a clause and the subject that follows."""

REMOVED = re.compile(r"(?:miễn nhiệm|bãi nhiệm|cách chức|bãi miễn)(?: đối với)? \Z")
"""Before one who is put out of office: "miễn nhiệm ông A, Chủ tịch HĐND"."""

OTHERS = re.compile(
    r"(?:các|những|nhiều|số|(?<!\d)\d{1,3}) (?!nhiệm vụ|chức|cương vị|vị trí|trọng trách|vai trò|công việc)"
    r"[^,.;\n]{2,30}\Z"
)
"""Before a verb whose subject is a number of others: "101 ứng viên ⟨là⟩"."""

CAREER = re.compile(r"\s?;\s?(?:và )?")
"""Between two posts of one career."""

HEADS_LIST = re.compile(r" ?:|,? (?:bao )?gồm(?: có)?(?: ?:| (?:các )?(?:ông|bà|đồng chí|đ/c|vị)[: ])")
"""Behind posts in the plural that stand over a list: ":", ", gồm các ông ..."."""

GIVEN_TO = late_regex(
    r" (?:đối với|cho)(?: (?:các|những|\d{1,2}(?: \([^()\n]{2,8}\))?|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))?"
    r" (?:cán bộ|đồng chí|ông|bà|ông, bà|ông \(bà\)|cá nhân|nhân sự|người|vị|sĩ quan|trường hợp)"
    r"[^:.;,\n]{0,30}?(?: gồm(?: có)?| sau(?: đây)?)? ?(?::| gồm )"
)
"""Behind a post that a decision gives to several: " đối với ba cán bộ gồm: ..."."""

LIST_END = re.compile(r"\.\s|[;\n]")
"""The end of a list under a plural post."""

TERM = re.compile(
    r"(?<!\w)(?:từ|giai đoạn|thời kỳ|năm) (?:năm |tháng |\d{1,2}/)*\d{4} ?(?:đến|tới|-) ?"
    r"(?:năm |tháng |\d{1,2}/)*\d{4}"
)
"""A term that is over: "từ năm 2000 đến 2005"."""

TOWARDS = re.compile(r"(?: \([^()\n]{1,20}\))?(?: (?:nhiệm kỳ|khóa) [^,.;\n]{1,16})? (?:đối với|cho|với) ")
"""Between a post given or taken and the person: "cách chức Bí thư Chi bộ đối với ông A"."""

HEARD = re.compile(r"(?<!\w)(?:nghe|rằng|nói|biết|hỏi|đb|đại biểu) ")
"""Before a verb in the clause of somebody else: "ông A ⟨nghe⟩ ĐB đồng thời là ..."."""

WISHED = re.compile(
    r"(?<!\w)(?:(?:có thể|triển vọng|cơ hội|muốn|mong|nếu|tranh cử|ứng cử|sắp) [^,.;\n]{0,12}"
    r"|(?<!là )(?<!, )người được [^,.;\n]{0,20}"
    r"|(?:dù|bất kể) ai (?:lên )?|(?:nỗ lực|cố gắng|phấn đấu|chạy đua|cạnh tranh|vận động) [^,.;\n]{0,24})\Z"
)
"""Before a verb that gives a post which nobody holds yet."""

FOR_OTHERS = late_regex(
    r"(?<!\w)(?:lo|xin|chạy|hứa|nhờ)(?: việc)? cho (?:con|cháu|em|người|anh|chị|vợ|chồng|bạn|họ|bà|ông|các)"
    r"(?!\w)"
)
"""Before a verb whose subject are those for whom something is done: "để ⟨lo cho con em họ⟩ làm cán bộ"."""

SEAT = late_regex(r"(?<!\w)(?:vị trí|cương vị|nhiệm kỳ|nhậm chức|chức|chức vụ|chức danh|vai trò|nhiệm vụ) \Z")
OF_HOLDER = late_regex(r"(?: \([^()\n]{1,40}\))?(?: (?:nhiệm kỳ|khóa) [^,.;\n]{1,16})? của ")
"""Before and behind a post whose holder follows: "⟨chức⟩ Chủ tịch đảng X ⟨của⟩ bà A"."""

RISES_FROM = late_regex(
    r"(?: \([^()\n]{1,40}\))? (?:(?:đã|được|cũng|vẫn|lần lượt) ){0,3}từ (?:chức |vị trí |một )?"
)
RISES_TO = late_regex(r"[^.;\n]{0,30} (?:lên|trở thành|làm|sang làm|được bổ nhiệm|được bầu)(?!\w)")
"""Around a post that somebody held before: "ông A ⟨từ⟩ Phó Chủ tịch xã ⟨thăng tiến lên⟩ ..."."""

UNLESS = late_regex(r"(?<!\w)(?:nếu|giả sử|một khi|liệu) \Z")
"""Before one who may come to a post: "⟨nếu⟩ bà A lên làm Chủ tịch"."""

PRONOUN_SUBJECT = late_regex(
    r"(?:\A ?|[,;:.\d] |\n|(?<!\w)(?:hiện|nay|hiện tại|trước đó|trước đây|khi đó|lúc đó|sau này) )"
    r"(?P<pronoun>ông|bà|anh|chị|sau đó|tiếp đó|(?:năm|tháng) [\d./-]{1,8},?(?= được ))"
    r"(?:(?: (?:đã|từng|tiếp tục|lại|mới|vừa))* được [^,.;:\n]{3,50}?(?= (?:điều động|bổ nhiệm|bầu"
    r"|phân công|chỉ định|tín nhiệm|luân chuyển|giao|cử) ?))?"
    r"(?:,? (?:này|ấy|đã|từng|được|cũng|hiện|đang|sẽ|mới|vừa|chính|chính thức|tiếp tục|còn|lại|và|lần lượt"
    r"|bị|xin|bổ nhiệm|bầu|cử|điều động|điều về|chuyển về|luân chuyển|tin tưởng|tín nhiệm|giao|lên"
    r"|tổ chức|phân công|đề bạt|chỉ định|chọn|đồng thời)){0,8},? ?\Z"
)
"""A pronoun that is the subject of the verb behind it."""

BEFORE_THAT = re.compile(
    r"(?:\A|[.\n] ?)\W?(?:(?:trước đó|trước đây),? (?:(?:vào |từ )?(?:ngày|tháng|năm) [\d/.-]{1,10},? )?"
    r"|trước khi [^.;\n]{2,110}, )\Z"
)
"""The opening of a sentence that tells of an earlier time: "Trước khi về tỉnh, ⟨ông A giữ chức ...⟩"."""

IN_THE_TIME = re.compile(r"(?:giai đoạn|thời kỳ|thời điểm|thời gian|hồi|thời)(?: mà)? \Z")
"""Before a holder whose time in office is told of as over: "giai đoạn ⟨ông A làm ...⟩"."""

STILL = re.compile(r"(?<!\w)(?:hiện|hiện nay|đang|vẫn)(?!\w)")
"""What makes a post a present one, whatever was told before it: "thôi chức nhưng ⟨vẫn⟩ là ..."."""

CONCERNS = re.compile(
    r"(?:đề cập|liên quan|nói|trả lời|bình luận|đối với)(?: đến| tới| về)*"
    r" (?:việc|vụ|chuyện|trường hợp)[^,.;\n]{0,20}\Z"
)
"""Before a person whom the next subject speaks of: "Đề cập đến việc kỷ luật ông A, Tổng Bí thư nói"."""

KIN = re.compile(
    r"\b(?:(?:em|con|anh) trai|(?:em|con|chị) gái|con (?:rể|dâu)|vợ|chồng|phu nhân"
    r"|(?<=, )(?:anh|chị|em|con|cha|bố|mẹ)(?: (?:ruột|họ|cả))?)(?: của| cố)* \Z"
)
"""Before a person who is named only to say whose kin the subject is."""

KIN_OF = re.compile(r"(?: \([^()\n]{1,40}\))?, [^,.;\n]{2,20}\Z")
"""Between a person and the one whose kin the person is: "bà A, ⟨chị⟩ ông B, khi đó là ..."."""

DECISION = re.compile(r"theo (?:các )?quyết định của \Z")
DECIDED = late_regex(r"(?:quyết định|chỉ đạo|ý kiến|đồng ý|yêu cầu) của \Z")
"""Before an unnamed holder who is not the person behind: "quyết định của Thủ tướng, ông A"."""
