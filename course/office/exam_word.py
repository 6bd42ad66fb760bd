"""Question papers as Word documents, for trainers who change a word before they print. See word.py for the rest.

Everything typed by people becomes the text of runs, where no XML, field code or formula is read.
"""

import datetime
import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from course.model.exam import Asked, Exam, Letter
from course.office.word import FONT

MARGIN = 18  # mm
SHORT, MIDDLE = 14, 34
"""Up to so many letters four, and two, choices stand on a line (at 12 pt in one column)."""


def exam_word(exam: Exam, day: datetime.date, columns: int = 1, large: bool = False) -> bytes:
    """The paper as .docx: `columns` 1 or 2, `large` for 18 pt; `day` is written as the day it was made."""
    document = Document()
    size = 18 if large else 11 if columns == 2 else 12
    _set_up(document, exam, day, size)
    wide = 210 - 2 * MARGIN
    _head(document, exam, wide)
    column = (wide - 8) // 2 if columns == 2 else wide
    if columns == 2:
        section = document.add_section(WD_SECTION.CONTINUOUS)  # the head above stays across both columns
        _columns(section, 2)
    for part in exam.sections:
        title = _say(document, part.title, bold=True, keep=True)
        title.paragraph_format.space_before = Pt(8)
        _say(document, part.how, italic=True, keep=True)
        for question in part.questions:
            if question.kind == "case":
                _case(document, question, exam.on_sheet, column, size)
            else:
                _question(document, question, exam.on_sheet, column, size)
    end = _say(document, "— HẾT —", bold=True)
    end.alignment, end.paragraph_format.space_before = ALIGN.CENTER, Pt(10)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _set_up(document: Any, exam: Exam, day: datetime.date, size: int) -> None:
    about = document.core_properties
    about.author = about.last_modified_by = "Học OCOP"
    about.title, about.comments, about.language = exam.title, "", "vi-VN"
    about.created = about.modified = datetime.datetime(day.year, day.month, day.day)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin = section.bottom_margin = Mm(16)
    section.footer_distance = Mm(8)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(size)
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        style.element.rPr.rFonts.set(qn(name), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    style.element.rPr.append(language)
    style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(2), 1.05
    foot = section.footer.paragraphs[0]
    foot.style = style  # the footer's own has tab stops in places of its own
    foot.paragraph_format.tab_stops.add_tab_stop(Mm(210 - 2 * MARGIN), WD_TAB_ALIGNMENT.RIGHT)
    _run(foot, f"{exam.title}\t{_code(exam)} · Trang ", 9)
    _number(foot, "PAGE")
    _run(foot, "/", 9)
    _number(foot, "NUMPAGES")


def _code(exam: Exam) -> str:
    return f"Mã đề {exam.code}" if exam.code else "Đề gốc"


def _head(document: Any, exam: Exam, wide: float) -> None:
    """Organiser at the left; the name of the exam, its time and the code in a box at the right; who sits it."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.rows[0].cells
    for cell, share in ((left, 0.42), (right, 0.58)):
        cell.width = Mm(wide * share)
    lines = exam.organiser.split("\n") if exam.organiser else ["." * 34]
    for at, line in enumerate((*lines, f"(Đề có {exam.size} câu)")):
        paragraph = left.paragraphs[0] if at == 0 else left.add_paragraph()
        paragraph.alignment = ALIGN.CENTER
        _run(paragraph, line).bold = at < len(lines) or None
    right.paragraphs[0].alignment = ALIGN.CENTER
    _run(right.paragraphs[0], exam.title).bold = True
    minutes = f"Thời gian làm bài: {exam.minutes} phút" if exam.minutes else "Không giới hạn thời gian"
    time = right.add_paragraph()
    time.alignment = ALIGN.CENTER
    _run(time, minutes)
    box = right.add_table(rows=1, cols=1)
    box.style, box.alignment, box.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    box.columns[0].width = box.rows[0].cells[0].width = Mm(45)
    inside = box.rows[0].cells[0].paragraphs[0]
    inside.alignment = ALIGN.CENTER
    _run(inside, _code(exam) if exam.code else "ĐỀ GỐC").bold = True
    right.add_paragraph().paragraph_format.line_spacing = Pt(4)
    _dotted(document, ("Họ và tên:",), wide)
    _dotted(document, ("Số báo danh:", "Xã:"), wide)
    _say(document, INSTRUCTIONS[exam.on_sheet], italic=True)


INSTRUCTIONS = {
    True: "Làm bài trên phiếu trả lời. Ghi đúng mã đề vào phiếu. Không chắc thì vẫn nên chọn: "
    "trả lời sai không bị trừ điểm.",
    False: "Làm bài ngay trên tờ đề. Không chắc thì vẫn nên chọn: trả lời sai không bị trừ điểm.",
}


def _case(place: Any, case: Asked, on_sheet: bool, width: float, size: int) -> None:
    """The story in a frame, which stays with its first question."""
    for at, line in enumerate(case.prompt.split("\n")):
        paragraph = _say(place, "", keep=True)
        if at == 0:
            _run(paragraph, f"Câu {case.number}. ").bold = True
        _run(paragraph, line)
        _frame(paragraph)
    for part in case.parts:
        _question(place, part, on_sheet, width, size)


def _question(place: Any, asked: Asked, on_sheet: bool, width: float, size: int) -> None:
    """The question with all its lines kept together, so that no page parts it."""
    first = len(place.paragraphs)
    paragraph = place.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(5)
    _run(paragraph, (asked.number if asked.number[-1].isalpha() else f"Câu {asked.number}") + ". ").bold = True
    _run(paragraph, asked.prompt)
    if asked.note:
        _say(place, asked.note, italic=True)
    for at, left in enumerate(asked.lefts, 1):
        _hanging(place, f"{at}.", left)
    if asked.kind == "true_false":
        if not on_sheet:
            _say(place, "        ".join(one.text for one in asked.choices))
    elif asked.kind in ("single_choice", "multiple_response"):
        _choices(place, asked.choices, width, size)
    else:
        for one in asked.choices:
            _hanging(place, f"{one.letter}.", one.text)
        _answer(place, asked, on_sheet, width)
    for line in place.paragraphs[first:]:
        line.paragraph_format.keep_together = True
    for line in place.paragraphs[first:-1]:
        line.paragraph_format.keep_with_next = True


def _answer(place: Any, asked: Asked, on_sheet: bool, width: float) -> None:
    if on_sheet:
        if asked.unit:
            _say(place, f"Đơn vị: {asked.unit}.", italic=True)
    elif asked.kind == "matching":
        _say(place, "Trả lời:  " + "   ".join(f"{at}\u00a0–\u00a0....." for at in range(1, len(asked.lefts) + 1)))
    elif asked.kind == "ordering":
        _say(place, "Trả lời:  " + " → ".join("......" for _ in asked.choices))
    else:
        _dotted(place, ("Trả lời:",), width - 25 if asked.unit else width, asked.unit)


def _choices(place: Any, choices: Sequence[Letter], width: float, size: int) -> None:
    """Four, two or one on a line, as far as the longest fits; tab stops stand where the columns begin."""
    longest = max(len(one.text) for one in choices)
    scale = width / (210 - 2 * MARGIN) * 12 / size
    abreast = 4 if len(choices) == 4 and longest <= SHORT * scale else 2 if longest <= MIDDLE * scale else 1
    if abreast == 1:
        for one in choices:
            _hanging(place, f"{one.letter}.", one.text)
        return
    for at in range(0, len(choices), abreast):
        paragraph = place.add_paragraph()
        for column in range(1, abreast):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(width / abreast * column))
        for column, one in enumerate(choices[at : at + abreast]):
            _run(paragraph, ("\t" if column else "") + f"{one.letter}. ").bold = True
            _run(paragraph, one.text)


def _hanging(place: Any, mark: str, text: str) -> None:
    paragraph = place.add_paragraph()
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Mm(7), Mm(-7)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(7))
    _run(paragraph, f"{mark}\t").bold = True
    _run(paragraph, text)


def _dotted(place: Any, labels: Sequence[str], width: float, behind: str = "") -> None:
    """Labels each with dots up to its share of the width."""
    paragraph = place.add_paragraph()
    for at, label in enumerate(labels, 1):
        stop = Mm(width * at / len(labels))
        paragraph.paragraph_format.tab_stops.add_tab_stop(stop, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        _run(paragraph, f"{' ' if at > 1 else ''}{label} \t")
    _run(paragraph, f" {behind}" if behind else "")


def _say(place: Any, text: str, bold: bool = False, italic: bool = False, keep: bool = False) -> Any:
    paragraph = place.add_paragraph()
    paragraph.paragraph_format.keep_with_next = keep or None
    run = _run(paragraph, text)
    run.bold, run.italic = bold or None, italic or None
    return paragraph


def _run(paragraph: Any, text: str, size: float = 0) -> Any:
    run = paragraph.add_run(text)
    if size:
        run.font.size = Pt(size)
    return run


def _number(paragraph: Any, field: str) -> None:
    """A field that Word fills in: PAGE or NUMPAGES."""
    for kind, text in (("begin", ""), ("", field), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        _run(paragraph, "", 9)._r.append(element)


def _frame(paragraph: Any) -> None:
    """A thin line around the paragraph; neighbours with the same line share one frame."""
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "6"), ("space", "4"), ("color", "auto")):
            edge.set(qn(f"w:{key}"), value)
        borders.append(edge)
    paragraph._p.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _columns(section: Any, count: int) -> None:
    columns = section._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), str(count))
    columns.set(qn("w:space"), str(Mm(8).twips))
