"""A handbook as EPUB 3: a steady zip of XHTML pages by templates/handbook/epub/ (decision 031)."""

import uuid
from collections.abc import Mapping
from typing import Any, NamedTuple

import jinja2

from course.model.handbook import Handbook
from course.office.archive import pack
from course.office.html import whole
from course.widgets.standings import STANDINGS

_MIME = {"svg": "image/svg+xml", "jpg": "image/jpeg"}
_ANSWERS, _WORDS, _LAWS = "dap-an", "tu-ngu", "van-ban"


class Page(NamedTuple):
    """A page of the book: its file, its name in the contents, its template and what that needs; `depth` from 1."""

    file: str
    title: str
    template: str
    values: dict[str, Any]
    depth: int = 1


def handbook_epub(book: Handbook, templates: Mapping[str, str]) -> bytes:
    """The handbook as EPUB; `templates` are the texts of templates/handbook/epub/ by file name."""
    engine = jinja2.Environment(
        loader=jinja2.DictLoader(dict(templates)),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    images = {name: f"images/{at}.{one.format}" for at, (name, one) in enumerate(sorted(book.pictures.items()), 1)}
    pages = _pages(book)
    engine.globals.update(book=book, pages=pages, images=images, standings=STANDINGS)
    engine.filters.update(
        href=lambda link: _href(link, book),
        vndate=lambda day: f"{day.day}/{day.month}/{day.year}",
        mime=lambda path: _MIME[path.rpartition(".")[2]],
        whole=whole,
        kind=lambda passage: type(passage).__name__,
    )

    def render(template: str, **values: Any) -> bytes:
        return engine.get_template(template).render(**values).encode()

    files = {"mimetype": b"application/epub+zip", "META-INF/container.xml": render("container.xml.j2")}
    name = f"https://hoc-ocop/handbook/{book.id}/{book.day.isoformat()}"
    files["OEBPS/package.opf"] = render("package.opf.j2", uuid=uuid.uuid5(uuid.NAMESPACE_URL, name))
    files["OEBPS/nav.xhtml"] = render("nav.xhtml.j2", title="")
    files["OEBPS/style.css"] = templates["style.css"].encode()
    files |= {
        f"OEBPS/{page.file}.xhtml": render(page.template, page=page, title=page.title, **page.values) for page in pages
    }
    files |= {f"OEBPS/{path}": book.pictures[name].content for name, path in images.items()}
    return pack(files, stored=("mimetype",))


def _pages(book: Handbook) -> list[Page]:
    """Every page in reading order; titles that templates set are empty here."""
    pages = [Page("bia", "", "cover.xhtml.j2", {}), Page("huong-dan", "", "guide.xhtml.j2", {})]
    for chapter in book.chapters:
        pages.append(
            Page(chapter.id, f"Chuyên đề {chapter.number}. {chapter.title}", "chapter.xhtml.j2", {"one": chapter})
        )
        pages += [
            Page(one.id, f"Bài {one.number}. {one.title}", "lesson.xhtml.j2", {"one": one, "chapter": chapter}, 2)
            for one in chapter.lessons
        ]
    pages += [
        Page(f"{_ANSWERS}-{chapter.id}", "", "answers.xhtml.j2", {"one": chapter})
        for chapter in book.chapters
        if any(lesson.answers for lesson in chapter.lessons)
    ]
    if book.words:
        pages.append(Page(_WORDS, "", "words.xhtml.j2", {}))
    if book.laws:
        pages.append(Page(_LAWS, "", "laws.xhtml.j2", {}))
    return pages


def _href(link: str, book: Handbook) -> str:
    """Where a link of the book leads among its files."""
    kind, _, name = link.removeprefix("#").partition("-")
    if not link.startswith("#"):
        return link
    if kind == "lesson":
        return f"{name}.xhtml"
    if kind == "answers":
        chapter = next(one.id for one in book.chapters if any(lesson.id == name for lesson in one.lessons))
        return f"{_ANSWERS}-{chapter}.xhtml#{link[1:]}"
    return f"{_WORDS if kind == 'term' else _LAWS}.xhtml{link}"
