"""The site as an app that works without a network: which files make up each part a learner may save, and their weight.

The list is made from the built site, because only then it is known what the engine's theme adds to a page.
"""

import gzip
import hashlib
import html
import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from course.model.course import Course
from course.model.interface import Interface, fill
from course.pages.assets import parts_joined
from course.pages.single_file import LOADED_ON_USE, SEARCH

SCRIPTS = ("page-view.js", "offline-store.js", "offline-shelf.js")
# On other pages of a device that has saved something.
NEWER = ("offline-store.js", "offline-notice.js")
LIST, VERSION = "assets/offline-list.json", "assets/offline-version.json"
# Not the links to the pages before and after: they lead on, a page works without them.
_LOADED = re.compile(
    r'<(?:script|img|link)\b(?![^>]*\brel="(?:next|prev|canonical|alternate)")[^>]*?\b(?:src|href)="([^"#?]+)"'
)
_WIDTHS = re.compile(r'\bsrcset="([^"]+)"')  # offline a browser chooses among them as it does online
_NAMED = re.compile(r'\bdata-criteria="([^"]+)"')
# What pages of a folder belong to; the rest of the pages is "core".
_TOOLS = ("tu-cham.html", "lap-ho-so.html", "ke-hoach.html", "cau-chuyen.html", "lich-cua-toi.html")
_RECORD = ("viec-hoc.html", "kiem-tra/course-final.html")
_CORE = ("index.html", "chu-the.html", "hoc-khi-mat-mang.html", "tim-kiem.html", "gioi-thieu.html")


class _Part(NamedTuple):
    id: str
    title: str
    pages: tuple[str, ...]


def offline_scripts(root: Path, interface: Interface) -> dict[str, bytes]:
    """The scripts of the page and of the notice, by site path."""
    return {
        "assets/js/offline.js": parts_joined(root, SCRIPTS, interface),
        "assets/js/offline-newer.js": parts_joined(root, NEWER, interface),
    }


def offline_lists(built: Mapping[str, bytes], course: Course) -> dict[str, bytes]:
    """The list of parts with their files ([path, bytes to load, hash]) and the site's version, as files of the site.

    `built` is the whole site by path. A file that two parts need stands in both; sizes are those of gzip, as servers
    send text. The hash is the first 16 hex digits of SHA-256.
    """
    groups: list[dict[str, Any]] = []
    common: set[str] = set()
    for part in _parts(built, course):
        paths = dict.fromkeys(path for page in part.pages for path in _needs(page, built))
        if part.id == "core":
            paths |= dict.fromkeys((*SEARCH, "assets/search-index.js", "manifest.webmanifest"))
            common = set(paths)
        files = [(path, _weight(path, built[path]), _hash(built[path])) for path in paths if path in built]
        size = sum(size for path, size, _ in files if part.id == "core" or path not in common)
        groups.append({"id": part.id, "title": part.title, "size": size, "files": files})
    version = _hash(json.dumps(groups).encode())
    named = {LIST: {"version": version, "groups": groups}, VERSION: {"version": version}}
    return {path: json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() for path, data in named.items()}


def _parts(built: Mapping[str, bytes], course: Course) -> Iterator[_Part]:
    pages = [path for path in built if path.endswith(".html")]

    def below(*folders: str) -> tuple[str, ...]:
        return tuple(path for path in pages if path.startswith(folders))

    words = course.interface.words.offline
    yield _Part("core", words.core, tuple(path for path in _CORE if path in built))
    for number, module in enumerate(course.modules, 1):
        tests = tuple(f"kiem-tra/{one.id}.html" for one in course.tests if one.modules == (module.head.id,))
        home = f"hoc/{module.slug}/index.html"
        own = (home, *(path for path in below(f"hoc/{module.slug}/") if path != home))
        yield _Part(module.head.id, fill(words.module, number=number, title=module.head.title), (*own, *tests))
    yield _Part("record", words.record, tuple(path for path in _RECORD if path in built))
    yield _Part("tools", words.tools, tuple(path for path in _TOOLS if path in built))
    sheets = below("tra-cuu/bo/")
    yield _Part("sets", words.sets, (*sheets, *below("tra-cuu/bo-tieu-chi", "tra-cuu/so-sanh")))
    yield _Part("known", words.known, tuple(p for p in below("tra-cuu/") if p not in sheets))
    yield _Part("trainers", words.trainers, below("giang-vien/"))


def _needs(page: str, built: Mapping[str, bytes]) -> Iterator[str]:
    """A page and what it loads, each by site path."""
    yield page
    text = built[page].decode()
    widths = [one.split()[0] for choice in _WIDTHS.findall(text) for one in choice.split(",")]
    for reference in (*_LOADED.findall(text), *widths, *_NAMED.findall(text)):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(html.unescape(reference))))
        if path in built:
            yield path
            yield from LOADED_ON_USE.get(path, ())


def _weight(path: str, content: bytes) -> int:
    squeezed = path.endswith((".html", ".js", ".css", ".svg", ".json", ".webmanifest"))
    return len(gzip.compress(content, 6)) if squeezed else len(content)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
