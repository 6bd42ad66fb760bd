"""The pictures of lessons as SVG: drawings as they are, photos at most as large as a screen shows them."""

import base64
import re
from pathlib import Path
from typing import NamedTuple

from course.content.lesson_pictures import print_picture
from course.model.course import Course
from course.model.slide import Picture
from course.office.drawing import read_drawing
from course.office.picture import PictureFault
from course.widgets.cycle_svg import draw_cycle

CYCLE = "asset:images/chu-trinh.svg"
_FACE = re.compile(r"""(font-family\s*[=:]\s*["']?)""")


class Loaded(NamedTuple):
    """A picture, or None for one that cannot be shown; `said` tells what was done to it or why not, "" for nothing."""

    picture: Picture | None
    said: str


def load_picture(root: Path, course: Course, file: str, path: str, alt: str) -> Loaded:
    """The picture that `file` shows as `path`, which is a path in its own folder or the drawing of the cycle."""
    if path == CYCLE:
        drawn = draw_cycle(course.cycle, wide=True)
        return Loaded(_drawing(drawn, alt, *read_drawing(drawn)), "")
    try:
        made = print_picture((root / file).parent, path)
    except PictureFault as fault:
        if fault.rule == "picture.missing":
            return Loaded(None, f"không thấy hình {path}; trang chiếu bỏ hình này")
        why = f" ({fault.values['why']})" if "why" in fault.values else ""
        return Loaded(None, f"hình {path} không dùng được{why}; trang chiếu bỏ hình này")
    if made.format == "svg":
        return Loaded(_drawing(made.content, alt, made.width, made.height), "")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {made.width} {made.height}" width="{made.width}" '
        f'height="{made.height}"><image width="{made.width}" height="{made.height}" '
        f'href="data:image/jpeg;base64,{base64.b64encode(made.content).decode()}"/></svg>'
    )
    said = f"hình {path} quá lớn; đã thu còn {made.width} × {made.height} điểm ảnh" if made.shrunk else ""
    return Loaded(Picture(svg, alt, made.width, made.height), said)


def _drawing(content: bytes, alt: str, width: float, height: float) -> Picture:
    # The package's face first: PDF and PowerPoint draw with it, a browser takes the next one named.
    svg = _FACE.sub(r"\1Be Vietnam Pro, ", content.decode("utf-8", "replace"))
    return Picture(svg, alt, width, height)
