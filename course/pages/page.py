"""A page of the site before any engine has seen it."""

import posixpath
from typing import NamedTuple

from course.content.functions import Target


class Page(NamedTuple):
    """Plain Markdown with ready-made HTML blocks.

    `path` is the page's source path ("hoc/01-tong-quan/01-ocop-la-gi.md"), `source` the file a person edits to change
    it. `kind`, `keywords` and `weight` serve the search; a weight of 0 keeps the page out of it.
    """

    path: str
    title: str
    summary: str
    markdown: str
    source: str
    kind: str = "page"
    keywords: tuple[str, ...] = ()
    weight: float = 1.0

    @property
    def site_path(self) -> str:
        """Where the engine puts the page: the same path with .html."""
        return self.path.removesuffix(".md") + ".html"


class MarkdownLink:
    """Turns targets into relative Markdown links, which every engine checks."""

    def __init__(self, here: str) -> None:
        self._folder = posixpath.dirname(here)

    def __call__(self, target: Target, text: str) -> str:
        """Write `[text](relative path#anchor)`."""
        return f"[{text}]({self.path(target)})"

    def path(self, target: Target) -> str:
        """The target's path from this page, with its anchor."""
        page, anchor = target
        relative = posixpath.relpath(page, self._folder or ".")
        return f"{relative}#{anchor}" if anchor else relative

    def html(self, target: Target) -> str:
        """The same for ready-made HTML, which engines do not rewrite."""
        path, _, anchor = self.path(target).partition("#")
        return path.removesuffix(".md") + ".html" + (f"#{anchor}" if anchor else "")
