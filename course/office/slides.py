"""Decks as PowerPoint files by python-pptx; the only file that imports it.

What is written stands in the placeholders of a template's layouts, found by name, so that a province's own file gives
colours, faces, logos and places. Every line is told its height in points, which makes the letters of any face stand
where they were measured.
"""

import datetime
import io
import zipfile
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from lxml import etree
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.exc import PackageNotFoundError
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from course.model.slide import (
    CELL_EDGE,
    CELL_LINE,
    CELL_SIDE,
    GAP,
    LINE,
    Box,
    Deck,
    Grid,
    Layout,
    Mark,
    Point,
    Room,
    Runs,
    Slide,
    body_box,
    indent_of,
    small_size,
)
from course.office.archive import steady

NAMES = {
    Layout.TITLE: "OCOP Tiêu đề",
    Layout.LESSON: "OCOP Bài học",
    Layout.POINTS: "OCOP Nội dung",
    Layout.EXAMPLE: "OCOP Ví dụ",
    Layout.TABLE: "OCOP Bảng",
    Layout.PICTURE: "OCOP Hình",
    Layout.QUESTION: "OCOP Câu hỏi",
    Layout.ANSWER: "OCOP Đáp án",
}
"""What the layouts of a template are called."""
BODY, SMALL, FOOTER, PAGE = 1, 2, 11, 12
"""The numbers (idx) of their placeholders; the title has 0."""
_SMALL_IN = (Layout.TITLE, Layout.TABLE, Layout.PICTURE, Layout.LESSON)
_KIND = {Layout.TITLE: "pic", Layout.PICTURE: "pic", Layout.TABLE: "tbl"}
_KIND_NAMES = {"pic": "chỗ đặt hình", "tbl": "chỗ đặt bảng", "body": "chỗ đặt chữ"}
_TITLE_LINE, _SMALL_LINE = 1.2, 1.25
_LARGEST = 100_000_000


class TemplateFaults(Exception):
    """A template that cannot be used; `faults` say what is missing (Vietnamese)."""

    def __init__(self, *faults: str) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


class Template(NamedTuple):
    """A PowerPoint template and where its layouts put things, in points on a stage `width` × `height`."""

    content: bytes
    rooms: Mapping[Layout, Room]
    width: float
    height: float


def read_template(content: bytes) -> Template:
    """Read a template's rooms. Raises TemplateFaults with everything that is missing."""
    opened = _opened(content)
    found = {layout.name: layout for layout in opened.slide_layouts}
    faults = [f"thiếu bố cục “{name}”" for name in NAMES.values() if name not in found]
    rooms = {}
    for layout, name in NAMES.items():
        if name in found:
            holders = {one.placeholder_format.idx: one for one in found[name].placeholders}
            wrong = list(_holder_faults(layout, holders))
            faults += [f"bố cục “{name}” {fault}" for fault in wrong]
            if not wrong:
                rooms[layout] = Room(*(_inner(holders[idx]) if idx in holders else None for idx in (0, BODY, SMALL)))  # type: ignore[arg-type]
    if faults:
        raise TemplateFaults(*faults)
    return Template(content, rooms, Emu(opened.slide_width).pt, Emu(opened.slide_height).pt)


def powerpoint(deck: Deck, template: Template, pictures: Mapping[str, bytes]) -> bytes:
    """The deck as a .pptx file; `pictures` are PNG files by the SVG they were drawn from. Same deck, same bytes."""
    made = _opened(template.content)
    for slide_id in list(made.slides._sldIdLst):  # a template may show what it looks like
        made.part.drop_rel(slide_id.rId)
        made.slides._sldIdLst.remove(slide_id)
    layouts = {layout.name: layout for layout in made.slide_layouts}
    for slide in deck.slides:
        _Page(made.slides.add_slide(layouts[NAMES[slide.layout]]), slide, template.rooms[slide.layout], pictures).fill()
    about = made.core_properties
    about.title, about.author, about.last_modified_by, about.language = deck.title, "Học OCOP", "Học OCOP", "vi-VN"
    about.subject = about.keywords = about.comments = about.category = ""
    about.revision = 1
    about.created = about.modified = datetime.datetime(deck.day.year, deck.day.month, deck.day.day)
    packed = io.BytesIO()
    made.save(packed)
    return steady(packed.getvalue())


def _opened(content: bytes) -> Any:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(one.file_size for one in packed.infolist()) > _LARGEST:
                raise TemplateFaults(f"tệp mẫu bung ra quá {_LARGEST // 1_000_000} MB")
        return Presentation(io.BytesIO(content))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError):
        raise TemplateFaults("đây không phải tệp PowerPoint (.pptx)") from None


def _holder_faults(layout: Layout, holders: Mapping[int, Any]) -> Any:
    if 0 not in holders:
        yield "thiếu chỗ đặt tiêu đề"
    kind = _KIND.get(layout, "body")
    for idx, wanted in ((BODY, kind), *(((SMALL, "body"),) if layout in _SMALL_IN else ())):
        if idx not in holders:
            yield f"thiếu {_KIND_NAMES[wanted]} (idx {idx})"
        elif wanted != "body" and holders[idx]._element.ph.get("type") != wanted:
            yield f"cần {_KIND_NAMES[wanted]} ở idx {idx}"
        elif holders[idx].width is None:
            yield f"không nói chỗ của idx {idx}"


def _inner(holder: Any) -> Box:
    """The place of a placeholder less its inner margins (PowerPoint's own where none are named)."""
    margins = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}
    properties = holder._element.find(f".//{qn('a:bodyPr')}")
    left, top, right, bottom = (
        Emu(int(properties.get(name, usual) if properties is not None else usual)).pt for name, usual in margins.items()
    )
    return Box(
        Emu(holder.left).pt + left, Emu(holder.top).pt + top,
        Emu(holder.width).pt - left - right, Emu(holder.height).pt - top - bottom,
    )  # fmt: skip


class _Page:
    """One slide being filled."""

    def __init__(self, page: Any, slide: Slide, room: Room, pictures: Mapping[str, bytes]) -> None:
        self.page, self.slide, self.room, self.pictures = page, slide, room, pictures
        self.holders = {one.placeholder_format.idx: one for one in page.placeholders}

    def fill(self) -> None:
        slide = self.slide
        self._line(self.page.shapes.title, slide.title, slide.title_size, _TITLE_LINE)
        self._foot()
        if slide.small and SMALL in self.holders:
            self._line(self.holders[SMALL], slide.small, small_size(slide.layout), _SMALL_LINE)
        if slide.points:
            self._points(self.holders[BODY], slide.points, slide.size)
        elif slide.grid:
            self._grid(self.holders[BODY], slide.grid, slide.size)
        elif slide.picture:
            self._picture()
        for idx in (BODY, SMALL):  # an empty place would ask to be filled
            holder = self.holders.get(idx)
            if holder is not None and not _filled(slide, idx):
                holder._element.getparent().remove(holder._element)
        notes = [f"{slide.clock}." if slide.clock else "", *slide.notes]
        self.page.notes_slide.notes_text_frame.text = _clean("\n".join(note for note in notes if note))

    def _line(self, holder: Any, text: str, size: float, line: float) -> None:
        paragraph = holder.text_frame.paragraphs[0]
        paragraph.line_spacing = Pt(round(size * line, 1))
        run = paragraph.add_run()
        run.text, run.font.size = _clean(text), Pt(size)
        _language(run)

    def _points(self, holder: Any, points: Sequence[Point], size: float) -> None:
        frame = holder.text_frame
        for at, point in enumerate(points):
            paragraph = frame.paragraphs[0] if not at else frame.add_paragraph()
            paragraph.line_spacing, paragraph.space_before = Pt(round(size * LINE, 1)), Pt(round(size * GAP, 1))
            _marked(paragraph, point, size * indent_of(points))
            _runs(paragraph, point.runs, size, right=point.right, wrong=self._wrong(point))

    def _wrong(self, point: Point) -> bool:
        return self.slide.layout is Layout.ANSWER and point.mark is Mark.LETTER and not point.right

    def _body(self) -> Box:
        return body_box(self.room, self.slide.layout, self.slide.small)

    def _grid(self, holder: Any, grid: Grid, size: float) -> None:
        frame = holder.insert_table(rows=len(grid.rows) + 1, cols=len(grid.head))
        body = self._body()
        width = body.width
        frame.left, frame.top = Pt(body.left), Pt(body.top)
        frame.width, frame.height = Pt(width), Pt(sum(grid.heights))
        table = frame.table
        for column, share in zip(table.columns, grid.widths, strict=True):
            column.width = Pt(width * share)
        for row, high in zip(table.rows, grid.heights, strict=True):
            row.height = Pt(high)
        for at, cells in enumerate((grid.head, *grid.rows)):
            for cell, runs in zip(table.rows[at].cells, cells, strict=True):
                cell.margin_left = cell.margin_right = Pt(CELL_SIDE)
                cell.margin_top = cell.margin_bottom = Pt(CELL_EDGE)
                paragraph = cell.text_frame.paragraphs[0]
                paragraph.line_spacing = Pt(round(size * CELL_LINE, 1))
                _runs(paragraph, runs, size, bold=not at)
        frame._element.nvGraphicFramePr.cNvPr.set("descr", _clean(self.slide.title))

    def _picture(self) -> None:
        picture = self.slide.picture
        assert picture is not None
        placed = self.holders[BODY].insert_picture(io.BytesIO(self.pictures[picture.svg]))
        placed.crop_left = placed.crop_right = placed.crop_top = placed.crop_bottom = 0
        room = self._body()
        scale = min(room.width / picture.width, room.height / picture.height)
        width, height = picture.width * scale, picture.height * scale
        placed.left, placed.top = Pt(room.left + (room.width - width) / 2), Pt(room.top + (room.height - height) / 2)
        placed.width, placed.height = Pt(width), Pt(height)
        placed._element.nvPicPr.cNvPr.set("descr", _clean(picture.alt))

    def _foot(self) -> None:
        """The layout's foot and page number, which the library does not bring to a new slide."""
        for holder in self.page.slide_layout.placeholders:
            idx = holder.placeholder_format.idx
            if idx == PAGE or (idx == FOOTER and self.slide.foot):
                copied = deepcopy(holder._element)
                copied.find(qn("p:spPr")).clear()
                self.page.shapes._spTree.append(copied)
                if idx == FOOTER:
                    foot = next(one for one in self.page.placeholders if one.placeholder_format.idx == FOOTER)
                    foot.text_frame.text = _clean(self.slide.foot)


def _filled(slide: Slide, idx: int) -> bool:
    return bool(slide.small if idx == SMALL else slide.points or slide.grid or slide.picture)


def _marked(paragraph: Any, point: Point, wide: float) -> None:
    """The mark as PowerPoint's own: it counts on when somebody adds a line."""
    properties = paragraph._p.get_or_add_pPr()
    bare = point.mark is Mark.NONE
    indent = 0 if bare else int(Pt(wide))
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    if bare:
        etree.SubElement(properties, qn("a:buNone"))
    elif point.mark is not Mark.DOT:
        kind = "alphaUcPeriod" if point.mark is Mark.LETTER else "arabicPeriod"
        auto = etree.SubElement(properties, qn("a:buAutoNum"))
        auto.set("type", kind)
        if point.place > 1:
            auto.set("startAt", str(min(point.place, 32767)))


def _runs(
    paragraph: Any, runs: Runs, size: float, *, bold: bool = False, right: bool = False, wrong: bool = False
) -> None:
    for one in runs:
        run = paragraph.add_run()
        run.text, run.font.size = _clean(one.text), Pt(size)
        if one.bold or bold:
            run.font.bold = True
        if right:
            run.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1
        elif wrong:
            run.font.color.theme_color = MSO_THEME_COLOR.ACCENT_5
        _language(run)
    if not runs:  # an empty cell is as high as its letters would be
        end = etree.SubElement(paragraph._p, qn("a:endParaRPr"))
        end.set("sz", str(int(size * 100)))


def _language(run: Any) -> None:
    run._r.get_or_add_rPr().set("lang", "vi-VN")


def _clean(text: str) -> str:
    """Without what XML cannot hold, and without the sign that the library would read as an escape."""
    return "".join(one for one in text if one >= " " or one in "\n\t")
