"""How wide words are and how large pictures are, by Pillow; the only file that imports it.

Words are measured with Be Vietnam Pro, which comes with a package, so that every machine finds the same widths. Other
faces set the same words narrower (Arial, Roboto, Liberation Sans) or a little wider: the slack below is what DejaVu
Sans needs, the widest face that a computer without Arial falls back to.
"""

import functools
import io
from importlib import resources
from typing import NamedTuple

from PIL import Image, ImageFont
from PIL.Image import open as read_picture

_FACES = {False: "BeVietnamPro-Regular.ttf", True: "BeVietnamPro-Bold.ttf"}
_SLACK = {False: 1.1, True: 1.17}
_UNIT = 100
_KINDS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}


class Raster(NamedTuple):
    """A photo: its file, its media type, pixels across and down, and whether it was made smaller."""

    content: bytes
    kind: str
    width: int
    height: int
    shrunk: bool


@functools.lru_cache(maxsize=65536)
def text_width(text: str, bold: bool = False) -> float:
    """How wide `text` is in sizes of its letters, with some slack for other faces."""
    return float(_face(bold).getlength(text)) / _UNIT * _SLACK[bold]


@functools.cache
def _face(bold: bool) -> ImageFont.FreeTypeFont:
    file = resources.files("fontpkg_be_vietnam_pro") / "files" / _FACES[bold]
    return ImageFont.truetype(io.BytesIO(file.read_bytes()), _UNIT, layout_engine=ImageFont.Layout.BASIC)


def raster(content: bytes, most: int = 1600) -> Raster:
    """Read a photo, and make it at most `most` pixels wide and high. Raises ValueError for what is no sound picture."""
    try:
        with read_picture(io.BytesIO(content)) as picture:
            if picture.format not in _KINDS:
                raise ValueError(picture.format)
            kind, (width, height) = _KINDS[picture.format], picture.size
            if max(width, height) <= most:
                picture.load()
                return Raster(content, kind, width, height, shrunk=False)
            picture.draft("RGB", (most, most))
            clear = "A" in picture.getbands() or "transparency" in picture.info
            small = picture.convert("RGBA" if clear else "RGB")
            small.thumbnail((most, most))
            packed = io.BytesIO()
            small.save(packed, "PNG" if clear else "JPEG", **({} if clear else {"quality": 85}))
            return Raster(packed.getvalue(), "image/png" if clear else "image/jpeg", *small.size, shrunk=True)
    except (OSError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ValueError(str(error)) from None
