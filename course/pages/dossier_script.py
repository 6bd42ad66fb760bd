"""The dossier's forms as one script for the browser: what the page "Lập hồ sơ OCOP" works from, offline too."""

from collections.abc import Iterator
from typing import Any

import msgspec

from course.criteria.evidence import ROWS
from course.criteria.sheet import points_of
from course.model.course import Course
from course.model.criteria import Criterion, Entry, Sheet
from course.pages.script import data_script


def dossier_script(course: Course) -> bytes:
    """Return the script that sets `globalThis.ocop.dossierForm`, null when the course describes no forms.

    It holds `steps` and `fields` of builder.yml, `words` and `papers` of papers.yml, `rows` (the evidence table: name
    and demand) and `sets` by number. A set has `branch`, `group` and `table`, the rows of its score table in order: a
    part is [code, title, points, null], a group [code, title, points, [codes of its lines]], a line [code].
    """
    form = course.dossier_form
    if form is None or course.edition is None:
        return data_script("dossierForm", None)
    sets = {
        str(one.no): {
            "branch": branch.name,
            "group": one.group,
            "table": list(_table(course.sheets[one.no], course.criteria)),
        }
        for branch in course.edition.branches
        for one in branch.sets
        if one.no in course.sheets
    }
    described = {**msgspec.to_builtins(form.builder), **msgspec.to_builtins(form.papers)}
    return data_script("dossierForm", {**described, "rows": ROWS, "sets": sets})


def _table(sheet: Sheet, criteria: dict[str, Criterion]) -> Iterator[list[Any]]:
    for section in sheet.sections:
        yield [section.code, section.title, sum(points_of(entry, criteria) for entry in section.entries), None]
        for entry in section.entries:
            yield from _rows(entry, criteria)


def _rows(entry: Entry, criteria: dict[str, Criterion]) -> Iterator[list[Any]]:
    if entry.use:
        yield [entry.code]
        return
    yield [entry.code, entry.title, points_of(entry, criteria), _codes(entry)]
    for part in entry.parts:
        yield from _rows(part, criteria)


def _codes(entry: Entry) -> list[str]:
    return [entry.code] if entry.use else [code for part in entry.parts for code in _codes(part)]
