"""What the comparison page shows without a script: how many criteria and floors each set has."""

from typing import NamedTuple

from course.criteria.score import RANKS
from course.criteria.sheet import scored_lines
from course.model.course import Course
from course.model.site_paths import sheet_path


class Row(NamedTuple):
    """A set in numbers: criteria that earn points, and for each rank how many of them carry its floor."""

    no: int
    name: str
    path: str
    criteria: int
    floors: dict[int, int]


def compare_rows(course: Course) -> list[tuple[str, list[Row]]]:
    """The sets by branch; a set without a sheet is left out."""
    branches = course.edition.branches if course.edition else ()
    groups = [
        (branch.name, [_row(course, one.no, one.name) for one in branch.sets if one.no in course.sheets])
        for branch in branches
    ]
    return [(name, rows) for name, rows in groups if rows]


def _row(course: Course, number: int, name: str) -> Row:
    lines = scored_lines(course.sheets[number], course.criteria)
    floors = {
        stars: sum(any(option.min_star == stars for option in line.criterion.options) for line in lines)
        for stars in RANKS
    }
    return Row(number, name, sheet_path(number), len(lines), floors)
