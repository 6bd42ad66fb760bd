"""Banks as Word documents by python-docx: "Câu 1. … A. … B. …", the way test tools in Vietnam read (see word.py too).

Everything typed by people becomes the text of runs, where no XML, field code or formula is read.
"""

import datetime
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from course.model.bank_document import BankDocument, Block, Cells, Choices, Line, Look, NewPage, Sides
from course.office.archive import steady
from course.office.word import FONT, break_before

WIDTH = 174  # mm between the margins of an A4 sheet: 18 on each side
INSET = 8  # mm before options
SHARED = {4: 16, 2: 36}
"""So many options share a line when none of them has more letters than this (at 12 pt)."""


def bank_word(bank: BankDocument, day: datetime.date) -> bytes:
    """The document as .docx, the same bytes every time; `day` is written as the day it was made."""
    document = Document()
    _set_up(document, bank.title, day)
    names = _Names()
    for before, block in zip((None, *bank.blocks), bank.blocks, strict=False):
        drawn = len(document.element.body)
        _draw(document, block, names)
        if isinstance(before, NewPage):
            break_before(document, drawn)
    made = io.BytesIO()
    document.save(made)
    return steady(made.getvalue())


class _Names:
    """Numbers the bookmarks of a document."""

    def __init__(self) -> None:
        self.count = 0

    def put(self, paragraph: Any, name: str) -> None:
        """Mark the text of a paragraph; a name that Word would not take is left out."""
        if not re.fullmatch(r"[A-Za-z]\w{0,39}", name, re.ASCII):
            return
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), str(self.count))
        start.set(qn("w:name"), name)
        self.count += 1
        paragraph._p.append(start)
        paragraph._p.append(end)


def _set_up(document: Any, title: str, day: datetime.date) -> None:
    about = document.core_properties
    about.author = about.last_modified_by = "Học OCOP"
    about.title, about.comments, about.language = title, "", "vi-VN"
    about.created = about.modified = datetime.datetime(day.year, day.month, day.day)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm((210 - WIDTH) / 2)
    section.top_margin = section.bottom_margin = Mm(18)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(12)
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        style.element.rPr.rFonts.set(qn(name), FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(2)


def _draw(document: Any, block: Block, names: _Names) -> None:
    if isinstance(block, Line):
        _line(document, block, names)
    elif isinstance(block, Sides):
        _sides(document, block)
    elif isinstance(block, Choices):
        _choices(document, block.texts)
    elif isinstance(block, Cells):
        _cells(document, block)
    # A new page is a property of what comes on it.


def _line(document: Any, line: Line, names: _Names) -> None:
    first, *others = line.text.split("\n")
    paragraph = document.add_paragraph()
    if line.mark:
        names.put(paragraph, line.mark)
    if line.lead:
        paragraph.add_run(line.lead).bold = True
    paragraph.add_run(f" {first}" if line.lead and first else first)
    every = [paragraph, *(document.add_paragraph(text) for text in others)]
    for one in every:
        if line.look in (Look.PART, Look.CENTRE):
            one.runs[0].bold = True
        if line.look is Look.CENTRE:
            one.alignment = ALIGN.CENTER
        if line.look is Look.INSET:
            one.paragraph_format.left_indent = Mm(INSET)
        if line.look is Look.NOTE:
            one.runs[-1].italic = True
    if line.look in (Look.PART, Look.CENTRE):
        paragraph.paragraph_format.space_before = Pt(10)
    elif line.lead.startswith("Câu"):
        paragraph.paragraph_format.space_before = Pt(5)
    if line.look in (Look.PART, Look.NOTE) or line.lead.startswith(("Câu", "Đọc")):
        paragraph.paragraph_format.keep_with_next = True


def _choices(document: Any, texts: Sequence[str]) -> None:
    longest = max(map(len, texts), default=0)
    together = next((count for count, most in SHARED.items() if longest <= most and len(texts) > 1), 1)
    if any("\n" in text for text in texts):
        together = 1
    rows = _rows(texts, together)
    for place, row in enumerate(rows, 1):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = Mm(INSET)
        paragraph.paragraph_format.keep_with_next = place < len(rows)
        for stop in range(1, together):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(INSET + (WIDTH - INSET) * stop / together))
        paragraph.add_run("\t".join(row))


def _sides(document: Any, sides: Sides) -> None:
    table = _table(document, 1, 2, sides.ruled)
    for cell, texts in zip(table.rows[0].cells, (sides.left, sides.right), strict=True):
        for place, (paragraph, text) in enumerate(_paragraphs(cell, texts)):
            run = paragraph.add_run(text)
            if not sides.ruled:
                paragraph.alignment, run.bold = ALIGN.CENTER, place == 0
    _gap(document)


def _cells(document: Any, cells: Cells) -> None:
    rows = _rows(cells.texts, cells.columns)
    table = _table(document, len(rows), min(cells.columns, len(cells.texts)) or 1, True)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.paragraphs[0].add_run(text)
            cell.paragraphs[0].alignment = ALIGN.CENTER
    _gap(document)


def _table(document: Any, rows: int, columns: int, ruled: bool) -> Any:
    table = document.add_table(rows=rows, cols=columns)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    if ruled:
        table.style = "Table Grid"
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell in row.cells:
            cell.width = Mm(WIDTH / columns)
    return table


def _paragraphs(cell: Any, texts: Sequence[str]) -> Iterator[tuple[Any, str]]:
    for place, text in enumerate(texts):
        yield (cell.add_paragraph() if place else cell.paragraphs[0]), text


def _rows(texts: Sequence[str], size: int) -> list[Sequence[str]]:
    return [texts[start : start + size] for start in range(0, len(texts), size)]


def _gap(document: Any) -> None:
    """A thin empty paragraph, which keeps two tables apart."""
    run = document.add_paragraph().add_run("")
    run.font.size, run.font.color.rgb = Pt(4), RGBColor(255, 255, 255)
