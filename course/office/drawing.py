"""Drawings as SVG: read with care, measured, and refused when they could do more than be looked at."""

import re
from typing import Any, NamedTuple

from course.office.xml_reader import XmlRefused, read_xml

_ACTIVE = ("script", "foreignObject", "iframe", "set", "discard", "handler", "listener")
_WEB_PAGE = "{http://www.w3.org/1999/xhtml}"
# Elsewhere a picture in the address may be a drawing with parts of its own that run ("use").
_PICTURES = ("image", "feImage")
_NUMBER = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)(?:px|pt|mm)?\s*")
# What a style sheet may load from elsewhere; "url(#name)" is a part of the drawing itself.
_FROM_OUTSIDE = re.compile(r"@import|url\(\s*[\"']?(?!#|data:image/)", re.IGNORECASE)


class DrawingRefused(Exception):
    """Why an SVG cannot be shown (Vietnamese, the end of a sentence)."""


class Drawing(NamedTuple):
    """Width and height of a drawing in a unit of its own."""

    width: float
    height: float


def read_drawing(content: bytes) -> Drawing:
    """Measure an SVG that moves nothing, runs nothing and loads nothing. Raises DrawingRefused for any other bytes."""
    try:
        root = read_xml(content)
    except XmlRefused as refused:
        raise DrawingRefused(str(refused)) from None
    if not str(root.tag).endswith("}svg"):
        raise DrawingRefused("không phải SVG, PNG, JPEG hay WebP")
    for element in root.iter():
        _harmless(element)
    return _measured(root)


def _harmless(element: Any) -> None:
    tag = str(element.tag).rpartition("}")[2]
    if tag in _ACTIVE or tag.startswith("animate") or str(element.tag).startswith(_WEB_PAGE):
        raise DrawingRefused(f"có thẻ {tag}; hình phải đứng yên")
    for name, value in element.attrib.items():
        bare = str(name).rpartition("}")[2].lower()
        inside = ("#", "data:image/") if tag in _PICTURES else "#"
        if bare.startswith("on") or (bare == "href" and not str(value).startswith(inside)):
            raise DrawingRefused(f"có thuộc tính {bare} gọi ra ngoài; bỏ đi")
        if _FROM_OUTSIDE.search(str(value)):
            raise DrawingRefused(f"thuộc tính {bare} gọi ra ngoài; bỏ đi")
    if tag == "style" and _FROM_OUTSIDE.search(element.text or ""):
        raise DrawingRefused("thẻ style gọi ra ngoài; bỏ đi")


def _measured(root: Any) -> Drawing:
    box = [float(one) for one in re.findall(r"-?[0-9]+(?:\.[0-9]+)?", root.get("viewBox", ""))]
    sides = [_NUMBER.fullmatch(root.get(side, "")) for side in ("width", "height")]
    wide, high = box[2:4] if len(box) == 4 else (float(side[1]) if side else 0.0 for side in sides)
    if not (wide > 0 and high > 0):
        raise DrawingRefused("không nói chiều rộng và chiều cao; thêm viewBox")
    return Drawing(wide, high)
