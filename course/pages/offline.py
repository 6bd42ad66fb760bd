"""Which files the course is passed on in: one for all of it, one for each module with the tools it teaches."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from course.model.course import Course
from course.model.interface import fill
from course.model.lesson import Module
from course.model.site_paths import lesson_path, module_path, test_path
from course.model.sitemap import PAGES
from course.pages.search_index import build_index
from course.pages.single_file import Group, single_file
from course.pages.site import Site, menu, searchable

NAME = "hoc-ocop"
# The pages of a module's file besides its own: the tools, and what lessons link to again and again. The dossier goes
# only where it is taught: with it every file would come near its 1.5 MB.
_TOOLS = ("assess", "plan", "story", "calendar")
_TAUGHT = {"m3": ("dossier",)}
_KNOWN = ("glossary", "faq")


class Offline(NamedTuple):
    """What files are made from: project, course, the site's pages, the lite edition by site path, its address."""

    root: Path
    course: Course
    site: Site
    built: Mapping[str, bytes]
    url: str = ""


def whole_course(offline: Offline) -> bytes:
    """The course in one file: every page of the menu."""
    groups = [Group(title, tuple(paths)) for title, paths in _groups(menu(offline.course), offline)]
    return _file(offline, groups, "Học OCOP")


def one_module(offline: Offline, number: int) -> bytes:
    """A module in one file, with its tests, the tools, glossary and FAQ; `number` counts from 1."""
    module, words = offline.course.modules[number - 1], offline.course.interface.words
    tools = [_site_path(PAGES[name].path) for name in (*_TAUGHT.get(module.head.id, ()), *_TOOLS)]
    known = [_site_path(PAGES[name].path) for name in _KNOWN]
    groups = [
        Group("", tuple(_module_paths(offline.course, module))),
        Group(words.menu.tools, tuple(tools)),
        Group(words.menu.known, tuple(known)),
    ]
    return _file(offline, groups, fill(words.single.module, number=number, title=module.head.title))


def _file(offline: Offline, groups: list[Group], title: str) -> bytes:
    paths = {path for group in groups for path in group.paths}
    pages = [page for page in offline.site.pages.values() if page.weight and page.site_path in paths]
    day = offline.course.day
    return single_file(
        offline.root,
        offline.built,
        groups,
        title=title,
        about=fill(offline.course.interface.words.single.about, day=f"{day.day}/{day.month}/{day.year}"),
        index=build_index([searchable(page, offline.course) for page in pages]),
        interface=offline.course.interface,
        url=offline.url,
    )


def _module_paths(course: Course, module: Module) -> Iterator[str]:
    yield _site_path(module_path(module.slug))
    yield from (_site_path(lesson_path(module.slug, lesson.slug)) for lesson in module.lessons)
    yield from (_site_path(test_path(one.id)) for one in course.tests if one.modules == (module.head.id,))


def _groups(items: list[Any], offline: Offline, title: str = "") -> Iterator[tuple[str, list[str]]]:
    """A menu as headings with the pages right below each; the search page has no use without a server's address."""
    here: list[str] = []
    for item in items:
        inner = next(iter(item.values())) if isinstance(item, dict) else item
        if isinstance(inner, str) and _site_path(inner) in offline.built:
            here.append(_site_path(inner))
    if here:
        yield title, here
    for item in items:
        if isinstance(item, dict):
            name, inner = next(iter(item.items()))
            if isinstance(inner, list):
                yield from _groups(inner, offline, name)


def _site_path(path: str) -> str:
    return path.removesuffix(".md") + ".html"
