"""A scoring sheet with its criteria looked up: what scoring, pages and dumps walk through."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from course.model.criteria import Criterion, Entry, Note, Sheet


class Line(NamedTuple):
    """A scored line of a sheet: its section (A, B, C), code, criterion and the notes that stand on the way to it."""

    section: str
    code: str
    criterion: Criterion
    notes: tuple[Note, ...]


def scored_lines(sheet: Sheet, criteria: Mapping[str, Criterion]) -> list[Line]:
    """Every line of the sheet that earns points, in the order of the sheet.

    `criteria` holds the edition's criteria by id; a line that names an unknown one raises KeyError.
    """
    return [
        line
        for section in sheet.sections
        for entry in section.entries
        for line in _lines(section.code, entry, criteria, section.notes)
    ]


def _lines(section: str, entry: Entry, criteria: Mapping[str, Criterion], above: tuple[Note, ...]) -> Iterator[Line]:
    notes = (*above, *entry.notes)
    if entry.use:
        criterion = criteria[entry.use]
        yield Line(section, entry.code, criterion, (*notes, *criterion.notes))
    for part in entry.parts:
        yield from _lines(section, part, criteria, notes)


def points_of(entry: Entry, criteria: Mapping[str, Criterion]) -> int:
    """The most points an entry gives: its criterion's, or the sum of its parts."""
    if entry.use:
        return criteria[entry.use].max
    return sum(points_of(part, criteria) for part in entry.parts)
