"""The pictures of lessons as SVG: drawings as they are, photos at most as large as a screen shows them."""

import base64
import re
from pathlib import Path
from typing import NamedTuple

from course.model.course import Course
from course.model.slide import Picture
from course.office.sizes import raster
from course.office.xml_reader import XmlRefused, read_xml
from course.widgets.cycle_svg import draw_cycle

CYCLE = "asset:images/chu-trinh.svg"
_NUMBER = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)(?:px|pt|mm)?\s*")
_FACE = re.compile(r"""(font-family\s*[=:]\s*["']?)""")
_LARGEST = 40_000_000


class Loaded(NamedTuple):
    """A picture, or None for one that cannot be shown; `said` tells what was done to it or why not, "" for nothing."""

    picture: Picture | None
    said: str


def load_picture(root: Path, course: Course, file: str, path: str, alt: str) -> Loaded:
    """The picture that `file` shows as `path`, which is a path in its own folder or the drawing of the cycle."""
    if path == CYCLE:
        return _drawing(draw_cycle(course.cycle, wide=True), alt)
    folder = (root / file).parent
    source = (folder / path).resolve()
    if not source.is_relative_to(folder.resolve()) or not source.is_file():
        return Loaded(None, f"không thấy hình {path}; trang chiếu bỏ hình này")
    if source.stat().st_size > _LARGEST:
        return Loaded(None, f"hình {path} nặng hơn {_LARGEST // 1_000_000} MB; trang chiếu bỏ hình này")
    content = source.read_bytes()
    return _drawing(content, alt) if source.suffix.lower() == ".svg" else _photo(content, path, alt)


def _drawing(content: bytes, alt: str) -> Loaded:
    try:
        top = read_xml(content)
    except XmlRefused as refused:
        return Loaded(None, f"hình không đọc được ({refused}); trang chiếu bỏ hình này")
    box = [float(one) for one in re.findall(r"-?[0-9.]+", top.get("viewBox", ""))[:4]] if top.get("viewBox") else []
    sides = [_NUMBER.fullmatch(top.get(side, "")) for side in ("width", "height")]
    wide, high = (float(side[1]) if side else 0.0 for side in sides)
    if len(box) == 4:
        wide, high = box[2], box[3]
    if not (wide > 0 and high > 0):
        return Loaded(None, "hình SVG không nói chiều rộng và chiều cao; trang chiếu bỏ hình này")
    # The package's face first: PDF and PowerPoint draw with it, a browser takes the next one named.
    svg = _FACE.sub(r"\1Be Vietnam Pro, ", content.decode("utf-8", "replace"))
    return Loaded(Picture(svg, alt, wide, high), "")


def _photo(content: bytes, path: str, alt: str) -> Loaded:
    try:
        photo = raster(content)
    except ValueError:
        return Loaded(None, f"hình {path} không đọc được; trang chiếu bỏ hình này")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {photo.width} {photo.height}" width="{photo.width}" '
        f'height="{photo.height}"><image width="{photo.width}" height="{photo.height}" '
        f'href="data:{photo.kind};base64,{base64.b64encode(photo.content).decode()}"/></svg>'
    )
    said = f"hình {path} quá lớn; đã thu còn {photo.width} × {photo.height} điểm ảnh" if photo.shrunk else ""
    return Loaded(Picture(svg, alt, photo.width, photo.height), said)
