"""Photos from elsewhere by Pillow; the only file that opens pictures with it.

A photo is hostile: it may be a bomb (a small file that unpacks to gigabytes), broken, or carry the place where it was
taken. So its size is read before anything is unpacked, and what comes out is a new JPEG or WebP of the pixels alone: no
EXIF, no GPS, no thumbnail, no comment, no colour profile.
"""

import io
import warnings
from typing import NamedTuple

from PIL import Image, ImageOps
from PIL.Image import open as read_picture  # from bytes in memory: nothing here touches files

LARGEST_BYTES = 25_000_000
"""A 64-megapixel photo of a phone takes about 20 MB."""
_READ = ("JPEG", "PNG", "WEBP")
# Phones put a second picture into a JPEG (a preview, a map of brightness); Pillow then says MPO.
MOST_PIXELS = {"JPEG": 65_000_000, "MPO": 65_000_000, "PNG": 26_000_000, "WEBP": 26_000_000}
"""By format: only a JPEG can be unpacked at a fraction of its size, the others take four bytes for every pixel."""
LEAST_SIDE = 16
_QUALITY = 84
_WEBP_QUALITY = 80
_WEBP_EFFORT = 4
"""Pillow's "method" for WebP: 6 takes twice as long for some 2 percent."""
# EXIF's place for how the camera was held, and the values for a camera on its side.
_ORIENTATION, _LYING = 0x0112, (5, 6, 7, 8)
_HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc")


class Jpeg(NamedTuple):
    """A photo made safe: bytes of a baseline JPEG, its size in pixels, and whether that is less than it was."""

    content: bytes
    width: int
    height: int
    shrunk: bool


class Webp(NamedTuple):
    """A photo made safe: bytes of a WebP and its size in pixels."""

    content: bytes
    width: int
    height: int


class PictureFault(Exception):
    """Why a photo cannot be used: the rule broken (story_photo_rules.py, picture_rules.py) and its message's values."""

    def __init__(self, rule: str, **values: str | int) -> None:
        super().__init__(rule)
        self.rule, self.values = rule, values


def safe_jpeg(content: bytes, longest: int) -> Jpeg:
    """The photo upright, its longer side at most `longest` pixels, as JPEG without any metadata. Raises PictureFault.

    Takes JPEG, PNG and WebP; what is transparent becomes white; of a moving picture the first frame stays.
    """
    made, (width, height) = _safe(content, (longest, longest), moving=True)
    saved = io.BytesIO()
    made.save(saved, "JPEG", quality=_QUALITY, optimize=True)
    return Jpeg(saved.getvalue(), *made.size, shrunk=made.width * made.height < width * height)


def safe_webps(content: bytes, widths: tuple[int, ...], most_high: int) -> tuple[Webp, ...]:
    """The photo upright as WebP at each of the rising `widths`, none wider than the photo or higher than `most_high`.

    The widest has the photo's own width where that is less than wanted. Raises PictureFault as `safe_jpeg`, and for
    a picture that moves. The same bytes give the same bytes.
    """
    widest, _ = _safe(content, (widths[-1], most_high), moving=False)
    made = []
    for width in (*(one for one in widths if one < widest.width), widest.width):
        size = (width, max(1, round(widest.height * width / widest.width)))
        smaller = widest if width == widest.width else widest.resize(size, Image.Resampling.LANCZOS)
        saved = io.BytesIO()
        smaller.save(saved, "WEBP", quality=_WEBP_QUALITY, method=_WEBP_EFFORT)
        made.append(Webp(saved.getvalue(), *size))
    return tuple(made)


def _safe(content: bytes, box: tuple[int, int], *, moving: bool) -> tuple[Image.Image, tuple[int, int]]:
    """The pixels as `_upright` gives them, and the size of the picture as it lies in its file."""
    if len(content) > LARGEST_BYTES:
        raise PictureFault("storyphoto.heavy", size=len(content) // 1_000_000, limit=LARGEST_BYTES // 1_000_000)
    if content[4:12] in _HEIC:
        raise PictureFault("storyphoto.heic")
    with warnings.catch_warnings():
        # Pillow only warns of a bomb; the size is judged here, before a pixel is unpacked.
        warnings.simplefilter("ignore")
        try:
            picture = read_picture(io.BytesIO(content), formats=_READ)
        except Image.DecompressionBombError:
            raise PictureFault("storyphoto.many-pixels", limit=max(MOST_PIXELS.values()) // 1_000_000) from None
        except Exception:  # decoders of broken files raise whatever they stumble over
            raise PictureFault("storyphoto.unreadable") from None
        _bounded(picture)
        size = picture.size  # unpacking changes it
        if not moving and picture.format != "MPO" and getattr(picture, "is_animated", False):
            raise PictureFault("storyphoto.moving")
        try:
            return _upright(picture, box), size
        except Exception:
            raise PictureFault("storyphoto.unreadable") from None


def _bounded(picture: Image.Image) -> None:
    width, height = picture.size
    limit = MOST_PIXELS[picture.format or ""]
    if width * height > limit:
        raise PictureFault("storyphoto.many-pixels", limit=limit // 1_000_000)
    if min(width, height) < LEAST_SIDE:
        raise PictureFault("storyphoto.tiny", width=width, height=height, least=LEAST_SIDE)


def _upright(picture: Image.Image, box: tuple[int, int]) -> Image.Image:
    """The pixels, turned as the camera was held, on white, fitting the box (width, height), with nothing else."""
    lying = picture.getexif().get(_ORIENTATION) in _LYING
    across, down = reversed(box) if lying else box
    share = min(1.0, across / picture.width, down / picture.height)
    width, height = (max(1, round(side * share)) for side in picture.size)
    picture.draft("RGB", (width, height))  # a JPEG is unpacked at 1/2, 1/4 or 1/8, never below what is wanted
    picture.load()
    turned = ImageOps.exif_transpose(picture)
    if turned.mode in ("RGBA", "LA", "PA") or "transparency" in turned.info:
        over = turned.convert("RGBA")
        turned = Image.new("RGBA", over.size, "white")
        turned.alpha_composite(over)
    # Grey pictures of 16 bits are clipped by Pillow; they are no photos of a phone.
    plain = turned.convert("RGB")
    plain.thumbnail(box, Image.Resampling.LANCZOS)
    return Image.frombytes("RGB", plain.size, plain.tobytes())
