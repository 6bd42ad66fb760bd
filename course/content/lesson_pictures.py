"""The pictures beside the lessons of a module, made fit for pages and for documents.

A photo is drawn anew, once for each change of its file: WebP in two widths for pages, JPEG for slides and books. What
comes out holds pixels alone; the author's file, with the place where it was taken, is never published.
"""

import functools
from pathlib import Path
from typing import NamedTuple

from course.office.drawing import Drawing, DrawingRefused, read_drawing
from course.office.picture import LARGEST_BYTES, PictureFault, safe_jpeg, safe_webps

WIDTHS = (360, 720)
"""Across a small phone at one and at two dots per pixel; 720 is the width of a lesson's text on a laptop."""
PRINTED = 1600
"""The longer side in slides and books: 13 cm at 300 dpi."""
UNSHOWN = "tệp hỏng, không vẽ ra được; lưu lại từ chương trình vẽ"
_MOST_HIGH = 2160
_SUFFIXES = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WebP", ".svg": "SVG"}
_STARTS = (
    (b"\xff\xd8\xff", "JPEG"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"GIF8", "GIF"), (b"%PDF", "PDF"), (b"BM", "BMP"),
    (b"II*\x00", "TIFF"), (b"MM\x00*", "TIFF"), (b"PK\x03\x04", "ZIP"),
)  # fmt: skip


class PagePicture(NamedTuple):
    """A picture for pages: files by name beside the original, widest last, with their widths, and the widest's size.

    A drawing is one file, as it was written.
    """

    files: tuple[tuple[str, int, bytes], ...]
    width: int
    height: int


class PrintPicture(NamedTuple):
    """A picture for documents: "svg" or "jpg", width and height (pixels, or a drawing's own unit)."""

    content: bytes
    format: str
    width: float
    height: float
    shrunk: bool


def page_picture(folder: Path, address: str) -> PagePicture:
    """The picture at `address` ("images/x.jpg") in a module's folder; PictureFault (picture.*) for an unfit one."""
    return _for_pages(*_stamp(folder, address))


def print_picture(folder: Path, address: str) -> PrintPicture:
    """The same for slides and books."""
    return _for_print(*_stamp(folder, address))


def in_short(fault: PictureFault) -> str:
    """Why a picture is unfit, as the end of a sentence, where no rule of its own can say it."""
    if fault.rule == "picture.missing":
        return "không có trong thư mục của chuyên đề"
    return str(fault.values.get("why", "tệp hỏng, quá lớn hoặc thuộc kiểu không dùng được; chạy `course check`"))


def _stamp(folder: Path, address: str) -> tuple[Path, int, int]:
    """A file with what changes when it is written anew."""
    try:
        path = (folder / address).resolve(strict=True)
        about = path.stat()
    except (OSError, ValueError, RuntimeError):  # not there, a name no system takes, links in a ring
        raise PictureFault("picture.missing") from None
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        raise PictureFault("picture.missing")
    if about.st_size > LARGEST_BYTES:
        raise PictureFault("picture.heavy", size=about.st_size // 1_000_000, limit=LARGEST_BYTES // 1_000_000)
    return path, about.st_mtime_ns, about.st_size


# Made files are small beside photos; a course has some dozens.
@functools.lru_cache(maxsize=512)
def _for_pages(path: Path, _changed: int, _size: int) -> PagePicture:
    content = path.read_bytes()
    if _kind(path, content) == "SVG":
        size = _drawing(content)
        return PagePicture(((path.name, 0, content),), round(size.width), round(size.height))
    try:
        made = safe_webps(content, WIDTHS, _MOST_HIGH)
    except PictureFault as fault:
        raise _of_lesson(fault) from None
    files = tuple((f"{path.name}-{one.width}.webp", one.width, one.content) for one in made)
    return PagePicture(files, made[-1].width, made[-1].height)


@functools.lru_cache(maxsize=64)
def _for_print(path: Path, _changed: int, _size: int) -> PrintPicture:
    content = path.read_bytes()
    if _kind(path, content) == "SVG":
        return PrintPicture(content, "svg", *_drawing(content), shrunk=False)
    try:
        made = safe_jpeg(content, PRINTED)
    except PictureFault as fault:
        raise _of_lesson(fault) from None
    return PrintPicture(made.content, "jpg", made.width, made.height, made.shrunk)


def _kind(path: Path, content: bytes) -> str:
    """The format by name and content, which must say the same. Raises PictureFault."""
    if content[4:8] == b"ftyp":
        raise PictureFault("picture.heic")
    suffix = path.suffix.lower()
    named, real = _SUFFIXES.get(suffix), _looked(content)
    if named is None:
        raise PictureFault("picture.kind", got=suffix or "không tên")
    if real and real not in _SUFFIXES.values():
        raise PictureFault("picture.kind", got=real)
    if real is None:
        raise PictureFault("picture.unreadable")
    if real != named:
        raise PictureFault("picture.disguised", named=named, got=real, wanted=f".{real.lower().replace('jpeg', 'jpg')}")
    return real


def _looked(content: bytes) -> str | None:
    """The format by the first bytes, None for none that is known."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WebP"
    found = next((kind for start, kind in _STARTS if content.startswith(start)), None)
    return found or ("SVG" if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else None)


def _drawing(content: bytes) -> Drawing:
    try:
        return read_drawing(content)
    except DrawingRefused as refused:
        raise PictureFault("picture.drawing", why=str(refused)) from None


def _of_lesson(fault: PictureFault) -> PictureFault:
    """A photo beside a lesson fails for the same reasons as a story's, told under rules of its own."""
    return PictureFault(fault.rule.replace("storyphoto.", "picture."), **fault.values)
