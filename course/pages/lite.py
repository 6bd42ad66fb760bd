"""What the lite edition asks of a page besides its template: pictures that wait, the way into a section."""

import posixpath
import re
from collections.abc import Callable
from decimal import Decimal
from html import escape
from typing import Any
from urllib.parse import unquote

from course.model.interface import Interface, fill
from course.model.number import format_number
from course.widgets.template_words import attribute

_IMAGE = re.compile(r'(?P<open><p>\s*)?(?P<img><img\b[^>]*\bsrc="(?P<src>[^"]+)"[^>]*>)(?P<close>\s*</p>)?')
_ALT = re.compile(r'\balt="([^"]*)"')
_PICTURE = '<details class="lt-picture"><summary{lang}>{asked}</summary>{img}</details>'
_LINK = re.compile(r"<a\b[^>]*>.*?</a>", re.DOTALL)


def first_page(item: Any) -> Any:
    """The first page of a menu's section (MkDocs' navigation items), or of the sections in it."""
    return item if item.is_page else first_page(item.children[0])


def pictures_waiting(html: str, page_url: str, size_of: Callable[[str], int | None], interface: Interface) -> str:
    """Put each picture of a page behind a line that names its weight; a closed line loads nothing.

    `size_of` gives the bytes of a file by site path, None for none. A picture inside a link only decorates it and goes.
    """
    html = _LINK.sub(lambda link: _IMAGE.sub("", link[0]), html)

    def waiting(found: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page_url), unquote(found["src"])))
        size = None if found["src"].startswith("data:") else size_of(path)
        if size is None:
            return found[0]
        image = found["img"] if "loading=" in found["img"] else found["img"].replace("<img", '<img loading="lazy"', 1)
        alt = _ALT.search(image)
        words, named = interface.words.frame, alt and alt[1]
        said = escape(weight(size, words.decimal))
        asked = fill(words.pictureOf, name=_short(named), size=said) if named else fill(words.picture, size=said)
        lang = "" if interface.is_home else attribute(interface.code)
        made = _PICTURE.format(lang=lang, asked=asked, img=image)
        alone = found["open"] and found["close"]
        return made if alone else f"{found['open'] or ''}{made}{found['close'] or ''}"

    return _IMAGE.sub(waiting, html)


def weight(size: int, decimal: str = ",") -> str:
    """Bytes as people read them: "12 kB", "1,4 MB" (1 kB is 1,000 bytes, as phones count data)."""
    if size < 999_500:
        return f"{max(1, round(size / 1000))} kB"
    return f"{format_number(Decimal(size).scaleb(-6).quantize(Decimal('0.1'))).replace(',', decimal)} MB"


def _short(alt: str) -> str:
    """A picture's description up to its first comma or full stop, as a name for it."""
    return re.split(r"[.;:]", alt, maxsplit=1)[0].strip()
