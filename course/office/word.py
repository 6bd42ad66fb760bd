"""Word documents by python-docx, which only office files import. The look is that of Vietnamese state documents.

Everything typed by people becomes the text of runs, where no XML, field code or formula is read.
"""

import datetime
import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from course.model.paper import Block, Field, Grid, National, PageBreak, Pair, Paper, Role, Signature, Text, Ticks

FONT = "Times New Roman"
WIDTH = 160  # mm between the margins of an A4 sheet: 30 left, 20 right
LOOKS = {  # bold, italic, size, alignment, space before
    Role.TITLE: (True, False, 14, ALIGN.CENTER, 8),
    Role.SUBTITLE: (True, False, 13, ALIGN.CENTER, 4),
    Role.CENTRE: (False, True, 13, ALIGN.CENTER, 0),
    Role.HEAD: (True, False, 13, ALIGN.LEFT, 4),
    Role.LINE: (False, False, 13, ALIGN.JUSTIFY, 0),
    Role.BODY: (False, False, 13, ALIGN.JUSTIFY, 4),
    Role.NOTE: (False, True, 11, ALIGN.LEFT, 2),
    Role.MARK: (True, False, 11, ALIGN.CENTER, 0),
}
BOXES = {True: "☑", False: "☐"}


def word(paper: Paper, day: datetime.date) -> bytes:
    """The paper as .docx; `day` is written as the day it was made."""
    document = Document()
    _page(document)
    for key in ("author", "last_modified_by"):
        setattr(document.core_properties, key, "Học OCOP")
    document.core_properties.title, document.core_properties.comments = paper.title, ""
    document.core_properties.language = "vi-VN"
    moment = datetime.datetime(day.year, day.month, day.day)
    document.core_properties.created = document.core_properties.modified = moment
    for before, block, after in zip((None, *paper.blocks), paper.blocks, (*paper.blocks[1:], None), strict=False):
        drawn = len(document.element.body)
        _draw(document, block)
        if isinstance(before, PageBreak):
            break_before(document, drawn)
        if isinstance(after, Signature):
            _keep_end(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    section.header_distance = Mm(10)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(13)
    fonts = style.element.rPr.rFonts
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(name), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    style.element.rPr.append(language)
    style.paragraph_format.space_after, style.paragraph_format.space_before = Pt(3), Pt(0)
    style.paragraph_format.line_spacing = 1.1
    # The number of the page stands in the middle of the top margin, not on the first page.
    section.different_first_page_header_footer = True
    top = section.header.paragraphs[0]
    top.alignment = ALIGN.CENTER
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        top.add_run()._r.append(element)


def break_before(document: Any, drawn: int) -> None:
    """Start what was drawn last on a new page: a paragraph that only breaks may slip onto one and leave it empty."""
    first = next(document.element.body[drawn - 1].iter(qn("w:p")))
    Paragraph(first, document).paragraph_format.page_break_before = True


def _keep_end(document: Any) -> None:
    """Keep the last words so far on the page of what follows: a signature never stands alone."""
    for element in reversed([one for one in document.element.body if one.tag in (qn("w:p"), qn("w:tbl"))]):
        paragraphs = list(element.iter(qn("w:p")))
        if element.tag == qn("w:tbl"):
            paragraphs = list(list(element.iter(qn("w:tr")))[-1].iter(qn("w:p")))
        for paragraph in paragraphs:
            Paragraph(paragraph, document).paragraph_format.keep_with_next = True
        if any(node.text for node in element.iter(qn("w:t"))):
            return


def _draw(place: Any, block: Block) -> None:
    if isinstance(block, Text):
        bold, italic, size, alignment, before = LOOKS[block.role]
        indent = Mm(10) if block.role is Role.BODY else None
        _lines(place, block.text, bold, italic, size, alignment, before, indent)
    elif isinstance(block, Field):
        _field(place, block)
    elif isinstance(block, Pair):
        _pair(place, block)
    elif isinstance(block, Ticks):
        _ticks(place, block)
    elif isinstance(block, Grid):
        _grid(place, block)
    elif isinstance(block, National):
        _national(place, block)
    elif isinstance(block, Signature):
        _signature(place, block)


def _lines(
    place: Any,
    text: str,
    bold: bool = False,
    italic: bool = False,
    size: float = 13,
    alignment: Any = ALIGN.LEFT,
    before: float = 0,
    indent: Any = None,
) -> Any:
    """Write a paragraph for each line; return the last."""
    paragraph = None
    for line in text.split("\n"):
        paragraph = place.add_paragraph()
        paragraph.alignment, paragraph.paragraph_format.space_before = alignment, Pt(before)
        paragraph.paragraph_format.first_line_indent = indent
        # A heading stays with what it heads.
        paragraph.paragraph_format.keep_with_next = bold or None
        run = paragraph.add_run(line)
        run.bold, run.italic, run.font.size = bold or None, italic or None, Pt(size)
    return paragraph


def _dotted(place: Any, label: str = "") -> Any:
    """A line that dots fill up to the right margin, however long its label is."""
    paragraph = place.add_paragraph(f"{label} " if label else "")
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    paragraph.add_run("\t")
    return paragraph


def _field(place: Any, field: Field) -> None:
    if field.value:
        between = "\n" if "\n" in field.value else " "
        _lines(place, f"{field.label}{between}{field.value}", alignment=ALIGN.JUSTIFY)
        return
    _dotted(place, field.label)
    for _ in range(field.lines - 1):
        _dotted(place)


def _pair(place: Any, pair: Pair) -> None:
    paragraph = place.add_paragraph()
    left, right = (field._replace(value=field.value.replace("\n", " ")) for field in pair)
    stops = paragraph.paragraph_format.tab_stops
    if not left.value:
        stops.add_tab_stop(Mm(WIDTH // 2 - 4), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    stops.add_tab_stop(Mm(WIDTH // 2), WD_TAB_ALIGNMENT.LEFT)
    if not right.value:
        stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    paragraph.add_run(f"{left.label} {left.value}" + ("\t" if left.value else "\t\t"))
    paragraph.add_run(f"{right.label} {right.value}" + ("" if right.value else "\t"))


def _ticks(place: Any, ticks: Ticks) -> None:
    paragraph = place.add_paragraph(f"{ticks.lead} ")
    for number, (label, on) in enumerate(ticks.boxes):
        paragraph.add_run(("    " if number else "") + f"{label} ")
        box = paragraph.add_run(BOXES[on])
        box.font.name = "Segoe UI Symbol"
        for name in ("w:eastAsia", "w:cs"):
            box._r.rPr.rFonts.set(qn(name), "Segoe UI Symbol")


def _grid(place: Any, grid: Grid) -> None:
    table = place.add_table(rows=len(grid.rows) + 1, cols=len(grid.head))
    table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    every = [(grid.head, True), *((row.cells, row.strong) for row in grid.rows)]
    for number, (row, (cells, strong)) in enumerate(zip(table.rows, every, strict=True)):
        mark = OxmlElement("w:tblHeader" if number == 0 else "w:cantSplit")
        row._tr.get_or_add_trPr().append(mark)
        for column, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
            centred = ALIGN.CENTER if number == 0 or column in grid.centred else ALIGN.LEFT
            _cell(cell, text, strong, centred)
    _widths(table, grid.widths)
    place.add_paragraph().paragraph_format.space_after = Pt(0)


def _cell(cell: Any, text: str, bold: bool, alignment: Any) -> None:
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.alignment, paragraph.paragraph_format.line_spacing = alignment, 1.0
        run = paragraph.add_run(line)
        run.bold, run.font.size = bold or None, Pt(11)


def _sides(place: Any, left: float) -> tuple[Any, Any]:
    """Two columns without borders; `left` is the share of the first."""
    table = place.add_table(rows=1, cols=2)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    _widths(table, (left, 1 - left))
    first, second = table.rows[0].cells
    return first, second


def _widths(table: Any, shares: Sequence[float]) -> None:
    """Fixed widths, on the grid and on every cell, since Word reads the one and LibreOffice the other."""
    table.autofit = False
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "60")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    look.addprevious(margins)
    widths = [Mm(WIDTH * share / sum(shares)) for share in shares]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _national(place: Any, heading: National) -> None:
    right, size = place, 13.0
    if heading.office:
        left, right = _sides(place, 0.37)
        size = 12
        _ruled(left, "\n".join(heading.office), size, 18)
    _lines(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, False, size, ALIGN.CENTER)
    _ruled(right, "Độc lập - Tự do - Hạnh phúc", size, 20 if heading.office else 50)
    for cell in (left, right) if heading.office else ():
        cell._tc.remove(cell.paragraphs[0]._p)


def _ruled(place: Any, text: str, size: float, inset: float) -> None:
    """A bold line with a thin rule under its middle."""
    _lines(place, text, True, False, size, ALIGN.CENTER).paragraph_format.space_after = Pt(0)
    rule = place.add_paragraph()
    rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = Mm(inset)
    rule.paragraph_format.line_spacing = Pt(4)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{key}"), value)
    borders.append(top)
    rule._p.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _signature(place: Any, signature: Signature) -> None:
    _, right = _sides(place, 0.4)
    if signature.place:
        _lines(right, signature.place, italic=True, alignment=ALIGN.CENTER)
    _lines(right, signature.who, bold=True, alignment=ALIGN.CENTER)
    _lines(right, signature.how, italic=True, alignment=ALIGN.CENTER).paragraph_format.space_after = Pt(60)
    _lines(right, signature.name, bold=True, alignment=ALIGN.CENTER)
    right._tc.remove(right.paragraphs[0]._p)
    for paragraph in right.paragraphs[:-1]:
        paragraph.paragraph_format.keep_with_next = True
