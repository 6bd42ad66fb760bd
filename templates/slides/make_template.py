"""Makes ocop.pptx, the house's PowerPoint template: python templates/slides/make_template.py

Run it once to begin anew; after that edit ocop.pptx in PowerPoint (View, Slide Master), or make your own file and name
it with `course slides --template`. Colours, faces, logos, places and sizes of the placeholders may change; the names
of the layouts and the numbers (idx) of their placeholders may not: course/office/slides.py finds them by these.
"""

import re
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.util import Pt

from course.model.slide import FOOT, HEIGHT, NUMBER, ROOMS, WIDTH, Box, Layout, small_size
from course.office.slides import BODY, FOOTER, NAMES, PAGE, SMALL

TARGET = Path(__file__).resolve().parent / "ocop.pptx"
FACE = "Arial"  # on every Windows and Mac; Liberation Sans has the same widths elsewhere
COLOURS = {
    "dk1": "1F2A1B", "lt1": "FFFFFF", "dk2": "23431C", "lt2": "F1F5EC", "accent1": "2F6B2F", "accent2": "9C4522",
    "accent3": "7DA453", "accent4": "8C5408", "accent5": "5C5A50", "accent6": "23431C", "hlink": "22632A",
    "folHlink": "5C5A50",
}  # fmt: skip
SPACE = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DARK = (Layout.TITLE, Layout.LESSON)
PROMPTS = {"title": "Tiêu đề", "body": "Các ý", "tbl": "Bảng", "pic": "Hình", "small": "Dòng nhỏ"}


def main() -> None:
    """Write ocop.pptx beside this file."""
    make().save(TARGET)


def make():
    """The template as a python-pptx presentation."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Pt(WIDTH), Pt(HEIGHT)
    master = presentation.slide_masters[0]
    layouts = list(master.slide_layouts)
    for spare in layouts[len(Layout) :]:
        master.slide_layouts.remove(spare)
    theme = master.part.part_related_by(RT.THEME)
    theme._blob = _theme(theme.blob.decode())
    _tree(master, _master_shapes())
    _styles(master)
    for layout, made in zip(Layout, master.slide_layouts, strict=True):
        element = made._element
        element.attrib.pop("type", None)
        element.set("preserve", "1")
        element.cSld.set("name", NAMES[layout])
        background = element.cSld.find("{*}bg")
        if background is not None:
            element.cSld.remove(background)
        if layout in DARK:
            fill = "dk2" if layout is Layout.TITLE else "lt2"
            element.cSld.insert(0, _xml(
                f'<p:bg {SPACE}><p:bgPr><a:solidFill><a:schemeClr val="{fill}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
            ))  # fmt: skip
        _tree(made, _layout_shapes(layout))
    presentation.core_properties.title = "Mẫu trang chiếu Học OCOP"
    presentation.core_properties.author = "Học OCOP"
    return presentation


def _theme(text: str) -> bytes:
    for name, colour in COLOURS.items():
        text = re.sub(rf"(<a:{name}>).*?(</a:{name}>)", rf'\g<1><a:srgbClr val="{colour}"/>\g<2>', text, flags=re.S)
    text = re.sub(r'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*', rf"\g<1>{FACE}", text)
    return re.sub(r'(<a:theme [^>]*name=")[^"]*', r"\g<1>Hoc OCOP", text).encode()


def _tree(part, shapes: str) -> None:
    tree = part._element.cSld.spTree
    for shape in list(tree)[2:]:
        tree.remove(shape)
    for shape in _xml(f"<p:shapes {SPACE}>{shapes}</p:shapes>"):
        tree.append(shape)


def _styles(master) -> None:
    styles = master._element.find("{*}txStyles")
    assert styles is not None
    styles.getparent().replace(styles, _xml(
        f"<p:txStyles {SPACE}><p:titleStyle>{_level(1, 30, bold=True, colour='dk2')}</p:titleStyle>"
        f"<p:bodyStyle>{''.join(_level(at, 24, bullet=True) for at in range(1, 6))}</p:bodyStyle>"
        f"<p:otherStyle>{_level(1, 18)}</p:otherStyle></p:txStyles>"
    ))  # fmt: skip


def _level(at: int, size: float, bold: bool = False, colour: str = "tx1", bullet: bool = False) -> str:
    indent = f' marL="{at * 342900}" indent="-342900"' if bullet else ' marL="0" indent="0"'
    sign = (
        '<a:buClr><a:schemeClr val="accent3"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        if bullet else "<a:buNone/>"
    )  # fmt: skip
    # Inside a style the colours are named by their roles (tx1, tx2), which the master maps to the theme.
    role = {"dk2": "tx2", "lt1": "bg1"}.get(colour, colour)
    return (
        f'<a:lvl{at}pPr algn="l"{indent}><a:spcBef><a:spcPts val="0"/></a:spcBef>{sign}'
        f'<a:defRPr lang="vi-VN" sz="{size * 100:.0f}" b="{int(bold)}"><a:solidFill><a:schemeClr val="{role}"/></a:solidFill>'
        f'<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl{at}pPr>'
    )


def _master_shapes() -> str:
    room = ROOMS[Layout.POINTS]
    return (
        _holder(2, "Tiêu đề", 'type="title"', room.title, "ctr")
        + _holder(3, "Các ý", 'type="body" idx="1"', room.body)
        + _foot(4, "ftr", 3, FOOT, "l")
        + _foot(5, "sldNum", 4, NUMBER, "r")
    )


def _layout_shapes(layout: Layout) -> str:
    room, shapes = ROOMS[layout], ""
    if layout is Layout.LESSON:
        shapes += _bar(20, Box(48, 80, 8, 396), "accent1")
    elif layout is Layout.EXAMPLE:
        shapes += _bar(20, Box(0, 0, 16, HEIGHT), "accent2")
    elif layout in (Layout.QUESTION, Layout.ANSWER):
        shapes += _bar(20, Box(0, 0, 16, HEIGHT), "accent4" if layout is Layout.QUESTION else "accent1")
    elif layout is not Layout.TITLE:
        shapes += _bar(20, Box(0, 0, 16, HEIGHT), "accent3")
    colour = {Layout.TITLE: "lt1", Layout.EXAMPLE: "accent2", Layout.QUESTION: "accent4"}.get(layout, "dk2")
    size = {Layout.TITLE: 40, Layout.LESSON: 38}.get(layout, 30)
    anchor = "b" if layout in DARK else "ctr"
    shapes += _holder(2, "Tiêu đề", 'type="title"', room.title, anchor, _level(1, size, bold=True, colour=colour))
    kind = {Layout.TITLE: "pic", Layout.PICTURE: "pic", Layout.TABLE: "tbl"}.get(layout, "body")
    shapes += _holder(3, PROMPTS[kind], f'type="{kind}" idx="{BODY}"', room.body)
    if room.small:
        small = int(small_size(layout))
        tint = "lt1" if layout is Layout.TITLE else "accent5"
        shapes += _holder(
            4, PROMPTS["small"], f'type="body" sz="quarter" idx="{SMALL}"', room.small,
            style=_level(1, small, colour=tint),
        )  # fmt: skip
    if layout is not Layout.TITLE:
        shapes += _foot(5, "ftr", FOOTER, FOOT, "l") + _foot(6, "sldNum", PAGE, NUMBER, "r")
    return shapes


def _holder(no: int, name: str, kind: str, box: Box, anchor: str = "t", style: str = "") -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{no}" name="{escape(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{_place(box)}</p:spPr>"
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f'<a:lstStyle>{style}</a:lstStyle><a:p><a:r><a:rPr lang="vi-VN"/><a:t>{escape(name)}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _foot(no: int, kind: str, idx: int, box: Box, align: str) -> str:
    text = (
        '<a:fld id="{5A0CAB9E-2C5B-4E6A-9B6F-0D6F1C2E7A11}" type="slidenum"><a:rPr lang="vi-VN"/><a:t>‹#›</a:t></a:fld>'
    )
    style = _level(1, 12, colour="accent5").replace('algn="l"', f'algn="{align}"')
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{no}" name="{"Số trang" if kind == "sldNum" else "Chân trang"}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{kind}" sz="quarter" idx="{idx}"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{_place(box)}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
        f"<a:lstStyle>{style}</a:lstStyle><a:p>{text if kind == 'sldNum' else ''}</a:p></p:txBody></p:sp>"
    )


def _bar(no: int, box: Box, colour: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{no}" name="Dải màu"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_place(box)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
    )


def _place(box: Box) -> str:
    left, top, width, height = (int(Pt(side)) for side in box)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _xml(text: str) -> etree._Element:
    return parse_xml(text)


if __name__ == "__main__":
    main()
