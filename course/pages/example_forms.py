"""The worked products' forms, filled in by the same builder as a producer's, as files of the site."""

import datetime
from functools import lru_cache
from pathlib import Path

from course.builders.dossier import papers
from course.builders.dossier_check import checked_answers
from course.builders.dossier_data import paper_data
from course.builders.dossier_frame import frame_of
from course.criteria.sheet import scored_lines
from course.model.course import Course
from course.model.paper import Paper
from course.model.sitemap import EXAMPLE_FORMS, example_form_path
from course.office.pdf import pdf

TEMPLATE = "templates/builders/dossier/paper.typ"


def example_forms(root: Path, course: Course) -> dict[str, bytes]:
    """Every form of EXAMPLE_FORMS of every worked product as PDF, by site path."""
    files: dict[str, bytes] = {}
    for name, dossier in course.examples.items() if course.edition else ():
        answers, _ = checked_answers(dossier, scored_lines(course.sheets[dossier.set], course.criteria))
        for paper in papers(frame_of(dossier, answers, course, course.edition)):
            if paper.name in EXAMPLE_FORMS:
                template = (root / TEMPLATE).read_text(encoding="utf-8")
                files[example_form_path(name, paper.name)] = _made(template, paper, course.day)
    return files


@lru_cache(maxsize=64)  # while pages are served every save rebuilds them, and these seldom change
def _made(template: str, paper: Paper, day: datetime.date) -> bytes:
    return pdf(template, paper_data(paper), day)
