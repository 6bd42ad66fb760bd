"""The worked products' forms, filled in by the same builder as a producer's, as files of the site."""

import datetime
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from course.builders.dossier import papers
from course.builders.dossier_check import checked_answers
from course.builders.dossier_data import paper_data
from course.builders.dossier_frame import frame_of
from course.criteria.sheet import scored_lines
from course.model.course import Course
from course.model.paper import Block, PageBreak, Paper
from course.model.site_paths import EXAMPLE_FORMS, example_forms_path
from course.office.pdf import pdf

TEMPLATE = "templates/builders/dossier/paper.typ"


def example_forms(root: Path, course: Course) -> dict[str, bytes]:
    """The forms of EXAMPLE_FORMS of every worked product as one PDF for each product, by site path."""
    files: dict[str, bytes] = {}
    if course.edition is None:
        return files
    for name, dossier in course.examples.items():
        answers, _ = checked_answers(dossier, scored_lines(course.sheets[dossier.set], course.criteria))
        made = papers(frame_of(dossier, answers, course, course.edition))
        template = (root / TEMPLATE).read_text(encoding="utf-8")
        title = f"Hồ sơ mẫu (ví dụ minh họa): {dossier.product.name}"
        files[example_forms_path(name)] = _made(template, _joined(made, name, title), course.day)
    return files


def _joined(made: Iterable[Paper], name: str, title: str) -> Paper:
    """The forms after each other: on a phone one file is opened, and its fonts are loaded once."""
    blocks: tuple[Block, ...] = ()
    for paper in made:
        if paper.name in EXAMPLE_FORMS:
            blocks += ((PageBreak(),) if blocks else ()) + paper.blocks
    return Paper(name, title, blocks)


@lru_cache(maxsize=64)  # while pages are served every save rebuilds them, and these seldom change
def _made(template: str, paper: Paper, day: datetime.date) -> bytes:
    return pdf(template, paper_data(paper), day, tagged=False)
