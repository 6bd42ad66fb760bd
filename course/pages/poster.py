"""A set on one A3 sheet to hang on the wall of a class: one HTML file that needs nothing beside it."""

from pathlib import Path
from typing import Any

from course.criteria.score import RANKS
from course.criteria.sheet import Line, points_of, scored_lines
from course.model.course import Course
from course.pages.writer import Writer

# Letters of a set that fit the sheet at a size in points, measured in Chromium with half a point to spare: fonts differ
# from machine to machine. The last size takes whatever is longer.
SIZES = ((7500, 9.5), (8000, 9.0), (8600, 8.5), (10000, 8.0), (10**9, 7.0))


def draw_poster(root: Path, course: Course, number: int) -> bytes:
    """The poster of set `number` as HTML (UTF-8). Raises KeyError for a set without a sheet."""
    sheet, criteria = course.sheets[number], course.criteria
    lines = scored_lines(sheet, criteria)
    branch, one = next(
        (branch, one)
        for branch in (course.edition.branches if course.edition else ())
        for one in branch.sets
        if one.no == number
    )
    sections = [
        (section, sum(points_of(entry, criteria) for entry in section.entries), _of(lines, section.code))
        for section in sheet.sections
    ]
    values: dict[str, Any] = {
        "branch": branch,
        "one": one,
        "sections": sections,
        "floors": {stars: [line.code for line in lines if _has_floor(line, stars)] for stars in RANKS},
        "law": course.laws[course.edition.law] if course.edition else None,
        "size": poster_size(lines),
    }
    return Writer(root, course).templates.get_template("pages/poster.html.j2").render(**values).encode()


def poster_size(lines: list[Line]) -> float:
    """The largest type size, in points, at which the texts of these lines fit one sheet."""
    letters = sum(
        len(line.criterion.title) + sum(len(one.text) + 6 for one in line.criterion.options) for line in lines
    )
    return next(size for limit, size in SIZES if letters <= limit)


def _of(lines: list[Line], section: str) -> list[Line]:
    return [line for line in lines if line.section == section]


def _has_floor(line: Line, stars: int) -> bool:
    return any(option.min_star == stars for option in line.criterion.options)
