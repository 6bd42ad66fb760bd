"""Handbooks made once by the public command, and the base course made into books with whatever a test writes in it."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from course.content.load import load_course
from course.handbook.compose import COURSE, compose
from course.model.handbook import Handbook
from course.model.passage import Listing, Picture, Table, plain
from tests.checks.edited_course import edited_course
from tests.conftest import DAY, ROOT, run_course

TEMPLATES = ROOT / "templates" / "handbook"
TYPST = (TEMPLATES / "book.typ").read_text("utf-8")
EPUB = {path.name: path.read_text("utf-8") for path in (TEMPLATES / "epub").iterdir()}
ADDRESS = "https://ocop.example.vn"
LESSON = "modules/01-thu/01-say-man.md"


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Path:
    """The whole course, and module 1 on small paper in large print, as a trainer makes them."""
    folder = tmp_path_factory.mktemp("so-tay")
    day = ("--date", DAY.isoformat(), "--url", ADDRESS)
    run_course("handbook", "course", *day, "--out", str(folder / "course"))
    run_course("handbook", "m1", *day, "--size", "a4,a5", "--out", str(folder / "m1"))
    run_course("handbook", "m1", *day, "--size", "a5", "--large", "--format", "pdf", "--out", str(folder / "large"))
    return folder


@pytest.fixture(scope="session")
def course_book(loaded) -> Handbook:
    """The whole course as a handbook."""
    return compose(ROOT, loaded.course, COURSE, ADDRESS)


@pytest.fixture
def book_of(tmp_path) -> Callable[..., Handbook]:
    """A function that makes edits in the base course and gives its only module as a handbook."""

    def make(*edits: dict[str, object], address: str = "") -> Handbook:
        root = edited_course(tmp_path, list(edits))
        return compose(root, load_course(root, DAY).course, "m1", address)

    return make


def page_texts(document: bytes) -> list[str]:
    """The text of every page as poppler reads it, without spaces and the marks for breaking words."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=document, capture_output=True, check=True)
    return [squeezed(page) for page in done.stdout.decode().split("\f")[:-1]]


def squeezed(text: str) -> str:
    return re.sub("[\\s\u200b\u2060\u00a0]+", "", text)


def words_of(document: bytes) -> list[tuple[int, tuple[float, float], tuple[float, float, float, float]]]:
    """Every word with its page (from 1), the page's size, and its box (left, top, right, bottom), in points."""
    done = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=document, capture_output=True, check=True)
    found = []
    for number, page in enumerate(done.stdout.decode().split("<page ")[1:], 1):
        size = re.search(r'width="([\d.]+)" height="([\d.]+)"', page)
        for word in re.finditer(r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"', page):
            left, top, right, bottom = map(float, word.groups())
            found.append((number, (float(size[1]), float(size[2])), (left, top, right, bottom)))
    return found


def page_lines(document: bytes) -> list[list[str]]:
    """The lines of every page, without the marks for breaking words."""
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=document, capture_output=True, check=True)
    pages = re.sub("[\u200b\u2060]", "", done.stdout.decode()).split("\f")[:-1]
    return [[" ".join(line.split()) for line in page.split("\n") if line.strip()] for page in pages]


def lesson_words(book: Handbook) -> str:
    """What the lessons themselves say, squeezed: no questions, no answers."""

    def texts(every):
        for one in every:
            if isinstance(one, Listing):
                for item in one.items:
                    yield from texts(item)
            elif isinstance(one, Table):
                yield from (plain(cell) for row in one.rows for cell in row)
            elif not isinstance(one, Picture):
                yield plain(one.runs)

    parts = (part for chapter in book.chapters for lesson in chapter.lessons for part in lesson.parts)
    return squeezed(" ".join(text for part in parts for text in texts(part.passages)))
