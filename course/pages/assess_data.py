"""The scoring sheets as one script for the browser: what the self-assessment page works from, offline too."""

from typing import Any

from course.criteria.sheet import Line, scored_lines
from course.model.course import Course
from course.model.criteria import Criterion, Effect, Entry, Sheet
from course.pages.script import data_script


def assess_data(course: Course) -> bytes:
    """Return the script that sets `globalThis.ocop.criteria`.

    It holds `edition`, `bands` as [stars, start], `efforts` in words, `criteria` by id and `sets` by number.
    A criterion has title, effort, evidence, gather, pitfall and `options`: [points, text, min_star or 0, case].
    A set has no, name, samples, rejections, `parts` (title of A, B, C) and `lines`. A line has section, group,
    code, notes, `use` (its criterion) and `story`: 1 when it counts only if the line before it has points.
    """
    edition = course.edition
    names = {one.no: one.name for branch in edition.branches for one in branch.sets} if edition else {}
    data = {
        "edition": edition.id if edition else "",
        "bands": [[band.stars, band.start] for band in edition.bands] if edition else [],
        "efforts": course.interface.templates["efforts"],
        "criteria": {criterion.id: _criterion(criterion) for criterion in course.criteria.values()},
        "sets": {str(no): _set(course, sheet, names[no]) for no, sheet in sorted(course.sheets.items())},
    }
    return data_script("criteria", data)


def _criterion(criterion: Criterion) -> dict[str, Any]:
    return {
        "title": criterion.title,
        "effort": criterion.effort.value,
        "evidence": list(criterion.evidence),
        "gather": criterion.gather,
        "pitfall": criterion.pitfall,
        "options": [[one.points, one.text, one.min_star, one.case] for one in criterion.options],
    }


def _set(course: Course, sheet: Sheet, name: str) -> dict[str, Any]:
    groups = {
        code: entry.title or course.criteria[entry.use].title
        for section in sheet.sections
        for entry in section.entries
        for code in _codes(entry)
    }
    return {
        "no": sheet.no,
        "name": name,
        "samples": sheet.samples,
        "rejections": list(sheet.rejections),
        "parts": {section.code: section.title for section in sheet.sections},
        "lines": [_line(line, groups[line.code]) for line in scored_lines(sheet, course.criteria)],
    }


def _codes(entry: Entry) -> list[str]:
    return [entry.code] if entry.use else [code for part in entry.parts for code in _codes(part)]


def _line(line: Line, group: str) -> dict[str, Any]:
    return {
        "section": line.section,
        "group": group,
        "code": line.code,
        "use": line.criterion.id,
        "story": int(any(note.effect is Effect.ONLY_WITH_STORY for note in line.notes)),
        "notes": [note.text for note in line.notes],
    }
