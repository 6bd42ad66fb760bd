"""What the forms need to know besides the producer's words: the criteria set, its lines and the score."""

from collections.abc import Mapping
from typing import NamedTuple

from course.criteria.score import Assessment, assess
from course.criteria.sheet import Line, scored_lines
from course.model.course import Course
from course.model.criteria import Criterion, Sheet
from course.model.dossier import Detail, Dossier
from course.model.law import Branch, CriteriaSet, Edition

DOTS = "……………"
STARS_FROM = 3


class Frame(NamedTuple):
    """A dossier beside its set: `answers` are checked option numbers from 1."""

    dossier: Dossier
    branch: Branch
    set: CriteriaSet
    sheet: Sheet
    criteria: Mapping[str, Criterion]
    lines: tuple[Line, ...]
    answers: Mapping[str, int]
    details: Mapping[str, Detail]
    score: Assessment


def frame_of(dossier: Dossier, answers: Mapping[str, int], course: Course, edition: Edition) -> Frame:
    """Look up everything the forms of `dossier` need; its set must exist and `answers` be checked."""
    branch, one = next((branch, one) for branch in edition.branches for one in branch.sets if one.no == dossier.set)
    sheet = course.sheets[dossier.set]
    lines = tuple(scored_lines(sheet, course.criteria))
    details = {detail.code: detail for detail in dossier.details}
    score = assess(lines, answers, edition.bands)
    return Frame(dossier, branch, one, sheet, course.criteria, lines, answers, details, score)


def province(name: str) -> str:
    """The province as a form says it: "tỉnh Lâm Đồng", "thành phố Huế"; dots when it is not known."""
    return _with(name, "tỉnh", ("tỉnh ", "thành phố "))


def commune(name: str) -> str:
    """The commune as a form says it: "xã Ba Tri", "phường Long Biên"; dots when it is not known."""
    return _with(name, "xã", ("xã ", "phường ", "đặc khu "))


def _with(name: str, kind: str, kinds: tuple[str, ...]) -> str:
    name = name.strip()
    if not name:
        return f"{kind} {DOTS}"
    if not name.lower().startswith(kinds):
        return f"{kind} {name}"
    return name[0].lower() + name[1:]


def place_and_day(dossier: Dossier) -> str:
    """The line above a signature."""
    day = dossier.signed
    where = dossier.commune.strip() or DOTS
    if day is None:
        return f"{where}, ngày …… tháng …… năm ………"
    # Official papers write days below 10 and the months 1 and 2 with a zero before them.
    month = f"0{day.month}" if day.month < 3 else str(day.month)
    return f"{where}, ngày {day.day:02} tháng {month} năm {day.year}"


def place_and_day_empty(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """What is open in that line."""
    place = () if dossier.commune.strip() else (("Nơi ký (tên xã, phường)", "commune"),)
    return (*place, *(() if dossier.signed else (("Ngày ký", "signed"),)))
