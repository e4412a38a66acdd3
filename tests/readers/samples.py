"""Files of every kind, made in the test: no binary is kept in the repository."""

from __future__ import annotations

import io
import zipfile

PARAGRAPHS = (
    "Quận ủy sơ kết Kế hoạch số 72-KH/QU",
    "Ngày 5/2/2022, Quận ủy ban hành Kế hoạch số 72-KH/QU về công tác cán bộ.",
    "Bí thư Quận ủy Trần Quốc Bảo chủ trì hội nghị và trao Giấy khen cho hai tập thể.",
)


def html_page(published: str = "2024-05-15T16:08:53+07:00") -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[1:] * 3)
    return (
        "<!doctype html><html lang=vi><head><meta charset=utf-8>"
        f"<title>{PARAGRAPHS[0]} - Cổng thông tin</title>"
        f'<meta property="article:published_time" content="{published}">'
        f'<meta property="og:title" content="{PARAGRAPHS[0]}"></head><body>'
        "<nav><a href=/>Trang chủ</a><a href=/b>Tin tức</a></nav>"
        f"<article><h1>{PARAGRAPHS[0]}</h1>{body}</article>"
        "<footer>Bản quyền thuộc cổng thông tin</footer></body></html>"
    ).encode()


def docx_file(paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    import docx

    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "Chi bộ 4"
    table.rows[0].cells[1].text = "Giấy khen"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def zip_bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * (70 << 20))
    return stream.getvalue()


def pdf_file(text: str = PARAGRAPHS[1], encrypted: bool = False) -> bytes:
    """Return a PDF of one page whose letters are told by a map to Unicode, as any real one does."""
    codes = {letter: number for number, letter in enumerate(sorted(set(text)), 1)}
    shown = "".join(f"{codes[letter]:04x}" for letter in text)
    pairs = "\n".join(f"<{code:04x}> <{ord(letter):04x}>" for letter, code in codes.items())
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000 842] /Contents 4 0 R "
        "/Resources << /Font << /F 5 0 R >> >> >>",
        _stream(f"BT /F 12 Tf 40 700 Td <{shown}> Tj ET"),
        "<< /Type /Font /Subtype /Type0 /BaseFont /Sans /Encoding /Identity-H "
        "/DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sans /DW 600 /FontDescriptor 8 0 R "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(to_unicode),
        "<< /Type /FontDescriptor /FontName /Sans /Flags 4 /FontBBox [0 0 600 800] /ItalicAngle 0 "
        "/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ]
    trailer = "/Root 1 0 R"
    if encrypted:
        key = "0" * 64
        objects.append(f"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{key}> /U <{key}> >>")
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<{key[:32]}> <{key[:32]}>]"
    return _assembled(objects, trailer)


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _assembled(objects: list[str], trailer: str) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer << /Size {len(objects) + 1} {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode("ascii")
