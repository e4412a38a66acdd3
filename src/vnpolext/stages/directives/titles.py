"""Where a document's title stands and where it ends."""

from __future__ import annotations

import re

from vnpolext.source import Source
from vnpolext.spans import Offsets
from vnpolext.stages.directives.issuers import IssuerGrammar

_INTRO = re.compile(r",?[ \n]{0,2}(?::[ ]?)?(về việc|về|v/v|nhằm)?[ :]{0,2}\n?")
_OPEN = "“\"«„"
_CLOSE = "”\"»"
_LONGEST = 520
_VERBAL = re.compile(
    r"(?:ban hành|phê duyệt|quy định|sửa đổi|bổ sung|công bố|thành lập|phê chuẩn|triển khai|tổ chức thực hiện|thực hiện|hướng dẫn|điều động|"
    r"bổ nhiệm|thu hồi|giải quyết|khởi tố|giám sát|tăng cường|đẩy mạnh|áp dụng hình thức|xử lý|xử phạt|chấn chỉnh|phát triển|đổi mới|"
    r"chuẩn y|chỉ định|phiên họp|phân công|miễn nhiệm|kiện toàn|tổ chức và hoạt động|tổng thể|xây dựng|"
    r"nâng cao|học tập và làm theo|quyết toán|kiểm tra|thanh tra|điều chỉnh|hỗ trợ|cải cách|công nhận sự|tiếp tục|bảo đảm|đảm bảo)(?!\w)"
)
_NO_TITLE = re.compile(
    r"(?:\w+(?: \w+)?:|quy định (?:rõ|không|rằng|doanh nghiệp|phạt|mức phạt|tại|nêu|này|về phạt|:)|thực hiện (?:từ|theo|trong)|bổ nhiệm (?:ông|bà|đồng chí) [^,.;]{3,40}giữ|"
    r"ban hành (?:ngày|năm|cuối|đầu|vào)|sửa đổi (?:đã|có|được)|tiếp tục (?:khẳng|nêu|quy))"
)
_STOP = re.compile(
    r"[;!?\n]|\.(?=\s|$|[\"”])|…|"
    r"(?<!không) (?=(?:đã|được|sẽ|vừa|phải được|cần|có hiệu lực|hiện đang|có ghi|là|nhằm|hết hiệu lực|cho phù hợp|đề ra|nêu rõ|cho biết|quy định việc|ghi rõ|bao gồm|chính thức|và kỳ vọng|và quy định|với \d+|còn (?:có|nhiều|chưa|gặp)|đưa ra|gắn với (?:thực hiện|việc)|với (?:nội dung|mục tiêu|nhiều|các mục|tổng|đúng)|"
    r"trong đó|theo đó|tại (?:buổi|hội nghị|cuộc)|và (?:các văn bản|các (?:nghị|chỉ|kế|quyết|hướng)|những năm qua))(?!\w))|"
    r" (?:\((?:theo|ảnh|sau đây|gọi|viết|dưới đây|không bao gồm|kèm))|"
    r",(?= ?(?:trong đó|trong quá trình|trong (?:bài|buổi|phát biểu)|đây|đó là|dự kiến|trường hợp|theo đó|nhằm|với (?:nội dung|mục|các mục|nhiều|tổng)|đồng thời|thay thế|có hiệu lực|góp phần|hiện nay|hiện|đến nay|ngay sau|bảo đảm nội|cấp ủy|"
    r"các (?:cấp|sở|đơn vị|địa phương|cơ quan|chi bộ|huyện|xã|tập thể|bộ, ngành)|huyện |tỉnh |thành phố |quận |thị xã |xã |phường |ubnd|thời gian (?:qua|tới)|từ (?:năm|đó|ngày|tháng)|trong (?:thời|những|năm|giai)|"
    r"ngày \d|sau (?:khi|hơn|gần|\d)|ông |bà |đồng chí |toàn |nhiều |qua |năm \d|mức |tôi|chúng tôi|gồm|bao gồm|lý do|yêu cầu|đề nghị|khẳng định|vì |do |nên |nhưng |theo |để |hàng năm|hằng năm|"
    r"lực lượng|những |lần đầu|cử tri|người |việc |đơn vị|ban |bộ |sở |công an|đảng|phòng |kết hợp|xung quanh|đặc biệt|nhất là|bắt đầu|làm cơ sở|tạo |là |đề ra|phấn đấu|có|đã|được|thì|chi bộ|ngành|cục |tổng cục|chính phủ|quốc hội|thủ tướng|hội )"
    r")"
)
_REFERENCE = re.compile(r"(?:,| và|;) (?:nghị quyết|chỉ thị|kết luận|kế hoạch|quyết định|nghị định|thông tư|hướng dẫn|quy định|công văn|thông báo|đề án|điện|luật|bộ luật|pháp lệnh|chương trình)(?: hành động)?(?: liên tịch)? (?:số|\d|trung ương)")
_NEXT_TYPE = re.compile(r"(?:,| và|;) (?=(?:Nghị quyết|Chỉ thị|Kết luận|Quyết định|Nghị định|Thông tư|Đề án|Kế hoạch|Luật|Bộ luật|Pháp lệnh|Quy chế|Hướng dẫn|Chiến lược) )")
_COMMA_NAME = re.compile(r", (?=(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]* ){2,6}(?:đã|vừa|yêu|đề|giao|cho|tổ|có|sẽ|ban hành|triển|chỉ|được|xây|đặt|quyết|phối|là|cũng|tiếp|thường|tặng)(?!\w))")


def find_title(
    source: Source, at: int, limit: int, issuers: IssuerGrammar, *, verbal: bool = True
) -> tuple[Offsets, int] | None:
    """Return the title that follows a mention whose other attributes end at `at`, and where it stops.

    Args:
        source: the document.
        at: the end of code, date and issuer.
        limit: the end of the section; a title does not cross it.
        issuers: tells where a body begins that is the subject of the next clause.
        verbal: whether a verbal subject without "về" counts ("phê duyệt Đề án ...").
    """
    text, low = source.text, source.low
    intro = _INTRO.match(low, at)
    assert intro is not None
    start = intro.end()
    if start >= limit:
        return None
    if text[start] in _OPEN and not text.startswith("\n", at):
        return quoted(source, start, limit)
    word = intro[1]
    if "\n" in intro[0]:
        return None
    if word in ("về việc", "về", "v/v") and low.startswith(" ", intro.end(1)):
        if low.startswith(("việc này", "vấn đề này"), start) or ":" in intro[0][: intro.start(1) - at]:
            return None
    elif word is None and verbal and ":" not in intro[0] and _VERBAL.match(low, start):
        if _NO_TITLE.match(low, start) or ("," in intro[0] and not low.startswith(("sửa đổi", "bổ sung", "ban hành quy"), start)):
            return None
    else:
        return None
    end = _unquoted_end(source, start, limit, issuers)
    return ((start, end), end) if end > start + 3 else None


def quoted(source: Source, start: int, limit: int) -> tuple[Offsets, int] | None:
    """Return the words in the quotation that opens at `start`, and where its closing mark ends.

    Opening and closing marks may differ; a straight mark after a blank opens, any other closes. Without a
    closing mark the title runs to the end of its sentence.
    """
    text = source.text
    depth, at = 1, start + 1
    stop = min(limit, start + _LONGEST, _line_end(text, start))
    for found in re.compile(r"[“”\"«»„]").finditer(text, start + 1, stop):
        mark, place = found[0], found.start()
        opens = mark in "“«„" or (mark == '"' and text[place - 1] in " (“" and place + 1 < stop and text[place + 1].isalnum())
        depth += 1 if opens else -1
        if depth == 0 or (depth > 0 and mark != '"' and not opens and text[start] == '"' and depth == 1 and False):
            return ((start + 1, place), place + 1) if place > start + 1 else None
        at = place + 1
    if depth > 0:
        last = max(text.rfind(mark, start + 1, stop) for mark in _CLOSE)
        if last > start + 1 and depth == 1 and at - 1 != last:
            return (start + 1, last), last + 1
    end = _sentence_end(source, start + 1, stop)
    return ((start + 1, end), end) if end > start + 4 else None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _sentence_end(source: Source, at: int, stop: int) -> int:
    end = min(source.sentence_at(at)[1] or stop, stop)
    while end > at and source.text[end - 1] in ".;, \n”\"":
        end -= 1
    return end


def _unquoted_end(source: Source, start: int, limit: int, issuers: IssuerGrammar) -> int:
    """Return where an unquoted title ends: at a clause border, a verb of the sentence, a new reference."""
    text, low = source.text, source.low
    stop = min(limit, start + _LONGEST, source.sentence_at(start)[1] or limit)
    depth_open = None
    at = start
    while at < stop:
        found = _STOP.search(low, at, stop)
        if found is None:
            break
        place = found.start()
        if low.startswith(" được", place) and low.count(" ", start, place) < 3:
            at = place + 1
            continue
        if depth_open is None:
            depth_open = text.find("“", start, stop)
        if 0 <= depth_open < place:
            close = text.find("”", depth_open, stop)
            if close > place:
                at = close + 1
                depth_open = text.find("“", close, stop)
                if depth_open < 0:
                    depth_open = stop
                continue
        stop = place
        break
    for border in (_REFERENCE.search(low, start, stop), _NEXT_TYPE.search(text, start, stop), _COMMA_NAME.search(text, start, stop)):
        if border is not None:
            stop = min(stop, border.start())
    for border in (_NEW_SENTENCE.search(text, start, stop), _CLOSING.match(text, start, stop)):
        if border is not None:
            stop = min(stop, border.end())
    stop = _before_subject(source, start, stop, issuers)
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] in ".,;:-"):
        stop -= 1
    return stop


_NEW_SENTENCE = re.compile(r" (?=(?:Với|Theo|Tại|Trong|Ngày|Chiều|Sáng|Sau|Đây|Tuy nhiên|Trước đó) )|,? (?=QUYẾT ĐỊNH|NGHỊ QUYẾT)")
_CLOSING = re.compile(r"[^()\n]*(?:\([^()\n]*\)[^()\n]*){0,6}(?=\))")
_SUBJECT = re.compile(r"[,:] (?=[^\W\d_])| (?=(?:bộ chính trị|chính phủ|thủ tướng|ban bí thư|quốc hội|ubnd|ủy ban nhân dân|hđnd) )")
_PREDICATE = re.compile(
    r" (?:đã|vừa|mới|yêu cầu|đề nghị|giao|cho|tổ chức|có|sẽ|ban hành|quyết định|đề xuất|triển khai|chỉ đạo|được|xây dựng|là|cũng|tiếp tục|"
    r"thường|tặng|đưa|phối hợp|phát động|công bố|thống nhất|thông báo|hướng dẫn|đặt|nêu|khẳng định|nhận|phê duyệt|cùng|luôn|phải|cần|nhấn mạnh|ký|ra)(?!\w)"
)


def _before_subject(source: Source, start: int, stop: int, issuers: IssuerGrammar) -> int:
    """Return where the next clause begins in `start:stop`: a body with its verb; else `stop`."""
    for border in _SUBJECT.finditer(source.low, start, stop):
        end = issuers.match(source, border.end())
        if end is not None and (end > stop or _PREDICATE.match(source.low, end)):
            return border.start() if end <= stop or border[0] in (", ", ": ") else stop
    return stop


_FREE = re.compile(r"[ ](?!(?:này|trên|đó|nêu|đã|được|có|sẽ|là|nhằm|đặt|cũng|của|số|và|với|tại|cho|gồm|do|vừa|phải|cần|không|thì|mà|để|ra|hay|hoặc|mới|cụ thể|chi tiết|chung|từ|trong|đề)(?!\w))(?=[^\W\d_])")


def free_title(source: Source, at: int, limit: int, issuers: IssuerGrammar) -> tuple[Offsets, int] | None:
    """Return the title that follows a type word directly, without "về" ("Đề án xây dựng huyện nông thôn mới")."""
    opening = _FREE.match(source.low, at)
    if opening is None:
        return None
    start = opening.end()
    end = _unquoted_end(source, start, limit, issuers)
    of = re.compile(r" của (?=chính phủ|thủ tướng|bộ |ubnd|tỉnh|thành phố|huyện|trung ương|đảng)").search(source.low, start, end)
    if of:
        end = of.start()
    return (start, end), end
