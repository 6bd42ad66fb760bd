"""Papers made once for the tests of this room, and what reads them: poppler and OpenCV, as a person's tools would."""

import io
import re
import shutil
import subprocess
from pathlib import Path

import cv2
import numpy as np
import pytest
from pypdf import PdfReader

from course.assemble.quizzes import forms_of, quizzes_of
from course.model.course import parts_of
from course.model.question import Purpose, Question
from course.model.quiz import Quiz
from course.papers.bundle import paper_files
from course.papers.candidates import Candidate
from course.papers.compose import compose
from course.papers.desk import Desk, Wish
from course.papers.sheet import read_measures
from course.questions import KINDS, kind_of
from tests.conftest import DAY, ROOT

TEMPLATES = ROOT / "templates" / "papers"
DPI = 150
MM = DPI / 25.4
"""Pixels in a millimetre."""


def make_desk() -> Desk:
    templates = {path.stem: path.read_text("utf-8") for path in TEMPLATES.glob("*.typ")}
    return Desk(templates, read_measures((TEMPLATES / "sheet.yml").read_bytes()), DAY)


@pytest.fixture(scope="session")
def desk() -> Desk:
    return make_desk()


def print_quiz(quiz: Quiz, desk: Desk, people=(), **wishes):
    """The composed form and all files of one quiz."""
    wish = Wish(**{"versions": 2, "seed": 7, **wishes})
    forms = compose([quiz], wish, desk)
    return forms[0], paper_files(forms, wish, desk, people, quiz.title, Purpose.FINAL)


@pytest.fixture(scope="session")
def every_kind(loaded) -> Quiz:
    """The final test of the course, drawn by the first seed that brings every kind, and cases."""
    draws = (quizzes_of(loaded.course, seed)["course-final"] for seed in range(2026, 2126))
    return next(quiz for quiz in draws if {kind_of(one) for one in with_parts(quiz)} == KINDS.keys())


def with_parts(quiz: Quiz) -> list[Question]:
    """Its questions, and those inside cases."""
    return [one for question in quiz.questions for one in {question, *parts_of(question)}]


@pytest.fixture(scope="session")
def final(every_kind, desk):
    """(composed, files) of that test in three versions, as PDF and Word."""
    return print_quiz(every_kind, desk, versions=3, formats=("pdf", "docx"), organiser="Xã Thử (ví dụ minh họa)")


@pytest.fixture(scope="session")
def crossed(loaded, desk):
    """(composed forms, files) of a pre-test with two forms for seven people."""
    source = next(one for one in loaded.course.blueprints if one.id == "m1-pre")
    people = tuple(Candidate(f"Nguyễn Thị Thử {n}", f"{n:06}", "") for n in range(1, 8))
    wish = Wish(versions=4, seed=2026)
    forms = compose(list(forms_of(source, loaded.course)), wish, desk)
    return forms, paper_files(forms, wish, desk, people, source.title, source.purpose)


def squeezed(text: str) -> str:
    """Text without what a line break or a font's ligature may change."""
    return re.sub(r"[\s\u200b\u00a0]+", "", text)


def page_texts(document: bytes) -> list[str]:
    """The text of every page as poppler reads it."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=document, capture_output=True, check=True)
    return [squeezed(page) for page in done.stdout.decode().split("\f")[:-1]]


def picture(document: bytes, folder: Path, page: int = 1) -> np.ndarray:
    """A page of a PDF as a grey picture of 150 dots per inch, by poppler."""
    assert shutil.which("pdftoppm"), "poppler-utils is needed: make test installs it"
    words = ["pdftoppm", "-r", str(DPI), "-f", str(page), "-l", str(page), "-png", "-", str(folder / "page")]
    subprocess.run(words, input=document, check=True)
    (file,) = folder.glob("page*.png")
    return cv2.imread(str(file), cv2.IMREAD_COLOR)


def reader(document: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(document))
