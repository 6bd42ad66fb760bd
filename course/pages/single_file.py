"""A part of the course, or all of it, as one HTML file: to pass on by memory stick, Zalo or Bluetooth.

It is made from the pages of the lite edition. Everything is inside, since a phone that opens a file loads nothing
beside it: pages as sections, pictures as data, scripts as text that runs when a page first needs it (decision 030).
"""

import base64
import html
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import jinja2

from course.model.interface import Interface
from course.pages.assets import parts_joined
from course.widgets.template_words import speak

_MAIN = re.compile(r'<main id="noi-dung"[^>]*>(.*)</main>', re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_ATTRIBUTES = r"""(?:[^>"']|"[^"]*"|'[^']*')*"""
_LINK = re.compile(rf"<a\b({_ATTRIBUTES})>(.*?)</a>", re.DOTALL)
_HREF = re.compile(r'\bhref="([^"]*)"')
_SRC = re.compile(r'\bsrc="([^"]*)"')
_SCRIPT = re.compile(rf"<script\b({_ATTRIBUTES})></script>")
_SHEET = re.compile(rf"<link\b({_ATTRIBUTES})>")
_IMAGE = re.compile(rf"<img\b({_ATTRIBUTES})>")
# Nothing is chosen or waited for where the picture is in the file.
_WAITING = re.compile(r'\s(?:srcset|sizes|loading)="[^"]*"')
_PICTURE = re.compile(r'<details class="lt-picture"><summary>.*?</summary>(.*?)</details>', re.DOTALL)
_DATA = re.compile(r'\bdata-criteria="([^"]*)"')
_HEADERLINK = re.compile(r'<a class="headerlink"[^>]*>.*?</a>', re.DOTALL)
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*.*?\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}
_ROUTER = ("single-file.js", "hand-over.js")
_STYLES = ("assets/css/all.css", "assets/css/lite.css", "assets/css/single-file.css")
SEARCH = ("assets/js/fold.js", "assets/js/search-words.js", "assets/js/search-engine.js")
# What pages load on first use, by the script that asks for it (ocop.loadParts in docs/assets/js/).
LOADED_ON_USE = {
    "assets/js/lesson-tools.js": ("assets/js/read-aloud.js", "assets/css/read-aloud.css"),
    "assets/js/story.js": ("assets/story-rules.js", "assets/js/check-story.js"),
    "assets/js/dossier.js": ("assets/plan-data.js", "assets/plan-aims.js", "assets/js/from-plan.js"),
}


class Group(NamedTuple):
    """Pages of the file's menu under one heading, "" for none; paths are those of the site ("hoc/…/index.html")."""

    title: str
    paths: tuple[str, ...]


class _Section(NamedTuple):
    path: str
    title: str
    html: str
    parts: tuple[str, ...]


def single_file(
    root: Path,
    site: Mapping[str, bytes],
    groups: Sequence[Group],
    *,
    title: str,
    about: str,
    index: bytes,
    interface: Interface,
    url: str = "",
) -> bytes:
    """Return the file. `site` is the lite edition by site path, `index` the search script of these pages alone.

    Links to pages that are not in it lead to the site at `url`, or become plain text. KeyError for a page that the
    site does not have.
    """
    paths = [path for group in groups for path in group.paths]
    maker = _Maker(site, frozenset(paths), url.rstrip("/"))
    sections = [maker.section(path) for path in paths]
    titles = {one.path: one.title for one in sections}
    asked = [part for one in sections for part in one.parts]
    later = [part for one in asked for part in LOADED_ON_USE.get(one, ()) if part.endswith(".js")]
    wanted = list(dict.fromkeys([*asked, *later, *SEARCH]))
    parts = {path: _inert(_text(site, path)) for path in wanted} | {"assets/search-index.js": _inert(index.decode())}
    page = speak(_templates(root), interface).get_template("single/file.html.j2")
    return page.render(
        title=title,
        name=title.partition(":")[0],
        about=about,
        first=paths[0],
        styles="\n".join(_text(site, path) for path in (*_STYLES, *maker.sheets)),
        groups=[{"title": one.title, "pages": [{"path": p, "title": titles[p]} for p in one.paths]} for one in groups],
        pages=sections,
        router=_inert(parts_joined(root, _ROUTER, interface).decode()),
        script=_inert(_text(site, "assets/js/all.js")),
        parts=parts,
    ).encode()


class _Maker:
    """Turns pages of the lite edition into sections, and gathers the style sheets they ask for."""

    def __init__(self, site: Mapping[str, bytes], paths: Collection[str], url: str) -> None:
        self.site, self.paths, self.url = site, paths, url
        self.sheets: dict[str, None] = {}

    def section(self, path: str) -> _Section:
        found = _MAIN.search(_text(self.site, path))
        if found is None:
            raise ValueError(f"not a page of the lite edition: {path}")
        text = _HEADERLINK.sub("", _PICTURE.sub(r"\1", found[1]))
        heading = _TITLE.search(text)
        parts = tuple(dict.fromkeys(self._parts(text, path)))
        for sheet in _SHEET.findall(text):
            self.sheets[_resolved(_HREF.findall(sheet)[0], path)] = None
        text = _SCRIPT.sub("", _SHEET.sub("", text))
        text = _IMAGE.sub(lambda image: self._image(image[0], path), text)
        text = _LINK.sub(lambda link: self._link(link, path), text)
        name = html.unescape(_TAG.sub("", heading[1])).strip() if heading else path
        return _Section(path, name, text.strip(), parts)

    def _parts(self, text: str, path: str) -> Iterator[str]:
        for attributes in _SCRIPT.findall(text):
            part = _resolved(_SRC.findall(attributes)[0], path)
            if part == "assets/js/lesson-tools.js":  # it asks for the player by itself, not by ocop.loadParts
                player, style = LOADED_ON_USE[part]
                self.sheets[style] = None
                yield player
            yield part
        yield from (_resolved(one, path) for one in _DATA.findall(text))

    def _image(self, image: str, path: str) -> str:
        source = _SRC.search(image)
        if source is None or source[1].startswith("data:"):
            return image
        where = _resolved(source[1], path)
        data = base64.b64encode(self.site[where]).decode()
        image = _WAITING.sub("", image)
        return image.replace(source[0], f'src="data:{_TYPES[posixpath.splitext(where)[1]]};base64,{data}"')

    def _link(self, link: re.Match[str], path: str) -> str:
        found = _HREF.search(link[1])
        if found is None or found[1].startswith("#"):
            return link[0]
        if re.match(r"[a-z]+:", found[1]):
            return link[0]
        target, _, anchor = html.unescape(found[1]).partition("#")
        where = _resolved(target, path)
        if where in self.paths:
            way = f"#/{where}#{anchor}" if anchor else f"#/{where}"
        elif self.url:
            way = f"{self.url}/{where}#{anchor}" if anchor else f"{self.url}/{where}"
        else:
            return f'<span class="sf-away">{link[2]}</span>'
        attributes = link[1].replace(found[0], f'href="{html.escape(way)}"')
        return f"<a{attributes}>{link[2]}</a>"


def _resolved(relative: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(relative)))


def _text(site: Mapping[str, bytes], path: str) -> str:
    return site[path].decode()


def _inert(script: str) -> str:
    """A script's text without its lines of comment, which nobody reads here, and unable to end its element."""
    script = _COMMENT.sub("", script)
    return re.sub(r"</(?=script)|<!--", lambda found: "<\\/" if found[0] == "</" else "<\\!--", script, flags=re.I)


def _templates(root: Path) -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(root / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
