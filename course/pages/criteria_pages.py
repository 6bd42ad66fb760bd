"""A page for each of the 26 sets: its points ladder, its floors, what to gather and what goes wrong."""

from collections.abc import Iterator
from typing import NamedTuple

from course.criteria.evidence import EFFORT_WORDS, ROWS
from course.criteria.score import RANKS
from course.criteria.sheet import Line, points_of, scored_lines
from course.model.law import CriteriaSet
from course.model.site_paths import sheet_path
from course.pages.page import Page
from course.pages.writer import Writer


class Floor(NamedTuple):
    """A line that carries a floor for a rank, and the option to reach (counted from 1)."""

    line: Line
    option: int


def criteria_pages(writer: Writer) -> Iterator[Page]:
    """One page per sheet of the edition."""
    edition = writer.course.edition
    for branch in edition.branches if edition else ():
        for one in branch.sets:
            if one.no in writer.course.sheets:
                yield _page(writer, branch.name, one)


def _page(writer: Writer, branch: str, one: CriteriaSet) -> Page:
    criteria, sheet = writer.course.criteria, writer.course.sheets[one.no]
    lines = scored_lines(sheet, criteria)
    return writer.page(
        sheet_path(one.no),
        f"Bộ {one.no}: {one.name}",
        f"Thang điểm, mức tối thiểu và minh chứng của bộ {one.no}: {one.name}",
        "sheet.md.j2",
        f"editions/criteria/2026/sets/{one.no:02}.yml",
        branch=branch,
        one=one,
        sheet=sheet,
        sections=[
            (section, sum(points_of(entry, criteria) for entry in section.entries)) for section in sheet.sections
        ],
        criteria=criteria,
        points_of=lambda entry: points_of(entry, criteria),
        floors={stars: _floors(lines, stars) for stars in RANKS},
        evidence=[name for name, _ in ROWS],
        efforts=EFFORT_WORDS,
        corrections=[slip for slip in writer.course.corrections if _covers(slip.sets, one.no)],
        kind="set",
        keywords=(f"bộ {one.no}", *one.examples),
        weight=0.7,
    )


def _floors(lines: list[Line], stars: int) -> list[Floor]:
    return [
        Floor(line, number)
        for line in lines
        for number, option in enumerate(line.criterion.options, 1)
        if option.min_star == stars
    ]


def _covers(sets: str, number: int) -> bool:
    """Tell whether "4" or "1-22" names a set."""
    first, _, last = sets.partition("-")
    return int(first) <= number <= int(last or first)
