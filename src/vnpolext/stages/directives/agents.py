"""Who did what a document tells of: "do Phó Chánh án ... ký" ends its title."""

from __future__ import annotations

import re

DONE_BY = re.compile(
    r" do (?=(?:bộ|sở|ubnd|tỉnh|thành phố|công ty|hội|ban|trung tâm|tổng cục|cục|báo|tạp chí|viện)(?!\w)"
    r"[^,.;\n]{2,60}? (?:tổ chức|chủ trì|phối hợp|biên soạn|ban hành)(?!\w))"
)
SIGNED_BY = re.compile(  # "về việc hoãn thi hành án do Phó Chánh án ... ký"
    r" do (?=(?:(?:ông|bà|đồng chí|phó|thủ tướng|tổng bí thư|chủ tịch|bí thư|bộ trưởng|thứ trưởng|giám đốc|"
    r"chánh án|viện trưởng|tổng cục trưởng|cục trưởng|trưởng) [^,.;\n]{2,60}?"
    r"|[^,.;\n]{2,30}, [^.;\n]{4,60}?,?)"
    r" ký(?: thay)?(?!\w))"
)
LED_BY = re.compile(r" do [^,.;\n]{3,60}? làm (?:chủ tịch|trưởng|chủ nhiệm)(?!\w)")
