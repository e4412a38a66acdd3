"""Which mentions are one document: a text, and its documents as lists of mentions."""

from __future__ import annotations

import pytest

from vnpolext import Pipeline

DOCUMENTS = [
    (
        "a short form joins the code of its type and number",
        "Chi bộ học Đề án 11-ĐA/TU. Đề án 11 của Thành ủy đi vào nề nếp.",
        [["Đề án 11-ĐA/TU", "Đề án 11"]],
    ),
    (
        "leading zeros make no difference",
        "Kế hoạch số 04-KH/TW được ban hành. Kế hoạch số 4-KH/TW có hiệu quả.",
        [["Kế hoạch số 04-KH/TW", "Kế hoạch số 4-KH/TW"]],
    ),
    (
        "the order of Party and State codes makes no difference",
        "Nghị quyết 21-NQ/TW và Nghị quyết số 21/NQ-TW là một.",
        [["Nghị quyết 21-NQ/TW", "Nghị quyết số 21/NQ-TW"]],
    ),
    (
        "one code of two bodies is two documents",
        "Tỉnh ủy Bắc Ninh ban hành Chỉ thị số 20-CT/TU; Thành ủy Hải Phòng cũng ban hành "
        "Chỉ thị số 20-CT/TU.",
        [["Chỉ thị số 20-CT/TU"], ["Chỉ thị số 20-CT/TU"]],
    ),
    (
        "one code of two terms is two documents",
        "Nghị quyết 18-NQ/TU ngày 3/2/2016 khác Nghị quyết 18-NQ/TU ngày 5/6/2022.",
        [["Nghị quyết 18-NQ/TU"], ["Nghị quyết 18-NQ/TU"]],
    ),
    (
        "a short form of the Centre is no code of a province",
        "Nghị quyết số 18-NQ/TU của Tỉnh ủy có kết quả. Nghị quyết số 18 của Trung ương Đảng cũng vậy.",
        [["Nghị quyết số 18-NQ/TU"], ["Nghị quyết số 18"]],
    ),
    (
        "a description joins the document of its type and body",
        "Đảng ủy Khối ban hành Hướng dẫn số 38-HD/ĐU. Các chi bộ bám sát Hướng dẫn của Đảng ủy Khối để làm.",
        [["Hướng dẫn số 38-HD/ĐU", "Hướng dẫn của Đảng ủy Khối"]],
    ),
    (
        "a law by its number in brackets is the one that was told by its year",
        "Theo Luật Kế toán 2015, đơn vị phải lưu sổ. Luật Kế toán (Luật số 88/2015/QH13) có sáu chương.",
        [["Luật Kế toán 2015", "Luật Kế toán", "Luật số 88/2015/QH13"]],
    ),
    (
        "the name of a law may stand in brackets behind its number",
        "Theo Luật số 08/2017/QH14 (Luật Thủy lợi), kênh do xã quản lý. Luật Thủy lợi có mười chương.",
        [["Luật số 08/2017/QH14", "Luật Thủy lợi", "Luật Thủy lợi"]],
    ),
    (
        "what a law with its number is about may be its name",
        "Luật số 08/2017/QH14 về thủy lợi. Luật Thủy lợi có mười chương.",
        [["Luật số 08/2017/QH14", "Luật Thủy lợi"]],
    ),
    (
        "the law that is made anew is not the one in force",
        "Quốc hội bàn Luật Thủy sản (sửa đổi). So với Luật Thủy sản 2003, Luật Thủy sản (sửa đổi) có điểm mới.",
        [["Luật Thủy sản (sửa đổi)", "Luật Thủy sản (sửa đổi)"], ["Luật Thủy sản 2003"]],
    ),
    (
        "the law that has just been made anew has its year too",
        "Ngày 5/7/2017, Quốc hội thông qua Luật Thủy sản (sửa đổi). Luật Thủy sản 2017 có chín chương.",
        [["Luật Thủy sản (sửa đổi)", "Luật Thủy sản 2017"]],
    ),
    (
        "a law that amends one is told with and without the other's year",
        "Quốc hội bàn Luật sửa đổi, bổ sung một số điều của Luật Báo chí 1989. Luật sửa đổi, bổ sung một số điều "
        "của Luật Báo chí được tán thành.",
        [
            [
                "Luật sửa đổi, bổ sung một số điều của Luật Báo chí 1989",
                "Luật sửa đổi, bổ sung một số điều của Luật Báo chí",
            ],
            ["Luật Báo chí 1989", "Luật Báo chí"],
        ],
    ),
    (
        "a law by its number and, behind a comma, by what it amends",
        "Theo Luật số 34, Luật sửa đổi, bổ sung một số điều của Luật Báo chí, tòa soạn tự chủ.",
        [
            ["Luật số 34", "Luật sửa đổi, bổ sung một số điều của Luật Báo chí"],
            ["Luật Báo chí"],
        ],
    ),
    (
        "a law by what it amends and, in brackets, by its number",
        "Theo Luật sửa đổi, bổ sung một số điều của Luật Báo chí (Luật số 34), tòa soạn tự chủ. Luật 34 rất mới.",
        [
            ["Luật sửa đổi, bổ sung một số điều của Luật Báo chí", "Luật số 34"],
            ["Luật Báo chí"],
        ],
    ),
    (
        "the short number behind an amended law tells which one it is",
        "Luật Báo chí số 34/2018/QH14 đã có hiệu lực. Khác với Luật Báo chí năm 2012, Luật Báo chí sửa đổi số 34 "
        "cho phép tự chủ.",
        [
            ["Luật Báo chí số 34/2018/QH14", "Luật Báo chí sửa đổi số 34"],
            ["Luật Báo chí năm 2012"],
        ],
    ),
    (
        "a number means the document told before, not one of the same number further below",
        "Nghị định 19/2019/NĐ-CP nói về hụi. Nghị định 19 nêu lãi suất. Nghị định 19/2011/NĐ-CP nói về con nuôi.",
        [["Nghị định 19/2019/NĐ-CP", "Nghị định 19"], ["Nghị định 19/2011/NĐ-CP"]],
    ),
    (
        "a code may be cut behind the letters of its type",
        "Sau khi có Quyết định 496/QĐ, ông An khiếu nại. Quyết định số 496/QĐ-XPHC của UBND quận vẫn có hiệu lực.",
        [["Quyết định 496/QĐ", "Quyết định số 496/QĐ-XPHC"]],
    ),
    (
        "a letter's code has the letters of who sent it",
        "Các tỉnh nhận được Công văn số 45/BYT-DP. Công văn của Bộ Y tế nêu rõ các việc cần làm.",
        [["Công văn số 45/BYT-DP", "Công văn của Bộ Y tế"]],
    ),
    (
        "a decision on somebody's post is told in other words",
        "Bộ trưởng trao Quyết định bổ nhiệm ông Trần Văn Kha làm Vụ trưởng. Theo Quyết định số 16/QĐ-BNV về việc "
        "bổ nhiệm ông Trần Văn Kha giữ chức Vụ trưởng Vụ Tổng hợp, nhiệm kỳ là 5 năm.",
        [["Quyết định bổ nhiệm ông Trần Văn Kha làm Vụ trưởng", "Quyết định số 16/QĐ-BNV"]],
    ),
    (
        "what points to a joint circular calls it a circular",
        "Theo Thông tư số 03/2014/TT-BTTTT ngày 11/3/2014 và Thông tư liên tịch số 17/2016/TTLT-BGDĐT-BTTTT, chứng chỉ được cấp trước "
        "khi Thông tư này có hiệu lực vẫn dùng được.",
        [
            ["Thông tư số 03/2014/TT-BTTTT"],
            ["Thông tư liên tịch số 17/2016/TTLT-BGDĐT-BTTTT", "Thông tư này"],
        ],
    ),
    (
        "a draft told of in passing is what is pointed to",
        "Nghị định 47/2017/NĐ-CP quy định lương cơ sở. Một dự thảo về Nghị định về điều chỉnh lương hưu đang được trình. "
        "Nếu không có gì thay đổi, Nghị định sẽ được ban hành trong tháng.",
        [["Nghị định 47/2017/NĐ-CP"]],
    ),
    (
        "what takes another back speaks of itself",
        "Quyết định số 69/QĐ-NH chấm dứt hợp đồng. Ông An khiếu nại Quyết định số 69/QĐ-NH. Quyết định số 88/QĐ-NH có "
        "nội dung: “Thu hồi Quyết định số 69/QĐ-NH; Quyết định này có hiệu lực ngay”.",
        [
            ["Quyết định số 69/QĐ-NH", "Quyết định số 69/QĐ-NH", "Quyết định số 69/QĐ-NH"],
            ["Quyết định số 88/QĐ-NH", "Quyết định này"],
        ],
    ),
    (
        "one number of one body is one document, whatever is said of it",
        "Tòa cho rằng UBND tỉnh Hà Nam ra quyết định số 10 về quy định tổ chức giao thông là đúng. Quyết định số "
        "10/2016/QĐ-UBND của UBND tỉnh Hà Nam về “Điều chỉnh tuyến đường, thời gian lưu thông” vẫn có hiệu lực.",
        [["quyết định số 10", "Quyết định số 10/2016/QĐ-UBND"]],
    ),
    (
        "a sentence about a document goes on in many ways, and what stands below laws is none of them",
        "Nghị định 155/2016/NĐ-CP đã ban hành. Việc thực hiện Nghị định hầu như chưa có kết quả, nêu trong Nghị định mà "
        "chưa ai làm. Luật Giá có hiệu lực. Quốc hội thông qua Luật với 450 phiếu. Văn bản dưới Luật chưa đầy đủ.",
        [["Nghị định 155/2016/NĐ-CP", "Nghị định", "Nghị định"], ["Luật Giá", "Luật"]],
    ),
    (
        "a short title told twice names one order",
        "Công bố Lệnh của Chủ tịch nước về 07 luật\nSáng 4/7, Văn phòng họp báo công bố Lệnh của Chủ tịch nước về 07 luật.",
        [["Lệnh của Chủ tịch nước", "Lệnh của Chủ tịch nước"]],
    ),
    (
        "the number in a bracket behind a law is the one told in full",
        "Theo Luật sửa đổi, bổ sung một số điều của Luật Báo chí (Luật số 34), tòa soạn tự chủ. Luật số 34/2018/QH14 đã có "
        "hiệu lực.",
        [
            [
                "Luật sửa đổi, bổ sung một số điều của Luật Báo chí",
                "Luật số 34",
                "Luật số 34/2018/QH14",
            ],
            ["Luật Báo chí"],
        ],
    ),
    (
        "an abbreviation in the middle of a law's name is no part of it",
        "Quốc hội bàn Luật Hỗ trợ doanh nghiệp (DN) nhỏ và vừa. Luật Hỗ trợ doanh nghiệp nhỏ và vừa có bốn chương.",
        [["Luật Hỗ trợ doanh nghiệp (DN) nhỏ và vừa", "Luật Hỗ trợ doanh nghiệp nhỏ và vừa"]],
    ),
    (
        "what is going to be issued is no document yet",
        "Thủ tướng sẽ có Chỉ thị về đồng hành cùng doanh nghiệp trong năm tới.",
        [],
    ),
    (
        "a document newly named behind a mere time is what goes on being told of",
        "Sở thực hiện Thông tư số 02/2017/TT-BYT của Bộ Y tế. Thông tư quy định khung giá. Giá sẽ tăng. Cũng từ hôm nay, "
        "Thông tư 12/2017/TT-BGTVT của Bộ GTVT về đào tạo lái xe có hiệu lực. Thông tư này cũng quy định thời gian học.",
        [["Thông tư số 02/2017/TT-BYT", "Thông tư"], ["Thông tư 12/2017/TT-BGTVT", "Thông tư này"]],
    ),
    (
        "the present law is not the one to come",
        "Bộ đề xuất xây dựng Luật Giá (sửa đổi). Theo Luật Giá hiện hành, mọi hộ phải nộp.",
        [["Luật Giá (sửa đổi)"], ["Luật Giá"]],
    ),
    (
        "the law of the last year is the new one, and the one a text goes on about far below",
        "Luật Thống kê 2015 thay thế Luật Thống kê 2003. Nội dung này đã được cụ thể hóa trong Luật Thống kê mới. "
        "Theo đó, số liệu được công bố hằng tháng.",
        [["Luật Thống kê 2015", "Luật Thống kê"], ["Luật Thống kê 2003"]],
    ),
    (
        "a bare name far from the old law's year means the law that is being made",
        "Quốc hội bàn Luật Đường sắt (sửa đổi). Luật Đường sắt năm 2005 đã cũ."
        + " Các đại biểu phát biểu ý kiến về nhiều nội dung khác nhau." * 12
        + " Bên cạnh các quy định của Luật Đường sắt, kinh doanh phải tuân thủ các quy định khác.",
        [["Luật Đường sắt (sửa đổi)", "Luật Đường sắt"], ["Luật Đường sắt năm 2005"]],
    ),
    (
        "sittings of the Government by their months, and the number of one of them",
        "Chính phủ ban hành Nghị quyết phiên họp Chính phủ thường kỳ tháng 1/2017 và Nghị quyết phiên họp Chính phủ "
        "thường kỳ tháng 2/2017. Đó là chỉ đạo tại Nghị quyết 23/NQ-CP phiên họp Chính phủ thường kỳ tháng 01/2017.",
        [
            ["Nghị quyết phiên họp Chính phủ thường kỳ tháng 1/2017", "Nghị quyết 23/NQ-CP"],
            ["Nghị quyết phiên họp Chính phủ thường kỳ tháng 2/2017"],
        ],
    ),
    (
        "a report whose law is not named is not the one on another law",
        "Quốc hội nghe trình bày Báo cáo giải trình, tiếp thu, chỉnh lý dự án Luật Cảnh vệ và cho ý kiến. Bà Lê Thị Nga "
        "trình bày Báo cáo giải trình, tiếp thu, chỉnh lý dự án Luật. Quốc hội nghe Báo cáo giải trình, tiếp thu, "
        "chỉnh lý dự án Luật Quản lý ngoại thương.",
        [
            [
                "Báo cáo giải trình, tiếp thu, chỉnh lý dự án Luật Cảnh vệ",
                "Báo cáo giải trình, tiếp thu, chỉnh lý dự án Luật",
            ],
            ["Luật Cảnh vệ", "Luật"],
            ["Báo cáo giải trình, tiếp thu, chỉnh lý dự án Luật Quản lý ngoại thương"],
            ["Luật Quản lý ngoại thương"],
        ],
    ),
    (
        "what is no document: a kind that is issued as rarely as can be, what a procedure will see, names of talks, drafts",
        "Luật hạn chế tối đa ban hành Nghị định; phù hợp với Luật Chuyên ngành. Trong 10 ngày kể từ ngày nhận được Tờ "
        'trình của Bộ Giao thông Vận tải, Thủ tướng xem xét. Sở tổ chức tọa đàm "Chiến lược phát triển giáo dục nghề '
        'nghiệp đến năm 2045" và góp ý dự thảo "Chiến lược phát triển giáo dục nghề nghiệp đến năm 2045".',
        [],
    ),
    (
        "the number of a law that amends, where the law that is amended cannot have it",
        "Kể từ ngày Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Tòa án nhân dân số 81/2025/QH15 được Quốc hội "
        "thông qua. Điều 4 của Luật Tổ chức Tòa án nhân dân đã được sửa đổi, bổ sung theo Luật số 81/2025/QH15.",
        [
            [
                "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Tòa án nhân dân số 81/2025/QH15",
                "Luật số 81/2025/QH15",
            ],
            ["Luật Tổ chức Tòa án nhân dân", "Luật Tổ chức Tòa án nhân dân"],
        ],
    ),
    (
        "plenums of one number and of two terms, by what they resolved",
        "Thực hiện Nghị quyết Trung ương 4 (Khóa X) về Chiến lược Biển Việt Nam đến năm 2020. Đảng ủy thực hiện hiệu quả "
        "Nghị quyết Trung ương 4 về tăng cường xây dựng, chỉnh đốn Đảng.",
        [["Nghị quyết Trung ương 4 (Khóa X)"], ["Nghị quyết Trung ương 4"]],
    ),
    (
        "the old law by its year, where younger ones are told of",
        "Quốc hội bàn dự án Luật Quản lý nợ công (sửa đổi). Việc sửa đổi Luật Quản lý nợ công 2009 là cần thiết để thống "
        "nhất với Luật Đầu tư công năm 2014.",
        [["Luật Quản lý nợ công (sửa đổi)"], ["Luật Quản lý nợ công 2009"], ["Luật Đầu tư công năm 2014"]],
    ),
    (
        "a draft that is published is no document",
        "HĐND thành phố vừa ban hành dự thảo Nghị quyết về đề án hạn chế xe cá nhân để trình kỳ họp.",
        [],
    ),
    (
        "a decision told before its number: by its act and day, by the post, by what specifies it",
        "Ngày 12/6/2012, Công an TP Hải Phòng đã ra Quyết định khởi tố vụ án hình sự. Vụ việc xảy ra theo Quyết định khởi "
        "tố vụ án hình sự số 11/QĐKTVA-PC46 ngày 12/6/2012.",
        [["Quyết định khởi tố vụ án hình sự", "Quyết định khởi tố vụ án hình sự số 11/QĐKTVA-PC46"]],
    ),
    (
        "a decision on a post told before its number",
        "Trường tổ chức lễ công bố Quyết định bổ nhiệm Phó Hiệu trưởng Trường đại học Sư phạm, Đại học Huế. Tại buổi lễ, "
        "nhà trường công bố Quyết định số 551/QĐ-ĐHH ngày 31/5/2017 của Giám đốc Đại học Huế bổ nhiệm lại ông Nguyễn Văn "
        "Thuận, Phó Hiệu trưởng Trường đại học Sư phạm.",
        [
            [
                "Quyết định bổ nhiệm Phó Hiệu trưởng Trường đại học Sư phạm, Đại học Huế",
                "Quyết định số 551/QĐ-ĐHH",
            ]
        ],
    ),
    (
        "a letter told by its sender and then by its number",
        "Hiệp hội nhận được Công văn từ Bộ Công Thương đề nghị cung cấp thông tin. Cụ thể, Công văn số 508/XNK-PC do Cục "
        "trưởng ký ngày 15/5.",
        [["Công văn từ Bộ Công Thương", "Công văn số 508/XNK-PC"]],
    ),
    (
        "a law whose name is cut",
        "Theo Luật Tài nguyên môi trường biển và hải đảo năm 2015 và các luật khác. Căn cứ Luật Tài nguyên môi trường Điều "
        "22, việc này là trái.",
        [["Luật Tài nguyên môi trường biển và hải đảo năm 2015", "Luật Tài nguyên môi trường"]],
    ),
    (
        "a law newly named behind what it holds or when it enters into force",
        "Luật Sở hữu trí tuệ quy định quyền tác giả. Luật Sở hữu trí tuệ có 18 chương. Có hiệu lực từ ngày 1/7/2020, Luật "
        "Quản lý thuế số 38/2019/QH14 gồm 17 chương. Luật sửa đổi phạm vi điều chỉnh.\n\nVới 07 Chương, 36 Điều, Luật "
        "Phòng, chống tác hại của rượu, bia số 44/2019/QH14 quy định 13 hành vi. Luật có hiệu lực từ ngày 1/1/2020.",
        [
            ["Luật Sở hữu trí tuệ", "Luật Sở hữu trí tuệ"],
            ["Luật Quản lý thuế số 38/2019/QH14", "Luật"],
            ["Luật Phòng, chống tác hại của rượu, bia số 44/2019/QH14", "Luật"],
        ],
    ),
    (
        "a headline cuts the title",
        "Sơ kết Đề án nâng cao chất lượng chi bộ\nQuận sơ kết Đề án 11-ĐA/TU về “nâng cao "
        "chất lượng sinh hoạt chi bộ thuộc Đảng bộ”.",
        [["Đề án nâng cao chất lượng chi bộ", "Đề án 11-ĐA/TU"]],
    ),
    (
        "a capital type word points back",
        "Thực hiện Đề án 11-ĐA/TU, chi bộ đưa nội dung của Đề án vào sinh hoạt.",
        [["Đề án 11-ĐA/TU", "Đề án"]],
    ),
    (
        "what takes another's place is what goes on being told of",
        "Nghị định 58/2019/NĐ-CP thay Nghị định 99/2018/NĐ-CP. Nghị định này có hiệu lực ngay.",
        [["Nghị định 58/2019/NĐ-CP", "Nghị định này"], ["Nghị định 99/2018/NĐ-CP"]],
    ),
    (
        "a document cited on the way is not what the text is about",
        "Quốc hội bàn Luật Báo chí. Quy định trong Luật đều mới. Điều này xung đột với Luật Xuất bản. "
        "Luật cũng nêu rõ mức phạt.",
        [["Luật Báo chí", "Luật", "Luật"], ["Luật Xuất bản"]],
    ),
    (
        "a sentence that opens with another document is about it",
        "Luật Báo chí có sáu chương. Luật quy định rõ. Tiếp đó, bộ nói về Luật Xuất bản. Luật Xuất bản được "
        "sửa toàn diện. Theo đó, Luật quy định về lưu chiểu.",
        [["Luật Báo chí", "Luật"], ["Luật Xuất bản", "Luật Xuất bản", "Luật"]],
    ),
    (
        "what has ended is not what goes on being told of",
        "Nghị định 58/2019/NĐ-CP nêu mức mới. Nghị định này có hiệu lực ngay. Nghị định 99/2018/NĐ-CP "
        "hết hiệu lực. Chế độ trong Nghị định này tính từ tháng 7.",
        [
            ["Nghị định 58/2019/NĐ-CP", "Nghị định này", "Nghị định này"],
            ["Nghị định 99/2018/NĐ-CP"],
        ],
    ),
    (
        "a word after a bare list points to none of it",
        "Quốc hội thông qua Luật Báo chí, Luật Xuất bản và Luật Du lịch. Ông cho biết, Luật quy định rõ.",
        [["Luật Báo chí"], ["Luật Xuất bản"], ["Luật Du lịch"]],
    ),
    (
        "the draft of a law is the law",
        "Quốc hội bàn Luật Báo chí. Nhiều nội dung trong dự thảo Luật tưởng như rời rạc.",
        [["Luật Báo chí", "Luật"]],
    ),
    (
        "a base is no office",
        "UBND tỉnh ban hành Chỉ thị số 17/CT-UBND. Trên cơ sở Chỉ thị, các sở vào cuộc.",
        [["Chỉ thị số 17/CT-UBND", "Chỉ thị"]],
    ),
    (
        "what is being drafted is no document with a number",
        "Bộ bàn Nghị quyết số 39-NQ/TW. Bộ lập tổ biên tập xây dựng Nghị quyết, trình trong năm.",
        [["Nghị quyết số 39-NQ/TW"]],
    ),
    (
        "of several of one body, a description means the one just told of",
        "Ông An trao Quyết định của Bộ Chính trị về công tác cán bộ. Theo Quyết định của Bộ Chính trị, ông "
        "Bình làm Trưởng Ban.",
        [["Quyết định của Bộ Chính trị", "Quyết định của Bộ Chính trị"]],
    ),
    (
        "congresses of two bodies are two",
        "Thực hiện nghị quyết Đại hội Công đoàn tỉnh và nghị quyết Đại hội Công đoàn Việt Nam lần thứ XII.",
        [["nghị quyết Đại hội Công đoàn tỉnh"], ["nghị quyết Đại hội Công đoàn Việt Nam lần thứ XII"]],
    ),
    (
        "a draft is not the document with a number that it replaces",
        "Sau ba năm triển khai Nghị định 210, dự thảo Nghị định chính sách khuyến khích đã được bàn.",
        [["Nghị định 210"]],
    ),
    (
        "each point of an agenda has its own",
        "1. Thông qua Nghị quyết về xử lý nợ xấu. Ông An trình bày Nghị quyết về xử lý nợ xấu. Quốc hội thông "
        "qua toàn văn Nghị quyết. 2. Thông qua Nghị quyết về an toàn thực phẩm. Quốc hội thông qua toàn văn "
        "Nghị quyết.",
        [
            ["Nghị quyết về xử lý nợ xấu", "Nghị quyết về xử lý nợ xấu", "Nghị quyết"],
            ["Nghị quyết về an toàn thực phẩm", "Nghị quyết"],
        ],
    ),
    (
        "of another organ of the Centre it is another",
        "Nghị quyết 30a/2008/NQ-CP của Chính phủ có hiệu quả. Ủy ban Thường vụ Quốc hội ban hành Nghị quyết, "
        "có hiệu lực ngay.",
        [["Nghị quyết 30a/2008/NQ-CP"]],
    ),
    (
        "after others of its kind it is a kind",
        "Thông tư 40/2018/TT-BCT có hiệu lực. Cần xem các Nghị định và Thông tư, hướng dẫn khác.",
        [["Thông tư 40/2018/TT-BCT"]],
    ),
    (
        "once told of the decree to come, the text is about it",
        "Bộ kế thừa Nghị định 103/2009/NĐ-CP. Thủ tướng yêu cầu sớm hoàn thiện Nghị định này. Nghị định này "
        "hướng tới lễ hội văn minh.",
        [["Nghị định 103/2009/NĐ-CP"]],
    ),
    (
        "a kind of document is none",
        "Quốc hội bàn Luật Báo chí. Chương trình xây dựng Luật, Pháp lệnh được thông qua.",
        [["Luật Báo chí"]],
    ),
    (
        "in its own articles a decision means itself",
        "UBND tỉnh có Quyết định số 28/2017/QĐ-UBND như sau: Điều 1. Bãi bỏ Quyết định số "
        "39/2015/QĐ-UBND và Quyết định số 67/2015/QĐ-UBND. Điều 2. Quyết định này có hiệu lực ngay.",
        [
            ["Quyết định số 28/2017/QĐ-UBND", "Quyết định này"],
            ["Quyết định số 39/2015/QĐ-UBND"],
            ["Quyết định số 67/2015/QĐ-UBND"],
        ],
    ),
    ("nothing to point to", "Nghị quyết này có hiệu lực ngay.", []),
    (
        "a law with and without its year",
        "Vi phạm Luật Đất đai (điều 58, Luật Đất đai năm 2013) là rõ.",
        [["Luật Đất đai", "Luật Đất đai năm 2013"]],
    ),
    (
        "laws of two years are two",
        "Luật Đất đai năm 2003 khác Luật Đất đai năm 2013.",
        [["Luật Đất đai năm 2003"], ["Luật Đất đai năm 2013"]],
    ),
    (
        "a short name of a law",
        "Luật Bảo hiểm xã hội đã sửa. Luật BHXH có hiệu lực.",
        [["Luật Bảo hiểm xã hội", "Luật BHXH"]],
    ),
    (
        "one plenum, three spellings",
        "Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII; Nghị "
        "quyết Hội nghị Trung ương 11; Nghị quyết Trung ương 11.",
        [
            [
                "Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII",
                "Nghị quyết Hội nghị Trung ương 11",
                "Nghị quyết Trung ương 11",
            ]
        ],
    ),
    (
        "a doubtful number counts if the text has its code",
        "Chương trình số 03-CTr/TU có 19 chỉ tiêu. Chương trình 03 đã đạt 12.",
        [["Chương trình số 03-CTr/TU", "Chương trình 03"]],
    ),
    (
        "a short name that the text gives",
        "Sở triển khai Quyết định 89/QĐ-TTg của Thủ tướng (gọi tắt là Đề án 89). Mục tiêu của Đề án, là đào tạo.",
        [["Quyết định 89/QĐ-TTg", "Đề án 89", "Đề án"]],
    ),
    (
        "what is named within a title does not take over",
        "Thủ tướng ký Quyết định 51/QĐ-TTg điều chỉnh mức vay tại Điều 5 Quyết định 57/2007/QĐ-TTg về tín dụng. "
        "Quyết định có hiệu lực từ nay.",
        [["Quyết định 51/QĐ-TTg", "Quyết định"], ["Quyết định 57/2007/QĐ-TTg"]],
    ),
    (
        "a decision of appointment without its number",
        "Bộ trưởng Bộ Tài chính ban hành Quyết định số 12/QĐ-BTC về việc tiếp nhận, bổ nhiệm ông Lê Văn Tám giữ chức "
        "Vụ trưởng. Lễ trao Quyết định bổ nhiệm ông Lê Văn Tám diễn ra sáng nay.",
        [["Quyết định số 12/QĐ-BTC", "Quyết định bổ nhiệm ông Lê Văn Tám"]],
    ),
    (
        "a plan by the name of its place",
        "Sở góp ý về Quy hoạch tổng thể phát triển khu du lịch Tam Chúc. Liên quan đến Quy hoạch Tam Chúc, thời gian tới sở sẽ họp.",
        [["Quy hoạch tổng thể phát triển khu du lịch Tam Chúc", "Quy hoạch Tam Chúc"]],
    ),
    (
        "what a short form does is no title of another document",
        "Thông tư 32/2016/TT-BTC về phí bến bãi có hiệu lực. Thông tư 32 bổ sung thêm nhiều mức thu.",
        [["Thông tư 32/2016/TT-BTC", "Thông tư 32"]],
    ),
    (
        "a number that a bracket adds",
        "Sau khi xem Tờ trình của Sở Y tế (Tờ trình số 12/TTr-SYT, ngày 2/3/2020), tỉnh đồng ý.",
        [["Tờ trình của Sở Y tế", "Tờ trình số 12/TTr-SYT"]],
    ),
    (
        "a new one is none before it",
        "Bộ sửa Nghị định số 64/2009/NĐ-CP để trình Chính phủ ban hành Nghị định mới quy định phụ cấp.",
        [["Nghị định số 64/2009/NĐ-CP"]],
    ),
    (
        "people call a code a law too",
        "Đại biểu bàn về Bộ luật Hình sự. Theo Luật hình sự, đây là tội.",
        [["Bộ luật Hình sự", "Luật hình sự"]],
    ),
    (
        "a letter by its common name",
        "Bộ Y tế có văn bản số 78/BYT-BMTE gửi các sở. Văn bản nêu rõ thời hạn.",
        [["văn bản số 78/BYT-BMTE", "Văn bản"]],
    ),
    (
        "a shortened place in a body's name makes no difference",
        "UBND TP Hà Nội ban hành Kế hoạch số 23/KH-UBND. Sở bám sát Kế hoạch của UBND thành phố để làm.",
        [["Kế hoạch số 23/KH-UBND", "Kế hoạch của UBND thành phố"]],
    ),
    (
        "who signed it is told next",
        "Bị đơn nộp Quyết định số 93/QĐ-UBND. Quyết định do ông Trần Văn Khánh ký, cho phép khai thác cát.",
        [["Quyết định số 93/QĐ-UBND", "Quyết định"]],
    ),
    (
        "the letters of a code of law stand for its name",
        "Bộ luật Dân sự 2015 có hiệu lực. Theo Điều 466 BLDS, bên vay phải trả nợ.",
        [["Bộ luật Dân sự 2015", "BLDS"]],
    ),
    (
        "a law by its year is the one that the text names",
        "Quốc hội sửa Luật Thương mại 2005. Nhiều điểm của Luật 2005 đã lạc hậu.",
        [["Luật Thương mại 2005", "Luật 2005"]],
    ),
    (
        "and for its name in the name of the law that amends it",
        "Quốc hội bàn Luật Sửa đổi, bổ sung một số điều của BLHS. "
        "Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 100/2015/QH13 có hiệu lực.",
        [
            [
                "Luật Sửa đổi, bổ sung một số điều của BLHS",
                "Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 100/2015/QH13",
            ],
            ["BLHS", "Bộ luật Hình sự số 100/2015/QH13"],
        ],
    ),
    (
        "a capital verb opens a title and points to nothing",
        "Nghị quyết số 5/NQ-HĐND có hiệu lực. Sở trình bày  Nghị quyết Quy định việc phòng cháy.",
        [["Nghị quyết số 5/NQ-HĐND"]],
    ),
    ("and none if the text names no law", "Nhiều điểm của Luật 2005 đã lạc hậu.", []),
    (
        "a number on a line of its own counts nothing",
        "Chính phủ ban hành Nghị định 7/2019/NĐ-CP.\n\n1\n\nNghị định cũng nêu rõ mức thu.",
        [["Nghị định 7/2019/NĐ-CP", "Nghị định"]],
    ),
    ("and does not count if not", "Chương trình 135 đã đạt nhiều kết quả.", []),
]


@pytest.mark.parametrize(("why", "text", "want"), DOCUMENTS)
def test_documents(pipeline: Pipeline, why: str, text: str, want: list[list[str]]) -> None:
    found = [[mention.text for mention in document.mentions] for document in pipeline(text).directives]
    assert found == want, why


EXPANDED = [
    ("Thành ủy Hà Nội ban hành Kế hoạch số 31-KH/TU.", None, "Thành ủy Hà Nội"),
    (
        "Tỉnh Đắk Nông triển khai Đề án 05-ĐA/TU ngày 5/7/2018 của Ban Thường vụ Tỉnh ủy.",
        None,
        "Tỉnh ủy Đắk Nông",
    ),
    ("Chi bộ học Nghị quyết 15-NQ/TU.", None, None),
    ("Nghị định 30/2020/NĐ-CP có hiệu lực.", None, "Chính phủ"),
    ("Theo Quyết định số 1369/QĐ-BCT.", None, "Bộ Công Thương"),
    ("Luật Báo chí số 103/2016/QH13.", None, "Quốc hội"),
    ("Thông tư liên tịch số 37/2012/TTLT-BYT-BTC.", None, "Bộ Y tế, Bộ Tài chính"),
    ("Chủ tịch UBND tỉnh Vĩnh Long ký Quyết định số 5/QĐ-UBND.", None, "UBND tỉnh Vĩnh Long"),
    ("Tỉnh Đồng Nai triển khai Kế hoạch số 5-KH/TU.", "2024-05-01", "Tỉnh ủy Đồng Nai"),
    ("Thành phố Đồng Nai triển khai Kế hoạch số 5-KH/TU.", "2026-06-01", "Thành ủy Đồng Nai"),
    ("UBND huyện có Kế hoạch số 5/KH-UBND.\nPhó Chủ tịch UBND huyện Bùi Thị Hòa nói vậy.", None, None),
]


@pytest.mark.parametrize(("text", "published", "body"), EXPANDED)
def test_what_the_issuers_letters_stand_for(
    pipeline: Pipeline, text: str, published: str | None, body: str | None
) -> None:
    (document,) = pipeline(text, published=published).directives
    assert document.issuer_expanded == body


def test_an_ambiguous_short_form_stays_alone_with_its_candidates(pipeline: Pipeline) -> None:
    text = "Nghị quyết 18-NQ/TW và Nghị quyết 18-NQ/HU cùng nêu. Nghị quyết 18 có kết quả."
    assert [document.code for document in pipeline(text).directives] == ["18-NQ/TW", "18-NQ/HU", None]
    (short,) = (line for line in pipeline.explain(text) if line.text == "Nghị quyết 18")
    assert set(short.candidates) == {"18-NQ/TW", "18-NQ/HU"}


def test_the_day_of_issue_points_to_its_document(pipeline: Pipeline) -> None:
    result = pipeline("Nghị quyết 21-NQ/TW, ngày 16/6/2022 được học ngày 3/7/2022.")
    assert [(date.role, date.directive) for date in result.dates] == [("issued", "d1"), (None, None)]


def test_a_title_that_surely_ends_outdoes_one_that_only_runs_on(pipeline: Pipeline) -> None:
    text = (
        "Thông tư 01/2014/TT-BGDĐT ban hành Khung năng lực ngoại ngữ hoặc chứng chỉ tiếng dân tộc. "
        "Thông tư 01/2014/TT-BGDĐT ban hành Khung năng lực ngoại ngữ. Hết."
    )
    (document,) = pipeline(text).directives
    assert document.title == "ban hành Khung năng lực ngoại ngữ"


FULLEST = [
    (
        "Bộ sẽ sửa Nghị định 138 về tuyển dụng công chức.\nNghị định số 138/2020/NĐ-CP của Chính phủ quy định "
        "về tuyển dụng, sử dụng và quản lý công chức vẫn có hiệu lực.",
        "quy định về tuyển dụng, sử dụng và quản lý công chức",
    ),
    (
        "Huyện thực hiện Nghị quyết về giảm nghèo\nNghị quyết số 8-NQ/HU của Huyện ủy về giảm nghèo bền vững, "
        "đa chiều (gọi tắt là Nghị quyết 8) được các xã triển khai.",
        "giảm nghèo bền vững, đa chiều",
    ),
]


@pytest.mark.parametrize(("text", "title"), FULLEST)
def test_the_fullest_of_the_titles_told_is_the_title(pipeline: Pipeline, text: str, title: str) -> None:
    (document,) = pipeline(text).directives
    assert document.title == title


def test_an_issuer_ends_before_the_name_of_its_holder(pipeline: Pipeline) -> None:
    text = "Công văn số 508 của Phó chủ nhiệm Ủy ban Nguyễn Văn Tuyết yêu cầu các đoàn báo cáo."
    (document,) = pipeline(text).directives
    assert document.issuer == "Phó chủ nhiệm Ủy ban"


def test_the_number_is_told_by_whichever_mention_has_one(pipeline: Pipeline) -> None:
    text = 'Đề án "Đơn giản hóa thủ tục" (gọi tắt là Đề án 896) đã xong. Đề án 896 được sơ kết.'
    (document,) = pipeline(text).directives
    assert document.number == "896"


def test_a_text_that_repeals_speaks_of_itself(pipeline: Pipeline) -> None:
    text = "Bãi bỏ Nghị định 34/2018/NĐ-CP kể từ ngày Nghị định này có hiệu lực."
    (document,) = pipeline(text).directives
    assert [mention.text for mention in document.mentions] == ["Nghị định 34/2018/NĐ-CP"]
