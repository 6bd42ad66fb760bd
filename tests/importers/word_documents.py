"""Word documents as teachers in Vietnam write them, made by code: one function for each way of writing."""

import io

import docx
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor

RED = RGBColor(0xFF, 0, 0)


def saved(document):
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def plain(*lines):
    """A document of unformatted lines."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def with_table(head, lines, rows):
    """Lines, then the lines of `head` and a table under it."""
    document = docx.Document()
    for line in (*lines, *head):
        document.add_paragraph(line)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return saved(document)


def underlined():
    """Câu n: with a bold head, one option a line, the right one underlined; a school's head in a table above."""
    document = docx.Document()
    head = document.add_table(rows=1, cols=2).rows[0].cells
    head[0].text, head[1].text = "TRƯỜNG THPT SỐ 1\nTỔ CÔNG NGHỆ", "ĐỀ KIỂM TRA 15 PHÚT\nNăm học 2026 - 2027"
    document.add_paragraph("Họ và tên: ……………………… Lớp: …………")
    for number, right in ((1, 1), (2, 3)):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"Câu {number}: ").bold = True
        paragraph.add_run(f"Nội dung câu {number} là gì?")
        for place, word in enumerate(("một", "hai", "ba", "bốn")):
            run = document.add_paragraph().add_run(f"{'ABCD'[place]}. phương án {word}")
            run.underline = place == right
    return saved(document)


def red_letter_on_one_line():
    """All letters bold, options on one line between tabs, the letter of the right one red."""
    document = docx.Document()
    for number, right in ((1, 0), (2, 2)):
        document.add_paragraph(f"Câu {number}. Chọn màu nào?")
        paragraph = document.add_paragraph("\t")
        for place, word in enumerate(("xanh", "đỏ", "tím", "vàng")):
            letter = paragraph.add_run(f"{'ABCD'[place]}. ")
            letter.bold = True
            if place == right:
                letter.font.color.rgb = RED
            paragraph.add_run(word + ("\t" if place < 3 else ""))
    return saved(document)


def starred():
    """A star before the right option; options two to a line."""
    return plain(
        "Câu 1. OCOP có mấy hạng sao?", "A. 3\tB. 4", "*C. 5\tD. 6",
        "Câu 2. Ai công nhận hạng 5 sao?", "A. Xã", "B. Tỉnh", "C. Bộ*",
    )  # fmt: skip


def key_table():
    """A key of two rows below the line HẾT, its numbers over the letters."""
    document = docx.Document()
    for number in range(1, 5):
        document.add_paragraph(f"Câu {number}. Hỏi điều {number}?")
        for letter in "ABC":
            document.add_paragraph(f"{letter}. đáp {letter}{number}")
    document.add_paragraph("------------- HẾT -------------")
    document.add_paragraph("BẢNG ĐÁP ÁN")
    table = document.add_table(rows=2, cols=5)
    for row, texts in zip(table.rows, (("Câu", "1", "2", "3", "4"), ("Đáp án", "C", "A", "B", "A")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return saved(document)


def reasons_below():
    """The answer and the reasons right under each question."""
    return plain(
        "Bài 1. Hộ gia đình cần gì trước?", "A. Nhãn", "B. Đăng ký kinh doanh", "C. Tem", "Đáp án: B", "Lời giải:",
        "Phải có đăng ký kinh doanh.", "Rồi mới làm hồ sơ.",
        "Bài 2. Hồ sơ nộp ở đâu?", "A. Xã", "B. Tỉnh", "C. Bộ", "Chọn A", "Giải thích: Xã tiếp nhận.",
    )  # fmt: skip


def counted_by_word():
    """Câu 1., A. stand in no text: Word counts them; the right option is highlighted."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = (("decimal", "Câu %1."), ("upperLetter", "%2."))
    inner = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{how}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (how, text) in enumerate(levels)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{inner}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))

    def line(text, level, bright=False):
        paragraph = document.add_paragraph()
        run = paragraph.add_run(text)
        if bright:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>')
        )

    for number, right in ((1, 2), (2, 0)):
        line(f"Câu hỏi thứ {number} là gì?", 0)
        for place, word in enumerate(("một", "hai", "ba")):
            line(word, 1, bright=place == right)
    return saved(document)


def parts_of_2025():
    """Three parts that count from 1 again: choice, statements a) to d), short answers; a key for each part."""
    return plain(
        "PHẦN I. Câu trắc nghiệm nhiều phương án lựa chọn. Mỗi câu thí sinh chỉ chọn một phương án.",
        "Câu 1. Một?", "A. a\tB. b\tC. c\tD. d", "Câu 2. Hai?", "A. a\tB. b\tC. c\tD. d",
        "PHẦN II. Câu trắc nghiệm đúng sai. Trong mỗi ý a), b), c), d), thí sinh chọn đúng hoặc sai.",
        "Câu 1. Về cơ sở làm mật ong:", "a) Cần đăng ký kinh doanh.", "b) Cần ba hecta đất.", "c) Phải ở vùng cao.",
        "d) Được dự đợt 2.",
        "PHẦN III. Câu trắc nghiệm trả lời ngắn.",
        "Câu 1. 12 túi mỗi túi 45 nghìn đồng thì được bao nhiêu? (Đơn vị: nghìn đồng)", "Câu 2. Ai tiếp nhận hồ sơ?",
        "------ HẾT ------",
        "ĐÁP ÁN",
        "PHẦN I", "1-D 2-B",
        "PHẦN II", "Câu 1: ĐSSĐ",
        "PHẦN III", "Câu 1: 540", "Câu 2: Ủy ban nhân dân cấp xã",
    )  # fmt: skip


def plain_numbers():
    """1., 2. and small letters; the key on one line at the end, no head above it."""
    return plain(
        "ĐỀ ÔN TẬP", "1. Sản phẩm nào dự thi được?", "a. Mật ong", "b. Xi măng", "c. Xe máy",
        "2. Bao bì cần gì?", "a. Tem giả", "b. Nhãn hàng hóa", "Đáp án: 1-A, 2-B",
    )  # fmt: skip


def bank_in_a_table():
    """A table whose columns are named."""
    document = docx.Document()
    rows = (
        ("STT", "Nội dung câu hỏi", "A", "B", "C", "D", "Đáp án"),
        ("1", "Ai chấm 4 sao?", "Xã", "Tỉnh", "Bộ", "Hội", "B"),
        ("2", "Chu trình có mấy bước?", "4", "5", "6", "7", "C"),
    )
    table = document.add_table(rows=len(rows), cols=7)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return saved(document)


def options_in_a_table():
    """Options in a table of two columns under each question, the right one bold."""
    document = docx.Document()
    for number, right in ((1, 3), (2, 1)):
        document.add_paragraph(f"Câu {number}. Chọn vật liệu {number}:")
        table = document.add_table(rows=2, cols=2)
        for place, word in enumerate(("tre", "mây", "gỗ", "lá")):
            run = table.rows[place // 2].cells[place % 2].paragraphs[0].add_run(f"{'ABCD'[place]}. {word}")
            run.bold = place == right
    return saved(document)


def reading_text():
    """A text with questions about it, then a question of its own."""
    return plain(
        "Đọc đoạn văn sau và trả lời các câu hỏi từ 1 đến 2:", "Chị Lan nuôi ong ở bìa rừng.", "Mỗi năm được 300 lít.",
        "Câu 1. Chị Lan nuôi gì?", "A. Gà", "B. Ong", "C. Bò",
        "Câu 2. Mỗi năm được bao nhiêu lít?", "A. 30", "B. 300", "C. 3000",
        "Câu 3. Câu này riêng?", "A. Có", "B. Không", "C. Không rõ",
        "HẾT", "1.B 2.B 3.A", "HƯỚNG DẪN GIẢI", "Câu 1. Chọn B. Đoạn văn nói rõ.", "Câu 3. Đứng ngoài đoạn văn.",
    )  # fmt: skip


def messy():
    """What goes wrong in practice: no answer, two answers that differ, a gap in the numbers, a picture, an essay."""
    document = docx.Document()
    lines = (
        "Câu 1. Không có đáp án?", "A. a", "B. b",
        "Câu 2. Hai đáp án khác nhau?", "A. a", "B. b", "Đáp án: A",
        "Câu 4. Có hình?", "A. a", "B. b", "Đáp án: Z",
        "Câu 5. Trình bày suy nghĩ của em về sản phẩm quê mình.",
        "ĐÁP ÁN", "2-B 9-C",
    )  # fmt: skip
    for text in lines:
        paragraph = document.add_paragraph(text)
        if "hình" in text:
            paragraph.add_run()._r.append(parse_xml(f"<w:pict {nsdecls('w')}/>"))
    hidden = document.add_paragraph().add_run("Câu 6. Chữ ẩn")
    hidden._r.get_or_add_rPr().append(hidden._r.makeelement(qn("w:vanish"), {}))
    return saved(document)
