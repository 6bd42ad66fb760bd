"""Dossiers for the tests of the builders and of the office files."""

import datetime
from pathlib import Path

from course.builders.dossier_check import check_dossier, checked_answers
from course.builders.dossier_frame import Frame, frame_of
from course.content.located_yaml import parse_yaml
from course.content.records import read_record
from course.criteria.sheet import scored_lines
from course.model.course import Course
from course.model.dossier import Dossier
from tests.conftest import ROOT

DAY = datetime.date(2026, 11, 22)
EXAMPLES = sorted((ROOT / "templates/builders/dossier/examples").glob("*.yml"))
TEMPLATE = (ROOT / "templates/builders/dossier/paper.typ").read_text(encoding="utf-8")


def example(path: Path) -> Dossier:
    findings = []
    dossier = read_record(
        parse_yaml(path.read_text(encoding="utf-8"), path.name, findings), Dossier, path.name, findings
    )
    assert not findings
    return dossier


def frame(dossier: Dossier, course: Course) -> Frame:
    lines = scored_lines(course.sheets[dossier.set], course.criteria)
    answers, faults = checked_answers(dossier, lines)
    assert not faults
    assert not check_dossier(dossier, lines)
    return frame_of(dossier, answers, course, course.edition)
