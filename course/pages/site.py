"""Decide once which pages and files the site has; mounting and staging only place them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from course.content.load import Loaded
from course.model.course import Course
from course.model.site_paths import lesson_path, module_path, province_path, sheet_path, test_path, trainer_path
from course.model.sitemap import PAGES
from course.pages.assess_files import assess_files
from course.pages.assets import joined
from course.pages.calendar_data import calendar_files
from course.pages.criteria_pages import criteria_pages
from course.pages.edition import MANIFEST, manifest
from course.pages.example_forms import example_forms
from course.pages.knowledge_pages import knowledge_pages
from course.pages.lesson_pages import module_pages, test_pages, trainer_pages
from course.pages.offline_app import offline_scripts
from course.pages.page import Page
from course.pages.plan_script import plan_files
from course.pages.record_script import record_files
from course.pages.search_index import SearchPage, build_index
from course.pages.story_script import story_files
from course.pages.writer import Writer

# Folders of docs/ that are for contributors, not for learners.
PRIVATE = ("contributing", "screenshots")


class Site(NamedTuple):
    """Everything the generator adds to docs/: pages and files by path, and the menu in MkDocs' form."""

    pages: dict[str, Page]
    files: dict[str, bytes]
    nav: list[Any]


def decide(loaded: Loaded) -> Site:
    """Make every page of a course that has no faults."""
    writer = Writer(loaded.root, loaded.course)
    pages = {page.path: page for page in _pages(writer)}
    files = dict(writer.pictures.files)
    files |= joined(loaded.root, loaded.course.interface)
    files |= assess_files(loaded.root, loaded.course)
    files |= example_forms(loaded.root, loaded.course)
    files |= calendar_files(loaded.root, loaded.course)
    files |= plan_files(loaded.root, loaded.course)
    files |= offline_scripts(loaded.root, loaded.course.interface)
    files |= record_files(loaded.root, writer)
    files |= story_files(loaded.root, loaded.course)
    found = [searchable(page, loaded.course) for page in pages.values() if page.weight]
    files["assets/search-index.js"] = build_index(found)
    if not loaded.course.interface.is_home:
        files[MANIFEST] = manifest(loaded.root, loaded.course.interface)
    return Site(pages, files, menu(loaded.course))


def _pages(writer: Writer) -> Iterator[Page]:
    yield from knowledge_pages(writer)
    yield from module_pages(writer)
    yield from test_pages(writer)
    yield from trainer_pages(writer)
    yield from criteria_pages(writer)


def searchable(page: Page, course: Course) -> SearchPage:
    """A page as the search index takes it."""
    return SearchPage(
        path=page.site_path,
        title=page.title,
        summary=page.summary,
        markdown=page.markdown,
        keywords=page.keywords,
        weight=page.weight,
        kind=course.interface.templates["kinds"][page.kind],
    )


def menu(course: Course) -> list[Any]:
    """The menu: doors, modules with their lessons, the knowledge base."""
    learn: list[Any] = []
    for number, module in enumerate(course.modules, 1):
        tests = [test_path(one.id) for one in course.tests if one.modules == (module.head.id,)]
        lessons = [lesson_path(module.slug, lesson.slug) for lesson in module.lessons]
        learn.append({f"{number}. {module.head.title}": [module_path(module.slug), *lessons, *tests]})
    learn += [test_path(one.id) for one in course.tests if len(one.modules) > 1]
    provinces = [province_path(province_id) for province_id in course.provinces]
    sheets = [sheet_path(number) for number in sorted(course.sheets)]
    known = ("cycle", "laws", "timeline", "editions", "misconceptions", "statistics")
    trainers = ("trainers", "workshop", "testing", "planclass", "storyclass")
    words, titles = course.interface.words.menu, {name: page["title"] for name, page in course.interface.pages.items()}
    return [
        {titles["home"]: PAGES["home"].path},
        {words.learn: learn},
        {
            words.tools: [
                PAGES[name].path
                for name in ("assess", "dossier", "plan", "story", "calendar", "record", "examples", "offline")
            ]
        },
        {
            words.known: [
                *(PAGES[name].path for name in ("knowledge", "faq", "glossary")),
                {titles["sets"]: [PAGES["sets"].path, PAGES["compare"].path, *sheets]},
                *(PAGES[name].path for name in known),
                {titles["provinces"]: [PAGES["provinces"].path, *provinces]},
            ]
        },
        {titles["producers"]: [PAGES[name].path for name in ("producers", "planguide", "storyguide")]},
        {
            titles["trainers"]: [
                *(PAGES[name].path for name in trainers),
                *(trainer_path(module.slug) for module in course.modules),
            ]
        },
        {titles["officers"]: PAGES["officers"].path},
        {words.about: "gioi-thieu.md"},
    ]
