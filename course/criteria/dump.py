"""The edition's sheets as plain data, in the structure other programs read."""

from collections.abc import Mapping
from typing import Any

from course.criteria.sheet import points_of
from course.model.criteria import Criterion, Entry, Sheet
from course.model.law import Edition


def dump(edition: Edition, criteria: Mapping[str, Criterion], sheets: Mapping[int, Sheet]) -> dict[str, Any]:
    """Return `{"edition", "law", "sets": [...]}`: sections, criteria to three levels, options, points, floors."""
    named = {one.no: one for branch in edition.branches for one in branch.sets}
    return {
        "edition": edition.id,
        "law": edition.law,
        "sets": [
            {
                "no": sheet.no,
                "name": named[sheet.no].name,
                "group": named[sheet.no].group,
                "agencies": list(named[sheet.no].agencies),
                "samples_required": sheet.samples,
                "rejections": list(sheet.rejections),
                "sections": [
                    {
                        "code": section.code,
                        "title": section.title,
                        "max": sum(points_of(entry, criteria) for entry in section.entries),
                        "criteria": [_entry(entry, criteria) for entry in section.entries],
                    }
                    for section in sheet.sections
                ],
            }
            for sheet in sorted(sheets.values(), key=lambda sheet: sheet.no)
        ],
    }


def _entry(entry: Entry, criteria: Mapping[str, Criterion]) -> dict[str, Any]:
    data: dict[str, Any] = {"code": entry.code, "max": points_of(entry, criteria)}
    if entry.parts:
        return {**data, "title": entry.title, "children": [_entry(part, criteria) for part in entry.parts]}
    criterion = criteria[entry.use]
    options = [
        {"points": option.points, "text": option.text}
        | ({"min_star": option.min_star} if option.min_star else {})
        | ({"case": option.case} if option.case else {})
        for option in criterion.options
    ]
    notes = [note.text for note in (*entry.notes, *criterion.notes)]
    return {**data, "title": criterion.title, "options": options} | ({"notes": notes} if notes else {})
