"""Single answers of a story as people type them: years, addresses, paths of photos, text of mixed Unicode forms."""

import re
import unicodedata
from urllib.parse import urlsplit

from course.builders.plan_check import shown

FIRST_YEAR, LAST_YEAR = 1000, 2100

# Marks of no width that pasting brings along: nobody meant them, and they part words that look whole.
_NO_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")
# What joins emoji and Indic letters stays; everything else of these kinds is refused.
_JOINERS = "\u200c\u200d"
_CONTROL = ("Cc", "Cf", "Cs", "Zl", "Zp")
_SPACES = re.compile(r"[^\S\n]+")
_YEAR = re.compile(r"(?:từ |khoảng )?(?:năm )?(\d{4})", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_HOST = re.compile(r"(?!-)[^\s/?#@:.]+(?:\.[^\s/?#@:.]+)+")
_DATA = re.compile(r"data:image/(?:jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}")
_DRIVE = re.compile(r"[A-Za-z]:")


def clean(text: str) -> str:
    """The text in composed form (NFC), without marks of no width; spaces are single, lines keep their ends."""
    bare = _NO_WIDTH.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    lines = _SPACES.sub(" ", unicodedata.normalize("NFC", bare)).split("\n")
    return "\n".join(line.strip() for line in lines).strip("\n")


def has_control(text: str) -> bool:
    """Whether cleaned text holds what no printer prints: control characters, marks that turn the reading around."""
    return not text.isprintable() and any(
        unicodedata.category(letter) in _CONTROL and letter != "\n" and letter not in _JOINERS for letter in text
    )


def visible(value: object) -> str:
    """What was typed, short and on one line, with a box for what no screen shows."""
    return "".join(letter if letter.isprintable() else "□" for letter in shown(value))


def parse_year(text: str) -> int | None:
    """A year as "1998", "năm 1998" or "từ năm 1998"; None when it is none."""
    found = _YEAR.fullmatch(text.strip())
    return int(found[1]) if found else None


def parse_url(text: str) -> str | None:
    """An address that a QR code may open: http or https, a host with a dot, nobody's name before it; None otherwise.

    "suoingan.vn" is what people say for "https://suoingan.vn".
    """
    address = text.strip() if _SCHEME.match(text.strip()) else f"https://{text.strip()}"
    if any(letter.isspace() or letter in '<>"\\^`{}' for letter in address):
        return None
    try:
        parts = urlsplit(address)
        host = parts.netloc.rpartition(":")[0] if parts.port is not None else parts.netloc
    except ValueError:
        return None
    known = parts.scheme.lower() in ("http", "https") and _HOST.fullmatch(host)
    return address if known else None


def is_picture(data: str) -> bool:
    """Whether a text is a picture as a browser keeps it: a data URL of JPEG, PNG or WebP."""
    return bool(_DATA.fullmatch(data))


def is_inside(path: str) -> bool:
    """Whether a path names a file below the story's own folder: written with /, not absolute, never going up.

    Links are followed only where the file is read (course/content/photo_file.py).
    """
    parts = path.split("/")
    plain = bool(path) and "\\" not in path and not _SCHEME.match(path) and not _DRIVE.match(path)
    return plain and not any(part in ("", ".", "..") or part.strip(". ") == "" for part in parts)
