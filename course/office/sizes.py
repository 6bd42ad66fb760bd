"""How wide words are, by Pillow's fonts.

Words are measured with Be Vietnam Pro, which comes with a package, so that every machine finds the same widths. Other
faces set the same words narrower (Arial, Roboto, Liberation Sans) or a little wider: the slack below is what DejaVu
Sans needs, the widest face that a computer without Arial falls back to.
"""

import functools
import io
from importlib import resources

from PIL import ImageFont

_FACES = {False: "BeVietnamPro-Regular.ttf", True: "BeVietnamPro-Bold.ttf"}
_SLACK = {False: 1.1, True: 1.17}
_UNIT = 100


@functools.lru_cache(maxsize=65536)
def text_width(text: str, bold: bool = False) -> float:
    """How wide `text` is in sizes of its letters, with some slack for other faces."""
    return float(_face(bold).getlength(text)) / _UNIT * _SLACK[bold]


@functools.cache
def _face(bold: bool) -> ImageFont.FreeTypeFont:
    file = resources.files("fontpkg_be_vietnam_pro") / "files" / _FACES[bold]
    return ImageFont.truetype(io.BytesIO(file.read_bytes()), _UNIT, layout_engine=ImageFont.Layout.BASIC)
