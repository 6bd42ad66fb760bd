"""What the forms need to know besides the producer's words: their description, the criteria set and the score."""

from collections.abc import Mapping
from typing import NamedTuple

from course.criteria.score import Assessment, assess
from course.criteria.sheet import Line, scored_lines
from course.model.course import Course
from course.model.criteria import Criterion, Sheet
from course.model.dossier import Detail, Dossier
from course.model.form import DossierForm
from course.model.law import Branch, CriteriaSet, Edition

STARS_FROM = 3


class Frame(NamedTuple):
    """A dossier beside its set: `answers` are checked option numbers from 1."""

    dossier: Dossier
    form: DossierForm
    branch: Branch
    set: CriteriaSet
    sheet: Sheet
    criteria: Mapping[str, Criterion]
    lines: tuple[Line, ...]
    answers: Mapping[str, int]
    details: Mapping[str, Detail]
    score: Assessment


def frame_of(dossier: Dossier, answers: Mapping[str, int], course: Course, edition: Edition) -> Frame:
    """Look up everything the forms of `dossier` need; its set must exist and `answers` be checked.

    A course without templates/builders/dossier/ raises ValueError.
    """
    if course.dossier_form is None:
        raise ValueError("no description of the forms")
    branch, one = next((branch, one) for branch in edition.branches for one in branch.sets if one.no == dossier.set)
    sheet = course.sheets[dossier.set]
    lines = tuple(scored_lines(sheet, course.criteria))
    details = {detail.code: detail for detail in dossier.details}
    score = assess(lines, answers, edition.bands)
    form = course.dossier_form
    return Frame(dossier, form, branch, one, sheet, course.criteria, lines, answers, details, score)
