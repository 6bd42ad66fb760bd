"""Makes plan.docx, the Word template of a business plan: python templates/builders/business_plan/make_template.py

Run it once to begin anew; after that edit plan.docx in Word. A tag in braces takes a value ({{ title }}); a tag that
begins {%p, {%tr or {%tc acts on its whole paragraph, row or cell and leaves none behind (docxtpl). Names that may be
used are those of course/builders/plan_docx.py; tests/builders/test_plan_outputs.py tells a wrong one.
"""

from pathlib import Path

from docx import Document
from docx.enum.section import WD_SECTION_START
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Times New Roman"
HEAD_FILL = "E4EFDD"
TARGET = Path(__file__).resolve().parent / "plan.docx"

# Style: bold, italic, size, alignment, space before, space after, kept with what follows.
STYLES = {
    "Mục": (True, False, 14, ALIGN.LEFT, 14, 4, True),
    "Tiểu mục": (True, False, 13, ALIGN.LEFT, 8, 3, True),
    "Đoạn": (False, False, 13, ALIGN.JUSTIFY, 0, 4, False),
    "Mở đầu": (False, True, 12, ALIGN.LEFT, 0, 5, True),
    "Dòng có nhãn": (False, False, 13, ALIGN.LEFT, 0, 3, False),
    "Gạch đầu dòng": (False, False, 13, ALIGN.LEFT, 0, 2, False),
    "Tên bảng": (True, False, 12, ALIGN.LEFT, 6, 3, True),
    "Ghi chú": (False, True, 12, ALIGN.LEFT, 2, 4, True),
    "Cảnh báo": (False, False, 13, ALIGN.LEFT, 2, 4, False),
    "Ô đầu bảng": (True, False, 10, ALIGN.CENTER, 0, 0, True),
    "Ô chữ": (False, False, 10, ALIGN.LEFT, 0, 0, False),
    "Ô số": (False, False, 10, ALIGN.RIGHT, 0, 0, False),
    "Ô chữ đậm": (True, False, 10, ALIGN.LEFT, 0, 0, False),
    "Ô số đậm": (True, False, 10, ALIGN.RIGHT, 0, 0, False),
    "Tên ô": (True, False, 11, ALIGN.LEFT, 0, 2, True),
    "Hình": (False, False, 13, ALIGN.CENTER, 4, 6, False),
    "Quốc hiệu": (True, False, 13, ALIGN.CENTER, 0, 0, False),
    "Tên kế hoạch": (True, False, 16, ALIGN.CENTER, 14, 6, False),
    "Giữa": (False, False, 13, ALIGN.CENTER, 0, 3, False),
    "Dấu ví dụ": (True, False, 11, ALIGN.CENTER, 0, 0, False),
}
HEADINGS = {"Mục": "0", "Tiểu mục": "1"}


def main() -> None:
    """Write plan.docx beside this file."""
    make().save(TARGET)


def make():
    """The template as a python-docx document."""
    document = Document()
    _page(document)
    _styles(document)
    _head(document)
    say = document.add_paragraph
    _tag(say, "{%p for block in blocks %}")
    for number, (kind, draw) in enumerate(KINDS.items()):
        _tag(say, f'{{%p {"elif" if number else "if"} block.kind == "{kind}" %}}')
        draw(document)
    _tag(say, "{%p endif %}")
    _tag(say, "{%p endfor %}")
    _signature(document)
    _lighten(document)
    return document


def _lighten(document) -> None:
    """Leave out what the library's own first document carries and a plan never uses: every plan would carry it too."""
    kept = {*STYLES, "Normal", "Normal Table", "Table Grid", "Header", "Footer", "Default Paragraph Font", "No List"}
    for style in list(document.styles):
        if style.name not in kept:
            style.element.getparent().remove(style.element)
        else:
            for link in style.element.findall(qn("w:link")):
                style.element.remove(link)
    for part in (document.part, document.part.package):
        for key, relation in list(part.rels.items()):
            if relation.reltype.rsplit("/", 1)[1] in ("stylesWithEffects", "customXml", "thumbnail"):
                del part.rels[key]


def _tag(say, text: str):
    return say(text)


def _page(document) -> None:
    section = document.sections[0]
    section.start_type = WD_SECTION_START.NEW_PAGE
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    section.header_distance = section.footer_distance = Mm(9)
    # The number of the page stands in the middle of the top margin, not on the first page.
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = ALIGN.CENTER
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        number.add_run()._r.append(element)


def _styles(document) -> None:
    normal = document.styles["Normal"]
    _font(normal, False, False, 13)
    normal.paragraph_format.space_after = Pt(0)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    normal.element.rPr.append(language)
    for name, (bold, italic, size, alignment, before, after, kept) in STYLES.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.quick_style = normal, True
        _font(style, bold, italic, size)
        look = style.paragraph_format
        look.alignment, look.space_before, look.space_after = alignment, Pt(before), Pt(after)
        look.keep_with_next, look.line_spacing = kept or None, 1.0 if name.startswith("Ô") else 1.1
        if name in HEADINGS:  # so that Word's navigation and a table of contents know it
            outline = OxmlElement("w:outlineLvl")
            outline.set(qn("w:val"), HEADINGS[name])
            style.element.get_or_add_pPr().append(outline)
    bullets = document.styles["Gạch đầu dòng"].paragraph_format
    bullets.left_indent, bullets.first_line_indent = Mm(5), Mm(-5)
    for name in ("Ghi chú", "Cảnh báo"):
        document.styles[name].paragraph_format.left_indent = Mm(3)
    document.styles["Mục"].font.color.rgb = RGBColor(0x1B, 0x4D, 0x2E)
    for section in document.sections:
        for place in (section.header, section.first_page_header):
            paragraph = place.paragraphs[0] if place is section.first_page_header else place.add_paragraph()
            paragraph.style = document.styles["Dấu ví dụ"]
            paragraph.add_run("{{ mark }}")


def _font(style, bold: bool, italic: bool, size: float) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, italic
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(name), FONT)


def _head(document) -> None:
    document.add_paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Quốc hiệu")
    document.add_paragraph("Độc lập - Tự do - Hạnh phúc", "Quốc hiệu")
    rule = document.add_paragraph()
    rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = Mm(50)
    rule.paragraph_format.line_spacing = Pt(4)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{key}"), value)
    borders.append(top)
    rule._p.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
    document.add_paragraph("{{ title }}", "Tên kế hoạch")
    _tag(document.add_paragraph, "{%p if owner %}")
    document.add_paragraph("{{ owner }}", "Quốc hiệu")
    _tag(document.add_paragraph, "{%p endif %}")
    _tag(document.add_paragraph, "{%p for line in lines %}")
    document.add_paragraph("{{ line }}", "Giữa")
    _tag(document.add_paragraph, "{%p endfor %}")


def _heading(document) -> None:
    _either(document, "block.level == 1", ("{{ block.text }}", "Mục"), ("{{ block.text }}", "Tiểu mục"))


def _either(place, condition: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    _tag(place.add_paragraph, f"{{%p if {condition} %}}")
    place.add_paragraph(*first)
    _tag(place.add_paragraph, "{%p else %}")
    place.add_paragraph(*second)
    _tag(place.add_paragraph, "{%p endif %}")


def _paragraph(document) -> None:
    _either(document, "block.opening", ("{{ block.text }}", "Mở đầu"), ("{{ block.text }}", "Đoạn"))


def _bullets(document) -> None:
    _tag(document.add_paragraph, "{%p for item in block['items'] %}")
    document.add_paragraph("–  {{ item }}", "Gạch đầu dòng")
    _tag(document.add_paragraph, "{%p endfor %}")


def _facts(document) -> None:
    _tag(document.add_paragraph, "{%p for line in block.lines %}")
    paragraph = document.add_paragraph("", "Dòng có nhãn")
    paragraph.add_run("{{ line[0] }}: ").bold = True
    paragraph.add_run("{{ line[1] }}")
    _tag(document.add_paragraph, "{%p endfor %}")


def _table(document) -> None:
    _tag(document.add_paragraph, "{%p if block.title %}")
    document.add_paragraph("{{ block.title }}", "Tên bảng")
    _tag(document.add_paragraph, "{%p endif %}")
    table = document.add_table(rows=4, cols=3)
    _look(table, "{{ block.title }}", "{{ block.id }}")
    head, begin, row, end = table.rows
    _cells(head, "cell in block.head", lambda cell: _cell(cell, "{{ cell }}", "Ô đầu bảng"))
    for cell in head.cells:
        fill = OxmlElement("w:shd")
        for key, value in (("val", "clear"), ("color", "auto"), ("fill", HEAD_FILL)):
            fill.set(qn(f"w:{key}"), value)
        cell._tc.get_or_add_tcPr().append(fill)
    begin.cells[0].paragraphs[0].text = "{%tr for row in block.rows %}"
    _cells(row, "cell in row.cells", _value)
    end.cells[0].paragraphs[0].text = "{%tr endfor %}"
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for one in (head, row):
        one._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))
    document.add_paragraph("", "Ô chữ")


def _cells(row, loop: str, fill) -> None:
    first, middle, last = row.cells
    first.paragraphs[0].text = f"{{%tc for {loop} %}}"
    fill(middle)
    last.paragraphs[0].text = "{%tc endfor %}"


def _cell(cell, text: str, style: str) -> None:
    cell.paragraphs[0].text, cell.paragraphs[0].style = text, style


def _value(cell) -> None:
    """Text at the left, numbers at the right, sums bold: a style for each, so that Word can change it."""
    styles = {"row.strong and cell.number": "Ô số đậm", "row.strong": "Ô chữ đậm", "cell.number": "Ô số"}
    for number, (condition, style) in enumerate(styles.items()):
        tag = f"{{%p {'elif' if number else 'if'} {condition} %}}"
        if number:
            cell.add_paragraph(tag)
        else:
            cell.paragraphs[0].text = tag
        cell.add_paragraph("{{ cell.text }}", style)
    cell.add_paragraph("{%p else %}")
    cell.add_paragraph("{{ cell.text }}", "Ô chữ")
    cell.add_paragraph("{%p endif %}")


def _look(table, title: str, description: str) -> None:
    table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    properties = table._tbl.tblPr
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("top", "25"), ("left", "60"), ("bottom", "25"), ("right", "60")):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), width)
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    properties.find(qn("w:tblLook")).addprevious(margins)
    for tag, value in (("w:tblCaption", title), ("w:tblDescription", description)):
        element = OxmlElement(tag)
        element.set(qn("w:val"), value)
        properties.append(element)
    share = Mm(160) // len(table.columns)
    for row in table.rows:
        for cell in row.cells:
            cell.width = share


def _chart(document) -> None:
    document.add_paragraph("{{ block.title }}", "Tên bảng")
    document.add_paragraph("{{ block.picture }}", "Hình")


def _note(document) -> None:
    _tag(document.add_paragraph, "{%p if block.lead %}")
    paragraph = document.add_paragraph("", "Cảnh báo")
    paragraph.add_run("{{ block.lead }}: ").bold = True
    paragraph.add_run("{{ block.text }}")
    _tag(document.add_paragraph, "{%p else %}")
    document.add_paragraph("{{ block.text }}", "Ghi chú")
    _tag(document.add_paragraph, "{%p endif %}")


def _canvas(document) -> None:
    table = document.add_table(rows=3, cols=3)
    _look(table, "{{ block.title }}", "{{ block.id }}")
    for number, row in enumerate(table.rows):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for column, cell in enumerate(row.cells):
            box = f"block.boxes[{3 * number + column}]"
            _cell(cell, f"{{{{ {box}.title }}}}", "Tên ô")
            cell.add_paragraph(f"{{%p for line in {box}.lines %}}")
            cell.add_paragraph("{{ line }}", "Ô chữ")
            cell.add_paragraph("{%p endfor %}")
    document.add_paragraph("", "Ô chữ")


def _signature(document) -> None:
    _tag(document.add_paragraph, "{%p if signed %}")
    table = document.add_table(rows=1, cols=2)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    left, right = table.rows[0].cells
    left.width, right.width = Mm(60), Mm(100)
    _cell(right, "…………, ngày …… tháng …… năm ……", "Giữa")
    right.add_paragraph("{{ signed }}", "Quốc hiệu")
    right.add_paragraph("(Ký, ghi rõ họ tên)", "Giữa").paragraph_format.space_after = Pt(54)
    right.add_paragraph("{{ signer }}", "Quốc hiệu")
    for paragraph in right.paragraphs[:-1]:
        paragraph.paragraph_format.keep_with_next = True
    _tag(document.add_paragraph, "{%p endif %}")


# How each kind of block (course/model/plan_blocks.py) is drawn.
KINDS = {
    "Heading": _heading,
    "Paragraph": _paragraph,
    "Bullets": _bullets,
    "Facts": _facts,
    "Table": _table,
    "Chart": _chart,
    "Note": _note,
    "Canvas": _canvas,
}

if __name__ == "__main__":
    main()
